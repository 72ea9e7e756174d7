import {askedOnce} from "./asked-once";
import {wordsIn} from "./phrase";
import type {Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** Where 收到申请5件均已办结 goes on to what is said of all of them. */
export function turnToAll(tokens: readonly Token[]): number | undefined {
  const last = tokens.findLastIndex(({is}) => is === "number");
  const each = tokens.findIndex(({is}, at) => is === "each" && at > last);
  // 2件诉讼一审均胜诉: of those that were heard once.
  const turn = tokens[each - 1]?.is === "channel" ? each - 1 : each;
  const said = tokens.slice(0, turn);
  // 61件申请均已办结 is the number of what was closed.
  const isClosed = wordsIn(tokens.slice(turn)).some(({leaves}) => leaves.length > 0);
  const words = wordsIn(isClosed ? said.slice(0, last) : said);
  // 其余4件均予以公开 is the number of what was made public.
  const isOfRest = words.every(({isRest}) => isRest) && wordsIn(tokens.slice(turn)).length > 0;
  return turn > 0 && words.length > 0 && !isOfRest ? turn : undefined;
}

/** 6家: so many bodies. */
export const isBody = (token: Token): boolean => token.is === "number" && /^[家个]$/.test(token.unit);

export const isReceiving = askedOnce(({isNoun, needsNoun, readings: [ids = new Set()]}: EditionWord): boolean =>
  !isNoun && needsNoun && [...ids].some((id) => id.includes(".received.")));

/** Where 收到的17件申请无一件被复议 goes on to what none of them came to. */
export function turnToNone(tokens: readonly Token[]): number | undefined {
  const last = tokens.findLastIndex(({is}) => is === "number");
  const turn = tokens.findIndex(({is}, at) => is === "not" && at > last);
  const isSaid = turn > 0 && wordsIn(tokens.slice(0, turn)).length > 0;
  return isSaid && wordsIn(tokens.slice(turn)).some(({isNoun}) => isNoun) ? turn : undefined;
}

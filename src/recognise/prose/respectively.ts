import {type Before, having, type Read, type Stated, stating} from "./state";
import {figuresOf, groupsOf, isAct, isClear, namedTogether, signOf, spokenOf, wordsIn} from "./phrase";
import type {Counted, Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** 行政许可、行政处罚分别为12件、3件. */
export function readRespectively(
  tokens: readonly Token[], at: number, numbers: readonly (Token & Counted)[], state: Before,
): Read {
  const names = tokens.slice(0, at);
  const after: Before = having(state, {spoken: spokenOf(wordsIn(names), state.spoken), announced: [], isNil: false});
  // 分别增加2项、减少1项.
  let from = at;
  const acts = numbers.map((number) => {
    const here = tokens.indexOf(number, from);
    const said = wordsIn(tokens.slice(from, here));
    from = here;
    return said;
  });
  const listed = groupsOf(names);
  const [alone = []] = listed;
  const apart = listed.length === numbers.length ? listed
    // 自然人、企业申请分别为14件、5件，其中予以公开分别为6件、2件.
    : listed.length === 1 && state.listed.length === numbers.length ? state.listed.map((group) => [...group, ...alone])
      : groupsOf(names.flatMap((token) => token.is === "word" ? token.apart ?? [token] : [token]));
  const groups = apart.map((group, n) => [...group, ...acts[n] ?? []]);
  const named = groups.length === numbers.length ? namedTogether(groups, state.spoken) : undefined;
  if (named?.length !== numbers.length || !isClear(names, [])) return {stated: [], after};
  const unit = numbers.at(-1)?.unit ?? "";
  const stated = numbers.map((number, n): Stated => ({
    readings: named[n] ?? [], ...stating(number), value: number.value * signOf(acts[n] ?? []),
    unit: number.unit || unit, from: state.from, to: number.to,
  }));
  const parts = [...state.parts, ...stated.map(({readings}) => readings)];
  return {stated, after: having(after, {parts, listed: listed.length === numbers.length ? listed : state.listed})};
}

/** 规章、规范性文件制发、废止均为0: each act on each noun. */
export function crossed(groups: readonly (readonly EditionWord[])[]): readonly (readonly EditionWord[])[] {
  const words = groups.flat();
  const nouns = words.filter(({isNoun}) => isNoun);
  const acts = words.filter(isAct);
  const areInTurn = words.length === groups.length + 1 && nouns.every((noun, at) => noun === words[at]);
  if (!areInTurn || nouns.length < 2 || acts.length === 0) return groups;
  const pairs = nouns.flatMap((noun) => acts.map((act) => [act, noun]));
  return pairs.every((pair) => figuresOf(pair, {}) !== undefined) ? pairs : groups;
}

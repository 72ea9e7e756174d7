import {moneyPattern} from "../filing/money";
import {simplified} from "./simplified";

/** A label as it is looked up. */
export type Key = {
  /** Letters, ideographs and digits only, simplified, half width, without the leading ordinal. */
  readonly key: string;
  /** The leading ordinal in one spelling: `一、`, `（一）` or `1.`. It breaks ties and no more. */
  readonly ordinal?: string;
  /**
   * Weaker keys, best first: without bracketed remarks, without 其中, without both, without an ordinal behind 其中,
   * without a unit of money at the end.
   */
  readonly others: readonly string[];
};

/** What tells one label from another, whatever its spaces, quotes, brackets, widths and punctuation. */
export function normalise(text: string): Key {
  const plain = simplified(text.normalize("NFKC")).replace(invisible, "");
  const {ordinal, rest} = splitOrdinal(plain.replace(leadingFiller, ""));
  const key = lettersOf(rest);
  const bare = lettersOf(withoutRemarks(rest));
  const among = /^其中[:：]?(.+)$/.exec(rest)?.[1];
  const numbered = among === undefined ? "" : lettersOf(withoutRemarks(splitOrdinal(among).rest));
  const others = [bare, withoutAmong(key), withoutAmong(bare), numbered, withoutMoney(bare)];
  return {key, ordinal, others: [...new Set(others)].filter((other) => other !== "" && other !== key)};
}

/** The letters, ideographs and digits of a text that is already half width. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** `（一）收到申请数` → `（一）` and `收到申请数`; text that is half width and without white space. */
export function splitOrdinal(plain: string): {readonly ordinal?: string; readonly rest: string} {
  const found = /^(\()?(?:([一二三四五六七八九十]{1,3})|(\d{1,2})(?!\d))(\))?([、,.．:：。]?)/.exec(plain);
  if (found === null) return {rest: plain};
  const [all, open, word, digits, close, stop] = found;
  const bracketed = close !== undefined;
  if (word !== undefined && !bracketed && open === undefined && stop === "") return {rest: plain};
  const rest = plain.slice(all.length);
  if (digits !== undefined && !bracketed && stop === "" && !/^\p{L}/u.test(rest)) return {rest: plain};
  return {ordinal: word === undefined ? `${digits}.` : bracketed ? `（${word}）` : `${word}、`, rest};
}

/** White space of every width, and characters that have none. */
const invisible = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g;
const leadingFiller = /^[*#>·•"'“”‘’]+/;

const withoutRemarks = (text: string): string =>
  text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, "").replace(/[([【〔].*$/, "");

/** 本年收费金额千元, with or without a colon before the unit. */
const withoutMoney = (key: string): string => (/[元圆圓]$/.test(key) ? key.replace(moneyAtEnd, "") : key);
const moneyAtEnd = new RegExp(`(?:单位)?${moneyPattern}$`);

const withoutAmong = (key: string): string => key.replace(/^其中/, "");

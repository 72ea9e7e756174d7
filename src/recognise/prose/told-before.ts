import {took} from "../../filing/effort";
import {type Named, type SpokenOf, sumsOf} from "./phrase";
import type {Before, Read} from "./state";
import type {Counted} from "./token";
import type {EditionWord} from "./vocabulary";

/** 行政复议、行政诉讼共9件，其中2件尚未审结: of both, or of the last. */
export function ofAll(spoken: SpokenOf, words: readonly EditionWord[]): SpokenOf {
  const {noun} = spoken;
  if (noun === undefined || !words.every(({isNoun}) => isNoun)) return spoken;
  const all = new Set(words.flatMap(({readings: [ids = new Set<string>()]}) => [...ids]));
  return {...spoken, noun: {...noun, readings: [all, ...noun.readings]}};
}

/** What an act is of what was counted first, where the nouns behind are but parts of that. */
export function ofWholeNoun(words: readonly EditionWord[], {parts: [[first = []] = []]}: Before): Named {
  const [act, ...others] = words;
  const stems = new Set(first.map(stemOf));
  const isWhole = first.length > 1 && first.every((id) => id.endsWith(".total"));
  if (act === undefined || others.length > 0 || act.isNoun || !isWhole) return [];
  return act.readings.map((ids) => [...ids].filter((id) => stems.has(stemOf(id))))
    .filter(({length}) => length === first.length);
}

const stemOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

/** 收到申请19件，办理20件: what was told of before is not what the next act is of, where it may be of another. */
export function untold(readings: Named, {parts, counts, isAmong}: Before, sum?: number): Named {
  const known = parts.flatMap(([ids = []]) => ids.length === 0 ? [] : [ids]);
  const isKnown = (ids: readonly string[]): boolean => known.some((told) => told.every((id) => ids.includes(id)));
  // 新闻发布会8次，其中主要负责同志参加2次: of those, where it may be of others too.
  const within = readings.filter(([id = ""]) => known.some(([told = ""]) => id !== told && id.startsWith(told)));
  if (within.length > 0) return within;
  // 收到98件，连同上年结转的5件，共办理103件: both of them.
  const isSumOf = (ids: readonly string[]): boolean => known.length === 2 && counts.length === 2 &&
    sum === (counts[0] ?? 0) + (counts[1] ?? 0) &&
    ids.length > 1 && ids.every((id) => known.flat().includes(id));
  return isAmong || isKnown(readings[0] ?? []) ? readings : readings.filter((ids) => !isKnown(ids) || isSumOf(ids));
}

/** 维持2件，纠正0件，其他0件，未审结1件，总计3件: all lines of a noun come to its total; of applications, all that became of them. */
export function totalOf(summed: readonly string[], {spoken: {noun}}: Before): readonly string[] | undefined {
  const [all = new Set<string>()] = noun?.readings ?? [];
  const others = [...all].filter((id) => !summed.includes(id));
  const handled = others.filter((id) => id.endsWith(".handled.total"));
  const isOfOutcomes = handled.length > 0 && others.every((id) => !id.endsWith(".total") || isFlow.test(id));
  if (isOfOutcomes) return summed.some((id) => isFlow.test(id)) ? undefined : handled;
  const areTotals = others.length > 0 && others.length < 3 && others.every((id) => id.endsWith(".total"));
  return summed.length > 1 && areTotals ? others : undefined;
}

const isFlow = /\.(?:received|carriedIn|handled|carriedOut)\.total$/;

/**
 * What 共计 may sum: all that the sentence has counted, or what it counted last, with what stands before its semicolons
 * or without, and with parts of parts or without.
 */
export function sumsBefore({parts, above}: Pick<Before, "parts" | "above">): Named {
  const all = [...above, ...parts];
  took(all.length ** 2);
  // 不予处理2件，其中重复申请1件；予以公开6件，共计8件.
  const isOfEarlier = ([ids = []]: Named, at: number): boolean =>
    all.slice(0, at).some(([wider = []]) => isPartOfAll(ids, wider));
  const whole = all.filter((part, at) => !isOfEarlier(part, at));
  return [parts, ...(above.length > 0 ? [all] : []), ...(whole.length < all.length ? [whole] : [])]
    .flatMap((some) => some.slice(0, -1).flatMap((_, from) => sumsOf(some.slice(from))))
    .filter((ids) => ids.length > 0);
}

const isPartOfAll = (ids: readonly string[], all: readonly string[]): boolean =>
  ids.length > 0 && ids.length < all.length && ids.every((id) => all.includes(id));

/** 上年结转2件均已答复，其中1件予以公开: of those, beside what was received. */
export function isWithinCarried(value: number, {parts, counts: [most = 0, ...others]}: Before): boolean {
  const [[ids = []] = []] = parts;
  return ids.length > 0 && ids.every(isCarriedIn) && others.reduce((sum, one) => sum + one, value) <= most;
}

/** 新收40件，上年结转的3件均已办结: not of the 40. */
export const isOfAllTold = ({stated, after}: Read): boolean =>
  after.isOfAll && !(after.ofPart !== undefined && stated.length === 1);

const isCarriedIn = (id: string): boolean => id.includes(".carriedIn.");

/** 另2件于12月28日收到: what became of those may follow. */
export const someOf = ({unit, value, between}: Counted, isPart: boolean, {isMixed}: Before): Before["ofSome"] =>
  isMixed || between !== undefined || !/^[件起宗]$/.test(unit) ? undefined : {value, isPart};

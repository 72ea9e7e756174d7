import {type Before, type Stated, stating} from "./state";
import type {Counted, Token} from "./token";
import {type EditionWord, isCase} from "./vocabulary";
import {isOutcomeOf} from "./word-kinds";

/** The line or group that a figure is one column of. */
export const stemOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

/** The totals of all reviews and lawsuits that the sentence has told of, where it has told of nothing else. */
export function casesTold({parts}: Before): readonly string[] {
  const told = parts.map(([ids = []]) => ids);
  const areCases = told.length > 1 && told.every((ids) => ids.length > 0 && ids.every((id) => isCase(id) && id.endsWith(".total")));
  return areCases ? told.flat() : [];
}

/** The counts that the sentence has told; of 上年结转1件、本年新收1件 what both come to. */
export function countsOfAll({counts, parts}: Before): readonly number[] {
  const [[one = []] = [], [other = []] = [], ...further] = parts;
  const [first = "", second = ""] = [one.join(), other.join()];
  const isBoth = further.length === 0 && counts.length === 2 && first !== second &&
    isNewOrCarried.test(first) && isNewOrCarried.test(second);
  return isBoth ? [counts.reduce((sum, count) => sum + count, 0)] : counts;
}

const isNewOrCarried = /^applications\.(?:received|carriedIn)\.total$/;

/** 行政复议3件，行政诉讼2件，均维持: as many of each as there were, where each is all of something. */
export function eachOf(words: readonly EditionWord[], {parts, counts, from, to}: Before): readonly Stated[] {
  const [act, ...others] = words;
  if (act === undefined || others.length > 0 || !isOutcomeOf(act) || parts.length !== counts.length) return [];
  const stated = parts.flatMap(([ids = []], at): readonly Stated[] => {
    const stems = new Set(ids.map(stemOf));
    const own = act.readings.map((among) => [...among].filter((id) => stems.has(stemOf(id))))
      .filter(({length}) => length > 0);
    const value = counts[at];
    return own.length === 0 || value === undefined || !ids.every((id) => id.endsWith(".total")) ? []
      : [{readings: own, value, unit: "", from, to}];
  });
  const different = new Set(stated.map(({readings}) => readings.join())).size;
  return stated.length === parts.length && different === parts.length ? stated : [];
}

/** 行政复议131件，审结122件: all of those but what is still pending; of lawsuits there may be several instances. */
export function closedOf(
  [act, ...others]: readonly EditionWord[], number: Token & Counted, {parts, spoken: {noun}, from, isMixed}: Before,
): readonly Stated[] {
  const [[whole = []] = []] = parts;
  const [all = new Set<string>()] = noun?.readings ?? [];
  const isOfWhole = whole.length > 0 && whole.every((id) => id.endsWith(".review.total") && all.has(id));
  const isClosed = others.length === 0 && act !== undefined && act.leaves.length > 0;
  if (!isOfWhole || !isClosed || isMixed || number.between !== undefined) return [];
  const stems = new Set(whole.map(stemOf));
  const closed = [...all].filter((id) => stems.has(stemOf(id)) && /\.(?:upheld|corrected|other)$/.test(id));
  return [{readings: [closed], ...stating(number), from, to: number.to}];
}

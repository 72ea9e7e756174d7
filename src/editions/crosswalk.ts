import type {Correspondence, Match, Summand} from "./define-edition";
import {type Edition, type EditionId, perEdition} from "./edition";

/**
 * What every figure of edition `to` compares with in `from`, the same edition or an earlier one, in reading order; sums
 * stand behind the last of their figures. Over two changes of edition a chain is as weak as its weakest link.
 * Backwards, nothing compares.
 */
export const crosswalk = (from: EditionId, to: EditionId): readonly Correspondence[] => crosswalksTo(to)(from);

const crosswalksTo = perEdition((to) => perEdition((from) => inReadingOrder(between(from, to), to)));

/**
 * The figure of edition `from` that means exactly what `id` means in `to`; `undefined` where there is none, or where
 * that is only in part, or in sum.
 */
export const formerId = (from: EditionId, to: EditionId, id: string): string | undefined =>
  formerIdsTo(to)(from).get(id);

const formerIdsTo = perEdition((to) => perEdition((from): ReadonlyMap<string, string> =>
  new Map(crosswalk(from.id, to.id).flatMap(({these: [own, ...more], last: [former, ...others], match}) =>
    match === "exact" && more.length + others.length === 0 && typeof own === "string" && typeof former === "string"
      ? [[own, former]] : []))));

/** The figure a summand names, whatever its sign. */
export const idOf = (summand: Summand): string => (typeof summand === "string" ? summand : summand.minus);

/** From an edition to itself, to its successor, or over several changes of edition, one step after the other; never backwards. */
function between(earlier: Edition, later: Edition): readonly Correspondence[] {
  if (earlier.id === later.id) return withSame([], earlier, later);
  const {predecessor, crosswalk} = later;
  if (predecessor === undefined || crosswalk === null) return [];
  const last = withSame(crosswalk.correspondences, predecessor, later);
  return predecessor.id === earlier.id ? last : chained(between(earlier, predecessor), last);
}

/** An id that both editions have means the same in both, unless something else is said of it. */
function withSame(listed: readonly Correspondence[], from: Edition, to: Edition): readonly Correspondence[] {
  const listedAlone = singlesOf(listed);
  const earlier = new Set(from.indicators.map(({id}) => id));
  const same = to.indicators.filter(({id}) => earlier.has(id) && !listedAlone.has(id));
  return [...listed, ...same.map(({id}): Correspondence => ({these: [id], last: [id], match: "exact"}))];
}

/** The first step's figures, each put in terms of the second's; what the second cannot tell apart is left out. */
function chained(first: readonly Correspondence[], second: readonly Correspondence[]): readonly Correspondence[] {
  const onward = new Map(second.flatMap((step) => {
    const former = onlyOf(step.last);
    return former === undefined ? [] : [[former, step] as const];
  }));
  return first.flatMap(({these, last, match, note}): Correspondence[] => {
    const steps = these.flatMap((summand) => {
      const step = onward.get(idOf(summand));
      return step === undefined ? [] : [{...step, these: typeof summand === "string" ? step.these : step.these.map(negate)}];
    });
    if (steps.length < these.length) return [];
    const weak = steps.find((step) => step.match !== "exact");
    return [{
      these: steps.flatMap((step) => step.these), last,
      match: steps.map((step) => step.match).reduce(weaker, match),
      note: match === "exact" && weak !== undefined ? weak.note : note,
    }];
  });
}

const negate = (summand: Summand): Summand => (typeof summand === "string" ? {minus: summand} : summand.minus);

const strengths: readonly Match[] = ["none", "partial", "exact"];
const weaker = (a: Match, b: Match): Match => (strengths.indexOf(a) < strengths.indexOf(b) ? a : b);

/** With the figures that nothing compares with. */
function inReadingOrder(found: readonly Correspondence[], {indicators}: Edition): readonly Correspondence[] {
  const at = new Map(indicators.map(({id}, place) => [id, place]));
  const lastOf = ({these}: Correspondence) => Math.max(...these.flatMap((summand) => at.get(idOf(summand)) ?? []));
  const listedAlone = singlesOf(found);
  const others = indicators.filter(({id}) => !listedAlone.has(id)).map(({id}): Correspondence => ({these: [id], last: [], match: "none"}));
  return [...found, ...others].sort((a, b) => lastOf(a) - lastOf(b) || a.these.length - b.these.length);
}

const singlesOf = (found: readonly Correspondence[]): ReadonlySet<string> =>
  new Set(found.flatMap(({these}) => onlyOf(these) ?? []));

/** The figure that a sum of one alone is. */
const onlyOf = ([one, ...others]: readonly Summand[]): string | undefined =>
  one === undefined || others.length > 0 ? undefined : idOf(one);

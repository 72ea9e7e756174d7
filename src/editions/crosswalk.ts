import type {Correspondence, Match, Summand} from "./define-edition";
import {type Edition, editionOf, type EditionId} from "./edition";

/**
 * What every figure of edition `to` compares with in `from`, the same edition or an earlier one, in reading order; sums
 * stand behind the last of their figures. Over two changes of edition a chain is as weak as its weakest link.
 * Backwards, nothing compares.
 */
export function crosswalk(from: EditionId, to: EditionId): readonly Correspondence[] {
  const way = `${from}→${to}`;
  const known = ways.get(way) ?? inReadingOrder(between(from, to), to);
  ways.set(way, known);
  return known;
}

/**
 * The figure of edition `from` that means exactly what `id` means in `to`; `undefined` where there is none, or where
 * that is only in part, or in sum.
 */
export function formerId(from: EditionId, to: EditionId, id: string): string | undefined {
  const key = `${from}→${to}`;
  const known = formers.get(key) ?? new Map(crosswalk(from, to).flatMap(({these: [own, ...more], last, match}) =>
    match === "exact" && more.length === 0 && last.length === 1 && typeof own === "string" && typeof last[0] === "string"
      ? [[own, last[0]]] : []));
  formers.set(key, known);
  return known.get(id);
}

/** The figure a summand names, whatever its sign. */
export const idOf = (summand: Summand): string => (typeof summand === "string" ? summand : summand.minus);

const formers = new Map<string, ReadonlyMap<string, string>>();

const ways = new Map<string, readonly Correspondence[]>();

/** From an edition to itself, to its successor, or over several changes of edition, one step after the other. */
function between(from: EditionId, to: EditionId): readonly Correspondence[] {
  const [earlier, later] = [editionOf(from), editionOf(to)];
  if (from === to) return withSame([], earlier, later);
  const {predecessor, crosswalk} = later;
  if (predecessor === undefined || crosswalk === null || earlier.from >= later.from) return [];
  const last = withSame(crosswalk.correspondences, predecessor, later);
  return predecessor.id === from ? last : chained(between(from, predecessor.id), last);
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
function inReadingOrder(found: readonly Correspondence[], edition: EditionId): readonly Correspondence[] {
  const {indicators} = editionOf(edition);
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

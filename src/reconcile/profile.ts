import {type Indicator, indicatorsIn} from "../editions/edition";
import {rulesAt, totalsOf} from "../editions/rule-at";
import {numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";

/** Rows that look like other rows of last year's: two exchanged, or a run of them typed one row off. */
export type Displaced = {
  readonly is: "exchanged" | "down" | "up";
  /** The rows, in printed order; those of a run that last year tells. */
  readonly rows: readonly (readonly Indicator[])[];
};

/**
 * Rows of one form whose figures fit last year's figures of other rows far better than those of their own. Both years
 * are of one edition. What is told is told by large, lasting differences between rows: small counts tell nothing.
 */
export function rowsDisplaced(filing: Filing, last: Filing): readonly Displaced[] {
  if (filing.edition !== last.edition) return [];
  return groupsOf(filing).flatMap((rows) => {
    const lines = rows.map((row): Row => ({row, now: valuesOf(row, filing), then: valuesOf(row, last)}));
    if (!isAsFull(lines)) return [];
    const [best, ...others] = [...exchanges(lines), ...shifts(lines, 1), ...shifts(lines, -1)]
      .filter(({gain}) => gain >= enough).sort((a, b) => b.gain - a.gain);
    return best === undefined ? [] : [(others.find((other) => tellsAll(other, best)) ?? best).displaced];
  });
}

/**
 * Whether this year's figures as a whole are others than last year's, as of another unit: of those that are no small
 * numbers in both years, each is so far off on an average as few are by themselves. How many that are.
 */
export function unlikeLast(filing: Filing, last: Filing): number | undefined {
  if (filing.edition !== last.edition) return undefined;
  const pairs = indicatorsIn(filing.edition, filing.variant).filter(({kind}) => kind === "count").flatMap(({id}) => {
    const [now, then] = [numberOr(null, filing.figures.get(id)), numberOr(null, last.figures.get(id))];
    return now === null || then === null || Math.max(now, then) < small ? [] : [misfit([now], [then])];
  });
  const farOff = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
  return pairs.length >= fewest && farOff > unlike ? pairs.length : undefined;
}

/** Counts below it say little. */
const small = 5;

/** So many figures make a whole; this far off on an average they are another's: honest years come to less than 1. */
const [fewest, unlike] = [8, 2];

/** Rows that slip take their figures along: where there are far fewer of them, or far more, there was another year. */
function isAsFull(lines: readonly Row[]): boolean {
  const filled = (values: readonly Values[]): number =>
    values.flat().filter((value) => value !== null && value !== 0).length;
  const [now, then] = [filled(lines.map((line) => line.now)), filled(lines.map((line) => line.then))];
  return Math.min(now, then) >= Math.max(now, then) * asFull;
}

const asFull = 0.6;

type Values = readonly (number | null)[];
type Row = {readonly row: readonly Indicator[]; readonly now: Values; readonly then: Values};
type Candidate = {
  readonly displaced: Displaced; readonly gain: number;
  /** The gain row by row, of a run. */
  readonly told: readonly {readonly row: readonly Indicator[]; readonly gain: number}[];
};

/** By how much, in natural logarithms of a likelihood, other rows must fit better: 1 in 8000. */
const enough = 9;

/** Whether two rows that were exchanged tell what a run does: those around them fit their neighbours by chance. */
const tellsAll = (one: Candidate, run: Candidate): boolean => one.displaced.is === "exchanged" && run.displaced.is !== "exchanged"
  && run.told.filter(({row}) => !one.displaced.rows.includes(row)).reduce((sum, {gain}) => sum + gain, 0) < enough;

/** How far counts move from year to year, as a share of themselves, beside what is chance in small ones. */
const drift = 0.5;

/** Figures that must follow from other figures of last year's, as 上年结转 from 结转下年度: a rule tells of them. */
const followedIn = ({edition, variant}: Filing): ReadonlySet<string> => new Set(rulesAt(edition, variant)
  .filter(({rule, right}) => rule.is === "equal" && right.some(({last}) => last))
  .flatMap(({left, right}) => [...left, ...right].map(({id}) => id)));

/** Rows of counts, grouped by form and columns: only such can be taken for one another. */
function groupsOf(filing: Filing): readonly (readonly (readonly Indicator[])[])[] {
  const followed = followedIn(filing);
  const counts = indicatorsIn(filing.edition, filing.variant)
    .filter(({id, kind}) => kind === "count" && !followed.has(id));
  const totals = new Set(totalsOf(filing.edition, filing.variant).flatMap(({left: [total]}) => total?.id ?? []));
  const rows = grouped(counts, ({form, rowId}) => `${form} ${rowId}`).filter((row) => !row.every(({id}) => totals.has(id)));
  return grouped(rows, (row) => row.map(({form, columnId}) => `${form} ${columnId}`).join("; "));
}

function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

const valuesOf = (row: readonly Indicator[], {figures}: Filing): Values =>
  row.map(({id}) => numberOr(null, figures.get(id)));

/** Two rows, each of which fits the other's last year well, and its own badly. */
const exchanges = (lines: readonly Row[]): readonly Candidate[] => lines.flatMap((one, at) =>
  lines.slice(at + 1).flatMap((other): readonly Candidate[] => {
    const [a, b] = [gainOf(one, one.then, other.then), gainOf(other, other.then, one.then)];
    const isFit = misfit(one.now, other.then) <= fits && misfit(other.now, one.then) <= fits;
    return a < enough / 4 || b < enough / 4 || !isFit ? []
      : [{gain: a + b, told: [], displaced: {is: "exchanged", rows: [one.row, other.row]}}];
  }));

/** Runs of rows each of which fits last year's row above (by 1) or below (by −1): of them the one that fits best, the shortest. */
function shifts(lines: readonly Row[], by: 1 | -1): readonly Candidate[] {
  const steps = (by === 1 ? lines : lines.toReversed()).map((line, at, all): Step => {
    const source = all[at - 1];
    return {
      line, gain: source === undefined ? 0 : gainOf(line, line.then, source.then),
      isFit: source !== undefined && misfit(line.now, source.then) <= fits,
      left: line.now.every((value) => value === null || value === 0) ? misfit(line.now, line.then) : 0,
    };
  });
  const runs = steps.flatMap(({left}, from): readonly Candidate[] => {
    const end = steps.findIndex(({isFit}, at) => at > from && !isFit);
    const run = steps.slice(from + 1, end < 0 ? steps.length : end);
    let [gain, told, best, length] = [left, left > 1 ? 1 : 0, 0, 0];
    for (const [at, step] of run.entries()) {
      gain += step.gain;
      if (step.gain > 1) told++;
      if (told >= 2 && gain > best) [best, length] = [gain, at + 1];
    }
    const rows = [...(left > 1 ? steps.slice(from, from + 1) : []), ...run.slice(0, length)].map(({line}) => line.row);
    return length === 0 ? []
      : [{
        gain: best, told: run.slice(0, length).map(({line: {row}, gain}) => ({row, gain})),
        displaced: {is: by === 1 ? "down" : "up", rows: by === 1 ? rows : rows.toReversed()},
      }];
  });
  // Behind rows that tell nothing a run is the same.
  return runs.toReversed().sort((one, other) => other.gain - one.gain).slice(0, 1);
}

/** A row, how much better it fits the row before it than itself, and how unlikely it is to be left at nothing. */
type Step = {readonly line: Row; readonly gain: number; readonly isFit: boolean; readonly left: number};

/** How much better a row fits other figures than its own. */
const gainOf = ({now}: Row, own: Values, others: Values): number => misfit(now, own) - misfit(now, others);

/** A row that has not moved is seldom farther off than this, in natural logarithms. */
const fits = 4;

/** How unlikely it is that figures have become others within a year: half the squared distance of counts that drift. */
const misfit = (now: Values, then: Values): number => now.reduce<number>((sum, a, at) => {
  const b = then[at];
  if (a === null || b == null) return sum;
  const distance = 2 * (Math.sqrt(a) - Math.sqrt(b));
  return sum + distance ** 2 / (4 * (1 + drift ** 2 * (a + b) / 2));
}, 0);

import {formerId} from "../../editions/crosswalk";
import {asReported, numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import {isBorneOut} from "../check-prose";
import {isYearBefore} from "../compare";
import type {Correction} from "./mistake";

/** What speaks against corrections that belong together, as a cost; below 0 it speaks for them. */
export type Weight = (corrections: readonly Correction[]) => number;

/** The figure of last year's report that an id stands for; `undefined` where it has no number for it. */
export type FiguresBefore = (id: string) => number | undefined;

/** Looks figures up in last year's report; in none where it is of another year. */
export function lastYearIn({edition, year}: Filing, last: Filing | undefined): FiguresBefore {
  if (last === undefined || !isYearBefore(last, {year})) return () => undefined;
  return (id) => {
    const former = formerId(last.edition, edition, id);
    return former === undefined ? undefined : numberOr(undefined, last.figures.get(former));
  };
}

/**
 * What is known of figures beside the rules: last year's, what the report's own sentences say, and copies of the tables
 * elsewhere in the source. It ranks what the rules cannot tell apart, and proves nothing.
 */
export const evidenceIn = (filing: Filing, last: FiguresBefore): Weight => (corrections) => corrections
  .reduce((sum, one) => sum + byLastYear(one, last) + byCopies(one, filing), byProse(corrections, filing));

/** How much less likely the figure is as corrected than as it stands, beside last year's. */
function byLastYear({id, from, to, mistake}: Correction, last: FiguresBefore): number {
  const then = last(id);
  // That it is the same as last year's is what such a mistake looks like, and nothing in its favour.
  return then === undefined || from === null || mistake === "lastYear" ? 0 : surprise(to, then) - surprise(from, then);
}

/**
 * How unexpected a figure is after last year's: −log of a chance. The figures of a unit change by a factor: of a city
 * that published two years running, by e^±0.37 on the average, and one in fifteen by much more.
 */
function surprise(now: number, then: number): number {
  const size = Math.abs(now) + 0.5;
  const change = Math.abs(Math.log(size / (Math.abs(then) + 0.5)));
  const turned = Math.sign(now) * Math.sign(then) < 0 ? 2 : 0;
  return turned + Math.log(size) - Math.log(0.93 * laplace(change, 0.4) + 0.07 * laplace(change, 2));
}

const laplace = (distance: number, scale: number): number => Math.exp(-distance / scale) / (2 * scale);

function byCopies({id, from, to}: Correction, {figures}: Filing): number {
  const copies = (figures.get(id)?.copies ?? []).map((value) => numberOr(null, {value}));
  return (copies.includes(to) ? -5 : 0) + (copies.includes(from) ? 3 : 0);
}

/** Each sentence that the corrections bear out, or put in the wrong. */
function byProse(corrections: readonly Correction[], filing: Filing): number {
  const touched = filing.prose.filter(({ids}) => corrections.some(({id}) => ids.includes(id)));
  if (touched.length === 0) return 0;
  const figures = new Map(filing.figures);
  for (const {id, to} of corrections) {
    const figure = filing.figures.get(id);
    if (figure !== undefined) figures.set(id, {...figure, as: "number", value: asReported(to), text: String(to)});
  }
  return touched.reduce((sum, statement) => {
    const [was, is] = [isBorneOut(statement, filing), isBorneOut(statement, {...filing, figures})];
    return sum + (is === was ? 0 : is === true ? -4 : was === true ? 3 : 0);
  }, 0);
}

import type {UnmatchedReason} from "../../filing/filing";
import type {Atom} from "./atoms";
import type {Claim} from "./claims";
import {fit, type Padding} from "./fit";
import {cellsByHeads, cellsByLines, lineStep, rowShapes} from "./places";
import {lastWords, unitBeside} from "./tail";
import type {SpelledRun, Walk} from "./walk";

/** A row with the cells that are its own. */
export type FilledRow = {readonly claim: Claim; readonly cells: readonly Atom[]; readonly unit?: string};

/** Values that found no row. */
export type Loose = {
  readonly run: number;
  readonly label: string;
  readonly cells: readonly Atom[];
  readonly why: UnmatchedReason;
};

/** What the claims come to. */
export type Settled = {readonly filled: readonly FilledRow[]; readonly loose: readonly Loose[]};

/**
 * Give each claim's cells to its row. What a row alone leaves open (where its empty cells stand) the form's other
 * rows decide; what they leave open too stays loose.
 */
export function settle(runs: readonly SpelledRun[], {claims, strays}: Walk): Settled {
  const filled = new Map<Claim, FilledRow>();
  const loose: Loose[] = [];
  const open: Claim[] = [];
  const paddings = new Map<string, Set<Padding>>();
  const shapes = rowShapes(runs);
  for (const claim of claims) {
    const fitted = fit(claim.groups, claim.row);
    const below = fitted === undefined || hasGaps(claim) ? cellsByHeads(runs, claim) : undefined;
    if (below !== undefined) fill(claim, below, []);
    else if (fitted === undefined || hasGaps(claim)) open.push(claim);
    else fill(claim, fitted.cells, fitted.rest);
    if (fitted !== undefined && !hasGaps(claim)) shapes.learn(claim);
    if (fitted?.padding !== undefined) {
      paddings.set(claim.row.form, (paddings.get(claim.row.form) ?? new Set()).add(fitted.padding));
    }
  }
  const step = lineStep([...filled.values()]);
  for (const claim of open) {
    const [padding, other] = paddings.get(claim.row.form) ?? [];
    const isSure = padding !== undefined && other === undefined;
    const fitted = shapes.allow(claim)
      ? fit(claim.groups, claim.row, isSure ? padding : undefined) : undefined;
    const cells = fitted?.cells ?? cellsByLines(claim, step);
    if (cells !== undefined) fill(claim, cells, fitted?.rest ?? []);
    else loosen(claim.run, claim.groups.flat(), "count");
  }
  for (const {run, why} of strays) loosen(run, runs[run]!.groups.flat(), why);
  return {filled: claims.flatMap((claim) => filled.get(claim) ?? []), loose};

  function fill(claim: Claim, cells: readonly Atom[], rest: readonly Atom[]): void {
    filled.set(claim, {claim, cells, unit: claim.unit ?? unitBeside(runs[claim.run]!)});
    loosen(claim.run, rest, "value");
  }

  function loosen(run: number, cells: readonly Atom[], why: UnmatchedReason): void {
    const values = cells.filter(({as}) => as === "value");
    if (values.length > 0) loose.push({run, label: lastWords(runs[run]!), cells: values, why});
  }
}

/** Empty cells stand among the row's values. */
const hasGaps = ({groups}: Claim): boolean => groups.length > 0 && groups[0]!.some(({as}) => as === "blank");

import type {EditionId} from "../../editions/edition";
import type {UnmatchedReason} from "../../filing/filing";
import type {Atom} from "./atoms";
import type {Claim, Claims} from "./claims";
import {cellsByHeads, fewerCells, rowCells} from "./cells-by-heads";
import {cellsInOrder} from "./heads-in-order";
import {fit, type Fit, type Padding} from "./fit";
import type {Slot} from "./form-rows";
import {lastWords, type TextRun, unitBeside} from "./runs";

/** A row with the cells that are its own. */
export type FilledRow = {
  readonly claim: Claim;
  /** One for each of the row's columns, or of those that the table has. */
  readonly cells: readonly Atom[];
  readonly unit?: string;
  /** The columns that the table has, where the heads tell that it lacks some. */
  readonly slots?: readonly Slot[];
};

/** Values that found no row. */
export type LooseValues = {
  readonly run: TextRun;
  readonly label: string;
  /** Line of the source, from 0, of the first of them. */
  readonly line: number;
  readonly cells: readonly Atom[];
  readonly why: UnmatchedReason;
};

/** What the claims come to. */
export type SettledRows = {readonly filled: readonly FilledRow[]; readonly loose: readonly LooseValues[]};

/**
 * Give each claim's cells to its row. What a row alone leaves open (where its empty cells stand) the form's other
 * rows decide; what they leave open too stays loose.
 */
export function settle(runs: readonly TextRun[], {edition, claims, unclaimed}: Claims): SettledRows {
  const alone = claims.map((claim) => fitAlone(runs, claim, edition));
  const isUsual = usualShapes(runs, alone);
  const padding = paddings(alone);
  const step = lineStep(alone.flatMap(({claim, own, slots}) =>
    own === undefined || slots !== undefined ? [] : {claim, cells: own.cells}));
  const settled = alone.map(({claim, own, slots}): Settled => {
    if (own !== undefined) return {claim, own, slots, isLate: false};
    const fitted = isUsual(claim) ? fit(claim.groups, claim.row, padding(claim)) : undefined;
    const cells = fitted?.cells ?? cellsByLines(claim, step);
    return {claim, own: cells && {cells, rest: fitted?.rest ?? []}, isLate: true};
  });
  const restOf = (late: boolean): readonly LooseValues[] => settled.filter(({isLate}) => isLate === late)
    .flatMap(({claim: {run, groups}, own}) =>
      own === undefined ? loosened(run, groups.flat(), "count") : loosened(run, own.rest, "value"));
  return {
    filled: settled.flatMap(({claim, own, slots}) => own === undefined || own.cells.length === 0 ? []
      : {claim, cells: own.cells, unit: claim.unit ?? unitBeside(claim.run), ...(slots && {slots})}),
    loose: [
      ...restOf(false), ...restOf(true),
      ...unclaimed.flatMap(({run, why}) => loosened(run, run.groups.flat(), why)),
    ],
  };
}

/** What a claim comes to; late where the form's other rows decided. */
type Settled = Omit<Fitted, "fitted"> & {readonly isLate: boolean};

/** A claim, how its values fit its row, and what of them is certain. */
type Fitted = {
  readonly claim: Claim; readonly fitted?: Fit; readonly own?: Pick<Fit, "cells" | "rest">;
  readonly slots?: readonly Slot[];
};

/** The cells of a row as far as the row itself and the heads above it tell. */
function fitAlone(runs: readonly TextRun[], claim: Claim, edition: EditionId): Fitted {
  const inOrder = cellsInOrder(runs, claim, edition);
  if (inOrder !== undefined) return {claim, own: inOrder, slots: inOrder.slots};
  const fewer = fewerCells(runs, claim, edition);
  if (fewer !== undefined) return {claim, own: fewer, slots: fewer.slots};
  const fitted = fit(claim.groups, claim.row);
  if (fitted !== undefined && !hasGaps(claim)) return {claim, fitted, own: fitted};
  const cells = cellsByHeads(runs, claim);
  return {claim, fitted, own: cells && {cells, rest: []}};
}

/** Empty cells stand among the row's values. */
const hasGaps = ({groups: [first]}: Claim): boolean => first?.some(({as}) => as === "blank") === true;

/** Values without a row, told by the words before them. */
export function loosened(run: TextRun, cells: readonly Atom[], why: UnmatchedReason): readonly LooseValues[] {
  const values = cells.filter(({as}) => as === "value");
  const [first] = values;
  return first === undefined ? [] : [{run, label: lastWords(run), line: first.line, cells: values, why}];
}

/** How a form's rows are padded, where all of them that tell it are padded alike. */
function paddings(claims: readonly Fitted[]): (claim: Claim) => Padding | undefined {
  const found = new Map<string, Set<Padding>>();
  for (const {claim: {row}, fitted} of claims) {
    if (fitted?.padding === undefined) continue;
    found.set(row.form, (found.get(row.form) ?? new Set()).add(fitted.padding));
  }
  return ({row}) => {
    const [padding, other] = found.get(row.form) ?? [];
    return other === undefined ? padding : undefined;
  };
}

/**
 * Whether a row has as many cells as others of its form with its label in that place, of those that show all their
 * values; one with fewer has lost one somewhere.
 */
function usualShapes(runs: readonly TextRun[], claims: readonly Fitted[]): (claim: Claim) => boolean {
  const fewest = new Map<string, number>();
  const shapeOf = ({label, run, row}: Claim): {kind: string; size: number} | undefined => {
    if (!label.explicit || label.row === undefined) return undefined;
    const cells = rowCells(runs, run, label.row);
    return {kind: `${row.form}/${row.slots.length}/${cells.indexOf(label)}`, size: cells.length};
  };
  for (const {claim, fitted} of claims) {
    const shape = fitted === undefined || hasGaps(claim) ? undefined : shapeOf(claim);
    if (shape !== undefined) fewest.set(shape.kind, Math.min(shape.size, fewest.get(shape.kind) ?? Infinity));
  }
  return (claim) => {
    const shape = shapeOf(claim);
    const least = shape && fewest.get(shape.kind);
    return shape === undefined || least === undefined || shape.size >= least;
  };
}

/**
 * How many lines one cell takes where every cell has lines of its own, as most rows that show all their values tell;
 * `undefined` where they stand otherwise.
 */
function lineStep(filled: readonly FilledRow[]): number | undefined {
  const plain = filled.filter(({claim: {label}, cells}) =>
    !label.explicit && cells.every(({as, explicit}) => as === "value" && !explicit));
  const votes = new Map<number, number>();
  for (const {claim: {label, next}, cells} of plain) {
    const step = next === undefined ? 0 : (next.line - label.line) / (cells.length + 1);
    const isEven = cells.every(({line}, at) => line - label.line === (at + 1) * step);
    if (isEven && step >= 1) votes.set(step, (votes.get(step) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 1 && best[1] >= plain.length / 2 ? best[0] : undefined;
}

/** The cells by their lines, where an empty cell leaves its line empty and what comes next stands where it must. */
function cellsByLines({label, next, row, groups}: Claim, step: number | undefined): readonly Atom[] | undefined {
  if (step === undefined) return undefined;
  const shown = groups.flat().filter(({as}) => as !== "unit");
  const width = row.slots.length;
  if (next === undefined || next.line - label.line !== (width + 1) * step) return undefined;
  if (label.explicit || next.explicit || shown.some(({explicit}) => explicit)) return undefined;
  const placeOf = (line: number): number => (line - label.line) / step - 1;
  const byPlace = new Map(shown.map((atom) => [placeOf(atom.line), atom]));
  const isInPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < width;
  if (byPlace.size !== shown.length || ![...byPlace.keys()].every(isInPlace)) return undefined;
  return Array.from({length: width}, (_, place): Atom =>
    byPlace.get(place) ?? {as: "blank", text: "", line: label.line + (place + 1) * step, explicit: true});
}

import {type EditionId, formOf} from "../../editions/edition";
import type {Slot} from "../../editions/form-rows";
import type {UnmatchedReason} from "../../filing/filing";
import {labelsOf} from "../labels";
import type {Atom} from "./atoms";
import {cellsByLines, lineStep} from "./cells-by-lines";
import type {Claim, Claims} from "./claims";
import {cellsByHeads, headsPrinted, lostSlots} from "./heads-printed";
import {cellsInOrder} from "./heads-in-order";
import {fit, type Fit, type Padding} from "./fit";
import {lastWords, rowCells, type TextRun, unitBeside} from "./runs";

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
  /** They stand in a row of the form, in columns whose heads are lost. */
  readonly isHeadless?: true;
};

/** What the claims come to. */
export type SettledRows = {readonly filled: readonly FilledRow[]; readonly loose: readonly LooseValues[]};

/** Values without a row, by the place of their run among all. */
export type LooseByRun = ReadonlyMap<number, readonly LooseValues[]>;

export function byRun({loose}: SettledRows): LooseByRun {
  const runs = new Map<number, LooseValues[]>();
  for (const one of loose) {
    const known = runs.get(one.run.at);
    if (known === undefined) runs.set(one.run.at, [one]);
    else known.push(one);
  }
  return runs;
}

/**
 * Give each claim's cells to its row. What a row alone leaves open (where its empty cells stand) the form's other
 * rows decide; what they leave open too stays loose.
 */
export function settle(runs: readonly TextRun[], {edition, claims, unclaimed}: Claims): SettledRows {
  const alone = claims.map((claim) => fitAlone(runs, claim, edition));
  const isUsual = usualShapes(runs, alone);
  const padding = paddings(alone);
  const step = lineStep(alone.flatMap(({claim, slots}) => slots === undefined ? claim : []));
  const settled = alone.map(({claim, own, slots}): Settled => {
    if (own !== undefined) return withoutLost(runs, {claim, own, slots, isLate: false}, edition);
    const fitted = isUsual(claim) ? fit(claim.groups, claim.row, padding(claim)) : undefined;
    const cells = fitted?.cells ?? cellsByLines(claim, step);
    return withoutLost(runs, {claim, own: cells && {cells, rest: fitted?.rest ?? []}, isLate: true}, edition);
  });
  const restOf = (late: boolean): readonly LooseValues[] => settled.filter(({isLate}) => isLate === late)
    .flatMap(({claim: {run, groups}, own, headless = []}): readonly LooseValues[] =>
      own === undefined ? loosened(run, groups.flat(), "count") : [
        ...loosened(run, headless, "value").map((one) => ({...one, isHeadless: true as const})),
        ...loosened(run, own.rest, "value"),
      ]);
  return {
    filled: settled.flatMap(({claim, own, slots}) => own === undefined || own.cells.length === 0 ? []
      : {claim, cells: own.cells, unit: claim.unit ?? unitBeside(claim.run), ...(slots && {slots})}),
    loose: [
      ...restOf(false), ...restOf(true),
      ...unclaimed.flatMap(({run, why}) => loosened(run, run.groups.flat(), why)),
    ],
  };
}

/** Figures of columns whose head is lost are left over, though they stand where the form has such. */
function withoutLost(runs: readonly TextRun[], settled: Settled, edition: EditionId): Settled {
  const {claim, own, slots: known} = settled;
  const {slots} = claim.row;
  const lost = known === undefined && own?.cells.length === slots.length ? lostSlots(runs, claim, edition) : undefined;
  if (own === undefined || lost === undefined || lost.size === 0) return settled;
  const kept = own.cells.flatMap((cell, at) =>
    slots.slice(at, at + 1).map((slot) => ({cell, slot, isLost: lost.has(slot)})));
  const headless = kept.flatMap(({cell, isLost}) => isLost ? [cell] : []);
  const left = kept.filter(({isLost}) => !isLost);
  return {
    ...settled, headless, slots: left.map(({slot}) => slot),
    own: {cells: left.map(({cell}) => cell), rest: own.rest},
  };
}

/** What a claim comes to; late where the form's other rows decided. */
type Settled = Omit<Fitted, "fitted"> & {
  readonly isLate: boolean;
  /** Its cells in columns whose heads are lost. */
  readonly headless?: readonly Atom[];
};

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
  const rest = claim.groups.flat().filter((one) => one.as === "value" && cells?.includes(one) === false);
  return {claim, fitted, own: cells && {cells, rest}};
}

/** Empty cells stand among the row's values. */
const hasGaps = ({groups: [first]}: Claim): boolean => first?.some(({as}) => as === "blank") === true;

/** Values without a row, told by the words before them. */
function loosened(run: TextRun, cells: readonly Atom[], why: UnmatchedReason): readonly LooseValues[] {
  const values = cells.filter(({as}) => as === "value");
  const [first] = values;
  return first === undefined ? [] : [{run, label: lastWords(run), line: first.line, cells: values, why}];
}

/** Some rows' values told as doubtful ones. */
export const leaveOut = ({filled, loose}: SettledRows, rows: readonly FilledRow[]): SettledRows => ({
  filled: filled.filter((row) => !rows.includes(row)),
  loose: [...loose, ...rows.flatMap(({claim: {run}, cells}) => loosened(run, cells, "doubt"))],
});

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
    const shape = fitted?.cells.every(({as}) => as === "value") === true ? shapeOf(claim) : undefined;
    if (shape !== undefined) fewest.set(shape.kind, Math.min(shape.size, fewest.get(shape.kind) ?? Infinity));
  }
  return (claim) => {
    const shape = shapeOf(claim);
    const least = shape && fewest.get(shape.kind);
    return shape === undefined || least === undefined || shape.size >= least;
  };
}

/** The cells of a row of which the table lacks columns, the columns, and the values under heads that no form has. */
type FewerCells = {
  readonly cells: readonly Atom[]; readonly slots: readonly Slot[]; readonly rest: readonly Atom[];
};

/**
 * The cells of a row of other columns than the form's: as many as heads are printed, each under its own, where the
 * stub's head stands before them and the row's label before the cells. No cells, where they are fewer and no head's.
 */
function fewerCells(runs: readonly TextRun[], claim: Claim, edition: EditionId): FewerCells | undefined {
  const {row: {form, block, slots}, groups} = claim;
  // Where a unit stands in every row it has a column of its own.
  const heads = formOf(edition, form).layout === "list" ? undefined : headsPrinted(runs, claim, edition);
  if (heads === undefined || (claim.heads.size === slots.length && heads.length === slots.length)) return undefined;
  const values = groups.flat().filter(({as}) => as === "value");
  const cells = ownCells(runs, claim)?.slice(0, heads.length);
  const {find} = labelsOf(edition);
  const columns = heads.map((head) => find(head).flatMap((one) =>
    one.as === "column" && one.form === form && one.block === block ? slots.filter(({column}) => column === one.ids[0]) : []));
  const own = columns.flatMap(([slot, other], at): readonly {slot: Slot; cell: Atom}[] => {
    const cell = cells?.[at];
    return slot === undefined || other !== undefined || cell === undefined ? [] : [{slot, cell}];
  });
  const isSure = cells?.length === heads.length && claim.heads.size <= heads.length && own.length > 0 &&
    new Set(own.map(({slot}) => slot)).size === own.length && values.every((one) => cells.includes(one));
  if (!isSure) {
    return heads.length < slots.length && values.length > 0 && values.length < slots.length
      ? {cells: [], slots: [], rest: values} : undefined;
  }
  const isOwn = new Set(own.map(({cell}) => cell));
  return {
    cells: own.map(({cell}) => cell), slots: own.map(({slot}) => slot),
    rest: cells.filter((cell) => !isOwn.has(cell) && cell.as === "value"),
  };
}

/** A row's cells behind its label: of its printed row, or all values where each stands by itself. */
function ownCells(runs: readonly TextRun[], {run, label, groups}: Claim): readonly Atom[] | undefined {
  if (!label.explicit || label.row === undefined) return groups.flat().filter(({as}) => as !== "unit");
  const all = rowCells(runs, run, label.row);
  const cells = all.slice(all.indexOf(label) + 1);
  return cells.every(({as}) => as === "value" || as === "blank") ? cells : undefined;
}

import type {CellAt, CellSpec, SheetSpec} from "../sheets/sheet-spec";

/** What a cell that is not blank holds. */
export type CellHeld = {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  /** With its =, as the host says it. */
  readonly formula?: string;
};

/** A sheet that was inserted, as it is by now. */
export type InsertedSheet = {
  /** With the name that it was given, and of its cells those that were written. */
  readonly spec: Pick<SheetSpec, "name" | "cells">;
  readonly name: string;
  readonly contents: readonly CellHeld[];
  /** Somebody put something else on it: a comment, a picture. */
  readonly hasMore?: boolean;
};

/** A sheet that was not inserted with them, with its formulas at least. */
export type OtherSheet = {readonly name: string; readonly cells: readonly Formula[]};

type Formula = Pick<CellHeld, "row" | "column" | "formula">;

/**
 * Which inserted sheets have to stay, each with a cell that says why: somebody changed them since, or a sheet that
 * stays computes with them. All others hold what we wrote and nothing else.
 * @param others every other sheet of the workbook
 */
export function stillNeeded(
  inserted: readonly InsertedSheet[], others: readonly OtherSheet[],
): ReadonlyMap<InsertedSheet, CellAt> {
  const kept = new Map(inserted.flatMap((sheet) => {
    const change = firstChange(sheet);
    return change === undefined ? [] : [[sheet, {sheet: sheet.name, ...change}] as const];
  }));
  const formulas = (sheet: string, cells: readonly Formula[]) =>
    cells.flatMap(({row, column, formula}) => (formula === undefined ? [] : [{sheet, row, column, formula}]));
  const staying = others.flatMap(({name, cells}) => formulas(name, cells));
  staying.push(...[...kept.keys()].flatMap(({name, contents}) => formulas(name, contents)));
  // What computes with a sheet makes it stay, and what that one computes with as well.
  for (const {formula, sheet, row, column} of staying) {
    for (const one of inserted) {
      if (kept.has(one) || !plain(formula).includes(plain(one.name))) continue;
      kept.set(one, {sheet, row, column});
      staying.push(...formulas(one.name, one.contents));
    }
  }
  return kept;
}

/** The first cell that holds something else than was written into it; the first of all where it is not the cells. */
function firstChange({spec, name, contents, hasMore}: InsertedSheet): Pick<CellAt, "row" | "column"> | undefined {
  if (name !== spec.name || hasMore === true) return {row: 0, column: 0};
  const written = new Map(spec.cells.filter(isFilled).map((cell) => [keyOf(cell), cell]));
  const other = contents.find((content) => !isSame(content, written.get(keyOf(content))));
  const there = new Set(contents.map(keyOf));
  const {row, column} = other ?? [...written.values()].find((cell) => !there.has(keyOf(cell))) ?? {};
  return row === undefined || column === undefined ? undefined : {row, column};
}

/** A formula may give nothing. */
const isFilled = ({value, formula}: CellSpec): boolean =>
  formula !== undefined || (value !== undefined && value !== null && value !== "");

const isSame = ({value, formula}: CellHeld, cell: CellSpec | undefined): boolean =>
  cell !== undefined && (cell.formula === undefined
    ? formula === undefined && value === cell.value : formula !== undefined && plain(formula) === plain(cell.formula));

/** Hosts write the same formula with more or fewer quotes and blanks. */
const plain = (formula: string): string => formula.replace(/['\s]/g, "").toUpperCase();

const keyOf = ({row, column}: {readonly row: number; readonly column: number}): string => `${row} ${column}`;

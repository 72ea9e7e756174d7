import {type EditionId, editionFor, editionOf, indicatorsById, variantAmong} from "../editions/edition";
import {took} from "../filing/effort";
import type {Figure} from "../filing/figure";
import type {NumbersBeside, Unmatched} from "../filing/filing";
import {hasFigures, type Table, tableOf} from "./by-rows";
import type {Cell, Grid} from "./grid";
import type {Heading} from "./heading";
import {besideOf, isAsideHeading, isRemark, together} from "./ledger-beside";
import {blocksOf} from "./ledger-blocks";
import {byYear, type KnownColumns, knownBy} from "./ledger-columns";
import {type SharedCells, sharedCells, sharedIn} from "./ledger-merged";
import {numbersIn, partOf, rowsOf, saidOver} from "./ledger-rows";
import {type BrokenSum, brokenSumsIn, isShifted, type LedgerEntry} from "./ledger-sums";
import {areForms, headedColumns, isOurLedger, mayBeLedger, mostRows, type Names, namesIn} from "./ledger-table";
import {type UnitsOfLedger, unitsOfLedger} from "./ledger-units";
import {periodColumn, yearsIn} from "./ledger-years";
import {isOfYears} from "./period-wording";
import type {Recognition} from "./recognition";
import {headingOfSheetName} from "./sheet-heading";
import {figureOf, inPrintedOrder, inSheet, type PlaceOf} from "./table/gather-figures";
import type {TableSpot} from "./table/view";
import {readValue} from "./value";

/** What a ledger (台账) shows of one unit and year: a row, or a column where it is drawn the other way round. */
export type LedgerLine = Heading & {
  readonly recognition: Recognition; readonly part: string; readonly grid: Grid;
  /** Of a ledger of one unit, whose name is none of its rows'. */
  readonly byYear?: true;
};

/** What decides how a ledger is read, where it does not say itself, and how its places are named. */
export type LedgerAsking = {
  readonly edition?: EditionId; readonly year?: number | null; readonly placeOf?: PlaceOf;
};

/**
 * Read a ledger: a row a unit, or a row a year of one, and the figures in columns under one to some rows of headings,
 * or the other way round, in one block or several below each other. `undefined` where the grid is none. Rows of sums
 * are no lines: what they say that the units do not come to is left over.
 */
export function readLedger(grid: Grid, asked: LedgerAsking = {}): readonly LedgerLine[] | undefined {
  if (!mayBeLedger(grid)) return undefined;
  const looked = new Map<boolean, readonly Table[]>();
  for (const find of [namesIn, yearsIn]) {
    for (const turned of [false, true]) {
      const blocks = looked.get(turned) ?? blocksOf(tableOf(grid, turned));
      looked.set(turned, blocks);
      const lines = readBlocks(blocks, find, asked);
      if (lines !== undefined) return isOurLedger(grid) ? lines : withSheetName(lines, grid, asked.placeOf);
    }
  }
  return undefined;
}

type FindNames = typeof namesIn;

function readBlocks(
  [first, ...others]: readonly Table[], find: FindNames, asked: LedgerAsking,
): readonly LedgerLine[] | undefined {
  const names = first === undefined ? undefined : find(first, first.turned);
  if (first === undefined || names === undefined) return undefined;
  const said = saidOver(first, names);
  const lines = linesOf(first, names, asked, said);
  return lines && others.reduce((before, block) => goOn(before, block, find, asked, said), lines);
}

/** A sheet whose name is of another year than all its lines: nobody knows which is right. */
function withSheetName(
  lines: readonly LedgerLine[], grid: Grid, placeOf: PlaceOf = inSheet,
): readonly LedgerLine[] {
  const {year: named} = headingOfSheetName(grid.name);
  if (named === null || lines.some(({year}) => year === null || year === named)) return lines;
  const left: Unmatched = {text: grid.name, place: placeOf(grid, 0, 0), why: "name"};
  return lines.map((line) => withLeft([line], [{below: 0, pieces: [left]}])).flat();
}

/** The lines before and those of one more block; where it names no units or figures, its numbers are left over. */
function goOn(
  before: readonly LedgerLine[], block: Table, find: FindNames, asked: LedgerAsking, above: SaidOver,
): readonly LedgerLine[] {
  const names = find(block, block.turned);
  const own = names === undefined ? above : saidOver(block, names);
  const lines = names === undefined ? undefined : linesOf(block, names, asked, own.year === null ? above : own);
  if (lines !== undefined) return [...before, ...lines];
  const rows = Array.from({length: Math.min(block.rows, mostRows)}, (_, row) => row);
  const pieces = rows.flatMap((row) => numbersIn(block, row, asked.placeOf ?? inSheet));
  return withLeft(before, [{below: before.length, pieces}]);
}

/**
 * The numbers of a table that goes on below a ledger's, in rows under headings of its figures, without a name of a
 * unit; `undefined` where it is none. A form has its headings over one row.
 */
export function readNameless(grid: Grid, placeOf: PlaceOf = inSheet): readonly Unmatched[] | undefined {
  const table = tableOf(grid, false);
  const rows = Array.from({length: Math.min(table.rows, mostRows)}, (_, row) => row);
  const [first, second] = rows.filter((row) => hasFigures(table, row, -1));
  if (first === undefined || second === undefined) return undefined;
  const names = {column: -1, first, units: 0};
  return knownBy(headedColumns(table, names), names).length === 0 ? undefined
    : rows.slice(first).flatMap((row) => numbersIn(table, row, placeOf));
}

/** Pieces that no line has a place for, below so many lines. */
type LeftBelow = {readonly below: number; readonly pieces: readonly Unmatched[]};

/** Such pieces are left over in the line above them, or the first. */
export function withLeft(lines: readonly LedgerLine[], left: readonly LeftBelow[]): readonly LedgerLine[] {
  const owned = new Map<number, Unmatched[]>();
  for (const {below, pieces} of left) {
    const at = Math.max(0, below - 1);
    owned.set(at, owned.get(at) ?? []).get(at)?.push(...pieces);
  }
  return lines.map((line, at) => {
    const {recognition} = line;
    const own = owned.get(at) ?? [];
    return own.length === 0 ? line
      : {...line, recognition: {...recognition, unmatched: [...recognition.unmatched, ...own]}};
  });
}

function linesOf(
  table: Table, names: Names, {edition, year: said = null, placeOf = inSheet}: LedgerAsking, over: SaidOver,
): readonly LedgerLine[] | undefined {
  const period = periodColumn(table, names);
  const headed = headedColumns(table, names).filter(({column}) => column !== period);
  const known = knownBy(headed, names);
  const [latest] = known;
  if (latest === undefined) return undefined;
  const units = unitsOfLedger(table, latest.edition, headed.map(({path}) => path));
  const lines: LedgerLine[] = [];
  const left: LeftBelow[] = [];
  const summands: LedgerEntry[] = [];
  const sums: SumRow[] = [];
  const rows = rowsOf(table, names, {year: over.year, said, period});
  const shared = sharedCells(table, rows, known);
  for (const one of rows) {
    if (one.as === "section") summands.push(one);
    if (one.as === "loose") left.push({below: lines.length, pieces: numbersIn(table, one.row, placeOf)});
    if (one.as === "section" || one.as === "loose") continue;
    const dated = one.year ?? said;
    const due = edition ?? (dated === null ? undefined : editionFor(dated)?.id);
    const read = known.find((known) => known.edition === due) ?? latest;
    let changes = read.columns.filter(({under}) => under === "change");
    for (const [year, own] of byYear(read, one.year)) {
      took(own.length);
      const columns = one.as === "unit" && one.isUnclear ? own.map((column) => ({...column, id: undefined})) : own;
      const recognition = lineOf(table, one.row, {...read, columns}, placeOf, units, changes, shared);
      changes = [];
      left.push({
        below: lines.length + (one.as === "unit" ? 1 : 0), pieces: sharedIn(table, one.row, columns, placeOf, shared),
      });
      if (one.as === "sum") sums.push({at: summands.length, name: one.name, columns, below: lines.length});
      summands.push({as: one.as, year, figures: recognition.figures});
      if (one.as === "sum") continue;
      const part = partOf(table, one.row, placeOf);
      lines.push({
        unit: one.unit, year, part: year === one.year ? part : `${part}（${year}年）`, grid: table.grid, recognition,
        period: year !== null && isOfYears(over.period ?? "") ? undefined : over.period,
        ...(names.byYear && {byYear: true}),
      });
    }
  }
  if (areForms(lines, latest.edition)) return undefined;
  if (isOurLedger(table.grid)) return withLeft(lines, left);
  const broken = brokenSumsIn(summands);
  return withLeft(lines, [...left, ...sums.map(({at, below, ...sum}) => ({below, pieces: brokenIn(sum, broken(at))}))]);
}

/** What stands over all of a ledger. */
type SaidOver = Pick<Heading, "year" | "period">;

/** A row of sums: among what it sums up, and how many lines stand above it. */
type SumRow = {
  readonly at: number; readonly name: string; readonly columns: KnownColumns["columns"]; readonly below: number;
};

/** What a row of sums says that its units do not come to, as one piece: the first of such figures, and how many. */
function brokenIn(
  {name, columns}: Pick<SumRow, "name" | "columns">, broken: readonly BrokenSum[],
): readonly Unmatched[] {
  const [first] = broken;
  if (first === undefined) return [];
  const path = columns.find(({id}) => id === first.id)?.path.join(" ") ?? "";
  const more = broken.length === 1 ? "" : ` … × ${broken.length}`;
  return [{text: `${name} ${path}：${first.figure.text} ≠ ${first.sum.toString()}${more}`, place: first.figure.place, why: "sum"}];
}

function lineOf(
  table: Table, row: number, {edition, columns}: KnownColumns, placeOf: PlaceOf, units: UnitsOfLedger,
  changes: KnownColumns["columns"], shared: SharedCells,
): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const beside: NumbersBeside[] = changes.flatMap(({column, path}) => besideOf(table, row, column, path, placeOf));
  const indicators = indicatorsById(edition);
  const doubted = new Set<string>();
  for (const {column, path, id} of columns) {
    const cell = table.at(row, column);
    if (cell !== undefined && shared.has(cell)) {
      if (id !== undefined) doubted.add(id);
      continue;
    }
    const there = table.placed(row, column);
    const place = placeOf(table.grid, there.row, there.column);
    const isFilled = cell !== undefined && cell.text.trim() !== "";
    const indicator = id === undefined ? undefined : indicators.get(id);
    if (indicator === undefined) {
      const isNumber = isFilled && readValue(cell.text).as === "number";
      const text = `${path.join(" ")}：${cell?.text.trim() ?? ""}`;
      if (isNumber && !path.some(isAsideHeading)) unmatched.push({text, place, why: "label"});
      else if (path.some(isRemark)) beside.push(...besideOf(table, row, column, path, placeOf));
      continue;
    }
    // Our own sheet shows so that a unit does not have the figure.
    if (isFilled && cell.text.trim() === "—" && isOurLedger(table.grid)) continue;
    const spot = isFilled ? spotOf(cell, there) : undefined;
    const around = units(indicator, path);
    const placed = {id: indicator.id, ...there, spot};
    figures.set(indicator.id, figureOf(placed, indicator, place, around, isFilled ? undefined : cell));
  }
  const variant = variantAmong(edition, ({id}) => figures.has(id) || doubted.has(id));
  if (isShifted(edition, variant, columns.flatMap(({id}) => id ?? []), figures)) {
    unmatched.push(...columns.flatMap(({id, path}): readonly Unmatched[] => {
      const figure = id === undefined ? undefined : figures.get(id);
      return figure?.as === "number" ? [{text: `${path.join(" ")}：${figure.text}`, place: figure.place, why: "doubt"}] : [];
    }));
    figures.clear();
  }
  const read = {edition, variant, figures: inPrintedOrder(editionOf(edition), figures), unmatched, missingRows: []};
  return beside.length === 0 ? read : {...read, beside: together(beside)};
}

const spotOf = (cell: Cell, place: {readonly row: number; readonly column: number}): TableSpot => {
  const text = cell.text.trim();
  return {...place, rowSpan: 1, columnSpan: 1, text, as: readValue(text).as, meanings: [], cell};
};

import {editionFor, type EditionId, editions, formOf} from "../editions/edition";
import type {Slot} from "../editions/form-rows";
import type {Figure} from "../filing/figure";
import type {MissingRow, Unmatched} from "../filing/filing";
import {type HoldingUnit, inFormUnit, unitOfCell} from "../filing/money";
import type {Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import {onOneLine} from "./normalise";
import type {Recognition} from "./recognition";
import {type Atom, atomsOf} from "./text/atoms";
import {type Claim, type Claims, claimsIn} from "./text/claims";
import {runsOf} from "./text/runs";
import type {FilledRow} from "./text/settle";
import {readAs, type TextReading} from "./text/text-reading";
import {type UnitsInText, unitsInText} from "./text/units-in-text";
import {isMoney, readValue, unitIn} from "./value";

/**
 * Recognise the tables in a text of whatever layout; `undefined` where there are none. The labels decide the edition;
 * where two know as many of them, what is asked for or the report year does, or else what the tables show;
 * of equal ones it is the later.
 */
export function recogniseText(text: string, year?: number | null, asked?: EditionId): Recognition | undefined {
  const runs = runsOf(atomsOf(text));
  const due = asked ?? (typeof year === "number" ? editionFor(year)?.id : undefined);
  const claimed = editions.map(({id}) => claimsIn(runs, id)).reverse();
  const most = Math.max(...claimed.map(labelsMet));
  const knowing = claimed.filter((claims) => labelsMet(claims) === most);
  const asDue = knowing.filter(({edition}) => edition === due);
  const best = (asDue.length > 0 ? asDue : knowing).map((claims) => readAs(runs, claims))
    .reduce((best, other) => (score(other) > score(best) ? other : best));
  return best.claims.met.size < 3 && best.filled.length === 0
    ? undefined
    : recognition(best, unitsInText(text, best));
}

/**
 * How well an edition explains a text: values, doubtful ones too, row labels and column heads found, less values left
 * over. The heads tell editions apart whose rows have the same names; an empty cell tells nothing.
 */
const score = ({filled, loose, claims: {met, labels}}: TextReading): number =>
  valuesIn(filled) + 3 * met.size + 3 * columnsMet(labels)
  + loose.reduce((sum, {cells, why}) => sum + (why === "doubt" ? cells.length : -Math.min(cells.length, 2)), 0);

/** How many of an edition's row labels and column heads a text has, whatever values stand beside them. */
const labelsMet = ({met, labels}: Claims): number => met.size + columnsMet(labels);

const valuesIn = (filled: readonly FilledRow[]): number =>
  filled.reduce((sum, {cells}) => sum + cells.filter(({as}) => as === "value").length, 0);

const columnsMet = (labels: Claims["labels"]): number =>
  new Set([...new Set(labels.flatMap(({meanings}) => meanings))].filter(({as}) => as === "column")
    .map(({form, block, ids}) => `${form}/${block}/${ids[0]}`)).size;

function recognition(
  {edition, variant, filled, loose, unvalued, missing}: TextReading, unitAround: UnitsInText,
): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const slips = rowsBySlip(filled, missing);
  for (const row of filled) {
    const doubted: Atom[] = [];
    for (const [at, slot] of (row.slots ?? row.claim.row.slots).entries()) {
      const cell = row.cells[at];
      if (cell === undefined) continue;
      if (slips.has(row)) {
        if (cell.as === "value") doubted.push(cell);
        continue;
      }
      if (row.slots === undefined && !isHeaded(slot, row.claim, edition)) {
        if (cell.as === "value") doubted.push(cell);
        continue;
      }
      const figure = figureOf(slot, cell, row, unitAround(slot, cell, row));
      const known = figures.get(slot.id);
      if (known === undefined) figures.set(slot.id, figure);
      else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
    }
    const [first] = doubted;
    if (first === undefined) continue;
    const text = [row.claim.row.label, ...doubted.map(({text}) => text)].join(" ");
    unmatched.push({text, place: {in: "text", line: first.line}, why: "doubt"});
  }
  for (const {label, line, cells, why} of loose) {
    const text = [label, ...cells.map((cell) => cell.text)].join(" ").trim();
    unmatched.push({text, place: {in: "text", line}, why});
  }
  for (const {label, line} of unvalued) unmatched.push({text: label, place: {in: "text", line}, why: "count"});
  return {edition, variant, figures, unmatched, missingRows: missing};
}

/**
 * Whether a column's head stands where the form prints it, as far as the text shows its heads: in a block of a form of
 * several blocks each column has its own, and in none does the last one stand before the first. Cells of a row of
 * which no column is headed at all may be in any order.
 */
function isHeaded({column}: Slot, {row: {form, slots, isWholeForm}, heads, label}: Claim, edition: EditionId): boolean {
  const [printed] = heads.keys();
  const isOnly = formOf(edition, form).blocks.length < 2;
  if (slots.length < 2 && isOnly) return true;
  if (printed === undefined) return isWholeForm || !label.explicit;
  if (slots.length > 1 && printed === slots.at(-1)?.column) return false;
  return isOnly || heads.has(column);
}

function figureOf(slot: Slot, cell: Atom, {unit: beside, claim}: FilledRow, around: HoldingUnit): Figure {
  const {as, value, text, slips, remark, unit: own, otherUnits} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  const printed = slot.kind !== "amount" && isMoney(beside) ? undefined : beside;
  const unit = own ?? printed ?? (slot.kind === "amount" ? unitIn(claim.heads.get(slot.column)?.label ?? "") : undefined);
  const figure: Figure = {
    value, as, text, place: {in: "text", line: cell.line},
    ...(slips && {slips}), ...(remark && {remark}), ...(unit && {unit}), ...(otherUnits && {otherUnits}),
  };
  if (slot.kind === "amount") return inFormUnit(figure, slot.unit, unitOfCell(own) ?? around);
  return around.others.length === 0 ? figure : inFormUnit(figure, slot.unit, around);
}

/**
 * Rows that follow each other under one label with other values, where the form lacks a row: the label of one was
 * copied over that of the other, and nothing tells which is right.
 */
function rowsBySlip(filled: readonly FilledRow[], missing: readonly MissingRow[]): ReadonlySet<FilledRow> {
  const lacking = new Set(missing.map(({form}) => form));
  const valuesOf = ({cells}: FilledRow): string => cells.map(({text}) => text).join(" ");
  return new Set(filled.flatMap((row, at) => {
    const next = filled[at + 1];
    return next !== undefined && next.claim.row === row.claim.row && lacking.has(row.claim.row.form) &&
      valuesOf(next) !== valuesOf(row) ? [row, next] : [];
  }));
}

type PlaceOf = (grid: Grid, row: number, column: number) => Place;

/** Recognise a report that was pasted into a sheet as text: a line or a value a cell, or all of it in one cell. */
export function recognisePastedText(
  grids: readonly Grid[], placeOf: PlaceOf, year: number | null,
): Recognition | undefined {
  const lines = linesIn(grids.filter(({hidden}) => !hidden));
  const found = recogniseText(lines.map(({text}) => text).join("\n"), year);
  if (found === undefined || found.figures.size === 0) return undefined;
  const place = (at: Place, text: string): Place => {
    const line = at.in === "text" ? lines[at.line] : undefined;
    const cell = line?.cells.find((cell) => cell.text.trim() === text) ?? line?.cells[0];
    return line === undefined || cell === undefined ? at : placeOf(line.grid, cell.row, cell.column);
  };
  return {
    ...found,
    figures: new Map([...found.figures].map(([id, figure]): [string, Figure] =>
      [id, {...figure, place: place(figure.place, figure.text)}])),
    unmatched: found.unmatched.map((one) => ({...one, place: place(one.place, one.text)})),
  };
}

/** A line of text with the cells it comes from. */
type Line = {readonly text: string; readonly grid: Grid; readonly cells: readonly Cell[]};

/** The lines of as many cells, and as much text, as no report has: what follows is data of another kind. */
function linesIn(grids: readonly Grid[]): readonly Line[] {
  let [left, letters] = [mostCells, mostLetters];
  return grids.flatMap((grid) => {
    const cells = grid.cells.slice(0, left);
    const end = cells.findIndex(({text}) => (letters -= text.length + 1) < 0);
    left = end < 0 ? left - cells.length : 0;
    return linesOf(grid, end < 0 ? cells : cells.slice(0, end));
  });
}

const mostCells = 20_000;
const mostLetters = 200_000;

/** The rows of a sheet as lines, their cells parted by tabs; a cell alone in its row may hold several lines. */
function linesOf(grid: Grid, shown: readonly Cell[]): readonly Line[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of shown) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...withGaps(rows)].flatMap(([row, cells]): readonly Line[] => {
    const told = withoutSerial(cells);
    const [only, more] = told;
    if (only === undefined) return [{text: "", grid, cells: [{...noCell, row}]}];
    if (more !== undefined) return [{text: tabbed(told), grid, cells: told}];
    // A line that is parted by itself needs no tabs to say in which column it stands.
    const indent = /[|\t\r\n]/.test(only.text) ? "" : before(only);
    return only.text.split(/\r\n?|\n/).map((text) => ({text: indent + text, grid, cells: told}));
  });
}

/** Rows that hold something, and of the empty ones between them as many as a text is judged by. */
function* withGaps(rows: ReadonlyMap<number, readonly Cell[]>): Iterable<readonly [number, readonly Cell[]]> {
  let next = 0;
  for (const [row, cells] of rows) {
    for (let empty = Math.max(next, row - mostEmpty); empty < row; empty += 1) yield [empty, []];
    yield [row, cells];
    next = row + 1;
  }
}

/** What stands further apart than three lines does not belong together. */
const mostEmpty = 4;

/** A number before a label or before a line of its own is the row's, and no figure. */
function withoutSerial(cells: readonly Cell[]): readonly Cell[] {
  const label = cells.findIndex(({value, text}) => typeof value !== "number" && /\p{L}{2}|\|/u.test(text));
  return label > 0 && cells.slice(0, label).every(({text}) => /^\s*\d{1,3}\s*$/.test(text)) ? cells.slice(label) : cells;
}

const noCell: Cell = {row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: ""};

const tabbed = (cells: readonly Cell[]): string =>
  cells.map((cell, at) => before(cell, cells[at - 1]) + onOneLine(cell.text)).join("");

/**
 * The tabs between a cell and the one before it; what that one is merged over is no empty cell, and the cells of a
 * damaged file that lie over one another stay apart.
 */
const before = ({column}: Cell, last?: Cell): string =>
  "\t".repeat(Math.min(mostTabs, last === undefined ? column : Math.max(1, column - last.column - last.columnSpan + 1)));

const mostTabs = 40;

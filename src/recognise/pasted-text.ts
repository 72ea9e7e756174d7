import {largestText} from "../filing/effort";
import type {Figure} from "../filing/figure";
import type {Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import {onOneLine} from "./normalise";
import {recogniseText} from "./read-text";
import type {Recognition} from "./recognition";

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

/** The lines of as many cells, and as much text, as a hundred reports have: what follows is data of another kind. */
function linesIn(grids: readonly Grid[]): readonly Line[] {
  let [left, letters] = [mostCells, largestText];
  return grids.flatMap((grid) => {
    const cells = grid.cells.slice(0, left);
    const end = cells.findIndex(({text}) => (letters -= text.length + 1) < 0);
    left = end < 0 ? left - cells.length : 0;
    return linesOf(grid, end < 0 ? cells : cells.slice(0, end));
  });
}

const mostCells = 40_000;

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

/** The tabs between a cell and the one before it. */
const before = ({column}: Cell, last?: Cell): string =>
  "\t".repeat(Math.min(mostTabs, last === undefined ? column : column - last.column));

const mostTabs = 40;

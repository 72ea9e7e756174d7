import type {Filing} from "../filing/filing";
import type {Cell, Grid} from "../recognise/grid";
import {mayNote, readNotes} from "../recognise/notes";
import {inSheet} from "../recognise/table/gather-figures";

/** A filing with what the texts on its sheets say that a number holds besides. */
export function withNotesOf(sheets: ReadonlySet<string>, filing: Filing, grids: readonly Grid[]): Filing {
  const {edition, year} = filing;
  const rows = rowsOf(filing);
  const notesIn = (grid: Grid, {text, row, column}: Cell) =>
    text.length < fewestLetters || !mayNote(text) ? [] : readNotes(text, edition, year,
      () => inSheet(grid, row, column), figuresBefore(rows.get(rowKey(grid.name, row)), column));
  const notes = grids.filter(({name}) => sheets.has(name))
    .flatMap((grid) => grid.cells.flatMap((cell) => notesIn(grid, cell)));
  return notes.length === 0 ? filing : {...filing, notes};
}

type Placed = {readonly id: string; readonly column: number};

const rowKey = (sheet: string, row: number): string => `${row} ${sheet}`;

/** The figures of a filing by the row of a sheet that they stand in. */
function rowsOf({figures}: Filing): ReadonlyMap<string, readonly Placed[]> {
  const rows = new Map<string, Placed[]>();
  for (const [id, {place}] of figures) {
    if (place.in !== "sheet") continue;
    const key = rowKey(place.sheet, place.row);
    rows.set(key, [...rows.get(key) ?? [], {id, column: place.column}]);
  }
  return rows;
}

/** The figures of a row where a text stands behind all of them. */
const figuresBefore = (row: readonly Placed[] = [], column: number): readonly string[] =>
  row.every((one) => one.column < column) ? row.map(({id}) => id) : [];

/** 含上年结转1件; what is shorter says nothing of a number. */
const fewestLetters = 5;

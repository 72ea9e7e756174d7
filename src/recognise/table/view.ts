import type {FormId} from "../../editions/edition";
import type {CellContent} from "../../filing/figure";
import type {Effort} from "../../filing/effort";
import type {Cell, Grid} from "../grid";
import {keyOf, type Meaning, namedBy, remember} from "../labels";
import {signedRows} from "../signature";
import {readValue} from "../value";
import {withoutSpareTotals} from "./spare-totals";

/** A cell with what its text may mean in the edition tried; rows and columns are those of the view. */
export type TableSpot = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly as: CellContent;
  readonly meanings: readonly Meaning[];
  readonly cell: Cell;
  /** It would mean a row or a column, but says that it is of an earlier year than others: 总计（2023年）. */
  readonly isOfEarlier?: true;
};

/** A table as it is looked at: as it stands, or with rows and columns exchanged. */
export type View = {
  readonly grid: Grid;
  readonly transposed: boolean;
  readonly rows: number;
  /** Cells that hold something, in reading order. */
  readonly spots: readonly TableSpot[];
  /** The cells that stand in a row or reach down into it, left to right. */
  readonly across: (row: number) => readonly TableSpot[];
  /** The rows from one to another, both included, that are not empty; downwards. */
  readonly filled: (from: number, to: number) => readonly number[];
  /** Labels that stand right over the table, as paragraphs of a page or a document. */
  readonly over: readonly TableSpot[];
  /** The rows and columns of the forms whose labels stand somewhere, as `row applications received`. */
  readonly named: ReadonlySet<string>;
  /** The forms of which some label stands somewhere. */
  readonly forms: ReadonlySet<FormId>;
  /** The same table with rows and columns exchanged; made once. */
  readonly turned: () => View;
  /** Told of every cell and row that is looked at. */
  readonly effort: Effort;
};

/** What the texts of cells say, whatever the edition: a text that stands in thousands of cells is read once. */
export type TextReader = (text: string) => {readonly text: string; readonly as: CellContent};

export const textReader = (effort: Effort): TextReader => remember((source) => {
  effort(1 + (source.length >> 4));
  const text = source.trim();
  return {text, as: readValue(text).as};
});

/** Look at a grid with the labels of one edition. */
export function viewOf(
  grid: Grid, find: (text: string) => readonly Meaning[], effort: Effort = () => undefined,
  read: TextReader = textReader(effort), mayGoOn: (text: string) => boolean = () => true,
): View {
  effort(stepsOfTable + grid.cells.length);
  const spots: TableSpot[] = [];
  for (const cell of grid.cells) {
    const said = typeof cell.value === "number" ? numberSaid(cell) : read(cell.text);
    const {text} = said;
    const meanings = typeof cell.value === "number" || text.length > longestLabel ? none : find(text);
    const as = meanings.length > 0 || cell.error !== undefined ? "text" : said.as;
    if (as === "blank") continue;
    const {row, column, rowSpan, columnSpan} = cell;
    spots.push({row, column, rowSpan, columnSpan, text, as, meanings, cell});
  }
  const signed = signedRows(spots);
  const apart = signed.size === 0 ? spots : spots.map((spot) => (signed.has(spot.row) ? {...spot, as: "text" as const} : spot));
  const joined = withoutSpareTotals(ofLatestYear(joinLabels(apart, find, mayGoOn)));
  const over = labelsOver(grid, find);
  const named = namedBy([...joined, ...over]);
  return look({grid, spots: joined, over, rows: grid.rows, transposed: false, ...named, effort});
}

/** Where labels say of which year they are, 自然人（2024年） beside 自然人（2023年）, those of the latest one count. */
function ofLatestYear(spots: readonly TableSpot[]): readonly TableSpot[] {
  const yearOf = ({text, meanings}: TableSpot): number | undefined => {
    const digits = text.length > longestRest || !meanings.some(({as}) => as === "row" || as === "column") ? undefined
      : /[（(【[]\s*(20[0-4]\d)\s*年?(?:度|数)?\s*[）)】\]]/.exec(text.normalize("NFKC"))?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const latest = Math.max(...spots.flatMap((spot) => yearOf(spot) ?? []));
  if (!Number.isFinite(latest)) return spots;
  return spots.map((spot) =>
    (yearOf(spot) ?? latest) < latest ? {...spot, meanings: none, isOfEarlier: true as const} : spot);
}

/** 行政复议 as the last paragraph before a table, or before 单位：件. */
const labelsOver = (
  {around = none, columns: columnSpan}: Grid, find: (text: string) => readonly Meaning[],
): readonly TableSpot[] =>
  around.slice(-2).flatMap((text): readonly TableSpot[] => {
    const meanings = text.length > longestLabel ? none : find(text.trim());
    const place = {row: -1, column: 0, rowSpan: 1, columnSpan};
    return meanings.some(({as}) => as === "row") ? [{...place, text, as: "text", meanings, cell: {...place, text}}] : [];
  }).slice(-1);

/** Longer than the longest official label with the instructions some regions append. */
const longestLabel = 200;

/** What a table costs beside its cells: all forms are looked for in it, however small it is. */
const stepsOfTable = 300;

const numberSaid = ({value, text}: Cell): ReturnType<TextReader> =>
  ({text: text.trim(), as: Number.isFinite(value) ? "number" : readValue(text).as});

const none: readonly never[] = [];

/**
 * Labels split over two cells made one: 本年制发 over 件数, 行政 beside 许可. Two cells are joined only where the second
 * means nothing by itself and both together mean something, or both are the official label.
 */
function joinLabels(
  spots: readonly TableSpot[], find: (text: string) => readonly Meaning[], mayGoOn: (text: string) => boolean,
): readonly TableSpot[] {
  const rests = spots.filter(({as, meanings, text}) =>
    as === "text" && text.length <= longestRest && meanings.every(({as}) => as === "row"));
  if (rests.length === 0) return spots;
  const before = endings(spots);
  const joined = new Map<TableSpot, TableSpot | undefined>();
  for (const rest of rests) {
    const above = before.above.get(place(rest.row, rest.column));
    const beside = before.beside.get(place(rest.row, rest.column));
    for (const first of [beside, above]) {
      if (first === undefined || first.as !== "text" || joined.has(first) || joined.has(rest)) continue;
      if (first.text.length > longestLabel || !mayGoOn(first.text)) continue;
      const text = first.text + rest.text;
      const {key} = keyOf(text);
      // Half of a label may be what it is shortened to.
      const isWhole = ({label}: Meaning): boolean => key === keyOf(label).key && key !== keyOf(first.text).key;
      const meanings = find(text).filter((one) =>
        isWhole(one) || (rest.meanings.length === 0 && !first.meanings.includes(one)));
      if (meanings.length === 0) continue;
      joined.set(first, join(first, rest, meanings));
      joined.set(rest, undefined);
    }
  }
  return spots.flatMap((spot) => {
    if (!joined.has(spot)) return [spot];
    const whole = joined.get(spot);
    return whole === undefined ? [] : [whole];
  });
}

const longestRest = 40;
const place = (row: number, column: number): number => row * 2 ** 24 + column;

/** Text cells by the place just below and just beside them. */
function endings(spots: readonly TableSpot[]): {above: Map<number, TableSpot>; beside: Map<number, TableSpot>} {
  const above = new Map<number, TableSpot>();
  const beside = new Map<number, TableSpot>();
  for (const spot of spots) {
    if (spot.as !== "text") continue;
    above.set(place(spot.row + spot.rowSpan, spot.column), spot);
    beside.set(place(spot.row, spot.column + spot.columnSpan), spot);
  }
  return {above, beside};
}

const join = (first: TableSpot, rest: TableSpot, meanings: readonly Meaning[]): TableSpot => ({
  ...first,
  text: first.text + rest.text,
  rowSpan: Math.max(first.row + first.rowSpan, rest.row + rest.rowSpan) - first.row,
  columnSpan: Math.max(first.column + first.columnSpan, rest.column + rest.columnSpan) - first.column,
  meanings,
});

/** A view without what is looked up in it. */
type Seen = Omit<View, "across" | "filled" | "turned">;

function look(seen: Seen): View {
  const {spots, rows, effort} = seen;
  let known: ReadonlyMap<number, readonly TableSpot[]> | undefined;
  let order: readonly number[] | undefined;
  let turned: View | undefined;
  const rowsOf = (): ReadonlyMap<number, readonly TableSpot[]> => known ??= byRow(spots, rows);
  return {
    ...seen,
    turned: () => turned ??= turn(seen),
    across(row) {
      const here = rowsOf().get(row) ?? [];
      effort(1 + here.length);
      return here;
    },
    filled(from, to) {
      order ??= [...rowsOf().keys()].sort((one, other) => one - other);
      const found = order.slice(placeOf(order, from), placeOf(order, to + 1));
      effort(1 + found.length);
      return found;
    },
  };
}

function turn({grid, transposed, spots, ...seen}: Seen): View {
  const turned = spots.map((spot) => ({
    ...spot, row: spot.column, column: spot.row, rowSpan: spot.columnSpan, columnSpan: spot.rowSpan,
  }));
  turned.sort((one, other) => one.row - other.row || one.column - other.column);
  const rows = transposed ? grid.rows : grid.columns;
  return look({...seen, grid, spots: turned, over: none, rows, transposed: !transposed});
}

/** Where a number stands in a sorted list, or would. */
function placeOf(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byRow(spots: readonly TableSpot[], rows: number): ReadonlyMap<number, readonly TableSpot[]> {
  const byRow = new Map<number, TableSpot[]>();
  let reach = mostReach;
  for (const spot of spots) {
    const end = Math.min(spot.row + spot.rowSpan, rows);
    for (let row = spot.row; row < end && (row === spot.row || reach > 0); row += 1, reach -= 1) {
      const here = byRow.get(row);
      if (here === undefined) byRow.set(row, [spot]);
      else here.push(spot);
    }
  }
  for (const here of byRow.values()) here.sort((one, other) => one.column - other.column);
  return byRow;
}

/** Merged areas are followed downwards this far in all; a sheet merged as a whole is no table. */
const mostReach = 500_000;

/** Whether two stretches of rows or columns share a place. */
export const overlaps = (from: number, to: number, other: number, otherTo: number): boolean =>
  from <= otherTo && other <= to;

/** Last column a cell covers. */
export const rightOf = (spot: TableSpot): number => spot.column + spot.columnSpan - 1;
/** Last row a cell covers. */
export const bottomOf = (spot: TableSpot): number => spot.row + spot.rowSpan - 1;

/** A place of the view as a place of its grid. */
export const inGrid = ({transposed}: View, row: number, column: number): {row: number; column: number} =>
  transposed ? {row: column, column: row} : {row, column};

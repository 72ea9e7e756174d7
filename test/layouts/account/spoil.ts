import {indicatorsIn} from "../../../src/editions/edition";
import {tableOf} from "../../recognise/reshape";
import {type PrintedCell, type PrintedTable, rowsOf} from "../printed";
import type {Random} from "../random";
import {isTitle, type Section, type Source, tablesIn, withTables} from "./source";
import {units} from "./tell";

/** What may be said of a source's completeness once something was done to it. */
export type Whole = "yes" | "no" | "either";

/** One thing taken away or spoilt. */
export type Spoil = {
  readonly name: string;
  /** Undefined where the source has nothing of the kind. */
  readonly make: (source: Source, random: Random) => Spoilt | undefined;
};

export type Spoilt = {readonly source: Source; readonly whole: Whole; readonly what: string};

/** Nothing taken away. */
export const untouched: Spoil = {name: "nothing", make: (source) => ({source, whole: "yes", what: ""})};

/** Everything that may happen to a source. */
export const spoils: readonly Spoil[] = [
  {name: "a row gone", make: (source, random) => inTable(source, random, "no", (table) => {
    const rows = rowsOfFigures(table);
    if (rows.length === 0) return undefined;
    const row = random.pick(rows);
    return [withoutRow(table, row), labelsAt(table, row), isOfForm(source, table, row) ? "no" : "yes"];
  })},
  {name: "a heading's row gone", make: (source, random) => inTable(source, random, "either", (table) => {
    const rows = rowsOf(table).flatMap((cells, row) =>
      cells.length > 0 && cells.every(({id}) => id === undefined) ? [row] : []);
    if (rows.length === 0) return undefined;
    const row = random.pick(rows);
    return [withoutRow(table, row), labelsAt(table, row)];
  })},
  {name: "a merge undone", make: (source, random) => inCell(source, random, "either",
    ({id, rowSpan, columnSpan}) => id === undefined && rowSpan * columnSpan > 1,
    (cell) => ({...cell, rowSpan: 1, columnSpan: 1}))},
  {name: "a table a picture", make: (source, random) => {
    const table = random.pick(tablesIn(source));
    return {source: withTables(source, (one) => one === table ? undefined : one), whole: "no", what: table.form};
  }},
  {name: "a sheet gone", make: (source, random) => {
    if (source.sections.length < 2) return undefined;
    const gone = random.pick(source.sections.filter(({hidden}) => hidden !== true));
    const sections = source.sections.filter((section) => section !== gone);
    return {source: {...source, sections}, whole: "no", what: gone.name};
  }},
  {name: "the titles gone", make: (source) => source.filings.length > 1 ? undefined : ({
    source: {...source, sections: source.sections.map(withoutTitle)}, whole: "yes", what: "",
  })},
  {name: "a label with a wrong character", make: (source, random) => inCell(source, random, "either", isLabel, (cell) => {
    const at = random.below(cell.text.length);
    return {...cell, text: `${cell.text.slice(0, at)}${random.pick([..."口囗己已末未田由甲申"])}${cell.text.slice(at + 1)}`};
  })},
  {name: "a label cut", make: (source, random) => inCell(source, random, "either", isLabel, (cell) => {
    const middle = Math.ceil(cell.text.length / 2);
    return {...cell, text: random.chance(0.5) ? cell.text.slice(0, middle) : cell.text.slice(middle)};
  })},
  {name: "a row's label blank", make: (source, random) => blanked(source, random, isRowLabel(source))},
  {name: "a column's label blank", make: (source, random) => blanked(source, random, isColumnLabel(source))},
  {name: "a cell blank", make: (source, random) => inCell(source, random, "yes", isFigure, saying(""))},
  {name: "a cell of words", make: (source, random) =>
    inCell(source, random, "no", isFigure, saying(random.pick(["待核", "见附件", "详见说明", "#REF!"])))},
  {name: "a cell that ran together", make: (source, random) =>
    inCell(source, random, "no", isFigure, saying(random.pick(["000", "0000", "00"])))},
  {name: "a cell with 件", make: (source, random) =>
    inCell(source, random, "yes", isCount, (cell) => ({...cell, text: `${cell.text}件`}))},
];

/** Whether a row has figures that the form asks for; the sums beside a heading it does not. */
const isOfForm = ({filings}: Source, {cells}: PrintedTable, at: number): boolean => cells.some(({row, id}) =>
  row === at && id !== undefined && filings.some(({figures}) => figures.has(id)));

const saying = (text: string) => (cell: PrintedCell): PrintedCell => ({...cell, text});

/** A label left blank; where its merged cell was written out once more right beside it, nothing is lost. */
const blanked = (source: Source, random: Random, isOne: (cell: PrintedCell) => boolean): Spoilt | undefined =>
  inCell(source, random, (cell, {cells}) => cells.some((other) => isAgain(cell, other)) ? "yes" : "no", isOne, saying(""));

/** The same text in the same column, a row above or below. */
const isAgain = (cell: PrintedCell, other: PrintedCell): boolean => cell.text === other.text &&
  cell.column === other.column && (cell.row + cell.rowSpan === other.row || other.row + other.rowSpan === cell.row);

const withoutTitle = (section: Section): Section =>
  ({...section, pieces: section.pieces.filter((piece) => !isTitle(piece))});

type Chosen = readonly [table: PrintedTable, what: string, whole?: Whole];

function inTable(
  source: Source, random: Random, whole: Whole, make: (table: PrintedTable) => Chosen | undefined,
): Spoilt | undefined {
  const table = random.pick(tablesIn(source));
  const chosen = make(table);
  if (chosen === undefined) return undefined;
  const [made, what, own = whole] = chosen;
  return {source: withTables(source, (one) => one === table ? made : one), whole: own, what};
}

const inCell = (
  source: Source, random: Random, whole: Whole | ((cell: PrintedCell, table: PrintedTable) => Whole),
  isOne: (cell: PrintedCell) => boolean, make: (cell: PrintedCell) => PrintedCell,
): Spoilt | undefined => inTable(source, random, "either", (table) => {
  const some = table.cells.filter((cell) => cell.text.trim() !== "" && isOne(cell));
  if (some.length === 0) return undefined;
  const one = random.pick(some);
  const made = make(one);
  const cells = table.cells.map((cell) => cell === one ? made : cell);
  const what = `${one.id ?? `“${one.text}”`} → “${made.text}”`;
  return [{...table, cells}, what, typeof whole === "string" ? whole : whole(one, table)];
});

const isFigure = ({id}: PrintedCell): boolean => id !== undefined;
const isCount = ({id}: PrintedCell): boolean => id !== undefined && !/amount$|fees|budget/.test(id);
const isLabel = ({id, text}: PrintedCell): boolean => id === undefined && text.length > 1 && !/^\d/.test(text) &&
  !/^(单位|备注|序号|万元)$/.test(text) && !units.some((unit) => unit === text);

/** Whether a cell is a row's label, or a column's, of the source's edition: one that leads to figures. */
export const isRowLabel = (source: Source) => ({id, text}: PrintedCell): boolean =>
  id === undefined && labelsOf(source, "rows").has(text);
const isColumnLabel = (source: Source) => ({id, text}: PrintedCell): boolean =>
  id === undefined && labelsOf(source, "columns").has(text);

const labelsOf = ({filings: [told]}: Source, of: "rows" | "columns"): ReadonlySet<string> =>
  new Set(indicatorsIn(told!.edition, told!.variant)
    .map(({row, column}) => (of === "rows" ? row : column).at(-1)!).filter((text) => text !== "统计数"));

const rowsOfFigures = (table: PrintedTable): readonly number[] =>
  rowsOf(table).flatMap((cells, row) => cells.some(({id}) => id !== undefined) ? [row] : []);

const labelsAt = ({cells}: PrintedTable, row: number): string =>
  cells.filter((cell) => cell.row === row).map(({text}) => text).join(" | ").slice(0, 60);

/** The rest of a table; what spans the row loses a row, and what begins there goes on below. */
const withoutRow = (table: PrintedTable, gone: number): PrintedTable => tableOf(table.form, table.cells
  .filter(({row, rowSpan}) => row !== gone || rowSpan > 1)
  .map((cell) => cell.row > gone ? {...cell, row: cell.row - 1}
    : cell.row + cell.rowSpan > gone ? {...cell, rowSpan: cell.rowSpan - 1} : cell));

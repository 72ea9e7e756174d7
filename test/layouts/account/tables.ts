import type {FormId, Variant} from "../../../src/editions/edition";
import type {Form, Line} from "../../../src/editions/form";
import {type Leaf, leavesOf} from "../../../src/editions/indicator";
import {shapes} from "../../recognise/foreign-shapes";
import {insertColumn, repeatMerged, tableOf, textCell, unmerge, withColumn} from "../../recognise/reshape";
import {type PrintedCell, type PrintedTable, printForm, type Texts} from "../printed";
import type {Random} from "../random";
import type {Told} from "./source";
import {textsOf} from "./tell";

/** A form's table as prescribed. */
export const drawOfficial = (told: Told, form: Form): PrintedTable =>
  printForm(form, told.variant ?? "standard", textsOf(told));

/** A form's table as prescribed, or in one of the ways that it is met in where these are to be said. */
export function draw(told: Told, form: Form, random: Random, say?: (what: string) => void): PrintedTable {
  const official = drawOfficial(told, form);
  if (say === undefined) return official;
  const asked: Asked = {form, variant: told.variant ?? "standard", texts: textsOf(told), official};
  const foreign = Object.entries(shapes[form.id as FormId](form, asked.variant, asked.texts))
    .map(([name, make]): Way => [name, () => make(official)]);
  const fitting = more.filter(([, , fits]) => fits(asked)).map(([name, make]): Way => [name, make]);
  const [name, make] = random.pick([...foreign, ...fitting]);
  say(`${form.id}: ${name}`);
  return make(asked, random);
}

type Asked = {
  readonly form: Form; readonly variant: Variant | "standard"; readonly texts: Texts; readonly official: PrintedTable;
};
type Make = (asked: Asked, random: Random) => PrintedTable;
type Way = readonly [name: string, make: Make];

const any = (): boolean => true;
const isApplications = ({form}: Asked): boolean => form.id === "applications";
const asksForChanges = ({form}: Asked): boolean =>
  form.id === "disclosure" && form.blocks.some(({columns}) => columns.some(({id}) => id === "change"));

/** Layouts that are met, beside those of a foreign workbook; the last says where each is met. */
const more: readonly (readonly [...Way, fits: (asked: Asked) => boolean])[] = [
  ["spacer columns", ({official}, random) => withSpacers(official, random), any],
  ["spacer columns, merges lost", ({official}, random) => unmerge(withSpacers(official, random)), any],
  ["merges lost", ({official}) => unmerge(official), any],
  ["merged labels repeated", ({official}) => repeatMerged(official), any],
  ["serial numbers", ({official}) => insertColumn(official, 0, (row) => row === 0 ? "序号" : String(row)), any],
  ["remarks", ({official}) => withColumn(official, "备注", (row) => row % 3 === 1 ? "见附件3" : ""), any],
  ["总计 first", ({official}) => totalFirst(official), isApplications],
  ["总计 first, headings joined to labels", totalFirstFlat, isApplications],
  ["subtotals in the headings' rows", (asked) => withSubtotals(asked, true), isApplications],
  ["a row a heading, its rows left out", (asked) => withSubtotals(asked, false), isApplications],
  ["项目数量 and 处理决定数量 only", ({official}) => twoColumns(official), asksForChanges],
  ["本年数量 for 本年增/减", ({official}) => thisYearsItems(official), asksForChanges],
];

/** Columns twice as wide here and there, as they are where several tables share a sheet. */
function withSpacers(table: PrintedTable, random: Random): PrintedTable {
  const starts = [0];
  for (let column = 0; column < table.columns; column += 1) {
    starts.push(starts[column]! + (random.chance(0.3) ? 2 : 1));
  }
  return tableOf(table.form, table.cells.map((cell) => ({
    ...cell, column: starts[cell.column]!, columnSpan: starts[cell.column + cell.columnSpan]! - starts[cell.column]!,
  })));
}

/** 总计 as the first column of figures, under the same headings. */
const totalFirst = (official: PrintedTable): PrintedTable =>
  tableOf(official.form, official.cells.map((cell) => cell.column < 3 || cell.columnSpan === 7 ? cell
    : {...cell, column: cell.column === 9 ? 3 : cell.column + 1}));

/** Headings joined to labels, one row of column headings with 总计 first. */
function totalFirstFlat(asked: Asked): PrintedTable {
  const [rows, heads] = leavesIn(asked);
  const ordered = [heads.at(-1)!, ...heads.slice(0, -1)];
  return tableOf(asked.form.id, [
    textCell(0, 0, "项目"), ...ordered.map(({line}, at) => textCell(0, at + 1, line.label)),
    ...rows.flatMap((row, at) => [
      textCell(at + 1, 0, row.path.filter((label) => label !== "三、本年度办理结果").join("")),
      ...figuresOf(asked, row.id, ordered, at + 1, 1),
    ]),
  ]);
}

/** （三）不予公开 and the others in a row of their own, with the sums of their rows, which may stand below it. */
function withSubtotals(asked: Asked, hasRows: boolean): PrintedTable {
  const [, heads] = leavesIn(asked);
  const cells = asked.official.cells.filter(({row}) => row < 3);
  const add = (column: number, label: string, figures: readonly PrintedCell[]): number =>
    cells.push(textCell(figures[0]!.row, column, label, {columnSpan: 3 - column}), ...figures);
  let row = 3;
  const walk = (line: Line, depth: number): void => {
    const rows = leavesOf([line]).map(({id}) => id);
    if (line.id !== undefined) add(depth, line.label, figuresOf(asked, line.id, heads, row++, 3));
    else if (depth === 0) {
      const start = row;
      line.lines!.forEach((child) => walk(child, 1));
      cells.push(textCell(start, 0, line.label, {rowSpan: row - start}));
    } else {
      add(depth, line.label, sumsOf(asked, rows, heads, row++));
      if (hasRows) line.lines!.forEach((child) => walk(child, depth));
    }
  };
  asked.form.blocks[0]!.rows.forEach((line) => walk(line, 0));
  return tableOf(asked.form.id, cells);
}

const leavesIn = ({form: {blocks}, variant}: Asked): readonly [rows: readonly Leaf[], columns: readonly Leaf[]] =>
  [leavesOf(blocks[0]!.rows, variant), leavesOf(blocks[0]!.columns, variant)];

const figuresOf = (
  {form, texts}: Asked, id: string, heads: readonly Leaf[], row: number, left: number,
): readonly PrintedCell[] => heads.map((head, at) => {
  const figure = `${form.id}.${id}.${head.id}`;
  return textCell(row, left + at, texts.get(figure)!, {id: figure});
});

const sumsOf = (
  {form, texts}: Asked, rows: readonly string[], heads: readonly Leaf[], row: number,
): readonly PrintedCell[] => heads.map((head, at) => {
  const sum = rows.reduce((sum, id) => sum + Number(texts.get(`${form.id}.${id}.${head.id}`)), 0);
  return textCell(row, 3 + at, String(sum), {id: `${form.id}.${rows[0]!.split(".")[0]}.${head.id}`});
});

/** 上年 and 增/减 as one number, in every block that asks for decisions. */
function twoColumns(official: PrintedTable): PrintedTable {
  const rows = rowsUnder(official, "处理决定数量");
  return tableOf(official.form, official.cells.flatMap((cell): readonly PrintedCell[] => {
    if (!rows.has(cell.row) || /^(信息内容|处理决定数量)$/.test(cell.text) || /decisions$/.test(cell.id ?? "")) return [cell];
    if (cell.text === "本年增/减" || cell.id?.endsWith(".change") === true) return [];
    if (cell.text === "上一年项目数量") return [{...cell, text: "项目数量", columnSpan: 2}];
    return [cell.id === undefined ? cell : {...cell, id: `?${cell.id}`, columnSpan: 2}];
  }));
}

/** 本年数量 in the place of 本年增/减: no change, whatever it is. */
const thisYearsItems = (official: PrintedTable): PrintedTable => tableOf(official.form, official.cells.map((cell) =>
  cell.text === "本年增/减" ? {...cell, text: "本年数量"}
  : cell.id?.endsWith(".change") === true ? {...cell, id: `?${cell.id}`} : cell));

/** The row of a heading, and those below it up to the next block. */
function rowsUnder(table: PrintedTable, heading: string): ReadonlySet<number> {
  const starts = table.cells.filter(({text}) => text === heading).map(({row}) => row);
  const ends = table.cells.filter(({text}) => text.startsWith("第二十条")).map(({row}) => row);
  return new Set(starts.flatMap((start) => {
    const end = ends.find((end) => end > start) ?? table.rows;
    return Array.from({length: end - start}, (_, at) => start + at);
  }));
}

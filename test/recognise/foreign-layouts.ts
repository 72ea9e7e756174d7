import type {Filing} from "../../src/filing/filing";
import {editionOf, type FormId} from "../../src/editions/edition";
import type {Cell, Grid} from "../../src/recognise/grid";
import {printForm, type PrintedTable} from "../layouts/printed";
import type {Random} from "../layouts/random";
import {word, type Wording} from "../layouts/wording";
import {shapes} from "./foreign-shapes";
import {
  columnRight, cutRows, dropRow, insertColumn, insertRow, repeatMerged, shift, splitBelow, splitBeside, swapRows,
  textCell, unmerge, withColumn,
} from "./reshape";

/** A workbook as somebody else might have drawn it up. */
export type Foreign = {
  readonly grids: readonly Grid[];
  /** Figures that its tables show. */
  readonly shown: ReadonlySet<string>;
  /** What was done to the official layout, to name a failure by. */
  readonly how: readonly string[];
};

type Say = <T extends string>(choice: T) => T;

/** Lay a filing's tables out in a way chosen by chance. */
export function layOut(filing: Filing, random: Random): Foreign {
  const how: string[] = [];
  const say: Say = (choice) => {
    how.push(choice);
    return choice;
  };
  const wording = random.pick(wordings);
  say(JSON.stringify(wording));
  const tables = editionOf(filing.edition).forms.flatMap((form) => layTable(filing, form.id, wording, random, say));
  const shown = new Set(tables.flatMap(({cells}) => cells.flatMap(({id}) => id ?? [])));
  const hand = say(random.pick(["numbers", "numbers", "numbers as text", "some as text"] as const));
  const sheets = arrange(tables, filing, random, say);
  return {grids: sheets.map((sheet) => gridOf(sheet, hand, random)), shown, how};
}

const wordings: readonly Wording[] = [
  {}, {}, {brackets: "half"}, {point: "、"}, {point: "．"}, {quotes: "none"}, {quotes: "straight", comma: "，"},
  {gaps: " "}, {gaps: "\u3000"}, {gaps: "\u00a0"}, {breaks: "\n"}, {noOrdinals: true}, {drift: true}, {traditional: true},
  {instructions: true}, {noRemarks: true}, {indent: "　"}, {indent: "  ", brackets: "half", breaks: "\n"},
];

/** One form as a table, or as the two halves of one. */
function layTable(filing: Filing, id: FormId, wording: Wording, random: Random, say: Say): readonly PrintedTable[] {
  const form = editionOf(filing.edition).forms.find((form) => form.id === id)!;
  const variant = filing.variant ?? "standard";
  const texts = new Map([...filing.figures].map(([key, {text}]) => [key, text]));
  const official = printForm(form, variant, texts);
  const choices = shapes[id](form, variant, texts);
  const shape = say(random.pick([...Object.keys(choices), "official", "official"]));
  const worded = word(shape === "official" ? official : choices[shape]!(official), wording, random);
  const changed = changes.filter(({chance, fits}) => fits(shape, id) && random.chance(chance))
    .reduce((table, {name, make}) => {
      say(name);
      return make(table, random);
    }, worded);
  const merges = say(random.pick(["merged", "merged", "unmerged", "repeated"] as const));
  const table = merges === "merged" ? changed : merges === "unmerged" ? unmerge(changed) : repeatMerged(changed);
  if (id !== "applications" || shape !== "official" || !random.chance(0.15)) return [table];
  say("over two tables");
  return cutRows(table, 8 + random.below(12), random.chance(0.5) ? 3 : 0);
}

/** What people do to a table, and to which shapes of which forms. */
type ChangeToTable = {
  readonly name: string;
  readonly chance: number;
  readonly fits: (shape: string, form: FormId) => boolean;
  readonly make: (table: PrintedTable, random: Random) => PrintedTable;
};

const isTurned = (shape: string): boolean => shape.includes("turned");

const changes: readonly ChangeToTable[] = [
  {name: "drop a row", chance: 0.3, make: dropRow,
    fits: (shape, form) => shape === "official" && form === "applications"},
  {name: "exchange two rows", chance: 0.3, make: swapRows,
    fits: (shape, form) => shape === "official" && form !== "statistics" && form !== "disputes"},
  {name: "an empty row between", chance: 0.2, fits: (shape, form) => !isTurned(shape) && form === "statistics",
    make: (table, random) => insertRow(table, 2 + random.below(table.rows - 2))},
  {name: "a row of its own", chance: 0.2,
    fits: (shape, form) => ["official", "single header"].includes(shape) && form === "applications",
    make: (table) => insertRow(table, table.rows, [
      textCell(table.rows, 0, "五、信息公开指南查阅数"), ...[7, 7, 7].map((_, at) => textCell(table.rows, table.columns - 1 - at, "7")),
    ])},
  {name: "labels split beside", chance: 0.2, make: splitBeside,
    fits: (shape, form) => shape === "official" && form === "applications"},
  {name: "headings split below", chance: 0.2, make: (table) => splitBelow(table, 1),
    fits: (shape, form) => shape === "official" && form === "disclosure"},
  {name: "serial numbers", chance: 0.3, fits: (shape) => !isTurned(shape),
    make: (table) => insertColumn(table, 0, (row) => row === 0 ? "序号" : String(row))},
  {name: "last year and change", chance: 0.4,
    fits: (shape) => !isTurned(shape) && !["official", "halves", "wide", "matrix"].includes(shape),
    make: (table) => withColumn(withColumn(table, "上年数", () => "77"), "增减", () => "5")},
  {name: "remarks", chance: 0.3, fits: (shape) => !isTurned(shape) && shape !== "halves",
    make: (table) => withColumn(table, "备注", (row) => row % 3 === 1 ? "见附件3" : "")},
];

type Sheet = {readonly name: string; readonly hidden?: boolean; readonly table: PrintedTable};

/** Put the tables on sheets, with titles, notes and footers around them. */
function arrange(tables: readonly PrintedTable[], filing: Filing, random: Random, say: Say): readonly Sheet[] {
  const dressed = tables.map((table) => dress(table, filing, random));
  const arrangement = say(random.pick(["a sheet each", "below one another", "side by side"] as const));
  const sheets = arrangement === "a sheet each" || isCut(tables)
    ? dressed.map((table, at) => ({name: `表${at + 1}`, table}))
    : [{name: "Sheet1", table: dressed.reduce((above, table) => arrangement === "below one another"
      ? join(above, shift(table, above.rows + random.below(3), random.below(3)))
      : join(above, shift(table, random.below(3), columnRight(above) + 1 + random.below(2))))}];
  if (!random.chance(0.25)) return sheets;
  say("a hidden copy with other figures");
  const copies = sheets.map(({table}, at) => ({name: `备份${at}`, hidden: true, table: otherFigures(table)}));
  return random.chance(0.5) ? [...copies, ...sheets] : [...sheets, ...copies];
}

const isCut = (tables: readonly PrintedTable[]): boolean => tables.some(({form}, at) => form === tables[at + 1]?.form);

const join = (one: PrintedTable, other: PrintedTable): PrintedTable => ({
  ...one, rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns),
  cells: [...one.cells, ...other.cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

function dress(table: PrintedTable, filing: Filing, random: Random): PrintedTable {
  const above = random.below(4);
  const moved = shift(table, above, random.below(2));
  const heads = ["政府信息公开工作年度报告统计表", `填报单位：${filing.unit}　　${filing.year}年度`, "单位：件"].slice(0, above);
  const feet = random.pick([
    [], [`注：本表数据统计至${filing.year}年12月31日，共3页。`], ["单位负责人：", "填报日期：2025年1月20日"],
  ]);
  return {
    ...moved, rows: moved.rows + feet.length,
    cells: [
      ...heads.map((text, row) => textCell(row, 0, text, {columnSpan: row === 0 ? Math.min(3, table.columns) : 1})),
      ...moved.cells,
      ...feet.map((text, at) => textCell(moved.rows + at, 0, text)),
    ],
  };
}

const otherFigures = (table: PrintedTable): PrintedTable =>
  ({...table, cells: table.cells.map((cell) => cell.id === undefined ? cell : {...cell, text: "999"})});

function gridOf({name, hidden, table}: Sheet, hand: "numbers" | "numbers as text" | "some as text", random: Random): Grid {
  const cells = table.cells.filter(({text}) => text !== "").map(({id, ...cell}): Cell => {
    const isNumber = /^[+-]?\d+(\.\d+)?$/.test(cell.text);
    const asText = hand === "numbers as text" || (hand === "some as text" && random.chance(0.3));
    return {...cell, value: isNumber && !(id !== undefined && asText) ? Number(cell.text) : cell.text};
  });
  return {name, rows: table.rows, columns: table.columns, cells, ...(hidden && {hidden})};
}

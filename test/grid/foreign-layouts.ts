import type {Filing} from "../../src/filing/filing";
import {editionOf} from "../../src/forms/edition";
import type {FormId} from "../../src/forms/form";
import type {Cell, Grid} from "../../src/grid/grid";
import {printForm, type PrintedTable} from "../layouts/printed";
import type {Random} from "../layouts/random";
import {word, type Wording} from "../layouts/wording";
import {shapes} from "./foreign-shapes";
import {columnRight, dropRow, insertColumn, repeatMerged, shift, textCell, unmerge, withColumn} from "./reshape";

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
  const tables = editionOf(filing.edition).forms.map((form) => layTable(filing, form.id, wording, random, say));
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

function layTable(filing: Filing, id: FormId, wording: Wording, random: Random, say: Say): PrintedTable {
  const form = editionOf(filing.edition).forms.find((form) => form.id === id)!;
  const variant = filing.variant ?? "standard";
  const texts = new Map([...filing.figures].map(([key, {text}]) => [key, text]));
  const official = printForm(form, variant, texts);
  const choices = shapes[id](form, variant, texts);
  const shape = say(random.pick([...Object.keys(choices), "official", "official"]));
  let table = word(shape === "official" ? official : choices[shape]!(official), wording, random);
  const turned = shape.includes("turned");
  const extra = !turned && shape !== "official" ? random.pick(["none", "prior", "remarks"] as const) : "none";
  if (shape === "official" && id === "applications" && random.chance(0.3)) {
    say("drop a row");
    table = dropRow(table, random);
  }
  if (random.chance(0.3) && !turned) {
    say("serial numbers");
    table = insertColumn(table, 0, (row) => row === 0 ? "序号" : String(row));
  }
  if (extra === "prior" || (id === "statistics" && extra !== "none")) {
    say("last year and change");
    const fits = !["halves", "wide", "matrix"].includes(shape);
    if (fits) table = withColumn(withColumn(table, "上年数", () => "77"), "增减", () => "5");
  }
  if (extra === "remarks" || random.chance(0.2)) {
    say("remarks");
    if (!turned && shape !== "halves") table = withColumn(table, "备注", (row) => row % 3 === 1 ? "见附件3" : "");
  }
  const merges = say(random.pick(["merged", "merged", "unmerged", "repeated"] as const));
  return merges === "merged" ? table : merges === "unmerged" ? unmerge(table) : repeatMerged(table);
}

type Sheet = {readonly name: string; readonly hidden?: boolean; readonly table: PrintedTable};

/** Put the tables on sheets, with titles, notes and footers around them. */
function arrange(tables: readonly PrintedTable[], filing: Filing, random: Random, say: Say): readonly Sheet[] {
  const dressed = tables.map((table) => dress(table, filing, random));
  const arrangement = say(random.pick(["a sheet each", "below one another", "side by side"] as const));
  const sheets = arrangement === "a sheet each"
    ? dressed.map((table, at) => ({name: `表${"二三四"[at]}`, table}))
    : [{name: "Sheet1", table: dressed.reduce((above, table) => arrangement === "below one another"
      ? join(above, shift(table, above.rows + random.below(3), random.below(3)))
      : join(above, shift(table, random.below(3), columnRight(above) + 1 + random.below(2))))}];
  if (!random.chance(0.25)) return sheets;
  say("a hidden copy with other figures");
  const copies = sheets.map(({table}, at) => ({name: `备份${at}`, hidden: true, table: otherFigures(table)}));
  return random.chance(0.5) ? [...copies, ...sheets] : [...sheets, ...copies];
}

const join = (one: PrintedTable, other: PrintedTable): PrintedTable => ({
  ...one, rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns),
  cells: [...one.cells, ...other.cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

function dress(table: PrintedTable, filing: Filing, random: Random): PrintedTable {
  const above = random.below(4);
  const moved = shift(table, above, random.below(2));
  const heads = ["政府信息公开工作年度报告统计表", `填报单位：${filing.unit}　　${filing.year}年度`, "单位：件"].slice(0, above);
  const feet = random.pick([[], [`注：本表数据统计至${filing.year}年12月31日，共3页。`], ["单位负责人：", "填报日期：2025年1月20日"]]);
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

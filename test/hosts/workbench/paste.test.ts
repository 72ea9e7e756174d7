import fc from "fast-check";
import {editions} from "../../../src/editions/edition";
import {numberOr} from "../../../src/filing/figure";
import type {Engine} from "../../../src/hosts/workbench/engine";
import {startHeadlessEngine} from "../../../src/hosts/workbench/headless-engine";
import {insertSheets} from "../../../src/hosts/workbench/insert-sheets";
import {paste, type SheetsPage} from "../../../src/hosts/workbench/paste";
import {valueOf} from "../../../src/hosts/workbench/pasted-table";
import {pastingZhCN as words} from "../../../src/hosts/workbench/paste-words";
import {readSheets} from "../../../src/hosts/workbench/read-sheets";
import {selectCell} from "../../../src/hosts/workbench/select-cell";
import {writeCells} from "../../../src/hosts/workbench/write-cells";
import type {Cell, Grid} from "../../../src/recognise/grid";
import {fill} from "../../../src/sheets/fill";
import type {CellEntry, CellSpec, SheetSpec} from "../../../src/sheets/sheet-spec";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import {outOf} from "../../proof";

const whose = {edition: "2021", unit: "云溪街道办事处", year: 2024} as const;
const specs = template(whose);
const [, applications, disputes] = specs as [SheetSpec, SheetSpec, SheetSpec];
const filing = buildFiling(whose);
const filled = fill(specs, filing);
const figureOf = (id: string) => numberOr(null, filing.figures.get(id));
const places = new Map(specs.flatMap(({name, cells}) => cells.flatMap((cell) =>
  cell.figure === undefined ? [] : [[cell.figure, {...cell, sheet: name}] as const])));
const placeOf = (id: string) => places.get(id)!;

let engine: Engine;
let said: string[] = [];
let asked: string[] = [];
let answer: string = words.replaceThem;
const page: SheetsPage = {
  say: (text) => said.push(text),
  ask: async (text) => {
    asked.push(text);
    return answer;
  },
};
beforeAll(() => {
  engine = startHeadlessEngine();
  insertSheets(engine, specs);
});
afterAll(() => engine.univer.dispose());
beforeEach(() => {
  [said, asked, answer] = [[], [], words.replaceThem];
  for (const spec of specs) clean(spec);
});

/** Each cell as the template has it. */
function clean({name, cells}: SheetSpec): void {
  const sheet = engine.book.getSheetBySheetName(name)!;
  for (const {row, column, formula, open} of cells) {
    if (formula === undefined && open !== true) continue;
    const {s} = sheet.getCellRaw(row, column) ?? {};
    sheet.getCellMatrix().setValue(row, column, {s, ...(formula !== undefined && {f: formula})});
  }
}

const write = (entries: readonly CellEntry[]) => expect(writeCells(engine, entries)).toEqual([]);
const valueAt = ({sheet, row, column}: {readonly sheet: string; readonly row: number; readonly column: number}) =>
  engine.book.getSheetBySheetName(sheet)!.getCellRaw(row, column)?.v ?? null;
const numbersIn = () => Object.fromEntries(readSheets(engine).flatMap(({name, cells}) =>
  cells.filter(({value}) => typeof value === "number")
    .map(({row, column, value}) => [`${name} ${row} ${column}`, value])));

type Corner = {readonly sheet: string; readonly row: number; readonly column: number};
async function pasteAt(grids: readonly Grid[], {sheet, row, column}: Corner, down = 1): Promise<void> {
  selectCell(engine.univer, engine.book.getSheetBySheetName(sheet)!, row, column);
  const selected = {startRow: row, startColumn: column, endRow: row + down - 1, endColumn: column};
  await paste(engine, grids, selected, page, words);
}

/** The block as it is copied: labels and figures as texts. */
const copied = (
  {name, cells}: SheetSpec, isIn: (cell: CellSpec) => boolean, change: Readonly<Record<string, string>> = {},
): Grid => {
  const own = cells.filter(isIn).toSorted((one, other) => one.row - other.row || one.column - other.column);
  const [top, left] = [Math.min(...own.map(({row}) => row)), Math.min(...own.map(({column}) => column))];
  return gridOf(name, own.map(({row, column, rowSpan = 1, columnSpan = 1, value, figure = ""}) => ({
    row: row - top, column: column - left, rowSpan, columnSpan, text: change[figure] ?? String(value ?? ""),
  })));
};
const gridOf = (name: string, cells: readonly Cell[]): Grid => ({
  name, cells, rows: Math.max(...cells.map(({row, rowSpan}) => row + rowSpan)),
  columns: Math.max(...cells.map(({column, columnSpan}) => column + columnSpan)),
});
const block = (lines: readonly (readonly string[])[]): Grid =>
  gridOf("1", lines.flatMap((line, row) => line.map((text, column) => ({row, column, rowSpan: 1, columnSpan: 1, text}))));

const [, second] = filled as [SheetSpec, SheetSpec, SheetSpec];
const first = placeOf("applications.received.person");

test("takes a whole table to its figures, wherever the cursor is, and says how many", async () => {
  for (const [row, column] of [[0, 0], [6, 3], [29, 9]] as const) {
    clean(applications);
    await pasteAt([copied(second, () => true)], {sheet: applications.name, row, column});
    const typed = second.cells.filter(({figure, formula}) => figure !== undefined && formula === undefined);
    expect(typed.map((cell) => valueAt({...cell, sheet: applications.name})))
      .toEqual(typed.map(({figure}) => figureOf(figure!)));
    expect(said.at(-1)).toBe(`已按行名和栏名填入 ${typed.length} 个数。${175 - typed.length} 格与已有的相同。`);
  }
});

test("takes a report's three tables to their sheets at once", async () => {
  await pasteAt(filled.map((spec) => copied(spec, () => true)), {sheet: disputes.name, row: 6, column: 4});
  const typed = [...places.values()].filter(({formula}) => formula === undefined);
  expect(typed.map(valueAt)).toEqual(typed.map(({figure}) => figureOf(figure!)));
});

test("takes a few lines without their head to the rows that their labels name", async () => {
  const {row} = placeOf("applications.granted.person");
  const lines = copied(second, (cell) => cell.row >= row + 2 && cell.row <= row + 4);
  await pasteAt([lines], {sheet: applications.name, row: 0, column: 0});
  const secret = "applications.refused.stateSecret.person";
  expect(valueAt(placeOf(secret))).toBe(figureOf(secret));
  expect(Object.keys(numbersIn())).toHaveLength(18);
});

test("puts bare figures where the cursor is, and says nothing of it", async () => {
  await pasteAt([block([["1", "２", "3,000"], ["", "0", "5"]])], first);
  const {row, column} = first;
  expect([0, 1].map((down) => [0, 1, 2].map((right) => valueAt({...first, row: row + down, column: column + right}))))
    .toEqual([[1, 2, 3000], [null, 0, 5]]);
  expect([said, asked]).toEqual([[], []]);
});

test("puts a single figure into every cell that is selected", async () => {
  await pasteAt([block([["0"]])], first, 2);
  expect([0, 1].map((down) => valueAt({...first, row: first.row + down}))).toEqual([0, 0]);
});

test("keeps a total as it was copied where its parts come to another, and says both", async () => {
  const total = placeOf("applications.received.total");
  const row = copied(second, (cell) => cell.row === total.row, {"applications.received.total": "21"});
  const sum = figureOf("applications.received.total");
  await pasteAt([row], {sheet: applications.name, row: 0, column: 0});
  expect(valueAt(total)).toBe(21);
  expect(said.at(-1)).toContain(`J7 粘贴的总计 21，算出 ${sum}，按粘贴的保留`);
});

test("asks once before filled cells are replaced, and does what is answered", async () => {
  const bare = [block([["7", "8", "9"]])];
  const cells = [0, 1, 2].map((right) => ({sheet: first.sheet, row: first.row, column: first.column + right}));
  const answers = [
    [words.replaceThem, [7, 8, 9]], [words.onlyBlanks, [1, 8, 3]], [words.cancel, [1, null, 3]],
  ] as const;
  for (const [says, expected] of answers) {
    write(cells.map((at, nth) => ({...at, value: [1, null, 3][nth]!})));
    [answer, asked] = [says, []];
    await pasteAt(bare, first);
    expect(cells.map(valueAt)).toEqual(expected);
    expect(asked).toEqual(["有 2 格已经填了别的内容（D7、F7），要用粘贴的内容覆盖吗？"]);
  }
});

test("refuses what typing refuses, in the same words, and leaves no format behind", async () => {
  const {title, message} = applications.validations[0]!;
  for (const text of ["-3", "2.5", "12件", "3/4", "$5", "1e3", "/"]) {
    await pasteAt([block([[text]])], first);
    expect(said.at(-1)).toBe(`已粘贴 0 格。D7“${text}”没有填入：${title}。${message}`);
    expect(valueAt(first)).toBeNull();
    expect(engine.book.getActiveSheet().getComposedCellStyle(first.row, first.column).n).toBeUndefined();
  }
});

test("puts nothing of a table that it does not know, nor of one of another edition", async () => {
  await pasteAt([block([["姓名", "年龄"], ["某人甲", "41"]])], first);
  expect(said.at(-1)).toBe(words.strange);
  const other = fill(template({...whose, edition: "2014"}), buildFiling({edition: "2014"}));
  await pasteAt(other.map((spec) => copied(spec, () => true)), first);
  expect(said.at(-1)).toBe(words.otherEdition("2014"));
  expect(numbersIn()).toEqual({});
});

test("asks to look at the year where another one was copied along", async () => {
  const last = fill(template({...whose, year: 2023}), buildFiling({...whose, year: 2023}));
  await pasteAt([copied(last[1]!, () => true)], first);
  expect(said.at(-1)).toContain("粘贴的表写着 2023 年度，请核对年度。");
});

/** What may be copied, by its kind; `isLabelled` where its labels say where it belongs. */
const kinds = {
  table: (of: SheetSpec) => copied(of, () => true),
  withoutTitle: (of: SheetSpec) => copied(of, ({row}) => row >= 3),
  lines: (of: SheetSpec, from: number, rows: number) =>
    copied(of, ({row}) => row >= 6 + from && row < 6 + from + rows),
  figures: (of: SheetSpec, from: number, rows: number) =>
    copied(of, ({row, figure}) => figure !== undefined && row >= 6 + from && row < 6 + from + rows),
} as const;
const odd = ["-3", "2.5", "12件", "/", "1,234", "１２", "3/4", "$5", "1e3", "", "  7 "];

test("whatever is pasted wherever, every figure is in its cell or named, and no cell holds anything else", async () => {
  let placed = 0;
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(...Object.keys(kinds) as (keyof typeof kinds)[]), fc.constantFrom(0, 1, 2),
    fc.nat(20), fc.integer({min: 1, max: 6}),
    fc.constantFrom(...["corner", "open", "total", "label", "signature"] as const),
    fc.constantFrom("blank", "same", "other"), fc.constantFrom(words.replaceThem, words.onlyBlanks, words.cancel),
    fc.dictionary(fc.constantFrom(...places.keys()), fc.constantFrom(...odd), {maxKeys: 6}),
    async (kind, at, from, rows, cursor, state, answers, change) => {
      [said, asked, answer] = [[], [], answers];
      specs.forEach(clean);
      const spec = {...filled[at]!, cells: filled[at]!.cells.map((cell) =>
        cell.figure !== undefined && cell.figure in change ? {...cell, value: change[cell.figure]!} : cell)};
      const isWithin = (row: number) => row >= 6 + from && row < 6 + from + rows;
      fc.pre(spec.cells.some(({row, figure}) => figure !== undefined && isWithin(row)));
      const {name} = specs[at]!;
      const open = specs[at]!.cells.filter(({figure, open: isOpen}) => figure !== undefined && isOpen === true);
      if (state !== "blank") {
        write(open.map(({row, column, figure}) =>
          ({sheet: name, row, column, value: state === "same" ? figureOf(figure!) : 1})));
      }
      const before = numbersIn();
      const grid = kinds[kind](spec, from, rows);
      const corner = {
        corner: {row: 0, column: 0}, label: {row: 6, column: 0}, open: open[0]!,
        signature: specs[at]!.cells.find(({style}) => style === "signed")!,
        total: specs[at]!.cells.find(({formula}) => formula !== undefined) ?? open[1]!,
      }[cursor];
      await pasteAt([grid], {sheet: name, ...corner});

      const told = said.join("");
      const isAsked = asked.length > 0;
      // Labels say where figures belong; figures alone go where the cursor is.
      const isLabelled = grid.cells.some(({text}) => /[\p{Script=Han}]{2}/u.test(text));
      const own = spec.cells.filter(({figure, row}) => figure !== undefined &&
        (kind === "table" || kind === "withoutTitle" || isWithin(row)));
      const off = isLabelled ? {row: 0, column: 0} : {
        row: corner.row - Math.min(...own.map(({row}) => row)),
        column: corner.column - Math.min(...own.map(({column}) => column)),
      };
      const isCancelled = isAsked && answers === words.cancel;
      const missing = own.flatMap(({value, row, column}) => {
        const place = {row: row + off.row, column: column + off.column};
        const [wanted, is] = [valueOf(String(value ?? "")), valueAt({sheet: name, ...place})];
        // A total that agrees is what its formula gives, once that is computed.
        const isTotal = specs[at]!.cells.some((cell) =>
          cell.row === place.row && cell.column === place.column && cell.formula !== undefined);
        return wanted === null || is === wanted || (isTotal && (is ?? "") === "") ? [] : [String(value)];
      });
      placed += own.length - missing.length;
      if (missing.length > 0 && !isCancelled) expect(told).not.toBe("");
      if (missing.length <= 5 && !isAsked && told !== words.strange) {
        missing.forEach((text) => expect(told).toContain(text.trim()));
      }
      if (isCancelled) expect(numbersIn()).toEqual(before);
      // Nothing that is no figure stands in a figure's cell.
      const held = [...places.values()].map(valueAt);
      expect(held.filter((value) => value !== null && value !== "" && typeof value !== "number")).toEqual([]);
      // Filled cells keep what they hold unless somebody said otherwise.
      if (answers !== words.replaceThem) {
        for (const {row, column} of open) {
          const was = before[`${name} ${row} ${column}`];
          if (was !== undefined) expect(valueAt({sheet: name, row, column})).toBe(was);
        }
      }
    }), outOf(400));
  expect(placed).toBeGreaterThan(0);
});

test("knows the tables of every edition", async () => {
  for (const {id} of editions) {
    const of = {edition: id, unit: "云溪街道办事处", year: null} as const;
    const whole = fill(template(of), buildFiling({edition: id}));
    const own = startHeadlessEngine();
    insertSheets(own, template(of));
    const corner = {startRow: 0, endRow: 0, startColumn: 0, endColumn: 0};
    await paste(own, whole.map((spec) => copied(spec, () => true)), corner, page, words);
    const typed = whole.flatMap(({name, cells}) => cells
      .filter(({figure, open}) => figure !== undefined && open === true)
      .map(({row, column, value}) => [value, own.book.getSheetBySheetName(name)!.getCellRaw(row, column)?.v]));
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter(([wanted, is]) => Number(wanted) !== is)).toEqual([]);
    own.univer.dispose();
  }
});

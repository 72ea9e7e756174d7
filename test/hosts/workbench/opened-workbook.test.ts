import {BaselineOffset, BooleanNumber, ICommandService} from "@univerjs/core";
import {
  ClearSelectionContentCommand, InsertDefinedNameCommand, InsertRowCommand, RemoveSheetCommand,
  SetRangeValuesCommand, SetStyleCommand, SetWorksheetHideCommand, SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import {SetNumfmtCommand} from "@univerjs/sheets-numfmt";
import {IDefinedNamesService} from "@univerjs/engine-formula";
import fc from "fast-check";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {createFileHost} from "../../../src/hosts/file/file-host";
import type {Engine} from "../../../src/hosts/workbench/engine";
import {linkOf} from "../../../src/hosts/workbench/custom-data";
import {drawNotes} from "../../../src/hosts/workbench/draw-notes";
import type {PackageRefusal} from "../../../src/hosts/workbench/keep-package";
import {idOf, openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {printedSheets} from "../../../src/hosts/workbench/printed-sheet";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {readXlsx} from "../../../src/office/read-xlsx";
import {find, parseXml} from "../../../src/office/xml-tree";
import type {Grid} from "../../../src/recognise/grid";
import {reconcile} from "../../../src/reconcile/reconcile";
import {review, reviewable} from "../../../src/remarks/review/review";
import {reviewSheet} from "../../../src/sheets/review";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import {describeWithValidator, faultsOf} from "../../open-xml/validator";
import {excelsWorkbook} from "../../open-xml/excels-workbook";
import {outOf} from "../../proof";
import {foreignWorkbook} from "../foreign-workbook";
import {packageFaults} from "../package-faults";
import {mayFollow, otherParts} from "./other-parts";
import {richWorkbook} from "./rich-workbook";
import {started} from "./started";

const unit = "云溪街道办事处";

/** A workbook, opened without a screen, and what was refused in it. */
function opened(bytes: Uint8Array, name = "台账.xlsm") {
  const refusals: PackageRefusal[] = [];
  const engine = started(openWorkbook(name, bytes), (refusal) => refusals.push(refusal));
  return {engine, host: workbenchHost(engine), refusals};
}

const run = ({univer, book}: Engine, sheet: string, {id}: {readonly id: string}, params: object = {}) =>
  univer.__getInjector().get(ICommandService).executeCommand(id, {
    unitId: book.getUnitId(), subUnitId: book.getSheetBySheetName(sheet)!.getSheetId(), ...params,
  });

const cell = (row: number, column: number) => ({startRow: row, endRow: row, startColumn: column, endColumn: column});

const ours = async () => {
  const host = await createFileHost();
  await host.insert(template({edition: "2021", unit, year: 2024}));
  await host.keepRecord({unit, year: 2024, edition: "2021"});
  return host.save();
};

test.each([
  ["Excel's", async () => excelsWorkbook()], ["a foreign one", async () => foreignWorkbook()], ["our own", ours],
  ["a rich one", async () => richWorkbook({rows: 5, sheets: 3})],
])("%s workbook that is opened and saved is the same, byte for byte", async (_, make) => {
  const bytes = await make();
  expect(await opened(bytes).host.save()).toEqual(bytes);
});

test("shows what a file says: values, formulas, looks, widths, merged and hidden cells", async () => {
  const {engine: {book}, host} = opened(richWorkbook({rows: 3, sheets: 2}));
  const file = readXlsx("台账.xlsm", richWorkbook({rows: 3, sheets: 2})).grids;
  const shown = await host.read();
  expect(shown.map(({name, hidden}) => [name, hidden])).toEqual(file.map(({name, hidden}) => [name, hidden]));
  const plain = ({cells}: (typeof file)[number]) => cells.filter(({text}) => text !== "")
    .map(({row, column, value, formula, text}) => ({row, column, value, formula, text: text.trim()}));
  expect(plain(shown[0]!)).toEqual(plain(file[0]!));
  const sheet = book.getSheets()[0]!;
  expect(sheet.getComposedCellStyle(0, 0)).toMatchObject({bl: 1, bg: {rgb: "#FFF2CC"}, cl: {rgb: "#C00000"}, fs: 14});
  expect(sheet.getConfig().freeze).toMatchObject({xSplit: 0, ySplit: 1});
  expect(sheet.getColumnWidth(1)).toBe(160);
  expect(sheet.getRowHeight(0)).toBe(40);
  expect(sheet.getColVisible(3)).toBe(false);
});

test.each([
  ["Calibri", 11, 140], ["宋体", 11, 160], ["宋体", 10, 140], ["Arial", 10, 140], ["DejaVu Sans", 10, 160], ["Times New Roman", 12, 160],
])("columns are as wide as the digits of the workbook's usual font say: %s %d", (name, size, pixels) => {
  const parts = unzipSync(richWorkbook({rows: 3, sheets: 1}));
  const styles = strFromU8(parts["xl/styles.xml"]!)
    .replace(/<font>.*?<\/font>/, `<font><sz val="${size}"/><name val="${name}"/></font>`);
  const {engine} = opened(zipSync({...parts, "xl/styles.xml": strToU8(styles)}));
  expect(engine.book.getSheets()[0]!.getColumnWidth(1)).toBe(pixels);
});

test("knows templates of ours again, with their locks, tags and record", async () => {
  const {host} = opened(await ours(), "统计表.xlsx");
  expect((await host.read()).map(({tag}) => tag?.form)).toEqual(["disclosure", "applications", "disputes"]);
  expect(await host.record()).toEqual({unit, year: 2024, edition: "2021"});
  const {name} = (await host.read())[0]!;
  expect(await host.write([{sheet: name, row: 0, column: 0, value: "改标题"}])).toEqual([0]);
});

test("refuses at once, with a reason, what the package could not be patched by, and leaves everything as it was", async () => {
  const bytes = richWorkbook({rows: 3, sheets: 3});
  const {engine, host, refusals} = opened(bytes);
  await run(engine, "台账", InsertRowCommand, {range: cell(1, 0), direction: 3});
  await run(engine, "台账", RemoveSheetCommand);
  await run(engine, "台账", SetWorksheetNameCommand, {name: "总账"});
  expect(refusals.map(({why}) => why)).toEqual(["layout", "named", "named"]);
  expect(await host.save()).toEqual(bytes);
});

test("shows what was written on cells, and where a click leads", async () => {
  const {engine} = opened(richWorkbook({rows: 3, sheets: 2}));
  const [sheet] = engine.opened!.shown.sheets;
  const notesAt = drawNotes(engine);
  expect(notesAt(idOf(sheet!), 1, 1)).toMatchObject([{text: "请核对", by: "审核员"}]);
  expect(notesAt(idOf(sheet!), 1, 0)).toEqual([]);
  expect(linkOf(engine.book.getSheets()[0]!.getCellRaw(2, 0))).toEqual({sheet: "台账", row: 3, column: 1});
});

test("draws the parts of a text as they look, and refuses another font for all of it, which the file would not show", async () => {
  const bytes = richWorkbook({rows: 3, sheets: 2});
  const {engine, host, refusals} = opened(bytes);
  const {p, v} = engine.book.getSheets()[0]!.getCellRaw(5, 0)!;
  expect(v).toBe("第1项");
  expect(p?.body?.dataStream).toBe("第1项\r\n");
  expect(p?.body?.textRuns).toMatchObject([{st: 0, ed: 1, ts: {fs: 11}}, {st: 1, ed: 3, ts: {bl: 1, it: 0, fs: 11}}]);
  await run(engine, "台账", SetStyleCommand, {range: cell(5, 0), style: {type: "bl", value: 1}});
  expect(refusals).toEqual([{why: "rich"}]);
  expect(await host.save()).toEqual(bytes);
});

test("reads of a text of several looks what a file's reader does: nothing struck out, signs of notes beside the number", async () => {
  const {engine, host} = opened(richWorkbook({rows: 3, sheets: 1}));
  const body = {
    dataStream: "18161\r\n", paragraphs: [{startIndex: 5}], sectionBreaks: [{startIndex: 6}],
    textRuns: [{st: 0, ed: 2, ts: {st: {s: BooleanNumber.TRUE}}}, {st: 4, ed: 5, ts: {va: BaselineOffset.SUPERSCRIPT}}],
  };
  await run(engine, "台账", SetRangeValuesCommand, {range: cell(20, 0), value: {p: {id: "a", documentStyle: {}, body}}});
  const [shown] = await host.read();
  expect(shown!.cells.find(({row, column}) => row === 20 && column === 0)).toMatchObject({text: "16[1]", value: "16[1]"});
});

test("a text of several looks is not overwritten but with a word, keeps its looks under another one, and may go", async () => {
  const bytes = richWorkbook({rows: 3, sheets: 2});
  const {engine, host, refusals} = opened(bytes);
  const type = (v: string | null) => run(engine, "台账", SetRangeValuesCommand, {range: cell(5, 0), value: {v}});
  await type("改写");
  expect(refusals).toEqual([{why: "rich"}]);
  expect(await host.write([{sheet: "台账", row: 5, column: 0, value: "改写"}])).toEqual([0]);
  expect(await host.save()).toEqual(bytes);
  await run(engine, "台账", SetStyleCommand, {range: cell(5, 0), style: {type: "bg", value: {rgb: "#00FF00"}}});
  const coloured = new TextDecoder().decode(unzipSync(await host.save())["xl/worksheets/sheet1.xml"]);
  expect(coloured).toMatch(/<c r="A6"[^>]* s="\d+"[^>]*><is><r><t>第<\/t><\/r><r><rPr>/);
  await run(engine, "台账", ClearSelectionContentCommand, {ranges: [cell(5, 0)]});
  await type("改写");
  expect(refusals).toHaveLength(1);
  expect(readXlsx("台账.xlsm", await host.save()).grids[0]!.cells.find(({row, column}) => row === 5 && column === 0)?.value).toBe("改写");
});

/** A workbook whose cell B2 has a look of which the spreadsheet shows only a part, and another cell that has none. */
function elaborateWorkbook(): Uint8Array {
  const parts = unzipSync(excelsWorkbook());
  const edit = (part: string, ...changes: readonly (readonly [string, string])[]) => {
    parts[part] = strToU8(changes.reduce((text, [from, to]) => text.replace(from, to), strFromU8(parts[part]!)));
  };
  edit("xl/styles.xml",
    ['<fonts count="2">', '<fonts count="3">'], ["</fonts>", '<font><strike/><u val="double"/><vertAlign val="superscript"/>' +
      '<sz val="11"/><color theme="4" tint="-0.25"/><name val="等线"/><family val="2"/><scheme val="minor"/></font></fonts>'],
    ['<fills count="2">', '<fills count="3">'], ["</fills>", '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop>' +
      '<stop position="1"><color theme="5"/></stop></gradientFill></fill></fills>'],
    ['<borders count="1">', '<borders count="2">'], ["</borders>", '<border diagonalDown="1"><left/><right/><top/><bottom/>' +
      '<diagonal style="thin"><color auto="1"/></diagonal></border></borders>'],
    ['<cellXfs count="3">', '<cellXfs count="4">'], ["</cellXfs>", '<xf numFmtId="176" fontId="2" fillId="2" borderId="1" xfId="0" quotePrefix="1" ' +
      'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="distributed" vertical="distributed" ' +
      'textRotation="255" shrinkToFit="1"/><protection locked="0" hidden="1"/></xf></cellXfs>']);
  edit("xl/worksheets/sheet1.xml", ['r="B2" s="1"', 'r="B2" s="3"']);
  return zipSync(parts);
}

/** The style of the cell B2, with its font, fill and border, as the file writes them. */
function lookOfB2(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const [styles, sheet] = ["xl/styles.xml", "xl/worksheets/sheet1.xml"].map((part) => strFromU8(parts[part]!));
  const root = parseXml("台账.xlsm", "xl/styles.xml", styles!);
  const list = (name: string, item: string) => find(root, name, item).map(({start, end}) => styles!.slice(start, end));
  const style = list("cellXfs", "xf")[Number(/<c r="B2"[^>]*? s="(\d+)"/.exec(sheet!)![1])]!;
  const piece = (names: string, name: string) => list(names, name)[Number(new RegExp(`${name}Id="(\\d+)"`).exec(style)![1])]!;
  return {
    style: style.replace(/ (?:(?:font|fill|border)Id|apply[A-Z]\w+)="\d+"/g, ""),
    font: piece("fonts", "font"), fill: piece("fills", "fill"), border: piece("borders", "border"),
  };
}

test("a look that changes in one thing is in all others as the file says it, seen or not", async () => {
  const bytes = elaborateWorkbook();
  const before = lookOfB2(bytes);
  const after = async (style: object) => {
    const {engine, host} = opened(bytes);
    await run(engine, "汇总", SetStyleCommand, {range: cell(1, 1), style});
    return lookOfB2(await host.save());
  };
  expect(await after({type: "bl", value: 1})).toEqual({...before, font: before.font.replace("<font>", "<font><b/>")});
  expect(await after({type: "cl", value: {rgb: "#00B050"}}))
    .toEqual({...before, font: before.font.replace('<color theme="4" tint="-0.25"/>', '<color rgb="FF00B050"/>')});
  expect(await after({type: "bg", value: {rgb: "#00B050"}})).toEqual({...before,
    fill: '<fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>'});
  const {style, ...others} = await after({type: "ht", value: 2});
  expect({style, ...others}).toEqual({...before, style});
  expect(style).toMatch(/<alignment(?=[^>]* horizontal="center")(?=[^>]* textRotation="255")(?=[^>]* vertical="distributed")[^>]*\/><protection locked="0" hidden="1"\/>/);
});

test("an empty cell looks as its column does, and what changes there is that look's", async () => {
  const {engine, host} = opened(richWorkbook({rows: 3, sheets: 2}));
  const sheet = engine.book.getSheets()[0]!;
  const column = sheet.getComposedCellStyle(6, 1);
  expect(sheet.getComposedCellStyle(30, 1)).toMatchObject({ff: column.ff, n: column.n});
  await run(engine, "台账", SetStyleCommand, {range: cell(30, 1), style: {type: "bl", value: 1}});
  await run(engine, "台账", SetRangeValuesCommand, {range: cell(30, 1), value: {v: 3}});
  const again = opened(await host.save());
  expect(again.engine.book.getSheets()[0]!.getComposedCellStyle(30, 1))
    .toMatchObject({bl: 1, ff: column.ff, n: column.n});
});

test("a cell whose look changes shows nothing of its column's look, on the screen no more than in the file", async () => {
  const {engine, host} = opened(richWorkbook({rows: 3, sheets: 2}));
  const shown = ({book}: Engine) => {
    const sheet = book.getSheets()[0]!;
    const {bl, ht, n, bg} = sheet.getComposedCellStyleByCellData(0, 1, sheet.getCellRaw(0, 1));
    return {bl, ht: ht ?? 0, n: n?.pattern || "General", bg: bg?.rgb ?? ""};
  };
  const look = (type: string, value: unknown) => run(engine, "台账", SetStyleCommand, {range: cell(0, 1), style: {type, value}});
  await look("bl", 1);
  await look("bg", {rgb: "#00FF00"});
  await look("bg", null);
  await run(engine, "台账", SetNumfmtCommand, {values: [{row: 0, col: 1, pattern: "0.0%"}]});
  expect(shown(engine).n).toBe("0.0%");
  await run(engine, "台账", SetNumfmtCommand, {values: [{row: 0, col: 1}]});
  const plain = {bl: 1, ht: 0, n: "General", bg: ""};
  expect(shown(engine)).toEqual(plain);
  expect(shown(opened(await host.save()).engine)).toEqual(plain);
});

test("what the spreadsheet adds to the look of what is typed is no change", async () => {
  const bytes = elaborateWorkbook();
  const {engine, host} = opened(bytes);
  // As the editor of a cell does where the text is underlined.
  const underline = {s: 1, c: 1, cl: {rgb: "#000000"}};
  await run(engine, "汇总", SetRangeValuesCommand, {range: cell(1, 1), value: {v: 7, s: {ul: underline, st: {...underline}}}});
  const saved = await host.save();
  expect(lookOfB2(saved)).toEqual(lookOfB2(bytes));
  expect(unzipSync(saved)["xl/styles.xml"]).toEqual(unzipSync(bytes)["xl/styles.xml"]);
});

test("formulas that speak of the workbook's names are computed by them, and the names stay as they were", async () => {
  const bytes = elaborateWorkbook();
  const {engine, host} = opened(bytes);
  await run(engine, "汇总", SetRangeValuesCommand, {range: cell(20, 0), value: {f: "=税率*4"}});
  const shown = await host.read();
  expect(shown[0]!.cells.find(({row, column}) => row === 20 && column === 0)?.value).toBe(2);
  const saved = unzipSync(await host.save());
  expect(strFromU8(saved["xl/workbook.xml"]!)).toContain('<definedNames><definedName name="税率">0.5</definedName></definedNames>');
});

/** A workbook with these rows on its sheet 表2; `isLater` where its days count from 1904. */
function withRows(rows: string, isLater = false): Uint8Array {
  const parts = unzipSync(richWorkbook({rows: 3, sheets: 2}));
  const edit = (part: string, change: (text: string) => string) => {
    parts[part] = strToU8(change(strFromU8(parts[part]!)));
  };
  edit("xl/worksheets/sheet2.xml", (sheet) => sheet.replace("</sheetData>", `${rows}</sheetData>`));
  if (isLater) {
    edit("xl/workbook.xml", (text) => text.replace(/(<workbook [^>]*>)(?:<workbookPr[^>]*\/>)?/, '$1<workbookPr date1904="1"/>'));
    edit("xl/styles.xml", (text) => text.replace(/(<cellXfs[^>]*>)/, '$1<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'));
  }
  return zipSync(parts);
}

/** What the cells of the sheet 表2 show in row 20, as the panel reads them. */
const row20 = (grids: readonly Grid[]) => grids.find(({name}) => name === "表2")!.cells.filter(({row}) => row === 19)
  .map(({value = null, text, uncomputed}) => uncomputed?.why ?? (typeof value === "number" ? text : value));

test("days that count from 1904 are shown as they are, and what only functions of dates could say is not taken from 1900", async () => {
  const {host} = opened(withRows('<row r="20"><c r="A20" s="0"><v>43834</v></c><c r="B20" s="1"><f>YEAR(A20)</f><v>2024</v></c><c r="C20"><f>A20+1</f><v>43835</v></c></row>', true));
  expect(row20(await host.read())).toEqual(["2024-1-5", "2024", "2024-1-6"]);
  await host.write([{sheet: "表2", row: 19, column: 0, value: 43833}]);
  expect(row20(await host.read())).toEqual(["2024-1-4", "function", "2024-1-5"]);
  const saved = readXlsx("台账.xlsm", await host.save()).grids;
  expect(saved.find(({name}) => name === "表2")!.cells.filter(({row}) => row === 19).map(({value}) => value)).toEqual([43833, null, 43834]);
});

test("a formula that only the spreadsheet can compute has its result in the file; one that nobody can has none, there, here or for who reads it", async () => {
  const book = openWorkbook("台账.xlsm", withRows('<row r="20"><c r="A20" t="str"><f>TEXT(B2,"0.0")</f><v>3.0</v></c>' +
    '<c r="B20"><f>GEHEIM(B2)</f><v>77</v></c><c r="C20"><f>_xlfn.CONCAT(B2,"件")</f><v>3件</v></c></row>'));
  const told: unknown[] = [];
  const host = workbenchHost(started(book), (cells) => told.push(cells));
  const was = book.shown.sheets[1]!.cells.find(({row, column}) => row === 1 && column === 1)!.value as number;
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  expect(row20(await host.read())).toEqual(["8.0", "function", "8件"]);
  const bytes = await host.save();
  await host.write([{sheet: "表2", row: 1, column: 1, value: was}]);
  expect(row20(await host.read())).toEqual(["3.0", "77", "3件"]);
  const saved = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);
  expect(saved).toContain('<c r="A20" t="str"><f>TEXT(B2,"0.0")</f><v>8.0</v></c><c r="B20"><f>GEHEIM(B2)</f></c>');
  expect(saved).toContain('<f>_xlfn.CONCAT(B2,"件")</f><v>8件</v>');
  expect(told).toMatchObject([[{sheet: "表2", row: 19, column: 1, uncomputed: {why: "function", name: "GEHEIM"}}]]);
  expect(row20(readXlsx("台账.xlsm", bytes).grids)).toEqual(["8.0", "function", "8件"]);
});

test.each([
  ["an error that it handles", "IFERROR(GEHEIM(B2),0)"], ["a count", 'COUNTIF(A20:B20,">0")+0*B2'], ["another workbook's", "IFERROR([1]Sheet1!A1+B2,0)"],
  ["many areas", "SUM((B2,B3))"], ["a table", "IFERROR(SUM(表1[件数])+B2,0)"], ["wherever it leads", 'IFERROR(INDIRECT("A20"),0)+B2'],
])("what is unknown is not hidden behind the spreadsheet's figure: %s", async (_, formula) => {
  const {host} = opened(withRows(`<row r="20"><c r="A20"><f>GEHEIM(B2)</f><v>77</v></c><c r="C20"><f>${formula.replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;"))}</f><v>77</v></c></row>`));
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  await host.read();
  const saved = strFromU8(unzipSync(await host.save())["xl/worksheets/sheet2.xml"]!);
  expect(/<c r="C20"[^>]*>.*?<\/c>/.exec(saved)?.[0]).not.toContain("<v>");
});

test("what reads no cell of the workbook keeps its result", async () => {
  const {host} = opened(withRows('<row r="20"><c r="A20"><f>[1]Sheet1!$A$1</f><v>77</v></c><c r="B20"><f>\'[2]O\'\'Neil\'!A1+[1]!名</f><v>78</v></c></row>'));
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  expect(row20(readXlsx("台账.xlsm", await host.save()).grids)).toEqual(["77", "78"]);
});

test("all cells that an array's formula fills follow it, and whatever rests on them", async () => {
  const {host} = opened(withRows('<row r="20"><c r="A20"><f t="array" ref="A20:B20">B2:C2*2</f><v>6</v></c><c r="B20"><v>8</v></c><c r="C20"><f>B20+1</f><v>9</v></c></row>'));
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  expect(row20(await host.read())).toEqual(["syntax", "syntax", "syntax"]);
  const saved = await host.save();
  expect(row20(readXlsx("台账.xlsm", saved).grids)).toEqual(["syntax", "syntax", "syntax"]);
  expect(packageFaults(saved)).toEqual([]);
});

test("a what-if table has no results once something that they rest on has changed, wherever that is; until then it has the file's", async () => {
  const {host} = opened(withRows('<row r="19"><c r="B19"><f>B2*3</f><v>9</v></c></row>' +
    '<row r="20"><c r="A20"><v>5</v></c><c r="B20"><f t="dataTable" ref="B20:B21" dt2D="0" dtr="0" r1="B2"/><v>15</v></c></row>' +
    '<row r="21"><c r="A21"><v>6</v></c><c r="B21"><v>18</v></c><c r="C21"><f>SUM(B20:B21)</f><v>33</v></c></row>'));
  const table = (grids: readonly Grid[]) => grids.find(({name}) => name === "表2")!.cells
    .filter(({row, column}) => row >= 19 && column > 0 && row <= 20 && column < 3)
    .map(({value, uncomputed}) => uncomputed?.name ?? value);
  await host.write([{sheet: "表2", row: 1, column: 2, value: 70}]);
  expect(table(await host.read())).toEqual([15, 18, 33]);
  expect(table(readXlsx("台账.xlsm", await host.save()).grids)).toEqual([15, 18, 33]);
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  expect(table(await host.read())).toEqual(["TABLE", "TABLE", "TABLE"]);
  const saved = await host.save();
  expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet2.xml"]!)).toContain('<c r="B20"><f t="dataTable" ref="B20:B21" dt2D="0" dtr="0" r1="B2"/></c>');
  expect(table(readXlsx("台账.xlsm", saved).grids)).toEqual(["TABLE", "TABLE", "TABLE"]);
  expect(await host.write([{sheet: "表2", row: 20, column: 1, value: 1}])).toEqual([0]);
});

test("a formula without a result is printed as what it is, and not as a blank", async () => {
  const {engine, host} = opened(withRows('<row r="20"><c r="A20"><f>GEHEIM(B2)</f><v>77</v></c></row>'));
  const texts = () => printedSheets(engine, host.uncomputedAt, "未算出").find(({name}) => name === "表2")!.rows
    .flatMap(({cells}) => cells.map(({text}) => text)).filter((text) => text === "77" || text === "未算出");
  expect(texts()).toEqual(["77"]);
  await host.write([{sheet: "表2", row: 1, column: 1, value: 8}]);
  await host.read();
  expect(texts()).toEqual(["未算出"]);
});

test("a function newer than the file format has its prefix in the file, and none here", async () => {
  const {engine, host} = opened(richWorkbook({rows: 3, sheets: 2}));
  await run(engine, "台账", SetRangeValuesCommand, {range: cell(20, 0), value: {f: '=CONCAT(B2,"件")'}});
  await host.read();
  const saved = await host.save();
  expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!)).toContain("<f>_xlfn.CONCAT(B2,&quot;件&quot;)</f>");
  const again = opened(saved);
  expect(again.engine.book.getSheets()[0]!.getCellRaw(20, 0)?.f).toBe('=CONCAT(B2,"件")');
  expect(await again.host.save()).toEqual(saved);
});

test.each([["a new workbook", undefined], ["an opened one", excelsWorkbook()]])(
  "names that formulas speak by are not taken where no file would hold them: %s", async (_, bytes) => {
    const refusals: PackageRefusal[] = [];
    const engine = started(bytes && openWorkbook("台账.xlsm", bytes), (refusal) => refusals.push(refusal));
    const name = {id: "one", name: "基数", formulaOrRefString: "=3", localSheetId: "AllDefaultWorkbook"};
    await run(engine, engine.book.getSheets()[0]!.getName(), InsertDefinedNameCommand, name);
    expect(refusals).toEqual([{why: "formulaNames"}]);
    const names = engine.univer.__getInjector().get(IDefinedNamesService);
    expect(names.getValueByName(engine.book.getUnitId(), "基数")).toBeFalsy();
  });

test("a line break that is typed within a cell is one in the file", async () => {
  const {engine, host} = opened(richWorkbook({rows: 3, sheets: 2}));
  const body = {dataStream: "单位负责人\r填报人\r\n", paragraphs: [{startIndex: 5}, {startIndex: 9}], sectionBreaks: [{startIndex: 10}]};
  await run(engine, "台账", SetRangeValuesCommand, {range: cell(20, 0), value: {p: {id: "typed", body, documentStyle: {}}}});
  const part = strFromU8(unzipSync(await host.save())["xl/worksheets/sheet1.xml"]!);
  expect(part).toContain("单位负责人\n填报人</t>");
});

test("saves a sheet that was renamed, one that was moved, one that was hidden and one that was taken away", async () => {
  const bytes = richWorkbook({rows: 3, sheets: 4});
  const {engine, host, refusals} = opened(bytes);
  await run(engine, "表2", SetWorksheetNameCommand, {name: "二号"});
  await run(engine, "表3", SetWorksheetOrderCommand, {order: 0});
  await run(engine, "二号", SetWorksheetHideCommand);
  await run(engine, "表4", RemoveSheetCommand);
  expect(refusals).toEqual([]);
  const saved = await host.save();
  expect(readXlsx("台账.xlsm", saved).grids.map(({name, hidden = false}) => [name, hidden]))
    .toEqual([["表3", false], ["台账", false], ["二号", true]]);
  expect(packageFaults(saved)).toEqual([]);
  await expect(opened(saved).host.save()).resolves.toEqual(saved);
});

test.each([
  ["a foreign one", foreignWorkbook()], ["a rich one", richWorkbook({rows: 3, sheets: 2})],
])("%s with a review is the same as the command line's copy of it, part by part, but for the review", async (_, bytes) => {
  const filing = buildFiling({unit, change: {"disclosure.normativeDocuments.issued": 500}});
  const shown = reviewable(reconcile(filing));
  const now = new Date("2026-01-15T02:00:00Z");
  const items = review({findings: shown, shown, filing, hasPublished: false, suggest: () => ({says: ""}), now});
  const spec = reviewSheet(items, filing, now);
  const {host} = opened(bytes);
  await host.insert([spec]);
  const file = await createFileHost(bytes, "台账.xlsm");
  await file.insert([spec]);
  const [here, there] = [await host.save(), await file.save()];
  expect(otherParts(bytes, there)).toEqual(otherParts(bytes, here));
  const [added, ...others] = Object.keys(unzipSync(here)).filter((part) => unzipSync(bytes)[part] === undefined);
  expect(others).toEqual([]);
  // The library that writes the sheet numbers its looks in the order in which it meets them.
  expect(otherParts(here, there)).toEqual(["xl/styles.xml", added]);
});

/** What a person does with a workbook, one thing after the other. */
const deed = fc.oneof(
  fc.record({does: fc.constant("type" as const), sheet: fc.nat(3), row: fc.nat(7), column: fc.nat(5),
    value: fc.oneof(fc.integer({min: -1000, max: 100_000}), fc.constantFrom("甲", "两行\n字", "<&>", "007", "=1+1", 1.5, true))}),
  fc.record({does: fc.constant("clear" as const), sheet: fc.nat(3), row: fc.nat(7), column: fc.nat(5)}),
  fc.record({does: fc.constant("formula" as const), sheet: fc.nat(3), row: fc.nat(7), column: fc.nat(5)}),
  fc.record({does: fc.constant("look" as const), sheet: fc.nat(3), row: fc.nat(7), column: fc.nat(5),
    style: fc.constantFrom({bl: 1}, {bg: {rgb: "#00FF00"}}, {n: {pattern: "0.00%"}}, {ht: 2})}),
  fc.record({does: fc.constant("rename" as const), sheet: fc.integer({min: 1, max: 3}), name: fc.constantFrom("改名", "O'Neil", "a&b")}),
  fc.record({does: fc.constant("move" as const), sheet: fc.nat(3), to: fc.nat(3)}),
  fc.record({does: fc.constant("remove" as const), sheet: fc.integer({min: 1, max: 3})}),
  fc.record({does: fc.constant("insert" as const)}),
  fc.record({does: fc.constant("insertRow" as const), sheet: fc.nat(3), row: fc.nat(7)}),
  fc.record({does: fc.constant("mark" as const), row: fc.nat(7)}),
  fc.record({does: fc.constant("record" as const), year: fc.integer({min: 2020, max: 2025})}),
  fc.record({does: fc.constant("reopen" as const)}),
);

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

/** Does the deeds in the workbench, and in a plain table of what each of the package's sheets must hold by then. */
async function live(bytes: Uint8Array, deeds: readonly Deed[]) {
  let {engine, host} = opened(bytes);
  for (const one of deeds) {
    const sheets = engine.book.getSheets();
    const named = "sheet" in one ? sheets[one.sheet % sheets.length]!.getName() : sheets[0]!.getName();
    if (one.does === "type") await run(engine, named, SetRangeValuesCommand, {range: cell(one.row, one.column), value: typed(one.value)});
    if (one.does === "clear") await host.write([{sheet: named, row: one.row, column: one.column, value: null}]);
    if (one.does === "formula") {
      await run(engine, named, SetRangeValuesCommand, {range: cell(one.row, one.column), value: {f: `=SUM(B2:B${one.row + 3})+1`, v: null}});
    }
    if (one.does === "look") {
      const [[type, value]] = Object.entries(one.style) as [[string, unknown]];
      await run(engine, named, SetStyleCommand, {range: cell(one.row, one.column), style: {type, value}});
    }
    if (one.does === "rename") await run(engine, named, SetWorksheetNameCommand, {name: one.name});
    if (one.does === "move") await run(engine, named, SetWorksheetOrderCommand, {order: one.to % sheets.length});
    if (one.does === "remove" && sheets.length > 1) await run(engine, named, RemoveSheetCommand);
    if (one.does === "insert") await host.insert(template({edition: "2021", unit, year: 2024}).slice(0, 1));
    if (one.does === "insertRow") await run(engine, named, InsertRowCommand, {range: {...cell(one.row, 0), endColumn: 9}, direction: 3});
    if (one.does === "mark") await host.mark([{sheet: named, row: one.row, column: 1, severity: "error", message: "差 1"}]);
    if (one.does === "record") await host.keepRecord({unit, year: one.year, edition: "2021"});
    if (one.does === "reopen") {
      const saved = await host.save();
      ({engine, host} = opened(saved));
    }
  }
  const shown = await host.read();
  const saved = await host.save();
  await host.unmark();
  const looks = looksIn(engine, shown);
  return {shown, saved, looks};
}

/** Of every cell with content, what the deeds change of its look. */
const looksIn = ({book}: Engine, grids: readonly Grid[]) => grids.map(({name, cells}) =>
  [name, cells.filter(({value = null}) => value !== null).map(({row, column}) => {
    const sheet = book.getSheetBySheetName(name)!;
    const {bl, bg, n, ht} = sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
    return [row, column, bl ?? 0, bg?.rgb ?? "", n?.pattern ?? "General", ht ?? 0];
  })]);

const typed = (value: string | number | boolean) => typeof value === "boolean" ? {v: value ? 1 : 0, t: 3, f: null}
  : {v: value, t: typeof value === "number" ? 2 : 1, f: null};

const contents = (grids: readonly Grid[]) => grids.map(({name, cells}) => [name, cells
  .filter(({value = null, formula}) => value !== null || formula !== undefined)
  .map(({row, column, value, formula}) => [row, column, formula ?? value])]);

const book = fc.record({rows: fc.integer({min: 2, max: 6}), sheets: fc.integer({min: 2, max: 4})});
const savedBooks: Uint8Array[] = [];

/** A plain heading over a column of another look, made bold. */
const boldHeading: [{rows: number; sheets: number}, Deed[]] =
  [{rows: 2, sheets: 2}, [{does: "look", sheet: 0, row: 0, column: 1, style: {bl: 1}}, {does: "insert"}]];

test("whatever is done, all of it is in the file, and every part that nobody touched is there byte for byte", async () => {
  await fc.assert(fc.asyncProperty(book, fc.array(deed, {minLength: 1, maxLength: 12}), async (size, deeds) => {
    const bytes = richWorkbook(size);
    const {shown, saved, looks} = await live(bytes, deeds);
    savedBooks.push(saved);
    const again = opened(saved);
    // Univer knows looks only after a turn.
    await again.host.read();
    expect(looksIn(again.engine, shown)).toEqual(looks);
    expect(contents(readXlsx("台账.xlsm", saved).grids)).toEqual(contents(shown));
    expect(packageFaults(saved)).toEqual([]);
    const touched = otherParts(bytes, saved).filter((part) => !mayFollow.test(part));
    // Beside these, only worksheets: those that were typed in, added, or taken away with their links.
    expect(touched.filter((part) => !/^xl\/worksheets\//.test(part))).toEqual([]);
    for (const part of ["xl/charts/chart1.xml", "xl/media/image1.png", "xl/vbaProject.bin", "xl/pivotTables/pivotTable1.xml", "xl/comments1.xml"]) {
      expect(unzipSync(saved)[part]).toEqual(unzipSync(bytes)[part]);
    }
    // What a sheet says beside its cells is as it was.
    expect(besideCells(saved)).toContain(besideCells(bytes)[0]);
  }), {...outOf(150, 30), examples: [boldHeading]});
});

const besideCells = (bytes: Uint8Array): readonly string[] => Object.entries(unzipSync(bytes))
  .filter(([part]) => /^xl\/worksheets\/[^/]*\.xml$/.test(part))
  .map(([, content]) => new TextDecoder().decode(content).replace(/<sheetData>.*<\/sheetData>/s, ""));

describeWithValidator("what is saved from the workbench", () => {
  test("has no fault that the workbook had not", async () => {
    const all = savedBooks.slice(-6);
    expect(all.length).toBeGreaterThan(0);
    const [before, ...after] = await faultsOf([richWorkbook({rows: 3, sheets: 4}), ...all].map((bytes) => ({name: "台账.xlsm", bytes})));
    expect(before).toEqual([]);
    expect(after).toEqual(all.map(() => []));
  });
});

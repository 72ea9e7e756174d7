import {readGrids} from "../../src/formats/read-grids";
import {workbookOf} from "../../src/commands/review";
import {createFileHost} from "../../src/hosts/file/file-host";
import type {Cell, Grid} from "../../src/recognise/grid";
import {writeHtml} from "../../src/formats/html/write-html";
import {readHtml} from "../../src/formats/html/read-html";
import {readNotes} from "../../src/recognise/notes";
import {buildFiling} from "../build";

const note = "注：现行有效件数不含已到期的46件。";
const words = "注：现行有效件数不含已到期的46件";

const under = ({cells, ...grid}: Grid, text: string): Grid => {
  const row = grid.rows + 1;
  const cell: Cell = {row, column: 0, rowSpan: 1, columnSpan: 1, text};
  return {...grid, rows: row + 1, cells: [...cells, cell]};
};

test("a note below a table of a workbook is kept with its cell, what it counts and what it speaks of", async () => {
  const sheets = await (await createFileHost(await workbookOf(buildFiling()))).read();
  const [filing] = readGrids("a.xlsx", sheets.map((sheet, at) => (at === 0 ? under(sheet, note) : sheet)));
  expect(filing!.notes).toEqual([{
    text: words, place: {in: "sheet", sheet: sheets[0]!.name, row: sheets[0]!.rows + 1, column: 0},
    counts: [{value: 46, unit: "件"}], ids: ["disclosure.regulations.inForce", "disclosure.normativeDocuments.inForce"],
  }]);
  expect(readGrids("a.xlsx", sheets)[0]!.notes).toBeUndefined();
});

test("so is one of a page, below its tables or in them", async () => {
  const page = writeHtml(buildFiling());
  const below = page.replace("</table>", `</table><p>${note}</p>`);
  const within = page.replace("</table>", `<tr><td colspan="4">${note}</td></tr></table>`);
  for (const one of [below, within]) {
    expect(one).not.toBe(page);
    const [filing] = await readHtml("a.html", new TextEncoder().encode(one));
    expect(filing!.notes?.map(({text, counts}) => ({text, counts}))).toEqual([{text: words, counts: [{value: 46, unit: "件"}]}]);
  }
});

test("words behind the figures of a row are kept as said of these", async () => {
  const sheets = await (await createFileHost(await workbookOf(buildFiling()))).read();
  const [first, ...others] = sheets;
  const row = first!.cells.find(({text}) => text.startsWith("行政规范性文件"))!.row;
  const cell: Cell = {row, column: first!.columns + 1, rowSpan: 1, columnSpan: 1, text: "其中3件由原国土局移交"};
  const [filing] = readGrids("a.xlsx", [{...first!, columns: first!.columns + 2, cells: [...first!.cells, cell]}, ...others]);
  expect(filing!.notes).toMatchObject([{
    text: cell.text, counts: [{value: 3, unit: "件"}],
    ids: ["issued", "repealed", "inForce"].map((column) => `disclosure.normativeDocuments.${column}`),
  }]);
});

test.each([
  ["注：4件规范性文件有效期届满自动失效。", 4, "disclosure.normativeDocuments.inForce"],
  ["上年度结转数较上年报告增加1件，系上年漏统计。", 1, "applications.carriedIn.total"],
  ["现行有效规范性文件比上年多2件，为原测绘局移交。", 2, "disclosure.normativeDocuments.inForce"],
])("the reason behind a number may stand in the clause that follows, or in its own: %s", (text, value, id) => {
  const told = readNotes(text, "2021", 2024, (line) => ({in: "text", line}));
  expect(told.flatMap(({counts}) => counts.map((count) => count.value))).toEqual([value]);
  expect(told.flatMap(({ids}) => ids)).toContain(id);
});

test("a comparison without a reason is none", () => {
  expect(readNotes("现行有效规范性文件比上年多2件，公开及时。", "2021", 2024, (line) => ({in: "text", line}))).toEqual([]);
});

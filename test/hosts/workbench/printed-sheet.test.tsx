import {renderToStaticMarkup} from "react-dom/server";
import {editions} from "../../../src/editions/edition";
import {startHeadlessEngine} from "../../../src/hosts/workbench/headless-engine";
import {insertSheets} from "../../../src/hosts/workbench/insert-sheets";
import {type PrintedSheet, printedSheets} from "../../../src/hosts/workbench/printed-sheet";
import {pageRules, PrintedSheets} from "../../../src/hosts/workbench/printed-sheets";
import {fill} from "../../../src/sheets/fill";
import type {SheetSpec} from "../../../src/sheets/sheet-spec";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";

/** The sheets as they are printed from a workbook that holds these. */
function printed(specs: readonly SheetSpec[]): readonly PrintedSheet[] {
  const engine = startHeadlessEngine();
  insertSheets(engine, specs);
  const sheets = printedSheets(engine);
  engine.univer.dispose();
  return sheets;
}

const markup = (sheets: readonly PrintedSheet[]) =>
  `${pageRules(sheets, "counter(page)")}${renderToStaticMarkup(<PrintedSheets sheets={sheets} />)}`;

test("prints every table of every edition, each cell once, on paper as its print set-up says", () => {
  for (const {id} of editions) {
    const specs = fill(template({edition: id, unit: "云溪街道办事处", year: 2024}), buildFiling({edition: id}));
    const sheets = printed(specs);
    expect(sheets.map(({name, print}) => [name, print])).toEqual(specs.map(({name, print}) => [name, print]));
    for (const [at, {cells}] of specs.entries()) {
      const {rows, columnWidths} = sheets[at]!;
      const texts = rows.flatMap((row) => row.cells.map(({text}) => text)).filter((text) => text !== "");
      const held = cells.filter(({value, formula}) => formula === undefined && value !== undefined && value !== null);
      const meant = held.map(({value}) => Number(value) || String(value));
      expect(texts.map((text) => Number(text) || text)).toEqual(expect.arrayContaining(meant));
      // No row is wider than the table.
      for (const row of rows) {
        expect(row.cells.reduce((sum, {columnSpan}) => sum + columnSpan, 0)).toBeLessThanOrEqual(columnWidths.length);
      }
    }
  }
});

test("gives each table a page of its own, small enough for it, and blank cells their lines", () => {
  const page = markup(printed(template({edition: "2021", unit: "云溪街道办事处", year: 2024})));
  expect(page.match(/@page sheet-\d \{ size: A4 (portrait|landscape); margin: 0.7in 0.6in; \}/g)).toHaveLength(3);
  expect(page.match(/<section[^>]*style="page:sheet-\d;width:[\d.]+px"/g)).toHaveLength(3);
  expect(page).toContain("border-top:0.75pt solid #7A818A");
});

test("repeats a table's head on all of its pages, and numbers these", () => {
  const rows = Array.from({length: 80}, (_, row) => ({height: 30, cells: [
    {column: 0, rowSpan: 1, columnSpan: 1, text: `第 ${row} 行`, look: {}},
  ]}));
  const print = {orientation: "portrait", fit: [1, 0], titleRows: [1, 2]} as const;
  const page = markup([{name: "清单", print, columnWidths: [1357], rows}]);
  expect(/<thead>(.*)<\/thead>/.exec(page)?.[1]?.match(/第 \d+ 行/g)).toEqual(["第 1 行", "第 2 行"]);
  expect(page.match(/第 \d+ 行/g)).toHaveLength(80);
  expect(page).toContain("@bottom-center { content: counter(page);");
  expect(page).toContain("zoom:0.5");
});

import {renderToStaticMarkup} from "react-dom/server";
import {editions} from "../../../src/editions/edition";
import {startHeadlessEngine} from "../../../src/hosts/workbench/headless-engine";
import {insertSheets} from "../../../src/hosts/workbench/insert-sheets";
import {type PrintedSheet, printedSheets} from "../../../src/hosts/workbench/printed-sheet";
import {readSheets} from "../../../src/hosts/workbench/read-sheets";
import {writeCells} from "../../../src/hosts/workbench/write-cells";
import type {SheetGrid} from "../../../src/hosts/host";
import {pageRules, PrintedSheets} from "../../../src/hosts/workbench/printed-sheets";
import {consolidate} from "../../../src/consolidate/consolidate";
import {consolidationSheets} from "../../../src/consolidate/sheets/consolidation-sheets";
import {submit} from "../../../src/consolidate/submission";
import {pagesAcross} from "../../../src/hosts/workbench/pages-across";
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

test("prints wide sheets of a consolidation page beside page, each with the heads and the units, and nothing is lost", () => {
  for (const {id, from: year} of editions) {
    const units = ["青山镇", "白水镇", "黑水镇"]
      .map((unit) => submit(buildFiling({unit, year, edition: id}), `${unit}.xlsx`));
    const specs = consolidationSheets(consolidate(units), []);
    for (const sheet of printed(specs)) {
      const {name, print, rows} = sheet;
      const {cells} = specs.find((spec) => spec.name === name)!;
      const pages = pagesAcross(sheet, 1007);
      // What stands right of the printed area, as the figures behind a chart, is not printed.
      const [lastRow = Infinity, lastColumn = Infinity] = specs.find((spec) => spec.name === name)!.print.area ?? [];
      const held = cells.filter(({row, column, value, formula}) =>
        row < lastRow && column < lastColumn && formula === undefined && typeof value === "string" && value !== "");
      const textsOf = (page: PrintedSheet) => page.rows.flatMap((row) => row.cells.map(({text}) => text));
      expect(new Set(pages.flatMap(textsOf))).toEqual(new Set(textsOf(sheet)));
      expect(textsOf(sheet)).toEqual(expect.arrayContaining(held.map(({value}) => value)));
      for (const page of pages) {
        expect(page.rows.map(({height}) => height)).toEqual(rows.map(({height}) => height));
        // A row is as wide as the columns, but for what comes down into it from above.
        const down = page.rows.map((_, at) => page.rows.slice(0, at + 1).flatMap((row, from) =>
          row.cells.filter(({rowSpan}) => from + rowSpan > at)).reduce((sum, {columnSpan}) => sum + columnSpan, 0));
        expect(new Set(down)).toEqual(new Set([page.columnWidths.length]));
      }
      if (print.pages === undefined && print.fit[0] > 0) expect(pages).toEqual([sheet]);
      if (print.titleColumns !== undefined && name === "各单位数据") {
        expect(pages.length).toBe(print.pages!.columns.length + 1);
        for (const page of pages) expect(textsOf(page)).toEqual(expect.arrayContaining(["青山镇", "白水镇", "黑水镇"]));
      }
    }
  }
});

test("a sheet of one's own is as wide as its page, and page beside page where it could not be read", () => {
  const engine = startHeadlessEngine();
  const [{name}] = readSheets(engine) as [SheetGrid];
  const fillTo = (columns: number) => {
    writeCells(engine, Array.from({length: columns}, (_, column) =>
      [0, 1].map((row) => ({sheet: name, row, column, value: `第 ${column} 栏`}))).flat());
    const [sheet] = printedSheets(engine) as [PrintedSheet];
    return {sheet, pages: pagesAcross(sheet, 1007)};
  };
  expect(fillTo(6)).toMatchObject({sheet: {print: {orientation: "portrait"}}, pages: {length: 1}});
  expect(fillTo(13)).toMatchObject({sheet: {print: {orientation: "landscape"}}, pages: {length: 1}});
  const {sheet, pages} = fillTo(20);
  expect(pages.length).toBeGreaterThan(1);
  for (const {columnWidths} of pages) expect(columnWidths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1007);
  expect(pages.flatMap(({rows}) => rows[0]!.cells)).toHaveLength(sheet.rows[0]!.cells.length);
  engine.univer.dispose();
});

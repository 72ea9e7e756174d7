import {ICommandService, type ICellDataForSheetInterceptor, type Nullable} from "@univerjs/core";
import {SetRangeValuesCommand} from "@univerjs/sheets";
import {drawNarrowFigures} from "../../../src/hosts/workbench/draw-narrow-figures";
import {openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {printedSheets} from "../../../src/hosts/workbench/printed-sheet";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {richWorkbook} from "./rich-workbook";
import {started} from "./started";

/** Every sign is as wide. */
const textWidth = (text: string) => text.length * 10;

/** A ledger whose column B is 160 pixels wide and shows two decimals, the others 72, with these typed in. */
async function ledger(typed: readonly (readonly [row: number, column: number, value: number | string])[]) {
  const engine = started(openWorkbook("台账.xlsm", richWorkbook({rows: 3, sheets: 2})));
  const host = workbenchHost(engine);
  drawNarrowFigures(engine.univer, engine.book, textWidth);
  const sheet = engine.book.getSheets()[0]!;
  for (const [row, column, v] of typed) {
    await engine.univer.__getInjector().get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
      unitId: engine.book.getUnitId(), subUnitId: sheet.getSheetId(), value: {v, t: typeof v === "number" ? 2 : 1},
      range: {startRow: row, endRow: row, startColumn: column, endColumn: column},
    });
  }
  await host.read();
  return {engine, host, sheet};
}

const isWithheld = (cell: Nullable<ICellDataForSheetInterceptor>) => cell?.fontRenderExtension?.isSkip === true;

test("a figure wider than its column is not drawn, but something in its place; whoever copies or edits it has all of it", async () => {
  const {host, sheet} = await ledger([
    [10, 1, 12345678901234.5], [11, 1, 123.5], [12, 4, 123456789012], [13, 4, "一句比格子长得多的话"], [14, 4, 12345],
  ]);
  const drawn = [10, 11].map((row) => sheet.getCell(row, 1)).concat([12, 13, 14].map((row) => sheet.getCell(row, 4)));
  expect(drawn.map(isWithheld)).toEqual([true, false, true, false, false]);
  expect(drawn.map((cell) => cell?.customRender?.length ?? 0)).toEqual([1, 0, 1, 0, 0]);
  const typed = [12345678901234.5, 123.5, 123456789012, "一句比格子长得多的话", 12345];
  expect(drawn.map((cell) => cell?.v)).toEqual(typed);
  const [read] = await host.read();
  expect(read!.cells.filter(({row}) => row >= 10).map(({value}) => value)).toEqual(typed);
});

test("it is printed as it is drawn", async () => {
  const {engine, host} = await ledger([
    [10, 1, 12345678901234.5], [12, 4, 123456789012], [13, 4, 1 / 3], [14, 4, 12345],
  ]);
  const [page] = printedSheets(engine, host.uncomputedAt, "", textWidth);
  const texts = page!.rows.slice(10).flatMap(({cells}) => cells.map(({text}) => text.trim())).filter((text) => text !== "");
  expect(texts).toEqual(["###", "###", "0.3333", "12345"]);
});

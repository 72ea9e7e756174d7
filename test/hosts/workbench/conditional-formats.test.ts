import {strFromU8, unzipSync} from "fflate";
import {NumberValueObject, RegisterOtherFormulaService} from "@univerjs/engine-formula";
import {ConditionalFormattingService} from "@univerjs/sheets-conditional-formatting";
import {startHeadlessEngine} from "../../../src/hosts/workbench/headless-engine";
import {idOf, openWorkbook, unshownOf} from "../../../src/hosts/workbench/opened-workbook";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {describeWithValidator, faultsOf} from "../../open-xml/validator";
import {conditionalWorkbook} from "./conditional-workbook";
import {ledgerOf} from "./costly-workbook";
import {started} from "./started";

function opened(bytes: Uint8Array) {
  const book = openWorkbook("台账.xlsx", bytes);
  const engine = startHeadlessEngine(book);
  const host = workbenchHost(engine);
  const formats = engine.univer.__getInjector().get(ConditionalFormattingService);
  const sheetId = idOf(book.shown.sheets[0]!);
  /** How a column looks, row by row from the first figure on. */
  const column = (at: number) => Array.from({length: 10}, (_, row) => formats.composeStyle("gouji", sheetId, row + 1, at));
  const filled = (at: number) => column(at).flatMap((drawn, row) => (drawn?.style?.bg?.rgb ? [row + 1] : []));
  return {book, engine, host, column, filled};
}

describe("conditional formats of a workbook that was opened", () => {
  const bytes = conditionalWorkbook();
  const {book, engine, host, column, filled} = opened(bytes);
  const {univer} = engine;
  /** Univer computes the formulas of all rules at once, a moment later. */
  const computed = () => new Promise((resolve) => {
    const following = univer.__getInjector().get(RegisterOtherFormulaService).formulaResult$.subscribe((results) => {
      if (Object.keys(results).length === 0) return;
      following.unsubscribe();
      resolve(results);
    });
  });
  beforeAll(async () => {
    const first = computed();
    column(4);
    await first;
  });
  afterAll(() => univer.dispose());

  test.each([
    ["a figure against another one, and not where an earlier rule ends it", 0, [6, 7, 8, 10]],
    ["a figure between two, one of them on another sheet", 1, [3, 4, 5, 6, 7]],
    ["a formula over two areas, moved to each", 2, [2, 8, 10]],
    ["the highest three", 6, [3, 6, 9]],
    ["what is above the average", 7, [6, 7, 8, 9, 10]],
    ["a text that has a word", 8, [1, 3, 5, 7, 9]],
    ["what is there twice", 9, [1, 2, 3, 4, 7, 8, 9, 10]],
    ["what is blank", 14, [3, 6, 9]],
  ])("%s", (_, at, rows) => {
    expect(filled(at)).toEqual(rows);
  });

  test("a look of the later kind, with a formula that reads another sheet", () => {
    expect(column(12).flatMap((drawn, row) => (drawn?.style?.bl === 1 ? [row + 1] : []))).toEqual([8, 9, 10]);
  });

  test("a scale of colours runs through its points", () => {
    const colors = column(3).map((drawn) => drawn?.style?.bg?.rgb);
    expect(colors[0]).toBe("rgb(248,105,107)");
    expect(colors[9]).toBe("rgb(99,190,123)");
    expect(new Set(colors).size).toBe(10);
  });

  test("bars go both ways from nothing, as long as the figures are far from it", () => {
    const bars = column(4).map((drawn) => drawn?.dataBar);
    expect(bars[0]).toMatchObject({color: "#FF0000", value: -100, isGradient: false});
    expect(bars[9]).toMatchObject({color: "#638EC6", value: 100});
    expect(bars[6]?.value).toBeCloseTo(50);
  });

  test("icons stand for the thirds, green the highest; and for points that are given", () => {
    expect(column(5).map((drawn) => drawn?.iconSet?.iconId)).toEqual(["2", "2", "2", "1", "1", "1", "1", "0", "0", "0"]);
    expect(column(13).map((drawn) => drawn?.iconSet?.iconId)).toEqual(["2", "2", "2", "1", "1", "1", "1", "1", "0", "0"]);
  });

  test("follow what is typed, and stay in the file as they were", async () => {
    const again = computed();
    await host.write([{sheet: "台账", row: 1, column: 0, value: 100}]);
    await again;
    expect(filled(0)).toEqual([1, 6, 7, 8, 10]);
    const rulesIn = (saved: Uint8Array) => partOf(saved).replace(/^.*<\/sheetData>/s, "");
    expect(rulesIn(await host.save())).toBe(rulesIn(bytes));
  });

  test("only what there are no words for is named", () => {
    expect(unshownOf(book)).toEqual([["conditionalFormats", 1]]);
  });
});

const partOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);

describeWithValidator("the workbook of the tests", () => {
  test("has no fault", async () => {
    expect(await faultsOf([{name: "台账.xlsx", bytes: conditionalWorkbook()}])).toEqual([[]]);
  });
});

test("many rules look at the same cells in a time that grows with these, and not with their square", async () => {
  const rules = [1, 2, 3].map((at) =>
    `<conditionalFormatting sqref="A1:J2000"><cfRule type="expression" priority="${at}"><formula>$A1&gt;${at}</formula></cfRule></conditionalFormatting>`);
  const engine = started(openWorkbook("台账.xlsx", ledgerOf(2000, {after: rules.join("")})));
  const host = workbenchHost(engine);
  const made = jest.spyOn(NumberValueObject, "create");
  await host.write([{sheet: "台账", row: 0, column: 0, value: 9}]);
  expect(made.mock.calls.length).toBeLessThan(1_000_000);
});

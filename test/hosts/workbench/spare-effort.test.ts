import {openWorkbook, unfollowedIn, unshownOf} from "../../../src/hosts/workbench/opened-workbook";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {ledgerOf} from "./costly-workbook";
import {started} from "./started";

describe("conditional formats that would keep the spreadsheet busy at every edit are named, and stay in the file", () => {
  test.each([
    ["one that counts 5,000 cells for each of 50,000", "A1:J5000", ["$A1&gt;COUNTIF($A$1:$A$5000,A1)"], 1],
    ["one that counts a whole column", "A1:J5000", ["COUNTIF($A:$A,$A1)&gt;1"], 1],
    ["one that counts what stands above it, which grows", "A1:A5000", ["COUNTIF($A$1:$A1,$A1)&gt;1"], 1],
    ["one that speaks of many cells by a name", "A1:J5000", ["SUMPRODUCT((所有=$A1)*1)&gt;1"], 1],
    ["of many cheap ones those that no longer fit", "A1:J5000", Array.from({length: 10}, (_, at) => `$A1&gt;${at}`), 8],
    ["not one that marks what is there twice", "A1:A2000", ["COUNTIF($A$1:$A$2000,$A1)&gt;1"], 0],
    ["not one over whole columns", "A:XFD", ["$A1&gt;3"], 0],
  ])("%s", async (_, area, formulas, named) => {
    const rules = formulas.map((formula, at) =>
      `<conditionalFormatting sqref="${area}"><cfRule type="expression" priority="${at + 1}"><formula>${formula}</formula></cfRule></conditionalFormatting>`);
    const bytes = ledgerOf(area === "A:XFD" ? 20 : 5000, {after: rules.join("")});
    const opened = openWorkbook("台账.xlsx", bytes);
    expect(unshownOf(opened)).toEqual(named === 0 ? [] : [["conditionalFormats", named]]);
    expect(opened.shown.sheets[0]!.conditionalFormats.formats).toHaveLength(formulas.length - named);
  });
});

test("formulas that would keep it busy are named and locked, and have no result once something that they read has changed", async () => {
  const bytes = ledgerOf(3000, {formula: (row) => `SUMPRODUCT(($A$1:$A$3000=A${row})*1)`});
  const opened = openWorkbook("台账.xlsx", bytes);
  expect(unfollowedIn(opened)).toHaveLength(3000);
  const engine = started(opened);
  const host = workbenchHost(engine);
  const at = async (row: number) => (await host.read())[0]!.cells
    .find((cell) => cell.row === row && cell.column === 10);
  expect((await at(7))?.value).toBe(7);
  expect(await host.write([{sheet: "台账", row: 7, column: 10, value: 1}])).toEqual([0]);
  expect(Buffer.from(await host.save()).equals(Buffer.from(bytes))).toBe(true);
  await host.write([{sheet: "台账", row: 0, column: 0, value: 5}]);
  expect(await at(2999)).toMatchObject({value: null, uncomputed: {why: "steps"}});
});

test("what takes too many steps here is as the spreadsheet computed it, where nothing is in doubt", async () => {
  const engine = started(openWorkbook("台账.xlsx", ledgerOf(2100, {formula: (row) => `COUNTIF($A$1:$A$2100,A${row})`})));
  const host = workbenchHost(engine);
  await host.write([{sheet: "台账", row: 0, column: 0, value: 9}]);
  const cells = (await host.read())[0]!.cells.filter(({column}) => column === 10);
  expect(cells.filter(({uncomputed}) => uncomputed !== undefined)).toEqual([]);
  expect(cells[9]?.value).toBe(2);
});

import {isComplete} from "../../src/filing/coverage";
import type {Filing, Unmatched} from "../../src/filing/filing";
import {isNoRemarks, noRemarks, remarkRows, remarksOfRows} from "../../src/filing/remarks";
import {recordFromXml, recordToXml} from "../../src/filing/record";
import {readGrids} from "../../src/formats/read-grids";
import type {Grid} from "../../src/recognise/grid";
import {reconcile} from "../../src/reconcile/reconcile";
import {isLeftOver} from "../../src/reconcile/account";
import {findingsWithoutSetAside, setAside, takeBackSetAside, withoutSetAside} from "../../src/remarks/left-over";
import {buildFiling} from "../build";

const piece: Unmatched = {text: "经办人 12", place: {in: "sheet", sheet: "表一", row: 40, column: 1}, why: "value"};
const other: Unmatched = {text: "99", place: {in: "sheet", sheet: "表一", row: 41, column: 1}, why: "value"};
const hand = {by: "张三", time: new Date("2025-01-20T01:30:00Z"), says: piece.text};
const filing: Filing = {...buildFiling({unit: "某某局", year: 2024}), unmatched: [piece, other]};
const remarks = setAside(noRemarks, piece, filing, hand);

test("a piece marked as no figure is kept apart, and no longer keeps a filing from being complete", () => {
  expect(isComplete(filing)).toBe(false);
  const one = withoutSetAside(filing, remarks);
  expect([one.unmatched, one.setAside, isComplete(one)]).toEqual([[other], [piece], false]);
  const both = withoutSetAside(filing, setAside(remarks, other, filing, hand));
  expect([both.unmatched, both.setAside, isComplete(both)]).toEqual([[], [piece, other], true]);
  const left = findingsWithoutSetAside(reconcile(filing), filing, remarks).filter(isLeftOver);
  expect(left.map(({places}) => places)).toEqual([[other.place]]);
});

test.each<[string, Unmatched]>([
  ["text", {...piece, text: "经办人 13"}],
  ["place", {...piece, place: {in: "sheet", sheet: "表一", row: 39, column: 1}}],
])("the mark lapses where another %s stands there now", (_, changed) => {
  const now = {...filing, unmatched: [changed]};
  expect(withoutSetAside(now, remarks)).toEqual(now);
});

test("the mark is of this unit and year alone, and can be taken back", () => {
  const elsewhere = {...filing, year: 2023};
  expect(withoutSetAside(elsewhere, remarks)).toBe(elsewhere);
  expect(withoutSetAside(filing, takeBackSetAside(remarks, piece, filing))).toBe(filing);
});

test("it is kept in the record and on the sheet 审核说明, and an earlier record without any is one still", () => {
  const record = {unit: "某某局", year: 2024, edition: "2021", remarks};
  expect(recordFromXml(recordToXml(record))).toEqual(record);
  const rows = remarkRows(remarks);
  expect(rows.map(([, , , kind, says]) => [kind, says])).toEqual([["不是统计数", "经办人 12"]]);
  expect(remarksOfRows(rows)).toEqual(remarks);
  expect(isNoRemarks(remarks)).toBe(false);
  expect(recordFromXml(recordToXml({...record, remarks: noRemarks}))?.remarks).toEqual(noRemarks);
});

test("sheets with such marks are read without these pieces, until their text changes", () => {
  const read = (label: string, kept = noRemarks): Filing =>
    readGrids("表.xlsx", [sheet(label)], {unit: "某某局", year: 2024, edition: "2021", remarks: kept})[0]!;
  const first = read("五、电话咨询数量");
  expect(first.unmatched.map(({text}) => text)).toEqual(["五、电话咨询数量 7 0 0 0 0 0 7"]);
  const marks = first.unmatched.reduce((all, one) => setAside(all, one, first, hand), noRemarks);
  const again = read("五、电话咨询数量", marks);
  expect([again.unmatched, again.setAside]).toEqual([[], first.unmatched]);
  expect(read("五、电话咨询数", marks).unmatched.length).toBeGreaterThan(0);
});

/** Two rows of the form on applications, and between them one that no form has. */
function sheet(label: string): Grid {
  const lines = [
    ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
    ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21], [label, 7, 0, 0, 0, 0, 0, 7],
    ["四、结转下年度继续办理", 0, 0, 0, 0, 0, 0, 0],
  ];
  return {
    name: "申请", rows: lines.length, columns: 8,
    cells: lines.flatMap((line, row) => line.map((value, column) =>
      ({row, column, rowSpan: 1, columnSpan: 1, text: String(value), value}))),
  };
}

import {type InsertedSheet, stillNeeded} from "../../src/hosts/still-needed";
import type {CellSpec} from "../../src/sheets/sheet-spec";

const cell = (row: number, content: Partial<CellSpec>): CellSpec => ({row, column: 0, style: "label", ...content});
const sheet = (name: string, cells: readonly CellSpec[], now: Partial<InsertedSheet> = {}): InsertedSheet => ({
  spec: {name, cells}, name,
  contents: cells.map(({row, column, value, formula}) => ({row, column, value, formula})),
  ...now,
});
const reasons = (inserted: readonly InsertedSheet[], others: Parameters<typeof stillNeeded>[1] = []) =>
  [...stillNeeded(inserted, others)].map(([{spec}, at]) => [spec.name, at.sheet, at.row]);

const title = cell(0, {value: "标题"});

test("a sheet as it was written is not needed, however its formulas are spelled", () => {
  const written = [title, cell(1, {formula: "='各单位数据'!B2+SUM(A1:A2)", value: ""}), cell(2, {value: null}), cell(3, {value: ""})];
  const contents = [{row: 0, column: 0, value: "标题"}, {row: 1, column: 0, value: 3, formula: "=各单位数据!B2 + sum(A1:A2)"}];
  expect(reasons([sheet("表", written, {contents})])).toEqual([]);
});

test.each<[string, Partial<InsertedSheet>, number]>([
  ["a value that is another", {contents: [{row: 0, column: 0, value: "改"}]}, 0],
  ["a value where there was none", {contents: [{row: 0, column: 0, value: "标题"}, {row: 7, column: 0, value: 0}]}, 7],
  ["a value that is gone", {contents: []}, 0],
  ["a formula in place of a value", {contents: [{row: 0, column: 0, value: "标题", formula: "=B1"}]}, 0],
  ["another name", {name: "我的表"}, 0],
  ["a comment or a picture", {hasMore: true}, 0],
])("%s makes it stay", (_, now, row) => {
  const one = sheet("表", [title], now);
  expect(reasons([one, sheet("附表", [title])])).toEqual([["表", one.name, row]]);
});

test("what a sheet that stays computes with stays as well, and what that one computes with", () => {
  const chain = [
    sheet("数据", [title]), sheet("合计", [cell(4, {formula: "=数据!A1"})]), sheet("无关", [title]),
  ];
  expect(reasons(chain, [{name: "底稿", cells: [{row: 9, column: 2, formula: "='合计'!A5*2"}]}]))
    .toEqual([["合计", "底稿", 9], ["数据", "合计", 4]]);
});

import {differences, doubtsOfOther} from "../../src/reconcile/differences";
import {buildFiling, type Built} from "../build";

const id = "applications.received.person";
const told = (change: number | string | null, other: number | string | null) =>
  differences(buildFiling({change: {[id]: change}}), buildFiling({change: {[id]: other}}));

test("a filing does not differ from itself", () => expect(differences(buildFiling(), buildFiling())).toEqual([]));

test("numbers differ by value, however they are written", () => {
  expect(told(12, 14)).toEqual([{id, this: 12, other: 14, is: "number"}]);
  const fee = "disclosure.fees.amount";
  expect(differences(buildFiling({change: {[fee]: "0.50"}}), buildFiling({change: {[fee]: "0.5"}}))).toEqual([]);
});

test("blank and zero differ; blank, “/” and 无 do not", () => {
  expect(told(0, null)).toEqual([{id, this: 0, other: null, is: "blank"}]);
  expect(told("/", null)).toEqual([]);
  expect(told("无", "/")).toEqual([]);
});

test("text differs from another text and from nothing", () => {
  expect(told("若干", "若干")).toEqual([]);
  expect(told("若干", null)).toMatchObject([{is: "text"}]);
});

test("a figure that one source does not show is told", () => {
  expect(differences(buildFiling(), buildFiling({without: [id]}))).toMatchObject([{id, other: undefined, is: "absent"}]);
});

test("filings of two editions are not set side by side", () => {
  expect(differences(buildFiling({edition: "2019"}), buildFiling({edition: "2021"}))).toEqual([]);
});

test("text differs from a number, and a text from a mark", () => {
  expect(told("若干", 3)).toEqual([{id, this: null, other: 3, is: "blank"}]);
  expect(told("/", "若干")).toEqual([{id, this: null, other: null, is: "text"}]);
});

test("what the filing itself does not show is told as well, and what neither shows is not", () => {
  expect(differences(buildFiling({without: [id]}), buildFiling())).toMatchObject([{id, this: undefined, is: "absent"}]);
  expect(differences(buildFiling({without: [id]}), buildFiling({without: [id]}))).toEqual([]);
});

test.each<[string, Built, Built, readonly string[]]>([
  ["the same unit and year", {}, {}, []],
  ["a unit under another name for short", {unit: "青禾县教育局"}, {unit: "县教育局"}, []],
  ["another unit", {unit: "青禾县教育局"}, {unit: "青禾县水利局"}, ["unit"]],
  ["a report without a unit", {unit: "青禾县教育局"}, {unit: ""}, []],
  ["beside a report without a unit", {unit: ""}, {unit: "青禾县教育局"}, []],
  ["another year", {year: 2024}, {year: 2023}, ["year"]],
  ["a report without a year", {year: 2024}, {year: null}, []],
  ["beside a report without a year", {year: null}, {year: 2024}, []],
  ["another edition, year and unit", {edition: "2019", year: 2020, unit: "青禾县教育局"}, {year: 2024, unit: "青禾县水利局"}, ["edition", "year", "unit"]],
])("whether two sources are one report: %s", (_, one, other, doubts) => {
  expect(doubtsOfOther(buildFiling(one), buildFiling(other))).toEqual(doubts);
});

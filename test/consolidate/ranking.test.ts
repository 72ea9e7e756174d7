import {consolidate} from "../../src/consolidate/consolidate";
import {figuresNamed, rankingOf} from "../../src/consolidate/ranking";
import type {PlacedSubmission} from "../../src/consolidate/standing";
import {submit} from "../../src/consolidate/submission";
import type {EditionId} from "../../src/editions/edition";
import {editions, showable} from "../../src/editions/edition";
import {buildFiling} from "../build";
import {filedAs} from "./filed-numbers";

const person = "applications.received.person";
const filed = (unit: string, value: number | null) =>
  submit(buildFiling({unit, year: 2024, edition: "2021", change: {[person]: value}}), `${unit}.xlsx`);

test("units with the same number share their place, the next goes on counting, and blanks have none", () => {
  const result = consolidate([filed("甲镇", 5), filed("乙镇", 9), filed("丙镇", null), filed("丁镇", 5), filed("戊镇", 1)]);
  expect(rankingOf(result, person).map(({placed, rank, value, share}) =>
    [placed.submission.unit, rank, Number(value), share])).toEqual([
    ["乙镇", 1, 9, 45], ["丁镇", 2, 5, 25], ["甲镇", 2, 5, 25], ["戊镇", 4, 1, 5],
  ]);
});

test("what comes to nothing has no shares", () => {
  const result = consolidate([filed("甲镇", 0), filed("乙镇", 0)]);
  expect(rankingOf(result, person).map(({rank, share}) => [rank, share])).toEqual([[1, undefined], [1, undefined]]);
});

test.each(editions.map(({id}) => id))("every figure is found by its id and its name, which no other has: %s", (edition) => {
  for (const {id, name} of showable(editions.find((one) => one.id === edition)!)) {
    expect(figuresNamed(edition, id).map((one) => one.id)).toEqual([id]);
    expect(figuresNamed(edition, name).map((one) => one.id)).toEqual([id]);
  }
});

test("some words of a name mean all figures that have them", () => {
  expect(figuresNamed("2021", "自然人 本年新收").map(({id}) => id)).toEqual([person]);
  expect(figuresNamed("2021", "本年新收").length).toBe(7);
  expect(figuresNamed("2021", "天气")).toEqual([]);
});

function ranked(id: string, edition: EditionId, ...values: readonly (number | string | null)[]) {
  const placed = values.map((value, n): PlacedSubmission =>
    ({submission: filedAs(`${n}`, value, {edition}), standing: "counted", proposals: []}));
  return rankingOf({edition, placed}, id)
    .map(({placed, rank, value, share}) => [placed.submission.unit, rank, String(value), share]);
}

test("decimals are held against one another as they are spelled", () => {
  expect(ranked("disclosure.fees.amount", "2021", "0.3", "0.30", "0.6", null)).toEqual([["2", 1, "0.6", 50], ["0", 2, "0.3", 25], ["1", 2, "0.3", 25]]);
});

test("where one is below zero none is a share of all, zeros have a share of none", () => {
  expect(ranked("disclosure.licensing.change", "2019", 30, -10, 20).map(([unit, , , share]) => [unit, share])).toEqual([["0", undefined], ["2", undefined], ["1", undefined]]);
  expect(ranked(person, "2021", 0, 4, 0).map(([unit, rank, , share]) => [unit, rank, share])).toEqual([["1", 1, 100], ["0", 2, 0], ["2", 2, 0]]);
});

test.each([
  ["自然人一栏的“本年新收”", [person]], ["自然人 的 本年新收", [person]], ["自然人、本年新收", [person]], ["，自然人，，本年新收 ", [person]], ["自然人的本年新收", [person]], ["　自然人　本年新收", [person]],
  ["自然人本年新收", [person]], ["本年新收 自然人一栏", [person]], [` ${person} `, [person]], ["", []], [" ", []], ["“”", []],
])("%j means %j", (text, ids) => {
  expect(figuresNamed("2021", text).map(({id}) => id)).toEqual(ids);
});

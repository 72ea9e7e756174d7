import {type Gap, gapsBetween, type Suspect} from "../../src/consolidate/gaps";
import type {PlacedSubmission} from "../../src/consolidate/standing";
import {submit, type SubmittedValue} from "../../src/consolidate/submission";
import {sumUp} from "../../src/consolidate/sum";
import {unitOf} from "../../src/consolidate/unit-list";
import {buildFiling} from "../build";

const one = submit(buildFiling({edition: "2021"}), "");
/** The reported values against those of units, a column a figure: what differs, and who may explain it. */
const gapsOf = (reported: readonly SubmittedValue[], ...units: readonly (readonly SubmittedValue[])[]) => {
  const placed = units.map((values, n): PlacedSubmission => ({
    submission: {...one, unit: `${"甲乙丙丁戊己"[n]}镇`, source: String(n), values}, standing: "counted", proposals: [],
  }));
  return gapsBetween(reported, sumUp("2021", placed.map(({submission}) => submission)), placed);
};
const shown = ({reported, sum, difference}: Gap) =>
  [reported, sum, difference].map((exact) => (exact === null ? null : Number(exact)));
const suspects = (gap: Gap | undefined) =>
  gap?.suspects.map(({unit, value, why}) => [unit, value === null ? null : Number(value), why]);

test.each<[string, SubmittedValue, readonly SubmittedValue[], readonly (number | null)[] | undefined]>([
  ["the sum", 5, [2, 3], undefined], ["the sum, spelled otherwise", "5.0", [2, 3], undefined], ["the sum of decimals", "0.3", ["0.1", "0.2"], undefined],
  ["more", 6, [2, 3], [6, 5, 1]], ["less", "4.5", [2, 3], [4.5, 5, -0.5]], ["nothing", undefined, [2, 3], undefined],
  ["a blank", null, [2, 3], [null, 5, null]], ["a blank where all are blank", null, [null, null], undefined],
  ["a number where all are blank", 3, [null, null], [3, null, null]], ["a number that no unit shows", 3, [undefined, undefined], undefined],
  ["nought where all are blank", 0, [null, null], [0, null, null]],
])("a table that reports %s is held against its units", (_, reported, values, expected) => {
  const gaps = gapsOf([reported], ...values.map((value) => [value]));
  expect(gaps.map(shown)).toEqual(expected === undefined ? [] : [expected]);
});

test.each<[string, SubmittedValue, readonly SubmittedValue[], readonly (readonly [string, number | null, Suspect["why"]])[]]>([
  ["lacks just one unit", 3, [2, 3], [["甲镇", 2, "leftOut"]]], ["has one unit twice", 7, [2, 3], [["甲镇", 2, "twice"]]],
  ["lacks either of two", 2, [2, 2], [["甲镇", 2, "leftOut"], ["乙镇", 2, "leftOut"]]],
  ["has more, beside a blank", 7, [5, null], [["乙镇", null, "blank"]]], ["has less, beside a blank", 3, [5, null], []],
  ["has more, beside what is not shown", 7, [5, undefined], []], ["differs as no unit does", 9, [2, 3], []],
  ["differs beside a nought", 6, [5, 0], []], ["is blank", null, [5, null], []],
])("who may explain that the reported table %s", (_, reported, values, expected) => {
  expect(suspects(gapsOf([reported], ...values.map((value) => [value]))[0])).toEqual(expected);
});

test("who explains most figures comes first, five at most, and blanks explain none by themselves", () => {
  const [first, second] = gapsOf([2, 5], [2, 1], [2, 5], [0, 0]);
  expect([suspects(first), suspects(second)]).toEqual([[["甲镇", 2, "leftOut"], ["乙镇", 2, "leftOut"]], [["甲镇", 1, "leftOut"]]]);
  expect(suspects(gapsOf([10], ...Array.from({length: 6}, () => [2]))[0])).toHaveLength(5);
  const [of, , blank] = gapsOf([6, 9, 9], [null, null, null], [1, 1, 1], [2, 2, 7]);
  expect([suspects(of), suspects(blank)]).toEqual([[["甲镇", null, "blank"]], [["乙镇", 1, "twice"], ["甲镇", null, "blank"]]]);
});

test("a unit is called as the list has it", () => {
  const submission = {...one, unit: "甲镇人民政府", values: [2]};
  const placed: PlacedSubmission = {submission, standing: "counted", proposals: [], listed: unitOf({name: "甲镇"})};
  expect(suspects(gapsBetween([4], sumUp("2021", [submission]), [placed])[0])).toEqual([["甲镇", 2, "twice"]]);
});

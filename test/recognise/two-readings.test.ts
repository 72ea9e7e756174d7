import {indicatorsIn} from "../../src/editions/edition";
import type {Recognition} from "../../src/recognise/recognition";
import {combine} from "../../src/recognise/two-readings";
import {figure} from "../build";

const ids = indicatorsIn("2021", undefined).map(({id}) => id).filter((id) => id.startsWith("applications."));

/** A reading of these many figures, each its place among them, or another where it is told. */
const reading = (size: number, others: Readonly<Record<number, number>> = {}): Recognition => ({
  edition: "2021", variant: undefined, unmatched: [], missingRows: [],
  figures: new Map(ids.slice(0, size).map((id, at) => [id, figure(others[at] ?? 100 + at, id)])),
});

const told = ({unmatched}: Recognition): readonly string[] => unmatched.map(({text, why}) => `${why} ${text}`);

test("where two readings differ here and there, each difference is a doubt", () => {
  expect(told(combine(reading(60), reading(50, {3: 903})))).toEqual(["doubt 903"]);
});

test("where they differ in more than a tenth, the one that shows more counts, and the rows that differ are doubts", () => {
  const others = {0: 900, 1: 901, 2: 902, 7: 907, 8: 908, 14: 914};
  const combined = combine(reading(60), reading(50, others));
  expect(combined.figures.get(ids[0]!)?.value).toBe(100);
  expect(told(combined)).toEqual(["doubt 900 901 902", "doubt 907 908", "doubt 914"]);
  expect(told(combine(reading(30, others), reading(70)))).toEqual(["doubt 900 901 902", "doubt 907 908", "doubt 914"]);
});

test("what the tables doubt, and the text has, stays told where other figures are equal to it", () => {
  const tables: Recognition = {...reading(50), unmatched: [{text: "总 102 103", place: {in: "text", line: 0}, why: "doubt"}]};
  const combined = combine(tables, reading(70, {60: 102, 61: 103, 62: 103}));
  expect([60, 61, 62].map((at) => combined.figures.has(ids[at]!))).toEqual([false, false, false]);
  expect(told(combined)).toContain("doubt 总 102 103");
});

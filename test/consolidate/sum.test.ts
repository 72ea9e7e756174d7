import {exactly, filingOfSums, runningSum, sumUp} from "../../src/consolidate/sum";
import type {SubmittedValue} from "../../src/consolidate/submission";
import {editionOf, showable} from "../../src/editions/edition";

const all = showable(editionOf("2021"));
const heading = all.findIndex(({sumOf = []}) => sumOf.length > 1);
const rows = all[heading]!.sumOf!.map((id) => all.findIndex((one) => one.id === id));
const plain = all.findIndex(({id}) => id === "applications.received.person");
/** Values of which only these are shown. */
const only = (values: Readonly<Record<number, SubmittedValue>>): readonly SubmittedValue[] =>
  all.map((_, at) => values[at]);
const told = (at: number, ...filings: readonly (readonly SubmittedValue[])[]) => {
  const {value, ...counts} = sumUp("2021", filings.map((values) => ({values})))[at]!;
  return [value === null ? null : Number(value), counts.numbers, counts.blank, counts.absent, counts.lacking];
};

test.each<[string, readonly SubmittedValue[], readonly (number | null)[]]>([
  ["numbers", [2, "0.5"], [2.5, 2, 0, 0, 0]], ["a number and a blank", [2, null], [2, 1, 1, 0, 0]], ["a number and what is not shown", [2, undefined], [2, 1, 0, 1, 0]],
  ["blanks", [null, null], [null, 0, 2, 0, 0]], ["nothing", [], [null, 0, 0, 0, 0]], ["noughts", [0, 0], [0, 2, 0, 0, 0]],
])("%s come to their sum, with how many gave one, left it blank or do not show it", (_, values, expected) => {
  expect(told(plain, ...values.map((value) => only({[plain]: value})))).toEqual(expected);
});

test("a heading's sum is one of the figures only where it stands in the place of rows that somebody does not show", () => {
  const inFull = only({[heading]: 5, ...Object.fromEntries(rows.map((at, n) => [at, n]))});
  const inSum = only({[heading]: 7});
  const blank = only({[heading]: 9, ...Object.fromEntries(rows.map((at) => [at, null]))});
  expect(told(heading, inFull)).toEqual([null, 0, 0, 0, 0]);
  expect(told(heading, inFull, inSum)).toEqual([12, 2, 0, 0, 0]);
  expect(told(heading, inFull, blank)).toEqual([14, 2, 0, 0, 0]);
  const second = [told(rows[1]!, inFull), told(rows[1]!, inFull, inSum), told(rows[1]!, inFull, blank)];
  expect(second).toEqual([[1, 1, 0, 0, 0], [1, 1, 0, 1, 1], [1, 1, 1, 0, 1]]);
  expect(told(plain, inFull, inSum)).toEqual([null, 0, 0, 2, 0]);
});

test("a filing may be forgotten once it is added", () => {
  const running = runningSum("2021");
  running.add(only({[plain]: 2}));
  expect(Number(running.sums()[plain]!.value)).toBe(2);
  running.add(only({[plain]: "0.25"}));
  expect(String(running.sums()[plain]!.value)).toBe("2.25");
  expect([String(exactly("1.50")), exactly(3)]).toEqual(["1.5", 3]);
});

test("sums are a filing: numbers, blanks where nobody gave one, and nothing of what no source shows", () => {
  const inSum = only({[heading]: 7, [plain]: "0.5", [plain + 1]: null, [plain + 2]: 3});
  const inFull = only({...Object.fromEntries(rows.map((at) => [at, 1])), [plain]: 1});
  const {figures, ...whose} = filingOfSums({source: "汇总", unit: "甲县", year: 2024, edition: "2021"}, sumUp("2021", [{values: inSum}, {values: inFull}]));
  const of = (at: number) => figures.get(all[at]!.id);
  const place = (at: number) => ({in: "json", key: all[at]!.id});
  expect(of(plain)).toEqual({value: 1.5, as: "number", text: "1.5", place: place(plain)});
  expect(of(plain + 1)).toEqual({value: null, as: "blank", text: "", place: place(plain + 1)});
  expect(of(plain + 2)).toEqual({value: 3, as: "number", text: "3", place: place(plain + 2)});
  expect(of(rows[0]!)).toEqual({value: 1, as: "number", text: "1", place: place(rows[0]!), lacking: 1});
  expect(of(heading)).toMatchObject({value: 7, text: "7"});
  expect(of(plain + 3)).toBeUndefined();
  expect(whose).toMatchObject({source: "汇总", unit: "甲县", year: 2024, edition: "2021", unmatched: [], missingRows: [], prose: [], parts: new Map()});
});

test("a figure that one gave and another left blank is in the sums, as text it is spelled out", () => {
  const {figures} = filingOfSums({source: "汇总", unit: "", year: 2024, edition: "2021"}, sumUp("2021", [{values: only({[plain]: 2})}, {values: only({[plain]: null})}]));
  expect(figures.get(all[plain]!.id)).toMatchObject({value: 2, text: "2"});
  const tiny = filingOfSums({source: "汇总", unit: "", year: 2024, edition: "2021"}, sumUp("2021", [{values: only({[plain]: "0.00000001"})}]));
  expect(tiny.figures.get(all[plain]!.id)?.text).toBe("0.00000001");
});

test("sums are of the variant that has all figures that are shown", () => {
  const own = showable(editionOf("2014")).map(({only}) => only);
  const variantOf = (isShown: (variant: string | undefined) => boolean) =>
    filingOfSums({source: "汇总", unit: "", year: 2016, edition: "2014"}, sumUp("2014", [{values: own.map((one) => (isShown(one) ? 1 : undefined))}])).variant;
  expect([variantOf(() => true), variantOf((one) => one === undefined)]).toEqual(["beijing", undefined]);
});

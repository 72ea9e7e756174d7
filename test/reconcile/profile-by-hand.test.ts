import {rowsDisplaced, unlikeLast} from "../../src/reconcile/profile";
import {buildFiling, type Built, yearOf} from "../build";

type Change = NonNullable<Built["change"]>;
type Values = readonly (number | null)[];

const all = [...buildFiling().figures.keys()];
const zeros: Change = Object.fromEntries(all.map((id) => [id, 0]));
const rowsOf = (form: string, column: string, rows: readonly string[]) => (values: Values): Change =>
  Object.fromEntries(values.map((value, at) => [`${form}.${rows[at]}.${column}`, value]));

/** 行政许可, 行政处罚, 行政强制. */
const three = rowsOf("disclosure", "decisions", ["licensing", "penalties", "coercion"]);
/** 予以公开 and the rows below it, of natural persons. */
const persons = rowsOf("applications", "person", ["granted", "partlyGranted", "refused.stateSecret", "refused.prohibitedByLaw", "refused.securityAndStability", "refused.thirdPartyRights"]);

const displaced = (now: Change, then: Change): readonly string[] =>
  rowsDisplaced(buildFiling({change: {...zeros, ...now}}), buildFiling({change: {...zeros, ...then}}))
    .map(({is, rows}) => `${is}: ${rows.map(([one]) => one!.rowId.replace("refused.", "")).join(" ")}`);

test.each<[string, Values, Values, readonly string[]]>([
  ["the first two", [31, 2210, 4], [2044, 28, 5], ["exchanged: licensing penalties"]],
  ["the first and the last", [5, 300, 2000], [2044, 287, 4], ["exchanged: licensing coercion"]],
  ["the last two", [2000, 5, 300], [2044, 287, 4], ["exchanged: penalties coercion"]],
  ["a run down from a row left at 0", [0, 2210, 310], [2044, 287, 5], ["down: licensing penalties coercion"]],
  ["a run down below a row that stayed", [1900, 2044, 60], [2044, 60, 200000], ["down: penalties coercion"]],
  ["a run up to a row left at 0", [310, 12, 0], [2044, 287, 11], ["up: licensing penalties coercion"]],
  ["a row that fits another well, beside one that does not", [1900, 2044, 200000], [2044, 60, 200000], []],
  ["a row with nothing said of it", [null, 2210, 310], [2044, 287, 5], []],
  ["a run beside a row last year does not tell", [0, 2210, 310], [2044, 287, null], ["down: licensing penalties"]],
  ["nothing, where the other had nine", [98_000, 0, 3], [9, 100_000, 3], ["up: licensing penalties"]],
  ["nothing, where the other had seven", [98_000, 0, 3], [7, 100_000, 3], ["exchanged: licensing penalties"]],
  ["a row that fits another well, below one that does not", [200_000, 60, 5], [60, 2044, 5], []],
  ["ten times as many and ten times as few", [300, 20, 2000], [30, 200, 2000], []],
  ["all the same", [300, 20, 2000], [300, 20, 2000], []],
])("of three rows: %s: %p after %p", (_, now, then, expected) => expect(displaced(three(now), three(then))).toEqual(expected));

const before = [900, 30, 400, 5, 60, 700] as const;
test.each<[string, Values, readonly string[]]>([
  ["each below its own", [0, 900, 30, 400, 5, 60], ["down: granted partlyGranted stateSecret prohibitedByLaw securityAndStability thirdPartyRights"]],
  ["the first one twice", [900, 900, 30, 400, 5, 60], ["down: partlyGranted stateSecret prohibitedByLaw securityAndStability thirdPartyRights"]],
  ["each above its own", [30, 400, 5, 60, 700, 0], ["up: granted partlyGranted stateSecret prohibitedByLaw securityAndStability thirdPartyRights"]],
  ["the last ones stay", [30, 400, 5, 0, 60, 700], ["up: granted partlyGranted stateSecret prohibitedByLaw"]],
  ["the first ones stay", [900, 30, 0, 400, 5, 60], ["exchanged: stateSecret prohibitedByLaw"]],
  ["two exchanged", [900, 30, 5, 400, 60, 700], ["exchanged: stateSecret prohibitedByLaw"]],
  ["one moved, and no other", [0, 30, 400, 5, 60, 900], []],
  ["the first one something else", [60, 900, 30, 400, 5, 60], ["down: partlyGranted stateSecret prohibitedByLaw securityAndStability thirdPartyRights"]],
  ["a run that has an end", [0, 900, 30, 5, 400, 60], ["down: granted partlyGranted stateSecret"]],
])("of six rows: %s: %p after 900, 30, 400, 5, 60, 700", (_, now, expected) => expect(displaced(persons(now), persons(before))).toEqual(expected));

test("a run begins and ends with rows that tell it, whatever zeros stand around", () => {
  const rows = rowsOf("applications", "person", ["unavailable.notHeld", "unavailable.needsCreation", "unavailable.stillUnclear", "notProcessed.complaint"]);
  const then = rows([4000, 500, 60, 7000]);
  expect(displaced(rows([0, 4000, 500, 60]), then)).toEqual(["down: unavailable.notHeld unavailable.needsCreation unavailable.stillUnclear notProcessed.complaint"]);
  expect(displaced(rows([500, 60, 7000, 0]), then)).toEqual(["up: unavailable.notHeld unavailable.needsCreation unavailable.stillUnclear notProcessed.complaint"]);
  const six = persons([9000, 30, 5, 500, 6, 100]);
  expect(displaced(persons([0, 9000, 30, 300, 500, 6]), six)).toEqual(["down: granted partlyGranted stateSecret"]);
  expect(displaced(rows([4000, 0, 500, 60]), then)).toEqual(["down: unavailable.needsCreation unavailable.stillUnclear notProcessed.complaint"]);
});

test("where there are far fewer figures, or far more, there was another year", () => {
  const more = (count: number): Change => Object.fromEntries(all.filter((id) => id.startsWith("applications.other.")).slice(0, count).map((id) => [id, 1]));
  const [now, then] = [persons([0, 900, 30, 400, 5, 60]), persons(before)];
  expect([4, 5, 6].map((count) => displaced({...now, ...more(count)}, then).length)).toEqual([1, 1, 0]);
  expect([2, 3, 4].map((count) => displaced(now, {...then, ...more(count)}).length)).toEqual([1, 0, 0]);
});

test("blanks are no figures by which a year is fuller", () => {
  const blanks: Change = Object.fromEntries(all.filter((id) => id.startsWith("applications.other.")).map((id) => [id, null]));
  expect(displaced(persons([0, 900, 30, 400, 5, 60]), {...persons(before), ...blanks})).toHaveLength(1);
});

test("a row of totals is told by its parts, and a row of another form is no neighbour", () => {
  const totals = rowsOf("applications", "person", ["granted", "handled"]);
  expect(displaced(totals([31, 2210]), totals([2044, 28]))).toEqual([]);
  const forms = (licensing: number, upheld: number): Change =>
    ({"disclosure.licensing.decisions": licensing, "disputes.review.upheld": upheld});
  expect(displaced(forms(31, 2210), forms(2044, 28))).toEqual([]);
});

test("two rows are exchanged where each of them says so", () => {
  const rows = (granted: Values, partly: Values): Change => Object.fromEntries(
    [["granted", granted] as const, ["partlyGranted", partly] as const].flatMap(([row, values]) =>
      ["person", "business"].map((column, at) => [`applications.${row}.${column}`, values[at] ?? null])));
  expect(displaced(rows([100, null], [90, 5]), rows([90, 5], [100, 2000]))).toEqual([]);
  expect(displaced(rows([90, 5], [100, null]), rows([100, 2000], [90, 5]))).toEqual([]);
  expect(displaced(rows([100, 2000], [90, 5]), rows([90, 5], [100, 2000]))).toEqual(["exchanged: granted partlyGranted"]);
});

test("what is carried in is last year's carried out by a rule, and no row that was displaced", () => {
  const row = rowsOf("applications", "person", ["received", "carriedIn", "granted"]);
  expect(displaced(row([30, 900, 5]), row([900, 5, 30]))).toEqual([]);
});

test("years of two editions are not set side by side", () => {
  const last = buildFiling({edition: "2019", year: yearOf("2019")});
  expect(rowsDisplaced(buildFiling(), last)).toEqual([]);
  expect(unlikeLast(buildFiling({change: Object.fromEntries(all.map((id) => [id, 9000]))}), last)).toBeUndefined();
});

const some = (count: number, value: number | string | null): Change =>
  Object.fromEntries(all.filter((id) => id.startsWith("applications.")).slice(0, count).map((id) => [id, value]));
const unlike = (now: Change, then: Change): number | undefined =>
  unlikeLast(buildFiling({change: {...zeros, ...now}}), buildFiling({change: {...zeros, ...then}}));

test.each<[string, Change, Change, number | undefined]>([
  ["eight figures that are far off", some(8, 0), some(8, 100), 8],
  ["seven say too little", some(7, 0), some(7, 100), undefined],
  ["far more are as far off as far fewer", some(8, 100), some(8, 0), 8],
  ["twenty a little off", some(20, 100), some(20, 130), undefined],
  ["eight far off among thirty that are as they were", {...some(38, 30), ...some(8, 0)}, {...some(38, 30), ...some(8, 100)}, undefined],
  ["eight far off among four that are as they were", {...some(12, 30), ...some(8, 0)}, {...some(12, 30), ...some(8, 100)}, 12],
  ["small numbers say nothing, however many", {...some(60, 4), ...some(8, 0)}, {...some(60, 4), ...some(8, 100)}, 8],
  ["from nothing to five is no small number", some(8, 5), some(8, 0), 8],
  ["from nothing to four is one", some(8, 4), some(8, 0), undefined],
  ["a blank is no number", {...some(9, 0), ...some(1, null)}, some(9, 100), 8],
  ["nor is last year's blank", some(9, 0), {...some(9, 100), ...some(1, null)}, 8],
  ["whatever there is now", some(9, 100), {...some(9, 0), ...some(1, null)}, 8],
  ["an amount is no count", {...some(7, 0), "disclosure.fees.amount": "9000"}, {...some(7, 100), "disclosure.fees.amount": "1"}, undefined],
])("of another unit: %s", (_, now, then, count) => expect(unlike(now, then)).toBe(count));

import type {Place} from "../../src/filing/place";
import {askForUnit, checkAgainstLast, notCompared} from "../../src/reconcile/against-last";
import {buildFiling, type Built, figure, yearOf} from "../build";

type Change = NonNullable<Built["change"]>;
const all = [...buildFiling().figures.keys()];
const idsOf = (form: string): readonly string[] => all.filter((id) => id.startsWith(`${form}.`) && id !== "disclosure.fees.amount");
const [disclosure, applications, disputes] = ["disclosure", "applications", "disputes"].map(idsOf) as [readonly string[], readonly string[], readonly string[]];
const filled = (ids: readonly string[], value: number | string | null): Change =>
  Object.fromEntries(ids.map((id) => [id, value]));
const zeros: Change = filled(all, 0);

const yearOfThese = (change: Change, without: readonly string[] = []) =>
  buildFiling({change: {...zeros, ...change}, without});

/** What is found of two reports, all of whose other figures are 0. */
const found = (now: Change, then: Change, isOtherScope = false, without: readonly string[] = []): readonly string[] =>
  checkAgainstLast(yearOfThese(now, without), yearOfThese(then, without), isOtherScope).map(({rule, severity, at, detail}) => [rule.slice(10), severity, at, ...Object.values(detail ?? {})].filter((one) => one !== undefined).join(" "));

const same = (forms: string, count: number): readonly string[] => [`sameAsLast warning all ${forms} ${count}`];
const whole = "disclosure applications disputes";
/** Figures of the first form that are others this year than last. */
const [now, then] = [filled(disclosure.slice(0, 1), 3), filled(disclosure.slice(0, 1), 4)];

test.each<[string, Change, Change, readonly string[]]>([
  ["ten figures that are not 0, in all forms", filled(applications.slice(0, 10), 2), {}, same(whole, 10)],
  ["nine of them, all small", filled(applications.slice(0, 9), 2), {}, []],
  ["five, two of them large", {...filled(applications.slice(0, 5), 2), ...filled(applications.slice(0, 2), 20)}, {}, same(whole, 5)],
  ["five, one of them large", {...filled(applications.slice(0, 5), 2), ...filled(applications.slice(0, 1), 20)}, {}, []],
  ["five, two of them not quite large", {...filled(applications.slice(0, 5), 2), ...filled(applications.slice(0, 2), 19)}, {}, []],
  ["four, two of them large", {...filled(applications.slice(0, 4), 2), ...filled(applications.slice(0, 2), 20)}, {}, []],
  ["nothing but zeros", {}, {}, []],
])("a report that is the same as last year's: %s", (_, change, more, expected) => expect(found({...change, ...more}, {...change, ...more})).toEqual(expected));

test.each<[string, Change, readonly string[]]>([
  ["ten figures, in both of the others", {...filled(applications.slice(0, 9), 2), ...filled(disputes.slice(0, 1), 2)}, same("applications disputes", 10)],
  ["nine, in both", {...filled(applications.slice(0, 8), 2), ...filled(disputes.slice(0, 1), 2)}, []],
  ["ten, in one, where the other is all zero", filled(applications.slice(0, 10), 2), []],
  ["twenty, in one, where the other is all zero", filled(applications.slice(0, 20), 2), same("applications disputes", 20)],
  ["eighteen, in one, where the other is all zero", filled(applications.slice(0, 18), 2), []],
  ["five large ones, in both", {...filled(applications.slice(0, 4), 20), ...filled(disputes.slice(0, 1), 20)}, []],
])("a report of which one form is new and two are the same: %s", (_, change, expected) => {
  expect(found({...change, ...now}, {...change, ...then})).toEqual(expected);
});

test("a form of which neither year shows anything is not one that is the same", () => {
  const change = filled(applications.slice(0, 30), 2);
  expect(found({...change, ...now}, {...change, ...then}, false, disputes)).toEqual(["sameAsLast warning all 30 31"]);
  expect(found(change, change, false, disputes)).toEqual(same("disclosure applications", 30));
});

const told = (count: number, changed: number): readonly string[] => {
  const ids = [...disclosure.slice(0, 5), ...disputes.slice(0, 5), ...applications].slice(0, count);
  const news = [disclosure[0]!, disputes[0]!, ...[...ids].reverse()].slice(0, changed);
  return found({...filled(ids, 3), ...filled(news, 4)}, filled(ids, 3));
};
test.each<[number, number, readonly string[]]>([
  [20, 4, ["sameAsLast warning all 16 20"]], [20, 5, []], [19, 3, []], [30, 6, ["sameAsLast warning all 24 30"]], [30, 7, []], [40, 3, ["sameAsLast warning all 37 40"]],
])("of %i figures %i are new, in each form: whether that is told", (count, changed, expected) => expect(told(count, changed)).toEqual(expected));

test("what was nothing last year, or is nothing now, counts as a figure that is new", () => {
  const ids = [...disclosure.slice(0, 5), ...disputes.slice(0, 5), ...applications.slice(0, 10)];
  const [added, gone] = [{...filled(ids, 3), ...filled(applications.slice(10, 16), 3)}, filled(ids, 3)];
  const changed = {[disclosure[0]!]: 4, [disputes[0]!]: 4};
  expect([found({...added, ...changed}, gone), found({...gone, ...changed}, added)]).toEqual([[], []]);
});

test.each<[string, number | string | null, number | string | null, boolean]>([
  ["the same text", "若干", "若干", true], ["another text", "若干", "很多", false], ["a blank twice", null, null, true], ["a blank and a mark", null, "/", false],
  ["a blank and 0", null, 0, false], ["0 and a text", 0, "若干", false],
])("a form stays the same with %s", (_, one, other, is) => {
  const change = filled(applications.slice(0, 12), 2);
  const first = disputes[0]!;
  expect(found({...change, [first]: one}, {...change, [first]: other})).toEqual(is ? same(whole, 12) : []);
});

test("an amount is the same with fewer decimals", () => {
  const change = filled(applications.slice(0, 12), 2);
  const fee = "disclosure.fees.amount";
  expect(found({...change, [fee]: "0.50"}, {...change, [fee]: "0.5"})).toEqual(same(whole, 13));
});

test("years of two editions are never the same report", () => {
  const filing = buildFiling({change: {...zeros, ...filled(applications, 3)}});
  const last = buildFiling({edition: "2019", year: yearOf("2019")});
  expect(checkAgainstLast(filing, {...last, figures: filing.figures}, true)).toEqual([]);
});

test("figures that are others throughout are told, unless the scope is another; then nothing is said of rows", () => {
  const [one, other] = [filled(applications.slice(0, 12), 900), filled(applications.slice(0, 12), 3)];
  expect(found(one, other)).toEqual(["unlikeLast hint all 12"]);
  expect(found(one, other, true)).toEqual([]);
});

const place = (row: number): Place => ({in: "sheet", sheet: "表", row, column: 1});
test("rows that are displaced are told with their figures, their places and the column that tells most", () => {
  const rows = ["granted", "partlyGranted"];
  const cells = (column: string, ...values: readonly number[]) =>
    Object.fromEntries(values.map((value, at) => [`applications.${rows[at]}.${column}`, figure(value, "", {place: place(at)})]));
  const [finding, ...others] = checkAgainstLast(
    buildFiling({change: {...zeros, ...cells("person", 3, 2000), ...cells("business", 5, 3000)}}),
    buildFiling({change: {...zeros, ...cells("person", 2100, 4), ...cells("business", 3100, 6)}}), false);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: "crossYear.rowsDisplaced", severity: "hint", form: "applications",
    detail: {is: "exchanged", now: "5 3000", then: "3100 6", of: "applications.granted.business"},
  });
  expect(finding!.figures).toEqual(rows.flatMap((row) => ["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation", "total"].map((column) => `applications.${row}.${column}`)));
  expect(finding!.places).toHaveLength(14);
  expect(finding!.places.slice(0, 2)).toEqual([place(0), place(0)]);
});

test("of rows of one column no column is told, and of what is not shown nothing", () => {
  const cells = (licensing: number, penalties: number): Change => ({"disclosure.licensing.decisions": licensing, "disclosure.penalties.decisions": penalties});
  const [finding] = checkAgainstLast(yearOfThese(cells(31, 2210)), yearOfThese(cells(2044, 28)), false);
  expect(finding!.detail).toEqual({is: "exchanged", now: "31 2210", then: "2044 28"});
  expect(finding!.at).toBeUndefined();
});

test("a unit of another name is asked for, and that nothing was compared is said", () => {
  const ask = (unit: string, last: string) => askForUnit(buildFiling({unit}), buildFiling({unit: last}));
  expect(ask("甲街道办事处", "甲街道")).toEqual([]);
  expect(ask("甲街道办事处", "乙街道办事处")).toEqual([{
    rule: "crossYear.otherUnit", severity: "hint", verdict: "broken", figures: [], places: [], difference: null, at: "unit",
    detail: {unit: "甲街道办事处", last: "乙街道办事处"},
  }]);
  expect(notCompared).toEqual({rule: "crossYear.notCompared", severity: "warning", verdict: "broken", figures: [], places: [], difference: null, at: "all"});
});

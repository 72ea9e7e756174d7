import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import type {Place} from "../../src/filing/place";
import type {Finding} from "../../src/reconcile/finding";
import {brokenIn, reconcile, type ReconcileOptions} from "../../src/reconcile/reconcile";
import {buildFiling, type Built, figure, yearOf} from "../build";

const year = yearOf("2021");
const place = (row: number): Place => ({in: "sheet", sheet: "表", row, column: 0});
const findingIn = (
  filing: Filing, rule: string, at?: string, last?: Filing, options?: ReconcileOptions,
): Finding | undefined =>
  reconcile(filing, last, options).find((one) => one.rule === rule && (at === undefined || one.at === at));

const review = "disputes.review";
const block = ["total", "upheld", "corrected", "other", "pending"];

test("a finding says both sides, their sums and difference, the figures and where they stand, the left side first", () => {
  const change = Object.fromEntries(block.map((one, at) => [`${review}.${one}`, figure([9, 1, 2, 3, 4][at]!, "", {place: place(at)})]));
  expect(findingIn(buildFiling({change}), "disputes.total", "review")).toMatchObject({
    severity: "error", verdict: "broken", form: "disputes", at: "review", difference: -1, figures: block.map((one) => `${review}.${one}`),
    places: block.map((_, at) => place(at)),
    left: {sum: 9, terms: [{id: `${review}.total`, label: "总计", sign: 1, last: false}]},
    right: {sum: 10, terms: block.slice(1).map((one) => ({id: `${review}.${one}`, sign: 1, last: false}))},
  });
});

test("of a side with a blank there is no sum, and no difference", () => {
  const found = findingIn(buildFiling({change: {[`${review}.other`]: null}}), "disputes.total", "review")!;
  expect([found.verdict, found.left!.sum, found.right!.sum, found.difference]).toEqual(["undecided", 10, null, null]);
  expect(found.right!.terms.map(({value}) => value)).toContain(null);
});

test("a rule of one side has no other, and one whose sides are of two measures no difference", () => {
  expect(findingIn(buildFiling(), "disclosure.regulationsByLevel")!.right).toBeUndefined();
  expect(findingIn(buildFiling({change: {"applications.carriedOut.total": 900}}), "applications.carriedOutShare")).toMatchObject({verdict: "broken", difference: null});
  expect(findingIn(buildFiling({change: {"disclosure.regulations.inForce": 0}}), "disclosure.inForceCoversIssued", "regulations")!.difference).toBe(-3);
});

test("of figures that ought to be 0 those are marked that are not, or all where none is", () => {
  const rows = ["issued", "repealed", "inForce"].map((one) => `disclosure.regulations.${one}`);
  const placesOf = (values: readonly number[]) => findingIn(buildFiling({unit: "云溪街道办事处",
    change: Object.fromEntries(rows.map((id, at) => [id, figure(values[at]!, "", {place: place(at)})]))}), "disclosure.regulationsByLevel")!.places;
  expect([placesOf([0, 3, 0]), placesOf([1, 0, 2]), placesOf([0, 0, 0])])
    .toEqual([[place(1)], [place(0), place(2)], [place(0), place(1), place(2)]]);
});

test("figures that are not shown have no place, and a rule of which none is shown is not judged", () => {
  const filing = buildFiling({without: [`${review}.upheld`]});
  expect(findingIn(filing, "disputes.total", "review")!.places).toHaveLength(4);
  expect(findingIn(buildFiling({without: block.map((one) => `${review}.${one}`)}), "disputes.total", "review")).toBeUndefined();
  expect(findingIn(buildFiling({without: block.slice(1).map((one) => `${review}.${one}`)}), "disputes.total", "review")).toBeDefined();
  expect(findingIn(buildFiling({without: [`${review}.total`]}), "disputes.total", "review")).toBeDefined();
});

const carried = (now: Built["change"], then: Built["change"], given: Built = {}, options?: ReconcileOptions) =>
  findingIn(buildFiling({year, ...given, change: now}), "crossYear.carryOver", "person", buildFiling({year: year - 1, change: then}), options);
const [into, out] = ["applications.carriedIn.person", "applications.carriedOut.person"] as const;

test("across years this year's figure is marked, and last year's is named", () => {
  const found = carried({[into]: figure(9, "", {place: place(3)})}, {[out]: 4})!;
  expect(found).toMatchObject({verdict: "broken", severity: "error", difference: 5, figures: [into], places: [place(3)]});
  expect(found.right!.terms).toMatchObject([{id: out, last: true, value: 4}]);
});

test.each<[string, string | undefined, Filing | undefined]>([
  ["without last year's report", undefined, undefined],
  ["where it is of another year", undefined, buildFiling({year: year - 2})],
  ["where last year's does not show it", "undecided", buildFiling({year: year - 1, without: [out]})],
  ["where last year's has a blank", "undecided", buildFiling({year: year - 1, change: {[out]: null}})],
  ["where it is as it was", "holds", buildFiling({year: year - 1})],
])("a rule across years, %s", (_, verdict, last) => {
  expect(findingIn(buildFiling({year}), "crossYear.carryOver", "person", last)?.verdict).toBe(verdict);
});

test("a rule whose figure of this year is not shown is not judged across years", () => {
  expect(findingIn(buildFiling({year, without: [into]}), "crossYear.carryOver", "person", buildFiling({year: year - 1}))).toMatchObject({verdict: "undecided"});
});

test("over a change of edition a rule asks for what the figure was called, and is not judged where that edition did not ask", () => {
  const last = buildFiling({edition: "2019", year: 2020, change: {"applications.carriedOut.person": 4}});
  const filing = buildFiling({year: 2021, change: {[into]: 9}});
  expect(findingIn(filing, "crossYear.carryOver", "person", last)).toMatchObject({verdict: "broken", difference: 5});
  expect(findingIn(filing, "crossYear.inForceRollForward", undefined, last)).toBeUndefined();
});

test("a jump wants both years, and only those", () => {
  const id = "disclosure.licensing.decisions";
  const jumps = (now: Built, then: Built) =>
    reconcile(buildFiling({year, ...now}), buildFiling({year: year - 1, ...then})).filter(({rule, figures: ids}) => rule === "crossYear.jump" && ids[0] === id);
  expect(jumps({change: {[id]: 9487}}, {change: {[id]: 550}})).toMatchObject([{verdict: "broken", difference: 8937}]);
  expect([jumps({without: [id]}, {}), jumps({}, {without: [id]})]).toEqual([[], []]);
});

test.each<[string, {unit: string; last: string; scopeChanged?: boolean}, string]>([
  ["of one unit it must be mended", {unit: "甲街道办事处", last: "甲街道办事处"}, "error"],
  ["of a unit of another name it is to be explained", {unit: "甲街道办事处", last: "乙街道办事处"}, "warning"],
  ["of a unit that is said to have changed it is a hint", {unit: "甲街道办事处", last: "甲街道办事处", scopeChanged: true}, "hint"],
  ["of one that has another name as well", {unit: "甲街道办事处", last: "乙街道办事处", scopeChanged: true}, "hint"],
])("a break across years: %s", (_, {unit, last, scopeChanged}, severity) => {
  const findings = reconcile(buildFiling({year, unit, change: {[into]: 9, [`${review}.total`]: 99}}),
    buildFiling({year: year - 1, unit: last, change: {[out]: 4, "disclosure.licensing.decisions": 900}}), {scopeChanged});
  const of = (rule: string) => findings.find((one) => one.rule === rule && one.verdict === "broken");
  expect(of("crossYear.carryOver")!.severity).toBe(severity);
  // What is no error is not made graver, and what is not across years stays as it is.
  expect([of("disputes.total")!.severity, of("crossYear.jump")?.severity ?? "hint"]).toEqual(["error", "hint"]);
  expect(of("crossYear.otherUnit") !== undefined).toBe(severity === "warning");
});

test("where all figures are others none has jumped by itself, and where the unit is another nobody wonders at it", () => {
  const requests = Object.fromEntries([...buildFiling().figures.keys()].filter((id) => id.startsWith("applications.")).map((id) => [id, 9000]));
  const rules = (unit: string, options?: ReconcileOptions) =>
    new Set(reconcile(buildFiling({year, unit, change: requests}), buildFiling({year: year - 1, unit: "甲街道办事处"}), options)
      .filter(({verdict, rule}) => verdict === "broken" && /unlikeLast|jump/.test(rule)).map(({rule}) => rule));
  expect([...rules("甲街道办事处")]).toEqual(["crossYear.unlikeLast"]);
  expect([...rules("乙街道办事处")]).toEqual(["crossYear.jump"]);
  expect([...rules("甲街道办事处", {scopeChanged: true})]).toEqual(["crossYear.jump"]);
});

test.each<[string, string, ReconcileOptions, readonly number[]]>([
  ["the total that has both", "示例县教育局", {}, [1, 1]],
  ["one another besides, where the unit's reach changed", "示例县教育局", {scopeChanged: true}, [2, 2]],
  ["the question as well, where the unit has another name", "示例县民政局", {}, [3, 3]],
])("breaks across years that differ by two numbers have for kin %s", (_, lastUnit, options, kin) => {
  const change = {"applications.carriedIn.person": 3, "applications.carriedIn.business": 9};
  const broken = reconcile(buildFiling({year, unit: "示例县教育局", change}), buildFiling({year: year - 1, unit: lastUnit}), options)
    .filter(({rule, at, verdict}) => rule === "crossYear.carryOver" && verdict === "broken" && at !== "total");
  expect(broken.map(({kin: of}) => of?.length ?? 0)).toEqual(kin);
});

test("a jump stays a hint where last year's unit has another name", () => {
  const licensing = (decisions: number) => ({"disclosure.licensing.decisions": decisions});
  const found = reconcile(buildFiling({year, unit: "甲街道办事处", change: licensing(9487)}),
    buildFiling({year: year - 1, unit: "乙街道办事处", change: licensing(550)}));
  expect(found.find(({rule, verdict}) => rule === "crossYear.jump" && verdict === "broken")?.severity).toBe("hint");
});

test("blanks and marks count as 0 where the user says so, texts and what is not shown do not", () => {
  const verdict = (typed: number | string | null, blanksAsZero: boolean, without: readonly string[] = []) =>
    findingIn(buildFiling({change: {[`${review}.other`]: typed, [`${review}.total`]: 7, [`${review}.upheld`]: 1, [`${review}.corrected`]: 2, [`${review}.pending`]: 4}, without}),
      "disputes.total", "review", undefined, {blanksAsZero})!.verdict;
  expect([verdict(null, true), verdict("/", true), verdict("若干", true), verdict(null, true, [`${review}.other`]), verdict(null, false)])
    .toEqual(["holds", "holds", "undecided", "undecided", "undecided"]);
  const found = findingIn(buildFiling({change: {[`${review}.other`]: null}}), "disputes.total", "review", undefined, {blanksAsZero: true})!;
  expect(found.right!.terms.map(({value}) => value)).toContain(0);
});

const fee = "disclosure.procurement.amount";
const echoes = (typed: Figure | string, more: Partial<Filing>, then: string) => reconcile(
  {...buildFiling({edition: "2019", year: 2020, unit: "江苏省人民政府", change: {[fee]: typed}}), ...more},
  buildFiling({edition: "2019", year: 2019, unit: "江苏省人民政府", change: {[fee]: then}}),
).filter(({verdict, figures: ids}) => verdict === "broken" && ids.includes(fee)).map(({rule}) => rule);
const prose = (value: number) => ({prose: [{ids: [fee], value, unit: "万元", quote: "", place: {in: "text", line: 1}}]}) as const;

test("an amount that is said to be in 元 is told once: no jump, no contradiction to the sentence that tells it", () => {
  expect(echoes("125000", prose(12.5), "12.5")).toEqual(["disclosure.procurementUnit"]);
  expect(echoes("125000", {}, "12.5")).toEqual(["disclosure.procurementUnit"]);
  expect(echoes("12.5", {}, "125000")).toEqual(["disclosure.procurementUnit"]);
  expect(echoes("125.5", {}, "12.5")).toEqual(["crossYear.jump"]);
  // What another cause tells does not silence a sentence.
  expect(echoes("125000", prose(777), "12.5")).toEqual(["disclosure.procurementUnit", "prose.disagrees"]);
  expect(echoes(figure("5", fee, {unit: "元"}), prose(777), "5")).toEqual(["disclosure.procurementUnit", "prose.disagrees"]);
});

test("rows that are displaced have not jumped besides", () => {
  const decisions = (licensing: number, penalties: number) => ({"disclosure.licensing.decisions": licensing, "disclosure.penalties.decisions": penalties});
  const rules = reconcile(buildFiling({year, change: {...decisions(31, 2210), [`${review}.pending`]: 90, [`${review}.total`]: 96}}),
    buildFiling({year: year - 1, change: {...decisions(2044, 28), [`${review}.pending`]: 0}}))
    .filter(({verdict, rule}) => verdict === "broken" && rule.startsWith("crossYear.")).map(({rule, figures: ids}) => `${rule} ${ids[0]}`);
  expect(rules).toContain("crossYear.rowsDisplaced disclosure.licensing.decisions");
  expect(rules.filter((rule) => rule.startsWith("crossYear.jump"))).toEqual([`crossYear.jump ${review}.pending`]);
});

describe("what is counted as broken alone", () => {
  const change = {[`${review}.total`]: 99};
  const rules = (filing: Filing) => brokenIn(filing).map(({severity, form, figures, inFull}) =>
    [severity, form, figures.length, inFull().left?.sum, inFull().right?.sum, inFull().places.length]);
  test.each<[string, Filing, readonly unknown[][]]>([
    ["nothing, where all holds", buildFiling(), []],
    ["a sum, in full when it is asked for", buildFiling({change}), [["error", "disputes", 5, 99, 10, 5]]],
    ["one of a blank total", buildFiling({change: {[`${review}.total`]: null}}), [["error", "disputes", 5, null, 10, 5], ["warning", "disputes", 1, undefined, undefined, 1]]],
    ["one with decimals", buildFiling({change: {[`${review}.total`]: "9.5"}}), [["error", "disputes", 5, 9.5, 10, 5], ["error", "disputes", 1, undefined, undefined, 1]]],
    ["an inequality", buildFiling({change: {"disclosure.regulations.inForce": 0}}), [["warning", "disclosure", 3, 0, 3, 3]]],
  ])("is %s", (_, filing, expected) => expect(rules(filing)).toEqual(expected));

  test.each<[string, Filing]>([
    ["a total is not shown", buildFiling({without: [`${review}.total`]})],
    ["a part is not shown", buildFiling({without: [`${review}.other`]})],
    ["a part is blank", buildFiling({change: {[`${review}.other`]: null}})],
  ])("is no sum of which %s", (_, filing) => {
    expect(brokenIn(filing).filter(({inFull}) => inFull().rule === "disputes.total")).toEqual([]);
  });

  test("has the notes that the source has of it", () => {
    const notes: Filing["notes"] = [{text: "另有89件", place: {in: "text", line: 8}, counts: [{value: 89, unit: "件"}], ids: [`${review}.total`]}];
    expect(brokenIn({...buildFiling({change}), notes}).map(({inFull}) => inFull().note?.size)).toEqual([89]);
  });
});

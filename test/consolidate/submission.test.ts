import {
  areSubmissions, countsOf, fileOf, formOf, idsOf, mostOf, movedTo, placesOf, seemingYear, type Submission, submit,
  submitAll, valuesOf, yearOfMost,
} from "../../src/consolidate/submission";
import {type EditionId, editionOf, showable} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import type {Opinion} from "../../src/filing/review-table";
import {noRemarks} from "../../src/filing/remarks";
import {reconcile} from "../../src/reconcile/reconcile";
import {explain} from "../../src/remarks/standing";
import {type Built, buildFiling, figure} from "../build";

test("of a filing a consolidation keeps how many rules each form breaks, and what the gravest are", () => {
  const {counts, problems, unmatched} = submit(buildFiling({
    unit: "杨林镇人民政府", unmatched: [{text: "行政征收", place: {in: "text", line: 411}, why: "label"}],
    change: {"disputes.review.total": 99, "applications.carriedOut.person": 7},
  }));
  expect(counts).toEqual({
    "": {error: 0, warning: 1, hint: 0},
    disclosure: {error: 0, warning: 1, hint: 0},
    applications: {error: 2, warning: 0, hint: 0},
    disputes: {error: 1, warning: 0, hint: 0},
  });
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatch(/^自然人一栏：本年新收/);
  expect(unmatched).toBe(1);
});

test("a balanced filing breaks none", () => {
  expect(submit(buildFiling())).toMatchObject({counts: {}, problems: [], explained: 0, unmatched: 0});
});

const received = "applications.received.person";
const [town, fees] = ["青山镇", "disclosure.fees.amount"];
const at = (edition: EditionId, id: string): number => idsOf(edition).indexOf(id);
const filed = (more: Built = {}): Submission => submit(buildFiling({unit: town, year: 2024, edition: "2021", ...more}), "青山镇.xlsx");

/** How a submission may be damaged that came from another thread. */
const damages: Readonly<Record<string, readonly unknown[]>> = {
  source: ["白水镇.xlsx", "青山镇.xlsx（1）", 1], part: [1, "2", null], unit: [null, 1], year: ["2024", undefined, 2024.5], edition: ["2020", undefined],
  values: [[], undefined, "1"], filedAt: ["1", NaN, null], savedAt: ["1", Infinity], signed: [1, null], places: [1, []],
  converted: [undefined, [1], "a"], unconverted: [undefined, [null]], problems: [undefined, [1]],
  counts: [undefined, [], {a: null}, {a: {error: 1, warning: 0}}, {a: {error: 1, warning: 0, hint: "0"}}, {a: {error: 0.5, warning: 0, hint: 0}}],
  explained: ["0", 0.5], unmatched: [null, 1.5],
  account: [null, 1, {forms: 0, figures: 1, unmatched: 0}, {forms: "0", figures: 1, unmatched: 0, texts: 0}], isReturned: [false, 1],
};

test("what came from another thread is believed where it is all that submissions of the file are", () => {
  const one = filed({change: {[fees]: "1.25", [received]: null}, without: ["disputes.review.total"]});
  const lacking = {forms: 0, figures: 1, unmatched: 0, texts: 0};
  const whole = {...one, year: null, filedAt: 1, savedAt: 2.5, signed: "2025-01-31", places: "A1", account: lacking, isReturned: true};
  const parts = ["1", "表二"].map((part) => ({...one, part, source: `青山镇.xlsx（${part}）`}));
  for (const good of [[one], [whole], parts]) expect(areSubmissions(good, "青山镇.xlsx")).toBe(true);
  for (const bad of [undefined, {}, [], [one, one], [one, null], [one, [one]], [parts[0], parts[0]], one]) {
    expect([bad, areSubmissions(bad, "青山镇.xlsx")]).toEqual([bad, false]);
  }
  expect(areSubmissions([one], "白水镇.xlsx")).toBe(false);
});

test.each(Object.entries(damages))("a submission with another %s than there may be is not believed", (key, values) => {
  for (const value of values) expect([value, areSubmissions([{...filed(), [key]: value}], "青山镇.xlsx")]).toEqual([value, false]);
});

test.each<[unknown, boolean]>([
  [0, true], [1.5, true], ["1.50", true], ["-3", true], [null, true], [undefined, true],
  ["", false], ["1.", false], [".5", false], ["1,000", false], ["a1", false], ["1a", false], [NaN, false], [{}, false],
])("a value of a submission may be %j: %s", (value, may) => {
  const one = filed();
  expect(areSubmissions([{...one, values: [value, ...one.values.slice(1)]}], "青山镇.xlsx")).toBe(may);
});

test.each<[string, Built, EditionId, string, Submission["values"][number], readonly [converted: number, unconverted: number]]>([
  ["a whole number", {change: {[received]: 7}}, "2021", received, 7, [0, 0]],
  ["a number with decimals, as it is typed", {change: {[received]: "7.50"}}, "2021", received, "7.5", [0, 0]],
  ["an amount, as it is typed", {change: {[fees]: "12.5000"}}, "2021", fees, "12.5", [0, 0]],
  ["a blank", {change: {[received]: null}}, "2021", received, null, [0, 0]],
  ["a word", {change: {[received]: "若干"}}, "2021", received, null, [0, 0]],
  ["what is not shown", {without: [received]}, "2021", received, undefined, [0, 0]],
  ["an amount that was converted", {change: {[fees]: figure("125000", "", {unit: "元", converted: "12.5"})}}, "2021", fees, "12.5", [1, 0]],
  ["an amount in other money", {change: {[fees]: figure("125", "", {unit: "千元"})}}, "2021", fees, 125, [0, 1]],
  ["an amount in the form's own money", {change: {[fees]: figure("125", "", {unit: "万元"})}}, "2021", fees, 125, [0, 0]],
  ["no amount in other money", {change: {[fees]: figure("0", "", {unit: "元"})}}, "2021", fees, 0, [0, 0]],
  ["a blank in other money", {change: {[fees]: figure(null, "", {unit: "元"})}}, "2021", fees, null, [0, 0]],
])("in a sum %s is worth what it is", (_, built, edition, id, expected, [converted, unconverted]) => {
  const {values, ...other} = valuesOf(buildFiling({edition, ...built}));
  expect(values).toHaveLength(idsOf(edition).length);
  expect(values[at(edition, id)]).toBe(expected);
  expect(other).toEqual({converted: converted === 1 ? [id] : [], unconverted: unconverted === 1 ? [id] : []});
});

const heading = showable(editionOf("2021")).find(({sumOf = []}) => sumOf.length > 1)!;
const [firstRow, secondRow] = heading.sumOf!;

test.each<[string, Record<string, number | string | null>, readonly string[], unknown]>([
  ["its rows' sum", {[firstRow!]: 2, [secondRow!]: 3}, [], "rows"],
  ["its own number where a row is blank", {[firstRow!]: null, [heading.id]: 9}, [], 9],
  ["its own number where a row is not shown", {[heading.id]: 9}, [firstRow!], 9],
  ["its rows' sum, whatever it shows itself", {[heading.id]: 9999}, [], "rows"],
  ["nothing where neither is known", {[firstRow!]: null}, [], undefined],
])("the sum of a heading is %s", (_, change, without, expected) => {
  const filing = buildFiling({edition: "2021", change, without});
  const rows = heading.sumOf!.reduce((sum, id) => sum + Number(filing.figures.get(id)?.value), 0);
  expect(valuesOf(filing).values[at("2021", heading.id)]).toBe(expected === "rows" ? rows : expected);
});

test("the sum of a heading of decimals is spelled out", () => {
  const filing = buildFiling({edition: "2021", change: {[firstRow!]: "0.1", [secondRow!]: "0.2"}});
  const rest = heading.sumOf!.slice(2).reduce((sum, id) => sum + Number(filing.figures.get(id)?.value), 0);
  expect(valuesOf(filing).values[at("2021", heading.id)]).toBe(`${rest}.3`);
});

test("where figures were read is kept a line each, but for those that only have a name", () => {
  const [first, second, third, fourth] = idsOf("2021");
  const on = (row: number, sheet = "表一") => figure("1", "", {place: {in: "sheet", sheet, row, column: 1}});
  const placed = (change: Built["change"]) => placesOf(filed({change}));
  const none = idsOf("2021").map(() => "");
  const withAt = (more: Record<number, string>) => none.map((text, n) => more[n] ?? text);
  expect(filed().places).toBe("");
  expect(placed({})).toEqual(none);
  expect(placed({[first!]: on(0), [third!]: on(2, "表\n二")})).toEqual(withAt({0: "表一!B1", 2: "表 二!B3"}));
  expect(placed({[second!]: on(1)})).toEqual(withAt({1: "表一!B2"}));
  expect(placed({[second!]: on(1), [third!]: on(2), [fourth!]: on(3)})).toEqual(withAt({1: "表一!B2", 2: "表一!B3", 3: "表一!B4"}));
  expect(placesOf({...filed(), places: undefined})).toEqual(none);
});

test("of a file with several filings each is named by its part, or by its number", () => {
  const [one, other, beside] = [buildFiling(), buildFiling({unit: "白水镇"}), {...buildFiling(), aside: "last" as never}];
  const sources = (...filings: Parameters<typeof submitAll>[0]) =>
    submitAll(filings, "镇.xlsx", 5, 6).map(({source, part, filedAt, savedAt}) => [source, part, filedAt, savedAt]);
  expect(sources()).toEqual([]);
  expect(sources(one)).toEqual([["镇.xlsx", undefined, 5, 6]]);
  expect(sources(one, beside)).toEqual([["镇.xlsx", undefined, 5, 6]]);
  expect(sources(beside)).toEqual([["镇.xlsx", undefined, 5, 6]]);
  expect(sources({...one, part: "表一"}, other)).toEqual([["镇.xlsx（表一）", "表一", 5, 6], ["镇.xlsx（2）", "2", 5, 6]]);
});

test("a submission's file is told from its part, and may move", () => {
  const [one, part] = [filed(), {...filed(), source: "青山镇.xlsx（表一）", part: "表一"}];
  expect([fileOf(one), fileOf(part)]).toEqual(["青山镇.xlsx", "青山镇.xlsx"]);
  expect(movedTo(one, "镇/青山镇.xlsx")).toEqual({...one, source: "镇/青山镇.xlsx"});
  expect(movedTo(part, "镇/青山镇.xlsx")).toEqual({...part, source: "镇/青山镇.xlsx（表一）"});
});

test.each<[string, string | undefined, number | null, number | null]>([
  ["2023年报表/青山镇.xlsx", undefined, null, 2023], ["青山镇2024年度统计表.xlsx", undefined, null, 2024], ["青山镇.xlsx", undefined, null, null],
  ["青山镇2024年度统计表.xlsx（1）", "1", null, null],
])("the names of %s, part %s, seem to say a year", (source, part, year, expected) => {
  expect(seemingYear({source, part, year})).toBe(expected);
});

test("what is most frequent is the first of several, and the year of most filings the later one of two", () => {
  expect([mostOf([]), mostOf([1, 2, 2]), mostOf([3, 1, 1, 3])]).toEqual([undefined, 2, 3]);
  const years = (...all: readonly (number | null)[]) => yearOfMost(all.map((year) => ({...filed(), year})));
  expect([years(), years(null), years(2023, 2024, 2023), years(2023, 2024), years(2024, 2023), years(2023, null, null)])
    .toEqual([null, null, 2023, 2024, 2024, 2023]);
});

test("a finding counts for its form, or for that of its first figure, and counts of all forms are added up", () => {
  expect([{form: "disputes", figures: ["a.b"]}, {figures: ["a.b.c", "d.e"]}, {form: "", figures: ["a.b"]}, {figures: []}].map(formOf))
    .toEqual(["disputes", "a", "a", ""]);
  const counts = {a: {error: 1, warning: 2, hint: 3}, b: {error: 10, warning: 20, hint: 30}};
  expect(countsOf({...filed(), counts})).toEqual({error: 11, warning: 22, hint: 33});
});

test("the gravest broken rules are told, three at most, and no hints", () => {
  const many = filed({unit: "云溪街道办事处", change: {[received]: 99, "disputes.review.total": 99, "disputes.directLitigation.total": 99}});
  expect(many.problems).toHaveLength(3);
  const remarked = submit(buildFiling({change: {"disclosure.licensing.decisions": figure("7", "", {remark: "（含延续）"})}}));
  expect([countsOf(remarked), remarked.problems]).toEqual([{error: 0, warning: 0, hint: 1}, []]);
});

test("warnings that were explained are counted, errors are not", () => {
  const filing = buildFiling({unit: "云溪街道办事处", change: {"disclosure.normativeDocuments.issued": 500, [received]: 99}});
  const broken = reconcile(filing).filter(({verdict}) => verdict === "broken");
  const explainedOf = (severity: string, text: string): number => {
    const finding = broken.find((one) => one.severity === severity)!;
    return submit({...filing, remarks: explain(noRemarks, finding, filing, text, {by: "填报员", time: new Date(0), says: ""})}).explained;
  };
  expect([explainedOf("warning", "因机构合并接收了一批文件"), explainedOf("warning", "核实无误"), explainedOf("error", "因机构合并接收了一批文件")])
    .toEqual([1, 0, 0]);
});

test.each<[string, Filing["review"], boolean]>([
  ["no review", undefined, false], ["a review in which nobody wrote", [line("", ""), line("说过的", "说过的")], true],
  ["a review in which somebody wrote", [line("", ""), line("新写的", "")], false], ["a review with a line of somebody's own", [line("", ""), line("", undefined)], false],
])("a filing with %s is known as given back: %s", (_, review, isReturned) => {
  expect(submit({...buildFiling(), review}).isReturned).toBe(isReturned ? true : undefined);
});

function line(explanation: string, said: string | undefined): Opinion {
  const mark = {unit: town, year: 2024, severity: "error", of: "[]", values: "[]", said: said ?? "", written: "2025-01-20T00:00:00.000Z"} as const;
  return {says: "不相符", suggestion: "", status: "open", explanation, by: "", time: "", ...(said !== undefined && {mark})};
}

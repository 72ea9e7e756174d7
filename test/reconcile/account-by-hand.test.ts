import {indicatorsIn} from "../../src/editions/edition";
import type {Figure} from "../../src/filing/figure";
import type {Filing, Unmatched} from "../../src/filing/filing";
import type {Place} from "../../src/filing/place";
import {accountFirst, accountOf, checkAccount, extentOf, isLeftOver, isOfAccount, notUnderstood, reasonOf, undecidedFor} from "../../src/reconcile/account";
import type {Addend, Finding} from "../../src/reconcile/finding";
import {buildFiling, yearOf} from "../build";

const ids = indicatorsIn("2021").map(({id}) => id);
const without = (isGone: (id: string) => boolean, more: Partial<Filing> = {}): Filing =>
  ({...buildFiling({without: ids.filter(isGone)}), ...more});
const line: Place = {in: "text", line: 3};
const piece = (text: string, why: Unmatched["why"] = "count", place: Place = line): Unmatched => ({text, place, why});

test.each<[string, Filing, ReturnType<typeof accountOf>]>([
  ["nothing", buildFiling(), undefined],
  ["a form", without((id) => id.startsWith("disputes.")), {forms: 1, figures: 0, unmatched: 0, texts: 0}],
  ["figures of other forms", without((id) => id.startsWith("disputes.") || id.endsWith(".person")), {forms: 1, figures: 25, unmatched: 0, texts: 0}],
  ["pieces that were not understood", {...buildFiling(), unmatched: [piece("3"), piece("4")]}, {forms: 0, figures: 0, unmatched: 2, texts: 0}],
  ["numbers where texts stand", buildFiling({change: {[ids[0]!]: "若干", [ids[1]!]: "多", [ids[2]!]: null}}), {forms: 0, figures: 0, unmatched: 0, texts: 2}],
])("what a filing lacks to be complete: %s", (_, filing, account) => expect(accountOf(filing)).toEqual(account));

const finding = (rule: string, more: Partial<Finding> = {}): Finding =>
  ({rule, severity: "error", verdict: "broken", figures: [], places: [], difference: null, ...more});

test("what was not read comes first, then what is said of the whole report, then all others", () => {
  const rules = ["a", "crossYear.otherUnit", "format.extraRow", "crossYear.sameAsLast", "b", "format.missingForm", "crossYear.unlikeLast",
    "format.notRead", "format.missingRow", "format.unmatched", "format.blank"];
  expect(accountFirst(rules.map((rule) => finding(rule))).map(({rule}) => rule)).toEqual([
    "format.extraRow", "format.missingForm", "format.notRead", "format.missingRow", "format.unmatched",
    "crossYear.otherUnit", "crossYear.sameAsLast", "crossYear.unlikeLast", "a", "b", "format.blank",
  ]);
  expect(rules.filter((rule) => isLeftOver(finding(rule)))).toEqual(["format.extraRow", "format.unmatched"]);
  expect(rules.filter((rule) => isOfAccount(finding(rule)))).toHaveLength(5);
});

/** What is found, with the forms, rows and figures that it is of. */
const found = (filing: Filing): readonly string[] => checkAccount(filing).map(({rule, form, at, figures, detail}) =>
  [rule.slice(7), form, at, figures.length || undefined, ...Object.values(detail ?? {})].filter((one) => one !== undefined).join(" "));

test("a whole filing lacks nothing", () => expect(found(buildFiling())).toEqual([]));

test.each<[string, Filing, readonly string[]]>([
  ["a piece that was not understood", {...buildFiling(), unmatched: [piece("附件 3 4")]}, ["unmatched 第 4 行 附件 3 4 count"]],
  ["a row that no form has", {...buildFiling(), unmatched: [piece("其他情况 3", "label")]}, ["extraRow 第 4 行 其他情况 3 label"]],
  ["figures of one row", without((id) => id.startsWith("applications.granted.")), ["notRead applications 7 7"]],
  ["figures of two forms", without((id) => /^(disclosure|disputes)\..*(issued|upheld)$/.test(id)), ["notRead disclosure 2 2", "notRead disputes 3 3"]],
  ["a row", without((id) => id.startsWith("applications.granted."), {missingRows: [{form: "applications", row: "granted"}]}), ["missingRow applications granted"]],
  ["a row, and figures of another", without((id) => /^applications\.(granted\.|received\.person)/.test(id), {missingRows: [{form: "applications", row: "granted"}]}),
    ["notRead applications 1 1", "missingRow applications granted"]],
  ["a row of another form of that name", without((id) => id.startsWith("applications.granted."), {missingRows: [{form: "disputes", row: "granted"}]}),
    ["notRead applications 7 7", "missingRow disputes granted"]],
  ["a form, and rows of it that count no more", without((id) => id.startsWith("applications."), {missingRows: [{form: "applications", row: "granted"}]}),
    ["missingForm applications applications 175 data"]],
  ["rows that are there after all", {...buildFiling(), missingRows: [{form: "applications", row: "granted"}]}, ["missingRow applications granted"]],
])("what was not read: %s", (_, filing, expected) => expect(found(filing)).toEqual(expected));

const rest = ["other.notCorrected", "other.feeUnpaid", "other.rest"].map((row) => ({form: "applications", row}));
const withSum = (missingRows: Filing["missingRows"], sum: readonly string[] = ["applications.other.person"]): Filing => {
  const filing = without((id) => missingRows.some(({row}) => id.startsWith(`applications.${row}.`)));
  const figures = new Map(filing.figures);
  for (const id of sum) figures.set(id, figures.get("applications.received.person")!);
  return {...filing, figures, missingRows};
};

test("rows of a heading that has their sum instead are one, on the heading; as long as all of them lack", () => {
  const granted = {form: "applications", row: "granted"};
  expect(found(withSum([...rest, granted]))).toEqual(["missingRow applications granted", "missingRow applications other 3"]);
  expect(found(withSum(rest.slice(1)))).toEqual(["missingRow applications other.feeUnpaid", "missingRow applications other.rest"]);
  expect(found(withSum(rest, []))).toEqual(rest.map(({row}) => `missingRow applications ${row}`));
});

const standing = (filing: Filing, place: Place): Filing =>
  ({...filing, figures: new Map([...filing.figures].map(([id, one]) => [id, {...one, place}]))});
const bare = without((id) => id.startsWith("applications."));
const parts = new Map([[1, "总体情况如下。"]]);
const inSheet: Place = {in: "sheet", sheet: "表", row: 1, column: 1};

test.each<[string, Filing, string]>([
  ["where others stand on sheets", standing(bare, inSheet), "sheet"],
  ["where what was not understood does", {...standing(bare, line), parts, unmatched: [piece("3", "count", inSheet)]}, "sheet"],
  ["in data", standing(bare, {in: "json", key: "a"}), "data"],
  ["of a sum of no filings", {...without(() => true), parts: new Map()}, "data"],
  ["where nothing was read but parts", {...without(() => true), parts}, "picture"],
  ["in text, where nothing else is left", standing(bare, line), "picture"],
  ["in text that is no report, among what was not understood", {...standing(bare, line), unmatched: [piece("3 4")]}, "unmatched"],
  ["in a report, where a row of it was seen", {...standing(bare, line), parts, unmatched: [piece("3"), piece("一、本年新收 政府信息公开申请数量 3")]}, "unmatched"],
  ["in a report, where a row of another form was seen", {...standing(bare, line), parts, unmatched: [piece("行政许可 3")]}, "picture"],
  ["in a report, where a label was seen that every form has", {...standing(bare, line), parts, unmatched: [piece("总计 3"), piece("其他 4")]}, "picture"],
])("where a form may have gone: %s", (_, filing, why) => {
  expect(checkAccount(filing).find(({form}) => form === "applications")?.detail?.why).toBe(why);
});

test("a sentence stands for no table, and is told beside the form that lacks", () => {
  const stated = (id: string): [string, Figure] => [id, {...buildFiling().figures.get(id)!, stated: true}];
  const some = {...bare, figures: new Map([...bare.figures, stated("applications.received.total"), stated("applications.granted.total")])};
  expect(found(some)).toEqual(["missingForm applications applications 175 data 2"]);
  const one = {...buildFiling(), figures: new Map([...buildFiling().figures, stated("applications.received.total")])};
  expect(found(one)).toEqual([]);
});

test("a piece that was not understood keeps its place and its words", () => {
  expect(notUnderstood(piece("附件 3"))).toEqual({
    rule: "format.unmatched", severity: "warning", verdict: "broken", figures: [], places: [line], difference: null, at: "第 4 行", detail: {text: "附件 3", why: "count"},
  });
});

test.each<[string, (id: string) => boolean, string, readonly string[]]>([
  ["a row", (id) => id.startsWith("applications.granted."), "row", ["granted"]],
  ["two rows", (id) => /^applications\.(granted|received)\./.test(id), "row", ["received", "granted"]],
  ["a column", (id) => /^applications\..*\.person$/.test(id), "column", ["person"]],
  ["a row but for a figure", (id) => /^applications\.granted\.(?!total)/.test(id), "figure", ["granted", "granted", "granted", "granted", "granted", "granted"]],
  ["a block", (id) => id.startsWith("disputes.review."), "row", ["review"]],
  ["a form", (id) => id.startsWith("disputes."), "row", ["review", "directLitigation", "litigationAfterReview"]],
])("figures are named by %s", (_, isOne, by, lines) => {
  const extent = extentOf(ids.filter(isOne), buildFiling());
  expect([extent.by, extent.of.map((one) => (extent.by === "column" ? one.columnId : one.rowId))]).toEqual([by, lines]);
});

test("figures of a list, which has one column, are named one by one", () => {
  const filing = buildFiling({edition: "2014", year: yearOf("2014")});
  expect(extentOf(["statistics.review.total", "statistics.review.upheld"], filing).by).toBe("figure");
});

const term = (id: string, value: Addend["value"] | null, last = false): Addend => ({id, label: "", sign: 1, last, value});
const waiting = (left: readonly Addend[], right?: readonly Addend[], detail?: Finding["detail"]): Finding =>
  finding("a", {verdict: "undecided", left: {terms: left, sum: null}, ...(right && {right: {terms: right, sum: null}}), detail});
const [a, b, c, d] = ids as [string, string, string, string];
const mixed = buildFiling({change: {[a]: null, [b]: "/", [c]: "若干"}, without: [d]});
const known = term(ids[9]!, buildFiling().figures.get(ids[9]!)!.value);

test.each<[string, Finding, string]>([
  ["a blank", waiting([term(a, null)]), "blank"], ["a mark", waiting([term(b, null)], [known]), "blank"], ["a text", waiting([known], [term(c, null)]), "notANumber"],
  ["what is not shown", waiting([term(d, null)]), "notRead"], ["last year's", waiting([known], [term(d, null, true)]), "lastYear"],
  ["a blank and a text", waiting([term(a, null)], [term(c, null)]), "notANumber"], ["a text and what is not shown", waiting([term(c, null), term(d, null)]), "notRead"],
  ["a blank and last year's", waiting([term(a, null)], [term(a, null, true)]), "blank"],
  ["the level of a unit", waiting([term(a, null)], undefined, {why: "level"}), "other"], ["nothing that is known", waiting([known]), "other"],
  ["nothing at all", finding("a", {verdict: "undecided"}), "other"],
])("a rule waits for %s", (_, one, reason) => expect(reasonOf(one, mixed)).toBe(reason));

test("rules that wait are counted by what they wait for, and no others are", () => {
  const all = [waiting([term(a, null)]), waiting([term(b, null)]), waiting([term(d, null)]), {...waiting([term(c, null)]), verdict: "broken" as const}];
  expect(undecidedFor(all, mixed)).toEqual({notRead: 1, notANumber: 0, blank: 2, lastYear: 0, other: 0});
});

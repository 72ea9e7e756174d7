import {editionOf} from "../../src/editions/edition";
import type {Level, Rule} from "../../src/editions/rule";
import type {Operand} from "../../src/editions/rule-at";
import type {Figure} from "../../src/filing/figure";
import {exactOf} from "../../src/filing/exact";
import type {Filing} from "../../src/filing/filing";
import {boundsOf} from "../../src/reconcile/bounds";
import {judge, type Seen} from "../../src/reconcile/judge";
import {buildFiling, type Built, figure, yearOf} from "../build";

const given = {edition: "2019", year: yearOf("2019")} as const;
const of = editionOf("2019").rules[0]!;
const amountId = "disclosure.procurement.amount";

const judged = (
  rule: Partial<Rule> & Pick<Rule, "is">, left: readonly Seen[], right: readonly Seen[], filing: Filing,
  more: {readonly last?: Filing; readonly at?: string; readonly isTotal?: boolean; readonly id?: string} = {},
) => {
  const terms = (seen: readonly Seen[]): readonly Operand[] =>
    seen.map(() => ({id: more.id ?? amountId, label: "", sign: 1, last: false, kind: "count"}));
  const bounds = (seen: readonly Seen[]) => boundsOf(terms(seen), (at) => {
    const one = seen[at];
    return one === undefined ? null : exactOf(one);
  });
  const {is: _is, ...common} = of;
  return judge({
    ruleAt: {
      rule: {...common, ...rule} as Rule, at: more.at, left: terms(left), right: terms(right), figures: [],
      isTotal: more.isTotal === true, isAcrossYears: false,
    },
    left, right, leftBounds: bounds(left), rightBounds: bounds(right), filing, last: more.last,
  });
};

const equal = {is: "equal", left: [], right: []} as const;
const filing = buildFiling(given);
const sum = (left: readonly (number | string | null)[], right: readonly (number | string | null)[], isTotal = true) =>
  judged(equal, left.map((one) => figure(one)), right.map((one) => figure(one)), filing, {isTotal});

test.each<[string, readonly (number | string | null)[], readonly (number | string | null)[], boolean, object]>([
  ["that comes out", [5], [2, 3], true, {verdict: "holds"}],
  ["that does not", [5], [2, 2], true, {verdict: "broken"}],
  ["whose total is blank beside parts", [null], [2, 0], true, {verdict: "broken", detail: {why: "totalBlank"}}],
  ["whose total is “/” beside parts", ["/"], [0, 2], true, {verdict: "broken", detail: {why: "totalBlank"}}],
  ["whose total is blank beside zeros", [null], [0, 0], true, {verdict: "undecided"}],
  ["whose total is text beside parts", ["若干"], [2, 3], true, {verdict: "undecided"}],
  ["whose parts are all blank", [5], [null, "/"], true, {verdict: "broken", detail: {why: "partsBlank"}}],
  ["of nothing whose parts are all blank", [0], [null, null], true, {verdict: "undecided"}],
  ["of which one part is blank", [5], [null, 3], true, {verdict: "undecided"}],
  ["whose parts are too many whatever the blank is", [5], [null, 8], true, {verdict: "broken", detail: {why: "whatever", gap: "3", more: "right"}}],
  ["that is no total's, blank on one side", [null], [2, 0], false, {verdict: "undecided"}],
  ["that is no total's, blank on the other", [5], [null, null], false, {verdict: "undecided"}],
  ["that is no total's, too much", [8], [3], false, {verdict: "broken"}],
  ["that is no total's, whatever the blank is", [null, 8], [3], false, {verdict: "broken", detail: {why: "whatever", gap: "5", more: "left"}}],
])("a sum %s", (_, left, right, isTotal, judgement) => expect(sum(left, right, isTotal)).toEqual(judgement));

test("where blanks keep a rule broken that has no sides to be apart, nothing more is said", () => {
  expect(judged({is: "needs", left: [], right: []}, [figure(3), figure(null)], [figure(0)], filing))
    .toEqual({verdict: "broken", detail: {why: "whatever", gap: "3", more: "left"}});
  expect(judged({is: "together", left: [], right: []}, [figure(0)], [figure(3), figure(null)], filing))
    .toEqual({verdict: "broken", detail: {why: "whatever", gap: "3", more: "right"}});
});

const levels: readonly Level[] = ["state", "province", "city"];
const regulations = (unit: string, values: readonly (number | null)[], more: Built = {}, bodies: readonly string[] | undefined = ["公安部", "国家发展和改革委员会"]) =>
  judged({is: "zeroUnless", left: [], levels, bodies}, values.map((one) => figure(one)), [], buildFiling({...given, unit, ...more}));

test.each<[string, string, readonly (number | null)[], Built, object]>([
  ["none, of whoever", "云溪街道办事处", [0, 0], {}, {verdict: "holds"}],
  ["a blank, of who may not", "云溪街道办事处", [0, null], {}, {verdict: "undecided"}],
  ["some, of who may not", "云溪街道办事处", [2, null], {}, {verdict: "broken"}],
  ["some, of who may", "江苏省人民政府", [2, 3], {}, {verdict: "holds"}],
  ["some and a blank, of who may", "江苏省人民政府", [2, null], {}, {verdict: "undecided"}],
  ["a blank, of who may", "江苏省人民政府", [null, null], {}, {verdict: "undecided"}],
  ["some, of who may or may not", "某某市人民政府", [2, 3], {}, {verdict: "undecided", detail: {why: "level"}}],
  ["a blank, of who may or may not", "某某市人民政府", [0, null], {}, {verdict: "undecided"}],
  ["some, of a body that is named", "公安部", [2, 3], {}, {verdict: "holds"}],
  ["some, of one that may be such a body", "发展和改革委员会", [2, 3], {}, {verdict: "undecided", detail: {why: "level"}}],
  ["some, of a body that is not named", "外交部", [2, 3], {}, {verdict: "undecided", detail: {why: "level"}}],
  ["some, of who is said to be of a level that may", "云溪街道办事处", [2, 3], {level: "city"}, {verdict: "holds"}],
  ["some, of who is said to be of one that may not", "公安部", [2, 3], {level: "county"}, {verdict: "broken"}],
  ["some, of who is said to be the state's", "某某部", [2, 3], {level: "state"}, {verdict: "holds"}],
])("规章 are reported only by who may make them: %s", (_, unit, values, more, judgement) => expect(regulations(unit, values, more)).toEqual(judgement));

test("where no bodies are named all of the state's may", () => {
  expect(judged({is: "zeroUnless", left: [], levels}, [figure(2)], [], buildFiling({...given, unit: "外交部"}))).toEqual({verdict: "holds"});
  expect(judged({is: "zeroUnless", left: [], levels: ["city"]}, [figure(2)], [], buildFiling({...given, unit: "外交部"}))).toEqual({verdict: "broken"});
});

const part = editionOf("2019").parts[5]!.title;
const mentions = (text: string | undefined, values: readonly (number | string | null)[]) =>
  judged({is: "mentions", left: [], part, word: "信息处理费"}, values.map((one) => figure(one)), [],
    buildFiling({...given, parts: new Map(text === undefined ? [] : [[6, text]])}));

test.each<[string, string | undefined, readonly (number | string | null)[], object | undefined]>([
  ["no such part", undefined, [3], undefined], ["the word", "收取信息处理费30元。", [3], {verdict: "holds"}],
  ["no word, and some", "无。", [3], {verdict: "broken"}], ["no word, and none", "无。", [0], {verdict: "holds"}],
  ["no word, and a blank", "无。", [null], {verdict: "undecided"}], ["no word, and some beside a blank", "无。", [3, null], {verdict: "broken"}],
])("a part of the report mentions a word: %s", (_, text, values, judgement) => expect(mentions(text, values)).toEqual(judgement));

const unitRule = {
  is: "inUnit", form: "disclosure", each: "row", left: ["amount"], unit: "万元",
  tooLarge: {amount: {
    from: {
      township: 1000, county: 300_000, city: 3_000_000, province: 10_000_000, state: 50_000_000, department: 500_000,
    },
    ofDepartments: {township: 1000, county: 60_000, city: 300_000, province: 1_000_000},
    each: {of: "projects", from: 50_000},
  }},
} as unknown as Partial<Rule> & Pick<Rule, "is">;
const projects = "disclosure.procurement.projects";
type Amount = {
  readonly unit?: string; readonly last?: Figure | string; readonly more?: Built;
  readonly rule?: object; readonly printed?: Partial<Figure>;
};

const amount = (text: string | null, {unit = "云溪街道办事处", last, more, rule = {}, printed}: Amount = {}) => {
  const own = figure(text, amountId, printed);
  const change = {...more?.change, [amountId]: own};
  const filing = buildFiling({...given, unit, without: [projects], ...more, change});
  const before = last === undefined ? undefined
    : buildFiling({...given, year: given.year - 1, change: {[amountId]: last}});
  return judged({...unitRule, ...rule}, [own], [], filing, {at: "procurement", ...before && {last: before}});
};
const size = {detail: {why: "size", unit: "万元"}};

test.each<[string, string, string, object]>([
  ["a township", "云溪街道办事处", "999", {verdict: "holds"}], ["a township", "云溪街道办事处", "1000", {verdict: "broken", ...size}],
  ["a county", "桐梓县人民政府", "299999", {verdict: "holds"}], ["a county", "桐梓县人民政府", "300000", {verdict: "broken", ...size}],
  ["with two decimals it is ten times as much", "云溪街道办事处", "9999.99", {verdict: "holds"}],
  ["with two decimals it is ten times as much", "云溪街道办事处", "10000.50", {verdict: "broken", ...size}],
  ["with decimals of full width", "云溪街道办事处", "10000．5", {verdict: "undecided"}],
  ["with three decimals it is no 元", "云溪街道办事处", "9000000.125", {verdict: "holds"}],
  ["a department of a county", "桐梓县教育局", "60000", {verdict: "broken", ...size}], ["a department of a county", "桐梓县教育局", "59999", {verdict: "holds"}],
  ["a department of a city", "宿迁市教育局", "299999", {verdict: "holds"}], ["a department of a city", "宿迁市教育局", "300000", {verdict: "broken", ...size}],
  ["a department of no place", "教育局", "499999", {verdict: "holds"}], ["a department of no place", "教育局", "50000000", {verdict: "broken", ...size}],
  ["who is of an unknown level", "某单位", "1000", {verdict: "undecided", ...size}], ["who is of an unknown level", "某单位", "999", {verdict: "holds"}],
  ["who is of an unknown level", "某单位", "50000000", {verdict: "broken", ...size}],
])("how much is too much for %s: %s, %s", (_, unit, text, judgement) => expect(amount(text, {unit})).toEqual(judgement));

test.each<[string, string, Built, object]>([
  ["each", "100000", {change: {[projects]: 2}, without: []}, {verdict: "broken", detail: {why: "each", count: 2, of: projects, unit: "万元"}}],
  ["each, less", "99999", {change: {[projects]: 2}, without: []}, {verdict: "holds"}],
  ["of none as of one", "50000", {change: {[projects]: 0}, without: []}, {verdict: "broken", detail: {why: "each", count: 0, of: projects, unit: "万元"}}],
  ["of none as of one, less", "49999", {change: {[projects]: 0}, without: []}, {verdict: "holds"}],
  ["where the number is blank", "100000", {change: {[projects]: null}, without: []}, {verdict: "holds"}],
  ["where it is not shown", "100000", {}, {verdict: "holds"}],
])("how much is too much for so many projects: %s", (_, text, more, judgement) => {
  expect(amount(text, {unit: "江苏省人民政府", more})).toEqual(judgement);
});

test("where nothing is said of how much is too much, nothing is", () => {
  expect(amount("90000000", {rule: {tooLarge: undefined}})).toEqual({verdict: "holds"});
  expect(amount("90000000", {rule: {tooLarge: {other: {}}}})).toEqual({verdict: "holds"});
});

test.each<[string, string | null, Partial<Figure>, object, object]>([
  ["nothing", "5", {}, {}, {verdict: "holds"}], ["its own", "5", {unit: "万元"}, {}, {verdict: "holds"}],
  ["another", "50000", {unit: "元"}, {}, {verdict: "broken", detail: {why: "printed", found: "元", unit: "万元", becomes: 5}}],
  ["another, which is only to be converted", "5", {unit: "元"}, {otherUnits: "convert"}, {verdict: "holds"}],
  ["another, from which it was converted", "5", {unit: "千元", converted: "0.5"}, {}, {verdict: "broken", detail: {why: "converted", found: "5 千元", unit: "万元"}}],
  ["no unit of money", "5", {unit: "件"}, {}, {verdict: "holds"}], ["a blank in another", null, {unit: "元"}, {}, {verdict: "undecided"}],
])("a unit printed beside an amount: %s", (_, text, printed, rule, judgement) => expect(amount(text, {printed, rule, unit: "江苏省人民政府"})).toEqual(judgement));

test("an amount that is not shown is not judged", () => {
  expect(judged(unitRule, [undefined], [], filing, {at: "procurement"})).toEqual({verdict: "undecided"});
});

const says = (value: number, unit: string, ids: readonly string[] = [amountId]) =>
  ({prose: [{ids: ["x"], value: 3, unit: "件", quote: "", place: {in: "text", line: 0}}, {ids, value, unit, quote: "", place: {in: "text", line: 1}}]}) as const;
test.each<[string, string, Built, object]>([
  ["the same", "12.5", says(12.5, "万元"), {verdict: "holds"}],
  ["ten thousand times less", "125000", says(12.5, "万元"), {verdict: "broken", detail: {why: "prose", found: "12.5万元", unit: "万元"}}],
  ["ten thousand times less, as 元", "125000", says(125_000, "元"), {verdict: "broken", detail: {why: "prose", found: "125000元", unit: "万元", becomes: 12.5}}],
  ["ten thousand times more", "12.5", says(125_000, "万元"), {verdict: "broken", detail: {why: "prose", found: "125000万元", unit: "万元"}}],
  ["rounded", "118750", says(12.5, "万元"), {verdict: "broken", detail: {why: "prose", found: "12.5万元", unit: "万元"}}],
  ["rounded, the other way", "131250", says(12.5, "万元"), {verdict: "broken", detail: {why: "prose", found: "12.5万元", unit: "万元"}}],
  ["less than rounded", "118749", says(12.5, "万元"), {verdict: "holds"}], ["more than rounded", "131251", says(12.5, "万元"), {verdict: "holds"}],
  ["of another figure", "125000", says(12.5, "万元", ["y"]), {verdict: "holds"}], ["in no money", "125000", says(12.5, "件"), {verdict: "holds"}],
  ["nothing", "125000", says(0, "万元"), {verdict: "holds"}],
])("a sentence beside an amount says %s: %s", (_, text, more, judgement) => {
  expect(amount(text, {unit: "江苏省人民政府", more: {...more, without: [projects]}})).toEqual(judgement);
});

const then = (found: string) => ({verdict: "broken", detail: {why: "last", found, unit: "万元"}});
const inYuan = (found: string) => ({verdict: "broken", severity: "hint", detail: {why: "lastInYuan", found, unit: "万元"}});
test.each<[string, string, Figure | string, object]>([
  ["as much", "12.5", "12.5", {verdict: "holds"}], ["a blank", "125000", figure(null, amountId), {verdict: "holds"}],
  ["nothing", "125000", "0", {verdict: "holds"}],
  ["a three thousandth", "37500.5", "12.5", then("12.5")], ["less than that, with decimals", "37499.5", "12.5", {verdict: "holds"}],
  ["a thirty thousandth", "375000.0", "12.5", then("12.5")], ["more than that, with decimals", "375000.5", "12.5", {verdict: "holds"}],
  ["a thousandth, of 元", "12500", "12.5", then("12.5")], ["less than that", "12499", "12.5", {verdict: "holds"}],
  ["a hundred thousandth, of 元", "1250000", "12.5", then("12.5")], ["more than that", "1250001", "12.5", {verdict: "holds"}],
  ["a thousandth, of a thousand 元", "1000", "1", then("1")], ["a thousandth, of less", "999", "0.9", {verdict: "holds"}],
  ["ten thousand times as much", "12.5", "125000", inYuan("125000")], ["a thousand times as much, of 元", "12.5", "12500", inYuan("12500")],
  ["a thousand times as much, with decimals", "12.5", "12500.5", {verdict: "holds"}],
  ["as much, in 元", "12.5", figure("125000", amountId, {unit: "元"}), {verdict: "holds"}],
  ["as much, once converted", "12.5", figure("125000", amountId, {unit: "元", converted: "12.5"}), {verdict: "holds"}],
  ["as much, in no unit of money", "12.5", figure("12.5", amountId, {unit: "件"}), {verdict: "holds"}],
])("last year's amount beside this year's: %s: %s after %p", (_, text, last, judgement) => {
  expect(amount(text, {unit: "江苏省人民政府", last})).toEqual(judgement);
});

import type {Figure} from "../../src/filing/figure";
import type {Place} from "../../src/filing/place";
import {checkFormat, checkHeadings} from "../../src/reconcile/format";
import {buildFiling, type Built, figure} from "../build";

const count = "applications.received.person";
const [amount, judged] = ["disclosure.fees.amount", "disclosure.procurement.amount"];
const change = "disclosure.licensing.change";

/** What is found: the rule, how grave it is, how many figures it is of and what it tells of them. */
const found = (given: Built): readonly string[] =>
  checkFormat(buildFiling(given)).map(({rule, severity, figures, detail}) => [rule.slice(7), severity, figures.length, ...Object.entries(detail ?? {}).filter(([key]) => key !== "text").map(([, value]) => value)].join(" "));
const of = (id: string, typed: number | string | null, more: Partial<Figure> = {}, given: Built = {}) =>
  found({...given, change: {[id]: figure(typed, id, more)}});

test.each<[string, readonly string[]]>([
  ["a whole number", of(count, 12)], ["nothing", of(count, 0)], ["an amount", of(amount!, "1.25")],
  ["a change below 0", of(change, -3, {}, {edition: "2019"})], ["a right result that the source keeps as such", of(count, 12, {formula: "=A1"})],
  ["nothing, hidden", of(count, 0, {hidden: true})],
])("%s is well written", (_, findings) => expect(findings).toEqual([]));

test.each<[string, readonly string[], readonly string[]]>([
  ["a blank", of(count, null), ["blank warning 1"]], ["a mark", of(count, "/"), ["blank warning 1"]],
  ["a text", of(count, "若干"), ["notANumber error 1"]], ["a text that a formula gives", of(count, "#REF!", {formula: "=A1"}), ["notANumber error 1 =A1"]],
  ["a formula that nobody can compute", of(count, "", {as: "text", formula: "=F(1)", uncomputed: {why: "function", name: "F"}}), ["notComputed error 1 function F =F(1)"]],
  ["one of which no formula is known", of(count, "", {as: "text", uncomputed: {why: "link", name: ""}}), ["notComputed error 1 link  "]],
  ["a count of two units", of(count, "3", {as: "text", value: null, otherUnits: ["万件", "件"]}), ["countUnit error 1 万件 件 件"]],
  ["an amount of two units", of(amount!, "3", {as: "text", value: null, otherUnits: ["元", "千元"]}), ["moneyUnitUnclear error 1 元 千元 万元"]],
  ["an old result", of(count, 12, {formula: "=A1", stored: "11"}), ["staleTotal warning 1 11 12"]],
  ["no result", of(count, 12, {formula: "=A1", stored: ""}), ["noResult hint 1"]],
  ["an old result of a text", of(count, "若干", {stored: "11"}), ["notANumber error 1"]],
  ["an old result of a blank", of(count, null, {stored: "11"}), ["blank warning 1"]],
  ["half a case", of(count, "2.5"), ["notInteger error 1"]], ["half a change", of(change, "-2.5", {}, {edition: "2019"}), ["notInteger error 1"]],
  ["less than nothing", of(count, -3), ["negative error 1"]], ["an amount less than nothing", of(amount!, "-0.5"), ["negative error 1"]],
  ["a blank, hidden", of(count, null, {hidden: true}), ["blank warning 1"]], ["hidden", of(count, 12, {hidden: true}), ["hiddenFigure warning 1"]], ["a text, hidden", of(count, "若干", {hidden: true}), ["notANumber error 1", "hiddenFigure warning 1"]],
  ["a remark", of(count, 22, {remark: "（其中修订16件）"}), ["remarkInCell hint 1 （其中修订16件） 22"]],
  ["a remark beside a text", of(count, "若干", {remark: "（约）"}), ["notANumber error 1"]],
  ["another display", of(amount!, "21.656", {displayed: "21.66"}), ["displayedDiffers warning 1 21.66 21.656"]],
  ["another display of a text", of(count, "若干", {displayed: "多"}), ["notANumber error 1"]],
  ["another workbook's cell", of(count, 12, {formula: "='C:\\a\\[b.xlsx]表'!A1"}), ["externalLink warning 1 ='C:\\a\\[b.xlsx]表'!A1"]],
  ["another workbook's cell by number", of(count, 12, {formula: "=[1]表!A1+1"}), ["externalLink warning 1 =[1]表!A1+1"]],
  ["a column of a table", of(count, 12, {formula: "=SUM(表1[自然人])"}), []],
])("%s", (_, findings, expected) => expect(findings).toEqual(expected));

test.each<[string, Partial<Figure>, readonly string[]]>([
  ["full-width digits", {slips: ["fullWidth"]}, ["fullWidth 12 件"]],
  ["a number kept as text", {slips: ["numberAsText"]}, ["numberAsText 12 件"]],
  ["one kept as text for its separators", {slips: ["numberAsText", "separators"]}, ["separators 12 件"]],
  ["one kept as text for its remark", {slips: ["numberAsText"], remark: "（约）"}, []],
  ["separators beside a remark", {slips: ["separators"], remark: "（约）"}, ["separators 12 件"]],
  ["a unit", {slips: ["unit"]}, ["unit 12 件"]], ["two at once", {slips: ["unit", "spaces"]}, ["unit 12 件", "spaces 12 件"]],
  ["a unit that was converted", {slips: ["unit"], converted: "1.2"}, []], ["a scale that was converted", {slips: ["scaled"], converted: "1.2"}, []],
  ["separators of what was converted", {slips: ["separators"], converted: "1.2"}, ["separators 12 件"]],
  ["a scale", {slips: ["scaled"]}, ["scaled 12 件"]],
])("a slip: %s", (_, more, expected) => {
  expect(of(count, 12, more).filter((one) => one.startsWith("notANumber"))).toEqual(expected.map((one) => `notANumber hint 1 ${one}`));
});

test("a slip in what is no number is none", () => expect(of(count, "若干", {slips: ["unit"]})).toEqual(["notANumber error 1"]));

test.each<[string, string, string, Partial<Figure>, Built, readonly string[]]>([
  ["units that contradict the one that holds", amount!, "25.1", {unit: "元", converted: "0.00251", otherUnits: ["千元", "万元"]}, {}, ["moneyUnitsDiffer 元 千元 万元 0.00251 万元"]],
  ["the same, where nothing was converted", amount!, "25.1", {unit: "万元", otherUnits: ["元"]}, {}, ["moneyUnitsDiffer 万元 元 25.1 万元"]],
  ["what was converted", amount!, "251000", {unit: "元", converted: "25.1"}, {}, ["moneyConverted 251000 元 25.1 万元"]],
  ["what was converted, of which a rule judges the unit", judged!, "251000", {unit: "元", converted: "25.1"}, {edition: "2019"}, []],
  ["units that differ, of which a rule judges the unit", judged!, "25.1", {unit: "万元", otherUnits: ["元"]}, {edition: "2019"}, ["moneyUnitsDiffer 万元 元 25.1 万元"]],
  ["nothing", amount!, "0", {unit: "元", converted: "0"}, {}, []],
])("money: %s", (_, id, typed, more, given, expected) => {
  expect(of(id, typed, more, given).map((one) => one.replace(/ (warning|hint) 1/, ""))).toEqual(expected);
});

test.each<[string, Built, readonly string[]]>([
  ["the one in force", {year: 2024}, []], ["the one before", {edition: "2019", year: 2024}, ["wrongEdition warning 0 2024 2019 2021"]],
  ["a later one", {edition: "2021", year: 2020}, ["wrongEdition warning 0 2020 2021 2019"]],
  ["of a year that is not known", {edition: "2019", year: null}, []], ["of a year before all", {edition: "2014", year: 2003}, []],
])("an edition: %s", (_, given, expected) => expect(found(given)).toEqual(expected));

const row = (at: number, column = "person") => `applications.${["received", "granted", "partlyGranted", "handled"][at]}.${column}`;
const together = (...figures: readonly [string, Figure][]) => {
  const filing = buildFiling({change: Object.fromEntries(figures)});
  return checkFormat(filing).map(({rule, figures: ids, places, detail}) => `${rule.slice(7)} ${ids.length} ${places.length}: ${String(detail?.text)}`);
};
const cell = (at: number, typed: number | string | null, more: Partial<Figure> = {}): [string, Figure] =>
  [row(at), figure(typed, row(at), more)];
const dispute = (typed: number | string | null, more: Partial<Figure> = {}): [string, Figure] => ["disputes.review.total", figure(typed, "", more)];

test.each<[string, readonly [string, Figure][], readonly string[]]>([
  ["hidden figures of a form", [cell(0, 3, {hidden: true}), cell(1, 4, {hidden: true})], ["hiddenFigure 2 2: "]],
  ["hidden figures of two forms", [cell(0, 3, {hidden: true}), dispute(4, {hidden: true})], ["hiddenFigure 1 1: 3", "hiddenFigure 1 1: 4"]],
  ["old results", [cell(0, 3, {stored: "1"}), dispute(4, {stored: "2"})], ["staleTotal 2 2: "]],
  ["no results", [cell(0, 3, {stored: ""}), dispute(4, {stored: ""})], ["noResult 2 2: "]],
  ["an old result and none", [cell(0, 3, {stored: ""}), cell(1, 4, {stored: "2"})], ["noResult 1 1: 3", "staleTotal 1 1: 4"]],
  ["formulas of one unknown function", [0, 1].map((at) => cell(at, "", {as: "text", uncomputed: {why: "function", name: "F"}})), ["notComputed 2 2: "]],
  ["formulas of two", ["F", "G"].map((name, at) => cell(at, "", {as: "text", uncomputed: {why: "function", name}})), ["notComputed 1 1: ", "notComputed 1 1: "]],
  ["formulas for two reasons", (["name", "link"] as const).map((why, at) => cell(at, "", {as: "text", uncomputed: {why, name: "F"}})), ["notComputed 1 1: ", "notComputed 1 1: "]],
  ["remarks in the same words", [cell(0, 22, {text: "22（约）", remark: "（约）"}), cell(1, 22, {text: "22（约）", remark: "（约）"})], ["remarkInCell 2 2: 22（约）"]],
  ["remarks in others", [cell(0, 22, {remark: "（约）"}), cell(1, 23, {remark: "（约）"})], ["remarkInCell 1 1: 22", "remarkInCell 1 1: 23"]],
  ["blanks are told one by one", [cell(0, null), cell(1, null)], ["blank 1 1: ", "blank 1 1: "]],
  ["the same text", [cell(0, "若干"), cell(1, "若干")], ["notANumber 2 2: 若干"]], ["other texts", [cell(0, "若干"), cell(1, "很多")], ["notANumber 1 1: 若干", "notANumber 1 1: 很多"]],
  ["the same text, one of a formula", [cell(0, "若干"), cell(1, "若干", {formula: "=A1"})], ["notANumber 1 1: 若干", "notANumber 1 1: 若干"]],
  ["one slip", [cell(0, 3, {slips: ["spaces"]}), dispute(4, {slips: ["spaces"]})], ["notANumber 2 2: "]],
  ["two slips", [cell(0, 3, {slips: ["spaces"]}), cell(1, 4, {slips: ["fullWidth"]})], ["notANumber 1 1: 3", "notANumber 1 1: 4"]],
  ["one unit", [cell(0, 3, {text: "3 件", slips: ["unit"]}), cell(1, 4, {text: "1,234.5件", slips: ["unit"]})], ["notANumber 2 2: "]],
  ["two units", [cell(0, 3, {text: "3件", slips: ["unit"]}), cell(1, 4, {text: "4次", slips: ["unit"]})], ["notANumber 1 1: 3件", "notANumber 1 1: 4次"]],
  ["scales are told one by one", [cell(0, 3, {slips: ["scaled"]}), cell(1, 4, {slips: ["scaled"]})], ["notANumber 1 1: 3", "notANumber 1 1: 4"]],
  ["one workbook", [cell(0, 3, {formula: "=[a.xlsx]表!A1"}), dispute(4, {formula: "=[a.xlsx]表!B1"})], ["externalLink 2 2: "]],
  ["two workbooks", [cell(0, 3, {formula: "=[a.xlsx]表!A1"}), cell(1, 4, {formula: "=[b.xlsx]表!B1"})], ["externalLink 1 1: 3", "externalLink 1 1: 4"]],
  ["counts in one unit", [0, 1].map((at) => cell(at, "3", {as: "text", value: null, otherUnits: ["万件"]})), ["countUnit 2 2: 3"]],
  ["counts in two", ["万件", "百件"].map((unit, at) => cell(at, "3", {as: "text", value: null, otherUnits: [unit]})), ["countUnit 1 1: 3", "countUnit 1 1: 3"]],
  ["counts of two forms", [cell(0, "3", {as: "text", value: null, otherUnits: ["万件"]}), dispute("3", {as: "text", value: null, otherUnits: ["万件"]})],
    ["countUnit 1 1: 3", "countUnit 1 1: 3"]],
])("what has one cause is one finding: %s", (_, figures, expected) => expect(together(...figures)).toEqual(expected));

const shown = (...pairs: readonly (readonly [number, string])[]) =>
  together(...pairs.map(([value, displayed], at) => cell(at, value, {displayed}))).filter((one) => one.startsWith("displayed")).map((one) => one.split(" ")[1]);

test.each<[string, readonly (readonly [number, string])[], readonly string[]]>([
  ["rounded", [[21.656, "21.66"], [3.4, "3"]], ["2"]], ["just half", [[21.5, "22"], [3.25, "3.3"]], ["2"]], ["more than half", [[21.44, "22"], [3.4, "3"]], ["1", "1"]],
  ["in 百", [[12300, "123"], [400, "4"]], ["2"]], ["in 千 with separators", [[1_234_567, "1,235"], [4000, "4"]], ["2"]], ["in 万", [[20_000, "2"], [34_000, "3.4"]], ["2"]],
  ["in millions", [[2e6, "2"], [3e6, "3"]], ["2"]], ["in 亿", [[2e8, "2"], [3e8, "3"]], ["2"]], ["in 千 and in 万", [[4000, "4"], [40_000, "4"]], ["1", "1"]],
  ["in tens, which nobody writes", [[40, "4"], [50, "5"]], ["1", "1"]], ["as no number", [[40, "四十"], [50, "五十"]], ["1", "1"]],
  ["larger than it is", [[4, "400"], [5, "500"]], ["1", "1"]],
])("numbers that are shown otherwise in one way are one finding: %s", (_, pairs, expected) => expect(shown(...pairs)).toEqual(expected));

const heading = (place: Place, lacking?: number): Figure => figure(9, "", {place, ...(lacking !== undefined && {lacking})});
const sums = (change: Readonly<Record<string, Figure>>) =>
  checkHeadings(buildFiling({change})).map(({form, at, severity, figures, places, detail}) =>
    [form, at, severity, figures, places, detail]);
const here = (line: number): Place => ({in: "text", line});

test("sums beside headings are one note a form, with where they stand; how many units gave no rows makes it graver", () => {
  const ids = ["applications.refused.person", "applications.other.total"];
  expect(sums({})).toEqual([]);
  expect(sums({[ids[0]!]: heading(here(1)), [ids[1]!]: heading(here(2))}))
    .toEqual([["applications", "applications", "hint", ids, [here(1), here(2)], undefined]]);
  const filing = {[ids[1]!]: heading(here(2)), "applications.other.rest.total": heading(here(3), 2), "applications.other.feeUnpaid.total": heading(here(4), 5)};
  expect(sums(filing)).toEqual([["applications", "applications", "warning", [ids[1]], [here(2)], {units: 5}]]);
});

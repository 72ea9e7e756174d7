import {editionOf} from "../../src/editions/edition";
import type {Filing, Note} from "../../src/filing/filing";
import type {Place} from "../../src/filing/place";
import type {Finding} from "../../src/reconcile/finding";
import {saysAnything, withNotes} from "../../src/reconcile/honest-difference";
import {buildFiling, figure} from "../build";

const [stock, fees] = ["disclosure.normativeDocuments.inForce", "disclosure.fees.amount"] as const;
const line = (at: number): Place => ({in: "text", line: at});
const sheet = (name: string): Place => ({in: "sheet", sheet: name, row: 9, column: 2});
const table = (at: number): Place => ({in: "table", table: at, row: 1, column: 1});

const broken = (figures: readonly string[], difference: number | null, more: Partial<Finding> = {}): Finding => ({
  rule: "a", severity: "warning", verdict: "broken", figures, places: [line(1)], difference, of: editionOf("2021").rules[0], ...more,
});
const note = (value: number, more: Partial<Note> = {}, unit = "件"): Note =>
  ({text: `另有${value}${unit}`, place: line(8), counts: [{value, unit}], ids: [stock], ...more});

/** What explains a finding: the words and the size. */
function explained(
  finding: Finding, notes: readonly Note[] | undefined, remarks: Readonly<Record<string, string>> = {},
): string | undefined {
  const filing: Filing = {...buildFiling({change: Object.fromEntries(Object.entries(remarks).map(([id, remark]) => [id, figure("65", id, {remark})]))}), notes};
  const [{note: found}] = withNotes([finding], filing) as [Finding];
  return found && `${found.text}: ${found.size}`;
}

test.each<[string, Finding, Note, string | undefined]>([
  ["just the difference", broken([stock], 16), note(16), "另有16件: 16"],
  ["just the difference, the other way", broken([stock], -16), note(16), "另有16件: 16"],
  ["another number", broken([stock], 16), note(15), undefined],
  ["of what holds there is nothing to say", broken([stock], 16, {verdict: "holds"}), note(16), undefined],
  ["of what is undecided neither", broken([stock], 16, {verdict: "undecided"}), note(16), undefined],
  ["where there is no difference", broken([stock], null), note(16), undefined],
  ["where the difference is 0", broken([stock], 0), note(0), undefined],
  ["of other figures", broken([stock], 16), note(16, {ids: [fees]}), undefined],
  ["of one of several figures", broken([fees, "disputes.review.total"], 16, {figures: ["disputes.review.total", stock]}), note(16, {ids: ["x", stock]}), "另有16件: 16"],
  ["one of several numbers", broken([stock], 16), note(3, {counts: [{value: 3, unit: "件"}, {value: 16, unit: ""}]}), "另有3件: 16"],
  ["money says nothing of counts", broken([stock], 16), note(16, {}, "万元"), undefined],
  ["nor does 元", broken([stock], 16), note(16, {}, "元"), undefined],
  ["things say nothing of amounts", broken([fees], 16), note(16, {ids: [fees]}), undefined],
  ["an amount in the same unit", broken([fees], 0.5), note(0.5, {ids: [fees]}, "万元"), "另有0.5万元: 0.5"],
  ["an amount in 元", broken([fees], 0.5), note(5000, {ids: [fees]}, "元"), "另有5000元: 0.5"],
  ["an amount without a unit", broken([fees], 0.5), note(0.5, {ids: [fees]}, ""), "另有0.5: 0.5"],
  ["a difference of doubles", broken([fees], 0.1 + 0.2), note(0.3, {ids: [fees]}, "万元"), "另有0.3万元: 0.3"],
  ["a difference that is the doing of doubles", broken([fees], 1e-9), note(0, {ids: [fees]}, "万元"), undefined],
])("a note gives %s", (_, finding, one, expected) => expect(explained(finding, [note(99), one])).toBe(expected));

test.each<[string, Place, Place, boolean]>([
  ["on its sheet", sheet("表一"), sheet("表一"), true], ["on another sheet", sheet("表一"), sheet("表二"), false],
  ["below its table", table(1), table(1), true], ["below another table", table(1), table(2), false],
  ["in the text, of a table", table(1), line(7), true], ["in the text, of a sheet", sheet("表一"), line(7), true],
  ["in the text, of the text", line(1), line(7), true], ["on a sheet, of the text", line(1), sheet("表一"), false],
  ["below a table, of the text", line(1), table(1), false], ["in data, of data", {in: "json", key: "a"}, {in: "json", key: "b"}, true],
])("a note that names no figures speaks of those beside it: %s", (_, place, ofNote, is) => {
  const finding = broken([stock], 16, {places: [{in: "json", key: "far"} as const, place].slice(place.in === "json" ? 1 : 0)});
  expect(explained(finding, [note(16, {ids: [], place: ofNote})]) !== undefined).toBe(is);
});

test.each<[string, string, number, string | undefined]>([
  ["a number", "（其中修订16件）", 16, "65（其中修订16件）: 16"], ["a number in full width", "（其中修订１６件）", 16, "65（其中修订１６件）: 16"],
  ["a numeral", "（其中修订十六件）", 16, "65（其中修订十六件）: 16"], ["a number with a separator", "（含1,016件）", 1016, "65（含1,016件）: 1016"],
  ["a number with decimals", "（含1.6件）", 1.6, "65（含1.6件）: 1.6"], ["the second number", "（3件修订，16件新增）", 16, "65（3件修订，16件新增）: 16"],
  ["a year", "（2024年修订）", 2024, undefined], ["a month", "（16月）", 16, undefined], ["a part of a number", "（含116件）", 16, undefined],
  ["nothing of it", "（含修订）", 16, undefined],
])("a remark in a cell gives %s", (_, remark, difference, expected) => {
  expect(explained(broken(["disputes.review.total", stock], difference), [], {[stock]: remark})).toBe(expected);
});

test("a remark that the cell's text already shows is not said twice, and comes before a note", () => {
  const filing = buildFiling({change: {[stock]: figure("65（修订16件）", stock, {remark: "（修订16件）"})}, notes: [note(16)]});
  expect(withNotes([broken([stock], 16)], filing)[0]!.note).toEqual({text: "65（修订16件）", place: {in: "json", key: stock}, size: 16});
  expect(explained(broken([stock], 16), [note(16)])).toBe("另有16件: 16");
});

test("a sentence is explained by what lies between its number and one of the readings of the tables", () => {
  const told = (rule: string, stated: string, size: number, id: string = stock, unit = "件") =>
    explained(broken([id], null, {rule, detail: {stated, table: "60 / 57"}}), [note(size, {ids: [id]}, unit)]);
  expect([told("prose.disagrees", "65 件", 5), told("prose.disagrees", "65 件", 8), told("prose.disagrees", "65 件", 125)])
    .toEqual(["另有5件: 5", "另有8件: 8", undefined]);
  expect(told("prose.disagrees", "605000 元", 5000, fees, "元")).toBe("另有5000元: 0.5");
  expect(told("prose.disagrees", "65 万元", 5, fees, "万元")).toBe("另有5万元: 5");
  expect(told("prose.disagrees", "60 件", 0)).toBeUndefined();
  // A share is no number of things, and a rule of tables has no sentence.
  expect([told("prose.share", "65 件", 5), told("format.a", "65 件", 5)]).toEqual([undefined, undefined]);
});

test("a sentence of no figure, and one without its reading, is explained by nothing", () => {
  expect(explained(broken([], null, {rule: "prose.disagrees", detail: {stated: "65 件", table: "60"}}), [note(5)])).toBeUndefined();
  expect(explained(broken([stock], null, {rule: "prose.disagrees", detail: {stated: "65 件"}}), [note(5)])).toBeUndefined();
  expect(explained(broken([stock], 5, {rule: "prose.disagrees"}), [note(5)])).toBe("另有5件: 5");
});

test("there are words where there are notes, or a remark in a cell", () => {
  const remark = figure("65", stock, {remark: "（修订）"});
  const filing = buildFiling();
  const remarked = buildFiling({change: {[stock]: remark}});
  expect([filing, {...filing, notes: []}, {...filing, notes: [note(3)]}, remarked].map(saysAnything))
    .toEqual([false, false, true, true]);
});

test("without words the findings stay the very same, and so does one that nothing explains", () => {
  const findings = [broken([stock], 16)];
  expect(withNotes(findings, buildFiling())).toBe(findings);
  expect(withNotes(findings, {...buildFiling(), notes: [note(15)]})[0]).toBe(findings[0]);
});

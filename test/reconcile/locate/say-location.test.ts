import type {Filing} from "../../../src/filing/filing";
import type {Place} from "../../../src/filing/place";
import type {Finding} from "../../../src/reconcile/finding";
import type {Location, Suggestion} from "../../../src/reconcile/locate/locate";
import type {Correction, Mistake} from "../../../src/reconcile/locate/mistake";
import {likeliestCell, sayCorrections, sayLocation, sayMistake, sayOwnChange} from "../../../src/reconcile/locate/say-location";
import {buildFiling, figure} from "../../build";

const [total, upheld, pending] = ["total", "upheld", "pending"].map((one) => `disputes.review.${one}`) as [string, string, string];
const filing = buildFiling();
const fix = (id: string, from: number | null, to: number, mistake?: Mistake): Correction =>
  ({id, from, to, ...(mistake && {mistake})});
const change = (...corrections: Correction[]): Suggestion => ({corrections, cost: 1});

const lost = change(fix(total, 1, 10, "digitLost"));
const wrong = change(fix(upheld, 7, 2));
const third = change(fix(pending, 9, 4));

test.each<[string, readonly Suggestion[], boolean, boolean, string, string]>([
  ["none", [], true, true, "改动少数几处不能使这些关系全部相符，请逐项核对原始数据。",
    "No change of a few cells makes these rules hold; please go through the original figures."],
  ["one", [lost], true, true, "改 1 处即可全部相符：行政复议的“总计”应为 10（现为 1，少一位数字？）。",
    "Changing 1 cell makes everything agree: “administrative reviews, total” should be 10 (is 1; a digit left out?)."],
  ["one, beside other parts", [wrong], true, false, "改 1 处即可使这部分相符：行政复议的“结果维持”应为 2（现为 7）。",
    "Changing 1 cell makes this part agree: “administrative reviews, upheld” should be 2 (is 7)."],
  ["one of two cells", [change(fix(total, 1, 10, "swapped"), fix(upheld, 10, 1, "swapped"))], true, true,
    "改 2 处即可全部相符：行政复议的“总计”应为 10（现为 1，两格填反？），同时行政复议的“结果维持”应为 1（现为 10，两格填反？）。",
    "Changing 2 cells makes everything agree: “administrative reviews, total” should be 10 (is 1; two cells exchanged?), and “administrative reviews, upheld” should be 1 (is 10; two cells exchanged?)."],
  ["two", [lost, wrong], true, true,
    "最可能：改 1 处即可全部相符：行政复议的“总计”应为 10（现为 1，少一位数字？）；也可能是行政复议的“结果维持”应为 2（现为 7），须核对原始数据。",
    "Most likely: changing 1 cell makes everything agree: “administrative reviews, total” should be 10 (is 1; a digit left out?); or else “administrative reviews, upheld” should be 2 (is 7). Please look at the original figures."],
  ["three", [lost, wrong, third], true, true,
    "最可能：改 1 处即可全部相符：行政复议的“总计”应为 10（现为 1，少一位数字？）；另有 2 种改法也能相符，须核对原始数据。",
    "Most likely: changing 1 cell makes everything agree: “administrative reviews, total” should be 10 (is 1; a digit left out?); 2 other ways would do too. Please look at the original figures."],
  ["two of more than were looked for", [wrong, lost], false, true,
    "最可能：改 1 处即可全部相符：行政复议的“结果维持”应为 2（现为 7）；另有 1 种以上改法也能相符，须核对原始数据。",
    "Most likely: changing 1 cell makes everything agree: “administrative reviews, upheld” should be 2 (is 7); 1 or more other ways would do too. Please look at the original figures."],
  ["three of more", [wrong, lost, third], false, true,
    "最可能：改 1 处即可全部相符：行政复议的“结果维持”应为 2（现为 7）；另有 2 种以上改法也能相符，须核对原始数据。",
    "Most likely: changing 1 cell makes everything agree: “administrative reviews, upheld” should be 2 (is 7); 2 or more other ways would do too. Please look at the original figures."],
  ["one of perhaps more", [wrong], false, true,
    "最可能：改 1 处即可全部相符：行政复议的“结果维持”应为 2（现为 7）；可能还有别的改法也能相符，须核对原始数据。",
    "Most likely: changing 1 cell makes everything agree: “administrative reviews, upheld” should be 2 (is 7); other ways may do too. Please look at the original figures."],
])("of ways to mend it there is %s", (_, suggestions, isComplete, isOnly, zh, en) => {
  const location = {findings: [], suggestions, isComplete};
  expect([sayLocation(location, isOnly, filing), sayLocation(location, isOnly, filing, "en-US")]).toEqual([zh, en]);
});

const standing = (place: Place | undefined): Filing => {
  const figures = new Map(filing.figures);
  if (place === undefined) figures.delete(total);
  else figures.set(total, figure(1, total, {place}));
  return {...filing, figures};
};

test.each<[string, Place | undefined, Correction, string, string]>([
  ["on a sheet", {in: "sheet", sheet: "四、复议诉讼", row: 5, column: 4}, fix(total, 1, 10, "digitLost"),
    "行政复议的“总计”（四、复议诉讼!E6）应为 10（现为 1，少一位数字？）", "“administrative reviews, total” (四、复议诉讼!E6) should be 10 (is 1; a digit left out?)"],
  ["in a line of text", {in: "text", line: 2}, fix(total, 1, 10), "行政复议的“总计”（第 3 行）应为 10（现为 1）", "“administrative reviews, total” (line 3) should be 10 (is 1)"],
  ["in data, where its name is its place", {in: "json", key: total}, fix(total, 1, 10), "行政复议的“总计”应为 10（现为 1）", "“administrative reviews, total” should be 10 (is 1)"],
  ["nowhere", undefined, fix(total, null, 10), "行政复议的“总计”应为 10（现为空格）", "“administrative reviews, total” should be 10 (is blank)"],
  ["as a blank", {in: "json", key: total}, fix(total, null, 10, "blank"),
    "行政复议的“总计”应为 10（现为空格，没有填？）", "“administrative reviews, total” should be 10 (is blank)"],
])("a cell that stands %s", (_, place, correction, zh, en) => {
  const its = standing(place);
  expect([sayCorrections(change(correction), its), sayCorrections(change(correction), its, "en-US")]).toEqual([zh, en]);
});

test("what looks like no slip has no name", () => {
  expect([sayMistake(undefined), sayMistake(undefined, "en-US"), sayMistake("sign"), sayMistake("sign", "en-US")])
    .toEqual(["", "", "正负号相反", "wrong sign"]);
});

const broken = (at: string, figures: readonly string[]): Finding =>
  ({rule: "disputes.total", severity: "error", verdict: "broken", at, figures, places: [], difference: 1});
const key = (at: string, figures: readonly string[]): string => JSON.stringify(["disputes.total", at, figures]);
const [one, other] = [broken("review", [total, upheld]), broken("other", [pending])];

test.each<[string, Finding, readonly Location[], string | undefined, string | undefined]>([
  ["that nothing explains", one, [{findings: [key("other", [pending])], suggestions: [lost], isComplete: true}], undefined, undefined],
  ["for which nothing was found", one, [{findings: [key("review", [total, upheld])], suggestions: [], isComplete: true}],
    "改动少数几处不能使这些关系全部相符，请逐项核对原始数据。", undefined],
  ["for its own cell, not those of others",
    one, [{findings: [key("review", [total, upheld]), key("other", [pending])], suggestions: [change(fix(pending, 9, 4), fix(upheld, 7, 2))], isComplete: true}],
    "行政复议的“结果维持”应为 2（现为 7）。", upheld],
  ["and the other for its", other,
    [{findings: [], suggestions: [lost], isComplete: true}, {findings: [key("other", [pending])], suggestions: [change(fix(upheld, 7, 2), fix(pending, 9, 4))], isComplete: true}],
    "行政复议的“尚未审结”应为 4（现为 9）。", pending],
  ["for what its cells rest on, where none is its own", other, [{findings: [key("other", [pending])], suggestions: [lost], isComplete: true}],
    "行政复议的“总计”应为 10（现为 1，少一位数字？）。", total],
  ["once for what several ways have alike", one,
    [{findings: [key("review", [total, upheld])], suggestions: [change(fix(upheld, 7, 2), fix(pending, 9, 4)), change(fix(upheld, 7, 2), fix("disputes.review.other", 9, 4))], isComplete: true}],
    "行政复议的“结果维持”应为 2（现为 7）。", upheld],
  ["for one or for another", one, [{findings: [key("review", [total, upheld])], suggestions: [lost, wrong], isComplete: true}],
    "最可能：行政复议的“总计”应为 10（现为 1，少一位数字？）；也可能是行政复议的“结果维持”应为 2（现为 7），须核对原始数据。", total],
])("a finding asks %s", (_, finding, locations, zh, cell) => {
  expect([sayOwnChange(finding, locations, filing), likeliestCell(finding, locations)]).toEqual([zh, cell]);
});

test("a finding asks in English too", () => {
  const key = JSON.stringify(["disputes.total", "review", [total, upheld]]);
  expect(sayOwnChange(one, [{findings: [key], suggestions: [wrong], isComplete: true}], filing, "en-US")).toBe("“administrative reviews, upheld” should be 2 (is 7).");
  expect(sayOwnChange(one, [{findings: [key], suggestions: [], isComplete: true}], filing, "en-US")).toMatch(/^No change of a few cells/);
});

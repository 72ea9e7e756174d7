import type {FindingMark, Opinion} from "../../../src/filing/review-table";
import {sayPlace} from "../../../src/filing/place";
import {reconcile} from "../../../src/reconcile/reconcile";
import {say} from "../../../src/reconcile/say";
import {withReturned} from "../../../src/remarks/review/find-again";
import {reviewable} from "../../../src/remarks/review/review";
import {groundsOf, subjectOf} from "../../../src/remarks/subject";
import {buildFiling} from "../../build";

const filing = buildFiling({change: {"applications.received.person": 99, "disputes.review.total": 77, "disclosure.normativeDocuments.issued": 500}});
const findings = reconcile(filing);
const broken = reviewable(findings);
const [first, second] = [broken[0]!, broken.find(({rule}) => rule === "disputes.total")!];
const markOf = (finding = first, more: Partial<FindingMark> = {}): FindingMark => ({
  unit: filing.unit, year: filing.year, severity: finding.severity, of: subjectOf(finding), values: groundsOf(finding, filing), said: "",
  written: "2025-01-20T01:30:00.000Z", asksName: true, ...more,
});
const on = (finding = first, more: Partial<Opinion> = {}): Opinion => ({
  says: say(finding, filing), suggestion: "", status: "open", explanation: "", by: "", time: "", ...more,
});
const back = (...opinions: readonly Opinion[]) => withReturned(filing, opinions, findings);
const marksOf = (...opinions: readonly Opinion[]) => back(...opinions).review!.map(({mark}) => mark?.of);

test("what comes back whole is as it was", () => {
  const [one, other] = [on(first, {mark: markOf()}), on(second, {mark: markOf(second)})];
  expect(back(one, other)).toEqual({...filing, review: [one, other]});
  expect(withReturned(filing, [], findings)).toEqual({...filing, review: []});
});

test("where people sorted all columns but the mark's, each mark is put back beside its sentence", () => {
  const crossed = [on(first, {mark: markOf(second)}), on(second, {mark: markOf(first)})];
  expect(marksOf(...crossed)).toEqual([subjectOf(first), subjectOf(second)]);
});

test("a mark of a sentence that nobody knows, or that has none of its own elsewhere, stays where it is", () => {
  expect(marksOf(on(first, {says: "自己写的一句", mark: markOf()}))).toEqual([subjectOf(first)]);
  expect(marksOf(on(first, {mark: markOf(first, {of: "[\"gone\"]"})}))).toEqual(["[\"gone\"]"]);
});

test("without its mark a line is known by its sentence, with the figures it was written on, and asks for a name", () => {
  const {mark} = back(on(first, {written: "2025-02-01T00:00:00.000Z"})).review![0]!;
  expect(mark).toEqual({...markOf(), written: "2025-02-01T00:00:00.000Z"});
  expect(back(on()).review![0]!.mark!.written).toBe("1970-01-01T00:00:00.000Z");
  expect(marksOf(on(first, {says: ` ${say(first, filing)}\n`}))).toEqual([subjectOf(first)]);
});

test("a sentence with other numbers is that of its finding, on figures that were others", () => {
  const says = say(first, filing).replaceAll("99", "98");
  expect(back(on(first, {says})).review![0]!.mark).toEqual({...markOf(first, {values: ""}), written: "1970-01-01T00:00:00.000Z"});
});

test("what another line has is not taken for a second one", () => {
  expect(marksOf(on(first, {mark: markOf()}), on())).toEqual([subjectOf(first), undefined]);
  expect(marksOf(on(), on())).toEqual([subjectOf(first), undefined]);
});

test("a sentence of its own is known by the place that it stands beside, if that is one finding's alone", () => {
  const at = sayPlace(second.places[0]!);
  expect(marksOf(on(second, {says: "这里不对", at}))).toEqual([subjectOf(second)]);
  expect(marksOf(on(second, {says: "这里不对", at: "第 999 行"}))).toEqual([undefined]);
  expect(marksOf(on(second, {says: "公布的不对", at}))).toEqual([undefined]);
  expect(marksOf(on(second, {says: "这里不对"}))).toEqual([undefined]);
});

test("sheets of the first version, which have marks that ask for no name, ask for none on any line", () => {
  const old = markOf(second, {asksName: undefined});
  expect(back(on(second, {mark: old}), on(first)).review![1]!.mark).not.toHaveProperty("asksName");
  expect(back(on(second, {mark: markOf(second)}), on(first)).review![1]!.mark).toHaveProperty("asksName", true);
});

test("what was said on a line that is known again counts, and what was said with its mark is not said twice", () => {
  const explained = on(first, {explanation: "本年度补收了上年度的费用", by: "填报员甲", status: "explained", time: "2025-01-20 09:30"});
  expect(back(explained).remarks?.explanations).toMatchObject([{text: "本年度补收了上年度的费用", by: "填报员甲", of: subjectOf(first)}]);
  expect(back({...explained, mark: markOf()}).remarks).toBeUndefined();
  expect(back(on(first)).remarks).toBeUndefined();
});

/** The findings as if they stood on these cells, of these gravities and verdicts, with these numbers in their sentences. */
const standing = (
  finding: typeof first, at: string, keys: readonly string[], more: Partial<typeof first> = {},
): typeof first =>
  ({...finding, at, figures: [...finding.figures, at], places: keys.map((key) => ({in: "json", key})), ...more});
const numbered = (finding: typeof first, value: number | null): Partial<typeof first> => ({
  left: {sum: value, terms: finding.left!.terms.map((term) => ({...term, value: value as never}))},
});
const waiting: Partial<typeof first> = {verdict: "undecided", ...numbered(first, null)};
const knownAmong = (all: readonly (typeof first)[], more: Partial<Opinion>) =>
  withReturned(filing, [on(first, more)], all).review![0]!.mark;

test.each<[string, readonly (typeof first)[], string, string | undefined]>([
  ["the gravest that begins with it", [standing(first, "1", ["here"]), standing(first, "2", ["here"], {severity: "warning"})], "here", "1"],
  ["none of two as grave", [standing(first, "1", ["here"]), standing(first, "2", ["here"])], "here", undefined],
  ["the one that begins with it", [standing(first, "1", ["there", "here"]), standing(first, "2", ["here", "there"])], "here", "2"],
  ["the only one that has it", [standing(first, "1", ["there"]), standing(first, "2", ["there", "here"])], "here", "2"],
  ["none of two that have it", [standing(first, "1", ["there", "here"]), standing(first, "2", ["there", "here"])], "here", undefined],
  ["none that is not broken", [standing(first, "1", ["here"], waiting)], "here", undefined],
  ["the broken one", [standing(first, "1", ["here"], waiting), standing(first, "2", ["here"])], "here", "2"],
  ["none of another place", [standing(first, "1", ["there"])], "here", undefined],
  ["none without a place", [standing(first, "1", [])], "here", undefined],
])("of the findings on a place a sentence of its own is about %s", (_, all, at, expected) => {
  expect(knownAmong(all, {says: "这里不对", at})?.of).toBe(expected === undefined ? undefined : subjectOf(all.find((one) => one.at === expected)!));
});

test("of sentences that begin alike the same one is known, and of two others none", () => {
  const all = [standing(first, "1", [], numbered(first, 71)), standing(first, "2", [], numbered(first, 72))];
  const says = say(all[1]!, filing);
  expect(knownAmong(all, {says})?.of).toBe(subjectOf(all[1]!));
  expect(knownAmong(all, {says: says.replaceAll("72", "73")})).toBeUndefined();
});

test("a sentence is known by its beginning, but not by less than four letters", () => {
  const unlike = standing(first, "1", [], {rule: "crossYear.unlikeLast", of: undefined, figures: [], detail: {count: 60}});
  expect(say(unlike, filing)).toMatch(/^本年 5 /);
  expect(knownAmong([unlike], {says: "本年 2 件与上年度报告重复"})).toBeUndefined();
});

test("a sentence is known though its rule cannot be judged now", () => {
  const undecided = standing(first, "1", [], waiting);
  expect(knownAmong([undecided], {says: say(undecided, filing)})?.of).toBe(subjectOf(undecided));
});

test.each<[string, (says: string) => string, boolean]>([
  ["the same numbers, some left out", (says) => `${says.split("=")[0]!}不对`, true],
  ["another number", (says) => says.replace(/\d+/, "7654"), false],
  ["a number with other decimals", (says) => says.replace(/\d+/, "$&.25"), false],
  ["no number", (says) => says.replace(/\d.*/, ""), false],
])("a sentence with %s is one on the same figures: it should be so", (_, rewrite, isSame) => {
  expect(knownAmong([first], {says: rewrite(say(first, filing))})).toMatchObject({of: subjectOf(first), values: isSame ? groundsOf(first, filing) : ""});
});

test("a sentence that has no number rests on the figures where it is the very same", () => {
  const copied = standing(first, "1", [], {rule: "crossYear.notCompared", of: undefined, figures: []});
  expect(say(copied, filing)).not.toMatch(/\d/);
  expect(knownAmong([copied], {says: say(copied, filing)})?.values).toBe(groundsOf(copied, filing));
});

test("a mark of what nobody knows is not changed for that of its sentence, though that stands elsewhere", () => {
  expect(marksOf(on(first, {mark: markOf(first, {of: "[\"gone\"]"})}), on(second, {mark: markOf(first)}))).toEqual(["[\"gone\"]", subjectOf(first)]);
});

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

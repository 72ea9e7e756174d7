import type {Language} from "../../../src/editions/names";
import type {Filing} from "../../../src/filing/filing";
import type {FindingMark, Opinion, OpinionOnFinding} from "../../../src/filing/review-table";
import {noRemarks, type Remarks, sayTime} from "../../../src/filing/remarks";
import {type Finding, keyOf, type Side} from "../../../src/reconcile/finding";
import {reconcile} from "../../../src/reconcile/reconcile";
import {refusalWords} from "../../../src/remarks/refuse-explanation";
import {outcomeOf, saySince, type Since, sinceOf, standingAfter} from "../../../src/remarks/review/since";
import {reviewable} from "../../../src/remarks/review/review";
import {explain, signOff} from "../../../src/remarks/standing";
import {groundsOf, subjectOf} from "../../../src/remarks/subject";
import {buildFiling} from "../../build";

const found = (rule: string, more: Partial<Finding> = {}): Finding =>
  ({rule, severity: "error", verdict: "holds", figures: ["a.b"], places: [], difference: null, ...more});
const side = (...last: readonly boolean[]): Side => ({sum: 1, terms: last.map((last) => ({id: "a.b", sign: 1, last, value: 1}) as never)});
const againstLast: readonly Finding[] = [found("other", {left: side(false), right: side(false, true)})];
const ofThisYear: readonly Finding[] = [found("other", {left: side(false)})];
const hasText = {parts: new Map([[1, "总体情况"]])};

test.each<[string, string, Since, readonly Finding[], Partial<Parameters<typeof buildFiling>[0]>?, boolean?]>([
  ["a rule", "that holds now", "mended", [found("a rule")]],
  ["a rule", "that cannot be judged now", "undecided", [found("a rule", {verdict: "undecided"})]],
  ["a rule", "of which nothing is said", "unchecked", []],
  ["publication.number", "beside the published report", "mended", [], {}, true],
  ["publication.number", "without the published report", "unchecked", []],
  ["prose.share", "beside the text", "mended", [], hasText],
  ["prose.share", "without the text", "unchecked", []],
  ["report.year", "beside the text", "mended", [], hasText],
  ["format.signatureUnit", "beside the text", "mended", [], hasText],
  ["format.signatureUnit", "without the text", "unchecked", []],
  ["format.blank", "without the text", "mended", []],
  ["crossYear.sameAsLast", "where another rule was held against last year's report", "mended", againstLast],
  ["crossYear.sameAsLast", "where others were held against this year's alone", "unchecked", ofThisYear],
  ["crossYear.sameAsLast", "where others were held against nothing", "unchecked", [found("other")]],
  ["crossYear.carryOver", "where another rule was held against last year's report", "unchecked", againstLast],
])("a finding by %s, %s, is %s once it is not broken", (rule, _, is, findings, given = {}, hasPublished = false) => {
  expect(outcomeOf(keyOf(found(rule)), findings, buildFiling(given), hasPublished)).toBe(is);
});

test.each<[Since, string, string]>([
  ["first", "首次审核", "first review"], ["new", "新增", "new"], ["remains", "未更正", "not mended"],
  ["claimed", "标为已更正，仍不相符", "said to be corrected, still broken"],
  ["changed", "数值已改，仍不相符", "figures changed, still broken"], ["mended", "已更正", "mended"],
  ["undecided", "有空白，暂不能判断", "cannot be checked for a blank"], ["unchecked", "本次没有审核这一项", "not checked this time"],
  ["own", "审核人填写", "by a reviewer"],
])("%s is said in both languages, whether or not something was said of it before", (since, chinese, english) => {
  const says = (language: Language, explanation = "") => saySince({since, explanation}, language);
  expect([says("zh-CN"), says("en-US")]).toEqual([chinese, english]);
  const lapsed = since === "changed" ? ["，原说明和确认失效", "; what was said has lapsed"] : ["", ""];
  expect([says("zh-CN", "因机构合并"), says("en-US", "因机构合并")]).toEqual([chinese + lapsed[0], english + lapsed[1]]);
});

test.each<[Language, string]>([["zh-CN", "说明未采纳："], ["en-US", "Not accepted: "]])("in %s a refusal is said with its reason", (language, head) => {
  expect(saySince({since: "refused", refused: "hollow", explanation: "核实无误"}, language)).toBe(head + refusalWords(language).hollow);
});

const doubted = {"disclosure.normativeDocuments.issued": 500};
const filing = buildFiling({unit: "江苏省人民政府", change: doubted});
const finding = reviewable(reconcile(filing))[0]!;
const [why, other] = ["因机构合并接收了一批文件", "2件试行期满，没有续期"];
const hand = (by: string, time: string) => ({by, time: new Date(time), says: ""});
const [morning, noon, evening] = ["2025-01-20T01:00:00.000Z", "2025-01-20T04:00:00.000Z", "2025-01-20T10:00:00.000Z"] as const;
const mark: FindingMark = {
  unit: filing.unit, year: filing.year, severity: finding.severity,
  of: subjectOf(finding), values: groundsOf(finding, filing),
  said: "", written: noon, asksName: true,
};
const on = (more: Partial<Opinion> = {}): OpinionOnFinding =>
  ({says: "", suggestion: "", status: "open", explanation: "", by: "", time: "", mark, ...more});
const after = (opinion: Opinion | undefined, remarks: Remarks | undefined = noRemarks, of: Filing = filing) =>
  standingAfter(finding, {...of, remarks}, opinion, new Date(evening));
const explained = (text: string, by = "填报员", time: string = morning) => explain(noRemarks, finding, filing, text, hand(by, time));
const confirmed = (remarks: Remarks, time: string) => signOff(remarks, finding, filing, hand("审核员", time));
const changed = buildFiling({unit: filing.unit, change: {"disclosure.normativeDocuments.issued": 501}});

test.each<[string, () => ReturnType<typeof after>, ReturnType<typeof after>]>([
  ["said of nothing", () => after(undefined), {status: "open", explanation: "", by: "", time: ""}],
  ["said where nothing is kept", () => standingAfter(finding, filing, undefined, new Date(evening)), {status: "open", explanation: "", by: "", time: ""}],
  ["explained in the record", () => after(undefined, explained(why)), {status: "explained", explanation: why, by: "填报员", time: sayTime(morning)}],
  ["explained in the record, and otherwise on an older sheet", () => after(on({explanation: other, by: "别人", time: "昨天"}), explained(why, "填报员", evening)),
    {status: "explained", explanation: why, by: "填报员", time: sayTime(evening)}],
  ["explained without a name in the record, and on an older sheet with one",
    () => after(on({explanation: other, by: "别人", time: "昨天"}), explained(why, "", evening)),
    {status: "explained", explanation: why, by: "", time: sayTime(evening)}],
  ["explained on the sheet and taken into the record", () => after(on({explanation: why, by: "填报员", time: "今天"}), explained(why, "填报员", noon)),
    {status: "explained", explanation: why, by: "填报员", time: "今天"}],
  ["explained on the sheet without a time", () => after(on({explanation: why, by: "填报员"}), explained(why, "填报员", noon)),
    {status: "explained", explanation: why, by: "填报员", time: sayTime(evening)}],
  ["explained by the same person at the sheet's time, the name left to the sheet", () => after(on({explanation: why, by: "填报员", time: "今天"}), explained(why, "", noon)),
    {status: "explained", explanation: why, by: "填报员", time: "今天"}],
  ["explained on a sheet without a mark", () => after(on({mark: undefined, status: "explained", explanation: why, by: "填报员", time: "今天"})),
    {status: "open", explanation: why, by: "", time: "今天"}],
  ["refused in the record", () => after(on({explanation: other, by: "填报员", time: "今天"}), explained("核实无误")),
    {status: "open", explanation: "核实无误", refused: "hollow", by: "填报员", time: "今天"}],
  ["explained by nothing, and confirmed all the same", () => after(undefined, confirmed(explained("核实无误"), noon)),
    {status: "confirmed", explanation: "核实无误", by: "审核员", time: sayTime(noon)}],
  ["explained, and confirmed later", () => after(undefined, confirmed(explained(why), noon)),
    {status: "confirmed", explanation: why, by: "审核员", time: sayTime(noon)}],
  ["said to be explained without a word", () => after(on({status: "explained"})), {status: "open", explanation: "", refused: "empty", by: "", time: ""}],
  ["said to be corrected without a word", () => after(on({status: "corrected"})), {status: "open", explanation: "", by: "", time: ""}],
  ["lapsed", () => after(undefined, explained(why), changed), {status: "open", explanation: why, by: "填报员", time: ""}],
  ["lapsed in the record, and otherwise on the sheet", () => after(on({explanation: other, by: "别人", time: "今天"}), explained(why), changed),
    {status: "open", explanation: other, by: "别人", time: "今天"}],
])("where a finding was %s, that is its standing", (_, standing, expected) => {
  expect(standing()).toStrictEqual(expected);
});

test.each<[Since, Partial<Opinion>, Filing, Pick<ReturnType<typeof after>, "status" | "refused">]>([
  ["remains", {}, filing, {status: "open"}],
  ["remains", {status: "corrected"}, changed, {status: "explained"}],
  ["changed", {status: "corrected"}, changed, {status: "open"}],
  ["claimed", {status: "corrected"}, filing, {status: "open", refused: "hollow"}],
  ["refused", {}, filing, {status: "open", refused: "hollow"}],
])("a finding that is broken still is %s after a line of %j", (is, opinion, now, standing) => {
  expect(sinceOf(finding, now, on(opinion), {...standing, explanation: "", by: "", time: ""})).toBe(is);
});

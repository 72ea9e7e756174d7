import type {Filing} from "../../../src/filing/filing";
import {opinionsOfRows, reviewHeadings, type Opinion} from "../../../src/filing/review-table";
import {noRemarks, type Remarks} from "../../../src/filing/remarks";
import {withOpinions} from "../../../src/remarks/remarks-in";
import {explain, gateOf, isOpen, signOff, standingOf} from "../../../src/remarks/standing";
import {reconcile} from "../../../src/reconcile/reconcile";
import {review, reviewable, type ReviewItem} from "../../../src/remarks/review/review";
import {submit} from "../../../src/consolidate/submission";
import {reviewSheet} from "../../../src/sheets/review";
import {buildFiling, type Change} from "../../build";

const why = "因机构合并接收了一批文件";
const doubted = {"disclosure.normativeDocuments.issued": 500};
/** A subdistrict office makes no 规章. */
const none = Object.fromEntries(["issued", "repealed", "inForce"].map((column) => [`disclosure.regulations.${column}`, 0]));
const filingWith = (change: Readonly<Record<string, Change>> = doubted, remarks: Remarks = noRemarks): Filing =>
  ({...buildFiling({unit: "云溪街道办事处", change: {...none, ...change}}), remarks});
const doubtOf = (filing: Filing) => reviewable(reconcile(filing))[0]!;
const standing = (filing: Filing) => standingOf(doubtOf(filing), filing, filing.remarks!);
const opensGate = (filing: Filing) => isOpen(gateOf(reconcile(filing), filing));
const hand = (time: string, by = "填报员") => ({by, time: new Date(time), says: ""});

/** The review sheet as people write on its first line and hand it back. */
function returned(
  items: readonly ReviewItem[], filing: Filing, at: string, written: Partial<Record<string, string>> = {},
): readonly Opinion[] {
  const {cells} = reviewSheet(items, filing, new Date(at));
  const head = cells.find(({value}) => value === reviewHeadings[0])!.row;
  const rows: string[][] = [];
  for (const {row, column, value} of cells) if (row > head) (rows[row - head - 1] ??= [])[column] = String(value ?? "");
  const signed = written.审核说明 === undefined ? written : {审核人: "填报员", ...written};
  for (const [heading, text] of Object.entries(signed)) rows[0]![reviewHeadings.indexOf(heading as never)] = text!;
  return opinionsOfRows(rows);
}
const itemsOf = (filing: Filing, at: string, earlier?: readonly Opinion[]) => {
  const findings = reconcile(filing);
  return review({findings, shown: reviewable(findings), filing, hasPublished: false, earlier, suggest: () => ({says: ""}), now: new Date(at)});
};
const sheetOf = (filing: Filing, at: string, written?: Partial<Record<string, string>>) =>
  returned(itemsOf(filing, at), filing, at, written);
const readBack = (filing: Filing, opinions: readonly Opinion[]): Filing =>
  ({...filing, remarks: withOpinions(filing.remarks ?? noRemarks, opinions)});
const morning = "2025-01-20T01:00:00Z", noon = "2025-01-20T04:00:00Z", evening = "2025-01-20T10:00:00Z";

test.each<[string, Partial<Record<string, string>>, ReturnType<typeof standing>, boolean]>([
  ["nothing", {}, "open", false],
  ["an explanation", {审核说明: why}, "explained", true],
  ["an explanation without a name", {审核说明: why, 审核人: ""}, "refused", false],
  ["a phrase that explains nothing", {审核说明: "经核实，数据无误"}, "refused", false],
  ["a name that confirms", {状态: "已确认", 审核人: "审核员"}, "confirmed", true],
  ["a confirmation without a name", {状态: "已确认"}, "refused", false],
  ["what was done about it", {状态: "已更正", 审核说明: "已按原始台账改过"}, "open", false],
])("on the sheet: %s", (_, written, expected, opens) => {
  const filing = filingWith();
  const read = readBack(filing, sheetOf(filing, morning, written));
  expect(standing(read)).toBe(expected);
  expect(opensGate(read)).toBe(opens);
});

test("a consolidation counts what was explained on the sheet", () => {
  const filing = filingWith();
  expect(submit(filing)).toMatchObject({explained: 0});
  expect(submit(readBack(filing, sheetOf(filing, morning, {审核说明: why})))).toMatchObject({explained: 1});
  expect(submit(readBack(filing, sheetOf(filing, morning, {审核说明: "核实无误"})))).toMatchObject({explained: 0});
});

test("what was written on other figures has lapsed", () => {
  const opinions = sheetOf(filingWith(), morning, {审核说明: why});
  const changed = readBack(filingWith({"disclosure.normativeDocuments.issued": 501}), opinions);
  expect(standing(changed)).toBe("lapsed");
  expect(opensGate(changed)).toBe(false);
});

test("of a record and a sheet on one finding the newer one holds", () => {
  const filing = filingWith();
  const recorded = (time: string) =>
    filingWith(doubted, explain(noRemarks, doubtOf(filing), filing, "记录里写的原因是这样", hand(time)));
  const opinions = sheetOf(filing, noon, {审核说明: why});
  const textIn = (one: Filing) => one.remarks!.explanations.map(({text}) => text);
  expect(textIn(readBack(recorded(morning), opinions))).toEqual([why]);
  expect(textIn(readBack(recorded(evening), opinions))).toEqual(["记录里写的原因是这样"]);
  const typedLater = sheetOf(filing, noon, {审核说明: why, 时间: "2025年1月21日 08:30"});
  expect(textIn(readBack(recorded(evening), typedLater))).toEqual([why]);
});

test("a sheet that only repeats the record changes nothing in it", () => {
  const plain = filingWith();
  const doubt = doubtOf(plain);
  const remarks = signOff(explain(noRemarks, doubt, plain, why, hand(morning, "填报员")), doubt, plain, hand(morning, "审核员"));
  const filing = filingWith(doubted, remarks);
  expect(readBack(filing, sheetOf(filing, noon)).remarks).toEqual(remarks);
});

test("a reviewer sends an explanation back by setting its line to 待处理; rewritten, it counts again", () => {
  const plain = filingWith();
  const filing = filingWith(doubted, explain(noRemarks, doubtOf(plain), plain, why, hand(morning)));
  expect(standing(filing)).toBe("explained");
  expect(standing(readBack(filing, sheetOf(filing, noon, {状态: "待处理"})))).toBe("open");
  const rewritten = {状态: "待处理", 审核说明: `${why}，共 480 件，清单附后`};
  expect(standing(readBack(filing, sheetOf(filing, noon, rewritten)))).toBe("explained");
});

test("a confirmation that was cleared on the sheet is taken back", () => {
  const plain = filingWith();
  const filing = filingWith(doubted, signOff(noRemarks, doubtOf(plain), plain, hand(morning, "审核员")));
  expect(standing(readBack(filing, sheetOf(filing, noon, {状态: "待处理"})))).toBe("open");
});

test("what has lapsed stays so through every later review, until somebody writes anew or says that it still holds", () => {
  const first = sheetOf(filingWith(), morning, {审核说明: why});
  const changed = readBack(filingWith({"disclosure.normativeDocuments.issued": 501}), first);
  const items = itemsOf(changed, noon, first);
  expect(items[0]).toMatchObject({since: "changed", status: "open", explanation: why});
  const second = returned(items, changed, noon);
  expect(standing(readBack(changed, second))).not.toBe("explained");
  expect(itemsOf(readBack(changed, second), evening, second)[0]).toMatchObject({status: "open", explanation: why});
  const restated = returned(items, changed, noon, {状态: "已说明"});
  expect(standing(readBack(changed, restated))).toBe("explained");
});

test("one text explains one finding, on the sheet as in the panel", () => {
  const filing = filingWith({...doubted, "disclosure.regulations.inForce": 2});
  const items = itemsOf(filing, morning);
  const opinions = returned(items, filing, morning).map((opinion) => ({...opinion, explanation: why, by: "填报员"}));
  const read = readBack(filing, opinions);
  const standings = reviewable(reconcile(read)).filter(({severity}) => severity === "warning")
    .map((finding) => standingOf(finding, read, read.remarks!));
  expect(standings.length).toBe(2);
  expect(standings).toEqual(["explained", "refused"]);
});

test("blanks explained on the sheet no longer shut the gate; another blank does", () => {
  const blank = {"disclosure.licensing.decisions": null, "disclosure.penalties.decisions": null};
  const filing = filingWith(blank);
  const opinions = sheetOf(filing, morning, {审核说明: "本街道没有行政许可和处罚职权，按要求留空"});
  expect(opensGate(filing)).toBe(false);
  expect(opensGate(readBack(filing, opinions))).toBe(true);
  expect(opensGate(readBack(filingWith({...blank, "disclosure.coercion.decisions": null}), opinions))).toBe(false);
});

import {opinionsOfRows, reviewHeadings, type Opinion} from "../../../src/filing/review-table";
import type {Filing} from "../../../src/filing/filing";
import {noRemarks, sayTime} from "../../../src/filing/remarks";
import {sayPlace} from "../../../src/filing/place";
import {withOpinions} from "../../../src/remarks/remarks-in";
import {keyOf} from "../../../src/reconcile/finding";
import type {Location} from "../../../src/reconcile/locate/locate";
import {reconcile} from "../../../src/reconcile/reconcile";
import {returnedItems, review, reviewable, type ReviewItem, suggester} from "../../../src/remarks/review/review";
import {withReturned} from "../../../src/remarks/review/find-again";
import {subjectOf} from "../../../src/remarks/subject";
import {say} from "../../../src/reconcile/say";
import {accept, explain, sendBack} from "../../../src/remarks/standing";
import {reviewSheet} from "../../../src/sheets/review";
import {buildFiling, type Change} from "../../build";

const now = new Date("2025-01-20T01:30:00Z");
const filingWith = (change: Readonly<Record<string, Change>> = {}): Filing =>
  buildFiling({unit: "云溪街道办事处", change: {...none, ...change}});
/** A subdistrict office makes no 规章. */
const none = Object.fromEntries(["issued", "repealed", "inForce"]
  .map((column) => [`disclosure.regulations.${column}`, 0]));

const reviewOf = (filing: Filing, earlier?: readonly Opinion[], last?: Filing): readonly ReviewItem[] => {
  const findings = reconcile(filing, last);
  const remarks = withOpinions(filing.remarks ?? noRemarks, earlier ?? []);
  return review({findings, shown: reviewable(findings), filing: {...filing, remarks}, hasPublished: false, earlier, suggest: () => ({says: ""}), now});
};

/** The sheet as it comes back, with what a person wrote on its only finding. */
const returned = (items: readonly ReviewItem[], filing: Filing, written: Partial<Record<string, string>> = {}) => {
  const {cells} = reviewSheet(items, filing, now);
  const head = cells.find(({value}) => value === reviewHeadings[0])!.row;
  const rows: string[][] = [];
  for (const {row, column, value} of cells) if (row > head) (rows[row - head - 1] ??= [])[column] = String(value ?? "");
  const signed = written.审核说明 === undefined ? written : {审核人: "填报员", ...written};
  for (const [heading, text] of Object.entries(signed)) rows[0]![reviewHeadings.indexOf(heading as never)] = text!;
  return opinionsOfRows(rows);
};

const doubted = {"disclosure.normativeDocuments.issued": 500};
const markOn: NonNullable<Opinion["mark"]> = {
  unit: "云溪街道办事处", year: 2024, severity: "warning", of: JSON.stringify(["rule", "at", ["disclosure.normativeDocuments.issued"]]), values: "[]",
  said: "", written: now.toISOString(),
};
const again = (written: Partial<Record<string, string>>, change: Readonly<Record<string, Change>> = doubted) => {
  const before = filingWith(doubted);
  const items = reviewOf(before);
  expect(items).toHaveLength(1);
  return reviewOf(filingWith(change), returned(items, before, written));
};

test("the first review takes over what was explained before", () => {
  const filing = filingWith(doubted);
  const [finding] = reviewable(reconcile(filing));
  const remarks = explain(noRemarks, finding!, filing, "因机构合并接收了一批文件", {
    by: "填报员", time: now, says: say(finding!, filing),
  });
  expect(reviewOf({...filing, remarks})).toMatchObject([
    {since: "first", status: "explained", explanation: "因机构合并接收了一批文件", by: "填报员"},
  ]);
});

test.each<[string, Partial<Record<string, string>>, Partial<ReviewItem>]>([
  ["nothing is open", {}, {status: "open", since: "remains"}],
  ["a text explains, whatever the list says", {审核说明: "因机构合并接收了一批文件"},
    {status: "explained", since: "remains", time: sayTime(now.toISOString())}],
  ["what nobody signed explains nothing", {状态: "已说明", 审核说明: "因机构合并接收了一批文件", 审核人: ""},
    {status: "open", since: "refused", refused: "unsigned"}],
  ["a phrase that fits anything explains nothing", {状态: "已说明", 审核说明: "核实无误"},
    {status: "open", since: "refused", refused: "hollow"}],
  ["已说明 without a word", {状态: "已说明"}, {status: "open", since: "refused", refused: "empty"}],
  ["a name confirms", {状态: "已确认", 审核人: "审核员"}, {status: "confirmed", since: "remains", by: "审核员"}],
  ["no name confirms nothing", {状态: "已确认"}, {status: "open", since: "refused", refused: "unsigned"}],
  ["a time that was typed is kept", {状态: "已确认", 审核人: "审核员", 时间: "1月20日"},
    {status: "confirmed", time: "1月20日"}],
  ["what is said to be mended and is not", {状态: "已更正"}, {status: "open", since: "claimed"}],
  ["a status that there is not", {状态: "同意"}, {status: "open", since: "remains"}],
])("%s", (_, written, expected) => {
  expect(again(written)).toMatchObject([expected]);
});

test("what was confirmed falls back to open when a figure changes, and nothing that was written is lost", () => {
  const written = {状态: "已确认", 审核人: "审核员", 审核说明: "因机构合并接收了一批文件"};
  expect(again(written, {"disclosure.normativeDocuments.issued": 501})).toMatchObject([
    {since: "changed", status: "open", by: "审核员", explanation: "因机构合并接收了一批文件"},
  ]);
});

test("what holds now is mended, and stays in the list as such in the reviews that follow", () => {
  const items = again({审核说明: "因机构合并接收了一批文件"}, {});
  expect(items).toMatchObject([{since: "mended", status: "corrected", explanation: "因机构合并接收了一批文件"}]);
  expect(items[0]!.places).toEqual([{in: "json", key: "disclosure.normativeDocuments.inForce"}]);
  const filing = filingWith();
  expect(reviewOf(filing, returned(items, filing))).toMatchObject([{since: "mended", status: "corrected"}]);
});

test("nothing is suggested beside what is mended", () => {
  const filing = filingWith(doubted);
  const findings = reconcile(filing);
  const suggest = () => ({says: "应改为 7", place: {in: "sheet", sheet: "主动公开", row: 5, column: 3}} as const);
  const items = review({findings, shown: reviewable(findings), filing, hasPublished: false, suggest, now});
  expect(items).toMatchObject([{suggestion: "应改为 7", places: [{sheet: "主动公开", row: 5, column: 3}, {in: "json"}, {}, {}]}]);
  expect(reviewOf(filingWith(), returned(items, filing))).toMatchObject([{since: "mended", suggestion: ""}]);
});

test("a blank is no mending: the finding cannot be judged", () => {
  const items = again({}, {"disclosure.normativeDocuments.issued": null});
  expect(items.find(({says}) => says.includes("500"))).toMatchObject({since: "undecided", status: "open"});
  expect(items.find(({finding}) => finding?.rule === "format.blank")).toMatchObject({since: "new"});
});

test("a rule that last year's figures broke is not mended where they are not there", () => {
  const [filing, last] = [filingWith(), filingWith({"applications.carriedOut.person": 99})];
  const before = reviewOf(filing, undefined, {...last, year: 2023});
  expect(before.map(({finding}) => finding?.rule)).toContain("crossYear.carryOver");
  const after = reviewOf(filing, returned(before, filing));
  expect(after.find(({mark}) => mark!.of.includes("carryOver"))).toMatchObject({since: "unchecked", status: "open"});
});

test("a report that was last year's is mended once it is no more, where last year's is there to tell", () => {
  const last: Filing = {...filingWith(), year: 2023};
  const copied = filingWith();
  const before = reviewOf(copied, undefined, last);
  const [item] = before;
  expect(item?.finding?.rule).toBe("crossYear.sameAsLast");
  const change = Object.fromEntries(buildFiling({year: 2022}).figures);
  const after = (than?: Filing) => reviewOf(filingWith(change), returned(before, copied), than)
    .find(({mark}) => mark?.of.includes("sameAsLast"))?.since;
  expect([after(last), after()]).toEqual(["mended", "unchecked"]);
});

test("a line that lost what knows it again is not taken for another's that is held against something else, and asks a name", () => {
  const [person, total] = ["person", "total"].map((column) => `applications.carriedIn.${column}`);
  const more = (id: string | undefined) => Number(filingWith().figures.get(id ?? "")?.value) + 7;
  const filing = filingWith({[person!]: more(person), [total!]: more(total)});
  const last = {...filingWith(), year: 2023};
  const finding = reconcile(filing, last).find(({rule, at}) => rule === "crossYear.carryOver" && at === "person")!;
  const opinion: Opinion = {
    says: say(finding, filing), at: sayPlace(finding.places[0]!), suggestion: "", status: "explained",
    explanation: "含并入的乙街道结转的7件", by: "", time: "",
  };
  const markAfter = (findings: ReturnType<typeof reconcile>) =>
    withReturned(filing, [opinion], findings).review?.[0]?.mark;
  expect(markAfter(reconcile(filing))).toBeUndefined();
  const mark = markAfter(reconcile(filing, last));
  expect(mark).toMatchObject({of: subjectOf(finding), asksName: true});
  const {remarks} = withReturned(filing, [opinion], reconcile(filing, last));
  expect(remarks?.explanations).toMatchObject([{isUnsigned: true}]);
});

test("of another unit's or year's review nothing is taken over", () => {
  const before = filingWith(doubted);
  const opinions = returned(reviewOf(before), before, {状态: "已确认", 审核人: "审核员"});
  const other = buildFiling({unit: "东风街道办事处", change: {...none, ...doubted}});
  expect(reviewOf(other, opinions)).toMatchObject([{since: "new", status: "open"}]);
});

test("the blanks of a form are one finding, known again when some are filled", () => {
  const blanks = {"disclosure.licensing.decisions": null, "disclosure.penalties.decisions": null};
  const before = filingWith(blanks);
  const items = reviewOf(before);
  expect(items.map(({finding}) => finding?.figures.length)).toEqual([2]);
  const after = reviewOf(filingWith({"disclosure.penalties.decisions": null}), returned(items, before));
  expect(after.map(({since}) => since)).toEqual(["changed"]);
});

const speaksOf = (of: string): string => JSON.stringify({
  unit: "云溪街道办事处", year: 2024, severity: "warning", of, values: "[]", said: "", written: now.toISOString(),
});

test.each([
  ["no JSON", "{oops"], ["nothing", "null"], ["a matter that is none", speaksOf("oops")], ["an object", speaksOf("{}")],
])("a mark that was damaged to %s leaves the line as a person's own: nothing is lost", (_, mark) => {
  expect(again({标识: mark, 审核说明: "因机构合并接收了一批文件"})).toMatchObject([
    {since: "new", status: "open"}, {since: "own", explanation: "因机构合并接收了一批文件"},
  ]);
});

test("what a reviewer says stands before what is suggested, as one sentence", () => {
  const filing = filingWith(doubted);
  const [finding] = reviewable(reconcile(filing));
  const suggestionOf = (by: string, word: string, say: typeof accept | typeof sendBack): string => {
    const explained = explain(noRemarks, finding!, filing, "因机构合并接收了一批文件", {by: "填报员", time: new Date(0), says: ""});
    const [item] = reviewOf({...filing, remarks: say(explained, finding!, filing, word, {by, time: now, says: ""})});
    return item!.suggestion;
  };
  expect(suggestionOf("审核员甲", "请核对。\n再报。", sendBack)).toBe("审核意见：属实，请更正：请核对； 再报（审核员甲）。");
  expect(suggestionOf("", "", sendBack)).toBe("审核意见：属实，请更正。");
  expect(suggestionOf("审核员甲", "同意", accept)).toBe("审核意见：说明可采纳：同意（审核员甲）。");
  expect(suggestionOf("审核员甲", "", accept)).toBe("");
});

test("where people wrote something, but nothing was reviewed, there is no review before", () => {
  const unread: Opinion = {says: "写有几个字", suggestion: "", status: "open", explanation: "", by: "", time: "", isUnread: true};
  expect(reviewOf(filingWith(doubted), [unread])[0]).toMatchObject({since: "first"});
  expect(reviewOf(filingWith(doubted), [])[0]).toMatchObject({since: "new"});
  expect(reviewOf(filingWith(doubted), [unread, {...unread, isUnread: undefined}])[0]).toMatchObject({since: "new"});
});

const issued = "disclosure.normativeDocuments.issued";
const found = () => reviewable(reconcile(filingWith(doubted)))[0]!;

test.each<[string, readonly string[], Partial<Location>, string | undefined]>([
  ["a cell to change", ["own"], {}, issued],
  ["a cell that the source does not show", ["own"], {suggestions: [{corrections: [{id: "disclosure.fees.amount", from: 1, to: 2}], cost: 1}]}, undefined],
  ["no cell", ["own"], {suggestions: []}, undefined],
  ["nothing, for a location of other findings", ["others"], {}, undefined],
])("suggested is %s", (_, findings, more, cell) => {
  const filing = {...filingWith(doubted)};
  filing.figures = new Map([...filing.figures].filter(([id]) => id !== "disclosure.fees.amount"));
  const location: Location = {
    findings: findings.map((one) => (one === "own" ? keyOf(found()) : one)), isComplete: true,
    suggestions: [{corrections: [{id: issued, from: 500, to: 5}], cost: 1}], ...more,
  };
  const suggested = suggester([location], filing)(found());
  expect(suggested.says === "").toBe(findings[0] !== "own");
  expect(suggested).toStrictEqual({says: suggested.says, ...(cell === undefined ? {} : {place: {in: "json", key: cell}})});
});

test("what the source says of the difference is suggested as an explanation, before the cell to change", () => {
  const note = {text: "含乙镇 2 件", place: {in: "json", key: ""}, size: 2} as const;
  expect(suggester([], filingWith(doubted))({...found(), note})).toEqual({says: "审核说明可写：“含乙镇 2 件”。"});
  const corrections = [{id: issued, from: 500, to: 5}];
  const location: Location = {findings: [keyOf(found())], isComplete: true, suggestions: [{corrections, cost: 1}]};
  expect(suggester([location], filingWith(doubted))({...found(), note}).says).toMatch(/^审核说明可写：“含乙镇 2 件”。.*应为 5（现为 500/);
});

test.each<[string, Partial<Opinion>, Partial<ReviewItem>]>([
  ["on a finding", {}, {severity: "warning", places: [{in: "json", key: issued}], since: "remains"}],
  ["on a finding that is mended", {status: "corrected"}, {severity: "warning", places: [{in: "json", key: issued}], since: "mended"}],
  ["on a cell that the source does not show", {mark: {...markOn, of: JSON.stringify(["rule", "at", ["gone"]])}}, {severity: "warning", places: [], since: "remains"}],
  ["on a finding without cells", {mark: {...markOn, of: JSON.stringify(["rule", "{}"])}}, {severity: "warning", places: [], since: "remains"}],
  ["whose mark was damaged", {mark: {...markOn, of: "oops"}}, {severity: "warning", places: [], since: "remains"}],
  ["of a person's own", {mark: undefined}, {places: [], since: "own"}],
])("a line %s comes back as it was, where its figures stand now", (_, more, expected) => {
  const opinion: Opinion = {says: "一句", suggestion: "改", status: "explained", explanation: "因机构合并", by: "李", time: "今天", mark: markOn, ...more};
  const [item, ...others] = returnedItems([opinion], filingWith());
  expect(item).toEqual({...opinion, ...expected});
  expect(others).toEqual([]);
});

test("blanks of a form and another's are two findings, each with all its cells", () => {
  const blanks = ["disclosure.licensing.decisions", "disclosure.penalties.decisions", "disputes.review.total"];
  const shown = reviewable(reconcile(filingWith(Object.fromEntries(blanks.map((id) => [id, null])))))
    .filter(({rule}) => rule === "format.blank");
  expect(shown.map(({places}) => places.map((place) => place.in === "json" && place.key))).toEqual([blanks.slice(0, 2), blanks.slice(2)]);
});

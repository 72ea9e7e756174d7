import {
  type FindingMark, lastReviewOf, type Opinion, opinionsOfRows, type ReviewHeading, reviewHeadings, statusNamed,
  textUnder,
} from "../../src/filing/review-table";

const mark: FindingMark = {
  unit: "云溪区", year: 2024, severity: "error", of: "一", values: "[1]", said: "", written: "2025-01-20T01:30:00.000Z",
};
const row = (cells: Partial<Record<ReviewHeading, string>>): readonly string[] => reviewHeadings.map((heading) => cells[heading] ?? "");
const markOf = (json: unknown): FindingMark | undefined =>
  opinionsOfRows([row({问题: "不等", 标识: typeof json === "string" ? json : JSON.stringify(json)})])[0]?.mark;

test.each([
  ["", "open"], ["待处理", "open"], ["未确认", "open"], ["不更正", "open"], ["没说明", "open"], ["待确认", "open"], ["无说明", "open"], ["处理中", "open"],
  ["已说明", "explained"], ["己说明", "explained"], ["巳说明", "explained"], ["以说明", "explained"], ["已 说明。", "explained"], ["已做说明", "explained"],
  ["说明", "explained"], ["已解释", "explained"], ["已更正", "corrected"], ["已改正", "corrected"], ["已整改", "corrected"], ["改正", "corrected"],
  ["已确认", "confirmed"], ["确认", "confirmed"], ["审核确认", "confirmed"], ["已审核确认", "confirmed"],
  ["已确任", "confirmed"], ["已说朋", "explained"], ["已更整", "corrected"],
  ["以已说", undefined], ["说己明", undefined], ["已确认未", undefined],
  ["同意", undefined], ["已作废", undefined], ["已确任了", undefined], ["好", undefined],
])("the status %j is %s", (word, status) => {
  expect(statusNamed(word)).toBe(status);
});

test("what stands under the headings is read; a row without a problem is passed over, an unknown status is open", () => {
  const whole = row({
    问题: " 不等 ", 建议: "请核对", 状态: "已说明", 审核说明: "机构改革", 审核人: "审核人", 时间: "2025-01-20 09:30", 标识: JSON.stringify(mark),
  });
  const own = {says: "自己加的", suggestion: "", status: "open", explanation: "", by: "", time: ""};
  expect(opinionsOfRows([whole, row({建议: "没有问题"}), row({问题: "自己加的", 状态: "同意"}), []])).toEqual([
    {says: "不等", suggestion: "请核对", status: "explained", explanation: "机构改革", by: "审核人", time: "2025-01-20 09:30", mark}, own,
  ]);
  expect(textUnder(["1"])("问题")).toBe("");
});

test("a mark is known again, whatever else it holds; it asks for a name only where it says so", () => {
  expect(markOf({...mark, more: 1})).toEqual(mark);
  expect(markOf({...mark, year: null})).toEqual({...mark, year: null});
  expect(markOf({...mark, asksName: true})).toEqual({...mark, asksName: true});
  expect(markOf({...mark, asksName: "yes"})).toEqual(mark);
});

test.each<[string, unknown]>([
  ["no JSON", "{"], ["nothing", ""], ["null", "null"], ["a unit that is none", {...mark, unit: 1}], ["no year", {...mark, year: undefined}],
  ["a year in words", {...mark, year: "2024"}], ["no gravity", {...mark, severity: undefined}], ["an unknown gravity", {...mark, severity: "grave"}],
  ["nothing spoken of", {...mark, of: undefined}], ["no values", {...mark, values: undefined}], ["nothing said", {...mark, said: undefined}],
  ["no time", {...mark, written: undefined}], ["a time that is none", {...mark, written: "昨天"}],
  ["a time that is a number", {...mark, written: 5}],
])("%s is no mark", (_, json) => {
  expect(markOf(json)).toBeUndefined();
});

test("the last review of a filing is the last that speaks of it, or that speaks of none", () => {
  const opinion: Opinion = {says: "不等", suggestion: "", status: "open", explanation: "", by: "", time: ""};
  const sheet = (...marks: readonly (FindingMark | undefined)[]) =>
    ({opinions: marks.map((one) => ({...opinion, mark: one}))});
  const [own, others, nobodys] = [sheet(undefined, mark), sheet({...mark, unit: "清河区"}), sheet(undefined)];
  const filing = {unit: "云溪区人民政府", year: 2024};
  expect(lastReviewOf(filing, [own, others])).toBe(own);
  expect(lastReviewOf(filing, [own, nobodys, others])).toBe(nobodys);
  const both = sheet({...mark, unit: "清河区"}, mark);
  expect(lastReviewOf(filing, [own, both])).toBe(both);
  expect(lastReviewOf(filing, [others])).toBeUndefined();
  expect(lastReviewOf({...filing, year: 2023}, [own])).toBeUndefined();
});

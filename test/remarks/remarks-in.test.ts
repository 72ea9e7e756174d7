import {type FindingMark, type Opinion, reviewHeadings, reviewTitle} from "../../src/filing/review-table";
import {type Explanation, noRemarks, remarkRows, type Remarks, remarksHeadings, remarksTitle, type SignOff} from "../../src/filing/remarks";
import {remarksIn, reviewSheetsIn, timeOf, withOpinions} from "../../src/remarks/remarks-in";
import {type Entry, sheet} from "../recognise/grids";

const [why, other] = ["因机构合并接收了一批文件", "2件试行期满，没有续期"];
const [morning, noon, evening] = ["2025-01-20T01:00:00.000Z", "2025-01-20T04:00:00.000Z", "2025-01-20T10:00:00.000Z"] as const;
const said: SignOff = {unit: "云溪镇", year: 2024, of: "[\"a\"]", says: "不相符", values: "[1]", by: "填报员", time: morning};
const explained = (more: Partial<Explanation> = {}): Explanation => ({...said, text: why, ...more});
const mark: FindingMark = {unit: "云溪镇", year: 2024, severity: "warning", of: "[\"a\"]", values: "[1]", said: "", written: noon, asksName: true};
const on = (more: Partial<Opinion> = {}, marked: Partial<FindingMark> = {}): Opinion =>
  ({says: "不相符", suggestion: "", status: "explained", explanation: "", by: "填报员", time: "", mark: {...mark, ...marked}, ...more});
const explanationsAfter = (known: readonly Explanation[], opinion: Opinion) =>
  withOpinions({...noRemarks, explanations: known}, [opinion]).explanations;
const signOffsAfter = (known: readonly SignOff[], opinion: Opinion) =>
  withOpinions({...noRemarks, signOffs: known}, [opinion]).signOffs;
const others = explained({of: "[\"b\"]", text: other});

test.each<[string, readonly Explanation[], Opinion, readonly Explanation[]]>([
  ["nothing but a name", [], on(), []],
  ["a text", [], on({explanation: why}), [explained({time: noon})]],
  ["a text without a name, where names are asked for", [], on({explanation: why, by: " "}), [explained({time: noon, by: "", isUnsigned: true})]],
  ["a text without a name, where none is asked for", [], on({explanation: why, by: ""}, {asksName: undefined}), [explained({time: noon, by: ""})]],
  ["a text with its name behind", [], on({explanation: `${why}。填报人：李小明`, by: "法规科"}),
    [explained({time: noon, text: `${why}。填报人：李小明`, by: "李小明"})]],
  ["a text with the unit for a name", [], on({explanation: why, by: "云溪镇人民政府"}), [explained({time: noon, by: "", isUnsigned: true})]],
  ["a text that somebody else confirmed", [], on({explanation: why, status: "confirmed"}), [explained({time: noon, by: ""})]],
  ["a text on what was corrected", [], on({explanation: why, status: "corrected"}), []],
  ["the text it was given, set back to open", [explained()], on({explanation: ` ${why.replace("接收", " 接收")}`, status: "open"}, {said: why.replace("接收", "\n 接收")}), []],
  ["another text than it was given, set back to open", [explained()], on({explanation: other, status: "open"}, {said: why}), [explained({time: noon, text: other})]],
  ["the text it was given, left as it was", [explained()], on({explanation: why}, {said: why}), [explained()]],
  ["the text in the record, spaced otherwise", [explained()], on({explanation: `${why} `}), [explained()]],
  ["a newer text", [others, explained()], on({explanation: other}), [others, explained({time: noon, text: other})]],
  ["a text as old as the record's", [explained({time: noon})], on({explanation: other}), [explained({time: noon, text: other})]],
  ["a text older than the record's", [explained({time: evening})], on({explanation: other}), [explained({time: evening})]],
  ["a text that was typed later than the record's", [explained({time: evening})], on({explanation: other, time: "2025年1月22日"}),
    [explained({time: new Date(2025, 0, 22).toISOString(), text: other})]],
  ["the record's text on other figures", [explained({values: "[2]"})], on({explanation: why}), [explained({time: noon})]],
  ["nothing where the record has a text", [others, explained()], on(), [others]],
  ["nothing where the record has a later text", [explained({time: evening})], on(), [explained({time: evening})]],
  ["nothing where the record's text had lapsed", [explained({values: "[2]"})], on(), [explained({values: "[2]"})]],
  ["a text on another unit's figures", [explained()], on({explanation: other}, {unit: "石桥镇"}), [explained(), explained({time: noon, unit: "石桥镇", text: other})]],
  ["a text of no mark", [explained()], on({explanation: other, mark: undefined}), [explained()]],
])("a sheet that says %s is taken into the record's explanations", (_, known, opinion, expected) => {
  expect(explanationsAfter(known, opinion)).toStrictEqual(expected);
});

test.each<[string, readonly SignOff[], Opinion, readonly SignOff[]]>([
  ["confirms", [], on({status: "confirmed", by: "审核员"}), [{...said, by: "审核员", time: noon}]],
  ["confirms again", [{...said, by: "审核员"}], on({status: "confirmed", by: "审核员"}), [{...said, by: "审核员"}]],
  ["confirms by another name", [{...said, by: "审核员"}], on({status: "confirmed", by: "王某"}), [{...said, by: "王某", time: noon}]],
  ["confirms what has changed", [{...said, by: "审核员", values: "[2]"}], on({status: "confirmed", by: "审核员"}), [{...said, by: "审核员", time: noon}]],
  ["explains", [], on({explanation: why}), []],
  ["takes back", [others, said], on({status: "open"}), [others]],
])("a sheet that %s is taken into the record's sign-offs", (_, known, opinion, expected) => {
  expect(signOffsAfter(known, opinion)).toStrictEqual(expected);
});

const local = (...[year, month, ...more]: [number, number, number, number?, number?]) =>
  new Date(year, month - 1, ...more as [number]).toISOString();

test.each<[string, string]>([
  ["2025年1月21日 08:30", local(2025, 1, 21, 8, 30)], ["2025-12-31", local(2025, 12, 31)], ["２０２５．２．３　９：０５", local(2025, 2, 3, 9, 5)],
  ["2025 / 3 / 4 10:07", local(2025, 3, 4, 10, 7)], ["昨天上午", noon], ["1月21日", noon], ["", noon],
  ["2025-01-18", noon], ["1925年1月21日", noon],
])("what is typed as %j was written then, but never before its sheet", (time, expected) => {
  expect(timeOf(on({time}), mark)).toBe(expected);
});

const asSheet = (remarks: Remarks) =>
  sheet(remarksTitle, [[remarksTitle], [...remarksHeadings], ...remarkRows(remarks)]);
const review = (name: string, captions: readonly Entry[], opinion: Opinion, beside = "") => sheet(name, [
  [reviewTitle], ...captions.map((caption) => [caption]), [...reviewHeadings],
  [...reviewHeadings.map((heading) => ({
    序号: "1", 性质: "核实性", 问题: opinion.says, 状态: "待处理", 审核说明: opinion.explanation, 审核人: opinion.by, 标识: JSON.stringify(opinion.mark),
  } as Partial<Record<string, string>>)[heading] ?? ""), beside],
]);

test("what the sheet of remarks says stands for the record, wherever it lies; without it, or where it is empty, the record does", () => {
  const recorded = {...noRemarks, explanations: [explained()]};
  const shown = {...noRemarks, explanations: [explained({text: other})]};
  const figures = sheet("表一", [["规章", 2]]);
  expect(remarksIn([figures], recorded)).toEqual(recorded);
  expect(remarksIn([figures])).toEqual(noRemarks);
  expect(remarksIn([figures, asSheet(shown)], recorded)).toEqual(shown);
  expect(remarksIn([asSheet(noRemarks)], recorded)).toEqual(recorded);
  expect(remarksIn([asSheet(shown), review("审核意见", [], on({explanation: why}))], recorded).explanations).toEqual([explained({time: noon})]);
});

test.each<[string, readonly Entry[], string | undefined]>([
  ["with its time", ["填报单位：云溪镇　　审核时间：2025-01-20 09:30", "没有发现问题。"], local(2025, 1, 20, 9, 30)],
  ["with its day, above another line that begins with a time", ["审核时间：2025-01-20", " 10:45 前请回复"], local(2025, 1, 20)],
  ["without its time", ["填报单位：云溪镇"], undefined],
])("a sheet %s tells when it was written", (_, captions, written) => {
  expect(reviewSheetsIn([review("审核意见", captions, on())])[0]?.opinions[0]?.written).toBe(written);
});

test("what stands elsewhere goes with the last sheet, to whose columns nothing is then added", () => {
  const comments = [{row: 2, column: 3, text: other, by: ""}];
  const [first, last] = [review("审核意见", [], on()), review("审核意见2", [], on())];
  const read = (grids: Parameters<typeof reviewSheetsIn>[0]) =>
    reviewSheetsIn(grids).map(({name, isAsWritten, opinions}) => [name, isAsWritten, opinions.map(({says}) => says)]);
  expect(read([first, last])).toEqual([["审核意见", true, ["不相符"]], ["审核意见2", true, ["不相符"]]]);
  const line = (at: string) => `${at} 的批注写有“${other}”，没有读作说明。`;
  expect(read([{...first, comments}, last])).toEqual([["审核意见", true, ["不相符"]], ["审核意见2", false, ["不相符", line("审核意见!D3")]]]);
  expect(read([first, last, {...last, name: "审核意见3", comments}]))
    .toEqual([["审核意见", true, ["不相符"]], ["审核意见2", true, ["不相符"]], ["审核意见3", false, ["不相符", line("审核意见3!D3")]]]);
  expect(read([sheet("核实说明", [[other]])])).toEqual([["", false, [`核实说明!A1 写有“${other}”，没有读作说明。`]]]);
});

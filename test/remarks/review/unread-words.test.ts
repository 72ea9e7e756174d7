import {reviewHeadings, reviewTitle} from "../../../src/filing/review-table";
import {remarksHeadings, remarksTitle} from "../../../src/filing/remarks";
import type {Grid} from "../../../src/recognise/grid";
import {reviewSheetsIn} from "../../../src/remarks/remarks-in";
import {unreadComments, wordsOnOthers} from "../../../src/remarks/review/unread-words";
import {type Entry, sheet} from "../../recognise/grids";

const why = "2件规范性文件有效期届满自动失效";
const asked = "规章一行：现行有效件数 2，应为 0。请核对，确属实际情况的，请作审核说明。";
const mark = (said = "", unit = "云溪镇"): string => JSON.stringify({
  unit, year: 2024, severity: "warning", of: "[\"a\"]", values: "[]", said, written: "2025-01-10T00:00:00.000Z", asksName: true,
});
const row = (texts: Partial<Record<(typeof reviewHeadings)[number], string>>) => reviewHeadings.map((heading) => texts[heading] ?? "");
const finding = (explanation = "", said = "", unit?: string) =>
  row({序号: "1", 性质: "核实性", 问题: asked, 状态: "待处理", 审核说明: explanation, 审核人: explanation && "填报员", 标识: mark(said, unit)});
const review = (name: string, ...rows: readonly (readonly string[])[]): Grid =>
  sheet(name, [[reviewTitle], ["填报单位：云溪镇　　审核时间：2025年1月10日 08:00"], [...reviewHeadings], ...rows]);
const own = (...grids: readonly Grid[]) =>
  reviewSheetsIn(grids).at(-1)?.opinions.filter(({mark}) => mark === undefined).map(({says}) => says);

test("what stands above the headings is said with its place; titles and captions of ours are passed by", () => {
  expect(own(review("审核意见", finding()))).toEqual([]);
  const grid = review("审核意见", finding());
  const cells = grid.cells.map((cell) => (cell.row === 0 ? {...cell, text: `审核意见　第1条：${why}`} : cell));
  expect(own({...grid, cells})).toEqual([`审核意见!A1 写有“审核意见　第1条：${why}”，没有读作说明。`]);
});

test("comments on a review and on figures are said with their place and author, others are not", () => {
  const comments = [{row: 3, column: 9, text: why, by: "填报员"}];
  expect(own({...review("审核意见", finding()), comments})).toEqual([`审核意见!J4 的批注写有“${why}”（填报员），没有读作说明。`]);
  const figures = sheet("表一", [["规章", "2"], ["行政规范性文件"]]);
  expect(own({...figures, comments: [{row: 0, column: 1, text: why, by: ""}, {row: 1, column: 0, text: why, by: ""}]}))
    .toEqual([`表一!B1 的批注写有“${why}”，没有读作说明。`]);
});

test("words behind the figures of a row are said with their place, but not those of a column with a heading", () => {
  const figures = sheet("表一", [["内容", "件数", "", "备注"], ["规章", "2", why, "由法规科填写的一列"], ["行政规范性文件", "12"]]);
  expect(own(figures, review("审核意见", finding()))).toEqual([`表一!C2 写有“${why}”，没有读作说明。`]);
  expect(own(figures)).toBeUndefined();
});

test("a name and an explanation that stand in each other's column are read as what they are", () => {
  const crossed = row({序号: "1", 性质: "核实性", 问题: asked, 状态: "已说明", 审核说明: "李小明", 审核人: why, 标识: mark()});
  expect(reviewSheetsIn([review("审核意见", crossed)])[0]?.opinions).toMatchObject([{explanation: why, by: "李小明"}]);
  for (const [text, by] of [["已核实", "县自然资源局办公室"], ["数据属实", "李小明、王芳、赵六六"], ["不详", "李小明（法规科副科长）"]] as const) {
    const kept = row({序号: "1", 性质: "核实性", 问题: asked, 状态: "已说明", 审核说明: text, 审核人: by, 标识: mark()});
    expect(reviewSheetsIn([review("审核意见", kept)])[0]?.opinions).toMatchObject([{explanation: text, by}]);
  }
});

test("a line that is added and signed is one line", () => {
  const added = row({审核说明: "以上各条均为机构改革数据并入所致", 审核人: "李小明"});
  expect(reviewSheetsIn([review("审核意见", finding(), added)])[0]?.opinions.slice(1))
    .toMatchObject([{says: "以上各条均为机构改革数据并入所致", by: "李小明"}]);
});

test.each([
  ["named so", sheet("审核意见回复", [["一、" + why], ["填报员 2025年1月12日"]])],
  ["titled so", sheet("Sheet4", [["关于审核意见的说明"], ["一、" + why], ["填报员 2025年1月12日"]])],
  ["that quotes a finding", sheet("Sheet4", [[asked], ["一、" + why], ["填报员 2025年1月12日"]])],
])("a sheet %s, but without columns that are known, is said word by word", (_, grid) => {
  const [first, second, ...more] = own(grid) ?? [];
  expect([first, second, more]).toEqual([expect.stringContaining(why), expect.stringContaining("填报员 2025年1月12日"), []]);
});

test("a sheet of figures says nothing of a review", () => {
  expect(own(sheet("表一", [["主动公开政府信息情况表，各部门填写"], ["规章", "2"]]))).toBeUndefined();
});

test("what was written on the sheet before the last is said, but for what the last one has", () => {
  const last = review("审核意见2", finding(why, why));
  expect(own(review("审核意见", finding(why)), last)).toEqual([]);
  expect(own(review("审核意见", finding("2件试行期满，没有续期")), last)).toEqual([
    "审核意见 第 4 行 对“规章一行”写有“2件试行期满，没有续期”（填报员），写在较早的一份审核意见上，以“审核意见2”为准，没有读作说明。",
  ]);
});

test("what was said of another unit is said to be of another", () => {
  expect(wordsOnOthers(reviewSheetsIn([review("审核意见", finding(why, "", "石桥镇"))])).map(({says}) => says))
    .toEqual([expect.stringContaining("这份审核意见是对“石桥镇”2024 年度的")]);
});

test("what an earlier review has told is not told again", () => {
  const grid = {...review("审核意见", finding()), comments: [{row: 3, column: 9, text: why, by: ""}]};
  const [line = ""] = own(grid) ?? [];
  expect(own(grid, review("审核意见2", finding(), row({序号: "2", 问题: line})))).toEqual([line]);
});

test("a sheet without its headings is read by its marks, in the columns that were written", () => {
  const [opinion] = reviewSheetsIn([sheet("审核意见", [[reviewTitle], finding(why)])]).flatMap(({opinions}) => opinions);
  expect(opinion).toMatchObject({says: asked, explanation: why, by: "填报员"});
});

test("words in the columns of the time and of the mark are the explanation where there is none", () => {
  for (const heading of ["时间", "标识"] as const) {
    const texts = row({序号: "1、", 性质: "核实性", 问题: asked, 状态: "已说明", [heading]: why});
    expect(reviewSheetsIn([review("审核意见", texts)])[0]?.opinions).toMatchObject([{says: asked, explanation: why}]);
  }
});

test("a row whose sentence was deleted is said with what stands on it", () => {
  const headings = reviewHeadings.filter((heading) => heading !== "问题" && heading !== "标识");
  const texts = headings.map((heading) => ({审核说明: why, 审核人: "填报员"} as Partial<Record<string, string>>)[heading] ?? "");
  expect(own(sheet("审核意见", [[reviewTitle], headings, texts])))
    .toEqual([`审核意见!I3 写有“${why}”，没有读作对第 3 行的说明。`, "审核意见!J3 写有“填报员”，没有读作对第 3 行的说明。"]);
});

const none: readonly string[] = [];
const told = (at: string, words = why) => `${at} 写有“${words}”，没有读作说明。`;
const note = "填报人更正统计表，或在“审核说明”中写明实际情况并署名。“标识”一栏请勿改动。";
const counts = "问题：强制性 2　核实性 1　提示 0　　处理：待处理 3　已说明 0　已更正 0　已确认 0";

test.each<[string, string, boolean]>([
  ["the title", reviewTitle, false],
  ["a title of somebody else's", "  2024年度政府信息公开工作年度报告统计表审核意见反馈表  ", false],
  ["a title of thirty characters", `${"云溪镇".repeat(8)}审核意见反馈`, false],
  ["a line of 31 characters", `${"云溪镇".repeat(8)}的审核意见反馈`, true],
  ["a title that goes on", "审核说明：请看各行", true],
  ["too few words to say anything", "见各行右边", false],
  ["six words", "请看各行右边", true],
  ["whose review it is", "填报单位：云溪镇　　统计年度：2024　　审核时间：2025-01-10 08:00", false],
  ["whose review it is, and more behind it", "填报单位：云溪镇　　审核时间：2025-01-10 08:00　　" + why, true],
  ["whose review it is, and more before it", "原填报单位：云溪镇　　审核时间：2025-01-10 08:00", true],
  ["how much was found", counts, false],
  ["how much was found and judged", `  三张表都读到了。　　${counts}　　12 项关系暂不能判断（因空白 12 项）`, false],
  ["how much was found, and more behind it", counts + "　　" + why, true],
  ["that nothing was found", "没有发现问题。", false],
  ["that somebody found nothing", "本单位复查没有发现问题。另外" + why, true],
  ["what is to be done", note, false],
  ["what is to be done, and more before it", "请" + note, true],
  ["what is to be done, and more behind it", note + why, true],
])("above the headings %s is told only where it is somebody's: %s", (_, text, isTold) => {
  const grid = sheet("Sheet1", [[reviewTitle], [{value: text}], [...reviewHeadings], row({问题: "自己的一条"})]);
  expect(own(grid)).toEqual(["自己的一条", ...(isTold ? [told("Sheet1!A2", text.trim())] : none)]);
});

test.each<[string, Entry, boolean]>([
  ["its title", "审核意见的回复和说明", false], ["what our check says", asked, false], ["what our check says, with spaces behind", asked + "  ", false],
  ["what our check says, and more behind it", asked + why, true], ["a sentence", `  ${why}。 `, true],
  ["a mark", mark() + "。", false], ["a note of ours", ` ${note} `, false], ["a row's gravity", "核实性", false], ["a number", 202401101234, false],
])("on a sheet that answers a review %s is told only where it is somebody's", (_, entry, isTold) => {
  expect(own(sheet("核实说明", [[entry]]))).toEqual(isTold ? [told("核实说明!A1", String(entry).trim())] : undefined);
});

test.each<[string, readonly (readonly Entry[])[], readonly string[]]>([
  ["behind a number", [["规章", 2, why]], [told("表一!C1")]],
  ["behind a number in wide figures with spaces", [["规章", {value: " １２ "}, ` ${why} `]], [told("表一!C1")]],
  ["behind a number below nought", [["净增", "-3", why]], [told("表一!C1")]],
  ["behind a word with a number", [["共计2", "", why]], none],
  ["behind a number with a unit", [["规章", "2件", why]], none],
  ["in a row without a number", [["规章", "", why]], none],
  ["before the number", [["规章", why, 2]], none],
  ["between two numbers", [["规章", 1, why, 2]], none],
  ["too few to say anything", [["规章", 2, "无误"]], none],
  ["a mark", [["规章", 2, mark()]], none],
  ["under a heading", [["", "", "情况说明"], ["规章", 2, why]], none],
  ["under a heading of twelve letters among spaces", [["", "", "  行政机关填写情况的说明栏  "], ["规章", 2, why]], none],
  ["under what is longer than a heading", [["", "", "行政机关填写情况的说明栏目"], ["规章", 2, why]], [told("表一!C2")]],
  ["under a heading that is merged over two columns", [["", {value: "备注", columnSpan: 2}], ["规章", 2, why]], none],
  ["beside a heading over another column", [["", {value: "件数"}], ["规章", 2, why]], [told("表一!C2")]],
  ["under an empty cell, a number and other words", [["", "", {value: " "}], ["规章", 1, 5], ["办法", 2, why], ["规定", 2, why + "的"]], [told("表一!C3"), told("表一!C4", why + "的")]],
  ["above the heading of the table below", [["规章", 2, why], ["", "", "备注"]], [told("表一!C1")]],
  ["under the first of two headings", [["", "", "备注"], ["规章", 2, why], ["", "", "备注"]], none],
  ["as short as a heading", [["规章", 2, "两件届满自动失效"]], [told("表一!C1", "两件届满自动失效")]],
])("words on a sheet of figures, %s, are told as they should", (_, rows, expected) => {
  expect(own(sheet("表一", rows), review("审核意见", finding()))).toEqual(expected);
});

test.each<[string, Grid]>([
  ["a review", sheet("Sheet1", [[...reviewHeadings], [...row({序号: "1", 问题: "自己的一条"}), why]])],
  ["a sheet that answers one", sheet("核实说明", [["1", asked]])],
  ["a sheet of remarks", sheet(remarksTitle, [[remarksTitle], [...remarksHeadings], [1, "云溪镇", 2024, "说明", "", why, "", "", "", 5, why]])],
])("%s is no sheet of figures", (_, grid) => {
  expect(own(review("审核意见", finding()), grid)?.filter((says) => says.includes("没有读作说明"))).toEqual([]);
});

test.each<[string, Grid, readonly [row: number, column: number], readonly string[]]>([
  ["a figure", sheet("表一", [["规章", 2], ["办法", "若干"]]), [0, 1], ["表一!B1"]],
  ["a cell beside a figure", sheet("表一", [["规章", 2], ["办法", "若干"]]), [0, 0], none],
  ["a cell under a figure", sheet("表一", [["规章", 2], ["办法", "若干"]]), [1, 1], none],
  ["an empty cell", sheet("表一", [["规章", 2]]), [5, 5], none],
  ["a review", sheet("Sheet1", [[...reviewHeadings], row({问题: "自己的一条"})]), [1, 3], ["Sheet1!D2"]],
  ["a sheet that answers one", sheet("反馈说明", [["见批注"]]), [0, 0], ["反馈说明!A1"]],
])("a comment on %s is told only where it is on a figure or a review", (_, grid, [row, column], places) => {
  const comments = [{row, column, text: ` ${why}\n`, by: ""}, {row, column, text: "已阅", by: ""}];
  expect(own({...grid, comments: [...comments, ...comments]})?.filter((says) => says.includes(why)) ?? [])
    .toEqual(places.map((at) => told(at).replace(" 写有", " 的批注写有")));
});

test.each<[string, string, string]>([
  ["is named behind the words", "填报员", "（填报员）"], ["has no name", "", ""], ["is named in the words", "法规科", ""],
])("who wrote a comment of a document %s", (_, by, signed) => {
  const words = "法规科：2件试行期满";
  const [one, two, ...more] = unreadComments([{text: ` ${words} `, by}, {text: "已阅", by}, {text: words, by}]);
  expect(one).toStrictEqual({
    says: `批注 1 写有“${words}”${signed}，没有读作说明。`, suggestion: "", status: "open", explanation: "", by: "", time: "", row: 0, isUnread: true,
  });
  expect([two?.says, two?.row, more]).toEqual([`批注 3 写有“${words}”${signed}，没有读作说明。`, 2, []]);
});

test.each<[string, Grid, boolean]>([
  ["with forty numbers", sheet("Sheet4", [[asked, why], Array.from({length: 40}, () => 3)]), true],
  ["with forty-one numbers", sheet("Sheet4", [[asked, why], Array.from({length: 41}, () => 3)]), false],
  ["with forty-one numbers as text", sheet("Sheet4", [[asked, why], Array.from({length: 41}, () => "3")]), true],
  ["with its title below an empty cell", sheet("Sheet4", [[{value: " "}], ["审核意见反馈"], [why]]), true],
  ["with a long first line", sheet("Sheet4", [["对照审核意见，逐条核实如下"], [why]]), false],
  ["with no cell", sheet("Sheet4", [[]]), false],
  ["of remarks", sheet(remarksTitle, [[remarksTitle], [...remarksHeadings], ["1", "云溪镇", "2024", "说明", asked, why]]), false],
])("a sheet %s is about a review: %s", (_, grid, isTold) => {
  expect(own(grid)?.length ?? 0).toBe(isTold ? 1 : 0);
});

const ownLine = (explanation: string) => row({序号: "9", 问题: "自己的一条，第3件", 审核说明: explanation, 审核人: "填报员"});
const toldOf = (name: string, head: string, words: string, last: string) =>
  `${name} 第 4 行 对“${head}”写有“${words}”（填报员），写在较早的一份审核意见上，以“${last}”为准，没有读作说明。`;
const [two, three] = ["2件试行期满，没有续期", "3件由县局统一公布"];

test.each<[string, readonly Grid[], readonly string[]]>([
  ["in the explanation of another row", [review("1", finding(two)), review("2", finding(why), finding(two))], none],
  ["in what the last sheet was given", [review("1", finding(two)), review("2", finding(why, two))], none],
  ["as the sentence of a row", [review("1", finding(two)), review("2", row({问题: two}))], [two]],
  ["nowhere", [review("1", finding(two)), review("2", finding(why))], [toldOf("1", "规章一行", two, "2")]],
  ["nowhere, for a row that somebody added", [review("1", ownLine(two)), review("2", finding(why))], [toldOf("1", "自己的一条", two, "2")]],
  ["nowhere, and was given to the sheet", [review("1", finding(two, two)), review("2", finding(why, why))], none],
  ["nowhere, and says nothing", [review("1", finding("", two)), review("2", finding(why, why))], none],
  ["on the second sheet of three", [review("1", finding(two)), review("2", finding(two)), review("3", finding(why))],
    [toldOf("1", "规章一行", two, "3"), toldOf("2", "规章一行", two, "3")]],
  ["on the first and the second of three", [review("1", finding(two)), review("2", finding(three)), review("3", finding(why))],
    [toldOf("1", "规章一行", two, "3"), toldOf("2", "规章一行", three, "3")]],
])("what an earlier sheet says is told where the last one has it %s", (_, grids, expected) => {
  expect(own(...grids)).toEqual(expected);
});

test("of another's sheet what was explained is told with unit and year, and nothing else", () => {
  const ofNoYear = (explanation: string) =>
    row({问题: asked, 审核说明: explanation, 标识: mark("", "石桥镇").replace("2024", "null")});
  expect(wordsOnOthers(reviewSheetsIn([review("审核意见", finding(), ofNoYear(why), ownLine(why))]))).toStrictEqual([{
    says: `审核意见 第 5 行 写有“${why}”，这份审核意见是对“石桥镇”的，没有读作说明。`,
    suggestion: "", status: "open", explanation: "", by: "", time: "", row: 4, isUnread: true,
  }]);
});

import {reviewHeadings, reviewTitle} from "../../../src/filing/review-table";
import type {Grid} from "../../../src/recognise/grid";
import {reviewSheetsIn} from "../../../src/remarks/remarks-in";
import {wordsOnOthers} from "../../../src/remarks/review/unread-words";
import {sheet} from "../../recognise/grids";

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

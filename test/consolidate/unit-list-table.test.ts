import {linesBelowHeadings, namesAlone} from "../../src/consolidate/unit-list-table";
import type {Grid} from "../../src/recognise/grid";
import {tableOf} from "./table-of";

const columns = ["name", "code", "level", "parent", "role", "kind", "aliases"] as const;
/** What the lines say in some columns, all of them by name. */
const said = (grid: Grid, ...of: readonly (typeof columns)[number][]): readonly string[] =>
  linesBelowHeadings(grid).map((line) => of.map(line).join());
const names = (...rows: readonly string[]): readonly string[] => said(tableOf(...rows), "name");

describe("a column of names is told by its heading", () => {
  test.each([
    "单位", "单位名称", "单位全称", "填报单位", "填报单位名称", "报送单位", "报告单位", "机构单位", "机关单位", "部门单位", "行政单位", "责任单位", "公开单位", "主体单位",
    "填报部门", "责任机关", "公开主体", "机构名称", "部门名称", "名称", "全称", "主体名称", "name", "Name", "unit", "Unit Name",
    "单 位\n名称", "单位名称（全称）", "单位名称(2024)", "单位名称【必填】", "单位名称[必填]", "*单位名称", "单位名称：", "单位名称:", "ｎａｍｅ",
  ])("%s", (heading) => {
    expect(names(`序号|${heading}`, "1|青山镇")).toEqual(["青山镇"]);
  });

  test.each(["部门", "机构", "部门/机构", "镇街", "乡镇（街道）", "市直部门", "学校"])("or by %s, where nothing else heads names", (heading) => {
    expect(names(`序号|${heading}`, "1|县财政局", "2|县教育局")).toEqual(["县财政局", "县教育局"]);
    expect(names(`${heading}|单位名称`, "1|县财政局", "2|县教育局")).toEqual(["县财政局", "县教育局"]);
  });

  test.each(["单位代码", "单位负责人", "上级单位", "主管部门", "单位级别", "名", "姓名", "unit code", "(单位", "单位情况说明"])("but not by %s", (heading) => {
    expect(names(`序号|${heading}`, "1|青山镇")).toEqual([]);
  });

  test("which may stand below a title, twenty rows down at most", () => {
    const above = (count: number) => Array.from({length: count}, (_, n) => `第${n}行`);
    expect(names(...above(19), "单位", "青山镇")).toEqual(["青山镇"]);
    expect(names(...above(20), "单位", "青山镇")).toEqual([]);
  });
});

test.each<[Parameters<ReturnType<typeof linesBelowHeadings>[number]>[0], readonly string[]]>([
  ["code", ["代码", "编码", "单位编号", "统一社会信用代码", "Code"]], ["level", ["级别", "行政层级", "级次", "LEVEL"]],
  ["parent", ["上级", "主管部门", "隶属关系", "所属单位", "父级", "汇总到", "上级单位代码", "Parent"]],
  ["role", ["类型", "是否本级", "本下级", "role", "TYPE"]], ["kind", ["类别", "单位性质", "种类", "分类", "Kind"]],
  ["aliases", ["曾用名", "简称", "别名", "原名", "其他名称", "Alias"]],
])("what stands below its heading is a unit's %s", (column, headings) => {
  for (const heading of headings) expect([heading, said(tableOf(`单位名称|${heading}`, "青山镇|X1"), column)]).toEqual([heading, ["X1"]]);
});

test("of two columns that say the same the first is taken, and what has no heading is none", () => {
  expect(said(tableOf("代码|编号|单位名称|备注", "1|2|青山镇|3"), ...columns)).toEqual(["青山镇,1,,,,,"]);
});

test("a heading over two rows has its words in both", () => {
  expect(said(tableOf("序号|单位名称|机构", "^|^|代码", "1|青山镇|11"), "name", "code")).toEqual(["青山镇,11"]);
  // A title of two rows beside it does not make the names' heading tall.
  expect(said(tableOf("单位名称|机构代码", "青山镇|^", "白水镇|12"), "name", "code")).toEqual(["青山镇,", "白水镇,12"]);
});

describe("a heading below other units", () => {
  test.each(["街道", "乡镇", "部门"])("%s heads none of them", (heading) => {
    expect(names("青山镇", "白水镇", heading, "红石街道")).toEqual([]);
    expect(namesAlone([tableOf("青山镇", "白水镇", heading, "红石街道")])).toEqual(["青山镇", "白水镇", "红石街道"]);
    expect(names("云溪区教育局", "白水镇", "单位名称", "红石街道")).toEqual(["云溪区教育局", "白水镇", "红石街道"]);
  });

  test("that stands there again heads those above it too, but no title", () => {
    expect(said(tableOf("青山镇|11", "单位名称|代码", "白水镇|12"), "name", "code")).toEqual(["青山镇,11", "白水镇,12"]);
    expect(names("云溪区人民政府|", "序号|单位名称|代码", "1|青山镇|11")).toEqual(["青山镇"]);
    expect(names("云溪区人民政府单位名册", "单位名称", "青山镇")).toEqual(["青山镇"]);
  });
});

test("what stands above the headings is none of them, and what they say in brackets is of themselves", () => {
  expect(said(tableOf("编号|2024-1|", "|单位名称|代码", "1|青山镇|11"), "name", "code")).toEqual(["青山镇,11"]);
  expect(said(tableOf("单位名称（不用简称）|代码", "青山镇|11"), "name", "aliases", "code")).toEqual(["青山镇,,11"]);
});

describe("what is merged downwards", () => {
  const grid = tableOf("上级|单位名称|代码|曾用名|类别", "甲县|青山镇|11|老镇|镇", "^|白水镇|^|^|^", "^|红石镇|13|老红|^");

  test("says of each unit beside it its parent and kind, but of one alone its code and other names", () => {
    expect(said(grid, "name", "parent", "kind", "code", "aliases"))
      .toEqual(["青山镇,甲县,镇,11,老镇", "白水镇,甲县,镇,,", "红石镇,甲县,镇,13,老红"]);
  });

  test("makes no line where nothing else stands, and no second unit of a name", () => {
    expect(names("单位名称|代码", "青山镇|11", "^|^", "白水镇|12")).toEqual(["青山镇", "白水镇"]);
    const twice = said(tableOf("单位名称|代码", "青山镇|11", "^|12"), "name", "code");
    expect(twice.filter((line) => line.startsWith("青山镇"))).toEqual(twice);
  });

  test("is a number before one line alone", () => {
    expect(names("序号|单位|代码", "合计|1个|", "^|青山镇|11")).toEqual(["青山镇"]);
  });

  test("does not hide what stands in the cell itself", () => {
    const cells = [...tableOf("单位名称|类别", "青山镇|镇", "教育局|部门").cells].map((cell) => (cell.text === "镇" ? {...cell, rowSpan: 2} : cell));
    expect(said({name: "", rows: 3, columns: 2, cells}, "name", "kind")).toEqual(["青山镇,镇", "教育局,部门"]);
    expect(said({name: "", rows: 3, columns: 2, cells: cells.toReversed()}, "name", "kind")).toEqual(["青山镇,镇", "教育局,部门"]);
  });
});

describe("no units are", () => {
  test.each<[string, readonly string[]]>([
    ["sums, told by what stands before them", ["序号|单位", "1|青山镇", "合计|1个"]], ["sums of sums", ["序号|单位", "1|青山镇", "总计|1", "小计|1", "共计|1"]],
    ["sums in the place of a name", ["单位|代码", "青山镇|1", "合计|", "总计：|", "小计|", "共计|", "共 1 个|", "共12家|"]],
    ["sections, told by their numerals", ["序号|单位|类别", "一、|党政机关|", "1|青山镇|镇", "（二）|镇街|", "十一|乡镇|", "三.|其他|"]],
    ["sections with nothing beside them", ["序号|单位", "一|街道", "1|青山镇", "（十二）|镇"]],
    ["headings of some, numbered in Chinese", ["单位|代码", "一、镇街|", "青山镇|1", "（二）部门|", "(三) 其他|", "十．最后|"]],
    ["headings that say how many", ["单位|代码", "镇街（1个）|", "青山镇|1", "部门(共 12 家)|", "部门（2 个单位）|"]],
    ["sections beside what is merged downwards", ["序号|单位|上级", "1|青山镇|甲县", "二、|部门|^"]], ["sums whose heading is left blank", ["|单位|代码", "1|青山镇|11", "合计|1个|"]],
    ["headings again", ["单位名称|代码", "青山镇|1", "单位名称|代码", "名称|"]],
    ["notes", ["单位|代码", "青山镇|1", "注：以上|", "注:以上|", "备注|", "说明：以上|", "说明:以上|"]],
    ["who filled it in", ["单位|代码", "青山镇|1", "填表人：某|", "填报人：某|", "填表：|", "制表人：某|", "制表：|", "审核人：某|", "审核：某|", "填报日期：1|", "上报日期：1|", "日期：2|", "填日期：1|", "填报单位：甲县|", "制表单位：甲县|", "报送单位：甲县|", "联系人：某|", "联系电话：1|", "联系方式：1|", "电话：1|", "日期：1|",
      "填表日期：1|", "制表日期：1|", "报送日期:1|", "单位负责人：某|"]],
    ["titles", ["单位|代码", "云溪区单位名册|", "青山镇|1", "单位名单（2024年）|", "单位一览表(续)|", "单位清单|"]],
    ["blanks", ["单位|代码", " |3", "青山镇|1", "|2"]],
  ])("%s", (_, rows) => {
    expect(names(...rows)).toEqual(["青山镇"]);
  });

  test.each([
    "一心镇", "电话局", "日期公司", "说明书出版社", "注册局", "名册管理处", "清单中心", "共12村", "财务总计处", "名单处", "青山镇（原3个村）委",
  ])("but %s is one", (name) => {
    expect(names("单位|代码", `${name}|1`, "青山镇|2")).toEqual([name, "青山镇"]);
  });

  test("but all are where all are numbered in Chinese, or where there is more than a name beside the numeral", () => {
    expect(names("单位|代码", "一、青山镇|", "二、白水镇|")).toEqual(["青山镇", "白水镇"]);
    expect(names("序号|单位", "一|青山镇", "二|白水镇")).toEqual(["青山镇", "白水镇"]);
    expect(names("序号|单位|代码", "一|青山镇|11", "二|白水镇|12", "3|红石镇|13")).toEqual(["青山镇", "白水镇", "红石镇"]);
  });
});

test.each([
  ["1、青山镇"], ["1）青山镇"], ["1) 青山镇"], ["(1)青山镇"], ["（12） 青山镇"], ["1.青山镇"], ["12．青山镇"], ["1234、青山镇"], ["青山镇*"], ["青山镇 ＊"], ["青山镇※"], ["青山镇##"], [" 青山镇 "],
  ["青 山  镇"], ["青山\n镇"], ["青山\u200b镇"], ["青山 \n 镇"], ["一、青山镇"],
])("of %j the name is 青山镇", (text) => {
  expect(names("单位|代码", `${text}|1`)).toEqual(["青山镇"]);
});

test.each([["青山镇（\n东区）"], ["青山镇（ \n 东区）"]])("of %j the name is 青山镇（东区）", (text) => {
  expect(names("单位|代码", `${text}|1`)).toEqual(["青山镇（东区）"]);
});

test.each([["12345、青山镇"], ["1.5青山镇"], ["110指挥中心"], ["Unit One"], ["青山镇*分社"]])("%s is a name as it stands", (text) => {
  expect(names("单位|代码", `${text}|1`)).toEqual([text]);
});

test("codes keep what the cell shows, other names their lines", () => {
  const grid = tableOf("单位|代码|曾用名", "青山镇| 0011 |X");
  const cells = grid.cells.map((cell) => (cell.text === "X" ? {...cell, text: " 青山乡\n老青山 "} : cell));
  expect(said({...grid, cells}, "code", "aliases")).toEqual(["0011,青山乡\n老青山"]);
});

describe("several lists side by side", () => {
  test("are read one after the other, each unit with what stands beside it", () => {
    expect(said(tableOf("序号|单位|代码|序号|单位|代码", "1|青山镇|11|3|教育局|13", "2|白水镇|12|合计|3个|"), "name", "code"))
      .toEqual(["青山镇,11", "白水镇,12", "教育局,13"]);
  });

  test("have each its own sections, sums and lines", () => {
    expect(names("序号|单位|序号|单位|代码", "一、|党政机关|2|白水镇|12", "1|青山镇|（二）|部门|", "合计|1个|3|教育局|13")).toEqual(["青山镇", "白水镇", "教育局"]);
  });

  test("may stand beside an empty column, and have no headings over their numbers", () => {
    expect(said(tableOf("|序号|单位|代码|序号|单位|代码", "|1|青山镇|11|3|教育局|13", "||||合计|2个|"), "name", "code")).toEqual(["青山镇,11", "教育局,13"]);
    expect(said(tableOf("|单位|机构||单位|机构", "序号|^|代码|序号|^|代码", "1|青山镇|11|合计|1个|"), "name", "code")).toEqual(["青山镇,11"]);
  });

  test("may have other columns each", () => {
    expect(said(tableOf("单位|代码|单位|级别", "青山镇|11|教育局|县"), "name", "code", "level")).toEqual(["青山镇,11,", "教育局,,县"]);
  });

  test("may have their codes before the names", () => {
    expect(said(tableOf("代码|单位|代码|单位", "11|青山镇|13|教育局"), "name", "code")).toEqual(["青山镇,11", "教育局,13"]);
  });

  test("are one where the second column of names is called otherwise", () => {
    expect(said(tableOf("单位名称|主管部门名称|代码", "青山镇|甲县|11"), "name", "parent", "code")).toEqual(["青山镇,甲县,11"]);
    expect(names("单位名称|部门", "青山镇|办公室")).toEqual(["青山镇"]);
  });
});

describe("of tables that hold nothing but names", () => {
  test.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ["each cell is one", [["青山镇", "白水镇"]], ["青山镇", "白水镇"]], ["the first that holds any is taken", [["注：无"], ["青山镇"], ["白水镇"]], ["青山镇"]],
    ["those with two cells in a row are none", [["青山镇|11"], ["白水镇"]], ["白水镇"]], ["blank cells are none", [["|青山镇", " ", "白水镇| "]], ["青山镇", "白水镇"]],
    ["a line may hold several", [["青山镇、白水镇，红石街道,教育局；县政府;残联中心 乡办事处"]], ["青山镇", "白水镇", "红石街道", "教育局", "县政府", "残联中心", "乡办事处"]],
    ["a line of other words is one", [["青山镇、等"]], ["青山镇、等"]], ["a name alone is kept in one", [["青 山 镇"]], ["青山镇"]], ["separators at the ends say nothing", [["、青山镇、白水镇、"]], ["青山镇", "白水镇"]],
    ["a table with two cells anywhere is none", [["请报送", "青山镇|11"], ["白水镇"]], ["白水镇"]], ["a separator behind a name says nothing", [["青山镇、", "白水镇；"]], ["青山镇", "白水镇"]],
    ["there may be none", [], []], ["there may be none in them", [["合计"]], []],
  ])("%s", (_, tables, expected) => {
    expect(namesAlone(tables.map((rows) => tableOf(...rows)))).toEqual(expected);
  });

  test.each(["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "局", "委", "办", "厅", "部", "会", "院", "所", "站", "队", "街道", "政府", "中心", "苏木", "办事处"])("a unit may end in %s", (kind) => {
    expect(namesAlone([tableOf(`甲${kind}、乙${kind}`)])).toEqual([`甲${kind}`, `乙${kind}`]);
    expect(namesAlone([tableOf(`甲${kind}、乙${kind}的`)])).toEqual([`甲${kind}、乙${kind}的`]);
  });
});

import {cluesIn} from "../../src/consolidate/clues";
import type {ListedUnit} from "../../src/consolidate/unit-list";

const unit = (name: string, code = "", aliases: readonly string[] = []): ListedUnit => ({name, code, aliases, level: "", parent: ""});
const city = unit("云溪市", "530000");
const below = [
  unit("云溪市青山镇", "530001"), unit("云溪市红石街道", "A-12", ["红石办"]), unit("云溪市综合行政执法大队", "530003"),
  unit("云溪市残疾人联合会", "530004"), unit("云溪市经济开发区管理委员会", "530005"), unit("云溪市公安局东城分局", "530006"),
  unit("云溪市公安局西城分局", "530007"), unit("云溪市财政局", "530008", ["市财政"]), unit("云溪市税务局第一税务分局"), unit("云溪市交通运输局", "12"),
];
const clues = cluesIn([city, ...below], new Map(below.map((one) => [one, city])));
const names = (units: readonly ListedUnit[]): string => units.map(({name}) => name.replace(/^云溪市(?=.)/, "")).join();

test.each([
  ["青山镇", "青山镇"], ["云溪市青山镇", "青山镇"], ["云溪市", "云溪市"], ["综合执法大队", "综合行政执法大队"], ["综合行政执法支队", "综合行政执法大队"], ["执法队", ""],
  ["残联", "残疾人联合会"], ["经开区", "经济开发区管理委员会"], ["交通局", "交通运输局"], ["卫健局", ""], ["财政", "财政局"], ["财政局", "财政局"], ["市财政", "财政局"],
  ["财", ""], ["东城分局", "公安局东城分局"], ["公安分局", "公安局东城分局,公安局西城分局"], ["税务分局", "税务局第一税务分局"],
  ["红石", "红石街道"], ["红石办", "红石街道"], ["青镇", ""],
])("for short %s may mean: %s", (name, units) => {
  expect(names(clues.shortNamed(name))).toBe(units);
});

test.each([
  ["红石街道党工委", "红石街道"], ["云溪市青山镇卫生院", "青山镇"], ["青山", "青山镇"], ["财政局和青山镇", "财政局,青山镇"], ["云溪市年报", ""],
])("in the name %s stands: %s", (name, units) => {
  expect(names(clues.within(name))).toBe(units);
});

test.each([
  ["a/云溪市青山镇.xlsx", "青山镇"], ["云溪市财政局2023.xlsx", "财政局"], ["云溪市 财政局.xlsx", "财政局"], ["财政局.xlsx", "财政局"], ["青山.xlsx", "青山镇"],
  ["青山镇与红石街道.xlsx", "青山镇,红石街道"], ["云溪市.xlsx", "云溪市"], ["云溪市/年报.xlsx", ""], ["青山镇\\表.xlsx", ""],
  [`${"很".repeat(76)}青山镇.xlsx`, "青山镇"], [`${"很".repeat(79)}青山镇.xlsx`, ""],
])("the file %s is named after: %s", (source, units) => {
  expect(names(clues.named(source))).toBe(units);
});

test.each([
  ["青山镇/表.xlsx", "青山镇"], ["青山镇\\a\\b\\表.xlsx", "青山镇"], ["青山镇/a/b/c/表.xlsx", ""], ["青山镇/红石街道/表.xlsx", "红石街道"],
  ["云溪市/财政局/表.xlsx", "财政局"], ["云溪市/表.xlsx", ""], ["青山镇.xlsx", ""],
])("the file %s lies in the folder of: %s", (source, units) => {
  expect(names(clues.inFolder(source))).toBe(units);
});

test.each([
  ["530001.xlsx", "青山镇"], ["530001-2.xlsx", "青山镇"], ["A-12.xlsx", "红石街道"], ["A_12.xlsx", ""], ["12.xlsx", ""], ["1530001.xlsx", ""],
  ["530000.xlsx", "云溪市"], ["530000/表.xlsx", ""], ["530004/530001.xlsx", "青山镇,残疾人联合会"], ["530004/a/b/c/表.xlsx", ""],
])("the file %s has the code of: %s", (source, units) => {
  expect(names(clues.coded(source))).toBe(units);
});

test.each<[string, ListedUnit, string]>([
  ["云溪市青山镇.xlsx", below[1]!, "青山镇"], ["云溪市青山镇.xlsx", below[0]!, ""], ["云溪市青山镇.xlsx", city, ""], ["云溪市.xlsx", below[0]!, ""],
  ["云溪市青山镇云溪市财政局.xlsx", below[1]!, ""], ["云溪市青山镇云溪市财政局.xlsx", below[0]!, ""], ["表.xlsx", below[0]!, ""], ["云溪市青山镇/表.xlsx", below[1]!, ""],
])("the file %s of %o is named after another unit: %s", (source, own, units) => {
  expect(names(clues.otherName(source, own))).toBe(units);
});

/** Of a list of these names alone. */
const cluesAmong = (...all: readonly (string | ListedUnit)[]) =>
  cluesIn(all.map((one) => (typeof one === "string" ? unit(one) : one)), new Map());
const called = (units: readonly ListedUnit[]): string => units.map(({name}) => String(name)).join();

test.each<[string, readonly (string | ListedUnit)[], string, string]>([
  ["the longest region is left out", ["云溪市", "云溪市东湖区", "云溪市东湖区教育局"], "教育", "云溪市东湖区教育局"],
  ["two letters are a name behind the region", ["云溪市", "云溪市水利局"], "云溪市水利", "云溪市水利局"],
  ["市 and 区 before a name say nothing", ["教育局", "民政局"], "区教育局", "教育局"],
  ["one of several names is enough", [unit("交通运输局", "", ["公路处"])], "交运局", "交通运输局"],
  ["a force is another kind of office", ["巡查大队", "巡查办公室"], "巡查支队", "巡查大队"], ["a unit is meant once by several names that are alike", [unit("财政局", "", ["市财政局"])], "财政", "财政局"],
  ["局 comes and goes", ["财政局", "财政监督检查局"], "财政", "财政局"], ["管委会 comes and goes", ["经开区管理委员会", "经开区管理服务中心"], "经开区", "经开区管理委员会"],
  ["of a branch the district comes and goes", ["市公安局云溪分局", "市公安局云岭分局"], "公安局云溪区分局", "市公安局云溪分局"],
  ["of a branch 公安 comes and goes", ["东城南分局", "东城北分局"], "东城南公安分局", "东城南分局"],
  ["branches of one kind are alike, up to three", ["公安局东湖分局", "税务局东湖分局", "公安局西湖分局", "公安局南湖分局"], "公安分局", "公安局东湖分局,公安局西湖分局,公安局南湖分局"],
  ["and four say nothing", ["东湖", "西湖", "南湖", "北湖"].map((one) => `公安局${one}分局`), "公安分局", ""],
  ["a branch may say at length what it does", ["云溪市生态环境保护综合行政执法分局", "云溪市税务局分局"], "生态分局", "云溪市生态环境保护综合行政执法分局"],
  ["of 市场 the branch is not that of a market", ["云溪区市场监管分局", "云溪区场站分局"], "市场分局", "云溪区市场监管分局"],
  ["what is no branch is none", ["公安局东湖分局"], "公安局分局办", ""],
  ["和 and 与 come and go", ["档案地方志和党史中心"], "档案与地方志党史中心", "档案地方志和党史中心"],
  ["队 and 中心 do one thing", ["综合执法大队"], "综合执法中心", "综合执法大队"],
  ["the list's own name may be the shorter one", ["残联"], "残疾人联合会", "残联"],
  ["letters that stand nowhere in it are no name for short", ["残疾人联合会"], "残工联", ""],
  ["a place is none for short of its offices", ["东湖区教育局"], "东区", ""], ["nor is anything of a place", ["东湖区"], "东湖", ""],
  ["nothing is no name", ["教育局"], "", ""],
])("of names for short: %s", (_, list, name, expected) => {
  expect(called(cluesAmong(...list).shortNamed(name))).toBe(expected);
});

const squad = "云溪市人力资源和社会保障局劳动保障监察综合行政执法大队";
test.each<[string, readonly string[], string, string]>([
  ["is looked for in full first", ["云溪市财政局", "青山镇"], "云溪市财政局青山.xlsx", "云溪市财政局"],
  ["may be written in another way", ["云溪市城市管理局", "财政局"], "2023云溪市城管局上报.xlsx", "云溪市城市管理局"],
  ["as it stands comes before one that is like it", ["新华街道", "新华街道办事处"], "新华街道办事处.xlsx", "新华街道办事处"],
  ["within a longer one is not meant", ["云溪市教育局", "教育局"], "云溪市教育局.xlsx", "云溪市教育局"],
  ["beside a longer one is meant", ["云溪市教育局", "教育局"], "云溪市教育局、教育局.xlsx", "云溪市教育局,教育局"],
  ["may be as long as they come", ["云溪市人力资源和社会保障局", squad], `${squad}.xlsx`, squad],
  ["is none in no name", ["教育局"], "", ""],
])("a unit's name in that of a file %s", (_, list, source, expected) => {
  expect(called(cluesAmong(...list).named(source))).toBe(expected);
});

describe("among units without the region in their names", () => {
  const [district, ...towns] = ["云溪区", "青山镇", "白水镇", "红石镇"].map((name) => unit(name)) as [ListedUnit, ...ListedUnit[]];
  const within = cluesIn([district, ...towns], new Map(towns.map((one) => [one, district])));

  test("a file is named after the town, not the district before it", () => {
    expect(called(within.named("云溪区青山镇.xlsx"))).toBe("青山镇");
    expect(called(within.named("云溪区青山镇、白水镇.xlsx"))).toBe("青山镇,白水镇");
  });

  test("a file is named after another town, whatever district stands before it, but not after two", () => {
    expect(["云溪区青山镇.xlsx", "青山镇白水镇.xlsx", "云溪区.xlsx"].map((source) => called(within.otherName(source, towns[2]!)))).toEqual(["青山镇", "", ""]);
  });

  test("folders without a name are none between", () => {
    expect(called(within.inFolder("/青山镇/a//b/表.xlsx"))).toBe("青山镇");
  });
});

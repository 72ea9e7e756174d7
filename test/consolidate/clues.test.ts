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

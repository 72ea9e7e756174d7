import {mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {templateSchema} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {readWorkbook} from "../../src/formats/xlsx/read-workbook";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-template-"));
  writeFileSync(join(folder, "名册.csv"), "名称,代码,上级,曾用名\n甲县,1,,\n乙县,2,,\n白水镇,11,1,\n白水镇,21,2,\n青山/镇,12,1,老青山乡\n");
});
afterEach(() => rmSync(folder, {recursive: true}));

const carried = "applications.carriedIn.person";
const call = (...more: readonly string[]) => gouji(["template", "--edition", "2021", "--year", "2024", ...more]);
const forUnits = (...more: readonly string[]) =>
  call("--units", join(folder, "名册.csv"), "-o", join(folder, "下发"), ...more);
const names = ["乙县.xlsx", "乙县白水镇.xlsx", "甲县.xlsx", "甲县白水镇.xlsx", "青山镇.xlsx"];
const read = (name: string) => readWorkbook(name, readFileSync(join(folder, "下发", name)))[0]!;

test("--units gives a workbook a unit, named after it, that knows whose it is", async () => {
  const {code, out} = await forUnits("--json");
  expect(code).toBe(0);
  const {written} = templateSchema.parse(JSON.parse(out));
  expect(written).toEqual(["甲县", "乙县", "甲县白水镇", "乙县白水镇", "青山镇"].map((name) => join(folder, "下发", `${name}.xlsx`)));
  expect(readdirSync(join(folder, "下发")).sort()).toEqual([...names].sort());
  expect(read("青山镇.xlsx")).toMatchObject({unit: "青山/镇", year: 2024, edition: "2021"});
});

test("a unit whose file has another name is told with it", async () => {
  const {out} = await forUnits();
  expect(out).toContain("“青山/镇”的是 青山镇.xlsx");
  expect(out).not.toContain("“甲县”");
});

(process.platform === "win32" ? test.skip : test)("what of last year's folder is no file is said", async () => {
  mkdirSync(join(folder, "上年"));
  symlinkSync("没有.xlsx", join(folder, "上年", "链接.xlsx"));
  const {code, err} = await forUnits("--last", join(folder, "上年"));
  expect([code, err]).toEqual([1, expect.stringMatching(/上年\/链接\.xlsx 是一个链接，它指向的文件不存在/)]);
});

test("--last fills in 上年结转 where the unit's filing of the year before says it, and keeps where it came from", async () => {
  mkdirSync(join(folder, "上年"));
  const last = (name: string, unit: string, year: number, person: number) => writeFileSync(join(folder, "上年", name),
    writeJson(buildFiling({unit, year, edition: "2021", change: {"applications.carriedOut.person": person}})));
  last("a.json", "老青山乡", 2023, 7);
  last("b.json", "甲县", 2022, 9);
  last("c.json", "乙县", 2023, 0);
  writeFileSync(join(folder, "上年", "坏.xlsx"), "PK\u0003\u0004");
  const {code, out, err} = await forUnits("--last", join(folder, "上年"));
  expect(code).toBe(1);
  expect(err).toContain(`${join(folder, "上年", "坏.xlsx")} 已损坏`);
  expect(out).toContain("预填上年结转 2 个单位");
  expect(out).toContain("没有找到 2023 年度的结转数，没有预填：甲县、白水镇、白水镇");
  const {figures, remarks} = read("青山镇.xlsx");
  expect(figures.get(carried)).toMatchObject({value: 7, as: "number"});
  expect(remarks?.drawn.find(({of}) => of === carried)?.text).toContain("取自 2023 年度统计表“结转下年度继续办理”（a.json）");
  expect(figures.get("applications.received.person")!.value).toBeNull();
  expect(read("乙县.xlsx").figures.get(carried)!.value).toBe(0);
  expect(read("甲县.xlsx").figures.get(carried)!.value).toBeNull();
});

test("nothing is written where one of them is there already, unless it is to be replaced", async () => {
  mkdirSync(join(folder, "下发"));
  writeFileSync(join(folder, "下发", "青山镇.xlsx"), "已填");
  expect(await forUnits()).toMatchObject({code: 2, err: expect.stringContaining("青山镇.xlsx") as string});
  expect(readdirSync(join(folder, "下发"))).toEqual(["青山镇.xlsx"]);
  expect((await forUnits("--replace")).code).toBe(0);
  expect(readdirSync(join(folder, "下发")).sort()).toEqual([...names].sort());
});

test.each([
  [["-o", "a.xlsx"], "缺少 --unit"], [["--unit", "甲", "--units", "名册.csv", "-o", "a"], "不能都写"],
  [["--unit", "甲", "--last", "b", "-o", "a.xlsx"], "--last 只用于 --units"], [["--units", "名册.csv", "-o", "-"], "要写入一个文件夹"],
])("%j is refused with the way out", async (words, says) => {
  expect(await call(...words)).toMatchObject({code: 2, out: "", err: expect.stringContaining(says) as string});
});

test("a file in the folder's place is refused", async () => {
  writeFileSync(join(folder, "下发"), "x");
  expect(await forUnits()).toMatchObject({code: 2, err: expect.stringContaining("不是文件夹") as string});
});

import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {checkSchema, compareSchema, consolidateSchema} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Built} from "../build";
import {gouji} from "./command-line";

const folder = mkdtempSync(join(tmpdir(), "gouji-"));
const save = (name: string, ...filings: readonly Built[]): string => {
  const path = join(folder, name);
  const [only, ...others] = filings.map((built) => JSON.parse(writeJson(buildFiling(built))) as unknown);
  writeFileSync(path, JSON.stringify(others.length === 0 ? only : [only, ...others]));
  return path;
};
const carriedOut = "applications.carriedOut.person";
const wrong = {[carriedOut]: 99};

const own = {unit: "青山镇", year: 2024};
const lastOfBoth = () => save("上年.json",
  {unit: "白水镇", year: 2023, change: wrong}, {unit: "青山镇", year: 2022, change: wrong}, {unit: "青山镇", year: 2023});
const two = () => save("两镇.json", own, {unit: "白水镇", year: 2024});

test.each(["check", "compare", "review"])("of several filings in last year's source %s takes that of the unit and the year before", async (command) => {
  const {code, err} = await gouji([command, save("本年.json", own), "--last", lastOfBoth()]);
  expect({code, err}).toEqual({code: 0, err: ""});
});

test.each(["check", "compare", "review"])("%s refuses last year's source where none of its filings is the one, and names them and the way out", async (command) => {
  const {code, err} = await gouji([command, save("本年.json", {unit: "黑水镇", year: 2024}), "--last", lastOfBoth()]);
  expect(code).toBe(2);
  expect(err).toMatch(/--last .*白水镇 2023 .*青山镇 2022 .*青山镇 2023 .*黑水镇 2023 .*--unit、--year/);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("what the source of this year does not say is said by --unit and --year, and last year's filing is found by it", async () => {
  const path = save("没有写明.json", {...own, unit: "", year: null, edition: "2021"});
  expect((await gouji(["compare", path, "--last", lastOfBoth()])).code).toBe(2);
  const {code, json} = await gouji(["compare", path, "--last", lastOfBoth(), "--unit", "青山镇", "--year", "2024", "--json"]);
  expect(code).toBe(0);
  expect(compareSchema.parse(json()).findings.filter(({rule}) => rule === "crossYear.carryOver")).toEqual([]);
});

test("each of several filings is checked against its own last year; which has none is said", async () => {
  const last = lastOfBoth();
  const {code, json, err} = await gouji(["check", two(), "--last", last, "--json"]);
  const broken = checkSchema.parse(json()).map(({unit, findings}) => [unit, findings.some(({rule}) => rule === "crossYear.carryOver")]);
  expect({code, err, broken}).toEqual({code: 1, err: "", broken: [["青山镇", false], ["白水镇", true]]});

  const other = await gouji(["check", save("三镇.json", own, {unit: "黑水镇", year: 2024}), "--last", last, "--json"]);
  expect(other.code).toBe(1);
  expect(other.err).toMatch(/三镇\.json 的 黑水镇 2024 .*没有与上年核对/);
  expect((await gouji(["check", two(), "--last", save("别处.json", {unit: "黑水镇", year: 2023})])).err)
    .toMatch(/没有这次校核的单位上一年度的统计表.*黑水镇 2023/);
});

test("a published page and an earlier version are found among several likewise", async () => {
  const both = save("公布.json", {unit: "白水镇", year: 2024}, own);
  for (const option of ["--published", "--before"]) {
    expect(await gouji(["review", save("本年.json", own), option, both])).toMatchObject({code: 0, err: ""});
    expect((await gouji(["review", save("他处.json", {unit: "黑水镇", year: 2024}), option, both])).err).toMatch(new RegExp(`${option} .*黑水镇 2024`));
  }
});

test("a consolidation takes 本级, the reported table and last year's from among several by unit and year", async () => {
  const files = [save("甲.json", {unit: "青山镇", year: 2024}), save("乙.json", {unit: "白水镇", year: 2024})];
  const owns = save("本级.json", {unit: "某某县本级", year: 2023}, {unit: "某某县本级", year: 2024});
  const wholes = save("上报.json", {unit: "某某县", year: 2022}, {unit: "某某县", year: 2024});
  const lasts = save("去年.json", {unit: "某某县", year: 2022}, {unit: "某某县", year: 2023});
  const {json, err} = await gouji(["consolidate", ...files, "--own", owns, "--reported", wholes, "--last", lasts, "--json"]);
  expect(err).toBe("");
  const {units, year, findings} = consolidateSchema.parse(json());
  expect([year, units.map(({unit}) => unit).sort()]).toEqual([2024, ["某某县本级", "白水镇", "青山镇"].sort()]);
  expect(findings.some(({rule}) => rule.startsWith("crossYear."))).toBe(true);
  for (const [option, path] of [["--own", save("a.json", {unit: "甲", year: 2024}, {unit: "乙", year: 2024})], ["--reported", wholes], ["--last", lasts]]) {
    const {code, err: said} = await gouji(["consolidate", ...files, option!, path!, ...(option === "--own" ? [] : ["--year", "2019"])]);
    expect([option, code, said]).toEqual([option, 2, expect.stringMatching(new RegExp(`${option} .*(另存为文件)`))]);
  }
});

import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createFileHost} from "../../src/hosts/file/file-host";
import {writeJson} from "../../src/formats/json/write-json";
import {compareSchema} from "../../src/filing/schema";
import {buildFiling, type Built} from "../build";
import {gouji} from "./command-line";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});

const unit = "云溪街道办事处";
const save = (name: string, built: Built): string => {
  const path = join(folder, name);
  writeFileSync(path, writeJson(buildFiling({unit, ...built})));
  return path;
};

test("every figure stands beside last year's, with its change and how well the two match", async () => {
  const [now, then] = [save("今年.json", {year: 2024}), save("去年.json", {year: 2023, change: {"disclosure.licensing.decisions": 0}})];
  const {code, json, err} = await gouji(["compare", now, "--last", then, "--json"]);
  const {rows, findings} = compareSchema.parse(json());
  expect({code, err}).toEqual({code: 0, err: ""});
  expect(rows).toHaveLength(200);
  expect(rows.find(({id}) => id === "disclosure.licensing.decisions")).toMatchObject({last: 0, match: "exact"});
  expect(findings.map(({rule, severity}) => [rule, severity])).toEqual([["crossYear.jump", "hint"]]);
});

test("a carry-over that does not fit is an error", async () => {
  const [now, then] = [save("今年.json", {year: 2024}), save("去年.json", {year: 2023, change: {"applications.carriedOut.person": 99}})];
  const {code, json} = await gouji(["compare", now, "--last", then, "--json"]);
  expect(code).toBe(1);
  expect(compareSchema.parse(json()).findings).toContainEqual(expect.objectContaining({rule: "crossYear.carryOver", severity: "error"}));
});

test("another year's and another unit's report is compared, and told to be one", async () => {
  const [now, then] = [save("今年.json", {year: 2024}), save("前年.json", {year: 2022, unit: "东风街道办事处", change: {"applications.carriedOut.person": 99}})];
  for (const command of ["compare", "check"]) {
    const {code, err} = await gouji([command, now, "--last", then]);
    expect(code).toBe(0);
    expect(err).toContain("2022 年度的，不是上一年度的");
    expect(err).toContain("“东风街道办事处”的，与本年填报单位不同");
  }
});

test("last year's report of another unit is told of once: by the question whether the unit was renamed", async () => {
  const [now, then] = [save("今年.json", {year: 2024}), save("去年.json", {year: 2023, unit: "东风街道办事处"})];
  for (const command of ["compare", "check", "review"]) {
    const {out, err} = await gouji([command, now, "--last", then]);
    expect(`${out}${err}`.split("东风街道办事处")).toHaveLength(2);
    expect(out).toContain("上年度报告是“东风街道办事处”的");
    expect((await gouji([command, now, "--last", then, "--scope-changed"])).err).toContain("与本年填报单位不同");
  }
});

test("the table of comparison is a workbook that keeps last year's file as it was", async () => {
  const [now, then] = [save("今年.json", {year: 2021}), save("去年.json", {edition: "2019", year: 2020})];
  const output = join(folder, "对比.xlsx");
  expect((await gouji(["compare", now, "--last", then, "-o", output])).code).toBe(0);
  const [sheet] = await (await createFileHost(readFileSync(output))).read();
  expect(sheet!.name).toBe("对比表");
  expect(sheet!.cells.map(({text}) => text)).toEqual(expect.arrayContaining(["与上年度对比表", "三、收到和处理政府信息公开申请情况", "部分可比"]));
  const refused = await gouji(["compare", now, "--last", then, "-o", then]);
  expect(refused).toMatchObject({code: 2, out: ""});
  expect(refused.err).toContain("不能覆盖");
});

test("a person is shown what stands out", async () => {
  const [now, then] = [save("今年.json", {year: 2024, change: {"disclosure.penalties.decisions": 512}}), save("去年.json", {year: 2023})];
  const {out} = await gouji(["compare", now, "--last", then]);
  expect(out).toMatch(/行政处罚一行的“本年处理决定数量”：\d+ → 512，增 \d+/);
});

import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {checkSchema, readSchema} from "../../src/filing/schema";
import {writeCsv} from "../../src/formats/csv/csv";
import {writeHtml} from "../../src/formats/html/write-html";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

const folder = mkdtempSync(join(tmpdir(), "gouji-"));

const save = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const named = buildFiling({edition: "2021", unit: "某某县人民政府", year: 2023});
const unnamed = buildFiling({edition: "2021", unit: "", year: null});

test.each([
  ["json", () => writeJson({...unnamed, unit: "", year: null})],
  ["csv", () => writeCsv(unnamed)],
  ["html", () => writeHtml(unnamed)],
  ["txt", () => tabs()],
])("unit and year that a .%s does not say are said on the command line", async (ending, content) => {
  const path = save(`没有写明.${ending}`, content());
  const said = ["--unit", "某某县人民政府", "--year", "2023", "--edition", "2021", "--json"];
  const [read] = readSchema.parse((await gouji(["read", path, ...said])).json());
  expect(read).toMatchObject({unit: "某某县人民政府", year: 2023, edition: "2021"});
  const [checked] = checkSchema.parse((await gouji(["check", path, ...said])).json());
  expect(checked).toMatchObject({unit: "某某县人民政府", year: 2023, edition: "2021"});
});

/** The web page's tables as they are copied. */
const tabs = (): string => writeHtml(unnamed).replace(/<\/t[dh]>/g, "\t").replace(/<\/tr>/g, "\n").replace(/<[^>]*>/g, "")
  .replace(/&nbsp;/g, " ");

test.each([
  ["unit", ["--unit", "某某市人民政府"], /某某县人民政府 2023 .*没有要读取的 某某市人民政府/],
  ["year", ["--year", "2022"], /没有要读取的 2022/],
  ["edition", ["--edition", "2019"], /没有要读取的 \[2019\]/],
])("a filing of another %s than is asked for is refused, and its own named", async (_, words, says) => {
  for (const command of ["read", "check", "review"]) {
    const {code, err} = await gouji([command, save("写明.json", writeJson(named)), ...words]);
    expect({command, code, err}).toMatchObject({command, code: 2, err: expect.stringMatching(says)});
  }
});

test("a unit is asked for by any name that surely means it", async () => {
  const {code, json} = await gouji(["read", save("写明.json", writeJson(named)), "--unit", "某某县", "--json"]);
  expect(code).toBe(0);
  expect(json()).toMatchObject([{unit: "某某县人民政府"}]);
});

test("several files are checked, each by itself; what cannot be read is said, and stops none of the others", async () => {
  const broken = buildFiling({edition: "2021", unit: "某某局", year: 2023, change: {"applications.received.person": 999}});
  const files = [save("甲.json", writeJson(named)), save("乙.json", writeJson(broken)), join(folder, "没有.json")];
  const {code, json, err} = await gouji(["check", ...files, "--json"]);
  expect(code).toBe(1);
  expect(err).toContain("没有.json");
  expect(checkSchema.parse(json()).map(({source, counts}) => [source, counts.error > 0])).toEqual([["甲.json", false], ["乙.json", true]]);
});

test("a year that is none is refused with what a year looks like", async () => {
  const {code, err} = await gouji(["check", save("写明.json", writeJson(named)), "--year", "去年"]);
  expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining("四位数字")});
});

test("each of several filings in a source is told from the others where its findings are shown", async () => {
  const path = save("两份.json", JSON.stringify([JSON.parse(writeJson(named)), JSON.parse(writeJson({...named, unit: "某某局"}))]));
  const {out} = await gouji(["check", path]);
  expect(out.split("\n").filter((line) => line.startsWith("两份.json（")).length).toBe(2);
  expect(out).toMatch(/^两份\.json（.*某某局，2023 年度）：/m);
});

test("last year's tables in the same file are offered to be held against, and are once that is asked", async () => {
  const before = buildFiling({edition: "2021", unit: "某某县人民政府", year: 2023, change: {"applications.carriedOut.person": 999}});
  const now = buildFiling({edition: "2021", unit: "某某县人民政府", year: 2024});
  const path = save("两年.csv", writeCsv(before) + writeCsv(now));
  const alone = await gouji(["check", path]);
  expect(alone.err).toMatch(/两年\.csv 中也有上一年度的统计表（某某县人民政府 2023.*），没有与它核对；加上 --last/);
  expect(alone.out).not.toContain("上年度报告的结转下年度 999");
  const held = await gouji(["check", path, "--last", path]);
  expect(held.out).toContain("上年度报告的结转下年度 999");
  expect(held.err).not.toContain("没有与它核对；加上 --last");
  const other = save("两家.csv", writeCsv({...before, unit: "某某市人民政府"}) + writeCsv(now));
  expect((await gouji(["check", other])).err).not.toContain("--last");
});

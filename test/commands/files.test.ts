import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Filing} from "../../src/filing/filing";
import {noRemarks} from "../../src/filing/remarks";
import {checkSchema} from "../../src/filing/schema";
import {createFileHost} from "../../src/hosts/file/file-host";
import {reconcile} from "../../src/reconcile/reconcile";
import {explain} from "../../src/remarks/standing";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});

const save = (name: string, filing: Filing): string => {
  const path = join(folder, name);
  writeFileSync(path, writeJson(filing));
  return path;
};
const balanced = (): string => save("相符.json", buildFiling({edition: "2021", unit: "某某自治州人民政府", year: 2024}));
const unbalanced = (): string => save("不符.json", buildFiling({
  edition: "2021", unit: "某某街道办事处", year: 2024, change: {"applications.handled.person": 9999},
}));

type Read = {unit: string; year: number; edition: string; figures: Record<string, number | null>; unmatched: unknown[]};

test("read gives every figure with its place, an array with one entry a file", async () => {
  const {code, json} = await gouji(["read", balanced(), unbalanced(), "--json"]);
  const [first, second] = json() as [Read & {cells: object}, Read];
  expect(code).toBe(0);
  expect(first).toMatchObject({source: "相符.json", unit: "某某自治州人民政府", year: 2024, edition: "2021", unmatched: []});
  expect(Object.keys(first.figures)).toHaveLength(200);
  expect(Object.keys(first.cells)).toEqual(Object.keys(first.figures));
  expect(second.figures["applications.handled.person"]).toBe(9999);
});

test("read goes on after a file that cannot be read, names it, and exits with 1", async () => {
  writeFileSync(join(folder, "空.xlsx"), "");
  const {code, json, err} = await gouji(["read", join(folder, "空.xlsx"), balanced(), "--json"]);
  expect(code).toBe(1);
  expect(json()).toHaveLength(1);
  expect(err).toContain("空.xlsx");
});

test("standard input is a source", async () => {
  const {json} = await gouji(["read", "-", "--json"], readFileSync(balanced()));
  expect(json()).toMatchObject([{source: "标准输入", year: 2024}]);
});

test("check counts blanks as 0 where it is told to, and breaks across years as hints where the scope changed", async () => {
  const blank = save("空格.json", buildFiling({unit: "某某自治州人民政府", change: {"applications.granted.person": null}}));
  expect((await gouji(["check", blank])).code).toBe(0);
  expect((await gouji(["check", blank, "--blanks-as-zero"])).code).toBe(1);
  const last = save("上年.json", buildFiling({
    unit: "某某自治州人民政府", year: 2023, change: {"applications.carriedOut.total": 99},
  }));
  const across = async (...more: string[]) => {
    const [{findings}] = (await gouji(["check", balanced(), "--last", last, "--json", ...more])).json() as [{
      findings: readonly {rule: string; severity: string}[];
    }];
    return findings.filter(({rule}) => rule === "crossYear.carryOver").map(({severity}) => severity);
  };
  expect(await across()).toEqual(["error"]);
  expect(await across("--scope-changed")).toEqual(["hint"]);
});

test("check asks of a unit of another name, and has nothing mended across years until it is told", async () => {
  const last = save("更名.json", buildFiling({
    unit: "先前自治州人民政府", year: 2023, change: {"applications.carriedOut.total": 99},
  }));
  const {code, out} = await gouji(["check", balanced(), "--last", last]);
  expect(code).toBe(0);
  expect(out).toContain("【核实性】总计一栏：上年结转");
  expect(out).toMatch(/【提示】上年度报告是“先前自治州人民政府”的.*合并、更名或者统计范围变化了吗？/);
  const told = await gouji(["check", balanced(), "--last", last, "--scope-changed"]);
  expect(told.code).toBe(0);
  expect(told.out).toContain("【提示】总计一栏：上年结转");
  expect(told.out).not.toContain("变化了吗");
});

test("check of a balanced filing finds no error and exits with 0", async () => {
  const {code, json} = await gouji(["check", balanced(), "--json"]);
  expect(code).toBe(0);
  const all = checkSchema.parse(json());
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({part: null, complete: true, undecided: 0, counts: {error: 0, warning: 0}});
  expect(all[0]!.coverage).toMatchObject({applications: {expected: 175, read: 175, blank: 0, absent: 0}});
});

test("check of an unbalanced filing names rule, cells, both sides and the difference, and exits with 1", async () => {
  const {code, json} = await gouji(["check", unbalanced(), "--json"]);
  type Found = {rule: string; cells: string[]; left: number; right: number; difference: number};
  const [{findings}] = json() as [{findings: Found[]}];
  const flow = findings.find(({rule}) => rule === "applications.flow");
  expect(code).toBe(1);
  expect(flow!.cells).toContain("applications.handled.person");
  expect(flow!.left - flow!.right).toBe(flow!.difference);
});

test("check for people says the same in sentences", async () => {
  const {code, out} = await gouji(["check", unbalanced()]);
  expect(code).toBe(1);
  expect(out).toMatch(/【强制性】自然人一栏/);
});

test("template writes a workbook that reads back as blank tables of that unit and year", async () => {
  const path = join(folder, "表样.xlsx");
  const written = await gouji(["template", "--edition", "2021", "--year", "2024", "--unit", "某某街道办事处", "-o", path, "--json"]);
  expect(written.json()).toMatchObject({written: path});
  const {json} = await gouji(["read", path, "--json"]);
  const [read] = json() as [Read];
  expect(read).toMatchObject({unit: "某某街道办事处", year: 2024, edition: "2021"});
  expect(Object.keys(read.figures)).toHaveLength(200);
  expect(new Set(Object.values(read.figures))).toEqual(new Set([null]));
});

test.each(["html", "docx", "json", "csv", "xml", "xlsx"])("export to %s gives every figure back", async (format) => {
  const [source, path] = [balanced(), join(folder, `导出.${format}`)];
  const {code, json} = await gouji(["export", source, "--to", format, "-o", path, "--json"]);
  expect({code, json: json()}).toEqual({code: 0, json: {written: path, format}});
  const [before, after] = (await gouji(["read", source, path, "--json"])).json() as [Read, Read];
  expect(after.figures).toEqual(before.figures);
});

test("export is blocked by an error, and forced with --force", async () => {
  const [source, path] = [unbalanced(), join(folder, "导出.xlsx")];
  const blocked = await gouji(["export", source, "--to", "xlsx", "-o", path]);
  expect(blocked.code).toBe(2);
  expect(blocked.err).toContain("强制性问题");
  expect(readdirSync(folder)).toEqual(["不符.json"]);
  const forced = await gouji(["export", source, "--to", "xlsx", "-o", path, "--force"]);
  expect(forced.code).toBe(1);
  const [after] = (await gouji(["read", path, "--json"])).json() as [Read];
  expect(after.figures["applications.handled.person"]).toBe(9999);
});

test("export drafts 总体情况 from the tables where it is asked to, and never over what was written", async () => {
  const path = join(folder, "导出.html");
  const exported = async (source: string, ...more: readonly string[]): Promise<string> => {
    expect((await gouji(["export", source, "--to", "html", "-o", path, "--replace", ...more])).code).toBe(0);
    return readFileSync(path, "utf8");
  };
  expect(await exported(balanced())).not.toContain("件，上年结转政府信息公开申请");
  expect(await exported(balanced(), "--draft")).toMatch(/本年新收政府信息公开申请\d+件，上年结转政府信息公开申请\d+件/);
  const written = save("有正文.json", buildFiling({unit: "某某自治州人民政府", parts: new Map([[1, "写好的总体情况。"]])}));
  expect(await exported(written, "--draft")).toContain("写好的总体情况。");
  expect(await exported(written, "--draft")).not.toContain("件，上年结转政府信息公开申请");
});

test("export drafts in last year's own sentences where it is given, marks what is to be looked at, and says how much", async () => {
  const path = join(folder, "导出.html");
  const last = save("上年.json", buildFiling({
    unit: "某某自治州人民政府", year: 2023, parts: new Map([[1, "2023年全州现行有效的规章零件，开展培训3次。"]]),
  }));
  const {code, err} = await gouji(["export", balanced(), "--to", "html", "-o", path, "--draft", "--last", last]);
  expect({code, err}).toEqual({code: 0, err: expect.stringMatching(/用 .*上年\.json 的语句.*；有 \d 处.*待核/) as string});
  expect(readFileSync(path, "utf8")).toMatch(/2024年全州现行有效的规章.*开展培训「待核」3次/);
  const alone = await gouji(["export", balanced(), "--to", "html", "-o", path, "--replace", "--last", last]);
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining("--draft")]);
});

test("a warning keeps a filing from being exported until it is explained in its workbook", async () => {
  const filing = buildFiling({unit: "云溪街道办事处"});
  const finding = reconcile(filing).find(({severity, verdict}) => severity === "warning" && verdict === "broken")!;
  const hand = {by: "填报员", time: new Date(0), says: ""};
  const host = await createFileHost();
  await host.insert(fill(template(filing), filing));
  const [source, path] = [join(folder, "工作簿.xlsx"), join(folder, "导出.html")];
  await host.keepRecord({unit: filing.unit, year: 2024, edition: "2021"});
  writeFileSync(source, await host.save());
  const blocked = await gouji(["export", source, "--to", "html", "-o", path]);
  expect([blocked.code, blocked.err]).toEqual([2, expect.stringContaining("1 处核实性问题没有说明，未导出")]);
  expect((await gouji(["export", source, "--to", "html", "-o", path, "--force"])).code).toBe(0);
  const remarks = explain(noRemarks, finding, filing, "县级市试点，经授权制定规章", hand);
  await host.keepRecord({unit: filing.unit, year: 2024, edition: "2021", remarks});
  writeFileSync(source, await host.save());
  expect((await gouji(["export", source, "--to", "html", "-o", path, "--replace"])).code).toBe(0);
});

test("a source is never overwritten, and a target that cannot be written leaves nothing behind", async () => {
  const source = balanced();
  const before = readFileSync(source);
  const same = await gouji(["export", source, "--to", "json", "-o", source]);
  expect(same.code).toBe(2);
  expect(readFileSync(source)).toEqual(before);
  const nowhere = await gouji(["export", source, "--to", "json", "-o", join(folder, "没有", "a.json")]);
  expect(nowhere.code).toBe(2);
  expect(nowhere.err).toContain("文件夹不存在");
  expect(readdirSync(folder)).toEqual(["相符.json"]);
});

test.each([
  ["export to xlsx as .csv", ["export", "FILE", "--force", "--to", "xlsx", "-o", "新.csv"], true],
  ["export to xlsx as .xlsm", ["export", "FILE", "--force", "--to", "xlsx", "-o", "新.xlsm"], true],
  ["export to html as .mht", ["export", "FILE", "--force", "--to", "html", "-o", "新.mht"], true],
  ["export to html as .htm", ["export", "FILE", "--force", "--to", "html", "-o", "新.HTM"], false],
  ["export to csv without an ending", ["export", "FILE", "--force", "--to", "csv", "-o", "新.2024"], false],
  ["a template as .json", ["template", "--edition", "2021", "--year", "2024", "--unit", "甲", "-o", "新.json"], true],
  ["a review as .docx", ["review", "FILE", "-o", "新.docx"], false],
  ["a comparison as .docx", ["compare", "FILE", "--last", "FILE", "-o", "新.docx"], true],
  ["a consolidation as .csv", ["consolidate", "FILE", "-o", "新.csv"], true],
] as const)("a file that is named as if something else stood in it is pointed out: %s", async (_, words, isLie) => {
  const source = balanced();
  const named = words.map((word) => (word === "FILE" ? source : word.startsWith("新") ? join(folder, word) : word));
  const {code, err} = await gouji(named);
  expect(code).toBe(0);
  if (isLie) expect(err).toMatch(/新\.\w+ 文件名的后缀与格式不符/);
  else expect(err).not.toContain("后缀");
});

test.each(["新.xls", "新.ODS", "新.et", "新.pdf"])("a review is not written as %s, and it is said as what", async (name) => {
  const {code, err} = await gouji(["review", balanced(), "-o", join(folder, name)]);
  expect(code).toBe(2);
  expect(err).toMatch(/写不成：审核意见只写成 \.xlsx、\.xlsm、\.docx，请改用其中一种结尾。/);
  expect(readdirSync(folder)).toEqual(["相符.json"]);
});

test("what was written is said, in text alone", async () => {
  const [source, path] = [balanced(), join(folder, "对比.xlsx")];
  const words = ["compare", source, "--last", source, "-o", path, "--replace"];
  expect((await gouji(words)).out).toContain(`对比表已写入 ${path}`);
  expect((await gouji([...words, "--json"])).json()).not.toHaveProperty("written");
  const template = ["template", "--edition", "2021", "--year", "2024", "--unit", "甲", "-o", "-"];
  expect((await gouji(template)).err).toMatch(/^已写到标准输出：/);
});

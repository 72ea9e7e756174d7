import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {workbookOf} from "../../src/commands/review";
import {reviewHeadings, reviewTitle} from "../../src/filing/review-table";
import {checkSchema, reviewSchema} from "../../src/filing/schema";
import {createFileHost} from "../../src/hosts/file/file-host";
import {reportTextSheet} from "../../src/sheets/report-text-sheet";
import {openZip} from "../../src/office/open-zip";
import {writeHtml} from "../../src/formats/html/write-html";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Built} from "../build";
import {gouji} from "./command-line";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const unit = "云溪街道办事处";
const path = (name: string): string => join(folder, name);
const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content);
  return path(name);
};
const workbook = async (name: string, built: Built = {}): Promise<string> =>
  save(name, await workbookOf(buildFiling({unit, ...noRegulations(built)})));
/** A subdistrict office makes no 规章. */
const noRegulations = ({change, ...built}: Built): Built => ({
  ...built, change: {...Object.fromEntries(["issued", "repealed", "inForce"].map((column) => [`disclosure.regulations.${column}`, 0])), ...change},
});

const reviewed = async (...words: readonly string[]) => {
  const call = await gouji(["review", ...words, "--json"]);
  expect(call.err).toBe("");
  return {code: call.code, ...reviewSchema.parse(call.json())};
};

/** Rows of the last review sheet, and its name. */
const sheetIn = async (file: string) => {
  const sheets = (await (await createFileHost(readFileSync(file))).read())
    .filter(({name}) => name.startsWith(reviewTitle));
  const {name, cells} = sheets.at(-1)!;
  const text = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
  const column = (heading: (typeof reviewHeadings)[number]) => reviewHeadings.indexOf(heading);
  const rowOf = (says: string) => cells.find((cell) => cell.text.includes(says))!.row;
  return {name, text, column, rowOf, count: sheets.length};
};

test("a clean filing gets no findings, exit code 0, and a sheet that says so", async () => {
  const file = await workbook("报表.xlsx");
  const {code, findings, differences, written} = await reviewed(file, "-o", path("意见.xlsx"));
  expect({code, findings, differences, written}).toEqual({code: 0, findings: [], differences: [], written: path("意见.xlsx")});
  expect((await sheetIn(path("意见.xlsx"))).text(2, 0)).toBe("没有发现问题。");
});

test("the review stands in a copy in which all else is as it was, with links to the cells and a list of statuses", async () => {
  const file = await workbook("报表.xlsx", {change: {"disputes.review.total": 0}});
  const before = readFileSync(file);
  const {code, findings} = await reviewed(file, "-o", path("意见.xlsx"));
  expect(code).toBe(1);
  expect(findings[0]).toMatchObject({
    rule: "disputes.total", severity: "error", since: "first", status: "open",
    suspects: [{cell: "disputes.review.total", value: 10}],
  });
  expect(findings[0]!.suggestion).toBe("行政复议的“总计”（复议诉讼情况!E7）应为 10（现为 0，合计没有填？）。");
  expect(readFileSync(file).equals(before)).toBe(true);
  const [own, copy] = [before, readFileSync(path("意见.xlsx"))].map((bytes) => openZip("", new Uint8Array(bytes)));
  for (const part of own!.names.filter((name) => name.startsWith("xl/worksheets/"))) {
    expect(copy!.part(part)).toEqual(own!.part(part));
  }
  const added = copy!.names.find((name) => name.startsWith("xl/worksheets/") && !own!.has(name))!;
  const xml = new TextDecoder().decode(copy!.part(added));
  expect(xml).toContain(`location="'复议诉讼情况'!E7"`.replaceAll("'", xml.includes("&apos;") ? "&apos;" : "'"));
  expect(xml).toContain("待处理,已说明,已更正,已确认");
});

describe("a workbook that comes back", () => {
  test("carries what people wrote through to the second review, which tells what was mended and what was not", async () => {
    const file = await workbook("报表.xlsx", {change: {
      "disputes.review.total": 0, "disputes.directLitigation.total": 0, "disclosure.penalties.decisions": null,
      "disclosure.normativeDocuments.issued": 500,
    }});
    await reviewed(file, "-o", path("意见.xlsx"));
    const {name, column, rowOf} = await sheetIn(path("意见.xlsx"));
    const host = await createFileHost(new Uint8Array(readFileSync(path("意见.xlsx"))));
    const write = async (says: string, heading: (typeof reviewHeadings)[number], value: string) =>
      host.write([{sheet: name, row: rowOf(says), column: column(heading), value}]);
    // One of two totals is mended; the other is said to be, and is not.
    const sheets = await host.read();
    const total = sheets.find(({name}) => name === "复议诉讼情况")!;
    await host.write([{sheet: total.name, row: 6, column: 4, value: 10}]);
    await write("未经复议", "状态", "已更正");
    await write("行政处罚", "审核说明", "本街道没有行政处罚职权，按要求留空");
    await write("行政处罚", "审核人", "填报员");
    await write("行政规范性文件", "状态", "已确认");
    await write("行政规范性文件", "审核人", "审核员");
    const free = rowOf("行政处罚") + 1;
    await host.write([{sheet: name, row: free + 12, column: column("问题"), value: "请补报第五部分正文"}]);
    const {code, findings} = await reviewed(save("返回.xlsx", await host.save()), "-o", path("二审.xlsx"));
    expect(code).toBe(1);
    const of = (says: string) => findings.find(({message}) => message.includes(says));
    expect(of("行政复议部分")).toMatchObject({since: "mended", status: "corrected"});
    expect(of("未经复议")).toMatchObject({since: "claimed", status: "open"});
    expect(of("行政处罚")).toMatchObject({since: "remains", status: "explained", explanation: "本街道没有行政处罚职权，按要求留空"});
    expect(of("行政规范性文件")).toMatchObject({since: "remains", status: "confirmed", by: "审核员", time: expect.stringMatching(/^\d{4}-/)});
    expect(of("请补报第五部分正文")).toMatchObject({since: "own", status: "open", rule: null});
    const second = await sheetIn(path("二审.xlsx"));
    expect([second.name, second.count]).toEqual(["审核意见2", 2]);
    expect(second.text(second.rowOf("行政复议部分"), second.column("与上次审核相比"))).toBe("已更正");
  });
});

describe("what people write on the sheet", () => {
  const write = async (text: string): Promise<string> => {
    await reviewed(await workbook("报表.xlsx", {change: {"disclosure.normativeDocuments.issued": 500}}), "-o", path("意见.xlsx"));
    const {name, column, rowOf} = await sheetIn(path("意见.xlsx"));
    const host = await createFileHost(new Uint8Array(readFileSync(path("意见.xlsx"))));
    const row = rowOf("行政规范性文件");
    await host.write([
      {sheet: name, row, column: column("审核说明"), value: text}, {sheet: name, row, column: column("审核人"), value: "填报员"},
    ]);
    return save("返回.xlsx", await host.save());
  };
  const said = async (file: string) => checkSchema.parse((await gouji(["check", file, "--json"])).json())[0]!.findings[0]!.said;

  test("counts for the check and for the export", async () => {
    const file = await write("因机构合并接收了一批文件");
    expect(await said(file)).toEqual({standing: "explained", explanation: "因机构合并接收了一批文件", refused: null});
    expect((await gouji(["check", file])).out).toContain("〔已说明〕");
    expect((await gouji(["export", file, "--to", "csv", "-o", path("导出.csv")])).code).toBe(0);
  });

  test("is refused with the reason where it explains nothing, and keeps the export shut", async () => {
    const file = await write("数据属实");
    expect(await said(file)).toMatchObject({standing: "refused", refused: expect.stringContaining("不能作为说明")});
    expect((await gouji(["check", file])).out).toContain("〔说明未采纳：");
    const {code, err} = await gouji(["export", file, "--to", "csv", "-o", path("导出.csv")]);
    expect(code).toBe(2);
    expect(err).toContain("1 处核实性问题没有说明（其中 1 处写了说明，没有写出原因）");
  });
});

test.each([
  ["本年度制发规范性文件97件，其中修订后重新公布46件。", 46], ["本年度制发规范性文件97件，其中修订后重新公布45件。", undefined],
])("“%s” in the report's text is proposed where it is just the difference, and opens the export once it is taken", async (text, size) => {
  const host = await createFileHost(readFileSync(await workbook("报表.xlsx", {change: {"disclosure.normativeDocuments.issued": 97}})));
  await host.insert([reportTextSheet({...buildFiling({unit}), parts: new Map([[1, text]])})]);
  const file = save("有正文.xlsx", await host.save());
  const words = text.replace(/。$/, "");
  const {out} = await gouji(["check", file]);
  expect(out.includes(`写明“${words}”，正是所差的 46，可采用为审核说明。`)).toBe(size !== undefined);
  const doubt = (await reviewed(file, "-o", path("意见.xlsx"))).findings.find(({difference}) => difference === -46);
  expect(doubt).toMatchObject({severity: "warning", suggestion: size === undefined ? "" : `审核说明可写：“${words}”。`});
  // Nobody has taken it yet: what the sheet itself says is no explanation.
  const again = (await reviewed(path("意见.xlsx"))).findings;
  expect(again.map(({rule, status, explanation}) => [rule !== null, status, explanation])).toEqual(again.map(() => [true, "open", ""]));
  const {name, column, rowOf} = await sheetIn(path("意见.xlsx"));
  const row = rowOf("行政规范性文件");
  const copy = await createFileHost(readFileSync(path("意见.xlsx")));
  await copy.write([
    {sheet: name, row, column: column("审核说明"), value: words}, {sheet: name, row, column: column("审核人"), value: "填报员"},
  ]);
  const returned = save("返回.xlsx", await copy.save());
  const [filing] = checkSchema.parse((await gouji(["check", returned, "--json"])).json());
  expect(filing!.findings.find(({difference}) => difference === -46)).toMatchObject({severity: "warning", said: {standing: "explained"}});
});

test("a check says which words on a review sheet were read as nobody's", async () => {
  const file = await workbook("报表.xlsx", {change: {"disclosure.normativeDocuments.issued": 97}});
  await reviewed(file, "-o", path("意见.xlsx"));
  const {name, column, rowOf} = await sheetIn(path("意见.xlsx"));
  const row = rowOf("行政规范性文件");
  const copy = await createFileHost(readFileSync(path("意见.xlsx")));
  await copy.write([
    {sheet: name, row, column: column("审核说明"), value: "因机构合并接收了一批文件"}, {sheet: name, row, column: column("审核人"), value: "填报员"},
    {sheet: name, row, column: column("标识") + 1, value: "已电话告知"},
  ]);
  const {err} = await gouji(["check", save("返回.xlsx", await copy.save())]);
  expect(err).toMatch(/注意：.*返回\.xlsx 的审核意见：审核意见![A-Z]+\d+ 写有“已电话告知”，没有读作对第 \d+ 行的说明。/);
});

describe("what was published", () => {
  const published = (built: Built = {}) => writeHtml(buildFiling({unit, ...noRegulations(built)}));

  test("the same is found to be the same, whatever it was published as", async () => {
    const {code, differences, findings} = await reviewed(await workbook("报表.xlsx"), "--published", save("公布.html", published()));
    expect({code, differences, findings}).toEqual({code: 0, differences: [], findings: []});
  });

  test("another number is an error, a blank beside a zero a warning, each told with both values", async () => {
    const file = await workbook("报表.xlsx", {change: {"disclosure.penalties.decisions": 0}});
    const page = save("公布.html", published({change: {"disclosure.penalties.decisions": null, "disclosure.licensing.decisions": 7}}));
    const {code, differences, findings} = await reviewed(file, "--published", page);
    expect(code).toBe(1);
    expect(differences).toEqual([
      {id: "disclosure.licensing.decisions", this: expect.any(Number), other: 7, is: "number"},
      {id: "disclosure.penalties.decisions", this: 0, other: null, is: "blank"},
    ]);
    expect(findings.map(({rule, severity}) => [rule, severity])).toEqual([["publication.number", "error"], ["publication.blank", "warning"]]);
    expect(findings[0]!.message).toMatch(/行政许可一行的“本年处理决定数量”送审的是 \d+，公布的是 7/);
  });

  test("its prose is held against the tables handed in, and against the text handed in", async () => {
    const parts = new Map([[1, "总体情况。"], [5, "主要问题是公开不及时。"], [6, "没有其他需要报告的事项。"]]);
    const file = save("送审.json", writeJson(buildFiling({unit, parts, ...noRegulations({})})));
    const other = save("公布.json", writeJson(buildFiling({
      unit, ...noRegulations({}), parts: new Map([...parts, [5, "主要问题是解读不充分。"]]),
      prose: [{ids: ["applications.handled.total"], value: 1, unit: "件", quote: "共办结 1 件", place: {in: "text", line: 8}}],
    })));
    const {code, findings} = await reviewed(file, "--published", other);
    expect(code).toBe(0);
    const ours = findings.filter(({rule}) => rule?.startsWith("publication."));
    expect(ours.map(({rule}) => rule)).toEqual(["publication.prose", "publication.part"]);
    expect(ours[1]!.message).toContain("送审为“……主要问题是公开不及时。……”，公布为“……主要问题是解读不充分。……”");
  });

  test.each([
    ["another year", {year: 2023}, "2023 年度的"], ["another unit", {unit: "河西镇人民政府"}, "河西镇人民政府"],
  ] as const)("of %s is said first, whatever else is found", async (_, other, said) => {
    const page = save("公布.json", writeJson(buildFiling({unit, ...noRegulations({}), ...other})));
    const {code, out, err} = await gouji(["review", await workbook("报表.xlsx"), "--published", page]);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^报表\\.xlsx：所给的公布材料不是同一份报告：公布\\.json 是.*${said}`));
    expect(out).not.toContain("：没有发现问题");
    expect(err).toContain("请确认是同一份报告");
    const again = await gouji(["review", await workbook("报表.xlsx"), "--published", page, "--json"]);
    expect(reviewSchema.parse(again.json()).otherReport).toContain(said);
  });

  test("of another edition cannot be set beside it", async () => {
    const page = save("公布.json", writeJson(buildFiling({edition: "2019", unit})));
    const {code, out, err} = await gouji(["review", await workbook("报表.xlsx"), "--published", page]);
    expect({code, out}).toEqual({code: 2, out: ""});
    expect(err).toContain("不能逐项核对");
  });
});

test("rules across years are hints in a review and in a comparison too where the user says that the scope has changed", async () => {
  const file = await workbook("报表.xlsx", {change: {"disclosure.normativeDocuments.inForce": 99}});
  const last = await workbook("上年.xlsx", {year: 2023});
  const severities = async (...words: readonly string[]) =>
    (await reviewed(file, "--last", last, ...words)).findings.map(({severity}) => severity);
  expect([await severities(), await severities("--scope-changed")]).toEqual([["warning"], ["hint"]]);
  const compared = await gouji(["compare", file, "--last", last, "--scope-changed", "--json"]);
  expect((compared.json() as {findings: {severity: string}[]}).findings.map(({severity}) => severity)).toEqual(["hint"]);
});

test("two versions: what changed, what that solved and what it made", async () => {
  const before = await workbook("一稿.xlsx", {change: {"disputes.review.total": 0}});
  const now = await workbook("二稿.xlsx", {change: {"disputes.directLitigation.total": 0}});
  const {versions} = await reviewed(now, "--before", before);
  expect(versions!.differences.map(({id}) => id)).toEqual(["disputes.review.total", "disputes.directLitigation.total"]);
  expect(versions!.solved.join()).toContain("行政复议部分：总计 0");
  expect(versions!.made.join()).toContain("未经复议直接起诉");
});

test("a page is reviewed into a workbook of the official tables, with links that lead there", async () => {
  const page = save("公布.html", writeHtml(buildFiling({unit, ...noRegulations({change: {"disputes.review.total": 0}})})));
  const {code, err} = await gouji(["review", page, "-o", path("意见.xlsx")]);
  expect(code).toBe(1);
  // What the copy will not hold is said before.
  expect(err).toMatch(/^注意：公布\.html 不是 \.xlsx 工作簿.*没有原件的其他工作表、图表、批注和格式。$/m);
  const sheet = await sheetIn(path("意见.xlsx"));
  expect(sheet.text(sheet.rowOf("行政复议部分"), sheet.column("位置"))).toBe("复议诉讼情况!E7");
});

test("the review goes out as a Word document too, with every finding in its table", async () => {
  const file = await workbook("报表.xlsx", {change: {"disputes.review.total": 0}});
  const {findings} = await reviewed(file, "-o", path("意见.docx"));
  const zip = openZip("意见.docx", new Uint8Array(readFileSync(path("意见.docx"))));
  const text = new TextDecoder().decode(zip.part("word/document.xml")).replace(/<[^>]+>/g, "");
  for (const {message, suggestion} of findings) {
    expect(text).toContain(message);
    expect(text).toContain(suggestion);
  }
  expect(text).toContain(`填报单位：${unit}`);
  expect(text).not.toContain(`"of"`);
});

test("the file itself is never written over", async () => {
  const file = await workbook("报表.xlsx");
  const {code, err} = await gouji(["review", file, "-o", file]);
  expect(code).toBe(2);
  expect(err).toContain("不能覆盖");
});

test("a workbook with macros is reviewed into one with macros, and one without into one without", async () => {
  const plain = await workbook("报表.xlsx");
  const parts = unzipSync(new Uint8Array(readFileSync(plain)));
  const types = "[Content_Types].xml";
  const before = strFromU8(parts[types]!);
  const after = before.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  expect(after).not.toBe(before);
  const macros = save("报表.xlsm", zipSync({...parts, [types]: strToU8(after)}));
  for (const [file, right, wrong] of [[plain, "意见.xlsx", "意见2.xlsm"], [macros, "意见.xlsm", "意见2.xlsx"]] as const) {
    expect((await reviewed(file, "-o", path(right))).written).toBe(path(right));
    const {code, err} = await gouji(["review", file, "-o", path(wrong)]);
    expect([code, err]).toEqual([2, expect.stringContaining(`请改用 ${right.slice(-5)} 结尾`)]);
    expect(existsSync(path(wrong))).toBe(false);
  }
});

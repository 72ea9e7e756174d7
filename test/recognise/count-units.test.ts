import {unparse} from "papaparse";
import type {Filing} from "../../src/filing/filing";
import {editionOf} from "../../src/editions/edition";
import {isComplete} from "../../src/filing/coverage";
import {writeWorkbook} from "../../src/office/write-workbook";
import {readFiling} from "../../src/formats/read";
import {countUnitsIn, scalesIn} from "../../src/recognise/count-units";
import {readText} from "../../src/recognise/read-text";
import {isAllWell} from "../../src/reconcile/account";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {docxOf, paragraph} from "../renderings/docx";

/** A disclosure form of 2021 as rows of texts, with what is printed where about the units of its counts. */
type Printed = {
  /** Lines of their own between title and table, and below it. */
  readonly head?: string;
  readonly note?: string;
  readonly label?: string;
  readonly heading?: string;
  readonly cell?: string;
};

const tableOf = ({label = "行政许可", heading = "本年处理决定数量", cell = "12"}: Printed): readonly (readonly string[])[] => [
  ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "0", "0", "0"], ["行政规范性文件", "1", "0", "5"],
  ["第二十条第（五）项"], ["信息内容", heading], [label, cell],
  ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], ["行政处罚", "3"], ["行政强制", "1"],
  ["第二十条第（八）项"], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "2.5"],
];

const title = "青山镇人民政府2024年政府信息公开工作年度报告";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lineOf = (text?: string): readonly (readonly string[])[] => text === undefined ? [] : [[text]];
const rowsOf = (printed: Printed) => [[title], ...lineOf(printed.head), ...tableOf(printed), ...lineOf(printed.note)];

const renderings: Readonly<Record<string, (printed: Printed) => Uint8Array | Promise<Uint8Array>>> = {
  "rows.csv": (printed) => bytes(unparse(rowsOf(printed) as string[][])),
  "sheet.xlsx": (printed) => writeWorkbook([{
    name: "主动公开", columnWidths: [40, 20, 20, 20], rowHeights: Array.from({length: 24}, () => 20), validations: [],
    protect: false, print: {orientation: "portrait", fit: [1, 0]},
    cells: rowsOf(printed).flatMap((row, at) => row.map((value, column) =>
      ({row: at, column, value: /^\d+$/.test(value) ? Number(value) : value, style: "plain" as const}))),
  }]),
  "page.html": ({head = "", note = "", ...printed}) => bytes(
    `<html><body><p>${title}</p><p>二、主动公开政府信息情况</p><p>${head}</p><table>${tableOf(printed)
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table><p>${note}</p></body></html>`),
  "report.docx": ({head = "", note = "", ...printed}) => docxOf(
    `${[title, "二、主动公开政府信息情况", head].map(paragraph).join("")}<w:tbl>${tableOf(printed).map((row) => `<w:tr>${
      row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>${paragraph(note)}`),
  "piped.txt": (printed) => bytes(rowsOf(printed).map((row) => row.join(" | ")).join("\n")),
  "line-by-line.txt": (printed) => bytes(rowsOf(printed).flat().join("\n\n")),
};

const licensing = "disclosure.licensing.decisions";
const read = async (format: string, printed: Printed): Promise<Filing> =>
  readFiling(format, await renderings[format]!(printed));

/** The counts that were read; zero is zero in every unit. */
const countsIn = ({figures}: Filing): readonly string[] => editionOf("2021").forms[0]!.id === "disclosure"
  ? [...figures].flatMap(([id, {as, text}]) => as === "number" && text !== "0" && id !== "disclosure.fees.amount" ? [id] : []) : [];

const places: Readonly<Record<string, (unit: string) => Printed>> = {
  "in the cell": (unit) => ({cell: `1.2${unit}`}),
  "in the cell, whole": (unit) => ({cell: `12${unit}`}),
  "in brackets in the cell": (unit) => ({cell: `12（${unit}）`}),
  "in the row's label": (unit) => ({label: `行政许可（${unit}）`}),
  "in the column's heading": (unit) => ({heading: `本年处理决定数量（单位：${unit}）`}),
  "in brackets in the heading": (unit) => ({heading: `本年处理决定数量（${unit}）`}),
  "in the head": (unit) => ({head: `单位：${unit}`}),
  "in the head with the unit of money": (unit) => ({head: `（计量单位：${unit}、万元）`}),
  "in a note": (unit) => ({note: `注：本表件数以${unit}为单位，金额以万元为单位。`}),
};

describe.each(Object.keys(renderings))("%s", (format) => {
  test.each(Object.entries(places).flatMap(([place, printed]) =>
    ["万件", "百人次", "百"].flatMap((unit) => unit === "百" && place === "in a note" ? []
      : [[`${unit} ${place}`, printed(unit)] as const])))("%s: no count is read by it, and it is said", async (_, printed) => {
    const filing = await read(format, printed);
    expect(filing.figures.get(licensing)?.value ?? null).toBeNull();
    expect(filing.figures.get("disclosure.fees.amount")).toMatchObject({value: 2.5});
    const findings = reconcile(filing);
    expect(isComplete(filing) || isAllWell(filing, findings)).toBe(false);
    if (printed.head !== undefined || printed.note !== undefined) expect(countsIn(filing)).toEqual([]);
    else expect(countsIn(filing)).toHaveLength(4);
    const said = findings.filter(({rule}) => rule === "format.countUnit");
    expect(said.map(({severity}) => severity)).toEqual(["error"]);
    expect(said[0]!.figures).toContain(licensing);
  });

  test.each([[{label: "行政许可（千元）"}], [{heading: "本年处理决定数量（单位：元）"}]])("nor by one of money: %j", async (printed) => {
    const filing = await read(format, printed);
    expect(filing.figures.get(licensing)).toMatchObject({value: null, as: "text"});
    expect(reconcile(filing).filter(({rule}) => rule === "format.countUnit").map(({figures}) => figures)).toEqual([[licensing]]);
  });

  test.each([
    [{head: "单位：件"}], [{head: "单位：件、万元"}], [{head: "填报单位：万家镇人民政府"}], [{head: "填报单位：百色市公安局"}],
    [{head: "编制单位：千山区司法局（公章）"}], [{label: "（十）行政许可"}], [{label: "行政许可（件）"}], [{cell: "12件"}],
    [{note: "注：全年办件量以百分之三十的速度增长。"}], [{head: "第二十条第（十）项"}],
  ])("nothing is said of %j", async (printed) => {
    const filing = await read(format, printed);
    expect(filing.figures.get(licensing)).toMatchObject({value: 12});
    expect(countsIn(filing)).toHaveLength(5);
    expect(reconcile(filing).filter(({rule}) => rule === "format.countUnit")).toEqual([]);
  });
});

test.each([["政府集中采购（千元）", "采购项目数量"], ["政府集中采购", "采购项目数量（千元）"]])(
  "where a row has an amount too, money in its label is that one's: %s, %s", (label, heading) => {
    const {figures} = readText("a.txt", ["青山镇2020年政府信息公开工作年度报告", "第二十条第（五）项", "信息内容|上一年项目数量|本年增/减|处理决定数量",
      "行政许可|1|2|3", "第二十条第（九）项", `信息内容|${heading}|采购总金额`, `${label}|3|125`].join("\n"));
    const isOwn = heading === "采购项目数量";
    expect(figures.get("disclosure.procurement.projects")).toMatchObject(isOwn ? {value: 3} : {value: null, otherUnits: ["千元"]});
    expect(figures.get("disclosure.procurement.projects")).not.toHaveProperty("unit");
    expect(figures.get("disclosure.procurement.amount")).toMatchObject(isOwn ? {value: 12.5, unit: "千元"} : {value: 125});
  });

test("what is in the way is named, with the way out", async () => {
  const over = await read("sheet.xlsx", {head: "单位：万件"});
  const [finding] = reconcile(over).filter(({rule}) => rule === "format.countUnit");
  expect([finding!.figures.length, say(finding!, over)]).toEqual([5,
    "行政规范性文件一行的“本年制发件数”等 5 项，写明的单位是“万件”，规定的是“件”；不能确定是否要换算，没有读取。请按“件”填写，并改正所写的单位。"]);
  const own = await read("sheet.xlsx", {cell: "1.2万"});
  const [one] = reconcile(own).filter(({rule}) => rule === "format.countUnit");
  expect(say(one!, own)).toBe("行政许可一行的“本年处理决定数量”“1.2万”，写明的单位是“万”，规定的是“件”；" +
    "不能确定是否要换算，没有读取。请按“件”填写，并改正所写的单位。");
});

test("a note at the end of a page holds for its tables, far below them too", async () => {
  const cells = (row: readonly string[]): string => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  const page = (note: string): Uint8Array => bytes(`<!doctype html><meta charset="utf-8"><h1>云溪县2024年政府信息公开工作年度报告</h1>
    <table>${rowsOf({}).map(cells).join("")}</table><p>五、存在的主要问题</p><p>无。</p><p>六、其他</p><p>无。</p><p>${note}</p>`);
  expect(countsIn(await readFiling("a.html", page("注：表三单位为百件")))).toEqual([]);
  expect(countsIn(await readFiling("a.html", page("注：表三单位为件")))).toHaveLength(5);
});

test("an amount in 万 alone is not guessed to be 万元", async () => {
  const filing = await readFiling("a.csv", bytes(unparse(rowsOf({}).map((row) => row[0] === "行政事业性收费" ? [row[0], "2.5万"] : row) as string[][])));
  expect(filing.figures.get("disclosure.fees.amount")).toMatchObject({value: null, as: "text", otherUnits: ["万"]});
});

test.each([
  ["本年制发件数（单位：百件）", ["百件"]], ["总计（万人次）", ["万人次"]], ["单位：万", ["万"]], ["计量单位：萬件、千元", ["萬件".replace("萬", "万")]],
  ["（单位：1000件）", ["1000件"]], ["注：以百件计", ["百件"]], ["单位：件/万元", []], ["单位：万元", []], ["（十）", []], ["（二十条）", []],
  ["第二十条第（一）项", []], ["填报单位：万家", []], ["本年收费金额（单位：百万元）", []], ["（七）总计", []], ["（3万件）", []],
  ["行政许可(×10000)", ["×10000"]], ["单位：*10件", ["*10件"]], ["行政许可（万余件）", ["万余件"]], ["单位：件（百）", ["百"]],
])("%s prints the scales %j", (text, scales) => {
  expect(scalesIn(text)).toEqual(scales);
  expect(countUnitsIn(text)).toEqual(expect.arrayContaining(scales));
});

test("a text with a label a line: what it counts by holds for the whole form, however many headings come between", () => {
  const [, , disputes] = editionOf("2021").forms;
  const ends = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const text = ["云溪县民政局2024年政府信息公开工作年度报告", disputes!.title, "单位：百件", "行政复议", "行政诉讼", ...ends,
    "未经复议直接起诉", "复议后起诉", ...ends, ...ends, ...[11, 2, 3, 4, 20, 5, 6, 7, 8, 26, 1, 9, 12, 13, 35].map(String)].join("\n");
  const filing = readText("a.txt", text);
  expect(countsIn(filing)).toEqual([]);
  expect(reconcile(filing).filter(({rule}) => rule === "format.countUnit")).not.toEqual([]);
});

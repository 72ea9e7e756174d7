/** @page */
// First, for what jsdom has not.
import {fileOf, fileOfBytes, showPanel} from "../show-panel";
import {fireEvent, screen, waitFor, within} from "@testing-library/react";
import {strToU8, unzipSync, zipSync} from "fflate";
import {readXlsx} from "../../../src/office/read-xlsx";
import {writeJson} from "../../../src/formats/json/write-json";
import {tablesIn} from "../../../src/panel/check/tables-in";
import {type Finding, keyOf} from "../../../src/reconcile/finding";
import {reconcile} from "../../../src/reconcile/reconcile";
import {readFilings} from "../../../src/formats/read";
import {buildFiling, type Built} from "../../build";
import {memoryHost} from "../memory-host";
import {readInPlace, workInPlace} from "./work-in-place";

const received = "applications.received.person";
const town = (name: string, unit: string, person: number, more: Built = {}, time = 1000): File =>
  Object.defineProperty(fileOf(name, writeJson(buildFiling({year: 2024, unit, change: {[received]: person}, ...more}))),
    "lastModified", {value: time});
const list = (...lines: readonly string[]): File => fileOf("名册.csv", ["名称,代码,上级,类型", ...lines].join("\n"));
const region = (name: string) => within(screen.getByRole("region", {name}));
const notices = () => [...document.querySelectorAll<HTMLElement>("[data-notice]")].map(({textContent}) => textContent);
const numbers = () => Object.fromEntries([...region("汇总结果").getByRole("status").querySelectorAll("dl > div")].map((one) =>
  [one.querySelector("dt")!.textContent, Number(one.querySelector("dd")!.textContent)]));
const button = (name: string | RegExp) => screen.getByRole("button", {name});
const choosePart = (part: string, file: File) => {
  if (screen.queryByTestId(`part ${part}`) === null) fireEvent.click(button(/^名册、本级/));
  fireEvent.change(screen.getByTestId(`part ${part}`), {target: {files: [file]}});
};

let host = memoryHost();
let downloads: {name: string; blob: Blob}[] = [];
let latest: Blob;
beforeEach(() => {
  downloads = [];
  host = memoryHost();
  workInPlace();
  // jsdom's own files cannot be read.
  Object.assign(Blob.prototype, {arrayBuffer: async function (this: Blob) { return (await bytesOf(this)).buffer; }});
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return "blob:";
    },
    revokeObjectURL: () => undefined,
  });
  HTMLAnchorElement.prototype.click = function () { downloads.push({name: this.download, blob: latest}); };
});

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  const reader = new FileReader();
  const loaded = new Promise((resolve) => reader.addEventListener("load", resolve));
  reader.readAsArrayBuffer(blob);
  await loaded;
  return new Uint8Array(reader.result as ArrayBuffer);
}

/** What a reader makes of something that was downloaded. */
async function textOf(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const loaded = new Promise((resolve) => reader.addEventListener("load", resolve));
  reader.readAsText(blob);
  await loaded;
  return reader.result as string;
}

/** The sheets of a workbook that was downloaded. */
async function sheetsIn(blob: Blob): Promise<readonly string[]> {
  return readXlsx("a.xlsx", await bytesOf(blob)).grids.map(({name}) => name);
}

async function read(files: readonly File[], onto = host): Promise<void> {
  await showPanel(onto, {screen: {screen: "consolidate"}});
  fireEvent.change(await screen.findByTestId("files"), {target: {files}});
  fireEvent.click(button("开始汇总"));
  await screen.findByRole("region", {name: "汇总结果"});
}

const three = () => [
  town("a.json", "青山镇人民政府", 0, {change: {}}),
  town("b.json", "白水镇人民政府", 0, {change: {"disputes.review.total": 99}}),
  fileOf("bad.xlsx", "PK\u0003\u0004no workbook"),
];

test("files are read and added up; who is missing or wrong is listed; a cell of the matrix leads to its findings", async () => {
  await read(three());
  expect(numbers()).toMatchObject({已汇总: 2, 缺报: NaN, 未能读取: 1, 有强制性问题: 1});
  screen.getByText("没有名册，不知道谁缺报。");
  expect(screen.getByText("已选 3 个文件")).toBeTruthy();
  choosePart("单位名册", list("青山镇,1,,", "白水镇,2,,", "黑水镇,3,,"));
  await waitFor(() => expect(numbers()).toMatchObject({缺报: 1}));
  expect(notices().join("\n")).toMatch(/缺报 黑水镇尚未收到 2024 年度.*\n未能读取 bad\.xlsx.*\n退回 白水镇有 1 处强制性问题/);
  fireEvent.click(button("白水镇，复议诉讼情况：1 / 0（强制性 / 核实性）"));
  await waitFor(() => expect(document.querySelector("[data-finding-of='b.json']")?.textContent).toMatch(/^强制性：.*99/));
  fireEvent.click(button("读取这份表"));
  await screen.findByText("来源：b.json");
});

test("what is to be done, every unit, the differences and the check stand beside each other, and keep what is typed there", async () => {
  await read(three());
  const tabs = () => screen.getAllByRole("tab").map(({textContent}) => textContent);
  expect(tabs()).toEqual(["清单（2）", "各单位", "校核", "分类与排名", "突出的数"]);
  choosePart("已上报的汇总表", fileOf("上报.json", writeJson(buildFiling({year: 2024, unit: "示例县"}))));
  await waitFor(() => expect(tabs()[2]).toMatch(/^差额（\d+）$/));
  const shown = () => screen.getAllByRole("tabpanel").filter(({hidden}) => !hidden).map((one) => one.querySelector("h2")?.textContent);
  expect(shown()).toEqual([expect.stringMatching(/^催报、退回清单/)]);
  fireEvent.keyDown(screen.getByRole("tab", {selected: true}), {key: "ArrowRight"});
  expect(document.activeElement!.textContent).toBe("各单位");
  expect(shown()).toEqual(["各单位审核情况"]);
  fireEvent.change(screen.getByLabelText("查找单位或文件"), {target: {value: "白水"}});
  fireEvent.keyDown(document.activeElement!, {key: "End"});
  for (let n = 0; n < 3; n += 1) fireEvent.keyDown(document.activeElement!, {key: "ArrowLeft"});
  expect(shown()).toEqual([expect.stringMatching(/^差额表/)]);
  fireEvent.click(screen.getByRole("tab", {name: "各单位"}));
  expect(screen.getByLabelText<HTMLInputElement>("查找单位或文件").value).toBe("白水");
});

test("once the files are read they fold to a line, with the ways to change them and to read again", async () => {
  await read(three());
  const isFolded = () => button("选择文件").closest("[hidden]") !== null;
  await screen.findByText("已读取 3 个文件，没有名册。");
  expect(isFolded()).toBe(true);
  fireEvent.click(button("改选文件或名册"));
  expect(isFolded()).toBe(false);
  choosePart("单位名册", list("青山镇,1,,", "白水镇,2,,"));
  fireEvent.click(screen.getAllByRole("button", {name: "重新读取"})[0]!);
  await screen.findByText("已读取 3 个文件，名册：名册.csv。");
  expect(isFolded()).toBe(true);
  fireEvent.click(screen.getByRole("button", {name: "选文件和名册"}));
  expect(isFolded()).toBe(false);
});

test("the sheets of a consolidation give no findings of their own: only those of the sums", async () => {
  const towns = ["青山镇", "白水镇"].map((unit) => town(`${unit}.json`, unit, 1, {change: {"disputes.review.total": 99}}));
  await read([...towns, town("县.json", "示例县人民政府", 0, {change: {}})]);
  choosePart("单位名册", list("示例县人民政府,0,,本级", "东片,1,示例县人民政府,汇总", "青山镇,2,东片,", "白水镇,3,东片,", "黑水镇,4,东片,"));
  choosePart("已上报的汇总表", fileOf("上报.json", writeJson(buildFiling({year: 2024, unit: "示例县人民政府"}))));
  choosePart("上年的汇总表", fileOf("上年.json", writeJson(buildFiling({year: 2023, unit: "示例县人民政府"}))));
  await screen.findByRole("tab", {name: /^差额/});
  await waitFor(() => expect(numbers()).toMatchObject({缺报: 1}));
  const broken = (findings: readonly Finding[]) => findings.filter(({verdict}) => verdict === "broken").map(keyOf).sort();
  fireEvent.click(button("插入本工作簿"));
  await screen.findByText(/^已插入 \d+ 张汇总表/);
  const sheets = await host.read();
  expect(sheets.length).toBeGreaterThan(8);
  const [set, ...others] = tablesIn("", sheets);
  expect(others).toEqual([]);
  expect(set!.sheets).toHaveLength(3);
  expect(set!.filing.unmatched).toEqual([]);
  const sums = [...set!.filing.figures].map(([id, {value}]) => [id, typeof value === "number" ? value : null]);
  const typed = buildFiling({year: 2024, unit: "示例县人民政府", change: Object.fromEntries(sums)});
  expect(broken(reconcile(set!.filing))).toEqual(broken(reconcile(typed)));
  expect(broken(reconcile(typed)).length).toBeGreaterThan(0);
});

test("what nobody can place is asked: the unit, and which of two filings counts", async () => {
  await read([
    town("a.json", "青山镇", 11, {}, 2000), town("a-旧.json", "青山镇", 5), town("c.json", "白水人民政府", 7), town("d.json", "", 9),
  ]);
  choosePart("单位名册", list("青山镇,1,,", "白水镇,2,,", "黑水镇,3,,"));
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 1, 缺报: 1, 重报: 1, 待确认: 2}));
  const twice = within(screen.getByRole("radiogroup", {name: /青山镇报了多份/}));
  expect(twice.getByRole<HTMLInputElement>("radio", {name: "a.json（较新，建议采用）"}).checked).toBe(true);
  fireEvent.click(twice.getByRole("radio", {name: "a-旧.json"}));
  const unit = screen.getByLabelText("d.json 的填报单位");
  fireEvent.focus(unit);
  fireEvent.change(unit, {target: {value: "黑水镇"}});
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2, 缺报: 0, 重报: 0, 待确认: 1}));
  await insertedTotal(5 + 9);
});

test("what a file's name seems to say is proposed for a filing without a name, and counts once somebody says so", async () => {
  await read([town("a.json", "青山镇", 11), town("平湖镇2024年统计表.json", "", 9), town("2024年/红石镇.json", "红石镇", 4, {year: null})]);
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 1, 待确认: 2}));
  const unit = screen.getByLabelText<HTMLSelectElement>("平湖镇2024年统计表.json 的填报单位");
  expect(unit.value).toBe("");
  screen.getByText("表上没有写填报单位、文件名看像是平湖镇，请确认");
  screen.getByText("没有写明统计年度、文件名看像是2024 年度，请确认");
  expect(notices().join("\n")).toContain("没有写明填报单位，文件名看像是“平湖镇”，请确认；没有汇总");
  fireEvent.change(unit, {target: {value: "平湖镇"}});
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2, 待确认: 1}));
});

test("an archive is chosen like a folder: its files are read one by one, what nobody filed is left out", async () => {
  const filing = (unit: string, person: number) =>
    strToU8(writeJson(buildFiling({unit, year: 2024, edition: "2021", change: {[received]: person}})));
  const bytes = zipSync({
    "街道/a.json": filing("青山镇", 11), "内层.zip": zipSync({"b.json": filing("白水镇", 7)}), "Thumbs.db": strToU8("x"),
  });
  await showPanel(host, {screen: {screen: "consolidate"}});
  fireEvent.change(await screen.findByTestId("files"), {target: {files: [fileOfBytes("报送.zip", bytes)]}});
  await screen.findByText("已选 2 个文件");
  fireEvent.click(button("开始汇总"));
  await screen.findByRole("region", {name: "汇总结果"});
  await screen.findByRole("region", {name: "汇总结果"});
  expect(numbers()).toMatchObject({已汇总: 2, 未能读取: 0});
  expect(notices().join("\n")).not.toContain("Thumbs");
});

test("what was decided is saved as a file, and loaded from it holds again", async () => {
  const files = () => [town("a.json", "青山镇", 11), town("平湖镇2024年统计表.json", "", 9)];
  await read(files());
  fireEvent.change(screen.getByLabelText("平湖镇2024年统计表.json 的填报单位"), {target: {value: "平湖镇"}});
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2, 待确认: 0}));
  fireEvent.click(button("保存确认记录"));
  await waitFor(() => expect(downloads.map(({name}) => name)).toEqual(["汇总确认记录.json"]));
  const text = await textOf(downloads[0]!.blob);
  expect(JSON.parse(text)).toMatchObject({format: "gouji-decisions", decisions: [{says: "unit", unit: "平湖镇"}], open: []});
  fireEvent.change(screen.getByLabelText("平湖镇2024年统计表.json 的填报单位"), {target: {value: ""}});
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 1, 待确认: 1}));
  fireEvent.change(screen.getByTestId("decisions"), {target: {files: [fileOf("确认.json", text)]}});
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2, 待确认: 0}));
  fireEvent.change(screen.getByTestId("decisions"), {target: {files: [fileOf("别的.json", "{}")]}});
  await screen.findByText("别的.json 不是汇总的确认记录，没有采用。");
});

describe("a file with several filings, as 本级, the reported table or last year's", () => {
  const several = (name: string, ...built: readonly Built[]): File =>
    fileOf(name, JSON.stringify(built.map((one) => JSON.parse(writeJson(buildFiling(one))) as unknown)));
  const part = (name: string) => within(screen.getByRole("group", {name}));

  test("gives the one of the unit and the year that match", async () => {
    await read([town("a.json", "青山镇", 11), town("b.json", "白水镇", 7)]);
    choosePart("本级的统计表", several("own.json", {unit: "云溪区", year: 2023}, {unit: "云溪区", year: 2024}));
    await waitFor(() => part("本级的统计表").getByText("云溪区 · 2024 年度"));
    choosePart("已上报的汇总表", several("whole.json", {unit: "云溪区", year: 2024}, {unit: "青山区", year: 2024}));
    await waitFor(() => part("已上报的汇总表").getByText("云溪区 · 2024 年度"));
    choosePart("上年的汇总表", several("last.json", {unit: "云溪区", year: 2022}, {unit: "云溪区", year: 2023}));
    await waitFor(() => part("上年的汇总表").getByText("云溪区 · 2023 年度"));
    await waitFor(() => expect(numbers()).toMatchObject({已汇总: 3}));
  });

  test("asks which where that is not exactly one, and takes the one that is said", async () => {
    await read([town("a.json", "青山镇", 11), town("b.json", "白水镇", 7)]);
    choosePart("本级的统计表", several("own.json", {unit: "云溪区", year: 2024}, {unit: "红石区", year: 2024}));
    expect((await part("本级的统计表").findByRole("alert")).textContent).toContain("这个文件里有 2 份统计表，不能确定用哪一份");
    await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2}));
    fireEvent.click(part("本级的统计表").getByRole("button", {name: /红石区 · 2024 年度/}));
    await waitFor(() => part("本级的统计表").getByText("红石区 · 2024 年度"));
    await waitFor(() => expect(numbers()).toMatchObject({已汇总: 3}));
  });
});

test("本级 is added, a reported table is held against the sum, and 选择汇总 leaves out all other units", async () => {
  await read([town("a.json", "青山镇", 11), town("b.json", "白水镇", 7), town("c.json", "红石镇", 100)]);
  choosePart("本级的统计表", town("own.json", "云溪区", 5));
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 4}));
  choosePart("已上报的汇总表", town("whole.json", "云溪区", 116));
  await waitFor(() => expect(document.querySelector(`[data-gap="${received}"]`)?.textContent)
    .toMatch(/上报 116，各单位之和 123、差 -7.*可能漏计白水镇|上报 116，各单位之和 123.*可能漏计白水镇/));
  fireEvent.click(button("选择汇总"));
  fireEvent.change(screen.getByLabelText("单位名称或代码"), {target: {value: "白水镇、红石镇、无此镇"}});
  fireEvent.click(button("加入"));
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2}));
  expect(screen.getByText("无此镇不在名册和文件中。")).toBeTruthy();
  await insertedTotal(107);
});

test("the workbook and the list are downloaded under names that say what they are", async () => {
  await read(three());
  fireEvent.click(button("下载汇总工作簿"));
  await screen.findByText("已下载“2024年度政府信息公开统计表汇总.xlsx”。");
  // What cannot be read is in no sum, and the workbook says so wherever it is read again.
  const [saved] = await readFilings("汇总.xlsx", await bytesOf(downloads[0]!.blob));
  expect(saved!.unmatched.map(({text}) => text)).toContain("bad.xlsx");
  expect(await sheetsIn(downloads[0]!.blob)).toEqual(expect.arrayContaining(["各单位数据", "审核情况", "催报退回", "单位排名"]));
  fireEvent.click(button("下载清单"));
  await screen.findByText("已下载“2024年度催报退回清单.xlsx”。");
  expect(await sheetsIn(downloads[1]!.blob)).toEqual(["催报退回"]);
});

test("kinds, ranking and what stands out against last year stand beside the rest; figures and links go into files", async () => {
  const last = Object.fromEntries([["青山镇", 120], ["白水镇", 4]].map(([unit, person]) => [`${unit}.json`,
    strToU8(writeJson(buildFiling({unit: String(unit), year: 2023, change: {[received]: Number(person)}})))]));
  const folder = (name: string, unit: string, person: number) => inFolder(town(name, unit, person), `报送/${name}`);
  await read([folder("a.json", "青山镇", 12), folder("b.json", "白水镇", 4), folder("c.json", "红石街道", 7)]);
  choosePart("上年的汇总表", fileOfBytes("去年.zip", zipSync(last)));
  await screen.findByText("2 份统计表");
  fireEvent.click(await screen.findByRole("tab", {name: /^突出的数（\d+）/}));
  const says = () => [...document.querySelectorAll("[data-outstanding]")].map(({textContent}) => textContent);
  await waitFor(() => expect(says()).toContain("上年 青山镇自然人一栏的“本年新收”：上年 120，本年 12"));
  fireEvent.click(screen.getByRole("tab", {name: "分类与排名"}));
  fireEvent.change(screen.getByLabelText("看哪项指标"), {target: {value: received}});
  const lines = (name: string) => [...document.querySelectorAll(`[data-${name}]`)].map(({textContent}) => textContent);
  await waitFor(() => expect(lines("rank")).toEqual(["1　青山镇12（52.2%）", "2　红石街道7（30.4%）", "3　白水镇4（17.4%）"]));
  expect(lines("group")).toEqual(["镇（2 个单位）16", "街道（1 个单位）7", "乡级（3 个单位）23"]);
  fireEvent.click(button("下载明细（CSV）"));
  await screen.findByText("已下载“2024年度各单位明细.csv”。");
  const csv = await textOf(downloads[0]!.blob);
  expect(csv).toContain(`青山镇,,,,2021,2024,${received},12,0,报送/a.json,`);
  fireEvent.click(button("下载汇总工作簿"));
  await waitFor(() => expect(downloads).toHaveLength(2));
  const {grids} = readXlsx("a.xlsx", await bytesOf(downloads[1]!.blob));
  expect(grids.map(({name}) => name)).toEqual(expect.arrayContaining(["各单位上年对比", "对比表"]));
  const units = grids.find(({name}) => name === "各单位数据")!;
  expect(units.cells.map(({formula}) => formula)).toContain('=HYPERLINK("报送/a.json","a.json")');
});

test("last year's may be a folder, archives inside too; what in it cannot be read is named", async () => {
  const last = (unit: string, person: number) =>
    writeJson(buildFiling({unit, year: 2023, edition: "2021", change: {[received]: person}}));
  await read([town("a.json", "青山镇", 12), town("b.json", "白水镇", 40)]);
  fireEvent.click(button(/^名册、本级/));
  const files = [
    fileOf("甲.json", last("青山镇", 120)), fileOfBytes("乙.zip", zipSync({"b.json": strToU8(last("白水镇", 400))})),
    fileOf("通知.json", "{}"), fileOf("Thumbs.db", "x"),
  ];
  fireEvent.change(screen.getByTestId("folder 上年的汇总表"),
    {target: {files: files.map((file) => inFolder(file, `2023年/${file.name}`))}});
  await screen.findByText("2 份统计表");
  screen.getByText("2023年");
  screen.getByText("其中 1 个文件没有读取：2023年/通知.json");
  fireEvent.click(await screen.findByRole("tab", {name: /^突出的数（\d+）/}));
  const says = () => [...document.querySelectorAll("[data-outstanding]")].map(({textContent}) => textContent);
  await waitFor(() => expect(says()).toEqual(expect.arrayContaining(["上年 青山镇自然人一栏的“本年新收”：上年 120，本年 12",
    expect.stringContaining("上年 400，本年 40")])));
  fireEvent.click(button("不用上年的汇总表"));
  await screen.findByRole("button", {name: "选择上年的文件夹"});
});

test("each unit that has one coming gets its 退回意见, also for what breaks against its last year", async () => {
  const none = Object.fromEntries(["issued", "repealed", "inForce"].map((row) => [`disclosure.regulations.${row}`, 0]));
  const clean = (name: string, unit: string, change = {}) => fileOf(name, writeJson(
    buildFiling({unit, year: 2024, edition: "2021", change: {...none, ...change}})));
  const carried = Object.fromEntries(["person", "total"].map((column) => [`applications.carriedOut.${column}`, 77]));
  await read([
    clean("a.json", "青山镇", {"disputes.review.total": 99}), clean("b.json", "白水镇"), clean("c.json", "黑水镇"),
  ]);
  choosePart("上年的汇总表", fileOfBytes("去年.zip", zipSync(Object.fromEntries(["白水镇", "红石镇"].map((unit) =>
    [`${unit}.json`, strToU8(writeJson(buildFiling({unit, year: 2023, edition: "2021", change: carried})))])))));
  await screen.findByText("2 份统计表");
  fireEvent.click(button("下载退回意见"));
  await screen.findByText(/^已下载“2024年度退回意见.zip”。里面有 2 个单位的退回意见/);
  const parts = unzipSync(await bytesOf(downloads[0]!.blob));
  expect(Object.keys(parts).sort()).toEqual(["白水镇", "青山镇"].flatMap((unit) =>
    [`${unit}-退回意见.docx`, `${unit}-退回意见.xlsx`]).sort());
  const textsIn = (unit: string) => readXlsx("a.xlsx", parts[`${unit}-退回意见.xlsx`]!).grids
    .filter(({name}) => name.startsWith("审核意见")).flatMap(({cells}) => cells.map(({text}) => text)).join("\n");
  expect(textsIn("青山镇")).toContain("99");
  expect(textsIn("白水镇")).toMatch(/上年.*77/);
  const [back] = await readFilings("a.xlsx", parts["青山镇-退回意见.xlsx"]!);
  expect([back!.unit, back!.year, back!.figures.get("disputes.review.total")!.value]).toEqual(["青山镇", 2024, 99]);
});

test("reading can be stopped, and goes on with what was not read", async () => {
  const finish = workInPlace(true);
  await showPanel(memoryHost(), {screen: {screen: "consolidate"}});
  fireEvent.change(screen.getByTestId("files"), {target: {files: three()}});
  fireEvent.click(button("开始汇总"));
  await screen.findByText("已读取 0 / 3 个文件");
  fireEvent.click(button("停止"));
  await screen.findByText("已停止。读过的 0 个文件留着，接着读只读其余的。");
  finish();
  expect(screen.queryByRole("region", {name: "汇总结果"})).toBeNull();
});

/** As if its folder had been chosen. */
const inFolder = (file: File, path: string): File => Object.defineProperty(file, "webkitRelativePath", {value: path});

test("reading again reads only what changed or was not read before; a folder's file in a newer state takes its place", async () => {
  const [green, white, other, broken] = ["a.json", "b.json", "c.json", "bad.xlsx"].map((name) => `报送/${name}`) as
    [string, string, string, string];
  await read([
    inFolder(town("a.json", "青山镇", 3), green), inFolder(town("b.json", "白水镇", 4), white),
    inFolder(fileOf("bad.xlsx", "PK\u0003\u0004no workbook"), broken),
  ]);
  expect(numbers()).toMatchObject({已汇总: 2, 未能读取: 1});
  expect([...readInPlace].sort()).toEqual([green, white, broken].sort());
  readInPlace.length = 0;
  fireEvent.change(screen.getByTestId("folder"), {target: {files: [
    inFolder(town("a.json", "青山镇", 3), green), inFolder(town("b.json", "白水镇", 9, {}, 5000), white),
    inFolder(town("c.json", "黑水镇", 1), other),
  ]}});
  await screen.findByText("已选 4 个文件，其中 1 个换成了新的");
  fireEvent.click(button("开始汇总"));
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 3, 重报: 0, 未能读取: 1}));
  expect([...readInPlace].sort()).toEqual([white, other, broken].sort());
  await insertedTotal(13);
});

test("what nobody filed is listed with what it is, from a folder and from an archive, and so are earlier results", async () => {
  const inside = zipSync({"青山镇.json": strToU8(writeJson(buildFiling({unit: "青山镇", year: 2024}))), "扫描件.jpg": strToU8("x"),
    "__MACOSX/._青山镇.json": strToU8("x")});
  const decided = JSON.stringify({format: "gouji-decisions", version: 1, decisions: []});
  await showPanel(host, {screen: {screen: "consolidate"}});
  fireEvent.change(await screen.findByTestId("files"), {target: {files: [
    inFolder(town("b.json", "白水镇", 4), "报送/b.json"), inFolder(fileOf("~$b.xlsx", "x"), "报送/~$b.xlsx"),
    inFolder(fileOf("确认.json", decided), "报送/确认.json"), fileOfBytes("街道.zip", inside),
  ]}});
  await screen.findByText("已选 3 个文件");
  fireEvent.click(button("开始汇总"));
  await waitFor(() => expect(numbers()).toMatchObject({已汇总: 2, 未能读取: 0}));
  fireEvent.click(button(/^不是填报数据、没有汇总的文件（4）/));
  expect([...document.querySelectorAll<HTMLElement>("[data-ignored]")].map(({dataset}) => dataset.ignored).sort())
    .toEqual(["报送/~$b.xlsx", "报送/确认.json", "街道.zip/__MACOSX/._青山镇.json", "街道.zip/扫描件.jpg"].sort());
});

/** The official table that is inserted shows the total, as a link to the sheet of all units. */
async function insertedTotal(total: number): Promise<void> {
  const before = (await host.read()).length;
  fireEvent.click(button("插入本工作簿"));
  await screen.findByText(/已插入 \d+ 张汇总表/);
  const added = (await host.read()).slice(before);
  const units = added.find(({name}) => name.startsWith("各单位数据"))!;
  const cells = added.filter(({tag}) => tag?.form === "applications").flatMap(({cells}) => cells);
  expect(cells.filter(({formula}) => formula?.includes(`'${units.name}'!`)).map(({value}) => value)).toContain(total);
}

test.each([["may start no worker", class {
  constructor() {
    throw new Error("refused by the policy");
  }
}], ["has no workers", undefined]])("in a page that %s every file is listed with a sentence, and the page stands", async (_, Worker) => {
  Object.assign(globalThis, {Worker});
  await showPanel(host, {screen: {screen: "consolidate"}});
  fireEvent.change(await screen.findByTestId("files"), {target: {files: three()}});
  fireEvent.click(button("开始汇总"));
  fireEvent.click(await screen.findByText(/未能读取的文件（3）/));
  await waitFor(() => expect([...document.querySelectorAll<HTMLElement>("[data-unreadable]")]
    .map(({dataset, textContent}) => [dataset.unreadable, textContent]).sort()).toEqual(["a.json", "b.json", "bad.xlsx"]
    .map((name) => [name, expect.stringContaining(`${name} 读取时出现了没有预料到的问题`)])));
  expect((await screen.findByRole("alert")).textContent).toBe("所选的文件中没有可以汇总的统计表。");
});

test("the view goes to what is due: what is doubtful once files are read, the result once that is confirmed", async () => {
  const due = () => within(screen.getByRole("navigation", {name: "汇总步骤"})).getAllByRole("button")
    .find((one) => one.getAttribute("aria-current") === "step")?.textContent;
  await read([town("a.json", "青山镇", 11), town("d.json", "", 9)]);
  await waitFor(() => expect(due()).toBe("确认（1）"));
  await waitFor(() => expect(document.activeElement!.textContent).toMatch(/^需要您确认的（1）/));
  fireEvent.click(button("不汇总这份"));
  await waitFor(() => expect(due()).toBe("结果"));
  await waitFor(() => expect(document.activeElement!.textContent).toMatch(/^汇总结果/));
});

test("whose total it is is asked where nothing says so, and stands in its heading", async () => {
  await read([town("a.json", "青山镇", 11), town("b.json", "白水镇", 7)]);
  const name = screen.getByLabelText("汇总单位");
  fireEvent.change(name, {target: {value: "江苏省人民政府"}});
  fireEvent.blur(name);
  await region("汇总结果").findByText(/江苏省人民政府 · 2024 年度/);
  fireEvent.click(button("插入本工作簿"));
  await screen.findByText(/已插入 \d+ 张汇总表/);
  const [first] = await host.read();
  expect(first!.cells.map(({text}) => text).join("\n")).toContain("江苏省人民政府");
  fireEvent.click(screen.getByRole("menuitemradio", {name: "校核"}));
  // What we made ourselves gives no findings about itself.
  await screen.findByText(/^已校核|已校核$/);
  const said = [...document.querySelectorAll("[data-finding]")].map(({textContent}) => textContent).join("\n");
  // What the units filed does not add up; that the totals come from the sheet of all units is as we made it.
  expect(said).toContain("自然人一栏");
  expect(said).not.toContain("公式");
});

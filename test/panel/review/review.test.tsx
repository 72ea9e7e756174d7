/** @page */
import {act, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {reviewHeadings, type ReviewHeading} from "../../../src/filing/review-table";
import {reviewSheetsIn} from "../../../src/remarks/remarks-in";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling, type Built} from "../../build";
import type {MemoryHost} from "../memory-host";
import {cellOf, fileOf, hostWith, showPanel, whose} from "../show-panel";

const unit = "云溪街道办事处";
/** A subdistrict makes no 规章. */
const none = Object.fromEntries(["issued", "repealed", "inForce"].map((column) => [`disclosure.regulations.${column}`, 0]));
const change = {...none, "disclosure.normativeDocuments.issued": 500, "disputes.review.total": 0};
const why = "因机构合并接收了一批文件";

const reviewing = async (built: Built = {change}, host = hostWith({unit, ...built})): Promise<MemoryHost> => {
  await showPanel(host, {screen: {screen: "review"}});
  await screen.findByRole("button", {name: /^(?:写入|更新)审核意见$/});
  return host;
};
const item = (says: string) =>
  [...document.querySelectorAll<HTMLElement>("[data-finding]")].find((one) => one.textContent!.includes(says))!;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", {name}));
const enter = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), {target: {value}});
const sheets = async (host: MemoryHost) => reviewSheetsIn(await host.read());
const opinion = async (host: MemoryHost, says: string) =>
  (await sheets(host)).at(-1)?.opinions.find((one) => one.says.includes(says));
/** What a person types on the review sheet, with a name, beside the sentence that says so. */
const onSheet = async (host: MemoryHost, says: string, heading: ReviewHeading, value: string) => {
  const {name} = (await sheets(host)).at(-1)!;
  const {row} = (await opinion(host, says))!;
  act(() => host.type({sheet: name, row, column: reviewHeadings.indexOf("审核人")}, "填报员"));
  act(() => host.type({sheet: name, row, column: reviewHeadings.indexOf(heading)}, value));
};
const written = async (host: MemoryHost, button = "写入审核意见") => {
  press(button);
  await screen.findAllByText(/已写入工作表|已更新|另写了一张/);
  return host;
};

const decides = (says: string, verdict: string) =>
  fireEvent.click(within(item(says).closest("li")!).getByRole("button", {name: verdict}));
const current = () => document.querySelector<HTMLElement>("[data-finding][aria-current=true]")?.textContent ?? "";

test("an explanation is accepted by the reviewer's name, given once, and goes onto the sheet with it; the next is shown", async () => {
  const host = await written(await reviewing());
  await onSheet(host, "行政规范性文件", "审核说明", why);
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
  enter("审核人", "审核员");
  fireEvent.click(item("行政规范性文件"));
  decides("行政规范性文件", "说明可采纳");
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已确认"));
  expect(current()).not.toContain("行政规范性文件");
  expect(current()).not.toBe("");
  await written(host, "更新审核意见");
  expect(await opinion(host, "行政规范性文件")).toMatchObject({status: "confirmed", by: "审核员"});
  expect(await opinion(host, "行政复议")).toMatchObject({status: "open", suggestion: expect.stringContaining("应为 10")});
});

test("what is true is sent back with an opinion, for the sheet and the clerk, and stays open until somebody explains it", async () => {
  const host = await written(await reviewing());
  await onSheet(host, "行政规范性文件", "审核说明", why);
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
  fireEvent.click(item("行政规范性文件"));
  decides("行政规范性文件", "属实，退回");
  expect(item("行政规范性文件").textContent).toContain("已说明");
  enter("审核人", "审核员");
  enter("审核意见（可不填）", "请附合并的批文");
  decides("行政规范性文件", "属实，退回");
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已退回"));
  expect(current()).not.toContain("行政规范性文件");
  expect(await opinion(host, "行政规范性文件")).toMatchObject({status: "open", by: "审核员"});
  await written(host, "更新审核意见");
  expect(await opinion(host, "行政规范性文件")).toMatchObject({
    status: "open", suggestion: expect.stringMatching(/^审核意见：属实，请更正：请附合并的批文（审核员）。/),
  });
  expect(document.body.textContent).not.toContain("没有读作说明");
  fireEvent.click(screen.getByRole("menuitemradio", {name: "校核"}));
  fireEvent.click(await waitFor(() => item("行政规范性文件")));
  expect(await screen.findByText("审核退回（审核员）：请附合并的批文")).toBeTruthy();
  enter("为什么这些数没有错", "两个部门合并后一并报送，批文已附");
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  press("提交说明");
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
});

test("an error can be sent back and not be accepted; a reviewer who knows the reason of a doubt gives it", async () => {
  await reviewing();
  enter("审核人", "审核员");
  fireEvent.click(item("行政复议"));
  expect(screen.queryByRole("button", {name: "说明可采纳"})).toBeNull();
  fireEvent.click(item("行政规范性文件"));
  decides("行政规范性文件", "说明可采纳");
  expect(item("行政规范性文件").textContent).toContain("待处理");
  enter("审核意见（可不填）", why);
  decides("行政规范性文件", "说明可采纳");
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已确认"));
});

test("what a clerk writes on the sheet counts in the panel, and is refused there where it explains nothing", async () => {
  const host = await written(await reviewing());
  await onSheet(host, "行政规范性文件", "审核说明", "核实无误");
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("说明未采纳：“核实无误”这样的话不能作为说明"));
  await onSheet(host, "行政规范性文件", "审核说明", why);
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
  act(() => host.type(cellOf("disclosure.normativeDocuments.issued"), 501));
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("数值已改，仍不相符"));
});

test("what is said in the panel is written on its line of the sheet, and what was mended is told as such", async () => {
  const host = await written(await reviewing());
  fireEvent.click(item("行政规范性文件"));
  enter("审核人", "审核员");
  enter("审核意见（可不填）", why);
  decides("行政规范性文件", "说明可采纳");
  await waitFor(async () => expect(await opinion(host, "行政规范性文件")).toMatchObject({status: "confirmed", explanation: why}));
  act(() => host.type(cellOf("disputes.review.total"), 10));
  await screen.findByText("上次审核以后 1");
  await written(host, "更新审核意见");
  expect(await opinion(host, "行政复议")).toMatchObject({status: "corrected"});
  expect((await sheets(host)).length).toBe(1);
});

test("a refresh keeps what people wrote; new findings go onto another sheet, with all that was said", async () => {
  const host = await written(await reviewing());
  await onSheet(host, "行政规范性文件", "审核说明", why);
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
  await written(host, "更新审核意见");
  expect((await sheets(host)).length).toBe(1);
  expect(await opinion(host, "行政规范性文件")).toMatchObject({status: "explained", explanation: why});
  act(() => host.type(cellOf("disputes.directLitigation.total"), 77));
  await waitFor(() => expect(item("未经复议")).toBeTruthy());
  await written(host, "更新审核意见");
  await waitFor(async () => expect((await sheets(host)).length).toBe(2));
  expect(await opinion(host, "行政规范性文件")).toMatchObject({explanation: why});
  expect(await opinion(host, "未经复议")).toMatchObject({status: "open"});
});

test("the gate of the export opens for what was explained on the sheet", async () => {
  const host = await written(await reviewing({change: {...change, "disputes.review.total": 10}}));
  await onSheet(host, "行政规范性文件", "审核说明", why);
  await waitFor(() => expect(item("行政规范性文件").textContent).toContain("已说明"));
  fireEvent.click(screen.getByRole("menuitemradio", {name: "导出"}));
  expect(await screen.findByText("1 处核实性问题须说明，然后才能导出。")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", {name: "没有上年度报告"}));
  fireEvent.change(screen.getByLabelText("为什么没有上年度报告"), {target: {value: "两个街道今年合并而来"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  fireEvent.click(screen.getByRole("button", {name: "提交说明"}));
  expect(await screen.findByText(/可以导出/)).toBeTruthy();
});

test("what was published is listed figure by figure, and every figure leads to its cell", async () => {
  const host = await reviewing();
  press("与另一份比较");
  press("发布一致性核对");
  const published = writeJson(buildFiling({...whose, unit, change: {...change, "disclosure.licensing.decisions": 7}}));
  fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("公布.json", published)]}});
  expect(await screen.findByText("1 项不一致")).toBeTruthy();
  fireEvent.click(within(document.querySelector<HTMLElement>("[data-difference]")!).getByRole("button"));
  expect(host.goneTo.at(-1)).toMatchObject(cellOf("disclosure.licensing.decisions"));
  expect(item("公布的是 7").textContent).toContain("待处理");
});

test("an earlier version shows what changed, and which findings that solved and made", async () => {
  await reviewing();
  press("与另一份比较");
  press("两个版本比较");
  const before = writeJson(buildFiling({...whose, unit, change: {
    ...change, "disputes.review.total": 10, "disputes.directLitigation.total": 0,
  }}));
  fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("一稿.json", before)]}});
  expect(await screen.findByText("改动 2 个数")).toBeTruthy();
  expect(screen.getByText("解决 1 个问题")).toBeTruthy();
  expect(screen.getByText("新增 2 个问题")).toBeTruthy();
});

test("another edition is not set beside the workbook: it says why", async () => {
  await reviewing();
  press("与另一份比较");
  press("两个版本比较");
  const other = writeJson(buildFiling({edition: "2019", unit}));
  fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("旧.json", other)]}});
  expect(await screen.findByText(/不能逐项核对/)).toBeTruthy();
});

test("the list is filtered by status, and one tab stop leads through it by the arrow keys", async () => {
  await reviewing();
  press("已确认 0");
  expect(screen.getByText("没有这一状态的意见。")).toBeTruthy();
  press(/^待处理/);
  const all = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  expect(all.filter(({tabIndex}) => tabIndex === 0).length).toBe(1);
  all[0]!.focus();
  fireEvent.keyDown(all[0]!, {key: "ArrowDown"});
  expect(document.activeElement).toBe(all[1]);
});

test("the review is downloaded as a Word document", async () => {
  const saved: string[] = [];
  Object.assign(URL, {createObjectURL: () => "blob:", revokeObjectURL: () => {}});
  HTMLAnchorElement.prototype.click = function click() {
    saved.push(this.download);
  };
  await reviewing();
  press("下载 Word");
  await screen.findByText(/已下载/);
  expect(saved).toEqual([`${unit}2024年度政府信息公开工作年度报告审核意见.docx`]);
});

/** @page */
import {Blob as NodeBlob} from "node:buffer";
import {act, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {readFiling} from "../../../src/formats/read";
import {cellOf, hostWith, hostWithoutLastYear, showPanel} from "../show-panel";
import type {MemoryHost} from "../memory-host";

const warned = () => hostWithoutLastYear({unit: "云溪街道办事处"});
const tab = (name: string) => fireEvent.click(screen.getByRole("menuitemradio", {name}));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", {name}));
/** A way out, in the row of its format. */
const wayOut = (format: RegExp, name: string) => within(screen.getByRole("group", {name: format})).getByRole("button", {name});
const out = (format: RegExp, name = "下载") => fireEvent.click(wayOut(format, name));
const isDisabled = (name: string) => {
  const all = screen.getAllByRole("button", {name}).map((button) => button.getAttribute("aria-disabled") === "true");
  expect(new Set(all).size).toBe(1);
  return all[0];
};

let saved: {bytes: Promise<Uint8Array>; name: string} | undefined;
beforeEach(() => {
  saved = undefined;
  let last: Blob | undefined;
  Object.assign(globalThis, {Blob: NodeBlob});
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved = {name: this.download, bytes: last!.arrayBuffer().then((buffer) => new Uint8Array(buffer))};
  };
});

async function open(host: MemoryHost): Promise<MemoryHost> {
  await showPanel(host);
  tab("导出");
  await screen.findByText("格式");
  return host;
}

test.each([[/^Word/, "docx"], [/^Excel/, "xlsx"], [/^CSV/, "csv"], [/^XML/, "xml"], [/^JSON/, "json"], [/^网页/, "html"]])(
  "%s is downloaded, says where it went, and comes back figure by figure", async (label, format) => {
    await open(await hostWithoutLastYear());
    expect(screen.getByText("可以导出：没有强制性问题，核实性问题都已说明。")).toBeTruthy();
    out(label);
    const name = `江苏省人民政府2024年度政府信息公开工作年度报告.${format}`;
    await screen.findByText(new RegExp(`已下载“${name}”`));
    expect(saved!.name).toBe(name);
    const read = await readFiling(name, await saved!.bytes);
    expect([read.unit, read.year, read.figures.size]).toEqual(["江苏省人民政府", 2024, 200]);
  });

test("an unexplained warning shuts the gate; the list leads to it, and once explained the way is free", async () => {
  await open(await warned());
  expect(screen.getByText("1 处核实性问题须说明，然后才能导出。")).toBeTruthy();
  expect(isDisabled("下载")).toBe(true);
  press(/^规章一行/);
  fireEvent.change(await screen.findByLabelText("为什么这些数没有错"), {target: {value: "县级市试点，经授权制定规章"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  press("提交说明");
  await screen.findByText(/其中 1 处核实性已说明/);
  tab("导出");
  expect(isDisabled("下载")).toBe(false);
});

test("where nothing was held against last year's figures, that is to be done or explained first", async () => {
  await open(hostWith());
  expect(screen.getByText("1 处核实性问题须说明，然后才能导出。")).toBeTruthy();
  expect(isDisabled("下载")).toBe(true);
  press("没有上年度报告");
  fireEvent.change(screen.getByLabelText("为什么没有上年度报告"), {target: {value: "本单位今年新设立，没有上年度报告"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  press("提交说明");
  await screen.findByText("可以导出：没有强制性问题，核实性问题都已说明。");
  expect(isDisabled("下载")).toBe(false);
  tab("校核");
  expect((await screen.findByRole("region", {name: "未与上年核对"})).textContent).toContain("已说明");
});

test("an error lets an export pass only by name and for a reason, which the record keeps", async () => {
  const host = await open(await hostWithoutLastYear({change: {"disputes.review.total": 99}}));
  expect(screen.getByText(/1 处强制性问题须改正/)).toBeTruthy();
  press("仍要导出");
  fireEvent.change(screen.getByLabelText(/^姓名/), {target: {value: "审核员"}});
  fireEvent.change(screen.getByLabelText(/^理由/), {target: {value: "无"}});
  press("记录并放行");
  await screen.findByText("请写明理由，至少 6 个字。");
  expect(isDisabled("下载")).toBe(true);
  fireEvent.change(screen.getByLabelText(/^理由/), {target: {value: "上级要求先行公开，随后更正"}});
  press("记录并放行");
  await screen.findByText("审核员 已放行本次导出，理由已记录。");
  expect((await host.record())?.remarks?.overrides).toMatchObject([{by: "审核员", errors: 1, reason: "上级要求先行公开，随后更正"}]);
  out(/^Word/);
  await waitFor(() => expect(saved).toBeDefined());
});

test("what was changed after the check is not exported: it is checked again first", async () => {
  const host = await open(await hostWithoutLastYear());
  const read = host.read.bind(host);
  host.next.read = async () => {
    act(() => host.type(cellOf("applications.received.person"), 999));
    return read();
  };
  out(/^Word/);
  await screen.findByText("表格在校核之后有改动，已重新校核，请看过结果再导出。");
  expect(saved).toBeUndefined();
});

test("where the clipboard is blocked the source stands selected in a field", async () => {
  await open(await hostWithoutLastYear());
  press("复制源码");
  const field = await screen.findByLabelText<HTMLTextAreaElement>("要复制的内容");
  expect(field.value).toContain("<table");
  await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]));
});

test("the tables, and the whole report, are copied as rich text and as source", async () => {
  const items: {types: readonly string[]}[] = [];
  Object.assign(globalThis, {ClipboardItem: class {
    readonly types: readonly string[];
    constructor(data: object) {
      this.types = Object.keys(data);
    }
  }});
  Object.assign(navigator, {clipboard: {write: async (all: typeof items) => void items.push(...all)}});
  await open(await hostWithoutLastYear());
  press("复制表格");
  await screen.findByText(/^已复制。请到门户网站的编辑器里粘贴/);
  out(/^Word/, "复制全文");
  await screen.findByText(/^已复制年度报告全文/);
  expect(items.map(({types}) => types)).toEqual([["text/html", "text/plain"], ["text/html", "text/plain"]]);
  Reflect.deleteProperty(navigator, "clipboard");
});

test("what a program reads is copied as text, the same that is downloaded", async () => {
  let copied = "";
  Object.assign(navigator, {clipboard: {writeText: async (text: string) => void (copied = text)}});
  await open(await hostWithoutLastYear());
  out(/^JSON/, "复制");
  await screen.findByText("已复制。请粘贴到要用的地方。");
  out(/^JSON/);
  await screen.findByText(/^已下载/);
  expect(JSON.parse(copied)).toEqual(JSON.parse(new TextDecoder().decode(await saved!.bytes)));
  Reflect.deleteProperty(navigator, "clipboard");
});

test("in Excel the workbook can be opened as a new one", async () => {
  const host = await hostWithoutLastYear();
  let opened: Uint8Array | undefined;
  host.openNew = async (bytes) => {
    opened = bytes;
  };
  await open(host);
  press("在新工作簿中打开");
  await screen.findByText("已在新工作簿中打开，请在那里另存。");
  expect((await readFiling("a.xlsx", opened!)).figures.size).toBe(200);
});

test("what was explained goes along as an annex, and without it there is nothing to annex", async () => {
  await open(hostWith({unit: "云溪街道办事处"}));
  expect(screen.getByText("还没有审核说明或审核确认，没有可附的内容。")).toBeTruthy();
  press(/^规章一行/);
  fireEvent.change(await screen.findByLabelText("为什么这些数没有错"), {target: {value: "县级市试点，经授权制定规章"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  press("提交说明");
  await screen.findByText(/其中 1 处核实性已说明/);
  tab("导出");
  press("下载附件（JSON）");
  const name = "云溪街道办事处2024年度政府信息公开工作年度报告审核说明";
  await screen.findByText(new RegExp(`已下载“${name}.json”`));
  expect(JSON.parse(Buffer.from(await saved!.bytes).toString())).toMatchObject({
    format: "gouji-annex", unit: "云溪街道办事处", explanations: [{text: "县级市试点，经授权制定规章"}],
  });
  press("下载附件（Word）");
  await screen.findByText(new RegExp(`已下载“${name}.docx”`));
  expect(Buffer.from(await saved!.bytes).subarray(0, 2).toString()).toBe("PK");
});

test("blanks are not listed one by one: each table's first is one click away", async () => {
  const host = await open(hostWith({change: {"disclosure.licensing.decisions": null, "disputes.review.upheld": null}}));
  const at = cellOf("disclosure.licensing.decisions");
  press("二、主动公开政府信息情况：1 格未填");
  await waitFor(() => expect(host.goneTo.at(-1)).toMatchObject(at));
});

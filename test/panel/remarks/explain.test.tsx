/** @page */
import {act, cleanup, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {HostTrouble} from "../../../src/hosts/host";
import {remarkRowsIn} from "../../../src/recognise/aside";
import type {MemoryHost} from "../memory-host";
import {cellOf, hostWith, showPanel} from "../show-panel";

/** A subdistrict makes no 规章: their row is doubted. */
const doubted = () => hostWith({unit: "云溪街道办事处"});
const status = () => screen.getAllByRole("status")[0]!.textContent;
const first = () => document.querySelector<HTMLElement>("[data-finding]")!;
const explanations = async (host: MemoryHost) => (await host.record())?.remarks?.explanations.map(({text}) => text);
const sheet = async (host: MemoryHost) => (await host.read())
  .map(remarkRowsIn).find((rows) => rows !== undefined)
  ?.map(({texts}) => texts).filter(([number]) => number !== undefined && number !== "");

async function explain(text: string, by = "填报员"): Promise<void> {
  if (screen.queryByLabelText("为什么这些数没有错") === null) fireEvent.click(first());
  fireEvent.change(await screen.findByLabelText("为什么这些数没有错"), {target: {value: text}});
  fireEvent.change(screen.getByLabelText("姓名"), {target: {value: by}});
  fireEvent.click(screen.getByRole("button", {name: "提交说明"}));
}

test("a warning is explained; record and sheet 审核说明 keep it; it lapses when a figure changes", async () => {
  const host = await showPanel(doubted());
  expect(status()).toContain("1 处核实性");
  await explain("县级市试点，经授权制定规章");
  await waitFor(() => expect(status()).toContain("其中 1 处核实性已说明"));
  expect(await explanations(host)).toEqual(["县级市试点，经授权制定规章"]);
  expect((await sheet(host))?.map((row) => row[5])).toEqual(["县级市试点，经授权制定规章"]);
  expect(host.goneTo.at(-1)!.sheet).toBe("主动公开情况");
  const cell = cellOf("disclosure.regulations.inForce");
  act(() => host.type(cell, 7));
  await waitFor(() => expect(first().textContent).toContain("说明已失效"));
  await waitFor(() => expect(status()).not.toContain("已说明"));
});

test.each([
  ["", "请写明原因。"], ["核实无误", "“核实无误”这样的话不能作为说明，请写出数值如此的原因。"],
  ["经授权的", "至少写 6 个字，说清原因。"], ["县级市试点，经授权制定规章", "没有署名，或者写的不是姓名（如单位、科室），请写上姓名。", "办公室"],
  ["县级市试点，经授权制定规章", /^这不是姓名/, "审核人"], ["县级市试点，经授权制定规章", "没有署名，或者写的不是姓名（如单位、科室），请写上姓名。", " "],
])("“%s” is refused with the reason, and nothing is kept", async (text, why, by = "填报员") => {
  const host = await showPanel(doubted());
  await explain(text, by);
  expect(await screen.findByText(why)).toBeTruthy();
  expect((await host.record())?.remarks).toBeUndefined();
  expect(await sheet(host)).toBeUndefined();
});

test("what the source itself says of just the difference is taken for the explanation by one click and a name", async () => {
  const host = await showPanel(hostWith({change: {"disclosure.normativeDocuments.issued": "67（其中续期16件）"}}));
  const doubt = await waitFor(() => screen.getByText(/正是所差的 16，可采用为审核说明/));
  fireEvent.click(doubt);
  fireEvent.click(await screen.findByRole("button", {name: "采用为说明"}));
  expect(await screen.findByText("没有署名，或者写的不是姓名（如单位、科室），请写上姓名。")).toBeTruthy();
  expect((await host.record())?.remarks).toBeUndefined();
  fireEvent.change(screen.getByLabelText("姓名"), {target: {value: "填报员"}});
  fireEvent.click(screen.getByRole("button", {name: "采用为说明"}));
  await waitFor(() => expect(doubt.closest("button")!.textContent).toContain("已说明"));
  expect(await explanations(host)).toEqual(["67（其中续期16件）"]);
  expect(screen.queryByRole("button", {name: "采用为说明"})).toBeNull();
});

test("a finding is confirmed by name, and the confirmation can be taken back", async () => {
  const host = await showPanel(doubted());
  fireEvent.click(first());
  const box = first().closest("li")!;
  expect(within(box).getByRole("button", {name: "确认"}).getAttribute("aria-disabled")).toBe("true");
  fireEvent.change(within(box).getByLabelText("姓名"), {target: {value: "审核员"}});
  fireEvent.click(within(box).getByRole("button", {name: "确认"}));
  expect(await within(box).findByText(/审核员 已于 .* 确认/)).toBeTruthy();
  expect(first().textContent).toContain("已确认");
  fireEvent.click(within(box).getByRole("button", {name: "撤回确认"}));
  await waitFor(() => expect(first().textContent).not.toContain("已确认"));
  expect((await host.record())?.remarks?.signOffs).toEqual([]);
});

test("a form is confirmed unless it has errors, and falls open when a figure of its own changes", async () => {
  const host = await showPanel(hostWith({change: {"applications.received.person": 999}}));
  fireEvent.click(await screen.findByRole("button", {name: "审核确认：0 / 3 张表"}));
  fireEvent.change(screen.getByLabelText("姓名"), {target: {value: "审核员"}});
  const button = (form: string) => screen.getByRole("button", {name: new RegExp(`确认：${form}`)});
  expect(button("三、").getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(button("四、"));
  await screen.findByRole("button", {name: "审核确认：1 / 3 张表"});
  act(() => host.type(cellOf("disputes.review.upheld"), 77));
  await screen.findByText("确认之后数值有改动，须重新确认");
});

test("where the workbook loses the record, the sheet keeps what was said, and the panel says so", async () => {
  const host = doubted();
  host.keepRecord = async () => {
    throw new HostTrouble("recordNotKept");
  };
  await showPanel(host);
  await explain("县级市试点，经授权制定规章");
  expect(await screen.findByText(/已写在“审核说明”工作表中/)).toBeTruthy();
  expect((await sheet(host))?.length).toBe(1);
});

test("a panel that opens later finds what was said on the sheet alone", async () => {
  const host = doubted();
  host.keepRecord = async () => {
    throw new HostTrouble("recordNotKept");
  };
  await showPanel(host);
  await explain("县级市试点，经授权制定规章");
  await screen.findByText(/已写在“审核说明”工作表中/);
  cleanup();
  await showPanel(host);
  await waitFor(() => expect(status()).toContain("其中 1 处核实性已说明"));
});

const takeBack = async () => fireEvent.click((await screen.findAllByRole("button", {name: "撤销"}))[0]!);

test("what was submitted is said in a notice that has the focus, and taken back from record and sheet, which goes again", async () => {
  const host = await showPanel(doubted());
  const names = (await host.read()).map(({name}) => name);
  await explain("县级市试点，经授权制定规章");
  await screen.findByText("已提交审核说明。");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("已提交审核说明。"));
  await takeBack();
  await screen.findByText("已撤销，恢复为原来的内容。");
  await waitFor(() => expect(status()).not.toContain("已说明"));
  expect(await explanations(host)).toEqual([]);
  expect((await host.read()).map(({name}) => name)).toEqual(names);
});

test("an explanation that replaced another gives it back; what was said since stays", async () => {
  const host = await showPanel(doubted());
  await explain("县级市试点，经授权制定规章");
  await waitFor(() => expect(status()).toContain("其中 1 处核实性已说明"));
  fireEvent.click(screen.getByRole("button", {name: "修改说明"}));
  await explain("地方立法条例规定由本级制定规章");
  await waitFor(async () => expect(await explanations(host)).toEqual(["地方立法条例规定由本级制定规章"]));
  fireEvent.click(await screen.findByRole("button", {name: "确认"}));
  await screen.findByText(/填报员 已于 .* 确认/);
  fireEvent.click(screen.getByText("最近写入 2 次，可以撤销"));
  fireEvent.click((await screen.findAllByRole("button", {name: "撤销"})).find((one) =>
    one.closest("li")?.textContent?.includes("已提交审核说明") === true)!);
  await waitFor(async () => expect(await explanations(host)).toEqual(["县级市试点，经授权制定规章"]));
  expect((await sheet(host))?.map((row) => [row[3], row[5]])).toEqual([["说明", "县级市试点，经授权制定规章"], ["确认", ""]]);
  expect(await screen.findByText(/填报员 已于 .* 确认/)).toBeTruthy();
});

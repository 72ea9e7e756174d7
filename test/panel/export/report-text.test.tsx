/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling, type Built} from "../../build";
import {fileOf, hostWith, hostWithEmpty, showPanel, whose} from "../show-panel";
import type {MemoryHost} from "../memory-host";

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", {name}));
const cell = {sheet: "报告正文", row: 4, column: 1};

async function open(host: MemoryHost, isShown = false): Promise<MemoryHost> {
  if (!isShown) await showPanel(host);
  fireEvent.click(screen.getByRole("menuitemradio", {name: "导出"}));
  await screen.findByText("报告正文");
  return host;
}

test("总体情况 is drafted from the tables, each number a way to its cell, and put on a sheet", async () => {
  const host = await open(hostWith());
  const [number] = screen.getAllByTitle(/^到单元格：/);
  fireEvent.click(number!);
  await waitFor(() => expect(host.goneTo.length).toBeGreaterThan(0));
  press("写入工作表，再修改");
  await screen.findByText(/已加入工作表“报告正文”/);
  expect(host.valueAt(cell)).toMatch(/本年新收政府信息公开申请\d+件/);
  await screen.findByLabelText("总体情况");
  expect(screen.queryByText(/正文“/)).toBeNull();
});

test("what is edited goes onto the sheet and is held against the tables at once", async () => {
  const host = await open(hostWith());
  press("写入工作表，再修改");
  const field = await screen.findByLabelText("总体情况");
  const wrong = "2024年，本年新收政府信息公开申请9999件。";
  fireEvent.change(field, {target: {value: wrong}});
  fireEvent.blur(field);
  await waitFor(() => expect(screen.queryAllByText(/正文“.*9999.*”/).map((one) =>
    one.closest(".fui-Field")?.textContent ?? "").join()).toContain("总体情况"));
  expect(screen.getByText(/处核实性问题须说明/)).toBeTruthy();
  expect(host.valueAt(cell)).toBe(wrong);
  press("用起草的文字替换现有文字");
  await waitFor(() => expect(screen.queryAllByText(/正文“.*9999/)).toEqual([]));
  expect(host.valueAt(cell)).toMatch(/上年结转/);
});

test("last year's own sentences are offered with this year's numbers, what is of no figure stands out", async () => {
  const received = "applications.received.person";
  const of = (year: number, count: number): Built => ({
    ...whose, year, change: {[received]: count},
    ...year === 2023 && {parts: new Map([[1, `2023年自然人新收申请${count}件，开展培训3次。`]])},
  });
  const host = await showPanel(hostWith(of(2024, 27)));
  fireEvent.click(screen.getByRole("menuitemradio", {name: "与上年比较"}));
  const file = fileOf("2023.json", writeJson(buildFiling(of(2023, 12))));
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [file]}});
  await screen.findByText(/逐项比较/);
  await open(host, true);
  expect(screen.getByText(/换上了今年的数；有 1 处/)).toBeTruthy();
  expect(screen.getByTitle("到单元格：27；上年 12").textContent).toBe("27");
  expect(screen.getByTitle(/请核对$/).textContent).toBe("3");
  press("用上年的语句写入工作表");
  await screen.findByText(/已加入工作表“报告正文”/);
  expect(host.valueAt(cell)).toBe("2024年自然人新收申请27件，开展培训「待核」3次。");
  await screen.findByLabelText("总体情况");
  press("用起草的文字替换现有文字");
  await waitFor(() => expect(host.valueAt(cell)).toMatch(/上年结转/));
  press("用上年的语句（今年的数）");
  await waitFor(() => expect(host.valueAt(cell)).toMatch(/^2024年自然人新收申请27件/));
});

test("what is typed into the sheet itself shows in the panel", async () => {
  const host = await open(hostWith());
  press("写入工作表，再修改");
  await screen.findByLabelText("其他需要报告的事项");
  act(() => host.type({...cell, row: 6}, "没有其他需要报告的事项。"));
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("其他需要报告的事项").value).toBe("没有其他需要报告的事项。"));
});

test("of tables that are not filled in nothing is drafted", async () => {
  await open(hostWithEmpty());
  expect(screen.getByText(/表中还没有数/)).toBeTruthy();
  expect(screen.getByText(/没有填，写到它们的句子先没有起草/)).toBeTruthy();
});

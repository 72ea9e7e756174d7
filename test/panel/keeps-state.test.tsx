/** @jest-environment jsdom */
// First, for what jsdom has not.
import {fileOf, hostWith, showPanel, whose} from "./show-panel";
import {act, cleanup, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {writeJson} from "../../src/formats/json/write-json";
import {Panel} from "../../src/panel/panel";
import {type AskedScreen, screens} from "../../src/panel/session";
import {buildFiling} from "../build";
import {workInPlace} from "./consolidate/work-in-place";
import type {MemoryHost} from "./memory-host";

workInPlace();

/** The pane as the ribbon shows it: its buttons ask for screens, and where the host knows no better it comes anew. */
function pane(host: MemoryHost) {
  const draw = (screen?: AskedScreen) => <div style={{height: 700}}><Panel host={host} screen={screen} /></div>;
  let shown = render(draw());
  return {
    press: async (name: AskedScreen["screen"]) => {
      shown.rerender(draw({screen: name}));
      await act(async () => {});
      await waitFor(() => expect(screen.queryByText(/正在读取工作簿/)).toBeNull());
    },
    reopen: async (name?: AskedScreen["screen"]) => {
      cleanup();
      shown = render(draw(name && {screen: name}));
      await act(async () => {});
      await waitFor(() => expect(screen.queryByText(/正在读取工作簿/)).toBeNull());
    },
  };
}

const choose = async (file: File) => fireEvent.change(await screen.findByTestId("file"), {target: {files: [file]}});
const lastYears = (change = {}) => fileOf("2023.json", writeJson(buildFiling({...whose, year: 2023, change})));
const gate = async () => (await screen.findByText(/然后才能导出|^可以导出/)).textContent;

/** Presses every button of the ribbon, then opens the pane anew by each; `holds` looks each time at the one screen. */
async function troubled({press, reopen}: ReturnType<typeof pane>, on: AskedScreen["screen"], holds: () => Promise<void>) {
  for (const name of screens) {
    await press(name);
    await press(on);
    await holds();
  }
  for (const name of [undefined, ...screens]) {
    await reopen(name);
    await press(on);
    await holds();
  }
}

test("last year's figures, chosen once, stay whatever button is pressed, and the gate says the same", async () => {
  const panel = pane(hostWith());
  await panel.press("lastYear");
  await choose(lastYears({"applications.carriedOut.person": 7}));
  await screen.findByText(/^逐项比较/);
  await panel.press("export");
  const said = await gate();
  expect(said).toMatch(/强制性问题须改正/);
  await troubled(panel, "export", async () => await waitFor(async () => expect(await gate()).toBe(said)));
  await panel.press("lastYear");
  fireEvent.click(await screen.findByRole("switch", {name: /合并、更名/}));
  await act(async () => {});
  await panel.reopen("lastYear");
  expect((await screen.findByRole<HTMLInputElement>("switch", {name: /合并、更名/})).checked).toBe(true);
});

test("a half-typed explanation and the name are there again", async () => {
  const panel = pane(hostWith({unit: "云溪街道办事处"}));
  await panel.press("check");
  const open = async () => {
    if (screen.queryByLabelText("为什么这些数没有错") === null) fireEvent.click((await screen.findAllByText(/^规章一行/))[0]!);
    return screen.findByLabelText<HTMLTextAreaElement>("为什么这些数没有错");
  };
  fireEvent.change(await open(), {target: {value: "县级市试点，经授"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  await troubled(panel, "check", async () => {
    expect((await open()).value).toBe("县级市试点，经授");
    await waitFor(() => expect(screen.getAllByLabelText<HTMLInputElement>("姓名")[0]!.value).toBe("填报员"));
  });
});

test("a source that was read and not yet filled in, and a published report that is looked at, are there again", async () => {
  const panel = pane(hostWith());
  await panel.press("open");
  await choose(lastYears());
  await screen.findByRole("region", {name: "读懂的内容"});
  await troubled(panel, "open", async () => void await screen.findByRole("region", {name: "读懂的内容"}));
});

test("a reviewer's name is there again", async () => {
  const panel = pane(hostWith({change: {"disputes.review.total": 99}}));
  await panel.press("review");
  fireEvent.change(await screen.findByLabelText("审核人"), {target: {value: "李审核"}});
  await troubled(panel, "review", async () =>
    waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("审核人").value).toBe("李审核")));
});

test("a consolidation keeps its files, what was read of them, and what was decided", async () => {
  const panel = pane(hostWith());
  await panel.press("consolidate");
  const file = (name: string, unit: string, received = 0) =>
    fileOf(`${name}.json`, writeJson(buildFiling({...whose, unit, change: {"applications.received.person": received}})));
  fireEvent.change(await screen.findByTestId("files"),
    {target: {files: [file("一", "东山镇人民政府"), file("二", "西山镇人民政府"), file("三", "西山镇人民政府", 9)]}});
  fireEvent.click(screen.getByRole("button", {name: "开始汇总"}));
  await screen.findByText(/需要您确认的（1）/);
  const counts = () => screen.getAllByRole<HTMLInputElement>("radio").map(({checked}) => checked);
  const proposed = counts();
  const chosen = proposed.indexOf(false);
  fireEvent.click(screen.getAllByRole("radio")[chosen]!);
  const decided = proposed.map((_, at) => at === chosen);
  await waitFor(() => expect(counts()).toEqual(decided));
  const summary = async () => (await screen.findByRole("region", {name: /汇总结果/})).textContent;
  await waitFor(async () => expect(await summary()).toContain("重报0"));
  const said = await summary();
  await troubled(panel, "consolidate", async () => {
    expect(screen.getByText("已选 3 个文件")).toBeTruthy();
    await waitFor(async () => expect(await summary()).toBe(said));
    await waitFor(() => expect(counts()).toEqual(decided));
  });
});

test("another workbook has a desk of its own", async () => {
  const [one, other] = [hostWith({unit: "云溪街道办事处"}), hostWith({unit: "云溪街道办事处"})];
  await showPanel(one, {screen: {screen: "review"}});
  fireEvent.change(await screen.findByLabelText("审核人"), {target: {value: "李审核"}});
  await act(async () => {});
  cleanup();
  await showPanel(other, {screen: {screen: "review"}});
  expect((await screen.findByLabelText<HTMLInputElement>("审核人")).value).toBe("");
  expect(await other.record()).toBeUndefined();
});

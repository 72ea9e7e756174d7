/** @page */
// First, for what jsdom has not.
import {fileOf, hostWith, showPanel, whose} from "./show-panel";
import {act, cleanup, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {writeJson} from "../../src/formats/json/write-json";
import {ribbonActions} from "../../src/panel/actions";
import {Panel} from "../../src/panel/panel";
import {type AskedScreen, screens} from "../../src/panel/session";
import {buildFiling} from "../build";
import {oneOf} from "../proof";
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

/** The screens that the ribbon's buttons lead to, as the manifest has them. */
const asked = [...readFileSync(join(__dirname, "../../manifest.xml"), "utf8").matchAll(/taskpane\.html#(\w+)"/g)]
  .map(([, name]) => name as AskedScreen["screen"]);

/** What is half done on a screen, and that it is there again. */
type HalfDone = {readonly begin: () => Promise<unknown>; readonly holds: () => Promise<unknown>};

const field = async (name: string): Promise<HTMLInputElement> =>
  (await screen.findAllByLabelText<HTMLInputElement>(new RegExp(`^${name}`)))[0]!;
const enter = async (name: string, value: string) => fireEvent.change(await field(name), {target: {value}});
const said = (name: string, value: string) => waitFor(async () => expect((await field(name)).value).toBe(value));
const unfold = async (name: string | RegExp) => {
  const fold = await screen.findByRole("button", {name});
  if (fold.getAttribute("aria-expanded") === "false") fireEvent.click(fold);
};
const openFinding = async (of: RegExp, label: string) => {
  if (screen.queryByLabelText(label) === null) fireEvent.click((await screen.findAllByText(of))[0]!);
};
const filed = (name: string, unit: string, received = 0) =>
  fileOf(`${name}.json`, writeJson(buildFiling({...whose, unit, change: {"applications.received.person": received}})));

const sums = async () => (await screen.findByRole("region", {name: "汇总结果"})).textContent;

/** The three jobs, each in the midst of it. */
const halfDone: Readonly<Record<AskedScreen["screen"], HalfDone>> = {
  start: {
    begin: async () => {
      await unfold("再插入一套统计表");
      await enter("统计年度", "2022");
      await enter("填报单位", "南湖街道办事处");
    },
    holds: async () => {
      await unfold("再插入一套统计表");
      await said("统计年度", "2022");
      await said("填报单位", "南湖街道办事处");
    },
  },
  open: {begin: () => enter("粘贴文本", "收到和处理政府信息"), holds: () => said("粘贴文本", "收到和处理政府信息")},
  check: {
    begin: async () => {
      await openFinding(/^规章一行/, "为什么这些数没有错");
      await enter("为什么这些数没有错", "县级市试点，经授");
      await enter("姓名", "填报员");
    },
    holds: async () => {
      await openFinding(/^规章一行/, "为什么这些数没有错");
      await said("为什么这些数没有错", "县级市试点，经授");
      await said("姓名", "填报员");
    },
  },
  lastYear: {
    begin: async () => {
      await choose(lastYears({"applications.carriedOut.person": 7}));
      await screen.findByText(/^逐项比较/);
      fireEvent.click(await screen.findByRole("switch", {name: /合并、更名/}));
    },
    holds: async () => {
      await screen.findByText(/^逐项比较/);
      expect((await screen.findByRole<HTMLInputElement>("switch", {name: /合并、更名/})).checked).toBe(true);
    },
  },
  export: {
    begin: async () => {
      await unfold("仍要导出");
      await enter("理由", "上级要求今天报");
    },
    holds: async () => {
      await unfold("仍要导出");
      await said("理由", "上级要求今天报");
    },
  },
  review: {
    begin: async () => {
      await enter("审核人", "李审核");
      await openFinding(/^行政复议部分/, "审核意见（可不填）");
      await enter("审核意见（可不填）", "请核对总计");
    },
    holds: async () => {
      await said("审核人", "李审核");
      await openFinding(/^行政复议部分/, "审核意见（可不填）");
      await said("审核意见（可不填）", "请核对总计");
    },
  },
  consolidate: {
    begin: async () => {
      fireEvent.change(await screen.findByTestId("files"), {target: {files:
        [filed("一", "东山镇人民政府"), filed("二", "西山镇人民政府"), filed("三", "西山镇人民政府", 9)]}});
      fireEvent.click(screen.getByRole("button", {name: "开始汇总"}));
      await screen.findByText(/需要您确认的（1）/);
      fireEvent.click(screen.getByRole("radio", {name: "二.json"}));
      await waitFor(async () => expect(await sums()).toContain("重报0"));
      await enter("汇总单位", "示例县");
    },
    holds: async () => {
      await screen.findByText("已选 3 个文件");
      await waitFor(async () => expect(await sums()).toContain("重报0"));
      expect(screen.getByRole<HTMLInputElement>("radio", {name: "二.json"}).checked).toBe(true);
      await said("汇总单位", "示例县");
    },
  },
};

test("every button of the ribbon in the midst of every job, and a pane that comes anew by each, lose nothing; the gate says the same", async () => {
  expect([...asked].sort()).toEqual([...screens].sort());
  const host = hostWith({unit: "云溪街道办事处", change: {"disputes.review.total": 99}});
  const panel = pane(host);
  for (const name of asked) {
    await panel.press(name);
    await halfDone[name].begin();
  }
  await panel.press("export");
  const shut = await gate();
  expect(shut).toMatch(/强制性问题须改正/);
  for (const name of asked) {
    await panel.press(name);
    await halfDone[name].holds();
    await act(async () => ribbonActions.unmark.act({host}));
    await halfDone[name].holds();
  }
  for (const name of [undefined, ...oneOf(asked, 2)]) {
    await panel.reopen(name);
    await panel.press(name ?? "check");
    await halfDone[name ?? "check"].holds();
    await panel.press("export");
    await waitFor(async () => expect(await gate()).toBe(shut));
  }
  expect(await gate()).not.toContain("未与上年核对");
});

test("a source that was read and not yet filled in is there again, with the unit that was typed for it", async () => {
  const panel = pane(hostWith());
  await panel.press("open");
  await choose(lastYears({}));
  await screen.findByRole("region", {name: "读懂的内容"});
  await enter("填报单位", "南湖街道");
  await panel.press("check");
  await panel.reopen("open");
  await screen.findByRole("region", {name: "读懂的内容"});
  await said("填报单位", "南湖街道");
  fireEvent.click(screen.getByRole("button", {name: "不填了"}));
  await choose(lastYears({}));
  await screen.findByRole("region", {name: "读懂的内容"});
  await said("填报单位", whose.unit);
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

test("what was typed of unit and year in the header is there again after the pane came anew, until it is written or given up", async () => {
  const host = hostWith();
  const panel = pane(host);
  const openForm = async () => {
    fireEvent.click(await screen.findByRole("button", {name: /^江苏省人民政府 · 2024 年度：修改$/}));
    return screen.findByRole("dialog", {name: "修改填报单位和年度"});
  };
  await panel.press("check");
  await openForm();
  await enter("填报单位", "云溪街道办");
  await enter("统计年度", "2023");
  await act(async () => {});
  await panel.reopen("export");
  await openForm();
  await said("填报单位", "云溪街道办");
  await said("统计年度", "2023");
  const write = host.write.bind(host);
  host.write = async (entries) => entries.map((_, at) => at);
  fireEvent.click(screen.getByRole("button", {name: "写入表头"}));
  await screen.findByText(/^表头的格锁着/);
  host.write = write;
  await openForm();
  await said("填报单位", "云溪街道办");
  fireEvent.keyDown(await field("填报单位"), {key: "Escape"});
  await openForm();
  await said("填报单位", "江苏省人民政府");
});

test("how a screen was left it is again, on the next screen and in a pane that comes anew: filter, status, view, place in the list", async () => {
  const change = {"disputes.review.total": 99, "applications.received.total": 1, "applications.handled.total": 7, "applications.granted.total": 9,
    "applications.carriedIn.total": 99, "disputes.directLitigation.total": 88};
  const host = hostWith({unit: "云溪街道办事处", change});
  await host.keepRecord({unit: "云溪街道办事处", year: 2024, edition: "2021", id: "left"});
  const panel = pane(host);
  const current = () => document.querySelector("[data-finding][aria-current=true]")?.textContent ?? "";
  await panel.press("check");
  await enter("按严重程度看", "warning");
  fireEvent.click(screen.getByText(/^规章一行/));
  await panel.press("review");
  fireEvent.click(await screen.findByRole("button", {name: /^待处理/}));
  fireEvent.click((await screen.findAllByText(/^行政复议部分/))[0]!);
  await panel.press("consolidate");
  fireEvent.change(await screen.findByTestId("files"), {target: {files: [filed("一", "东山镇人民政府"), filed("二", "西山镇人民政府", 9)]}});
  fireEvent.click(screen.getByRole("button", {name: "开始汇总"}));
  fireEvent.click(await screen.findByRole("tab", {name: "各单位"}));
  await enter("查找单位或文件", "西山");
  const holds = async () => {
    await panel.press("check");
    await waitFor(() => expect(current()).toContain("规章一行"));
    expect((await field("按严重程度看")).value).toBe("warning");
    await panel.press("review");
    await waitFor(() => expect(current()).toContain("行政复议部分"));
    await waitFor(() =>
      expect(screen.getByRole("button", {name: /^待处理/}).getAttribute("aria-pressed")).toBe("true"));
    await panel.press("consolidate");
    await waitFor(() => expect(screen.getByRole("tab", {name: "各单位"}).getAttribute("aria-selected")).toBe("true"));
    await said("查找单位或文件", "西山");
  };
  await holds();
  await act(async () => {});
  await panel.reopen();
  await holds();
});

test("to look about writes nothing into a workbook", async () => {
  const host = hostWith({unit: "云溪街道办事处", change: {"disputes.review.total": 99}});
  const panel = pane(host);
  await panel.press("check");
  fireEvent.click(screen.getByText(/^规章一行/));
  await panel.press("review");
  fireEvent.click(await screen.findByRole("button", {name: /^待处理/}));
  await act(async () => {});
  expect(await host.record()).toBeUndefined();
});

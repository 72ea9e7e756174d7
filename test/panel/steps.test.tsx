/** @page */
// First, for what jsdom has not.
import {cellOf, fileOf, hostWith, hostWithEmpty, hostWithoutLastYear, showPanel, whose} from "./show-panel";
import {fireEvent, screen, waitFor, within} from "@testing-library/react";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {watched} from "./watched";

const steps = () => within(screen.getByRole("navigation", {name: "填报步骤"})).getAllByRole("button")
  .map((one) => one.getAttribute("aria-label"));
const next = () => screen.queryByRole("button", {name: /^下一步/});

test("empty tables are to be filled in first, and the next step leads to the first blank", async () => {
  const host = await showPanel(hostWithEmpty());
  expect(steps()[0]).toMatch(/^填写：还有 \d+ 处$/);
  expect(screen.getByRole("button", {current: "step"}).textContent).toBe("填写");
  fireEvent.click(next()!);
  expect(host.goneTo.at(-1)).toMatchObject(cellOf("disclosure.regulations.issued"));
});

test("what is done is ticked, and after each step the next is offered", async () => {
  const host = await showPanel(hostWith({change: {"disputes.review.total": 99}}));
  expect(steps()).toEqual(["填写：已完成", "上年：待办", "校核：还有 1 处", "说明：已完成", "导出：待办"]);
  fireEvent.click(next()!);
  expect(screen.getByRole("heading", {level: 1}).textContent).toBe("与上年比较");
  const last = writeJson(buildFiling({...whose, year: 2023, change: {"disclosure.licensing.decisions": 903}}));
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [fileOf("2023.json", last)]}});
  await waitFor(() => expect(steps()[1]).toBe("上年：已完成"));
  fireEvent.click(screen.getByRole("button", {name: /^下一步：改正 \d+ 处强制性问题/}));
  expect(screen.getByRole("heading", {level: 1}).textContent).toBe("校核");
  expect(document.querySelector("[aria-expanded=true][data-finding]")).not.toBeNull();
  expect(host.goneTo.length).toBeGreaterThan(0);
});

test("the step of last year can be done without its report, where one is asked for it", async () => {
  await showPanel(hostWith());
  fireEvent.click(next()!);
  fireEvent.click(await screen.findByRole("button", {name: "没有上年度报告"}));
  fireEvent.change(screen.getByLabelText("为什么没有上年度报告"), {target: {value: "本单位今年新设立，没有上年度报告"}});
  fireEvent.change(screen.getAllByLabelText("姓名")[0]!, {target: {value: "填报员"}});
  fireEvent.click(screen.getByRole("button", {name: "提交说明"}));
  await waitFor(() => expect(steps()[1]).toBe("上年：已完成"));
  expect(next()).not.toBeNull();
});

test("where all is done the export is next, and on its screen nothing is", async () => {
  await showPanel(await hostWithoutLastYear());
  fireEvent.click(screen.getByRole("button", {name: "下一步：导出"}));
  await screen.findByText(/^可以导出/);
  expect(next()).toBeNull();
});

test("reviewers and collectors see no steps of whoever fills in", async () => {
  await showPanel(hostWith(), {screen: {screen: "review"}});
  expect(screen.queryByRole("navigation", {name: "填报步骤"})).toBeNull();
});

test("unit and year stand in the header and are mended there: in the tables and in the record, until it is undone", async () => {
  const host = await showPanel(hostWith());
  await host.keepRecord({unit: "江苏省人民政府", year: 2024, edition: "2021"});
  const done = watched(host);
  const whose = (said: string) => screen.findByRole("button", {name: `${said}：修改`});
  const opener = await whose("江苏省人民政府 · 2024 年度");
  fireEvent.click(opener);
  const form = within(await screen.findByRole("dialog", {name: "修改填报单位和年度"}));
  await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText("填报单位")));
  fireEvent.keyDown(document.activeElement!, {key: "Escape"});
  expect([screen.queryByRole("dialog"), document.activeElement]).toEqual([null, opener]);

  fireEvent.click(opener);
  await screen.findByRole("dialog");
  fireEvent.change(screen.getByLabelText("填报单位"), {target: {value: " 云溪街道办事处 "}});
  fireEvent.change(screen.getByLabelText("统计年度"), {target: {value: "2020"}});
  expect(screen.getByText("2020 年度按规定应使用 2019 版式，这份表是 2021 版式。")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("统计年度"), {target: {value: "2023"}});
  fireEvent.keyDown(screen.getByLabelText("填报单位"), {key: "Enter"});
  await screen.findByText(/^单位和年度已写入表头。/);
  await whose("云溪街道办事处 · 2023 年度");
  const said = async () => (await host.read()).map(({cells}) => cells.flatMap(({text}) =>
    /^填报单位|年度）$/.test(text) ? [text.replace(/^填报单位（盖章）/, "填报单位")] : []));
  const three = (unit: string, year: number) => Array.from({length: 3}, () => [`（${year}年度）`, `填报单位：${unit}`]);
  expect(await said()).toEqual(three("云溪街道办事处", 2023));
  expect(await host.record()).toMatchObject({unit: "云溪街道办事处", year: 2023});
  expect(done.splice(0).join(" ")).toMatch(/\( cells record \)$/);

  fireEvent.click(screen.getByRole("button", {name: "撤销"}));
  await whose("江苏省人民政府 · 2024 年度");
  expect(await said()).toEqual(three("江苏省人民政府", 2024));
  expect(await host.record()).toMatchObject({unit: "江苏省人民政府", year: 2024});
  expect(done).toEqual(["(", "record", ")"]);
});

test("the menu is worked by keys, and gives the focus to the title of what it shows", async () => {
  await showPanel(hostWith());
  const opener = screen.getByRole("button", {name: "菜单"});
  fireEvent.click(opener);
  const focused = () => document.activeElement!.textContent;
  expect(focused()).toBe("校核");
  fireEvent.keyDown(document.activeElement!, {key: "ArrowDown"});
  expect(focused()).toBe("导出");
  fireEvent.keyDown(document.activeElement!, {key: "Home"});
  expect(focused()).toBe("首页");
  fireEvent.keyDown(document.activeElement!, {key: "Escape"});
  expect(document.activeElement).toBe(opener);
  fireEvent.click(opener);
  fireEvent.click(screen.getByRole("menuitemradio", {name: "审核"}));
  expect(document.activeElement).toBe(screen.getByRole("heading", {level: 1}));
  expect(opener.getAttribute("aria-expanded")).toBe("false");
});

/** @page */
// First, for what jsdom has not.
import {fileOf, hostWith, hostWithoutLastYear, showPanel, whose} from "./show-panel";
import {fireEvent, screen, waitFor, within} from "@testing-library/react";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {workInPlace} from "./consolidate/work-in-place";
import {type Hands, hands} from "./keyboard";

// The jobs by the keyboard alone, each with what it takes; what is on the way may not be further than a hand goes.
const far = 25;
const expectTaken = ({presses, furthest}: Hands, most: number): void => {
  expect(presses).toBeLessThanOrEqual(most);
  expect(presses).toBeGreaterThan(0);
  expect(furthest).toBeLessThanOrEqual(far);
};

/** From now on the browser's own chooser gives these files when it is opened. */
async function willChoose(of: string, files: readonly File[]): Promise<void> {
  const chooser = await screen.findByTestId<HTMLInputElement>(of);
  jest.spyOn(chooser, "click").mockImplementation(() => void fireEvent.change(chooser, {target: {files}}));
}

const lastYears = () => fileOf("2023.json", writeJson(buildFiling({...whose, year: 2023})));
const gravest = (): Element => document.querySelector("[data-finding]")!;

test("a clerk inserts the tables by a name and one press", async () => {
  const host = await showPanel();
  const hand = hands();
  await hand.type("填报单位", "云溪街道办事处");
  await hand.key("Enter");
  await screen.findByText(/^已插入 3 张表/);
  expect((await host.read()).length).toBe(3);
  expectTaken(hand, 1);
});

test("a clerk takes what is suggested for a wrong figure by two", async () => {
  await showPanel(hostWith({change: {"applications.received.business": 34}}));
  const hand = hands();
  await hand.press(/./, gravest());
  await hand.press(/^采用：/);
  await screen.findByText(/^已采用/);
  expectTaken(hand, 2);
});

test("a clerk compares with last year's file by two", async () => {
  await showPanel(hostWith());
  const hand = hands();
  await hand.press("下一步：核对上年");
  await willChoose("file", [lastYears()]);
  await hand.press("选择文件");
  await screen.findByText(/^逐项比较/);
  expectTaken(hand, 2);
});

test("a clerk explains a warning by three at most", async () => {
  await showPanel(hostWith({unit: "云溪街道办事处"}));
  const hand = hands();
  await hand.press(/^规章一行/);
  await hand.type("为什么这些数没有错", "县级市立法试点，经省政府授权制定规章");
  await hand.type("姓名", "填报员");
  await hand.press("提交说明");
  await screen.findAllByText(/^已说明/);
  expectTaken(hand, 3);
});

test("a clerk takes six formats out by twelve at most", async () => {
  await showPanel(await hostWithoutLastYear());
  const names: string[] = [];
  Object.assign(URL, {createObjectURL: () => "blob:", revokeObjectURL: () => undefined});
  HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
  const hand = hands();
  await hand.press("下一步：导出");
  await screen.findByText(/^可以导出/);
  const formats = screen.getAllByRole("group").filter((one) => within(one).queryByRole("button", {name: "下载"}) !== null);
  expect(formats.length).toBeGreaterThanOrEqual(6);
  for (const [at, format] of formats.slice(0, 6).entries()) {
    await hand.press("下载", format);
    await waitFor(() => expect(names.length).toBe(at + 1));
  }
  expect(new Set(names).size).toBe(6);
  expectTaken(hand, 12);
});

test("a reviewer sends a finding back by two", async () => {
  await showPanel(hostWith({change: {"disputes.review.total": 99}}), {screen: {screen: "review"}});
  await screen.findByLabelText("审核人");
  const hand = hands();
  await hand.type("审核人", "李审核");
  await hand.press(/^行政复议部分/);
  await hand.press("属实，退回");
  await waitFor(() => expect(screen.getAllByText(/退回/).length).toBeGreaterThan(1));
  expectTaken(hand, 2);
});

test("a district consolidates its units by six at most", async () => {
  workInPlace();
  const host = await showPanel();
  const hand = hands();
  await hand.press("汇总各单位");
  const files = ["东山镇", "西山镇"].map((unit, at) =>
    fileOf(`${unit}.json`, writeJson(buildFiling({...whose, unit, change: {"applications.received.person": at}}))));
  await willChoose("files", files);
  await hand.press("选择文件");
  await hand.press("开始汇总");
  await screen.findByRole("region", {name: "汇总结果"});
  await hand.press("插入本工作簿");
  await screen.findByText(/^已插入 \d+ 张汇总表/);
  expect((await host.read()).length).toBeGreaterThan(5);
  expectTaken(hand, 6);
});

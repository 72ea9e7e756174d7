/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {remarkRowsIn} from "../../../src/recognise/aside";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling, type Built} from "../../build";
import {cellOf, fileOf, hostWith, showPanel, whose} from "../show-panel";

const last = (built: Built = {}) => buildFiling({...whose, year: 2023, ...built});
const fileOfLast = (built: Built = {}) => fileOf("2023.json", writeJson(last(built)));
const carriedIn = "applications.carriedIn.person";
const status = () => screen.getAllByRole("status")[0]!.textContent;
const tab = (name: string) => fireEvent.click(screen.getByRole("menuitemradio", {name}));
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-comparison]")];

async function choose(file: File): Promise<void> {
  tab("与上年比较");
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [file]}});
  await screen.findByText(/逐项比较|先插入或打开/);
}

test("last year's file is compared figure by figure; what stands out is shown first, and rows lead to their cells", async () => {
  const host = await showPanel(hostWith({change: {"disclosure.licensing.decisions": 900}}));
  await choose(fileOfLast({change: {"disclosure.licensing.decisions": 300}}));
  expect(rows().map(({textContent}) => textContent).join()).toMatch(/上年 300.*本年 900.*↑ 600.*200%/);
  expect(rows().length).toBeLessThan(20);
  fireEvent.click(rows()[0]!.querySelector("button")!);
  expect(host.goneTo.at(-1)).toEqual(cellOf("disclosure.licensing.decisions"));
  for (const fold of screen.getAllByRole("button", {name: /（\d+ 项）$/})) fireEvent.click(fold);
  expect(rows().length).toBeGreaterThan(150);
});

test("rules across years are checked once last year is known, and are hints when the unit has changed", async () => {
  await showPanel(hostWith({change: {[carriedIn]: 30, "applications.received.person": 900}}));
  const before = status();
  await choose(fileOfLast());
  tab("校核");
  await waitFor(() => expect(status()).not.toBe(before));
  expect(document.body.textContent).toContain("上年度报告的结转下年度 5，30 比 5 多 25");
  tab("与上年比较");
  fireEvent.click(screen.getByLabelText("单位合并、更名或职责调整过"));
  tab("校核");
  await waitFor(() => expect(status()).toContain("提示"));
});

test("a unit of another name is asked for among the findings, until the user says that it was merged", async () => {
  await showPanel(hostWith({change: {[carriedIn]: 30, "applications.received.person": 900}}));
  await choose(fileOfLast({unit: "浙江省人民政府"}));
  tab("校核");
  await waitFor(() => expect(document.body.textContent).toContain("单位合并、更名或者统计范围变化了吗？"));
  const severityOfCarryOver = () => screen.getByText(/上年度报告的结转下年度 5，30 比 5 多 25/).closest("section")?.textContent;
  expect(severityOfCarryOver()).toMatch(/核实性/);
  tab("与上年比较");
  fireEvent.click(screen.getByLabelText("单位合并、更名或职责调整过"));
  tab("校核");
  await waitFor(() => expect(document.body.textContent).not.toContain("统计范围变化了吗"));
});

test("上年结转 is filled in with one click where it is blank, and its origin is kept in the record", async () => {
  const host = await showPanel(hostWith({change: {[carriedIn]: null}}));
  await choose(fileOfLast());
  const carried = last().figures.get("applications.carriedOut.person")!.value;
  fireEvent.click(await screen.findByRole("button", {name: "填入上年结转（1 格）"}));
  await screen.findByText(/已从上年的“结转下年度”填入 1 格/);
  expect(host.valueAt(cellOf(carriedIn))).toBe(carried);
  expect((await host.record())?.remarks?.drawn.map(({of, text}) => [of, text])).toEqual([
    [carriedIn, "取自2023 年度统计表“结转下年度继续办理”（2023.json）"],
  ]);
  const sheet = (await host.read()).map(remarkRowsIn).find((found) => found !== undefined)!;
  expect(sheet[0]!.texts.slice(3, 5)).toEqual(["提取", expect.stringContaining(`填为 ${carried}`)]);
  expect(screen.queryByRole("button", {name: /填入上年结转/})).toBeNull();
});

test("the comparison is inserted as a sheet of its own, which no check takes for tables", async () => {
  const host = await showPanel(hostWith());
  await choose(fileOfLast());
  fireEvent.click(screen.getByRole("button", {name: "插入对比表"}));
  await screen.findByText(/^已插入“对比表”。/);
  expect((await host.read()).map(({name}) => name)).toContain("对比表");
  act(() => host.type(cellOf("applications.received.person"), 999));
  tab("校核");
  await waitFor(() => expect(status()).toContain("处强制性"));
  expect(screen.queryByLabelText("校核哪一套表")).toBeNull();
});

test("another unit's report, or of another year, is doubted in words", async () => {
  await showPanel(hostWith());
  await choose(fileOfLast({unit: "浙江省人民政府", year: 2021}));
  expect(document.body.textContent).toContain("与本年填报单位不同");
  expect(document.body.textContent).toContain("只作比较，不审核跨年度关系");
});

test("a file that cannot be read is said to be so, and another can be chosen", async () => {
  await showPanel(hostWith());
  tab("与上年比较");
  fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("坏.json", "{")]}});
  expect(await screen.findByRole("alert")).toBeTruthy();
  fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOfLast()]}});
  await screen.findByText(/逐项比较/);
  fireEvent.click(screen.getByRole("button", {name: "换一份"}));
  expect(screen.getByText("选上年的统计表、已公布的年度报告都行；版式不同的按指标对照。")).toBeTruthy();
});

describe("an archive beside the pages", () => {
  const answers = new Map<string, unknown>();
  beforeEach(() => {
    Object.assign(globalThis, {
      fetch: async (address: URL) => {
        const found = answers.get(decodeURIComponent(address.pathname.split("/archive/")[1] ?? ""));
        return {ok: found !== undefined, json: async () => found, text: async () => String(found)};
      },
    });
  });
  afterEach(() => {
    answers.clear();
    Reflect.deleteProperty(globalThis, "fetch");
  });

  test("offers the unit's earlier years by itself, and asks where the name is not quite the same", async () => {
    const entry = {edition: "2021", year: 2023};
    answers.set("index.json", {format: "gouji-archive", version: 1, filings: [
      {...entry, unit: "江苏省", file: "江苏/2023.json"}, {...entry, year: 2024, unit: "江苏省", file: "now.json"},
      {...entry, unit: "浙江省人民政府", file: "other.json"}, {...entry, unit: "江苏省人民政府（全省汇总）", file: "sum.json"},
    ]});
    answers.set("江苏/2023.json", writeJson(last()));
    await showPanel(hostWith());
    tab("与上年比较");
    await screen.findByText("存档：江苏省 · 2023 年度");
    expect(document.body.textContent).toContain("单位名称不完全一致，请确认");
    expect(document.body.textContent).not.toContain("浙江省");
    fireEvent.click(screen.getByRole("button", {name: "使用江苏省 · 2023 年度"}));
    await screen.findByText(/逐项比较/);
  });

  test("of which a file is gone says so and keeps the others at hand", async () => {
    answers.set("index.json", {format: "gouji-archive", version: 1, filings: [
      {edition: "2021", year: 2023, unit: "江苏省人民政府", file: "gone.json"},
    ]});
    await showPanel(hostWith());
    tab("与上年比较");
    fireEvent.click(await screen.findByRole("button", {name: "使用江苏省人民政府 · 2023 年度"}));
    expect((await screen.findByRole("alert")).textContent).toContain("gone.json");
  });

  test("that is none of ours is passed over in silence", async () => {
    answers.set("index.json", "<html>");
    await showPanel(hostWith());
    tab("与上年比较");
    await act(async () => {});
    expect(screen.queryByText("找到的上年数据")).toBeNull();
  });
});

/** @page */
import {act, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {HostTrouble} from "../../src/hosts/host";
import {memoryHost} from "./memory-host";
import {cellOf, hostWith, showPanel} from "./show-panel";
import {watched} from "./watched";

const field = <E extends HTMLElement>(name: string) => screen.getByLabelText<E>(name);
const choose = (name: string, value: string) => fireEvent.change(field(name), {target: {value}});
const insert = async () => {
  const button = screen.getByRole("button", {name: "插入统计表"});
  if (field<HTMLInputElement>("填报单位").value === "") fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText(/^已插入 \d 张表/);
};
const editionChosen = () => field<HTMLSelectElement>("版式").value;

test("a workbook without tables is opened for one of three jobs", async () => {
  await showPanel();
  expect(screen.getByRole("heading", {level: 1}).textContent).toBe("首页");
  expect(["填报", "审核", "汇总"].map((name) => screen.getAllByRole("region", {name}).length)).toEqual([1, 1, 1]);
  fireEvent.click(screen.getByRole("button", {name: "汇总各单位"}));
  expect(await screen.findByRole("heading", {name: "汇总各单位的统计表"})).toBeTruthy();
  expect(screen.getByRole("heading", {level: 1}).textContent).toBe("汇总");
});

test("a unit that is not named is asked for before anything is inserted, and left open on demand", async () => {
  const host = memoryHost();
  await showPanel(host);
  const button = screen.getByRole("button", {name: "插入统计表"});
  fireEvent.click(button);
  expect(screen.getByText(/^还没有写填报单位/)).toBeTruthy();
  expect(document.activeElement).toBe(field("填报单位"));
  expect((await host.read()).flatMap(({tag}) => tag ?? [])).toEqual([]);
  fireEvent.change(field("填报单位"), {target: {value: "云溪街道办事处"}});
  expect(screen.queryByText(/^还没有写填报单位/)).toBeNull();
  fireEvent.click(button);
  await screen.findByText(/^已插入 3 张表/);
});

test.each([["2026-03-01", "2025"], ["2026-11-30", "2025"], ["2026-12-01", "2026"]])(
  "on %s the year is %s, whose report is due", async (today, due) => {
    jest.useFakeTimers({now: new Date(`${today}T12:00:00`), advanceTimers: true});
    await showPanel();
    expect(field<HTMLSelectElement>("统计年度").value).toBe(due);
    jest.useRealTimers();
  });

test("the year decides the edition, also after another was chosen", async () => {
  await showPanel();
  choose("统计年度", "2024");
  expect(editionChosen()).toBe("2021");
  expect(screen.getByText("2024 年度按规定使用 2021 版式（国办公开办函〔2021〕30号）。")).toBeTruthy();
  choose("统计年度", "2018");
  expect(editionChosen()).toBe("2014");
  choose("版式", "2019");
  expect(screen.getByText(/2018 年度按规定应使用 2014 版式/)).toBeTruthy();
  choose("统计年度", "2020");
  expect(editionChosen()).toBe("2019");
});

test("a regional format is offered where the edition has one, and taken from the unit's name", async () => {
  await showPanel();
  choose("统计年度", "2024");
  expect(screen.queryByLabelText("地区格式")).toBeNull();
  choose("统计年度", "2019");
  expect(field<HTMLSelectElement>("地区格式").value).toBe("standard");
  choose("填报单位", "湖北省水利厅");
  expect(field<HTMLSelectElement>("地区格式").value).toBe("hubei");
  choose("地区格式", "standard");
  choose("填报单位", "北京市水务局");
  expect(field<HTMLSelectElement>("地区格式").value).toBe("standard");
});

test("says when the report is due and how many days are left, from December on", async () => {
  await showPanel();
  const year = new Date().getFullYear();
  choose("统计年度", String(year - 3));
  choose("填报单位", "云溪街道办事处");
  expect(screen.queryByLabelText("报送期限")).toBeNull();
  jest.useFakeTimers({now: new Date(`${year}-12-30T12:00:00`), advanceTimers: true});
  choose("统计年度", String(year));
  expect(field<HTMLInputElement>("报送期限").value).toBe(`${year + 1}-01-31`);
  expect(screen.getByText("还有 32 天。")).toBeTruthy();
  choose("报送期限", `${year + 1}-01-05`);
  expect(screen.getByText("还有 6 天。")).toBeTruthy();
  jest.useRealTimers();
  localStorage.clear();
});

test("Enter after the unit's name inserts, but for the one that ends its spelling", async () => {
  await showPanel();
  choose("填报单位", "云溪街道办事处");
  fireEvent.keyDown(field("填报单位"), {key: "Enter", isComposing: true});
  expect(screen.getByRole("button", {name: "插入统计表"})).toBeTruthy();
  fireEvent.keyDown(field("填报单位"), {key: "Enter"});
  await screen.findByText(/^已插入 \d 张表/);
});

test("inserting adds the tables, keeps unit and year, and goes to the first cell to fill in", async () => {
  const host = await showPanel();
  choose("统计年度", "2024");
  choose("填报单位", " 江苏省人民政府 ");
  const done = watched(host);
  await insert();
  await waitFor(() => expect(done.join(" ")).toMatch(/\( sheets (?:record )*record \)/));
  expect((await host.read()).map(({name, tag}) => [name, tag?.form])).toEqual([
    ["主动公开情况", "disclosure"], ["申请办理情况", "applications"], ["复议诉讼情况", "disputes"],
  ]);
  expect(await host.record()).toMatchObject({unit: "江苏省人民政府", year: 2024, edition: "2021"});
  expect(host.goneTo).toEqual([cellOf("disclosure.regulations.issued")]);
  await waitFor(() => expect(screen.getByRole("menuitemradio", {name: "校核"}).getAttribute("aria-checked")).toBe("true"));
  await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toMatch(/还有 \d+ 格未填/));
});

test("the regional format reaches the tables", async () => {
  const host = await showPanel();
  choose("统计年度", "2018");
  choose("填报单位", "北京市水务局");
  await insert();
  expect((await host.read()).map(({tag}) => tag)).toMatchObject([{edition: "2014", form: "statistics", variant: "beijing"}]);
});

test("the unit is remembered with the workbook", async () => {
  const host = memoryHost();
  await host.keepRecord({unit: "江苏省人民政府", year: 2023, edition: "2021"});
  await showPanel(host);
  expect(field<HTMLInputElement>("填报单位").value).toBe("江苏省人民政府");
});

test("home says how the tables stand, ticks what is done, and has one button for what is next", async () => {
  const host = await showPanel(hostWith({change: {"disputes.review.total": 99}}));
  fireEvent.click(screen.getByRole("menuitemradio", {name: "首页"}));
  const list = within(await screen.findByRole("region", {name: "填报步骤"}));
  expect(screen.getAllByRole("status")[0]!.textContent).toContain("1 处强制性");
  expect(list.getAllByRole("button").map(({textContent}) => textContent))
    .toEqual(["填写已完成", "上年待办", "校核还有 1 处", "说明已完成", "导出待办"]);
  expect(list.getByRole("button", {current: "step"}).textContent).toBe("上年待办");
  expect(screen.queryByRole("navigation", {name: "填报步骤"})).toBeNull();
  expect(screen.getAllByRole("button", {name: /^下一步/}).map(({textContent}) => textContent)).toEqual(["下一步：核对上年"]);
  expect(screen.queryByLabelText("统计年度")).toBeNull();
  fireEvent.click(list.getByRole("button", {name: /^校核/}));
  expect(screen.getByRole("heading", {level: 1}).textContent).toBe("校核");
  expect(document.querySelector("[aria-expanded=true][data-finding]")).not.toBeNull();
  expect(host.goneTo.length).toBeGreaterThan(0);
});

test("where there are tables already, new ones are added beside them, and looked at", async () => {
  const host = await showPanel(hostWith());
  fireEvent.click(screen.getByRole("menuitemradio", {name: "首页"}));
  fireEvent.click(await screen.findByRole("button", {name: "再插入一套统计表"}));
  choose("统计年度", "2023");
  choose("填报单位", "江苏省人民政府");
  await insert();
  expect(await host.read()).toHaveLength(6);
  const picker = await screen.findByRole<HTMLSelectElement>("combobox", {name: "校核哪一套表"});
  await waitFor(() => expect(picker.selectedOptions[0]!.text).toBe("江苏省人民政府 · 2023 年度"));
});

test("a workbook that takes no sheets says why, and nothing is there", async () => {
  const host = memoryHost();
  host.insert = async () => { throw new HostTrouble("protectedWorkbook"); };
  await showPanel(host);
  choose("填报单位", "云溪街道办事处");
  fireEvent.click(screen.getByRole("button", {name: "插入统计表"}));
  expect((await screen.findByRole("alert")).textContent).toContain("工作簿的结构受保护");
  await act(async () => {});
  expect(screen.getByRole("region", {name: "填报"})).toBeTruthy();
});

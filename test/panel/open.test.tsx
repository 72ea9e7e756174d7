/** @page */
import {act, createEvent, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {writeJson} from "../../src/formats/json/write-json";
import {readWorkbook} from "../../src/formats/xlsx/read-workbook";
import {createFileHost} from "../../src/hosts/file/file-host";
import {earlyHost} from "../../src/hosts/workbench/early-host";
import {readXlsx} from "../../src/office/read-xlsx";
import {recordOf} from "../../src/office/workbook-record";
import {toJson} from "./to-json";
import {template} from "../../src/sheets/template";
import {buildFiling, figure} from "../build";
import {memoryHost} from "./memory-host";
import {cellOf, fileOf, hostWith, hostWithEmpty, showPanel, whose} from "./show-panel";

const filing = (change: Parameters<typeof buildFiling>[0] = {}) => buildFiling({...whose, ...change});

async function openFile(name: string, content: string) {
  fireEvent.click(screen.getByRole("menuitemradio", {name: "读取"}));
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [fileOf(name, content)]}});
  await waitFor(() => expect(screen.queryByText(`正在读取“${name}”……`)).toBeNull());
}

const preview = () => screen.getByRole("region", {name: "读懂的内容"});
const pour = async () => {
  fireEvent.click(screen.getByRole("button", {name: "填入统计表"}));
  await screen.findByText(/^已填入 \d+ 个数/);
};

test("of several filings in a file the user takes one, and another edition is tried on that one", async () => {
  await showPanel();
  const two = ["云溪街道办事处", "平湖镇人民政府"].map((unit) => toJson(filing({unit})));
  await openFile("两份.json", `[${two.join(",")}]`);
  const choice = await screen.findByRole("alert");
  expect(choice.textContent).toContain("里面有 2 份统计表，请选一份");
  expect(within(choice).getAllByRole("button").map(({textContent}) => textContent?.replace(/（.*/, "")))
    .toEqual(["云溪街道办事处 · 2024 年度", "平湖镇人民政府 · 2024 年度"]);
  fireEvent.click(within(choice).getByRole("button", {name: /平湖镇/}));
  const unit = () => within(preview()).getByLabelText<HTMLInputElement>("填报单位").value;
  expect(unit()).toBe("平湖镇人民政府");
  fireEvent.change(within(preview()).getByLabelText("版式"), {target: {value: "2021"}});
  await waitFor(() => expect(unit()).toBe("平湖镇人民政府"));
});

test("what lies on the desk before there are tables says of none whose they are", async () => {
  const host = await showPanel();
  const keeping = jest.spyOn(host, "keepRecord");
  fireEvent.change(await screen.findByLabelText("填报单位"), {target: {value: "东山镇人民政府"}});
  await openFile("年报.json", toJson(filing()));
  await waitFor(async () => expect(await host.record()).toEqual({unit: "", year: 0, edition: "", id: expect.any(String)}));
  // A name for the desk alone is no reason to save the workbook, and whose the tables are is one.
  expect(keeping.mock.calls.map(([, isAside]) => isAside)).toEqual([true]);
  await pour();
  expect(keeping.mock.lastCall?.[1]).toBe(false);
  expect(await host.record()).toMatchObject({unit: "江苏省人民政府", year: 2024, edition: "2021"});
});

test("a workbook that is saved while tables are put into it has all of them, and whose they are", async () => {
  const file = await createFileHost();
  let goOn = (): void => {};
  const held = new Promise<void>((resolve) => goOn = resolve);
  const {host, arrive, between} = earlyHost(true);
  arrive({...file, insert: async (specs) => {
    const names = await file.insert(specs);
    await held;
    return names;
  }});
  await showPanel(host);
  const text = new Map([[1, "全年情况良好。"]]);
  await openFile("年报.json", writeJson({...filing(), parts: text}));
  fireEvent.click(screen.getByRole("button", {name: "填入统计表"}));
  await waitFor(async () => expect(await file.read()).toHaveLength(3));
  const saving = between(() => host.save());
  goOn();
  await screen.findByText(/^已填入 \d+ 个数/);
  const bytes = await saving;
  expect(recordOf(readXlsx("a.xlsx", bytes))).toMatchObject({unit: "江苏省人民政府", year: 2024, edition: "2021"});
  expect(readWorkbook("a.xlsx", bytes)).toMatchObject([{unit: "江苏省人民政府", year: 2024, parts: text}]);
});

describe("what a source does not say of whose it is", () => {
  test("is proposed where the file's name seems to say it, as no more than a proposal", async () => {
    const host = await showPanel();
    await openFile("云溪街道办事处2023年统计表.json", toJson(filing({unit: "", year: null})));
    const field = <Kind extends HTMLElement>(name: string) => within(preview()).getByLabelText<Kind>(name);
    expect([field<HTMLInputElement>("填报单位").value, field<HTMLSelectElement>("统计年度").value]).toEqual(["", ""]);
    fireEvent.click(screen.getByRole("button", {name: "采用：文件里没有写明；文件名看像是云溪街道办事处"}));
    fireEvent.click(screen.getByRole("button", {name: "采用：文件里没有写明；文件名看像是2023 年度"}));
    expect([field<HTMLInputElement>("填报单位").value, field<HTMLSelectElement>("统计年度").value]).toEqual(["云溪街道办事处", "2023"]);
    expect(screen.queryByText(/文件名看像是/)).toBeNull();
    await pour();
    expect(await host.record()).toMatchObject({unit: "云溪街道办事处", year: 2023});
  });

  test("is not asked of the file's name where the source says it", async () => {
    await showPanel();
    await openFile("云溪街道办事处2023年统计表.json", toJson(filing()));
    expect(preview()).toBeTruthy();
    expect(screen.queryByText(/文件名看像是/)).toBeNull();
  });

  test("is said by hand: unit, year and edition go with the figures into the tables", async () => {
    const host = await showPanel();
    await openFile("报送.json", toJson(filing({unit: "", year: null})));
    fireEvent.change(within(preview()).getByLabelText("填报单位"), {target: {value: " 平湖镇人民政府 "}});
    fireEvent.change(within(preview()).getByLabelText("统计年度"), {target: {value: "2022"}});
    await pour();
    expect(await host.record()).toMatchObject({unit: "平湖镇人民政府", year: 2022, edition: "2021"});
    const [sheet] = await host.read();
    const texts = sheet!.cells.map(({text}) => text);
    expect(texts).toEqual(expect.arrayContaining(["（2022年度）", "填报单位：平湖镇人民政府"]));
  });

  test("an edition that it cannot be is refused in a sentence, and what was understood stands", async () => {
    await showPanel();
    await openFile("年报.json", toJson(filing()));
    const edition = () => within(preview()).getByLabelText<HTMLSelectElement>("版式");
    fireEvent.change(edition(), {target: {value: "2014"}});
    await waitFor(() => expect(preview().textContent).toMatch(/没有要读取的 \[2014\]/));
    expect(edition().value).toBe("2021");
  });
});

describe("what was understood is shown before anything is written", () => {
  test("unit, year, edition, figures of each form, blanks, findings", async () => {
    const host = await showPanel();
    await openFile("年报.json", toJson(filing({change: {"disputes.review.total": 99, "disclosure.fees.amount": null}})));
    expect(within(preview()).getByLabelText<HTMLInputElement>("填报单位").value).toBe("江苏省人民政府");
    expect(within(preview()).getByLabelText<HTMLSelectElement>("统计年度").value).toBe("2024");
    expect(within(preview()).getAllByRole("row").map((row) => [...row.children].map(({textContent}) => textContent))).toEqual([
      ["2021 版式", "读到的数", "其中空格"],
      ["二、主动公开政府信息情况", "10 / 10", "1"],
      ["三、收到和处理政府信息公开申请情况", "175 / 175", "0"],
      ["四、政府信息公开行政复议、行政诉讼情况", "15 / 15", "0"],
    ]);
    expect(screen.getByText("1 处强制性")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", {name: "看看是哪 1 处"}));
    expect(screen.getByText(/^强制性：行政复议部分：/)).toBeTruthy();
    expect(await host.read()).toEqual([]);
  });

  test("what was not recognised, with its place", async () => {
    await showPanel();
    await openFile("年报.json", toJson(filing(), {"disputes.appeal.total": 3}));
    expect(screen.getByRole("region", {name: "未识别的内容（1 处）"}).textContent).toContain("disputes.appeal.total");
  });

  test("a year that the source does not say must be chosen first", async () => {
    await showPanel();
    await openFile("年报.json", toJson(filing({year: null})));
    expect(screen.getByRole("button", {name: "填入统计表"}).getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(within(preview()).getByLabelText("统计年度"), {target: {value: "2023"}});
    expect(screen.getByRole("button", {name: "填入统计表"}).getAttribute("aria-disabled")).not.toBe("true");
  });

  test("an edition that the year does not require is pointed out", async () => {
    await showPanel();
    await openFile("年报.json", toJson(filing({year: 2020})));
    expect(screen.getByText("2020 年度按规定应使用 2019 版式，这份是 2021 版式，将按 2021 版式填入。")).toBeTruthy();
  });

  test("it can be left", async () => {
    const host = await showPanel();
    await openFile("年报.json", toJson(filing()));
    fireEvent.click(screen.getByRole("button", {name: "不填了"}));
    expect(screen.getByRole("button", {name: "选择文件"})).toBeTruthy();
    expect(await host.read()).toEqual([]);
  });
});

describe("filling in", () => {
  test("inserts filled tables where there are none, and checks them", async () => {
    const host = await showPanel();
    await openFile("年报.json", toJson(filing({change: {"disputes.review.total": 99}})));
    expect(screen.getByText("将在后面插入 3 张填好的表，不改动已有的内容。")).toBeTruthy();
    await pour();
    for (const [id, {value}] of filing().figures) {
      if (id !== "disputes.review.total") expect([id, host.valueAt(cellOf(id))]).toEqual([id, value]);
    }
    expect(host.valueAt(cellOf("disputes.review.total"))).toBe(99);
    expect(await host.record()).toMatchObject({unit: "江苏省人民政府", year: 2024, edition: "2021"});
    await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toContain("1 处强制性"));
  });

  test("writes into the empty tables that are there, in one step, and keeps a reported total that is wrong", async () => {
    const host = await showPanel(hostWithEmpty());
    await openFile("年报.json", toJson(filing({change: {"disputes.review.total": 99}})));
    expect(screen.getByText("将填入现有的空表：主动公开情况、申请办理情况、复议诉讼情况。")).toBeTruthy();
    await pour();
    expect(await host.read()).toHaveLength(3);
    for (const [id, {value}] of filing({change: {"disputes.review.total": 99}}).figures) {
      expect([id, host.valueAt(cellOf(id))]).toEqual([id, value]);
    }
    expect(host.formulaAt(cellOf("disputes.review.total"))).toBeUndefined();
    expect(host.formulaAt(cellOf("disputes.directLitigation.total"))).toMatch(/^=/);
    act(() => host.undo());
    expect(host.valueAt(cellOf("disputes.review.upheld")) ?? null).toBeNull();
    expect(host.formulaAt(cellOf("disputes.review.total"))).toMatch(/^=/);
  });

  test("never overwrites what is filled in: other tables are inserted beside", async () => {
    const host = await showPanel(hostWithEmpty());
    act(() => host.type(cellOf("disclosure.regulations.issued"), 7));
    await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toContain("未填"));
    await openFile("年报.json", toJson(filing()));
    await pour();
    expect(host.valueAt(cellOf("disclosure.regulations.issued"))).toBe(7);
    expect(await host.read()).toHaveLength(6);
  });

  test.each([
    ["another year", {year: 2023}],
    ["another unit", {unit: "江苏省水利厅"}],
  ])("tables of %s are not taken for this one's", async (_, other) => {
    const host = await showPanel(hostWithEmpty());
    await openFile("年报.json", toJson(filing(other)));
    expect(screen.getByText("将在后面插入 3 张填好的表，不改动已有的内容。")).toBeTruthy();
    await pour();
    expect(await host.read()).toHaveLength(6);
  });

  test("completes the unit's name where the tables have none", async () => {
    const host = memoryHost();
    await host.insert(template({...whose, unit: ""}));
    await showPanel(host);
    await openFile("年报.json", toJson(filing()));
    await pour();
    const captions = (await host.read()).map(({cells}) => cells.find(({text}) => text.startsWith("填报单位"))!.text);
    expect(captions).toEqual(Array(3).fill("填报单位：江苏省人民政府"));
  });

  test("a reported unit that is not the form's own needs tables of its own", async () => {
    const host = memoryHost();
    const old = {...whose, edition: "2014", year: 2018} as const;
    await host.insert(template(old));
    await showPanel(host);
    const built = buildFiling({...old, change: {"statistics.fees.charged": figure("5000", "", {unit: "元"})}});
    await openFile("年报.json", toJson(built));
    await pour();
    expect((await host.read()).map(({name}) => name)).toEqual(["统计表", "统计表 (2)"]);
  });

  test("a blank stays blank and “/” stays “/”", async () => {
    const host = await showPanel(hostWithEmpty());
    await openFile("年报.json", toJson(filing({change: {"disclosure.fees.amount": null, "disputes.review.other": "/"}})));
    await pour();
    expect(host.valueAt(cellOf("disclosure.fees.amount")) ?? null).toBeNull();
    expect(host.valueAt(cellOf("disputes.review.other"))).toBe("/");
  });

  test("cells that the workbook refuses are counted", async () => {
    const host = await showPanel(hostWithEmpty());
    await openFile("年报.json", toJson(filing()));
    host.next.write = async () => [0, 1];
    fireEvent.click(screen.getByRole("button", {name: "填入统计表"}));
    expect(await screen.findByText(/^已填入 198 个数.*有 2 格没有写进去，请对照原表核对。/)).toBeTruthy();
  });
});

describe("what cannot be read", () => {
  test.each([
    ["空.json", "", "空.json 是空文件"],
    ["坏.json", "{", "坏.json"],
    ["文档.doc", "x", "文档.doc"],
  ])("%s gets a sentence", async (name, content, sentence) => {
    const host = await showPanel();
    await openFile(name, content);
    expect((await screen.findByRole("alert")).textContent).toContain(sentence);
    expect(await host.read()).toEqual([]);
  });

  test("the same file can be opened again once it has been mended", async () => {
    await showPanel();
    await openFile("年报.json", "{");
    expect(await screen.findByRole("alert")).toBeTruthy();
    await openFile("年报.json", toJson(filing()));
    expect(preview()).toBeTruthy();
  });
});

describe("pasted text", () => {
  const text = [
    "江苏省人民政府2024年政府信息公开工作年度报告",
    "行政复议\t\t\t\t\t行政诉讼", "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉",
    "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
    "1\t2\t0\t0\t3\t0\t1\t0\t0\t1\t0\t0\t0\t2\t2",
  ].join("\n");

  test("is read like a file", async () => {
    await showPanel();
    fireEvent.click(screen.getByRole("menuitemradio", {name: "读取"}));
    const button = await screen.findByRole("button", {name: "识别"});
    expect(button.getAttribute("aria-disabled")).toBe("true");
    fireEvent.change(screen.getByLabelText("粘贴文本"), {target: {value: text}});
    fireEvent.click(button);
    await waitFor(() => expect(preview().textContent).toContain("来源：粘贴的文本"));
    expect(within(preview()).getByRole("row", {name: /四、/}).textContent).toContain("15 / 15");
  });

  test("without a table gets a sentence, and stays in the field", async () => {
    await showPanel();
    fireEvent.click(screen.getByRole("menuitemradio", {name: "读取"}));
    fireEvent.change(await screen.findByLabelText("粘贴文本"), {target: {value: "今天天气很好。"}});
    fireEvent.click(screen.getByRole("button", {name: "识别"}));
    expect(await screen.findByRole("alert", {})).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("粘贴文本").value).toBe("今天天气很好。");
  });
});

describe("a file dragged onto the panel", () => {
  const drag = (type: "dragEnter" | "dragLeave" | "dragOver" | "drop", files: readonly File[]) => {
    const target = document.querySelector("[data-screen]")!;
    const event = createEvent[type](target);
    Object.defineProperty(event, "dataTransfer", {value: {types: ["Files"], files}});
    fireEvent(target, event);
    return event;
  };

  test("is opened, whatever screen is shown", async () => {
    await showPanel(hostWith());
    const one = fileOf("年报.json", toJson(filing()));
    drag("dragEnter", [one]);
    expect(screen.getByText("松开鼠标，读取文件")).toBeTruthy();
    expect(drag("dragOver", [one]).defaultPrevented).toBe(true);
    expect(drag("drop", [one]).defaultPrevented).toBe(true);
    await waitFor(() => expect(preview()).toBeTruthy());
    expect(screen.queryByText("松开鼠标，读取文件")).toBeNull();
  });

  test("that is dragged away again leaves nothing behind", async () => {
    await showPanel(hostWith());
    drag("dragEnter", []);
    drag("dragLeave", []);
    expect(screen.queryByText("松开鼠标，读取文件")).toBeNull();
  });

  test("must be one", async () => {
    await showPanel(memoryHost());
    drag("drop", [fileOf("一.json", "{}"), fileOf("二.json", "{}")]);
    expect(screen.getByText("一次只能读取一个文件，请逐个读取。")).toBeTruthy();
  });
});

test("the report's own text comes along, onto a sheet 报告正文", async () => {
  const host = await showPanel();
  await openFile("有正文.json", writeJson(filing({parts: new Map([[1, "全年情况良好。"], [6, "没有。"]])})));
  await pour();
  expect(host.valueAt({sheet: "报告正文", row: 4, column: 1})).toBe("全年情况良好。");
  expect(host.valueAt({sheet: "报告正文", row: 6, column: 1})).toBe("没有。");
});

test("what was not read of a source stays known of the tables it was filled into, also where its blanks become 0", async () => {
  const host = await showPanel();
  const whole = filing();
  const figures = new Map([...whole.figures].filter(([id]) => !id.startsWith("disputes.")));
  await openFile("缺表.json", toJson({...whole, figures}));
  await pour();
  const [left, ...others] = (await host.record())?.remarks?.leftOver ?? [];
  expect(others).toEqual([]);
  expect(left).toMatchObject({why: "lacking", text: "《政府信息公开行政复议、行政诉讼情况》（15）"});
  expect((await screen.findAllByText(/《政府信息公开行政复议、行政诉讼情况》（15）/)).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("button", {name: "空格填 0"}));
  expect((await screen.findByRole("alertdialog")).textContent).toContain("没有读到：《政府信息公开行政复议、行政诉讼情况》（15）");
  fireEvent.click(screen.getByRole("button", {name: "填 0"}));
  await screen.findByText(/个空格填上 0/);
  expect(screen.queryByText("全部相符")).toBeNull();
});

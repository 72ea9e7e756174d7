/** @page */
import {act, fireEvent, screen, waitFor, within} from "@testing-library/react";
import type {SheetGrid} from "../../src/hosts/host";
import {HostTrouble} from "../../src/hosts/host";
import {cellOf, hostWith, hostWithEmpty, showPanel} from "./show-panel";

const status = () => screen.getAllByRole("status")[0]!.textContent;
const settled = (text: string) => waitFor(() => expect(status()).toContain(text));
const findings = () => [...document.querySelectorAll<HTMLElement>("[data-finding]")];
const broken = {"disputes.review.total": 99, "applications.received.person": 40} as const;

describe("the status line", () => {
  test("says that everything matches", async () => {
    await showPanel(hostWith());
    expect(status()).toContain("全部相符");
  });

  test("counts what is broken by severity", async () => {
    await showPanel(hostWith({change: {"disputes.review.total": 99}}));
    expect(status()).toContain("1 处强制性");
  });

  test("counts what is still blank, form by form, with the way there", async () => {
    const host = await showPanel(hostWithEmpty());
    expect(status()).toMatch(/还有 \d+ 格未填/);
    fireEvent.click(screen.getByRole("button", {name: "四、政府信息公开行政复议、行政诉讼情况：12 格未填"}));
    expect(host.goneTo.at(-1)).toEqual(cellOf("disputes.review.upheld"));
  });
});

describe("checking live", () => {
  test("a wrong figure is found soon after it is typed, and forgotten when it is mended", async () => {
    const host = await showPanel(hostWith());
    const right = host.valueAt(cellOf("applications.received.person"));
    act(() => host.type(cellOf("applications.received.person"), 999));
    await settled("处强制性");
    expect(findings()[0]!.textContent).toContain("999");
    act(() => host.type(cellOf("applications.received.person"), right as number));
    await settled("全部相符");
    expect(findings()).toEqual([]);
  });

  test("many changes in a row make one check", async () => {
    const host = hostWith();
    const read = jest.spyOn(host, "read");
    await showPanel(host);
    const before = read.mock.calls.length;
    for (let n = 1; n <= 20; n++) act(() => host.type(cellOf("applications.received.person"), n));
    await settled("处强制性");
    expect(read.mock.calls.length - before).toBe(1);
  });

  test("an answer that comes late does not overwrite a newer one", async () => {
    const host = await showPanel(hostWith({change: broken}));
    const old = await host.read();
    let answer: (sheets: readonly SheetGrid[]) => void = () => {};
    host.next.read = () => new Promise((resolve) => { answer = resolve; });
    fireEvent.click(screen.getByRole("button", {name: "校核"}));
    for (const sheet of ["申请办理情况", "复议诉讼情况"]) expect(old.map(({name}) => name)).toContain(sheet);
    const mended = await hostWith().read();
    host.next.read = async () => mended;
    fireEvent.click(screen.getByRole("button", {name: "校核"}));
    await settled("全部相符");
    await act(async () => answer(old));
    expect(status()).toContain("全部相符");
  });
});

describe("a check that fails", () => {
  test("says why, and can be tried again", async () => {
    const host = hostWith();
    host.next.read = async () => { throw new HostTrouble("editing"); };
    await showPanel(host);
    expect(screen.getByRole("alert").textContent).toContain("有一格正在编辑。请先按回车完成输入");
    fireEvent.click(screen.getByRole("button", {name: "再试一次"}));
    await settled("全部相符");
  });

  test("has a sentence for what nobody foresaw, and names the cause in the console", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => {});
    const host = hostWith();
    host.next.read = async () => { throw new TypeError("x is not a function"); };
    await showPanel(host);
    expect(screen.getByRole("alert").textContent).toContain("出现了意外情况");
    expect(document.body.textContent).not.toContain("x is not a function");
    expect(log.mock.calls.flat().join()).toContain("x is not a function");
    log.mockRestore();
  });
});

describe("the list of findings", () => {
  test("stands by what few wrong figures explain, then by severity, with a count, form by form", async () => {
    await showPanel(hostWith({change: {...broken, "applications.carriedIn.business": 9}}));
    const groups = () => [...document.querySelectorAll("section[aria-label]")]
      .filter((one) => one.querySelector("[data-finding]") !== null).map((one) => one.getAttribute("aria-label"));
    await waitFor(() => expect(groups()[0]).toMatch(/^\d+ 个数可能填错，牵涉 \d+ 条关系$/));
    expect(groups().slice(1).map((name) => name!.split(" ")[0])).toEqual(
      ["强制性", "核实性", "提示"].filter((name) => groups().some((one) => one!.startsWith(name))));
    const shown = screen.getAllByRole("heading", {level: 3}).map(({textContent}) => textContent);
    expect(shown).toContain("三、收到和处理政府信息公开申请情况");
  });

  test("of many findings those are seen that are asked for, and one goes along them alone", async () => {
    await showPanel(hostWith({change: {
      ...broken, "applications.carriedIn.business": 9, "applications.carriedIn.research": 9, "applications.granted.research": 50,
    }}));
    const all = findings().length;
    expect(all).toBeGreaterThan(5);
    fireEvent.change(await screen.findByRole("searchbox", {name: "查找"}), {target: {value: "99"}});
    await waitFor(() => expect(findings().length).toBeLessThan(all));
    expect(findings().every(({textContent}) => textContent!.includes("99"))).toBe(true);
    expect(screen.getByText(`共 ${findings().length} 处`)).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", {name: "按严重程度看"}), {target: {value: "hint"}});
    expect(await screen.findByText("没有符合条件的问题。")).toBeTruthy();
    fireEvent.change(screen.getByRole("searchbox", {name: "查找"}), {target: {value: ""}});
    fireEvent.change(screen.getByRole("combobox", {name: "按严重程度看"}), {target: {value: ""}});
    await waitFor(() => expect(findings().length).toBe(all));
  });

  test("a click goes to the cell and shows both sides and the difference", async () => {
    const host = await showPanel(hostWith({change: broken}));
    const form = screen.getAllByRole("button", {name: /99/}).find((one) => one.matches("[data-finding]"))!.closest("section")!;
    fireEvent.click(within(form).getAllByRole("button", {name: /99/})[0]!);
    expect(host.goneTo.at(-1)).toEqual(cellOf("disputes.review.total"));
    const sums = within(form).getAllByRole("definition").map(({textContent}) => textContent);
    const parts = ["upheld", "corrected", "other", "pending"]
      .map((column) => host.valueAt(cellOf(`disputes.review.${column}`)) as number);
    const sum = parts.reduce((all, part) => all + part);
    expect(sums).toEqual([expect.stringContaining("99"), "99", expect.any(String), String(sum), "", String(99 - sum)]);
  });

  test("every figure of a finding leads to its cell", async () => {
    const host = await showPanel(hostWith({change: broken}));
    const form = screen.getAllByRole("button", {name: /99/}).find((one) => one.matches("[data-finding]"))!.closest("section")!;
    fireEvent.click(within(form).getAllByRole("button", {name: /99/})[0]!);
    fireEvent.click(within(form).getByRole("button", {name: /^结果纠正/}));
    expect(host.goneTo.at(-1)).toEqual(cellOf("disputes.review.corrected"));
  });

  test("F8 and Shift+F8 go round, whatever has the focus", async () => {
    const host = await showPanel(hostWith({change: broken}));
    const count = findings().length;
    expect(count).toBeGreaterThan(2);
    const current = () => findings().findIndex((item) => item.getAttribute("aria-current") === "true");
    for (let n = 0; n < count; n++) {
      fireEvent.keyDown(document.body, {key: "F8"});
      expect(current()).toBe(n);
    }
    fireEvent.keyDown(document.body, {key: "F8"});
    expect(current()).toBe(0);
    fireEvent.keyDown(document.body, {key: "F8", shiftKey: true});
    expect(current()).toBe(count - 1);
    expect(host.goneTo).toHaveLength(count + 2);
    expect(screen.getByText(`第 ${count} 处，共 ${count} 处`)).toBeTruthy();
  });

  test("the buttons go on from where a mended finding stood", async () => {
    const host = await showPanel(hostWith({change: {"disclosure.normativeDocuments.inForce": 0, ...broken}}));
    const next = () => fireEvent.click(screen.getByRole("button", {name: "下一处（F8 或 Alt+↓）"}));
    const at = findings().findIndex(({textContent}) => textContent!.includes("行政规范性文件"));
    const [count, follower] = [findings().length, findings()[at + 1]!.textContent];
    fireEvent.click(findings()[at]!);
    act(() => host.type(cellOf("disclosure.normativeDocuments.inForce"), 60));
    await waitFor(() => expect(findings()).toHaveLength(count - 1));
    expect(screen.queryByText(/^第 \d+ 处/)).toBeNull();
    next();
    expect(findings()[at]!.getAttribute("aria-current")).toBe("true");
    expect(findings()[at]!.textContent).toBe(follower);
  });

  test("is one tab stop, and the arrow keys move within it", async () => {
    await showPanel(hostWith({change: broken}));
    expect(findings().filter(({tabIndex}) => tabIndex === 0)).toHaveLength(1);
    findings()[0]!.focus();
    fireEvent.keyDown(findings()[0]!, {key: "ArrowDown"});
    expect(document.activeElement).toBe(findings()[1]);
    fireEvent.keyDown(findings()[1]!, {key: "End"});
    expect(document.activeElement).toBe(findings().at(-1));
  });

  test("Alt and an arrow go to the next finding's cell, and the focus follows", async () => {
    const host = await showPanel(hostWith({change: broken}));
    findings()[0]!.focus();
    fireEvent.keyDown(findings()[0]!, {key: "ArrowDown", altKey: true});
    expect(host.goneTo).toHaveLength(1);
    expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
  });

  test("undecided rules are folded away and lead to the blank cell", async () => {
    const host = await showPanel(hostWith({change: {"applications.granted.person": null}}));
    const fold = await screen.findByRole("button", {name: /因空白，暂不能判断（\d+ 条）/});
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(fold);
    fireEvent.click(screen.getAllByRole("button", {name: /暂不能判断：/})[0]!);
    expect(host.goneTo.at(-1)).toEqual(cellOf("applications.granted.person"));
  });

  test("a sheet that is gone is said to be gone", async () => {
    const host = await showPanel(hostWith({change: broken}));
    host.goTo = async () => false;
    fireEvent.click(findings()[0]!);
    expect(await screen.findByText("那张表已经不在工作簿里了，请重新校核。")).toBeTruthy();
  });
});

describe("marks", () => {
  test("come with the findings and go with them", async () => {
    const host = await showPanel(hostWith());
    await act(async () => void await host.write([{...cellOf("disputes.review.total"), value: 99, replaceFormula: true}]));
    fireEvent.click(screen.getByRole("button", {name: "校核"}));
    await waitFor(() => expect(host.marks).toMatchObject([{...cellOf("disputes.review.total"), severity: "error"}]));
    act(() => host.undo());
    await waitFor(() => expect(host.marks).toEqual([]));
  });

  test("can be switched off and on again", async () => {
    const host = await showPanel(hostWith({change: {"disputes.review.total": 99}}));
    await waitFor(() => expect(host.marks).toHaveLength(1));
    fireEvent.click(screen.getByRole("menuitemcheckbox", {name: "显示标记"}));
    await waitFor(() => expect(host.marks).toEqual([]));
    fireEvent.click(screen.getByRole("menuitemcheckbox", {name: "显示标记"}));
    await waitFor(() => expect(host.marks).toHaveLength(1));
  });

  test("empty tables have none", async () => {
    const host = await showPanel(hostWithEmpty());
    expect(host.marks).toEqual([]);
  });
});

describe("a workbook with several sets of tables", () => {
  test("lets the user choose which to look at, and marks them all", async () => {
    const host = hostWith();
    const other = hostWith({year: 2023, change: {"disputes.review.total": 99}});
    const specs = (await import("../../src/sheets/template")).template({edition: "2021", unit: "江苏省人民政府", year: 2023});
    const names = await host.insert(specs);
    for (const [at, grid] of (await other.read()).entries()) {
      for (const {row, column, value, formula} of grid.cells) {
        if (formula === undefined && value !== null) host.type({sheet: names[at]!, row, column}, value as number);
      }
    }
    await showPanel(host);
    expect(status()).toContain("全部相符");
    const picker = await screen.findByRole<HTMLSelectElement>("combobox", {name: "校核哪一套表"});
    expect([...picker.options].map(({text}) => text)).toEqual(["江苏省人民政府 · 2024 年度", "江苏省人民政府 · 2023 年度"]);
    fireEvent.change(picker, {target: {value: "1"}});
    expect(status()).toContain("1 处强制性");
    await waitFor(() => expect(host.marks.map(({sheet}) => sheet)).toEqual([names[2]]));
  });
});

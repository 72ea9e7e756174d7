import type {Page} from "playwright-core";
import {xlsx} from "../../src/formats/index";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readFiling} from "../../src/formats/read";
import {address} from "../../src/filing/place";
import {numberOr} from "../../src/filing/figure";
import type {SheetGrid} from "../../src/hosts/host";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {inventCase, kinds} from "../layouts/cases";
import {pipes} from "../layouts/pipes";
import {casesOf, testInFull} from "../proof";
import {describeInWorkbench, type WorkbenchTab} from "./in-workbench";
import type {SheetOnScreen} from "./sheet-on-screen";
import {toScreen} from "../to-screen";


const unit = "云溪街道办事处";
const specs = template({edition: "2021", unit, year: 2024});
const [disclosure, applications, disputes] = specs.map(({name}) => name) as [string, string, string];
const figures = new Map(specs.flatMap(({name, cells}) => cells.filter(({figure}) => figure !== undefined)
  .map((cell) => [cell.figure!, {sheet: name, row: cell.row, column: cell.column, isOpen: cell.open === true}])));
const placeOf = (figure: string) => figures.get(figure)!;

/** One clerk, one page, one year's tables: each test goes on where the last one ended. */
describeInWorkbench("the clerk's story in the workbench", (workbench) => {
  let page: Page;
  let sheet: SheetOnScreen;
  let tab: WorkbenchTab;
  let saved: Uint8Array;
  beforeAll(async () => {
    tab = await workbench.start();
    ({page, sheet} = tab);
    page.on("dialog", (dialog) => dialog.accept());
  });
  const see = (name: string) => tab.see(name);

  test("opens with the product's name, an empty sheet and the first step", async () => {
    expect(await page.title()).toBe("勾稽 · 政府信息公开年度报告统计表");
    expect((await page.locator(".page-name").innerText()).replace(/\s+/g, " ")).toBe("勾稽 政府信息公开年度报告统计表");
    expect((await sheet.read()).map(({name, cells}) => [name, cells.length])).toEqual([["工作表1", 0]]);
    await see("1 opened");
  });

  test("inserts the official tables in place of the empty sheet", async () => {
    await page.getByLabel("统计年度").selectOption({label: "2024 年度"}).catch(async () => {
      await page.getByLabel("统计年度").click();
      await page.getByRole("option", {name: "2024 年度"}).click();
    });
    await page.getByLabel("填报单位").fill(unit);
    await page.getByRole("button", {name: "插入统计表"}).click();
    await page.getByText("已插入 3 张表").waitFor();
    const sheets = await sheet.read();
    expect(sheets.map(({name, tag}) => [name, tag?.form])).toEqual(
      [[disclosure, "disclosure"], [applications, "applications"], [disputes, "disputes"]]);
    await see("2 inserted");
  });

  test("hands the keyboard to the first cell that is to be filled, and to the one that a link leads to", async () => {
    const [, at] = [...figures].find(([, {sheet: name, isOpen}]) => name === disclosure && isOpen)!;
    for (const lead of [async () => {}, () => page.getByRole("button", {name: "10 格未填"}).click()]) {
      await lead();
      await page.keyboard.type("3");
      await page.keyboard.press("Enter");
      expect(await sheet.valueAt(disclosure, at)).toBe(3);
      await page.keyboard.press("Control+Z");
      expect(await sheet.valueAt(disclosure, at)).toBeNull();
    }
  });

  test("takes figures from the keyboard alone, Tab by Tab, while it checks what has been typed; totals follow", async () => {
    const filing = buildFiling({edition: "2021"});
    const open = [...figures].filter(([, {sheet: name, isOpen}]) => name === applications && isOpen);
    const byHand = casesOf(open.length, 30);
    // The panel follows nobody's hand but the user's: what is not typed is there before.
    const rest = open.slice(byHand)
      .map(([figure, at]) => ({...at, value: numberOr(null, filing.figures.get(figure)!)}));
    expect(await page.evaluate((writes) => window.gouji.host.write(writes), rest)).toEqual([]);
    // A click on the sheet's tab, and what is typed goes into the first cell to fill in.
    await page.getByRole("tab", {name: applications}).click();
    await sheet.seeSelected(address(open[0]![1].row, open[0]![1].column));
    for (const [figure] of open.slice(0, byHand)) {
      await page.keyboard.type(String(filing.figures.get(figure)!.value));
      await page.keyboard.press("Tab");
    }
    const grid = (await sheet.read()).find(({name}) => name === applications)!;
    const typed = Object.fromEntries([...figures].filter(([, at]) => at.sheet === applications)
      .map(([figure, at]) => [figure, valueIn(grid, at)]));
    const meant = Object.fromEntries([...filing.figures].filter(([figure]) => figure in typed)
      .map(([figure, {value}]) => [figure, value]));
    expect(typed).toEqual(meant);
    await page.getByText("已填的都相符").waitFor();
    await see("3 typed");
  });

  test("goes round the page by F6 and back, keeps what is typed half, finds cells, and says its keys", async () => {
    const at = placeOf("disclosure.fees.amount");
    await sheet.goTo(at);
    await sheet.click(at);
    await page.keyboard.type("1.5");
    const seeIn = (part: string) => page.waitForFunction((selector) => document.activeElement?.closest(selector), part);
    for (const part of ["#panel", ".page-header", "[role=tablist]", "[data-u-comp=editor]"]) {
      await page.keyboard.press("F6");
      await seeIn(part);
    }
    expect(await sheet.valueAt(disclosure, at)).toBe(1.5);
    for (const part of ["[role=tablist]", ".page-header", "#panel"]) {
      await page.keyboard.press("Shift+F6");
      await seeIn(part);
    }
    await page.keyboard.press("Control+F");
    await page.keyboard.type("国家秘密");
    await page.keyboard.press("Enter");
    await page.getByText("第 1 处，共 1 处").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.getByRole("dialog", {name: "怎么用，有哪些键"}).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", {name: "怎么用，有哪些键"}).waitFor({state: "detached"});
    await sheet.goTo(at);
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("F6");
    await page.keyboard.press("Delete");
    expect(await sheet.valueAt(disclosure, at)).toBeNull();
  });

  test("keeps a table's head in sight and lets its title scroll away and come back", async () => {
    const {row, column} = placeOf("applications.received.person");
    const topOf = (one: number) =>
      page.evaluate(([at, across]) => Math.round(window.gouji.cellBox(at, across).y), [one, column] as const);
    await sheet.goTo({sheet: applications, row: 0, column: 0});
    const title = await topOf(0);
    const seeTitle = () => page.waitForFunction(([across, top]) =>
      Math.round(window.gouji.cellBox(0, across).y) === top, [column, title] as const);
    /** The first row below the head is under it, and the head where the title was. */
    const seeHead = () => page.waitForFunction(([below, across, top]) =>
      window.gouji.cellBox(below, across).y < top && Math.round(window.gouji.cellBox(3, across).y) === top,
    [row, column, title] as const);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 400);
    await seeHead();
    await see("3a scrolled past the title");
    // Once to the title's end, and once past it.
    await page.mouse.wheel(0, -400);
    await page.mouse.wheel(0, -400);
    await seeTitle();
    await page.mouse.wheel(0, 400);
    await seeHead();
    await sheet.goTo({sheet: applications, row: 2, column: 0});
    await page.waitForFunction(([across, top]) =>
      Math.round(window.gouji.cellBox(2, across).y) >= top, [column, title] as const);
  });

  test("shows whatever row is gone to below the frozen ones", async () => {
    const top = placeOf("applications.received.person");
    for (const figure of ["applications.carriedOut.person", "applications.carriedIn.person"]) {
      await sheet.goTo(placeOf(figure));
      await page.waitForFunction(([row, column, head]) => {
        const [cell, over] = [window.gouji.cellBox(row, column), window.gouji.cellBox(head, column)];
        return cell.y >= over.y + over.height - 1;
      }, [placeOf(figure).row, top.column, top.row - 1] as const);
    }
  });

  test("marks a figure that does not reconcile, says why, and takes the mark away when it is mended", async () => {
    const at = placeOf("applications.carriedOut.person");
    const right = Number(await sheet.valueAt(applications, at));
    await sheet.goTo(at);
    await sheet.seeMark(at, undefined);
    await sheet.type(at, String(right + 1));
    await sheet.seeMark(at, "error");
    await page.getByText(/自然人.*比 \d+ [多少] 1。/).first().waitFor();
    await sheet.pointAt(at);
    await page.getByRole("status").filter({hasText: "强制性"}).waitFor();
    await see("4 marked");
    await sheet.type(at, String(right));
    await sheet.seeMark(at, undefined);
    await page.getByText("已填的都相符").waitFor();
  });

  test("undoes and redoes what was typed, marks following", async () => {
    const at = placeOf("applications.carriedOut.person");
    await page.keyboard.press("Control+Z");
    await sheet.seeMark(at, "error");
    await page.keyboard.press("Control+Y");
    await sheet.seeMark(at, undefined);
  });

  test("fills the blanks of the other tables with 0 on request only", async () => {
    expect(await sheet.valueAt(disclosure, placeOf("disclosure.regulations.issued"))).toBeNull();
    await page.getByRole("button", {name: "空格填 0"}).click();
    await page.getByRole("button", {name: "填 0", exact: true}).click();
    await page.getByText(/已在 \d+ 个空格填上 0/).waitFor();
    const sheets = await sheet.read();
    const blank = [...figures].filter(([, at]) => valueIn(sheets.find(({name}) => name === at.sheet)!, at) === null);
    expect(blank).toEqual([]);
    await sheet.goTo({sheet: disclosure, row: 0, column: 0});
    await page.mouse.move(600, 700);
    await see("5 filled");
  });

  test("puts a table that is pasted where its labels say, wherever the cursor is", async () => {
    const before = await sheet.read();
    const row = placeOf("applications.granted.person").row;
    const cells = before.find(({name}) => name === applications)!.cells.filter((cell) => cell.row === row);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const html = `<table><tr>${cells.map(({text}) => `<td>${text}</td>`).join("")}</tr></table>`;
    await page.evaluate((text) => navigator.clipboard.write([
      new ClipboardItem({"text/html": new Blob([text], {type: "text/html"})}),
    ]), html);
    const elsewhere = placeOf("applications.carriedOut.person");
    await sheet.goTo(elsewhere);
    await sheet.click(elsewhere);
    await page.keyboard.press("Control+V");
    await page.getByText(/^已按行名和栏名填入 0 个数。7 格与已有的相同。/).waitFor();
    expect(await sheet.read()).toEqual(before);
    await page.getByRole("button", {name: "知道了"}).click();
  });

  testInFull("prints every table on a page of its own: the PDF reads back as the same figures", async () => {
    await page.keyboard.press("Control+P");
    await page.getByRole("dialog", {name: "打印预览"}).waitFor();
    await see("5 print preview");
    const pdf = await page.pdf({preferCSSPageSize: true});
    await page.keyboard.press("Escape");
    const printed = await readFiling("打印.pdf", new Uint8Array(pdf));
    expect([printed.unit, printed.year, printed.unmatched]).toEqual([unit, 2024, []]);
    const held = (await sheet.read()).flatMap(figuresWithIds);
    expect(held.length).toBeGreaterThan(100);
    expect([...printed.figures].map(([id, {value}]) => [id, value]).sort()).toEqual(held.sort());
  });

  test("saves an .xlsx that holds the same sheets", async () => {
    const file = await tab.save();
    expect(file.name).toBe(`${unit}2024年度政府信息公开统计表.xlsx`);
    saved = file.bytes;
    const inFile = await (await createFileHost(saved)).read();
    expect(inFile.map(figuresOf)).toEqual((await sheet.read()).map(figuresOf));
    expect(inFile.map(({name, tag}) => [name, tag?.form])).toEqual(
      (await sheet.read()).map(({name, tag}) => [name, tag?.form]));
    await see("6 saved");
  });

  testInFull("opens the saved file on another day and gives the same figures", async () => {
    const before = (await sheet.read()).map(figuresOf);
    await page.reload();
    await page.getByRole("button", {name: "读取文件或粘贴文本"}).click();
    await page.locator("input[type=file]").setInputFiles({name: "统计表.xlsx", mimeType: xlsx.mediaType, buffer: Buffer.from(saved)});
    await page.getByRole("button", {name: "填入统计表"}).waitFor();
    await see("7 read");
    await page.getByRole("button", {name: "填入统计表"}).click();
    await page.getByText(/已填入 \d+ 个数/).waitFor();
    const after = await sheet.read();
    expect(after.slice(-3).map(figuresOf)).toEqual(before);
    await see("8 opened again");
  });

  testInFull("takes a report pasted as text into tables of its own", async () => {
    const {told, report} = inventCase(pipes[0]!, kinds.find(({edition}) => edition === "2021")!, 3);
    const before = await sheet.read();
    await toScreen(page, "读取");
    await page.getByLabel("粘贴文本").fill(report.text);
    await page.getByRole("button", {name: "识别"}).click();
    await page.getByRole("button", {name: "填入统计表"}).click();
    await page.getByText(/^已填入 \d+ 个数/).first().waitFor();
    const sheets = await sheet.read();
    expect(sheets.slice(0, before.length)).toEqual(before);
    // The report's text comes along on a sheet of its own.
    const poured = sheets.slice(before.length).filter(({tag}) => tag !== undefined);
    const byForm = new Map(poured.map((grid) => [grid.tag!.form as string, grid]));
    const read = [...report.expected].filter(([, value]) => value !== null)
      .map(([figure]) => [figure, valueIn(byForm.get(figure.split(".")[0]!)!, placeOf(figure))]);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries([...report.expected].filter(([, value]) => value !== null)));
    expect(JSON.stringify(poured[0])).toContain(told.unit);
    await see("9 poured");
  });

  testInFull("follows the sheet in front to tables of another origin, and joins to them what is typed in for a picture", async () => {
    const whose = {edition: "2021", unit: "江苏省人民政府", year: 2022} as const;
    const filing = buildFiling(whose);
    const filled = fill(template(whose), filing);
    const foreign = filled.slice(0, 2)
      .map((spec) => ({...spec, name: `江苏${spec.name}`, tag: undefined, protect: false}));
    const [first] = await page.evaluate((all) => window.gouji.host.insert(all), foreign);
    await toScreen(page, "校核");
    await page.getByRole("button", {name: "校核", exact: true}).click();
    const picked = page.getByLabel("校核哪一套表").locator("option:checked");
    await page.getByText(first!, {exact: true}).click();
    await picked.filter({hasText: "江苏省人民政府 · 2022 年度"}).waitFor({state: "attached"});
    await page.getByText("1 张表没有读到").first().waitFor();
    await see("10 pictured");

    await page.getByRole("button", {name: "插入这张表，对照原件补录"}).click();
    await page.getByText("已插入 1 张表").waitFor();
    await picked.filter({hasText: "江苏省人民政府 · 2022 年度"}).waitFor({state: "attached"});
    const open = filled[2]!.cells.filter((cell) => cell.open === true && cell.figure !== undefined)
      .map(({figure, row, column}) => ({row, column, value: numberOr(null, filing.figures.get(figure!)!)}));
    const byHand = casesOf(open.length);
    // What the panel writes it need not look at again: the keys come last.
    const inserted = (await sheet.read()).at(-1)!.name;
    expect(await page.evaluate((writes) => window.gouji.host.write(writes),
      open.slice(byHand).map((at) => ({...at, sheet: inserted})))).toEqual([]);
    for (const {value} of open.slice(0, byHand)) {
      await page.keyboard.type(String(value));
      await page.keyboard.press("Tab");
    }
    await page.getByText("全部相符").waitFor();
    await see("11 typed in");
  });

  test("asks before it is left with something unsaved", async () => {
    const at = placeOf("applications.carriedOut.person");
    await sheet.goTo(at);
    await sheet.type(at, "1");
    const asked = page.waitForEvent("dialog");
    await page.reload();
    expect((await asked).type()).toBe("beforeunload");
  });

  test("has asked no other host for anything and complained of nothing", () => {
    const own = [new URL(workbench.site.address).origin, "null"];
    expect([...workbench.origins].filter((origin) => !own.includes(origin))).toEqual([]);
    expect(workbench.troubles).toEqual([]);
  });
});

const valueIn = ({cells}: SheetGrid, {row, column}: {readonly row: number; readonly column: number}) =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;

const figuresOf = (grid: SheetGrid) => Object.fromEntries([...figures]
  .filter(([figure]) => figure.startsWith(`${grid.tag?.form}.`)).map(([figure, at]) => [figure, valueIn(grid, at)]));

const figuresWithIds = (grid: SheetGrid) => Object.entries(figuresOf(grid));

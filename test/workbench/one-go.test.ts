import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {readFiling} from "../../src/formats/read";
import {address} from "../../src/filing/place";
import {template} from "../../src/sheets/template";
import {toScreen} from "../to-screen";
import {describeInWorkbench, tabOf} from "./in-workbench";


const unit = "云溪街道办事处";
const applications = template({edition: "2021", unit, year: 2024})[1]!;
const placeOf = (figure: string) => applications.cells.find((cell) => cell.figure === `applications.${figure}`)!;

describeInWorkbench("a whole year's work is done in one go", (workbench) => {
  // Nothing here points at anything.
  test("by keyboard alone, from the page's opening to a printed PDF and an exported page", async () => {
    const {page, sheet, see} = tabOf(await workbench.context.newPage());
    await page.goto(workbench.site.address);
    await page.evaluate(() => {
      window.print = () => void document.body.setAttribute("data-printed", "");
    });
    const {press, type} = {
      press: (key: string) => page.keyboard.press(key), type: (text: string) => page.keyboard.type(text),
    };

    // The panel is there before the sheets, and keeps the keyboard while they are drawn and take it otherwise.
    await page.getByLabel("填报单位").waitFor();
    await enter(page, "#panel");
    await reach(page, /^填报单位/);
    await type(unit.slice(0, 3));
    await page.locator(".page-canvas [data-u-comp=editor]").first().waitFor({state: "attached"});
    await type(unit.slice(3));
    await press("Enter");
    await page.getByText("已插入 3 张表").waitFor();

    // The keyboard is in the first table by now; the second one is an arrow away from that one's tab.
    await type("0");
    await press("Enter");
    await enter(page, "[role=tablist]", "Shift+F6");
    await press("ArrowRight");
    await press("Enter");
    const [received, granted] = [placeOf("received.person"), placeOf("granted.person")];
    await sheet.seeSelected(address(received.row, received.column));
    await type("3");
    await press("Enter");
    await press("ArrowDown");
    await sheet.seeSelected(address(granted.row, granted.column));
    await type("2");
    await press("Enter");

    await enter(page, "#panel");
    await reach(page, /^空格填 0$/);
    await press("Enter");
    await page.getByRole("button", {name: "填 0", exact: true}).waitFor();
    await reach(page, /^填 0$/);
    await press("Enter");
    await page.getByText(/已在 \d+ 个空格填上 0/).waitFor();

    // One granted too few: the next finding is a key away, and from there the cell by arrows.
    await page.getByText(/自然人.*[多少] 1/).first().waitFor();
    await press("F8");
    await enter(page, "[data-u-comp=editor]", "Shift+F6");
    await moveTo(page, granted);
    await type("3");
    await press("Enter");
    await page.getByText("全部相符").first().waitFor();
    await see("keyboard 1 reconciled");

    await enter(page, "#panel");
    await reach(page, /^没有上年度报告$/);
    await press("Enter");
    await reach(page, /^为什么没有上年度报告/);
    await type("本单位今年新设立");
    await reach(page, /^姓名/);
    await type("填报员");
    await reach(page, /^提交说明$/);
    await press("Enter");
    await page.getByText("已说明").first().waitFor();

    await press("Control+P");
    await page.getByRole("dialog", {name: "打印预览"}).waitFor();
    await press("Enter");
    await page.locator("body[data-printed]").waitFor();
    const pdf = new Uint8Array(await page.pdf({preferCSSPageSize: true}));
    await press("Escape");

    await enter(page, "#panel");
    await reach(page, /^下一步：导出$/);
    await press("Enter");
    await page.getByText("可以导出").waitFor();
    await reach(page, /^下载$/, /网页/);
    const downloading = page.waitForEvent("download");
    await press("Enter");
    const file = await downloading;
    await see("keyboard 2 exported");

    const exported = await readFiling(file.suggestedFilename(), new Uint8Array(await readFile(await file.path())));
    for (const filing of [exported, await readFiling("打印.pdf", pdf)]) {
      expect([filing.unit, filing.unmatched, filing.figures.size]).toEqual([unit, [], 200]);
      const filled = [...filing.figures].flatMap(([id, {value}]) => Number(value) === 0 ? [] : [[id, Number(value)]]);
      expect(filled).toEqual(["received", "granted", "handled"].flatMap((row) =>
        ["person", "total"].map((column) => [`applications.${row}.${column}`, 3])));
    }
    expect(workbench.troubles).toEqual([]);
    await page.close();
  });

  test("by a small unit in whose year nothing happened: inserted, filled with 0, drafted, checked, exported", async () => {
    const {page, press, see} = await workbench.start();
    await page.getByLabel("统计年度").selectOption({label: "2024 年度"});
    await page.getByLabel("填报单位").fill("云溪街道办事处");
    await press("插入统计表");
    await page.getByText("已插入 3 张表").waitFor();
    await press("空格填 0");
    await press("填 0");
    await page.getByText(/已在 \d+ 个空格填上 0/).waitFor();
    await page.getByText("全部相符").first().waitFor();

    await toScreen(page, "导出");
    await page.getByText("本年未收到政府信息公开申请").waitFor();
    await see("nil 1 drafted");
    await press("写入工作表，再修改");
    await page.getByText(/已加入工作表“报告正文”/).waitFor();
    await page.getByLabel("总体情况").waitFor();
    await press("没有上年度报告");
    await page.getByLabel("为什么没有上年度报告").fill("本单位今年新设立");
    await page.getByLabel("姓名").first().fill("填报员");
    await press("提交说明");
    await page.getByText("可以导出").waitFor();
    await see("nil 2 written");

    const download = page.waitForEvent("download");
    await page.getByRole("group", {name: /^Word/}).getByRole("button", {name: "下载"}).click();
    const file = await download;
    const filing = await readFiling(file.suggestedFilename(), new Uint8Array(await readFile(await file.path())));
    expect([filing.unit, filing.year, filing.unmatched]).toEqual(["云溪街道办事处", 2024, []]);
    expect([...filing.figures.values()].map(({value}) => value)).toEqual(Array.from({length: 200}, () => 0));
    expect(filing.parts.get(1)).toContain("未发生因政府信息公开引起的行政复议、行政诉讼。");
    expect(filing.prose.length).toBeGreaterThan(5);
    expect(workbench.troubles).toEqual([]);
  });
});

/** Goes round the page until the keyboard is in that part of it. */
async function enter(page: Page, part: string, key: "F6" | "Shift+F6" = "F6"): Promise<void> {
  const isThere = () => page.evaluate((selector) =>
    document.activeElement?.closest(selector) != null, part);
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press(key);
    // What was typed half is written first.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
    if (await isThere()) return;
  }
  throw new Error(`F6 does not lead to ${part}`);
}

/** Goes on by Tab to what is called so, within a group that is called so. */
async function reach(page: Page, name: RegExp, group = /(?:)/): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step++) {
    const here = await page.evaluate(focused);
    if (name.test(here.name) && group.test(here.group)) return;
    seen.push(here.name);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${name}, only to ${seen.join(", ")}`);
}

/** What has the keyboard, as it is called. Runs in the page. */
function focused(): {readonly name: string; readonly group: string} {
  const {activeElement: element} = document;
  const named = (id: string | null | undefined) => (id ? document.getElementById(id)?.textContent : "") ?? "";
  const labels = (element as HTMLInputElement | null)?.labels;
  return {
    name: (element?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element?.textContent ?? "").trim(),
    group: named(element?.closest("[role=group]")?.getAttribute("aria-labelledby")),
  };
}

/** From the selected cell to that one, by arrows. */
async function moveTo(page: Page, {row, column}: {readonly row: number; readonly column: number}): Promise<void> {
  const wanted = address(row, column);
  for (let step = 0; step < 60; step++) {
    const at = await page.evaluate(() =>
      document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value ?? "");
    if (at === wanted) return;
    const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const [, wantedLetters = "", wantedNumber = ""] = /^([A-Z]+)(\d+)$/.exec(wanted)!;
    await page.keyboard.press(letters !== wantedLetters ? letters > wantedLetters ? "ArrowLeft" : "ArrowRight"
      : Number(number) > Number(wantedNumber) ? "ArrowUp" : "ArrowDown");
    await page.waitForFunction((before) => document
      .querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value !== before, at);
  }
  throw new Error(`arrows do not lead to ${wanted}`);
}

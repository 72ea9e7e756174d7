import type {Browser, Locator, Page} from "playwright-core";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Change} from "../build";
import {describeInBrowser, launchBrowser} from "../browser";
import {excelBehind} from "../excel-host/desktop-shell";
import {officeFromDisk} from "../excel-host/office-from-disk";
import type {TestExcel} from "../excel-host/test-excel";
import {noteTroubles} from "../troubles";
import {openSite, type Site} from "../workbench/site";
import {type Hands, handsOn, whyUnseen} from "./keyboard";


const unit = "云溪街道办事处";
const file = (whose: string, year: number, change: Readonly<Record<string, Change>> = {}) => ({
  name: `${whose}${year}.json`, mimeType: "application/json",
  buffer: Buffer.from(writeJson(buildFiling({unit: whose, year, change}))),
});
/** What is on the way may not be further than a hand goes. */
const far = 25;

describeInBrowser("the three jobs in the pane of desktop Excel, 320 px wide, by the keyboard alone", (path) => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let excel: TestExcel;
  const troubles: string[] = [];
  beforeAll(async () => {
    site = await openSite();
    browser = await launchBrowser(path);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(screen = ""): Promise<void> {
    // With a desk of its own: what another pane keeps beside a workbook of that name is not its.
    page = await (await browser.newContext({viewport: {width: 320, height: 700}})).newPage();
    noteTroubles(page, troubles);
    await officeFromDisk(page);
    excel = await excelBehind(page);
    await page.goto(`${site.address}taskpane.html${screen}`);
    await page.getByRole("heading", {level: 1}).waitFor();
  }
  /** A button of the ribbon. */
  const ribbon = (screen: string) => page.evaluate((name) => void (location.hash = name), screen);
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole("button", {name, exact: true}).first();
  const finding = (of: RegExp) => page.locator("[data-finding]").filter({hasText: of}).first();
  const notice = (text: string | RegExp) => page.getByText(text).first().waitFor();
  /** What was done leaves the focus where it is seen, and the screen has one heading. */
  const taken = async ({presses, furthest}: Hands, most: number) => {
    expect(presses).toBeGreaterThan(0);
    expect(presses).toBeLessThanOrEqual(most);
    expect(furthest).toBeLessThanOrEqual(far);
    expect(await page.evaluate(whyUnseen)).toBeUndefined();
    expect(await page.locator("h1:visible").count()).toBe(1);
    process.stdout.write(`${expect.getState().currentTestName}: ${presses} of ${most}, ${furthest} by Tab at most\n`);
  };

  test("tables are inserted by a name and one press", async () => {
    await open();
    const hand = handsOn(page);
    await hand.type(page.getByLabel("填报单位"), unit);
    await hand.key("Enter");
    await notice(/^已插入 3 张表/);
    await taken(hand, 1);
    expect(excel.book.sheets.map(({name}) => name)).toEqual(["主动公开情况", "申请办理情况", "复议诉讼情况"]);
  });

  test("what is suggested for a wrong figure is taken by two", async () => {
    await open("#open");
    const reading = handsOn(page);
    await reading.choose(button("选择文件"), file(unit, 2024, {"applications.received.business": 34}));
    await reading.press(button("填入统计表"));
    await notice(/^已填入 \d+ 个数/);
    await finding(/本年新收/).waitFor();
    const hand = handsOn(page);
    await hand.press(finding(/本年新收/));
    await hand.press(button(/^采用：/));
    await notice(/^已采用/);
    await taken(hand, 2);
  });

  test("last year's file is compared with by two", async () => {
    const hand = handsOn(page);
    await hand.press(button("下一步：核对上年"));
    await hand.choose(button("选择文件"), file(unit, 2023));
    await notice(/^逐项比较/);
    await taken(hand, 2);
  });

  test("a warning is explained by three at most, and the next step is at hand", async () => {
    const hand = handsOn(page);
    await hand.press(button(/^下一步：说明 \d+ 处核实性问题$/));
    await hand.type(page.getByLabel("为什么这些数没有错"), "县级市立法试点，经省政府授权制定规章");
    await hand.type(page.getByLabel("姓名"), "填报员");
    await hand.press(button("提交说明"));
    await notice("已提交审核说明。");
    await taken(hand, 3);
    expect(excel.book.sheets.map(({name}) => name)).toContain("审核说明");
  });

  test("six formats are taken out by twelve at most", async () => {
    const hand = handsOn(page);
    await hand.press(button("下一步：导出"));
    await notice(/^可以导出/);
    const formats = page.getByRole("group").filter({has: page.getByRole("button", {name: "下载", exact: true})});
    const names = new Set<string>();
    for (let at = 0; at < 6; at++) {
      const download = page.waitForEvent("download");
      await hand.press(button("下载", formats.nth(at)));
      names.add((await download).suggestedFilename());
    }
    expect(names.size).toBe(6);
    await taken(hand, 12);
  });

  test("a reviewer sends a finding back by two, and is on the next one", async () => {
    await open("#open");
    const reading = handsOn(page);
    await reading.choose(button("选择文件"), file(unit, 2024, {"disputes.review.total": 99}));
    await reading.press(button("填入统计表"));
    await finding(/行政复议部分/).waitFor();
    await ribbon("review");
    const hand = handsOn(page);
    await hand.type(page.getByLabel("审核人"), "李审核");
    await hand.press(finding(/行政复议部分/));
    await hand.press(button("属实，退回"));
    await notice("已退回这一处。");
    await taken(hand, 2);
    await page.waitForFunction(() => document.activeElement?.hasAttribute("data-finding"));
  });

  test("a district consolidates its units by six at most", async () => {
    await open();
    const hand = handsOn(page);
    await hand.press(button("汇总各单位"));
    const filed = ["东山镇", "西山镇"].map((one, at) => file(one, 2024, {"disclosure.licensing.decisions": 100 + at}));
    await hand.choose(button("选择文件"), filed);
    await hand.press(button("开始汇总"));
    await page.getByRole("region", {name: "汇总结果"}).waitFor();
    await hand.press(button("插入本工作簿"));
    await notice(/^已插入 \d+ 张汇总表/);
    await taken(hand, 6);
    expect(excel.book.sheets.length).toBeGreaterThan(5);
  });

  test("where colours are forced, one item of each line is the current one", async () => {
    const underlined = (strip: string) => page.locator(`${strip} button`).evaluateAll((items) => items
      .filter((item) => getComputedStyle(item).borderBottomColor !== getComputedStyle(document.body).backgroundColor)
      .map(({textContent}) => textContent));
    await page.emulateMedia({forcedColors: "active"});
    const selected = await page.locator("[role=tab][aria-selected=true]").allTextContents();
    expect(await underlined("[role=tablist]")).toEqual(selected);
    const strip = page.getByRole("navigation");
    expect(await strip.getByRole("button").count()).toBeGreaterThan(2);
    expect((await underlined("nav")).length).toBe(1);
    await page.emulateMedia({forcedColors: "none"});
  });

  test("nothing was complained of, nor asked of Excel that it does not know", () => {
    // Nobody has put an archive of earlier years beside these pages; a browser says so by itself.
    expect(troubles.filter((one) => !one.includes("/archive/index.json"))).toEqual([]);
    expect(excel.faults).toEqual([]);
  });
});

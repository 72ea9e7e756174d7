import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {template} from "../../src/sheets/template";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {describeInBrowser, launchBrowser} from "../browser";
import {address} from "../../src/filing/place";
import {excelBehind} from "../excel-host/desktop-shell";
import {office, officeFromDisk} from "../excel-host/office-from-disk";
import type {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {isWhole} from "../proof";
import {noteTroubles} from "../troubles";
import {until} from "../until";
import {askFromWorkers} from "../workers-ask";
import {openSite, type Site} from "../workbench/site";


const [, applications] = template({edition: "2021", unit: "云溪街道办事处", year: 2024});
const at = (figure: string): string => {
  const {row, column} = applications!.cells.find((cell) => cell.figure === figure)!;
  return address(row, column);
};
const person = applications!.cells.filter(({figure, open}) => open && figure?.endsWith(".person")).map(({figure}) => figure!);

describeInBrowser("the task pane in Excel", (path) => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let excel: TestExcel;
  const troubles: string[] = [];
  /** Microsoft's files that the pane asked for. */
  const fetched = new Set<string>();

  beforeAll(async () => {
    mkdirSync(screens, {recursive: true});
    site = await openSite();
    browser = await launchBrowser(path);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const see = async (name: string) => isWhole && page.screenshot({path: join(screens, `pane ${name}.png`)});

  /** A pane of its own: office.js keeps what it knows in the session's storage. */
  async function open(query = "", {inExcel = true, isDark = false} = {}): Promise<void> {
    // With a desk of its own: what another pane keeps beside a workbook of that name is not its.
    page = await (await browser.newContext({viewport: {width: 320, height: 700}})).newPage();
    noteTroubles(page, troubles);
    await officeFromDisk(page, (name) => fetched.add(name));
    if (inExcel) excel = await excelBehind(page, {isDark});
    await page.goto(`${site.address}taskpane.html${query}`);
  }

  test("inserts the official tables", async () => {
    await open();
    await page.getByLabel("填报单位").fill("云溪街道办事处");
    await see("1 start");
    await page.getByRole("button", {name: "插入统计表"}).click();
    await page.getByText(/已插入 3 张表/).waitFor();
    expect(excel.book.sheets.map(({name}) => name)).toEqual(["主动公开情况", "申请办理情况", "复议诉讼情况"]);
    await see("2 inserted");
  });

  test("marks what does not reconcile after it was typed in Excel, and takes the mark away when it is mended", async () => {
    for (const figure of person) await user(excel).types(applications!.name, at(figure), 0);
    await page.getByText("已填的都相符").waitFor();
    await user(excel).types(applications!.name, at("applications.carriedIn.person"), 3);
    await page.getByText(/比 \d+ [多少] 3。/).first().waitFor();
    const marks = () => excel.book.sheets.flatMap((sheet) => sheet.marks).filter(({formula}) => formula.includes("gouji.error"));
    await page.waitForFunction(() => document.querySelectorAll("[data-finding]").length > 0);
    await until(() => marks().length === 1);
    await page.locator("[data-finding]").first().click();
    await see("3 marked");
    await user(excel).types(applications!.name, at("applications.carriedIn.person"), 0);
    await page.getByText("已填的都相符").waitFor();
    // The panel says what it found before Excel has been told to take the marks away.
    await until(() => marks().length === 0);
  });

  test("opens on the screen that its ribbon button names, dark where Office is dark", async () => {
    await open("#open", {isDark: true});
    await page.getByRole("button", {name: "选择文件"}).waitFor();
    await see("4 open, dark");
  });

  test("goes to the screen of another button without a reload, and keeps what is typed where the page comes anew", async () => {
    await page.evaluate(() => Object.assign(window, {isTheSame: true}));
    const press = (screen: string) => page.evaluate((name) => void (location.hash = name), screen);
    await press("review");
    await page.getByText("工作簿里还没有统计表").waitFor();
    await press("lastYear");
    await page.locator("input[type=file]").setInputFiles({
      name: "2023.json", mimeType: "application/json",
      buffer: Buffer.from(writeJson(buildFiling({unit: "云溪街道办事处", year: 2023}))),
    });
    await page.getByText("来源：2023.json").waitFor();
    await press("consolidate");
    await page.locator("input[multiple]").first().setInputFiles(["东山镇", "西山镇"].map((unit) => ({
      name: `${unit}.json`, mimeType: "application/json", buffer: Buffer.from(writeJson(buildFiling({unit, year: 2024}))),
    })));
    await page.getByRole("button", {name: "开始汇总"}).click();
    await page.getByRole("region", {name: "汇总结果"}).getByText("已汇总").waitFor();
    // What adds up beside the pane may ask no other site, as the pane may not.
    expect(await askFromWorkers(page)).toEqual(["connect-src"]);
    expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
    await press("lastYear");
    await page.getByText("来源：2023.json").waitFor();
    await page.reload();
    await page.getByRole("heading", {level: 1}).waitFor();
    expect(await page.evaluate(() => "isTheSame" in window)).toBe(false);
    await press("consolidate");
    await page.getByText("已读取 2 个文件，没有名册。").waitFor();
    await page.getByRole("region", {name: "汇总结果"}).getByText("已汇总").waitFor();
    await press("lastYear");
    await page.getByText("来源：2023.json").waitFor();
  });

  test("runs in the desktop's own script, as on Windows", () => {
    expect([...fetched].filter((name) => /^excel/.test(name))).toEqual(["excel-win32-16.01.js"]);
  });

  test("says what to do outside Excel", async () => {
    await open("", {inExcel: false});
    await page.getByRole("heading", {name: "请在 Excel 中打开勾稽"}).waitFor();
    await see("5 outside");
  });

  test("says what to do where Office's script does not come", async () => {
    const own = await (await browser.newContext({viewport: {width: 320, height: 700}})).newPage();
    await own.route(`${office}**`, (route) => route.abort());
    await own.goto(`${site.address}taskpane.html`);
    await own.getByRole("heading", {name: "没有取到 Office 的脚本"}).waitFor();
    if (isWhole) await own.screenshot({path: join(screens, "pane 6 no script.png")});
  });

  test("complained of nothing, and asked Excel for nothing the test host does not know", () => {
    expect(troubles).toEqual([]);
    expect(excel.faults).toEqual([]);
  });

  test("ships at most 300 KB of compressed script before the first screen", () => {
    const html = readFileSync(join(site.folder, "taskpane.html"), "utf8");
    const scripts = [...html.matchAll(/src="([^":]+\.js)"/g)].map(([, name]) => name!);
    const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(site.folder, name))).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(300_000);
    expect(readdirSync(site.folder)).toContain("manifest.xml");
  });
});

const screens = join(__dirname, "../screens");

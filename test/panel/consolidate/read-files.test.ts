import {mkdirSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import type {Browser, Page} from "playwright-core";
import {readOne} from "../../../src/commands/consolidate/reading";
import {consolidate} from "../../../src/consolidate/consolidate";
import {readXlsx} from "../../../src/office/read-xlsx";
import {writeWorkbook} from "../../../src/office/write-workbook";
import {consolidationSheets} from "../../../src/consolidate/sheets/consolidation-sheets";
import {describeInBrowser, launchBrowser} from "../../browser";
import {plainFates, writeDistrict} from "../../consolidate/district";
import {openSite, type Site} from "../../workbench/site";
import {toScreen} from "../../to-screen";

// 500 with GOUJI_UNITS=500; fewer by default, as making the workbooks takes longer than reading them.
const size = Number(process.env.GOUJI_UNITS ?? 40);

describeInBrowser(`a folder of ${size} units, consolidated in the workbench's panel`, (path) => {
  let folder = "";
  let browser: Browser;
  let site: Site;
  let page: Page;
  const see = (name: string) => page.screenshot({path: join(screens, `consolidate ${name}.png`)});

  beforeAll(async () => {
    mkdirSync(screens, {recursive: true});
    folder = await mkdtemp(join(tmpdir(), "gouji-reading-"));
    await writeDistrict(folder, {size, seed: 11, fates: plainFates});
    site = await openSite();
    browser = await launchBrowser(path);
    page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(site.address);
    await toScreen(page, "汇总");
    await page.getByTestId("folder").setInputFiles(join(folder, "files"));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, {recursive: true});
  });

  test("stops at once when told to, and keeps nothing", async () => {
    // In the page itself: a few files are read before a click from without arrives.
    await page.evaluate(`(async () => {
      const press = (name) => [...document.querySelectorAll("button")].find((one) => one.textContent === name).click();
      press("开始汇总");
      await new Promise(requestAnimationFrame);
      press("停止");
    })()`);
    await page.getByText(/^已停止。/).waitFor();
  }, 60_000);

  test("gives the workbook that Node gives, cell by cell", async () => {
    await page.getByRole("button", {name: "接着读"}).click();
    await page.getByRole("heading", {name: "汇总结果"}).waitFor({timeout: 200_000});
    await see("result");
    const coming = page.waitForEvent("download", {timeout: 100_000});
    await page.getByRole("button", {name: "下载汇总工作簿"}).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("2024年度政府信息公开统计表汇总.xlsx");
    const {grids} = readXlsx("browser.xlsx", new Uint8Array(await readFile(await download.path())));

    const {submissions, unreadable} = await inNode(join(folder, "files"), folder);
    expect(unreadable.length + submissions.length).toBeGreaterThan(size * 0.9);
    const written = await writeWorkbook(consolidationSheets(
      consolidate(submissions), unreadable, undefined, undefined, (file) => file));
    const expected = readXlsx("node.xlsx", new Uint8Array(written)).grids;
    expect(grids.map(({name}) => name)).toEqual(expected.map(({name}) => name));
    grids.forEach(({cells}, at) => expect(cells.map(plain)).toEqual(expected[at]!.cells.map(plain)));
  }, 300_000);
});

const screens = join(__dirname, "../../screens");

/** The same files, read here and named as the browser names them; it knows their time in whole milliseconds. */
async function inNode(files: string, root: string) {
  const names = (await readdir(files, {recursive: true})).filter((name) => /\.(xlsx|json)$/.test(name)).sort();
  const readings = await Promise.all(names.map((name) => readOne(join(files, name))));
  const named = readings.map((one) => ({...one, source: relative(root, one.path)}));
  return {
    submissions: named.flatMap((one) => "submissions" in one
      ? one.submissions.map((each) => ({...each, source: one.source, filedAt: Math.floor(each.filedAt!)})) : []),
    unreadable: named.flatMap((one) => ("why" in one ? [{source: one.source, why: one.why}] : []))
      .sort((a, b) => (a.source < b.source ? -1 : 1)),
  };
}

/** What a cell is, but for the name that a sentence gives an unreadable file: with its folder in the browser. */
const plain = ({row, column, text, formula}: {row: number; column: number; text: string; formula?: string}) =>
  [row, column, text.replace(/(?:files\/)?\d+\//g, ""), formula];

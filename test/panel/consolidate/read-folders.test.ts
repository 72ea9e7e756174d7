import {mkdirSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import type {BrowserContext, Page} from "playwright-core";
import {readOne} from "../../../src/commands/consolidate/reading";
import {consolidate} from "../../../src/consolidate/consolidate";
import {readXlsx} from "../../../src/office/read-xlsx";
import {writeWorkbook} from "../../../src/office/write-workbook";
import {consolidationSheets} from "../../../src/consolidate/sheets/consolidation-sheets";
import {describeInBrowser, launchProfile} from "../../browser";
import {plainFates, writeDistrict} from "../../consolidate/district";
import {casesOf, isWhole} from "../../proof";
import {inventReport} from "../../renderings/report";
import {smallPdf} from "../../renderings/small-pdf";
import {noteTroubles} from "../../troubles";
import {openSite, type Site} from "../../workbench/site";
import {toScreen} from "../../to-screen";

// 500 with GOUJI_UNITS=500; fewer by default, as making the workbooks takes longer than reading them.
const size = Number(process.env.GOUJI_UNITS ?? casesOf(40, 3));
const pdfs = casesOf(9, 2);

describeInBrowser("a folder, consolidated in the workbench's panel", (path) => {
  let folder: string;
  let context: BrowserContext;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    mkdirSync(screens, {recursive: true});
    folder = await mkdtemp(join(tmpdir(), "gouji-reading-"));
    [site, context] = await Promise.all([openSite(), launchProfile(path)]);
  });
  afterAll(async () => {
    await context?.close();
    await site?.close();
    await rm(folder, {recursive: true});
  });
  const open = async (chosen: string): Promise<void> => {
    await page.goto(site.address);
    await toScreen(page, "汇总");
    await page.getByTestId("folder").setInputFiles(chosen);
  };

  describe(`of ${size} units,`, () => {
    const see = async (name: string) => isWhole && page.screenshot({path: join(screens, `consolidate ${name}.png`)});
    beforeAll(async () => {
      await writeDistrict(folder, {size, seed: 11, fates: plainFates});
      page = await context.newPage();
      await open(join(folder, "files"));
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
    });

    test("gives the workbook that Node gives, cell by cell", async () => {
      await page.getByRole("button", {name: "接着读"}).click();
      await page.getByRole("heading", {name: "汇总结果"}).waitFor({timeout: 200_000});
      await see("result");
      const coming = page.waitForEvent("download");
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
    });
  });

  // The PDF reader would speak on the line of each worker it runs in, at its first PDF: amid the answers.
  describe(`of ${pdfs} PDFs and two other files,`, () => {
    const troubles: string[] = [];
    beforeAll(async () => {
      const sent = join(folder, "sent");
      await mkdir(sent);
      for (let at = 0; at < pdfs; at += 1) {
        await writeFile(join(sent, `${at}.pdf`), smallPdf(inventReport("2021", undefined, "few", at + 1)));
      }
      await writeFile(join(sent, "cut.pdf"), smallPdf(inventReport("2021", undefined, "few", 1)).slice(0, 900));
      await writeFile(join(sent, "letter.txt"), "关于放假的通知");
      page = await context.newPage();
      noteTroubles(page, troubles);
      await page.addInitScript(recordMessages);
      await open(sent);
    });

    test("every file is read or listed once, and the page meets no error", async () => {
      await page.getByRole("button", {name: "开始汇总"}).click();
      await page.getByRole("heading", {name: "汇总结果"}).waitFor();
      await page.getByRole("button", {name: "未能读取的文件（2）"}).click();
      const listed = await page.locator("[data-unreadable]")
        .evaluateAll((items) => items.map((one) => one.getAttribute("data-unreadable")!.replace(/^.*\//, "")));
      expect(listed.sort()).toEqual(["cut.pdf", "letter.txt"]);
      expect(troubles).toEqual([]);
    });

    test("no message but the program's own comes from its workers", async () => {
      const messages = await page.evaluate<readonly {readonly gouji?: string}[]>("messages");
      expect(messages.filter(({gouji}) => gouji === "read")).toHaveLength(pdfs + 2);
      expect(messages.filter(({gouji}) => gouji === undefined)).toEqual([]);
    });
  });
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

/** Runs in the page. */
const recordMessages = `{
  window.messages = [];
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({data}) => messages.push(data));
    }
  };
}`;

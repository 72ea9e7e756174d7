import {mkdirSync, mkdtempSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {describeInBrowser, launchBrowser} from "../browser";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {sheetOnScreen} from "./sheet-on-screen";
import {openSite, type Site} from "./site";

jest.setTimeout(180_000);

describeInBrowser("what was typed and not saved", (path) => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  const file = join(mkdtempSync(join(tmpdir(), "gouji-")), "台账.xlsm");

  beforeAll(async () => {
    site = await openSite();
    browser = await launchBrowser(path);
    context = await browser.newContext({viewport: {width: 1440, height: 900}});
    await context.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    await writeFile(file, richWorkbook({rows: 5, sheets: 3}));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const start = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.address);
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
    return page;
  };
  /** Comes back once the browser's store has as many drafts; only the test's own time ends it. */
  const seeDrafts = (page: Page, wanted: number) => page.evaluate(async (count) => {
    const counted = () => new Promise<number>((resolve) => {
      const opening = indexedDB.open("gouji", 1);
      opening.onsuccess = () => {
        const counting = opening.result.transaction("entries").objectStore("entries").count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
    while (await counted() !== count);
  }, wanted);
  test("is offered by the next start, whole, and gone once it is saved", async () => {
    const page = await start();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", {name: "打开", exact: true}).click();
    await (await choosing).setFiles(file);
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await sheetOnScreen(page).seeFirst("台账");
    await sheetOnScreen(page).type({row: 1, column: 1}, "40");
    await seeDrafts(page, 1);
    const other = await start();
    expect(await other.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await other.close();
    await page.close();

    const next = await start();
    await next.getByRole("button", {name: "打开草稿"}).click();
    await next.getByText("● 未保存").waitFor();
    await sheetOnScreen(next).seeFirst("台账");
    expect(await sheetOnScreen(next).valueAt("台账", {row: 1, column: 1})).toBe(40);
    const downloading = next.waitForEvent("download");
    await next.keyboard.press("Control+S");
    expect((await downloading).suggestedFilename()).toBe("台账.xlsm");
    await seeDrafts(next, 0);
    await next.close();
  });

  test("is kept for a new workbook too, and deleted where one says so", async () => {
    const page = await start();
    await sheetOnScreen(page).type({row: 2, column: 1}, "备忘");
    await seeDrafts(page, 1);
    await page.close();

    const next = await start();
    await next.getByText("工作簿.xlsx").waitFor();
    mkdirSync(screens, {recursive: true});
    await next.screenshot({path: join(screens, "draft offered.png")});
    // One may type before one answers: that is asked about, and stays.
    await sheetOnScreen(next).type({row: 0, column: 0}, "先写的");
    await next.getByRole("button", {name: "打开草稿"}).click();
    await next.getByRole("button", {name: "不放弃"}).click();
    expect(await sheetOnScreen(next).valueAt("工作表1", {row: 0, column: 0})).toBe("先写的");
    await seeDrafts(next, 2);
    await next.close();

    const last = await start();
    await last.getByRole("button", {name: "以后再说"}).click();
    await last.getByRole("button", {name: "打开草稿"}).click();
    await last.getByText("● 未保存").waitFor();
    await sheetOnScreen(last).seeFirst("工作表1", 1);
    expect(await sheetOnScreen(last).valueAt("工作表1", {row: 2, column: 1})).toBe("备忘");
    const downloading = last.waitForEvent("download");
    await last.keyboard.press("Control+S");
    expect((await downloading).suggestedFilename()).toBe("工作簿.xlsx");
    await seeDrafts(last, 1);
    await last.close();

    const end = await start();
    await end.getByRole("button", {name: "删除草稿"}).click();
    await seeDrafts(end, 0);
    await end.close();
  });

  test("stays where another version kept it, which is said", async () => {
    const page = await start();
    await sheetOnScreen(page).type({row: 0, column: 0}, "1");
    await seeDrafts(page, 1);
    await page.evaluate(makeOfAnotherVersion);
    await page.close();

    const next = await start();
    await next.getByText("另一个版本的勾稽存下的草稿").waitFor();
    expect(await next.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await next.getByRole("button", {name: "删除草稿"}).click();
    await seeDrafts(next, 0);
    await next.close();
  });

  test("is said to be in no draft where the browser has no room", async () => {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await page.goto(site.address);
    await protocol.send("Storage.overrideQuotaForOrigin", {origin: new URL(site.address).origin, quotaSize: 1});
    await page.reload();
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
    await sheetOnScreen(page).type({row: 0, column: 0}, "1");
    await page.getByRole("alert").getByText("浏览器的存储空间不够").waitFor();
    await page.close();
  });

  test("is said to be in no draft where the browser keeps nothing for pages", async () => {
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", {value: undefined}));
    await page.goto(site.address);
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
    await sheetOnScreen(page).type({row: 0, column: 0}, "1");
    await page.getByRole("alert").getByText("不允许网页留草稿").waitFor();
    await page.close();
  });
});

const screens = join(__dirname, "../screens");

/** Runs in the page. */
const makeOfAnotherVersion = () => new Promise<void>((resolve) => {
  const opening = indexedDB.open("gouji", 1);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("entries", "readwrite");
    const entries = transaction.objectStore("entries");
    const walking = entries.openCursor();
    walking.onsuccess = () => {
      walking.result?.update({...walking.result.value, version: 0});
    };
    transaction.oncomplete = () => {
      opening.result.close();
      resolve();
    };
  };
});

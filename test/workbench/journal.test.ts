import {mkdtempSync} from "node:fs";
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
  /** Waits until the browser's store has as many drafts. */
  const seeDrafts = (page: Page, count: number) => page.waitForFunction((wanted) => new Promise<boolean>((resolve) => {
    const opening = indexedDB.open("gouji", 1);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("entries").objectStore("entries").count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result === wanted);
      };
    };
  }), count);

  test("is offered by the next start, whole, and gone once it is saved", async () => {
    const page = await start();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", {name: "打开", exact: true}).click();
    await (await choosing).setFiles(file);
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await page.waitForFunction(async () => (await window.gouji?.host.read())?.[0]?.name === "台账");
    await sheetOnScreen(page).type({row: 1, column: 1}, "40");
    await seeDrafts(page, 1);
    const other = await start();
    expect(await other.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await other.close();
    await page.close();

    const next = await start();
    await next.getByRole("button", {name: "打开草稿"}).click();
    await next.getByText("● 未保存").waitFor();
    await next.waitForFunction(async () => (await window.gouji?.host.read())?.[0]?.name === "台账");
    expect(await sheetOnScreen(next).valueAt("台账", {row: 1, column: 1})).toBe(40);
    const downloading = next.waitForEvent("download");
    await next.keyboard.press("Control+S");
    expect((await downloading).suggestedFilename()).toBe("台账.xlsm");
    await seeDrafts(next, 0);
  });
});

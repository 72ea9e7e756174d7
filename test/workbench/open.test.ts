import {readFile, writeFile} from "node:fs/promises";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {unzipSync} from "fflate";
import type {Browser, Page} from "playwright-core";
import {readXlsx} from "../../src/office/read-xlsx";
import {describeInBrowser, launchBrowser} from "../browser";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {noteTroubles} from "../troubles";
import {sheetOnScreen, type SheetOnScreen} from "./sheet-on-screen";
import {openSite, type Site} from "./site";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "gouji-"));
const bytes = richWorkbook({rows: 5, sheets: 3});

describeInBrowser("a workbook that is opened in the workbench", (path) => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let sheet: SheetOnScreen;
  const troubles: string[] = [];

  beforeAll(async () => {
    site = await openSite();
    browser = await launchBrowser(path);
    page = await browser.newPage({viewport: {width: 1440, height: 900}});
    sheet = sheetOnScreen(page);
    noteTroubles(page, troubles);
    // The browser's own chooser cannot be answered by a test; the one of all other browsers can.
    await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    await writeFile(join(folder, "台账.xlsm"), bytes);
    await page.goto(site.address);
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = async (name: string) => {
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", {name: "打开", exact: true}).click();
    await (await choosing).setFiles(join(folder, name));
  };
  const saved = async (): Promise<Uint8Array> => {
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Control+S");
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("台账.xlsm");
    return new Uint8Array(await readFile(await download.path()));
  };

  test("is shown as it is, and what is not shown is named in a line", async () => {
    await open("台账.xlsm");
    await page.getByText("图表 1 个、图片 1 张、数据透视表 1 个、宏、批注、条件格式、表格样式").waitFor();
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await sheet.seeFirst("台账");
    expect((await sheet.read()).map(({name}) => name)).toEqual(["台账", "表2", "表3"]);
    expect(await sheet.valueAt("台账", {row: 3, column: 1})).toBe(5);
  });

  test("is the same file when it is saved untouched, and another in nothing but what was typed", async () => {
    expect(await saved()).toEqual(bytes);
    await sheet.type({row: 1, column: 1}, "40");
    await page.getByText("● 未保存").waitFor();
    expect(await sheet.valueAt("台账", {row: 3, column: 1})).toBe(43);
    const after = await saved();
    await page.getByText("已保存", {exact: true}).waitFor();
    const [one, other] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys({...one, ...other}).filter((part) => String(one[part]) !== String(other[part])))
      .toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
    expect(readXlsx("台账.xlsm", after).grids[0]!.cells.find(({row, column}) => row === 3 && column === 1)?.value).toBe(43);
  });

  test("asks before another takes its place with something unsaved", async () => {
    await sheet.type({row: 2, column: 1}, "41");
    await page.getByRole("button", {name: "新建"}).click();
    await page.getByRole("button", {name: "不放弃"}).click();
    expect(await sheet.valueAt("台账", {row: 2, column: 1})).toBe(41);
    await page.getByRole("button", {name: "新建"}).click();
    await page.getByRole("button", {name: "放弃改动"}).click();
    await page.getByText("新工作簿", {exact: true}).waitFor();
    await sheet.seeFirst("工作表1");
  });

  test("is refused with a sentence where it is none", async () => {
    await writeFile(join(folder, "坏的.xlsx"), "这不是工作簿");
    await open("坏的.xlsx");
    await page.getByText(/没有打开：/).waitFor();
    await page.getByText("新工作簿", {exact: true}).waitFor();
  });

  test("has made the browser complain of nothing", () => expect(troubles).toEqual([]));
});

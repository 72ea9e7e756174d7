import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {readXlsx} from "../../src/office/read-xlsx";
import {describeInWorkbench, type WorkbenchTab} from "./in-workbench";


/**
 * A browser that gives pages the way to a file. Its chooser cannot be answered by a test; the files are real ones, of
 * the folder that the browser keeps for the page.
 */
describeInWorkbench("a file that the browser lets the workbench write", (workbench) => {
  let tab: WorkbenchTab;
  beforeAll(async () => {
    await workbench.context.addInitScript(() => Object.assign(window, {
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle("台账.xlsm")],
    }));
    tab = await workbench.start();
    await write(richWorkbook({rows: 5, sheets: 2}));
  });
  /** As another program does. */
  const write = (bytes: Uint8Array) => tab.page.evaluate(async (all) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle("台账.xlsm", {create: true})).createWritable();
    await stream.write(Uint8Array.from(all));
    await stream.close();
  }, [...bytes]);
  const inFile = async () => {
    const bytes = await tab.page.evaluate(async () => {
      const file = await (await (await navigator.storage.getDirectory()).getFileHandle("台账.xlsm")).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    return readXlsx("台账.xlsm", Uint8Array.from(bytes)).grids[0]!.cells.find(({row, column}) => row === 1 && column === 1)?.value;
  };

  test("is saved where it is", async () => {
    const {page, sheet, press} = tab;
    await press("打开");
    await sheet.seeFirst("台账");
    await sheet.type({row: 1, column: 1}, "41");
    await page.keyboard.press("Control+S");
    await page.getByText("已保存到“台账.xlsm”").waitFor();
    expect(await inFile()).toBe(41);
  });

  test("is asked about where another program changed it meanwhile, and replaced only then", async () => {
    const {page, sheet, press, save} = tab;
    await write(richWorkbook({rows: 6, sheets: 2}));
    await sheet.type({row: 1, column: 1}, "42");
    const saving = save();
    await press("另存到“下载”文件夹");
    expect((await saving).name).toBe("台账.xlsm");
    expect(await inFile()).not.toBe(42);
    await sheet.type({row: 1, column: 1}, "43");
    await page.keyboard.press("Control+S");
    await press("覆盖");
    await page.getByText("已保存到“台账.xlsm”").waitFor();
    expect(await inFile()).toBe(43);
  });

  test("is closed, and opened again from among the recent ones", async () => {
    const {page, sheet, press, see} = tab;
    await press("关闭");
    await page.getByText("没有打开工作簿。").waitFor();
    await see("closed");
    await press("台账.xlsm");
    await sheet.seeFirst("台账");
    expect(await sheet.valueAt("台账", {row: 1, column: 1})).toBe(43);
    // The panel takes the keyboard when it is there, and a menu closes when that goes elsewhere.
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
    await page.waitForFunction(() => window.gouji !== undefined);
    await press("最近");
    expect(await page.getByRole("list", {name: "最近"}).getByRole("button").allInnerTexts()).toEqual(["台账.xlsm"]);
    await see("recent");
  });

  test("keeps its way in a draft", async () => {
    const {page, sheet, seeDrafts} = tab;
    await page.keyboard.press("Escape");
    await sheet.type({row: 1, column: 1}, "44");
    await seeDrafts(1);
    const next = await workbench.start();
    await page.close();
    await next.press("打开草稿");
    await next.page.getByText("● 未保存").waitFor();
    await next.sheet.seeFirst("台账");
    await next.page.keyboard.press("Control+S");
    tab = next;
    await next.page.getByText("已保存到“台账.xlsm”").waitFor();
    expect(await inFile()).toBe(44);
  });

  test("is handed over where it may not be written, and named where it is gone", async () => {
    const {page, sheet, press, save} = tab;
    await page.evaluate(() => Object.assign(FileSystemFileHandle.prototype, {requestPermission: async () => "denied"}));
    await sheet.type({row: 1, column: 1}, "45");
    expect((await save()).name).toBe("台账.xlsm");
    await page.getByText("浏览器没有得到改写“台账.xlsm”的许可，原文件没有动").waitFor();
    expect(await inFile()).toBe(44);
    await press("关闭");
    await press("台账.xlsm");
    await page.getByText("浏览器没有得到读写这个文件的许可").waitFor();
    await page.evaluate(async () => {
      Object.assign(FileSystemFileHandle.prototype, {requestPermission: async () => "granted"});
      await (await navigator.storage.getDirectory()).removeEntry("台账.xlsm");
    });
    await press("台账.xlsm");
    await page.getByText("没有找到“台账.xlsm”").waitFor();
    await page.getByRole("button", {name: "台账.xlsm", exact: true}).waitFor({state: "detached"});
    expect(workbench.troubles).toEqual([]);
  });
});

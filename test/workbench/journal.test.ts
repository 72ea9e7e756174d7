import {mkdtempSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {findBrowser, launchProfile} from "../browser";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {describeInWorkbench, tabOf} from "./in-workbench";

jest.setTimeout(180_000);

describeInWorkbench("what was typed and not saved", (workbench) => {
  const file = join(mkdtempSync(join(tmpdir(), "gouji-")), "台账.xlsm");
  beforeAll(() => writeFile(file, richWorkbook({rows: 5, sheets: 3})));

  test("is offered by the next start, whole, once its tab is gone, and gone once it is saved", async () => {
    const {page, sheet, open, seeDrafts} = await workbench.start();
    await open(file);
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await sheet.seeFirst("台账");
    await sheet.type({row: 1, column: 1}, "40");
    await seeDrafts(1);
    const other = await workbench.start();
    expect(await other.page.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await page.close();

    // The tab that was there all the time offers it too.
    await other.press("打开草稿");
    await other.page.getByText("● 未保存").waitFor();
    await other.sheet.seeFirst("台账");
    expect(await other.sheet.valueAt("台账", {row: 1, column: 1})).toBe(40);
    expect((await other.save()).name).toBe("台账.xlsm");
    await other.seeDrafts(0);
    await other.page.close();
  });

  test("is kept for a new workbook too, and where another version kept it, deleted where one says so", async () => {
    const {page, sheet, seeDrafts} = await workbench.start();
    await sheet.type({row: 2, column: 1}, "备忘");
    await seeDrafts(1);
    await page.close();

    const next = await workbench.start();
    await next.page.getByText("工作簿.xlsx").waitFor();
    await next.see("draft offered");
    // One may type before one answers: that is asked about, and stays.
    await next.sheet.type({row: 0, column: 0}, "先写的");
    await next.press("打开草稿");
    await next.press("不放弃");
    expect(await next.sheet.valueAt("工作表1", {row: 0, column: 0})).toBe("先写的");
    await next.seeDrafts(2);
    await next.page.close();

    const last = await workbench.start();
    await last.press("以后再说");
    await last.press("打开草稿");
    await last.page.getByText("● 未保存").waitFor();
    await last.sheet.seeFirst("工作表1", 1);
    expect(await last.sheet.valueAt("工作表1", {row: 2, column: 1})).toBe("备忘");
    expect((await last.save()).name).toBe("工作簿.xlsx");
    await last.seeDrafts(1);
    await last.page.evaluate(makeOfAnotherVersion);
    await last.page.close();

    const end = await workbench.start();
    await end.page.getByText("另一个版本的勾稽存下的草稿").waitFor();
    expect(await end.page.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await end.press("删除草稿");
    await end.seeDrafts(0);
    await end.page.close();
  });

  test("is what was being typed into a cell too, until that is given up", async () => {
    const {page, sheet, open, seeDrafts, seeInDraft} = await workbench.start();
    await open(file);
    await sheet.seeFirst("台账");
    await sheet.type({row: 1, column: 1}, "4", false);
    await seeDrafts(1);
    await page.keyboard.press("Escape");
    await seeDrafts(0);
    await sheet.type({row: 8, column: 0}, "单位负责人：半", false);
    await seeInDraft("单位负责人：半");
    await page.close();

    const next = await workbench.start();
    await next.press("打开草稿");
    await next.page.getByText("● 未保存").waitFor();
    await next.sheet.seeFirst("台账");
    expect(await next.sheet.valueAt("台账", {row: 8, column: 0})).toBe("单位负责人：半");
    expect(await next.sheet.valueAt("台账", {row: 1, column: 1})).toBe(2);
    await next.save();
    await next.seeDrafts(0);
    await next.page.close();
  });

  test("is what was half typed in the panel as well", async () => {
    const {page, press, seeOnDesk, seeInDraft} = await workbench.start();
    await page.getByLabel("填报单位").fill("云溪街道办事处");
    await press("插入统计表");
    await page.getByText("已插入 3 张表").waitFor();
    await press("没有上年度报告");
    await page.getByLabel("为什么没有上年度报告").fill("本单位今年新");
    await seeInDraft(await seeOnDesk("本单位今年新"));
    await page.close();

    const next = await workbench.start();
    await next.press("打开草稿");
    await next.press("没有上年度报告");
    await next.page.getByLabel("为什么没有上年度报告").waitFor();
    expect(await next.page.getByLabel("为什么没有上年度报告").inputValue()).toBe("本单位今年新");
    await next.press("保存");
    await next.page.close();
  });

  test.each([
    ["has no room", "浏览器的存储空间不够", async () => {
      // The browser remembers for a while how much room a site's store had: a new profile has none yet.
      const context = await launchProfile(findBrowser()!);
      const page = await context.newPage();
      const protocol = await page.context().newCDPSession(page);
      await protocol.send("Storage.overrideQuotaForOrigin", {origin: new URL(workbench.site.address).origin, quotaSize: 1});
      await page.goto(workbench.site.address);
      return page;
    }],
    ["keeps nothing for pages", "不允许网页留草稿", async () => {
      const page = await workbench.context.newPage();
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", {value: undefined}));
      await page.goto(workbench.site.address);
      return page;
    }],
    ["has a later version of the page in another tab", "另一个标签页里的勾稽已经是新版", async () => {
      const page = await workbench.context.newPage();
      await page.addInitScript(() => {
        const {open} = IDBFactory.prototype;
        IDBFactory.prototype.open = function (name) {
          return open.call(this, name, 1);
        };
      });
      await page.goto(workbench.site.address);
      return page;
    }],
  ] as const)("is said to be in no draft where the browser %s", async (_, says, open) => {
    const page = await open();
    const {sheet} = tabOf(page);
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
    await page.waitForFunction(() => window.gouji !== undefined);
    await sheet.type({row: 0, column: 0}, "1");
    await page.getByRole("alert").getByText(says).waitFor();
    await page.close();
    if (page.context() !== workbench.context) await page.context().close();
  });
});

/** Runs in the page. */
const makeOfAnotherVersion = () => new Promise<void>((resolve) => {
  const opening = indexedDB.open("gouji");
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

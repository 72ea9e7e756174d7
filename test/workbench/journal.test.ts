import {mkdtempSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeJson} from "../../src/formats/json/write-json";
import {findBrowser, launchProfile} from "../browser";
import {buildFiling} from "../build";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {casesOf, testInFull} from "../proof";
import {toScreen} from "../to-screen";
import {describeInWorkbench, tabOf, type WorkbenchTab} from "./in-workbench";


/** One browser, from tab to tab: each test goes on where the last one ended. */
describeInWorkbench("what was typed and not saved", (workbench) => {
  const file = join(mkdtempSync(join(tmpdir(), "gouji-")), "台账.xlsm");
  let tab: WorkbenchTab;
  beforeAll(() => writeFile(file, richWorkbook({rows: 5, sheets: 3})));

  test("is offered by the next start, whole, once its tab is gone, and gone once it is saved", async () => {
    const {page, sheet, open, seeDrafts} = await workbench.start();
    await open(file);
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await sheet.seeFirst("台账");
    await sheet.type({row: 1, column: 1}, "40");
    await seeDrafts(1);
    tab = await workbench.start();
    expect(await tab.page.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await page.close();

    // The tab that was there all the time offers it too.
    await tab.press("打开草稿");
    await tab.page.getByText("● 未保存").waitFor();
    await tab.sheet.seeFirst("台账");
    expect(await tab.sheet.valueAt("台账", {row: 1, column: 1})).toBe(40);
    expect((await tab.save()).name).toBe("台账.xlsm");
    await tab.seeDrafts(0);
  });

  test("is what was half typed too, into a cell until that is given up, and in the panel", async () => {
    const {page, sheet, press, seeDrafts, seeInDraft, seeOnDesk} = tab;
    await sheet.type({row: 1, column: 1}, "4", false);
    await seeDrafts(1);
    await page.keyboard.press("Escape");
    await seeDrafts(0);
    await page.getByLabel("填报单位").fill("云溪街道办事处");
    await press("插入统计表");
    await page.getByText("已插入 3 张表").waitFor();
    await press("没有上年度报告");
    await page.getByLabel("为什么没有上年度报告").fill("本单位今年新");
    await seeInDraft(await seeOnDesk("本单位今年新"));
    await sheet.goTo({sheet: "台账", row: 8, column: 0});
    await sheet.type({row: 8, column: 0}, "单位负责人：半", false);
    await seeInDraft("单位负责人：半");
    await page.close();

    tab = await workbench.start();
    await tab.press("打开草稿");
    await tab.page.getByText("● 未保存").waitFor();
    await tab.sheet.seeFirst("台账");
    expect(await tab.sheet.valueAt("台账", {row: 8, column: 0})).toBe("单位负责人：半");
    expect(await tab.sheet.valueAt("台账", {row: 1, column: 1})).toBe(40);
    await tab.press("没有上年度报告");
    const why = await tab.page.getByLabel("为什么没有上年度报告").elementHandle();
    await tab.page.waitForFunction((field) => (field as HTMLTextAreaElement).value === "本单位今年新", why);
    await tab.save();
    await tab.seeDrafts(0);
  });

  test("is what lies beside a workbook, too, where nobody was asked to give it up: the next start has it", async () => {
    await tab.press("新建");
    await tab.page.getByText("新工作簿", {exact: true}).waitFor();
    await toScreen(tab.page, "读取");
    await tab.page.locator("input[type=file]").setInputFiles({
      name: "东镇.json", mimeType: "application/json", buffer: Buffer.from(writeJson(buildFiling({unit: "东镇", year: 2024}))),
    });
    const source = (of: WorkbenchTab) => of.page.getByRole("region", {name: "读懂的内容"});
    await source(tab).waitFor();
    await tab.seeInDraft(await tab.seeOnDesk("东镇"));
    expect(await tab.page.getByText("● 未保存").count()).toBe(0);
    await tab.press("新建");
    await source(tab).waitFor({state: "detached"});
    await tab.seeDrafts(1);
    await tab.page.close();

    tab = await workbench.start();
    await tab.press("打开草稿");
    await tab.page.getByText("● 未保存").waitFor();
    await toScreen(tab.page, "读取");
    await source(tab).waitFor();
    await tab.save();
    await tab.seeDrafts(0);
  });

  testInFull("is kept for a new workbook too, which may be typed into before one answers", async () => {
    await tab.press("新建");
    await tab.page.getByText("新工作簿", {exact: true}).waitFor();
    await tab.sheet.seeFirst("工作表1");
    await leave("备忘", 1);
    const {page, sheet, press, save, see, seeDrafts} = tab = await workbench.start();
    await page.getByText("工作簿.xlsx").waitFor();
    await see("draft offered");
    await sheet.type({row: 0, column: 0}, "先写的");
    await press("打开草稿");
    await press("不放弃");
    expect(await sheet.valueAt("工作表1", {row: 0, column: 0})).toBe("先写的");
    await seeDrafts(2);
    expect((await save()).name).toBe("工作簿.xlsx");
    await seeDrafts(1);
  });

  testInFull("is deleted where another version kept it and one says so", async () => {
    await tab.page.evaluate(makeOfAnotherVersion);
    await tab.page.close();

    tab = await workbench.start();
    await tab.page.getByText("另一个版本的勾稽存下的草稿").waitFor();
    expect(await tab.page.getByRole("button", {name: "打开草稿"}).count()).toBe(0);
    await tab.press("删除草稿");
    await tab.seeDrafts(0);
  });

  testInFull("is one of several, of which each is offered", async () => {
    await leave("甲", 1);
    tab = await workbench.start();
    await tab.press("以后再说");
    await leave("乙", 2);
    const {page, sheet, press, seeDrafts} = tab = await workbench.start();
    await press("以后再说");
    await press("打开草稿");
    await page.getByText("● 未保存").waitFor();
    await sheet.seeFirst("工作表1", 1);
    expect(["甲", "乙"]).toContain(await sheet.valueAt("工作表1", {row: 2, column: 1}));
    await tab.save();
    await seeDrafts(1);
  });

  /** Types into the new workbook of the tab, and closes it once there are as many drafts. */
  const leave = async (words: string, drafts: number): Promise<void> => {
    await tab.sheet.type({row: 2, column: 1}, words);
    await tab.seeDrafts(drafts);
    await tab.page.close();
  };

  const troubles = [
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
    ["keeps nothing for pages", "不允许网页留草稿", async () => {
      const page = await workbench.context.newPage();
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", {value: undefined}));
      await page.goto(workbench.site.address);
      return page;
    }],
    ["has no room", "浏览器的存储空间不够", async () => {
      // The browser remembers for a while how much room a site's store had: a new profile has none yet.
      const context = await launchProfile(findBrowser()!);
      const page = await context.newPage();
      const protocol = await page.context().newCDPSession(page);
      await protocol.send("Storage.overrideQuotaForOrigin", {origin: new URL(workbench.site.address).origin, quotaSize: 1});
      await page.goto(workbench.site.address);
      return page;
    }],
  ] as const;
  test.each(troubles.slice(0, casesOf(troubles.length)))("is said to be in no draft where the browser %s", async (_, says, open) => {
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

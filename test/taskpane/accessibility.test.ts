import {readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {writeJson} from "../../src/formats/json/write-json";
import {describeInBrowser, launchBrowser} from "../browser";
import {buildFiling} from "../build";
import {excelBehind} from "../excel-host/desktop-shell";
import {officeFromDisk} from "../excel-host/office-from-disk";
import {casesOf} from "../proof";
import {openSite, type Site} from "../workbench/site";
import {toScreen} from "../to-screen";


const file = (name: string, year: number, change = {}) => ({
  name, mimeType: "application/json", buffer: Buffer.from(writeJson(buildFiling({unit: "云溪街道办事处", year, change}))),
});
const thisYear = file("2024.json", 2024, {
  "applications.carriedIn.person": null, "disclosure.licensing.decisions": 900, "disputes.review.total": 99,
});
const words = {
  "zh-CN": {
    pour: "填入统计表", tabs: ["首页", "校核", "读取", "与上年比较", "导出", "审核", "汇总"],
    compared: /^逐项比较/, write: "写入审核意见", among: "与另一份比较", beside: /^两个版本比较|^发布一致性/,
    begin: "开始汇总", result: "汇总结果",
  },
  "en-US": {
    pour: "Fill in the tables", tabs: ["Home", "Check", "Read", "Compare with last year", "Export", "Review", "Consolidate"],
    compared: /^Figure by figure/, write: "Write the review sheet", among: "Compare with another", beside: /^Two versions|^Published against/,
    begin: "Consolidate", result: "Result",
  },
} as const;

const walks = [
  ["zh-CN", 320, true], ["en-US", 320, false], ["zh-CN", 500, false], ["en-US", 500, true],
] as const;

describeInBrowser("the task pane, seen by axe in a real browser", (path) => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite();
    browser = await launchBrowser(path);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(walks.slice(0, casesOf(walks.length)))("has no violation on any screen in %s at %d px, dark: %s, and nothing runs over its edge at any width", async (
    language, width, isDark,
  ) => {
    const {pour, tabs, compared, write, among, beside, begin, result} = words[language];
    const page = await (await browser.newContext({viewport: {width, height: 800}})).newPage();
    await officeFromDisk(page);
    await excelBehind(page, {isDark, locale: language});
    await page.goto(`${site.address}taskpane.html#start`);
    await page.getByRole("heading", {level: 1}).waitFor();
    const seen: string[] = [];
    const look = async (screen: string) => {
      for (const other of [270, 320, 500].filter((one) => one !== width).concat(width)) {
        await page.setViewportSize({width: other, height: 800});
        await page.evaluate(stillness);
        seen.push(...(await overruns(page)).map((wrong) => `${screen} at ${other} px: ${wrong}`));
      }
      seen.push(...(await violations(page)).map((wrong) => `${screen}: ${wrong}`));
    };
    await look("first steps");
    await toScreen(page, tabs[2]);
    await page.locator("input[type=file]").setInputFiles(thisYear);
    await page.getByRole("button", {name: pour}).waitFor();
    await look("understood");
    await page.getByRole("button", {name: pour}).click();
    await page.locator("[data-finding]").first().waitFor();
    await page.locator("[data-finding]").last().click();
    await look("findings");
    await toScreen(page, tabs[3]);
    await page.locator("input[type=file]").setInputFiles(file("2023.json", 2023));
    await page.getByText(compared).first().waitFor();
    await look("last year");
    await toScreen(page, tabs[0]);
    await page.locator("[aria-current=step]").waitFor();
    await look("home");
    await page.locator("header [aria-haspopup=dialog]").click();
    await page.getByRole("dialog").waitFor();
    await look("unit and year");
    await page.keyboard.press("Escape");
    await toScreen(page, tabs[4]);
    await look("export");
    await toScreen(page, tabs[5]);
    await page.getByRole("button", {name: write}).click();
    await page.locator("[data-finding]").first().click();
    await look("review");
    await page.getByRole("button", {name: among}).click();
    for (const fold of await page.getByRole("button", {name: beside}).all()) {
      await fold.click();
      await look("chosen beside");
      await page.locator("input[type=file]").setInputFiles(file("2024.json", 2024));
      await page.locator("[data-difference]").first().waitFor();
      await look("beside");
      await fold.click();
    }
    await toScreen(page, tabs[6]);
    await page.locator("input[multiple]").first().waitFor({state: "attached"});
    await look("files to consolidate");
    const filed = [file("a.json", 2024), {...thisYear, name: "b.json"}, file("c.json", 2023)];
    await page.locator("input[multiple]").first().setInputFiles(filed);
    await page.getByRole("button", {name: begin, exact: true}).click();
    await page.getByRole("region", {name: result}).waitFor();
    await look("consolidated");
    for (const view of await page.getByRole("tab").all()) {
      await view.click();
      await look(`consolidated, ${await view.textContent()}`);
    }
    await page.close();
    expect(seen).toEqual([]);
  });
});

/** Comes back when what moves has come to rest: colours in between are nobody's to read. Runs in the page. */
const stillness = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  const ending = document.getAnimations().filter(({effect}) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(ending.map(({finished}) => finished));
};

/** What axe finds. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!await page.evaluate("typeof axe === 'object'")) await page.evaluate(axe);
  return await page.evaluate(`axe.run({exclude: ["[data-tabster-dummy]"]}, {rules: {"page-has-heading-one": {enabled: false},
    region: {enabled: false}}}).then(({violations}) => violations.map(({id, nodes}) =>
      id + ": " + nodes.map(({html, any}) => html.slice(0, 120) + (any[0]?.message ?? "")).join(" | ")))`) as string[];
}

/** What is wider than the pane. */
async function overruns(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth") as number;
  return over > 0 ? [`runs over by ${over} px`] : [];
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

import {mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {writeJson} from "../src/formats/json/write-json";
import {zhCN} from "../src/panel/words/zh-CN";
import {findBrowser, launchBrowser} from "../test/browser";
import {buildFiling} from "../test/build";
import {excelBehind} from "../test/excel-host/desktop-shell";
import {officeFromDisk} from "../test/excel-host/office-from-disk";
import {toScreen} from "../test/to-screen";
import {openSite} from "../test/workbench/site";
import {palettePng} from "./palette-png";

/** Where the pictures go, and how wide and high the pane is: the least that Excel gives it. */
const folder = process.argv[2] ?? join(__dirname, "../docs/pictures");
const viewport = {width: Number(process.argv[3] ?? 320), height: 700};

/** Takes a picture of every screen of the pane, as it stands in each of the three jobs, and of the workbench. */
async function takePictures(): Promise<void> {
  const path = findBrowser();
  if (path === undefined) throw new Error("The pictures need Chromium, Chrome or Edge.");
  // The pages hold the pictures that there are.
  const [site, browser] = await Promise.all([openSite(), launchBrowser(path)]);
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".png"))) rmSync(join(folder, name));
  try {
    for (const job of [fillsIn, reviews, consolidates]) await job(await pane(browser, site.address), see);
    await inWorkbench(await workbench(browser, site.address), see);
  } finally {
    await browser.close();
    await site.close();
  }
}

type See = (page: Page, name: string) => Promise<void>;

/** The picture of what is in sight, once what moves has come to rest. */
const see: See = async (page, name) => {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations()
      .filter(({effect}) => Number.isFinite(effect?.getComputedTiming().endTime)).map(({finished}) => finished));
  });
  writeFileSync(join(folder, `${name}.png`), await palettePng(page, await page.screenshot()));
};

/** Comes back once tables stand and the panel has all to say of them that it will, which comes piece by piece. */
async function seeInserted(page: Page): Promise<void> {
  await page.getByText(/已插入 3 张表/).waitFor();
  await page.getByText(/^未与上年核对。/).waitFor();
  // Of the cell that is selected by then.
  await page.getByRole("button", {name: zhCN.check.hideCellLine}).waitFor();
}

/** A clerk: from the empty workbook to the export. */
async function fillsIn(page: Page, look: See): Promise<void> {
  await page.getByLabel(zhCN.start.unit).fill(unit);
  await look(page, "fill-1-home");
  await page.getByRole("button", {name: zhCN.start.insert}).click();
  await seeInserted(page);
  await look(page, "fill-2-inserted");
  await page.getByRole("button", {name: zhCN.menu.label, exact: true}).click();
  await look(page, "fill-3-menu");
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: zhCN.zeros.open}).click();
  await look(page, "fill-4-zeros");
  await page.keyboard.press("Escape");
  await toScreen(page, zhCN.tabs.open);
  await page.getByRole("button", {name: zhCN.open.choose}).waitFor();
  await look(page, "fill-5-read");
  await page.locator("input[type=file]").setInputFiles(wrong);
  await page.getByRole("button", {name: zhCN.open.fillIn}).waitFor();
  await look(page, "fill-6-understood");
  await page.getByRole("button", {name: zhCN.open.fillIn}).click();
  await page.locator("[data-finding]").first().waitFor();
  await look(page, "fill-7-findings");
  await page.locator("[data-finding]").first().click();
  await look(page, "fill-8-finding");
  await toScreen(page, zhCN.tabs.lastYear);
  await page.locator("input[type=file]").waitFor({state: "attached"});
  await look(page, "fill-9-last-year");
  await page.locator("input[type=file]").setInputFiles(fileOf(unit, 2023));
  await page.getByText(/^逐项比较/).waitFor();
  await look(page, "fill-10-compared");
  await toScreen(page, zhCN.tabs.export);
  await page.getByRole("heading", {name: zhCN.export.format}).waitFor();
  await look(page, "fill-11-gate");
  await page.getByRole("heading", {name: zhCN.export.format}).evaluate((heading) => heading.scrollIntoView());
  await look(page, "fill-12-formats");
  await toScreen(page, zhCN.tabs.start);
  await page.getByRole("region", {name: zhCN.steps.label}).waitFor();
  await look(page, "fill-13-standing");
  await page.getByRole("button", {name: /：修改$/}).click();
  await page.getByRole("dialog", {name: zhCN.start.mendTitle}).waitFor();
  await look(page, "fill-14-whose");
  await page.keyboard.press("Escape");
  await toScreen(page, zhCN.tabs.check);
  await page.locator("[data-finding]").filter({hasText: "规章一行"}).click();
  await page.getByLabel(zhCN.remarks.why).fill("县级市立法试点，经省政府授权制定规章");
  await page.getByLabel(zhCN.remarks.name).fill("填报员");
  await page.getByRole("button", {name: zhCN.remarks.submit}).click();
  await page.getByText(zhCN.remarks.told.explained).waitFor();
  await look(page, "fill-15-explained");
}

/** A reviewer: what was handed in, finding by finding. */
async function reviews(page: Page, look: See): Promise<void> {
  await toScreen(page, zhCN.tabs.open);
  await page.locator("input[type=file]").setInputFiles(wrong);
  await page.getByRole("button", {name: zhCN.open.fillIn}).click();
  await page.locator("[data-finding]").first().waitFor();
  await toScreen(page, zhCN.tabs.review);
  await page.getByLabel(zhCN.review.reviewer).fill("李审核");
  await look(page, "review-1-list");
  await page.locator("[data-finding]").first().click();
  await look(page, "review-2-finding");
  await page.locator("[data-finding]").last().click();
  await look(page, "review-3-explained");
  await page.locator("[data-finding]").first().click();
  await page.getByRole("button", {name: zhCN.review.sendBack}).click();
  await page.getByText(zhCN.review.sentBack).waitFor();
  await look(page, "review-4-sent-back");
  await page.getByRole("button", {name: zhCN.review.write}).click();
  await page.getByText(/已写入工作表/).waitFor();
  await look(page, "review-5-written");
}

/** A district: the filings of its units. */
async function consolidates(page: Page, look: See): Promise<void> {
  await toScreen(page, zhCN.tabs.consolidate);
  await page.locator("input[multiple]").first().waitFor({state: "attached"});
  await look(page, "consolidate-1-files");
  await page.locator("input[multiple]").first().setInputFiles([
    ...["东山镇", "西山镇", "南湖街道办事处"].map((one) => fileOf(one, 2024)), {...wrong, name: "北河镇.json"}, fileOf("", 2024),
  ]);
  await look(page, "consolidate-2-chosen");
  await page.getByRole("button", {name: zhCN.consolidate.start}).click();
  await page.getByRole("region", {name: zhCN.consolidate.result}).getByText(zhCN.consolidate.counted).waitFor();
  await look(page, "consolidate-3-result");
  await page.getByRole("tablist").evaluate((tabs) => tabs.scrollIntoView());
  await page.locator("[data-screen]").evaluate((screen) => screen.scrollBy(0, -48));
  await look(page, "consolidate-4-lists");
  await page.getByRole("tab", {name: zhCN.consolidate.views.units}).click();
  await look(page, "consolidate-5-units");
}

/** A clerk without Excel: the sheets beside the panel. */
async function inWorkbench(page: Page, look: See): Promise<void> {
  await page.getByLabel(zhCN.start.unit).fill(unit);
  await page.getByRole("button", {name: zhCN.start.insert}).click();
  await seeInserted(page);
  await look(page, "workbench-1-inserted");
  await toScreen(page, zhCN.tabs.open);
  await page.locator("input[type=file]").setInputFiles(wrong);
  await page.getByRole("button", {name: zhCN.open.fillIn}).click();
  await page.locator("[data-finding]").first().click();
  await look(page, "workbench-2-finding");
}

const unit = "云溪街道办事处";
const fileOf = (whose: string, year: number, change = {}) => ({
  name: `${whose || "无单位"}.json`, mimeType: "application/json",
  buffer: Buffer.from(writeJson(buildFiling({unit: whose, year, change}))),
});
const wrong = fileOf(unit, 2024, {
  "applications.carriedIn.person": null, "disclosure.licensing.decisions": 900, "disputes.review.total": 99,
});

/** The pane, in an Excel of its own. */
async function pane(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({viewport})).newPage();
  page.setDefaultTimeout(60_000);
  await officeFromDisk(page);
  await excelBehind(page);
  await page.goto(`${address}taskpane.html`);
  await page.getByRole("heading", {level: 1}).waitFor();
  return page;
}

/** The workbench as it is on a common screen. */
async function workbench(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({viewport: {width: 1180, height: 720}})).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByRole("button", {name: zhCN.start.insert}).waitFor();
  return page;
}


void takePictures();

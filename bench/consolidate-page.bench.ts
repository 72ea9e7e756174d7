import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {findBrowser, launchBrowser} from "../test/browser";
import {writeDistrict} from "../test/consolidate/district";
import {toScreen} from "../test/to-screen";
import {openSite} from "../test/workbench/site";

const size = Number(process.env.GOUJI_UNITS ?? 500);

/** A folder consolidated in the panel: how long it takes, and how long the page cannot answer meanwhile. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const path = findBrowser();
  if (path === undefined) return print("no browser found: skipped");
  const folder = await mkdtemp(join(tmpdir(), "gouji-page-"));
  const site = await openSite();
  const browser = await launchBrowser(path);
  try {
    await writeDistrict(folder, {size, seed: 11});
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(site.address);
    await toScreen(page, "汇总");
    await page.getByTestId("folder").setInputFiles(join(folder, "files"));
    await page.evaluate(watchTasks);
    const started = performance.now();
    await page.getByRole("button", {name: "开始汇总"}).click();
    await page.getByRole("heading", {name: "汇总结果"}).waitFor({timeout: 600_000});
    const seconds = (performance.now() - started) / 1000;
    const longest = await page.evaluate<number>("new Promise((done) => requestIdleCallback(() => done(Math.max(0, ...tasks))))");
    print(`${size} units in Chromium: ${seconds.toFixed(1)} s, the page's longest task ${Math.round(longest)} ms (aim: under 100)`);
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, {recursive: true});
  }
};

const watchTasks = `{
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({type: "longtask"});
}`;

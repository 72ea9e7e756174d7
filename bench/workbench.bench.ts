import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import {template} from "../src/sheets/template";
import {findBrowser, launchBrowser} from "../test/browser";
import {sheetOnScreen} from "../test/workbench/sheet-on-screen";
import {openSite, type Site} from "../test/workbench/site";

/**
 * From a cold start to the panel, the sheets and the first figure typed, and how soon the panel answers clicks
 * meanwhile, beside a page with a button and nothing else; from a wrong figure to its mark; what comes over the wire.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const path = findBrowser();
  if (path === undefined) return print("no browser found: skipped");
  const site = await openSite();
  const browser = await launchBrowser(path);
  try {
    await printSizes(site, print);
    const starts: Start[] = [];
    for (let run = 0; run < runs; run++) {
      // A context of its own: nothing is cached.
      const page = await (await browser.newContext({viewport: {width: 1440, height: 900}})).newPage();
      starts.push(await timeStart(page, site.address));
      if (run === runs - 1) await printLatencies(page, print);
      await page.context().close();
    }
    const floor = await timeFloor(await (await browser.newContext()).newPage());
    const said = (of: keyof Start) => `${median(starts.map((start) => start[of]))} ms`;
    print(`from the address to the panel: ${said("panel")} (aim: 1500), to the sheets: ${said("sheets")}, to the first figure ${
      ""}typed: ${said("typed")} (aim: 3000); median of ${runs}`);
    print(`from a click on the panel to its answer on the screen: the first ${said("first")}, the slowest while the sheets ${
      ""}come ${said("slowest")} (aim: 100); on a page of one button: ${floor} ms`);
  } finally {
    await browser.close();
    await site.close();
  }
};

const runs = 5;

/** In milliseconds; `first` and `slowest` from a click to what is painted of it, the others from the address on. */
type Start = Readonly<Record<"panel" | "sheets" | "typed" | "first" | "slowest", number>>;

async function timeStart(page: Page, address: string): Promise<Start> {
  const sheet = sheetOnScreen(page);
  const menu = page.getByRole("button", {name: "菜单"});
  await page.addInitScript(watchClicks);
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  await page.goto(address, {waitUntil: "commit"});
  let sheets: number | undefined;
  const areThere = page.waitForFunction(() => window.gouji !== undefined).then(() => {
    sheets = since();
  });
  await menu.waitFor();
  const panel = since();
  const {x, y, width, height} = (await menu.boundingBox())!;
  do {
    // The pointer itself: whatever asks the page first waits until it is at rest.
    await page.mouse.click(x + width / 2, y + height / 2);
    await new Promise((resolve) => setTimeout(resolve, 250));
  } while (sheets === undefined);
  await areThere;
  const answers = await answersOf(page);
  await page.keyboard.press("Escape");
  await sheet.type({row: 0, column: 0}, "12");
  await page.waitForFunction(async () => (await window.gouji.host.read())[0]?.cells[0]?.value === 12);
  return {panel, sheets: sheets!, typed: since(), first: answers[0]!, slowest: Math.max(...answers)};
}

/** The same click on a page that does nothing else. */
async function timeFloor(page: Page): Promise<number> {
  await page.addInitScript(watchClicks);
  await page.goto("data:text/html,<button onclick='this.append(1)'>1</button>");
  await page.getByRole("button").click();
  return (await answersOf(page))[0]!;
}

declare global {
  interface Window {
    /** From each click to the frame that shows what came of it, in milliseconds. */
    answers: number[];
    /** From the key to the frame that shows what came of it, in milliseconds. */
    seen: Promise<number>;
  }
}

/** Runs in the page. The browser itself says how long a click took, to 8 ms, and nothing of those shorter than 16. */
function watchClicks(): void {
  const answers: number[] = [];
  window.answers = answers;
  new PerformanceObserver((list) => list.getEntries().forEach(({name, duration}) => {
    if (name === "click") answers.push(duration);
  })).observe({type: "event", durationThreshold: 16} as PerformanceObserverInit);
}

/** 16 where it was as fast as that: the browser tells of slower ones in the frames that come next. */
const answersOf = (page: Page): Promise<readonly number[]> => page.evaluate(async () => {
  for (let frame = 0; frame < 30 && window.answers.length === 0; frame++) await new Promise(requestAnimationFrame);
  return window.answers.length === 0 ? [16] : window.answers;
});

/** A balanced table, then a figure that breaks it and is mended, again and again. */
async function printLatencies(page: Page, print: (line: string) => void): Promise<void> {
  const sheet = sheetOnScreen(page);
  await page.getByLabel("填报单位").fill("云溪街道办事处");
  await page.getByRole("button", {name: "插入统计表"}).click();
  await page.getByText("已插入 3 张表").waitFor();
  await page.getByRole("button", {name: "空格填 0"}).click();
  await page.getByRole("button", {name: "填 0", exact: true}).click();
  await page.getByText(/已在 \d+ 个空格填上 0/).waitFor();
  const form = template({edition: "2021", unit: "", year: 2024})[1]!;
  const at = form.cells.find(({figure}) => figure === "applications.received.person")!;
  const name = (await sheet.read()).find(({tag}) => tag?.form === "applications")!.name;
  await sheet.goTo({sheet: name, row: at.row, column: at.column});
  await sheet.seeMark(at, undefined);
  const marked: number[] = [];
  const mended: number[] = [];
  for (let run = 0; run < 10; run++) {
    await sheet.type(at, "1", false);
    marked.push(await pressEnterAndSee(page, at, true));
    await sheet.type(at, "0", false);
    mended.push(await pressEnterAndSee(page, at, false));
  }
  const said = (times: readonly number[]) => `${median(times)} ms, at most ${Math.max(...times)}`;
  print(`from Enter to the mark on the screen: ${said(marked)}; from Enter to its going: ${said(mended)} (aim: under 500; of 10)`);
}

/** Measured in the page, frame by frame, from when the key was pressed. */
async function pressEnterAndSee(
  page: Page, {row, column}: {row: number; column: number}, isMarked: boolean,
): Promise<number> {
  // The page listens before the key is pressed: neither waits for the other by itself.
  await page.evaluate(({row, column, isMarked}) => {
    window.seen = new Promise((resolve) => {
      let pressed: number | undefined;
      window.addEventListener("keydown", ({timeStamp}) => {
        pressed = timeStamp;
      }, {capture: true, once: true});
      const look = () => {
        const {x, y} = window.gouji.cellBox(row, column);
        // The editor has a canvas of its own over the cell, until it is closed.
        const canvas = document.elementsFromPoint(x + 8, y + 8)
          .findLast((element) => element instanceof HTMLCanvasElement)!;
        const {left, top, width} = canvas.getBoundingClientRect();
        const scale = canvas.width / width;
        const [red, green] = canvas.getContext("2d")!
          .getImageData((x + 8 - left) * scale, (y + 8 - top) * scale, 1, 1).data;
        const isSeen = red === 0xC5 && green === 0x0F;
        if (pressed === undefined || isSeen !== isMarked) requestAnimationFrame(look);
        else resolve(Math.round(performance.now() - pressed));
      };
      look();
    });
  }, {row, column, isMarked});
  await page.keyboard.press("Enter");
  return page.evaluate(() => window.seen);
}

async function printSizes({folder}: Site, print: (line: string) => void): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const sizes = await Promise.all(files.map(async (file) => {
    const bytes = await readFile(join(folder, file));
    return {file, plain: bytes.length, gz: gzipSync(bytes, {level: 9}).length};
  }));
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  print(`all scripts: ${kilobytes(sum(sizes.map(({plain}) => plain)))}, gz ${kilobytes(sum(sizes.map(({gz}) => gz)))}`);
  for (const {file, plain, gz} of sizes.sort((a, b) => b.gz - a.gz).slice(0, 8)) {
    print(`  ${file.replace(/\.[\da-f]{8}\.js$/, "").padEnd(18)} ${kilobytes(plain).padStart(9)}, gz ${kilobytes(gz)}`);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

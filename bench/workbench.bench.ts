import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import {template} from "../src/sheets/template";
import {findBrowser, launchBrowser} from "../test/browser";
import {sheetOnScreen} from "../test/workbench/sheet-on-screen";
import {openSite, type Site} from "../test/workbench/site";

/** From a cold start to the first figure typed; from a wrong figure to its mark; what comes over the wire. */
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
    print(`from the address to the panel: ${median(starts.map(({panel}) => panel))} ms, to the first figure typed: ${
      median(starts.map(({typed}) => typed))} ms (aim: under 3000; median of ${runs})`);
  } finally {
    await browser.close();
    await site.close();
  }
};

const runs = 5;

type Start = {readonly panel: number; readonly typed: number};

async function timeStart(page: Page, address: string): Promise<Start> {
  const sheet = sheetOnScreen(page);
  const started = performance.now();
  await page.goto(address);
  await page.getByRole("button", {name: "插入统计表"}).waitFor();
  const panel = performance.now() - started;
  await sheet.type({row: 0, column: 0}, "12");
  await page.waitForFunction(async () => (await window.gouji.host.read())[0]?.cells[0]?.value === 12);
  return {panel: Math.round(panel), typed: Math.round(performance.now() - started)};
}

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

/** Measured in the page, frame by frame. */
const pressEnterAndSee = async (page: Page, {row, column}: {row: number; column: number}, isMarked: boolean) => {
  const seen = page.evaluate(({row, column, isMarked}) => new Promise<number>((resolve) => {
    const {x, y} = window.gouji.cellBox(row, column);
    const canvas = document.elementsFromPoint(x + 8, y + 8).find((element) => element instanceof HTMLCanvasElement)!;
    const {left, top, width} = canvas.getBoundingClientRect();
    const scale = canvas.width / width;
    let pressed = 0;
    document.addEventListener("keydown", () => {
      pressed = performance.now();
    }, {capture: true, once: true});
    const look = () => {
      const [red, green] = canvas.getContext("2d")!.getImageData((x + 8 - left) * scale, (y + 8 - top) * scale, 1, 1).data;
      const isSeen = red === 0xC5 && green === 0x0F;
      if (pressed > 0 && isSeen === isMarked) resolve(Math.round(performance.now() - pressed));
      else requestAnimationFrame(look);
    };
    look();
  }), {row, column, isMarked});
  await page.keyboard.press("Enter");
  return seen;
};

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

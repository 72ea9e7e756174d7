import {mkdirSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as pause} from "node:timers/promises";
import type {BrowserContext, FileChooser, Page} from "playwright-core";
import {describeInBrowser, launchProfile} from "../browser";
import {isWhole} from "../proof";
import {noteTroubles} from "../troubles";
import {sheetOnScreen, type SheetOnScreen} from "./sheet-on-screen";
import {openSite, type Site} from "./site";

/** A tab with the workbench, and what people do in it. */
export type WorkbenchTab = {
  readonly page: Page;
  readonly sheet: SheetOnScreen;
  readonly press: (button: string | RegExp) => Promise<void>;
  /** Choose a file in the chooser that 打开 shows. */
  readonly open: (path: string) => Promise<void>;
  /** Ctrl+S, where it is a download. */
  readonly save: () => Promise<{readonly name: string; readonly bytes: Uint8Array}>;
  /** Comes back once the browser's store has as many drafts; only the test's own time ends it. */
  readonly seeDrafts: (count: number) => Promise<void>;
  /** Comes back once a draft in the store holds the words. */
  readonly seeInDraft: (words: string) => Promise<void>;
  /** Comes back once the panel keeps the words beside the workbook, with the name that the workbook has there. */
  readonly seeOnDesk: (words: string) => Promise<string>;
  /** A picture for people to look at, in test/screens, where every proof is tried in full. */
  readonly see: (name: string) => Promise<unknown>;
};

/** The site and a browser, for all tests of a file. */
export type Workbench = {
  readonly site: Site;
  readonly context: BrowserContext;
  /** What went wrong in any tab. */
  readonly troubles: readonly string[];
  /** The origins that any tab asked for something. */
  readonly origins: ReadonlySet<string>;
  /** Another tab, at its first step. */
  readonly start: () => Promise<WorkbenchTab>;
};

/**
 * Tests in a browser, skipped with the reason where there is none; what they ask of the workbench is there once the
 * first of them begins. The browser's own chooser cannot be answered by a test: the one of all other browsers can.
 */
export function describeInWorkbench(name: string, tests: (workbench: Workbench) => void): void {
  describeInBrowser(name, (path) => {
    const troubles: string[] = [];
    const origins = new Set<string>();
    let site: Site;
    let context: BrowserContext;
    beforeAll(async () => {
      mkdirSync(screens, {recursive: true});
      [site, context] = await Promise.all([openSite(), launchProfile(path)]);
      // A page that stays keeps the process, and with it the code, of those that go and come again.
      await context.pages()[0]?.goto(`${site.address}manifest.xml`);
      await context.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
      context.on("page", (page) => {
        noteTroubles(page, troubles);
        page.on("request", (request) => origins.add(new URL(request.url()).origin));
      });
    });
    afterAll(async () => {
      await context?.close();
      await site?.close();
    });
    tests({
      troubles, origins,
      get site() {
        return site;
      },
      get context() {
        return context;
      },
      start: async () => {
        const tab = tabOf(await context.newPage());
        await tab.page.goto(site.address);
        await tab.page.getByRole("button", {name: "插入统计表"}).waitFor();
        await tab.page.waitForFunction(() => window.gouji !== undefined);
        return tab;
      },
    });
  });
}

/** The tab of a page that is, or will be, the workbench. */
export const tabOf = (page: Page): WorkbenchTab => ({
  page,
  sheet: sheetOnScreen(page),
  press: (button) => page.getByRole("button", {name: button, exact: true}).click(),
  open: async (path) => (await chooserOf(page)).setFiles(path),
  save: async () => {
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Control+S");
    const download = await downloading;
    return {name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path()))};
  },
  seeDrafts: (count) => page.evaluate(draftsAre, count),
  seeInDraft: (words) => page.evaluate(isInDraft, words),
  seeOnDesk: (words) => page.evaluate(isOnDesk, words),
  see: async (name) => isWhole ? page.screenshot({path: join(screens, `${name}.png`)}) : undefined,
});

/** Presses 打开, again while no chooser comes: a click may be lost on a page that is only just being drawn. */
async function chooserOf(page: Page): Promise<FileChooser> {
  let chooser: FileChooser | undefined;
  page.once("filechooser", (shown) => chooser = shown);
  while (chooser === undefined) {
    await page.getByRole("group", {name: "文件"}).getByRole("button", {name: "打开", exact: true}).click();
    for (let turn = 0; turn < 40 && chooser === undefined; turn++) await pause(50);
  }
  return chooser;
}

const screens = join(__dirname, "../screens");

/** Runs in the page, and so do all that follow. */
async function draftsAre(wanted: number): Promise<void> {
  const counted = () => new Promise<number>((resolve) => {
    const opening = indexedDB.open("gouji");
    opening.onsuccess = () => {
      const counting = opening.result.transaction("entries").objectStore("entries").count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
  while (await counted() !== wanted) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function isInDraft(words: string): Promise<void> {
  const kept = () => new Promise<string>((resolve) => {
    const opening = indexedDB.open("gouji");
    opening.onsuccess = () => {
      const getting = opening.result.transaction("entries").objectStore("entries").getAll();
      getting.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(getting.result));
      };
    };
  });
  while (!(await kept()).includes(words)) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function isOnDesk(words: string): Promise<string> {
  const kept = () => new Promise<readonly (readonly [string, unknown])[]>((resolve) => {
    const opening = indexedDB.open("gouji-desk");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const desk = opening.result.transaction("desk").objectStore("desk");
      const [keys, values] = [desk.getAllKeys(), desk.getAll()];
      values.onsuccess = () => {
        opening.result.close();
        resolve(keys.result.map((key, at) => [String(key), values.result[at]] as const));
      };
    };
  });
  for (;;) {
    const [key] = (await kept()).find(([, value]) => JSON.stringify(value).includes(words)) ?? [];
    if (key !== undefined) return key.split(" ")[1]!;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

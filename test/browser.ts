import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import type {Browser, BrowserContext} from "playwright-core";

/** Where Chromium, Chrome or Edge is on this machine, or `undefined`. `BROWSER_PATH` comes first. */
export const findBrowser = (): string | undefined => [
  ...(process.env.BROWSER_PATH ? [process.env.BROWSER_PATH] : []),
  ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command))),
  ...(process.platform === "darwin" ? applications : []),
  ...(process.platform === "win32"
    ? folders.flatMap((folder) => programs.map((program) => join(folder, program))) : []),
].find((path) => existsSync(path));

/** Start the browser that was found. Close it when done. */
export async function launchBrowser(path: string): Promise<Browser> {
  const browser = await (await chromium()).launch(as(path));
  browser.on("context", waitLong);
  return browser;
}

/**
 * The same browser for a test: with a profile of its own, where it keeps what it has compiled, and in one process for
 * all pages of a site. A page comes again at half the cost.
 */
export const launchProfile = async (path: string): Promise<BrowserContext> => {
  const {args, ...others} = as(path);
  const context = await (await chromium()).launchPersistentContext("", {...others, args: [...args, "--process-per-site"]});
  waitLong(context);
  return context;
};

/** A machine that has much to do takes its time: the test's own ends it. */
const waitLong = (context: BrowserContext) => context.setDefaultTimeout(150_000);

/** Loaded by whoever starts a browser, and not by every run that asks whether there is one. */
const chromium = async () => (await import("playwright-core")).chromium;

/** As root, as in a container, Chromium runs without its sandbox or not at all. */
const as = (path: string) => ({
  executablePath: path, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [], viewport: {width: 1440, height: 900},
});

/** Tests that need a browser: skipped, with the reason, where there is none; under CI they fail instead. */
export function describeInBrowser(name: string, tests: (path: string) => void): void {
  const path = findBrowser();
  if (path !== undefined) {
    describe(name, () => tests(path));
  } else if (process.env.CI === "true") {
    test(name, () => {
      throw new Error(noBrowser);
    });
  } else {
    process.stderr.write(`${name}: skipped. ${noBrowser}\n`);
    describe.skip(name, () => tests(""));
  }
}

const noBrowser = "No Chromium, Chrome or Edge was found; BROWSER_PATH may say where one is.";

const commands = [
  "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
  .filter((folder) => folder !== undefined);

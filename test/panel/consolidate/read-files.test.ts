import {execFile} from "node:child_process";
import {createServer, type Server} from "node:http";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {Browser, Page} from "playwright-core";
import {readOne} from "../../../src/commands/consolidate/reading";
import {consolidate} from "../../../src/filing/consolidation/consolidate";
import {toConsolidateJson} from "../../../src/filing/consolidation/to-json";
import {describeInBrowser, launchBrowser} from "../../browser";
import {writeDistrict} from "../../filing/consolidation/district";

const size = 500;

type Read = {json: ReturnType<typeof toConsolidateJson>; seen: number; longest: number; milliseconds: number};

describeInBrowser(`${size} files of a folder, read in Web Workers`, (path) => {
  let folder = "";
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gouji-reading-"));
    await writeDistrict(join(folder, "files"), size, 11);
    await promisify(execFile)(process.execPath, [join(__dirname, "build-page.cjs"), join(folder, "page")]);
    server = await serve(join(folder, "page"));
    browser = await launchBrowser(path);
    page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.locator("input").setInputFiles(join(folder, "files"));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
    await rm(folder, {recursive: true});
  });

  test("give the sums, lists and findings that Node gives", async () => {
    const {json, seen, longest, milliseconds} = await page.evaluate<Read>("page.consolidate()");
    const names = (await readdir(folder, {recursive: true})).filter((name) => /^files.*\.(xlsx|json)$/.test(name));
    const readings = [];
    for (const name of names) {
      // The browser names a file by its path from the folder chosen, and knows its time in whole milliseconds.
      readings.push(renamed(await readOne(join(folder, name)), name));
    }
    const submissions = readings.flatMap((one) => ("submission" in one ? [one.submission] : []));
    const unreadable = readings.flatMap((one) => ("why" in one ? [{source: one.path, why: one.why}] : []))
      .sort((a, b) => (a.source < b.source ? -1 : 1));
    expect(seen).toBe(names.length);
    const inNode = toConsolidateJson(consolidate(submissions), unreadable);
    expect(inNode.unreadable.length).toBeGreaterThan(0);
    expect({...json, unreadable: json.unreadable.map(({source}) => source)})
      .toEqual(JSON.parse(JSON.stringify({...inNode, unreadable: inNode.unreadable.map(({source}) => source)})));
    process.stderr.write(`${names.length} files in ${Math.round(milliseconds)} ms, longest task of the page ${Math.round(longest)} ms\n`);
  }, 300_000);

  test("stop at once when cancelled, and can be read again", async () => {
    expect(await page.evaluate("page.cancel()")).toEqual({seen: "stopped after 5"});
    expect((await page.evaluate<Read>("page.consolidate()")).seen).toBeGreaterThan(size / 2);
  }, 120_000);
});

type Reading = Awaited<ReturnType<typeof readOne>>;

const renamed = (reading: Reading, path: string): Reading => ("why" in reading ? {...reading, path} : {
  path, submission: {...reading.submission, source: path, filedAt: Math.floor(reading.submission.filedAt!)},
});

function serve(folder: string): Promise<Server> {
  const started = createServer(({url = "/"}, response) => {
    const file = url.slice(1).replace(/[^\w.-]/g, "");
    if (file === "") {
      response.writeHead(200, {"content-type": "text/html; charset=utf-8"})
        .end(`<!doctype html><input type="file" multiple webkitdirectory><script src="page.js"></script>`);
      return;
    }
    readFile(join(folder, file)).then((bytes) => response.writeHead(200, {"content-type": "text/javascript"}).end(bytes),
      () => response.writeHead(404).end());
  });
  return new Promise((resolve) => started.listen(0, "localhost", () => resolve(started)));
}

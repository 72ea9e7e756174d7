/** @jest-environment node */
import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {unzipSync} from "fflate";
import type {BrowserContext, Page} from "playwright-core";
import {writeJson} from "../../src/formats/json/write-json";
import {npm, packRelease} from "../../tools/release/pack-release";
import {describeInBrowser, launchProfile} from "../browser";
import {buildFiling} from "../build";
import {productionBuild} from "../production-build";
import {toScreen} from "../to-screen";
import {noteTroubles} from "../troubles";
import {askFromWorkers} from "../workers-ask";
import {tabOf} from "../workbench/in-workbench";


type Party = {readonly name: string; readonly licence: string};
const {thirdParty} = jest.requireActual<{readonly thirdParty: (withOffice?: boolean) => readonly Party[]}>("../../tools/third-party");
const root = join(__dirname, "../..");
const {version} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {readonly version: string};
const unit = "江苏省人民政府";

// A name as people give folders, with all that an address has to escape.
const desk = mkdtempSync(join(tmpdir(), "勾稽 #1 100% "));
const released = join(desk, "release");
const unpacked = join(desk, "解压", `gouji-${version}`);
afterAll(() => rmSync(desk, {recursive: true, force: true}));

describeInBrowser("the release, unpacked into an empty folder", (path) => {
  let context: BrowserContext;
  let page: Page;
  let saved: string;
  const [troubles, asked]: [string[], Set<string>] = [[], new Set()];
  beforeAll(async () => {
    const [pages, cli] = await Promise.all([productionBuild("pages"), productionBuild("cli")]);
    packRelease({pages, cli}, released);
    context = await launchProfile(path);
    page = await context.newPage();
    noteTroubles(page, troubles);
    page.on("request", (request) => asked.add(new URL(request.url()).protocol));
  });
  afterAll(() => context?.close());

  test("is as its sums say", () => {
    const sums = readFileSync(join(released, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.split("  "));
    expect(sums.map(([, name]) => name)).toEqual([`gouji-${version}.zip`, `gouji-cli-${version}.tgz`]);
    for (const [sum, name] of sums) {
      expect(createHash("sha256").update(readFileSync(join(released, name!))).digest("hex")).toBe(sum);
    }
  });

  test("opens the workbench from the disk, by the page that stands above all others", async () => {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(released, `gouji-${version}.zip`))))) {
      mkdirSync(dirname(join(desk, "解压", name)), {recursive: true});
      writeFileSync(join(desk, "解压", name), bytes);
    }
    expect(readdirSync(unpacked).filter((name) => name.endsWith(".html"))).toEqual(["打开工作台.html"]);
    await page.goto(pathToFileURL(join(unpacked, "打开工作台.html")).href);
    await page.getByRole("button", {name: "插入统计表"}).waitFor();
  });

  test("does not know where it was built", () => {
    const files = readdirSync(unpacked, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".js"));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => readFileSync(join(unpacked, name), "utf8").includes(root))).toEqual([]);
  });

  test("does a clerk's job there: fills in a file, checks it, saves a workbook", async () => {
    await toScreen(page, "读取");
    await page.locator("input[type=file]").setInputFiles(fileOf(unit));
    await page.getByRole("button", {name: "填入统计表"}).click();
    // The tables are checked as soon as they stand, before it is kept whose they are.
    await page.getByText(/^已填入 \d+ 个数/).waitFor();
    await page.getByText("全部相符").waitFor();
    const {name, bytes} = await tabOf(page).save();
    saved = join(desk, name);
    writeFileSync(saved, bytes);
    // No archive can stand beside a page from the disk: none is asked for.
    await toScreen(page, "与上年比较");
    await page.getByText("选上年的统计表、已公布的年度报告都行").waitFor();
  });

  test("does a district's job there, whose files are read beside the page", async () => {
    await toScreen(page, "汇总");
    await page.locator("input[multiple]").first().setInputFiles([
      ...["东山镇", "西山镇"].map(fileOf), {name: "统计表.xlsx", mimeType: "", buffer: readFileSync(saved)},
    ]);
    await page.getByRole("button", {name: "开始汇总"}).click();
    await page.getByRole("region", {name: "汇总结果"}).getByText("已汇总").waitFor();
    expect(await page.getByRole("region", {name: "汇总结果"}).innerText()).toMatch(/已汇总\s*3\s/);
    expect(await askFromWorkers(page)).toEqual(["connect-src"]);
  });

  test("leads to its help, whose every link and picture is there", async () => {
    const help = join(unpacked, "pages/help");
    await page.getByRole("button", {name: "菜单"}).click();
    const [shown] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("menuitem", {name: "帮助"}).click()]);
    noteTroubles(shown, troubles);
    await shown.getByRole("heading", {level: 1, name: "使用帮助"}).waitFor();
    const named = readdirSync(help).filter((name) => name.endsWith(".html")).flatMap((name) =>
      [...readFileSync(join(help, name), "utf8").matchAll(/(?:href|src)="(?!https:)([^"#]+)/g)].map(([, to]) => to!));
    expect(new Set(named).size).toBeGreaterThan(10);
    const there = new Set((readdirSync(join(unpacked, "pages"), {recursive: true}) as string[]).map((name) => name.replaceAll("\\", "/")));
    expect([...new Set(named)].filter((to) => !there.has(to.startsWith("../") ? to.slice(3) : `help/${to}`))).toEqual([]);
  });

  test("has asked for nothing but files, and complained of nothing", () => {
    expect([...asked].sort().filter((protocol) => !["blob:", "data:", "file:"].includes(protocol))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("brings a command line that npm installs without a network, and that reads what the workbench saved", () => {
    const prefix = join(desk, "npm");
    npm(["install", "--global", "--offline", "--silent", "--prefix", prefix, join(released, `gouji-cli-${version}.tgz`)], desk);
    const installed = process.platform === "win32" ? join(prefix, "node_modules/gouji-cli") : join(prefix, "lib/node_modules/gouji-cli");
    const {bin} = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {readonly bin: {readonly gouji: string}};
    const gouji = (...words: string[]) =>
      execFileSync(process.execPath, [join(installed, bin.gouji), ...words], {cwd: desk, encoding: "utf8"});
    expect(gouji("check", saved)).toContain("全部相符");
    for (const name of readdirSync(installed).filter((one) => one.endsWith(".js"))) {
      expect([name, readFileSync(join(installed, name), "utf8").includes(root)]).toEqual([name, false]);
    }
    const said = readFileSync(join(installed, "README.md"), "utf8");
    expect(said).not.toMatch(/\]\(|cli\.js [a-z]/);
    for (const [, command] of said.matchAll(/^gouji ([a-z]+) /gm)) expect(gouji(command!, "--help")).toContain(`gouji ${command}`);
    for (const whose of ["东山镇", "西山镇"]) writeFileSync(join(desk, fileOf(whose).name), fileOf(whose).buffer);
    const {units} = JSON.parse(gouji("consolidate", "东山镇.json", "西山镇.json", "--json")) as {readonly units: unknown};
    expect(units).toHaveLength(2);
  });
});

test("names the licence of everything that is handed out, and none that asks the same of what holds it", () => {
  const parties = thirdParty();
  expect(parties.length).toBeGreaterThan(100);
  const known = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
  expect(parties.filter(({licence}) => !known.includes(licence)).map(({name, licence}) => `${name}: ${licence}`)).toEqual([]);
  const {dependencies} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {readonly dependencies: object};
  expect(Object.keys(dependencies).filter((name) => !parties.some((one) => one.name === name))).toEqual([]);
  expect(parties.map(({name}) => name)).toContain("Adobe CMap resources");
  const more = thirdParty(true).filter(({name}) => !parties.some((one) => one.name === name));
  expect(more.map(({name, licence}) => [name, licence])).toEqual([["@microsoft/office-js", "Microsoft Office.js"]]);
});

test("says in both languages what this version brings", () => {
  for (const name of ["CHANGELOG.md", "CHANGELOG.zh-CN.md"]) {
    expect(readFileSync(join(root, name), "utf8")).toMatch(new RegExp(`^## ${version.replaceAll(".", "\\.")}$`, "m"));
  }
});

const fileOf = (whose: string) => ({
  name: `${whose}.json`, mimeType: "application/json",
  buffer: Buffer.from(writeJson(buildFiling({unit: whose, year: 2024, change: {"disclosure.licensing.decisions": whose.charCodeAt(0)}}))),
});

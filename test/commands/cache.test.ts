import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {openCache} from "../../src/commands/consolidate/cache";
import {readOne} from "../../src/commands/consolidate/reading";
import {writeJson} from "../../src/formats/json/write-json";
import {writePublished} from "../../src/formats/xlsx/write-published";
import {buildFiling, type Change} from "../build";
import {gouji} from "./command-line";

let folder = "";
let cache = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gouji-cache-"));
  cache = join(folder, "缓存");
  mkdirSync(join(folder, "报送"));
});
afterEach(() => rm(folder, {recursive: true}));

const notes: string[] = [];
const open = (asked = {}) => openCache(cache, asked, {note: (line) => void notes.push(line)});

/** A unit's file. */
function file(name: string, change: Readonly<Record<string, Change>> = {}, text?: string): string {
  const path = join(folder, "报送", name);
  writeFileSync(path, text ?? writeJson(buildFiling({unit: basename(name, ".json"), year: 2024, change})));
  return path;
}

/** Read a file and keep what came of it. */
async function keep(path: string, asked = {}): Promise<void> {
  const reading = await readOne(path, {asked, isKept: true});
  if (!("submissions" in reading) || reading.content === undefined) throw new Error("not read");
  const kept = open(asked);
  kept.keep(path, reading.submissions, reading.content);
  await kept.save();
}

const shelves = (): readonly string[] => readdirSync(cache).map((name) => join(cache, name));

test("what was read is known again just as it was, blanks, what is not shown and several filings of a file too", async () => {
  const one = file("青山镇.json", {"applications.received.person": null});
  const book = join(folder, "报送", "二.xlsx");
  writeFileSync(book, await writePublished(buildFiling({unit: "白石镇", year: 2024})));
  const both = file("两份.json", {}, `[${writeJson(buildFiling({unit: "甲镇", year: 2024}))},${writeJson(buildFiling({unit: "乙镇"}))}]`);
  const partly = file("部分.json", {}, '{"unit": "丙镇", "year": 2024, "figures": {"applications.received.person": 3}}');
  for (const path of [one, book, both, partly]) {
    await keep(path);
    const fresh = await readOne(path);
    expect(open().get(path)).toEqual("submissions" in fresh ? fresh.submissions : undefined);
  }
  const values = open().get(partly)?.[0]?.values;
  expect([values?.includes(undefined), values?.includes(null)]).toEqual([true, false]);
});

test("a file that changed is read again, also where its size and its times are as they were", async () => {
  const path = file("青山镇.json");
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  await keep(path);
  expect(open().get(path)).toBeDefined();
  const {size} = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace(/"applications.received.person": \d/, (found) =>
    found.slice(0, -1) + (found.endsWith("7") ? "8" : "7")));
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(statSync(path).size).toBe(size);
  expect(open().get(path)).toBeUndefined();
});

test("a file that was only touched, or saved as it was, is not read again, and has its new time", async () => {
  const path = file("青山镇.json");
  await keep(path);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(open().get(path)).toEqual([expect.objectContaining({source: path, filedAt: 1_700_000_000_000})]);
  const copy = `${path}.x`;
  copyFileSync(path, copy);
  renameSync(copy, path);
  expect(open().get(path)).toEqual([expect.objectContaining({filedAt: statSync(path).mtimeMs})]);
});

test("what another version wrote, what was asked otherwise, and what is spoilt is as if it were not there", async () => {
  const path = file("青山镇.json");
  await keep(path);
  expect(open({unit: "青山镇"}).get(path)).toBeUndefined();
  const [shelf = ""] = shelves();
  const whole = readFileSync(shelf, "utf8");
  const spoilt = [
    whole.replace(/"by":"./, '"by":"x'), whole.slice(0, whole.length / 2), whole.replace(/"values":\[\d/, '"values":[9999'),
    whole.replace("青山镇", "青山县"), `${whole.split("\n")[0]}\nnull\n[]\n{}\n[1,2,3,4,5]\n`, "", "\u0000".repeat(5000),
  ];
  for (const text of spoilt) {
    expect(text).not.toBe(whole);
    writeFileSync(shelf, text);
    expect(open().get(path)).toBeUndefined();
  }
  rmSync(shelf);
  mkdirSync(shelf);
  expect(open().get(path)).toBeUndefined();
});

test("a file that is none of its own is left as it was, by whichever name, and that is said", async () => {
  const path = file("青山镇.json");
  await keep(path);
  const [shelf = ""] = shelves();
  const other = join(folder, "别人的");
  renameSync(shelf, other);
  for (const foreign of ["别人的数据\n", "null\n", "[1]", '{"gouji": "archive"}']) {
    writeFileSync(shelf, foreign);
    notes.length = 0;
    await keep(path);
    expect(readFileSync(shelf, "utf8")).toBe(foreign);
    expect(notes).toEqual([expect.stringMatching(/gouji-cache 不是本程序写的缓存，没有改动.*请把它移走，或者用 --cache 指定别的/)]);
  }
  for (const ours of ["", '{"gouji":"cache","by":"an earlier version"}\n']) {
    writeFileSync(shelf, ours);
    await keep(path);
    expect(open().get(path)).toBeDefined();
  }
});

test("the same comes of a consolidation with a cache as without, with new files, changed ones and some that are gone", async () => {
  const source = join(folder, "报送");
  const alike = async (): Promise<void> => {
    const [without, kept] = [await gouji(["consolidate", source, "--json"]), await gouji(["consolidate", source, "--cache", cache, "--json"])];
    expect([kept.code, kept.json()]).toEqual([without.code, without.json()]);
  };
  for (const name of ["甲镇.json", "乙镇.json", "丙镇.json"]) file(name);
  file("坏.json", {}, "{");
  await alike();
  await alike();
  file("丁镇.json", {"applications.received.person": 900});
  file("乙镇.json", {"applications.received.person": 41});
  rmSync(join(source, "丙镇.json"));
  await alike();
  expect(readdirSync(cache).every((name) => name.endsWith(".gouji-cache"))).toBe(true);
});

test("a cache within the folder is none of its filings, and what is no folder is refused by name", async () => {
  file("甲镇.json");
  const inside = join(folder, "报送", "缓存");
  for (let run = 0; run < 2; run += 1) {
    const {units, unreadable} = (await gouji(["consolidate", join(folder, "报送"), "--cache", inside, "--json"])).json() as
      {readonly units: readonly unknown[]; readonly unreadable: readonly unknown[]};
    expect([units.length, unreadable]).toEqual([1, []]);
  }
  const {code, err} = await gouji(["consolidate", join(folder, "报送"), "--cache", join(folder, "报送", "甲镇.json")]);
  expect([code, err]).toEqual([2, expect.stringContaining("不能用作缓存文件夹")]);
  expect(existsSync(join(folder, "报送", "甲镇.json"))).toBe(true);
});

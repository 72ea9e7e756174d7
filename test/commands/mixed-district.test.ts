import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import Big from "big.js";
import {strToU8, zipSync} from "fflate";
import {consolidateSchema} from "../../src/filing/schema";
import type {Filing} from "../../src/filing/filing";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Change} from "../build";
import {randomFrom} from "../layouts/random";
import {someOf} from "../proof";
import {gouji} from "./command-line";

const fates = [
  "file", "file", "zip", "inner zip", "ledger", "unnamed", "missing", "copied", "final", "link", "last year", "broken",
] as const;
const junk = ["报送/~$1.xlsx", "报送/.DS_Store", "报送/说明.bak", "快捷方式.lnk"];
const characters = [..."东西南北安平永和清河石桥林川新华青云白金"];

let [folder, elsewhere] = ["", ""];
beforeEach(() => {
  [folder, elsewhere] = ["mixed", "elsewhere"].map((name) => mkdtempSync(join(tmpdir(), `gouji-${name}-`))) as
    [string, string];
});
afterEach(() => {
  for (const one of [folder, elsewhere]) rmSync(one, {recursive: true});
});

/** A district of two counties with their towns, of which files come in every way there is; and what has to come of it. */
function makeDistrict(seed: number) {
  const random = randomFrom(seed);
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const save = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(name)), {recursive: true});
    writeFileSync(at(name), content);
  };
  const varied = (unit: string, year = 2024): Filing => {
    const change: Record<string, Change> = {"disclosure.fees.amount": (random.below(90_000) / 10_000).toFixed(4)};
    for (const id of ["applications.received.person", "disputes.review.upheld", "applications.granted.total"]) {
      change[id] = random.chance(0.1) ? null : random.below(500) + 1;
    }
    return buildFiling({unit, year, edition: "2021", change});
  };
  const counted: {readonly county: number; readonly filing: Filing}[] = [];
  const [missing, doubtful, twice, unreadable]: [string[], string[], string[], string[]] = [[], [], [], []];
  const [zipped, inner, ledger]: [Record<string, Uint8Array>, Record<string, Uint8Array>, Filing[]] = [{}, {}, []];
  const lines = ["名称,代码,上级,类型", "示例市,1,,汇总", "东县,10,1,", "西县,20,1,"];
  for (let n = 0; n < 24; n += 1) {
    const unit = `${characters[Math.floor(n / 5) + 5]!}${characters[n % 5]!}${["镇", "乡", "街道"][n % 3]!}`;
    const county = n % 2;
    lines.push(`${unit},${1000 + n},${county === 0 ? 10 : 20},`);
    const fate = fates[random.below(fates.length)]!;
    const filing = varied(unit);
    const text = writeJson(filing);
    if (!["unnamed", "missing", "last year", "broken"].includes(fate)) counted.push({county, filing});
    if (fate === "file") save(`报送/${n}.json`, text);
    else if (fate === "zip") zipped[`./街道/${n}.json`] = strToU8(text);
    else if (fate === "inner zip") inner[`${n}.json`] = strToU8(text);
    else if (fate === "ledger") ledger.push(filing);
    else if (fate === "unnamed") {
      save(`报送/${unit}报表.json`, writeJson({...filing, unit: ""}));
      doubtful.push(`报送/${unit}报表.json`);
    } else if (fate === "missing") missing.push(unit);
    else if (fate === "copied") {
      save(`报送/${n}.json`, text);
      save(`报送 - 副本/${n}.json`, text);
      twice.push(`${unit} identical 报送/${n}.json`);
    } else if (fate === "final") {
      save(`报送/${n}.json`, writeJson(varied(unit)));
      save(`报送/${n}-最终版.json`, text);
      twice.push(`${unit} newer 报送/${n}-最终版.json`);
    } else if (fate === "link") {
      writeFileSync(join(elsewhere, `${n}.json`), text);
      symlinkSync(join(elsewhere, `${n}.json`), at(`链接${n}.json`));
    } else if (fate === "last year") {
      save(`报送/${n}.json`, writeJson(varied(unit, 2023)));
      doubtful.push(`报送/${n}.json`);
    } else {
      save(`报送/${unit}.xlsx`, "PK\u0003\u0004 broken");
      unreadable.push(`报送/${unit}.xlsx`);
      missing.push(unit);
    }
  }
  if (ledger.length > 0) save("台账.json", JSON.stringify(ledger.map((one) => JSON.parse(writeJson(one)) as unknown)));
  save("包.zip", zipSync({...zipped, "内层.zip": zipSync({...inner, "扫描件.jpg": strToU8("x")}), "__MACOSX/._a": strToU8("x")}));
  for (const name of junk) save(name, "x");
  const ignored = [...junk, "包.zip/__MACOSX/._a", "包.zip/内层.zip/扫描件.jpg"];
  // The one county's table holds those of its towns; the other county filed nothing.
  const below = counted.filter(({county}) => county === 0).map(({filing}) => filing);
  if (below.length > 0) {
    const sums = Object.fromEntries([...sumsOf(below)].map(([id, sum]) => [id, sum === null ? null : sum.toString()]));
    save("东县.json", writeJson(buildFiling({unit: "东县", year: 2024, edition: "2021", change: sums})));
    doubtful.push("东县.json");
  } else missing.push("东县");
  save("名册.csv", lines.join("\n"));
  missing.push("西县");
  const sums = sumsOf(counted.map(({filing}) => filing));
  return {missing, doubtful, twice, unreadable, ignored, sums, list: at("名册.csv")};
}

/** As anybody would add them up: decimals exactly, blanks as nothing. */
function sumsOf(filings: readonly Filing[]): ReadonlyMap<string, Big | null> {
  const sums = new Map<string, Big | null>();
  for (const {figures} of filings) {
    for (const [id, {value, text}] of figures) {
      const before = sums.get(id) ?? null;
      sums.set(id, value === null ? before : (before ?? new Big(0)).plus(text));
    }
  }
  return sums;
}

const sorted = (some: readonly string[]): readonly string[] => [...some].sort();

const seeds = someOf([11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 2);
test.each(seeds)("every sum and list is as a direct computation says, seed %i", async (seed) => {
  const {sums, list, missing, doubtful, twice, unreadable, ignored} = makeDistrict(seed);
  const {out, err, code} = await gouji(["consolidate", folder, "--units", list, "--json"]);
  if (out === "") throw new Error(err);
  const result = consolidateSchema.strict().parse(JSON.parse(out));
  const short = (source: string): string => relative(folder, source);
  expect(code).toBe(1);
  expect(sorted(result.missing.map(({unit}) => unit))).toEqual(sorted(missing));
  expect(sorted(result.doubtful.map(({source}) => short(source)))).toEqual(sorted(doubtful));
  expect(sorted(result.duplicates.map(({unit, why, used}) => `${unit} ${why} ${short(used!)}`))).toEqual(sorted(twice));
  expect(sorted(result.unreadable.map(({source}) => short(source)))).toEqual(sorted(unreadable));
  expect(sorted(result.ignored.map(({source}) => short(source)))).toEqual(sorted(ignored));
  expect(Object.keys(result.figures).length).toBeGreaterThan(190);
  for (const [id, sum] of Object.entries(result.figures)) {
    expect([id, sum]).toEqual([id, sums.get(id) == null ? null : sums.get(id)!.toNumber()]);
  }
  for (const by of ["kind", "level"]) {
    const units = result.groups.filter((group) => group.by === by).reduce((all, {units}) => all + units, 0);
    expect(units).toBe(result.units.filter(({standing}) => standing === "counted").length);
  }
});

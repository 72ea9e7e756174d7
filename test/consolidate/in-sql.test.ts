/** @jest-environment node */
import {readFileSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Big from "big.js";
import {figuresCsv} from "../../src/consolidate/figures-csv";
import {consolidate, type Consolidation} from "../../src/consolidate/consolidate";
import {rankingOf} from "../../src/consolidate/ranking";
import {countedIn, nameOf} from "../../src/consolidate/standing";
import {submit, submitAll, type Submission} from "../../src/consolidate/submission";
import {unitOf, type ListedUnit} from "../../src/consolidate/unit-list";
import {numberOr} from "../../src/filing/figure";
import {readFilings} from "../../src/formats/read";
import {buildFiling} from "../build";
import {casesOf} from "../proof";
import {district, plainFates} from "./district";

/** Of DuckDB as much as is asked here; installed by whoever wants these proofs: 70 MB. */
type Duck = {readonly DuckDBInstance: {create(): Promise<{connect(): Promise<{
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{getRowObjectsJson(): readonly Readonly<Record<string, string | null>>[]}>;
}>}>}};

const duck = ((): Duck | undefined => {
  try {
    return jest.requireActual<Duck>(["@duckdb", "node-api"].join("/"));
  } catch {
    return undefined;
  }
})();
if (duck === undefined) console.warn("skipped, as @duckdb/node-api is not installed: the SQL of docs/scale.md");

/** The queries of the page, by the names in their first lines. */
const queries = new Map([...readFileSync(join(__dirname, "../../docs/scale.md"), "utf8")
  .matchAll(/^-- (\w+): [^\n]*\n([^;]+);$/gm)].map(([, name = "", sql = ""]) => [name, sql]));

test("the page has the queries", () => {
  expect([...queries.keys()]).toEqual(["sums", "levels", "differences", "ranking"]);
});

(duck === undefined ? describe.skip : describe)("a district in DuckDB by the SQL of docs/scale.md", () => {
  let folder = "";
  let result: Consolidation;
  let run: (name: string) => Promise<readonly Readonly<Record<string, string | null>>[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gouji-sql-"));
    const list: ListedUnit[] = [unitOf({name: "平湖市", code: "51"})];
    const submissions: Submission[] = [];
    for (const {units, files} of district({size: casesOf(600), seed: 5, fates: plainFates})) {
      list.push(...units.map(({name, code, parent}) => unitOf({name, code, parent})));
      for (const file of files) {
        if (!("bytes" in file)) continue;
        const filings = await readFilings(file.path, await file.bytes()).catch(() => []);
        submissions.push(...submitAll(filings, file.path, file.time));
      }
    }
    const sums = consolidate(submissions, {list}).whole;
    const change = Object.fromEntries([...sums.figures].map(([id, figure], at) => {
      const value = numberOr(null, figure);
      return [id, at % 9 === 0 ? null : value === null ? null : String(at % 7 === 0 ? value + 1 : value)];
    }));
    const reported = submit(buildFiling({edition: sums.edition, year: 2024, unit: "平湖市", change}), "上报.json");
    result = consolidate(submissions, {list, reported});
    const [figures, told] = [figuresCsv(result), figuresCsv(consolidate([reported], {}))];
    const table = ["name,code,parent", ...list.map(({name, code, parent}) => [name, code, parent].join(","))].join("\n");
    for (const [name, text] of [["figures", figures], ["reported", told], ["units", table]] as const) {
      await writeFile(join(folder, `${name}.csv`), text);
    }
    const connection = await (await duck!.DuckDBInstance.create()).connect();
    for (const name of ["figures", "reported", "units"]) {
      const file = join(folder, `${name}.csv`).replaceAll("'", "''");
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`);
    }
    run = async (name) => (await connection.runAndReadAll(queries.get(name)!)).getRowObjectsJson();
  });
  afterAll(() => rm(folder, {recursive: true}));

  const decimal = (value: string | number | Big | null | undefined): string | null =>
    value == null ? null : new Big(value).toString();

  test("every sum, and how many units gave a number, a blank or nothing", async () => {
    const shown = result.sums.filter(({numbers, blank}) => numbers + blank > 0);
    expect(shown.length).toBeGreaterThan(150);
    const found = new Map((await run("sums")).map((row) => [row.figure, row]));
    expect(shown.map(({indicator: {id}}) => [id, decimal(found.get(id)?.total), ...["numbers", "blanks", "absent"]
      .map((of) => Number(found.get(id)?.[of]))]))
      .toEqual(shown.map(({indicator: {id}, value, numbers, blank, absent}) =>
        [id, decimal(value), numbers, blank, absent]));
    expect(found.size).toBe(shown.length);
  });

  test("every level's sums", async () => {
    const found = new Map((await run("levels")).map(({code, figure, total}) => [`${code} ${figure}`, decimal(total)]));
    const levels = result.levels.filter(({branch}) => branch.unit.code !== "");
    expect(levels.length).toBeGreaterThan(2);
    for (const {branch, sums} of levels) {
      const shown = sums.filter(({numbers}) => numbers > 0);
      expect(shown.map(({indicator: {id}}) => [id, found.get(`${branch.unit.code} ${id}`)]))
        .toEqual(shown.map(({indicator: {id}, value}) => [id, decimal(value)]));
    }
  });

  test("every difference", async () => {
    const gaps = result.comparisons.flatMap(({gaps}) => gaps);
    expect(gaps.length).toBeGreaterThan(20);
    const found = (await run("differences")).map(({figure, told, total, difference}) =>
      [figure, decimal(told), decimal(total), decimal(difference)]);
    const byId = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(found.sort(byId)).toEqual(gaps.map(({id, reported, sum, difference}) =>
      [id, decimal(reported), decimal(sum), decimal(difference)]).sort(byId));
  });

  test("every unit's place by every figure", async () => {
    const found = new Map((await run("ranking")).map(({figure, unit, place}) => [`${figure} ${unit}`, Number(place)]));
    expect(found.size).toBeGreaterThan(countedIn(result).length * 100);
    for (const {indicator: {id}} of result.sums) {
      const ranked = rankingOf(result, id).filter(() => result.whole.figures.has(id));
      expect(ranked.map(({placed}) => [id, nameOf(placed), found.get(`${id} ${nameOf(placed)}`)]))
        .toEqual(ranked.map(({placed, rank}) => [id, nameOf(placed), rank]));
    }
  });
});

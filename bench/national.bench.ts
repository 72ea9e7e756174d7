import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {ConsolidateJson} from "../src/filing/schema";
import {writeJson} from "../src/writers/json";
import {district, expectedSums, type Unit} from "../test/filing/consolidation/district";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 2000);

/** Many filings as JSON, consolidated in one run, against a direct computation. GOUJI_UNITS=56000: a nation. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "gouji-nation-"));
  const [units, count] = await writeJsonFilings(folder);
  const cli = await built();
  const {seconds, megabytes, out} = cli.run(["consolidate", folder, "--json"]);
  print(`${count} filings in JSON: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second, ` +
    `peak memory ${Math.round(megabytes)} MB, ${(out.length / 1e6).toFixed(1)} MB of JSON`);
  const {figures} = JSON.parse(out) as ConsolidateJson;
  const wrong = [...expectedSums(units)].filter(([id, {sum}]) => (figures[id] ?? null) !== sum);
  print(wrong.length === 0 ? "every sum is that of a direct computation" : `WRONG: ${wrong.map(([id]) => id).join(", ")}`);
  await cli.remove();
  await rm(folder, {recursive: true});
};

/** The district's filings that are not workbooks of foreign layout, each as a JSON file. */
async function writeJsonFilings(folder: string): Promise<readonly [readonly Unit[], number]> {
  const units: Unit[] = [];
  let count = 0;
  const encoder = new TextEncoder();
  for await (const {unit, files} of district(size, 3, async (filing) => encoder.encode(writeJson(filing)))) {
    const isJson = files.every(({bytes}) => bytes[0] === "{".charCodeAt(0));
    if (!isJson || !["filed", "wrongYear"].includes(unit.fate)) continue;
    units.push(unit);
    for (const {name, bytes} of files) {
      const path = join(folder, name.replace(/\.xlsx$/, ".json"));
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, bytes);
      count += 1;
    }
  }
  return [units, count];
}

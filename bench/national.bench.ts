import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {ConsolidateJson} from "../src/filing/schema";
import {expectedSums, nation, type Unit} from "../test/consolidate/district";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 2000);

/**
 * So many filings as JSON, consolidated in one run, against a direct computation. GOUJI_UNITS=50000: a nation;
 * GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-nation-"));
  const units = await writeNation(folder, (await readdir(folder)).length === 0);
  const cli = await built();
  const {seconds, megabytes, out} = cli.run(["consolidate", folder, "--json"]);
  const {figures, units: read} = JSON.parse(out) as ConsolidateJson;
  const counted = read.filter(({standing}) => standing === "counted").length;
  print(`${counted} filings in JSON: ${seconds.toFixed(1)} s, ${Math.round(counted / seconds)} a second, ` +
    `peak memory ${Math.round(megabytes)} MB, ${(out.length / 1e6).toFixed(1)} MB of JSON`);
  const wrong = [...expectedSums(units)].filter(([id, {sum}]) => (figures[id] ?? null) !== sum);
  print(wrong.length === 0 ? "every sum is that of a direct computation" : `WRONG: ${wrong.map(([id]) => id).join(", ")}`);
  await cli.remove();
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** The units, and their files where they are not there yet. */
async function writeNation(folder: string, isNew: boolean): Promise<readonly Unit[]> {
  const units: Unit[] = [];
  for (const {unit, file: {name, bytes}} of nation(size)) {
    units.push(unit);
    if (!isNew) continue;
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), bytes);
  }
  return units;
}

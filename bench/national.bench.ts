import {readdirSync, readFileSync} from "node:fs";
import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {ConsolidateJson} from "../src/filing/schema";
import {expectedSums, nation, type Unit} from "../test/consolidate/district";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 2000);

/**
 * So many filings as JSON, consolidated in one run, against a direct computation and beside reading and parsing the
 * same files; with a cache, and into a workbook. GOUJI_UNITS=50000: a nation; GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-nation-"));
  const units = await writeNation(folder, (await readdir(folder)).length === 0);
  const cli = await built();
  const {seconds, cpu, megabytes, out} = cli.run(["consolidate", folder, "--json"]);
  const {figures, units: read} = JSON.parse(out) as ConsolidateJson;
  const counted = read.filter(({standing}) => standing === "counted").length;
  print(`${counted} filings in JSON: ${seconds.toFixed(1)} s, ${Math.round(counted / seconds)} a second, ` +
    `peak memory ${Math.round(megabytes)} MB, ${(out.length / 1e6).toFixed(1)} MB of JSON`);
  const wrong = [...expectedSums(units)].filter(([id, {sum}]) => (figures[id] ?? null) !== sum);
  const floor = parseAll(folder);
  const each = cpu * 1000 / counted;
  print(`a filing takes ${each.toFixed(2)} ms of CPU, ${(each / floor).toFixed(1)} times reading and parsing it alone (${floor.toFixed(2)} ms)`);
  const beside = await mkdtemp(join(tmpdir(), "gouji-beside-"));
  const cache = join(beside, "cache");
  cli.run(["consolidate", folder, "--cache", cache, "--json"]);
  const again = cli.run(["consolidate", folder, "--cache", cache, "--json"]);
  print(`all of them known to a cache: ${again.seconds.toFixed(1)} s, ${again.cpu.toFixed(1)} s of CPU, ` +
    `${again.out === out ? "the same document" : "WRONG: another document"}`);
  const book = cli.run(["consolidate", folder, "-o", join(beside, "all.xlsx")]);
  print(`into a workbook: ${book.seconds.toFixed(1)} s, ${book.cpu.toFixed(1)} s of CPU, peak memory ${Math.round(book.megabytes)} MB`);
  await rm(beside, {recursive: true});
  print(wrong.length === 0 ? "every sum is that of a direct computation" : `WRONG: ${wrong.map(([id]) => id).join(", ")}`);
  await cli.remove();
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** Milliseconds of the processor that a file takes to be read and parsed, and no more. */
function parseAll(folder: string): number {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".json"));
  const before = process.cpuUsage();
  for (const name of names) JSON.parse(readFileSync(join(folder, name), "utf8"));
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000 / names.length;
}

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

import {readdirSync, readFileSync} from "node:fs";
import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {ConsolidateJson} from "../src/filing/schema";
import {allFates, writeDistrict} from "../test/consolidate/district";
import {faultsOf, rankedBy} from "../test/consolidate/expected";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 2000);

/**
 * So many units, filed as JSON in every way there is, consolidated in one run, against a direct computation of every
 * list and sum and beside reading and parsing the same files; with a cache, and into a workbook. GOUJI_UNITS=50000: a
 * nation; GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-nation-"));
  const expected = await writeDistrict(folder, {size, as: "json", seed: 3, fates: inJson}, (await readdir(folder)).length > 0);
  const call = ["consolidate", join(folder, "files"), "--units", join(folder, "list.csv")];
  const cli = await built();
  const {seconds, cpu, megabytes, out} = cli.run([...call, "--rank", rankedBy, "--json"]);
  const result = JSON.parse(out) as ConsolidateJson;
  const counted = result.units.filter(({standing}) => standing === "counted").length;
  print(`${counted} filings in JSON: ${seconds.toFixed(1)} s, ${Math.round(counted / seconds)} a second, ` +
    `peak memory ${Math.round(megabytes)} MB, ${(out.length / 1e6).toFixed(1)} MB of JSON`);
  const faults = faultsOf(result, expected, folder);
  const floor = parseAll(join(folder, "files"));
  const each = cpu * 1000 / counted;
  print(`a filing takes ${each.toFixed(2)} ms of CPU, ${(each / floor).toFixed(1)} times reading and parsing it alone (${floor.toFixed(2)} ms)`);
  const beside = await mkdtemp(join(tmpdir(), "gouji-beside-"));
  const cache = join(beside, "cache");
  cli.run([...call, "--cache", cache, "--json"]);
  const again = cli.run([...call, "--rank", rankedBy, "--cache", cache, "--json"]);
  print(`all of them known to a cache: ${again.seconds.toFixed(1)} s, ${again.cpu.toFixed(1)} s of CPU, ` +
    `${again.out === out ? "the same document" : "WRONG: another document"}`);
  const book = cli.run([...call, "-o", join(beside, "all.xlsx")]);
  print(`into a workbook: ${book.seconds.toFixed(1)} s, ${book.cpu.toFixed(1)} s of CPU, peak memory ${Math.round(book.megabytes)} MB`);
  await rm(beside, {recursive: true});
  print(faults.length === 0 ? "every list and sum is that of a direct computation" : `WRONG: ${faults.join("\n    ")}`);
  await cli.remove();
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** Units that report in JSON: a whole nation's do. */
const inJson = allFates.filter((fate) => fate !== "foreign" && fate !== "ods");

/** Milliseconds of the processor that a filing takes to be read and parsed, and no more. */
function parseAll(folder: string): number {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".json"));
  const before = process.cpuUsage();
  const filings = names.reduce((all, name) => all + [JSON.parse(readFileSync(join(folder, name), "utf8"))].flat().length, 0);
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000 / filings;
}

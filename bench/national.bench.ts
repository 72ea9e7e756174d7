import {readdirSync, readFileSync} from "node:fs";
import {mkdtemp, readdir, rm} from "node:fs/promises";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import type {ConsolidateJson} from "../src/filing/schema";
import {allFates, writeDistrict} from "../test/consolidate/district";
import {faultsOf, rankedBy} from "../test/consolidate/expected";
import {built, type Run} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 2000);

/**
 * So many units, filed as JSON in every way there is, consolidated in one run, against a direct computation of every
 * list and sum and beside reading and parsing the same files; with a cache, into a workbook, and read alone by two
 * processes. GOUJI_UNITS=50000: a nation; GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-nation-"));
  const expected = await writeDistrict(folder, {size, as: "json", seed: 3, fates: inJson}, (await readdir(folder)).length > 0);
  const call = ["consolidate", join(folder, "files"), "--units", join(folder, "list.csv")];
  const cli = await built();
  const names = namesIn(join(folder, "files"));
  const floor = parseAll(names);
  print(`at load ${loadavg().map((load) => load.toFixed(1)).join(", ")}; the floor, reading and parsing the same files one after the other: ` +
    `${floor.toFixed(2)} ms of CPU a filing`);
  const say = (what: string, {seconds, cpu, megabytes}: Run): void => {
    const each = cpu * 1000 / size;
    print(`${what}: ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} units a second; ${cpu.toFixed(1)} s of CPU, ` +
      `${each.toFixed(2)} ms a unit, ${(each / floor).toFixed(1)} times the floor; peak memory ${Math.round(megabytes)} MB`);
  };
  const json = ["--rank", rankedBy, "--json"];
  const beside = await mkdtemp(join(tmpdir(), "gouji-beside-"));
  const cache = ["--cache", join(beside, "cache")];
  const first = cli.run([...call, ...json]);
  say(`${size} units in JSON`, first);
  say("into a new cache", cli.run([...call, ...cache, "--json"]));
  const again = cli.run([...call, ...cache, ...json]);
  say(`all of them known to a cache (${again.out === first.out ? "the same document" : "WRONG: another document"})`, again);
  say("into a workbook", cli.run([...call, "-o", join(beside, "all.xlsx")]));
  await rm(beside, {recursive: true});
  const faults = faultsOf(JSON.parse(first.out) as ConsolidateJson, expected, folder);
  print(faults.length === 0 ? "every list and sum is that of a direct computation" : `WRONG: ${faults.join("\n    ")}`);
  // The words of a call have their limit.
  const some = names.slice(0, 10_000);
  const half = Math.ceil(some.length / 2);
  const {seconds, outs} = await cli.together(["read", "--ndjson"], [some.slice(0, half), some.slice(half)]);
  const lines = outs.flatMap((out) => out.trimEnd().split("\n")).map((line) => JSON.parse(line) as {readonly source: string});
  print(`read --ndjson, two processes: ${some.length} files in ${seconds.toFixed(1)} s, ${lines.length} lines` +
    (lines.length >= some.length ? "" : ", WRONG: some have none"));
  await cli.remove();
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** Units that report in JSON: a whole nation's do. */
const inJson = allFates.filter((fate) => fate !== "foreign" && fate !== "ods");

const namesIn = (folder: string): readonly string[] => readdirSync(folder, {recursive: true, encoding: "utf8"})
  .filter((name) => name.endsWith(".json")).map((name) => join(folder, name));

/** Milliseconds of the processor that a filing takes to be read and parsed, and no more. */
function parseAll(names: readonly string[]): number {
  const before = process.cpuUsage();
  const filings = names.reduce((all, name) => all + [JSON.parse(readFileSync(name, "utf8"))].flat().length, 0);
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000 / filings;
}

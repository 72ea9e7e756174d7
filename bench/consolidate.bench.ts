import {execFileSync} from "node:child_process";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {read as readWithLibrary} from "@e965/xlsx";
import {unzipSync} from "fflate";
import {SaxesParser} from "saxes";
import {readOne} from "../src/commands/consolidate/reading";
import {readXlsx} from "../src/office/read-xlsx";
import {knownLayouts} from "../src/recognise/known-layouts";
import {readWorkbook} from "../src/formats/xlsx/read-workbook";
import type {ConsolidateJson} from "../src/filing/schema";
import {writeDistrict} from "../test/consolidate/district";
import {faultsOf, rankedBy} from "../test/consolidate/expected";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 300);

/**
 * Consolidating a made-up district filed in every way there is, over the cores and on one, against a direct computation
 * of every list and sum, and beside the xlsx library, openpyxl and a bare unzip + SAX parse reading the same workbooks.
 * GOUJI_UNITS says how many units; GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-bench-"));
  const files = join(folder, "files");
  const expected = await writeDistrict(folder, {size}, (await readdir(folder)).length > 0);
  const names = (await readdir(files, {recursive: true})).filter((name) => /\.\w+$/.test(name)).map((name) => join(files, name));
  const books = names.filter((name) => name.endsWith(".xlsx"));
  print(`${names.length} files, ${books.length} of them workbooks`);

  const some = await Promise.all(books.slice(0, 1000).map(async (name) => ({name, bytes: await readFile(name)})));
  const own = some.filter(({bytes}) => isOwn(bytes));
  const openpyxl = withOpenpyxl(books.slice(0, 100), print);
  const other = some.filter((file) => !own.includes(file));
  const kinds = [["all", some], ["of our templates", own], ["of other layouts", other]] as const;
  for (const [what, files] of kinds) {
    print(`${files.length} workbooks ${what}`);
    const [floor, , filing] = measure(files, print) as [number, number, number];
    print(`to the filing: ${(filing / floor).toFixed(2)} times the floor` +
      (openpyxl === undefined ? "" : `; openpyxl takes ${(openpyxl / filing).toFixed(1)} times as long on one core`));
  }
  for (const name of books.slice(0, 60)) await readOne(name, {layouts});
  const started = performance.now();
  for (const name of books.slice(0, 300)) await readOne(name, {layouts});
  const whole = (performance.now() - started) / Math.min(300, books.length);
  print(`${whole.toFixed(2).padStart(8)} ms a workbook  one file of a consolidation: from disk, read, checked`);

  const out = await withBundle(files, join(folder, "list.csv"), names.length, print);
  const faults = faultsOf(JSON.parse(out) as ConsolidateJson, expected, folder);
  print(faults.length === 0 ? "every list and sum is that of a direct computation" : `WRONG: ${faults.join("\n    ")}`);
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** What a thread of a consolidation keeps. */
const layouts = knownLayouts();

type File = {readonly name: string; readonly bytes: Uint8Array};

/** The ways to read a workbook, the floor first. Of each file the least of its times counts, as others are at work. */
const ways: readonly (readonly [string, (file: File) => unknown])[] = [
  ["the floor: unzip + SAX parse of the sheets and shared strings", ({bytes}) => parseBare(bytes)],
  ["readXlsx: cells, formulas, merges, formats", ({name, bytes}) => readXlsx(name, bytes)],
  ["readWorkbook: the filing", ({name, bytes}) => readWorkbook(name, bytes, {layouts})],
  ["@e965/xlsx, opening alone", ({bytes}) => readWithLibrary(bytes)],
];
const rounds = 3;

/** Milliseconds a workbook, each way. */
function measure(files: readonly File[], print: (line: string) => void): readonly number[] {
  const least = ways.map(() => files.map(() => Infinity));
  for (let round = 0; round < rounds; round++) {
    for (const [at, [, way]] of ways.entries()) {
      for (const [place, file] of files.entries()) {
        const started = performance.now();
        attempt(() => way(file));
        least[at]![place] = Math.min(least[at]![place]!, performance.now() - started);
      }
    }
  }
  return least.map((times, at) => {
    const milliseconds = times.reduce((sum, time) => sum + time, 0) / files.length;
    print(`${milliseconds.toFixed(2).padStart(8)} ms a workbook  ${ways[at]![0]}`);
    return milliseconds;
  });
}

/** Our own workbooks keep their unit among their properties. */
function isOwn(bytes: Uint8Array): boolean {
  try {
    return readXlsx("", bytes).customProperties.has("gouji.unit");
  } catch {
    return false;
  }
}

/** The command itself, built, in threads over the cores; the document that it gives. */
async function withBundle(files: string, list: string, count: number, print: (line: string) => void): Promise<string> {
  const cli = await built();
  const call = ["consolidate", files, "--units", list, "--rank", rankedBy];
  let given = "";
  const beside = await mkdtemp(join(tmpdir(), "gouji-beside-"));
  for (const [what, more] of [
    ["", ["--json"]], ["into a workbook: ", ["-o", join(beside, "all.xlsx")]],
    ["with a new cache: ", ["--cache", beside, "--json"]], ["all known to the cache: ", ["--cache", beside, "--json"]],
  ] as const) {
    const {seconds, cpu, megabytes, out} = cli.run([...call, ...more]);
    if (given !== "" && out !== given && what !== "into a workbook: ") print(`WRONG: another document ${what}`);
    given ||= out;
    print(`gouji consolidate, the whole call, ${what}${count} files in ${seconds.toFixed(1)} s, ` +
      `${(cpu * 1000 / count).toFixed(1)} ms of CPU a file, peak memory ${Math.round(megabytes)} MB`);
  }
  await rm(beside, {recursive: true});
  await cli.remove();
  return given;
}

function attempt(way: () => unknown): void {
  try {
    way();
  } catch {
    // Broken files are among them.
  }
}

function parseBare(bytes: Uint8Array): number {
  let cells = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/^xl\/(worksheets\/.*|sharedStrings)\.xml$/.test(name)) continue;
    const parser = new SaxesParser({position: false});
    parser.on("opentag", (tag) => {
      if (tag.name === "c") cells += 1;
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return cells;
}

const script = `
import sys, time, openpyxl
files = sys.stdin.read().split("\\n")
least = {}
for file in files * 2:
    started = time.time()
    try:
        for sheet in openpyxl.load_workbook(file, data_only=True):
            for row in sheet.iter_rows(values_only=True):
                pass
    except Exception:
        pass
    least[file] = min(least.get(file, 9e9), time.time() - started)
print(sum(least.values()) * 1000 / len(least))
`;

/** Milliseconds a workbook, or `undefined`, and said, where openpyxl is not installed (Debian: python3-openpyxl). */
function withOpenpyxl(names: readonly string[], print: (line: string) => void): number | undefined {
  for (const python of ["/usr/bin/python3", "python3"]) {
    try {
      const milliseconds = Number(execFileSync(python, ["-c", script], {input: names.join("\n"), encoding: "utf8",
        stdio: ["pipe", "pipe", "ignore"]}));
      print(`${milliseconds.toFixed(2).padStart(8)} ms a workbook  openpyxl, every cell`);
      return milliseconds;
    } catch {
      // The next python may have it.
    }
  }
  print("openpyxl is not installed (Debian: python3-openpyxl): not compared.");
  return undefined;
}

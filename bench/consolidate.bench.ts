import {execFileSync} from "node:child_process";
import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {read as readWithLibrary} from "@e965/xlsx";
import {unzipSync} from "fflate";
import {SaxesParser} from "saxes";
import {readOne} from "../src/commands/consolidate/reading";
import {readXlsx} from "../src/grid/xlsx/read-xlsx";
import {readWorkbook} from "../src/readers/workbook";
import {listOf, writeDistrict} from "../test/filing/consolidation/district";
import {built} from "./built";

const size = Number(process.env.GOUJI_UNITS ?? 300);

/**
 * Consolidating a made-up district's workbooks, over the cores and on one, beside the xlsx library, openpyxl and a bare
 * unzip + SAX parse reading the same files. GOUJI_UNITS says how many units; GOUJI_FOLDER keeps or takes their files.
 */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const folder = process.env.GOUJI_FOLDER ?? await mkdtemp(join(tmpdir(), "gouji-bench-"));
  const files = join(folder, "files");
  if ((await readdir(folder)).length === 0) {
    await writeFile(join(folder, "list.csv"), listOf(await writeDistrict(files, size)));
  }
  const names = (await readdir(files, {recursive: true})).filter((name) => /\.\w+$/.test(name)).map((name) => join(files, name));
  const books = names.filter((name) => name.endsWith(".xlsx"));
  print(`${names.length} files, ${books.length} of them workbooks`);

  const bytes = await Promise.all(books.slice(0, 300).map(async (name) => ({name, bytes: await readFile(name)})));
  const each = (what: string, way: (name: string, bytes: Uint8Array) => unknown): number => {
    const run = (some: typeof bytes): void => {
      for (const {name, bytes} of some) attempt(() => way(name, bytes));
    };
    run(bytes.slice(0, 60));
    const started = performance.now();
    run(bytes);
    const milliseconds = (performance.now() - started) / bytes.length;
    print(`${milliseconds.toFixed(2).padStart(8)} ms a workbook  ${what}`);
    return milliseconds;
  };
  const floor = each("the floor: unzip + SAX parse of the sheets and shared strings", (_, bytes) => parseBare(bytes));
  each("readXlsx: cells, formulas, merges, formats", readXlsx);
  const filing = each("readWorkbook: the filing", readWorkbook);
  each("@e965/xlsx, opening alone", (_, bytes) => readWithLibrary(bytes));

  const started = performance.now();
  for (const name of books.slice(0, 300)) await readOne(name);
  const whole = (performance.now() - started) / Math.min(300, books.length);
  print(`${whole.toFixed(2).padStart(8)} ms a workbook  one file of a consolidation: from disk, read, checked`);
  const openpyxl = withOpenpyxl(books.slice(0, 300), print);
  print(`read to the filing: ${(filing / floor).toFixed(2)} times the floor` +
    (openpyxl === undefined ? "" : `; openpyxl takes ${(openpyxl / filing).toFixed(1)} times as long on one core`));

  await withBundle(files, join(folder, "list.csv"), names.length, print);
  if (process.env.GOUJI_FOLDER === undefined) await rm(folder, {recursive: true});
};

/** The command itself, built, in threads over the cores. */
async function withBundle(files: string, list: string, count: number, print: (line: string) => void): Promise<void> {
  const cli = await built();
  const {seconds, megabytes} = cli.run(["consolidate", files, "--units", list, "--json"]);
  print(`gouji consolidate, the whole call: ${count} files in ${seconds.toFixed(1)} s, ` +
    `${Math.round(count / seconds)} files a second, peak memory ${Math.round(megabytes)} MB`);
  await cli.remove();
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
started = time.time()
for file in files:
    try:
        for sheet in openpyxl.load_workbook(file, data_only=True):
            for row in sheet.iter_rows(values_only=True):
                pass
    except Exception:
        pass
print((time.time() - started) * 1000 / len(files))
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

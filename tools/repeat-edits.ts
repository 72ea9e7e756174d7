import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {createFileHost} from "../src/hosts/file/file-host";
import type {SheetGrid} from "../src/hosts/host";
import {ReadError} from "../src/filing/read-error";
import {sayReadError} from "../src/filing/say-read-error";
import {template} from "../src/sheets/template";
import {packageFaults} from "../test/hosts/package-faults";
import {faultsOf, type OfficeFile} from "../test/open-xml/validator";

/** What our edits did to a workbook: nothing, harm (with what is wrong now and was not), or it cannot be read. */
export type Repeated = {readonly name: string} & (
  | {readonly is: "unharmed"} | {readonly is: "harmed"; readonly by: readonly string[]}
  | {readonly is: "unread"; readonly why: string});

/** Finds what is wrong with a file. */
type Validate = (file: OfficeFile) => Promise<readonly string[]>;

/** Every edit that the program makes in a workbook: tables, a figure, the record, marks put up and taken away; saved. */
export async function ourEdits(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await createFileHost(bytes);
  const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});
  const names = await host.insert(specs);
  const cells = specs.flatMap((spec, at) => spec.cells.filter(({open, figure}) => open && figure !== undefined)
    .map(({row, column}) => ({sheet: names[at] ?? "", row, column})));
  const refused = await host.write(cells.map((cell, value) => ({...cell, value})));
  if (refused.length > 0) throw new Error(`${refused.length} of our own cells refused`);
  await host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"});
  await host.mark(cells.slice(0, 9).map((cell) => ({...cell, severity: "error", message: "差 1"})));
  await host.unmark();
  return host.save();
}

/**
 * Our edits in each of the workbooks, held against what was there: nothing that was there reads otherwise, and nothing
 * is wrong with the file that was not before.
 */
export async function repeatEdits(
  files: readonly OfficeFile[], validate: Validate, edit = ourEdits,
): Promise<readonly Repeated[]> {
  const repeated: Repeated[] = [];
  for (const {name, bytes} of files) repeated.push(await repeatIn({name, bytes}, validate, edit));
  return repeated;
}

async function repeatIn(file: OfficeFile, validate: Validate, edit: typeof ourEdits): Promise<Repeated> {
  const {name, bytes} = file;
  let before: readonly SheetGrid[];
  try {
    before = await (await createFileHost(bytes)).read();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return {name, is: "unread", why: sayReadError(error, "zh-CN")};
  }
  try {
    const after = await edit(bytes);
    const grids = await (await createFileHost(after)).read();
    const changed = before.filter((grid) => {
      const now = grids.find((one) => one.name === grid.name);
      return JSON.stringify(now) !== JSON.stringify(grid);
    }).map((grid) => `工作表“${grid.name}”读出来不一样了`);
    const known = new Set(await validate(file));
    const by = [...changed, ...(await validate({name, bytes: after})).filter((fault) => !known.has(fault))];
    return by.length === 0 ? {name, is: "unharmed"} : {name, is: "harmed", by};
  } catch (error) {
    return {name, is: "harmed", by: [error instanceof Error ? error.message : String(error)]};
  }
}

/** By our own eyes and by the validator of Microsoft's Open XML SDK. */
const byBoth: Validate = async (file) => [...packageFaults(file.bytes), ...(await faultsOf([file])).flat()];

/** `npm run repeat-edits -- FOLDER`: our edits in copies, in memory, of every .xlsx and .xlsm in a folder. */
async function main([folder]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    console.error("用法：npm run repeat-edits -- 文件夹");
    return 2;
  }
  const names = (readdirSync(folder, {recursive: true}) as string[]).filter((name) => /\.xls[xm]$/i.test(name)).sort();
  const counts = {unharmed: 0, harmed: 0, unread: 0};
  for (const name of names) {
    const [one] = await repeatEdits([{name, bytes: readFileSync(join(folder, name))}], byBoth);
    if (one === undefined) continue;
    counts[one.is] += 1;
    if (one.is === "harmed") console.error(`${name}：${one.by.slice(0, 5).join("；")}`);
    if (one.is === "unread") console.error(`${name}：没有读，${one.why}`);
  }
  console.log(`${names.length} 个工作簿：${counts.unharmed} 个完好，${counts.harmed} 个受损，${counts.unread} 个读不了。`);
  return counts.harmed === 0 ? 0 : 1;
}

if (require.main === module) {
  main(process.argv.slice(2)).then((code) => void (process.exitCode = code), (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}

import {basename, join} from "node:path";
import type {Unreadable} from "../consolidate/submission";
import {grouped} from "../consolidate/unit-index";
import type {ListedUnit} from "../consolidate/unit-list";
import {parentsOf} from "../consolidate/unit-tree";
import {type EditionId, indicatorsById} from "../editions/edition";
import {matchOf, ownOf} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {noRemarks, type Remarks} from "../filing/remarks";
import {unitKey} from "../filing/unit-name";
import {readFilings} from "../formats/read";
import {readWorkbook} from "../formats/xlsx/read-workbook";
import {createFileHost} from "../hosts/file/file-host";
import {knownLayouts} from "../recognise/known-layouts";
import {carriedIn} from "../remarks/carry-in";
import {draw} from "../remarks/standing";
import {template as specsFor} from "../sheets/template";
import type {Outcome, Terminal} from "./command";
import {distinctNames} from "../filing/file-names";
import {walk} from "./consolidate/files-to-read";
import {fileReader} from "./in-archive";
import {insteadOfReading, sayOf} from "./source";
import {makeFolder} from "./write/make-folder";

type Wanted = {
  readonly edition: EditionId;
  readonly year: number;
  /** Where last year's filings are. */
  readonly last: string | undefined;
  readonly folder: string;
};

/**
 * A workbook a unit, named after it, in a folder; with last year's filings their 上年结转 is filled in where last year
 * says it, and kept as drawn from there.
 * @throws Refusal before anything is written where one of them could not be
 */
export async function templatesFor(
  units: readonly ListedUnit[], {edition, year, last, folder}: Wanted, terminal: Terminal,
): Promise<Outcome> {
  makeFolder(folder);
  const names = namesOf(units);
  const paths = names.map((name) => join(folder, `${name}.xlsx`));
  for (const path of paths) {
    await terminal.claim(path, path);
    await terminal.mayWrite(path);
  }
  const {filings, unreadable} = last === undefined ? {filings: [], unreadable: []} : await readLast(last, terminal);
  const byUnit = grouped(filings.map((one) => [unitKey(one.unit), one]));
  const carried: string[] = [];
  const without: string[] = [];
  for (const [at, unit] of units.entries()) {
    const path = paths[at] ?? folder;
    terminal.progress(`生成 ${at + 1}/${units.length}　${path}`);
    const before = lastOf(unit, byUnit, year - 1);
    const count = await writeOne(path, {unit: unit.name, year, edition}, before, terminal);
    if (count > 0) carried.push(unit.name);
    else if (last !== undefined) without.push(unit.name);
  }
  terminal.progress("");
  return {
    json: {written: paths},
    lines: [
      `已生成 ${paths.length} 个工作簿，在 ${folder}`,
      ...units.flatMap(({name}, at) => (names[at] === name ? [] : [`  “${name}”的是 ${names[at]}.xlsx`])),
      ...(last === undefined ? [] : [`预填上年结转 ${carried.length} 个单位`]),
      ...(without.length === 0 ? [] : [`没有找到 ${year - 1} 年度的结转数，没有预填：${without.join("、")}`]),
    ],
    errorsFound: false,
    failures: unreadable.map(({why}) => why),
  };
}

/** After the unit; where several are called so, below the unit above. */
function namesOf(units: readonly ListedUnit[]): readonly string[] {
  const parents = parentsOf(units);
  const alike = grouped(units.map((one) => [one.name, one]));
  return distinctNames(units.map((unit) =>
    ((alike.get(unit.name)?.length ?? 0) > 1 ? parents.get(unit)?.name ?? "" : "") + unit.name));
}

/** Read all filings of a folder, an archive or a file; what cannot be read, each with a whole sentence, stops none of the others. */
export async function readLast(path: string, terminal: Terminal): Promise<{
  readonly filings: readonly Filing[]; readonly unreadable: readonly Unreadable[];
}> {
  const {files: paths, named, unreadable: notFound} = await walk([path], [], terminal);
  const [read, layouts] = [fileReader(named), knownLayouts()];
  const filings: Filing[] = [];
  const unreadable = [...notFound];
  for (const [at, file] of paths.entries()) {
    terminal.progress(`读取上年 ${at + 1}/${paths.length}　${file}`);
    try {
      filings.push(...ownOf(await readFilings(basename(file), (await read(file)).bytes, {}, layouts)));
    } catch (error) {
      unreadable.push({source: file, why: sayOf(file, await insteadOfReading(file, error))});
    }
  }
  return {filings, unreadable};
}

/** The one filing of the year before that surely is the unit's, by one of its names. */
function lastOf(
  {name, aliases}: ListedUnit, byUnit: ReadonlyMap<string, readonly Filing[]>, year: number,
): Filing | undefined {
  for (const one of [name, ...aliases]) {
    const found = matchOf((byUnit.get(unitKey(one)) ?? []).filter((filing) => filing.year === year), {unit: one, year});
    if (found !== undefined) return found;
  }
  return undefined;
}

type Whose = {readonly unit: string; readonly year: number; readonly edition: EditionId};

/** Write a unit's workbook; how many figures of last year's it begins with. */
async function writeOne(path: string, whose: Whose, last: Filing | undefined, terminal: Terminal): Promise<number> {
  const host = await createFileHost();
  await host.insert(specsFor(whose));
  const [filing] = last === undefined ? [] : readWorkbook(basename(path), await host.save());
  const figures = last === undefined || filing === undefined ? [] : carriedIn(filing, last);
  await host.write(figures.flatMap(({place, value}) => {
    if (place.in !== "sheet") return [];
    const {sheet, row, column} = place;
    return [{sheet, row, column, value}];
  }));
  const time = new Date();
  const remarks = figures.reduce<Remarks>((all, {id, value}) => {
    const name = indicatorsById(whose.edition).get(id)?.name ?? id;
    const text = `取自 ${whose.year - 1} 年度统计表“结转下年度继续办理”（${last?.source ?? ""}），请核对`;
    return filing === undefined ? all : draw(all, id, value, filing, text, {by: "", time, says: `${name}填为 ${value}`});
  }, noRemarks);
  await host.keepRecord({...whose, ...(figures.length > 0 && {remarks})});
  await terminal.write(path, await host.save());
  return figures.length;
}

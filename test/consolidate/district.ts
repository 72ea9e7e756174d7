import {mkdir, utimes, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import Big from "big.js";
import {writeXlsx} from "hucre/xlsx";
import {workbookOf} from "../../src/commands/review";
import type {Filing} from "../../src/filing/filing";
import {editionOf, type EditionId} from "../../src/editions/edition";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Change} from "../build";
import {layOut} from "../recognise/foreign-layouts";
import {foreignSheet} from "../recognise/foreign-sheet";
import {randomFrom, type Random} from "../layouts/random";

/** A unit of the made-up district and what became of its filing. */
export type Unit = {
  readonly name: string;
  readonly code: string;
  readonly parent: string;
  readonly file: string;
  /** What the counted file shows: numbers, decimals as typed, `null` for blanks; absent ids are not shown. */
  readonly counted?: Readonly<Record<string, string | null>>;
  readonly fate: "filed" | "foreign" | "unnamed" | "missing" | "broken" | "twice" | "wrongYear";
};

export type File = {readonly name: string; readonly bytes: Uint8Array; readonly time: number};
export type District = {readonly units: readonly Unit[]; readonly edition: EditionId; readonly year: number};

const year = 2024;
const edition = "2021";

/** Make the units one by one, so that thousands of workbooks never stand in memory together. */
export async function* district(
  size: number, seed = 7, make: (filing: Filing) => Promise<Uint8Array> = workbookOf,
): AsyncGenerator<{readonly unit: Unit; readonly files: readonly File[]}> {
  const random = randomFrom(seed);
  for (let at = 0; at < size; at++) yield await unitOf(at, random, make);
}

/** Units that have all filed, in JSON: a nation's, one by one. */
export function* nation(size: number, seed = 3): Generator<{readonly unit: Unit; readonly file: File}> {
  const random = randomFrom(seed);
  for (let at = 0; at < size; at++) {
    const base = baseOf(at);
    const filing = varied(base.name, random);
    const name = base.file.replace(".xlsx", ".json");
    yield {
      unit: {...base, fate: "filed", counted: shownIn(filing)},
      file: {name, bytes: new TextEncoder().encode(writeJson(filing)), time: timeOf(at)},
    };
  }
}

function baseOf(at: number) {
  const [code, parent] = [String(510000000 + at), String(5100 + Math.floor(at / 40))];
  const digits = [at / 8000, at / 400 % 20, at / 20 % 20, at % 20].slice(at < 8000 ? 1 : 0).map(Math.floor);
  const name = digits.map((digit) => characters[digit]).join("") + (at % 3 === 0 ? "街道办事处" : "镇人民政府");
  return {name, code, parent, file: `${parent}/${String(at).padStart(5, "0")}.xlsx`};
}

const timeOf = (at: number): number => 1_700_000_000 + at;

async function unitOf(at: number, random: Random, make: (filing: Filing) => Promise<Uint8Array>) {
  const base = baseOf(at);
  const {name, file} = base;
  const time = timeOf(at);
  const filing = varied(name, random);
  const chance = random.below(100);
  const own = async (of: Filing, more: Partial<File> = {}): Promise<File> =>
    ({name: file, bytes: await make(of), time, ...more});
  if (chance < 10) return foreignUnit(base, filing, random, time);
  if (chance < 13) return {unit: {...base, fate: "missing"} as const, files: []};
  if (chance < 15) {
    const {bytes, ...whole} = await own(filing);
    return {unit: {...base, fate: "broken"} as const, files: [{...whole, bytes: bytes.slice(0, bytes.length >> 1)}]};
  }
  if (chance < 18) {
    // First the older one: a workbook says in itself when it was made, and a second may pass between the two.
    const older = await own(varied(name, random), {name: file.replace(".xlsx", "-旧.xlsx"), time: time - 86_400});
    return {
      unit: {...base, fate: "twice", counted: shownIn(filing)} as const, files: [await own(filing), older],
    };
  }
  if (chance < 20) return {unit: {...base, fate: "wrongYear"} as const, files: [await own({...filing, year: year - 1})]};
  if (chance < 25) {
    return {unit: {...base, fate: "filed", counted: shownIn(filing)} as const,
      files: [{name: file.replace(".xlsx", ".json"), bytes: new TextEncoder().encode(writeJson(filing)), time}]};
  }
  return {unit: {...base, fate: "filed", counted: shownIn(filing)} as const, files: [await own(filing)]};
}

/** The figures of a real unit's kind: many zeros, some blanks, now and then a wrong one. */
function varied(unit: string, random: Random): Filing {
  const change: Record<string, Change> = {};
  for (const {id} of editionOf(edition).indicators) {
    if (random.chance(0.3)) change[id] = 0;
    else if (random.chance(0.02)) change[id] = null;
    else if (id === "disclosure.fees.amount" || id.endsWith(".amount")) change[id] = (random.below(100_000) / 10_000).toFixed(4);
    else if (random.chance(0.2)) change[id] = random.below(900);
  }
  return buildFiling({edition, year, unit, change});
}

async function foreignUnit(base: Omit<Unit, "fate">, filing: Filing, random: Random, time: number) {
  const {grids, shown} = layOut(filing, random);
  const bytes = new Uint8Array(await writeXlsx({sheets: grids.map(foreignSheet)}));
  const named = grids.some(({hidden, cells}) => !hidden && cells.some(({text}) => text.includes(filing.unit)));
  const all = shownIn(filing);
  const counted = Object.fromEntries(Object.entries(all).filter(([id]) => shown.has(id)));
  return {
    unit: {...base, ...(named ? {fate: "foreign", counted} as const : {fate: "unnamed"} as const)},
    files: [{name: base.file, bytes, time}],
  };
}

const shownIn = ({figures}: Filing): Readonly<Record<string, string | null>> =>
  Object.fromEntries([...figures].map(([id, {value, text}]) => [id, value === null ? null : text]));

const characters = [..."东西南北安平永和清河石桥林川新华青云白金"];

/** Write the units' files into a folder, each with its time. */
export async function writeDistrict(folder: string, size: number, seed?: number): Promise<readonly Unit[]> {
  const units: Unit[] = [];
  for await (const {unit, files} of district(size, seed)) {
    units.push(unit);
    for (const {name, bytes, time} of files) {
      const path = join(folder, name);
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, bytes);
      await utimes(path, time, time);
    }
  }
  return units;
}

/** The unit list of a district, as comma-separated values. */
export const listOf = (units: readonly Unit[]): string => [
  "单位名称,单位代码,级别,上级单位代码,类型",
  ...[...new Set(units.map(({parent}) => parent))].map((code) => `第${code}片区,${code},县,,汇总`),
  ...units.map(({name, code, parent}) => `${name},${code},乡,${parent},下级`),
].join("\r\n");

/** The sums as anybody would compute them: exact decimals, blanks and absent figures counted apart. */
export function expectedSums(units: readonly Unit[]) {
  const counted = units.flatMap(({counted}) => (counted === undefined ? [] : [counted]));
  return new Map(editionOf(edition).indicators.map(({id}) => {
    const values = counted.map((one) => one[id]);
    const numbers = values.filter((value): value is string => typeof value === "string");
    const sum = numbers.reduce((total, value) => total.plus(value), new Big(0));
    return [id, {
      sum: numbers.length === 0 ? null : sum.toNumber(),
      blank: values.filter((value) => value === null).length,
      absent: values.filter((value) => value === undefined).length,
    }];
  }));
}

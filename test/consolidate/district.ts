import {mkdir, symlink, utimes, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {randomFrom, type Random} from "../layouts/random";
import {type Due, type Expected, noneExpected, withDue} from "./expected";
import {deal, type Fate, type File, fileBundles, fileHead, handOf, type Head, heads, type Unit, varied} from "./fates";
import {media, type Medium} from "./filed-as";

/** As many of forty units have each fate. */
const deck: readonly (readonly [Fate, number])[] = [
  ["filed", 12], ["foreign", 3], ["json", 1], ["ods", 1], ["zipped", 2], ["inner", 2], ["onSheets", 2], ["inRows", 2],
  ["linked", 1], ["former", 1], ["prefixed", 1], ["unnamed", 1], ["copied", 1], ["older", 1], ["final", 1], ["asked", 1],
  ["missing", 2], ["broken", 1], ["brokenNamed", 1], ["wrongYear", 1], ["twin", 2],
];
const deckSize = 40;
export const allFates: readonly Fate[] = deck.map(([fate]) => fate);

/** Fates of units that have one file each, or none, which lies where it is and is read as it is. */
export const plainFates: readonly Fate[] = ["filed", "foreign", "json", "missing", "broken", "older", "wrongYear"];

export type DistrictOptions = {
  readonly size: number;
  readonly seed?: number;
  readonly as?: keyof typeof media;
  /** How many units stand below one; a divisor of forty. */
  readonly perHead?: number;
  readonly fates?: readonly Fate[];
};

/** Some forty units of a district, the units above them, their files, and what has to come of them. */
export type Part = {readonly units: readonly Unit[]; readonly files: readonly File[]; readonly due: Due};

const root: Unit = {name: "示例市", code: "51", parent: "", kind: "市", level: "市级", isWhole: true};

/** Make a district piece by piece, so that thousands of filings never stand in memory together. */
export function* district({size, seed = 7, as = "workbooks", perHead = 40, fates = allFates}: DistrictOptions): Generator<Part> {
  const dealing = {random: randomFrom(seed), medium: media[as], perHead, isPlain: fates === plainFates};
  for (let from = 0; from < size; from += deckSize) {
    const cards = shuffled(deck.flatMap(([fate, times]) => new Array<Fate>(times).fill(fates.includes(fate) ? fate : "filed")), dealing.random);
    yield partOf(from, cards.slice(0, size - from), dealing);
  }
}

type Dealing = {readonly random: Random; readonly medium: Medium; readonly perHead: number; readonly isPlain: boolean};

function partOf(from: number, cards: readonly Fate[], {random, medium, perHead, isPlain}: Dealing): Part {
  const hand = handOf(`第${from / deckSize + 1}批`, medium, random);
  const units: Unit[] = [];
  for (const [n, fate] of cards.entries()) {
    const at = from + n;
    const head = headOf(Math.floor(at / perHead), isPlain);
    if (at % perHead === 0) units.push(head.unit);
    const unit = unitOf(at, head.unit, fate === "former");
    units.push(unit);
    const stem = `files/${head.unit.code}/${String(at).padStart(5, "0")}`;
    deal[fate]({unit, head: head.unit, stem, time: 1_700_000_000 + at, filing: varied(unit.name, random)}, hand);
    if (at % perHead === perHead - 1 || n === cards.length - 1) fileHead(head, hand);
  }
  fileBundles(hand, from === 0 && !isPlain);
  return {units, files: hand.files, due: hand.due};
}

function headOf(at: number, isPlain: boolean): Head {
  const files = isPlain ? "none" : heads[at % heads.length]!;
  return {files, unit: {
    name: `${lettersOf(at, "松柏桐槐榆杨柳桃李杏梅兰竹菊荷莲桂枫樟梨")}县`, code: String(5100 + at), parent: root.code, kind: "县", level: "县级",
    isWhole: ["whole", "slipped", "none"].includes(files),
  }};
}

function unitOf(at: number, head: Unit, hasFormer: boolean): Unit {
  const place = lettersOf(at, "东西南北安平永和清河石桥林川新华青云白金");
  const kind = at % 3 === 0 ? "街道" : "镇";
  return {
    name: place + (kind === "镇" ? "镇人民政府" : "街道办事处"), code: String(510000000 + at), parent: head.code, kind, level: "乡级",
    ...(hasFormer && {former: `原${place}乡人民政府`}),
  };
}

/** A number in letters, three at least. */
function lettersOf(at: number, letters: string): string {
  const base = letters.length;
  return [3, 2, 1, 0].map((place) => letters[Math.floor(at / base ** place) % base]).slice(at < base ** 3 ? 1 : 0).join("");
}

function shuffled<One>(all: readonly One[], random: Random): readonly One[] {
  const left = [...all];
  return all.map(() => left.splice(random.below(left.length), 1)[0]!);
}

/** Write a district below a folder: `files`, what links lead to `elsewhere`, and `list.csv`; or only say what has to come of it. */
export async function writeDistrict(folder: string, options: DistrictOptions, isThere = false): Promise<Expected> {
  const [expected, lines] = [noneExpected(), [root]];
  for (const {units, files, due} of district(options)) {
    withDue(expected, due);
    lines.push(...units);
    if (isThere) continue;
    for (const file of files) await write(folder, file);
  }
  if (!isThere) await writeFile(join(folder, "list.csv"), listOf(lines));
  return expected;
}

async function write(folder: string, file: File): Promise<void> {
  const path = join(folder, file.path);
  await mkdir(dirname(path), {recursive: true});
  if ("linkTo" in file) return symlink(relative(dirname(path), join(folder, file.linkTo)), path);
  await writeFile(path, await file.bytes());
  await utimes(path, file.time, file.time);
}

/** The unit list, as comma-separated values. */
const listOf = (units: readonly Unit[]): string => [
  "单位名称,单位代码,级别,上级单位代码,类型,类别,曾用名",
  ...units.map(({name, code, level, parent, isWhole, kind, former = ""}) =>
    [name, code, level, parent, isWhole === true ? "汇总" : "", kind, former].join(",")),
].join("\r\n");

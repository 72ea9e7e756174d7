import {mkdir, symlink, utimes, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {strToU8, zipSync} from "fflate";
import {editionOf} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {buildFiling, type Change} from "../build";
import {gbk, renamed} from "../commands/gbk-names";
import {randomFrom, type Random} from "../layouts/random";
import {layOut} from "../recognise/foreign-layouts";
import {type Due, dueOf, type Expected, noneExpected, shownIn, sumsOf, withDue} from "./expected";
import {foreignBook, jsonOf, media, type Medium, odsOfOne} from "./filed-as";

/** What became of a unit's filing. */
export type Fate =
  /** Filed in a file of its own: as we write it, laid out by others, as JSON, as .ods. */
  | "filed" | "foreign" | "json" | "ods"
  /** In an archive, in one that lies in it, on a sheet among others, in a row among others, behind a link. */
  | "zipped" | "inner" | "onSheets" | "inRows" | "linked"
  /** Under its former name, under its own behind that of the unit above; without a name in a file that is named after it. */
  | "former" | "prefixed" | "unnamed"
  /** Twice: the same in a copied folder, an older one, a last version, two of which nothing says which. */
  | "copied" | "older" | "final" | "asked"
  /** Nothing; what cannot be read, in a file with a number for its name or with the unit's; another year; another's figures. */
  | "missing" | "broken" | "brokenNamed" | "wrongYear" | "twin";

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

/** What those above the units file: their table is that of all below them, with a slip in it or not, or their own. */
const heads = ["whole", "slipped", "mayBeWhole", "own", "missing", "none"] as const;

export type DistrictOptions = {
  readonly size: number;
  readonly seed?: number;
  readonly as?: keyof typeof media;
  /** How many units stand below one; a divisor of forty. */
  readonly perHead?: number;
  readonly fates?: readonly Fate[];
};

/** A file below the district's folder, or a link to another one; what it holds is made when it is asked for. */
export type File = {readonly path: string; readonly time: number} &
  ({readonly bytes: () => Promise<Uint8Array>} | {readonly linkTo: string});

/** A unit as the list has it. */
export type Unit = {
  readonly name: string; readonly code: string; readonly parent: string; readonly kind: string; readonly level: string;
  readonly isWhole?: boolean; readonly former?: string;
};

/** Some forty units of a district, the units above them, their files, and what has to come of them. */
export type Part = {readonly units: readonly Unit[]; readonly files: readonly File[]; readonly due: Due};

const [year, edition] = [2024, "2021"] as const;
const root: Unit = {name: "示例市", code: "51", parent: "", kind: "市", level: "市级", isWhole: true};

/** Make a district piece by piece, so that thousands of filings never stand in memory together. */
export function* district({size, seed = 7, as = "workbooks", perHead = 40, fates = allFates}: DistrictOptions): Generator<Part> {
  const random = randomFrom(seed);
  for (let from = 0; from < size; from += deckSize) {
    const cards = shuffled(deck.flatMap(([fate, times]) => new Array<Fate>(times).fill(fates.includes(fate) ? fate : "filed")), random);
    yield partOf(from, cards.slice(0, size - from), {random, medium: media[as], perHead, isPlain: fates === plainFates});
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

type Head = {readonly unit: Unit; readonly files: (typeof heads)[number]};

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

/** A unit whose turn it is. */
type Turn = {
  readonly unit: Unit; readonly head: Unit; readonly stem: string; readonly time: number; readonly filing: Filing;
};

/** What has been filed so far. */
type Hand = ReturnType<typeof handOf>;

function handOf(name: string, medium: Medium, random: Random) {
  const [files, due]: [File[], Due] = [[], dueOf()];
  const [zipped, inner]: [(readonly [string, Filing])[], (readonly [string, Filing])[]] = [[], []];
  const [onSheets, inRows]: [Filing[], Filing[]] = [[], []];
  const save = (path: string, time: number, bytes: () => Promise<Uint8Array>): string => {
    files.push({path, time, bytes});
    return path;
  };
  return {
    name, medium, random, files, due, zipped, inner, onSheets, inRows, save,
    /** The unit above, the unit and its figures, of all that counts in the piece. */
    twins: [] as {readonly path: string; readonly name: string; readonly filing: Filing}[],
    file: (filing: Filing, stem: string, time: number): string => save(stem + medium.ending, time, () => medium.one(filing)),
    count({unit, filing}: Pick<Turn, "unit" | "filing">, shown = shownIn(filing)): void {
      due.counted.push({...unit, shown});
      due.standings.push(`${unit.name} counted`);
    },
  };
}

const deal: Readonly<Record<Fate, (turn: Turn, hand: Hand) => void>> = {
  filed(turn, hand) {
    hand.file(turn.filing, turn.stem, turn.time);
    hand.count(turn);
  },
  foreign(turn, hand) {
    const {grids, shown} = layOut(turn.filing, hand.random);
    const {due} = hand;
    const path = hand.save(`${turn.stem}.xlsx`, turn.time, () => foreignBook(grids));
    if (grids.some(({hidden, cells}) => hidden !== true && cells.some(({text}) => text.includes(turn.unit.name)))) {
      hand.count(turn, Object.fromEntries(Object.entries(shownIn(turn.filing)).filter(([id]) => shown.has(id))));
    } else {
      due.missing.push(turn.unit.name);
      due.standings.push(" noUnit");
      due.doubtful.push(`${path}：`);
    }
  },
  json(turn, hand) {
    hand.save(`${turn.stem}.json`, turn.time, () => jsonOf(turn.filing));
    hand.count(turn);
  },
  ods(turn, hand) {
    hand.save(`${turn.stem}.ods`, turn.time, () => odsOfOne(turn.filing));
    hand.count(turn);
  },
  zipped(turn, hand) {
    hand.zipped.push([turn.unit.code, turn.filing]);
    hand.count(turn);
  },
  inner(turn, hand) {
    hand.inner.push([turn.unit.name, turn.filing]);
    hand.count(turn);
  },
  onSheets(turn, hand) {
    hand.onSheets.push(turn.filing);
    hand.count(turn);
  },
  inRows(turn, hand) {
    hand.inRows.push(turn.filing);
    hand.count(turn);
  },
  linked(turn, hand) {
    const target = hand.file(turn.filing, turn.stem.replace("files", "elsewhere"), turn.time);
    hand.files.push({path: `files/链接-${turn.unit.code}${hand.medium.ending}`, time: turn.time, linkTo: target});
    hand.count(turn);
  },
  former(turn, hand) {
    hand.file({...turn.filing, unit: turn.unit.former!}, turn.stem, turn.time);
    hand.count(turn);
  },
  prefixed(turn, hand) {
    hand.file({...turn.filing, unit: turn.head.name + turn.unit.name}, turn.stem, turn.time);
    hand.count(turn);
  },
  unnamed(turn, hand) {
    const path = hand.file({...turn.filing, unit: ""}, `${dirname(turn.stem)}/${turn.unit.name}报表`, turn.time);
    hand.due.standings.push(" noUnit");
    hand.due.doubtful.push(`${path}：${turn.unit.name}`);
  },
  copied(turn, hand) {
    const path = hand.file(turn.filing, turn.stem, turn.time);
    const copy = hand.file(turn.filing, turn.stem.replace(turn.head.code, `${turn.head.code} - 副本`), turn.time);
    hand.count(turn);
    hand.due.standings.push(`${turn.unit.name} older`);
    hand.due.duplicates.push(`${turn.unit.name} identical ${path} / ${copy}`);
  },
  older(turn, hand) {
    // First the older one: a workbook says in itself when it was made, and a second may pass between the two.
    twoVersions(turn, hand, `${turn.stem}-旧`, turn.stem);
  },
  final(turn, hand) {
    twoVersions(turn, hand, turn.stem, `${turn.stem}-最终版`);
  },
  asked({unit, stem, time, filing}, {due, random, save}) {
    const paths = [filing, varied(unit.name, random)].map((one, at) => save(`${stem}${"甲乙"[at]}.json`, time, () => jsonOf(one)));
    due.standings.push(...paths.map(() => `${unit.name} undecided`));
    due.doubtful.push(...paths.map((path) => `${path}：`));
    due.duplicates.push(`${unit.name} ask  / ${[...paths].sort().join("、")}`);
  },
  missing({unit}, {due}) {
    due.missing.push(unit.name);
  },
  broken(turn, {due, save}) {
    due.unreadable.push(save(`${turn.stem}.xlsx`, turn.time, () => Promise.resolve(strToU8("PK\u0003\u0004 damaged"))));
    due.missing.push(turn.unit.name);
  },
  brokenNamed({unit, stem, time}, {due, save}) {
    due.unreadable.push(save(`${dirname(stem)}/${unit.name}.xlsx`, time, () => Promise.resolve(strToU8("PK\u0003\u0004 damaged"))));
  },
  wrongYear(turn, hand) {
    const path = hand.file({...turn.filing, year: year - 1}, turn.stem, turn.time);
    hand.due.standings.push(`${turn.unit.name} wrongYear`);
    hand.due.doubtful.push(`${path}：`);
  },
  twin(turn, hand) {
    const [other] = hand.twins;
    const filing = other === undefined ? turn.filing : {...other.filing, unit: turn.unit.name};
    const path = hand.file(filing, turn.stem, turn.time);
    hand.count({...turn, filing});
    if (other === undefined) hand.twins.push({path, name: turn.unit.name, filing});
    else hand.due.sameFigures.push([other, {path, name: turn.unit.name}].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({name}) => name).join("、"));
  },
};

function twoVersions(turn: Turn, hand: Hand, before: string, after: string): void {
  const older = hand.file(varied(turn.unit.name, hand.random), before, turn.time - 86_400);
  const newer = hand.file(turn.filing, after, turn.time);
  hand.count(turn);
  hand.due.standings.push(`${turn.unit.name} older`);
  hand.due.duplicates.push(`${turn.unit.name} newer ${newer} / ${older}`);
}

/** What the unit above the last ones files. */
function fileHead({unit, files}: Head, hand: Hand): void {
  const {due} = hand;
  const stem = `files/${unit.code}/00县`;
  if (files === "missing") due.missing.push(unit.name);
  if (files === "missing" || files === "none") return;
  const below = due.counted.filter(({parent}) => parent === unit.code);
  const sums = sumsOf(below);
  const slip = "applications.received.person";
  const own = varied(unit.name, hand.random);
  const filing = files === "own" ? own
    : buildFiling({edition, year, unit: unit.name, change: Object.fromEntries([...sums].map(([id, {exact}]) =>
      [id, exact === undefined ? null : String(exact / 10_000 + (files === "slipped" && id === slip ? 7 : 0))]))});
  const path = hand.file(filing, stem, 1_700_000_000);
  if (files === "own") hand.count({unit, filing});
  else due.standings.push(`${unit.name} ${files === "mayBeWhole" ? files : "whole"}`);
  if (files === "mayBeWhole") due.doubtful.push(`${path}：`);
  const sum = sums.get(slip)?.exact;
  if (files === "slipped" && sum !== undefined) due.differences.push(`${unit.name} ${slip} ${sum / 10_000 + 7} ${sum / 10_000}`);
}

/** The files that hold several units; in the first piece also what nobody filed. */
function fileBundles({name, medium, files, due, save, ...hand}: Hand, hasJunk: boolean): void {
  const time = 1_700_000_000;
  for (const [filings, write, end] of [[hand.onSheets, medium.onSheets, "分表"], [hand.inRows, medium.inRows, "台账"]] as const) {
    if (filings.length > 0) save(`files/${name}${end}${medium.ending}`, time, () => filings.length === 1 ? medium.one(filings[0]!) : write(filings));
  }
  const entriesOf = async (all: readonly (readonly [string, Filing])[]) =>
    Object.fromEntries(await Promise.all(all.map(async ([stem, filing]) => [stem + medium.ending, await medium.one(filing)] as const)));
  if (hand.zipped.length + hand.inner.length > 0) {
    save(`files/${name}.zip`, time, async () => {
      const inner = zipSync({...await entriesOf(hand.inner), ...(hasJunk && {"扫描件.jpg": strToU8("x"), "更深.zip": zipSync({"a.json": strToU8("x")})})}, {mtime});
      const outer = Object.entries(await entriesOf(hand.zipped)).map(([path, bytes]) => [`AAAAAA/${path}`, bytes] as const);
      // Names that say no encoding, with 青山镇 in GBK in the letters' place.
      return renamed(zipSync({...Object.fromEntries(outer), "inner.zip": inner, ...(hasJunk && {"__MACOSX/._a": strToU8("x")})}, {mtime}), "AAAAAA", gbk);
    });
  }
  if (!hasJunk) return;
  due.ignored.push(`files/${name}.zip/__MACOSX/._a`, `files/${name}.zip/inner.zip/扫描件.jpg`);
  due.unreadable.push(`files/${name}.zip/inner.zip/更深.zip`);
  for (const junk of ["~$1.xlsx", ".DS_Store", "说明.bak", "快捷方式.lnk"]) due.ignored.push(save(`files/${junk}`, time, () => Promise.resolve(strToU8("x"))));
  const target = files.find((file) => "bytes" in file && file.path.startsWith("files/5100/"))?.path;
  if (target === undefined) return;
  files.push({path: "files/又一个链接.xlsx", time, linkTo: target});
  due.ignored.push("files/又一个链接.xlsx");
}

const mtime = new Date(2025, 0, 10);

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

import {dirname} from "node:path";
import {strToU8, zipSync} from "fflate";
import {editionOf} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {buildFiling, type Change} from "../build";
import {gbk, renamed} from "../commands/gbk-names";
import type {Random} from "../layouts/random";
import {layOut} from "../recognise/foreign-layouts";
import {type Due, dueOf, shownIn, sumsOf} from "./expected";
import {foreignBook, jsonOf, type Medium, odsOfOne} from "./filed-as";

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

/** What those above the units file: their table is that of all below them, with a slip in it or not, or their own. */
export const heads = ["whole", "slipped", "mayBeWhole", "own", "missing", "none"] as const;

/** A file below the district's folder, or a link to another one; what it holds is made when it is asked for. */
export type File = {readonly path: string; readonly time: number} &
  ({readonly bytes: () => Promise<Uint8Array>} | {readonly linkTo: string});

/** A unit as the list has it. */
export type Unit = {
  readonly name: string; readonly code: string; readonly parent: string; readonly kind: string; readonly level: string;
  readonly isWhole?: boolean; readonly former?: string;
};

const [year, edition] = [2024, "2021"] as const;

/** The figures of a real unit's kind: many zeros, some blanks, now and then a wrong one. */
export function varied(unit: string, random: Random): Filing {
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

/** Begin a piece of a district. */
export function handOf(name: string, medium: Medium, random: Random) {
  const [files, due]: [File[], Due] = [[], dueOf()];
  const [zipped, inner]: [(readonly [string, Filing])[], (readonly [string, Filing])[]] = [[], []];
  const [onSheets, inRows]: [Filing[], Filing[]] = [[], []];
  const save = (path: string, time: number, bytes: () => Promise<Uint8Array>): string => {
    files.push({path, time, bytes});
    return path;
  };
  return {
    name, medium, random, files, due, zipped, inner, onSheets, inRows, save,
    /** The first of two with the same figures. */
    twins: [] as {readonly path: string; readonly name: string; readonly filing: Filing}[],
    file: (filing: Filing, stem: string, time: number): string =>
      save(stem + medium.ending, time, () => medium.one(filing)),
    count({unit, filing}: Pick<Turn, "unit" | "filing">, shown = shownIn(filing)): void {
      due.counted.push({...unit, shown});
      due.standings.push(`${unit.name} counted`);
    },
  };
}

/** What a unit files, and what has to come of it. */
export const deal: Readonly<Record<Fate, (turn: Turn, hand: Hand) => void>> = {
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

/** A unit above others, and what it files. */
export type Head = {readonly unit: Unit; readonly files: (typeof heads)[number]};

/** What the unit above the last ones files. */
export function fileHead({unit, files}: Head, hand: Hand): void {
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
export function fileBundles({name, medium, files, due, save, ...hand}: Hand, hasJunk: boolean): void {
  const time = 1_700_000_000;
  for (const [filings, write, end] of [[hand.onSheets, medium.onSheets, "分表"], [hand.inRows, medium.inRows, "台账"]] as const) {
    if (filings.length > 0) save(`files/${name}${end}${medium.ending}`, time, () => filings.length === 1 ? medium.one(filings[0]!) : write(filings));
  }
  const entriesOf = async (all: readonly (readonly [string, Filing])[]) =>
    Object.fromEntries(await Promise.all(all.map(async ([stem, filing]) =>
      [stem + medium.ending, await medium.one(filing)] as const)));
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

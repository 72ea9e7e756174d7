import {canonicalUnit} from "../filing/unit-name";
import type {ListedUnit} from "./unit-list";

/** Why a filing may be a unit's: what its own name is like, or where it stands. None of it counts by itself. */
export type Clue =
  /** Several units of the list are called so. */
  | "sameName"
  /** Another way to call it: 执法队 and 执法大队, 市公安局X分局 and X分局, without the region before it. */
  | "shortName"
  /** The name of the file, or of the sheet or heading in it. */
  | "fileName" | "part"
  /** The unit's code in the name of the file or its folder. */
  | "code"
  | "folder"
  /** One is the other's end, or one character differs. */
  | "nearName";

/** What names of files and folders, and names for short, have to do with the units of a list. */
type Clues = {
  /** Units that a name may mean for short. */
  shortNamed(name: string): readonly ListedUnit[];
  /** Units whose name stands in another one's, 红石街道 in 红石街道党工委; those with others below them are no such. */
  within(name: string): readonly ListedUnit[];
  /** Units whose name a file's name has, the longest names only. */
  named(source: string): readonly ListedUnit[];
  /** The same of the folders it is in, the nearest that says something; units with others below them are no such. */
  inFolder(source: string): readonly ListedUnit[];
  /** Units whose code stands in the file's name, or in a folder's: there units with others below them are no such. */
  coded(source: string): readonly ListedUnit[];
  /** The one unit that the file is named after where that is another one. */
  otherName(source: string, unit: ListedUnit): readonly ListedUnit[];
};

/** How many folders above a file may tell whose it is. */
const mostFolders = 3;

/** Make ready to look for the units of a list. */
export function cluesIn(
  list: readonly ListedUnit[], parents: ReadonlyMap<ListedUnit, ListedUnit>,
): Clues {
  const regions = [...new Set(list.map(({name}) => canonicalUnit(name)).filter((name) => /[省市县区州盟旗]$/.test(name)))]
    .sort((a, b) => b.length - a.length);
  const short = (name: string): string => shortOf(name, regions);
  const [byShort, byName, byStem, byCode, byFirst, byBranch] = [1, 2, 3, 4, 5, 6]
    .map(() => new Map<string, ListedUnit[]>()) as [Names, Names, Names, Names, Names, Names];
  const coresOf = onceEach((unit: ListedUnit) => [unit.name, ...unit.aliases].map((name) => coreOf(short(name))));
  const above = new Set(parents.values());
  for (const unit of list) {
    if (unit.code.length >= fewestDigits) add(byCode, unit.code, unit);
    for (const name of [unit.name, ...unit.aliases]) {
      add(byShort, short(name), unit);
      for (const variant of new Set([plain(name), canonicalUnit(name)])) add(byName, variant, unit);
      for (const variant of [short(name), stemOf(short(name))]) add(byStem, variant, unit);
      add(byFirst, firstOf(coreOf(short(name))), unit);
      add(byBranch, branchOf(name), unit);
    }
  }
  const namedIn = (text: string): readonly ListedUnit[] => {
    const strong = foundIn(text, byName);
    const found = strong.length > 0 ? strong : foundIn(text, byStem);
    // 云溪区青山镇 names the town, not the district before it.
    return found.filter((unit) => !found.some((other) => isAbove(unit, other, parents)));
  };
  const codedIn = (text: string): readonly ListedUnit[] => [...new Set([...text.matchAll(/[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*/g)]
    .flatMap(([code]) => [code, ...code.split("-")]).flatMap((code) => byCode.get(code) ?? []))];
  const [fileOf, foldersOf] = [(source: string) => partsOf(source).at(-1) ?? "",
    (source: string) => partsOf(source).slice(0, -1).reverse().slice(0, mostFolders)];
  return {
    shortNamed(name) {
      const core = coreOf(short(name));
      const alike = byFirst.get(firstOf(core)) ?? [];
      return byShort.get(short(name)) ?? fewest(byBranch.get(branchOf(name)) ??
        alike.filter((unit) => coresOf(unit).some((other) => abbreviates(core, other))));
    },
    within: (name) => namedIn(name).filter((unit) => !above.has(unit)),
    named: (source) => namedIn(fileOf(source)),
    inFolder: (source) => foldersOf(source)
      .map((folder) => namedIn(folder).filter((unit) => !above.has(unit))).find((units) => units.length > 0) ?? [],
    coded: (source) => [...codedIn(fileOf(source)),
      ...foldersOf(source).flatMap((folder) => codedIn(folder).filter((unit) => !above.has(unit)))],
    otherName(source, unit) {
      const strong = foundIn(fileOf(source), byName);
      const [other, ...more] = strong.filter((one) => !isAbove(one, unit, parents) && !isAbove(unit, one, parents));
      return other === undefined || more.length > 0 || strong.includes(unit) ? [] : [other];
    },
  };
}

type Names = Map<string, ListedUnit[]>;

const fewestDigits = 4;

function add(names: Names, name: string, unit: ListedUnit): void {
  if (name.length < 2) return;
  const units = names.get(name);
  if (units === undefined) names.set(name, [unit]);
  else if (!units.includes(unit)) units.push(unit);
}

const partsOf = (source: string): readonly string[] => source.split(/[/\\]/).filter((part) => part !== "");

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** The units whose names stand in a text, but for names within longer ones. */
function foundIn(text: string, names: Names): readonly ListedUnit[] {
  const said = plain(text).slice(0, mostSearched);
  const found = new Set<ListedUnit>();
  let reached = 0;
  for (let from = 0; from < said.length; from += 1) {
    for (let to = said.length; to > Math.max(reached, from + 1); to -= 1) {
      const units = names.get(said.slice(from, to)) ?? names.get(canonicalKey(said.slice(from, to)));
      if (units === undefined) continue;
      for (const unit of units) found.add(unit);
      reached = to;
      break;
    }
  }
  return [...found];
}

const mostSearched = 80;

/** The canonical name of a piece of text that ends as names do. */
const canonicalKey = (piece: string): string =>
  (/[局厅委办部府处会所队站心]$/.test(piece) ? canonicalUnit(piece) : piece);

function isAbove(
  unit: ListedUnit, other: ListedUnit, parents: ReadonlyMap<ListedUnit, ListedUnit>,
): boolean {
  for (let at = parents.get(other); at !== undefined; at = parents.get(at)) if (at === unit) return true;
  return false;
}

/** A name for short: without the region, with the kind of force in one word, without what comes and goes. */
function shortOf(name: string, regions: readonly string[]): string {
  const whole = canonicalUnit(plain(name).replace(/(?:总|支|大|中)队$/, "队")).replace(/(?<=.{2})[市县区旗](?=分局$)/, "");
  const region = regions.find((one) => whole.startsWith(one) && whole.length >= one.length + 2) ?? "";
  return whole.slice(region.length)
    .replace(/^.*公安局(?=.+分局$)/, "").replace(/公安(?=分局$)/, "")
    .replace(/^[省市县区州盟旗](?![场政])(?=.{3,})/, "")
    .replace(/(?<=.{2})(?:管理)?(?:局|厅|委员会|办公室)$/, "");
}

/** What a branch does, in two words: 公安 of 公安分局 and of 云溪市公安局云溪区分局; empty for what is none. */
const branchOf = (name: string): string =>
  /^(?:.{0,6}[省市县区州盟旗](?!场))?(.{2}).*分局$/.exec(canonicalUnit(name))?.[1] ?? "";

/** What an office does, without what comes and goes between the words and the kind of office: 综合执法 of 综合执法大队. */
const coreOf = (short: string): string =>
  short.replace(/[和与及、]/g, "").replace(/(?<=.{2})(?:局|队|所|站|中心|委员会|办公室)$/, "");

const firstOf = (name: string): string => `${name.slice(0, 1)}…`;

/** Whether one is the other in fewer characters, in their order: 残联 and 残疾人联合会, 经开区 and 经济开发区. Places are none. */
function abbreviates(one: string, other: string): boolean {
  const [brief, full] = one.length < other.length ? [one, other] : [other, one];
  if (brief.length < 2 || [brief, full].some((name) => isPlace.test(name))) return false;
  let at = 0;
  for (const character of full) if (character === brief[at]) at += 1;
  return at === brief.length;
}

const isPlace = /(?:[省市县州盟旗镇乡村]|街道|苏木|(?<!(?:开发|产业|高新|保税|度假|示范|园|开|新))区)$/;

/** Some units, unless they are so many that nothing speaks for any of them. */
const fewest = (units: readonly ListedUnit[]): readonly ListedUnit[] => (units.length > 3 ? [] : units);

function onceEach<One extends object, Other>(work: (one: One) => Other): (one: One) => Other {
  const done = new Map<One, Other>();
  return (one) => {
    const known = done.get(one) ?? work(one);
    done.set(one, known);
    return known;
  };
}

/** What is left of a name without the kind of unit: 青山 of 青山镇. */
const stemOf = (name: string): string => name.replace(/(?<=.{2})(?:街道|地区|镇|乡|苏木)$/, "");

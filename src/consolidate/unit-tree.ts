import {canonicalUnit} from "../filing/unit-name";
import {grouped} from "./unit-index";
import type {ListedUnit} from "./unit-list";

/** A listed unit in its place: units below it, in the list's order. */
export type Branch = {readonly unit: ListedUnit; readonly below: readonly Branch[]; readonly depth: number};

/**
 * The list as trees. A parent that the list does not have, or one in a circle, leaves the unit at the top; where the
 * list says of one unit there that it is the 汇总, or the 本级, the others stand below it.
 */
export function treeOf(list: readonly ListedUnit[]): readonly Branch[] {
  const above = parentsOf(list);
  const children = new Map<ListedUnit | undefined, ListedUnit[]>();
  for (const unit of list) {
    const parent = above.get(unit);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [unit]);
    else siblings.push(unit);
  }
  const branch = (unit: ListedUnit, depth: number): Branch =>
    ({unit, depth, below: (children.get(unit) ?? []).map((child) => branch(child, depth + 1))});
  const tops = children.get(undefined) ?? [];
  const head = headOf(tops.filter((unit) => !children.has(unit)));
  if (head === undefined) return tops.map((unit) => branch(unit, 0));
  const others = tops.filter((unit) => unit !== head);
  return [{unit: head, depth: 0, below: others.map((unit) => branch(unit, 1))}];
}

/** Whose total a list without parents is: the only 汇总 that nothing stands below, or else the only 本级. */
function headOf(tops: readonly ListedUnit[]): ListedUnit | undefined {
  for (const role of ["whole", "own"] as const) {
    const [head, ...others] = tops.filter((unit) => unit.role === role);
    if (head !== undefined && others.length === 0) return head;
  }
  return undefined;
}

/** Each unit's own parent, where the list has exactly one by that code or name, however it is written. */
export function parentsOf(list: readonly ListedUnit[]): ReadonlyMap<ListedUnit, ListedUnit> {
  const keys: readonly ((said: string) => string)[] = [(code) => code, numberOf];
  const names: readonly ((said: string) => string)[] = [(name) => name, canonicalUnit];
  const ways = [
    ...keys.map((key) => ({key, units: byKey(list, ({code}) => [key(code)])})),
    ...names.map((key) => ({key, units: byKey(list, ({name, aliases}) => [name, ...aliases].map(key))})),
  ];
  const parents = new Map<ListedUnit, ListedUnit>();
  for (const unit of list) {
    const found = ways.map(({key, units}) => units.get(key(unit.parent))).find((some) => some !== undefined);
    const [parent, ...others] = found?.filter((one) => one !== unit) ?? [];
    if (parent !== undefined && others.length === 0) parents.set(unit, parent);
  }
  for (const unit of list) {
    const seen = new Set<ListedUnit>();
    let at: ListedUnit | undefined = unit;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    if (at === unit) parents.delete(unit);
  }
  return parents;
}

/**
 * Units whose parent the list names and does not have, or has more than once, or below themselves: they stand at the
 * top. None where all that stand there name one parent: the list leaves out its head. And units whose parent stood in
 * a merged cell before the list was saved as text.
 */
export const withoutParent = (list: readonly ListedUnit[]): readonly ListedUnit[] =>
  [...lostParents(list), ...mergedAway(list)];

/** Units without a parent below those that name one, where each parent is named once: as a merged cell is in text. */
function mergedAway(list: readonly ListedUnit[]): readonly ListedUnit[] {
  const named = list.filter(({parent}) => parent !== "");
  const [first] = named;
  if (first === undefined || new Set(named.map(({parent}) => parent)).size < named.length) return [];
  const heads = new Set(parentsOf(list).values());
  const blank = list.slice(list.indexOf(first))
    .filter((unit) => unit.parent === "" && unit.role === undefined && !heads.has(unit));
  return blank.length < Math.max(2, named.length) ? [] : blank;
}

function lostParents(list: readonly ListedUnit[]): readonly ListedUnit[] {
  const above = parentsOf(list);
  const tops = list.filter((unit) => !above.has(unit));
  const lost = tops.filter(({name, code, parent}) => parent !== "" && parent !== name && parent !== code);
  return lost.length === tops.length && new Set(lost.map(({parent}) => parent)).size === 1 ? [] : lost;
}

/** A code as a number has it: 0510, 510 and 510.0 are one. */
const numberOf = (code: string): string =>
  (/^\d+(?:\.0+)?$/.test(code) ? code.replace(/\.0+$/, "").replace(/^0+(?=\d)/, "") : "");

/** A name as it stands below that of the unit above, which it may begin with already. */
export const nameBelow = ({name}: ListedUnit, parent: ListedUnit | undefined): string =>
  parent === undefined || name.startsWith(parent.name) ? name
    : parent.name + (/[省市县区州盟旗]$/.test(parent.name) && name.startsWith(parent.name.slice(-1)) ? name.slice(1) : name);

/** What units are called where one of them is chosen: with the unit above, where another bears the name too. */
export function tellingNames(list: readonly ListedUnit[]): ReadonlyMap<ListedUnit, string> {
  const parents = parentsOf(list);
  const named = grouped(list.map((unit) => [unit.name, unit] as const));
  return new Map(list.map((unit) =>
    [unit, named.get(unit.name)?.length === 1 ? unit.name : nameBelow(unit, parents.get(unit))]));
}

/** All units of some branches, each before those below it. */
export const branchesIn = (trees: readonly Branch[]): readonly Branch[] =>
  trees.flatMap((branch) => [branch, ...branchesIn(branch.below)]);

/** Whether the unit's filing is the consolidated table of those below it: said by the list, or 本级 stands below. */
export const isWhole = ({unit, below}: Branch): boolean =>
  unit.role === "whole" || (unit.role === undefined && below.some(({unit: {role}}) => role === "own"));

function byKey(
  list: readonly ListedUnit[], keysOf: (unit: ListedUnit) => readonly string[],
): ReadonlyMap<string, readonly ListedUnit[]> {
  return grouped(list.flatMap((unit) =>
    [...new Set(keysOf(unit))].filter((key) => key !== "").map((key) => [key, unit] as const)));
}

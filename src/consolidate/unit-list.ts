/** 本级: the authority's own filing; 下级: a subordinate; 汇总: its filing is the consolidated table of those below. */
export type Role = "own" | "subordinate" | "whole";

/** A line of the unit list (单位名册). */
export type ListedUnit = {
  readonly name: string;
  /** Empty where the list has none. */
  readonly code: string;
  readonly level: string;
  /** Code or name of the unit above; empty at the top. */
  readonly parent: string;
  readonly role?: Role;
  /** Other names it goes by (曾用名、简称). */
  readonly aliases: readonly string[];
};

/** A listed unit in its place: units below it, in the list's order. */
export type Branch = {readonly unit: ListedUnit; readonly below: readonly Branch[]; readonly depth: number};

/** The list as trees. A parent that the list does not have, or one in a circle, leaves the unit at the top. */
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
  return (children.get(undefined) ?? []).map((unit) => branch(unit, 0));
}

/** Each unit's own parent, where the list has exactly one by that code or name. */
export function parentsOf(list: readonly ListedUnit[]): ReadonlyMap<ListedUnit, ListedUnit> {
  const byCode = byKey(list, ({code}) => code);
  const byName = byKey(list, ({name}) => name);
  const parents = new Map<ListedUnit, ListedUnit>();
  for (const unit of list) {
    const found = unit.parent === "" ? undefined : byCode.get(unit.parent) ?? byName.get(unit.parent);
    const others = found?.filter((one) => one !== unit) ?? [];
    if (others.length === 1) parents.set(unit, others[0]!);
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

/** All units of some branches, each before those below it. */
export const branchesIn = (trees: readonly Branch[]): readonly Branch[] =>
  trees.flatMap((branch) => [branch, ...branchesIn(branch.below)]);

/** Whether the unit's filing is the consolidated table of those below it: said by the list, or 本级 stands below. */
export const isWhole = ({unit, below}: Branch): boolean =>
  unit.role === "whole" || (unit.role === undefined && below.some(({unit: {role}}) => role === "own"));

function byKey(list: readonly ListedUnit[], keyOf: (unit: ListedUnit) => string): ReadonlyMap<string, ListedUnit[]> {
  const found = new Map<string, ListedUnit[]>();
  for (const unit of list) {
    const key = keyOf(unit);
    if (key !== "") found.set(key, [...(found.get(key) ?? []), unit]);
  }
  return found;
}

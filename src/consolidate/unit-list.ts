import {ReadError} from "../filing/read-error";
import type {Grid} from "../recognise/grid";
import {grouped} from "./unit-index";
import {linesBelowHeadings, type ListLine, namesAlone} from "./unit-list-table";

/** 本级: the authority's own filing; 下级: a subordinate; 汇总: its filing is the consolidated table of those below. */
type UnitRole = "own" | "subordinate" | "whole";

/** A line of the unit list (单位名册). */
export type ListedUnit = {
  readonly name: string;
  /** Empty where the list has none. */
  readonly code: string;
  readonly level: string;
  /** What kind of unit the list calls it, where it says more than the role: 街道, 部门. */
  readonly kind?: string;
  /** Code or name of the unit above; empty at the top. */
  readonly parent: string;
  readonly role?: UnitRole;
  /** Other names it goes by (曾用名、简称). */
  readonly aliases: readonly string[];
};

/**
 * The unit list (单位名册) that the tables of a file hold, all of them that name units. Headings may be worded freely,
 * stand below a title and side by side again; a list of names alone needs none.
 * @throws ReadError "noUnits" where no column holds names
 */
export function unitListIn(source: string, grids: readonly Grid[]): readonly ListedUnit[] {
  const headed = grids.map((grid) => linesBelowHeadings(grid).map(unitAt)).filter(({length}) => length > 0);
  const tables = headed.length > 0 ? headed : [namesAlone(grids).map((name) => unitOf({name}))];
  const units = tables.map(withoutRepeated).reduce(together);
  if (units.length === 0) throw new ReadError(source, "noUnits");
  return units;
}

/** A unit whose line stands there twice, with the same code below the same parent, is one. */
function withoutRepeated(units: readonly ListedUnit[]): readonly ListedUnit[] {
  const keyOf = ({name, code, parent}: ListedUnit): string => [name, code, parent].join("\n");
  const seen = new Set<string>();
  return units.filter((unit) => {
    const isNew = !seen.has(keyOf(unit));
    seen.add(keyOf(unit));
    return isNew;
  });
}

/**
 * The units of two tables: one that stands in both is one, where the only two of its name say of code and parent
 * nothing that the other denies.
 */
function together(units: readonly ListedUnit[], others: readonly ListedUnit[]): readonly ListedUnit[] {
  const [here, there] = [units, others].map((some) => grouped(some.map((one) => [one.name, one] as const)));
  const sameAs = (one: ListedUnit, among: typeof here): ListedUnit | undefined => {
    const [mine, found] = [(among === here ? there : here)?.get(one.name), among?.get(one.name)];
    const [other] = found ?? [];
    const areAlone = mine?.length === 1 && found?.length === 1;
    return areAlone && other !== undefined && mayBeOne(one.code, other.code) && mayBeOne(one.parent, other.parent)
      ? other : undefined;
  };
  return [
    ...units.map((one) => bothOf(one, sameAs(one, there))),
    ...others.filter((one) => sameAs(one, here) === undefined),
  ];
}

const mayBeOne = (one: string, other: string): boolean => one === "" || other === "" || one === other;

const bothOf = (one: ListedUnit, other: ListedUnit | undefined): ListedUnit => (other === undefined ? one : {
  name: one.name, code: one.code || other.code, level: one.level || other.level, parent: one.parent || other.parent,
  role: one.role ?? other.role, kind: one.kind ?? other.kind, aliases: [...new Set([...one.aliases, ...other.aliases])],
});

const unitAt = (at: ListLine): ListedUnit => unitOf({
  name: at("name"), code: at("code"), level: at("level"), parent: at("parent"), ...roleAndKind([at("role"), at("kind")]),
  aliases: at("aliases").split(/[、,，;；/|\n]/).map((one) => one.trim()).filter((one) => one !== ""),
});

/** A unit with what is known of it, all else empty. */
export const unitOf = (unit: Pick<ListedUnit, "name"> & Partial<ListedUnit>): ListedUnit =>
  ({code: "", level: "", parent: "", aliases: [], ...unit});

/** What a list says of a unit's role, and of its kind, in whichever of its columns. */
const roleAndKind = (said: readonly string[]): Pick<ListedUnit, "role" | "kind"> => ({
  role: said.map(roleOf).find((role) => role !== undefined),
  kind: said.find((text) => !isRole.test(text)),
});

/** A word that says of no more than the role, or none. */
const isRole = /^(?:本级|本机关|本部|下级|下属|所属)?(?:单位)?$|^汇总(?:表|单位)?$|^合计$|^(?:whole|own|subordinate)$/i;

function roleOf(text: string): UnitRole | undefined {
  if (/汇总|合计|whole/i.test(text)) return "whole";
  if (/本级|本机关|本部|own/i.test(text)) return "own";
  return /下级|下属|所属|subordinate/i.test(text) ? "subordinate" : undefined;
}

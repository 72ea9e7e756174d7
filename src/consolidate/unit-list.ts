import {ReadError} from "../filing/read-error";
import type {Grid} from "../recognise/grid";

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
 * The unit list (单位名册) that the tables of a file hold: the first of them that names units. Its headings may be worded
 * freely and stand below a title; a list of names alone needs none.
 * @throws ReadError "badSchema" where no column holds names
 */
export function unitListIn(source: string, grids: readonly Grid[]): readonly ListedUnit[] {
  for (const grid of grids) {
    const units = unitsIn(rowsOf(grid));
    if (units.length > 0) return withoutRepeated(units);
  }
  throw new ReadError(source, "badSchema", {key: "单位名称", problem: "missing", count: 1});
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

/** A row's texts by their columns. */
type Row = ReadonlyMap<number, string>;

function rowsOf({cells}: Grid): readonly Row[] {
  const rows = new Map<number, Map<number, string>>();
  for (const {row, column, text} of cells) {
    const here = rows.get(row) ?? new Map<number, string>();
    // Codes are numbers to some people: what the cell shows keeps their leading zeros.
    rows.set(row, here.set(column, text.trim()));
  }
  return [...rows.values()];
}

type Column = "name" | "code" | "level" | "parent" | "role" | "kind" | "aliases";

/** In this order, as 上级单位代码 is a parent and no code, and 单位级别 no name. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ["aliases", /曾用名|简称|别名|原名|其他名称|alias/i],
  ["parent", /上级|主管|隶属|所属|父级|汇总到|parent/i],
  // Either may say of the other: 类型 is 下级 in one list and 街道 in another.
  ["role", /类型|本级|本下级|role|type/i],
  ["kind", /类别|性质|种类|分类|kind/i],
  ["level", /级别|层级|级次|level/i],
  ["code", /代码|编码|编号|code/i],
  ["name", /名称|单位|机关|机构|部门|name|unit/i],
];

function unitsIn(table: readonly Row[]): readonly ListedUnit[] {
  const head = table.slice(0, 20).find((row) =>
    [...row.values()].some((text) => nameHeading.test(text)) && headingsOf(row).has("name"));
  if (head === undefined) {
    const names = table.map((row) => [...row.values()].filter((text) => text !== ""));
    return names.every(({length}) => length <= 1) ? names.flat().map((name) => unitOf({name})) : [];
  }
  const columns = headingsOf(head);
  return table.slice(table.indexOf(head) + 1).flatMap((row) => {
    const at = (column: Column): string => row.get(columns.get(column) ?? -1) ?? "";
    const name = at("name");
    // A total, a note or an empty line is no unit.
    if (name === "" || /^(合计|总计|小计|注[：:]|备注)/.test(name)) return [];
    return [unitOf({
      name, code: at("code"), level: at("level"), parent: at("parent"), ...roleAndKind([at("role"), at("kind")]),
      aliases: at("aliases").split(/[、,，;；/|]/).map((one) => one.trim()).filter((one) => one !== ""),
    })];
  });
}

const nameHeading = /^(?:(?:填报|报送|报告|机构|机关|部门|行政)?单位(?:全称|名称)?|(?:机关|机构|部门|全)?名?称|name|unit(?: name)?)$/i;

function headingsOf(row: Row): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  const [exact] = [...row].find(([, text]) => nameHeading.test(text)) ?? [];
  if (exact !== undefined) columns.set("name", exact);
  row.forEach((text, at) => {
    const column = at === exact ? undefined : headings.find(([, words]) => words.test(text))?.[0];
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

/** A unit with what is known of it, all else empty. */
export const unitOf = (unit: Pick<ListedUnit, "name"> & Partial<ListedUnit>): ListedUnit =>
  ({code: "", level: "", parent: "", aliases: [], ...unit});

/** What a list says of a unit's role, and of its kind, in whichever of its columns. */
const roleAndKind = (said: readonly string[]): Pick<ListedUnit, "role" | "kind"> => ({
  role: said.map(roleOf).find((role) => role !== undefined),
  kind: said.find((text) => text !== "" && !isRole.test(text)),
});

/** A word that says of no more than the role. */
const isRole = /^(?:本级|本机关|本部|下级|下属|所属)?(?:单位)?$|^汇总(?:表|单位)?$|^合计$|^(?:whole|own|subordinate)$/i;

function roleOf(text: string): UnitRole | undefined {
  if (/汇总|合计|whole/i.test(text)) return "whole";
  if (/本级|本机关|本部|own/i.test(text)) return "own";
  return /下级|下属|所属|subordinate/i.test(text) ? "subordinate" : undefined;
}

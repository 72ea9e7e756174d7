import {bottomOf, overlaps, rightOf, type Spot, type View} from "./view";
import type {Column, Zone} from "./zone";

/** What stands in a row under each column, and the row it stands in. */
export type RowValues = ReadonlyMap<Column, {readonly at: number; readonly spot?: Spot}>;

/**
 * Read the figures of a labelled row under a zone's headings. Where spans were lost and figures slid beside their
 * headings, a full row still counts them off; one that is not full is "count".
 */
export function valuesOf(
  view: View, zone: Zone, zones: readonly Zone[],
): (row: number, label: Spot) => RowValues | "count" {
  const underRow = underColumns(view, zone);
  const others = otherColumns(view, zone, zones, underRow);
  return (first, label) => {
    const row = filledRow(view, first, label, underRow);
    const under = underRow(row);
    const asTheyStand = (): RowValues => assign(zone, row, under.map(([spot]) => spot));
    const own = new Set(under.flat());
    const isClear = under.every((spots) => spots.length <= 1) && own.size === under.flat().length;
    if (isClear && own.size === under.length) return asTheyStand();
    const beside = zone.exact ? [] : figuresBeside(view, zone, row, label).filter(({column}) => !others.always(column));
    const astray = beside.filter(({column}) => !others.headed(column));
    // As many figures as headings, one of them under another heading: either that one slid, or a figure is blank.
    if (isClear && astray.length === 0 && own.size + beside.length !== zone.columns.length) return asTheyStand();
    if (isClear && beside.length === 0) return asTheyStand();
    // A single figure has nothing to be counted off by.
    if (zone.columns.length === 1 || own.size === 0 || astray.length < beside.length) return "count";
    const all = [...own, ...astray].sort((one, other) => one.column - other.column);
    return all.length === zone.columns.length ? assign(zone, row, all) : "count";
  };
}

/** What begins in a row under each of a zone's columns. */
type Under = readonly (readonly Spot[])[];

/** Looked up once a row. */
function underColumns(view: View, {columns}: Zone): (row: number) => Under {
  const known = new Map<number, Under>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const here = view.across(row).filter((spot) => spot.row === row);
    const under = columns.map(({from, to}) => here.filter((spot) => overlaps(spot.column, rightOf(spot), from, to)));
    known.set(row, under);
    return under;
  };
}

const assign = (zone: Zone, at: number, spots: readonly (Spot | undefined)[]): RowValues =>
  new Map(zone.columns.map((column, index) => [column, {at, spot: spots[index]}]));

/** A label over several rows has its figures in one of them. */
function filledRow(view: View, first: number, label: Spot, under: (row: number) => Under): number {
  const filled = view.filled(first, bottomOf(label)).filter((row) => under(row).some((spots) => spots.length > 0));
  return filled.length === 1 ? filled[0]! : first;
}

/** Figures of a row that stand under none of the zone's headings, though they adjoin those that do. */
function figuresBeside(view: View, zone: Zone, row: number, label: Spot): readonly Spot[] {
  const here = view.across(row).filter((spot) => spot.row === row && spot.column > rightOf(label));
  const wall = here.find((spot) => spot.column > zone.right && spot.as === "text")?.column ?? Infinity;
  return here.filter((spot) => spot.as !== "text" && spot.column < wall && !isUnderOwn(spot, zone));
}

type Others = {
  /** Filled in beside full rows, or another zone's. */
  readonly always: (column: number) => boolean;
  /** Under a heading that is none of the zone's. */
  readonly headed: (column: number) => boolean;
};

/** The columns beside a zone's own. */
function otherColumns(view: View, zone: Zone, zones: readonly Zone[], under: (row: number) => Under): Others {
  const own = new Set(zone.columns.map(({heading}) => heading));
  const headed = new Set<number>();
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (const spot of view.across(row).filter((spot) => !own.has(spot) && !isUnderOwn(spot, zone))) add(headed, spot);
  }
  const beside = new Set<number>();
  for (const row of view.filled(zone.bottom + 1, zone.last)) {
    if (!under(row).every((spots) => spots.length === 1)) continue;
    for (const spot of view.across(row).filter((spot) => !isUnderOwn(spot, zone))) add(beside, spot);
  }
  const near = zones.filter((other) => other !== zone && other.top <= zone.last && zone.top <= other.last);
  return {
    always: (column) => beside.has(column) || near.some(({left, right}) => left <= column && column <= right),
    headed: (column) => headed.has(column),
  };
}

const isUnderOwn = (spot: Spot, zone: Zone): boolean =>
  zone.columns.some(({from, to}) => overlaps(spot.column, rightOf(spot), from, to));

function add(columns: Set<number>, spot: Spot): void {
  for (let column = spot.column; column <= rightOf(spot); column += 1) columns.add(column);
}

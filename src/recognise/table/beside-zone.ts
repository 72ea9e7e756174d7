import {isUnderOwn, type Zone} from "./find-zones";
import {rightOf, type TableSpot, type View} from "./view";

/** Figures of a row that stand under none of the zone's headings, though they adjoin those that do, and number no label. */
export function figuresBeside(view: View, zone: Zone, row: number, label: TableSpot): readonly TableSpot[] {
  const here = view.across(row).filter((spot) => spot.row === row && spot.column > rightOf(label));
  const wall = wallBeside(zone, here);
  return here.filter((spot, at) => spot.as !== "text" && spot.column < wall && !isUnderOwn(spot, zone) &&
    (here[at + 1]?.column !== rightOf(spot) + 1 || here[at + 1]?.meanings.length === 0));
}

/** Where a row's figures cease to adjoin a zone's columns: at a text, or where the gap is wider than any between these. */
function wallBeside({columns, right}: Zone, row: readonly TableSpot[]): number {
  const gap = Math.max(1, ...columns.map(({from}, at) => from - (columns[at - 1]?.to ?? from)));
  let edge = right;
  for (const spot of row) {
    if (spot.column <= right) continue;
    if (spot.as === "text" || spot.column > edge + gap) return spot.column;
    edge = rightOf(spot);
  }
  return Infinity;
}

/** What stands in columns beside a zone's own. */
type Others = {
  /** Filled in beside full rows, or another zone's. */
  readonly always: (column: number) => boolean;
  /** Under a heading that is none of the zone's. */
  readonly headed: (column: number) => boolean;
};

/** The columns beside a zone's own. */
export function otherColumns(
  view: View, zone: Zone, zones: readonly Zone[], under: (row: number) => readonly (readonly TableSpot[])[],
): Others {
  const own = new Set(zone.columns.map(({heading}) => heading));
  const [headed, beside] = [new Set<number>(), new Set<number>()];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (const spot of view.across(row).filter((spot) => !own.has(spot) && !isUnderOwn(spot, zone))) add(headed, spot);
  }
  for (const row of view.filled(zone.bottom + 1, zone.last)) {
    if (!under(row).every((spots) => spots.length === 1)) continue;
    for (const spot of view.across(row)) if (spot.as !== "text" && !isUnderOwn(spot, zone)) add(beside, spot);
  }
  const near = zones.filter((other) => other !== zone && other.top <= zone.last && zone.top <= other.last);
  return {
    always: (column) => beside.has(column) || near.some(({left, right}) => left <= column && column <= right),
    headed: (column) => headed.has(column),
  };
}

function add(columns: Set<number>, {column, columnSpan}: TableSpot): void {
  for (let more = 0; more < columnSpan; more += 1) columns.add(column + more);
}

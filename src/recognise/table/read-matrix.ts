import {isUnit, unitIn} from "../value";
import {figuresBeside, otherColumns} from "./beside-zone";
import {slidAsWhole, type Zone, type ZoneColumn} from "./find-zones";
import {figureId, type FoundTable, type PlacedFigure, type SoughtForm, strayOf, type TableStray} from "./form-in-table";
import {goingOn} from "./going-on";
import {isFiller, readStub, type StubRow, type UnderstoodRow} from "./read-stub";
import {latestYears, numbersColumns, roleOf, titleYear, yearIn} from "./this-year";
import {bottomOf, inGrid, overlaps, rightOf, type TableSpot, type View} from "./view";

/**
 * Read a form whose labels stand at the left of its rows, under the headings of its columns; `before` is the last row of
 * a table that it may go on from.
 */
export function readMatrix(
  view: View, form: SoughtForm, zones: readonly Zone[], before?: string,
): readonly FoundTable[] {
  let last = before;
  return zones.flatMap((zone) => {
    const stub = readStub(view, zone, form, (row) => hasValues(view, zone, row));
    const rows = goingOn(stub.rows, zone, form, last);
    last = rows.findLast(({id}) => id !== undefined)?.id ?? last;
    const found = readZone(view, form, zone, zones, rows);
    return found === undefined ? [] : [{...found, strays: [...stub.doubts, ...found.strays]}];
  });
}

function readZone(
  view: View, form: SoughtForm, zone: Zone, zones: readonly Zone[], stub: readonly StubRow[],
): FoundTable | undefined {
  const read = valuesOf(view, zone, zones);
  const placed: PlacedFigure[] = [];
  const strays: TableStray[] = [];
  const end = lastRow(view, zone, stub);
  const labelled = stub.filter(({id}) => id !== undefined);
  let first: TableSpot | undefined;
  for (const row of stub) {
    if (row.row > end) break;
    if (row.id === undefined) {
      strays.push(...leftOver(view, form, zone, row));
      continue;
    }
    first ??= row.label;
    const values = isOverOthers(view, zone, row, stub) ? "count" : read(row.row, row.label);
    // A label where a figure should be: the headings do not govern this row after all.
    if (values === "count" || values.some(({spot}) => spot !== undefined && spot.meanings.length > 0)) {
      strays.push(...miscounted(view, row));
      continue;
    }
    const isOwn = ownIn(row, labelled);
    strays.push(...values.flatMap(({spot}) => spot === undefined || isOwn(spot) ? [] : strayOf([spot], "doubt")));
    placed.push(...place(view, form, zone, row, values.filter(({column, spot}) => spot === undefined
      ? !reachesInto(view, row.row, column) : isOwn(spot))));
  }
  return first === undefined ? undefined : {
    form, grid: view.grid, rows: stub.flatMap(({id}) => id ?? []), placed, first,
    strays: [...unknownHeadings(view, zone), ...strays],
    year: zone.year ?? titleYear(view, zone), prior: zone.prior, ...(zone.headless && {headless: zone.block}),
  };
}

/** Whether a label reaches over further rows with figures, and without a label: those of its parts were lost. */
const isOverOthers = (view: View, zone: Zone, {row, label}: UnderstoodRow, stub: readonly StubRow[]): boolean =>
  label.rowSpan > 1 && hasValues(view, zone, row) && stub.some((other) =>
    other.row !== row && other.id === undefined && other.label === label && hasValues(view, zone, other.row));

/** Whether a figure is of one row alone: a cell merged over several rows may be each one's. */
const ownIn = ({row, label}: UnderstoodRow, labelled: readonly StubRow[]) => (spot: TableSpot): boolean =>
  spot.rowSpan === 1 || labelled.every((other) => other.row === row || other.label === label ||
    !overlaps(other.row, other.row, spot.row, bottomOf(spot)));

/** A figure of an earlier row reaches down into this one. */
const reachesInto = (view: View, row: number, {from, to}: ZoneColumn): boolean => view.across(row).some((spot) =>
  spot.row < row && spot.as === "number" && overlaps(spot.column, rightOf(spot), from, to));

/** Headings among the zone's own that say nothing known: whether they matter is for a person to judge. */
function unknownHeadings(view: View, zone: Zone): readonly TableStray[] {
  const {top, bottom, block, columns, from: left, right} = zone;
  const isLacking = columns.length < block.columns.length;
  const latestIn = latestYears(view);
  return view.filled(top, bottom).flatMap((row) => view.across(row).filter((spot) =>
    spot.row === row && spot.as === "text" && spot.meanings.length === 0 &&
    !columns.some(({from}) => from === spot.column) && !isFiller(spot.text),
  )).flatMap((spot): readonly TableStray[] => {
    // Where a block lacks one of its columns, 本末增/减 or 上一年项日数量 right beside the others may be that one.
    if (spot.isOfEarlier) return [];
    if (isAside(spot.text, latestIn(spot.row))) {
      const isNear = isLacking && rightOf(spot) >= left - 1 && spot.column <= right + 1;
      const under = isNear ? numbersUnder(view, zone, spot) : [];
      return under.length === 0 ? [] : strayOf(under, "label", spot);
    }
    return spot.column >= left && spot.column <= right ? [{spot, why: "label"}] : [];
  });
}

const numbersUnder = (view: View, {bottom, last}: Zone, {column}: TableSpot): readonly TableSpot[] =>
  view.filled(bottom + 1, last).flatMap((row) =>
    view.across(row).filter((spot) => spot.row === row && spot.column === column && spot.as === "number"));

/** Last year, a change, a remark: known to hold no figure of this year. */
const isAside = (heading: string, latest = yearIn(heading)): boolean => {
  const role = roleOf(heading, latest);
  return role !== undefined && role !== "this";
};

/**
 * The table goes on below the last row understood for as long as figures stand under its headings, and to the last of
 * equal labels of its own.
 */
function lastRow(view: View, zone: Zone, stub: readonly StubRow[]): number {
  let end = -1;
  for (const {row, id, known, copied} of stub) {
    if (id !== undefined || copied) end = row;
    else if (row === end + 1 && !known && hasValues(view, zone, row)) end = row;
  }
  return end;
}

const hasValues = (view: View, zone: Zone, row: number): boolean => figuresIn(view, zone, row).length > 0;

const figuresIn = (view: View, zone: Zone, row: number): readonly TableSpot[] => view.across(row).filter((spot) =>
  spot.row === row && spot.as === "number" &&
  zone.columns.some(({from, to}) => spot.column <= to && rightOf(spot) >= from));

/** Figures in a row that is none of the form's: reported with its label, if it has one. */
function leftOver(view: View, form: SoughtForm, zone: Zone, {row, label, known}: StubRow): readonly TableStray[] {
  const figures = figuresIn(view, zone, row);
  if (figures.length === 0) return [];
  if (numbersColumns(view.across(row).filter((spot) => spot.row === row))) return [];
  if (label === undefined || label.row !== row) return strayOf(figures, "value");
  if (label.meanings.some(({as, form: of, block}) => as === "row" && of === form.id && block === zone.block.at)) {
    return strayOf(figures, "doubt", label);
  }
  // 勾稽校验: differences of what is checked, all of them none.
  if (label.meanings.length === 0 && isAside(label.text) && figures.every(({text}) => Number(text) === 0)) return [];
  return known && label.meanings.some(({as}) => as === "row") ? [] : strayOf(figures, "label", label);
}

function miscounted(view: View, {row, label}: UnderstoodRow): readonly TableStray[] {
  const values = view.across(row).filter((spot) => spot.row === row && spot.column > rightOf(label));
  return [{spot: values[0] ?? label, others: values, why: "count", text: [label, ...values].map(({text}) => text).join(" ")}];
}

function place(
  view: View, form: SoughtForm, zone: Zone, {row, label, id}: UnderstoodRow, values: RowValues,
): readonly PlacedFigure[] {
  const unit = view.across(row).find((spot) =>
    spot.column > rightOf(label) && spot.column < zone.from && isUnit(spot.text));
  const ownUnit = unit?.text.replace(/[\s()（）]|单位[:：]?/g, "") ?? unitIn(label.text);
  const inRow = {label: label.text, ...(unit !== undefined && {beside: unit.text})};
  return values.map(({column, at, spot}) => {
    const heading = column.heading?.text;
    return {
      id: figureId(form, id, column.id), ...inGrid(view, at, spot?.column ?? column.from), spot, label,
      unit: ownUnit ?? (heading === undefined ? undefined : unitIn(heading)),
      printed: heading === undefined ? inRow : {...inRow, heading},
    };
  });
}

/** What stands in a row under each column, and the row it stands in. */
type RowValues = readonly {readonly column: ZoneColumn; readonly at: number; readonly spot?: TableSpot}[];

/**
 * Read the figures of a labelled row under a zone's headings. Where spans were lost and figures slid beside their
 * headings, a full row still counts them off; one that is not full is "count".
 */
function valuesOf(
  view: View, zone: Zone, zones: readonly Zone[],
): (row: number, label: TableSpot) => RowValues | "count" {
  const underRow = underColumns(view, zone);
  const others = otherColumns(view, zone, zones, underRow);
  const isSlid = slidAsWhole(view, zone);
  return (first, label) => {
    const row = filledRow(view, first, label, underRow);
    const under = underRow(row);
    const asTheyStand = (): RowValues => assign(zone, row, under.map(([spot]) => spot));
    const own = new Set(under.flat());
    const isClear = under.every((spots) => spots.length <= 1) && own.size === under.flat().length;
    if (isClear && own.size === under.length) return asTheyStand();
    const beside = zone.exact ? [] : figuresBeside(view, zone, row, label).filter(({column}) => !others.always(column));
    const astray = beside.filter(({column}) => !others.headed(column));
    // A number where other rows have their labels: all of the row's slid, and none stands under its own heading.
    if (isClear && beside.some(({as, column}) => as === "number" && column < zone.left) && astray.length === 0) return "count";
    // As many figures as headings, one of them under another heading: either that one slid, or a figure is blank.
    if (isClear && astray.length === 0 && own.size + beside.length !== zone.columns.length) return asTheyStand();
    if (isClear && beside.length === 0) return asTheyStand();
    // A single figure has nothing to be counted off by.
    if (zone.columns.length === 1 || own.size === 0 || astray.length < beside.length) return "count";
    const all = [...own, ...astray].sort((one, other) => one.column - other.column);
    if (all.length !== zone.columns.length) return "count";
    if (!isClear || isSlid(row, all, astray)) return assign(zone, row, all);
    // What stands under a heading stands where it belongs: the others are not drawn over a blank.
    return astray.length === 1 ? asTheyStand() : "count";
  };
}

/** What begins in a row under each of a zone's columns. */
type Under = readonly (readonly TableSpot[])[];

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

const assign = (zone: Zone, at: number, spots: readonly (TableSpot | undefined)[]): RowValues =>
  zone.columns.map((column, index) => ({column, at, spot: spots[index]}));

/** A label over several rows has its figures in one of them. */
function filledRow(view: View, first: number, label: TableSpot, under: (row: number) => Under): number {
  const filled = view.filled(first, bottomOf(label)).filter((row) => under(row).some((spots) => spots.length > 0));
  const [only, another] = filled;
  return only !== undefined && another === undefined ? only : first;
}

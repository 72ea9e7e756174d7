import type {Form} from "../../editions/form";
import {moneyUnitsIn} from "../../filing/money";
import {moneyIn} from "../head-money";
import {isUnit, unitIn} from "../value";
import {roleOf, yearIn} from "./column-role";
import {nearRows} from "./near-rows";
import {figureId, inGrid, stray, type Found, type Placed, type Stray} from "./placed";
import {remember} from "./remember";
import {isFiller, readStub, type StubRow} from "./stub";
import {titleYear} from "./title-year";
import {valuesOf, type RowValues} from "./values";
import {rightOf, type Spot, type View} from "./view";
import type {Zone} from "./zone";

/** Read a form whose labels stand at the left of its rows, under the headings of its columns. */
export function readMatrix(view: View, form: Form, zones: readonly Zone[]): readonly Found[] {
  return zones.flatMap((zone) => {
    const stub = nearRows(form, zone, readStub(view, zone, form), (row) => hasValues(view, zone, row));
    const found = readZone(view, form, zone, zones, stub.rows);
    return found === undefined ? [] : [{...found, strays: [...stub.doubts, ...found.strays]}];
  });
}

function readZone(
  view: View, form: Form, zone: Zone, zones: readonly Zone[], stub: readonly StubRow[],
): Found | undefined {
  const read = valuesOf(view, zone, zones);
  const placed: Placed[] = [];
  const strays: Stray[] = [];
  const end = lastRow(view, zone, stub);
  let first: Spot | undefined;
  for (const row of stub) {
    if (row.row > end) break;
    if (row.id === undefined) {
      strays.push(...leftOver(view, form, zone, row));
      continue;
    }
    first ??= row.label;
    const values = read(row.row, row.label!);
    // A label where a figure should be: the headings do not govern this row after all.
    if (values === "count" || [...values.values()].some(({spot}) => spot !== undefined && spot.meanings.length > 0)) {
      strays.push(...miscounted(view, row));
    } else placed.push(...place(view, form, zone, row, values));
  }
  return first === undefined
    ? undefined
    : {
      form, grid: view.grid, rows: stub.flatMap(({id}) => id ?? []), placed, first,
      strays: [...unknownHeadings(view, zone), ...strays],
      year: titleYear(view, zone), prior: zone.prior,
    };
}

/** Headings among the zone's own that say nothing known: whether they matter is for a person to judge. */
function unknownHeadings(view: View, {top, bottom, right, columns}: Zone): readonly Stray[] {
  const left = columns[0]!.from;
  return view.filled(top, bottom).flatMap((row) => view.across(row).filter((spot) =>
    spot.row === row && spot.as === "text" && spot.meanings.length === 0 && spot.column >= left && spot.column <= right &&
    !columns.some(({from}) => from === spot.column) && !isFiller(spot.text) && !isAside(spot.text),
  )).map((spot) => stray(spot, "label"));
}

/** Last year, a change, a remark: known to hold no figure of this year. */
const isAside = (heading: string): boolean => {
  const role = roleOf(heading, yearIn(heading));
  return role !== undefined && role !== "this";
};

/** The table goes on below the last row understood for as long as figures stand under its headings. */
function lastRow(view: View, zone: Zone, stub: readonly StubRow[]): number {
  let end = -1;
  for (const {row, id, known} of stub) {
    if (id !== undefined) end = row;
    else if (row === end + 1 && !known && hasValues(view, zone, row)) end = row;
  }
  return end;
}

const hasValues = (view: View, zone: Zone, row: number): boolean => figuresIn(view, zone, row).length > 0;

const figuresIn = (view: View, zone: Zone, row: number): readonly Spot[] => view.across(row).filter((spot) =>
  spot.row === row && spot.as === "number" &&
  zone.columns.some(({from, to}) => spot.column <= to && rightOf(spot) >= from));

/** Figures in a row that is none of the form's: reported by its label, or one by one where there is none. */
function leftOver(view: View, form: Form, zone: Zone, {row, label, known}: StubRow): readonly Stray[] {
  const figures = figuresIn(view, zone, row);
  if (figures.length === 0) return [];
  if (label === undefined || label.row !== row) return figures.map((spot) => stray(spot, "value"));
  if (label.meanings.some(({as, form: of, block}) => as === "row" && of === form.id && block === zone.block)) {
    return [stray(label, "doubt")];
  }
  return known && label.meanings.some(({as}) => as === "row") ? [] : [stray(label, "label")];
}

function miscounted(view: View, {row, label}: StubRow): readonly Stray[] {
  const values = view.across(row).filter((spot) => spot.row === row && spot.column > rightOf(label!));
  return [stray(values[0] ?? label!, "count", [label!, ...values].map(({text}) => text).join(" "))];
}

function place(view: View, form: Form, zone: Zone, {row, label, id}: StubRow, values: RowValues): readonly Placed[] {
  const unit = view.across(row).find((spot) =>
    spot.column > rightOf(label!) && spot.column < zone.columns[0]!.from && isUnit(spot.text));
  const beside = moneyIn(unit?.text);
  const inLabel = moneyOf(label!.text);
  const ownUnit = unit?.text.replace(/[\s()（）]|单位[:：]?/g, "") ?? printedUnit(label!.text);
  return zone.columns.map((column) => {
    const {at, spot} = values.get(column)!;
    const headingUnit = column.heading === undefined ? undefined : printedUnit(column.heading.text);
    return {
      id: figureId(form, id!, column.id), ...inGrid(view, at, spot?.column ?? column.from), spot,
      unit: ownUnit ?? headingUnit,
      money: {beside, label: inLabel, heading: column.heading === undefined ? none : moneyOf(column.heading.text)},
    };
  });
}

const printedUnit = remember(unitIn);
const moneyOf = remember(moneyUnitsIn);

const none: readonly never[] = [];

import type {Filing} from "../../filing/filing";
import {sameUnit} from "../../filing/unit-name";
import type {KnownLayouts} from "../../recognise/known-layouts";
import type {SheetGrid} from "../../hosts/host";
import type {Finding} from "../../reconcile/finding";
import {reconcile, type ReconcileOptions} from "../../reconcile/reconcile";
import {tablesIn, type Tables} from "./tables-in";

/** What a check of one set of tables found. */
export type Report = Tables & {readonly findings: readonly Finding[]};

/** What tables are checked against: last year's, where they are given; and what the user says of scope and blanks. */
export type Against = {readonly last?: Filing} & Required<ReconcileOptions>;

/** Check every set of tables in a workbook's sheets; whoever checks again and again keeps the `layouts`. */
export function reportsIn(
  source: string, sheets: readonly SheetGrid[], {last, ...options}: Against, layouts?: KnownLayouts,
): readonly Report[] {
  const tables = tablesIn(source, sheets, layouts);
  // Of several sets of tables, those of other units have another last year.
  const isOf = ({unit}: Filing): boolean =>
    last !== undefined && (tables.length === 1 || sameUnit(unit, last.unit) !== "different");
  return tables.map((set) =>
    ({...set, findings: reconcile(set.filing, isOf(set.filing) ? last : undefined, options)}));
}

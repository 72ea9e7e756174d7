import type {FilingRecord} from "../../filing/record";
import {draftPackage} from "../../office/package-draft";
import {readXlsx} from "../../office/read-xlsx";
import {readShown, type ShownSheet, type ShownWorkbook, unshownIn} from "../../office/shown-workbook";
import {recordOf} from "../../office/workbook-record";
import type {CellAt} from "../../sheets/sheet-spec";
import {spareEffort} from "./spare-effort";

/** A workbook that is open: its package as it was, and what of it is shown. */
export type OpenedWorkbook = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly shown: ShownWorkbook;
  /** The cells whose formulas would keep the spreadsheet busy for too long at each edit: it has not got them. */
  readonly tooCostly: readonly CellAt[];
  readonly record: FilingRecord | undefined;
};

/**
 * Open an .xlsx or .xlsm as it is.
 * @throws ReadError as reading does, and `cannotMend` where it could not be saved without loss
 */
export function openWorkbook(name: string, bytes: Uint8Array): OpenedWorkbook {
  const record = recordOf(readXlsx(name, bytes));
  return {name, bytes, ...spareEffort(readShown(draftPackage(name, bytes))), record};
}

/** The id by which a sheet that came with the package is known, however it is called or wherever it stands by now. */
export const idOf = ({at}: Pick<ShownSheet, "at">): string => `opened-${at}`;

/** The sheet of the package that has the id; `undefined` for one that was added here. */
export const openedSheet = (opened: OpenedWorkbook | undefined, id: string): ShownSheet | undefined =>
  opened?.shown.sheets.find((sheet) => idOf(sheet) === id);

/** What of it is not shown, and stays in the package. */
export const unshownOf = ({name, bytes, shown}: OpenedWorkbook): ReturnType<typeof unshownIn> =>
  unshownIn(draftPackage(name, bytes), shown.sheets);

/** Where it shows results that may not follow a change: of what-if tables, and of formulas that cost too much. */
export const unfollowedIn = ({shown, tooCostly}: OpenedWorkbook): readonly CellAt[] => [
  ...shown.sheets.flatMap(({name: sheet, whatIfTables}) =>
    whatIfTables.map(({top, left}) => ({sheet, row: top, column: left}))),
  ...tooCostly,
];

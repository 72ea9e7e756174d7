import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {isAside} from "../../recognise/aside";
import type {KnownLayouts} from "../../recognise/known-layouts";
import type {SheetGrid} from "../../hosts/host";
import {readGrids} from "../../formats/read-grids";
import {unitCaption} from "./unit-caption";

/** Tables in the workbook that make up one filing. */
export type Tables = {
  /** Names of their sheets: they also tell one set of tables from another. */
  readonly sheets: readonly string[];
  /** Whether they are our templates, not sheets of another origin. */
  readonly isOurs: boolean;
  readonly filing: Filing;
};

/**
 * The filings of a workbook. Templates may be there several times, for several years or units: a form that comes
 * again begins a new set. Sheets of another origin are read together. Whoever reads again and again keeps the
 * `layouts`.
 */
export function tablesIn(
  source: string, sheets: readonly SheetGrid[], layouts?: KnownLayouts,
): readonly Tables[] {
  return setsOf(sheets.filter((sheet) => !isAside(sheet))).flatMap((set) => {
    const filing = readIfThere(source, set, layouts);
    return filing === undefined ? [] : [{
      sheets: set.map(({name}) => name),
      isOurs: set[0]!.tag !== undefined,
      filing,
    }];
  });
}

function setsOf(sheets: readonly SheetGrid[]): readonly (readonly SheetGrid[])[] {
  const sets: SheetGrid[][] = [];
  const open = new Map<string, SheetGrid[]>();
  for (const sheet of sheets) {
    const kind = sheet.tag === undefined ? "" : `${sheet.tag.edition} ${sheet.tag.variant ?? ""}`;
    const set = open.get(kind);
    const comesAgain = sheet.tag !== undefined && set?.some(({tag}) => tag?.form === sheet.tag!.form);
    if (set === undefined || comesAgain) {
      const begun = [sheet];
      sets.push(begun);
      open.set(kind, begun);
    } else {
      set.push(sheet);
    }
  }
  return sets;
}

function readIfThere(source: string, sheets: readonly SheetGrid[], layouts?: KnownLayouts): Filing | undefined {
  try {
    const {edition, variant} = sheets[0]?.tag ?? {};
    const unit = sheets.map((sheet) => unitCaption(sheet)?.unit).find((name) => name);
    return readGrids(source, sheets, {unit, edition, variant}, layouts);
  } catch (error) {
    if (error instanceof ReadError && (error.why === "noTables" || error.why === "emptyTables")) return undefined;
    throw error;
  }
}

import {editionOf} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {isAside} from "../../recognise/aside";
import {withReportText} from "../../recognise/report-text";
import type {KnownLayouts} from "../../recognise/known-layouts";
import type {SheetGrid} from "../../hosts/host";
import {unitCaption} from "./captions";
import {sheetSets} from "../../sheets/sheet-sets";
import {readGrids} from "../../formats/read-grids";
import {sameUnit} from "../../filing/unit-name";
import type {Finding} from "../../reconcile/finding";
import {reconcile, type ReconcileOptions} from "../../reconcile/reconcile";

/** Tables in the workbook that make up one filing. */
export type Tables = {
  /** Names of their sheets: with the part of them that is theirs they also tell one set of tables from another. */
  readonly sheets: readonly string[];
  /** Whether they are our templates, not sheets of another origin. */
  readonly isOurs: boolean;
  readonly filing: Filing;
};

/**
 * The filings of a workbook. Templates may be there several times, for several years or units: a form that comes
 * again begins a new set. Sheets of another origin are told apart as every reader does. Whoever reads again and again
 * keeps the `layouts`.
 */
export function tablesIn(
  source: string, sheets: readonly SheetGrid[], layouts?: KnownLayouts,
): readonly Tables[] {
  const read = (set: readonly SheetGrid[]): readonly Filing[] => readIfThere(source, set, layouts);
  return withTypedIn(sheetSets(sheets.filter((sheet) => !isAside(sheet))), read).flatMap((set) => {
    return read(set).map((filing) => {
      const sheets = filing.part === undefined ? set : set.filter(({name}) => sheetsOf(filing).has(name));
      return {
        sheets: sheets.map(({name}) => name), isOurs: sheets.every(({tag}) => tag !== undefined), filing,
      };
    });
  }).map((tables, _, {length}) =>
    ({...tables, filing: withReportText(tables.filing, sheets.filter(isAside), length === 1)}));
}

/** The sheets that a filing's figures stand on. */
const sheetsOf = ({figures}: Filing): ReadonlySet<string> =>
  new Set([...figures.values()].flatMap(({place}) => (place.in === "sheet" ? [place.sheet] : [])));

/**
 * The same sets, but that an official table that stands alone belongs to sheets of another origin that lack it: it was
 * inserted to type in there what is only a picture on theirs.
 */
function withTypedIn(
  sets: readonly (readonly SheetGrid[])[], read: (set: readonly SheetGrid[]) => readonly Filing[],
): readonly (readonly SheetGrid[])[] {
  const foreign = sets.find(([sheet]) => sheet?.tag === undefined);
  const alone = sets.filter(([sheet, ...others]) =>
    sheet?.tag !== undefined && others.length + 1 < editionOf(sheet.tag.edition).forms.length);
  if (foreign === undefined || alone.length === 0) return sets;
  const filings = read(foreign);
  const isLacking = ({tag}: SheetGrid): boolean => filings.some(({edition, figures}) => edition === tag?.edition &&
    ![...figures.keys()].some((id) => id.startsWith(`${tag.form}.`)));
  const typedIn = alone.filter((set) => set.every(isLacking));
  return sets.flatMap((set) => typedIn.includes(set) ? [] : [set === foreign ? [...set, ...typedIn.flat()] : set]);
}

function readIfThere(source: string, sheets: readonly SheetGrid[], layouts?: KnownLayouts): readonly Filing[] {
  try {
    const isOurs = sheets.every(({tag}) => tag !== undefined);
    const {edition, variant} = (isOurs ? sheets[0]?.tag : undefined) ?? {};
    const unit = isOurs ? sheets.map((sheet) => unitCaption(sheet)?.unit).find((name) => name) : undefined;
    return readGrids(source, sheets, {unit, edition, variant}, {layouts});
  } catch (error) {
    if (error instanceof ReadError && ["noTables", "emptyTables", "unplaced"].includes(error.why)) return [];
    throw error;
  }
}

/** What a check of one set of tables found. */
export type Report = Tables & {
  readonly findings: readonly Finding[];
  /** Last year's figures that they were held against. */
  readonly last?: Filing;
};

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
  return tables.map((set) => {
    const own = isOf(set.filing) ? last : undefined;
    return {...set, findings: reconcile(set.filing, own, options), ...(own && {last: own})};
  });
}

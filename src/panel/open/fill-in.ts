import {heldIn, type Host, inOnePiece, type SheetGrid, type TakeBack} from "../../hosts/host";
import type {CellEntry, SheetSpec} from "../../sheets/sheet-spec";
import {reportTextIn} from "../../recognise/aside";
import {reportTextOf} from "../../filing/own-sheets";
import {reportTextIfAny} from "../../sheets/report-text-sheet";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";
import type {Filing} from "../../filing/filing";
import {noRemarks} from "../../filing/remarks";
import type {Opinion} from "../../filing/review-table";
import {leftOverOf} from "../../remarks/left-over";
import {returnedItems} from "../../remarks/review/review";
import {reviewSheet} from "../../sheets/review";
import {editionOf} from "../../editions/edition";
import {type Tables, tablesIn} from "../check/tables-in";
import {unitCaption} from "../check/captions";
import {areMeant} from "../check/tables-meant";
import {keepRecord} from "../start/use-record";

/** What came of filling in. */
export type FilledIn = {
  readonly sheets: readonly string[];
  /** How many figures were put into the tables. */
  readonly figures: number;
  /** Figures the workbook refused. */
  readonly refused: number;
  /** The ways to take back what was written into tables that were there, and sheets that were added. */
  readonly ways: readonly TakeBack[];
};

/**
 * Put a filing into the workbook: into the tables that are there for it and empty, or else into new ones. A reported
 * total that does not add up stands as reported; nothing that is filled in is overwritten.
 */
export const fillIn = (host: Host, filing: DatedFiling): Promise<FilledIn> =>
  inOnePiece(host, () => fillWhole(host, filing));

async function fillWhole(host: Host, filing: DatedFiling): Promise<FilledIn> {
  const {edition, variant, unit, year} = filing;
  const specs = fill(template({edition, variant, unit, year}), filing);
  const sheets = await host.read();
  const empty = emptyTablesFor(filing, specs, tablesIn("", sheets));
  const ways: TakeBack[] = [];
  const kept = (way: TakeBack): unknown => ways.push(way);
  const filledIn = empty === undefined
    ? {sheets: await host.insert(specs, kept), refused: 0}
    : await fillInto(host, empty, specs, sheets, unit, kept);
  const left = leftOverOf(filing);
  const remarks = left.length === 0 ? filing.remarks : {...filing.remarks ?? noRemarks, leftOver: left};
  await keepRecord(host, {unit, year, edition, variant}, remarks);
  if (!sheets.some((sheet) => reportTextIn(sheet)?.of === reportTextOf(filing))) {
    const text = reportTextIfAny(filing);
    if (text.length > 0) await host.insert(text, kept);
  }
  if (filing.review !== undefined) await carryReview(host, filing.source, filing.review, filledIn.sheets, kept);
  return {...filledIn, ways, figures: [...filing.figures.values()].filter(({as}) => as !== "blank").length - filledIn.refused};
}

async function fillInto(
  host: Host, {filing, sheets: names}: Tables,
  specs: readonly SheetSpec[], sheets: readonly SheetGrid[], unit: string, kept: (way: TakeBack) => unknown,
): Promise<Pick<FilledIn, "sheets" | "refused">> {
  const entries = specs.flatMap(({cells}) => cells).flatMap((spec): readonly CellEntry[] => {
    const {figure, value, formula, numberFormat} = spec;
    const cell = figure === undefined ? undefined : filing.figures.get(figure);
    if (cell?.place.in !== "sheet" || value === undefined || value === null || value === "") return [];
    const computes = cell.formula !== undefined;
    if (formula !== undefined && computes) return [];
    const {sheet, row, column} = cell.place;
    const mayReplace = computes ? {replaceFormula: true as const} : {was: heldIn(sheets, cell.place)};
    return [{sheet, row, column, value, numberFormat, ...mayReplace}];
  });
  const headings = sheets.filter(({name}) => names.includes(name)).flatMap((sheet) => unitHeading(sheet, unit));
  const refused = await host.write([...entries, ...headings], kept);
  return {sheets: names, refused: refused.filter((at) => at < entries.length).length};
}

/** 填报单位： printed without a name, to be completed. */
function unitHeading(sheet: SheetGrid, unit: string): readonly CellEntry[] {
  const caption = unitCaption(sheet);
  if (caption === undefined || caption.unit !== "" || unit === "") return [];
  const {row, column, label} = caption;
  return [{sheet: sheet.name, row, column, value: label + unit}];
}

/** Put the review sheet that came with a filing beside its tables, as it was: the next review goes on from it. */
async function carryReview(
  host: Host, source: string, opinions: readonly Opinion[], sheets: readonly string[],
  kept: (way: TakeBack) => unknown,
): Promise<void> {
  const filing = tablesIn(source, await host.read())
    .find(areMeant({sheets}))?.filing;
  if (filing === undefined || opinions.length === 0) return;
  const written = opinions.flatMap(({mark}) => mark?.written ?? []).sort().at(-1);
  const time = written === undefined ? new Date() : new Date(written);
  await host.insert([reviewSheet(returnedItems(opinions, filing), filing, time)], kept);
  const [sheet] = sheets;
  if (sheet !== undefined) await host.goTo({sheet, row: 0, column: 0});
}

/** The tables of the workbook that a filing can be written into: our template of its edition, unit and year, empty. */
export const emptyTablesFor = (
  filing: DatedFiling, filled: readonly SheetSpec[], tables: readonly Tables[],
): Tables | undefined =>
  isPlain(filing, filled)
    ? tables.find((set) => set.isOurs && isFor(filing, set) && isEmpty(set.filing))
    : undefined;

const isFor = (filing: Filing, {filing: there, sheets}: Tables): boolean =>
  there.edition === filing.edition && there.variant === filing.variant && there.year === filing.year &&
  (there.unit === "" || there.unit === filing.unit) && sheets.length === editionOf(filing.edition).forms.length;

const isEmpty = ({figures}: Filing): boolean => [...figures.values()].every(({as}) => as === "blank");

/** Whether only figures tell the filled tables from the template; a printed unit of its own (元) needs its own sheet. */
function isPlain(filing: DatedFiling, filled: readonly SheetSpec[]): boolean {
  const {edition, variant, unit, year} = filing;
  const printed = (specs: readonly SheetSpec[]) => JSON.stringify(specs.map(({cells}) =>
    cells.filter(({figure}) => figure === undefined).map(({row, column, value}) => [row, column, value])));
  return printed(filled) === printed(template({edition, variant, unit, year}));
}

/** A filing whose year is known: it can be put into tables. */
export type DatedFiling = Filing & {readonly year: number};

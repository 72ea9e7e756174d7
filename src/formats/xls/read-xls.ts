import type * as sheetjs from "@e965/xlsx";
import type {CellObject, ParsingOptions, WorkBook, WorkSheet} from "@e965/xlsx";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import type {Cell, Grid} from "../../recognise/grid";
import {compoundFileKind, isCompoundFile} from "../../office/compound-file";
import {computeFormulas} from "../../office/formulas/compute-formulas";
import type {SheetOfCells} from "../../office/formulas/workbook-cells";
import {limits} from "../../office/limits";
import type {CellArea} from "../../office/references";
import {spannedGrid} from "../../office/spanned-grid";
import {quietly} from "../quietly";
import {readGrids, type Reading} from "../read-grids";
import {harmless} from "./harmless";
import {readNotes} from "./read-notes";
import {readPageHeaders} from "./read-page-headers";
import {workbookStream} from "./records";
import {emptied} from "../../office/struck-cell";
import {readStruckCells, type SeenAt} from "./struck-cells";

type Sheetjs = typeof sheetjs;

/**
 * Read the filings of an old Excel workbook (.xls, .et).
 * @throws ReadError passwordProtected, oldFormat where the container holds another kind of document, damaged, tooLarge
 */
export const readXls = async (source: string, content: Uint8Array, reading?: Reading): Promise<readonly Filing[]> =>
  readGrids(source, await xlsSheets(source, content), {}, reading);

/** Its sheets, without what is struck out. @throws ReadError as `readXls` does */
export async function xlsSheets(source: string, content: Uint8Array): Promise<readonly Grid[]> {
  if (content.length > mostBytes) throw new ReadError(source, "tooLarge", {bytes: content.length, limit: mostBytes});
  const kind = isCompoundFile(content) ? compoundFileKind(content) : "xls";
  if (kind === "locked") throw new ReadError(source, "passwordProtected");
  if (kind !== "xls") throw new ReadError(source, "oldFormat", {type: kind});
  const library = await import("@e965/xlsx");
  const beside = isCompoundFile(content) ? besideIn(content) : nothingBeside;
  return gridsOf(source, quietly(() => open(library, source, content)), beside, library);
}

/** A workbook of statistics has some 100 KB; the format does not pack. */
const mostBytes = 20 * 1024 * 1024;

const mostRows = 5_000;

const options: ParsingOptions = {
  cellFormula: true, cellHTML: false, cellNF: true, cellStyles: false, sheetRows: mostRows, dense: true,
};

function open(library: Sheetjs, source: string, content: Uint8Array): WorkBook {
  try {
    return harmless(library, content, options);
  } catch (error) {
    const isLocked = error instanceof Error && /password-protected/i.test(error.message);
    throw new ReadError(source, isLocked ? "passwordProtected" : "damaged");
  }
}

/** What the library does not read of each sheet: what was written on its cells and over its pages; what is struck out. */
type Beside = {
  readonly notes: ReturnType<typeof readNotes>; readonly struck: readonly SeenAt[]; readonly headers: readonly string[];
};
const nothingBeside: Beside = {notes: [], struck: [], headers: []};

/** A workbook that is damaged is told of where its cells are read. */
function besideIn(content: Uint8Array): Beside {
  try {
    const records = workbookStream(content);
    return records === undefined ? nothingBeside
      : {notes: readNotes(records), struck: readStruckCells(records), headers: readPageHeaders(records)};
  } catch {
    return nothingBeside;
  }
}

function gridsOf(
  source: string, {SheetNames: names, Sheets: sheets, Workbook: book}: WorkBook, {notes, struck, headers}: Beside,
  library: Sheetjs,
): readonly Grid[] {
  let left = mostCells;
  const read = names.flatMap((name, at): readonly Sheet[] => {
    const sheet = sheets[name];
    const rows = sheet === undefined ? undefined : (sheet as WorkSheet & {"!data"?: (CellObject | undefined)[][]})["!data"];
    if (sheet === undefined || rows === undefined) return [];
    // Only what is there: a row may hold one cell in its 65,536th column.
    const formats = new Map<Cell, string>();
    const cells = rows.flatMap((row = [], place) => Object.entries(row).flatMap(([column, object]) => {
      const cells = object === undefined ? [] : cellOf(object, place, Number(column), library);
      for (const cell of cells) if (cell.formula !== undefined) formats.set(cell, String(object?.z ?? "General"));
      return cells;
    }));
    left -= cells.length;
    if (left < 0) throw new ReadError(source, "tooLarge", {cells: mostCells});
    if ((sheet["!merges"] ?? []).length > limits.merges) throw new ReadError(source, "tooLarge", {merges: limits.merges});
    const areas = (sheet["!merges"] ?? []).map(({s, e}) => ({top: s.r, left: s.c, bottom: e.r, right: e.c}));
    const isCut = sheet["!fullref"] !== undefined && sheet["!fullref"] !== sheet["!ref"];
    return [{
      name, cells, areas, comments: notes[at] ?? [], seenAt: struck[at] ?? (() => undefined),
      pageHeader: headers[at] ?? "",
      hidden: [1, 2].includes(book?.Sheets?.[at]?.Hidden as number),
      ...(isCut && {readTo: mostRows - 1}),
      show: (cell, value) => (library.SSF as Formatting).format(formats.get(cell) ?? "General", value),
    }];
  });
  const computed = computeFormulas(read);
  return read.map(({name, areas, hidden, comments, seenAt, pageHeader}, at) => ({
    ...spannedGrid(name, (computed[at] ?? []).flatMap((cell) => seenOf(cell, seenAt)), areas, hidden),
    ...(comments.length > 0 && {comments}), ...(pageHeader !== "" && {pageHeader}),
  }));
}

type Sheet = SheetOfCells & {
  readonly areas: readonly CellArea[]; readonly hidden: boolean; readonly comments: NonNullable<Grid["comments"]>;
  readonly seenAt: SeenAt; readonly pageHeader: string;
};

/** The cell as far as it is not struck out. */
function seenOf(cell: Cell, seenAt: SeenAt): readonly Cell[] {
  const seen = seenAt(cell.row, cell.column);
  return seen === undefined ? [cell] : seen === "" ? emptied(cell) : [{...cell, text: seen, value: seen}];
}

/** The part of the library that shows numbers, which its types leave open. */
type Formatting = {is_date(format: string): boolean; format(format: string, value: number): string};

const mostCells = 500_000;

function cellOf(
  {t: type, v: value, w: shown, f: formula, F: array, z: format}: CellObject, row: number, column: number,
  {SSF}: Sheetjs,
): readonly Cell[] {
  // A formula that cannot be told has no text.
  const told = formula === undefined || formula === "" ? undefined : formula;
  const place = {
    row, column, rowSpan: 1, columnSpan: 1, ...(told !== undefined && {formula: `=${told}`}),
    ...(told !== undefined && array !== undefined && {isArray: true as const}),
  };
  if (type === "e") return [{...place, text: shown ?? "#ERROR", value: shown ?? null, error: shown ?? "#ERROR"}];
  if (type === "z" || value === undefined) return told === undefined ? [] : [{...place, text: "", value: null}];
  if (typeof value === "number" && Number.isFinite(value)) {
    const isDate = format !== undefined && (SSF as Formatting).is_date(String(format));
    return [{...place, text: shown?.trim() ?? String(value), value, ...(isDate && {date: true})}];
  }
  return [{...place, text: String(value), value: typeof value === "boolean" ? value : String(value)}];
}

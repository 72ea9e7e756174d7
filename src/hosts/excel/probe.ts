import {isDateFormat} from "../../office/date-format";
import type {Cell} from "../../recognise/grid";
import {tagName} from "../../sheets/sheet-spec";
import {parseTag, type SheetTag} from "../../sheets/sheet-tag";
import type {SheetGrid} from "../host";
import {formulaIn} from "./cell-content";
import {spotsOf, type Rectangle} from "./cell-groups";
import {loadFormats} from "./mark-format";
import {fontAsked, type StruckAt} from "./struck-font";

/** How much of a sheet is read: a large one's cells are fetched in blocks afterwards, of one only shown the title. */
export type Extent = "all" | "title" | "blocks";

/** What is asked of one sheet when it is read; filled in by the next sync. */
export type Probe = {
  readonly reading: Extent;
  readonly sheet: Excel.Worksheet;
  /** From the first to the last cell with content or format, a null object on an empty sheet; or its title alone. */
  readonly used: Excel.Range;
  /** Absent where they are known. */
  readonly merged?: Excel.RangeAreas;
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** Our tag twice: in the sheet's properties, and as a name in files that other programs wrote. */
  readonly tag: Excel.WorksheetCustomProperty;
  readonly tagName: Excel.NamedItem;
  readonly formats?: Excel.ConditionalFormatCollection;
};

/** What need not be asked of a sheet, and what had better not. */
export type Spared = {readonly hasMerges: boolean; readonly spareFormats: boolean};

/** Ask for everything about a sheet. */
export function probe(sheet: Excel.Worksheet, reading: Extent, {hasMerges, spareFormats}: Spared): Probe {
  sheet.load("id,name,visibility");
  sheet.protection.load("protected,options");
  // A large one is often so by its formats alone.
  const used = reading === "title" ? sheet.getRange("A1") : sheet.getUsedRangeOrNullObject(reading === "blocks");
  used.load(`rowIndex,columnIndex,rowCount,columnCount${reading === "blocks" ? "" : `,${contents}`}`);
  const tag = sheet.customProperties.getItemOrNullObject(tagName);
  tag.load("value");
  const name = sheet.names.getItemOrNullObject(tagName);
  name.load("formula");
  return {
    reading, sheet, used, tag, tagName: name,
    ...(hasMerges ? {} : {merged: mergedIn(used)}),
    ...(reading === "blocks" ? {} : {rows: used.getRowProperties({rowHidden: true})}),
    columns: used.getColumnProperties({columnHidden: true}),
    ...(spareFormats ? {} : {formats: loadFormats(sheet)}),
  };
}

/** Ask for merged areas, of the whole used range: areas that begin outside the range asked would be missed. */
export function mergedIn(used: Excel.Range): Excel.RangeAreas {
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return merged;
}

/** The areas, once they are there. */
export const areasIn = (merged: Excel.RangeAreas): readonly Rectangle[] =>
  merged.isNullObject ? [] : merged.areas.items.map(({rowIndex, columnIndex, rowCount, columnCount}) =>
    ({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount}));

/** What is asked of cells. */
export const contents = `values,valueTypes,formulas,text,numberFormat,${fontAsked}`;

/** Cells as Excel gives them: all of a rectangle, and which of its rows are hidden. */
export type AskedBlock = {readonly range: Excel.Range; readonly rows: readonly Excel.RowProperties[]};

/** The same, and what of them is struck out. */
export type CellBlock = AskedBlock & {readonly struckAt: StruckAt};

/** A sheet that was asked for, once the answer is there. Empty cells are left out, unless they are merged. */
export function gridOf(probe: Probe, blocks: readonly CellBlock[], merges: readonly Rectangle[]): SheetGrid {
  const {sheet} = probe;
  const spans = spansOf(merges);
  const isHidden = hiddenIn(probe, blocks);
  const isDate = dateFormats();
  const cells = blocks
    .flatMap((block) => cellsOf(block, (row, column) => spans.has(keyOf(row, column)), isDate))
    .flatMap((cell): Cell[] => {
      const span = spans.get(keyOf(cell.row, cell.column));
      if (span === "covered") return [];
      return [{...cell, ...span, ...(isHidden(cell.row, cell.column) ? {hidden: true} : {})}];
    });
  const tag = tagOf(probe);
  return {
    name: sheet.name,
    rows: Math.max(0, ...cells.map(({row, rowSpan}) => row + rowSpan)),
    columns: Math.max(0, ...cells.map(({column, columnSpan}) => column + columnSpan)),
    cells,
    ...(sheet.visibility === "Visible" ? {} : {hidden: true}),
    ...(tag === undefined ? {} : {tag}),
  };
}

/** Whether something stands in a cell that one of the areas would hide. */
export const hidesContent = (blocks: readonly AskedBlock[], areas: readonly Rectangle[]): boolean =>
  areas.some((area) => spotsOf(area).slice(1).some(({row, column}) => blocks.some(({range}) => {
    const value: unknown = range.values[row - range.rowIndex]?.[column - range.columnIndex];
    return value !== undefined && value !== "";
  })));

/** Tables of one size, read along the texts. */
function cellsOf(
  {range: {rowIndex, columnIndex, values, valueTypes, formulas, text, numberFormat}, struckAt}: CellBlock,
  isMerged: (row: number, column: number) => boolean,
  isDate: (code: string | undefined) => boolean,
): readonly Cell[] {
  return text.flatMap((line: readonly string[], down) =>
    line.flatMap((shown, along): Cell[] => {
      const value: CellValue | undefined = values[down]?.[along];
      const type = valueTypes[down]?.[along];
      const formula = formulaIn(formulas[down]?.[along], value);
      const [row, column] = [rowIndex + down, columnIndex + along];
      if (type === "Empty" && formula === undefined && !isMerged(row, column)) return [];
      const place = {row, column, rowSpan: 1, columnSpan: 1};
      const struck = struckAt(row, column);
      if (struck === "all") return [{...place, text: "", value: null}];
      if (struck === "part" && typeof value === "string") {
        return [{...place, text: partlyStruck(shown), value: partlyStruck(value)}];
      }
      return [
        {
          ...place,
          text: shown,
          // Excel gives "" for a blank cell and for a formula that says "".
          value: type === "Empty" || value === undefined ? null : value,
          ...(formula === undefined ? {} : {formula}),
          ...(type === "Error" ? {error: String(value)} : {}),
          ...(typeof value === "number" && isDate(numberFormat[down]?.[along]) ? {date: true} : {}),
        },
      ];
    }),
  );
}

type CellValue = number | string | boolean;

/** A number of which some digits count and nobody knows which is none. */
const partlyStruck = (text: string): string => `${text} 部分带删除线或上下标`;

/** Tells formats of dates; a sheet has few formats, in many cells. */
function dateFormats(): (code: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (code = "General") => {
    const isDate = known.get(code) ?? isDateFormat(code);
    known.set(code, isDate);
    return isDate;
  };
}

type Span = {readonly rowSpan: number; readonly columnSpan: number};

function spansOf(merges: readonly Rectangle[]): ReadonlyMap<string, Span | "covered"> {
  const spans = new Map<string, Span | "covered">();
  for (const area of merges) {
    spotsOf(area).forEach(({row, column}) => spans.set(keyOf(row, column), "covered"));
    spans.set(keyOf(area.row, area.column), {rowSpan: area.rows, columnSpan: area.columns});
  }
  return spans;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

function hiddenIn({used, columns}: Probe, blocks: readonly AskedBlock[]): (row: number, column: number) => boolean {
  if (used.isNullObject) return () => false;
  const hiddenRows = new Set(blocks.flatMap(({range, rows}) =>
    rows.flatMap(({rowHidden}, at) => (rowHidden === true ? [range.rowIndex + at] : []))));
  return (row, column) => hiddenRows.has(row) || columns.value[column - used.columnIndex]?.columnHidden === true;
}

function tagOf({tag, tagName}: Probe): SheetTag | undefined {
  const said = tag.isNullObject ? undefined : String(tag.value);
  const named = tagName.isNullObject ? undefined : /^="(.*)"$/.exec(String(tagName.formula))?.[1];
  return [said, named].map(parseTag).find((one) => one !== undefined);
}

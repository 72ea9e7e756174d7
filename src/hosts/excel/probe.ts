import {isDateFormat} from "../../office/date-format";
import type {Cell} from "../../recognise/grid";
import {tagName} from "../../sheets/sheet-spec";
import {parseTag, type SheetTag} from "../../sheets/sheet-tag";
import type {SheetGrid} from "../host";
import {formulaIn} from "./cell-content";
import {spotsOf} from "./cell-groups";
import {loadFormats} from "./mark-format";

/** What is asked of one sheet when it is read; filled in by the next sync. */
export type Probe = {
  readonly sheet: Excel.Worksheet;
  /** From the first to the last cell with content or format, a null object on an empty sheet; or its title alone. */
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** Our tag twice: in the sheet's properties, and as a name in files that other programs wrote. */
  readonly tag: Excel.WorksheetCustomProperty;
  readonly tagName: Excel.NamedItem;
  readonly formats: Excel.ConditionalFormatCollection;
};

/** Ask for everything about a sheet; `title`: of its cells for the first only, `size`: for the size alone. */
export function probe(sheet: Excel.Worksheet, wanted: "all" | "title" | "size"): Probe {
  sheet.load("id,name,visibility");
  sheet.protection.load("protected,options");
  const used = wanted === "title" ? sheet.getRange("A1") : sheet.getUsedRangeOrNullObject();
  used.load(`rowIndex,columnIndex,rowCount,columnCount${wanted === "size" ? "" : `,${contents}`}`);
  // Asked of the whole used range: areas that begin outside the range asked would be missed.
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const rows = used.getRowProperties({rowHidden: true});
  const columns = used.getColumnProperties({columnHidden: true});
  const tag = sheet.customProperties.getItemOrNullObject(tagName);
  tag.load("value");
  const name = sheet.names.getItemOrNullObject(tagName);
  name.load("formula");
  return {sheet, used, merged, rows, columns, tag, tagName: name, formats: loadFormats(sheet)};
}

/** What is asked of cells. */
export const contents = "values,valueTypes,formulas,text,numberFormat";

/** Cells as Excel gives them: all of a rectangle. */
export type CellBlock = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
};

/** A sheet that was asked for, once the answer is there. Empty cells are left out, unless they are merged. */
export function gridOf(probe: Probe, blocks: readonly CellBlock[]): SheetGrid {
  const {sheet} = probe;
  const spans = spansOf(probe);
  const isHidden = hiddenIn(probe);
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

/** Tables of one size, read along the texts. */
function cellsOf(
  {rowIndex, columnIndex, values, valueTypes, formulas, text, numberFormat}: CellBlock,
  isMerged: (row: number, column: number) => boolean,
  isDate: (code: string | undefined) => boolean,
): readonly Cell[] {
  return text.flatMap((line, down) =>
    line.flatMap((shown, along): Cell[] => {
      const value = values[down]?.[along];
      const type = valueTypes[down]?.[along];
      const formula = formulaIn(formulas[down]?.[along], value);
      const [row, column] = [rowIndex + down, columnIndex + along];
      if (type === "Empty" && formula === undefined && !isMerged(row, column)) return [];
      return [
        {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
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

function spansOf({used, merged}: Probe): ReadonlyMap<string, Span | "covered"> {
  const spans = new Map<string, Span | "covered">();
  if (used.isNullObject || merged.isNullObject) return spans;
  for (const {rowIndex, columnIndex, rowCount, columnCount} of merged.areas.items) {
    spotsOf({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount}).forEach(({row, column}) =>
      spans.set(keyOf(row, column), "covered"),
    );
    spans.set(keyOf(rowIndex, columnIndex), {rowSpan: rowCount, columnSpan: columnCount});
  }
  return spans;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

function hiddenIn({used, rows, columns}: Probe): (row: number, column: number) => boolean {
  if (used.isNullObject) return () => false;
  return (row, column) =>
    rows.value[row - used.rowIndex]?.rowHidden === true ||
    columns.value[column - used.columnIndex]?.columnHidden === true;
}

function tagOf({tag, tagName}: Probe): SheetTag | undefined {
  const said = tag.isNullObject ? undefined : String(tag.value);
  const named = tagName.isNullObject ? undefined : /^="(.*)"$/.exec(String(tagName.formula))?.[1];
  return [said, named].map(parseTag).find((one) => one !== undefined);
}

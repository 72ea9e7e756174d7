import {tagName} from "../../sheets/sheet-tag";

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

/** Ask for the conditional formats of a sheet with their formulas. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const {conditionalFormats} = sheet.getRange();
  conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return conditionalFormats;
}

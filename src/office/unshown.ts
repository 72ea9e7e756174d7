import type {PackageDraft} from "./package-draft";
import type {ShownSheet} from "./shown-workbook";
import {sheetsOf} from "./workbook-draft";

/** Kinds of what a workbook may hold and a plain spreadsheet does not show. */
export type UnshownKind =
  | "charts" | "pictures" | "pivots" | "macros" | "notes" | "conditionalFormats" | "filters" | "tables" | "otherSheets"
  | "drawings";

/** What of a workbook is not shown, and how many of each there are; it stays in the package. */
export function unshownIn(
  draft: PackageDraft, sheets: readonly ShownSheet[],
): readonly (readonly [UnshownKind, number])[] {
  const count = (pattern: RegExp) => draft.names.filter((name) => pattern.test(name)).length;
  const withOther = (...names: readonly string[]) =>
    sheets.filter(({others}) => names.some((name) => others.has(name))).length;
  const [charts, pictures] = [count(/\/charts\/chart[^/]*\.xml$/i), count(/^xl\/media\/[^/]+$/i)];
  const drawn = withOther("drawing", "picture", "oleObjects", "controls");
  const found: readonly (readonly [UnshownKind, number])[] = [
    ["charts", charts], ["pictures", pictures], ["drawings", charts + pictures === 0 ? drawn : 0],
    ["pivots", count(/\/pivotTables\/[^/]+\.xml$/i)], ["macros", count(/\/vbaProject\.bin$/i)],
    ["notes", count(/\/(?:comments|threadedComments?)[^/]*\.xml$/i)],
    ["conditionalFormats", withOther("conditionalFormatting")],
    ["filters", withOther("autoFilter")], ["tables", withOther("tablePart")],
    ["otherSheets", sheetsOf(draft).filter(({part}) => part === undefined).length],
  ];
  return found.filter(([, n]) => n > 0);
}

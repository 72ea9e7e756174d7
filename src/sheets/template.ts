import {editionOf, type EditionId, type Variant, type OfficialForm} from "../editions/edition";
import {fullTitle} from "../editions/form";
import {indicatorsOf} from "../editions/indicator";
import {type RuleAt, totalsOf} from "../editions/rule-at";
import {footer} from "./footer";
import {top, type Layout} from "./layout";
import {list} from "./list";
import {rowHeightsOf} from "./row-heights";
import type {CellSpec, SheetSpec} from "./sheet-spec";
import {sideBySide} from "./side-by-side";
import {stacked} from "./stacked";
import {withTotals} from "./totals";
import {validationsOf} from "./validations";

/** Whose tables they are. An empty unit or a year not known is left open, to be filled in. */
export type TemplateFor = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly unit: string;
  readonly year: number | null;
};

/** The official tables of an edition, ready to be filled in: one sheet a form, in printed order. */
export function template(whose: TemplateFor): readonly SheetSpec[] {
  const totals = totalsOf(whose.edition, whose.variant);
  return editionOf(whose.edition).forms.map((form) => sheetOf(form, totals, whose));
}

function sheetOf(form: OfficialForm, totals: readonly RuleAt[], whose: TemplateFor): SheetSpec {
  const {edition, variant} = whose;
  const {cells: table, widths, head, frozenColumns, rowHeight, print} = layoutOf(form, variant);
  const end = Math.max(...table.map((cell) => cell.row + (cell.rowSpan ?? 1)));
  const cells = [
    ...titleCells(form, whose, widths),
    ...withTotals(table, totals),
    ...footer(widths, end + 1),
  ];
  const measures = new Map(indicatorsOf(form).map((one) => [one.id, one]));
  return {
    name: form.short,
    columnWidths: widths,
    rowHeights: rowHeightsOf(cells, widths, rowHeight),
    cells,
    freeze: {rows: head[1] + 1, columns: frozenColumns},
    print: {...print, titleRows: head},
    validations: validationsOf(cells, (figure) => measures.get(figure)!),
    protect: true,
    tag: {edition, form: form.id, variant, version: 1},
  };
}

function layoutOf(form: OfficialForm, variant?: Variant): Layout {
  return layouts[form.layout](form, variant);
}

const layouts = {stacked, sideBySide, list} as const;

function titleCells(
  form: OfficialForm, {variant, unit, year}: TemplateFor, widths: readonly number[],
): readonly CellSpec[] {
  const columns = widths.length;
  const across = {column: 0, columnSpan: columns};
  const units = [...new Set(indicatorsOf(form, variant ?? "standard").map((indicator) => indicator.unit))];
  const left = leftHalf(widths);
  const isReport = form.part !== undefined;
  const filedBy = {row: top - 1, column: 0, value: `填报单位${isReport ? "" : "（盖章）"}：${unit}`, style: "caption",
    open: unit === ""} as const;
  return [
    {row: 0, ...across, value: fullTitle(form), style: "title"},
    {row: 1, ...across, value: `（${year ?? "　　"}年度）`, style: "subtitle", open: year === null},
    // A list prints the unit of each figure in a column of its own.
    ...(form.layout !== "list" ? [
      {...filedBy, columnSpan: left},
      {row: top - 1, column: left, columnSpan: columns - left, value: `计量单位：${units.join("、")}`, style: "captionEnd"} as const,
    ] : [{...filedBy, columnSpan: columns}]),
  ];
}

/** Columns that make up about two thirds of the width: a unit's name is longer than a measure. */
function leftHalf(widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width);
  const within = widths.filter((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width) <= whole * 0.72);
  return Math.min(Math.max(1, within.length), widths.length - 1);
}

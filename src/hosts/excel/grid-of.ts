import type {Cell} from "../../recognise/grid";
import {numberFormat} from "../../office/number-format";
import type {SheetTag} from "../../sheets/sheet-spec";
import {parseTag} from "../../sheets/sheet-tag";
import type {SheetGrid} from "../host";
import {formulaIn} from "./formula-in";
import type {Probe} from "./probe";
import {spotsOf} from "./rectangles";

/** Cells as Excel gives them: all of a rectangle. */
export type Block = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
};

/** A sheet that was asked for, once the answer is there. Empty cells are left out, unless they are merged. */
export function gridOf(probe: Probe, blocks: readonly Block[]): SheetGrid {
  const {sheet} = probe;
  const spans = spansOf(probe);
  const isHidden = hiddenIn(probe);
  const cells = blocks
    .flatMap((block) => cellsOf(block, (row, column) => spans.has(keyOf(row, column))))
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

function cellsOf(
  {rowIndex, columnIndex, values, valueTypes, formulas, text, numberFormat}: Block,
  isMerged: (row: number, column: number) => boolean,
): readonly Cell[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, along): Cell[] => {
      const type = valueTypes[down]![along]!;
      const formula = formulaIn(formulas[down]![along], value);
      const [row, column] = [rowIndex + down, columnIndex + along];
      if (type === "Empty" && formula === undefined && !isMerged(row, column)) return [];
      return [
        {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: text[down]![along]!,
          // Excel gives "" for a blank cell and for a formula that says "".
          value: type === "Empty" ? null : (value as number | string | boolean),
          ...(formula === undefined ? {} : {formula}),
          ...(type === "Error" ? {error: String(value)} : {}),
          ...(typeof value === "number" && isDate(numberFormat[down]![along]!) ? {date: true} : {}),
        },
      ];
    }),
  );
}

const dates = new Map<string, boolean>();

function isDate(code: string): boolean {
  const known = dates.get(code) ?? numberFormat(code).isDate;
  dates.set(code, known);
  return known;
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
  return [said, named].map((one) => (one === undefined ? undefined : parseTag(one))).find((one) => one !== undefined);
}

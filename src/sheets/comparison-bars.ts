import {type EditionId, editionOf, indicatorsById} from "../editions/edition";
import type {ComparisonRow} from "../reconcile/compare";
import {shortRow} from "../editions/short-label";
import type {CellSpec} from "./sheet-spec";

const longest = 40;

/**
 * A chart of the main rows from row `top` down: two bars a row, last year's and this year's, each a formula that
 * repeats a block: Excel, LibreOffice, the workbench and every printer draw it alike, and it follows its figures.
 */
export function comparisonBars(edition: EditionId, rows: readonly ComparisonRow[], columns: number, top: number) {
  const shown = editionOf(edition).headlines.compared.flatMap((id) =>
    rows.find((row) => row.id === id && row.this != null && row.last != null) ?? []);
  const greatest = Math.max(0, ...shown.flatMap((row) => [row.this!, row.last!]));
  const end = top + 1 + shown.length * 2;
  const cells = shown.flatMap((row, n) => {
    const label = shortRow(indicatorsById(edition).get(row.id)!);
    const at = top + 1 + n * 2;
    return [
      {row: at, column: 0, rowSpan: 2, value: label, style: "label"} as const,
      ...barCells(at, "上年", row.last!, "barLast"), ...barCells(at + 1, "本年", row.this!, "bar"),
    ];
  });
  return shown.length === 0 ? {cells: [], rows: 0} : {
    cells: [{row: top, column: 0, columnSpan: columns, value: "主要指标", style: "block"} as const, ...cells],
    rows: end - top + 1,
  };

  function barCells(row: number, year: string, value: number, style: "bar" | "barLast"): readonly CellSpec[] {
    const range = `$C$${top + 2}:$C$${end}`;
    return [
      {row, column: 1, value: year, style: "unit"},
      {row, column: 2, value, style: "plain"},
      {row, column: 3, columnSpan: columns - 3, style, value: "█".repeat(Math.round((value / (greatest || 1)) * longest)),
        formula: `=REPT("█",ROUND(C${row + 1}/MAX(1,${range})*${longest},0))`},
    ];
  }
}

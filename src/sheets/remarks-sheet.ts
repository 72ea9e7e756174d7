import {remarkRows, type Remarks, remarksHeadings, remarksTitle} from "../filing/remarks";
import {rowHeightsOf} from "./styles";
import type {CellSpec, SheetSpec, StyleName} from "./sheet-spec";

const widths = [6, 20, 7, 9, 46, 46, 10, 17, 6, 1];
const looks: readonly StyleName[] = ["unit", "label", "unit", "unit", "label", "label", "unit", "unit", "bar"];

/** Where the rows begin, under the title, the note and the headings. */
const firstRow = 3;

/** 审核说明: what was said and signed, for readers without the add-in, and in case a program loses the record. */
export function remarksSheet(remarks: Remarks): SheetSpec {
  const rows = remarkRows(remarks);
  const cells: readonly CellSpec[] = [
    {row: 0, column: 0, columnSpan: looks.length, value: remarksTitle, style: "title"},
    {row: 1, column: 0, columnSpan: looks.length, value: note, style: "caption"},
    ...remarksHeadings.map((value, column): CellSpec => ({row: firstRow - 1, column, value, style: "heading"})),
    ...Array.from({length: rows.length + spare}, (_, at) => lineOf(rows[at], firstRow + at)).flat(),
  ];
  return {
    name: remarksTitle, columnWidths: widths, cells, validations: [], protect: false,
    rowHeights: rowHeightsOf(cells, widths, 44),
    freeze: {rows: firstRow, columns: 0},
    print: {orientation: "landscape", fit: [1, 0], titleRows: [firstRow - 1, firstRow - 1]},
  };
}

const note = "由“勾稽”记录：核实性问题的说明、审核确认、强制导出。有关数值改动后，原说明和确认即失效，须重新填写。“标识”一栏请勿改动。";

/** Ruled rows for what is still to be said; with more, a page of nothing would be printed. */
const spare = 12;

/** A column of nothing at the end keeps what programs read from running over the sheet. */
const lineOf = (texts: readonly string[] | undefined, row: number): readonly CellSpec[] => [
  ...looks.map((style, column): CellSpec => ({row, column, value: texts?.[column] ?? null, style})),
  {row, column: looks.length, value: " ", style: "caption"},
];

/** What is to be written into the sheet so that it shows this remarks in place of the rows that it has `filled`. */
export const remarkEntries = (sheet: string, remarks: Remarks, filled: readonly number[]) => {
  const rows = remarkRows(remarks);
  return [...new Set([...rows.keys(), ...filled])].flatMap((at) => looks.map((_, column) =>
    ({sheet, row: firstRow + at, column, value: rows[at]?.[column] || null})));
};

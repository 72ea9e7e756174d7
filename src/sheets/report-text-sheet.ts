import {editionOf} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {reportTextHeadings, reportTextOf, reportTextTitle} from "../filing/own-sheets";
import {rowHeightsOf} from "./styles";
import type {CellSpec, SheetSpec} from "./sheet-spec";

const widths = [18, 96];

/** Where the rows begin, under the title, whose it is, the note and the headings. */
const firstRow = 4;

/** The sheet 报告正文 where something is written of a part that is no table. */
export const reportTextIfAny = (filing: Filing): readonly SheetSpec[] =>
  editionOf(filing.edition).parts.some(({placeholder}, at) =>
    placeholder !== undefined && (filing.parts.get(at + 1) ?? "").trim() !== "") ? [reportTextSheet(filing)] : [];

/** 报告正文: the parts of the report that are no tables, a row each, to be written and edited in their cells. */
export function reportTextSheet(filing: Filing): SheetSpec {
  const told = editionOf(filing.edition).parts.flatMap(({title, placeholder}, at) => placeholder === undefined ? []
    : [{part: at + 1, title: `${"一二三四五六七八九十".charAt(at)}、${title}`}]);
  const cells: readonly CellSpec[] = [
    {row: 0, column: 0, columnSpan: 2, value: reportTextTitle, style: "title"},
    {row: 1, column: 0, columnSpan: 2, value: reportTextOf(filing), style: "subtitle"},
    {row: 2, column: 0, columnSpan: 2, value: note, style: "caption"},
    ...reportTextHeadings.map((value, column): CellSpec => ({row: firstRow - 1, column, value, style: "heading"})),
    ...told.flatMap(({part, title}, at): readonly CellSpec[] => [
      {row: firstRow + at, column: 0, value: title, style: "label"},
      {row: firstRow + at, column: 1, value: filing.parts.get(part) ?? null, style: "text", open: true},
    ]),
  ];
  return {
    name: reportTextTitle, columnWidths: widths, cells, validations: [], protect: false,
    rowHeights: rowHeightsOf(cells, widths, 22).map((height) => Math.min(height, highest)),
    print: {orientation: "landscape", fit: [1, 0]},
  };
}

const note = "在“正文”一栏撰写和修改，单元格内换行按 Alt+Enter。所写的数随时与统计表核对；导出网页、Word 时带上。";

/** Points; Excel knows no higher row. */
const highest = 409;

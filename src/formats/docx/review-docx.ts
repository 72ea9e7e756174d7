import {AlignmentType} from "docx";
import {reviewHeadings, type ReviewHeading} from "../../filing/review-table";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {docxTable} from "./docx-table";
import type {TableCell} from "../../sheets/form-tables";
import {indent, line, officialDocument} from "./official-document";

/** The columns that fit an upright page, and their shares of its width; both sides are in the sentence. */
const shown: readonly (readonly [ReviewHeading, number])[] = [
  ["序号", 5], ["性质", 9], ["位置", 13], ["问题", 32], ["建议", 22], ["状态", 9], ["审核说明", 17], ["审核人", 8],
];

/** 审核意见 as a Word document: what its sheet says, without what only programs read. */
export function writeReviewDocx({cells}: SheetSpec): Promise<Uint8Array> {
  const head = cells.find(({value, column}) => column === 0 && value === reviewHeadings[0])!.row;
  const textAt = (row: number, heading: ReviewHeading): string =>
    String(cells.find((cell) => cell.row === row && cell.column === reviewHeadings.indexOf(heading))?.value ?? "");
  const rows = [...new Set(cells.map(({row}) => row))].filter((row) => row > head && textAt(row, "问题") !== "");
  const captions = cells.filter(({row, column}) => column === 0 && row > 0 && row < head)
    .flatMap(({value}) => String(value ?? "").split("　　"));
  return officialDocument(String(cells[0]!.value), [
    ...captions.slice(0, -1).map((text) => line(text, {}, {indent, alignment: AlignmentType.LEFT})),
    ...(rows.length === 0 ? [] : [docxTable({
      widths: shown.map(([, width]) => width), columns: shown.length, headRows: 1,
      rows: [
        shown.map(([heading], column) => cell(heading, column, "column")),
        ...rows.map((row) => shown.map(([heading], column) => cell(textAt(row, heading), column, "row"))),
      ],
    }, false)]),
    ...["审核人（签字）：", "审核日期：　　　　年　　月　　日"].map((text) =>
      line(text, {}, {indent, alignment: AlignmentType.LEFT, spacing: {before: 200}})),
  ]);
}

const cell = (text: string, column: number, is: TableCell["is"]): TableCell =>
  ({text, column, rowSpan: 1, columnSpan: 1, is, indent: 0});

import {asideTitles} from "../../filing/aside-titles";
import type {Consolidation} from "../consolidate";
import type {Unreadable} from "../to-json";
import {noticesOf} from "../notices";
import {heightOf, linesOf} from "../../sheets/row-heights";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";
import {fileNames} from "./file-names";
import {resultSheets} from "./result-sheets";

const widths = [6, 10, 28, 70, 40];
const heads = ["序号", "类别", "单位", "催报、退回内容", "文件"];

/** 催报退回: who is missing, came twice, could not be read or has to be asked, in words that can be sent. */
export function noticesSheet(result: Consolidation, unreadable: readonly Unreadable[]): SheetSpec {
  const read = result.placed.map(({submission}) => submission);
  const nameOf = fileNames([...read, ...unreadable].map(({source}) => source));
  const notices = noticesOf(result, unreadable)
    .map(({text, source, ...notice}) => ({...notice, text: nameOf(text), source: nameOf(source)}));
  const {size} = styles.label.font;
  const heights = notices.map(({text, source}) =>
    heightOf(Math.max(linesOf(text, widths[3]!, size), linesOf(source, widths[4]!, size)), size));
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.notices, style: "title"},
    ...heads.map((value, column): CellSpec => ({row: 1, column, value, style: "heading"})),
    ...(notices.length === 0 ? [{row: 2, column: 0, columnSpan: heads.length, value: "没有需要催报、退回或确认的。", style: "label"} as const] : []),
    ...notices.flatMap(({kind, unit, text, source}, n) => [
      {row: n + 2, column: 0, value: n + 1, style: "plain"} as const,
      {row: n + 2, column: 1, value: kind, style: "unit"} as const,
      ...[unit, text, source].map((value, at): CellSpec => ({row: n + 2, column: at + 2, value, style: "label"})),
    ]),
  ];
  return {
    name: resultSheets.notices, cells, columnWidths: widths,
    rowHeights: [34, 24, ...(notices.length === 0 ? [24] : heights)],
    validations: [], protect: false, freeze: {rows: 2, columns: 0},
    print: {orientation: "landscape", fit: [1, 0], titleRows: [1, 1]},
  };
}

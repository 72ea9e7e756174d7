import {InterceptorEffectEnum, type ICellCustomRender} from "@univerjs/core";
import {INTERCEPTOR_POINT, SheetInterceptorService} from "@univerjs/sheets";
import type {ShownSheet} from "../../office/shown-workbook";
import type {Engine} from "./engine";
import {idOf} from "./opened-workbook";

type NotesAt = (sheetId: string, row: number, column: number) => ShownSheet["notes"];

/** Draw a corner over the cells that somebody wrote a note on, as Excel does; gives what is written on a cell. */
export function drawNotes({univer, opened}: Engine): NotesAt {
  const sheets = opened?.shown.sheets ?? [];
  const bySheet = new Map(sheets.filter(({notes}) => notes.length > 0).map((sheet) =>
    [idOf(sheet), new Map(sheet.notes.map((note) => [keyOf(note.row, note.column), [note]]))]));
  const at: NotesAt = (sheetId, row, column) => bySheet.get(sheetId)?.get(keyOf(row, column)) ?? [];
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.notes",
    priority: 900,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, {subUnitId, row, col, rawData}, next) => at(subUnitId, row, col).length === 0 ? next(cell)
      : next({...(cell ?? rawData), customRender: [...(cell?.customRender ?? []), corner]}),
  });
  return at;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

const size = 7;

const corner: ICellCustomRender = {
  zIndex: 9,
  drawWith: (pen, {primaryWithCoord: {startY, endX, isMergedMainCell, mergeInfo}}) => {
    const [right, top] = isMergedMainCell ? [mergeInfo.endX, mergeInfo.startY] : [endX, startY];
    pen.save();
    pen.fillStyle = "#C50F1F";
    pen.beginPath();
    pen.moveTo(right - size, top);
    pen.lineTo(right, top);
    pen.lineTo(right, top + size);
    pen.closePath();
    pen.fill();
    pen.restore();
  },
};

import {
  CellValueType, type ICellCustomRender, InterceptorEffectEnum, type IStyleData, isDefaultFormat, type Univer,
  type Workbook, type Worksheet, HorizontalAlign, VerticalAlign,
} from "@univerjs/core";
import {FontCache, getFontStyleString, Text, type UniverRenderingContext} from "@univerjs/engine-render";
import {INTERCEPTOR_POINT, SheetInterceptorService} from "@univerjs/sheets";
import {fittedFigure} from "./fitted-figure";

/** How wide a line of text is in a cell of that look, in pixels. */
export const textWidth = (text: string, look: IStyleData): number =>
  FontCache.getMeasureText(text, getFontStyleString(look).fontCache).width;

/**
 * Draw nothing of a figure that its column is too narrow for, but signs or fewer decimals: Univer cuts it, and
 * 1,234,567.89 reads as 1,234,56. Whoever copies, edits or looks for it has the figure as it is.
 */
export function drawNarrowFigures(univer: Univer, book: Workbook, widthOf = textWidth): void {
  const looks = book.getStyles();
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.narrow",
    // After number formats and all that is drawn otherwise.
    priority: 0,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, {row, col, worksheet}, next) => {
      const {v, t, p, fontRenderExtension: drawn} = cell ?? {};
      if (!cell || v === undefined || v === null || p || drawn?.isSkip) return next(cell);
      if (t !== CellValueType.NUMBER && !(t === undefined && typeof v === "number")) return next(cell);
      const text = String(v);
      const room = roomOf(worksheet, row, col) - (drawn?.leftOffset ?? 0) - (drawn?.rightOffset ?? 0);
      // No sign of a figure is wider than its font is high: most have room, and need not be measured.
      const size = looks.getStyleByCell(cell)?.fs;
      if (size && text.length * size * pixelsOfPoint + 2 * padding <= room) return next(cell);
      const look = worksheet.getComposedCellStyleByCellData(row, col, cell);
      if (look.tr?.a || look.tr?.v) return next(cell);
      const inside = room - (look.pd?.l ?? padding) - (look.pd?.r ?? padding);
      const shown = fittedFigure(text, isDefaultFormat(look.n?.pattern), (one) => widthOf(one, look) <= inside);
      return next(shown === text ? cell : {
        ...cell,
        fontRenderExtension: {...drawn, isSkip: true},
        customRender: [...(cell.customRender ?? []), writing(shown, look, drawn?.leftOffset, drawn?.rightOffset)],
      });
    },
  });
}

/** As Univer has them where a look says nothing; and a font's point in pixels. */
const [padding, bottom, pixelsOfPoint] = [2, 2, 4 / 3];

/** How wide what is seen of a cell is, merged ones as one, in pixels. */
function roomOf(sheet: Worksheet, row: number, column: number): number {
  const {isMergedMainCell, startColumn, endColumn} = sheet.getCellInfoInMergeData(row, column);
  const [from, to] = isMergedMainCell ? [startColumn, endColumn] : [column, column];
  let width = 0;
  for (let at = from; at <= to; at++) if (sheet.getColVisible(at)) width += sheet.getColumnWidth(at);
  return width;
}

/** Writes the text where Univer would have written the figure. */
const writing = (text: string, look: IStyleData, leftOffset = 0, rightOffset = 0): ICellCustomRender => ({
  zIndex: 8,
  drawWith: (pen, {primaryWithCoord: {isMergedMainCell, mergeInfo, ...own}}) => {
    const {startX, startY, endX, endY} = isMergedMainCell ? mergeInfo : own;
    const {l = padding, r = padding, t = 0, b = bottom} = look.pd ?? {};
    const [left, top] = [startX + leftOffset + (l ?? padding), startY + (t ?? 0)];
    pen.save();
    pen.beginPath();
    pen.rect(startX + 1, startY + 1, endX - startX - 2, endY - startY - 2);
    pen.clip();
    Text.drawWith(pen as unknown as UniverRenderingContext, {
      text, left, top,
      width: endX - rightOffset - (r ?? padding) - left, height: endY - (b ?? bottom) - top,
      fontStyle: getFontStyleString(look).fontCache,
      hAlign: look.ht || HorizontalAlign.RIGHT, vAlign: look.vt ?? VerticalAlign.UNSPECIFIED,
      color: look.cl?.rgb, strokeLine: Boolean(look.st?.s), underline: Boolean(look.ul?.s), underlineType: look.ul?.t,
    });
    pen.restore();
  },
});

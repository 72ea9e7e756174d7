import {
  CellValueType, getNumfmtParseValueFilter, InterceptorEffectEnum, numfmt, type IStyleData, type Nullable,
} from "@univerjs/core";
import {AFTER_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService} from "@univerjs/sheets";
import type {Engine} from "./engine";

/** From 1 January 1900 to that of 1904, as Excel counts: with the 29 February 1900 that never was. */
const daysTo1904 = 1462;

/** Whether an opened workbook's number of that format is a day that counts from 1904; spans of time count from nowhere. */
const isLaterDay = ({opened}: Engine, pattern: string | undefined): boolean =>
  opened?.shown.countsFrom1904 === true && pattern !== undefined && numfmt.isDateFormat(pattern) && !/\[[hms]+\]/i.test(pattern);

/** A number as the spreadsheet shows it, whose days count from 1900. */
export const shownDay = (engine: Engine, value: number, pattern: string | undefined): number =>
  isLaterDay(engine, pattern) ? value + daysTo1904 : value;

/** A number of the spreadsheet's days, which count from 1900, as the workbook keeps it. */
export const keptDay = (engine: Engine, value: number, pattern: string | undefined): number =>
  isLaterDay(engine, pattern) ? value - daysTo1904 : value;

/** Show, and take, dates of a workbook that counts them from 1904; its cells hold what the file says. */
export function countFrom1904(engine: Engine): void {
  if (engine.opened?.shown.countsFrom1904 !== true) return;
  const interceptors = engine.univer.__getInjector().get(SheetInterceptorService);
  const looks = engine.book.getStyles();
  const patternOf = (look: Nullable<IStyleData | string>) => (typeof look === "string" ? looks.get(look) : look)?.n?.pattern;
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.1904",
    // Before formulas without a result, and before number formats.
    priority: 1250,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _, next) => next(typeof cell?.v === "number" && cell.t !== CellValueType.BOOLEAN
      ? {...cell, v: shownDay(engine, cell.v, patternOf(cell.s))} : cell),
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before number formats are made of what was typed.
    priority: 2100,
    handler: (cell, {worksheet, row, col}, next) => {
      const now = worksheet.getComposedCellStyle(row, col).n?.pattern;
      const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell?.v ?? "");
      const {v, z} = (cell?.f || now === "@" ? null : getNumfmtParseValueFilter(text)) ?? {};
      // A time alone is a part of any day.
      if (typeof v !== "number" || v < 1 || !isLaterDay(engine, z)) return next(cell);
      const look = isLaterDay(engine, now) ? cell?.s : {n: {pattern: z ?? ""}};
      return next({...cell, p: undefined, v: v - daysTo1904, t: CellValueType.NUMBER, s: look});
    },
  });
}

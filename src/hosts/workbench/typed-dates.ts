import {CellValueType, numfmt} from "@univerjs/core";
import {AFTER_CELL_EDIT, SheetInterceptorService} from "@univerjs/sheets";
import {SheetDataValidationModel} from "@univerjs/sheets-data-validation";
import {keptDay} from "./dates-from-1904";
import type {Engine} from "./engine";
import {isOurs} from "./validations";

/** A day as a cell keeps it, and the format that shows it as it was written. */
type Day = {readonly value: number; readonly pattern: string};

/**
 * The day that a text says, its year in four digits: 2024-1-5, 2024/1/5, 2024年1月5日. `now` is the cell's format: one of
 * days stays, and in one of texts there is no day.
 */
export function dayIn(engine: Engine, text: string, now: string | undefined): Day | undefined {
  const [, year = "", sign, month = "", day = ""] = written.exec(text.trim().replace(/日$/, "")) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = year >= "1905" && new Date(time).toISOString().startsWith(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (!isDay || now === "@" || (sign === "年") !== text.trim().endsWith("日")) return undefined;
  const pattern = now !== undefined && numfmt.isDateFormat(now) ? now
    : sign === "年" ? 'yyyy"年"m"月"d"日"' : `yyyy${sign}m${sign}d`;
  return {pattern, value: keptDay(engine, time / dayLong - Date.UTC(1899, 11, 30) / dayLong, pattern)};
}

const written = /^(\d{4})([-/]|年)(\d{1,2})(?:\2|月)(\d{1,2})$/;

const dayLong = 86_400_000;

/** Take 2024年1月5日, typed into a cell of no form of ours, for the day it is, as Excel does. */
export function takeTypedDays(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  const rules = injector.get(SheetDataValidationModel);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before number formats are made of what was typed, and days that count from 1904.
    priority: 2200,
    handler: (cell, {unitId, subUnitId, worksheet, row, col}, next) => {
      const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell?.v ?? "");
      const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
      const now = worksheet.getComposedCellStyle(row, col).n?.pattern;
      const day = !text.includes("年") || cell?.f || (rule && isOurs(rule)) ? undefined : dayIn(engine, text, now);
      return next(day === undefined ? cell
        : {...cell, p: undefined, v: day.value, t: CellValueType.NUMBER, s: {n: {pattern: day.pattern}}});
    },
  });
}

import type {Language} from "../editions/names";
import {sayPlace} from "./place";
import type {ReadError} from "./read-error";
import {enUS} from "./words/en-US";
import {zhCN} from "./words/zh-CN";

/**
 * Why a source cannot be read, as a sentence with the way out.
 * @example 果园.xls 是旧版 Excel 格式（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx，再读取。
 */
export function sayReadError({source, why, detail, place}: ReadError, language: Language = "zh-CN"): string {
  const words = language === "en-US" ? enUS : zhCN;
  return words[why]({
    file: source,
    place: place === undefined ? "" : sayPlace(place, language),
    detail: Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)])),
  });
}

import type {Words} from "../words/zh-CN";

/** A figure as the panel writes it, with a real minus sign; a blank is called blank. */
export const sayNumber = (value: number | null, words: Words): string =>
  value === null ? words.check.blankValue : String(value).replace("-", "−");

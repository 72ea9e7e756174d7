import type {saveZhCN} from "./words";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the panel says of saving, in English. */
export const saveEnUS: typeof saveZhCN = {
  save: "Save as .xlsx",
  saving: "Saving…",
  fileName: (unit, year) => `${unit}${year}政府信息公开统计表.xlsx`,
  yearInName: (year) => `${year}年度`,
  done: (name) => `Saved as “${name}” in your browser’s Downloads folder.`,
  doneInto: (name) => `Saved to “${name}”.`,
  withErrors: (n) => `Note: ${count(n, "error remains", "errors remain")}; correct before you hand it in.`,
  withBlanks: (n) => `${count(n, "cell is", "cells are")} still blank.`,
};

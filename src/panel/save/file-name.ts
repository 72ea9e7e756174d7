import type {Filing} from "../../filing/filing";
import {wordsOf} from "../words/use-words";

/** What a saved workbook is called: `某某街道办事处2024年度政府信息公开统计表.xlsx`. Chinese, for so the file is handed in. */
export function fileName({unit, year}: Pick<Filing, "unit" | "year">): string {
  const {save} = wordsOf("zh-CN");
  const name = save.fileName(unit.trim(), year === null ? "" : save.yearInName(year));
  // Characters that Windows does not allow in file names.
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}

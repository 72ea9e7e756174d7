import type {Filing} from "../../filing/filing";
import {wordsOf} from "../words/use-words";

/** What an exported file is called: `某某街道办事处2024年度政府信息公开工作年度报告.docx`. Chinese, for so it is published. */
export function exportName({unit, year}: Filing, ending: string): string {
  const words = wordsOf("zh-CN");
  const of = year === null ? "" : words.yearOf(year).replace(/\s/g, "");
  // Characters that Windows does not allow in file names.
  return `${words.export.fileName(unit.trim(), of)}${ending}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}

import {asFileName} from "../filing/file-names";
import type {Filing} from "../filing/filing";
import {xlsx} from "../formats/index";
import {zhCN} from "./words/zh-CN";

/** Hand bytes to the browser as a file of that name. */
export function download(bytes: Uint8Array, name: string, type = xlsx.mediaType): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What a saved workbook is called: `某某街道办事处2024年度政府信息公开统计表.xlsx`. Chinese, for so the file is handed in. */
export function fileName({unit, year}: Pick<Filing, "unit" | "year">): string {
  return `${asFileName(`${unit.trim()}${year === null ? "" : `${year}年度`}政府信息公开统计表`)}.xlsx`;
}

/** What an exported file is called: `某某街道办事处2024年度政府信息公开工作年度报告.docx`. Chinese, for so it is published. */
export function exportName({unit, year}: Filing, ending: string): string {
  const words = zhCN;
  const of = year === null ? "" : words.yearOf(year).replace(/\s/g, "");
  return `${asFileName(words.export.fileName(unit.trim(), of))}${ending}`;
}

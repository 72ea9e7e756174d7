import {editionOf} from "./edition";
import type {Indicator} from "./indicator";

/** The row's label as a clerk would say it: 本年新收, 部分公开, 其他处理中的“其他”. */
export const shortRow = ({row}: Indicator): string => qualify(row);

/** The column's label as a clerk would say it: 自然人, 法人或其他组织中的“其他”. */
export const shortColumn = ({column}: Indicator): string => qualify(column);

/** The column's label beside the other columns of its row, where a plain 其他 is clear. */
export const plainColumn = ({column}: Indicator): string => shorten(column.at(-1)!);

/** A figure by its line and crossing: 自然人一栏的“本年新收”, 规章一行的“本年制发件数”, “收到申请数”. */
export function shortName(indicator: Indicator): string {
  const {blocks, flat} = editionOf(indicator.edition).forms.find(({id}) => id === indicator.form)!;
  if (indicator.columnId === "") return quote(unambiguous(indicator));
  if (flat) return shortRow(indicator) + "的" + quote(shortColumn(indicator));
  if (blocks.length > 1) return shortRow(indicator) + "一行的" + quote(shortColumn(indicator));
  return shortColumn(indicator) + "一栏的" + quote(shortRow(indicator));
}

const quote = (label: string): string => `“${label.replace("“", "‘").replace("”", "’")}”`;

/** Without ordinal, brackets and what every label of its kind repeats. */
export const shorten = (label: string): string => label
  .replace(/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, "")
  .replace(/（[^（）]*）/g, "")
  .replace(/^其中：/, "")
  .replace(/^本年度(?=办理)/, "")
  .replace(/政府信息公开申请数量$|继续办理$|、行政机关不再处理.*$/, "");

/** 总计 and 其他 say nothing without the heading above them. */
function qualify(path: readonly string[]): string {
  const [heading, label] = [path.at(-2), shorten(path.at(-1)!)];
  if (heading === undefined) return label;
  if (label === "总计") return shorten(heading) + label;
  return label === "其他" ? `${shorten(heading)}中的“其他”` : label;
}

/** 被依法纠错数 stands under 行政复议 and under 行政诉讼. */
function unambiguous({edition, row}: Indicator): string {
  const label = shorten(row.at(-1)!);
  const same = editionOf(edition).indicators.filter((other) => shorten(other.row.at(-1)!) === label);
  return same.length === 1 ? label : `${shorten(row.at(-2)!)}：${label}`;
}

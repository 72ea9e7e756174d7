import {simplified} from "../simplified";

/** What a heading that no form prints says of the figures under it. */
export type Role =
  /** This year's figures: 统计数, 本年数, or the latest year named. */
  | "this"
  /** Another year's: 上年数, 2022年. */
  | "prior"
  /** 增减, 同比, 增长率. */
  | "change"
  /** 序号, 单位, 备注: no figures at all. */
  | "aside";

/** Tell what stands in a column or row by its heading; `undefined` where the heading says nothing known. */
export function roleOf(heading: string, latestYear?: number): Role | undefined {
  const text = simplified(heading.normalize("NFKC")).replace(/\s+/g, "");
  if (text.length > longest || /^注|。/.test(text)) return undefined;
  if (/增减|增\/减|增长|同比|环比|变化|变动|差异|差额|幅|%|率/.test(text)) return "change";
  if (/上年|上一年|去年|上期|同期|往年|历年|前年|累计/.test(text)) return "prior";
  if (/^(?:序号?|行次|.*(?:编号|代码|编码|单位|备注|说明|解释)|来源|责任.*|填报(?!数).*|审核(?!数).*|校验.*)[::]?$/.test(text)) return "aside";
  const year = /[月日]/.test(text) ? undefined : yearIn(text);
  if (year !== undefined && latestYear !== undefined) return year === latestYear ? "this" : "prior";
  return /统计数|本年|今年|本期|当年|数量|数值|数据|数字|件数|^(?:合计|总数|数|值|填报数|上报数|实际数)$/.test(text) ? "this" : undefined;
}

/** Longer texts are sentences, not headings. */
const longest = 16;

/** The report year that a heading names: 2023 of `2023年度`. */
export const yearIn = (text: string): number | undefined => {
  const found = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(text.normalize("NFKC"));
  return found === null ? undefined : Number(found[1]);
};

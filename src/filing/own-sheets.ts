import type {Filing} from "./filing";

/** Titles of sheets of ours that show figures and hold no filing: each is known again by its first cell. */
export const asideTitles = {
  comparison: "与上年度对比表",
  units: "各单位数据",
  levels: "分级汇总",
  groups: "分类汇总",
  matrix: "各单位审核情况",
  notices: "催报、退回清单",
  gaps: "差额表",
  largest: "单位排名",
  rank: "指标排名",
  outstanding: "突出的数",
  sources: "数据来源",
  years: "各单位与上年对比",
} as const;

/** Title and headings of the sheet 报告正文, by which it is known again. */
export const reportTextTitle = "报告正文";
export const reportTextHeadings = ["部分", "正文"] as const;

/** Whose text a sheet 报告正文 has, as it stands under the title. */
export const reportTextOf = ({unit, year}: Pick<Filing, "unit" | "year">): string =>
  `${unit}${year === null ? "" : `　${year}年度`}`;

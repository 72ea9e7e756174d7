import type {Filing} from "./filing";

/** Title and headings of the sheet 报告正文, by which it is known again. */
export const reportTextTitle = "报告正文";
export const reportTextHeadings = ["部分", "正文"] as const;

/** Whose text a sheet 报告正文 has, as it stands under the title. */
export const reportTextOf = ({unit, year}: Pick<Filing, "unit" | "year">): string =>
  `${unit}${year === null ? "" : `　${year}年度`}`;

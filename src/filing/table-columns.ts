/** Headings of a filing as comma-separated values, a figure a line. */
export const tableColumns = [
  "填报单位", "统计年度", "版式", "地区格式", "指标", "表", "行", "栏", "计量单位", "数值", "原文", "备注",
] as const;

/** What a spreadsheet would take for a formula begins with one of these. */
export const startsFormula = /^[=+\-@\t\r]/;

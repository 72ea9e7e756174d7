/** Names of the sheets that every consolidation has: by all three together its workbook is known again. */
export const resultSheets = {units: "各单位数据", matrix: "审核情况", notices: "催报退回"} as const;

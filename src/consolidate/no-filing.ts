const noFilings = ["result", "decisions", "figures", "return"] as const;

/** What a consolidation writes beside the units' filings: its result, its decisions, its long table, a 退回意见 in Word. */
export type NoFiling = (typeof noFilings)[number];

/** What is said of files that are no tables, whoever filed them. */
export const noTable = {
  junk: "不是报送的文件（临时文件、备份、快捷方式等），没有读取。",
  draft: "是写入中断后留下的临时文件，可能不完整，没有读取；没有 gouji 正在运行的，可以删除。",
  picture: "是图片，不能从中读取数据，没有汇总；请该单位报送表格文件。",
} as const;

export const isNoFiling = (value: unknown): value is NoFiling => noFilings.some((one) => one === value);

const noFilings = ["result", "decisions", "figures", "return"] as const;

/** What a consolidation writes beside the units' filings: its result, its decisions, its long table, a 退回意见 in Word. */
export type NoFiling = (typeof noFilings)[number];

export const isNoFiling = (value: unknown): value is NoFiling => noFilings.some((one) => one === value);

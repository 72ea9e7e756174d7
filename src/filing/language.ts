/** The languages a user can read; Chinese first. */
export type Language = "zh-CN" | "en-US";

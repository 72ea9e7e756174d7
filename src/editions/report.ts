/** The six fixed parts of the annual report since edition 2019, in order. */
export const reportParts = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
] as const;

/** What is signed under the tables. */
export const signatures = ["单位负责人", "审核人", "填报人", "联系电话", "填报日期"] as const;

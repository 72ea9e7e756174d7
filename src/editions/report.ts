/** What is signed under the tables, whatever the edition. */
export const signatures = ["单位负责人", "审核人", "填报人", "联系电话", "填报日期"] as const;

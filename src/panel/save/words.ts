/** What the panel says of saving. */
export const saveZhCN = {
  save: "保存为 .xlsx",
  saving: "正在保存……",
  fileName: (unit: string, year: string): string => `${unit}${year}政府信息公开统计表.xlsx`,
  yearInName: (year: number): string => `${year}年度`,
  done: (name: string): string => `已保存为“${name}”，在浏览器的“下载”文件夹里。`,
  doneInto: (name: string): string => `已保存到“${name}”。`,
  withErrors: (n: number): string => `注意：还有 ${n} 处强制性问题没有改正，请改正后再上报。`,
  withBlanks: (n: number): string => `还有 ${n} 格未填。`,
};

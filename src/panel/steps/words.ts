/** What the panel says of the steps of a report. */
export const stepsZhCN = {
  label: "填报步骤",
  names: {fill: "填写", lastYear: "上年", check: "校核", explain: "说明", export: "导出"},
  standing: (name: string, isDone: boolean, left: number): string =>
    isDone ? `${name}：已完成` : left > 0 ? `${name}：还有 ${left} 处` : `${name}：待办`,
  left: (isDone: boolean, left: number): string => isDone ? "已完成" : left > 0 ? `还有 ${left} 处` : "待办",
  next: {
    fill: (n: number): string => `下一步：填写，还有 ${n} 格`,
    lastYear: (): string => "下一步：核对上年",
    check: (n: number): string => `下一步：改正 ${n} 处强制性问题`,
    explain: (n: number): string => `下一步：说明 ${n} 处核实性问题`,
    export: (): string => "下一步：导出",
  },
};

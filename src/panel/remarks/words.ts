import {refusalWords} from "../../remarks/refuse-explanation";

/** What the panel says of explanations and confirmations. */
export const remarksZhCN = {
  title: "审核说明",
  why: "为什么这些数没有错",
  example: "例如：上年度的申请在本年度补缴了费用",
  name: "姓名",
  noName: "这不是姓名：单位、科室、职务、“同上”、电话号码都不算，请写上本人的姓名。",
  proposed: (words: string): string => `原文写明“${words}”，正是所差的数。`,
  accept: "采用为说明",
  submit: "提交说明",
  edit: "修改说明",
  confirm: "确认",
  takeBack: "撤回确认",
  said: (by: string, time: string): string => `${by === "" ? "" : `${by}，`}${time}`,
  confirmedBy: (by: string, time: string): string => `${by} 已于 ${time} 确认`,
  lapsed: "说明之后数值有改动，原说明已失效，请重新说明。",
  standing: {explained: "已说明", confirmed: "已确认", lapsed: "说明已失效", refused: "说明未采纳"},
  refused: refusalWords("zh-CN"),
  explained: (n: number): string => `其中 ${n} 处核实性已说明`,
  forms: (n: number, of: number): string => `审核确认：${n} / ${of} 张表`,
  returned: (by: string, text: string): string => `审核退回${by === "" ? "" : `（${by}）`}${text === "" ? "，请更正或另作说明。" : `：${text}`}`,
  unsigned: "未确认",
  signatureLapsed: "确认之后数值有改动，须重新确认",
  hasErrors: "有强制性问题，改正后才能确认",
  ofForm: (form: string, isSigned: boolean): string => `${isSigned ? "撤回确认" : "确认"}：${form}`,
  onlyOnSheet: "说明已写在“审核说明”工作表中；本机的 Excel 没有把它另存进工作簿的记录。请保留这张工作表。",
};

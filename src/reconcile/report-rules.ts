import type {FormatRule} from "./format-rules";

/** What is asked of the report's own text beside its tables; checked by `checkProse` and `checkReport`. */
export const reportRules = [
  {
    id: "prose.disagrees", severity: "warning", says: "正文写明的数与统计表一致",
    remark: "“收到申请”可以含也可以不含上年结转；同一指标另有一处相符的，降为提示；正文可能只写本机关，统计表是全区（市）汇总",
  },
  {id: "prose.share", severity: "warning", says: "正文写明的百分比与它的数相符", remark: "与新收、新收加结转、办理总计中的任何一个相符即可"},
  {id: "format.reportYear", severity: "warning", says: "正文所写的年度就是统计年度"},
  {id: "format.missingPart", severity: "warning", says: "报告规定的各部分齐全"},
  {id: "format.emptyPart", severity: "warning", says: "报告的各部分都有内容", remark: "没有其他需要报告的事项的，第六部分应写明"},
  {id: "format.partNumber", severity: "warning", says: "各部分依次编号"},
  {id: "format.processingFee", severity: "warning", says: "信息处理费是 10 元的整倍数", remark: "国办函〔2020〕109号"},
] as const satisfies readonly FormatRule[];

export type ReportRuleId = (typeof reportRules)[number]["id"];

import {form, heading, line} from "../form";

const documents = [
  line("made", "本年新制作数量", "made this year"),
  line("published", "本年新公开数量", "newly published this year"),
  line("totalPublished", "对外公开总数量", "published in total"),
] as const;
const items = [
  line("previousItems", "上一年项目数量", "items last year", {unit: "项"}),
  line("change", "本年增/减", "change this year", {unit: "项", kind: "change"}),
] as const;
const decisions = [...items, line("decisions", "处理决定数量", "decisions this year")] as const;

/** 第二部分　主动公开政府信息情况 */
export const disclosure = form({
  id: "disclosure",
  part: "二",
  title: "主动公开政府信息情况",
  short: "主动公开情况",
  english: {title: "Part 2 · Proactive disclosure", short: "Disclosure"},
  source: "国办公开办函〔2019〕60号，附件第二部分",
  unit: "件",
  layout: "stacked",
  blocks: [
    {title: "第二十条第（一）项", stub: "信息内容", columns: documents, rows: [
      line("regulations", "规章", "regulations (规章)"),
      line("normativeDocuments", "规范性文件", "administrative normative documents"),
      line("otherDocuments", "其他主动公开文件", "other documents disclosed", {only: "hubei"}),
    ]},
    {title: "第二十条第（五）项", stub: "信息内容", columns: decisions, rows: [
      line("licensing", "行政许可", "administrative licensing"),
      line("otherServices", "其他对外管理服务事项", "other external services", {not: "beijing"}),
      {...heading("其他对外管理服务事项",
        line("otherServices.inspection", "行政检查", "administrative inspection"),
        line("otherServices.confirmation", "行政确认", "administrative confirmation")), only: "beijing"},
    ]},
    {title: "第二十条第（六）项", stub: "信息内容", columns: decisions, rows: [
      line("penalties", "行政处罚", "administrative penalties"),
      line("coercion", "行政强制", "administrative coercion"),
    ]},
    {title: "第二十条第（八）项", stub: "信息内容", columns: items, rows: [
      line("fees", "行政事业性收费", "administrative fees"),
    ]},
    {title: "第二十条第（九）项", stub: "信息内容", rows: [line("procurement", "政府集中采购", "government procurement")], columns: [
      line("projects", "采购项目数量", "procurement projects", {unit: "项"}),
      line("amount", "采购总金额", "amount (10,000 yuan)", {unit: "万元", kind: "amount"}),
    ]},
  ],
});

import {form, line} from "../form";

const documents = [
  line("issued", "本年制发件数"),
  line("repealed", "本年废止件数"),
  line("inForce", "现行有效件数"),
] as const;
const decisions = [line("decisions", "本年处理决定数量")] as const;

/** 第二部分　主动公开政府信息情况 */
export const disclosure = form({
  id: "disclosure",
  edition: "2021",
  part: "二",
  title: "主动公开政府信息情况",
  source: "国办公开办函〔2021〕30号，附件第二部分",
  unit: "件",
  blocks: [
    {title: "第二十条第（一）项", stub: "信息内容", columns: documents, rows: [
      line("regulations", "规章"),
      line("normativeDocuments", "行政规范性文件"),
    ]},
    {title: "第二十条第（五）项", stub: "信息内容", columns: decisions, rows: [
      line("licensing", "行政许可"),
    ]},
    {title: "第二十条第（六）项", stub: "信息内容", columns: decisions, rows: [
      line("penalties", "行政处罚"),
      line("coercion", "行政强制"),
    ]},
    {title: "第二十条第（八）项", stub: "信息内容", rows: [line("fees", "行政事业性收费")], columns: [
      line("amount", "本年收费金额（单位：万元）", {unit: "万元", kind: "amount"}),
    ]},
  ],
});

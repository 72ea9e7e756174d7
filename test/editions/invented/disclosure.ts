import {placeIn} from "../../../src/editions/basis";
import {form, line} from "../../../src/editions/form";
import {notice} from "./notice";

const documents = [
  line("issued", "本年制发件数", "issued this year"),
  line("repealed", "本年废止件数", "repealed this year"),
  line("stock", "年末有效件数", "in force at the end of the year"),
] as const;
const decisions = [line("decisions", "本年处理决定数量", "decisions this year")] as const;

/** 第二部分 of an invented edition: a row more, and a column under another name. */
export const disclosure = form({
  id: "disclosure",
  part: "二",
  title: "主动公开政府信息情况",
  short: "主动公开情况",
  english: {title: "Part 2 · Proactive disclosure", short: "Disclosure"},
  source: placeIn(notice, "附件第二部分", "annex, part 2"),
  unit: "件",
  layout: "stacked",
  blocks: [
    {title: "第二十条第（一）项", stub: "信息内容", columns: documents, rows: [
      line("regulations", "规章", "regulations (规章)"),
      line("normativeDocuments", "行政规范性文件", "administrative normative documents"),
    ]},
    {title: "第二十条第（五）项", stub: "信息内容", columns: decisions, rows: [
      line("licensing", "行政许可", "administrative licensing"),
      line("filings", "行政备案", "administrative filings"),
    ]},
    {title: "第二十条第（六）项", stub: "信息内容", columns: decisions, rows: [
      line("penalties", "行政处罚", "administrative penalties"),
      line("coercion", "行政强制", "administrative coercion"),
    ]},
    {title: "第二十条第（八）项", stub: "信息内容", rows: [line("fees", "行政事业性收费", "administrative fees")], columns: [
      line("amount", "本年收费金额（单位：万元）", "amount (10,000 yuan)", {unit: "万元", kind: "amount"}),
    ]},
  ],
});

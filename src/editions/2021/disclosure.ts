import {known, placeIn} from "../basis";
import {form, line} from "../form";
import * as regulation from "../regulation";
import {rulesFor} from "../rule";
import {notice} from "./notice";
import {stateCouncil} from "./state-council";

const documents = [
  line("issued", "本年制发件数", "issued this year"),
  line("repealed", "本年废止件数", "repealed this year"),
  line("inForce", "现行有效件数", "in force"),
] as const;
const decisions = [line("decisions", "本年处理决定数量", "decisions this year")] as const;

const part = placeIn(notice, "附件第二部分", "annex, part 2");

/** 第二部分　主动公开政府信息情况 */
export const disclosure = form({
  id: "disclosure",
  part: "二",
  title: "主动公开政府信息情况",
  short: "主动公开情况",
  english: {title: "Part 2 · Proactive disclosure", short: "Disclosure"},
  source: part,
  unit: "件",
  layout: "stacked",
  blocks: [
    {title: "第二十条第（一）项", stub: "信息内容", means: regulation.documents, columns: documents, rows: [
      line("regulations", "规章", "regulations (规章)"),
      line("normativeDocuments", "行政规范性文件", "administrative normative documents"),
    ]},
    {title: "第二十条第（五）项", stub: "信息内容", means: regulation.services, columns: decisions, rows: [
      line("licensing", "行政许可", "administrative licensing"),
    ]},
    {title: "第二十条第（六）项", stub: "信息内容", means: regulation.penalties, columns: decisions, rows: [
      line("penalties", "行政处罚", "administrative penalties"),
      line("coercion", "行政强制", "administrative coercion"),
    ]},
    {title: "第二十条第（八）项", stub: "信息内容", means: regulation.fees, rows: [line("fees", "行政事业性收费", "administrative fees")], columns: [
      line("amount", "本年收费金额（单位：万元）", "amount (10,000 yuan)", {unit: "万元", kind: "amount"}),
    ]},
  ],
});

const labels = placeIn(part, "指标名称", "names of indicators");

/** 勾稽关系 of 第二部分, edition 2021. */
export const disclosureRules = rulesFor(disclosure, [
  {
    id: "disclosure.inForceCoversIssued",
    says: "现行有效件数，不小于本年制发件数减本年废止件数",
    english: "documents in force are no fewer than those issued less those repealed this year",
    source: labels, severity: "warning", each: "row", is: "covers",
    left: ["inForce"],
    right: ["issued", {minus: "repealed"}],
  },
  {
    id: "disclosure.repealedWithinStock",
    says: "本年废止件数，不大于上年现行有效件数加本年制发件数",
    english: "documents repealed are no more than those in force last year plus those issued",
    source: labels, severity: "hint", each: "row", is: "atMost",
    left: ["repealed"],
    right: [{last: "inForce"}, "issued"],
  },
  {
    id: "disclosure.regulationsByLevel",
    says: "规章一行只由国务院部门、省级和设区的市、自治州人民政府填写，其他单位为零",
    english: "only State Council departments, provinces, cities with districts and autonomous prefectures make regulations (规章)",
    source: known.regulations, severity: "warning", each: "row", of: ["regulations"], is: "zeroUnless",
    left: ["issued", "repealed", "inForce"],
    levels: ["state", "province", "city"],
    bodies: stateCouncil,
  },
  {
    id: "format.moneyUnit",
    says: "行政事业性收费以万元为单位",
    english: "administrative fees are in units of 10,000 yuan (万元)",
    source: labels, severity: "warning", each: "row", is: "inUnit",
    left: ["amount"],
    unit: "万元",
    otherUnits: "convert",
    // Published: 0 for small units, 72701.2578 for a city with all below it. All of China charges some 4000 亿元 a year.
    tooLarge: {amount: {
      from: {
        township: 1000, county: 300_000, city: 3_000_000, province: 10_000_000, state: 50_000_000, department: 500_000,
      },
      ofDepartments: {township: 1000, county: 60_000, city: 300_000, province: 1_000_000},
    }},
  },
  {
    id: "crossYear.inForceRollForward",
    says: "现行有效件数，等于上年现行有效件数加本年制发件数减本年废止件数",
    english: "documents in force equal last year's plus those issued less those repealed",
    source: labels, severity: "warning", each: "row", is: "equal",
    remark: "集中清理、统计范围调整时可能不等",
    left: ["inForce"],
    right: [{last: "inForce"}, "issued", {minus: "repealed"}],
  },
]);

import {known, placeIn} from "../basis";
import {form, heading, line} from "../form";
import * as regulation from "../regulation";
import {rulesFor} from "../rule";
import {notice} from "./notice";
import {stateCouncil} from "./state-council";

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
      line("normativeDocuments", "规范性文件", "administrative normative documents"),
      line("otherDocuments", "其他主动公开文件", "other documents disclosed", {only: "hubei"}),
    ]},
    {title: "第二十条第（五）项", stub: "信息内容", means: regulation.services, columns: decisions, rows: [
      line("licensing", "行政许可", "administrative licensing"),
      line("otherServices", "其他对外管理服务事项", "other external services", {not: "beijing"}),
      {...heading("其他对外管理服务事项",
        line("otherServices.inspection", "行政检查", "administrative inspection"),
        line("otherServices.confirmation", "行政确认", "administrative confirmation")), only: "beijing"},
    ]},
    {title: "第二十条第（六）项", stub: "信息内容", means: regulation.penalties, columns: decisions, rows: [
      line("penalties", "行政处罚", "administrative penalties"),
      line("coercion", "行政强制", "administrative coercion"),
    ]},
    {title: "第二十条第（八）项", stub: "信息内容", means: regulation.fees, columns: items, rows: [
      line("fees", "行政事业性收费", "administrative fees"),
    ]},
    {title: "第二十条第（九）项", stub: "信息内容", means: regulation.procurement, rows: [line("procurement", "政府集中采购", "government procurement")], columns: [
      line("projects", "采购项目数量", "procurement projects", {unit: "项"}),
      line("amount", "采购总金额", "amount (10,000 yuan)", {unit: "万元", kind: "amount"}),
    ]},
  ],
});

const labels = placeIn(part, "指标名称", "names of indicators");

/** 勾稽关系 of 第二部分, edition 2019. */
export const disclosureRules = rulesFor(disclosure, [
  {
    id: "disclosure.publishedWithinTotal",
    says: "本年新公开数量，不大于对外公开总数量",
    english: "newly published is no more than published in total",
    source: labels, severity: "warning", each: "row", is: "atMost",
    left: ["published"],
    right: ["totalPublished"],
  },
  {
    id: "disclosure.itemsNotNegative",
    says: "上一年项目数量加本年增/减，不小于零",
    english: "items last year plus the change this year is not below zero",
    source: labels, severity: "error", each: "row", is: "covers",
    left: ["previousItems", "change"],
    right: [],
  },
  {
    id: "disclosure.procurementPair",
    says: "采购项目数量与采购总金额，同为零或同不为零",
    english: "procurement projects and amount are zero together or not at all",
    source: labels, severity: "warning", each: "row", is: "together",
    left: ["projects"],
    right: ["amount"],
  },
  {
    id: "disclosure.procurementUnit",
    says: "采购总金额以万元为单位",
    english: "the procurement amount is in units of 10,000 yuan (万元)",
    source: placeIn(part, "政府集中采购", "government procurement"), severity: "warning", each: "row", is: "inUnit",
    left: ["amount"],
    unit: "万元",
    // Published: 0 to 22 for street offices and towns. A large city buys for 700 亿元 a year, a province for 4000 亿元.
    tooLarge: {amount: {
      from: {
        township: 1000, county: 2_000_000, city: 20_000_000, province: 100_000_000, state: 100_000_000,
        department: 500_000,
      },
      ofDepartments: {township: 1000, county: 200_000, city: 500_000, province: 2_000_000},
      each: {of: "projects", from: 50_000},
    }},
  },
  {
    id: "disclosure.madeButNotPublished",
    says: "本年新制作数量，一般不大于本年新公开数量",
    english: "documents made this year are usually no more than those newly published",
    source: labels, severity: "hint", each: "row", is: "atMost",
    left: ["made"],
    right: ["published"],
  },
  {
    id: "disclosure.regulationsByLevel",
    says: "规章一行只由国务院部门、省级和设区的市、自治州人民政府填写，其他单位为零",
    english: "only State Council departments, provinces, cities with districts and autonomous prefectures make regulations (规章)",
    source: known.regulations, severity: "warning", each: "row", of: ["regulations"], is: "zeroUnless",
    left: ["made", "published", "totalPublished"],
    levels: ["state", "province", "city"],
    bodies: stateCouncil,
  },
  {
    id: "crossYear.itemsRollForward",
    says: "上一年项目数量，等于上年度报告的上一年项目数量加本年增/减",
    english: "items last year equal last year's report: its items plus its change",
    source: labels, severity: "warning", each: "row", is: "equal",
    left: ["previousItems"],
    right: [{last: "previousItems"}, {last: "change"}],
  },
]);

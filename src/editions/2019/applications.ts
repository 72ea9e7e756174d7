import {known, placeIn} from "../basis";
import {form, heading, headingWithSum, line} from "../form";
import * as regulation from "../regulation";
import {rulesFor} from "../rule";
import {notice} from "./notice";

const part = placeIn(notice, "附件第三部分", "annex, part 3");

/** 第三部分　收到和处理政府信息公开申请情况 */
export const applications = form({
  id: "applications",
  part: "三",
  title: "收到和处理政府信息公开申请情况",
  short: "申请办理情况",
  english: {title: "Part 3 · Applications for disclosure", short: "Applications"},
  source: part,
  unit: "件",
  layout: "stacked",
  note: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  blocks: [
    {
      over: "申请人情况",
      columns: [
        line("person", "自然人", "natural persons"),
        heading("法人或其他组织",
          line("business", "商业企业", "enterprises"),
          line("research", "科研机构", "research institutions"),
          line("publicWelfare", "社会公益组织", "public welfare organisations"),
          line("legalService", "法律服务机构", "legal service institutions"),
          line("otherOrganisation", "其他", "other organisations")),
        line("total", "总计", "total"),
      ],
      rows: [
        line("received", "一、本年新收政府信息公开申请数量", "newly received"),
        line("carriedIn", "二、上年结转政府信息公开申请数量", "carried in from last year"),
        heading("三、本年度办理结果",
          line("granted", "（一）予以公开", "granted", {means: regulation.granted}),
          line("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partly granted", {means: regulation.partlyGranted}),
          headingWithSum("refused", "（三）不予公开", "refused",
            line("refused.stateSecret", "1.属于国家秘密", "state secrets", {means: regulation.secrets}),
            line("refused.prohibitedByLaw", "2.其他法律行政法规禁止公开", "prohibited by other laws", {means: regulation.secrets}),
            line("refused.securityAndStability", "3.危及“三安全一稳定”", "security and stability", {means: regulation.secrets}),
            line("refused.thirdPartyRights", "4.保护第三方合法权益", "third-party rights", {means: regulation.thirdParties}),
            line("refused.internalAffairs", "5.属于三类内部事务信息", "internal affairs", {means: regulation.internalAffairs}),
            line("refused.deliberativeProcess", "6.属于四类过程性信息", "deliberative process", {means: regulation.process}),
            line("refused.enforcementFile", "7.属于行政执法案卷", "enforcement files", {means: regulation.process}),
            line("refused.administrativeInquiry", "8.属于行政查询事项", "administrative inquiries", {means: regulation.inquiries})),
          headingWithSum("unavailable", "（四）无法提供", "unavailable",
            line("unavailable.notHeld", "1.本机关不掌握相关政府信息", "not held", {means: regulation.notHeld}),
            line("unavailable.needsCreation", "2.没有现成信息需要另行制作", "would have to be created", {means: regulation.needsCreation}),
            line("unavailable.stillUnclear", "3.补正后申请内容仍不明确", "still unclear after correction", {means: regulation.correction})),
          headingWithSum("notProcessed", "（五）不予处理", "not processed",
            line("notProcessed.complaint", "1.信访举报投诉类申请", "complaints and petitions", {means: regulation.complaints}),
            line("notProcessed.duplicate", "2.重复申请", "duplicate requests", {means: regulation.duplicates}),
            line("notProcessed.publication", "3.要求提供公开出版物", "publications asked for", {means: regulation.publications}),
            line("notProcessed.excessive", "4.无正当理由大量反复申请", "excessive requests", {means: regulation.excess}),
            line("notProcessed.confirmation", "5.要求行政机关确认或重新出具已获取信息", "confirmation asked for")),
          line("other", "（六）其他处理", "other handling"),
          line("handled", "（七）总计", "handled in total")),
        line("carriedOut", "四、结转下年度继续办理", "carried out to next year"),
      ],
    },
  ],
});

/** 勾稽关系 of 第三部分: every figure is guarded twice, down its column and across its row. */
export const applicationsRules = rulesFor(applications, [
  {
    id: "applications.flow",
    says: "第一项加第二项之和，等于第三项加第四项之和",
    english: "newly received plus carried in equals handled plus carried out",
    source: placeIn(part, "表头", "head of the table"), severity: "error", each: "column", is: "equal",
    left: ["received", "carriedIn"],
    right: ["handled", "carriedOut"],
  },
  {
    id: "applications.handledTotal",
    says: "（七）总计，等于（一）至（六）各项之和",
    english: "handled in total equals the sum of outcomes (1) to (6)",
    source: placeIn(part, "（七）总计", "(7) total"), severity: "error", each: "column", is: "equal",
    left: ["handled"],
    right: ["granted", "partlyGranted", "refused.*", "unavailable.*", "notProcessed.*", "other"],
  },
  {
    id: "applications.refusedTotal",
    says: "（三）不予公开一行自带合计的，等于所属各项之和",
    english: "where the heading “(3) refused” (不予公开) has figures of its own, they equal the sum of its rows",
    source: known.listed, severity: "error", each: "column", is: "equal",
    left: ["refused"],
    right: ["refused.*"],
  },
  {
    id: "applications.unavailableTotal",
    says: "（四）无法提供一行自带合计的，等于所属各项之和",
    english: "where the heading “(4) unavailable” (无法提供) has figures of its own, they equal the sum of its rows",
    source: known.listed, severity: "error", each: "column", is: "equal",
    left: ["unavailable"],
    right: ["unavailable.*"],
  },
  {
    id: "applications.notProcessedTotal",
    says: "（五）不予处理一行自带合计的，等于所属各项之和",
    english: "where the heading “(5) not processed” (不予处理) has figures of its own, they equal the sum of its rows",
    source: known.listed, severity: "error", each: "column", is: "equal",
    left: ["notProcessed"],
    right: ["notProcessed.*"],
  },
  {
    id: "applications.rowTotal",
    says: "总计，等于自然人与法人或其他组织各栏之和",
    english: "the total equals the sum of the six kinds of applicant",
    source: placeIn(part, "总计栏", "column of totals"), severity: "error", each: "row", is: "equal",
    left: ["total"],
    right: ["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation"],
  },
  {
    id: "applications.carriedOutShare",
    says: "结转下年度继续办理的数量，一般不超过本年新收数量的四分之一",
    english: "carried out to next year is usually no more than a quarter of newly received",
    source: known.usualShare, severity: "hint", each: "column", of: ["total"], is: "shareAtMost",
    left: ["carriedOut"],
    right: ["received"],
    percent: 25,
    from: 30,
  },
  {
    id: "crossYear.carryOver",
    says: "上年结转的数量，等于上年度报告的结转下年度继续办理的数量",
    english: "carried in equals what last year's report carried out",
    source: placeIn(part, "二、上年结转；四、结转下年度", "2. carried in; 4. carried out"), severity: "error", each: "column", is: "equal",
    left: ["carriedIn"],
    right: [{last: "carriedOut"}],
  },
]);

import {both, known, placeIn} from "../../../src/editions/basis";
import {rulesFor} from "../../../src/editions/rule";
import {applications} from "./applications";
import {notice} from "./notice";

/** 勾稽关系 of 第三部分: every figure is guarded twice, down its column and across its row. */
export const applicationsRules = rulesFor(applications, [
  {
    id: "applications.flow",
    says: "第一项加第二项之和，等于第三项加第四项之和",
    english: "newly received plus carried in equals handled plus carried out",
    source: placeIn(applications.source, "表头", "head of the table"), severity: "error", each: "column", is: "equal",
    left: ["received", "carriedIn"],
    right: ["handled", "carriedOut"],
  },
  {
    id: "applications.handledTotal",
    says: "（七）总计，等于（一）至（六）各项之和",
    english: "handled in total equals the sum of outcomes (1) to (6)",
    source: placeIn(applications.source, "（七）总计", "(7) total"), severity: "error", each: "column", is: "equal",
    left: ["handled"],
    right: ["granted", "partlyGranted", "refused.*", "unavailable.*", "notProcessed.*", "other.*"],
  },
  {
    id: "applications.rowTotal",
    says: "总计，等于自然人与法人或其他组织各栏之和",
    english: "the total equals the sum of the six kinds of applicant",
    source: placeIn(applications.source, "总计栏", "column of totals"), severity: "error", each: "row", is: "equal",
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
    id: "applications.feeUnpaidNeedsNote",
    says: "有逾期未缴纳信息处理费情形的，报告第六部分应说明收取信息处理费的情况",
    english: "where fees went unpaid, part six of the report explains the information handling fee",
    source: both(known.fees, placeIn(notice, "附件第六部分", "annex, part 6")), severity: "hint",
    each: "column", of: ["total"], is: "mentions",
    left: ["other.feeUnpaid"],
    part: "其他需要报告的事项",
    word: "信息处理费",
  },
  {
    id: "crossYear.carryOver",
    says: "上年结转的数量，等于上年度报告的结转下年度继续办理的数量",
    english: "carried in equals what last year's report carried out",
    source: placeIn(applications.source, "二、上年结转；四、结转下年度", "2. carried in; 4. carried out"), severity: "error", each: "column", is: "equal",
    left: ["carriedIn"],
    right: [{last: "carriedOut"}],
  },
]);

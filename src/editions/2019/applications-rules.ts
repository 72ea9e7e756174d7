import {rulesFor} from "../rule";
import {applications} from "./applications";

const outcomes = [
  "granted", "partlyGranted",
  "refused.stateSecret", "refused.prohibitedByLaw", "refused.securityAndStability", "refused.thirdPartyRights",
  "refused.internalAffairs", "refused.deliberativeProcess", "refused.enforcementFile", "refused.administrativeInquiry",
  "unavailable.notHeld", "unavailable.needsCreation", "unavailable.stillUnclear",
  "notProcessed.complaint", "notProcessed.duplicate", "notProcessed.publication",
  "notProcessed.excessive", "notProcessed.confirmation",
  "other",
] as const;

/** 勾稽关系 of 第三部分: every figure is guarded twice, down its column and across its row. */
export const applicationsRules = rulesFor(applications, [
  {
    id: "applications.flow",
    says: "第一项加第二项之和，等于第三项加第四项之和",
    source: "国办公开办函〔2019〕60号，附件第三部分，表头", severity: "error", each: "column", is: "equal",
    left: ["received", "carriedIn"],
    right: ["handled", "carriedOut"],
  },
  {
    id: "applications.handledTotal",
    says: "（七）总计，等于（一）至（六）各项之和",
    source: "国办公开办函〔2019〕60号，附件第三部分，（七）总计", severity: "error", each: "column", is: "equal",
    left: ["handled"],
    right: outcomes,
  },
  {
    id: "applications.rowTotal",
    says: "总计，等于自然人与法人或其他组织各栏之和",
    source: "国办公开办函〔2019〕60号，附件第三部分，总计栏", severity: "error", each: "row", is: "equal",
    left: ["total"],
    right: ["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation"],
  },
  {
    id: "applications.carriedOutShare",
    says: "结转下年度继续办理的数量，一般不超过本年新收数量的四分之一",
    source: "已公布年度报告的通常范围（0—23%）", severity: "hint", each: "column", of: ["total"], is: "shareAtMost",
    left: ["carriedOut"],
    right: ["received"],
    percent: 25,
    from: 30,
  },
]);

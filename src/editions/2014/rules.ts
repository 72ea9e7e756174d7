import {rulesFor} from "../rule";
import {statistics} from "./statistics";

const channels = ["channels.gazette", "channels.website", "channels.weibo", "channels.wechat", "channels.other"] as const;
const labels = "国办发〔2014〕32号，附件，指标名称";

/** The 勾稽关系 that follow from the printed labels of the 2014 table. */
export const statisticsRules = rulesFor(statistics, [
  {
    id: "statistics.requestsByChannel",
    says: "收到申请数，等于当面、传真、网络、信函申请数之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["requests.received"],
    right: ["requests.inPerson", "requests.fax", "requests.online", "requests.letter"],
  },
  {
    id: "statistics.requestsClosed",
    says: "申请办结数，等于按时办结数与延期办结数之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["requests.closed"],
    right: ["requests.closedOnTime", "requests.closedExtended"],
  },
  {
    id: "statistics.repliesByOutcome",
    says: "申请答复数，等于八类答复数之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["replies.total"],
    right: [
      "replies.alreadyPublic", "replies.granted", "replies.partlyGranted", "replies.refused",
      "replies.notThisAuthority", "replies.nonexistent", "replies.correctionRequested", "replies.otherChannel",
    ],
  },
  {
    id: "statistics.refusalReasons",
    says: "不同意公开答复数，等于六项不公开理由之和",
    source: labels, severity: "warning", each: "column", is: "equal",
    remark: "一件不同意公开答复可能有两项理由",
    left: ["replies.refused"],
    right: [
      "refused.stateSecret", "refused.commercialSecret", "refused.personalPrivacy",
      "refused.securityAndStability", "refused.notGovernmentInformation", "refused.otherLegal",
    ],
  },
  {
    id: "statistics.reviewOutcomes",
    says: "行政复议数量，等于维持、被依法纠错、其他情形之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["review.total"],
    right: ["review.upheld", "review.corrected", "review.other"],
  },
  {
    id: "statistics.litigationOutcomes",
    says: "行政诉讼数量，等于维持或驳回、被依法纠错、其他情形之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["litigation.total"],
    right: ["litigation.upheld", "litigation.corrected", "litigation.other"],
  },
  {
    id: "statistics.staffByKind",
    says: "从事政府信息公开工作人员数，等于专职人员数与兼职人员数之和",
    source: labels, severity: "error", each: "column", is: "equal",
    left: ["capacity.staff"],
    right: ["capacity.fullTime", "capacity.partTime"],
  },
  {
    id: "statistics.normativeWithinTotal",
    says: "主动公开规范性文件数，不大于主动公开政府信息数",
    source: `${labels}（其中）`, severity: "warning", each: "column", is: "atMost",
    remark: "各地计量单位不一（条、件）",
    left: ["proactive.normativeDocuments"],
    right: ["proactive.total"],
  },
  {
    id: "statistics.leadersPressConferences",
    says: "主要负责同志参加新闻发布会次数，不大于参加或举办新闻发布会总次数",
    source: `${labels}（其中）`, severity: "error", each: "column", is: "atMost",
    left: ["responses.pressConferencesByLeaders"],
    right: ["responses.pressConferences"],
  },
  {
    id: "statistics.leadersOnlineInterviews",
    says: "主要负责同志参加政府网站在线访谈次数，不大于政府网站在线访谈次数",
    source: `${labels}（其中）`, severity: "error", each: "column", is: "atMost",
    left: ["responses.onlineInterviewsByLeaders"],
    right: ["responses.onlineInterviews"],
  },
  {
    id: "statistics.keyAreasWithinTotal",
    says: "重点领域公开政府信息数，不大于主动公开政府信息数",
    source: "北京市统计表，指标名称", severity: "warning", each: "column", is: "atMost",
    left: ["keyAreas.total"],
    right: ["proactive.total"],
  },
  {
    id: "statistics.keyAreasBreakdown",
    says: "重点领域公开政府信息数，等于十二项重点领域信息数之和",
    source: "北京市统计表，指标名称", severity: "warning", each: "column", is: "equal",
    left: ["keyAreas.total"],
    right: [
      "keyAreas.budgets", "keyAreas.affordableHousing", "keyAreas.foodSafety", "keyAreas.environment",
      "keyAreas.tendering", "keyAreas.workSafety", "keyAreas.landAcquisition", "keyAreas.prices",
      "keyAreas.enterpriseCredit", "keyAreas.auditResults", "keyAreas.publicInstitutions", "keyAreas.cityDecided",
    ],
  },
  {
    id: "statistics.channelWithinTotal",
    says: "任一渠道公开政府信息数，不大于主动公开政府信息数",
    source: `${labels}（不同渠道和方式公开相同信息计1条）`, severity: "warning", each: "column", is: "eachAtMost",
    left: channels,
    right: ["proactive.total"],
  },
  {
    id: "statistics.channelsCoverTotal",
    says: "各渠道公开政府信息数之和，不小于主动公开政府信息数",
    source: `${labels}（不同渠道和方式公开相同信息计1条）`, severity: "warning", each: "column", is: "covers",
    left: channels,
    right: ["proactive.total"],
  },
  {
    id: "statistics.normativeIssued",
    says: "主动公开规范性文件数，一般不大于制发规范性文件总数",
    source: labels, severity: "hint", each: "column", is: "atMost",
    left: ["proactive.normativeDocuments"],
    right: ["proactive.normativeDocumentsIssued"],
  },
  {
    id: "statistics.casesWithoutRequests",
    says: "没有收到申请而有行政复议或行政诉讼的，宜核实",
    source: labels, severity: "hint", each: "column", is: "needs",
    remark: "案件可能由上年申请引起",
    left: ["review.total", "litigation.total"],
    right: ["requests.received"],
  },
  {
    id: "statistics.traineesNeedSessions",
    says: "有接受培训人员的，应有培训班",
    source: labels, severity: "hint", each: "column", is: "needs",
    left: ["training.trainees"],
    right: ["training.sessions"],
  },
  {
    id: "statistics.moneyUnit",
    says: "收取的费用和专项经费以万元为单位",
    source: `${labels}（单位栏）`, severity: "warning", each: "column", is: "inUnit",
    left: ["fees.charged", "capacity.budget"],
    unit: "万元",
  },
]);

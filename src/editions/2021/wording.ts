import type {Wording} from "../wording";
import type {applications} from "./applications";
import type {disclosure} from "./disclosure";
import type {disputes} from "./disputes";

const application = "(?:的)?(?:政府信息公开)?(?:申请)?(?:事项)?(?:办理)?";

/** How reports since 2021 word what the forms ask for. */
export const wording: Wording<typeof disclosure | typeof applications | typeof disputes> = {
  aliases: {
    "disclosure.issued": ["本年制发数", "本年制发数量", "本年新制发件数", "制发件数"],
    "disclosure.repealed": ["本年废止数", "本年废止数量", "废止件数"],
    "disclosure.inForce": ["现行有效件", "现行有效数", "现行有效数量", "现行有效"],
    "disclosure.normativeDocuments": ["规范性文件", "规范性档案", "行政规范性档案"],
    "disclosure.decisions": ["处理决定数量", "本年处理决定数"],
    "disclosure.fees": ["行政事业性收费金额"],
    "disclosure.amount": ["本年收费金额万元", "收费金额"],
    "applications.refused.prohibitedByLaw": ["其他法律行政止公开", "其他法律法规禁止公开", "其它法律行政法规禁止公开"],
    "applications.received": ["本年新收政府信息公开申请数", "本年新收政府信息公开申请"],
    "applications.carriedIn": ["上年结转政府信息公开申请数", "上年结转政府信息公开申请", "上年度结转政府信息公开申请数量"],
    "applications.refused.thirdPartyRights": ["保护第三方的合法权益"],
    "applications.unavailable.notHeld": ["本机关不掌握相关信息"],
    "applications.notProcessed.confirmation": ["要求行政机关确认或者重新出具已获取信息"],
    "applications.other.notCorrected": [
      "申请人无正当理由逾期不补正", "无正当理由逾期不补正", "逾期不补正",
      "申请人无正当理由逾期不补正，行政机关不再处理", "申请人无正当理由逾期不补正，行政机关不再处理其申请",
    ],
    "applications.other.feeUnpaid": [
      "申请人逾期未按收费通知要求缴纳费用", "逾期未按收费通知要求缴纳费用", "逾期未缴纳费用", "逾期不缴费",
      "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理",
    ],
    "applications.other.rest": ["其它"],
    "applications.handled": ["合计"],
    "applications.carriedOut": ["结转下年度继续办理数量", "结转下年继续办理"],
  },
  phrases: [
    {
      ids: ["applications.received.total", "applications.carriedIn.total"], orFirst: true, whole: true,
      says: "(?:收到|受理|收办|新收|接收)(?:的)?(?:各类)?(?:政府信息公开|政府信息|信息公开|依申请公开)?(?:政府信息)?申请",
    },
    {ids: ["applications.handled.total"], says: `(?:办结|答复)${application}`, whole: true},
    {ids: ["applications.carriedIn.total"], says: `(?:上年度?|上一年度?)结转${application}`, whole: true},
    {
      ids: ["applications.carriedOut.total"], whole: true,
      says: `结转(?:至|到)?(?:下年度?|下一年度?|次年)(?:继续)?${application}`,
    },
    {ids: ["applications.granted.total"], says: "予以公开"},
    {ids: ["applications.partlyGranted.total"], says: "(?:予以)?部分公开"},
    {ids: ["applications.refused.*.total"], says: "不予公开"},
    {ids: ["applications.unavailable.*.total"], says: "无法提供"},
    {ids: ["applications.notProcessed.*.total"], says: "不予处理"},
    {ids: ["applications.other.*.total"], says: "其他处理"},
    {ids: ["disputes.review.total"], says: "行政复议(?:案件|申请)?", whole: true},
    {
      ids: ["disputes.directLitigation.total", "disputes.litigationAfterReview.total"], whole: true,
      says: "行政诉讼(?:案件)?",
    },
    {ids: ["disclosure.normativeDocuments.issued"], says: "(?:制发|制定)(?:行政)?规范性文件", whole: true},
    {ids: ["disclosure.normativeDocuments.repealed"], says: "废止(?:行政)?规范性文件", whole: true},
    {ids: ["disclosure.normativeDocuments.inForce"], says: "现行有效(?:的)?(?:行政)?规范性文件", whole: true},
    {ids: ["disclosure.fees.amount"], says: "(?:收取)?行政事业性收费(?:金额|收入|总额)?", whole: true},
  ],
  signs: /第二十条|结转下年度/,
  wholes: [
    ["applications.received.total"], ["applications.received.total", "applications.carriedIn.total"],
    ["applications.handled.total"],
  ],
};

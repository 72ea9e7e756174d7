import type {EditionId} from "../forms/form";

/**
 * Wordings met in published tables beside the official ones, by form and line.
 * Only what the key of a label (normalise.ts) does not already cover.
 */
export const drift: Readonly<Record<EditionId, Readonly<Record<string, readonly string[]>>>> = {
  "2014": {
    "statistics.proactive.total": ["主动公开政府信息总数", "主动公开政府信息数量"],
    "statistics.proactive.normativeDocuments": ["主动公开规范性文件总数", "主动公开行政规范性文件数"],
    "statistics.proactive.normativeDocumentsIssued": ["制发规范性文件数", "制发行政规范性文件总数"],
    "statistics.responses.hotTopics": ["回应公众关注热点或重大舆情次数"],
    "statistics.requests.received": ["收到申请总数"],
    "statistics.refused.notGovernmentInformation": ["不是条例所指的政府信息", "非条例所指政府信息"],
    "statistics.refused.otherLegal": ["法律、法规规定的其他情形", "法律法规规定的其它情形"],
    "statistics.replies.correctionRequested": ["告知作出更改、补充数", "告知做出更改补充数"],
    "statistics.review.total": ["行政复议数"],
    "statistics.litigation.total": ["行政诉讼数"],
    "statistics.litigation.upheld": ["维持具体行政行为或者驳回原告诉讼请求", "维持具体行政行为或驳回原告诉讼请求数"],
    "statistics.complaints.total": ["举报投诉数"],
    "statistics.fees.charged": ["依申请公开信息收取的费用数", "依申请公开政府信息收取的费用"],
    "statistics.capacity.readingPoints": ["设置政府信息公开查阅点个数"],
  },
  "2019": {
    "disclosure.made": ["本年新制作数", "本年制作数量"],
    "disclosure.published": ["本年新公开数"],
    "disclosure.totalPublished": ["对外公开总数"],
    "disclosure.normativeDocuments": ["行政规范性文件"],
    "disclosure.previousItems": ["上年项目数量", "上一年项目数"],
    "disclosure.change": ["本年增", "本年增（减）", "本年增减数量", "本年增加/减少"],
    "disclosure.decisions": ["本年处理决定数量", "处理决定数"],
    "disclosure.projects": ["采购项目数"],
    "disclosure.amount": ["采购总金额万元", "采购金额"],
    "applications.refused.prohibitedByLaw": ["其他法律行政止公开", "其他法律法规禁止公开", "其它法律行政法规禁止公开"],
    "applications.received": ["本年新收政府信息公开申请数", "本年新收政府信息公开申请"],
    "applications.carriedIn": ["上年结转政府信息公开申请数", "上年结转政府信息公开申请", "上年度结转政府信息公开申请数量"],
    "applications.refused.thirdPartyRights": ["保护第三方的合法权益"],
    "applications.unavailable.notHeld": ["本机关不掌握相关信息"],
    "applications.notProcessed.confirmation": ["要求行政机关确认或者重新出具已获取信息"],
    "applications.other": ["其它处理"],
    "applications.handled": ["合计"],
    "applications.carriedOut": ["结转下年度继续办理数量", "结转下年继续办理"],
  },
  "2021": {
    "disclosure.issued": ["本年制发数", "本年制发数量", "本年新制发件数", "制发件数"],
    "disclosure.repealed": ["本年废止数", "本年废止数量", "废止件数"],
    "disclosure.inForce": ["现行有效件", "现行有效数", "现行有效数量", "现行有效"],
    "disclosure.normativeDocuments": ["规范性文件"],
    "disclosure.decisions": ["处理决定数量", "本年处理决定数"],
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
};

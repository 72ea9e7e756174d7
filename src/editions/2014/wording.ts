import type {Wording} from "../wording";
import type {statistics} from "./statistics";

/** How reports of 2014–2018 word what the table asks for. */
export const wording: Wording<typeof statistics> = {
  aliases: {
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
  labels: {
    whole: [
      "statistics.proactive.total", "statistics.requests.received", "statistics.requests.closed", "statistics.replies.total",
      "statistics.review.total", "statistics.litigation.total", "statistics.complaints.total",
    ],
    under: {
      行政复议: ["statistics.review.upheld", "statistics.review.corrected", "statistics.review.other"],
      行政诉讼: ["statistics.litigation.upheld", "statistics.litigation.corrected", "statistics.litigation.other"],
    },
  },
  phrases: [
    // 已答复的16件申请: the number stands first.
    {ids: ["statistics.replies.total"], after: /已答复的(\d{1,15})([项件])申请/g, whole: true},
    {ids: ["statistics.proactive.total"], says: "主动公开(?:各类)?政府信息", whole: true},
    {ids: ["statistics.proactive.normativeDocuments"], says: "公开(?:行政)?规范性文件"},
    {ids: ["statistics.keyAreas.total"], says: "公开重点领域(?:政府)?信息"},
    {ids: ["statistics.channels.gazette"], says: "政府公报(?:公开)?(?:政府)?(?:信息)?"},
    {ids: ["statistics.channels.website"], says: "政府(?:门户)?网站公开(?:政府)?(?:信息)?"},
    {ids: ["statistics.channels.weibo"], says: "(?:政务)?微博公开(?:政府)?(?:信息)?"},
    {ids: ["statistics.channels.wechat"], says: "(?:政务)?微信公开(?:政府)?(?:信息)?"},
    {ids: ["statistics.channels.other"], says: "其他方式公开(?:政府)?(?:信息)?"},
    {ids: ["statistics.responses.pressConferences"], says: "(?:举办|参加|召开)新闻发布会"},
    {ids: ["statistics.responses.pressConferencesByLeaders"], says: "(?:主要)?负责(?:同志|人)(?:参加|出席)新闻发布会"},
    {ids: ["statistics.responses.policyInterpretations"], says: "政策解读(?:信息|稿件|材料)?发布"},
    {ids: ["statistics.responses.policyInterpretations"], says: "发布政策解读(?:信息|稿件|材料)?"},
    {ids: ["statistics.requests.received"], says: "(?:收到|受理|接到)(?:的)?(?:政府信息公开|政府信息|信息公开|依申请公开|依)?(?:政府信息)?申请", whole: true},
    {ids: ["statistics.requests.received"], says: "申请总", whole: true},
    {ids: ["statistics.requests.received"], says: "受理依申请公开(?:政府)?信息", whole: true},
    {ids: ["statistics.requests.inPerson"], says: "当面(?:提交|提出)?申请"},
    {ids: ["statistics.requests.fax"], says: "传真(?:形式|方式)?(?:提交|提出)?申请"},
    {ids: ["statistics.requests.online"], says: "网络(?:形式|方式)?(?:提交|提出)?申请"},
    {ids: ["statistics.requests.letter"], says: "信函(?:形式|方式)?(?:提交|提出)?申请"},
    {ids: ["statistics.replies.granted"], says: "同意公开"},
    {ids: ["statistics.replies.partlyGranted"], says: "同意部分公开"},
    {ids: ["statistics.replies.refused"], says: "不同意公开"},
    {ids: ["statistics.refused.notGovernmentInformation"], says: "(?:非|不属于)《条例》所指政府信息"},
    {ids: ["statistics.review.total"], says: "行政复议(?:案件|申请)", whole: true},
    {ids: ["statistics.litigation.total"], says: "行政诉讼(?:案件|申请)", whole: true},
    {ids: ["statistics.litigation.upheld"], says: "维持具体行政行为", under: "行政诉讼"},
    {ids: ["statistics.litigation.upheld"], says: "驳回(?:原告)?诉讼请求", under: "行政诉讼"},
    {ids: ["statistics.complaints.total"], says: "(?:投诉)?举报(?:投诉)?(?:案件)?", whole: true},
    {ids: ["statistics.fees.charged"], says: "依申请公开(?:政府)?信息收费"},
    {ids: ["statistics.training.trainees"], says: "接受培训"},
  ],
  wholes: [
    ["statistics.requests.received"], ["statistics.requests.closed"], ["statistics.replies.total"], ["statistics.proactive.total"],
  ],
};

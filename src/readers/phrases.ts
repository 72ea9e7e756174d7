import type {EditionId} from "../editions/form";
import {editionOf} from "../editions/edition";
import {splitOrdinal} from "../grid/normalise";

/** How sentences speak of a figure: what stands before its number. */
export type Phrase = {
  /** The indicator; several where usage differs, or where only their sum is stated. */
  readonly ids: readonly string[];
  /** Source of a regular expression over text in one spelling (see paragraphs.ts). */
  readonly says: string;
  /** Speaks of the whole: a sub-unit's share (其中区政府…) must not be taken for it. */
  readonly whole?: true;
  /** Only where the text last spoke of this: the outcomes of 行政复议 and 行政诉讼 are worded alike. */
  readonly under?: "行政复议" | "行政诉讼";
};

/** The phrases of an edition: those of its printed labels, and how reports word them otherwise. */
export const phrasesOf = (edition: EditionId): readonly Phrase[] =>
  edition === "2014" ? [...labelled(), ...worded2014] : worded2019;

const one = (id: string, says: string, more: Partial<Phrase> = {}): Phrase => ({ids: [id], says, ...more});

const wholes = [
  "proactive.total", "requests.received", "requests.closed", "replies.total",
  "review.total", "litigation.total", "complaints.total",
].map((row) => `statistics.${row}`);

/** The labels of the 2014 form as sentences use them: without ordinal, remark, 其中 and the final 数. */
const labelled = (): readonly Phrase[] => editionOf("2014").indicators.map(({id, row}) => one(id, stemOf(row.at(-1)!), {
  ...(wholes.includes(id) && {whole: true as const}),
  ...(/^statistics\.(review|litigation)\.(upheld|corrected|other)$/.test(id) && {
    under: id.includes(".review.") ? "行政复议" as const : "行政诉讼" as const,
  }),
}));

function stemOf(label: string): string {
  const {rest} = splitOrdinal(label.normalize("NFKC"));
  const stem = rest.replace(/^其中:/, "").replace(/^主动公开(?=.*信息数$)/, "").replace(/\([^)]*\)/g, "")
    .replace(/(总次数|次数|总数|数量|数)$/, "");
  return [...stem.replace(/["“”、,，。:《》]/g, "")].join("[、,《》]?");
}

const worded2014: readonly Phrase[] = [
  one("statistics.proactive.total", "主动公开(?:各类)?政府信息", {whole: true}),
  one("statistics.proactive.normativeDocuments", "公开(?:行政)?规范性文件"),
  one("statistics.keyAreas.total", "公开重点领域(?:政府)?信息"),
  one("statistics.channels.gazette", "政府公报(?:公开)?(?:政府)?(?:信息)?"),
  one("statistics.channels.website", "政府(?:门户)?网站公开(?:政府)?(?:信息)?"),
  one("statistics.channels.weibo", "(?:政务)?微博公开(?:政府)?(?:信息)?"),
  one("statistics.channels.wechat", "(?:政务)?微信公开(?:政府)?(?:信息)?"),
  one("statistics.channels.other", "其他方式公开(?:政府)?(?:信息)?"),
  one("statistics.responses.pressConferences", "(?:举办|参加|召开)新闻发布会"),
  one("statistics.responses.pressConferencesByLeaders", "(?:主要)?负责(?:同志|人)(?:参加|出席)新闻发布会"),
  one("statistics.responses.policyInterpretations", "政策解读(?:信息|稿件|材料)?发布"),
  one("statistics.responses.policyInterpretations", "发布政策解读(?:信息|稿件|材料)?"),
  one("statistics.requests.received", "(?:收到|受理|接到)(?:的)?(?:政府信息公开|政府信息|信息公开|依申请公开|依)?(?:政府信息)?申请", {whole: true}),
  one("statistics.requests.received", "申请总", {whole: true}),
  one("statistics.requests.received", "受理依申请公开(?:政府)?信息", {whole: true}),
  one("statistics.requests.inPerson", "当面(?:提交|提出)?申请"),
  one("statistics.requests.fax", "传真(?:形式|方式)?(?:提交|提出)?申请"),
  one("statistics.requests.online", "网络(?:形式|方式)?(?:提交|提出)?申请"),
  one("statistics.requests.letter", "信函(?:形式|方式)?(?:提交|提出)?申请"),
  one("statistics.replies.granted", "同意公开"),
  one("statistics.replies.partlyGranted", "同意部分公开"),
  one("statistics.replies.refused", "不同意公开"),
  one("statistics.refused.notGovernmentInformation", "(?:非|不属于)《条例》所指政府信息"),
  one("statistics.review.total", "行政复议(?:案件|申请)", {whole: true}),
  one("statistics.litigation.total", "行政诉讼(?:案件|申请)", {whole: true}),
  one("statistics.litigation.upheld", "维持具体行政行为", {under: "行政诉讼"}),
  one("statistics.litigation.upheld", "驳回(?:原告)?诉讼请求", {under: "行政诉讼"}),
  one("statistics.complaints.total", "(?:投诉)?举报(?:投诉)?(?:案件)?", {whole: true}),
  one("statistics.fees.charged", "依申请公开(?:政府)?信息收费"),
  one("statistics.training.trainees", "接受培训"),
];

const totals = (group: string): readonly string[] => editionOf("2021").indicators
  .filter(({form, rowId, columnId}) => form === "applications" && columnId === "total" && rowId.startsWith(`${group}.`))
  .map(({id}) => id);

const application = "(?:的)?(?:政府信息公开)?(?:申请)?(?:事项)?(?:办理)?";

/** How reports since 2019 speak of their figures. */
const worded2019: readonly Phrase[] = [
  {
    ids: ["applications.received.total", "applications.carriedIn.total"], whole: true,
    says: "(?:收到|受理|收办|新收|接收)(?:的)?(?:各类)?(?:政府信息公开|政府信息|信息公开|依申请公开)?(?:政府信息)?申请",
  },
  one("applications.handled.total", `(?:办结|答复)${application}`, {whole: true}),
  one("applications.carriedIn.total", `(?:上年度?|上一年度?)结转${application}`, {whole: true}),
  one("applications.carriedOut.total", `结转(?:至|到)?(?:下年度?|下一年度?|次年)(?:继续)?${application}`, {whole: true}),
  one("applications.granted.total", "予以公开"),
  one("applications.partlyGranted.total", "(?:予以)?部分公开"),
  {ids: totals("refused"), says: "不予公开"},
  {ids: totals("unavailable"), says: "无法提供"},
  {ids: totals("notProcessed"), says: "不予处理"},
  {ids: totals("other"), says: "其他处理"},
  one("disputes.review.total", "行政复议(?:案件|申请)?", {whole: true}),
  {
    ids: ["disputes.directLitigation.total", "disputes.litigationAfterReview.total"], whole: true,
    says: "行政诉讼(?:案件)?",
  },
  one("disclosure.normativeDocuments.issued", "(?:制发|制定)(?:行政)?规范性文件", {whole: true}),
  one("disclosure.normativeDocuments.repealed", "废止(?:行政)?规范性文件", {whole: true}),
  one("disclosure.normativeDocuments.inForce", "现行有效(?:的)?(?:行政)?规范性文件", {whole: true}),
];

import type {Correspondence, Crosswalk, CrosswalkNote, Summand} from "../define-edition";
import {indicatorsOf} from "../indicator";
import {applications} from "./applications";
import {disclosure} from "./disclosure";

/** Why figures of the two editions do not mean quite the same. */
const notes = {
  byLabel: {
    "zh-CN": "按指标名称对应",
    "en-US": "Matched by label",
  },
  ignoresInherited: {
    "zh-CN": "按上年“收到申请数”减“申请办结数”推算，没有计入更早年度的结转",
    "en-US": "Last year's received less closed, without what last year itself inherited",
  },
  closedOrReplied: {
    "zh-CN": "对应上年“申请办结数”，与“申请答复数”可能不同",
    "en-US": "Compared with last year's requests closed, which may differ from replies",
  },
  withAlreadyPublic: {
    "zh-CN": "对应上年“同意公开”加“属于已主动公开范围”",
    "en-US": "Last year's granted and already public together",
  },
  groundsMoved: {
    "zh-CN": "部分情形在新版中改列其他处理结果",
    "en-US": "Some grounds were moved to other outcomes",
  },
  twoIntoOne: {
    "zh-CN": "上版的商业秘密、个人隐私两项，本版合为一项",
    "en-US": "Commercial secrets and personal privacy were two rows and are now one",
  },
  oneIntoMany: {
    "zh-CN": "上版的一项，本版分列为几项",
    "en-US": "One row of the former edition is several now",
  },
  alsoNonexistent: {
    "zh-CN": "上版“申请信息不存在”的一部分也可能计入本项",
    "en-US": "Part of last year's “nonexistent” may belong here too",
  },
  withoutPending: {
    "zh-CN": "上版没有“尚未审结”，本版按总计减尚未审结比较",
    "en-US": "The former edition had no “pending”: total less pending is compared",
  },
  sumOnly: {
    "zh-CN": "两版分项不同，只能按合计数比较",
    "en-US": "The rows differ between the editions: only their sum compares",
  },
} as const;

const exact = (
  these: readonly Summand[], last: readonly Summand[], note: CrosswalkNote = notes.byLabel,
): Correspondence => ({these, last, match: "exact", note});
const partial = (these: readonly Summand[], last: readonly Summand[], note: CrosswalkNote): Correspondence =>
  ({these, last, match: "partial", note});

const refused = [
  "stateSecret", "prohibitedByLaw", "securityAndStability", "thirdPartyRights", "internalAffairs", "deliberativeProcess",
  "enforcementFile", "administrativeInquiry",
].map((ground) => `applications.refused.${ground}.total`);

/** What the rules hold against last year's report, and edition 2014 did not ask for. */
const notAskedFor = [...indicatorsOf(disclosure), ...indicatorsOf(applications)]
  .filter(({rowId, columnId}) => rowId === "carriedOut" || columnId === "previousItems" || columnId === "change");

const outcomes = ["upheld", "corrected", "other"];

/** Report year 2018 to 2019. Edition 2014 knew no applicants' kinds: only totals compare. */
export const crosswalk: Crosswalk = {from: "2014", correspondences: [
  exact(["disclosure.normativeDocuments.made"], ["statistics.proactive.normativeDocumentsIssued"]),
  exact(["disclosure.normativeDocuments.published"], ["statistics.proactive.normativeDocuments"]),
  exact(["applications.received.total"], ["statistics.requests.received"]),
  partial(["applications.carriedIn.total"], ["statistics.requests.received", {minus: "statistics.requests.closed"}], notes.ignoresInherited),
  partial(["applications.handled.total"], ["statistics.requests.closed"], notes.closedOrReplied),
  partial(["applications.granted.total"], ["statistics.replies.granted", "statistics.replies.alreadyPublic"], notes.withAlreadyPublic),
  exact(["applications.partlyGranted.total"], ["statistics.replies.partlyGranted"]),
  partial(refused, ["statistics.replies.refused"], notes.groundsMoved),
  exact(["applications.refused.stateSecret.total"], ["statistics.refused.stateSecret"]),
  exact(["applications.refused.securityAndStability.total"], ["statistics.refused.securityAndStability"]),
  partial(["applications.refused.thirdPartyRights.total"],
    ["statistics.refused.commercialSecret", "statistics.refused.personalPrivacy"], notes.twoIntoOne),
  partial(["prohibitedByLaw", "internalAffairs", "deliberativeProcess", "enforcementFile"].map((ground) => `applications.refused.${ground}.total`),
    ["statistics.refused.otherLegal"], notes.oneIntoMany),
  partial(["applications.unavailable.notHeld.total"], ["statistics.replies.notThisAuthority"], notes.alsoNonexistent),
  partial(["applications.unavailable.notHeld.total", "applications.unavailable.needsCreation.total"],
    ["statistics.replies.nonexistent"], notes.oneIntoMany),
  partial(["applications.unavailable.stillUnclear.total"], ["statistics.replies.correctionRequested"], notes.groundsMoved),
  ...outcomes.map((outcome) => exact([`disputes.review.${outcome}`], [`statistics.review.${outcome}`])),
  partial(["disputes.review.total", {minus: "disputes.review.pending"}], ["statistics.review.total"], notes.withoutPending),
  ...outcomes.map((outcome) => exact(
    [`disputes.directLitigation.${outcome}`, `disputes.litigationAfterReview.${outcome}`],
    [`statistics.litigation.${outcome}`], notes.sumOnly)),
  partial([
    "disputes.directLitigation.total", {minus: "disputes.directLitigation.pending"},
    "disputes.litigationAfterReview.total", {minus: "disputes.litigationAfterReview.pending"},
  ], ["statistics.litigation.total"], notes.withoutPending),
  ...notAskedFor.map(({id}): Correspondence => ({these: [id], last: [], match: "none"})),
], dropped: [
  "statistics.proactive.total", "statistics.keyAreas.*", "statistics.channels.*", "statistics.responses.*",
  ...["inPerson", "fax", "online", "letter", "closedOnTime", "closedExtended"].map((row) => `statistics.requests.${row}`),
  "statistics.replies.total", "statistics.replies.otherChannel", "statistics.refused.notGovernmentInformation",
  "statistics.complaints.total", "statistics.fees.charged", "statistics.capacity.*", "statistics.meetings.held", "statistics.training.*",
]};

import type {Correspondence, CrosswalkNote, Summand} from "./correspondence";

const exact = (these: readonly Summand[], last: readonly Summand[], note: CrosswalkNote = "byLabel"): Correspondence =>
  ({these, last, match: "exact", note});
const partial = (these: readonly Summand[], last: readonly Summand[], note: CrosswalkNote): Correspondence =>
  ({these, last, match: "partial", note});

const refused = [
  "stateSecret", "prohibitedByLaw", "securityAndStability", "thirdPartyRights", "internalAffairs", "deliberativeProcess",
  "enforcementFile", "administrativeInquiry",
].map((ground) => `applications.refused.${ground}.total`);

const outcomes = ["upheld", "corrected", "other"];

/** Report year 2018 to 2019. Edition 2014 knew no applicants' kinds: only totals compare. */
export const from2014To2019: readonly Correspondence[] = [
  exact(["disclosure.normativeDocuments.made"], ["statistics.proactive.normativeDocumentsIssued"]),
  exact(["disclosure.normativeDocuments.published"], ["statistics.proactive.normativeDocuments"]),
  exact(["applications.received.total"], ["statistics.requests.received"]),
  partial(["applications.carriedIn.total"], ["statistics.requests.received", {minus: "statistics.requests.closed"}], "ignoresInherited"),
  partial(["applications.handled.total"], ["statistics.requests.closed"], "closedOrReplied"),
  partial(["applications.granted.total"], ["statistics.replies.granted", "statistics.replies.alreadyPublic"], "withAlreadyPublic"),
  exact(["applications.partlyGranted.total"], ["statistics.replies.partlyGranted"]),
  partial(refused, ["statistics.replies.refused"], "groundsMoved"),
  exact(["applications.refused.stateSecret.total"], ["statistics.refused.stateSecret"]),
  exact(["applications.refused.securityAndStability.total"], ["statistics.refused.securityAndStability"]),
  partial(["applications.refused.thirdPartyRights.total"],
    ["statistics.refused.commercialSecret", "statistics.refused.personalPrivacy"], "twoIntoOne"),
  partial(["prohibitedByLaw", "internalAffairs", "deliberativeProcess", "enforcementFile"].map((ground) => `applications.refused.${ground}.total`),
    ["statistics.refused.otherLegal"], "oneIntoMany"),
  partial(["applications.unavailable.notHeld.total"], ["statistics.replies.notThisAuthority"], "alsoNonexistent"),
  partial(["applications.unavailable.notHeld.total", "applications.unavailable.needsCreation.total"],
    ["statistics.replies.nonexistent"], "oneIntoMany"),
  partial(["applications.unavailable.stillUnclear.total"], ["statistics.replies.correctionRequested"], "groundsMoved"),
  ...outcomes.map((outcome) => exact([`disputes.review.${outcome}`], [`statistics.review.${outcome}`])),
  partial(["disputes.review.total", {minus: "disputes.review.pending"}], ["statistics.review.total"], "withoutPending"),
  ...outcomes.map((outcome) => exact(
    [`disputes.directLitigation.${outcome}`, `disputes.litigationAfterReview.${outcome}`],
    [`statistics.litigation.${outcome}`], "sumOnly")),
  partial([
    "disputes.directLitigation.total", {minus: "disputes.directLitigation.pending"},
    "disputes.litigationAfterReview.total", {minus: "disputes.litigationAfterReview.pending"},
  ], ["statistics.litigation.total"], "withoutPending"),
];

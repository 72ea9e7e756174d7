import type {Filing} from "../../filing/filing";
import {type Finding, keyOf} from "../../reconcile/finding";
import type {Opinion, OpinionOnFinding, ReviewStatus} from "../../filing/review-table";
import {noRemarks, sayTime} from "../../filing/remarks";
import {lastYearRules} from "../../reconcile/format-rules";
import type {Language} from "../../editions/names";
import {timeOf} from "../remarks-in";
import {groundsOf} from "../subject";
import {type RefusalReason, refusalWords} from "../refuse-explanation";
import {explanationOf, refusalOf, signOffOf, type Standing, standingOf} from "../standing";

/** What became of a finding since the review before. */
export type Since =
  /** There was none. */
  | "first"
  /** Broken now, and not before. */
  | "new"
  /** Broken still, on the same figures. */
  | "remains"
  /** Said to be mended, and is not. */
  | "claimed"
  /** Explained or confirmed by nothing that counts. */
  | "refused"
  /** Figures have changed, and it is broken still: what was said of it has lapsed. */
  | "changed"
  /** The rule holds now. */
  | "mended"
  /** A blank keeps the rule from being judged. */
  | "undecided"
  /** What it rests on was not there to be checked: last year's figures, the prose, the published report. */
  | "unchecked"
  /** A person's own line. */
  | "own";

/** What became of a finding that is not broken now; that nothing is said of a rule does not mean that it holds. */
export function outcomeOf(key: string, findings: readonly Finding[], filing: Filing, hasPublished: boolean): Since {
  const now = findings.find((finding) => keyOf(finding) === key);
  if (now !== undefined) return now.verdict === "undecided" ? "undecided" : "mended";
  const [rule] = JSON.parse(key) as readonly [string];
  if (rule.startsWith("publication.")) return hasPublished ? "mended" : "unchecked";
  if (ofProse.test(rule)) return filing.parts.size > 0 ? "mended" : "unchecked";
  if (lastYearRules.some(({id}) => id === rule)) return findings.some(isAgainstLast) ? "mended" : "unchecked";
  return rule.startsWith("format.") ? "mended" : "unchecked";
}

/** Whether a finding shows that last year's report was there, whatever came of it. */
const isAgainstLast = ({left, right}: Finding): boolean =>
  [...left?.terms ?? [], ...right?.terms ?? []].some(({last}) => last);

const ofProse = /^prose\.|^report\.|^format\.(reportYear|missingPart|emptyPart|part[A-Z]\w+|processingFee|period|signature[A-Z]\w+|citesOldFormat)$/;

/** How far a finding is dealt with, and what was said of it. */
type StandingAfter = Pick<Opinion, "status" | "explanation" | "by" | "time"> & {
  /** Why what was said does not count, where the figures are still those it was said of. */
  readonly refused?: RefusalReason;
};

/**
 * Where a broken finding stands by what was said of it, wherever that was; `opinion` is what the sheet that came back
 * has on it. Nothing that was written is dropped; what no longer counts is open again.
 */
export function standingAfter(
  finding: Finding, filing: Filing, opinion: Opinion | undefined, now: Date,
): StandingAfter {
  const {remarks = noRemarks} = filing;
  const [explanation, signOff] = [explanationOf(finding, filing, remarks), signOffOf(finding, filing, remarks)];
  const status = statusOf(standingOf(finding, filing, remarks));
  const refused = status === "open" ? refusalOf(finding, filing, remarks) ?? refusalOn(opinion) : undefined;
  const counts = explanation?.holds === true || explanation?.refused !== undefined;
  const text = counts ? explanation.remark.text : opinion?.explanation || explanation?.remark.text || "";
  const last = [signOff, explanation].find((one) => one?.holds)?.remark;
  const isOnSheet = opinion?.mark !== undefined && (last === undefined || last.time === timeOf(opinion, opinion.mark));
  return {
    status, explanation: text, ...(refused === undefined ? {} : {refused}),
    by: last?.by || (isOnSheet ? opinion.by : explanation?.remark.by ?? ""),
    time: last === undefined ? opinion?.time ?? ""
      : isOnSheet ? opinion.time || sayTime(now.toISOString()) : sayTime(last.time),
  };
}

const statusOf = (standing: Standing): ReviewStatus =>
  standing === "confirmed" || standing === "explained" ? standing : "open";

/** 已说明 without a word. */
const refusalOn = (opinion: Opinion | undefined): RefusalReason | undefined =>
  opinion?.status === "explained" && opinion.explanation === "" ? "empty" : undefined;

/** What became of a finding that is broken still. */
export function sinceOf(
  finding: Finding, filing: Filing, opinion: OpinionOnFinding, {status, refused}: StandingAfter,
): Since {
  if (status !== "open") return "remains";
  if (opinion.mark.values !== groundsOf(finding, filing)) return "changed";
  return opinion.status === "corrected" ? "claimed" : refused === undefined ? "remains" : "refused";
}

/** What became of a finding: with the reason where what was said of it was refused, and whether that has lapsed. */
export function saySince({since: is, refused, explanation}: Told, language: Language): string {
  const isChinese = language === "zh-CN";
  if (refused !== undefined) return `${isChinese ? "说明未采纳：" : "Not accepted: "}${refusalWords(language)[refused]}`;
  const lapsed = is === "changed" && explanation !== "";
  return since[language][is] + (lapsed ? isChinese ? "，原说明和确认失效" : "; what was said has lapsed" : "");
}

type Told = {readonly since: Since; readonly refused?: RefusalReason; readonly explanation: string};

const since: Readonly<Record<Language, Readonly<Record<Since, string>>>> = {
  "zh-CN": {
    first: "首次审核", new: "新增", remains: "未更正", claimed: "标为已更正，仍不相符", refused: "说明或确认不完整，仍待处理",
    changed: "数值已改，仍不相符", mended: "已更正", undecided: "有空白，暂不能判断", unchecked: "本次没有审核这一项",
    own: "审核人填写",
  },
  "en-US": {
    first: "first review", new: "new", remains: "not mended", claimed: "said to be corrected, still broken",
    refused: "explanation or sign-off incomplete, still open", changed: "figures changed, still broken",
    mended: "mended", undecided: "cannot be checked for a blank", unchecked: "not checked this time", own: "by a reviewer",
  },
};

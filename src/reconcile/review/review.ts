import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {FindingMark, Opinion, Status} from "../../filing/review-table";
import {emptyTrail} from "../../filing/trail";
import {sayTime} from "../../filing/trail-table";
import {unitKey} from "../../filing/unit-name";
import type {Severity} from "../../forms/rule";
import type {Finding} from "../finding";
import {keyOf, valuesOf} from "../finding-key";
import {say} from "../say";
import {explanationOf, signOffOf} from "../trail";
import {outcomeOf, type Since} from "./outcome";
import {isOfMany} from "./reviewable";
import {standingAfter} from "./standing-after";

/** One line of a review: a finding, how far it is dealt with, and what became of it since the review before. */
export type ReviewItem = {
  /** Absent where the rule is no longer broken, or a person added the line. */
  readonly finding?: Finding;
  /** What knows the finding again; absent on a person's own line. */
  readonly mark?: FindingMark;
  readonly severity?: Severity;
  readonly places: readonly Place[];
  readonly says: string;
  readonly suggestion: string;
  readonly status: Status;
  readonly explanation: string;
  readonly by: string;
  /** To the minute, local; or as a person typed it. */
  readonly time: string;
  readonly since: Since;
};

export type ReviewOf = {
  /** All that the check found, holding and undecided rules too: what is not broken now may be mended, or unknown. */
  readonly findings: readonly Finding[];
  /** Those to be shown, as `reviewable` gives them. */
  readonly shown: readonly Finding[];
  readonly filing: Filing;
  /** Whether it was held against the published report. */
  readonly hasPublished: boolean;
  /** What stood in the review sheet that came back; absent on the first review. */
  readonly earlier?: readonly Opinion[];
  readonly suggest: (finding: Finding) => string;
  readonly now: Date;
};

/**
 * A review: every broken finding with what was said of it so far, then what was mended since, then people's own lines.
 * What was explained or confirmed falls back to open where a figure it rests on has changed.
 */
export function review(
  {findings, shown, filing, hasPublished, earlier, suggest, now}: ReviewOf,
): readonly ReviewItem[] {
  const opinions = opinionsByKey(earlier ?? [], filing);
  const current = new Set(shown.map(reviewKey));
  return [
    ...shown.map((finding) =>
      itemOf(finding, filing, suggest(finding), earlier && {opinion: opinions.get(reviewKey(finding))}, now)),
    ...[...opinions].filter(([key]) => !current.has(key)).map(([key, opinion]) =>
      formerItem(opinion, outcomeOf(key, findings, filing, hasPublished), filing)),
    ...(earlier ?? []).filter(({of}) => of === undefined).map(ownItem),
  ];
}

function itemOf(
  finding: Finding, filing: Filing, suggestion: string, before: {readonly opinion?: Opinion} | undefined, now: Date,
): ReviewItem {
  const mark: FindingMark = {
    unit: filing.unit, year: filing.year, severity: finding.severity,
    of: reviewKey(finding), values: reviewValues(finding, filing),
  };
  const {opinion} = before ?? {};
  const standing = opinion === undefined ? saidInTrail(finding, filing)
    : standingAfter(opinion, mark.values, sayTime(now.toISOString()));
  return {
    finding, mark, severity: finding.severity, places: finding.places, says: say(finding, filing), suggestion,
    ...standing, since: before === undefined ? "first" : opinion === undefined ? "new" : standing.since,
  };
}

/** What 审核说明 and 审核确认 say of it, where no review has yet. */
function saidInTrail(finding: Finding, filing: Filing) {
  const {trail = emptyTrail} = filing;
  const [explanation, signOff] = [explanationOf(finding, filing, trail), signOffOf(finding, filing, trail)];
  const last = signOff?.holds ? signOff.said : explanation?.holds ? explanation.said : undefined;
  const status: Status = signOff?.holds ? "confirmed" : explanation?.holds ? "explained" : "open";
  return {
    status, explanation: explanation?.said.text ?? "", by: last?.by ?? "",
    time: last === undefined ? "" : sayTime(last.time), since: "first" as const,
  };
}

/** A finding of the review before that is not broken now. */
function formerItem(opinion: Opinion & FindingMark, since: Since, filing: Filing): ReviewItem {
  const {says, suggestion, status, explanation, by, time, unit, year, severity, of, values} = opinion;
  return {
    mark: {unit, year, severity, of, values}, severity, places: placesOf(of, filing), says, suggestion,
    status: since === "mended" ? "corrected" : status, explanation, by, time, since,
  };
}

const ownItem = ({says, suggestion, status, explanation, by, time}: Opinion): ReviewItem =>
  ({places: [], says, suggestion, status, explanation, by, time, since: "own"});

/** The place of the first figure that the finding rested on. */
function placesOf(of: string, {figures}: Filing): readonly Place[] {
  const [, , cells] = JSON.parse(of) as readonly unknown[];
  const place = Array.isArray(cells) ? figures.get(String(cells[0]))?.place : undefined;
  return place === undefined ? [] : [place];
}

function opinionsByKey(earlier: readonly Opinion[], filing: Filing): ReadonlyMap<string, Opinion & FindingMark> {
  return new Map(earlier.flatMap((opinion) => {
    const {of, unit, year} = opinion;
    const isAbout = of !== undefined && year === filing.year && unitKey(unit!) === unitKey(filing.unit);
    return isAbout && isKey(of) ? [[of, opinion as Opinion & FindingMark] as const] : [];
  }));
}

function isKey(of: string): boolean {
  try {
    return Array.isArray(JSON.parse(of));
  } catch {
    return false;
  }
}

/** Knows a finding again; blanks of a form are known by their form: which cells they are is what they rest on. */
export const reviewKey = (finding: Finding): string => isOfMany(finding)
  ? JSON.stringify([finding.rule, finding.form, [], finding.detail?.text])
  : finding.cells.length > 0 || finding.at !== undefined ? keyOf(finding)
  : JSON.stringify([finding.rule, JSON.stringify(finding.detail), []]);

const reviewValues = (finding: Finding, filing: Filing): string =>
  isOfMany(finding) ? finding.cells.join(" ") : valuesOf(finding, filing);

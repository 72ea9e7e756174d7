import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Opinion, OpinionOnFinding} from "../../filing/review-table";
import {isAbout, noRemarks} from "../../filing/remarks";
import type {Severity} from "../../editions/rule";
import {accountFirst} from "../../reconcile/account";
import {byGravity, type Finding} from "../../reconcile/finding";
import {say} from "../../reconcile/say";
import type {Location} from "../../reconcile/locate/locate";
import {likeliestCell, sayOwnChange} from "../../reconcile/locate/say-location";
import {groundsOf, isByForm, subjectOf} from "../subject";
import type {RefusalReason} from "../refuse-explanation";
import {returnOf, signOffOf} from "../standing";
import {outcomeOf, type Since, sinceOf, standingAfter} from "./since";

/** One line of a review: what is said of a finding, and what became of it since the review before. */
export type ReviewItem = Opinion & {
  /** Absent where the rule is no longer broken, or a person added the line. */
  readonly finding?: Finding;
  readonly severity?: Severity;
  /** The cell to change first, where one is suspected. */
  readonly places: readonly Place[];
  readonly since: Since;
  /** Why what was said does not count. */
  readonly refused?: RefusalReason;
};

/** What a review is made of. */
export type ReviewOf = {
  /** All that the check found, holding and undecided rules too: what is not broken now may be mended, or unknown. */
  readonly findings: readonly Finding[];
  /** Those to be shown, as `reviewable` gives them. */
  readonly shown: readonly Finding[];
  readonly filing: Filing;
  /** Whether it was held against the published report. */
  readonly hasPublished: boolean;
  /** What the review sheet that came back says, and the filing's remarks as well; absent on the first review. */
  readonly earlier?: readonly Opinion[];
  readonly suggest: (finding: Finding) => Suggested;
  readonly now: Date;
};

/**
 * A review: every broken finding with what was said of it so far, then what was mended since, then people's own lines.
 * What was explained or confirmed falls back to open where a figure it rests on has changed.
 */
export function review(
  {findings, shown, filing, hasPublished, earlier, suggest, now}: ReviewOf,
): readonly ReviewItem[] {
  const opinions = opinionsBySubject(earlier ?? [], filing);
  const current = new Set(shown.map(subjectOf));
  // Where people wrote something, but nothing was reviewed, there is no review before.
  const isFirst = earlier === undefined || (earlier.length > 0 && earlier.every(({isUnread}) => isUnread));
  const before = (finding: Finding) => (isFirst ? undefined : {opinion: opinions.get(subjectOf(finding))});
  return [
    ...shown.map((finding) => itemOf(finding, filing, suggest(finding), before(finding), now)),
    ...[...opinions].filter(([of]) => !current.has(of)).map(([of, opinion]) =>
      formerItem(opinion, outcomeOf(of, findings, filing, hasPublished), filing, now)),
    ...(earlier ?? []).filter(({mark}) => mark === undefined || !isSubject(mark.of)).map(ownItem),
  ];
}

function itemOf(
  finding: Finding, filing: Filing, {says: suggestion, place}: Suggested,
  before: {readonly opinion?: OpinionOnFinding} | undefined, now: Date,
): ReviewItem {
  const {unit, year} = filing;
  const {severity, places} = finding;
  const standing = standingAfter(finding, filing, before?.opinion, now);
  return {
    finding, severity, says: say(finding, filing), suggestion: `${opinionOn(finding, filing)}${suggestion}`, ...standing,
    places: place === undefined ? places : [place, ...places],
    mark: {
      unit, year, severity, of: subjectOf(finding), values: groundsOf(finding, filing), said: standing.explanation,
      written: now.toISOString(), asksName: true,
    },
    since: before === undefined ? "first" : before.opinion === undefined ? "new"
      : sinceOf(finding, filing, before.opinion, standing),
  };
}

/** What the reviewer said of it in the panel, before what the program suggests. */
function opinionOn(finding: Finding, filing: Filing): string {
  const {remarks = noRemarks} = filing;
  const signed = signOffOf(finding, filing, remarks);
  const returned = returnOf(finding, filing, remarks);
  if (returned !== undefined) return sayOpinion("属实，请更正", returned.text, returned.by);
  return signed?.holds === true && signed.remark.opinion !== undefined
    ? sayOpinion("说明可采纳", signed.remark.opinion, signed.remark.by) : "";
}

/** One sentence, so that it is told from what people write behind it when the sheet returns. */
function sayOpinion(verdict: string, text: string, by: string): string {
  const plain = text.replace(/\s+/g, " ").replace(/[。.]$/, "").replaceAll("。", "；");
  return `审核意见：${verdict}${plain === "" ? "" : `：${plain}`}${by === "" ? "" : `（${by}）`}。`;
}

/** A finding of the review before that is not broken now. */
function formerItem(opinion: OpinionOnFinding, since: Since, filing: Filing, now: Date): ReviewItem {
  const {mark, explanation, status} = opinion;
  return {
    ...opinion, mark: {...mark, said: explanation, written: now.toISOString(), asksName: true}, severity: mark.severity,
    // What was to be changed then may be right by now.
    suggestion: "", places: placesOf(mark.of, filing), status: since === "mended" ? "corrected" : status, since,
  };
}

/** A mark that speaks of nothing goes; what was written beside it stays. */
const ownItem = (opinion: Opinion): ReviewItem => ({...opinion, mark: undefined, places: [], since: "own"});

/** The place of the first figure that a subject rests on. */
function placesOf(of: string, {figures}: Filing): readonly Place[] {
  const [, , cells] = JSON.parse(of) as readonly unknown[];
  const place = Array.isArray(cells) ? figures.get(String(cells[0]))?.place : undefined;
  return place === undefined ? [] : [place];
}

function opinionsBySubject(earlier: readonly Opinion[], filing: Filing): ReadonlyMap<string, OpinionOnFinding> {
  return new Map(earlier.flatMap((opinion) => {
    const {mark} = opinion;
    if (mark === undefined || !isAbout(mark, filing) || !isSubject(mark.of)) return [];
    return [[mark.of, {...opinion, mark}] as const];
  }));
}

/** Whether what a sheet kept is a subject: somebody may have written there. */
function isSubject(of: string): boolean {
  try {
    return Array.isArray(JSON.parse(of));
  } catch {
    return false;
  }
}

/**
 * The broken findings, what was not read before all others, then the gravest first; what a form leaves blank throughout
 * is one finding, not a hundred.
 */
export const reviewable = (findings: readonly Finding[]): readonly Finding[] =>
  accountFirst(byGravity(together(findings.filter(({verdict}) => verdict === "broken"))));

function together(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = isByForm(finding) ? `${finding.rule} ${finding.form} ${finding.detail?.text}` : String(kept.size);
    const first = kept.get(key);
    kept.set(key, first === undefined ? finding : {
      ...first, figures: [...first.figures, ...finding.figures], places: [...first.places, ...finding.places],
    });
  }
  return [...kept.values()];
}

/** A review sheet that came back as it was, with each finding where the filing has its figures now. */
export const returnedItems = (opinions: readonly Opinion[], filing: Filing): readonly ReviewItem[] =>
  opinions.map((opinion) => {
    const {mark, status} = opinion;
    if (mark === undefined) return {...opinion, places: [], since: "own"};
    return {
      ...opinion, severity: mark.severity, places: isSubject(mark.of) ? placesOf(mark.of, filing) : [],
      since: status === "corrected" ? "mended" : "remains",
    };
  });

/** What is suggested of a finding: in words, and the cell to change; nothing where nothing can be said of it. */
export type Suggested = {readonly says: string; readonly place?: Place};

/** Says of a finding which figures are probably wrong. */
export const suggester = (locations: readonly Location[], filing: Filing) => (finding: Finding): Suggested => {
  const cell = likeliestCell(finding, locations);
  const place = cell === undefined ? undefined : filing.figures.get(cell)?.place;
  const proposed = finding.note === undefined ? [] : [`审核说明可写：“${finding.note.text}”。`];
  const says = [...proposed, sayOwnChange(finding, locations, filing) ?? ""].join("");
  return {says, ...(place === undefined ? {} : {place})};
};

import type {Severity} from "../editions/rule";
import {accountJson} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import {sayPlace} from "../filing/place";
import type {CheckJson, ReviewJson} from "../filing/schema";
import {byGravity, type Finding, keyOf} from "../reconcile/finding";
import {locate, type Location} from "../reconcile/locate/locate";
import {sayMistake} from "../reconcile/locate/say-location";
import {say} from "../reconcile/say";
import {undecidedFor} from "../reconcile/account";
import type {Difference} from "../reconcile/differences";
import {blanksTogether} from "./blanks-together";
import {remarkOn} from "./standing";
import type {ReviewItem} from "./review/review";
import type {Versions} from "./review/versions";

/** What `gouji check --json` gives: broken findings before undecided ones, the gravest first, in Chinese. */
export function toCheckJson(filing: Filing, findings: readonly Finding[], last?: Filing): CheckJson {
  const {source, unit, year, edition} = filing;
  const waiting = undecidedFor(findings, filing);
  const told = blanksTogether(findings, filing);
  const count = (severity: Severity): number =>
    told.filter((finding) => finding.verdict === "broken" && finding.severity === severity).length;
  const locations = locate(findings, filing, last);
  return {
    source, unit, year, edition, ...accountJson(filing),
    undecided: Object.values(waiting).reduce((sum, one) => sum + one, 0), undecidedFor: waiting,
    counts: {error: count("error"), warning: count("warning"), hint: count("hint")},
    findings: byGravity(told).flatMap((finding) => toJson(finding, filing, locations)),
  };
}

function toJson(finding: Finding, filing: Filing, locations: readonly Location[]): CheckJson["findings"] {
  const {rule, severity, verdict, figures: ids, left, right, difference} = finding;
  if (verdict === "holds") return [];
  return [{
    rule, severity, verdict, cells: [...ids],
    left: left?.sum ?? null, right: right?.sum ?? null, difference,
    message: say(finding, filing), suspects: suspectsOf(finding, locations, filing), ...remarkOf(finding, filing),
  }];
}

function remarkOf(finding: Finding, filing: Filing): Pick<CheckJson["findings"][number], "said"> {
  const remark = remarkOn(finding, filing);
  return remark === undefined ? {} : {said: {...remark, refused: remark.refused ?? null}};
}

/** What `gouji review --json` gives. */
export function toReviewJson(
  filing: Filing, last: Filing | undefined, {findings, items, differences, otherReport, versions, written}: Reviewed,
): ReviewJson {
  const locations = locate(findings, filing, last);
  return {
    findings: items.map((item) =>
      ({...itemJson(item), suspects: item.finding === undefined ? [] : suspectsOf(item.finding, locations, filing)})),
    differences: differences.map(differenceJson),
    ...(otherReport === undefined ? {} : {otherReport}),
    ...(versions === undefined ? {} : {versions: {
      differences: versions.differences.map(differenceJson), solved: [...versions.solved], made: [...versions.made],
    }}),
    written,
  };
}

type Reviewed = {
  /** All that the check found. */
  readonly findings: readonly Finding[];
  readonly items: readonly ReviewItem[];
  /** Beside the published report; none where it was not given. */
  readonly differences: readonly Difference[];
  /** Why the published report is hardly that of the filing, as a sentence. */
  readonly otherReport: string | undefined;
  readonly versions: Versions | undefined;
  readonly written: string | null;
};

function itemJson(item: ReviewItem): Omit<ReviewJson["findings"][number], "suspects"> {
  const {finding, mark, severity = null, says: message, suggestion, status, explanation, by, time, since} = item;
  return {
    rule: finding?.rule ?? (mark === undefined ? null : (JSON.parse(mark.of) as [string])[0]),
    severity, since, status, cells: [...finding?.figures ?? []],
    left: finding?.left?.sum ?? null, right: finding?.right?.sum ?? null, difference: finding?.difference ?? null,
    message, suggestion, explanation, by, time,
  };
}

const differenceJson = ({id, is, ...values}: Difference): ReviewJson["differences"][number] => ({
  id, is,
  ...(values.this === undefined ? {} : {this: values.this}),
  ...(values.other === undefined ? {} : {other: values.other}),
});

/** The cells that may be wrong, the likeliest first, each once; those of the rule itself where it has any of them. */
function suspectsOf(
  finding: Finding, locations: readonly Location[], filing: Filing,
): CheckJson["findings"][number]["suspects"] {
  const key = keyOf(finding);
  const corrections = locations.filter(({findings}) => findings.includes(key))
    .flatMap(({suggestions}) => suggestions.flatMap((one) => one.corrections));
  const own = corrections.filter(({id}) => finding.figures.includes(id));
  const all = own.length > 0 ? own : corrections;
  return all.filter(({id, to}, at) => all.findIndex((one) => one.id === id && one.to === to) === at)
    .map(({id, to, mistake}) => ({
      cell: id, place: placeOf(id, filing), value: to, why: sayMistake(mistake) || "改为此数即可相符",
    }));
}

/** A figure that a source does not show has no place. */
const placeOf = (id: string, {figures}: Filing): string => {
  const place = figures.get(id)?.place;
  return place === undefined ? "" : sayPlace(place);
};

import type {Severity} from "../editions/rule";
import {accountJson} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import {sayPlace} from "../filing/place";
import type {CheckJson} from "../filing/schema";
import {byGravity, type Finding, keyOf} from "../reconcile/finding";
import {locate, type Location} from "../reconcile/locate/locate";
import {sayMistake} from "../reconcile/locate/say-location";
import {say} from "../reconcile/say";
import {undecidedFor} from "../reconcile/undecided";
import {remarkOn} from "./standing";

/** What `gouji check --json` gives: broken findings before undecided ones, the gravest first, in Chinese. */
export function toCheckJson(filing: Filing, findings: readonly Finding[], last?: Filing): CheckJson {
  const {source, unit, year, edition} = filing;
  const waiting = undecidedFor(findings, filing);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.verdict === "broken" && finding.severity === severity).length;
  const locations = locate(findings, filing, last);
  return {
    source, unit, year, edition, ...accountJson(filing),
    undecided: Object.values(waiting).reduce((sum, one) => sum + one, 0), undecidedFor: waiting,
    counts: {error: count("error"), warning: count("warning"), hint: count("hint")},
    findings: byGravity(findings).flatMap((finding) => toJson(finding, filing, locations)),
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

/** The cells that may be wrong, the likeliest first, each once; those of the rule itself where it has any of them. */
export function suspectsOf(
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

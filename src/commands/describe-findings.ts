import type {Filing} from "../filing/filing";
import {type Place, sayPlace} from "../filing/place";
import {severityNames} from "../filing/review-table";
import {type EditionId, indicatorsById} from "../editions/edition";
import type {Severity} from "../editions/rule";
import type {Finding} from "../reconcile/finding";
import type {Location} from "../reconcile/locate/locate";
import {sayLocation} from "../reconcile/locate/say-location";
import {say} from "../reconcile/say";
import {remarkOn} from "../remarks/standing";

/** The findings of a filing as `gouji check` shows them to a person, the gravest first; blanks in one line. */
export function describeFindings(
  filing: Filing, findings: readonly Finding[], locations: readonly Location[] = [],
): string {
  const broken = findings.filter(({verdict, rule}) => verdict === "broken" && rule !== "format.blank");
  const blanks = findings.filter(({rule}) => rule === "format.blank");
  const undecided = findings.filter(({verdict}) => verdict === "undecided");
  const counts = (Object.keys(severityNames) as Severity[]).map((severity) =>
    ({severity, found: broken.filter((finding) => finding.severity === severity)}));
  return [
    broken.length === 0
      ? `${filing.source}：${blanks.length + undecided.length === 0 ? "全部相符" : "没有不相符的地方"}`
      : `${filing.source}：${counts.map(({severity, found}) => `${severityNames[severity]} ${found.length}`).join("　")}`,
    ...counts.flatMap(({severity, found}) => found.map((finding) =>
      `  【${severityNames[severity]}】${say(finding, filing, "zh-CN")}${placeOf(finding, filing)}${saidOf(finding, filing)}`)),
    ...locations.map((one) => `  → ${sayLocation(one, locations.length === 1, filing)}`),
    ...(blanks.length === 0 ? [] : [`  有 ${blanks.length} 格没有填数（${placesOf(blanks, filing)}）；确无数据的应填 0`]),
    ...(undecided.length === 0 ? [] : [`  另有 ${undecided.length} 项关系因缺数暂不能判断：${rulesOf(undecided)}`]),
  ].join("\n");
}

/** The place of a finding; one that rests on no figure names its place in the sentence. */
const placeOf = ({places, figures: ids}: Finding, filing: Filing): string =>
  places[0] === undefined || ids.length === 0 ? "" : `（${sayFigurePlace(places[0], filing)}）`;

/** A figure of a JSON document, or of a consolidation, has no place but its name, which people know in Chinese. */
const sayFigurePlace = (place: Place, {edition}: Filing): string =>
  (place.in === "json" ? nameIn(place.key, edition) : undefined) ?? sayPlace(place);

const nameIn = (key: string, edition: EditionId): string | undefined =>
  indicatorsById(edition).get(key.replace(/^(?:\[\d+\]\.)?figures\./, ""))?.name;

/** What stands in the workbook on it, in brackets. */
function saidOf(finding: Finding, filing: Filing): string {
  const said = remarkOn(finding, filing);
  return said === undefined ? ""
    : `〔${standings[said.standing]}${said.refused === undefined ? "" : `：${said.refused.replace(/。$/, "")}`}〕`;
}

/** What the rules say, each once with how often it waits. */
const rulesOf = (undecided: readonly Finding[]): string => [...new Set(undecided.flatMap(({of}) => of ?? []))]
  .map((rule) => `${rule.says}（${undecided.filter(({of}) => of === rule).length}）`).join("；");

const standings = {explained: "已说明", confirmed: "已确认", lapsed: "说明已失效", refused: "说明未采纳"};

const placesOf = (blanks: readonly Finding[], filing: Filing): string => {
  const places = blanks.flatMap(({places}) => places).map((place) => sayFigurePlace(place, filing));
  return places.length > 3 ? `${places.slice(0, 3).join("、")} 等` : places.join("、");
};

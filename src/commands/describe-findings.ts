import type {Filing} from "../filing/filing";
import {type Place, sayPlace} from "../filing/place";
import {severityNames} from "../filing/review-table";
import {type EditionId, indicatorsById} from "../editions/edition";
import type {Severity} from "../editions/rule";
import {byGravity, type Finding} from "../reconcile/finding";
import type {Location} from "../reconcile/locate/locate";
import {sayLocation} from "../reconcile/locate/say-location";
import {accountFirst, isAllWell, reasonOf, undecidedReasons} from "../reconcile/account";
import {say, sayAccount, sayRule, wordsOf} from "../reconcile/say";
import {blanksTogether} from "../remarks/blanks-together";
import {remarkOn} from "../remarks/standing";

/**
 * The findings of a filing as `gouji check` shows them to a person: what was not read before all else, then the gravest
 * first; blanks in one line, and rules that could not be judged by what they wait for.
 */
export function describeFindings(
  filing: Filing, findings: readonly Finding[], locations: readonly Location[] = [],
): readonly string[] {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  const blanks = broken.filter(({rule}) => rule === "format.blank");
  const listed = broken.filter(({rule}) => rule !== "format.blank");
  return [
    `${nameOf(filing)}：${[sayAccount(filing), verdictOn(filing, findings)].filter(Boolean).join("；")}`,
    ...accountFirst(byGravity(listed)).map((finding) =>
      `  【${severityNames[finding.severity]}】${say(finding, filing, "zh-CN")}${placeOf(finding, filing)}${saidOf(finding, filing)}`),
    ...locations.map((one) => `  → ${sayLocation(one, locations.length === 1, filing)}`),
    ...(blanks.length === 0 ? [] : [`  有 ${blanks.length} 格没有填数（${placesOf(blanks, filing)}）；确无数据的应填 0`]),
    ...undecidedLines(filing, findings),
  ];
}

/** The source, and which of its filings it is where it holds several. */
const nameOf = ({source, part, unit, year}: Filing): string => part === undefined ? source
  : `${source}（${[part, unit, year === null ? "" : `${year} 年度`].filter((one) => one !== "").join("，")}）`;

/** 全部相符 only of what was wholly read, where rules were judged and none is left open. */
function verdictOn(filing: Filing, findings: readonly Finding[]): string {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  if (broken.length === 0) return isAllWell(filing, findings) ? "全部相符" : "没有不相符的地方";
  // Counted as the JSON counts them: the blanks of a form are one.
  const told = blanksTogether(broken, filing);
  const blanks = told.filter(({rule}) => rule === "format.blank");
  const cells = blanks.reduce((sum, {figures: ids}) => sum + ids.length, 0);
  const ofBlanks = cells === 0 ? "" : `（其中 ${blanks.length} 项为未填，共 ${cells} 格）`;
  return gravity.map((one) => {
    const found = told.filter(({severity}) => severity === one).length;
    return `${severityNames[one]} ${found}${one === "warning" ? ofBlanks : ""}`;
  }).join("　");
}

const gravity = Object.keys(severityNames) as readonly Severity[];

/** How many rules could not be judged, by what they wait for, each named once with how often it waits. */
function undecidedLines(filing: Filing, findings: readonly Finding[]): readonly string[] {
  const {waits, waiting} = wordsOf("zh-CN");
  const undecided = findings.filter(({verdict}) => verdict === "undecided");
  const lines = undecidedReasons.flatMap((reason) => {
    const own = undecided.filter((finding) => reasonOf(finding, filing) === reason);
    return own.length === 0 ? [] : [`    ${waiting(waits[reason], own.length)}：${rulesOf(own, filing)}`];
  });
  return lines.length === 0 ? [] : [`  另有 ${undecided.length} 项关系暂不能判断：`, ...lines];
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
const rulesOf = (undecided: readonly Finding[], filing: Filing): string =>
  [...new Set(undecided.flatMap(({of}) => of ?? []))].map((rule) => {
    const own = undecided.filter(({of}) => of === rule);
    const [finding] = own;
    return `${finding === undefined ? rule.says : sayRule({finding, rule, filing, words: wordsOf("zh-CN")})}（${own.length}）`;
  }).join("；");

const standings = {explained: "已说明", confirmed: "已确认", lapsed: "说明已失效", refused: "说明未采纳"};

const placesOf = (blanks: readonly Finding[], filing: Filing): string => {
  const places = blanks.flatMap(({places}) => places).map((place) => sayFigurePlace(place, filing));
  return places.length > 3 ? `${places.slice(0, 3).join("、")} 等` : places.join("、");
};

import type {Filing} from "../../filing/filing";
import {sayPlace} from "../../filing/place";
import type {Language} from "../../editions/names";
import {indicatorOf} from "../../editions/edition";
import {type Finding, keyOf} from "../finding";
import {wordsOf} from "../say";
import type {Location, Suggestion} from "./locate";
import type {Correction, Mistake} from "./mistake";

const mistakes: Readonly<Record<Language, Readonly<Record<Mistake, string>>>> = {
  "zh-CN": {
    transposed: "数字颠倒", digitLost: "少一位数字", digitAdded: "多一位数字", digitWrong: "错一位数字", sign: "正负号相反",
    swapped: "两格填反", neighbour: "填成了相邻一格的数", lastYear: "沿用了上年的数，没有更新", tenThousand: "按元填写，应为万元",
    totalZero: "合计没有填", totalWrong: "合计算错", asTotal: "填成了所属合计的数", blank: "没有填",
  },
  "en-US": {
    transposed: "two digits transposed", digitLost: "a digit left out", digitAdded: "a digit too many",
    digitWrong: "one digit wrong", sign: "wrong sign", swapped: "two cells exchanged",
    neighbour: "the number of the cell beside it", lastYear: "last year's figure, not updated",
    tenThousand: "in yuan (元), not in 万元", totalZero: "total not filled in", totalWrong: "total added up wrongly",
    asTotal: "the number of the total it belongs to", blank: "left blank",
  },
};

/** What kind of mistake it seems to be: `数字颠倒`; empty where it looks like none. */
export const sayMistake = (mistake: Mistake | undefined, language: Language = "zh-CN"): string =>
  mistake === undefined ? "" : mistakes[language][mistake];

/** `自然人一栏的“本年新收”（三、申请情况!D6）应为 14（现为 41，数字颠倒？）` */
function sayCorrection({id, from, to, mistake}: Correction, filing: Filing, language: Language): string {
  const name = wordsOf(language).name(indicatorOf(filing.edition, id));
  const place = filing.figures.get(id)?.place;
  // In data a figure has no other place than its name.
  const where = place === undefined || place.in === "json" ? "" : sayPlace(place, language);
  const why = sayMistake(mistake, language);
  return language === "zh-CN"
    ? `${name}${where && `（${where}）`}应为 ${to}（现为${from === null ? "空格" : ` ${from}`}${why && `，${why}？`}）`
    : `${name}${where && ` (${where})`} should be ${to} (is ${from ?? "blank"}${from === null ? "" : why && `; ${why}?`})`;
}

/** `改 1 处即可全部相符：…`, with the other way or how many there are; that it cannot be said where none was found. */
export function sayLocation(location: Location, isOnly: boolean, filing: Filing, language: Language = "zh-CN"): string {
  const {suggestions: [first, ...others], isComplete} = location;
  if (first === undefined) return nothingFound[language];
  const n = first.corrections.length;
  const changes = sayCorrections(first, filing, language);
  const lead = language === "zh-CN" ? `改 ${n} 处即可${isOnly ? "全部" : "使这部分"}相符：`
    : `${others.length === 0 && isComplete ? "Changing" : "changing"} ${n} ${n === 1 ? "cell" : "cells"} ` +
      `makes ${isOnly ? "everything" : "this part"} agree: `;
  const otherChanges = others.map((other) => sayCorrections(other, filing, language));
  return withOthers(lead + changes, otherChanges, isComplete, language);
}

/**
 * What one finding asks for: its own change, not that of others; `undefined` where nothing can be said of it.
 * @example 最可能：行政复议的“总计”（四、复议诉讼!E4）应为 10（现为 1，少一位数字？）；也可能是……
 */
export function sayOwnChange(
  finding: Finding, locations: readonly Location[], filing: Filing, language: Language = "zh-CN",
): string | undefined {
  const location = locationOf(finding, locations);
  if (location === undefined) return undefined;
  const changes = location.suggestions.map((one) => sayCorrections(ownOf(one, finding), filing, language));
  const [first, ...others] = new Set(changes);
  return first === undefined ? nothingFound[language] : withOthers(first, others, location.isComplete, language);
}

/** Where one of the cells that a finding asks to change stands, the likeliest; `undefined` where there is none. */
export function likeliestCell(finding: Finding, locations: readonly Location[]): string | undefined {
  const [first] = locationOf(finding, locations)?.suggestions ?? [];
  return first && ownOf(first, finding).corrections[0]?.id;
}

/** The location that explains a finding. */
const locationOf = (finding: Finding, locations: readonly Location[]): Location | undefined => {
  const key = keyOf(finding);
  return locations.find(({findings}) => findings.includes(key));
};

/** Of a suggestion what concerns a finding's own figures; all of it where it mends what they rest on. */
function ownOf({corrections, cost}: Suggestion, {figures: ids}: Finding): Suggestion {
  const own = corrections.filter(({id}) => ids.includes(id));
  return {corrections: own.length === 0 ? corrections : own, cost};
}

function withOthers(first: string, others: readonly string[], isComplete: boolean, language: Language): string {
  const zh = language === "zh-CN";
  const [other, ...more] = others;
  if (other === undefined && isComplete) return first + (zh ? "。" : ".");
  const count = others.length;
  const rest = other === undefined ? zh ? "可能还有别的改法也能相符" : "other ways may do too"
    : more.length === 0 && isComplete ? zh ? `也可能是${other}` : `or else ${other}`
    : zh ? `另有 ${count} 种${isComplete ? "" : "以上"}改法也能相符`
    : `${count}${isComplete ? "" : " or more"} other ways would do too`;
  return zh ? `最可能：${first}；${rest}，须核对原始数据。` : `Most likely: ${first}; ${rest}. Please look at the original figures.`;
}

const nothingFound: Readonly<Record<Language, string>> = {
  "zh-CN": "改动少数几处不能使这些关系全部相符，请逐项核对原始数据。",
  "en-US": "No change of a few cells makes these rules hold; please go through the original figures.",
};

/** Corrections that belong together, one after the other. */
export const sayCorrections = (
  {corrections}: Pick<Suggestion, "corrections">, filing: Filing, language: Language = "zh-CN",
): string => corrections.map((one) => sayCorrection(one, filing, language)).join(language === "zh-CN" ? "，同时" : ", and ");

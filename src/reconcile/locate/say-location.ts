import type {Filing} from "../../filing/filing";
import type {Language} from "../../editions/names";
import {indicatorOf} from "../../editions/edition";
import {wordsOf} from "../say";
import type {Correction, Location, Suggestion} from "./locate";
import type {Mistake} from "./mistake";

const mistakes: Readonly<Record<Language, Readonly<Record<Mistake, string>>>> = {
  "zh-CN": {
    transposed: "数字颠倒", digitLost: "少一位数字", digitAdded: "多一位数字", digitWrong: "错一位数字", sign: "正负号相反",
    swapped: "两格填反", neighbour: "与相邻格相同，填错位置", lastYear: "与上年相同，没有更新", tenThousand: "按元填写，应为万元",
    totalZero: "合计没有填", totalWrong: "合计有误", asTotal: "与合计相同", blank: "没有填",
  },
  "en-US": {
    transposed: "digits transposed", digitLost: "a digit lost", digitAdded: "a digit too many", digitWrong: "one digit wrong",
    sign: "wrong sign", swapped: "two cells exchanged", neighbour: "the same as the cell beside it",
    lastYear: "last year's figure", tenThousand: "in 元, not 万元", totalZero: "total not filled in", totalWrong: "total wrong", asTotal: "the same as its total", blank: "left blank",
  },
};

/** What kind of mistake it seems to be: `数字颠倒`; empty where it looks like none. */
export const sayMistake = (mistake: Mistake | undefined, language: Language = "zh-CN"): string =>
  mistake === undefined ? "" : mistakes[language][mistake];

/** `自然人一栏的“本年新收” 应为 14（现为 41，数字颠倒？）` */
function sayCorrection({id, from, to, mistake}: Correction, {edition}: Filing, language: Language = "zh-CN"): string {
  const indicator = indicatorOf(edition, id);
  const name = wordsOf(language).name(indicator);
  const why = sayMistake(mistake, language);
  return language === "zh-CN"
    ? `${name}应为 ${to}（现为${from === null ? "空格" : ` ${from}`}${why === "" ? "" : `，${why}？`}）`
    : `${name} should be ${to} (is ${from ?? "blank"}${why === "" ? "" : `; ${why}?`})`;
}

/** `改 1 处即可全部相符：…`, with how many other ways there are; that it cannot be said where none was found. */
export function sayLocation(location: Location, isOnly: boolean, filing: Filing, language: Language = "zh-CN"): string {
  const {suggestions: [first], isComplete, suggestions} = location;
  const zh = language === "zh-CN";
  if (first === undefined) {
    return zh ? "改动少数几处不能使这些关系全部相符，请逐项核对原始数据。"
      : "No change of a few cells makes these rules hold; please go through the original figures.";
  }
  const n = first.corrections.length;
  const corrections = sayCorrections(first, filing, language);
  const others = suggestions.length - 1;
  const more = isComplete ? String(others) : zh ? `${others} 种以上` : `${others} or more`;
  if (zh) {
    return `${others === 0 ? "" : "最可能："}改 ${n} 处即可${isOnly ? "全部" : "使这部分"}相符：${corrections}` +
      (others === 0 ? "。" : `；另有 ${more}${isComplete ? " 种" : ""}改法也能相符，须核对原始数据。`);
  }
  return `${others === 0 ? "Changing" : "Most likely: changing"} ${n} ${n === 1 ? "cell" : "cells"} makes ` +
    `${isOnly ? "everything" : "this part"} agree: ${corrections}` +
    (others === 0 ? "." : `; ${more} other ${more === "1" ? "way" : "ways"} would do too, please look at the original figures.`);
}

/** Corrections that belong together, one after the other. */
export const sayCorrections = ({corrections}: Suggestion, filing: Filing, language: Language = "zh-CN"): string =>
  corrections.map((one) => sayCorrection(one, filing, language)).join(language === "zh-CN" ? "；" : "; ");

import {type EditionId, editionOf, indicatorsById} from "../../editions/edition";
import {took} from "../../filing/effort";
import type {Statement} from "../../filing/filing";
import {moneyUnit} from "../../filing/money";
import {lineAt, paragraphsOf} from "./paragraphs";
import {endOfSentence, statedIn} from "./sentences";
import {type Stated, startsAnew} from "./stated";
import {tokensOf} from "./tokens";
import {vocabularyOf} from "./vocabulary";
import {whoseOthers} from "./whose";
import {inOneLetter} from "./years";

/**
 * Every figure that the sentences of a report state, with its place and its quote: in numbers, as nothing (未收到申请)
 * or as all (均已办结). Parts of a whole, other years' and other units' figures and what is compared with them are left
 * out.
 * @param unit the name of the unit that reports, by which 全县 and 县政府 are known to be others or not
 */
export function readProse(
  text: string, edition: EditionId, year: number | null, unit?: string | null,
): readonly Statement[] {
  const words = vocabularyOf(edition);
  const indicators = indicatorsById(edition);
  const wholes = new Set(editionOf(edition).wording.wholes.map((ids) => ids.join()));
  const others = whoseOthers(unit ?? undefined);
  let before = startsAnew;
  return paragraphsOf(text).flatMap((paragraph) => {
    took(paragraph.text.length);
    if (!maySpeak.test(paragraph.text) && paragraph.text.length > 40) {
      before = {...startsAnew, isForeign: true};
      return [];
    }
    const {text, places} = inOneLetter(paragraph.text, year);
    const tokens = tokensOf(text, words, others);
    const {stated, after} = statedIn(tokens, before);
    before = isHeading.test(paragraph.text) ? {...after, isForeign: tokens.some(({is}) => is === "unknown")} : endOfSentence(after);
    return stated.flatMap((one): readonly Statement[] => {
      const [from, to] = [places[one.from] ?? 0, places[one.to] ?? paragraph.text.length];
      const said = wordsOf(one, indicators);
      if (said === undefined || (one.isAmong && wholes.has(said.ids.join()))) return [];
      const share = one.says === undefined ? shareOf.exec(paragraph.text.slice(to, to + 60))?.[1] : undefined;
      return [{
        ...said, value: one.value, ...(share !== undefined && {share}),
        quote: paragraph.text.slice(Math.max(from, to - longestQuote), to).replace(/^[、和及并]/, ""),
        place: {in: "text", line: lineAt(paragraph, to - 1)},
      }];
    });
  });
}

/** Figures are stated in digits or numerals, as nothing or as all. */
const maySpeak = /[\d零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|未|没|无|不|均|全部/;

/** (四)行政复议、行政诉讼情况, below which 无 says it of both. */
const isHeading = /^[(]?[一二三四五六七八九十]{1,2}[)、.][^。;,\d]{2,30}(?:情况|方面)[:]?$/;

const longestQuote = 60;

/** The readings whose figures are of the kind that the unit counts, money or things; the unit where none is printed. */
function wordsOf(
  {readings, unit, says, value}: Stated, indicators: ReturnType<typeof indicatorsById>,
): Pick<Statement, "ids" | "or" | "unit" | "says"> | undefined {
  const isMoney = moneyUnit(unit) !== undefined;
  const [ids, ...or] = readings.filter((reading) => reading.every((id) => {
    const due = indicators.get(id);
    return says !== undefined || (unit === "" && value === 0) || ((due?.kind === "amount") === isMoney && (!isOfPeople(unit) || isOfPeople(due?.unit)));
  }));
  const [first = ""] = ids ?? [];
  if (ids === undefined) return undefined;
  return {
    ids, ...(or.length > 0 && {or}), unit: unit === "" ? indicators.get(first)?.unit ?? "" : unit, ...(says !== undefined && {says}),
  };
}

const isOfPeople = (unit = ""): boolean => /^[人名]/.test(unit);

/** 9件，占总数的19.15%. */
const shareOf = /^[,(]?(?:约|均)?占[^,;。%\d]{0,16}?(?:的?比例?重?)?(?:为|约|达)?(\d{1,3}(?:\.\d+)?)%/;

import Big from "big.js";
import {editionOf, indicatorOf} from "../editions/edition";
import type {ReportPart} from "../editions/define-edition";
import {bareTitle} from "../editions/part-title";
import {compare, exactOf, type Exact} from "../filing/exact";
import type {Filing} from "../filing/filing";
import {leftOpenIn} from "../filing/left-open";
import {inUnitOf, moneyPattern} from "../filing/money";
import {numeralValue} from "../filing/numerals";
import {checkSignature} from "./check-signature";
import type {Finding} from "./finding";
import {type ReportRuleId, severityOf} from "./format-rules";

/** The report's own text: its parts, filled, headed and numbered as prescribed; its year and period; what is left open in it. */
export function checkReport(filing: Filing): readonly Finding[] {
  return [checkParts, checkYear, checkPeriod, checkSignature, checkFormat, checkFees, checkMarks]
    .flatMap((check) => check(filing));
}

function checkParts(filing: Filing): readonly Finding[] {
  const {parts, partTitles = new Map<number, string>()} = filing;
  if (parts.size === 0) return [];
  const prescribed = editionOf(filing.edition).parts.map((part, at) => ({...part, part: at + 1}));
  const told = prescribed.filter(({placeholder}) => placeholder !== undefined);
  // A source that shows no more than tables is not judged as a report, nor a text of which one part is written so far.
  const isTold = told.filter(({part, placeholder}) =>
    parts.has(part) && !isUnwritten(parts.get(part), placeholder)).length;
  const areTables = prescribed.every(({part, placeholder}) => placeholder !== undefined || parts.has(part));
  if (isTold === 0 || (isTold === 1 && !areTables)) return [];
  const isOf = (text: string, known: RegExp): boolean => known.test(text) || known.test(bareTitle(text, filing.year));
  return [
    ...prescribed.filter(({part, title, known}) => !parts.has(part) || !isOf(partTitles.get(part) ?? title, known))
      .map(({part, title}) => found("format.missingPart", {part, title})),
    ...told.filter(({part, placeholder}) =>
      isEmpty(parts.get(part), part === told.at(-1)?.part) || isUnwritten(parts.get(part), placeholder))
      .map(({part, title}) => found("format.emptyPart", {part, title})),
    ...prescribed.flatMap(({part, title}) => checkNumber(part, title, filing)),
    ...prescribed.flatMap(({part, title, known}) => {
      const text = partTitles.get(part);
      return text === undefined || !isOf(text, known) ? [] : [found("format.partHeading", {part, title, text})];
    }),
    ...prescribed.flatMap(({part, title, longest}) => {
      const length = [...(parts.get(part) ?? "").replace(/\s+/g, "")].length;
      return longest === undefined || length <= longest ? []
        : [found("format.partTooLong", {part, title, length, longest})];
    }),
  ];
}

/** A guiding placeholder that nobody has written over is no text, whatever stands below it. */
const isUnwritten = (text: string | undefined, placeholder = ""): boolean =>
  text !== undefined && placeholder !== "" && lettersOf(text).includes(lettersOf(placeholder));

const lettersOf = (text: string): string => text.normalize("NFKC").replace(/[\s。.，,、；;：:]/g, "");

/** 无 says enough of other matters, and nothing of problems and improvements. */
function isEmpty(text: string | undefined, isOfOtherMatters: boolean): boolean {
  if (text === undefined) return false;
  const letters = lettersOf(text);
  return letters === "" || (!isOfOtherMatters && /^(无|没有|暂无)$/.test(letters));
}

function checkNumber(part: number, title: string, {partNumbers}: Filing): readonly Finding[] {
  const number = partNumbers?.get(part);
  return number === undefined || number === "零一二三四五六七八九十"[part] ? [] : [found("format.partNumber", {part, title, number})];
}

/** 截至2022年底 in a report of 2023; or another year throughout. */
function checkYear({parts, year}: Filing): readonly Finding[] {
  if (year === null || parts.size === 0) return [];
  const text = [...parts.values()].join("\n").normalize("NFKC").replace(/\s+/g, "");
  const until = [...text.matchAll(/截[至止]到?(20\d\d)年(?:12月31日|年?底|末)/g)].find(([, found]) => Number(found) !== year);
  if (until !== undefined) return [found("format.reportYear", {text: until[0], year})];
  const named = [...text.matchAll(/(20\d\d)年(?:度)?[,，]/g)];
  const [other, ...others] = named.filter(([, found]) => Number(found) !== year);
  return other !== undefined && others.length + 1 === named.length
    ? [found("format.reportYear", {text: other[0].slice(0, -1), year})] : [];
}

/** 统计期限 of another year. */
function checkPeriod({period, year}: Filing): readonly Finding[] {
  if (year === null) return period === undefined ? [] : [found("format.period", {text: period})];
  return period !== undefined && !isWholeOf(year, period) ? [found("format.period", {text: period, year})] : [];
}

/** Whether 2024年1月1日起至12月31日 is all of a year; 2024年度 and 2024年1月至12月 are, 截至11月30日 and 2023—2024年 are not. */
function isWholeOf(year: number, period: string): boolean {
  if (/半年|季度|个月|Q\d|近.年|至今|年中|中期|年度?\(?截|\d{4}年?度?[-－‐—–~～至到、和/]+\d{4}年?度?(?![\d年./]*\d)/.test(period)) return false;
  const plain = period.replace(/[()]/g, "").replace(/元(?=月)/g, "一").replace(/[－‐～]/g, "-").replace(/[零〇○一二三四五六七八九十]+/g, (numeral) =>
    String(numeralValue(numeral.replaceAll("○", "〇")) ?? numeral));
  const [, from, month = "1", day = "1", to = from, lastMonth = "12", lastDay = "31"] = spanned.exec(plain) ?? [];
  return Number(from) === year && Number(to) === year && Number(month) === 1 && Number(day) === 1 &&
    Number(lastMonth) === 12 && Number(lastDay) === 31;
}

const spanned = new RegExp(/^(\d{4})(?:[年./-]度?(?:(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?)?/.source +
  /(?:起?,?(?:至|到|[-—–~])(?:(?:(\d{4})|[当同本])[年./-])?(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?/.source);

function checkFormat({cites, edition}: Filing): readonly Finding[] {
  return cites === undefined ? [] : [found("format.citesOldFormat", {text: cites, basis: editionOf(edition).basis["zh-CN"]})];
}

/** Processing fees are multiples of ten yuan, and part of the fees that the table shows. */
function checkFees(filing: Filing): readonly Finding[] {
  return editionOf(filing.edition).parts.flatMap((part, at) => {
    const own = filing.parts.get(at + 1) ?? "";
    if (part.placeholder === undefined || own === "") return [];
    const text = own.normalize("NFKC").replace(/\s+/g, "");
    const told = [...text.matchAll(processingFee)].flatMap(([quote, amount = "", unit = ""]) => {
      const yuan = inUnitOf({value: new Big(amount.replaceAll(",", "")), unit}, "元");
      return yuan === undefined ? [] : [{text: quote, amount: `${amount} ${unit}`, yuan}];
    });
    return [
      ...told.filter(({yuan}) => !isMultipleOfTen(yuan)).map(({text, amount}) => found("format.processingFee", {text, amount})),
      ...told.filter(({yuan}) => exceeds(yuan, part, filing)).slice(0, 1)
        .map(({text, amount}) => ofFigure(found("report.feesCovered", {text, amount}), part, filing)),
    ];
  });
}

/** More than the figure that has them all, which may be rounded. */
function exceeds(yuan: Exact, {feesIn}: ReportPart, {edition, figures}: Filing): boolean {
  const figure = feesIn === undefined ? undefined : figures.get(feesIn);
  const all = figure === undefined ? null : exactOf(figure);
  if (feesIn === undefined || all === null) return false;
  const fee = inUnitOf({value: yuan, unit: "元"}, indicatorOf(edition, feesIn).unit);
  const decimals = new Big(all).c.length - new Big(all).e - 1;
  const isRounded = (fee: Exact): boolean => decimals > 0 &&
    [Big.roundDown, Big.roundHalfUp].some((rounding) => new Big(fee).round(decimals, rounding).eq(all));
  return fee !== undefined && compare(fee, all) > 0 && !isRounded(fee);
}

function ofFigure(finding: Finding, {feesIn}: ReportPart, {edition, figures}: Filing): Finding {
  const figure = feesIn === undefined ? undefined : figures.get(feesIn);
  return feesIn === undefined || figure === undefined ? finding
    : {...finding, figures: [feesIn], places: [figure.place], detail: {...finding.detail, figure: `${figure.text} ${indicatorOf(edition, feesIn).unit}`}};
}

/** 「待核」, as drafts mark what somebody must look at, or in other brackets. */
const checkMarks = ({parts, leftOpen = []}: Filing): readonly Finding[] =>
  [...leftOpen, ...[...parts.values()].flatMap(leftOpenIn)]
    .map(({sentence, mark}) => found("report.toBeChecked", {text: sentence, mark}));

const processingFee = new RegExp(`信息处理费[^。;]{0,20}?(\\d[\\d,]*(?:\\.\\d+)?)(${moneyPattern})`, "g");

const isMultipleOfTen = (yuan: Exact): boolean => new Big(yuan).mod(10).eq(0);

const found = (rule: ReportRuleId, detail: Finding["detail"]): Finding =>
  ({rule, severity: severityOf(rule), verdict: "broken", figures: [], places: [], difference: null, detail});

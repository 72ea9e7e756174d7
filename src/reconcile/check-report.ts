import Big from "big.js";
import {editionOf} from "../editions/edition";
import type {Exact} from "../filing/exact";
import type {Filing} from "../filing/filing";
import {inUnitOf, moneyPattern} from "../filing/money";
import type {Finding} from "./finding";
import type {ReportRuleId} from "./format-rules";

/** The parts of the report's own text that its edition prescribes: there, filled, numbered, and of the right year. */
export function checkReport(filing: Filing): readonly Finding[] {
  const {parts} = filing;
  const prescribed = editionOf(filing.edition).parts.map(({title, placeholder}, at) =>
    ({part: at + 1, title, isTold: placeholder !== undefined}));
  const [first, ...later] = prescribed.filter(({isTold}) => isTold);
  // A source that shows no more than tables, or that is cut off behind them, is not judged as a report.
  const last = later.at(-1)?.part;
  if (first === undefined || last === undefined) return [];
  if (!parts.has(first.part) || !later.some(({part}) => parts.has(part))) return [];
  return [
    ...prescribed.filter(({part}) => !parts.has(part)).map(({part, title}) => found("format.missingPart", {part, title})),
    ...[first, ...later].filter(({part}) => isEmpty(parts.get(part), part === last))
      .map(({part, title}) => found("format.emptyPart", {part, title})),
    ...prescribed.flatMap(({part, title}) => checkNumber(part, title, filing)),
    ...checkYear(filing), ...checkFees(parts.get(last)),
  ];
}

/** 无 says enough of other matters, and nothing of problems and improvements. */
function isEmpty(text: string | undefined, isOfOtherMatters: boolean): boolean {
  if (text === undefined) return false;
  const letters = text.replace(/[\s。.，,、；;：:]/g, "");
  return letters === "" || (!isOfOtherMatters && /^(无|没有|暂无)$/.test(letters));
}

function checkNumber(part: number, title: string, {partNumbers}: Filing): readonly Finding[] {
  const number = partNumbers?.get(part);
  return number === undefined || number === "零一二三四五六七八九十"[part] ? [] : [found("format.partNumber", {part, title, number})];
}

/** 截至2022年底 in a report of 2023; or another year throughout. */
function checkYear({parts, year}: Filing): readonly Finding[] {
  if (year === null) return [];
  const text = [...parts.values()].join("\n").normalize("NFKC").replace(/\s+/g, "");
  const until = [...text.matchAll(/截[至止]到?(20\d\d)年(?:12月31日|年?底|末)/g)].find(([, found]) => Number(found) !== year);
  if (until !== undefined) return [found("format.reportYear", {text: until[0], year})];
  const named = [...text.matchAll(/(20\d\d)年(?:度)?[,，]/g)];
  const [other, ...others] = named.filter(([, found]) => Number(found) !== year);
  return other !== undefined && others.length + 1 === named.length
    ? [found("format.reportYear", {text: other[0].slice(0, -1), year})] : [];
}

function checkFees(told = ""): readonly Finding[] {
  const text = told.normalize("NFKC").replace(/\s+/g, "");
  return [...text.matchAll(processingFee)]
    .flatMap(([quote, amount = "", unit = ""]) => {
      const yuan = inUnitOf({value: new Big(amount.replaceAll(",", "")), unit}, "元");
      return yuan === undefined || isMultipleOfTen(yuan) ? []
        : [found("format.processingFee", {text: quote, amount: `${amount} ${unit}`})];
    });
}

const processingFee = new RegExp(`信息处理费[^。;]{0,20}?(\\d[\\d,]*(?:\\.\\d+)?)(${moneyPattern})`, "g");

const isMultipleOfTen = (yuan: Exact): boolean => new Big(yuan).mod(10).eq(0);

const found = (rule: ReportRuleId, detail: Finding["detail"]): Finding =>
  ({rule, severity: "warning", verdict: "broken", figures: [], places: [], difference: null, detail});

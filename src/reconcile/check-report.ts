import Big from "big.js";
import type {Exact} from "../filing/exact";
import type {Filing} from "../filing/filing";
import {inUnitOf, moneyPattern} from "../filing/money";
import type {Finding} from "./finding";
import type {ReportRuleId} from "./report-rules";

const all = [1, 2, 3, 4, 5, 6];

/** The six parts of the report's own text: there, filled, numbered, and of the right year. */
export function checkReport(filing: Filing): readonly Finding[] {
  const {parts} = filing;
  // A source that shows no more than tables, or that is cut off behind them, is not judged as a report.
  if (!parts.has(1) || !(parts.has(5) || parts.has(6))) return [];
  return [
    ...all.filter((part) => !parts.has(part)).map((part) => found("format.missingPart", {part})),
    ...[1, 5, 6].filter((part) => isEmpty(part, parts.get(part))).map((part) => found("format.emptyPart", {part})),
    ...checkNumbers(filing), ...checkYear(filing), ...checkFees(filing),
  ];
}

/** 无 says enough of other matters, and nothing of problems and improvements. */
function isEmpty(part: number, text: string | undefined): boolean {
  if (text === undefined) return false;
  const said = text.replace(/[\s。.，,、；;：:]/g, "");
  return said === "" || (part !== 6 && /^(无|没有|暂无)$/.test(said));
}

function checkNumbers({partNumbers}: Filing): readonly Finding[] {
  return [...partNumbers ?? []].filter(([part, number]) => number !== "零一二三四五六"[part])
    .map(([part, number]) => found("format.partNumber", {part, number}));
}

/** 截至2022年底 in a report of 2023; or another year throughout. */
function checkYear({parts, year}: Filing): readonly Finding[] {
  if (year === null) return [];
  const text = [...parts.values()].join("\n").normalize("NFKC").replace(/\s+/g, "");
  const until = [...text.matchAll(/截[至止]到?(20\d\d)年(?:12月31日|年?底|末)/g)].find(([, found]) => Number(found) !== year);
  if (until !== undefined) return [found("format.reportYear", {text: until[0], year})];
  const named = [...text.matchAll(/(20\d\d)年(?:度)?[,，]/g)];
  const others = named.filter(([, found]) => Number(found) !== year);
  return named.length > 0 && others.length === named.length ? [found("format.reportYear", {text: others[0]![0].slice(0, -1), year})] : [];
}

function checkFees({parts}: Filing): readonly Finding[] {
  const text = (parts.get(6) ?? "").normalize("NFKC").replace(/\s+/g, "");
  return [...text.matchAll(processingFee)]
    .filter(([, amount, unit]) => !isMultipleOfTen(inUnitOf({value: new Big(amount!.replaceAll(",", "")), unit: unit!}, "元")!))
    .map(([quote, amount, unit]) => found("format.processingFee", {text: quote, amount: `${amount} ${unit}`}));
}

const processingFee = new RegExp(`信息处理费[^。;]{0,20}?(\\d[\\d,]*(?:\\.\\d+)?)(${moneyPattern})`, "g");

const isMultipleOfTen = (yuan: Exact): boolean => new Big(yuan).mod(10).eq(0);

const found = (rule: ReportRuleId, detail: Finding["detail"]): Finding =>
  ({rule, severity: "warning", verdict: "broken", cells: [], places: [], difference: null, detail});

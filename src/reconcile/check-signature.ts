import {editionOf} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {canonicalUnit, nameOthers} from "../filing/unit-name";
import type {Finding} from "./finding";
import {type ReportRuleId, severityOf} from "./format-rules";

/** What stands below a report's last part: by whom and when it was signed, and parts that no format has. */
export const checkSignature = (filing: Filing): readonly Finding[] =>
  [checkDate, checkUnit, checkBeyond].flatMap((check) => check(filing));

/** Dated before the year is over, or when even governments should have published it. */
function checkDate({signed, year}: Filing): readonly Finding[] {
  if (year === null || signed === undefined) return [];
  const text = dateOf(signed);
  return [
    ...signed < `${year}-12-31` ? [found("format.signatureDate", {text, year})] : [],
    ...signed > `${year + 1}-03-31` ? [found("format.signatureDate", {text, year, due: `${year + 1}年3月31日`})] : [],
  ];
}

/** Signed by another than the title's; a government's office signs for it. */
function checkUnit(filing: Filing): readonly Finding[] {
  const {unit, year} = filing;
  const text = year === null || unit === "" ? undefined : signerOf(linesBelow(filing));
  if (text === undefined || !nameOthers(text, unit)) return [];
  const [signer, own] = [canonicalUnit(text), canonicalUnit(unit)];
  return signer.startsWith(own) || own.startsWith(signer) ? [] : [found("format.signatureUnit", {text, unit})];
}

/** The name before the date in the last line, or in the line above it. */
function signerOf(lines: readonly string[]): string | undefined {
  const at = lines.findLastIndex((line) => dateAtEnd.test(line));
  if (at < 0 || at < lines.length - 3) return undefined;
  const beside = lines[at]?.replace(dateAtEnd, "") ?? "";
  return [beside, lines[at - 1] ?? ""].find((name) => unitAlone.test(name));
}

const dateAtEnd = /(?:日期[:：])?\(?(?:20\d\d|二[〇○零O0][^\d年]{2})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?\)?$/;
const unitAlone = /^[^\d。；;，,、：:()]{3,28}(?:政府|办事处|办公室|管委会|委员会|[局委厅办处院署])$/;

/** 七、附件 behind 六、其他需要报告的事项. */
function checkBeyond(filing: Filing): readonly Finding[] {
  const {parts} = editionOf(filing.edition);
  const beyond = linesBelow(filing).find((line) => {
    const number = /^第?([七八九十])(?:部分|、)/.exec(line)?.[1];
    return number !== undefined && "零一二三四五六七八九十".indexOf(number) > parts.length && line.length <= longestTitle && !/[。；;，,]/.test(line);
  });
  return beyond === undefined || parts.length === 0 ? []
    : [found("format.partBeyond", {text: beyond, part: parts.length, title: parts.at(-1)?.title ?? ""})];
}

const longestTitle = 40;

/** The lines of the last part and of what follows it. */
function linesBelow({edition, parts}: Filing): readonly string[] {
  const text = parts.get(editionOf(edition).parts.length) ?? "";
  return text.split("\n").map((line) => line.normalize("NFKC").replace(/\s+/g, "")).filter((line) => line !== "");
}

/** 2025-01-05 → 2025年1月5日 */
function dateOf(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

const found = (rule: ReportRuleId, detail: Finding["detail"]): Finding =>
  ({rule, severity: severityOf(rule), verdict: "broken", figures: [], places: [], difference: null, detail});

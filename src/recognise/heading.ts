import {simplified} from "./normalise";

/** Who reports, and for which year. */
export type Heading = {
  /** 填报单位 as printed; empty where the text does not name it. */
  readonly unit: string;
  /** 统计年度; `null` where the text does not say. */
  readonly year: number | null;
};

/**
 * Read unit and year off a report's title; failing that off 填报单位, the opening sentence or the signature, and off
 * （2018年度） or the sentence on the period. Never off the date of publication.
 */
export function readHeading(text: string): Heading {
  const lines = text.slice(0, 400_000).split(/\r\n?|\n/).flatMap(phrases).map(clean).filter((line) => line !== "");
  const title = titleIn(lines);
  const opening = openingIn(lines);
  const filled = inFull(unitFilled(lines), unitSigned(lines));
  // A title that was joined over a table's labels may name anything: 填报单位 is sure.
  const named = title !== undefined && filled !== undefined && endsLikeUnit(filled) && !endsLikeUnit(title.unit)
    ? filled : title?.unit;
  const unit = named || filled || opening?.unit || unitSigned(lines);
  return {unit: unit ?? "", year: title?.year ?? opening?.year ?? yearOfTable(lines) ?? yearOfPeriod(lines)};
}

/** A whole page that came on one line is taken apart at its gaps. */
const phrases = (line: string): readonly string[] => (line.length > 90 ? line.split(/[\s\u3000|]+/) : [line]);

/** 填报单位 may be filled in short where the signature is in full: 某街道, 某街道办事处. */
const inFull = (filled: string | undefined, signed: string | undefined): string | undefined =>
  filled !== undefined && filled !== "" && signed?.startsWith(filled) ? signed : filled;

/** One spelling for matching; the same length, so that places stay. */
const spelled = (text: string): string => simplified(text).replace(/[０-９（）：]/g, (one) => one.normalize("NFKC"));

/** No white space, mark-up or pinyin in brackets. */
const clean = (line: string): string =>
  line.replace(/[\s\u200b-\u200f\ufeff\u00a0\u3000]+/g, "").replace(/\([a-zà-üāēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜêńňǹ]{1,6}\)/g, "")
    .replace(/^[#*>\-•·|]+|[*|]+$/g, "");

const year = "((?:19|20)\\d{2}|[一二][九零〇○ＯO0][零〇○ＯO0一二三四五六七八九]{2})";
const report = "(?:政府|政务)?信息?公开(?:政务公开)?(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?的?(?:报告|年报|年度报告)";
const unitFirst = new RegExp(`^(.{0,60}?)(?:关于)?${year}年?度?(?:的)?${report}`);
const yearFirst = new RegExp(`^(?:关于)?${year}年?度?(.{0,60}?)(?:关于)?${report}`);

/** The title, on one line or split over up to three, with the unit before or behind the year or above it. */
function titleIn(lines: readonly string[]): Heading | undefined {
  const head = lines.slice(0, 60);
  let unnamed: Heading | undefined;
  let odd: Heading | undefined;
  for (const last of head.keys()) {
    for (let more = 0; more < 3 && more <= last; more++) {
      const some = head.slice(last - more, last + 1);
      const [first = ""] = some;
      if (first.length > 80 || /[。；]$/.test(first) || some.slice(0, -1).some(isBesideTitle)) break;
      const found = titleOf(some.join(""));
      if (found === undefined) continue;
      if (endsLikeUnit(found.unit)) return found;
      if (found.unit !== "") odd ??= found;
      if (found.unit !== "") continue;
      const above = unitAbove(head[last - more - 1]);
      if (above !== undefined) return {...found, unit: above};
      unnamed ??= found;
    }
  }
  return odd ?? unnamed;
}

/** Not the beginning of a title: too long, the end of a sentence, or a page's menu, path or caption. */
const isBesideTitle = (line: string): boolean => line.length > 40 || /[。；：:，,]$|[>：:|]/.test(line);

function titleOf(line: string): Heading | undefined {
  const printed = line.replace(/^[《〈“"]+/, "");
  const plain = spelled(printed);
  if (plain.length > 90) return undefined;
  const second = yearFirst.exec(plain);
  const first = second === null ? unitFirst.exec(plain) : null;
  const found = first ?? second;
  if (found === null) return undefined;
  const [all, one, other] = found;
  if (one === undefined || other === undefined || /[。；]/.test(all)) return undefined;
  const raw = first === null ? other : one;
  const from = plain.indexOf(raw, first === null ? all.indexOf(one) + one.length : 0);
  return {unit: asUnit(printed.slice(from, from + raw.length)), year: yearOf(first === null ? one : other)};
}

/** A line that is a unit's name and no more. */
const unitAbove = (line: string | undefined): string | undefined => {
  const unit = line === undefined || line.length > 30 ? "" : asUnit(line);
  return unit !== "" && endsLikeUnit(unit) ? unit : undefined;
};

/** 填报单位（盖章）：X */
const unitFilled = (lines: readonly string[]): string | undefined => firstOf(lines, (line) => {
  const found = /填报单位(?:\([^)]*\))?:(.{2,40}?)(?:\||年季度|填报|计量单位|$)/.exec(spelled(line));
  return found === null ? undefined : unitMatched(line, found);
});

/** The unit that the first group of a match shows, as the line prints it. */
function unitMatched(line: string, {index, 0: all, 1: raw = ""}: RegExpExecArray): string {
  const from = index + all.indexOf(raw);
  return asUnit(line.slice(from, from + raw.length));
}

/** 现公布X2022年政府信息公开工作年度报告 */
const openingIn = (lines: readonly string[]): Heading | undefined => firstOf(lines.slice(0, 60), (line) => {
  const found = opening.exec(spelled(line));
  const digits = found?.[2];
  return found === null || digits === undefined ? undefined : {unit: unitMatched(line, found), year: yearOf(digits)};
});
const opening = new RegExp(
  `(?:公布|发布|公开|现将|编制|向社会公布|向社会发布)(?:《)?([^，。,；、《]{0,40}?)${year}年度?${report}`);

/** The signature: a unit's name on a line above a date, or alone near the end. */
const unitSigned = (lines: readonly string[]): string | undefined => {
  const found = lines.findIndex((line, at) =>
    /^[一二]?[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,2}月/.test(spelled(line)) && line.length < 20 &&
    unitAbove(lines[at - 1]) !== undefined);
  return found < 0 ? undefined : unitAbove(lines[found - 1]);
};

/** （2018年度） under the title of a table. */
const yearOfTable = (lines: readonly string[]): number | null =>
  firstOf(lines, (line) => yearMatched(tableYear.exec(spelled(line)))) ?? null;
const tableYear = new RegExp(`^\\(?${year}年度\\)?$`);

/** 统计期限自2018年1月1日起至12月31日止; failing that, the year that the prose begins its sentences with. */
const yearOfPeriod = (lines: readonly string[]): number | null => {
  const period = firstOf(lines, (line) =>
    yearMatched(namedPeriod.exec(spelled(line)) ?? wholeYear.exec(spelled(line))));
  return period ?? commonYear(lines);
};
const namedPeriod = new RegExp(`(?:统计|数据|期限|时限|时间)[^。]{0,24}?${year}年1月1日`);
const wholeYear = new RegExp(`${year}年1月1日起?[至到—-](?:${year}年)?12月31日`);

/** The year most sentences of the report begin with. */
function commonYear(lines: readonly string[]): number | null {
  const begins = /(?:^|。|[一二三四五六七八九十])[、.)]?(\d{4})年度?[，,我全本县区市镇街]/g;
  const years = lines.flatMap((line) => [...spelled(line).matchAll(begins)].map(([, year]) => Number(year)))
    .filter((year) => year >= 2008 && year <= 2099);
  const times = (one: number): number => years.filter((year) => year === one).length;
  const [best, next] = [...new Set(years)].sort((a, b) => times(b) - times(a));
  return best !== undefined && (next === undefined || times(best) > times(next)) ? best : null;
}

/** The year that the first group of a match shows. */
const yearMatched = (found: RegExpExecArray | null): number | undefined => {
  const digits = found?.[1];
  return digits === undefined ? undefined : yearOf(digits);
};

const yearOf = (text: string): number => {
  const digits = [...text].map((one) => "零一二三四五六七八九".includes(one) ? "零一二三四五六七八九".indexOf(one) : /[〇○ＯO0]/.test(one) ? 0 : Number(one));
  return Number(digits.join(""));
};

const firstOf = <T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined => {
  for (const line of lines) {
    const found = line.length > 3000 ? undefined : find(line);
    if (found !== undefined && found !== "") return found;
  }
  return undefined;
};

/** A name without what the sentence puts around it; empty where it is none. */
function asUnit(raw: string): string {
  const unit = raw.replace(/^(?:.*(?:[>：:】|]|名称|标题))/, "").replace(/^(?:现将|现公布|(?:现|并)?向社会(?:公开|公布|发布)|公布|发布|关于|图片|\(?附件\d?\)?)+/, "")
    .replace(/(?:关于|的)$/, "").replace(/^[《“"（(]+|[》”"]+$/g, "");
  const isName = /^[\p{Script=Han}（）()〇·]{2,40}$/u.test(unit) && !/年度|报告|信息公开|我[局镇街办]|本[局镇街办机]|根据|年报/.test(unit);
  return isName ? unit : "";
}

const endsLikeUnit = (unit: string): boolean =>
  /(?:政府|办|办公室|办事处|委员会|管委会|局|厅|部|院|署|镇|乡|街道|县|市|区|旗|中心|公司|银行|大队|支队|站|所|队|会|社|场|园|司|科)$/.test(simplified(unit).replace(/[（(].*$/, ""));

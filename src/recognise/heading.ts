import {asUnit, endsLikeUnit, spelled, unitAlone, unitCaptioned, unitOfMaker} from "./unit-wording";
import {stripped} from "./normalise";

/** A year in digits or ideographs, as the first group of a pattern. */
const printedYear = "((?:19|20)\\d{2}|[一二][九零〇○ＯO0][零〇○ＯO0一二三四五六七八九]{2})";

/** Who reports, and for which year. */
export type Heading = {
  /** 填报单位, simplified; empty where the text does not name it. */
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
  const filled = inFull(firstOf(lines, unitCaptioned), unitSigned(lines));
  const signed = unitSigned(lines);
  // A title that was joined over a table's labels may name anything: 填报单位 is sure.
  const named = filled !== undefined && endsLikeUnit(filled) && !endsLikeUnit(title?.unit ?? "") ? filled : title?.unit;
  const unit = (title?.year === undefined ? inFull(named, signed) : named) || filled || opening?.unit || signed ||
    firstOf(lines, unitOfMaker) || unitOverTable(lines);
  const year = title?.year ?? opening?.year ?? firstOf(lines, yearOfTable) ?? firstOf(lines, yearOfPeriod);
  return {unit: unit ?? "", year: year ?? commonYear(lines)};
}

/** What one line says of who and when, as over one table among others: a title, 填报单位, or a name or a year alone. */
export function headingOfLine(printed: string): Heading {
  const line = clean(printed);
  if (line === "" || line.length > 90) return {unit: "", year: null};
  const title = titleOf(line) ?? undatedTitle(line);
  return {
    unit: title?.unit || unitCaptioned(line) || unitAlone(line) || datedUnit(line)?.unit || unitOfMaker(line) || "",
    year: title?.year ?? datedUnit(line)?.year ?? yearOfTable(line) ?? null,
  };
}

/**
 * What a name from outside the text seems to say, of a file, a folder or a sheet: 云溪街道2024年统计表. No more than a
 * proposal.
 */
export function headingOfName(name: string): Heading {
  const plain = clean(name).replace(/\.[a-z]{2,5}$/i, "").replace(/[_\-—–]+/g, " ");
  const digits = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(spelled(plain))?.[1];
  const parts = [plain, ...plain.split(/[ (（）)【】[\]]+/)].map((part) => part.replace(/(?:19|20)\d{2}年?度?/g, "")
    .replace(/(?:关于|政府信息|政务公开|信息公开|年度|工作|情况|统计|报告|年报|数据|报表|台账|表|的|\d{1,2}[.、]|\s)+/g, " ").trim());
  const unit = parts.flatMap((part) => part.split(" ")).map(asUnit).find((part) => part !== "" && endsLikeUnit(part));
  return {unit: unit ?? "", year: digits === undefined ? null : Number(digits)};
}

/** A whole page that came on one line is taken apart at its gaps. */
const phrases = (line: string): readonly string[] => (line.length > 90 ? line.split(/[\s\u3000|]+/) : [line]);

/** 填报单位 may be filled in short where the signature is in full: 某街道, 某街道办事处. */
const inFull = (filled: string | undefined, signed: string | undefined): string | undefined =>
  filled !== undefined && filled !== "" && signed?.startsWith(filled) ? signed : filled;

/** No white space, mark-up or pinyin in brackets. */
const clean = (line: string): string =>
  stripped(line.replace(/[\s\u200b-\u200f\ufeff\u00a0\u3000]+/g, "").replace(/\([a-zà-üāēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜêńňǹ]{1,6}\)/g, ""), /[*|]/)
    .replace(/^[#*>\-•·|]+/, "");

const subject = "(?:政府|政务)?信息?公开(?:政务公开)?(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?的?";
const report = `${subject}(?:报告|年报|年度报告|统计(?:年报|报表|表|数据)|情况表|报表|数据表|汇总表|台账)`;
const unitFirst = new RegExp(`^(.{0,60}?)(?:关于)?${printedYear}年?度?(?:的)?${report}`);
const yearFirst = new RegExp(`^(?:关于)?${printedYear}年?度?(.{0,60}?)(?:关于)?${report}`);
const undated = new RegExp(`^(.{2,60}?)(?:关于)?${report}`);

/** The title, on one line or split over up to three, with the unit before or behind the year or above it. */
function titleIn(lines: readonly string[]): Partial<Heading> | undefined {
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
  return odd ?? unnamed ?? firstOf(head, undatedTitle);
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

/** 云溪街道办事处政府信息公开工作年度报告: a title that names a unit and no year. */
function undatedTitle(line: string): {readonly unit: string; readonly year?: undefined} | undefined {
  const printed = line.replace(/^[《〈“"]+/, "");
  const plain = spelled(printed);
  if (plain.length > 60 || /[。；，：|>]/.test(plain)) return undefined;
  const raw = undated.exec(plain)?.[1];
  const unit = raw === undefined ? "" : asUnit(printed.slice(0, raw.length));
  return unit !== "" && endsLikeUnit(unit) ? {unit} : undefined;
}

/** 云溪街道办事处（2024年度） */
function datedUnit(line: string): Heading | undefined {
  const [, raw, digits] = dated.exec(spelled(line)) ?? [];
  const unit = raw === undefined || digits === undefined ? undefined : unitAlone(line.slice(0, raw.length));
  return unit === undefined || digits === undefined ? undefined : {unit, year: yearOf(digits)};
}
const dated = new RegExp(`^([^(]{2,34}?)\\(?${printedYear}年?度?\\)?$`);

/** A line that is a unit's name and no more. */
const unitAbove = (line: string | undefined): string | undefined => {
  const unit = line === undefined || line.length > 30 ? "" : asUnit(line);
  return unit !== "" && endsLikeUnit(unit) ? unit : undefined;
};

/** 现公布X2022年政府信息公开工作年度报告 */
const openingIn = (lines: readonly string[]): Heading | undefined => firstOf(lines.slice(0, 60), (line) => {
  const found = opening.exec(spelled(line));
  const [all, raw = "", digits] = found ?? [];
  if (found === null || all === undefined || digits === undefined) return undefined;
  const from = found.index + all.indexOf(raw);
  return {unit: asUnit(line.slice(from, from + raw.length)), year: yearOf(digits)};
});
const opening = new RegExp(
  `(?:公布|发布|公开|现将|编制|向社会公布|向社会发布)(?:《)?([^，。,；、《]{0,40}?)${printedYear}年度?${report}`);

/** The signature: a unit's name on a line above a date, or alone near the end. */
const unitSigned = (lines: readonly string[]): string | undefined => {
  const found = lines.findIndex((line, at) =>
    /^[一二]?[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,2}月/.test(spelled(line)) && line.length < 20 &&
    unitAbove(lines[at - 1]) !== undefined);
  return found < 0 ? undefined : unitAbove(lines[found - 1]);
};

/** A bare name among the first lines: where nothing else tells, it is whose table follows. */
const unitOverTable = (lines: readonly string[]): string | undefined => firstOf(lines.slice(0, 4), (line) =>
  line.length > 30 ? undefined : unitAlone(line) ?? datedUnit(line)?.unit);

const firstOf = <T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined => {
  for (const line of lines) {
    const found = line.length > 3000 ? undefined : find(line);
    if (found !== undefined && found !== "") return found;
  }
  return undefined;
};


const yearOf = (text: string): number => {
  const digits = [...text].map((one) => "零一二三四五六七八九".includes(one) ? "零一二三四五六七八九".indexOf(one) : /[〇○ＯO0]/.test(one) ? 0 : Number(one));
  return Number(digits.join(""));
};

/** The year that the first group of a match shows. */
const yearMatched = (found: RegExpExecArray | null): number | undefined => {
  const digits = found?.[1];
  return digits === undefined ? undefined : yearOf(digits);
};

/**
 * （2018年度） as a line, behind a title or behind an annex's number; 2024年度…统计表; 统计年度：2024. A line without
 * white space.
 */
function yearOfTable(line: string): number | undefined {
  const text = spelled(line);
  if (text.length > 80 || /[。；]/.test(text)) return undefined;
  for (const pattern of ofTable) {
    const found = yearMatched(pattern.exec(text));
    if (found !== undefined) return found;
  }
  return undefined;
}
const tables = "(?:统计表|情况表|报表|汇总表|明细表|数据表|一览表|年报|台账|统计数据|报告表)";
const ofTable = [
  new RegExp(`^\\(?${printedYear}年度?\\)?$`),
  new RegExp(`\\(${printedYear}年度\\)$`),
  new RegExp(`(?:统计|情况|数据|报告|报|汇总)?(?:表|台账|年报|报告)[^\\d]{0,6}\\(?${printedYear}年度?\\)?$`),
  new RegExp(`^附[件表][一二三四五六七八九十\\d]{0,2}[:.、]?\\(?${printedYear}年度?\\)?`),
  new RegExp(`(?:^|[^\\d])${printedYear}年度?[^\\d]{0,40}${tables}`),
  new RegExp(`(?:年度|年份)[:]${printedYear}(?!\\d)`),
];

/** 统计期限自2018年1月1日起至12月31日止, 截止2023年12月31日; also where 年 and 月 were lost (2023 12 31). */
function yearOfPeriod(line: string): number | undefined {
  for (const pattern of ofPeriod) {
    const found = yearMatched(pattern.exec(spelled(line)));
    if (found !== undefined) return found;
  }
  return undefined;
}
const ofPeriod = [
  new RegExp(`(?:统计|数据|期限|时限|时间)[^。]{0,24}?${printedYear}年1月1日`),
  new RegExp(`${printedYear}年1月1日起?[至到—-](?:${printedYear}年)?12月31日`),
  new RegExp(`截[止至]到?${printedYear}年(?:12月(?:31日|底|末)|年?[底末])`),
  /截[止至]到?(20\d\d)[-./]?12[-./]?31/,
  /(?<!\d)(20\d\d)[-./]?0?1[-./]?0?1日?起?[至到—~-]+(?:20\d\d)?[-./]?12[-./]?31(?!\d)/,
  /(?<!\d)(20\d\d)[-./]?12[-./]?31日?(?:止|为止|$)/,
];

/** The year that most sentences of a report begin with: 2022年，我局…, 2022年以来. */
function commonYear(lines: readonly string[]): number | null {
  const begins = /(?:^|。|[一二三四五六七八九十])[、.)]?(\d{4})年度?(?:以来)?[，,我全本县区市镇街]/g;
  const years = lines.filter(({length}) => length <= longest)
    .flatMap((line) => [...spelled(line).matchAll(begins)].map(([, year]) => Number(year)))
    .filter((year) => year >= 2008 && year <= 2099);
  const times = new Map<number, number>();
  for (const year of years) times.set(year, (times.get(year) ?? 0) + 1);
  const [best, next] = [...times].sort(([, one], [, other]) => other - one);
  return best !== undefined && (next === undefined || best[1] > next[1]) ? best[0] : null;
}

/** Characters; what is longer is no line of a report. */
const longest = 20_000;

import {editions} from "../editions/edition";
import {isTotalName} from "../filing/unit-name";
import {asUnit, brackets, captions, endsLikeUnit, spelled, unitAlone, unitCaptioned} from "./unit-wording";

/** A year in digits or ideographs, as the first group of a pattern. */
export const printedYear = "((?:19|2[0OoＯ])\\d{2}|[一二][九零〇○ＯO0][零〇○ＯO0一二三四五六七八九]{2})";

/** 2023年度, 2023年以来 */
export const namedYear = `${printedYear}年?(?:度|以来)?`;

/** Whether a year may be printed in a text, of any width: most lines have none, and need not be looked at closely. */
export const mayNameYear = (text: string): boolean => anyYear.test(text);
const anyYear = /(?:[1１][9９]|[2２][0０OoＯ])[\d０-９]{2}|[一二][九零〇○ＯO0０][零〇○ＯO0０一二三四五六七八九]{2}/;

/** 2022-2023年 is no report year. */
export const manyYears = /(?:19|20)\d{2}年?度?[-－‐—–~～至到、和/]+(?:19|20)\d{2}年?(?![\d年]*\d{1,2}月)/;

export const yearOf = (text: string): number => {
  const digits = [...text].map((one) => "零一二三四五六七八九".includes(one) ? "零一二三四五六七八九".indexOf(one) : /[〇○ＯOo0]/.test(one) ? 0 : Number(one));
  return Number(digits.join(""));
};

/**
 * What stands for a year beside a name and is none in four digits: 24年度, X24年度, 20XX年, 202年, ____年度; with the year
 * where two digits tell it.
 */
export function withoutOddYear(text: string): {readonly rest: string; readonly year?: number} {
  const rest = text.replace(oddYear, "");
  const [, digits] = rest === text ? [] : twoDigits.exec(text) ?? [];
  return digits === undefined ? {rest} : {rest, year: 2000 + Number(digits)};
}
const noDigit = "[XxＸ×*＊?？_＿□○●'’‘`]";
const oddYear = new RegExp(`^(?:${noDigit}|\\d){1,8}年度?|(?:${noDigit}|\\d){0,8}年度?$`);
const twoDigits = new RegExp(`(?<!\\d)(1[4-9]|[23]\\d)年度?(?=$|\\p{Script=Han})`, "u");

/** The year that the first group of a match shows. */
const yearMatched = (found: RegExpExecArray | null): number | undefined => {
  const digits = found?.[1];
  return digits === undefined ? undefined : yearOf(digits);
};

/**
 * （2018年度） as a line, behind a title or behind an annex's number; 2024年度…统计表; 统计年度：2024. A line without
 * white space.
 */
export function yearOfTable(line: string): number | undefined {
  if (!mayNameYear(line)) return undefined;
  const text = spelled(line);
  if (text.length > 80 || /[。；]/.test(text) || manyYears.test(text)) return undefined;
  for (const pattern of ofTable) {
    const found = yearMatched(pattern.exec(text));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same, but that a notice is about some table: 关于转发2023年统计表的通知 stands over that of any year. */
export const yearOfOwnTable = (line: string): number | undefined =>
  /(?:通知|方案|办法|意见|的函)(?:[（(][^（()）]{0,8}[)）])?$/.test(line) ? undefined : yearOfTable(line);

/** What a table of figures calls itself. */
const tables = "(?:统计表|情况表|报表|汇总表|明细表|数据表|一览表|年报|台账|统计数据|报告表)";
export const years = "(?:(?:统计|报告|填报|数据|所属|报表)(?:年度|年份|周期|期间|时期|时间|时段|期限|期)|年度|年份)";
const ofTable = [
  new RegExp(`^\\(?${printedYear}年(?:度|以来)?\\)?$`),
  new RegExp(`^${years}:?${printedYear}年?度?$`),
  new RegExp(`(?:报告|年报|表|台账)\\(${printedYear}\\)$`),
  new RegExp(`\\(${printedYear}年度\\)$`),
  new RegExp(`(?:统计|情况|数据|报告|报|汇总)?(?:表|台账|年报|报告)[^\\d]{0,6}\\(?${printedYear}年度?\\)?$`),
  new RegExp(`^附[件表][一二三四五六七八九十\\d]{0,2}[:.、]?\\(?${printedYear}年度?\\)?`),
  new RegExp(`(?:^|[^\\d])${printedYear}年度?[^\\d]{0,40}${tables}`),
  new RegExp(`(?:年度|年份)[:]${printedYear}(?!\\d)`),
];

/**
 * 统计年度：2023, 统计期间：2023年1月1日至12月31日: the year that a line asks for, but not the day or the year in which the
 * table was filled in. A line without white space.
 */
export function yearCaptioned(line: string): number | undefined {
  if (!mayNameYear(line) || line.length > 60) return undefined;
  const text = spelled(line);
  const year = manyYears.test(text) ? undefined : yearMatched(captioned.exec(text));
  return [...text.matchAll(everyYear)].every(([digits]) => yearOf(digits) === year) ? year : undefined;
}
const captioned = new RegExp(`^${years}:?\\(?${printedYear}(?:年?度?\\)?$|年.*?(?:[至到~—–-]|全年|[上下]半年|季度).*$)`);
const everyYear = new RegExp(printedYear, "g");

/** 填报单位：云溪街道办事处 2023年度 单位：件: the year behind the name, not a date. A line without white space. */
export function yearBehindUnit(line: string): number | undefined {
  if (line.length > longestOfBehind || !mayNameYear(line)) return undefined;
  const text = spelled(line);
  const year = manyYears.test(text) ? undefined : yearMatched(behindUnit.exec(text));
  return year === undefined || unitCaptioned(line) === undefined ? undefined : year;
}
const longestOfBehind = 80;
const behindUnit = new RegExp(
  `${captions}${brackets}:[^\\d:]{2,40}?\\(?${printedYear}年(?:度|(?=\\)|$|[（(]?(?:计量|金额)?单位))`, "u");

/** 附：2023年数据, 2023年数据如下：, 第二部分 2023年: whose year the tables below are of. A line without white space. */
export function yearAlone(line: string): number | undefined {
  if (!mayNameYear(line)) return undefined;
  const text = spelled(line);
  return manyYears.test(text) ? undefined : yearMatched(alone.exec(text));
}
const ordinal = "(?:附[件表]?[一二三四五六七八九十\\d]{0,2}[:、.]?|第[一二三四五六七八九十\\d]{1,3}(?:部分|章|节)[:、.]?|[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\))";
const ofData = "(?:的)?(?:统计|相关|有关|同期)?(?:数据|数字|数|情况|报表|表)?(?:如下)?";
const alone = new RegExp(`^\\(?${ordinal}?\\(?${printedYear}年度?${ofData}[:]?\\)?$`);

/** 附：上年数据, （上年）: the tables below are of the year before. A line without white space. */
export const isYearBefore = (line: string): boolean =>
  line.length <= longestOfBefore && line.includes("年") && before.test(spelled(line));
const longestOfBefore = 40;
const before = new RegExp(`^\\(?${ordinal}?\\(?(?:上一?年|去年)度?${ofData}[:]?\\)?$`);

/** （2023年度） alone, as it stands below a title. A line without white space. */
export const yearInBrackets = (line: string): number | undefined =>
  line.length <= 10 && mayNameYear(line) ? yearMatched(bracketed.exec(spelled(line))) : undefined;
const bracketed = new RegExp(`^\\(${printedYear}年度\\)$`);

/** A cell that asks for the year in the next one, with a colon or without: 统计年度. */
export const asksForYear = (text: string): boolean => asking.test(spelled(text).replace(/\s+/g, ""));
const asking = new RegExp(`^${years}:?$`);

/** 统计期限自2018年1月1日起至12月31日止, 截止2023年12月31日; also where 年 and 月 were lost (2023 12 31). */
export function yearOfPeriod(line: string): number | undefined {
  if (!mayNameYear(line)) return undefined;
  const text = spelled(line);
  for (const pattern of ofPeriod) {
    const found = yearMatched(pattern.exec(text));
    if (found !== undefined) return found;
  }
  return undefined;
}
const ofPeriod = [
  new RegExp(`(?:统计|数据|期限|时限|时间)[^。]{0,24}?${printedYear}年1月1日`),
  new RegExp(`${printedYear}年1月1日起?[至到—-](?:${printedYear}年)?12月31日`),
  new RegExp(`${printedYear}年0?1月?[至到—–~-]+(?:${printedYear}年)?12月`),
  new RegExp(`截[止至]到?${printedYear}年(?:12月(?:31日|底|末)|年?[底末])`),
  /截[止至]到?(20\d\d)[-./]?12[-./]?31/,
  /(?<!\d)(20\d\d)[-./]?0?1[-./]?0?1日?起?[至到—~-]+(?:20\d\d)?[-./]?12[-./]?31(?!\d)/,
  /(?<!\d)(20\d\d)[-./]?12[-./]?31日?(?:止|为止|$)/,
];

/** A lone 2023 or （2023） above or below a title or a unit's name, among the first lines. */
export function yearBesideTitle(lines: readonly string[]): number | undefined {
  const isTitle = (line: string | undefined): boolean => line !== undefined && line.length < 60 &&
    (entitled.test(spelled(line)) || unitAlone(line) !== undefined);
  const at = lines.slice(0, 6).findIndex((line, at) =>
    /^\(?20\d\d\)?$/.test(spelled(line)) && (isTitle(lines[at - 1]) || isTitle(lines[at + 1])));
  return at < 0 ? undefined : Number(/\d+/.exec(spelled(lines[at] ?? ""))?.[0]);
}
/** A line that calls itself a report or a table. */
export const entitled = new RegExp(`(?:报告|年报|${tables})$`);

/** The year that most sentences of a report begin with: 2022年，我局…, 2022年以来. */
export function commonYear(lines: readonly string[]): number | null {
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

/** A text in which every name of a year is one letter, and where its letters stood before. */
type OneLetter = {readonly text: string; readonly places: readonly number[]};

/** The letters that stand for years: the one before, the report's own, the one after, any other. */
export const yearLetters = {last: "\ue000", own: "\ue001", next: "\ue002", other: "\ue003"} as const;

/**
 * Put one letter in the place of each name of a year, and none in that of marks around titles: 去年, 上一年度 and, in a
 * report of 2023, 2022年 are the same.
 * @param year the report's own; `null` where it is not known, so that no number of a year is any other's
 */
export function inOneLetter(source: string, year: number | null): OneLetter {
  let text = "";
  const places: number[] = [];
  const put = (letters: string, from: number): void => {
    for (let at = 0; at < letters.length; at++) places.push(from + at);
    text += letters;
  };
  let done = 0;
  for (const found of source.matchAll(named)) {
    put(source.slice(done, found.index), done);
    if (!isTitle.test(found[0])) {
      places.push(found.index);
      text += letterOf(found[0], year);
    }
    done = found.index + found[0].length;
  }
  put(source.slice(done), done);
  places.push(source.length);
  return {text, places};
}

/** 《条例》 is 条例; what longer titles name is no figure's. */
const isTitle = /[《》〈〉]/;
const named = /《[^《》]{7,80}》|[《》〈〉]|(?:19|20)\d\d年?度?[-—–~至到](?:19|20)\d\d年度?(?!均|报)|(?:19|20)\d\d(?:年度?(?!均|报)|(?=[-—~至]20\d\d年))|[一二][零〇○九][零〇○一二三四五六七八九]{2}年度?|(?:上一?|去|下一?|次|明|今|本|来|当)年度?(?!来|均|报|轻|内)/g;

function letterOf(name: string, year: number | null): string {
  const [digits, until] = /^[一二][零〇○九]/.test(name) ? [String(yearOf(name.slice(0, 4)))] : name.match(/\d{4}/g) ?? [];
  if (until !== undefined && until !== digits) return yearLetters.other;
  if (digits === undefined) {
    return /^[上去]/.test(name) ? yearLetters.last : /^[今本当]/.test(name) ? yearLetters.own : yearLetters.next;
  }
  if (year === null) return yearLetters.own;
  const off = Number(digits) - year;
  return off === 0 ? yearLetters.own : off === -1 ? yearLetters.last : off === 1 ? yearLetters.next : yearLetters.other;
}

/** A unit with the year that is printed beside it. */
type DatedUnit = {readonly unit: string; readonly year: number};

const ofForm = `(?:${[...new Set(editions.flatMap(({forms}) => forms.map(({title}) => title)))].join("|")})`;
/** What the tables of a form are about, in short: 依申请公开情况, 复议诉讼情况. */
const ofMatter = "(?:主动公开|依?申请|(?:收到和)?处理|(?:行政)?(?:复议|诉讼|应诉))[^\\d。，；：]{0,14}(?:情况|数据|统计)";
const tableTitle = new RegExp(`^(.{2,40}?)${printedYear}年?度?(?:[^\\d。，]{0,12}${tables}|${ofForm}|${ofMatter})$`);
const datedTableTitle = new RegExp(
  `^${printedYear}年?度?(.{2,40}?)(?:(?:(?:政府信息|政务|信息)公开(?:工作)?)?(?:年度)?(?:情况)?${tables}|${ofForm})$`);

/** 云溪街道办事处2024年统计表, 2024年度云溪街道办事处统计表 */
export function titleOfTable(line: string): DatedUnit | undefined {
  if (!mayNameYear(line)) return undefined;
  const plain = spelled(line);
  if (manyYears.test(plain)) return undefined;
  const [, second, name] = datedTableTitle.exec(plain) ?? [];
  const [, raw, digits] = name === undefined ? tableTitle.exec(plain) ?? [] : [undefined, name, second];
  if (raw === undefined || digits === undefined) return undefined;
  const from = plain.indexOf(raw, name === undefined ? 0 : digits.length);
  const unit = asUnit(line.slice(from, from + raw.length));
  return endsLikeUnit(unit) && !isTotalName(unit) ? {unit, year: yearOf(digits)} : undefined;
}

/** 云溪街道办事处（2024年度） */
export function datedUnit(line: string): DatedUnit | undefined {
  if (!mayNameYear(line)) return undefined;
  const [, raw, digits] = dated.exec(spelled(line)) ?? [];
  const unit = raw === undefined || digits === undefined ? undefined : unitAlone(line.slice(0, raw.length));
  return unit === undefined || digits === undefined ? undefined : {unit, year: yearOf(digits)};
}
const dated = new RegExp(`^([^(]{2,34}?)\\(?${printedYear}年?度?\\)?$`);

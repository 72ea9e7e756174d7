import {numeralValue} from "../filing/numerals";
import {spelled} from "./unit-wording";
import {entitled, manyYears, printedYear, yearOf, years} from "./year-wording";

/**
 * What a title says that its table covers where that is no whole year, or more than one: 2023年上半年, 2023年1—6月,
 * 2021至2023年; or what a line asks for, 统计期间：2023年1-6月. A line without white space.
 */
export function partOfYear(line: string): string | undefined {
  if (line.length > 60 || !mayBePart.test(line)) return undefined;
  const text = spelled(line).replace(caption, "");
  const isAlone = text.length < line.length || /^\(.*\)$/.test(text);
  if (/[。；，:>|]/.test(text) || !(isAlone || entitled.test(text) || text.includes("公开"))) return undefined;
  const several = manyYears.exec(text)?.[0] ?? /近[二两三四五3-5]年/.exec(text)?.[0];
  if (several !== undefined) return several;
  const found = partsOfYear.exec(text) ?? (entitled.test(text) ? ofNoYear.exec(text) : null);
  const [matched, year, until, from, other, to, lone] = found ?? [];
  const printed = matched?.includes("(") ? matched : matched?.replace(/\)$/, "");
  if (found === null || printed === undefined) return undefined;
  if ([until, from, to, lone].some((month) => month !== undefined && !(monthOf(month) <= 12))) return undefined;
  if (until !== undefined && monthOf(until) === 12) return undefined;
  // （2024年1月15日） below a title is the day on which it was published, and so may （2024年1月） be.
  if (lone !== undefined && !printed.startsWith("截")) {
    const isAfter = [...text.slice(0, found.index).matchAll(anyYear)].some(([digits]) => yearOf(digits) < yearOf(year ?? ""));
    if (isAlone || isAfter || printed.endsWith("日")) return undefined;
  }
  if (lone !== undefined && printed.startsWith("截") && monthOf(lone) === 12) return undefined;
  const isWhole = from !== undefined && to !== undefined && monthOf(from) === 1 && monthOf(to) === 12 &&
    (other === undefined || yearOf(other) === yearOf(year ?? ""));
  return isWhole ? undefined : printed;
}

/**
 * （2023年11月） on a line of its own, below a title of that year or of none: written before the year was over. In a
 * year's first months it is rather the day of writing, with the year before by habit.
 */
export function monthWithin(line: string, titled: number | null | undefined): string | undefined {
  const [printed, year = "", month = ""] = monthAlone.exec(spelled(line)) ?? [];
  const isWithin = month !== "" && monthOf(month) > 3 && monthOf(month) < 12;
  return isWithin && ((titled ?? null) === null || titled === yearOf(year)) ? printed : undefined;
}

/** What a sheet's name says of it: 2024年上半年. */
export const periodOfName = (name: string): string | undefined => {
  const plain = name.replace(/[\s_]+/g, "");
  return partOfYear(plain) ?? partOfYear(`(${plain})`);
};

/** Whether it is of several years: no part of a single one of these. */
export const isOfYears = (period: string): boolean =>
  new Set([...period.matchAll(anyYear)].map(([digits]) => yearOf(digits))).size > 1;

/** The same title, as if its table covered the year. */
export function ofWholeYear(line: string): string {
  const part = partOfYear(line);
  if (part === undefined || isOfYears(part)) return line;
  const [, short] = /^(\d\d)年/.exec(part) ?? [];
  const year = short === undefined ? anyYear.exec(part)?.[0] : `20${short}`;
  anyYear.lastIndex = 0;
  return year === undefined ? line : spelled(line).replace(part, `${year}年`);
}

const mayBePart = /年|季度|[近.]|20\d\d/;
const anyYear = new RegExp(printedYear, "g");
const caption = new RegExp(`^${years}:`);

/** A line that says of which period its table is. */
export const asksForPeriod = (line: string): boolean => line.length <= 60 && caption.test(spelled(line));

const month = "([元一二三四五六七八九十]{1,3}|\\d{1,2})";
const quarter = "第?[一二三四1-4](?:[-—至到、和,]+第?[一二三四1-4])?个?季度|前[一二三1-3]个?季度";
/**
 * The year; the month until which, of a year; what the first and the last month are, the last with a year of its own;
 * or the only one.
 */
const partsOfYear = new RegExp(`(?:截[止至]到?)?(?:${printedYear}|(?<!\\d)\\d\\d(?=年(?:[上下]半|第?[一二三四1-4]个?季度)))[年./]?度?(?:` +
  `\\(?截[止至]到?(?:第?[一二三1-3]季度|${month}月(?:份|底|末|\\d{1,2}日)?)末?\\)?|至今|年中(?!小|央)|中期|\\(?(?:` +
  `[上下]半年度?|半年度?|${quarter}|` +
  "前[一二三四五六七八九十\\d]{1,2}个?月|Q[1-4]|" +
  `${month}(?:月份?|[./])?(?:\\d{1,2}日?)?起?[-－‐—–~～至到]+(?:${printedYear}[年./]|[当同本]年)?` +
  `${month}(?:月份?|(?![\\d月]))(?:\\d{1,2}日)?|(?<=年)${month}月(?:份|底|末|\\d{1,2}日)?)\\)?)`);
const monthAlone = new RegExp(`^\\(${printedYear}年${month}月(?:\\d{1,2}日)?\\)$`);
/** 上半年 in a title that names no year. */
const ofNoYear = new RegExp(`(?:[上下]半年度?|${quarter})`);

const monthOf = (printed: string): number =>
  /\d/.test(printed) ? Number(printed) : printed === "元" ? 1 : numeralValue(printed) ?? 0;

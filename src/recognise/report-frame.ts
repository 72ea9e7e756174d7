import {type EditionId, editionOf, editions} from "../editions/edition";
import {bareTitle} from "../editions/part-title";
import type {Filing} from "../filing/filing";
import {leftOpenIn} from "../filing/left-open";
import {simplified} from "./normalise";

/** What a report's own text shows of its frame: parts and their titles, and what it says of period, date and format. */
type ReportFrame = Pick<Filing, "parts" | "leftOpen" | "partNumbers" | "partTitles" | "period" | "signed" | "cites">;

/**
 * The text of a report by the parts that its edition prescribes, by number from 1, whatever wording heads them; the
 * number printed before each title (“三” for 三、收到和处理…), and the title where it is not the prescribed one. A part
 * that no title tells has no entry. Beside that the period it covers, the date under it, and how it cites the notice of
 * an earlier edition.
 */
export function reportFrame(text: string, edition: EditionId): ReportFrame {
  const lines = text.split(/\r\n?|\n/);
  const titles = titlesIn(lines, edition);
  const numbers = titles.flatMap(({part, number}) => number === undefined ? [] : [[part, number] as const]);
  const worded = titles.flatMap(({part, title, isPrescribed}) => isPrescribed ? [] : [[part, title] as const]);
  const said = plain(text.slice(0, longestText));
  const period = periodNamed.exec(said)?.[1] ?? periodAfterName.exec(said)?.[1] ?? periodAnywhere.exec(said)?.[0];
  const signed = titles.length === 0 ? undefined : dateBelow(lines.slice(titles.at(-1)?.line));
  const cites = citedIn(said, edition);
  // A report whose headings nobody knows has all of its text there.
  const leftOpen = leftOpenIn(lines.slice(0, titles.at(0)?.line).join("\n"));
  return {
    ...(leftOpen.length > 0 && {leftOpen}),
    // A heading that is no wording of its part's title stays with the text below it.
    parts: new Map(titles.map(({part, line, isUnknown}, at) =>
      [part, lines.slice(isUnknown ? line : line + 1, titles[at + 1]?.line).join("\n").trim()])),
    ...(numbers.length > 0 && {partNumbers: new Map(numbers)}),
    ...(worded.length > 0 && {partTitles: new Map(worded)}),
    ...(period !== undefined && {period}), ...(signed !== undefined && {signed}), ...(cites !== undefined && {cites}),
  };
}

/** Whether a line is the whole title of a part, behind its number or not. */
export function isPartTitle(line: string): boolean {
  if (line.length > longestTitle) return false;
  const {title} = split(line);
  return editions.some(({parts}) => parts.some(({known}) => known.test(title)));
}

/** The number of the part that a title heads. */
export function partOfTitle(title: string, edition: EditionId): number | undefined {
  const at = editionOf(edition).parts.findIndex(({known}) => known.test(split(title).title));
  return at === -1 ? undefined : at + 1;
}

/** A line that may head a part. */
type Title = {
  readonly part: number;
  readonly line: number;
  /** As printed, without its number. */
  readonly title: string;
  readonly number?: string;
  /** Numbered （一）, as what stands below a part is. */
  readonly isBracketed: boolean;
  readonly isPrescribed: boolean;
  /** No wording of the part's title. */
  readonly isUnknown?: true;
  /** Another title stands right before or behind it, as in a list of contents. */
  readonly isListed: boolean;
};

/**
 * The line that heads each part: numbered before not, 一、 before （一）, as prescribed before other wordings, and a list of
 * contents last. A title in other words counts only where it stands in its order among the prescribed ones.
 */
function titlesIn(lines: readonly string[], edition: EditionId): readonly Title[] {
  const {parts} = editionOf(edition);
  const candidates = lines.flatMap((printed, line) => titleOf(printed, line, lines, parts));
  const isNumbered = candidates.filter(({number, isBracketed}) => number !== undefined && !isBracketed).length > 1;
  const best = parts.flatMap((_, at) => candidates
    .filter((one) => one.part === at + 1 && !(isNumbered && isOfSection(one))).sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, 1));
  const sure = best.filter(({isPrescribed}) => isPrescribed);
  const told = best.filter((one) => one.isPrescribed ||
    sure.every((other) => (other.part < one.part) === (other.line < one.line)));
  return [...told, ...numberedAlone(lines, told, edition)].sort((a, b) => a.line - b.line);
}

/** 六、2021年工作计划: nothing but its number and its place says which part it stands for. */
const numberedAlone = (lines: readonly string[], told: readonly Title[], edition: EditionId): readonly Title[] =>
  told.length < 2 ? [] : editionOf(edition).parts.flatMap((_, at) => {
    if (told.some(({part}) => part === at + 1)) return [];
    const from = Math.max(-1, ...told.filter(({part}) => part <= at).map(({line}) => line));
    const to = Math.min(lines.length, ...told.filter(({part}) => part > at + 1).map(({line}) => line));
    const line = lines.slice(from + 1, to).findIndex((one) => {
      const {number, isBracketed, title} = one.length > longestTitle ? {isBracketed: true, title: ""} : split(one);
      return number === numerals[at + 1] && !isBracketed && title !== "" && !/[。；;，,]/.test(one) && !rowOfTable.test(one);
    });
    return line < 0 ? [] : [{
      ...split(lines[from + 1 + line] ?? ""), part: at + 1, line: from + 1 + line, isPrescribed: false, isListed: false,
      isUnknown: true,
    }];
  });

function titleOf(
  printed: string, line: number, lines: readonly string[], parts: readonly {title: string; known: RegExp}[],
): readonly Title[] {
  if (printed.length > longestTitle || rowOfTable.test(printed)) return [];
  const {title, number, isBracketed} = split(printed);
  const bare = number === undefined || isBracketed ? title : bareTitle(title);
  const at = parts.findIndex(({known}) => known.test(title) || known.test(bare));
  const due = parts[at]?.title;
  if (due === undefined) return [];
  const isFilled = (one: string) => one.trim() !== "";
  const before = lines.slice(Math.max(0, line - 3), line).findLast(isFilled) ?? "";
  const next = lines.slice(line + 1, line + 4).find(isFilled) ?? "";
  return [{
    part: at + 1, line, title, number, isBracketed, isPrescribed: worded(title) === worded(due),
    isListed: isPartTitle(before) || isPartTitle(next),
  }];
}

/** Three cells of a row say something. */
const rowOfTable = /\S *\t+ *\S[^\t]*\t+ *\S/;

/** （一）主动公开情况 below 一、总体情况. */
const isOfSection = ({isBracketed, isPrescribed, number, part}: Title): boolean =>
  isBracketed && (!isPrescribed || numerals.indexOf(number ?? "") < part);

const rankOf = ({number, isBracketed, isPrescribed, isListed}: Title): number =>
  (isListed ? 8 : 0) + (number === undefined ? 4 : isBracketed ? 2 : 0) + (isPrescribed ? 0 : 1);

/** Titles that differ by 的 or a stroke are the same. */
const worded = (title: string): string => title.replace(/[的、,，和及与]/g, "");

function split(line: string): Pick<Title, "title" | "number" | "isBracketed"> {
  const text = plain(line);
  const [whole = "", open, number] = /^[#*]*(\()?第?([一二三四五六七八九十]{1,2})(?:部分)?[、.):：,，]*/.exec(text) ?? [];
  const isNumbered = number !== undefined && /[、.):：,，分]$/.test(whole);
  return {
    title: (isNumbered ? text.slice(whole.length) : text).replace(/^[#*]+/, "").replace(/[。:：*]+$/, ""),
    ...(isNumbered && {number}), isBracketed: open !== undefined,
  };
}

const plain = (text: string): string => simplified(text.normalize("NFKC")).replace(/\s+/g, "");

const numerals = "零一二三四五六七八九十";

/** What is longer is no title. */
const longestTitle = 60;

/** A report's text is shorter. */
const longestText = 400_000;

/** Any span behind its name, in digits or numerals: 统计期限从2024年1月1日到11月30日, 统计期限：2023年度. */
const numeral = "[\\d零〇○一二三四五六七八九十]";
const yearPrinted = `(?:(?:19|20)\\d\\d|[一二][零〇○九]${numeral}{2})`;
const until = `(?:至|到|[-—–~])(?:(?:${yearPrinted}|当|同|本)[年./-])?${numeral}{1,3}[月./-](?:${numeral}{1,3}日?)?`;
const span = `${yearPrinted}[年./-]${numeral}{1,3}[月./-]?(?:${numeral}{1,3}日?)?起?,?${until}`;
const periodNamed = new RegExp("(?:统计|数据|报告)[^。;,\\d]{0,8}?(?:期限|时限|期间|周期|时间|时段)(?:[:,]|起止|为|是|从|自|均)*" +
  `(${span}|${yearPrinted}年度?(?=[。,;]|$))`);

const period = "(?:19|20)\\d\\d年0?1月0?1日起?(?:至|到|[-—–~])(?:(?:(?:19|20)\\d\\d|当|同|本)年)?12月31日";
const periodAnywhere = new RegExp(period);
const periodAfterName = new RegExp(`(?:期限|时限|期间|周期|时间|数据)[^。;]{0,30}?(${period})`);

/** The last line that is a date, with a name before it or not: 云溪街道办事处2025年1月15日, 二〇二五年一月十五日. */
function dateBelow(lines: readonly string[]): string | undefined {
  const found = lines.flatMap((line) => {
    const [, year, month, day] = line.length > longestTitle ? [] : dateAlone.exec(plain(line)) ?? [];
    return year === undefined || month === undefined || day === undefined ? []
      : [[digitsOf(year), numberOf(month), numberOf(day)] as const];
  }).at(-1);
  if (found === undefined) return undefined;
  const [year, month, day] = found;
  const date = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const time = Date.parse(date);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? undefined : date;
}
const dateAlone = /^[^\d。;,，:：]{0,30}(?:日期[:：])?(20\d\d|二[〇○零O0]\p{L}{2})[年./-]([\d一二三四五六七八九十]{1,2})[月./-]([\d一二三四五六七八九十]{1,3})日?\)?$/u;

const digitsOf = (year: string): string => [...year].map((one) => {
  const digit = numerals.indexOf(one);
  return digit >= 0 ? String(digit) : /[〇○O]/.test(one) ? "0" : one;
}).join("");

/** 十六 → 16 */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  return (text.includes("十") ? (tens === "" ? 1 : numerals.indexOf(tens ?? "")) * 10 : 0) + (ones === "" ? 0 : numerals.indexOf(ones ?? ""));
}

/** How a notice before this edition's is cited. */
function citedIn(text: string, edition: EditionId): string | undefined {
  const {from} = editionOf(edition);
  for (const {citedAs, from: other} of editions) {
    const found = other < from ? citedAs?.exec(text)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

import {clean, entriesIn} from "./entries";
import {
  asUnit, endsLikeUnit, spelled, tabulates, unitAlone, unitCaptioned, unitOfMaker, unitPublished,
} from "./unit-wording";
import {leadingAway} from "./leads-away";
import {remember} from "./labels";
import {firstOf} from "./normalise";
import {asksForPeriod, monthWithin, ofWholeYear, partOfYear} from "./period-wording";
import {report, titleIn, titleOf, unitAbove, undatedTitle} from "./title-wording";
import {
  commonYear, datedUnit, printedYear, titleOfTable, yearAlone, yearBehindUnit, yearBesideTitle, yearOf, yearOfOwnTable,
  yearOfPeriod, yearOfTable,
} from "./year-wording";

/** Who reports, and for which year. */
export type Heading = {
  /** 填报单位, simplified; empty where the text does not name it. */
  readonly unit: string;
  /** 统计年度; `null` where the text does not say. */
  readonly year: number | null;
  /** The part of the year that its title says it covers, as printed: 2023年上半年. */
  readonly period?: string | undefined;
};

/**
 * Read unit and year off a report's title; failing that off 填报单位, the opening sentence or the signature, and off
 * （2018年度） or the sentence on the period. Never off the date of publication, nor off what leads to other pages.
 */
export function readHeading(text: string): Heading {
  if (lastRead?.text !== text) lastRead = {text, heading: headingIn(text)};
  return lastRead.heading;
}

/** A document asks for its own, and then its text for itself. */
let lastRead: {readonly text: string; readonly heading: Heading} | undefined;

function headingIn(text: string): Heading {
  const printed = text.slice(0, 400_000).split(/\r\n?|\n/);
  const pieces = printed.flatMap(phrases);
  const away = leadingAway(pieces);
  const all = pieces.map((line, at) => (away.has(at) ? "" : clean(line))).filter((line) => line !== "");
  const entries = entriesIn(printed).map(({text}) => text);
  const asked = periodIn(all, entries);
  // 截至2025年1月31日 is when figures were taken, where a whole year is told besides: 统计期间：2024.01.01-2024.12.31.
  const told = asked?.startsWith("截") === true ? firstOf(all, yearOfPeriod) : undefined;
  const period = told === undefined ? asked : undefined;
  const lines = asked === undefined ? all : all.map(ofWholeYear);
  const [title, opening] = [titleIn(lines), openingIn(lines)];
  let found: {readonly unit?: string} | undefined; // Looked for no sooner than it is asked for.
  const signed = (): string | undefined => (found ??= {unit: unitSigned(lines)}).unit;
  const filled = inFull(firstOf(entries, unitInFull) ?? firstOf(lines, unitCaptioned), signed);
  // A title that was joined over a table's labels may name anything, and that of a form who gave it out: 填报单位 is sure.
  const isSurer = filled !== undefined && endsLikeUnit(filled) &&
    (!endsLikeUnit(title?.unit ?? "") || filled.startsWith(title?.unit ?? ""));
  const named = isSurer ? filled : title?.unit;
  const unit = (title?.year === undefined ? inFull(named, signed) : named) || filled || opening?.unit || signed() ||
    firstOf(lines, unitOfMaker) || overTable(lines)?.unit || firstOf(lines, unitPublished);
  const year = told ?? title?.year ?? opening?.year ?? firstOf(lines, yearOfOwnTable) ?? overTable(lines)?.year ??
    firstOf(lines, yearOfPeriod) ?? firstOf([...entries, ...lines], yearOfTable) ?? firstOf(lines, yearBehindUnit) ??
    yearBesideTitle(lines);
  return {unit: unit ?? "", year: year ?? commonYear(lines), ...(period !== undefined && {period})};
}

/** What the first lines say that the tables cover, or the title: further down other ones are told of. */
const periodIn = (lines: readonly string[], entries: readonly string[]): string | undefined => {
  const asked = [...lines.slice(0, 12), ...entries].filter(asksForPeriod);
  const title = lines.slice(0, 60).find((line) => titleOf(ofWholeYear(line)) !== undefined) ?? "";
  return firstOf([...lines.slice(0, 3), ...asked], partOfYear) ?? partOfYear(title) ??
    firstOf(lines.slice(0, 6), (line) => monthWithin(line, titleOf(title)?.year));
};

/** What one line says of who and when, as over one table among others: a title, 填报单位, or a name or a year alone. */
export const headingOfLine = remember((printed): Heading => {
  const line = ofWholeYear(clean(printed));
  if (line === "" || line.length > 90) return {unit: "", year: null};
  const title = titleOf(line) ?? titleOfTable(line) ?? undatedTitle(line);
  const bare = withoutBrackets(line).replace(beforeName, "");
  return {
    unit: title?.unit || unitCaptioned(line) || unitAlone(bare) || datedUnit(line)?.unit || unitOfMaker(line) || "",
    year: title?.year ?? datedUnit(line)?.year ?? yearOfTable(line) ?? yearAlone(line) ?? yearBehindUnit(line) ?? null,
  };
});

const withoutBrackets = (line: string): string => line.replace(/^[（(【[]+(.*?)[)）】\]]+$/, "$1");

/** 附表：, 下属单位： before the name of whose table follows. */
const beforeName = /^(?:附[件表]?[一二三四五六七八九十\d]{0,2}|(?:下属|所属|下级|直属|基层)(?:单位|部门|机构|机关))[：:、]/;

/**
 * What a name from outside the text seems to say, of a file, a folder or a sheet: 云溪街道2024年统计表. No more than a
 * proposal.
 */
export const headingOfName = remember((name): Heading => {
  const plain = spelled(name.normalize("NFKC")).replace(/\.[a-z]{2,5}$/i, "").replace(/[_\-—–+]+/g, " ");
  const digits = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(plain)?.[1];
  const bare = plain.replace(/\d{4,}年?度?|(?<!\d)\d{2}年度?/g, " ");
  const parts = [bare, ...bare.split(/[ (（）)【】[\]]+/)].map((part) => part.replace(/\([^()]{0,3}\)|【】|\[\]/g, "")
    .replace(/^\s*\d{1,3}(?![师团连\d年])[.、]?|^\s*\([^()]*\)/, "").replace(noPartOfName, " ").trim());
  const unit = parts.flatMap((part) => [part.replace(/\s+/g, ""), ...part.split(" ")]).map(asUnit)
    .find((part) => part !== "" && !/^[）)]/.test(part) && endsLikeUnit(part));
  const short = /(?<![\d第])(1[4-9]|[23]\d)年度?(?![\d月内期])/.exec(plain)?.[1];
  return {unit: unit ?? "", year: digits !== undefined ? Number(digits) : short !== undefined ? 2000 + Number(short) : null};
});

/**
 * What the names of a file and of its folder seem to say of whose filing it is, as far as the filing itself does not;
 * `undefined` where that is nothing.
 * @param path with the folder before the file, as far as it is known
 */
export function proposedHeading(path: string, {unit, year}: Heading): Heading | undefined {
  const [name = "", folder = ""] = path.split(/[/\\]/).reverse();
  const [ofFile, ofFolder] = [headingOfName(name), headingOfName(folder)];
  const proposed = {
    unit: unit.trim() === "" ? ofFile.unit || ofFolder.unit : "",
    year: year === null ? ofFile.year ?? ofFolder.year : null,
  };
  return proposed.unit === "" && proposed.year === null ? undefined : proposed;
}

const noPartOfName = new RegExp(`(?:关于|政府信息|政务公开|信息公开|年度|全年|工作|情况|${tabulates}|报告|年报|数据|报表|台账|报送|上报` +
  "|[最终定初修改]{1,3}[稿版]|表|的|附[件表]\\d*|\\d{1,2}[.、]|\\s)+", "g");

/** A whole page that came on one line is taken apart at its gaps. */
const phrases = (line: string): readonly string[] => (line.length > 90 ? line.split(/[\s\u3000|]+/) : [line]);

/** 填报单位 may be filled in short where the signature is in full: 某街道, 某街道办事处. */
const inFull = (filled: string | undefined, signed: () => string | undefined): string | undefined =>
  filled !== undefined && filled !== "" && signed()?.startsWith(filled) ? signed() : filled;

const unitInFull = (entry: string): string | undefined => {
  const unit = unitCaptioned(entry);
  return unit !== undefined && endsLikeUnit(unit) ? unit : undefined;
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

/** The signature: a unit's name on a line above a date, or before it. */
const unitSigned = (lines: readonly string[]): string | undefined => {
  for (const [at, line] of lines.entries()) {
    if (line.length > 50 || !line.includes("月")) continue;
    const [, name = ""] = signature.exec(spelled(line)) ?? [undefined];
    const unit = unitAbove(name === "" ? lines[at - 1] : line.slice(0, name.length));
    if (unit !== undefined && signature.test(spelled(line))) return unit;
  }
  return undefined;
};
const signature = /^([^\d。，,；;:]{0,30}?)[一二]?[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日?)?/;

/** A bare name among the first lines: where nothing else tells, it is whose table follows. */
const overTable = (lines: readonly string[]): Partial<Heading> | undefined => {
  for (const line of lines.slice(0, 4).filter(({length}) => length <= 60)) {
    const unit = unitAlone(withoutBrackets(line));
    const found = unit !== undefined && line.length <= 30 ? {unit} : datedUnit(line) ?? titleOfTable(line);
    if (found !== undefined) return found;
  }
  return undefined;
};

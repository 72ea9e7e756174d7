import {clean} from "./entries";
import {firstOf} from "./normalise";
import {ofWholeYear} from "./period-wording";
import {asUnit, endsLikeUnit, spelled} from "./unit-wording";
import {manyYears, mayNameYear, namedYear, printedYear, withoutOddYear, yearOf} from "./year-wording";

/** In 青山镇人民政府信息公开 the 政府 is the name's. */
const subject = "(?:(?:(?<!人民)政府|政务)?(?:信息?|资讯)|政务)公开(?:政务公开)?(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?的?";
/** What a report on the matter calls itself. */
export const report = `${subject}(?:报告|年报|年度报告|统计(?:年报|报表|表|数据)|情况表|报表|数据表|汇总表|台账)`;
const days = "(?:1月1日[至到—~-]*(?:(?:19|20)\\d{2}年)?12月31日)?";
const unitFirst = new RegExp(`^(.{0,60}?)(?:关于)?${namedYear}${days}(?:的)?${report}`);
const yearFirst = new RegExp(`^(?:关于)?${namedYear}${days}(.{0,60}?)(?:关于)?${report}`);
/** 云溪街道办事处政府信息公开工作2024年度报告 */
const yearInside = new RegExp(`^(.{0,60}?)(?:关于)?${subject}${printedYear}年?度?(?:工作)?(?:情况)?(?:的)?(?:报告|年报|统计表)`);
const undated = new RegExp(`^(.{2,60}?)(?:关于)?(?:${report}|${subject}(?:情况|数据)?(?:统计|对比|比较)?(?:表|图表)?$)`);
const nameless = new RegExp(`^${report}`);
/** 2021—2023年, 历年, 近三年 between a name and what a title is of. */
const ofYears = "(?:(?:(?:19|20)\\d{2}年?度?[-—–~～至到、和]*)+|历年来?|(?:最?近|前)[几数\\d二两三四五六七八九十]+年来?)(?:以来)?的?";
const nameBeforeYears = new RegExp(`^(.{2,40}?)${ofYears}.{2,30}(?:情况|表|数据|台账|报告)$`);

/** A title as it is printed: a unit in whatever words, and a year where it names one in digits. */
type Title = {readonly unit: string; readonly year?: number | null};

/** A title of a unit, of a year or of both, and the number of the line that it ends on, from 0. */
type FoundTitle = {readonly unit: string; readonly year: number | null; readonly line: number};

/** The title, on one line or split over up to three, with the unit before or behind the year or above it. */
export function titleIn(lines: readonly string[]): Partial<Title> | undefined {
  const head = lines.slice(0, 60);
  let unnamed: Title | undefined;
  let odd: Title | undefined;
  for (const last of head.keys()) {
    for (const {said, isSure} of titlesEnding(head, last)) {
      if (isSure) return said;
      if (said.unit !== "") odd ??= said;
      else unnamed ??= said;
    }
  }
  return odd ?? unnamed ?? firstOf(head, undatedTitle);
}

/** What a title that ends with a line may be, that line alone first; sure where what it names ends like a unit. */
function* titlesEnding(
  head: readonly string[], last: number,
): Generator<{readonly said: Title; readonly isSure: boolean}> {
  for (let more = 0; more < 3 && more <= last; more++) {
    const some = head.slice(last - more, last + 1);
    const [first = ""] = some;
    if (first.length > 80 || /[。；]$/.test(first) || some.slice(0, -1).some(isBesideTitle)) return;
    const said = titleOf(some.join(""));
    if (said === undefined) continue;
    const above = said.unit === "" ? unitAbove(head[last - more - 1]) : undefined;
    yield {said: above === undefined ? said : {...said, unit: above}, isSure: endsLikeUnit(above ?? said.unit)};
  }
}

/**
 * The titles among the first thousand lines. Sentences that begin like one are none, nor are notices.
 */
export function titlesIn(printed: readonly string[]): readonly FoundTitle[] {
  const lines = printed.flatMap((text, line) => {
    const own = text.length > longestLine ? "" : ofWholeYear(clean(text));
    return own === "" ? [] : [{own, line}];
  }).slice(0, mostLines);
  // A date ends what stands before it: 2025年1月 begins no title on the next line.
  const head = lines.map(({own}) => (isDated.test(own) ? "。" : own));
  return lines.flatMap(({own, line}, at) => {
    if (own.length > longestTitle || /[。；，！]/.test(own) || isNotice.test(own)) return [];
    const found = [...titlesEnding(head, at)];
    const said = (found.find(({isSure}) => isSure) ?? found[0])?.said ?? undatedTitle(own);
    if (said === undefined) return [];
    return [{unit: endsLikeUnit(said.unit) ? said.unit : "", year: said.year ?? null, line}];
  });
}
/** Lines with text: titles stand at the top. */
const mostLines = 1_000;
const longestTitle = 70;
const longestLine = 300;
const isDated = /^\D{0,8}(?:19|20)\d\d(?:年\d{1,2}月|[-./]\d{1,2}[-./])/;
const isNotice = /(?:通知|方案|办法|意见|的函)(?:[（(][^（()）]{0,8}[)）])?$/;

/** Not the beginning of a title: too long, the end of a sentence, or a page's menu, path or caption. */
const isBesideTitle = (line: string): boolean => line.length > 40 || /[。；：:，,]$|[>：:|]/.test(line);

export function titleOf(line: string): {readonly unit: string; readonly year: number} | undefined {
  if (!mayNameYear(line)) return undefined;
  const marked = line.replace(/^[《〈“"]+/, "");
  const printed = marked.slice(yearOfWriting.exec(spelled(marked))?.[0].length ?? 0);
  const plain = spelled(printed);
  if (plain.length > 90) return undefined;
  const second = yearFirst.exec(plain);
  const first = second === null ? unitFirst.exec(plain) ?? yearInside.exec(plain) : null;
  const found = first ?? second;
  if (found === null) return undefined;
  const [all, one, other] = found;
  if (one === undefined || other === undefined || /[。；]/.test(all) || manyYears.test(all)) return undefined;
  const raw = first === null ? other : one;
  const from = plain.indexOf(raw, first === null ? all.indexOf(one) + one.length : 0);
  const unit = asUnit(printed.slice(from, from + raw.length).replace(yearBehindName, ""));
  return {unit: unit || unitBehind(printed.slice(all.length)), year: yearOf(first === null ? one : other)};
}

/** 2024年度云溪街道办事处2024年…, 云溪街道办事处2025年公开的2024年…: the year behind the name is no part of it. */
const yearBehindName = /(?:20|２０)[\d０-９]{2}年度?(?:(?:编制|公开|发布|公布|报送|上报)的?)?$/;

/** …统计表（云溪街道办事处）, …报告-云溪街道办事处: the name behind a title; not whom it is handed to. */
function unitBehind(rest: string): string {
  const [, raw = ""] = /^(?:统计表|附?表|附件|统计数据|数据)?\s*[（(【—–:：·-]+([^（()）】]{2,40})[）)】]?$/.exec(rest) ?? [];
  const unit = /^[报送呈抄致给]/.test(raw) ? "" : asUnit(raw);
  return endsLikeUnit(unit) ? unit : "";
}

/** 2025年云溪街道办事处关于2024年…的报告: the year before the name is that in which it was written. */
const yearOfWriting = new RegExp(`^${printedYear}年(?=.{2,60}?关于${printedYear}年)`);

/** 云溪街道办事处政府信息公开工作年度报告: a title that names a unit and no year in four digits, or several. */
export function undatedTitle(line: string): {readonly unit: string; readonly year?: number} | undefined {
  const printed = line.replace(/^[《〈“"]+/, "");
  const plain = spelled(printed);
  if (plain.length > 60 || /[。；，：|>]/.test(plain)) return undefined;
  const raw = (nameBeforeYears.exec(plain) ?? undated.exec(plain))?.[1];
  const {rest = "", year} = raw === undefined ? {} : withoutOddYear(printed.slice(0, raw.length));
  const unit = asUnit(rest);
  if (unit !== "" && endsLikeUnit(unit)) return {unit, year};
  const behind = unitBehind(printed.slice(nameless.exec(plain)?.[0].length ?? printed.length));
  return behind !== "" ? {unit: behind, year} : rest === "" && year !== undefined ? {unit: "", year} : undefined;
}

/** A line that is a unit's name and no more. */
export const unitAbove = (line: string | undefined): string | undefined => {
  const unit = line === undefined || line.length > 30 ? "" : asUnit(line);
  return unit !== "" && endsLikeUnit(unit) ? unit : undefined;
};

import {editions} from "../editions/edition";
import {isTotalName} from "../filing/unit-name";
import {asUnit, endsLikeUnit, spelled} from "./unit-wording";
import {manyYears, mayNameYear, printedYear, yearOf} from "./year-wording";

/**
 * The year that a form's own heading names, in full or in short, numbered or not: 三、2023年收到和处理政府信息公开申请情况,
 * 表二 2023年度申请情况, 复议诉讼情况（2023年）. A line without white space.
 */
export function yearOfForm(line: string): number | undefined {
  if (line.length > longest || !mayNameYear(line)) return undefined;
  const text = spelled(line);
  const found = [...text.matchAll(dated)];
  const [, digits] = found[0] ?? [];
  if (found.length !== 1 || digits === undefined || manyYears.test(text)) return undefined;
  const rest = text.replace(dated, "").replace(ordinal, "");
  return heading.test(rest) && !ofOthers.test(rest) ? yearOf(digits) : undefined;
}
const longest = 50;
const dated = new RegExp(`\\(?${printedYear}年度?的?\\)?`, "g");
const numeral = "[一二三四五六七八九十\\d]{1,2}";
const ordinal = new RegExp(
  `^(?:附?表${numeral}|第${numeral}(?:部分|章|节)|附[件表]?(?:${numeral})?|\\(${numeral}\\)|${numeral}(?=[、.．:]))[、.．:]?`);
const heading =
  /^[\p{Script=Han}、]{0,30}?(?:主动公开|申请|复议|诉讼|应诉)[\p{Script=Han}、]{0,16}(?:情况|数据|统计|表)(?:如下)?:?$/u;
/** What such a line compares with, or is carried over from. */
const ofOthers = /对比|比较|相比|同比|变化|增减|趋势|结转|上年|去年/;

/** The unit that a form's own heading names before its official title. A line without white space. */
export function unitOfForm(line: string): string | undefined {
  const title = line.length > longest ? undefined : titles.find((one) => line.endsWith(one));
  if (title === undefined) return undefined;
  const raw = spelled(line.slice(0, -title.length)).replace(ordinal, "").replace(dated, "");
  const unit = asUnit(raw);
  return unit !== "" && endsLikeUnit(unit) && !isTotalName(unit) && !ofAny.test(unit) ? unit : undefined;
}
const titles = [...new Set(editions.flatMap(({forms}) => forms.map(({title}) => title)))]
  .sort((one, other) => other.length - one.length);
/** No name: 本机关, 行政机关, 各部门. */
const ofAny = /^(?:本|我|各|该|全|行政|政府|国家)/;

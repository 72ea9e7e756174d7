import {withoutTurns} from "../filing/turning-marks";
import {countUnitsIn} from "./count-units";
import {isWithinLabel} from "./labels";
import {simplified} from "./normalise";

/** One spelling for matching; the same length, so that places stay. */
export const spelled = (text: string): string => {
  const plain = simplified(text);
  return wide.test(plain) ? plain.replace(everyWide, (one) => one.normalize("NFKC")) : plain;
};
const wide = /[０-９（）：]/;
const everyWide = new RegExp(wide, "g");

/** A name without what the sentence puts around it, simplified; empty where it is none. */
export function asUnit(raw: string): string {
  const unit = withArea(simplified(withoutTurns(raw))).replace(/^(?:.*(?:[>：:】|]|名称|标题))/, "")
    .replace(/^(?:现将|现公布|(?:现|并)?向社会(?:公开|公布|发布)|公布|发布|关于|印发|图片|[(（]?附[件表]?[一二三四五六七八九十\d]{0,2}(?:[-—.]\d{1,2})?[)）]?[、.．]?|(?:附|样)?表[一二三四五六七八九十\d]{1,2}[、.．]?)+/, "")
    .replace(/(?:关于(?:报送|上报|呈报|编报|公布|发布|公开)?|的)$|[·・•—–-]+$/, "").replace(/^[《“"（(]+|[》”"]+$/g, "").replace(/[（(][^（）()]{0,20}章[）)]$/, "");
  return isName(unit) || areNames(unit.split("、")) ? unit : "";
}

/** Two offices that report together. */
const areNames = (names: readonly string[]): boolean =>
  names.length > 1 && names.every((name) => isName(name) && endsLikeUnit(name));

/** 【云溪区】民政局 is 云溪区民政局; what else stands in such brackets is no part of a name. */
const withArea = (text: string): string =>
  text.replace(/[【[［](\p{Script=Han}{1,8}[省市县区州盟旗])[】\]］](?!\1)/u, "$1");

/** Ideographs, and numbers of units that are counted: 第8师, 143团, 2号街坊. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 40 || noName.test(text)) return false;
  const letters = text.replace(/\d{1,3}(?![\d年月日])/g, "");
  return /^[\p{Script=Han}（）()〇·]+$/u.test(letters) && (letters.length > 1 || /\d[师团连]$/.test(text));
}
/** 统计 where it is no part of a name: not of 统计局, 统计调查队. */
export const tabulates = "统计(?![局厅站科]|调查[总支大中]?队|(?:调查|监测|服务|普查|数据|信息|执法)+(?:中心|队|大队|支队)|学会|学院|大学)";
const noName = new RegExp(`年度|报告|信息公开|我[局镇街办]|本[局镇街办机]|根据|年报|${tabulates}|填报|计量|金额|` +
  "^各(?:单位|部门|机关|[省市县区镇乡])|^(?:人民)?(?:政府|政务|机关|单位|部门|机构|[省市县区])$|^\\d{4}");

/** What a unit's name ends in. */
export const endsLikeUnit = (unit: string): boolean => ending.test(simplified(unit).replace(/[（(].*$/, ""));
const ending = /(?:政府|办|办公室|办事处|委员会|管委会|委|局|厅|部|院|署|镇|乡|街道|县|市|区|旗|省|州|盟|师|团|处|馆|台|校|[大中小]学|中心|公司|集团|银行|大队|支队|总队|站|所|队|会|社|场|园|司|科|村)$/;

/** A line that is a unit's name and no more, if only behind a number: 一、云溪街道办事处; no label cut short: 本年新收政府. */
export const unitAlone = (line: string): string | undefined => {
  const named = withArea(line);
  if (named.length > 34 || /[：:|>】，。；]/.test(named)) return undefined;
  const unit = asUnit(named.replace(/^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]?[、.．]|^[(（][一二三四五六七八九十\d]{1,3}[)）]/, ""));
  return unit !== "" && !unit.includes("、") && endsLikeUnit(unit) && !isWithinLabel(unit) ? unit : undefined;
};

/** 填报单位 and the like, which asks for a name. */
export const captions = "(?:(?:填报|报送|填表|上报|编报|编制|编写|填写|呈报|统计|汇总)(?:单位|机关|部门|机构)|制表(?:单位|部门|机构)|(?:单位|机关|部门|机构)(?:名称|全称)|(?<![\\p{Script=Han}])单位)(?:名称|全称)?";
export const brackets = "(?:\\([^)]{0,12}\\))*";

/** 填报单位（盖章）：X; a line whose unit is one of measure names none. */
export function unitCaptioned(line: string): string | undefined {
  const found = captioned.exec(spelled(line));
  if (found === null) return undefined;
  const [all, raw = ""] = found;
  const from = found.index + all.lastIndexOf(raw);
  const name = withoutBrackets(line.slice(from, from + raw.length).replace(/[_＿]+|[（(]$/g, "").trim());
  const unit = asUnit(/[（(]/.test(name) ? name : name.replace(/[）)]+$/, ""));
  // （单位：万己）: a measure that was misread is no name either.
  const mayBeMeasure = unit.length < shortestName && /(?<!\p{Script=Han})单位/u.test(all) && !endsLikeUnit(unit);
  return unit === "" || mayBeMeasure || isMeasure.test(unit) || countUnitsIn(`单位：${unit}`).length > 0 ? undefined
    : unit;
}
const shortestName = 4;

/** A name that stands in brackets as a whole; of what is none, （汇总）, nothing: the name before it is yet to be filled in. */
function withoutBrackets(name: string): string {
  const [, inner] = /^[（(]([^（()）]*)[）)]$/.exec(name) ?? [];
  return inner === undefined ? name : endsLikeUnit(inner) ? inner : "";
}

const captioned = new RegExp(`${captions}${brackets}:(.{2,40}?)(?:\\([^()]{0,20}章\\)|(?:盖章|公章|签章|章)\\)?)?(?:\\||年季度|年度:|(?:19|20)\\d{2}年|填报|制表|报送日期|填表|审核|负责人|联系|日期|(?:计量|金额)?单位:|计量单位|${tabulates}|$)`, "u");
const isMeasure = /^(?:[十百千万亿]*(?:[人件场]次|[元件条个次人户项份篇期宗册起部例家场张])|[十百千万亿]+$|.{0,4}[元圆圓]|人民币.*|个、?.|[件条]、.*)(?:[,，、/)）].*)?$/;

/** 填报单位 and white space before what may be a name; 单位 alone heads a column too. */
export const captionBeforeGap = new RegExp(`^(${captions}${brackets})(?<!^单位)[\\s\\u3000]+(?=\\p{Script=Han})`, "u");

/** 发布机构：X, of what a portal says of its page. */
export function unitPublished(line: string): string | undefined {
  const [, raw = ""] = published.exec(spelled(line)) ?? [];
  const unit = asUnit(raw.replace(/(?:发布|公开|生成|成文|主题|信息|索引|文号|名称|有效|日期).*$/, ""));
  return unit !== "" && endsLikeUnit(unit) ? unit : undefined;
}
const published = /^(?:发布|公开|制作|公布)(?:机构|机关|单位|主体|部门)[:|](.{2,60})/;

/** A cell that asks for the unit in the next one, with a colon or without: 单位名称. */
export const asksForUnit = (text: string): boolean => asking.test(spelled(text).replace(/\s+/g, ""));
const asking = new RegExp(`^${captions}${brackets}:?$`, "u");

/** 本报告由X编制 */
export function unitOfMaker(line: string): string | undefined {
  const found = maker.exec(spelled(line));
  if (found === null) return undefined;
  const [all, raw = ""] = found;
  const from = found.index + all.indexOf(raw);
  const unit = asUnit(line.slice(from, from + raw.length));
  return unit !== "" && endsLikeUnit(unit) ? unit : undefined;
}
const maker = /由([^，。,；、《由]{2,40}?)(?:(?:根据|按照|依据|依照)[^。]{0,80}?)?(?:负责|组织|牵头|汇总)?(?:编制|编写|编报|填报)/;

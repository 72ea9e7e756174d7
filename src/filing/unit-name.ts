/** Whether two names mean one unit: surely, perhaps, or not. */
export type SameUnit = "same" | "doubtful" | "different";

/**
 * Compare the names of two filing units, as they change from year to year: 市 and 市人民政府, 街道 and 街道办事处, brackets.
 * A name that is the other's end (果园街道, 密云区果园街道) or differs in one character is doubtful: ask. Neighbours are
 * told apart by their number or where they lie: 第一街道 and 第二街道, 东城 and 西城.
 */
export function sameUnit(a: string, b: string): SameUnit {
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  if (one === other) return one !== "" && scopeOf(a) === scopeOf(b) ? "same" : "doubtful";
  if (one.endsWith(other) || other.endsWith(one)) return "doubtful";
  const differing = [...one].flatMap((character, at) => character === other[at] ? [] : [character + other[at]]);
  return one.length === other.length && one.length >= 4 && differing.length === 1 && !neighbours.test(differing.join())
    ? "doubtful" : "different";
}

const neighbours = /^(?:\d{2}|[一二三四五六七八九十]{2}|[东西南北中]{2})$/;

/**
 * Whether two names are of units that differ, or of two scopes of one: 东城街道 and 西城街道, 本级 and 汇总, 汇总 and none
 * said. A name that is the other's end is none, nor is one that is missing.
 */
export function nameOthers(a: string, b: string): boolean {
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  if (one === "" || other === "") return false;
  const [scope, otherScope] = [wholeOf(a), wholeOf(b)];
  if (scope !== otherScope && (scope === true || otherScope === true)) return true;
  return !one.endsWith(other) && !other.endsWith(one);
}

/** Whether a name says that it is of a unit with all below it, or of the unit alone. */
const wholeOf = (name: string): boolean | undefined => (scopeOf(name) === "" ? undefined : !/本级|本机关/.test(name));

/** The name in full, without what comes and goes: spaces, brackets, 本级, 人民政府, 办事处. */
export function canonicalUnit(name: string): string {
  const known = canonical.get(name);
  if (known !== undefined) return known;
  if (canonical.size > mostKnown) canonical.clear();
  const full = inFullOf(name);
  canonical.set(name, full);
  return full;
}

/** Names are compared with one another, each many times. */
const canonical = new Map<string, string>();
const mostKnown = 100_000;

const inFullOf = (name: string): string => name
  .normalize("NFKC")
  .replace(/\s|\p{Cf}|["'“”《》·]/gu, "")
  .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, "")
  .replace(/(?<=.{2})(?:机关)?(?:本级|本机关|汇总)$/, "")
  .replace(/(?<=.{2})街办(?:事处)?$/, "街道")
  .replace(/(?<=街道|地区)办(?:事处)?$/, "")
  .replace(/人民政府/g, "政府")
  .replace(/(?<=[省市区县旗州盟镇乡])政府$/, "")
  .replace(/(?<=[省市区县旗州盟镇乡])府办(?=公室|$)/, "政府办")
  .replace(shortened, (found) => inFull.get(withoutAnd(found)) ?? found)
  .replace(/(?<![宗民])教委$/, "教育委员会")
  .replace(/市(?=市场监督)/, "")
  .replace(/(?<=.)办$/, "办公室").replace(/管委会?$/, "管理委员会").replace(/(?<=.)委$/, "委员会");

/** What offices do, in full and as it is usual for short; “和” comes and goes. */
const duties: readonly (readonly string[])[] = [
  ["发展和改革", "发改"], ["教育和体育", "教体"], ["科学技术", "科技"], ["工业和信息化", "工信"], ["经济和信息化", "经信"],
  ["民族宗教事务", "民族和宗教事务", "民宗"], ["人力资源和社会保障", "人社"],
  ["自然资源和规划", "自规", "资规"], ["住房和城乡建设", "住建"], ["交通运输", "交通"],
  ["文化和旅游", "文旅"], ["文化广电和旅游", "文化和广电旅游", "文广旅"], ["文化广电旅游和体育", "文化和广电旅游体育", "文广旅体", "文广体旅"],
  ["文化体育和旅游", "文体旅"], ["文化旅游和体育", "文旅体"], ["文化体育广电和旅游", "文体广旅", "文体广电旅游", "文体广电和旅游"],
  ["卫生健康", "卫健"], ["卫生和计划生育", "卫计"], ["退役军人事务", "退役军人"], ["应急管理", "应急"], ["市场监督管理", "市场监管", "市监"],
  ["国有资产监督管理", "国资监管", "国资"], ["医疗保障", "医保"], ["城市管理", "城管"], ["综合行政执法", "综合执法"],
  ["城市管理和综合行政执法", "城市管理综合执法", "城管综合执法", "城管执法", "城市管理行政执法"], ["林业和草原", "林草"], ["粮食和物资储备", "粮食和储备", "粮储"],
  ["地方金融监督管理", "地方金融监管", "金融监管"], ["机关事务管理", "机关事务"], ["政务服务和数据管理", "政务服务和数据", "政数"],
  ["政务服务管理", "政务服务"], ["大数据管理", "大数据"], ["公共资源交易管理", "公共资源交易"], ["投资促进", "投促"], ["外事", "外"],
  ["住房公积金管理", "公积金管理", "公积金"], ["安全生产监督管理", "安监"], ["环境保护", "环保"], ["食品药品监督管理", "食药监"],
  ["药品监督管理", "药监"], ["质量技术监督", "质监"], ["扶贫开发", "扶贫"], ["国土资源", "国土"],
];

const withoutAnd = (words: string): string => words.replace(/[和与及、]/g, "");

const inFull: ReadonlyMap<string, string> = new Map(duties.flatMap(([full = "", ...names]) =>
  [full, ...names].map((name) => [withoutAnd(name), withoutAnd(full)] as const)));

/** The longest first, so that no part of one is taken for another; before the kind of office. */
const shortened = new RegExp(`(?:${[...inFull.keys()].sort((one, other) => other.length - one.length)
  .map((name) => [...name].join("[和与及、]?")).join("|")})(?=局|厅|委员会|委|办公室|办|部|中心|所|队|站)`, "g");

/** One key for all names that surely mean one unit. */
export const unitKey = (name: string): string => `${canonicalUnit(name)}|${scopeOf(name)}`;

/** 本级 and 汇总 are two scopes of one unit. */
const scopeOf = (name: string): string => /本级|本机关|汇总|全[省市区县]/.exec(name)?.[0] ?? "";

/** Whether a name is that of all units together: 合计, 全市. */
export const isTotalName = (text: string): boolean =>
  /^(?:合计|总计|小计|共计|总数|全[省市县区州盟旗](?:合计|汇总|总计)?|汇总)$/.test(text.replace(/\s+/g, ""));

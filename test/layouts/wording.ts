import type {PrintedCell, PrintedTable} from "./printed";
import {retell} from "./printed";
import type {Random} from "./random";

/** How a report words the official labels. */
export type Wording = {
  readonly brackets?: "half" | "full";
  /** What stands behind an Arabic ordinal. */
  readonly point?: string;
  readonly quotes?: "curly" | "straight" | "none" | "corner";
  readonly comma?: string;
  /** White space inside short labels: 总 计, 统 计 指 标. */
  readonly gaps?: string;
  /** Where long or group labels break: a line end, with or without an empty line. */
  readonly breaks?: string;
  readonly noOrdinals?: boolean;
  readonly drift?: boolean;
  readonly traditional?: boolean;
  /** Radicals for characters, as some PDFs have them: ⾏政许可. */
  readonly radicals?: boolean;
  /** Hubei's instructions in brackets behind the label. */
  readonly instructions?: boolean;
  readonly noRemarks?: boolean;
  /** White space in front of labels, deeper for children. */
  readonly indent?: string;
};

/** Word a table's labels; figures keep their texts. */
export const word = (table: PrintedTable, wording: Wording, random: Random): PrintedTable =>
  retell(table, (cell) => cell.id === undefined ? wordLabel(cell, wording, random) : cell.text);

function wordLabel({text, rowSpan}: PrintedCell, wording: Wording, random: Random): string {
  if (text === "") return text;
  let label = text;
  if (wording.drift === true) label = driftOf(label, random);
  if (wording.instructions === true) label += instructions.get(label) ?? "";
  if (wording.noRemarks === true) label = label.replace(/（(区分处理|不同渠道|不同方式|不包括)[^）]*）/g, "");
  if (wording.noOrdinals === true) label = label.replace(/^(\d+\.|（[一二三四五六七八九]）)/, "");
  if (wording.quotes !== undefined) label = label.replace(/“([^”]*)”/g, (_, inside: string) => quotes[wording.quotes!](inside));
  if (wording.comma !== undefined) label = label.replace(/(补正|费用)、/g, `$1${wording.comma}`);
  if (wording.point !== undefined) label = label.replace(/^(\d)\./, `$1${wording.point}`);
  if (wording.brackets === "half") label = label.replace(/（/g, "(").replace(/）/g, ")").replace(/：/g, ":").replace(/，/g, ",");
  if (wording.gaps !== undefined) label = gapsIn(label, wording.gaps, random);
  if (wording.traditional === true) label = [...label].map((one) => traditional[one] ?? one).join("");
  if (wording.radicals === true) label = [...label].map((one) => radicals[one] ?? one).join("");
  if (wording.breaks !== undefined) label = breakIn(label, rowSpan, wording.breaks, random);
  if (wording.indent !== undefined) label = wording.indent.repeat(/^(其中|（)/.test(text) ? 1 : /^\d/.test(text) ? 2 : 0) + label;
  return label;
}

const quotes = {
  curly: (text: string) => `“${text}”`,
  straight: (text: string) => `"${text}"`,
  none: (text: string) => text,
  corner: (text: string) => `「${text}」`,
};

const gapsIn = (label: string, gap: string, random: Random): string =>
  /^(统计指标|总计|其他|规章|行政许可|行政复议)$/.test(label) ? [...label].join(gap)
    : /^(商业企业|科研机构|结果维持|尚未审结)$/.test(label) ? `${label.slice(0, 2)}${gap}${label.slice(2)}`
    : label.replace(/^(第二十条|本年新|本年)(?=.)/, (start) => random.chance(0.6) ? `${start}${gap}` : start);

function breakIn(label: string, rowSpan: number, mark: string, random: Random): string {
  if (label.length < 4 || random.chance(0.5)) return label;
  const group = /^([（(].[）)])?(不予|无法)(公开|提供|处理)$/.exec(label);
  if (group !== null) return `${label.slice(0, -2)}${mark}${label.slice(-2)}`;
  if (rowSpan > 8) return [...label].join(mark);
  if (label.length < 7) return /^(商业企业|科研机构|其他结果|结果纠正)$/.test(label) ? `${label.slice(0, 2)}${mark}${label.slice(2)}` : label;
  const at = 3 + random.below(label.length - 4);
  return `${label.slice(0, at)}${mark}${label.slice(at)}`;
}

const driftOf = (label: string, random: Random): string => {
  const found = drifts.filter(([official]) => official === label);
  return found.length === 0 || random.chance(0.3) ? label : random.pick(found)[1];
};

/** Wordings met or likely, each saying the same as the official label. */
const drifts: readonly (readonly [string, string])[] = [
  ["行政规范性文件", "规范性文件"],
  ["规范性文件", "行政规范性文件"],
  ["现行有效件数", "现行有效件"],
  ["本年制发件数", "本年制发数"],
  ["本年废止件数", "本年废止数"],
  ["本年收费金额（单位：万元）", "本年收费金额（万元）"],
  ["本年收费金额（单位：万元）", "本年收费金额(单位:万元)"],
  ["采购总金额", "采购总金额（万元，保留四位小数）"],
  ["采购总金额", "采购总金额（万元）"],
  ["本年新制作数量", "本年新\n制作数量"],
  ["本年增/减", "本年增/"],
  ["本年增/减", "本年增／减"],
  ["一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数"],
  ["二、上年结转政府信息公开申请数量", "二、上年度结转政府信息公开申请数量"],
  ["四、结转下年度继续办理", "四、结转下年度继续办理数量"],
  ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
  ["2.其他法律行政法规禁止公开", "2.其他法律、行政法规禁止公开"],
  ["3.危及“三安全一稳定”", "3.危及三安全一稳定"],
  ["4.保护第三方合法权益", "4.保护第三方的合法权益"],
  ["1.本机关不掌握相关政府信息", "1.本机关不掌握相关信息"],
  ["2.没有现成信息需要另行制作", "2.没有现成信息，需要另行制作"],
  ["5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或者重新出具已获取信息"],
  ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正"],
  ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用"],
  ["（四）无法提供", "（四）无法提供政府信息"],
  ["（七）总计", "（七）总 计"],
  ["（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "（一）主动公开政府信息数"],
  ["制发规范性文件总数", "其中：制发规范性文件总数"],
  ["其中：涉及国家秘密", "其中：1.涉及国家秘密"],
  ["涉及商业秘密", "2.涉及商业秘密"],
  ["涉及个人隐私", "3.涉及个人隐私"],
  ["不是《条例》所指政府信息", "不是条例所指政府信息"],
  ["五、行政诉讼数量", "五、行政诉讼数"],
  ["四、行政复议数量", "四、行政复议数"],
  ["统计数", "统计数字"],
];

/** Of the kind Hubei prints behind its labels. */
const instructions = new Map([
  ["规章", "（设区的市、自治州人民政府应提供相关数据）"],
  ["规范性文件", "（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”等字样的公文，一般情况下属于规范性文件）"],
  ["上一年项目数量", "（指2019年事项数）"],
  ["本年增/减", "（指2020年增加或减少的事项数，减用负值表示，如-8）"],
  ["处理决定数量", "（指2020年办件量）"],
  ["其他对外管理服务事项", "（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政裁决、行政给付、行政处罚、行政强制、行政检查、行政征收和其他类，以及公共服务事项）"],
  ["采购项目数量", "（指2020年度的项目数）"],
]);

const pairs =
  "规規范範数數决決发發废廢现現条條项項内內许許处處罚罰强強费費单單万萬业業总總计計结結转轉书書继繼续續办辦务務关關为為与與应應诉訴讼訟维維纠糾审審请請组組织織构構团團体體对對区區开開"
  + "这這种種类類国國属屬护護权權责責机機议議过過执執询詢问問无無补補确確认認获獲经經复複实實际際稳穩给給听聽统統标標动動导導况況专專员員训訓会會题題网網热熱点點众眾解解读讀额額减減";
const traditional: Readonly<Record<string, string>> =
  Object.fromEntries([...pairs.matchAll(/(.)(.)/gu)].map(([, one, other]) => [one!, other!]));

const radicals: Readonly<Record<string, string>> = {
  一: "⼀", 二: "⼆", 八: "⼋", 十: "⼗", 人: "⼈", 行: "⾏", 文: "⽂", 金: "⾦", 自: "⾃", 止: "⽌", 用: "⽤", 工: "⼯", 政: "政",
};

import type {Basis} from "../../editions/basis";
import type {Indicator} from "../../editions/edition";
import type {Form} from "../../editions/form";
import type {Rule} from "../../editions/rule";
import type {UncomputedReason} from "../../filing/figure";
import {sayPlace, type Place} from "../../filing/place";
import {accountZhCN} from "./account-zh-CN";
import {plainColumn, shortColumn, shortRow} from "../../editions/short-label";

/** What a sentence is made of; amounts and sums as they are to be shown. */
export type Facts = {
  /** Both sides, written out. */
  readonly left: string;
  readonly right: string;
  readonly leftSum: string;
  readonly rightSum: string;
  /** Without sign, and whether the left side is the greater one. */
  readonly difference: string;
  readonly isMore: boolean;
  /** The terms that are no numbers, or that are not zero, one after the other. */
  readonly blank: string;
  readonly nonZero: string;
  /** `Σ left` per cent of `Σ right`, and how many times `right` it is. */
  readonly percent: string;
  readonly times: string;
  readonly unitName: string;
  readonly detail: Readonly<Record<string, string>>;
};

/** A figure that is written amiss: its name and what the finding's detail tells. */
export type Slipped = {
  readonly name: string; readonly text: string; readonly detail: Readonly<Record<string, string>>;
  /** Where it speaks of several figures: how many they are, and the one that the details are of. */
  readonly several?: {readonly count: number; readonly first: string};
};

/** Of so many figures each is named. */
export const fewNames = 3;

const partNumber = ({part}: Slipped["detail"]): string => "零一二三四五六七八九十".charAt(Number(part));

type Say<T> = (facts: T) => string;

/** What the findings are said with in Chinese; the other languages take their shape from this one. */
export const zhCN = {
  row: shortRow as (indicator: Indicator) => string,
  column: shortColumn as (indicator: Indicator) => string,
  plainColumn: plainColumn as (indicator: Indicator) => string,
  name: ({name}: Indicator): string => name,
  place: (place: Place): string => sayPlace(place, "zh-CN"),
  rule: (rule: Rule): string => rule.says,
  withRows: (rule: string, rows: string): string => `${rule}（${rows}）`,
  form: ({title}: Form): string => title,
  basis: (of: Basis): string => of["zh-CN"],
  title: (form: Form | undefined): string => `《${form?.title ?? ""}》`,
  ofColumn: (label: string): string => `${label}一栏`, blank: "空白",

  inColumn: (label: string): string => `${label}一栏：`, inRow: (label: string): string => `${label}一行：`,
  inPart: (label: string): string => `${label}部分：`,
  lastYear: (label: string): string => `上年度报告的${label}`,
  term: (label: string, value: number): string => (value < 0 ? `${label}（${value}）` : `${label} ${value}`),
  sum: (terms: string, sum: string): string => `${terms} = ${sum}`,
  restZero: (terms: string, count: number): string => (terms === "" ? "各项均为 0" : `${terms}（其余 ${count} 项为 0）`),
  comma: "，",
  list: (items: readonly string[]): string =>
    items.length > 4 ? `${items.slice(0, 3).join("、")} 等 ${items.length} 项` : items.join("、"),
  isBlank: (labels: string): string => `${labels}空白`,
  isMark: (label: string, text: string): string => `${label}填的是“${text}”`,
  isText: (label: string, text: string): string => `${label}填的是“${text}”，不是数字`,
  isUnknown: (label: string): string => `${label}没有数字`,
  problems: (problems: readonly string[]): string => problems.join("，"),

  next: {error: "。请核对后改正。", warning: "。请核对，确属实际情况的，请作审核说明。", hint: "。请核实。"},
  note: (text: string, place: string, size: string): string =>
    `${place}写明“${text}”，正是所差的 ${size}，可采用为审核说明。`,
  because: (rule: string): string => `（${rule}）`,
  undecided: (problem: string, rule: string, isLast: boolean): string =>
    `${problem}，暂不能判断：${rule}。${isLast ? "请核对上年度报告。" : "请填入数字，确无数据的填 0。"}`,
  undecidedLevel: (({nonZero, unitName}) =>
    `${nonZero}；只有国务院部门、省级和设区的市、自治州人民政府制定规章，` +
    `从单位名称“${unitName}”看不出单位级别，请核实。`) as Say<Facts>,
  undecidedUnit: (({left, detail}) =>
    `${left}，数额很大，可能误以元为单位；从单位名称看不出级别，暂不能判断。本项以${detail.unit}为单位，请核实。`) as Say<Facts>,
  totalBlank: (({blank, nonZero}) => `${blank}，而${nonZero}。请补填合计。`) as Say<Facts>,
  partsBlank: (({left, blank}) => `${left}，而${blank}。请补填各分项，确无数据的填 0。`) as Say<Facts>,

  known: (terms: string, unknown: number): string =>
    (unknown === 0 ? terms : `${terms}（另有 ${unknown} 项空白或没有读到）`),
  unknown: (labels: string): string => `${labels}空白或没有读到`,
  whatever: (left: string, right: string, {gap, more}: Facts["detail"]): string =>
    `${[left, right].filter(Boolean).join("，")}，无论空格填多少，` +
    (gap === undefined ? "都不成立" : left === "" || right === "" ? `都至少差 ${gap}` : `${more === "left" ? "前者" : "后者"}都至少多 ${gap}`),

  broken: {
    equal: ({left, right, leftSum, rightSum, difference, isMore}) =>
      `${left}，${right}，${leftSum} 比 ${rightSum} ${isMore ? "多" : "少"} ${difference}`,
    atMost: ({left, right, leftSum, rightSum, difference}) =>
      `${left}，${right}，${leftSum} 大于 ${rightSum}，多 ${difference}`,
    eachAtMost: ({left, right, leftSum, rightSum, difference}) =>
      `${left}，${right}，${leftSum} 大于 ${rightSum}，多 ${difference}`,
    covers: ({left, right, leftSum, rightSum, difference}) =>
      right === "" ? `${left}，小于 0` : `${left}，${right}，${leftSum} 小于 ${rightSum}，少 ${difference}`,
    needs: ({left, right}) => `${left}，而${right}`,
    together: ({left, right}) => `${left}，${right}，应同为零或者同不为零`,
    shareAtMost: ({left, right, percent, detail}) => `${left}，${right}，占 ${percent}%，超过 ${detail.percent}%`,
    zeroUnless: ({nonZero, unitName}) =>
      `${nonZero}；只有国务院部门、省级和设区的市、自治州人民政府制定规章，“${unitName}”不在此列，应为 0`,
    inUnit: ({left, detail}) => detail.why === "printed"
      ? `${left}，表中印的单位是“${detail.found}”，规定的是“${detail.unit}”，没有换算。以${detail.found}填写的，应改为 ${detail.becomes} ${detail.unit}；` +
        `以${detail.unit}填写的，应改正所印的单位`
      : detail.why === "converted" ? `${left}，是由“${detail.found}”换算的，应以${detail.unit}为单位填写`
      : detail.why === "prose" ? `${left}（${detail.unit}），正文写的是“${detail.found}”` +
        `${detail.becomes === undefined ? "" : `，即 ${detail.becomes} ${detail.unit}`}，相差约一万倍，应以${detail.unit}为单位`
      : detail.why === "lastInYuan" ? `${left}，上年度报告为 ${detail.found}，约为本年的一万倍，像是上年误以元为单位；本项以${detail.unit}为单位`
      : detail.why === "last" ? `${left}，上年度报告为 ${detail.found}，相差约一万倍，应以${detail.unit}为单位`
      : detail.why === "each" ? `${left}，而${detail.of}${detail.count === "0" ? "为" : "只有"} ${detail.count}，可能误以元为单位，应以${detail.unit}为单位`
      : `${left}，对这一级单位来说过大，可能误以元为单位，应以${detail.unit}为单位`,
    mentions: ({left, detail}) => `${left}，而报告第${partNumber(detail)}部分没有提到“${detail.word}”`,
    changeWithin: ({left, leftSum, rightSum, times, percent}) =>
      `${left}，上年度为 ${rightSum}${leftSum === "0" || rightSum === "0" ? "" : Number(times) < 1 ? `，${percent === "0.0" ? "不到上年度的 0.1" : `只有上年度的 ${percent}`}%` : `，是上年度的 ${times} 倍`}`,
  } satisfies Record<Rule["is"], Say<Facts>> as Record<Rule["is"], Say<Facts>>,

  slips: {
    fullWidth: "用了全角数字", separators: "带有分隔符", spaces: "有多余的空格或看不见的字符", unit: "数字后写了单位",
    numberAsText: "是文本格式，公式求和时会被漏掉", date: "是日期格式",
    scaled: "是用数字格式缩小显示的，与保存的数不同",
  } as Record<string, string>,
  format: {
    "format.blank": ({name, text, detail, several}) => detail.struck !== undefined
      ? `${name}原有的“${detail.struck}”已整个划掉，没有读入，按空白对待。仍有效的请去掉删除线，有数据的请补填，确无数据的填 0。`
      : `${several === undefined || several.count <= fewNames ? name : `${several.first}等 ${several.count} 格`}${
        text === "" ? "空白" : `填的是“${text}”`}。有数据的请补填，确无数据的填 0。`,
    "format.notANumber": ({name, text, detail}) => detail.formula === undefined ? `${name}填的是“${text}”，不是数字。请改填数字。`
      : `${name}的公式 ${detail.formula} 得出的是“${text}”，不是数字。请改正公式，或者改填数字。`,
    "format.slip": ({name, text, detail}) =>
      `${name}“${text}”${detail.slip}，按 ${detail.value} ${detail.unit}读取。请核对并改为普通数字。`,
    "format.slips": ({name, detail}) => `${name}${detail.slip}，已按数字读取。请核对并改为普通数字。`,
    "format.notInteger": ({name, text}) => `${name} ${text}，应为整数。请核对后改正。`,
    "format.negative": ({name, text}) => `${name} ${text}，不应为负数。请核对后改正。`,
    "format.remarkInCell": ({name, text, detail}) =>
      `${name}“${text}”带有备注，按 ${detail.value} 读取，备注予以保留。建议把备注移到表外说明。`,
    "format.moneyConverted": ({name, detail}) =>
      `${name}写的是“${detail.printed}”，已换算为 ${detail.converted} ${detail.unit}读取。请核对，并改以${detail.unit}为单位填写。`,
    "format.moneyUnitsDiffer": ({name, detail}) =>
      `${name}的货币单位，最近处写的是“${detail.printed}”，另有一处写的是${detail.others}；以最近处为准，按 ${detail.converted} ${detail.unit}读取。请核对单位。`,
    "format.moneyUnitUnclear": ({name, text, detail}) =>
      `${name}“${text}”的货币单位${String(detail.others).includes("、") ? `同时写有${detail.others}，不能确定是哪一个` : `写的是${detail.others}，不是人民币的元、千元、万元等`}，` +
      `没有读取。请写明一个单位，规定的是${detail.unit}。`,
    "format.countUnit": ({name, text, detail, several}) =>
      `${several === undefined ? `${name}“${text}”` : `${several.first}等 ${several.count} 项`}，写明的单位是${detail.others}，` +
      `规定的是“${detail.unit}”；不能确定是否要换算，没有读取。请按“${detail.unit}”填写，并改正所写的单位。`,
    "format.displayedDiffers": ({name, detail, several}) => several !== undefined
      ? `${name}显示的数与实际保存的不同，这 ${several.count} 格是同样的数字格式（如${several.first}显示为 ${detail.displayed}，实际保存的是 ${detail.value}），公布时会不一致。请核对后改正。`
      : `${name}显示为 ${detail.displayed}，实际保存的是 ${detail.value}，公布时会不一致。请核对后改正。`,
    "format.hiddenFigure": ({name}) => `${name}在隐藏的行、列或工作表中，或者数字格式（如 ;;;）使它不显示，打印和公布时看不到。请取消隐藏、改正格式后核对。`,
    "format.externalLink": ({name, detail}) => `${name}的公式引用了其他工作簿（${detail.formula}）。请改填数字，或者改为引用本工作簿。`,
    "format.staleTotal": ({name, detail, several}) => `${name}的公式，文件中保存的是过时的结果（${several === undefined ? "" : `如${several.first}保存的是 `}${detail.stored}，现应为 ${detail.now}），` +
      "已按公式重新计算。请用 Excel 或 WPS 打开，重新计算（F9）后保存。",
    "format.noResult": ({name}) => `${name}的公式，文件中没有保存结果，已按公式计算。请用 Excel 或 WPS 打开后保存一次。`,
    "format.notComputed": ({name, detail}) => `${name}的公式 ${detail.formula} 没有保存结果，${detail.reason}，不能计算。` +
      "请用 Excel 或 WPS 打开，重新计算后保存，或者改填数字。",
    "format.wrongEdition": ({detail}) =>
      `${detail.year} 年度应使用 ${detail.required} 版式（${detail.basis}），本表是 ${detail.edition} 版式。请改用规定的表样。`,
    "format.missingForm": ({detail}) => `没有读到《${detail.form}》（${detail.count} 项）：${detail.why}` +
      `${detail.stated === undefined ? "" : `；正文写明的 ${detail.stated} 项是按正文读取的，不能代替表格`}。请补录，或者改用有这张表的文件。`,
    "format.notRead": ({detail}) => `《${detail.form}》有 ${detail.count} 项没有读到：${detail.lines}。请对照原表补录。`,
    "format.missingRow": ({detail}) => detail.count === undefined
      ? `${detail.form}缺少“${detail.row}”一行。请对照规定的表样补齐。`
      : `${detail.form}的“${detail.row}”只有合计，缺少所属的 ${detail.count} 行。请对照规定的表样补齐。`,
    "format.headingSum": ({detail}) => detail.units !== undefined
      ? `${detail.form}的${detail.lines}：有 ${detail.units} 家单位只填了合计，没有填所属各项。汇总的各项不含这些单位的数，加起来小于合计；` +
        "总计按合计核对。请这些单位补报各项。"
      : `${detail.form}的${detail.lines}填有合计，规定的表样没有这些格，导出规定的表样时不写入。已与所属各项核对。`,
    "format.movedRow": ({detail}) =>
      `${detail.form}的“${detail.row}”一行不在规定的位置（${detail.place}），已按行名读取。建议按规定的表样排列。`,
    "format.extraRow": ({text, detail}) => `${detail.place}：“${text}”不在规定的表样中，没有读入。请核对。`,
    "format.unmatched": ({text, detail}) => `${detail.place}：“${text}”${detail.why}。请核对。`,
    "format.numbersBeside": ({detail}) => `${detail.place} 起：${detail.headings}的 ${detail.count} 个数不是本年数，没有读入。`,
    "format.totalNotComputed": ({name, text}) => `${name}${text === "" ? "" : ` ${text} `}是直接填写的，同一张表的其他合计由公式计算。建议恢复公式。`,
    "format.formulaOverwritten": ({name, detail, several}) => several === undefined
      ? `${name}的公式 ${detail.formula} 没有包含${detail.missing}。请核对公式。`
      : `${name}的公式漏了同样的分项，如 ${detail.formula} 没有包含${detail.missing}。请核对公式。`,
    "prose.disagrees": ({text, detail}) =>
      `${detail.place}，正文“${text}”写的是 ${detail.stated}，统计表是 ${detail.tables}。请核对；正文只写本机关、统计表为汇总数的，请作说明。`,
    "prose.nil": ({text, detail}) =>
      `${detail.place}，正文“${text}”写的是没有，统计表是 ${detail.tables}。请核对；正文只写本机关、统计表为汇总数的，请作说明。`,
    "prose.all": ({text, detail}) =>
      `${detail.place}，正文“${text}”写的是全部办结，统计表尚有 ${detail.table} 件没有办结。请核对；正文只写已到期限的，请作说明。`,
    "prose.share": ({text, detail}) =>
      `${detail.place}，正文“${text}”写的占比是 ${detail.share}%，按所列的数应为 ${detail.computed}%。请核对。`,
    "format.reportYear": ({text, detail}) => `正文写的是“${text}”，而统计年度是 ${detail.year} 年。请核对年度。`,
    "format.missingPart": ({detail}) => `报告没有第${partNumber(detail)}部分“${detail.title}”。请补齐规定的各部分。`,
    "format.emptyPart": ({detail}) => `报告第${partNumber(detail)}部分“${detail.title}”没有内容。请补写。`,
    "format.partNumber": ({detail}) => `“${detail.title}”应为第${partNumber(detail)}部分，现编为“${detail.number}”。请改正序号。`,
    "format.partHeading": ({text, detail}) =>
      `第${partNumber(detail)}部分的标题是“${text}”，规定的标题是“${detail.title}”。请改用规定的标题。`,
    "format.partTooLong": ({detail}) => `第${partNumber(detail)}部分“${detail.title}”有 ${detail.length} 字，超过 ${detail.longest} 字。请精简。`,
    "format.period": ({text, detail}) => `写明的统计期限是“${text}”，${
      detail.year === undefined ? "不是一个完整的年度" : `而统计年度是 ${detail.year} 年`}。请核对标题和正文。`,
    "format.partBeyond": ({text, detail}) => `“${text}”在规定的 ${detail.part} 个部分以外。请并入第${partNumber(detail)}部分“${detail.title}”，附件列在报告之后。`,
    "format.signatureDate": ({text, detail}) => detail.due === undefined
      ? `落款日期 ${text} 在统计期限结束（${detail.year}年12月31日）之前，数据可能不全。请核对。`
      : `落款日期 ${text} 晚于公布的期限（${detail.due}）。请核对日期。`,
    "format.signatureUnit": ({text, detail}) => `落款单位是“${text}”，填报单位是“${detail.unit}”。请核对。`,
    "format.citesOldFormat": ({text, detail}) => `正文引用的是“${text}”，现行的格式是 ${detail.basis} 印发的。请改正。`,
    "report.feesCovered": ({text, detail}) =>
      `正文“${text}”：信息处理费 ${detail.amount}，多于表中的行政事业性收费 ${detail.figure}。信息处理费属于行政事业性收费，请核对。`,
    "report.toBeChecked": ({text, detail}) => `正文“${text}”留有待核的记号${detail.mark}。请核对，改好后删去记号。`,
    "format.processingFee": ({text, detail}) => `正文“${text}”：信息处理费 ${detail.amount}，不是 10 元的整倍数（国办函〔2020〕109号）。请核对。`,
    // No more words than are needed: an explanation that only has these explains nothing.
    "crossYear.notCompared": () => "未与上年核对。请选上年度的报告；没有的，请作审核说明。",
    "crossYear.sameAsLast": ({detail}) => (detail.of === undefined
      ? `${detail.forms}的各数都与上年度报告相同（其中 ${detail.count} 个不为零），可能是把上年的报告又报了一次`
      : `不为零的 ${detail.of} 个数中，有 ${detail.count} 个与上年度报告相同，可能是在上年的报告上只改了几处`) +
      "。请核对，确属实际情况的，请作审核说明。",
    "crossYear.unlikeLast": ({detail}) =>
      `本年 5 以上的 ${detail.count} 个数，整体上与上年度报告相差很大，可能是其他单位的表，或者统计范围变了。请核实。`,
    "crossYear.rowsDisplaced": ({detail}) => (detail.is === "exchanged"
      ? `“${detail.first}”与“${detail.last}”两行像是填反了：${detail.column}本年是 ${detail.now}，上年度报告是 ${detail.then}`
      : `“${detail.first}”到“${detail.last}”各行像是错${detail.is === "down" ? "下" : "上"}了一行：${detail.column}本年是 ${detail.now}，` +
        `上年度报告是 ${detail.then}`) + "。请核实。",
    "crossYear.otherUnit": ({detail}) => `上年度报告是“${detail.last}”的，本年的填报单位是“${detail.unit}”。` +
      "单位合并、更名或者统计范围变化了吗？变化了的，请说明（“与上年比较”中的“单位合并、更名或职责调整过”，命令行 --scope-changed），跨年度关系只作提示；没有的，请改用本单位的上年度报告。",
    "publication.number": ({name, text, detail}) => `${name}送审的是 ${text}，公布的是 ${detail.published}，两者不一致。请核对后改正。`,
    "publication.blank": ({name, text, detail}) => text === "own"
      ? `${name}送审时空白，公布为${detail.published}。请核对。`
      : `${name}送审时填有数字，公布为空白。空白与 0 不同，请核对。`,
    "publication.text": ({name, text, detail}) => `${name}送审的是“${text}”，公布的是“${detail.published}”。请核对。`,
    "publication.absent": ({name, text}) => text === "own" ? `${name}已公布，送审材料中没有。请核对。` : `${name}在公布的材料中没有找到。请核对。`,
    "publication.prose": ({text, detail}) =>
      `公布的正文（${detail.place}）“${text}”写的是 ${detail.stated}，送审的统计表是 ${detail.tables}。请核对。`,
    "publication.part": ({text, detail}) =>
      `报告第${partNumber(detail)}部分公布的正文与送审的不一致：送审为“……${text}……”，公布为“……${detail.published}……”。请核对。`,
  } as Record<string, Say<Slipped>>,
  ...accountZhCN,
  rows: (labels: string): string => `“${labels}”行`,
  columns: (labels: string): string => `“${labels}”栏`,
  uncomputed: {
    function: (name) => `用了函数 ${name}`, name: (name) => `引用的“${name}”找不到，或者不是固定的单元格`,
    link: (name) => `引用了其他工作簿 ${name}`, circle: () => "循环引用了自己",
    syntax: (name) => `“${name}”处的写法不认识`, text: (name) => `用到的“${name}”不能确定是多少`,
    steps: () => "工作簿中的公式太多",
  } as Record<UncomputedReason, (name: string) => string>,
};

/** What every language says. */
export type FindingWords = typeof zhCN;

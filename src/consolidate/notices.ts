import {onOneLine} from "../filing/one-line";
import {asideTitles} from "../filing/own-sheets";
import {wordsOf} from "../reconcile/say";
import type {CellSpec, SheetSpec} from "../sheets/sheet-spec";
import {heightOf, linesOf, styles} from "../sheets/styles";
import type {Clue} from "./clues";
import type {Consolidation} from "./consolidate";
import {arePieces, type Duplicate, sourcesOf} from "./duplicates";
import type {Order} from "./order";
import {sameFigures} from "./same-figures";
import {fileNames, resultSheets} from "./sheets/layout";
import {grouped} from "./unit-index";
import {nameOf, type PlacedSubmission, type SubmissionStanding} from "./standing";
import {countsOf, seemingYear, type Submission, type Unreadable} from "./submission";

/** A line of the 催报 and 退回 list: what a unit has to be told or asked, as it can be sent. */
export type Notice = {
  readonly kind: "缺报" | "重报" | "未能读取" | "待确认" | "退回";
  readonly unit: string;
  readonly source: string;
  readonly text: string;
};

/**
 * What has to be asked for, asked back or given back before the consolidation is whole, in the order of urgency: each
 * on a line of its own, whatever is in the names of files and units.
 */
export const noticesOf = (result: Order, unreadable: readonly Unreadable[]): readonly Notice[] =>
  noticesIn(result, unreadable).map(({kind, unit, source, text}) =>
    ({kind, unit: onOneLine(unit), source: onOneLine(source), text: onOneLine(text)}));

function noticesIn(result: Order, unreadable: readonly Unreadable[]): readonly Notice[] {
  const {year, missing, duplicates, placed, lapsed, withoutParent, unread} = result;
  const unreadOf = new Map(unread.map((one) => [one.source, one]));
  const isUnreadable = new Set(unreadable.map(({source}) => source));
  const of = year === null ? "" : ` ${year} 年度`;
  return [
    ...missing.map(({unit: {name}}): Notice => ({
      kind: "缺报", unit: name, source: "", text: `尚未收到${of}政府信息公开工作年度报告统计表，请尽快报送。`,
    })),
    ...unreadable.map((one): Notice => sayUnread("未能读取", unreadOf.get(one.source) ?? {...one, units: []})),
    ...unread.filter(({source}) => !isUnreadable.has(source)).map((one) => sayUnread("待确认", one)),
    ...duplicates.filter(({why}) => why !== "decided").map((one): Notice => ({
      kind: "重报", unit: one.unit, source: sourcesOf(one).join("、"), text: sayDuplicate(one),
    })),
    ...[...grouped(withoutParent.map((unit) => [unit.parent, unit.name] as const))].map(([parent, names]): Notice => ({
      kind: "待确认", unit: `${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? `等 ${names.length} 个单位` : ""}`,
      source: "", text: parent === "" ? leftBlank : `名册中写的上级“${parent}”，名册中没有、不止一个，或者互为上下级，按没有上级处理：计入总的合计，不计入任何下级合计。请在名册中更正。`,
    })),
    ...lapsed.map(({source}): Notice => ({
      kind: "待确认", unit: "", source, text: `${source} 在作出确认以后有改动，原来的确认不再采用，请重新确认；不需要再确认的，请删去原来的确认。`,
    })),
    ...sameFigures(result).map(({filings, says}): Notice => ({
      kind: "待确认", unit: filings.map(nameOf).join("、"), source: filings.map(({submission}) => submission.source).join("、"),
      text: says,
    })),
    ...placed.flatMap((one): Notice[] => {
      const text = sayQuestion(one, result);
      return text === undefined ? [] : [{kind: "待确认", unit: nameOf(one), source: one.submission.source, text}];
    }),
    ...placed.flatMap((one): Notice[] => {
      const {standing, submission: {account, source, problems}} = one;
      const {error} = countsOf(one.submission);
      const lacks = account === undefined ? "" : `${wordsOf("zh-CN").account(account)}。`;
      if (standing === "older" || standing === "excluded" || (error === 0 && lacks === "")) return [];
      const wrong = error === 0 ? "" : `有 ${error} 处强制性问题，请更正后重新报送：`;
      const asks = error > 0 ? "" : `${standing === "counted" ? "目前按读到的数汇总，" : ""}请对照原件补录，或者请该单位重新报送：`;
      return [{
        kind: error > 0 ? "退回" : "待确认", unit: nameOf(one), source,
        text: `${lacks}${wrong}${asks}${problems.slice(0, 3).join("；")}`,
      }];
    }),
  ];
}

const leftBlank = "名册中没有写上级，而前面的单位写了，像是合并的单元格存成文本以后只留下第一行，按没有上级处理：计入总的合计，不计入任何下级合计。" +
  "请在名册中逐行写明上级，或者改用 .xlsx 的名册；确无上级的不必改。";

/** What is to be said of a file without figures, and of the unit that it seems to be of. */
function sayUnread(kind: Notice["kind"], {source, why, units}: Order["unread"][number]): Notice {
  const unit = units.map(({name}) => name).join("、");
  return {kind, unit, source, text: unit === "" ? why : `${why}看文件名或文件夹名像是${unit}报送的，没有作缺报处理，请重新报送。`};
}

/** What is to be said of a unit that filed more than once. */
export function sayDuplicate(duplicate: Duplicate): string {
  const {why, used, differing} = duplicate;
  const differ = `报送了多份，有 ${differing.length} 个数不同`;
  switch (why) {
    case "own": return `与指定的本级文件 ${used.source} 是同一单位，只汇总本级文件，请确认其余文件。`;
    case "identical": return "报送了多份，数值相同，只汇总一份。";
    case "decided": return `报送了多份，按已作的确认汇总 ${used.source}。`;
    case "newer": return `${differ}，${newerBy[duplicate.by]}，暂按 ${used.source} 汇总，请确认。`;
    case "complete": return `${differ}，其余没有读全，暂按读全了的 ${used.source} 汇总，请确认。`;
    case "ask": return arePieces(duplicate)
      ? "报送了多份，都没有读全，没有相互矛盾的数，可能是一份的几个部分；都没有汇总，请合并成一个文件，或者请该单位重新报送。"
      : `${differ}，无法判断哪份较新，都没有汇总，请确认以哪份为准。`;
  }
}

/** What a consolidation is of. */
type Due = Partial<Pick<Order, "year" | "edition">>;

const newerBy: Readonly<Record<Extract<Duplicate, {readonly why: "newer"}>["by"], string>> = {
  signed: "看落款日期这份较新", saved: "看文件内的保存时间这份较新", name: "看文件名这份较新", time: "看文件时间这份较新",
};

/** What is to be asked of a filing; nothing where it is counted or left out for sure. */
export function sayQuestion(one: PlacedSubmission, {year, edition}: Due = {}): string | undefined {
  const {standing, submission, proposals} = one;
  const seems = proposals.length === 0 ? "" : `${sayProposals(one)}，请确认；`;
  const seemsIn = seemingYear(submission);
  const words: Readonly<Partial<Record<SubmissionStanding, string>>> = {
    mayBeWhole: "各项数都不小于（或者几乎都等于）下级各单位之和，可能是含下级的汇总表，没有计入合计，以免重复；请确认是本级数还是汇总数。",
    wrongYear: `是 ${submission.year} 年度的，不是${year == null ? "本次汇总" : ` ${year} `}年度的，没有汇总。`,
    noYear: `没有写明统计年度，${seemsIn === null ? "" : `文件名、文件夹名看像是 ${seemsIn} 年度的，请确认；`}` +
      "没有汇总；确属本年度的，请补填年度。",
    empty: "表中没有填写任何数字，没有汇总；请填报后重新报送。",
    wrongEdition: `用的是 ${submission.edition} 版式，本年度应为${edition === undefined ? "另一" : ` ${edition} `}版式，没有汇总。`,
    noUnit: `没有写明填报单位，${seems}没有汇总。`,
    doubtfulUnit: `填报单位写的是“${submission.unit}”，${seems}没有汇总；确属同一单位的，可在名册中补填简称。`,
    unknownUnit: `填报单位“${submission.unit}”不在单位名册中，没有汇总。`,
  };
  if (standing === "counted" && proposals.length > 0) return sayCounted(one);
  if (standing === "counted" && isInOtherMoney(submission)) return sayOtherMoney(submission);
  return words[standing];
}

/** What is to be confirmed of a filing that is counted all the same. */
function sayCounted({proposals, submission, listed}: PlacedSubmission): string {
  const may = proposals.map(({unit}) => unit).join("、");
  return listed === undefined ? `与${may}可能是同一单位，目前分别汇总，请确认。`
    : `表上写的是“${submission.unit}”，文件名看像是${may}的，目前按表上所写汇总，请确认。`;
}

/** Whose a filing may be, each with what speaks for it: 文件名看像是“青山镇”. */
export function sayProposals({proposals, submission}: Pick<PlacedSubmission, "proposals" | "submission">): string {
  const reasons = new Map<string, string[]>();
  for (const {unit, why} of proposals) {
    const reason = clueWords[why].replace("{}", submission.unit);
    reasons.set(reason, [...(reasons.get(reason) ?? []), `“${unit}”`]);
  }
  return [...reasons].map(([reason, units]) =>
    `${reason}${units.slice(0, mostNamed).join("或")}${units.length > mostNamed ? `等 ${units.length} 个单位` : ""}`).join("，");
}

const mostNamed = 4;

/** What speaks for a unit; {} is the name that the filing bears. */
const clueWords: Readonly<Record<Clue, string>> = {
  sameName: "名册中同名的有", shortName: "“{}”可能是简称或全称，像是", fileName: "文件名看像是", part: "工作表名或标题看像是",
  code: "文件名、文件夹名中的代码是", folder: "文件夹名看像是", nearName: "名称相近的有",
};

const isInOtherMoney = ({converted, unconverted}: Submission): boolean => converted.length + unconverted.length > 0;

const sayOtherMoney = ({converted, unconverted}: Submission): string => [
  ...(unconverted.length === 0 ? [] : [`有 ${unconverted.length} 个金额单位栏所印的单位与规定的不同，没有换算，按所填的数汇总，请确认单位。`]),
  ...(converted.length === 0 ? [] : [`有 ${converted.length} 个金额所印的单位与规定的不同，已按所印单位换算后汇总，请核对。`]),
].join("");

const [textWidth, sourceWidth] = [70, 40];
const widths = [6, 10, 28, textWidth, sourceWidth];
const heads = ["序号", "类别", "单位", "催报、退回内容", "文件"];

/** 催报退回: who is missing, came twice, could not be read or has to be asked, in words that can be sent. */
export function noticesSheet(result: Consolidation, unreadable: readonly Unreadable[]): SheetSpec {
  const read = result.placed.map(({submission}) => submission);
  const fileNameOf = fileNames([...read, ...unreadable].map(({source}) => onOneLine(source)));
  const notices = noticesOf(result, unreadable)
    .map(({text, source, ...notice}) => ({...notice, text: fileNameOf(text), source: fileNameOf(source)}));
  const {size} = styles.label.font;
  const heights = notices.map(({text, source}) =>
    heightOf(Math.max(linesOf(text, textWidth, size), linesOf(source, sourceWidth, size)), size));
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.notices, style: "title"},
    ...heads.map((value, column): CellSpec => ({row: 1, column, value, style: "heading"})),
    ...(notices.length === 0 ? [{row: 2, column: 0, columnSpan: heads.length, value: "没有需要催报、退回或确认的。", style: "label"} as const] : []),
    ...notices.flatMap(({kind, unit, text, source}, n) => [
      {row: n + 2, column: 0, value: n + 1, style: "plain"} as const,
      {row: n + 2, column: 1, value: kind, style: "unit"} as const,
      ...[unit, text, source].map((value, at): CellSpec => ({row: n + 2, column: at + 2, value, style: "label"})),
    ]),
  ];
  return {
    name: resultSheets.notices, cells, columnWidths: widths,
    rowHeights: [34, 24, ...(notices.length === 0 ? [24] : heights)],
    validations: [], protect: false, freeze: {rows: 2, columns: 0},
    print: {orientation: "landscape", fit: [1, 0], titleRows: [1, 1]},
  };
}

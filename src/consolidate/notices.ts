import {asideTitles} from "../filing/own-sheets";
import {heightOf, linesOf, styles} from "../sheets/styles";
import type {CellSpec, SheetSpec} from "../sheets/sheet-spec";
import {wordsOf} from "../reconcile/say";
import type {Consolidation} from "./consolidate";
import {type Duplicate, type Order, proposalFor} from "./order";
import {nameOf, type PlacedSubmission, type SubmissionStanding} from "./standing";
import {sourcesOf} from "./decisions";
import {countsOf, type Submission, type Unreadable} from "./submission";
import {fileNames, resultSheets} from "./sheets/layout";

/** A line of the 催报 and 退回 list: what a unit has to be told or asked, as it can be sent. */
export type Notice = {
  readonly kind: "缺报" | "重报" | "未能读取" | "待确认" | "退回";
  readonly unit: string;
  readonly source: string;
  readonly text: string;
};

/** What has to be asked for, asked back or given back before the consolidation is whole, in the order of urgency. */
export function noticesOf(result: Order, unreadable: readonly Unreadable[]): readonly Notice[] {
  const {year, missing, duplicates, placed} = result;
  const of = year === null ? "" : ` ${year} 年度`;
  return [
    ...missing.map(({unit: {name}, maybe}): Notice => ({
      kind: "缺报", unit: name, source: maybe.join("、"),
      text: `尚未收到${of}政府信息公开工作年度报告统计表，请尽快报送` +
        (maybe.length === 0 ? "。" : `；${maybe.join("、")} 可能是该单位所报，请先确认。`),
    })),
    ...unreadable.map(({source, why}): Notice => ({kind: "未能读取", unit: "", source, text: why})),
    ...duplicates.map((one): Notice => ({
      kind: "重报", unit: one.unit, source: sourcesOf(one).join("、"), text: sayDuplicate(one),
    })),
    ...placed.flatMap((one): Notice[] => {
      const text = question(one, result);
      return text === undefined ? [] : [{kind: "待确认", unit: nameOf(one), source: one.submission.source, text}];
    }),
    ...placed.flatMap((one): Notice[] => {
      const {standing, submission: {account, source, problems}} = one;
      const {error} = countsOf(one.submission);
      const lacks = account === undefined ? "" : `${wordsOf("zh-CN").account(account)}。`;
      if (standing === "older" || (error === 0 && lacks === "")) return [];
      const wrong = error === 0 ? "" : `有 ${error} 处强制性问题，请更正后重新报送：`;
      const asks = error > 0 ? "" : `${standing === "counted" ? "目前按读到的数汇总，" : ""}请对照原件补录，或者请该单位重新报送：`;
      return [{
        kind: error > 0 ? "退回" : "待确认", unit: nameOf(one), source,
        text: `${lacks}${wrong}${asks}${problems.slice(0, 3).join("；")}`,
      }];
    }),
  ];
}

function sayDuplicate({why, used, differing}: Duplicate): string {
  switch (why) {
    case "own": return `与指定的本级文件 ${used.source} 是同一单位，只汇总本级文件，请确认其余文件。`;
    case "identical": return "报送了多份，数值相同，只汇总一份。";
    case "newer": return `报送了多份，有 ${differing.length} 个数不同，暂按较新的 ${used.source} 汇总，请确认。`;
    case "complete": return `报送了多份，有 ${differing.length} 个数不同，其余没有读全，暂按读全了的 ${used.source} 汇总，请确认。`;
    case "ask": return `报送了多份，有 ${differing.length} 个数不同，无法判断哪份较新，都没有汇总，请确认以哪份为准。`;
  }
}

function question({standing, submission, maybe}: PlacedSubmission, {year, edition}: Order): string | undefined {
  const may = maybe.join("、");
  const seems = sayProposal(submission);
  const words: Readonly<Partial<Record<SubmissionStanding, string>>> = {
    mayBeWhole: "各项数都不小于下级各单位之和，可能是含下级的汇总表，没有计入合计，以免重复；请确认是本级数还是汇总数。",
    wrongYear: `是 ${submission.year} 年度的，不是 ${year} 年度的，没有汇总。`,
    noYear: `没有写明统计年度，${seems}没有汇总；确属本年度的，请补填年度。`,
    wrongEdition: `用的是 ${submission.edition} 版式，本年度应为 ${edition} 版式，没有汇总。`,
    noUnit: `没有写明填报单位，${seems}没有汇总。`,
    doubtfulUnit: `填报单位写的是“${submission.unit}”，可能是${may}，没有汇总，请确认；确属同一单位的，可在名册中补填简称。`,
    unknownUnit: `填报单位“${submission.unit}”不在单位名册中，没有汇总。`,
  };
  if (standing === "counted" && maybe.length > 0) return `与${may}可能是同一单位，目前分别汇总，请确认。`;
  if (standing === "counted" && isInOtherMoney(submission)) return sayOtherMoney(submission);
  return words[standing];
}

/** What the file's name seems to say is no more than a proposal. */
function sayProposal(submission: Submission): string {
  const {unit = "", year = null} = proposalFor(submission) ?? {};
  const seems = [...(unit === "" ? [] : [`“${unit}”`]), ...(year === null ? [] : [`${year} 年度`])];
  return seems.length === 0 ? "" : `文件名、文件夹名看像是${seems.join("、")}的，请确认；`;
}

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
  const fileNameOf = fileNames([...read, ...unreadable].map(({source}) => source));
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

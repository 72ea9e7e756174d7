import type {Severity} from "../editions/rule";
import {isAbout} from "./remarks";

/** Title and headings of the sheet 审核意见, by which it is known again. 标识 is for programs. */
export const reviewTitle = "审核意见";
export const reviewHeadings = [
  "序号", "性质", "位置", "问题", "左值", "右值", "差额", "建议", "状态", "审核说明", "审核人", "时间", "与上次审核相比", "标识",
] as const;

/** The heading of one of its columns. */
export type ReviewHeading = (typeof reviewHeadings)[number];

/** How far a finding is dealt with, as the sheet's list offers it. */
export const statusNames = {open: "待处理", explained: "已说明", corrected: "已更正", confirmed: "已确认"} as const;
/** How far a finding is dealt with. */
export type ReviewStatus = keyof typeof statusNames;

/** What a finding is called by its gravity. */
export const severityNames: Readonly<Record<Severity, string>> = {error: "强制性", warning: "核实性", hint: "提示"};

/** What people say of one finding, or of something of their own. */
export type Opinion = {
  readonly says: string;
  readonly suggestion: string;
  readonly status: ReviewStatus;
  readonly explanation: string;
  readonly by: string;
  /** Local, to the minute, or as a person typed it. */
  readonly time: string;
  /** What knows the finding again; absent on a row that a person added. */
  readonly mark?: FindingMark;
  /** What its sheet says of its place, and of the time when it was written, ISO 8601. */
  readonly at?: string;
  readonly written?: string;
  /** It says that words were found which were read as nobody's. */
  readonly isUnread?: true;
};

/** What people say of a finding that the sheet knows again. */
export type OpinionOnFinding = Opinion & {readonly mark: FindingMark};

/** What the last column keeps. */
export type FindingMark = {
  readonly unit: string;
  readonly year: number | null;
  readonly severity: Severity;
  /** What is spoken of, and the figures it rested on. */
  readonly of: string;
  readonly values: string;
  /** The explanation that the sheet was given, so that it can be told whether it was rewritten since; and when. */
  readonly said: string;
  readonly written: string;
  /** The sheet asks for the name of who explains; what was typed without one on those before it counts. */
  readonly asksName?: boolean;
};

/** What stands under the headings; rows without a word are passed over. */
export const opinionsOfRows = (rows: readonly (readonly string[])[]): readonly Opinion[] =>
  rows.map((row): Opinion => {
    const text = textUnder(row);
    const mark = markIn(text("标识"));
    return {
      says: text("问题"), suggestion: text("建议"), status: statusNamed(text("状态")) ?? "open",
      explanation: text("审核说明"), by: text("审核人"), time: text("时间"), ...(mark === undefined ? {} : {mark}),
    };
  }).filter(({says}) => says !== "");

/** What a row says under a heading. */
export const textUnder = (row: readonly string[]) => (heading: ReviewHeading): string =>
  (row[reviewHeadings.indexOf(heading)] ?? "").trim();

/** The last of a workbook's review sheets that is about a filing; a sheet without any finding may be about each. */
export const lastReviewOf = <Sheet extends {readonly opinions: readonly Opinion[]}>(
  filing: {readonly unit: string; readonly year: number | null}, sheets: readonly Sheet[],
): Sheet | undefined => sheets.findLast(({opinions}) => {
  const marks = opinions.flatMap(({mark}) => mark ?? []);
  return marks.length === 0 || marks.some((mark) => isAbout(mark, filing));
});

/**
 * The status that a word stands for, as people write it: 己说明, 已 说明。, 已改正; `undefined` for another word.
 * What is denied or awaited (未确认, 待确认) is open.
 */
export function statusNamed(word: string): ReviewStatus | undefined {
  const name = word.normalize("NFKC").replace(/[^\p{L}]+/gu, "").replace(/^[己巳以]/, "已");
  if (name === "" || /^[未不没待无]/.test(name)) return "open";
  const all = Object.keys(statusNames) as ReviewStatus[];
  return all.find((status) => statusNames[status] === name) ?? all.find((status) => others[status].includes(name)) ??
    (name.length === 3 ? all.find((status) => isOneLetterOff(name, statusNames[status])) : undefined);
}

const isOneLetterOff = (name: string, other: string): boolean =>
  [...name].filter((letter, at) => other[at] !== letter).length === 1;

const others: Readonly<Record<ReviewStatus, readonly string[]>> = {
  open: ["处理中"], explained: ["说明", "已作说明", "已做说明", "已解释"], confirmed: ["确认", "已审核确认", "审核确认"],
  corrected: ["更正", "改正", "已改正", "已修改", "已改", "修改", "已订正", "已修正", "已整改"],
};

function markIn(json: string): FindingMark | undefined {
  try {
    const mark = JSON.parse(json) as Partial<FindingMark> | null;
    const {unit, year, severity, of, values, said, written, asksName} = mark ?? {};
    return typeof unit === "string" && typeof of === "string" && typeof values === "string"
      && (year === null || typeof year === "number") && severity !== undefined && severity in severityNames
      && typeof said === "string" && typeof written === "string" && !Number.isNaN(Date.parse(written))
      ? {unit, year, severity, of, values, said, written, ...(asksName === true && {asksName})} : undefined;
  } catch {
    return undefined;
  }
}

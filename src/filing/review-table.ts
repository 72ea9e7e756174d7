import type {Severity} from "../forms/rule";

/** Title and headings of the sheet 审核意见, by which it is known again. 标识 is for programs. */
export const reviewTitle = "审核意见";
export const reviewHeadings = [
  "序号", "性质", "位置", "问题", "左值", "右值", "差额", "建议", "状态", "审核说明", "审核人", "时间", "与上次审核相比", "标识",
] as const;

/** How far a finding is dealt with, as the sheet's list offers it. */
export const statusNames = {open: "待处理", explained: "已说明", corrected: "已更正", confirmed: "已确认"} as const;
export type Status = keyof typeof statusNames;

export const severityNames: Readonly<Record<Severity, string>> = {error: "强制性", warning: "核实性", hint: "提示"};

/** What people wrote on one finding, or on a matter of their own, in a review sheet that came back. */
export type Opinion = Mark & Partial<FindingMark>;

/** The columns that people write in, and the sentence they write on. */
type Mark = {
  readonly says: string;
  readonly suggestion: string;
  readonly status: Status;
  readonly explanation: string;
  readonly by: string;
  /** As it stands in the sheet: a person may have typed it. */
  readonly time: string;
};

/** What the last column keeps; absent on a row that a person added. */
export type FindingMark = {
  readonly unit: string;
  readonly year: number | null;
  readonly severity: Severity;
  /** The finding's key, and the figures it rested on. */
  readonly of: string;
  readonly values: string;
};

/** What stands under the headings; rows without a word are passed over. */
export const opinionsOfRows = (rows: readonly (readonly string[])[]): readonly Opinion[] =>
  rows.map((row): Opinion => {
    const text = (heading: (typeof reviewHeadings)[number]): string => (row[reviewHeadings.indexOf(heading)] ?? "").trim();
    return {
      says: text("问题"), suggestion: text("建议"), status: statusNamed(text("状态")),
      explanation: text("审核说明"), by: text("审核人"), time: text("时间"), ...markIn(text("标识")),
    };
  }).filter(({says}) => says !== "");

const statusNamed = (name: string): Status =>
  (Object.keys(statusNames) as Status[]).find((status) => statusNames[status] === name) ?? "open";

function markIn(json: string): FindingMark | undefined {
  try {
    const mark = JSON.parse(json) as Partial<FindingMark> | null;
    const {unit, year, severity, of, values} = mark ?? {};
    return typeof unit === "string" && typeof of === "string" && typeof values === "string"
      && (year === null || typeof year === "number") && severity !== undefined && severity in severityNames
      ? {unit, year, severity, of, values} : undefined;
  } catch {
    return undefined;
  }
}

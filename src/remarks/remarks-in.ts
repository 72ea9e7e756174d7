import type {FindingMark, Opinion} from "../filing/review-table";
import {
  type Explanation, isAbout, isNoRemarks, noRemarks, type Remarks, remarksOfRows, type SignOff,
} from "../filing/remarks";
import {remarkRowsIn, reviewTableIn, type ReviewTable} from "../recognise/aside";
import type {Grid} from "../recognise/grid";
import {isName, nameBehind} from "./refuse-explanation";
import {opinionsOn, type ReturnedOpinion} from "./review/returned-row";
import {unreadWords} from "./review/unread-words";

/**
 * What was said and signed in a workbook: on the sheet 审核说明, where people may have mended it, or else in the record;
 * and on its review sheets, where people write without the add-in.
 */
export function remarksIn(
  grids: readonly Grid[], recorded: Remarks = noRemarks, sheets: readonly ReviewSheet[] = reviewSheetsIn(grids),
): Remarks {
  const rows = grids.map(remarkRowsIn).find((found) => found !== undefined);
  const shown = rows === undefined ? noRemarks : remarksOfRows(rows.map(({texts}) => texts));
  return sheets
    .reduce((remarks, {opinions}) => withOpinions(remarks, opinions), isNoRemarks(shown) ? recorded : shown);
}

/** A sheet 审核意见, and what stands on each of its rows. */
export type ReviewSheet = {
  readonly name: string;
  readonly opinions: readonly ReturnedOpinion[];
  /** Whether its columns are where they were written, so that more can be written under them. */
  readonly isAsWritten: boolean;
};

/**
 * Every sheet 审核意见, in order; the last one about a filing is its review. With it goes what people wrote about the
 * review elsewhere, though there be no such sheet.
 */
export function reviewSheetsIn(grids: readonly Grid[]): readonly ReviewSheet[] {
  const tables = grids.map((grid) => ({grid, table: reviewTableIn(grid)}));
  const sheets = tables.flatMap(({grid, table}) => (table === undefined ? [] : sheetOf(grid, table)));
  const lines = unreadWords(tables, sheets);
  const [last] = sheets.slice(-1);
  return lines.length === 0 ? sheets
    : [...sheets.slice(0, -1), {name: last?.name ?? "", isAsWritten: false, opinions: [...last?.opinions ?? [], ...lines]}];
}

function sheetOf(grid: Grid, table: ReviewTable): ReviewSheet {
  const written = typedTime(/审核时间：(.*)/.exec(table.captions.map(({text}) => text).join("\n"))?.[1] ?? "")?.toISOString();
  return {
    name: grid.name, isAsWritten: table.isAsWritten,
    opinions: table.rows.flatMap((row) => opinionsOn(row, grid.name, written)),
  };
}

/**
 * The remarks with what people wrote on a review sheet, held to the figures that the sheet was written on. Of two on
 * one finding the newer one holds; what was taken back on the sheet is taken back.
 */
export const withOpinions = (remarks: Remarks, opinions: readonly Opinion[]): Remarks =>
  opinions.reduce(withOpinion, remarks);

function withOpinion(remarks: Remarks, opinion: Opinion): Remarks {
  const {says, status, explanation: text, mark} = opinion;
  if (mark === undefined) return remarks;
  const by = isName(opinion.by, mark.unit) ? opinion.by : nameBehind(text);
  const {unit, year, of, values} = mark;
  const remark: SignOff = {unit, year, of, says, values, by, time: timeOf(opinion, mark)};
  // Who confirms need not be who explained.
  const explanation: Explanation = status === "confirmed" ? {...remark, text, by: ""}
    : {...remark, text, ...(by === "" && mark.asksName === true && {isUnsigned: true})};
  return {
    ...remarks,
    explanations: merged(remarks.explanations, remark, explains(opinion, mark) ? explanation : undefined, isSameText),
    signOffs: merged(remarks.signOffs, remark, status === "confirmed" ? remark : undefined, isSameName),
  };
}

/**
 * Whether the text is meant as an explanation. A clerk who explains may well forget the list beside it; a text that the
 * sheet was given as one that does not count, or that a reviewer set back to 待处理, counts once it is rewritten.
 */
const explains = ({status, explanation}: Opinion, {said}: FindingMark): boolean =>
  explanation !== "" && status !== "corrected" && !(status === "open" && plain(explanation) === plain(said));

function merged<R extends SignOff>(
  all: readonly R[], sheet: SignOff, remark: R | undefined, isSame: (one: R, other: R) => boolean,
): readonly R[] {
  const known = all.findLast((one) => one.of === sheet.of && isAbout(one, sheet));
  const others = all.filter((one) => one !== known);
  if (known === undefined) return remark === undefined ? all : [...all, remark];
  if (known.time > sheet.time) return all;
  // What had lapsed before the sheet was written was not taken back on it.
  if (remark === undefined) return known.values === sheet.values ? others : all;
  return known.values === remark.values && isSame(known, remark) ? all : [...others, remark];
}

const isSameText = (one: Explanation, other: Explanation): boolean => plain(one.text) === plain(other.text);
const isSameName = (one: SignOff, other: SignOff): boolean => one.by === other.by;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** When it was written, ISO 8601: as typed beside it, but never before the sheet it stands on. */
export function timeOf({time}: Opinion, {written}: FindingMark): string {
  const at = typedTime(time)?.toISOString();
  return at === undefined || at < written ? written : at;
}

/** A local time as people type it: 2025年1月21日 08:30. */
function typedTime(text: string): Date | undefined {
  const [, year, month, day, hour = "0", minute = "0"] = typed.exec(text.normalize("NFKC")) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number.isNaN(at.getTime()) ? undefined : at;
}

const typed = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:\s+(\d{1,2}):(\d{2}))?/;

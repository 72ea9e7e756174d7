import {simplified} from "../normalise";
import {overlaps, rightOf, type TableSpot, type View} from "./view";

/** What a heading that no form prints says of the figures under it. */
type HeadingRole =
  /** This year's figures: 统计数, 本年数, or the latest year named. */
  | "this"
  /** Another year's: 上年数, 2022年. */
  | "prior"
  /** 增减, 同比, 增长率. */
  | "change"
  /** 序号, 单位, 备注: no figures at all. */
  | "aside";

/** Tell what stands in a column or row by its heading; `undefined` where the heading says nothing known. */
export function roleOf(heading: string, latestYear?: number): HeadingRole | undefined {
  const text = simplified(heading.normalize("NFKC")).replace(/\s+/g, "");
  if (text.length > longest || /^注|。/.test(text)) return undefined;
  if (/增减|增\/减|增长|同比|环比|变化|变动|差异|差额|幅|%|率/.test(text)) return "change";
  if (/上年|上一年|去年|上期|同期|往年|历年|前年/.test(text)) return "prior";
  if (/^(?:序号?|行次|.*(?:编号|代码|编码|单位|备注|说明|解释)|来源|责任.*|填报(?!数).*|审核(?!数).+|.{0,4}(?:校验|验算|勾稽|平衡).*|.{0,6}(?:占比|比重|比例))[::]?$/.test(text)) return "aside";
  const year = /[月日]/.test(text) ? undefined : yearIn(text);
  if (year !== undefined && latestYear !== undefined) return year === latestYear ? "this" : "prior";
  return /统计数|本年|今年|本期|当年|数量|数值|数据|数字|件数|^(?:合计|总数|数|值|填报数|上报数|实际数)$/.test(text) ? "this" : undefined;
}

/**
 * Whether a row numbers the columns of a table, as in 栏次 1 2 3 or 甲 乙 1 2 3: what it is called, or letters alone
 * beside numbers that count on.
 */
export function numbersColumns(row: readonly TableSpot[]): boolean {
  const words = row.filter(({as}) => as === "text").map(({text}) => text.replace(/[\s()（）—-]+/g, ""))
    .filter((word) => word !== "");
  const numbers = row.flatMap(({as, text}) => (as === "number" ? Number(text) : []));
  return words.length > 0 && words.every((word) => columnNumber.test(word)) && numbers.length > 1 &&
    numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at) && numbers[0] === 1;
}

const columnNumber = /^(?:[甲乙丙丁戊己庚辛壬癸A-Z]|栏次|列次|栏目|栏号|列号|行次|序号|栏次行次)$/;

/** Longer texts are sentences, not headings. */
const longest = 16;

/** The report year that a heading names: 2023 of `2023年度`. */
export const yearIn = (text: string): number | undefined => {
  const found = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(text.normalize("NFKC"));
  return found === null ? undefined : Number(found[1]);
};

/**
 * The latest year that a row of headings names, each row looked at once; a day is none of a column. Beside 本年 every
 * year is an earlier one.
 */
export function latestYears(view: View): (row: number) => number | undefined {
  const known = new Map<number, number>();
  return (row) => {
    const latest = known.get(row) ?? Math.max(...view.across(row).map(({as, text}) =>
      as !== "text" || /[月日]/.test(text) ? -1 : yearIn(text) ?? (/^[本今当]\s*年度?数?$/.test(text) ? Infinity : -1)));
    known.set(row, latest);
    return latest < 0 ? undefined : latest;
  };
}

/** The year named by the nearest text over a stretch of columns, or by the name of its sheet. */
export function titleYear(
  view: View, {top, left, right}: {readonly top: number; readonly left: number; readonly right: number},
): number | undefined {
  for (let row = top - 1; row >= Math.max(0, top - 6); row -= 1) {
    const texts = view.across(row).filter((spot) => spot.as === "text" && rightOf(spot) >= left && spot.column <= right);
    const year = texts.map(({text}) => yearIn(text)).find((year) => year !== undefined);
    if (year !== undefined) return year;
  }
  return yearIn(view.grid.name);
}

/** What a text says that stands over a stretch of columns and begins within it, such as 上年数. */
export function roleOver(view: View, top: number, left: number, right: number): HeadingRole | undefined {
  for (let row = top - 1; row >= Math.max(0, top - 3); row -= 1) {
    const here = view.across(row).filter(({column}) => column >= left && column <= right);
    // Over figures stands what heads those.
    if (here.some(({as}) => as === "number")) return undefined;
    const over = here.filter(({as, meanings}) => as === "text" && meanings.length === 0);
    const role = over.map(({text}) => roleOf(text)).find((role) => role !== undefined);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Where to look for one line of figures: rows `from` to `to`, columns `left` to `right`. */
type LinesSought = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** How far left of `left` the heading of a row may end. */
  readonly reach: number;
  /** An empty row without a heading will not do. */
  readonly sure?: true;
  /** The table may end with an empty row below its last cells, as on a sheet. */
  readonly open?: boolean;
};

/** The row that holds this year's figures, or the rows of figures between which there is no telling. */
type ChosenLine =
  {readonly row: number; readonly heading?: TableSpot} | {readonly doubt: readonly (readonly TableSpot[])[]};

type FigureLine = {
  readonly row: number; readonly heading?: TableSpot; readonly figures: readonly TableSpot[];
  /** Words stand among its figures. */
  readonly isWorded: boolean;
};

/** Choose among rows by what stands before them: 统计数 or 本年 rather than 上年数, 增减 or 序号; a lone row needs no heading. */
export function chooseLine(view: View, sought: LinesSought): ChosenLine | undefined {
  const lines = linesOf(view, sought);
  const latest = lines.reduce((latest, {heading}) => Math.max(latest, yearIn(heading?.text ?? "") ?? -1), -1);
  const role = ({heading}: FigureLine) => heading && roleOf(heading.text, latest < 0 ? undefined : latest);
  const current = lines.filter((line) => role(line) === "this" || heads(line.heading));
  const [only, another] = current;
  if (only !== undefined && another === undefined) {
    const bare = lines.filter(({heading, figures}) => heading === undefined && figures.length > 0);
    // Figures beside an empty 统计数: its merged heading was taken apart.
    return only.figures.length === 0 && bare.length === 1 ? bare[0] : only;
  }
  const open = current.length > 1 ? current : lines.filter((line) => role(line) === undefined);
  const filled = open.filter(({figures}) => figures.length > 0);
  if (filled.length > 1) return lineOverRemarks(filled) ?? {doubt: filled.map(({figures}) => figures)};
  return filled[0] ?? (current.length > 1 || sought.sure ? undefined : open[0]);
}

/** The first of some rows, where what stands below it are words with a few figures: 其中：行政机关败诉 3. */
function lineOverRemarks([first, ...others]: readonly FigureLine[]): FigureLine | undefined {
  const size = first?.figures.length ?? 0;
  return first?.isWorded === false && others.every(({isWorded, figures}) => isWorded && figures.length * 2 < size)
    ? first : undefined;
}

/** Whether a heading says that this year's figures stand under it. */
export const headsThisYear = (heading: TableSpot | undefined): boolean =>
  heads(heading) || (heading !== undefined && roleOf(heading.text) === "this");

/** 统计数 is the form's own heading of its only column. */
const heads = (heading: TableSpot | undefined): boolean =>
  heading?.meanings.some(({as, ids}) => as === "column" && ids[0] === "") === true;

/** The rows of a table: they end where another table's labels stand, or with an empty row after a filled one. */
function linesOf(view: View, {from, to, left, right, reach, open}: LinesSought): readonly FigureLine[] {
  const lines: FigureLine[] = [];
  const last = open ? Math.max(view.rows - 1, from) : view.rows - 1;
  for (let row = from; row <= Math.min(to, last); row += 1) {
    const here = view.across(row).filter((spot) => overlaps(spot.column, rightOf(spot), left, right));
    if (here.some(({meanings}) => meanings.length > 0)) break;
    const figures = here.filter(({as}) => as === "number" || as === "mark");
    const heading = view.across(row).findLast((spot) =>
      spot.as === "text" && spot.row >= from && rightOf(spot) < left && rightOf(spot) >= left - reach &&
      (spot.meanings.length === 0 || heads(spot)));
    if (heading === undefined && here.length === 0 && lines.some((line) => line.figures.length > 0)) break;
    lines.push({row, heading, figures, isWorded: here.some(({as}) => as === "text")});
  }
  return lines;
}

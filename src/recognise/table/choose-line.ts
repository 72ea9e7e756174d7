import {roleOf, yearIn} from "./column-role";
import {overlaps, rightOf, type Spot, type View} from "./view";

/** Where to look for one line of figures: rows `from` to `to`, columns `left` to `right`. */
export type Search = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** How far left of `left` the heading of a row may end. */
  readonly reach: number;
  /** An empty row without a heading will not do. */
  readonly sure?: true;
};

/** The row that holds this year's figures, or the figures between which there is no telling. */
export type Choice = {readonly row: number; readonly heading?: Spot} | {readonly doubt: readonly Spot[]};

type Line = {readonly row: number; readonly heading?: Spot; readonly figures: readonly Spot[]};

/** Choose among rows by what stands before them: 统计数 or 本年 rather than 上年数, 增减 or 序号; a lone row needs no heading. */
export function chooseLine(view: View, search: Search): Choice | undefined {
  const lines = linesOf(view, search);
  const latest = lines.reduce((latest, {heading}) => Math.max(latest, yearIn(heading?.text ?? "") ?? -1), -1);
  const role = ({heading}: Line) => heading && roleOf(heading.text, latest < 0 ? undefined : latest);
  const current = lines.filter((line) => role(line) === "this" || heads(line.heading));
  const bare = lines.filter(({heading, figures}) => heading === undefined && figures.length > 0);
  // Figures beside an empty 统计数: its merged heading was taken apart.
  if (current.length === 1) return current[0]!.figures.length === 0 && bare.length === 1 ? bare[0] : current[0];
  const open = current.length > 1 ? current : lines.filter((line) => role(line) === undefined);
  const filled = open.filter(({figures}) => figures.length > 0);
  if (filled.length > 1) return {doubt: filled.map(({figures}) => figures[0]!)};
  return filled[0] ?? (current.length > 1 || search.sure ? undefined : open[0]);
}

/** 统计数 is the form's own heading of its only column. */
const heads = (heading: Spot | undefined): boolean =>
  heading?.meanings.some(({as, ids}) => as === "column" && ids[0] === "") === true;

/** The rows of a table: they end where another table's labels stand, or with an empty row after a filled one. */
function linesOf(view: View, {from, to, left, right, reach}: Search): readonly Line[] {
  const lines: Line[] = [];
  for (let row = from; row <= Math.min(to, view.rows - 1); row += 1) {
    const here = view.across(row).filter((spot) => overlaps(spot.column, rightOf(spot), left, right));
    if (here.some(({meanings}) => meanings.length > 0)) break;
    const figures = here.filter(({as}) => as === "number" || as === "mark");
    const heading = view.across(row).findLast((spot) =>
      spot.as === "text" && spot.row >= from && rightOf(spot) < left && rightOf(spot) >= left - reach &&
      (spot.meanings.length === 0 || heads(spot)));
    if (heading === undefined && here.length === 0 && lines.some((line) => line.figures.length > 0)) break;
    lines.push({row, heading, figures});
  }
  return lines;
}

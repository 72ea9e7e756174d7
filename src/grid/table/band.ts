import type {Form} from "../../forms/form";
import {bottomOf, overlaps, rightOf, type Spot, type View} from "./view";

/** The column of a form, or of one block of it, that a cell heads. */
export const columnOf = (spot: Spot, form: Form, block?: number): string | undefined => spot.meanings.find((meaning) =>
  meaning.as === "column" && meaning.form === form.id && (block === undefined || meaning.block === block))?.ids[0];

/** Whether a cell may be the label of one of the form's rows. */
export const isRow = (spot: Spot, form: Form): boolean =>
  spot.meanings.some((meaning) => meaning.as === "row" && meaning.form === form.id);

/** 其他 and 总计 are rows too, or columns of several forms. */
const isDoubtful = (spot: Spot, form: Form): boolean =>
  spot.meanings.some((meaning) => meaning.as === "row" || (meaning.as === "column" && meaning.form !== form.id));

/** Headings in adjoining rows, in groups: 本年 and 上年 side by side repeat the headings. */
export type Band = {readonly top: number; readonly bottom: number; readonly groups: readonly (readonly Spot[])[]};

/** The lines of column headings of a form, top to bottom. */
export function findBands(view: View, form: Form): readonly Band[] {
  const hits = view.spots.filter((spot) => columnOf(spot, form) !== undefined);
  const bands: Spot[][] = [];
  for (const spot of hits.filter((spot) => !isDoubtful(spot, form))) {
    const band = bands.at(-1);
    if (band !== undefined && adjoins(band, spot)) band.push(spot);
    else bands.push([spot]);
  }
  const doubtful = hits.filter((spot) => isDoubtful(spot, form));
  return bands.map((sure) => ({
    top: Math.min(...sure.map(({row}) => row)),
    bottom: Math.max(...sure.map(bottomOf)),
    groups: groupsOf(withDoubtful(sure, doubtful, form), form),
  }));
}

const adjoins = (band: readonly Spot[], spot: Spot): boolean =>
  spot.row <= Math.max(...band.map(bottomOf)) + 1 && !band.some((one) => isOver(one, spot));

/** Doubtful headings count where they stand beside one that is certain, in its row or the next. */
function withDoubtful(sure: readonly Spot[], doubtful: readonly Spot[], form: Form): readonly Spot[] {
  const sorted = [...sure].sort((one, other) => one.column - other.column);
  // Headings taken apart leave empty columns between them, but not many.
  const step = Math.min(widestGap, ...sorted.slice(1).map(({column}, at) => column - rightOf(sorted[at]!)));
  const band = [...sorted];
  const join = (reach: number, gap: number, isWanted: (spot: Spot) => boolean): void => {
    for (let size = -1; size !== band.length;) {
      size = band.length;
      for (const spot of doubtful.filter(isWanted)) {
        if (isBeside(band, spot, reach, gap) && !band.some((one) => isOver(one, spot))) band.push(spot);
      }
    }
  };
  join(0, step, () => true);
  join(1, step, () => true);
  // A column of another kind may stand before 总计, such as 小计.
  join(0, widestGap, (spot) => !band.some((one) => columnOf(one, form) === columnOf(spot, form)));
  return band;
}

const widestGap = 3;

const isBeside = (band: readonly Spot[], spot: Spot, reach: number, gap: number): boolean => band.some((one) =>
  overlaps(one.row - reach, bottomOf(one) + reach, spot.row, bottomOf(spot)) &&
  (gapBetween(one, spot) <= gap || (gapBetween(spot, one) <= gap && one.row === spot.row)));

/** Columns from the end of one to the beginning of another at its right; adjoining cells are 1 apart. */
const gapBetween = (one: Spot, other: Spot): number =>
  other.column > rightOf(one) ? other.column - rightOf(one) : Infinity;

/** Whether two cells share a column. */
export const isOver = (one: Spot, other: Spot): boolean =>
  overlaps(one.column, rightOf(one), other.column, rightOf(other));

function groupsOf(band: readonly Spot[], form: Form): readonly (readonly Spot[])[] {
  const groups: Spot[][] = [];
  for (const spot of [...band].sort((one, other) => one.column - other.column)) {
    const group = groups.at(-1);
    const repeated = group?.some((one) => columnOf(one, form) === columnOf(spot, form)) !== false;
    if (repeated) groups.push([spot]);
    else group!.push(spot);
  }
  return groups;
}

import type {Form} from "../../editions/form";
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

/** The lines of column headings of a form, top to bottom; found once for a view. */
export function findBands(view: View, form: Form): readonly Band[] {
  const known = found.get(view) ?? new Map<Form, readonly Band[]>();
  const bands = known.get(form) ?? lookForBands(view, form);
  found.set(view, known.set(form, bands));
  return bands;
}

const found = new WeakMap<View, Map<Form, readonly Band[]>>();

function lookForBands(view: View, form: Form): readonly Band[] {
  const hits = view.spots.filter((spot) => columnOf(spot, form) !== undefined);
  const bands: Growing[] = [];
  const doubtful = hits.filter((spot) => isDoubtful(spot, form));
  const unsure = new Set(doubtful);
  for (const spot of hits) {
    if (unsure.has(spot)) continue;
    const band = bands.at(-1);
    if (band !== undefined && adjoins(band, spot)) add(band, spot);
    else bands.push({spots: [spot], top: spot.row, bottom: bottomOf(spot)});
  }
  view.effort(bands.length * doubtful.length);
  return bands.map(({spots, top, bottom}) =>
    ({top, bottom, groups: groupsOf(withDoubtful({spots, top, bottom}, doubtful, form), form)}));
}

const adjoins = ({spots, bottom}: Growing, spot: Spot): boolean =>
  spot.row <= bottom + 1 && !spots.some((one) => isOver(one, spot));

/** Headings as they are gathered, with the first and the last row that they reach. */
type Growing = {readonly spots: Spot[]; top: number; bottom: number};

function add(band: Growing, spot: Spot): void {
  band.spots.push(spot);
  band.top = Math.min(band.top, spot.row);
  band.bottom = Math.max(band.bottom, bottomOf(spot));
}

/** Doubtful headings count where they stand beside one that is certain, in its row or the next. */
function withDoubtful({spots: sure, top, bottom}: Growing, doubtful: readonly Spot[], form: Form): readonly Spot[] {
  const sorted = [...sure].sort((one, other) => one.column - other.column);
  // Headings taken apart leave empty columns between them, but not many.
  const step = Math.min(widestGap, ...sorted.slice(1).map(({column}, at) => column - rightOf(sorted[at]!)));
  const band: Growing = {spots: sorted, top, bottom};
  let open = doubtful;
  const join = (reach: number, gap: number, isWanted: (spot: Spot) => boolean): void => {
    for (let size = -1; size !== band.spots.length;) {
      size = band.spots.length;
      const left: Spot[] = [];
      for (const spot of open.filter(isWanted)) {
        if (!isBeside(band, spot, reach, gap)) left.push(spot);
        // What stands over a heading of the band now does so for good.
        else if (!band.spots.some((one) => isOver(one, spot))) add(band, spot);
      }
      open = left;
    }
  };
  join(0, step, () => true);
  join(1, step, () => true);
  // A column of another kind may stand before 总计, such as 小计.
  join(0, widestGap, (spot) => !band.spots.some((one) => columnOf(one, form) === columnOf(spot, form)));
  return band.spots;
}

const widestGap = 3;

const isBeside = ({spots, top, bottom}: Growing, spot: Spot, reach: number, gap: number): boolean =>
  overlaps(top - reach, bottom + reach, spot.row, bottomOf(spot)) && spots.some((one) =>
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

import type {SoughtBlock, SoughtForm} from "./form-in-table";
import {bottomOf, overlaps, rightOf, type TableSpot, type View} from "./view";

/** The column of a form, or of one block of it, that a cell heads. */
export const columnOf = (spot: TableSpot, form: SoughtForm, block?: SoughtBlock): string | undefined =>
  spot.meanings.find((meaning) => meaning.as === "column" && meaning.form === form.id &&
    (block === undefined || meaning.block === block.at))?.ids[0];

/** Whether a cell may be the label of one of the form's rows. */
export const isRow = (spot: TableSpot, form: SoughtForm): boolean =>
  spot.meanings.some((meaning) => meaning.as === "row" && meaning.form === form.id);

/** 其他 and 总计 are rows too, or columns of several forms. */
const isDoubtful = (spot: TableSpot, form: SoughtForm): boolean =>
  spot.meanings.some((meaning) => meaning.as === "row" || (meaning.as === "column" && meaning.form !== form.id));

/** Headings in adjoining rows, in groups: 本年 and 上年 side by side repeat the headings. */
export type HeadingBand = {
  readonly top: number;
  readonly bottom: number;
  readonly groups: readonly (readonly TableSpot[])[];
};

/** The lines of column headings of a form, top to bottom. */
export function findBands(view: View, form: SoughtForm): readonly HeadingBand[] {
  const hits = mergedAgain(view, view.spots.filter((spot) => columnOf(spot, form) !== undefined), form);
  const bands: Growing[] = [];
  const doubtful = hits.filter((spot) => isDoubtful(spot, form));
  const unsure = new Set(doubtful);
  for (const spot of hits) {
    if (unsure.has(spot)) continue;
    const band = bands.at(-1);
    if (band !== undefined && adjoins(view, band, spot)) add(band, spot);
    else bands.push({spots: [spot], top: spot.row, bottom: bottomOf(spot)});
  }
  view.effort(bands.length * hits.length);
  return bands.map(({spots, top, bottom}) => {
    const band = withDoubtful({spots, top, bottom}, doubtful, form);
    const beside = hits.filter((spot) => overlaps(top, bottom, spot.row, bottomOf(spot)));
    const inLine = [...new Set([...band, ...beside])];
    const slips = form.blocks.map((block) => new Set(repeatedByASlip(inLine, form, block)));
    // What is no slip in one of the blocks that it may be of is none.
    const isSlip = (spot: TableSpot): boolean => form.blocks.every((block, at) =>
      columnOf(spot, form, block) === undefined || slips[at]?.has(spot));
    return {top, bottom, groups: groupsOf(view, band.filter((spot) => !isSlip(spot)), bottom, form)};
  });
}

/**
 * Headings that stand right under themselves, in rows of headings only, once: their merged cell was filled in. Of 其他
 * and 总计 the upper one may be the row's that the lower one is a column of.
 */
function mergedAgain(view: View, hits: readonly TableSpot[], form: SoughtForm): readonly TableSpot[] {
  const merged: TableSpot[] = [];
  /** Where each of them is, by the place right below it. */
  const below = new Map<string, number>();
  const isOfHeadings = (row: number): boolean => view.across(row).every(({as}) => as === "text");
  const keyOf = (row: number, {column, columnSpan, text}: TableSpot): string =>
    `${row} ${column} ${columnSpan} ${text}`;
  for (const spot of hits) {
    const at = below.get(keyOf(spot.row, spot));
    const above = at === undefined ? undefined : merged[at];
    const isAgain = above !== undefined && !isDoubtful(spot, form) &&
      isOfHeadings(spot.row - 1) && isOfHeadings(spot.row);
    const place = isAgain && at !== undefined ? at : merged.length;
    merged[place] = isAgain ? {...above, rowSpan: bottomOf(spot) + 1 - above.row} : spot;
    below.set(keyOf(bottomOf(spot) + 1, spot), place);
  }
  return merged;
}

/**
 * Headings of which one was copied over another: side by side, no more than a block has columns, some of them equal.
 * Which of the equal ones is right nothing tells, so none heads a column. Headings that are repeated as a whole, 本年
 * beside 上年, are each their own table's, and so are those with labels of rows between them.
 */
function repeatedByASlip(
  line: readonly TableSpot[], form: SoughtForm, block: SoughtBlock,
): readonly TableSpot[] {
  const byId = new Map<string, TableSpot[]>();
  for (const spot of line) {
    const id = columnOf(spot, form, block);
    if (id !== undefined) byId.set(id, [...byId.get(id) ?? [], spot]);
  }
  const alike = [...byId.values()];
  const repeated = alike.filter(({length}) => length > 1);
  const all = alike.flat().sort((one, other) => one.column - other.column);
  const isOneTable = all.length <= block.columns.length && stepsBetween(all).every((step) => step === 1);
  return isOneTable && repeated.length < alike.length ? repeated.flat() : [];
}

const adjoins = (view: View, {spots, bottom}: Growing, spot: TableSpot): boolean =>
  (spot.row <= bottom + 1 ||
    (spot.row <= bottom + 1 + mostBlank && view.filled(bottom + 1, spot.row - 1).length === 0)) &&
  !spots.some((one) => isOver(one, spot));

/** Rows that somebody put between headings for air. */
const mostBlank = 2;

/** Headings as they are gathered, with the first and the last row that they reach. */
type Growing = {readonly spots: TableSpot[]; top: number; bottom: number};

function add(band: Growing, spot: TableSpot): void {
  band.spots.push(spot);
  band.top = Math.min(band.top, spot.row);
  band.bottom = Math.max(band.bottom, bottomOf(spot));
}

/** Doubtful headings count where they stand beside one that is certain, in its row or the next. */
function withDoubtful(
  {spots: sure, top, bottom}: Growing, doubtful: readonly TableSpot[], form: SoughtForm,
): readonly TableSpot[] {
  const sorted = [...sure].sort((one, other) => one.column - other.column);
  // Headings taken apart leave empty columns between them, but not many.
  const step = Math.min(widestGap, ...stepsBetween(sorted));
  const band: Growing = {spots: sorted, top, bottom};
  const next = nextRow(sure);
  let open = doubtful;
  const join = (reach: number, gap: number, isWanted: (spot: TableSpot) => boolean): void => {
    for (let size = -1; size !== band.spots.length;) {
      size = band.spots.length;
      const left: TableSpot[] = [];
      for (const spot of open.filter(isWanted)) {
        if (!isBeside(band, spot, reach, gap)) left.push(spot);
        // What stands over a heading of the band now does so for good.
        else if (!band.spots.some((one) => isOver(one, spot))) add(band, spot);
      }
      open = left;
    }
  };
  join(0, step, () => true);
  join(next, step, () => true);
  // Where rows stand side by side and their merges were lost, spacer columns stand between headings here and there.
  const isRepeated = new Set(sure.map((spot) => columnOf(spot, form))).size < sure.length;
  const joined = [...band.spots].sort((one, other) => one.column - other.column);
  if (isRepeated) join(0, Math.min(widestGap, Math.max(...stepsBetween(joined))), () => true);
  // A column of another kind may stand before 总计, such as 小计.
  const isLacking = (spot: TableSpot): boolean =>
    !band.spots.some((one) => columnOf(one, form) === columnOf(spot, form));
  join(0, widestGap, isLacking);
  // Where headings stand over headings, the last one is in the upper row.
  const {top: upper, bottom: lower} = band;
  join(next, widestGap, (spot) => isLacking(spot) && overlaps(upper, lower, spot.row, bottomOf(spot)));
  return band.spots;
}

const widestGap = 3;

/** How far the next row of headings is: farther than 1 where blank rows stand between theirs. */
function nextRow(sure: readonly TableSpot[]): number {
  const rows = [...sure].sort((one, other) => one.row - other.row);
  return Math.max(1, ...rows.flatMap((spot, at) => {
    const before = rows[at - 1];
    return before === undefined ? [] : [spot.row - bottomOf(before)];
  }));
}

/** Columns from the end of each cell to the beginning of the next. */
const stepsBetween = (sorted: readonly TableSpot[]): readonly number[] => sorted.flatMap((spot, at) => {
  const before = sorted[at - 1];
  return before === undefined ? [] : [spot.column - rightOf(before)];
});

const isBeside = ({spots, top, bottom}: Growing, spot: TableSpot, reach: number, gap: number): boolean =>
  overlaps(top - reach, bottom + reach, spot.row, bottomOf(spot)) && spots.some((one) =>
    overlaps(one.row - reach, bottomOf(one) + reach, spot.row, bottomOf(spot)) &&
    (gapBetween(one, spot) <= gap || (gapBetween(spot, one) <= gap && spots.some(({row}) => row === spot.row))));

/** Columns from the end of one to the beginning of another at its right; adjoining cells are 1 apart. */
const gapBetween = (one: TableSpot, other: TableSpot): number =>
  other.column > rightOf(one) ? other.column - rightOf(one) : Infinity;

/** Whether two cells share a column. */
export const isOver = (one: TableSpot, other: TableSpot): boolean =>
  overlaps(one.column, rightOf(one), other.column, rightOf(other));

/** A heading that another one repeats begins a group, and among such one behind the labels of rows. */
function groupsOf(
  view: View, band: readonly TableSpot[], bottom: number, form: SoughtForm,
): readonly (readonly TableSpot[])[] {
  const sorted = [...band].sort((one, other) => one.column - other.column);
  const isRepeated = new Set(sorted.map((spot) => columnOf(spot, form))).size < sorted.length;
  const stubs = isRepeated ? view.spots.filter((spot) => spot.row > bottom && isRow(spot, form) &&
    columnOf(spot, form) === undefined) : [];
  view.effort(stubs.length);
  const columns = [...new Set(stubs.map(({column}) => column))];
  const groups: TableSpot[][] = [];
  for (const spot of sorted) {
    const group = groups.at(-1);
    const [last] = group?.slice(-1) ?? [];
    const isBehindLabels = last !== undefined &&
      columns.some((column) => column > rightOf(last) && column < spot.column);
    if (group === undefined || isBehindLabels || group.some((one) => columnOf(one, form) === columnOf(spot, form))) {
      groups.push([spot]);
    } else group.push(spot);
  }
  return groups;
}

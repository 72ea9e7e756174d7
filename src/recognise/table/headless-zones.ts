import type {Zone, ZoneColumn} from "./find-zones";
import type {SoughtBlock, SoughtForm} from "./form-in-table";
import {numbersColumns, yearIn} from "./this-year";
import {rightOf, type TableSpot, type View} from "./view";

/**
 * The zones of a block whose headings are missing, as on the second page of a table: rows with as many figures as the
 * block has columns say where its columns stand. Where its labels stand in several columns, each over again, so do
 * they.
 */
export function findHeadlessZones(view: View, form: SoughtForm, block: SoughtBlock): readonly Zone[] {
  const labels = view.spots.filter(({meanings}) =>
    meanings.some(({as, form: of, block: at}) => as === "row" && of === form.id && at === block.at));
  const figuresIn = figuresByRow(view);
  const halves = halvesOf(labels, form);
  return halves.flatMap((half, at) => {
    const next = halves[at + 1];
    const until = next === undefined ? Infinity : Math.min(...next.map(({column}) => column));
    const zone = headlessZone(view, block, commonest(half, (row) =>
      figuresIn(row).filter(({column}) => column < until), block.columns.length));
    const labelsFrom = at === 0 ? 0 : Math.min(...half.map(({column}) => column));
    return zone === undefined ? [] : [{...zone, stubFrom: labelsFrom}];
  });
}

/** Labels by the tables side by side that they are of: another one begins at a column with labels of several rows again. */
function halvesOf(labels: readonly TableSpot[], form: SoughtForm): readonly (readonly TableSpot[])[] {
  const rowOf = ({row, meanings}: TableSpot): string =>
    `${row} ${meanings.flatMap((one) => one.as === "row" && one.form === form.id ? one.ids : []).join()}`;
  const columns = new Map<number, TableSpot[]>();
  for (const label of labels) columns.set(label.column, [...columns.get(label.column) ?? [], label]);
  const halves: TableSpot[][] = [];
  let seen = new Set<string>();
  for (const [column, own] of [...columns].sort(([one], [other]) => one - other)) {
    const half = halves.at(-1);
    const again = own.filter((label) => seen.has(rowOf(label)));
    // Right beside itself a label only lost its merge.
    const isApart = half?.every((label) => rightOf(label) + 1 < column) === true;
    if (half === undefined || (again.length > 1 && isApart)) {
      halves.push([...own]);
      seen = new Set();
    } else half.push(...own);
    for (const label of own) seen.add(rowOf(label));
  }
  return halves;
}

/** Figures of rows, all in the same columns: those of the first row, and where that is. */
type Layout = {readonly spots: readonly TableSpot[]; readonly top: number};

function headlessZone(view: View, block: SoughtBlock, layout: Layout | undefined): Zone | undefined {
  if (layout === undefined) return undefined;
  const {spots: figures, top} = layout;
  const columns = block.columns.flatMap((id, at): readonly ZoneColumn[] => {
    const spot = figures[at];
    return spot === undefined ? [] : [{id, from: spot.column, to: rightOf(spot)}];
  });
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [left, right] = [first.from, last.to];
  if (isHeaded(view, top, left, right)) return undefined;
  return {
    block, top, bottom: top - 1, stubFrom: 0, last: view.rows - 1, prior: false, left, right, from: left, columns,
    headless: true,
  };
}

/** Figures behind labels, so many a row, that stand in the columns in which they stand most often. */
function commonest(
  labels: readonly TableSpot[], figuresIn: (row: number) => readonly TableSpot[], count: number,
): Layout | undefined {
  const layouts = new Map<string, {readonly spots: readonly TableSpot[]; top: number; count: number}>();
  for (const label of labels) {
    const figures = figuresIn(label.row);
    const from = figures.length - count;
    const edge = rightOf(label);
    const [first, before] = [figures[from], figures[from - 1]];
    if (first === undefined || first.column <= edge || (before !== undefined && before.column > edge)) continue;
    const spots = figures.slice(from);
    const key = spots.map(({column}) => column).join();
    const known = layouts.get(key);
    if (known === undefined) layouts.set(key, {spots, top: label.row, count: 1});
    else {
      known.count += 1;
      known.top = Math.min(known.top, label.row);
    }
  }
  const [most] = [...layouts.values()].sort((one, other) => other.count - one.count);
  if (most === undefined) return undefined;
  // A row above them may have blanks among its figures.
  const columns = new Set(most.spots.map(({column}) => column));
  const partly = labels.filter((label) => {
    const own = figuresIn(label.row).filter(({column}) => column > rightOf(label));
    return own.length > 0 && own.every(({column}) => columns.has(column));
  });
  return {...most, top: Math.min(most.top, ...partly.map(({row}) => row))};
}

/** The figures that begin in a row, looked up once: looked at the other way round, all labels may stand in one. */
function figuresByRow(view: View): (row: number) => readonly TableSpot[] {
  const known = new Map<number, readonly TableSpot[]>();
  return (row) => {
    const figures = known.get(row) ?? view.across(row).filter((spot) =>
      spot.row === row && (spot.as === "number" || spot.as === "mark"));
    known.set(row, figures);
    return figures;
  };
}

/**
 * Whether headings stand over the columns, other ones than the block's, which would mean other figures: texts, over
 * rows of figures that have another label or none, or years or months.
 */
function isHeaded(view: View, top: number, left: number, right: number): boolean {
  const over = (row: number): readonly TableSpot[] => view.across(row).filter((spot) =>
    spot.column >= left && spot.column <= right);
  let above = top - 1;
  for (let row = above; row >= 0; row -= 1) {
    const figures = over(row).filter(({as}) => as === "number");
    if (figures.length === 0) break;
    if (countsOn(figures) && !numbersColumns(view.across(row))) return true;
    above = row - 1;
  }
  return [0, 1, 2].some((up) => over(above - up).some(({as}) => as === "text"));
}

/** 2021, 2022, 2023, or 1, 2, 3: what is counted by, and no figures. */
const countsOn = (figures: readonly TableSpot[]): boolean => {
  const numbers = figures.map(({text}) => Number(text));
  const [first = NaN, second = NaN] = numbers;
  return Math.abs(second - first) === 1 &&
    (first === 1 || numbers.every((number) => yearIn(String(number)) === number)) &&
    numbers.every((number, at) => number === first + at * (second - first));
};

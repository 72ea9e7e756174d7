import {unitIn} from "../value";
import {columnOf, type HeadingBand, isOver, isRow} from "./find-bands";
import {figureId, type FoundTable, type PlacedFigure, type SoughtForm, strayOf} from "./form-in-table";
import {chooseLine, titleYear} from "./this-year";
import {bottomOf, inGrid, overlaps, rightOf, type TableSpot, type View} from "./view";

/** Read a form whose rows stand side by side, each over its columns, above a single line of figures. */
export const readLine = (view: View, form: SoughtForm, bands: readonly HeadingBand[]): readonly FoundTable[] =>
  bands.flatMap((band) => tablesOf(view, form, band.groups.flat()).flatMap((own) => readBand(view, form, own) ?? []));

/** Headings from left to right by the tables they are of: where a row's label comes again, another one has begun. */
function tablesOf(view: View, form: SoughtForm, headings: readonly TableSpot[]): readonly (readonly TableSpot[])[] {
  const seen = new Map<string, number>();
  const labels = labelsOver(view, form, headings).sort((one, other) => one.column - other.column);
  const cuts: number[] = [];
  let last: {readonly id: string; readonly right: number} | undefined;
  for (const label of labels) {
    const id = rowsNamed(label, form).join();
    const before = seen.get(id);
    // Right beside itself it only lost its merge.
    const isBeside = id === last?.id && label.column <= last.right + 1;
    const isAgain = before !== undefined && !isBeside && before >= (cuts.at(-1) ?? 0);
    if (isAgain) cuts.push(cutBetween(headings, before, label.column));
    seen.set(id, label.column);
    last = {id, right: rightOf(label)};
  }
  const tables = [0, ...cuts].map((cut, at) =>
    headings.filter(({column}) => column >= cut && column < (cuts[at] ?? Infinity)));
  return tables.filter((own) => own.length > 0);
}

/** Where another table begins, behind a label and no later than where it comes again: behind the widest gap, if any. */
function cutBetween(headings: readonly TableSpot[], after: number, last: number): number {
  let [cut, widest] = [last, 1];
  for (const [at, {column}] of headings.entries()) {
    const before = headings[at - 1];
    if (before === undefined || column <= after || column > last) continue;
    const gap = column - rightOf(before);
    if (gap >= widest && (gap > 1 || column === last)) [cut, widest] = [column, gap];
  }
  return cut;
}

const rowsNamed = ({meanings}: TableSpot, form: SoughtForm): readonly string[] =>
  meanings.flatMap((meaning) => meaning.as === "row" && meaning.form === form.id ? meaning.ids : []);

function readBand(view: View, form: SoughtForm, headings: readonly TableSpot[]): FoundTable | undefined {
  const [first] = headings;
  const pairs = pairUp(view, form, headings);
  if (first === undefined || pairs.length < 2) return undefined;
  const [left, right] = reachOf(headings);
  const bottom = Math.max(...headings.map(bottomOf));
  const choice = chooseLine(view, {
    from: bottom + 1, to: bottom + mostLines, left, right, reach: 1,
    open: view.grid.around === undefined && pairs.length === placesOf(form),
  });
  if (choice === undefined) return undefined;
  const rows = pairs.map(({row}) => row);
  const year = titleYear(view, {top: first.row, left, right});
  const found = {form, grid: view.grid, rows, first, prior: false, year};
  const unsure = pairs.map(({row, column}) => figureId(form, row, column));
  if ("doubt" in choice) {
    return {...found, placed: [], unsure, strays: choice.doubt.flatMap((line) => strayOf(line, "doubt"))};
  }
  const figures = view.across(choice.row).filter(({row}) => row === choice.row);
  const beyond = figuresBeyond(figures, headings, view.across(first.row));
  if (beyond.length > 0) {
    const own = figures.filter((spot) => spot.as === "number" &&
      (beyond.includes(spot) || overlaps(spot.column, rightOf(spot), left, right)));
    return {...found, placed: [], unsure, strays: strayOf(own, hasGap(own) ? "doubt" : "count")};
  }
  const placed = pairs.flatMap((pair) => place(view, form, pair, choice.row, figures));
  const shared = placed.flatMap(({spot}, at) => spot !== undefined && placed.some((other, before) =>
    before < at && other.spot === spot) ? spot : []);
  const own = placed.filter(({spot}) => spot === undefined || !shared.includes(spot));
  const named = new Set(labelsOver(view, form, headings).flatMap(({meanings}) => meanings.flatMap(({ids}) => ids)));
  // Counted off by equal headings, under no label of their row.
  const nameless = [...new Set(rows)].filter((row) => !named.has(row)).map((row) => {
    const ids = new Set(pairs.flatMap((pair) => pair.row === row ? figureId(form, row, pair.column) : []));
    return own.flatMap(({id, spot}) => spot !== undefined && ids.has(id) ? spot : []);
  });
  return {
    ...found, placed: own,
    strays: [...[...new Set(shared)].map((spot) => [spot]), ...nameless].flatMap((spots) => strayOf(spots, "doubt")),
  };
}

const placesOf = ({blocks}: SoughtForm): number =>
  blocks.reduce((sum, {rows, columns}) => sum + rows.length * columns.length, 0);

/** A blank among figures: they cannot be counted off. */
const hasGap = (figures: readonly TableSpot[]): boolean =>
  figures.slice(1).some((spot, at) => spot.column > rightOf(figures[at] ?? spot) + 1);

/**
 * Figures in line with those under the headings, but under none: the headings do not stand where the figures do. One
 * between others that all stand under a heading of their own is none of those: its own heading was lost.
 */
function figuresBeyond(
  figures: readonly TableSpot[], headings: readonly TableSpot[], line: readonly TableSpot[],
): readonly TableSpot[] {
  const [left, right] = reachOf(headings);
  const over = [...headings, ...line];
  const beyond: TableSpot[] = [];
  const numbers = figures.filter((spot) => spot.as === "number");
  const open = numbers.filter((spot) => !over.some((one) => isOver(one, spot)));
  const isEach = headings.every((one) => numbers.filter((spot) => isOver(one, spot)).length === 1);
  const isWithin = isEach && open.every((spot) => spot.column > left && spot.column < right);
  if (isWithin) return [];
  let edge = right;
  for (const spot of open) {
    if (spot.column < left) continue;
    if (spot.column > edge + 1) break;
    beyond.push(spot);
    edge = Math.max(edge, rightOf(spot));
  }
  const before = open.filter((spot) => rightOf(spot) === left - 1);
  return [...before, ...beyond];
}

const reachOf = (spots: readonly TableSpot[]): readonly [number, number] =>
  [Math.min(...spots.map(({column}) => column)), Math.max(...spots.map(rightOf))];

const mostLines = 8;

/** A heading of a column with the row it belongs to. */
type Pair = {
  readonly heading: TableSpot;
  readonly row: string;
  readonly column: string;
  /** The row's label stands right over the heading. */
  readonly covers: boolean;
  /** The row's label, unless equal headings were counted off. */
  readonly label?: TableSpot;
};

function place(
  view: View, form: SoughtForm, {heading, row, column, label}: Pair, line: number, figures: readonly TableSpot[],
): readonly PlacedFigure[] {
  const under = figures.filter((spot) => overlaps(spot.column, rightOf(spot), heading.column, rightOf(heading)));
  if (under.length > 1) return [];
  const [spot] = under;
  const unit = unitIn(heading.text);
  const printed = {heading: heading.text, ...(label !== undefined && {label: label.text})};
  const at = inGrid(view, line, spot?.column ?? heading.column);
  return [{id: figureId(form, row, column), ...at, spot, unit, printed}];
}

function pairUp(view: View, form: SoughtForm, headings: readonly TableSpot[]): readonly Pair[] {
  const over = labelsOver(view, form, headings).sort((one, other) => other.column - one.column || other.row - one.row);
  const pairs = headings.flatMap((heading) => pairOf(form, heading, over) ?? []);
  const byFigure = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const id = figureId(form, pair.row, pair.column);
    const equal = byFigure.get(id);
    if (equal === undefined) byFigure.set(id, [pair]);
    else equal.push(pair);
  }
  const isWhole = pairs.length === headings.length && byFigure.size === pairs.length;
  if (isWhole && pairs.every((pair) => isSure(form, pair, byFigure))) return pairs;
  return countOff(form, headings) ??
    [...byFigure.values()].flatMap(([first]) => first ?? []).filter((pair) => isSure(form, pair, byFigure));
}

/** A label that only began before its headings must have all of its columns there. */
const isSure = (
  form: SoughtForm, {row, covers}: Pair, byFigure: ReadonlyMap<string, readonly Pair[]>,
): boolean => covers ||
  form.blocks.some(({rows, columns}) => rows.includes(row) &&
    columns.every((column) => byFigure.get(figureId(form, row, column))?.length === 1));

/** The labels of rows over a line of headings, up to the next figures of another table. */
function labelsOver(view: View, form: SoughtForm, headings: readonly TableSpot[]): TableSpot[] {
  const [left, right] = reachOf(headings);
  const top = Math.min(...headings.map(({row}) => row));
  const labels: TableSpot[] = [];
  let isFirst = top <= mostLevels;
  for (let row = Math.max(...headings.map(({row}) => row)) - 1; row >= Math.max(0, top - mostLevels); row -= 1) {
    const here = view.across(row);
    isFirst &&= !here.some((spot) => spot.as === "number");
    if (here.some((spot) => spot.as === "number" && overlaps(spot.column, rightOf(spot), left, right))) break;
    labels.push(...here.filter((spot) => spot.row === row && isRow(spot, form)));
  }
  // What stands over the table names what stands first in it.
  return labels.length > 0 || !isFirst ? labels : view.over.filter((spot) => isRow(spot, form));
}

const mostLevels = 4;

/** The row named over a heading: by the lowest cell that covers it, or else by the last one to begin before it. */
function pairOf(form: SoughtForm, heading: TableSpot, lastFirst: readonly TableSpot[]): Pair | undefined {
  let covering: Labelled | undefined;
  let before: Labelled | undefined;
  for (const label of lastFirst) {
    if (bottomOf(label) >= heading.row || label.column > heading.column) continue;
    const isBest = rightOf(label) < heading.column ? covering === undefined && before === undefined
      : covering === undefined || label.row >= covering.label.row;
    const pair = isBest ? pairing(form, heading, label) : undefined;
    if (pair?.covers) covering = pair;
    else before ??= pair;
  }
  return covering ?? before;
}

type Labelled = Pair & {readonly label: TableSpot};

/** A row and a column that belong together, if label and heading mean such. */
function pairing(form: SoughtForm, heading: TableSpot, label: TableSpot): Labelled | undefined {
  const pairs = label.meanings.flatMap((row) => {
    if (row.as !== "row" || row.form !== form.id) return [];
    const [id] = row.ids;
    const column = columnOf(heading, form, form.blocks[row.block]);
    const covers = rightOf(label) >= heading.column;
    return id === undefined || column === undefined ? [] : [{heading, label, covers, row: id, column}];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** Without rows to go by, equal headings count off the rows in the form's order. */
function countOff(form: SoughtForm, headings: readonly TableSpot[]): readonly Pair[] | undefined {
  const [block, more] = form.blocks;
  if (block === undefined || more !== undefined) return undefined;
  const {rows, columns} = block;
  if (headings.length !== rows.length * columns.length) return undefined;
  const inOrder = rows.flatMap((row) => columns.map((column) => ({row, column})));
  const pairs = inOrder.flatMap(({row, column}, at): readonly Pair[] => {
    const heading = headings[at];
    const isIt = heading?.meanings.some(({as, ids}) => as === "column" && ids[0] === column);
    return heading !== undefined && isIt ? [{heading, covers: true, row, column}] : [];
  });
  return pairs.length === inOrder.length ? pairs : undefined;
}

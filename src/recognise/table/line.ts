import type {Form} from "../../editions/form";
import {moneyUnitsIn} from "../../filing/money";
import {unitIn} from "../value";
import {columnOf, findBands, isOver, isRow} from "./band";
import {chooseLine} from "./choose-line";
import {outlineOf} from "./outline";
import {figureId, inGrid, stray, type Found, type Placed} from "./placed";
import {titleYear} from "./title-year";
import {bottomOf, overlaps, rightOf, type Spot, type View} from "./view";

/** Read a form whose rows stand side by side, each over its columns, above a single line of figures. */
export const readLine = (view: View, form: Form): readonly Found[] =>
  findBands(view, form).flatMap((band) => readBand(view, form, band.groups.flat()) ?? []);

function readBand(view: View, form: Form, headings: readonly Spot[]): Found | undefined {
  const [first] = headings;
  const pairs = pairUp(view, form, headings);
  if (first === undefined || pairs.length < 2) return undefined;
  const [left, right] = reachOf(headings);
  const bottom = Math.max(...headings.map(bottomOf));
  const choice = chooseLine(view, {from: bottom + 1, to: bottom + mostLines, left, right, reach: 1});
  if (choice === undefined) return undefined;
  const rows = pairs.map(({row}) => row);
  const year = titleYear(view, {top: first.row, left, right});
  const found = {form, grid: view.grid, rows, first, prior: false, year};
  if ("doubt" in choice) return {...found, placed: [], strays: choice.doubt.map((spot) => stray(spot, "doubt"))};
  const figures = view.across(choice.row).filter(({row}) => row === choice.row);
  const beyond = figuresBeyond(figures, headings, view.across(headings[0]!.row));
  if (beyond.length > 0) return {...found, placed: [], strays: [stray(beyond[0]!, "count")]};
  return {...found, placed: pairs.flatMap((pair) => place(view, form, pair, choice.row, figures)), strays: []};
}

/** Figures in line with those under the headings, but under none: the headings do not stand where the figures do. */
function figuresBeyond(figures: readonly Spot[], headings: readonly Spot[], line: readonly Spot[]): readonly Spot[] {
  const [left, right] = reachOf(headings);
  const over = [...headings, ...line];
  const beyond: Spot[] = [];
  let edge = right;
  for (const spot of figures) {
    if (spot.as !== "number" || spot.column < left || over.some((one) => isOver(one, spot))) continue;
    if (spot.column > edge + 1) break;
    beyond.push(spot);
    edge = Math.max(edge, rightOf(spot));
  }
  return beyond;
}

const reachOf = (spots: readonly Spot[]): readonly [number, number] =>
  [Math.min(...spots.map(({column}) => column)), Math.max(...spots.map(rightOf))];

const mostLines = 8;

/** A heading of a column with the row it belongs to. */
type Pair = {
  readonly heading: Spot;
  readonly row: string;
  readonly column: string;
  /** The row's label stands right over the heading. */
  readonly covers: boolean;
  /** The row's label, unless equal headings were counted off. */
  readonly label?: Spot;
};

function place(
  view: View, form: Form, {heading, row, column, label}: Pair, line: number, figures: readonly Spot[],
): readonly Placed[] {
  const under = figures.filter((spot) => overlaps(spot.column, rightOf(spot), heading.column, rightOf(heading)));
  if (under.length > 1) return [];
  const [spot] = under;
  const unit = unitIn(heading.text);
  const money = {beside: none, label: moneyUnitsIn(label?.text ?? ""), heading: moneyUnitsIn(heading.text)};
  return [{id: figureId(form, row, column), ...inGrid(view, line, spot?.column ?? heading.column), spot, unit, money}];
}

const none: readonly never[] = [];

function pairUp(view: View, form: Form, headings: readonly Spot[]): readonly Pair[] {
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
    [...byFigure.values()].map(([first]) => first!).filter((pair) => isSure(form, pair, byFigure));
}

/** A label that only began before its headings must have all of its columns there. */
const isSure = (form: Form, {row, covers}: Pair, byFigure: ReadonlyMap<string, readonly Pair[]>): boolean => covers ||
  outlineOf(form).blocks.some(({rows, columns}) => rows.includes(row) &&
    columns.every((column) => byFigure.get(figureId(form, row, column))?.length === 1));

/** The labels of rows over a line of headings, up to the next figures of another table. */
function labelsOver(view: View, form: Form, headings: readonly Spot[]): Spot[] {
  const [left, right] = reachOf(headings);
  const top = Math.min(...headings.map(({row}) => row));
  const labels: Spot[] = [];
  for (let row = Math.max(...headings.map(({row}) => row)) - 1; row >= Math.max(0, top - mostLevels); row -= 1) {
    const here = view.across(row);
    if (here.some((spot) => spot.as === "number" && overlaps(spot.column, rightOf(spot), left, right))) break;
    labels.push(...here.filter((spot) => spot.row === row && isRow(spot, form)));
  }
  return labels;
}

const mostLevels = 4;

/** The row named over a heading: by the lowest cell that covers it, or else by the last one to begin before it. */
function pairOf(form: Form, heading: Spot, lastFirst: readonly Spot[]): Pair | undefined {
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

type Labelled = Pair & {readonly label: Spot};

/** A row and a column that belong together, if label and heading mean such. */
function pairing(form: Form, heading: Spot, label: Spot): Labelled | undefined {
  const pairs = label.meanings.flatMap((row) => {
    if (row.as !== "row" || row.form !== form.id) return [];
    const column = columnOf(heading, form, row.block);
    const covers = rightOf(label) >= heading.column;
    return column === undefined ? [] : [{heading, label, covers, row: row.ids[0]!, column}];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** Without rows to go by, equal headings count off the rows in the form's order. */
function countOff(form: Form, headings: readonly Spot[]): readonly Pair[] | undefined {
  const [block, more] = outlineOf(form).blocks;
  if (block === undefined || more !== undefined) return undefined;
  const {rows, columns} = block;
  const inOrder = headings.length === rows.length * columns.length && headings.every((heading, at) =>
    heading.meanings.some(({as, ids}) => as === "column" && ids[0] === columns[at % columns.length]!));
  if (!inOrder) return undefined;
  return headings.map((heading, at) =>
    ({heading, covers: true, row: rows[Math.floor(at / columns.length)]!, column: columns[at % columns.length]!}));
}

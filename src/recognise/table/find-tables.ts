import {columnOf, findBands, type HeadingBand} from "./find-bands";
import {findZones, type Zone} from "./find-zones";
import {type FoundTable, type SoughtBlock, type SoughtForm, strayOf, type TableStray} from "./form-in-table";
import {findHeadlessZones} from "./headless-zones";
import {readLine} from "./read-line";
import {readMatrix} from "./read-matrix";
import {chooseLine, headsThisYear} from "./this-year";
import {bottomOf, rightOf, type TableSpot, type View} from "./view";

/**
 * Find a form in the tables of one source. One that goes on without headings, as on a next page, has its columns in the
 * order in which headings stand in another; where they stand nowhere, or in another order, nothing tells its columns.
 */
export function findForm(views: readonly View[], form: SoughtForm): readonly FoundTable[] {
  const found: FoundTable[] = [];
  for (const view of views) {
    const before = found.findLast(({grid, prior}) => grid.hidden === view.grid.hidden && !prior);
    found.push(...findTables(view, form, before?.rows.at(-1)));
  }
  const isHeaded = new Map<SoughtBlock, boolean>();
  return found.map((one): FoundTable => {
    if (one.headless === undefined) return one;
    const isInOrder = isHeaded.get(one.headless) ?? views.some((view) => hasHeadings(view, form, one.headless));
    isHeaded.set(one.headless, isInOrder);
    return isInOrder ? one : withoutFigures(one);
  });
}

/** Whether the headings of a block stand somewhere in the form's order. */
const hasHeadings = (view: View, form: SoughtForm, block: SoughtBlock | undefined): boolean =>
  [view, view.turned()].some((view) => findBands(view, form).some(({groups}) => groups.some((group) =>
    group.flatMap((spot) => columnOf(spot, form, block) ?? []).join() === block?.columns.join())));

/** A table whose figures have no certain columns: they are told row by row. */
function withoutFigures(found: FoundTable): FoundTable {
  const rows = new Map<number, TableSpot[]>();
  for (const {row, spot} of found.placed) if (spot !== undefined) rows.set(row, [...rows.get(row) ?? [], spot]);
  return {
    ...found, placed: [], unsure: found.placed.map(({id}) => id),
    strays: [...found.strays, ...[...rows.values()].flatMap((spots) => strayOf(spots, "doubt"))],
  };
}

/** Find a form in a table, whichever way it is laid out; of several ways to read it, the one that explains most. */
function findTables(view: View, form: SoughtForm, before?: string): readonly FoundTable[] {
  if (!view.forms.has(form.id)) return [];
  const expected = figuresNamed(view, form);
  if (expected === 0 && !namesColumns(view, form)) return [];
  let best: readonly FoundTable[] = [];
  for (const found of readings(view, form, before)) {
    if (found.length > 0 && (best.length === 0 || weigh(found) > weigh(best))) best = found;
    if (new Set(best.flatMap(({placed}) => placed.map(({id}) => id))).size > expected * 0.6) break;
  }
  return best;
}

/** How many figures the form has in the rows whose labels stand somewhere. */
const figuresNamed = ({named}: View, {id, blocks}: SoughtForm): number => blocks.reduce((sum, {rows, columns}) =>
  sum + rows.filter((row) => named.has(`row ${id} ${row}`)).length * columns.length, 0);

const namesColumns = ({named}: View, {id, blocks}: SoughtForm): boolean => blocks.some(({columns}) =>
  columns.filter((column) => named.has(`column ${id} ${column}`)).length > 1);

/** The ways to read a table, each tried when asked for; most tables are done with the first, the official layout. */
function* readings(view: View, form: SoughtForm, before?: string): Iterable<readonly FoundTable[]> {
  yield* readingsAsItStands(view, form, before);
  yield* readingsAsItStands(view.turned(), form, before);
}

function* readingsAsItStands(view: View, form: SoughtForm, before?: string): Iterable<readonly FoundTable[]> {
  const [first] = form.blocks;
  if (first?.columns.length === 1) return yield readLone(view, form, first, before);
  const bands = findBands(view, form);
  yield readBlocks(view, form, bands, before);
  yield readLine(view, form, bands);
}

function readBlocks(
  view: View, form: SoughtForm, bands: readonly HeadingBand[], before?: string,
): readonly FoundTable[] {
  const headed = findZones(view, form, bands);
  const headless = form.blocks.flatMap((block) =>
    headed.some((zone) => zone.block === block) ? [] : findHeadlessZones(view, form, block));
  return readMatrix(view, form, [...headed, ...headless], before);
}

function readLone(
  view: View, form: SoughtForm, block: SoughtBlock, before?: string,
): readonly FoundTable[] {
  const {zones, strays} = findLoneZones(view, form, block);
  const found = readMatrix(view, form, zones, before);
  const [first] = strays;
  return first === undefined
    ? found
    : [...found, {form, grid: view.grid, rows: [], placed: [], strays, first: first.spot, prior: false}];
}

/**
 * The zones of a form with a single column of figures, 统计数: the table may stand in several halves side by side, and
 * other columns beside the one that counts.
 */
function findLoneZones(
  view: View, form: SoughtForm, block: SoughtBlock,
): {readonly zones: readonly Zone[]; readonly strays: readonly TableStray[]} {
  const labels = view.spots.filter(({meanings}) => meanings.some(({as, form: of}) => as === "row" && of === form.id));
  const turned = view.turned();
  const strays: TableStray[] = [];
  const halves = halvesOf(view, labels);
  const pieces = halves.flatMap((half, at) =>
    piecesOf(view, form, half).map((piece, n, all) => ({piece, at, after: all[n + 1]})));
  const zones = pieces.flatMap(({piece, at, after}): Zone[] => {
    const edge = Math.max(...piece.map(rightOf));
    const top = Math.min(...piece.map(({row}) => row));
    const bottom = Math.max(...piece.map(bottomOf));
    const last = after === undefined ? view.rows - 1 : Math.min(...after.map(({row}) => row)) - 1;
    const next = halves[at + 1];
    const to = next === undefined ? turned.rows - 1 : Math.min(...next.map(({column}) => column)) - 1;
    const choice = chooseLine(turned, {from: edge + 1, to, left: top, right: bottom, reach: 4, sure: true});
    if (choice === undefined) return [];
    if ("doubt" in choice) {
      strays.push(...choice.doubt.flatMap((figures) => strayOf(figures, "doubt")));
      return [];
    }
    const before = halves[at - 1];
    const heading = choice.heading && view.spots.find(({cell}) => cell === choice.heading?.cell);
    return [{
      block, top: heading?.row ?? top - 1, bottom: top - 1, from: choice.row, left: edge + 1, right: choice.row,
      stubFrom: before === undefined ? 0 : Math.max(...before.map(rightOf)) + 1, last, prior: false,
      exact: true, columns: [{id: "", from: choice.row, to: choice.row, heading}],
    }];
  });
  return withHeaded(view, zones, strays);
}

/** Labels of a half by the tables that stand under each other: each begins with 统计数, or where labels come again. */
function piecesOf(view: View, form: SoughtForm, half: readonly TableSpot[]): readonly (readonly TableSpot[])[] {
  const headings = view.spots.filter(({meanings}) =>
    meanings.some(({as, form: of, ids}) => as === "column" && of === form.id && ids[0] === "")).map(({row}) => row);
  const pieces: TableSpot[][] = [];
  const seen = new Map<string, number>();
  let at = 0;
  for (const label of [...half].sort((one, other) => one.row - other.row)) {
    const rows = label.meanings.flatMap(({as, form: of, ids}) => as === "row" && of === form.id ? ids : []);
    const [id = "", another] = rows;
    const last = pieces.at(-1);
    let isHeaded = false;
    for (; (headings[at] ?? Infinity) < label.row; at += 1) isHeaded = true;
    // Right beside or under itself a label only lost its merge.
    const isAgain = another === undefined && label.row > (seen.get(id) ?? Infinity) + 1;
    if (last === undefined || isHeaded || isAgain) {
      pieces.push([label]);
      seen.clear();
    } else last.push(label);
    seen.set(id, label.row);
  }
  return pieces;
}

/** Where one half has the heading 统计数, a column of figures without one beside another half is not known to be meant. */
function withHeaded(
  view: View, zones: readonly Zone[], strays: readonly TableStray[],
): ReturnType<typeof findLoneZones> {
  const isHeaded = ({columns: [column]}: Zone): boolean => headsThisYear(column?.heading);
  const headed = new Set(zones.filter(isHeaded).map(({right}) => right));
  const bare = headed.size > 0 ? zones.filter((zone) => !isHeaded(zone) && !headed.has(zone.right)) : [];
  const doubtful = bare.flatMap(({top, last, right}) => strayOf(view.spots.filter(({as, row, column}) =>
    as === "number" && row > top && row <= last && column === right), "doubt"));
  return {zones: zones.filter((zone) => !bare.includes(zone)), strays: [...strays, ...doubtful]};
}

/** Labels by halves: a half ends where a column of figures stands between it and further labels. */
function halvesOf(view: View, labels: readonly TableSpot[]): readonly (readonly TableSpot[])[] {
  const figures = new Set(labels.flatMap(({row}) => view.across(row)).filter(({as}) => as === "number" || as === "mark")
    .map(({column}) => column));
  for (const {column, meanings} of view.spots) {
    if (meanings.some(({as, ids}) => as === "column" && ids[0] === "")) figures.add(column);
  }
  const isApart = (half: readonly TableSpot[], label: TableSpot): boolean => {
    const edge = Math.max(...half.map(rightOf));
    return [...figures].some((column) => column > edge && column < label.column);
  };
  const halves: TableSpot[][] = [];
  for (const label of [...labels].sort((one, other) => one.column - other.column)) {
    const half = halves.at(-1);
    if (half === undefined || isApart(half, label)) halves.push([label]);
    else half.push(label);
  }
  return halves;
}

/** A figure that is there counts more than a place that is empty; what stays unexplained counts against. */
function weigh(found: readonly FoundTable[]): number {
  const places = new Map(found.flatMap(({placed}) => placed.map(({id, spot}) => [id, spot] as const)));
  const worth = [...places.values()].reduce((sum, spot) => sum + (spot === undefined ? 1 : spot.as === "text" ? 0 : 3), 0);
  return worth - found.reduce((sum, {strays}) => sum + strays.length, 0);
}

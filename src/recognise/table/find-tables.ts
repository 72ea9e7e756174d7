import type {Form} from "../../editions/form";
import {findHeadlessZone} from "./headless-zone";
import {readLine} from "./line";
import {findLoneZones} from "./lone-zones";
import {readMatrix} from "./matrix";
import {outlineOf} from "./outline";
import type {Found} from "./placed";
import {transpose, type View} from "./view";
import {findZones} from "./zone";

/** Find a form in a table, whichever way it is laid out; of several ways to read it, the one that explains most. */
export function findTables(view: View, form: Form): readonly Found[] {
  const expected = figuresNamed(view, form);
  if (expected === 0 && !namesColumns(view, form)) return [];
  let best: readonly Found[] = [];
  for (const read of form.blocks[0]!.columns.length === 1 ? loneWays : ways) {
    const found = read(view, form);
    if (found.length > 0 && (best.length === 0 || weigh(found) > weigh(best))) best = found;
    if (new Set(best.flatMap(({placed}) => placed.map(({id}) => id))).size > expected * 0.6) break;
  }
  return best;
}

/** How many figures the form has in the rows whose labels stand somewhere. */
const figuresNamed = ({named}: View, form: Form): number => outlineOf(form).blocks.reduce((sum, {rows, columns}) =>
  sum + rows.filter((row) => named.has(`row ${form.id} ${row}`)).length * columns.length, 0);

const namesColumns = ({named}: View, form: Form): boolean => outlineOf(form).blocks.some(({columns}) =>
  columns.filter((column) => named.has(`column ${form.id} ${column}`)).length > 1);

type Way = (view: View, form: Form) => readonly Found[];

/** The official layout first: most tables are done with it. */
const ways: readonly Way[] = [
  readBlocks,
  readLine,
  (view, form) => readBlocks(transpose(view), form),
  (view, form) => readLine(transpose(view), form),
];

const loneWays: readonly Way[] = [readLone, (view, form) => readLone(transpose(view), form)];

function readBlocks(view: View, form: Form): readonly Found[] {
  const headed = findZones(view, form);
  const headless = form.blocks.flatMap((_, block) =>
    headed.some((zone) => zone.block === block) ? [] : findHeadlessZone(view, form, block) ?? []);
  return readMatrix(view, form, [...headed, ...headless]);
}

function readLone(view: View, form: Form): readonly Found[] {
  const {zones, strays} = findLoneZones(view, form);
  const found = readMatrix(view, form, zones);
  const [first] = strays;
  return first === undefined
    ? found
    : [...found, {form, grid: view.grid, rows: [], placed: [], strays, first: first.spot, prior: false}];
}

/** A figure that is there counts more than a place that is empty; what stays unexplained counts against. */
function weigh(found: readonly Found[]): number {
  const places = new Map(found.flatMap(({placed}) => placed.map(({id, spot}) => [id, spot] as const)));
  const worth = [...places.values()].reduce((sum, spot) => sum + (spot === undefined ? 1 : spot.as === "text" ? 0 : 3), 0);
  return worth - found.reduce((sum, {strays}) => sum + strays.length, 0);
}

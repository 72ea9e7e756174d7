import {findBands, type HeadingBand} from "./find-bands";
import {findLoneZones} from "./find-lone-zones";
import {findHeadlessZone, findZones} from "./find-zones";
import type {FoundTable} from "./found-table";
import {readLine} from "./read-line";
import {readMatrix} from "./read-matrix";
import type {SoughtBlock, SoughtForm} from "./sought-form";
import type {View} from "./view";

/** Find a form in a table, whichever way it is laid out; of several ways to read it, the one that explains most. */
export function findTables(view: View, form: SoughtForm): readonly FoundTable[] {
  const expected = figuresNamed(view, form);
  if (expected === 0 && !namesColumns(view, form)) return [];
  let best: readonly FoundTable[] = [];
  for (const found of readings(view, form)) {
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
function* readings(view: View, form: SoughtForm): Iterable<readonly FoundTable[]> {
  yield* readingsAsItStands(view, form);
  yield* readingsAsItStands(view.turned(), form);
}

function* readingsAsItStands(view: View, form: SoughtForm): Iterable<readonly FoundTable[]> {
  const [first] = form.blocks;
  if (first?.columns.length === 1) return yield readLone(view, form, first);
  const bands = findBands(view, form);
  yield readBlocks(view, form, bands);
  yield readLine(view, form, bands);
}

function readBlocks(view: View, form: SoughtForm, bands: readonly HeadingBand[]): readonly FoundTable[] {
  const headed = findZones(view, form, bands);
  const headless = form.blocks.flatMap((block) =>
    headed.some((zone) => zone.block === block) ? [] : findHeadlessZone(view, form, block) ?? []);
  return readMatrix(view, form, [...headed, ...headless]);
}

function readLone(view: View, form: SoughtForm, block: SoughtBlock): readonly FoundTable[] {
  const {zones, strays} = findLoneZones(view, form, block);
  const found = readMatrix(view, form, zones);
  const [first] = strays;
  return first === undefined
    ? found
    : [...found, {form, grid: view.grid, rows: [], placed: [], strays, first: first.spot, prior: false}];
}

/** A figure that is there counts more than a place that is empty; what stays unexplained counts against. */
function weigh(found: readonly FoundTable[]): number {
  const places = new Map(found.flatMap(({placed}) => placed.map(({id, spot}) => [id, spot] as const)));
  const worth = [...places.values()].reduce((sum, spot) => sum + (spot === undefined ? 1 : spot.as === "text" ? 0 : 3), 0);
  return worth - found.reduce((sum, {strays}) => sum + strays.length, 0);
}

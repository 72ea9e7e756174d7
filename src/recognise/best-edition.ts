import {editions, type Edition, type EditionId, indicatorsIn, variantAmong} from "../editions/edition";
import type {Effort} from "../filing/effort";
import type {Grid} from "./grid";
import {beginsLabel, findLabel, type Meaning} from "./labels";
import {findTables} from "./table/find-tables";
import type {FoundTable} from "./table/found-table";
import {soughtForms} from "./table/sought-form";
import {textReader, type View, viewOf} from "./table/view";

/** The tables of a source as one edition's forms. */
export type Attempt = {
  readonly edition: Edition;
  readonly views: readonly View[];
  readonly found: readonly FoundTable[];
  /** How many labels mean something in the edition, whether it is due, what it explains. */
  readonly rank: readonly [number, number, number];
};

/**
 * The edition that knows most of the labels in visible sheets, however many figures stand beside them; where several
 * know as many, the one that is due, or else the one that explains most of the figures; of equal ones the latest.
 */
export function bestOf(grids: readonly Grid[], due: EditionId | undefined, effort: Effort): Attempt | undefined {
  let best: Attempt | undefined;
  const read = textReader(effort);
  const isDue = ({id}: Edition): number => (id === due ? 1 : 0);
  for (const edition of [...editions].reverse().sort((one, other) => isDue(other) - isDue(one))) {
    if (best !== undefined && isWhole(best)) break;
    const views = grids.map((grid) => viewOf(grid, findLabel(edition.id), effort, read, beginsLabel(edition.id)));
    const labels = labelsIn(views);
    // Where it knows fewer labels it need not be tried, whatever it could explain.
    if (best !== undefined && labels < best.rank[0]) continue;
    const found = soughtForms(edition.id).flatMap((form) => views.flatMap((view) => findTables(view, form)));
    const attempt: Attempt = {edition, views, found, rank: [labels, isDue(edition), weigh(found)]};
    if (best === undefined || isAbove(attempt.rank, best.rank)) best = attempt;
  }
  return best;
}

/** Compared by the first number that differs. */
function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, at) => number !== other[at]);
  return Number(one[at]) > Number(other[at]);
}

/** Every figure of the edition has its place, and nothing is left over: no other one could explain it better. */
const isWhole = ({edition: {id}, found}: Attempt): boolean => {
  if (found.some(({strays}) => strays.length > 0)) return false;
  const placed = new Set(found.flatMap(({placed}) => placed.map(({id}) => id)));
  const variant = variantAmong(id, (one) => placed.has(one.id));
  return indicatorsIn(id, variant).every(({id}) => placed.has(id));
};

const labelsIn = (views: readonly View[]): number => new Set(views.filter(({grid}) => !grid.hidden)
  .flatMap(({spots}) => spots.filter(({meanings}) => meanings.some(tellsEdition)).map(({text}) => text))).size;

/** 统计指标 and 数量 stand over tables of any kind. */
const tellsEdition = ({as, ids: [id]}: Meaning): boolean => as !== "stub" && !(as === "column" && id === "");

/** How much of the tables an edition explains. */
const weigh = (found: readonly FoundTable[]): number => found.length === 0 ? -Infinity :
  new Set(found.flatMap(({placed}) => placed.map(({id}) => id))).size - found.flatMap(({strays}) => strays).length / 8;

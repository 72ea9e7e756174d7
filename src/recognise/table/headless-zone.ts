import type {Form} from "../../editions/form";
import {outlineOf} from "./outline";
import {rightOf, type Spot, type View} from "./view";
import type {Zone} from "./zone";

/**
 * The zone of a block whose headings are missing, as on the second page of a table: rows with as many figures as the
 * block has columns say where its columns stand.
 */
export function findHeadlessZone(view: View, form: Form, block: number): Zone | undefined {
  const columns = outlineOf(form).blocks[block]!.columns;
  const labels = view.spots.filter(({meanings}) =>
    meanings.some(({as, form: of, block: at}) => as === "row" && of === form.id && at === block));
  const layouts = new Map<string, {readonly spots: readonly Spot[]; count: number}>();
  const figuresIn = figuresByRow(view);
  for (const label of labels) {
    const figures = figuresIn(label.row);
    const first = figures.length - columns.length;
    const edge = rightOf(label);
    if (first < 0 || figures[first]!.column <= edge || (first > 0 && figures[first - 1]!.column > edge)) continue;
    const spots = figures.slice(first);
    const key = spots.map(({column}) => column).join();
    const known = layouts.get(key);
    if (known === undefined) layouts.set(key, {spots, count: 1});
    else known.count += 1;
  }
  const [common] = [...layouts.values()].sort((one, other) => other.count - one.count);
  if (common === undefined) return undefined;
  const top = Math.min(...labels.map(({row}) => row));
  const [left, right] = [common.spots[0]!.column, rightOf(common.spots.at(-1)!)];
  if (isHeaded(view, top, left, right)) return undefined;
  return {
    block, top, bottom: top - 1, stubFrom: 0, last: view.rows - 1, prior: false,
    left, right,
    columns: common.spots.map((spot, at) => ({id: columns[at]!, from: spot.column, to: rightOf(spot)})),
  };
}

/** The figures that begin in a row, looked up once: looked at the other way round, all labels may stand in one. */
function figuresByRow(view: View): (row: number) => readonly Spot[] {
  const known = new Map<number, readonly Spot[]>();
  return (row) => {
    const figures = known.get(row) ?? view.across(row).filter((spot) =>
      spot.row === row && (spot.as === "number" || spot.as === "mark"));
    known.set(row, figures);
    return figures;
  };
}

/** Whether texts stand over the columns: other headings than the block's, which would mean other figures. */
const isHeaded = (view: View, top: number, left: number, right: number): boolean =>
  [1, 2, 3].some((up) => view.across(top - up).some(({as, column}) => as === "text" && column >= left && column <= right));

import type {Form} from "../../forms/form";
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
  for (const label of labels) {
    const spots = view.across(label.row).filter((spot) =>
      spot.row === label.row && spot.column > rightOf(label) && (spot.as === "number" || spot.as === "mark"));
    if (spots.length !== columns.length) continue;
    const key = spots.map(({column}) => column).join();
    const known = layouts.get(key);
    if (known === undefined) layouts.set(key, {spots, count: 1});
    else known.count += 1;
  }
  const [common] = [...layouts.values()].sort((one, other) => other.count - one.count);
  if (common === undefined) return undefined;
  const top = Math.min(...labels.map(({row}) => row));
  return {
    block, top, bottom: top - 1, stubFrom: 0, last: view.rows - 1, prior: false,
    left: common.spots[0]!.column, right: rightOf(common.spots.at(-1)!),
    columns: common.spots.map((spot, at) => ({id: columns[at]!, from: spot.column, to: rightOf(spot)})),
  };
}

import type {Form} from "../../editions/form";
import {chooseLine} from "./choose-line";
import {stray, type Stray} from "./placed";
import {bottomOf, rightOf, transpose, type Spot, type View} from "./view";
import type {Zone} from "./zone";

/**
 * The zones of a form with a single column of figures, 统计数: the table may stand in several halves side by side, and
 * other columns beside the one that counts.
 */
export function findLoneZones(
  view: View, form: Form,
): {readonly zones: readonly Zone[]; readonly strays: readonly Stray[]} {
  const labels = view.spots.filter(({meanings}) => meanings.some(({as, form: of}) => as === "row" && of === form.id));
  const turned = transpose(view);
  const strays: Stray[] = [];
  const halves = halvesOf(view, labels);
  const zones = halves.flatMap((half, at): Zone[] => {
    const edge = Math.max(...half.map(rightOf));
    const top = Math.min(...half.map(({row}) => row));
    const bottom = Math.max(...half.map(bottomOf));
    const next = halves[at + 1];
    const to = next === undefined ? turned.rows - 1 : Math.min(...next.map(({column}) => column)) - 1;
    const choice = chooseLine(turned, {from: edge + 1, to, left: top, right: bottom, reach: 4, sure: true});
    if (choice === undefined) return [];
    if ("doubt" in choice) {
      strays.push(...choice.doubt.map((spot) => stray(original(view, spot), "doubt")));
      return [];
    }
    const before = halves[at - 1];
    const heading = choice.heading && original(view, choice.heading);
    return [{
      block: 0, top: heading?.row ?? top - 1, bottom: top - 1, left: edge + 1, right: choice.row, last: view.rows - 1,
      stubFrom: before === undefined ? 0 : Math.max(...before.map(rightOf)) + 1, prior: false, exact: true,
      columns: [{id: "", from: choice.row, to: choice.row, heading}],
    }];
  });
  return {zones, strays};
}

const original = (view: View, spot: Spot): Spot => view.spots.find(({cell}) => cell === spot.cell)!;

/** Labels by halves: a half ends where a column of figures stands between it and further labels. */
function halvesOf(view: View, labels: readonly Spot[]): readonly (readonly Spot[])[] {
  const figures = new Set(labels.flatMap(({row}) => view.across(row)).filter(({as}) => as === "number" || as === "mark")
    .map(({column}) => column));
  for (const {column, meanings} of view.spots) {
    if (meanings.some(({as, ids}) => as === "column" && ids[0] === "")) figures.add(column);
  }
  const halves: Spot[][] = [];
  for (const label of [...labels].sort((one, other) => one.column - other.column)) {
    const half = halves.at(-1);
    const edge = half && Math.max(...half.map(rightOf));
    if (half !== undefined && ![...figures].some((column) => column > edge! && column < label.column)) half.push(label);
    else halves.push([label]);
  }
  return halves;
}

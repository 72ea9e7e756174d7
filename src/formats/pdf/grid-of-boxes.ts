import type {Cell, Grid} from "../../recognise/grid";
import type {FilledBox} from "./filled-boxes";

/** Cells by their place on the page as a grid: every edge that a cell has parts columns or rows. */
export function gridOf(name: string, boxes: readonly FilledBox[]): Grid {
  const xs = edges(boxes.flatMap(({left, right}) => [left, right]));
  const ys = edges(boxes.flatMap(({top, bottom}) => [top, bottom]));
  const cells = boxes.map(({left, right, top, bottom, text}): Cell => {
    const [row, column] = [nearest(ys, top), nearest(xs, left)];
    const rowSpan = Math.max(1, nearest(ys, bottom) - row);
    return {row, column, rowSpan, columnSpan: Math.max(1, nearest(xs, right) - column), text};
  });
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return {name, rows: ys.length - 1, columns: xs.length - 1, cells};
}

/** Edges that miss each other by less are one. */
const slack = 4;

function edges(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.filter((place, at) => at === 0 || place - sorted[at - 1]! > slack);
}

const nearest = (edges: readonly number[], place: number): number =>
  edges.reduce((best, edge, at) => Math.abs(edge - place) < Math.abs(edges[best]! - place) ? at : best, 0);

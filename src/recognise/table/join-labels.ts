import type {Meaning} from "../labels";
import type {Spot} from "./view";

/**
 * Labels split over two cells made one: 本年制发 over 件数, 行政 beside 许可. Two cells are joined only where the second
 * means nothing by itself and both together mean something.
 */
export function joinLabels(spots: readonly Spot[], find: (text: string) => readonly Meaning[]): readonly Spot[] {
  const rests = spots.filter(({as, meanings, text}) =>
    as === "text" && meanings.length === 0 && text.length <= longestRest);
  if (rests.length === 0) return spots;
  const before = endings(spots);
  const joined = new Map<Spot, Spot | undefined>();
  for (const rest of rests) {
    const above = before.above.get(place(rest.row, rest.column));
    const beside = before.beside.get(place(rest.row, rest.column));
    for (const first of [beside, above]) {
      if (first === undefined || first.as !== "text" || joined.has(first) || joined.has(rest)) continue;
      const meanings = find(first.text + rest.text).filter((meaning) => !first.meanings.includes(meaning));
      if (meanings.length === 0) continue;
      joined.set(first, join(first, rest, meanings));
      joined.set(rest, undefined);
    }
  }
  return spots.flatMap((spot) => {
    if (!joined.has(spot)) return [spot];
    const whole = joined.get(spot);
    return whole === undefined ? [] : [whole];
  });
}

const longestRest = 40;
const place = (row: number, column: number): number => row * 2 ** 24 + column;

/** Text cells by the place just below and just beside them. */
function endings(spots: readonly Spot[]): {above: Map<number, Spot>; beside: Map<number, Spot>} {
  const above = new Map<number, Spot>();
  const beside = new Map<number, Spot>();
  for (const spot of spots) {
    if (spot.as !== "text") continue;
    above.set(place(spot.row + spot.rowSpan, spot.column), spot);
    beside.set(place(spot.row, spot.column + spot.columnSpan), spot);
  }
  return {above, beside};
}

const join = (first: Spot, rest: Spot, meanings: readonly Meaning[]): Spot => ({
  ...first,
  text: first.text + rest.text,
  rowSpan: Math.max(first.row + first.rowSpan, rest.row + rest.rowSpan) - first.row,
  columnSpan: Math.max(first.column + first.columnSpan, rest.column + rest.columnSpan) - first.column,
  meanings,
});

import {keyOf, type Meaning} from "../labels";

/** A cell with what its text may mean, as far as it tells what heads the totals. */
type Heading = {
  readonly row: number; readonly rowSpan: number; readonly column: number;
  readonly text: string; readonly meanings: readonly Meaning[];
};

/** 合计 heads the form's column 总计 where nothing else does; beside that, it is a sum of some of the columns. */
export function withoutSpareTotals<T extends Heading>(spots: readonly T[]): readonly T[] {
  const totals = spots.filter(({text, meanings}) => /^[总總]\s*[计計]/.test(text) &&
    meanings.some(({as, label}) => as === "column" && keyOf(text).key === keyOf(label).key));
  if (totals.length === 0) return spots;
  const isBeside = (one: Heading, other: Heading): boolean =>
    one.row < other.row + other.rowSpan && other.row < one.row + one.rowSpan && one.column !== other.column;
  return spots.map((spot) => /^[合共]\s*计$/.test(spot.text) && totals.some((total) => isBeside(total, spot))
    ? {...spot, meanings: spot.meanings.filter(({as}) => as !== "column")} : spot);
}

import type {Consolidation} from "./consolidate";
import {countedIn, nameOf, type PlacedSubmission} from "./standing";

/** Filings of several units that are the same in every figure: `consolidation.sameFigures`. */
type SameFigures = {readonly filings: readonly PlacedSubmission[]; readonly says: string};

/** Figures that are not zero, fewer than which are alike by chance. */
const fewest = 10;

/** Units whose figures are all the same, ten of them at least not zero: one may have filed the other's table. */
export function sameFigures(result: Pick<Consolidation, "placed">): readonly SameFigures[] {
  const groups = new Map<string, PlacedSubmission[]>();
  for (const one of countedIn(result)) {
    const {values} = one.submission;
    if (values.filter((value) => value != null && Number(value) !== 0).length < fewest) continue;
    const key = values.map((value) => (value === undefined ? "-" : String(value))).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].filter(({length}) => length > 1).map((filings) => ({
    filings,
    says: `${filings.map(nameOf).join("、")}的各项数值完全相同，可能有单位误报了别的单位的表，请核对。`,
  }));
}

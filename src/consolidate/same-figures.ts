import type {Consolidation} from "./consolidate";
import {countedIn, nameOf, type PlacedSubmission} from "./standing";
import type {Submission} from "./submission";

/** Filings of several units that are the same in every figure: `consolidation.sameFigures`. */
type SameFigures = {readonly filings: readonly PlacedSubmission[]; readonly says: string};

/** Figures that are not zero, fewer than which are alike by chance. */
const fewest = 10;

/** Units whose figures are all the same, ten of them at least not zero: one may have filed the other's table. */
export function sameFigures(result: Pick<Consolidation, "placed">): readonly SameFigures[] {
  const alike = new Map<number, PlacedSubmission[]>();
  for (const one of countedIn(result)) {
    const {filled, sum} = gist(one.submission.values);
    if (filled < fewest) continue;
    const others = alike.get(sum);
    if (others === undefined) alike.set(sum, [one]);
    else others.push(one);
  }
  const groups = new Map<string, PlacedSubmission[]>();
  for (const some of alike.values()) {
    for (const one of some.length > 1 ? some : []) {
      const key = one.submission.values.map(String).join(" ");
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  return [...groups.values()].filter(({length}) => length > 1).map((filings) => ({
    filings,
    says: `${filings.map(nameOf).join("、")}的各项数值完全相同，可能有单位误报了别的单位的表，请核对。`,
  }));
}

/** How many are not zero, and a number that is the same wherever the values are. */
function gist(values: Submission["values"]): {readonly filled: number; readonly sum: number} {
  let [filled, sum] = [0, 0];
  for (const value of values) {
    const number = value == null ? 0 : Number(value);
    if (number !== 0) filled += 1;
    sum = (sum * 31 + number) % 1e9;
  }
  return {filled, sum};
}

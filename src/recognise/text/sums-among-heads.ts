import type {Atom} from "./atoms";
import type {PrintedHead} from "./reading-progress";
import {rowCells, type TextRun} from "./runs";

/** A head, or several under one; as columns of the form's row, by their places in it. Of a sum there is none. */
export type Item = {readonly places: readonly number[]; readonly isOver: boolean; readonly atom: Atom};

/**
 * A line of heads with the sums that stand among them: 小计, 合计.
 * @param isHead whether a word names a column of the form
 */
export function withSums(
  runs: readonly TextRun[], {run, atom}: PrintedHead, items: readonly Item[], isHead: (text: string) => boolean,
): readonly Item[] {
  if (atom.explicit && atom.row !== undefined) {
    const cells = rowCells(runs, run, atom.row).filter(({line}) => line === atom.line);
    const sums = cells.filter(({as, text}) => as === "words" && isSum(text));
    if (sums.length === 0) return items;
    const all = [...items, ...sums.map((atom) => ({places: [], isOver: false, atom}))];
    const placeOf = new Map(cells.map((cell, at) => [cell, at]));
    return all.sort((a, b) => (placeOf.get(a.atom) ?? -1) - (placeOf.get(b.atom) ?? -1));
  }
  const printed = atom.text.split(" ");
  // What stands before all heads names the rows: 办理情况.
  const words = printed.slice(Math.max(0, printed.findIndex((word) => isSum(word) || isHead(word))));
  const sums = words.flatMap((word, at) => (isSum(word) ? [at] : []));
  // Only where each word is one head is it told where among them the sum stands.
  if (sums.length === 0 || words.length - sums.length !== items.length) return items;
  const heads = [...items];
  return words.flatMap((word) => isSum(word) ? [{places: [], isOver: false, atom}] : heads.splice(0, 1));
}

const isSum = (text: string): boolean => /^(?:其中[:：]?)?[小合共]计$/.test(text.replace(/\s/g, ""));

/** A sum stands under the heading whose columns stand beside it. */
export function isBeside(items: readonly Item[], at: number, places: readonly number[]): boolean {
  const [next] = [...items.slice(at + 1), ...items.slice(0, at).reverse()].filter((one) => one.places.length > 0);
  return next !== undefined && next.places.every((place) => places.includes(place));
}

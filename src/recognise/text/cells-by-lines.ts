import type {Atom} from "./atoms";
import type {Claim} from "./claims";

/**
 * How many lines one cell takes where every cell has lines of its own, the empty ones too: as most rows with values
 * tell by how far it is from their label to what comes next. At least two show their first value and their last one
 * there, so that no lines between rows, nor before their values, pass for empty cells. `undefined` where they stand
 * otherwise.
 */
export function lineStep(claims: readonly Claim[]): number | undefined {
  const plain = claims.filter(({label, groups}) =>
    !label.explicit && groups.flat().some(({as}) => as === "value") && groups.flat().every(({explicit}) => !explicit));
  const votes = new Map<number, {rows: number; whole: number}>();
  for (const claim of plain) {
    const step = stepOf(claim);
    const places = placesByLine(claim, step);
    if (step === undefined || places === undefined) continue;
    const {rows, whole} = votes.get(step) ?? {rows: 0, whole: 0};
    const isWhole = places.has(0) && places.has(claim.row.slots.length - 1);
    votes.set(step, {rows: rows + 1, whole: whole + Number(isWhole)});
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.rows - a.rows);
  return best !== undefined && best[1].whole > 1 && best[1].rows >= plain.length / 2 ? best[0] : undefined;
}

const stepOf = ({label, next, row}: Claim): number | undefined =>
  next === undefined ? undefined : (next.line - label.line) / (row.slots.length + 1);

/** A row's cells by their places, where each has so many lines of its own; `undefined` where one stands otherwise. */
function placesByLine({label, row, groups}: Claim, step: number | undefined): ReadonlyMap<number, Atom> | undefined {
  if (step === undefined || !Number.isInteger(step) || step < 1) return undefined;
  const shown = groups.flat().filter(({as}) => as !== "unit");
  const byPlace = new Map(shown.map((atom) => [(atom.line - label.line) / step - 1, atom]));
  const isInPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < row.slots.length;
  return byPlace.size === shown.length && [...byPlace.keys()].every(isInPlace) ? byPlace : undefined;
}

/** The cells by their lines, where an empty cell leaves its line empty and what comes next stands where it must. */
export function cellsByLines(claim: Claim, step: number | undefined): readonly Atom[] | undefined {
  const {label, next, row, groups} = claim;
  if (step === undefined || stepOf(claim) !== step) return undefined;
  if (label.explicit || next?.explicit === true || groups.flat().some(({explicit}) => explicit)) return undefined;
  const byPlace = placesByLine(claim, step);
  return byPlace && Array.from(row.slots, (_, place): Atom =>
    byPlace.get(place) ?? {as: "blank", text: "", line: label.line + (place + 1) * step, explicit: true});
}

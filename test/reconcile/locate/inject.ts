import {numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import {exactOf} from "../../../src/filing/exact";
import {indicatorsById} from "../../../src/editions/edition";
import {neighboursOf} from "../../../src/reconcile/locate/mistake";
import type {Random} from "../../layouts/random";
import {figure} from "../../build";

/** The slips that clerks make, each giving another number, or nothing where it cannot be made of this one. */
const slips: readonly ((value: number, around: readonly number[], random: Random) => number | undefined)[] = [
  (value) => {
    const digits = [...String(value)];
    const at = digits.findIndex((digit, n) => digits[n + 1] !== undefined && digit !== digits[n + 1]);
    const [one, other] = digits.slice(at, at + 2);
    return at < 0 ? undefined : Number(digits.toSpliced(at, 2, other!, one!).join(""));
  },
  (value, _, random) => Number(`${value}${random.below(10)}`),
  (value) => (value < 10 ? undefined : Number(String(value).slice(0, -1))),
  (value, around) => around.find((one) => one !== value),
  (value, _, random) => {
    const digits = [...String(value)];
    digits[random.below(digits.length)] = String(random.below(10));
    return Number(digits.join(""));
  },
  () => 0,
  (value, _, random) => value + 1 + random.below(50),
];

/** A filing with one of its figures written wrongly, and which. */
export function injectSlip(
  filing: Filing, ids: readonly string[], random: Random,
): {readonly filing: Filing; readonly id: string; readonly right: number} {
  for (;;) {
    const id = random.pick(ids);
    const right = numberOr(NaN, filing.figures.get(id));
    const around = neighboursOf(id, filing.edition).flatMap((one) => numberOr([], filing.figures.get(one)));
    const wrong = random.pick(slips)(right, around, random);
    if (wrong === undefined || wrong === right || indicatorsById(filing.edition).get(id)!.kind !== "count") continue;
    return {id, right, filing: {...filing, figures: new Map(filing.figures).set(id, figure(wrong, id))}};
  }
}

/** Counts that are known. */
export const countsIn = ({figures, edition}: Filing): readonly string[] => [...figures]
  .filter(([id, one]) => exactOf(one) !== null && indicatorsById(edition).get(id)!.kind === "count").map(([id]) => id);

import {approximate} from "../../filing/exact";
import {inUnitOf} from "../../filing/money";
import {type EditionId, type Indicator, perEdition} from "../../editions/edition";

/** How a wrong figure usually comes about. */
export type Mistake =
  | "transposed" | "digitLost" | "digitAdded" | "digitWrong" | "sign" | "swapped" | "neighbour" | "lastYear" | "tenThousand"
  | "totalZero" | "totalWrong" | "asTotal" | "blank";

/** One figure that may be wrong, and what it ought to be. */
export type Correction = {
  readonly id: string; readonly from: number | null; readonly to: number; readonly mistake?: Mistake;
};

/** What is known around a figure. */
export type Surroundings = {
  /** A total that other figures add up to. */
  readonly isTotal: boolean;
  readonly isAmount: boolean;
  /** Values beside, above and below it. */
  readonly neighbours: readonly number[];
  /** Values of the totals that it is a part of. */
  readonly totals: readonly number[];
  /** The same figure last year. */
  readonly last: number | undefined;
};

/** The mistake that best explains a figure, and how much has to be believed for it: 0 is as good as certain. */
export function mistakeOf(
  from: number, to: number, around: Surroundings,
): {readonly mistake?: Mistake; readonly cost: number} {
  const plausible = candidates.filter(({is}) => is(from, to, around))
    .map(({mistake, cost}) => ({mistake, cost: cost(Math.max(Math.abs(from), Math.abs(to)))}));
  return plausible.reduce<{mistake?: Mistake; cost: number}>(
    (best, one) => (one.cost < best.cost ? one : best), {cost: 4});
}

type Candidate = {
  readonly mistake: Mistake;
  readonly is: (from: number, to: number, around: Surroundings) => boolean;
  /** By the greater of both numbers: what coincides in small numbers says little. */
  readonly cost: (size: number) => number;
};

const always = (cost: number) => (): number => cost;
const bySize = (small: number, great: number) => (size: number): number => (size < 10 ? small : great);

/** 元 for 万元. */
const tenThousand = approximate(inUnitOf({value: 1, unit: "万元"}, "元"));

const candidates: readonly Candidate[] = [
  {mistake: "totalZero", is: (from, to, {isTotal}) => isTotal && from === 0 && to > 0, cost: always(0.2)},
  {mistake: "sign", is: (from, to) => from === -to, cost: always(0.5)},
  {mistake: "tenThousand", is: (from, to, {isAmount}) => isAmount && from === to * tenThousand, cost: always(0.5)},
  {mistake: "transposed", is: areTransposed, cost: always(1)},
  {mistake: "digitAdded", is: (from, to) => hasOneMore(String(from), String(to)), cost: bySize(2, 1.2)},
  {mistake: "digitLost", is: (from, to) => hasOneMore(String(to), String(from)), cost: bySize(2, 1.2)},
  {mistake: "lastYear", is: (from, _, {last}) => last === from, cost: bySize(3, 1.5)},
  {mistake: "neighbour", is: (from, _, {neighbours}) => from !== 0 && neighbours.includes(from), cost: bySize(3, 1.8)},
  {mistake: "asTotal", is: (from, _, {totals}) => from !== 0 && totals.includes(from), cost: bySize(3, 1.6)},
  {mistake: "digitWrong", is: differInOneDigit, cost: bySize(3.5, 2)},
  {mistake: "totalWrong", is: (_, __, {isTotal}) => isTotal, cost: always(3)},
];

function areTransposed(from: number, to: number): boolean {
  const [a, b] = [String(from), String(to)];
  const at = [...a].findIndex((digit, n) => digit !== b[n]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** `long` is `short` with one digit more, anywhere. */
const hasOneMore = (long: string, short: string): boolean =>
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

function differInOneDigit(from: number, to: number): boolean {
  const [a, b] = [String(from), String(to)];
  return a.length === b.length && [...a].filter((digit, n) => digit !== b[n]).length === 1;
}

/** The figures beside, above and below a figure in its table. */
export const neighboursOf = (id: string, edition: EditionId): readonly string[] => neighboursIn(edition).get(id) ?? [];

const neighboursIn = perEdition(({indicators}): ReadonlyMap<string, readonly string[]> => {
  const blocks = grouped(indicators, ({form, block}) => `${form} ${block}`);
  const neighbours = new Map<string, readonly string[]>();
  for (const block of blocks) {
    const rows = grouped(block, ({rowId}) => rowId);
    rows.forEach((row, at) => row.forEach(({id}, column) => {
      const around = [row[column - 1], row[column + 1], rows[at - 1]?.[column], rows[at + 1]?.[column]];
      neighbours.set(id, around.flatMap((one) => one?.id ?? []));
    }));
  }
  return neighbours;
});

function grouped(all: readonly Indicator[], key: (one: Indicator) => string): readonly (readonly Indicator[])[] {
  const groups = new Map<string, Indicator[]>();
  for (const one of all) groups.set(key(one), [...groups.get(key(one)) ?? [], one]);
  return [...groups.values()];
}

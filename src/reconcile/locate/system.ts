import {type Figure, numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import {indicatorOf} from "../../editions/edition";
import type {Kind} from "../../editions/form";
import type {Addend, Finding, Side} from "../finding";

/** The identities of a filing as equations of changes: Σ coefficient × change = −residual. */
export type System = {readonly cells: readonly SuspectCell[]; readonly rows: readonly SparseRow[]};

/** A figure that may be wrong. Rows name it by its place among the cells. */
export type SuspectCell = {readonly id: string; readonly figure: Figure; readonly kind: Kind};

/**
 * Identities as equations over the figures that may be wrong. Totals that a formula computes rightly are put in terms
 * of their parts: they follow when a part is mended.
 */
export function systemOf(identities: readonly Identity[], {figures, edition}: Filing): System {
  const ids = new Set(identities.flatMap((identity) => identity.figures));
  const cells = [...ids].flatMap((id): readonly SuspectCell[] => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [{id, figure, kind: indicatorOf(edition, id).kind}];
  });
  const placeOf = new Map(cells.map(({id}, at) => [id, at]));
  const computed = identities.flatMap(({verdict, left: {terms: [total, ...others]}}) => {
    const isComputed = verdict === "holds" && others.length === 0 && total !== undefined
      && figures.get(total.id)?.formula !== undefined;
    return isComputed ? placeOf.get(total.id) ?? [] : [];
  });
  const rows = computed.reduce<readonly SparseRow[]>((all, total) => {
    const own = all.find((row) => coefficientOf(row, total) === 1);
    return own === undefined ? all : all.flatMap((row) => row === own ? [] : [eliminate(row, own, total)]);
  }, identities.map((identity) => rowOf(identity, placeOf)));
  return {cells, rows};
}

/**
 * A finding that says of known figures, of a total over blanks or of a blank total, that two sums are the same. What a
 * blank total ought to be is not known while any of its parts is blank or not shown.
 */
export const isIdentity = (finding: Finding): finding is Identity => {
  const {of, verdict, detail, left, right} = finding;
  return of?.is === "equal" && verdict !== "undecided" && detail?.why !== "whatever" && left !== undefined
    && right !== undefined && (detail?.why !== "totalBlank" || right.terms.every(({value}) => value !== null));
};

/** Such a finding; it has both its sides. */
export type Identity = Finding & {readonly left: Side; readonly right: Side};

function rowOf({left, right}: Identity, placeOf: ReadonlyMap<string, number>): SparseRow {
  const terms = new Map<number, number>();
  let residual = 0;
  const add = (term: Addend, by: number): void => {
    residual = tidy(residual + by * startOf(term));
    const cell = placeOf.get(term.id);
    if (term.last || cell === undefined) return;
    terms.set(cell, by + (terms.get(cell) ?? 0));
  };
  left.terms.forEach((term) => add(term, term.sign));
  right.terms.forEach((term) => add(term, -term.sign));
  const sorted = [...terms].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
  return {cells: sorted.map(([cell]) => cell), by: sorted.map(([, by]) => by), residual};
}

/** Changes count from nothing where a cell is blank: the blanks under a total are what has to be filled in. */
export const startOf = (figure: Pick<Figure, "value">): number => numberOr(0, figure);

/** An equation in numbers: cells by index, ascending, with their coefficients, and what is missing to 0. */
export type SparseRow = {readonly cells: readonly number[]; readonly by: readonly number[]; readonly residual: number};

/** Amounts have four decimals; what is beyond is the noise of doubles. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The coefficient of a cell, 0 where it is not in the row. */
export function coefficientOf({cells, by}: SparseRow, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : by[at]!;
}

/** `one` without a cell, by means of `pivot`, which has it. */
export function eliminate(one: SparseRow, pivot: SparseRow, cell: number): SparseRow {
  const coefficient = coefficientOf(one, cell);
  if (coefficient === 0) return one;
  const factor = coefficient / coefficientOf(pivot, cell);
  const cells: number[] = [];
  const by: number[] = [];
  const add = (at: number, value: number): void => {
    if (value === 0) return;
    cells.push(at);
    by.push(value);
  };
  let [i, j] = [0, 0];
  while (i < one.cells.length || j < pivot.cells.length) {
    const a = one.cells[i] ?? Infinity;
    const b = pivot.cells[j] ?? Infinity;
    if (a < b) add(a, one.by[i++]!);
    else if (b < a) add(b, -factor * pivot.by[j++]!);
    else add(a, tidy(one.by[i++]! - factor * pivot.by[j++]!));
  }
  return {cells, by, residual: tidy(one.residual - factor * pivot.residual)};
}

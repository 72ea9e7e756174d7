import {type Figure, numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import type {Addend, Finding} from "../finding";
import {coefficientOf, eliminate, tidy, type SparseRow} from "./sparse-row";

/** The identities of a filing as equations of changes: Σ coefficient × change = −residual. */
export type System = {readonly ids: readonly string[]; readonly rows: readonly SparseRow[]};

/**
 * Identities as equations over the figures that may be wrong. Totals that a formula computes rightly are put in terms
 * of their parts: they follow when a part is mended.
 */
export function systemOf(identities: readonly Finding[], filing: Filing): System {
  const ids = [...new Set(identities.flatMap(({figures: ids}) => ids))];
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const computed = identities.flatMap(({verdict, left}) => {
    const [total, ...others] = left!.terms;
    const isComputed = verdict === "holds" && others.length === 0 && filing.figures.get(total!.id)?.formula !== undefined;
    return isComputed ? [indexOf.get(total!.id)!] : [];
  });
  const rows = computed.reduce<readonly SparseRow[]>((all, total) => {
    const own = all.find((row) => row.residual === 0 && coefficientOf(row, total) === 1);
    return own === undefined ? all : all.flatMap((row) => row === own ? [] : [eliminate(row, own, total)]);
  }, identities.map((identity) => rowOf(identity, indexOf)));
  return {ids, rows};
}

/**
 * A finding that says of known figures, of a total over blanks or of a blank total, that two sums are the same. What a
 * blank total ought to be is not known while any of its parts is blank or not shown.
 */
export const isIdentity = ({of, verdict, detail, left, right}: Finding): boolean =>
  of?.is === "equal" && verdict !== "undecided" && detail?.why !== "whatever" && left !== undefined && right !== undefined &&
    (detail?.why !== "totalBlank" || right.terms.every(({value}) => value !== null));

function rowOf({left, right}: Finding, indexOf: ReadonlyMap<string, number>): SparseRow {
  const terms = new Map<number, number>();
  let residual = 0;
  const add = (term: Addend, by: number): void => {
    residual = tidy(residual + by * startOf(term));
    if (term.last) return;
    const cell = indexOf.get(term.id)!;
    terms.set(cell, by + (terms.get(cell) ?? 0));
  };
  left!.terms.forEach((term) => add(term, term.sign));
  right!.terms.forEach((term) => add(term, -term.sign));
  const sorted = [...terms].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
  return {cells: sorted.map(([cell]) => cell), by: sorted.map(([, by]) => by), residual};
}

/** Changes count from nothing where a cell is blank: the blanks under a total are what has to be filled in. */
export const startOf = (figure: Pick<Figure, "value">): number => numberOr(0, figure);

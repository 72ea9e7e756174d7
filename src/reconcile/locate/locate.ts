import {numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import {type Finding, keyOf} from "../finding";
import {type Weight, evidenceIn, type FiguresBefore, lastYearIn} from "./evidence";
import {type Correction, mistakeOf, neighboursOf} from "./mistake";
import {search, type Change} from "./search";
import {type SuspectCell, type Identity, isIdentity, type SparseRow, startOf, systemOf} from "./system";

/** Corrections that together make every identity of their part hold; no fewer figures would do. */
export type Suggestion = {readonly corrections: readonly Correction[]; readonly cost: number};

/** A part of the tables whose identities hang together and do not hold. */
export type Location = {
  /** Keys of the broken findings that it explains. */
  readonly findings: readonly string[];
  /** The most plausible first; none where no few figures explain it. */
  readonly suggestions: readonly Suggestion[];
  /** Whether these are all there are of that size. More than one cannot be told apart by the rules. */
  readonly isComplete: boolean;
};

/** Suggestions that are shown at most. */
const most = 20;

/**
 * Where the errors are: for every connected part of the identities, the fewest figures whose change satisfies all of
 * them, with the value each ought to have, ranked by how such figures usually come about, and by what last year's
 * figures, the report's sentences and copies of its tables say. What must hold comes first; an identity that is only to
 * be verified is looked at where nothing is certainly wrong, and the source does not say itself what the difference is.
 */
export function locate(findings: readonly Finding[], filing: Filing, last?: Filing): readonly Location[] {
  const identities = findings.filter(isIdentity);
  const firm = identities.filter(({severity}) => severity === "error");
  const lastYear = lastYearIn(filing, last);
  const certain = locateIn(firm, filing, lastYear);
  const involved = new Set(firm.filter(isBroken).flatMap(({figures: ids}) => ids));
  const doubtful = identities.filter((one) =>
    one.severity === "warning" && isBroken(one) && one.note === undefined && !one.figures.some((id) => involved.has(id)));
  const sound = firm.filter((one) => !isBroken(one));
  return [...certain, ...doubtful.flatMap((one) => locateIn([...sound, one], filing, lastYear))];
}

const isBroken = ({verdict}: Finding): boolean => verdict === "broken";

function locateIn(identities: readonly Identity[], filing: Filing, lastYear: FiguresBefore): readonly Location[] {
  const {cells, rows} = systemOf(identities, filing);
  const explain = explainer(identities, filing, lastYear);
  const evidence = evidenceIn(filing, lastYear);
  const admits = (cell: number, by: number): boolean => {
    const {figure, kind} = cells[cell]!;
    const to = startOf(figure) + by;
    // What was just put right is not the one to be put back.
    return figure.mended !== true && (kind === "change" || to >= 0) && (kind === "amount" || Number.isInteger(to));
  };
  const correct = (cell: number, by: number): Weighed => explain(cells[cell]!, by);
  return connected(rows).filter((part) => part.some(({residual}) => residual !== 0)).flatMap((part): Location[] => {
    const {changes, isComplete} = search(part, cells.length, {admits});
    const own = new Set(part.flatMap((row) => row.cells.map((cell) => cells[cell]?.id)));
    const broken = identities.filter((one) => isBroken(one) && one.figures.some((id) => own.has(id)));
    // A slip breaks a rule at least: where it would take more slips than rules are broken, there is another reason.
    if (changes.some(({size}) => size > broken.length)) return [];
    return [{
      findings: broken.map(keyOf),
      suggestions: changes.map((change) => suggestion(change, correct, evidence))
        .sort((a, b) => a.cost - b.cost).slice(0, most),
      isComplete: isComplete && changes.length <= most,
    }];
  });
}

type Weighed = {readonly correction: Correction; readonly cost: number};

/** Says of a correction which mistake it would undo, by what stands around the figure. */
function explainer(identities: readonly Identity[], {figures, edition}: Filing, lastYear: FiguresBefore) {
  const totals = new Map(identities.flatMap(({left: {terms: [total, ...others]}, right, figures: ids}) =>
    total !== undefined && others.length === 0 && right.terms.length > 1 ? [[total.id, ids] as const] : []));
  return ({id, figure, kind}: SuspectCell, by: number): Weighed => {
    const [from, to] = [numberOr(null, figure), Math.round((startOf(figure) + by) * 1e4) / 1e4];
    const over = [...totals].filter(([total, cells]) => total !== id && cells.includes(id)).map(([total]) => total);
    const valuesOf = (some: readonly string[]) => some.flatMap((one) => numberOr([], figures.get(one)));
    const {mistake, cost} = from === null ? {mistake: "blank" as const, cost: 0.3} : mistakeOf(from, to, {
      isTotal: totals.has(id), isAmount: kind === "amount",
      neighbours: valuesOf(neighboursOf(id, edition)), totals: valuesOf(over),
      last: lastYear(id),
    });
    return {correction: {id, from, to, ...(mistake === undefined ? {} : {mistake})}, cost};
  };
}

function suggestion(
  change: Change, correct: (cell: number, by: number) => Weighed, evidence: Weight,
): Suggestion {
  const weighed = [...change].map(([cell, by]) => correct(cell, by));
  const corrections = weighed.map(({correction}) => correction);
  const [one, other, ...others] = corrections;
  const areSwapped = one !== undefined && other !== undefined && others.length === 0
    && one.from === other.to && other.from === one.to;
  const told = areSwapped ? corrections.map((each) => ({...each, mistake: "swapped" as const})) : corrections;
  return {
    corrections: told,
    cost: evidence(told) + (areSwapped ? 0.5 : weighed.reduce((sum, {cost}) => sum + cost, 0)),
  };
}

/** Equations that share figures, directly or through others. */
function connected(rows: readonly SparseRow[]): readonly (readonly SparseRow[])[] {
  let parts: {readonly cells: Set<number>; readonly rows: SparseRow[]}[] = [];
  for (const row of rows) {
    const touched = parts.filter(({cells}) => row.cells.some((cell) => cells.has(cell)));
    const joined = {
      cells: new Set([...row.cells, ...touched.flatMap(({cells}) => [...cells])]),
      rows: [...touched.flatMap((part) => part.rows), row],
    };
    parts = [...parts.filter((part) => !touched.includes(part)), joined];
  }
  return parts.map((part) => part.rows);
}

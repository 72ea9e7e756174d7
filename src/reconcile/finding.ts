import type {Figure} from "../filing/figure";
import type {Place} from "../filing/place";
import type {Rule, Severity} from "../editions/rule";
import type {Operand} from "../editions/rule-at";

/** Three-valued: a rule holds or is broken where it must, whatever is not known; it is undecided otherwise. */
export type Verdict = "holds" | "broken" | "undecided";

/** One term of a side: the figure it names, this year's or last year's, and what it holds. */
export type Addend = Omit<Operand, "kind"> & Pick<Figure, "value">;

/** One side of a rule as a person would write it down: `本年新收 12 + 上年结转 3 = 15`. */
export type Side = {
  readonly terms: readonly Addend[];
  /** Exact sum; `null` where a term is blank. */
  readonly sum: number | null;
};

/** What a rule says about one place of a filing. */
export type Finding = {
  /** Id of the rule; `format.*` for how a figure is written. */
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** The form and, for a table rule, the row or column it was evaluated in. */
  readonly form?: string;
  readonly at?: string;
  /** Ids of the figures it rests on, this year's, the left side first. */
  readonly figures: readonly string[];
  readonly places: readonly Place[];
  readonly left?: Side;
  readonly right?: Side;
  /** left − right, exact; `null` where a side is unknown. */
  readonly difference: number | null;
  /** What the sentence needs beyond the sides: a text found, an expected unit, a count. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** The rule itself; absent for `format.*`. */
  readonly of?: Rule;
  /** What the source itself says of just this difference. */
  readonly note?: {readonly text: string; readonly place: Place; readonly size: number};
  /** Other findings that may have its cause, and so its explanation. */
  readonly kin?: readonly Kin[];
};

/** A finding beside another: of the very difference that the other has, or only of its kind. */
type Kin = {readonly finding: Finding; readonly isSameDifference: boolean};

/** What tells a finding from the others, and knows it again after the next check. */
export const keyOf = ({rule, at, figures: ids, detail}: Finding): string =>
  JSON.stringify(ids.length > 0 || at !== undefined ? [rule, at, ids] : [rule, JSON.stringify(detail), []]);

/** Broken before undecided before holding, errors before warnings before hints, otherwise in the order of the forms. */
export const byGravity = <One extends Pick<Finding, "verdict" | "severity">>(findings: readonly One[]): readonly One[] =>
  [...findings].sort((a, b) => gravityOf(a) - gravityOf(b));

const gravityOf = ({verdict, severity}: Pick<Finding, "verdict" | "severity">): number =>
  ["broken", "undecided", "holds"].indexOf(verdict) * 3 + ["error", "warning", "hint"].indexOf(severity);

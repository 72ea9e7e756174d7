import type {Basis} from "./basis";
import type {FigureGroup, FigureId, Form, LineGroup} from "./form";

/** 强制性 must be mended; 核实性 may stand with an explanation; 提示 is worth a look. */
export type Severity = "error" | "warning" | "hint";

/**
 * A summand: a figure of this filing, the same with a minus sign, or last year's figure. A group `refused.*` is all of
 * its lines but those that the rule names otherwise: a line that is added to the form is a part of its total at once.
 */
export type Term<Id extends string = string> =
  | Id
  | LineGroup<Id>
  | {readonly minus: Id}
  | {readonly last: Id}
  | {readonly minusLast: Id};

type Sums<Id extends string> = {readonly left: readonly Term<Id>[]; readonly right: readonly Term<Id>[]};

/** The closed set of things a rule can say. A new kind needs a rule that none of these can say. */
export type Relation<Id extends string = string> =
  /** Σ left = Σ right. A single left term is a total, the right its parts. */
  | ({readonly is: "equal"} & Sums<Id>)
  /** Σ left ≤ Σ right. */
  | ({readonly is: "atMost"} & Sums<Id>)
  /** Every left term by itself ≤ Σ right. */
  | ({readonly is: "eachAtMost"} & Sums<Id>)
  /** Σ left ≥ Σ right; an empty right is 0. */
  | ({readonly is: "covers"} & Sums<Id>)
  /** Σ left > 0 only where Σ right > 0. */
  | ({readonly is: "needs"} & Sums<Id>)
  /** Left and right are zero together or not at all. */
  | ({readonly is: "together"} & Sums<Id>)
  /** Σ left is at most `percent` % of Σ right, wherever Σ right ≥ `from`. */
  | ({readonly is: "shareAtMost"; readonly percent: number; readonly from: number} & Sums<Id>)
  /**
   * Every left figure is 0 unless the filing unit is of one of these levels. Of the state's bodies only those of these
   * names are meant, full or short.
   */
  | {
    readonly is: "zeroUnless"; readonly left: readonly (Id | LineGroup<Id>)[];
    readonly levels: readonly Level[]; readonly bodies?: readonly string[];
  }
  /**
   * Every left figure is in `unit`, a unit of money: amounts that are too large for it are doubted. Another unit that
   * is printed breaks it, unless that is only to be converted.
   */
  | {
    readonly is: "inUnit"; readonly left: readonly Id[]; readonly unit: string; readonly otherUnits?: "convert";
    readonly tooLarge?: Readonly<Partial<Record<Id, TooLarge<Id>>>>;
  }
  /** Where Σ left > 0, the prose of the part of the report whose title is `part` contains `word`. */
  | {readonly is: "mentions"; readonly left: readonly Id[]; readonly part: string; readonly word: string}
  /** Every figure stays within a factor of last year's (both ≥ 10), and none goes between 0 and ≥ `from`. */
  | {readonly is: "changeWithin"; readonly factor: number; readonly from: number};

/**
 * From which amount on, in the form's unit, a whole number is doubted to be in 元; ten times as much where it has one
 * or two decimals. What has more of them cannot be in 元.
 */
export type TooLarge<Id extends string = string> = {
  /** By the level of the filing unit; `department` where its name tells no place. */
  readonly from: Readonly<Record<Level, number>>;
  /** For a department, by the level of the place in its name. */
  readonly ofDepartments: Readonly<Record<Exclude<Level, "state" | "department">, number>>;
  /** Whatever the level, for each one that another line of the form counts. */
  readonly each?: {readonly of: Id; readonly from: number};
};

/** What is to be known of a relation besides its meaning. */
type Traits = {
  /** Both sides are of one measure: their difference says something. */
  readonly hasDifference: boolean;
  /** Every left term is judged by itself. */
  readonly eachLeft: boolean;
};

/** The traits of every relation. */
export const relations: Readonly<Record<Relation["is"], Traits>> = {
  equal: {hasDifference: true, eachLeft: false},
  atMost: {hasDifference: true, eachLeft: false},
  eachAtMost: {hasDifference: true, eachLeft: true},
  covers: {hasDifference: true, eachLeft: false},
  needs: {hasDifference: false, eachLeft: false},
  together: {hasDifference: false, eachLeft: false},
  shareAtMost: {hasDifference: false, eachLeft: false},
  zeroUnless: {hasDifference: false, eachLeft: false},
  inUnit: {hasDifference: false, eachLeft: true},
  mentions: {hasDifference: false, eachLeft: false},
  changeWithin: {hasDifference: true, eachLeft: false},
};

/** Administrative level of a filing unit, as far as rules depend on it. */
export type Level = "state" | "province" | "city" | "county" | "township" | "department";

/** A reconciliation rule (勾稽关系), evaluated, worded, marked and printed in docs/rules.md from this one object. */
export type Rule = {
  readonly id: string;
  /** The form whose rows or columns the terms name; absent where terms are whole figure ids. */
  readonly form?: string;
  readonly severity: Severity;
  /** The rule in the official language, one sentence without full stop. */
  readonly says: string;
  /** The same in English. */
  readonly english: string;
  /** Where the rule is printed or follows from. */
  readonly source: Basis;
  readonly remark?: string;
  /** `column`: terms are rows, in each column; `row`: terms are columns, in each row; `filing`: terms are ids. */
  readonly each: "column" | "row" | "filing";
  /** The columns or rows it is confined to; all that have its terms when absent. */
  readonly of?: readonly string[];
} & Relation;

type Common = Pick<Rule, "id" | "severity" | "says" | "english" | "source" | "remark">;
type FormRule<R extends string, C extends string> =
  | (Common & {readonly each: "column"; readonly of?: readonly C[]} & Relation<R>)
  | (Common & {readonly each: "row"; readonly of?: readonly R[]} & Relation<C>);

/** Rules of one form. A line the form does not have is a compile error. */
export const rulesFor = <Id extends string, R extends string, C extends string>(
  form: Form<Id, R, C>,
  rules: readonly FormRule<NoInfer<R>, NoInfer<C>>[],
): readonly Rule[] => rules.map((rule) => ({form: form.id, ...rule}) as Rule);

/** Rules over figures of several forms. A figure that none of them has is a compile error. */
export const rulesAcross = <const F extends readonly Form[]>(
  _forms: F,
  rules: readonly (Common & Relation<FigureId<F[number]> | FigureGroup<F[number]>>)[],
): readonly Rule[] => rules.map((rule) => ({each: "filing", ...rule}) as Rule);

import {crossYearRules} from "./cross-year";
import {editionOf} from "./edition";
import type {EditionId} from "./form";
import type {Indicator} from "./indicator";
import type {Rule, Term} from "./rule";
import type {Addend} from "../reconcile/finding";
import {plainColumn, shortName, shortRow} from "./short-label";

/** A rule at one place of an edition's forms, its terms resolved to figures. */
export type Identity = {
  readonly rule: Rule;
  /** The row or column it stands in; absent for a rule over the whole filing. */
  readonly at?: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** This year's figures, the left side first. */
  readonly cells: readonly string[];
  /** A total on the left, its parts on the right. */
  readonly isTotal: boolean;
};

/** A figure within a side, its value not yet known. */
export type Operand = Omit<Addend, "value">;

/** Every rule of an edition at every place where it applies, in printed order; resolved once. */
export function identitiesOf(edition: EditionId): readonly Identity[] {
  const known = resolved.get(edition) ?? resolve(edition);
  resolved.set(edition, known);
  return known;
}

const resolved = new Map<EditionId, readonly Identity[]>();

function resolve(edition: EditionId): readonly Identity[] {
  const {rules, indicators} = editionOf(edition);
  const acrossYears = crossYearRules.filter(({editions}) => editions.includes(edition));
  return [...rules, ...acrossYears].flatMap((rule) =>
    rule.each === "filing" ? overFiling(rule, indicators) : overLines(rule, indicators));
}

/** Terms are figure ids; a rule without terms speaks of every figure. */
function overFiling(rule: Rule, indicators: readonly Indicator[]): readonly Identity[] {
  const operand = (term: Term): Operand => {
    const {id, sign, last} = parse(term);
    return {id, sign, last, label: shortName(indicators.find((indicator) => indicator.id === id)!)};
  };
  if (rule.is === "changeWithin") {
    return indicators.map(({id}) => identity(rule, undefined, [operand(id)], [operand({last: id})]));
  }
  return [identity(rule, undefined, rule.left.map(operand), rightOf(rule).map(operand))];
}

/** Terms are rows in each column, or columns in each row, wherever all of them cross it. */
function overLines(rule: Rule, indicators: readonly Indicator[]): readonly Identity[] {
  if (rule.is === "changeWithin") throw new Error(`${rule.id} has no terms`);
  const own = indicators.filter(({form}) => form === rule.form);
  const [across, along] = rule.each === "column" ? ["columnId", "rowId"] as const : ["rowId", "columnId"] as const;
  const labelOf = rule.each === "column" ? shortRow : plainColumn;
  return [...new Set(own.map((indicator) => indicator[across]))]
    .filter((at) => rule.of === undefined || rule.of.includes(at))
    .flatMap((at) => {
      const lines = new Map(own.filter((one) => one[across] === at).map((one) => [one[along], one]));
      if (![...rule.left, ...rightOf(rule)].every((term) => lines.has(parse(term).id))) return [];
      const operand = (term: Term): Operand => {
        const {id, sign, last} = parse(term);
        const indicator = lines.get(id)!;
        return {id: indicator.id, sign, last, label: labelOf(indicator)};
      };
      const [left, right] = [rule.left.map(operand), rightOf(rule).map(operand)];
      const lefts = rule.is === "eachAtMost" || rule.is === "inUnit" ? left.map((one) => [one]) : [left];
      return lefts.map((terms) => identity(rule, at, terms, right));
    });
}

const rightOf = (rule: Rule): readonly Term[] => ("right" in rule ? rule.right : []);

function parse(term: Term): Omit<Operand, "label"> {
  if (typeof term === "string") return {id: term, sign: 1, last: false};
  if ("minus" in term) return {id: term.minus, sign: -1, last: false};
  return "last" in term ? {id: term.last, sign: 1, last: true} : {id: term.minusLast, sign: -1, last: true};
}

const identity = (
  rule: Rule, at: string | undefined, left: readonly Operand[], right: readonly Operand[],
): Identity => ({
  rule, at, left, right,
  cells: [...left, ...right].filter(({last}) => !last).map(({id}) => id),
  isTotal: rule.is === "equal" && left.length === 1 && right.length > 1
    && right.every(({sign, last}) => sign === 1 && !last),
});

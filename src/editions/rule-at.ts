import {type Edition, type EditionId, type Indicator, perEdition, showable, type Variant} from "./edition";
import type {Kind} from "./form";
import {relations, type Rule, type Term} from "./rule";
import {plainColumn, shortRow} from "./short-label";

/** A rule at one place of an edition's forms, its terms resolved to figures. */
export type RuleAt = {
  readonly rule: Rule;
  /** The row or column it stands in; absent for a rule over the whole filing. */
  readonly at?: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** This year's figures, the left side first. */
  readonly figures: readonly string[];
  /** A total on the left, its parts on the right. */
  readonly isTotal: boolean;
  /** It asks for last year's figures. */
  readonly isAcrossYears: boolean;
};

/** A figure within a side, its value not yet known. */
export type Operand = {
  readonly id: string;
  readonly label: string;
  readonly sign: 1 | -1;
  /** Last year's figure. */
  readonly last: boolean;
  readonly kind: Kind;
};

/** Every rule of a variant of an edition at every place where it applies, in printed order; resolved once. */
export const rulesAt = (edition: EditionId, variant?: Variant): readonly RuleAt[] => rulesOf(edition)(variant);

const rulesOf = perEdition((edition) => {
  const resolved = new Map<Variant | undefined, readonly RuleAt[]>();
  return (variant: Variant | undefined): readonly RuleAt[] => {
    const known = resolved.get(variant) ?? resolve(edition, variant);
    resolved.set(variant, known);
    return known;
  };
});

/** The totals that an edition's 强制性 rules name, each with its parts; where two rules name one, the first holds. */
export const totalsOf = (edition: EditionId, variant?: Variant): readonly RuleAt[] =>
  rulesAt(edition, variant).filter(({rule, isTotal}) => isTotal && rule.severity === "error");

/** The figures that a name stands for: `applications.refused.*.total` is a group of rows in one column. */
export function figuresNamed(name: string, {indicators}: Pick<Edition, "indicators">): readonly Indicator[] {
  const [before = "", after] = name.split("*");
  return indicators.filter(({id}) => (after === undefined ? id === name
    : id.startsWith(before) && id.endsWith(after) && id.length > before.length + after.length));
}

function resolve({rules, indicators: all}: Edition, variant: Variant | undefined): readonly RuleAt[] {
  const indicators = all.filter(({only, not}) =>
    (only === undefined || only === variant) && (not === undefined || not !== variant));
  return rules.flatMap((rule) =>
    (rule.each === "filing" ? overFiling(rule, indicators) : overLines(rule, indicators, all)));
}

/** The rules on the sums beside headings, which only some sources show, down their columns and across their rows. */
export const rulesOnHeadings = perEdition((edition): readonly RuleAt[] => {
  const sums = new Set(edition.headingSums.map(({id}) => id));
  const all = showable(edition);
  return edition.rules.flatMap((rule) => rule.each === "filing" ? [] : overLines(rule, all, all))
    .filter(({left}) => left.some(({id}) => sums.has(id)));
});

/** Terms are figure ids; a rule without terms speaks of every figure. */
function overFiling(rule: Rule, indicators: readonly Indicator[]): readonly RuleAt[] {
  const operand = (indicator: Indicator, sign: 1 | -1, last: boolean): Operand =>
    ({id: indicator.id, sign, last, label: indicator.name, kind: indicator.kind});
  if (rule.is === "changeWithin") {
    return indicators.map((one) => ruleAt(rule, undefined, [operand(one, 1, false)], [operand(one, 1, true)]));
  }
  const side = (terms: readonly Term[]): readonly Operand[] => terms.map(parse).flatMap(({name, sign, last}) =>
    figuresNamed(name, {indicators}).map((one) => operand(one, sign, last)));
  const [left, right] = [side(rule.left), side(rightOf(rule))];
  return lacksSide(rule, left, right) ? [] : [ruleAt(rule, undefined, left, right)];
}

/**
 * Terms are rows in each column, or columns in each row, wherever all of them cross it. A line that only another
 * variant prints is no term of the rule in this one; the others are.
 */
function overLines(rule: Rule, indicators: readonly Indicator[], all: readonly Indicator[]): readonly RuleAt[] {
  if (rule.is === "changeWithin") throw new Error(`${rule.id} has no terms`);
  const own = indicators.filter(({form}) => form === rule.form);
  const [across, along] = rule.each === "column" ? ["columnId", "rowId"] as const : ["rowId", "columnId"] as const;
  const labelOf = rule.each === "column" ? shortRow : plainColumn;
  return [...new Set(own.map((indicator) => indicator[across]))]
    .filter((at) => rule.of === undefined || rule.of.includes(at))
    .flatMap((at) => {
      const lines = new Map(own.filter((one) => one[across] === at).map((one) => [one[along], one]));
      const inAnyVariant = all.filter((one) => one.form === rule.form && one[across] === at);
      const crossing = new Set(inAnyVariant.map((one) => one[along]));
      const terms = withGroups(rule, [...lines.keys()]);
      if (![...terms.left, ...terms.right].every(({name}) => crossing.has(name))) return [];
      const operands = (side: readonly Named[]): readonly Operand[] => side.flatMap(({name, sign, last}) => {
        const indicator = lines.get(name);
        return indicator === undefined ? []
          : [{id: indicator.id, sign, last, label: labelOf(indicator), kind: indicator.kind}];
      });
      const [left, right] = [operands(terms.left), operands(terms.right)];
      if (lacksSide(rule, left, right)) return [];
      const lefts = relations[rule.is].eachLeft ? left.map((one) => [one]) : [left];
      return lefts.map((one) => ruleAt(rule, at, one, right));
    });
}

/** Nothing is left of a side that the rule speaks of. */
const lacksSide = (rule: Exclude<Rule, {readonly is: "changeWithin"}>, left: readonly Operand[], right: readonly Operand[]) =>
  left.length === 0 || (right.length === 0 && rightOf(rule).length > 0);

type Named = {readonly name: string; readonly sign: 1 | -1; readonly last: boolean};

/** A rule's terms with every group as its lines: all but those that the rule names by themselves. */
function withGroups(rule: Exclude<Rule, {readonly is: "changeWithin"}>, lines: readonly string[]) {
  const [left, right] = [rule.left.map(parse), rightOf(rule).map(parse)];
  const named = new Set([...left, ...right].map(({name}) => name));
  const membersOf = (group: string): readonly string[] =>
    lines.filter((line) => line.startsWith(group.slice(0, -1)) && !named.has(line));
  const expand = (side: readonly Named[]): readonly Named[] => side.flatMap((term) =>
    (term.name.endsWith(".*") ? membersOf(term.name).map((name) => ({...term, name})) : [term]));
  return {left: expand(left), right: expand(right)};
}

const rightOf = (rule: Rule): readonly Term[] => ("right" in rule ? rule.right : []);

function parse(term: Term): Named {
  if (typeof term === "string") return {name: term, sign: 1, last: false};
  if ("minus" in term) return {name: term.minus, sign: -1, last: false};
  return "last" in term ? {name: term.last, sign: 1, last: true} : {name: term.minusLast, sign: -1, last: true};
}

const ruleAt = (
  rule: Rule, at: string | undefined, left: readonly Operand[], right: readonly Operand[],
): RuleAt => ({
  rule, at, left, right,
  figures: [...left, ...right].filter(({last}) => !last).map(({id}) => id),
  isTotal: rule.is === "equal" && left.length === 1 && right.length > 1
    && right.every(({sign, last}) => sign === 1 && !last),
  isAcrossYears: [...left, ...right].some(({last}) => last),
});

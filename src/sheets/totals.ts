import {leavesOf} from "../editions/indicator";
import type {Form} from "../editions/form";
import type {Rule} from "../editions/rule";
import type {CellSpec} from "./sheet-spec";
import {totalFormula} from "./total";

/** Make totals of the cells that a 强制性 rule calls the sum of others; where two rules do, the first one's. */
export function withTotals(cells: readonly CellSpec[], form: Form, rules: readonly Rule[]): readonly CellSpec[] {
  const byFigure = new Map(cells.flatMap((cell) => (cell.figure === undefined ? [] : [[cell.figure, cell]])));
  const formulas = new Map<string, string>();
  for (const {total, parts} of rules.flatMap((rule) => sumsOf(rule, form))) {
    const spots = parts.map((part) => byFigure.get(part));
    if (!formulas.has(total) && spots.every((spot) => spot !== undefined)) {
      formulas.set(total, totalFormula(spots));
    }
  }
  return cells.map((cell) => {
    const formula = cell.figure === undefined ? undefined : formulas.get(cell.figure);
    return formula === undefined ? cell : {...cell, formula, value: "", style: "total", open: false};
  });
}

/** Ids of each total that a rule names and of its parts. */
function sumsOf(rule: Rule, form: Form): readonly {readonly total: string; readonly parts: readonly string[]}[] {
  if (rule.form !== form.id || rule.severity !== "error" || rule.is !== "equal" ||
      rule.left.length !== 1 || rule.right.length < 2 || ![...rule.left, ...rule.right].every(isPlain)) {
    return [];
  }
  const lines = form.blocks.flatMap((block) => leavesOf(rule.each === "column" ? block.columns : block.rows));
  return lines.filter(({id}) => rule.of === undefined || rule.of.includes(id)).map(({id}) => {
    const figure = (term: string) => [form.id, ...(rule.each === "column" ? [term, id] : [id, term])].filter(Boolean).join(".");
    return {total: figure(rule.left[0] as string), parts: (rule.right as readonly string[]).map(figure)};
  });
}

const isPlain = (term: unknown): term is string => typeof term === "string";

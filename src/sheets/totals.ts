import type {RuleAt} from "../editions/rule-at";
import type {CellSpec} from "./sheet-spec";
import {totalFormula} from "./sum-formula";

/** Make formulas of the totals that stand among the cells with all their parts; of two sums the first one counts. */
export function withTotals(cells: readonly CellSpec[], totals: readonly RuleAt[]): readonly CellSpec[] {
  const byFigure = new Map(cells.flatMap((cell) => (cell.figure === undefined ? [] : [[cell.figure, cell]])));
  const formulas = new Map<string, string>();
  for (const {left: [total], right} of totals) {
    const spots = right.map(({id}) => byFigure.get(id));
    if (!formulas.has(total!.id) && spots.every((spot) => spot !== undefined)) {
      formulas.set(total!.id, totalFormula(spots));
    }
  }
  return cells.map((cell) => {
    const formula = cell.figure === undefined ? undefined : formulas.get(cell.figure);
    return formula === undefined ? cell : {...cell, formula, value: "", style: "total", open: false};
  });
}

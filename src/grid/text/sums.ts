import {editionOf, type EditionId, type FormId} from "../../editions/edition";
import type {Rule} from "../../editions/rule";
import type {FilledRow} from "./settle";

/**
 * Whether every column of a form keeps the edition's equalities between rows; false where a row they need is lacking.
 * It confirms a doubtful order of rows, nothing else; an empty cell counts for nothing here.
 */
export function columnsAddUp(edition: EditionId, form: FormId, rows: readonly FilledRow[]): boolean {
  const byRow = new Map(rows.map(({claim, cells}) => [claim.row.row, cells.map((cell) => cell.value?.value ?? null)]));
  const rules = editionOf(edition).rules.filter((rule) =>
    rule.form === form && rule.is === "equal" && rule.each === "column" && rule.severity === "error");
  return rules.length > 0 && rules.every((rule) => holds(rule));

  function holds(rule: Rule): boolean {
    if (rule.is !== "equal") return false;
    const [left, right] = [rule.left, rule.right].map((side) => side.map((term) => byRow.get(String(term))));
    if ([...left!, ...right!].some((row) => row === undefined)) return false;
    const width = Math.max(...left!.map((row) => row!.length));
    const sum = (side: typeof left, column: number): number =>
      side!.reduce((total, row) => total + (row![column] ?? nothing), nothing);
    return Array.from({length: width}, (_, column) => sum(left, column) === sum(right, column)).every(Boolean);
  }
}

const nothing = 0;

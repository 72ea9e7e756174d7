import {type EditionId, type FormId, indicatorsById, perEdition} from "../../editions/edition";
import {type RuleAt, rulesAt} from "../../editions/rule-at";
import {numberOr} from "../../filing/figure";
import type {FilledRow} from "./settle";

/** The forms of which a 强制性 rule says that sums of rows are equal, column by column. */
export const formsThatAddUp = perEdition(({id, forms}): readonly FormId[] =>
  forms.map((form) => form.id).filter((form) => downColumns(id, form).length > 0));

/**
 * Whether every column of a form keeps the edition's equalities between rows; false where a row they need is lacking.
 * It confirms a doubtful order of rows, nothing else; an empty cell counts for nothing here.
 */
export function columnsAddUp(edition: EditionId, form: FormId, rows: readonly FilledRow[]): boolean {
  const known = indicatorsById(edition);
  const cellOf = new Map(rows.flatMap(({claim: {row}, cells}) =>
    row.slots.map(({id}, at) => [id, cells[at]?.value] as const)));
  const has = (row: string): boolean => rows.some(({claim}) => claim.row.row === row);
  const isThere = ({left, right}: RuleAt): boolean => [...left, ...right].every(({id}) => has(known.get(id)!.rowId));
  const sum = (side: RuleAt["left"]): number =>
    side.reduce((total, {id, sign}) => total + sign * numberOr(0, cellOf.get(id)), 0);
  const rules = downColumns(edition, form);
  return rules.length > 0 && rules.every((rule) => isThere(rule) && sum(rule.left) === sum(rule.right));
}

const downColumns = (edition: EditionId, form: FormId): readonly RuleAt[] => rulesAt(edition).filter(
  ({rule, left, right}) => rule.form === form && rule.is === "equal" && rule.each === "column" &&
    rule.severity === "error" && [...left, ...right].every(({last}) => !last));

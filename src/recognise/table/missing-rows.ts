import type {Edition, Variant} from "../../editions/edition";
import {leavesOf} from "../../editions/indicator";
import type {MissingRow} from "../../filing/filing";
import type {FoundTable} from "./form-in-table";

/** Rows of the forms that were found, as far as they are nowhere in the tables. */
export function missingFrom(
  edition: Edition, variant: Variant | undefined, found: readonly FoundTable[],
): readonly MissingRow[] {
  return edition.forms.flatMap((form) => {
    const rows = new Set(found.filter((one) => one.form.id === form.id).flatMap(({rows}) => rows));
    if (rows.size === 0) return [];
    return printedRows(form, variant).filter((id) => !rows.has(id)).map((id) => ({form: form.id, row: id}));
  });
}

/** The rows that a form prints, found once for each variant: a form never changes. */
function printedRows(form: Edition["forms"][number], variant: Variant | undefined): readonly string[] {
  const known = rowsOfForms.get(form) ?? new Map<Variant | undefined, readonly string[]>();
  rowsOfForms.set(form, known);
  const rows = known.get(variant) ??
    form.blocks.flatMap((block) => leavesOf(block.rows, variant ?? "standard")).map(({id}) => id);
  known.set(variant, rows);
  return rows;
}

const rowsOfForms = new WeakMap<Edition["forms"][number], Map<Variant | undefined, readonly string[]>>();

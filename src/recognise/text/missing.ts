import {editionOf, type EditionId, type FormId, type Variant} from "../../editions/edition";
import {indicatorsOf} from "../../editions/indicator";
import type {MissingRow} from "../../filing/filing";
import {rowKey} from "./layout";

/** The rows that the forms present should have and that were not met. */
export function missingRows(
  edition: EditionId, variant: Variant | undefined, forms: ReadonlySet<FormId>, met: (key: string) => boolean,
): readonly MissingRow[] {
  return editionOf(edition).forms.filter(({id}) => forms.has(id)).flatMap((form) => {
    const rows = new Set(indicatorsOf(form, variant ?? "standard").map(({rowId}) => rowId));
    return [...rows].filter((row) => !met(rowKey(form.id, row))).map((row) => ({form: form.id, row}));
  });
}

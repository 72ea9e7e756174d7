import {editionOf} from "../../editions/edition";
import type {EditionId, FormId, Variant} from "../../editions/form";
import {indicatorsOf} from "../../editions/indicator";
import type {MissingRow} from "../../filing/filing";
import {rowKey} from "./layout";

/** The regional version whose own rows were met. */
export function variantOf(edition: EditionId, met: (key: string) => boolean): Variant | undefined {
  return editionOf(edition).indicators
    .find(({only, form, rowId}) => only !== undefined && met(rowKey(form, rowId)))?.only;
}

/** The rows that the forms present should have and that were not met. */
export function missingRows(
  edition: EditionId, variant: Variant | undefined, forms: ReadonlySet<FormId>, met: (key: string) => boolean,
): readonly MissingRow[] {
  return editionOf(edition).forms.filter(({id}) => forms.has(id)).flatMap((form) => {
    const rows = new Set(indicatorsOf(form, variant ?? "standard").map(({rowId}) => rowId));
    return [...rows].filter((row) => !met(rowKey(form.id, row))).map((row) => ({form: form.id, row}));
  });
}

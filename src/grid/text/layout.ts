import {editionOf} from "../../forms/edition";
import type {EditionId, FormId, Kind, Variant} from "../../forms/form";
import {indicatorsOf} from "../../forms/indicator";

/** A column of a row: where its figure goes. */
export type Slot = {readonly id: string; readonly column: string; readonly kind: Kind; readonly unit: string};

/** A row of a form, with its figures from left to right; a flat form is one row. */
export type RowSlots = {
  readonly form: FormId;
  readonly block: number;
  readonly row: string;
  /** The official label. */
  readonly label: string;
  readonly slots: readonly Slot[];
  readonly only?: Variant;
  readonly not?: Variant;
};

/** The rows of an edition's forms by `rowKey`, in printed order, every variant's; flat forms also whole. */
export function rowsOf(edition: EditionId): ReadonlyMap<string, RowSlots> {
  const known = built.get(edition);
  if (known !== undefined) return known;
  const rows = new Map<string, RowSlots & {slots: Slot[]}>();
  for (const form of editionOf(edition).forms) {
    for (const {id, kind, unit, block, row: path, rowId, columnId, only, not} of indicatorsOf(form)) {
      for (const row of form.flat === true ? [rowId, flatRow] : [rowId]) {
        const key = rowKey(form.id, row);
        const slots = rows.get(key) ?? {form: form.id, block, row, label: path.at(-1)!, only, not, slots: []};
        slots.slots.push({id, column: columnId, kind, unit});
        rows.set(key, slots);
      }
    }
  }
  built.set(edition, rows);
  return rows;
}

/** The row that stands for all of a flat form. */
export const flatRow = "*";

export const rowKey = (form: FormId, row: string): string => `${form}/${row}`;

const built = new Map<EditionId, ReadonlyMap<string, RowSlots>>();

import {editionOf} from "../../forms/edition";
import type {EditionId, FormId, Kind} from "../../forms/form";
import {indicatorsOf} from "../../forms/indicator";

/** A column of a row: where its figure goes. */
export type Slot = {readonly id: string; readonly kind: Kind};

/** A row of a form, with its figures from left to right. */
export type RowSlots = {readonly form: FormId; readonly row: string; readonly slots: readonly Slot[]};

/** The rows of an edition's forms in printed order, every variant's. */
export function rowsOf(edition: EditionId): ReadonlyMap<string, RowSlots> {
  const known = built.get(edition);
  if (known !== undefined) return known;
  const rows = new Map<string, {form: FormId; row: string; slots: Slot[]}>();
  for (const {id, kind, form, rowId} of editionOf(edition).forms.flatMap((form) => indicatorsOf(form))) {
    const key = rowKey(form, rowId);
    const row = rows.get(key) ?? {form, row: rowId, slots: []};
    row.slots.push({id, kind});
    rows.set(key, row);
  }
  built.set(edition, rows);
  return rows;
}

export const rowKey = (form: FormId, row: string): string => `${form}/${row}`;

const built = new Map<EditionId, ReadonlyMap<string, RowSlots>>();

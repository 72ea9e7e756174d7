import {type Edition, type FormId, perEdition} from "../../editions/edition";
import type {Kind} from "../../editions/form";
import {indicatorsOf} from "../../editions/indicator";
import {totalsOf} from "../../editions/rule-at";

/** A column of a row: where its figure goes. */
export type Slot = {readonly id: string; readonly column: string; readonly kind: Kind; readonly unit: string};

/** Where a total stands among the figures of a row, and where its parts do. */
export type Sum = {readonly total: number; readonly parts: readonly number[]};

/** A row of a form, with its figures from left to right; a flat form is one row. */
export type RowSlots = {
  readonly form: FormId;
  readonly block: number;
  readonly row: string;
  /** The official label. */
  readonly label: string;
  readonly slots: readonly Slot[];
  /** The totals among its figures that a rule computes. */
  readonly sums: readonly Sum[];
  readonly only?: string;
  readonly not?: string;
};

/** The rows of an edition's forms by `rowKey`, in printed order, every variant's; forms side by side also whole. */
export const rowsOf = perEdition((edition): ReadonlyMap<string, RowSlots> => {
  const rows = new Map<string, RowSlots & {slots: Slot[]}>();
  for (const form of edition.forms) {
    for (const {id, kind, unit, block, row: path, rowId, columnId, only, not} of indicatorsOf(form)) {
      for (const row of form.layout === "sideBySide" ? [rowId, flatRow] : [rowId]) {
        const key = rowKey(form.id, row);
        const slots = rows.get(key) ?? {form: form.id, block, row, label: path.at(-1)!, only, not, slots: [], sums: []};
        slots.slots.push({id, column: columnId, kind, unit});
        rows.set(key, slots);
      }
    }
  }
  return new Map([...rows].map(([key, row]) => [key, {...row, sums: sumsAmong(row.slots, edition)}]));
});

/** The totals of which all parts stand in the row too. */
function sumsAmong(slots: readonly Slot[], {id, variants}: Edition): readonly Sum[] {
  const at = new Map(slots.map((slot, index) => [slot.id, index]));
  const sums = new Map<number, Sum>();
  for (const variant of [undefined, ...variants.map((one) => one.id)]) {
    for (const {left, right} of totalsOf(id, variant)) {
      const [total, ...parts] = [...left, ...right].map((term) => at.get(term.id));
      if (total !== undefined && parts.every((part) => part !== undefined)) sums.set(total, {total, parts});
    }
  }
  return [...sums.values()];
}

/** The form whose rows are printed side by side, as one row; where the edition has one. */
export const flatRowOf = perEdition(({id, forms}): RowSlots | undefined => {
  const form = forms.find(({layout}) => layout === "sideBySide");
  return form === undefined ? undefined : rowsOf(id).get(rowKey(form.id, flatRow));
});

/** The row that stands for all of a flat form. */
export const flatRow = "*";

export const rowKey = (form: FormId, row: string): string => `${form}/${row}`;

import {type Edition, type FormId, perEdition, type Variant} from "./edition";
import type {Kind} from "./form";
import {indicatorsOf} from "./indicator";
import {totalsOf} from "./rule-at";

/** A column of a row: where its figure goes. */
export type Slot = {
  readonly id: string;
  readonly column: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly only?: string;
  readonly not?: string;
};

/** Where a total stands among the figures of a row, and where its parts do. */
export type RowSum = {readonly total: number; readonly parts: readonly number[]};

/** A row of a form, with its figures from left to right. */
export type FormRow = {
  readonly form: FormId;
  readonly block: number;
  readonly id: string;
  /** The official label. */
  readonly label: string;
  readonly slots: readonly Slot[];
  /** The totals among its figures that a rule computes. */
  readonly sums: readonly RowSum[];
  /** All of a form whose rows are printed side by side over one line of figures. */
  readonly isWholeForm: boolean;
};

/** The rows of an edition's forms, every variant's, in printed order. */
export type FormRows = {
  readonly all: readonly FormRow[];
  readonly find: (form: FormId, id: string) => FormRow | undefined;
  /** The form whose rows are printed side by side, where the edition has one: as one row, and the first of its rows. */
  readonly sideBySide?: {readonly whole: FormRow; readonly first: FormRow};
};

/** The rows of an edition. */
export const rowsOf = perEdition((edition): FormRows => {
  const rows = new Map<string, FormRow>();
  let sideBySide: FormRows["sideBySide"];
  for (const form of edition.forms) {
    const grown = new Map<string, FormRow & {slots: Slot[]}>();
    for (const {id, kind, unit, block, row: path, rowId, columnId, only, not} of indicatorsOf(form)) {
      const row = grown.get(rowId) ?? {
        form: form.id, block, id: rowId, label: path.at(-1) ?? rowId, slots: [], sums: [], isWholeForm: false,
      };
      row.slots.push({id, column: columnId, kind, unit, only, not});
      grown.set(rowId, row);
    }
    const own = [...grown.values()].map((row) => ({...row, sums: sumsAmong(row.slots, edition)}));
    for (const row of own) rows.set(keyOf(form.id, row.id), row);
    const [first] = own;
    if (form.layout === "sideBySide" && first !== undefined) {
      const slots = own.flatMap((row) => row.slots);
      sideBySide ??= {first, whole: {...first, id: "*", slots, sums: sumsAmong(slots, edition), isWholeForm: true}};
    }
  }
  return {all: [...rows.values()], find: (form, id) => rows.get(keyOf(form, id)), sideBySide};
});

const keyOf = (form: FormId, row: string): string => `${form}/${row}`;

/** Whether a region's own version of a form, or else the standard one, prints a row. */
export const isPrintedIn = ({slots}: FormRow, variant: Variant | undefined): boolean => slots.some(({only, not}) =>
  (only === undefined || only === variant) && (not === undefined || not !== variant));

/** The totals of which all parts stand in the row too. */
function sumsAmong(slots: readonly Slot[], {id, variants}: Edition): readonly RowSum[] {
  const at = new Map(slots.map((slot, index) => [slot.id, index]));
  const sums = new Map<number, RowSum>();
  for (const variant of [undefined, ...variants.map((one) => one.id)]) {
    for (const {left, right} of totalsOf(id, variant)) {
      const [total, ...parts] = [...left, ...right].map((term) => at.get(term.id));
      if (total !== undefined && parts.every((part) => part !== undefined)) sums.set(total, {total, parts});
    }
  }
  return [...sums.values()];
}

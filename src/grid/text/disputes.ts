import {editionOf} from "../../forms/edition";
import type {EditionId} from "../../forms/form";
import type {Atom} from "./atoms";
import {rowKey, rowsOf, type Slot} from "./layout";
import type {Mark} from "./marks";
import type {Run} from "./runs";

/** A figure of the flattened form with its cell. */
export type FlatCell = {readonly slot: Slot; readonly cell: Atom; readonly row: string};

/**
 * Form four prints its rows side by side over one line of 15 figures. Where its header is not seen before them,
 * every block must add up, or nothing is taken.
 */
export function flattenedDisputes(
  run: Run, marks: readonly Mark[], before: readonly Mark[], edition: EditionId,
): readonly FlatCell[] | undefined {
  const rows = flatRows(edition);
  const slots = rows.flatMap(({row, slots}) => slots.map((slot) => ({slot, row})));
  if (slots.length === 0) return undefined;
  const cells = fifteen(run, slots.length);
  if (cells === undefined) return undefined;
  const header = [...before, ...marks];
  const ofForm = header.filter(({meanings}) => meanings.some(({form}) => form === "disputes"));
  const isHeaded = new Set(ofForm.flatMap(({meanings}) => meanings.map(({label}) => label))).size >= 4;
  if (!isHeaded && (ofForm.length === 0 || !blocksAddUp(cells, rows[0]!.slots.length))) return undefined;
  return slots.map(({slot, row}, at) => ({slot, row, cell: cells[at]!}));
}

const flatRows = (edition: EditionId) => {
  const forms = editionOf(edition).forms.filter(({flat}) => flat === true).map(({id}) => id);
  return [...rowsOf(edition).values()].filter(({form}) => forms.includes(form))
    .map(({form, row, slots}) => ({row: rowKey(form, row), slots}));
};

function fifteen({groups}: Run, count: number): readonly Atom[] | undefined {
  const cells = groups.flat().filter(({as}) => as !== "unit");
  const shown = cells.filter(({as}) => as === "value");
  if (shown.length === count) return shown;
  const fits = cells.length >= count && cells.slice(count).every(({as}) => as === "blank");
  return fits && shown.length > 0 ? cells.slice(0, count) : undefined;
}

function blocksAddUp(cells: readonly Atom[], width: number): boolean {
  const values = cells.map(({value}) => value?.value ?? null);
  if (values.some((value) => value === null)) return false;
  return values.every((total, at) => at % width !== width - 1 ||
    values.slice(at - width + 1, at).reduce<number>((sum, value) => sum + value!, 0) === total);
}

import type {Edition, Variant} from "../../editions/edition";
import {leavesOf, sumsIn} from "../../editions/indicator";
import {type Figure, numberOr} from "../../filing/figure";
import type {MissingRow} from "../../filing/filing";
import type {FoundTable} from "./form-in-table";

/**
 * The rows read as sums of headings, 小计, that are the sum of their rows in no column, though all of these are there,
 * while another row of the form is lacking: they are likelier that row, whose label was written over.
 */
export function sumsUnlike(
  edition: Edition, variant: Variant | undefined, figures: ReadonlyMap<string, Figure>, missing: readonly MissingRow[],
): ReadonlySet<string> {
  const lacking = new Set(missing.map(({form}) => form));
  const version = variant ?? "standard";
  const blocks = edition.forms.flatMap(({id, blocks}) =>
    lacking.has(id) ? blocks.map(({rows, columns}) => ({form: id, rows, columns: leavesOf(columns, version)})) : []);
  return new Set(blocks.flatMap(({form, rows, columns}) => sumsIn(rows).flatMap(({id, line}) => {
    const parts = leavesOf(line.lines ?? [], version);
    const valueAt = (row: string, column: string): number | null =>
      numberOr(null, figures.get(`${form}.${row}.${column}`));
    const isUnlike = columns.length > 1 && columns.every((column) => {
      const sum = valueAt(id, column.id);
      const values = parts.map((row) => valueAt(row.id, column.id));
      const total = values.reduce<number>((all, value) => all + (value ?? 0), 0);
      return sum !== null && values.every((value) => value !== null) && total !== sum;
    });
    return isUnlike ? [id] : [];
  })));
}

/**
 * The sums of headings that stand in one piece of a table while some of their rows stand in another, and not all: they
 * may be a row's whose label was lost.
 */
export function sumsApart(
  edition: Edition, variant: Variant | undefined, found: readonly FoundTable[],
): ReadonlySet<string> {
  const sums = found.length < 2 ? [] : edition.forms.flatMap(({id, blocks}) =>
    blocks.flatMap(({rows}) => sumsIn(rows).map((sum) => ({form: id, ...sum}))));
  return new Set(sums.flatMap(({form, id, line}) => {
    const own = leavesOf(line.lines ?? [], variant ?? "standard").map((row) => row.id);
    const pieces = found.filter((one) => one.form.id === form && !one.prior);
    const rows = new Set(pieces.flatMap((one) => [...one.rows]));
    const isAlone = pieces.some((one) => {
      const here = new Set(one.rows);
      return here.has(id) && !own.some((row) => here.has(row));
    });
    return isAlone && own.some((row) => rows.has(row)) && !own.every((row) => rows.has(row)) ? [id] : [];
  }));
}

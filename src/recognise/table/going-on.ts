import type {Zone} from "./find-zones";
import type {SoughtForm} from "./form-in-table";
import type {StubRow} from "./read-stub";

/**
 * The rows of a piece that goes on where another ended, with row `last`: labels that several rows have, before the
 * first one that is understood, are of those between, where they are as many and stand as these do.
 */
export function goingOn(
  rows: readonly StubRow[], {block}: Zone, form: SoughtForm, last: string | undefined,
): readonly StubRow[] {
  const end = rows.findIndex(({id}) => id !== undefined);
  const [before, next] = [last, rows[end]?.id].map((id) => block.rows.indexOf(id ?? ""));
  if (before === undefined || next === undefined || before < 0 || next < 0) return rows;
  const between = block.rows.slice(before + 1, next);
  const open = rows.slice(0, end).filter((row) => rowsMeant(row, form, block.at).length > 0);
  const isSure = open.length === between.length &&
    open.every((row, at) => rowsMeant(row, form, block.at).includes(between[at] ?? ""));
  return !isSure ? rows : rows.map((row): StubRow => {
    const [{label}, id] = [row, between[open.indexOf(row)]];
    return label === undefined || id === undefined ? row : {row: row.row, known: true, label, id};
  });
}

const rowsMeant = ({row, label}: StubRow, {id}: SoughtForm, block: number): readonly string[] => label?.row !== row ? []
  : label.meanings.flatMap((one) => one.as === "row" && one.form === id && one.block === block ? one.ids : []);

import type {Form} from "../../editions/form";
import type {Meaning} from "../labels";
import {normalise} from "../normalise";
import {isUnit} from "../value";
import {roleOf} from "./column-role";
import {outlineOf, type Outline} from "./outline";
import {remember} from "./remember";
import {bottomOf, rightOf, type Spot, type View} from "./view";
import type {Zone} from "./zone";

/** A row of a zone: its label, and the form's row it was understood to be. */
export type StubRow = {
  readonly row: number;
  readonly label?: Spot;
  readonly id?: string;
  /** The label means something, if perhaps no row of this block: a heading, another block's row. */
  readonly known: boolean;
};

/** Understand the labels of a zone's rows that hold anything; equal labels are told apart by the rows around them. */
export function readStub(view: View, zone: Zone, form: Form): readonly StubRow[] {
  const aside = asideColumns(view, zone);
  const rows = view.filled(zone.bottom + 1, zone.last).map((row) => labelOf(view, zone, form, aside, row));
  const seen = new Set<string>();
  const {families} = outlineOf(form);
  const understood = rows.map(({candidates, ...row}) => {
    const id = candidates.length === 1 ? candidates[0] : nearest(candidates, seen, families);
    if (id !== undefined) {
      seen.delete(id);
      seen.add(id);
    }
    return {...row, candidates, id};
  });
  return settleByOrder(understood);
}

type Labelled = StubRow & {readonly candidates: readonly string[]};

function labelOf(view: View, zone: Zone, form: Form, aside: ReadonlySet<number>, row: number): Labelled {
  const labels = view.across(row).filter((spot) =>
    spot.as === "text" && spot.column >= zone.stubFrom && rightOf(spot) < zone.left &&
    (spot.meanings.length > 0 || (!aside.has(spot.column) && !isFiller(spot.text))));
  const last = labels.at(-1);
  if (last === undefined) return {row, known: false, candidates: []};
  const own = rowsMeant(last, zone, form, row);
  const before = labels.at(-2);
  // A remark in a column between the label and the figures, or 小计 beside the label of the parts that it sums.
  const isBeside = own.length === 0 && last.meanings.length === 0 && before !== undefined &&
    (isChildless(before, form) || /^[小合总共]\s*计$/.test(last.text));
  const remarked = isBeside ? rowsMeant(before, zone, form, row) : [];
  const label = remarked.length > 0 ? before! : last;
  return {row, label, known: label.meanings.length > 0, candidates: [...own, ...remarked]};
}

/** Ordinals in a cell of their own, codes and units. */
export const isFiller = remember((text) => normalise(text).key === "" || isUnit(text) || /^[\w.-]{1,8}$/.test(text));

/** Columns under 序号, 单位 or 指标解释 hold no labels. */
function asideColumns(view: View, {top, bottom, left}: Zone): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let row = Math.max(0, top); row <= bottom; row += 1) {
    for (const {column, text, meanings} of view.across(row)) {
      if (column < left && meanings.length === 0 && roleOf(text) === "aside") columns.add(column);
    }
  }
  return columns;
}

/** A label that reaches down from an earlier row heads this one, if anything. */
const rowsMeant = (spot: Spot, zone: Zone, form: Form, row: number): readonly string[] =>
  spot.row !== row ? [] : spot.meanings.flatMap((meaning) => isRowOf(meaning, zone, form) ? meaning.ids : []);

const isRowOf = (meaning: Meaning, zone: Zone, form: Form): boolean =>
  meaning.as === "row" && meaning.form === form.id && meaning.block === zone.block;

const isChildless = (spot: Spot, form: Form): boolean => bottomOf(spot) === spot.row &&
  !spot.meanings.some(({as, ids}) => as === "row" && outlineOf(form).parents.has(ids[0]!));

/** The candidate whose parent or sibling was met last, if there is one such. */
function nearest(
  candidates: readonly string[], seen: ReadonlySet<string>, families: Outline["families"],
): string | undefined {
  const open = candidates.filter((id) => !seen.has(id));
  if (open.length === 0) return undefined;
  for (const last of [...seen].reverse()) {
    const kin = open.filter((id) => families.get(id)?.has(last));
    if (kin.length > 0) return kin.length === 1 ? kin[0] : undefined;
  }
  return undefined;
}

/** As many equal labels as there are rows left for them stand in the form's order; otherwise they stay open. */
function settleByOrder(rows: readonly Labelled[]): readonly StubRow[] {
  const taken = new Set(rows.flatMap(({id}) => id ?? []));
  const waiting = new Map<string, Labelled[]>();
  for (const row of rows.filter(({id, candidates}) => id === undefined && candidates.length > 1)) {
    const key = row.candidates.join();
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  return rows.map((row) => {
    const equals = waiting.get(row.candidates.join());
    if (row.id !== undefined || equals === undefined) return row;
    const free = row.candidates.filter((id) => !taken.has(id));
    return free.length === equals.length ? {...row, id: free[equals.indexOf(row)]} : row;
  });
}

import type {Form, Line} from "../../forms/form";
import type {Meaning} from "../labels";
import {normalise} from "../normalise";
import {isUnit} from "../value";
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

/** Understand the labels of a zone's rows; equal labels are told apart by the rows around them. */
export function readStub(view: View, zone: Zone, form: Form): readonly StubRow[] {
  const rows = Array.from({length: Math.max(0, zone.last - zone.bottom)}, (_, at) =>
    labelOf(view, zone, form, zone.bottom + 1 + at));
  const seen: string[] = [];
  const family = familyOf(form);
  const understood = rows.map(({candidates, ...row}) => {
    const id = candidates.length === 1 ? candidates[0] : nearest(candidates, seen, family);
    if (id !== undefined) seen.push(id);
    return {...row, candidates, id};
  });
  return settleByOrder(understood);
}

type Labelled = StubRow & {readonly candidates: readonly string[]};

function labelOf(view: View, zone: Zone, form: Form, row: number): Labelled {
  const labels = view.across(row).filter((spot) =>
    spot.as === "text" && spot.column >= zone.stubFrom && rightOf(spot) < zone.left && !isFiller(spot.text));
  const last = labels.at(-1);
  if (last === undefined) return {row, known: false, candidates: []};
  const own = rowsMeant(last, zone, form, row);
  const before = labels.at(-2);
  // A remark in a column between the label and the figures.
  const remarked = own.length === 0 && last.meanings.length === 0 && before !== undefined && isChildless(before, form)
    ? rowsMeant(before, zone, form, row)
    : [];
  const label = remarked.length > 0 ? before! : last;
  return {row, label, known: label.meanings.length > 0, candidates: [...own, ...remarked]};
}

/** Ordinals in a cell of their own, and units. */
const isFiller = (text: string): boolean => normalise(text).key === "" || isUnit(text);

/** A label that reaches down from an earlier row heads this one, if anything. */
const rowsMeant = (spot: Spot, zone: Zone, form: Form, row: number): readonly string[] =>
  spot.row !== row ? [] : spot.meanings.flatMap((meaning) => isRowOf(meaning, zone, form) ? meaning.ids : []);

const isRowOf = (meaning: Meaning, zone: Zone, form: Form): boolean =>
  meaning.as === "row" && meaning.form === form.id && meaning.block === zone.block;

function isChildless(spot: Spot, form: Form): boolean {
  const parents = new Set(form.blocks.flatMap(({rows}) => withLines(rows)).map(({id}) => id));
  return bottomOf(spot) === spot.row && !spot.meanings.some(({as, ids}) => as === "row" && parents.has(ids[0]));
}

const withLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => line.lines?.length ? [line, ...withLines(line.lines)] : []);

/** Every row with its parent and siblings. */
function familyOf(form: Form): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, ReadonlySet<string>>();
  const walk = (lines: readonly Line[], parent?: string): void => {
    const family = new Set([...lines.flatMap(({id}) => id ?? []), ...(parent === undefined ? [] : [parent])]);
    for (const {id, lines: below} of lines) {
      if (id !== undefined) families.set(id, family);
      walk(below ?? [], id);
    }
  };
  form.blocks.forEach(({rows}) => walk(rows));
  return families;
}

/** The candidate whose parent or sibling was met last, if there is one such. */
function nearest(
  candidates: readonly string[], seen: readonly string[], family: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const open = candidates.filter((id) => !seen.includes(id));
  for (let at = seen.length - 1; at >= 0; at -= 1) {
    const kin = open.filter((id) => family.get(id)?.has(seen[at]!));
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

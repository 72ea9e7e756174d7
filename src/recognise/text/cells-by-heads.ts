import {type EditionId, formOf} from "../../editions/edition";
import {labelsOf} from "../labels";
import type {Atom} from "./atoms";
import type {Claim} from "./claims";
import type {Slot} from "./form-rows";
import type {TextRun} from "./runs";

/** The cells below their columns' heads, where head row and row have as many cells. */
export function cellsByHeads(
  runs: readonly TextRun[], {run, row: {slots}, heads, label}: Claim,
): readonly Atom[] | undefined {
  const above = slots.flatMap(({column}) => heads.get(column) ?? []);
  const [first] = above;
  const headRow = first?.atom.row;
  if (first === undefined || headRow === undefined || above.length !== slots.length) return undefined;
  if (!label.explicit || label.row === undefined || label.row === headRow) return undefined;
  if (above.some(({atom}) => atom.row !== headRow)) return undefined;
  const cells = rowCells(runs, run, label.row);
  const headCells = rowCells(runs, first.run, headRow);
  if (cells.length !== headCells.length) return undefined;
  const found = above.flatMap(({atom}) => cells[headCells.indexOf(atom)] ?? []);
  return found.length === slots.length && found.every(({as}) => as === "value" || as === "blank") ? found : undefined;
}

/** The cells of a row of which the table lacks columns, the columns, and the values under heads that no form has. */
type FewerCells = {
  readonly cells: readonly Atom[]; readonly slots: readonly Slot[]; readonly rest: readonly Atom[];
};

/**
 * The cells of a row of other columns than the form's: as many as heads are printed, each under its own, where the
 * stub's head stands before them and the row's label before the cells. No cells, where they are fewer and no head's.
 */
export function fewerCells(runs: readonly TextRun[], claim: Claim, edition: EditionId): FewerCells | undefined {
  const {row: {form, block, slots}, groups} = claim;
  // Where a unit stands in every row it has a column of its own.
  const heads = formOf(edition, form).layout === "list" ? undefined : headsPrinted(runs, claim, edition);
  if (heads === undefined || (claim.heads.size === slots.length && heads.length === slots.length)) return undefined;
  const values = groups.flat().filter(({as}) => as === "value");
  const cells = ownCells(runs, claim)?.slice(0, heads.length);
  const {find} = labelsOf(edition);
  const columns = heads.map((head) => find(head).flatMap((one) =>
    one.as === "column" && one.form === form && one.block === block ? slots.filter(({column}) => column === one.ids[0]) : []));
  const own = columns.flatMap(([slot, other], at): readonly {slot: Slot; cell: Atom}[] => {
    const cell = cells?.[at];
    return slot === undefined || other !== undefined || cell === undefined ? [] : [{slot, cell}];
  });
  const isSure = cells?.length === heads.length && own.length > 0 &&
    new Set(own.map(({slot}) => slot)).size === own.length && values.every((one) => cells.includes(one));
  if (!isSure) {
    return heads.length < slots.length && values.length > 0 && values.length < slots.length
      ? {cells: [], slots: [], rest: values} : undefined;
  }
  const isOwn = new Set(own.map(({cell}) => cell));
  return {
    cells: own.map(({cell}) => cell), slots: own.map(({slot}) => slot),
    rest: cells.filter((cell) => !isOwn.has(cell) && cell.as === "value"),
  };
}

/** What is printed over the columns that hold for a row, behind the head of its stub. */
function headsPrinted(
  runs: readonly TextRun[], {row: {form, block}, heads}: Claim, edition: EditionId,
): readonly string[] | undefined {
  const [first] = heads.values();
  if (first === undefined) return undefined;
  const {find} = labelsOf(edition);
  const means = (as: "stub" | "row") => (text: string): boolean =>
    find(text).some((one) => one.as === as && one.form === form && (as === "row" || one.block === block));
  const {row, explicit} = first.atom;
  const printed = explicit && row !== undefined ? rowCells(runs, first.run, row).map(({text}) => text)
    : first.atom.text.includes(" ") ? first.atom.text.split(" ")
    : first.run.words.map(({text}) => text);
  const stub = printed.findLastIndex(means("stub"));
  const rest = stub < 0 ? [] : printed.slice(stub + 1);
  const end = rest.findIndex(means("row"));
  const under = end < 0 ? rest : rest.slice(0, end);
  const last = under.findLastIndex((text) => text !== "");
  const isColumn = (text: string): boolean =>
    find(text).some((one) => one.as === "column" && one.form === form && one.block === block);
  return last < 0 ? undefined : unbroken(under.slice(0, last + 1), isColumn);
}

/** Heads of which the pieces of one that is broken over lines are joined. */
function unbroken(pieces: readonly string[], isHead: (text: string) => boolean): readonly string[] {
  const heads: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const joined = Array.from({length: mostLines}, (_, more) => pieces.slice(at, at + 1 + more).join(""));
    const size = joined.findIndex(isHead) + 1 || 1;
    heads.push(joined[size - 1] ?? "");
    at += size;
  }
  return heads;
}

/** Of one column's head. */
const mostLines = 6;

/** A row's cells behind its label: of its printed row, or all values where each stands by itself. */
function ownCells(runs: readonly TextRun[], {run, label, groups}: Claim): readonly Atom[] | undefined {
  if (!label.explicit || label.row === undefined) return groups.flat().filter(({as}) => as !== "unit");
  const all = rowCells(runs, run, label.row);
  const cells = all.slice(all.indexOf(label) + 1);
  return cells.every(({as}) => as === "value" || as === "blank") ? cells : undefined;
}

/** The atoms of one printed row, around a run that has some of them. */
export const rowCells = (runs: readonly TextRun[], {at}: TextRun, row: number): Atom[] =>
  runs.slice(Math.max(0, at - 12), at + 12).flatMap((run) => atomsByRow(run).get(row) ?? []);

/** A run's atoms by the printed rows they stand in; told once, as every row of a table asks its neighbours. */
function atomsByRow(run: TextRun): ReadonlyMap<number, readonly Atom[]> {
  const known = rowsOfRuns.get(run);
  if (known !== undefined) return known;
  const rows = new Map<number, Atom[]>();
  for (const atom of [...run.words, ...run.groups.flat()]) {
    if (atom.row === undefined) continue;
    const here = rows.get(atom.row);
    if (here === undefined) rows.set(atom.row, [atom]);
    else here.push(atom);
  }
  rowsOfRuns.set(run, rows);
  return rows;
}

const rowsOfRuns = new WeakMap<TextRun, ReadonlyMap<number, readonly Atom[]>>();


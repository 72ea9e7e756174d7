import type {UnmatchedReason} from "../../filing/filing";
import type {Atom} from "./atoms";
import {addUp, fit} from "./fit";
import type {RowSlots} from "./layout";
import type {Run} from "./runs";

type Groups = readonly (readonly Atom[])[];

/** A row with the values that are its own. */
export type Share = {readonly row: RowSlots; readonly groups: Groups};

/** Values that stand behind a row's label. */
export type Claim = {
  readonly run: number;
  readonly row: RowSlots;
  /** Empty for a label that no value follows: its cells may still show as empty lines. */
  readonly groups: Groups;
  /** The last atom of the label, its unit included, and the first of what comes after the row. */
  readonly label: Atom;
  readonly next?: Atom;
  /** The column heads last seen above the row, by column. */
  readonly heads: ReadonlyMap<string, Head>;
  /** The unit printed behind the label, where it is not the last of its run. */
  readonly unit?: string;
  /** The label is broken off where its values stand. */
  readonly isCutOff?: boolean;
  /** No cell shows; label and unit do. */
  readonly isInferred?: boolean;
};

/** A column's label as it is printed above a row. */
export type Head = {readonly atom: Atom; readonly label: string};

/** A run whose values no label claims. */
export type Stray = {readonly run: number; readonly why: UnmatchedReason};

/**
 * The values for each of a run's row labels: all for the last one, unless several full rows follow as many labels in
 * the same order. `undefined` where there are several rows and another number of labels, or rows that no line parts
 * and that do not add up.
 */
export function sharesOf({words, groups: all}: Run, rows: readonly RowSlots[]): readonly Share[] | undefined {
  const last = rows.at(-1)!;
  const groups = ownGroups(words.at(-1), all);
  const width = last.slots.length;
  const alike = rows.slice(rows.findLastIndex(({slots, form}) => slots.length !== width || form !== last.form) + 1);
  const full = groups.filter((group) => fit([group], last) !== undefined);
  const parts = full.length > 1 ? full : chunks(groups, width, alike.length);
  if (parts.length < 2 || alike.length < 2) return [{row: last, groups}];
  const isSure = full.length > 1 || (last.sums.length > 0 && parts.every((cells) => addUp(cells, last.sums)));
  if (parts.length !== alike.length || !isSure) return undefined;
  return alike.map((row, at) => ({row, groups: [parts[at]!]}));
}

/** The cells of the label's own printed row, where it has some. */
function ownGroups(label: Atom | undefined, groups: Groups): Groups {
  if (label?.explicit !== true || label.row === undefined) return groups;
  const own = groups.filter((group) => group[0]!.row === label.row);
  return own.length > 0 ? own : groups;
}

/** Many values without a break, as rows of that width. */
function chunks(groups: Groups, width: number, rows: number): Groups {
  const cells = groups.flat().filter(({as}) => as !== "unit");
  if (rows < 2 || width < 2 || cells.length !== rows * width) return [];
  return Array.from({length: rows}, (_, at) => cells.slice(at * width, (at + 1) * width));
}

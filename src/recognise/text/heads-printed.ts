import {type EditionId, editions} from "../../editions/edition";
import {rowsOf, type Slot} from "../../editions/form-rows";
import {findLabel, isWithinLabel, labelsOf} from "../labels";
import type {Atom} from "./atoms";
import type {Claim} from "./claims";
import type {ColumnHead} from "./reading-progress";
import {rowCells, type TextRun} from "./runs";

/** What is printed over the columns that hold for a row, behind the head of its stub. */
export function headsPrinted(
  runs: readonly TextRun[], claim: Claim, edition: EditionId,
): readonly string[] | undefined {
  const {row: {form, block}, heads} = claim;
  const [first] = heads.values();
  if (first === undefined) return undefined;
  const {find} = labelsOf(edition);
  const means = (as: "stub" | "row") => (text: string): boolean =>
    find(text).some((one) => one.as === as && one.form === form && (as === "row" || one.block === block));
  const {row, explicit} = first.atom;
  const cells = explicit && row !== undefined ? rowCells(runs, first.run, row) : undefined;
  const printed = cells !== undefined ? cells.map(({text}) => text)
    : first.atom.text.includes(" ") ? first.atom.text.split(" ")
    : first.run.words.map(({text}) => text);
  const stub = printed.findLastIndex(means("stub"));
  // An empty cell over the row's own label, that is set in, is no column's head.
  const label = explicit ? labelPlace(runs, claim) : -1;
  const bare = printed.slice(stub + 1, label + 1).findIndex((text) => text !== "");
  const own = bare < 0 ? Math.max(0, label - stub) : bare;
  const rest = stub < 0 ? [] : printed.slice(stub + 1 + own);
  const end = rest.findIndex(means("row"));
  const under = end < 0 ? rest : rest.slice(0, end);
  const last = under.findLastIndex((text) => text !== "");
  const isColumn = (text: string): boolean =>
    find(text).some((one) => one.as === "column" && one.form === form && one.block === block);
  // Of cells that stand on one line, one that is a head by itself is the end of no other.
  const areApart = cells !== undefined && cells.every(({line}) => line === first.atom.line);
  return last < 0 ? undefined : unbroken(under.slice(0, last + 1), isColumn, areApart);
}

/** Which cell of its row a label is; -1 where the text shows no cells. */
const labelPlace = (runs: readonly TextRun[], {run, label}: Claim): number =>
  label.explicit && label.row !== undefined ? rowCells(runs, run, label.row).indexOf(label) : -1;

/**
 * Heads of which the pieces of one that is broken over lines are joined, those of a remark behind it too. An empty cell
 * is no piece of one: it has a column of its own, whose head is lost.
 */
function unbroken(
  pieces: readonly string[], isHead: (text: string) => boolean, areApart: boolean,
): readonly string[] {
  const heads: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const near = pieces.slice(at, at + mostLines);
    const empty = near.indexOf("");
    const most = empty < 0 ? mostLines : Math.max(1, empty);
    const joined = Array.from({length: most}, (_, more) => near.slice(0, 1 + more).join(""));
    // 上一年项目数 is a head by itself, and no less the beginning of one.
    const holdsOther = (more: number): boolean => pieces.slice(at + 1, at + 1 + more).some(isHead);
    const longest = joined.findLastIndex((text, more) =>
      isHead(text) && !isOpen(joined[more - 1]) && !holdsOther(more));
    const shortest = joined.findIndex((text, more) => isHead(text) && !(areApart && holdsOther(more)));
    const found = Math.max(longest, shortest) + 1 || 1;
    const closed = isOpen(joined[found - 1]) ? joined.findIndex((text, more) => more >= found && !isOpen(text)) + 1 : 0;
    const isOwn = closed > 0 && !pieces.slice(at + found, at + closed).some(isHead);
    const size = isOwn ? closed : found;
    heads.push(joined[size - 1] ?? "");
    at += size;
  }
  return heads;
}

/** A bracket is not closed: 上一年项目数量（指2019. */
const isOpen = (text = ""): boolean => (text.match(/[（(]/g) ?? []).length > (text.match(/[）)]/g) ?? []).length;

/** Of one column's head. */
const mostLines = 6;

/**
 * The columns of a row whose head is lost, where most others stand over it and no other words among them: their figures
 * stand where the form has them, and nothing says that they are that.
 */
export function lostSlots(runs: readonly TextRun[], claim: Claim, edition: EditionId): ReadonlySet<Slot> {
  const {row: {slots, isWholeForm}, heads} = claim;
  if (isWholeForm) return lostSideBySide(claim, edition);
  const lost = slots.filter(({column}) => !heads.has(column));
  if (areStrange(runs, claim)) return new Set(slots);
  return lost.length === 0 || lost.length * 2 >= slots.length || hasWordsAmong(runs, [...heads.values()], edition)
    ? none : new Set(lost);
}

/**
 * Whether most of a row's cells stand under words that no form knows, 征地拆迁 and 城乡建设 beside 其他 and 总计: of such a table
 * these two are no column of the form's either.
 */
function areStrange(runs: readonly TextRun[], {row: {slots}, heads}: Claim): boolean {
  const [first] = heads.values();
  if (first === undefined || heads.size * 2 >= slots.length) return false;
  const {row, explicit, text} = first.atom;
  const line = explicit && row !== undefined ? rowCells(runs, first.run, row).map((cell) => cell.text) : text.split(/\s+/);
  const strange = line.filter((one) => one !== "").slice(-slots.length).filter((one) => isWorded.test(one) && !isWithinLabel(one) &&
    editions.every(({id}) => findLabel(id)(one).length === 0));
  return strange.length * 2 > slots.length;
}

const isWorded = /\p{Script=Han}{2}/u;

/** Whether there are words among heads of columns that are none, as pieces of one that is broken or misspelt. */
function hasWordsAmong(runs: readonly TextRun[], heads: readonly ColumnHead[], edition: EditionId): boolean {
  const atoms = new Set(heads.map(({atom}) => atom));
  const places = heads.map(({run}) => run.at);
  const words = runs.slice(Math.min(...places), Math.max(...places) + 1).flatMap((run) => run.words);
  const among = words.slice(words.findIndex((one) => atoms.has(one)), words.findLastIndex((one) => atoms.has(one)) + 1);
  const {find} = labelsOf(edition);
  return among.flatMap(({text}) => text.split(/\s+/)).some((text) => text !== "" && find(text).length === 0);
}

const none: ReadonlySet<Slot> = new Set();

/** As for one row, of a form whose rows stand side by side: of each row the heads of its columns, and its own. */
function lostSideBySide({heading, row: {form, slots}}: Claim, edition: EditionId): ReadonlySet<Slot> {
  const rows = rowsOf(edition).all.filter((one) => one.form === form);
  const own = heading.flatMap(({meanings}) => meanings.find((one) => one.form === form && one.ids.length > 0) ?? []);
  const columns = own.flatMap(({as, ids: [id]}) => as === "column" && id !== undefined ? [id] : []);
  const named = new Set(own.flatMap(({as, ids}) => as === "row" ? ids : []));
  const bare = named.size === rows.length - 1 && named.size > 1 ? rows.filter(({id}) => !named.has(id)) : [];
  const passed = columns.length * 2 > slots.length ? passedOver(slots, columns) : [];
  const ids = new Set([...bare.flatMap((row) => row.slots), ...passed].map(({id}) => id));
  return new Set(slots.filter(({id}) => ids.has(id)));
}

/** The columns that a line of heads passes over, where all its heads are the form's in its order. */
function passedOver(slots: readonly Slot[], heads: readonly string[]): readonly Slot[] {
  let met = 0;
  const passed = slots.filter(({column}) => {
    const isMet = column === heads[met];
    if (isMet) met += 1;
    return !isMet;
  });
  return met === heads.length ? passed : [];
}

/** The cells below their columns' heads, where head row and row have as many cells. */
export function cellsByHeads(
  runs: readonly TextRun[], {run, row: {slots}, heads, label}: Claim,
): readonly Atom[] | undefined {
  const above = slots.flatMap(({column}) => heads.get(column) ?? []);
  const [first] = above;
  const headRow = first?.atom.row;
  if (first === undefined || headRow === undefined || !label.explicit || label.row === undefined) return undefined;
  // Where all came on one line with pipes, heads and cells are far apart in the same row.
  if (headRow === label.row) return undefined;
  const cells = rowCells(runs, run, label.row);
  const headCells = rowCells(runs, first.run, headRow);
  if (cells.length !== headCells.length) return undefined;
  const found = above.flatMap(({atom}) => cells[headCells.indexOf(atom)] ?? []);
  // A value that stands under no head says that the row has a cell more before it.
  const isBeyond = cells.some((cell, at) => cell.as === "value" && headCells[at]?.as === "blank");
  return !isBeyond && found.length === slots.length && found.every(({as}) => as === "value" || as === "blank")
    ? found : undefined;
}

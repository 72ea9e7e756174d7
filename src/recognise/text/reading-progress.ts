import {editionOf, type EditionId, type FormId, formOf, perEdition} from "../../editions/edition";
import {type FormRow, type FormRows, rowsOf} from "../../editions/form-rows";
import {took} from "../../filing/effort";
import {labelsOf, type Meaning} from "../labels";
import type {Atom} from "./atoms";
import {addUp, fit} from "./fit";
import type {PrintedLabel} from "./printed-labels";
import {printedText} from "./printed-text";
import type {TextRun} from "./runs";

/** How far one has come in reading an edition's forms, and what the labels passed so far say of what follows. */
export type ReadingProgress = {
  readonly edition: EditionId;
  readonly rows: FormRows;
  /** Every row label met, with the line it was first met on. */
  readonly met: Map<FormRow, number>;
  /** Of each form the row or heading met last, as its place among them. */
  readonly last: Map<FormId, number>;
  /** The column heads met last, by form and block, then by column. */
  readonly heads: Map<string, ReadonlyMap<string, ColumnHead>>;
  /** The labels of the heading read last, of columns and of rows that stand side by side, in reading order. */
  heading: PrintedHead[];
  /** Values stand below that heading: the next one begins anew. */
  isHeadingOver: boolean;
  readonly formsInBlocks: ReadonlySet<FormId>;
  /** Letters since the last label that opens a form in several blocks, or keeps it open. */
  strange: number;
  /** The rows that may come next, once they are asked for. */
  next?: readonly NextRow[] | undefined;
};

/** A row with a key of its label. */
type NextRow = readonly [string, Meaning];

/** A column's label as it is printed above a row. */
export type ColumnHead = {readonly run: TextRun; readonly atom: Atom; readonly label: string};

/** A label above some rows, as it is printed: over one column or several, or over a row that stands sideways. */
export type PrintedHead = {
  readonly meanings: readonly Meaning[];
  readonly run: TextRun;
  readonly atom: Atom;
};

/** Before the first label. */
export function startOf(edition: EditionId): ReadingProgress {
  const inBlocks = editionOf(edition).forms.filter(({blocks}) => blocks.length > 1);
  return {
    edition, rows: rowsOf(edition), met: new Map(), last: new Map(),
    heads: new Map(), heading: [], isHeadingOver: false,
    formsInBlocks: new Set(inBlocks.map(({id}) => id)), strange: Infinity,
  };
}

/** Pass over letters, of which a label, where one follows them, may open a form in blocks: its title, head or row. */
export function pass(progress: ReadingProgress, letters: number, label?: PrintedLabel): void {
  progress.strange += letters;
  if (label?.meanings.some((meaning) => opensBlocks(progress, meaning))) progress.strange = 0;
}

const opensBlocks = (progress: ReadingProgress, {form, as}: Meaning): boolean =>
  progress.formsInBlocks.has(form) && as !== "form" && (as !== "row" || !isFar(progress, form));

/** Labels of a form in several blocks are everyday words: far from its other labels they mean nothing. */
export const isFar = ({formsInBlocks, strange}: ReadingProgress, form: FormId): boolean =>
  formsInBlocks.has(form) && strange >= farthest;

const farthest = 60;

/** The row or heading that a label stands for: the next in printed order where it may be several. */
export function lineMeant({last}: ReadingProgress, {meanings, cutOff}: PrintedLabel): Meaning | undefined {
  const lines = meanings.filter(({as}) => as === "row" || as === "rowHeading");
  const placeOf = (form: FormId): number => last.get(form) ?? -1;
  const [ahead] = lines.filter(({form, at}) => at > placeOf(form)).sort((a, b) => a.at - b.at);
  const next = ahead ?? lines[0];
  if (next === undefined || !cutOff || lines.every(({label}) => label === next.label)) return next;
  return next.at === placeOf(next.form) + 1 ? next : undefined;
}

/** Go on to a row or heading. */
export function goTo(progress: ReadingProgress, line: Meaning, sourceLine: number): void {
  const {rows, met, last} = progress;
  last.set(line.form, line.at);
  progress.next = undefined;
  const row = rowMeant(rows, line);
  if (row !== undefined && !met.has(row)) met.set(row, sourceLine);
}

/** The row that a label stands for. */
export const rowMeant = ({find}: FormRows, {as, form, ids: [id]}: Meaning): FormRow | undefined =>
  as !== "row" || id === undefined ? undefined : find(form, id);

/** In a list the label before a value is of its line and heads no column: so in forms whose rows have columns of their own. */
export const isOfLine = (
  edition: EditionId, {groups: [group]}: TextRun, {meanings}: PrintedLabel, {row}: Atom,
): boolean => row !== undefined && group?.[0]?.as === "value" && group[0].row === row &&
  meanings.every(({form}) => formOf(edition, form).blocks.length > 1);

/** Keep a label that heads columns for the rows below; a block's title ends what held above it. */
export function keepHead({edition, heads}: ReadingProgress, run: TextRun, label: PrintedLabel, atom: Atom): void {
  const isLabel = (text: string): boolean => labelsOf(edition).find(text).length > 0;
  for (const {as, form, block, ids: [column]} of label.meanings) {
    const key = blockKey(form, block);
    if (as === "block") heads.delete(key);
    if (as !== "column" || column === undefined) continue;
    const known = heads.get(key);
    const row = known?.get(column)?.atom.row;
    const isRepeated = row !== undefined && row === atom.row;
    if (!isRepeated) heads.set(key, new Map(known).set(column, {run, atom, label: printedText(run, label, isLabel)}));
  }
}

/**
 * Keep a label of a heading in its place among the others; `line`: the row that it stands for, where it heads no
 * column for sure. 总计 and 其他 may be either while no values stand below the heading.
 */
export function keepInHeading(
  progress: ReadingProgress, run: TextRun, {meanings}: PrintedLabel, atom: Atom, line: Meaning | undefined,
): void {
  const begins = meanings.some(({as}) => as === "form" || as === "stub" || as === "over");
  const isSideBySide = line !== undefined && line.form === progress.rows.sideBySide?.whole.form;
  const isHead = (line === undefined || !progress.isHeadingOver) &&
    meanings.some(({as}) => as === "column" || as === "columnHeading");
  if (!begins && !isSideBySide && !isHead) return;
  if (progress.isHeadingOver) [progress.heading, progress.isHeadingOver] = [[], false];
  if (isSideBySide || isHead) progress.heading.push({meanings, run, atom});
}

/** The column heads last seen above a row, by column. */
export const headsOver = ({heads}: ReadingProgress, {form, block}: FormRow): ReadonlyMap<string, ColumnHead> =>
  heads.get(blockKey(form, block)) ?? new Map<string, ColumnHead>();

const blockKey = (form: FormId, block: number): string => `${form}/${block}`;

/**
 * Whether a run's values are all of a form whose rows stand side by side over one line of figures. Its header says so,
 * or its title and exactly as many values; where they stand further off, every total must add up too.
 */
export function fillsWholeForm(
  {groups}: TextRun, labels: readonly PrintedLabel[], before: readonly PrintedLabel[],
  {whole, first}: NonNullable<FormRows["sideBySide"]>,
): boolean {
  const isOwn = ({meanings}: PrintedLabel): boolean => meanings.some(({form}) => form === whole.form);
  const here = labels.filter(isOwn);
  const own = [...before.filter(isOwn), ...here];
  // 其他 and 总计 alone head another form's columns.
  if (!own.some(({meanings}) => meanings.every(({form}) => form === whole.form))) return false;
  const fitted = fit(groups, whole);
  const rows = here.filter(({meanings}) => meanings.some(({as, form}) => as === "row" && form === whole.form));
  const isOneRow = rows.length === 1 && rows[0] === labels.at(-1) && fit(groups, first) !== undefined;
  if (isOneRow && fitted === undefined) return false;
  const isHeaded = new Set(own.flatMap(({meanings}) =>
    meanings.flatMap(({form, label}) => form === whole.form ? label : []))).size >= 4;
  const numbers = groups.flat().filter(({as}) => as === "value").length;
  if (numbers === 0) return isHeaded && fitted !== undefined;
  // One number among labels over which no columns are headed yet stands in the heading.
  if (numbers === 1 && !isHeaded) return false;
  if (isHeaded || rows.length > 1) return true;
  return fitted !== undefined && fitted.rest.length === 0 && (here.length > 0 || addUp(fitted.cells, whole.sums));
}

/**
 * The row that the end of a run's words comes close to, misspelt or reworded: among the next rows of the forms being
 * read, and only if no other row comes nearly as close, or shares as many letters with it: 规范性文件数 is a part of two.
 */
export function nearRow(
  progress: ReadingProgress, {spelling: {letters, mayStart, isRemark, wordOf}}: TextRun,
  labels: readonly PrintedLabel[],
): Meaning | undefined {
  const from = labels.at(-1)?.to ?? 0;
  let end = letters.length;
  while (end > from && isRemark[end - 1]) end -= 1;
  const last = wordOf.findIndex((word) => word === wordOf[end - 1]);
  if (end - last < shortest) return undefined;
  const starts = Array.from({length: Math.min(end - from, 60)}, (_, back) => end - 1 - back)
    .filter((at) => mayStart[at]).slice(0, 5);
  const words = starts.map((at) => letters.slice(at, end).replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=\D{3})/, ""))
    .filter(({length}) => length >= 4);
  const next = words.length === 0 ? [] : progress.next ??= nextRows(progress);
  took(words.length * next.length);
  if (!words.some((one) => next.some(([key]) => mayBeClose(one, key)))) return undefined;
  const close = words.flatMap((one) => next.map(([key, line]) => ({line, one, ...likeness(one, key)})));
  const [best] = close.sort((a, b) => b.likeness - a.likeness);
  if (best === undefined || best.likeness < closeEnough) return undefined;
  const isRivalled = close.some(({line, one, likeness, common}) => line.label !== best.line.label &&
    (likeness > best.likeness - margin || (one === best.one && common >= best.common)));
  return isRivalled ? undefined : best.line;
}

const closeEnough = 0.75;
const margin = 0.1;
/** Of the words next to the values; fewer say nothing. */
const shortest = 3;

/** The next rows of the forms being read, each with the keys of its labels. */
const nextRows = ({edition, last}: ReadingProgress): readonly NextRow[] =>
  [...last].flatMap(([form, place]) => {
    const rows = keysByPlace(edition).get(form) ?? [];
    return Array.from({length: ahead}, (_, more) => rows[place + 1 + more] ?? []).flat();
  });

/** An edition's row labels by form and place. */
const keysByPlace = perEdition(({id}): ReadonlyMap<FormId, readonly (readonly NextRow[])[]> => {
  const found = new Map<FormId, NextRow[][]>();
  for (const [key, meanings] of labelsOf(id).keys) {
    for (const line of meanings) {
      if (line.as !== "row") continue;
      const rows = found.get(line.form) ?? [];
      found.set(line.form, rows);
      (rows[line.at] ??= []).push([key, line]);
    }
  }
  return found;
});

const ahead = 4;

/** Whether two words have letters enough in common to be close, in whatever order: told much sooner than how close. */
function mayBeClose(one: string, other: string): boolean {
  const least = closeEnough * (one.length + other.length) / 2;
  if (Math.min(one.length, other.length) < least) return false;
  let common = 0;
  for (const letter of one) if (other.includes(letter)) common += 1;
  return common >= least;
}

/** Letters that two words have in common in the same order, and their share of both: 1 for equal words. */
function likeness(one: string, other: string): {readonly common: number; readonly likeness: number} {
  if (Math.abs(one.length - other.length) > Math.min(one.length, other.length)) return {common: 0, likeness: 0};
  // How many letters of `one` so far are in `other` up to each of its letters.
  const upTo = new Uint8Array(other.length);
  for (const letter of one) {
    let [left, corner] = [0, 0];
    for (let at = 0; at < upTo.length; at += 1) {
      const above = upTo[at] ?? 0;
      left = letter === other[at] ? corner + 1 : Math.max(above, left);
      corner = above;
      upTo[at] = left;
    }
  }
  const common = upTo.at(-1) ?? 0;
  return {common, likeness: 2 * common / (one.length + other.length)};
}

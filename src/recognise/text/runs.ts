import {took} from "../../filing/effort";
import {simplified} from "../normalise";
import {isUnit} from "../value";
import type {Atom} from "./atoms";

/** Words (and units among them) and the values that follow, up to the next words. */
export type TextRun = {
  /** Its place among the runs of its text, from 0. */
  readonly at: number;
  readonly words: readonly Atom[];
  /** Values, empty cells and units among them, row by row where rows are known. */
  readonly groups: readonly (readonly Atom[])[];
  /** Its words spelled out. */
  readonly spelling: Spelling;
};

/** The letters of a run's words in one string, and where labels may begin and end in it. */
export type Spelling = {
  readonly letters: string;
  readonly mayStart: readonly boolean[];
  /** Also for the position after the last letter. */
  readonly mayEnd: readonly boolean[];
  /** Inside a bracketed remark; no label begins there, unless the bracket is never closed. */
  readonly isRemark: readonly boolean[];
  /** For a bracketed ordinal: its brackets show. */
  readonly inBrackets: readonly boolean[];
  /** Where the piece ends (at white space, or the end of a word) that this letter stands in. */
  readonly pieceEnd: readonly number[];
  /** Which of the words each letter stands in, from 0. */
  readonly wordOf: readonly number[];
};

/** The atoms as runs. */
export function runsOf(atoms: readonly Atom[]): readonly TextRun[] {
  const runs: {words: Atom[]; groups: Atom[][]}[] = [];
  for (const atom of atoms) {
    let run = runs.at(-1);
    if (run === undefined || (atom.as === "words" && run.groups.length > 0)) {
      run = {words: [], groups: []};
      runs.push(run);
    }
    const group = run.groups.at(-1);
    if (atom.as === "words" || (atom.as === "unit" && group === undefined)) run.words.push(atom);
    else if (group !== undefined && group[0]?.row === atom.row) group.push(atom);
    else run.groups.push([atom]);
  }
  return runs.map(({words, groups}, at) => ({at, words, groups, spelling: spell(words)}));
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

/** Spell out some words: half width, simplified, letters and digits only. */
export function spell(words: readonly Atom[]): Spelling {
  const letters: string[] = [];
  const mayStart: boolean[] = [];
  const mayEnd: boolean[] = [];
  const isRemark: boolean[] = [];
  const inBrackets: boolean[] = [];
  const pieceEnd: number[] = [];
  const wordOf: number[] = [];
  let opened = -1;
  const endPiece = () => {
    while (pieceEnd.length < letters.length) pieceEnd.push(letters.length);
  };
  const closeRemark = (isClosed: boolean) => {
    const end = letters.length;
    const inside = letters.slice(opened, end).join("");
    if (end - opened <= longestRemark && !/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(inside)) {
      isRemark.fill(true, opened, end);
      if (isClosed) mayStart.fill(false, opened + 1, end);
    }
    opened = -1;
  };
  for (const [word, atom] of words.entries()) {
    let start = true;
    endPiece();
    mayEnd[letters.length] = true;
    if (atom.as === "unit") continue;
    const text = simplified(atom.text.normalize("NFKC"));
    for (let at = 0; at < text.length; at++) {
      const one = text.charAt(at);
      if (isLetter(one)) {
        mayStart.push(start || (isDigit(one) && !isDigit(text.charAt(at - 1)) && startsOrdinal(text, at)));
        isRemark.push(false);
        inBrackets.push(opened >= 0);
        wordOf.push(word);
        letters.push(one);
        start = false;
        continue;
      }
      mayEnd[letters.length] = true;
      if (/\s/.test(one)) endPiece();
      if (/[\s。;:!?]/.test(one)) start = true;
      if (isOpening(one)) {
        opened = letters.length;
        if (/^.[一二三四五六七八九十]{1,3}[)\]]/.test(text.slice(at, at + 5))) start = true;
      }
      if (isClosing(one) && opened >= 0) closeRemark(true);
    }
  }
  endPiece();
  mayEnd[letters.length] = true;
  if (opened >= 0) closeRemark(false);
  took(letters.length);
  return {letters: letters.join(""), mayStart, mayEnd, isRemark, inBrackets, pieceEnd, wordOf};
}

const longestRemark = 80;

/** The last word before a run's values and the first ones of the next run, and how many letters the former has. */
type Across = {readonly before: Atom; readonly spelling: Spelling; readonly within: number};

/** Spell a word before some values out with those behind them; told once, as every edition asks. */
export function spellAcross(before: Atom, next: TextRun): Across {
  const known = acrossTo.get(next);
  if (known?.before === before) {
    // Looking through it costs every edition as much.
    took(known.spelling.letters.length + known.within);
    return known;
  }
  const spelling = spell([before, ...next.words.slice(0, 3)]);
  const behind = spelling.wordOf.findIndex((word) => word > 0);
  const across = {before, spelling, within: behind < 0 ? spelling.wordOf.length : behind};
  took(across.within);
  acrossTo.set(next, across);
  return across;
}

const acrossTo = new WeakMap<TextRun, Across>();

const isLetter = (one: string): boolean => (one >= "\u4e00" && one <= "\u9fff") || /[\p{L}\p{N}]/u.test(one);
const startsOrdinal = (text: string, at: number): boolean => /^\d{1,2}[.、]/.test(text.slice(at, at + 3));
const isDigit = (one: string): boolean => /\d/.test(one);
const isOpening = (one: string): boolean => "([【〔".includes(one);
const isClosing = (one: string): boolean => ")]】〕".includes(one);

/** The end of a run's words, as a person would recognise it. */
export function lastWords({words}: TextRun): string {
  const last = words.filter(({as}) => as === "words").slice(-2).map(({text}) => text).join(" ");
  return last.length > 60 ? `…${last.slice(-60)}` : last;
}

/** The unit that stands between a label and its value, or behind the value. */
export function unitBeside({words, groups: [group]}: TextRun): string | undefined {
  const at = words.findLastIndex(({as}) => as === "words");
  const trailing = words.slice(at + 1).at(-1);
  if (trailing !== undefined) return /[^\p{L}]万$/u.test(words[at]?.text ?? "") ? `万${trailing.text}` : clean(trailing.text);
  const value = group?.findLast(({as}) => as === "value");
  // 单位：千元 on a line of its own is over what follows.
  const among = group?.find(({as, text, line}) => as === "unit" && (line === value?.line || !/单\s*位/.test(text)));
  return among === undefined ? undefined : clean(among.text);
}

const clean = (unit: string): string => {
  const plain = simplified(unit.normalize("NFKC")).replace(/[()\s]|单位:?/g, "");
  return isUnit(plain) ? plain : unit;
};

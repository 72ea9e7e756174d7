import {simplified} from "../normalise";
import type {Atom} from "./atoms";

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
  /** Where the piece ends (at white space, or the end of an atom) that this letter stands in. */
  readonly pieceEnd: readonly number[];
  /** The atom of each letter. */
  readonly atom: readonly Atom[];
};

const longestRemark = 80;

/** Spell out the words of a run: half width, simplified, letters and digits only. */
export function spell(words: readonly Atom[]): Spelling {
  const letters: string[] = [];
  const mayStart: boolean[] = [];
  const mayEnd: boolean[] = [];
  const isRemark: boolean[] = [];
  const inBrackets: boolean[] = [];
  const pieceEnd: number[] = [];
  const atoms: Atom[] = [];
  let opened = -1;
  let piece = 0;
  const endPiece = () => {
    for (; piece < letters.length; piece++) pieceEnd[piece] = letters.length;
  };
  for (const atom of words) {
    let start = true;
    endPiece();
    mayEnd[letters.length] = true;
    if (atom.as === "unit") continue;
    const text = simplified(atom.text.normalize("NFKC"));
    for (let at = 0; at < text.length; at++) {
      const one = text[at]!;
      if (isLetter(one)) {
        mayStart[letters.length] = start || (isDigit(one) && !isDigit(text[at - 1]) && startsOrdinal(text, at));
        isRemark[letters.length] = false;
        inBrackets[letters.length] = opened >= 0;
        atoms.push(atom);
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
      if (isClosing(one) && opened >= 0) closeRemark(letters.length, true);
    }
  }
  endPiece();
  mayEnd[letters.length] = true;
  if (opened >= 0) closeRemark(letters.length, false);
  return {letters: letters.join(""), mayStart, mayEnd, isRemark, inBrackets, pieceEnd, atom: atoms};

  function closeRemark(end: number, isClosed: boolean): void {
    const inside = letters.slice(opened, end).join("");
    if (end - opened <= longestRemark && !/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(inside)) {
      for (let at = opened; at < end; at++) isRemark[at] = true;
      if (isClosed) for (let at = opened + 1; at < end; at++) mayStart[at] = false;
    }
    opened = -1;
  }
}

const isLetter = (one: string): boolean => /[\p{L}\p{N}]/u.test(one);
const startsOrdinal = (text: string, at: number): boolean => /^\d{1,2}[.、]/.test(text.slice(at, at + 3));
const isDigit = (one: string | undefined): boolean => one !== undefined && /\d/.test(one);
const isOpening = (one: string): boolean => "([【〔".includes(one);
const isClosing = (one: string): boolean => ")]】〕".includes(one);

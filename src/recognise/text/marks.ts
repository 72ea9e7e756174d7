import {sameOrdinal, type Meaning} from "../labels";
import {meaningsBelow, type Letter, type Phrases} from "./phrases";
import type {Spelling} from "./spelling";

/** A label found in a run's words. */
export type Mark = {
  /** First letter of the label (its ordinal before it not counted) and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** What it may mean; narrowed by its ordinal. */
  readonly meanings: readonly Meaning[];
  readonly ordinal?: string;
  /** The words end before the label does: values in the middle line of a wrapped label. */
  readonly cutOff: boolean;
};

/** The labels in a run's words, in reading order, the longest at each place. */
export function marksIn(spelling: Spelling, phrases: Phrases): Mark[] {
  const marks: Mark[] = [];
  const {letters, mayStart, isRemark} = spelling;
  let chained = false;
  for (let at = 0; at < letters.length;) {
    const mark = mayStart[at] || chained ? markAt(spelling, phrases, at) : undefined;
    if (mark === undefined) {
      chained = false;
      at += 1;
      continue;
    }
    marks.push(mark);
    at = mark.to;
    while (isRemark[at] && (!mayStart[at] || at === mark.to)) at += 1;
    chained = true;
  }
  return marks;
}

/** The label that begins in the first letters, up to `within`, and ends behind them. */
export function markAcross(spelling: Spelling, phrases: Phrases, within: number): Mark | undefined {
  for (let at = 0; at < within; at++) {
    const mark = spelling.mayStart[at] ? markAt(spelling, phrases, at) : undefined;
    if (mark !== undefined && !mark.cutOff && mark.to > within) return mark;
  }
  return undefined;
}

/** The label that begins at a letter, its ordinal and 其中 passed over. */
function markAt(spelling: Spelling, phrases: Phrases, at: number, depth = 0): Mark | undefined {
  for (const {from, ordinal} of beginnings(spelling, at)) {
    const found = longest(spelling, phrases, from, depth);
    if (found !== undefined) return {...found, from, ordinal, meanings: sameOrdinal(found.meanings, ordinal)};
  }
  return undefined;
}

function* beginnings({letters, inBrackets}: Spelling, at: number): Generator<{from: number; ordinal?: string}> {
  yield {from: at};
  let from = at;
  let ordinal: string | undefined;
  const numeral = /^(?:([一二三四五六七八九十]{1,3})|(\d{1,2})(?!\d))/.exec(letters.slice(at, at + 4));
  if (numeral !== null) {
    const [all, word, digits] = numeral;
    from += all.length;
    ordinal = word === undefined ? `${digits}.` : inBrackets[at] ? `（${word}）` : `${word}、`;
    yield {from, ordinal};
  }
  if (letters.startsWith("其中", from)) yield {from: from + 2, ordinal};
}

type Found = Pick<Mark, "to" | "meanings" | "cutOff">;

function longest(spelling: Spelling, phrases: Phrases, from: number, depth: number): Found | undefined {
  const {letters, mayEnd, pieceEnd} = spelling;
  let whole: Found | undefined;
  let cut: Found | undefined;
  follow(phrases.root, from, 0, false);
  if (cut === undefined || (whole !== undefined && whole.to === cut.to)) return whole;
  return cut;

  function follow(letter: Letter, start: number, skips: number, hasSkipped: boolean): void {
    let here: Letter | undefined = letter;
    for (let at = start; here !== undefined; at++) {
      if (hasSkipped && at === start) {
        here = here.next.get(letters[at]!);
        continue;
      }
      if (here.meanings.length > 0 && endsAt(at) && (whole === undefined || at > whole.to)) {
        whole = {to: at, meanings: here.meanings, cutOff: false};
      }
      if (at === letters.length) {
        const meanings = at - from >= 3 ? meaningsBelow(here) : [];
        if (meanings.length > 0 && (cut === undefined || at > cut.to)) cut = {to: at, meanings, cutOff: true};
        return;
      }
      const maySkip = at > from && skips < 3 && mayEnd[at] && here.next.size > 0;
      if (maySkip && isScrap(at)) follow(here, pieceEnd[at]!, skips + 1, true);
      here = here.next.get(letters[at]!);
    }
  }

  function isScrap(at: number): boolean {
    return pieceEnd[at]! - at <= 5 && (at === 0 || pieceEnd[at - 1] !== pieceEnd[at]) &&
      phrases.isScrap(letters.slice(at, pieceEnd[at]));
  }

  function endsAt(at: number): boolean {
    return mayEnd[at] === true || (depth < 12 && markAt(spelling, phrases, at, depth + 1) !== undefined);
  }
}

import {perEdition} from "../../editions/edition";
import {took} from "../../filing/effort";
import {labelsOf, type Meaning, sameOrdinal} from "../labels";
import {spell, type Spelling, type TextRun} from "./runs";
import type {Atom} from "./atoms";

/** A label found in a run's words. */
export type PrintedLabel = {
  /** First letter of the label (its ordinal before it not counted) and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** What it may mean; narrowed by its ordinal. */
  readonly meanings: readonly Meaning[];
  readonly ordinal?: string;
  /** The words end before the label does: values in the middle line of a wrapped label. */
  readonly cutOff: boolean;
};

/** A letter of the labels' keys; `meanings` where a key ends here. */
type TreeLetter = {readonly next: ReadonlyMap<string, TreeLetter>; readonly meanings: readonly Meaning[]};

/** An edition's labels as a tree of letters, and the scraps that a narrow column breaks its headings into. */
export type LabelTree = {readonly root: TreeLetter; readonly isScrap: (key: string) => boolean};

/** The labels in a run's words, in reading order, the longest at each place. */
export function labelsIn(spelling: Spelling, tree: LabelTree): readonly PrintedLabel[] {
  const labels: PrintedLabel[] = [];
  const {letters, mayStart, isRemark} = spelling;
  let chained = false;
  for (let at = 0; at < letters.length;) {
    const label = mayStart[at] || chained ? labelAt(spelling, tree, at) : undefined;
    if (label === undefined) {
      chained = false;
      at += 1;
      continue;
    }
    labels.push(label);
    at = label.to;
    while (isRemark[at] && (!mayStart[at] || at === label.to)) at += 1;
    chained = true;
  }
  return labels;
}

/** The label that begins in the first letters, up to `within`, and ends behind them. */
export function labelAcross(spelling: Spelling, tree: LabelTree, within: number): PrintedLabel | undefined {
  for (let at = 0; at < within; at++) {
    const label = spelling.mayStart[at] ? labelAt(spelling, tree, at) : undefined;
    if (label !== undefined && !label.cutOff && label.to > within) return label;
  }
  return undefined;
}

/** The label that begins at a letter, its ordinal and 其中 passed over. */
function labelAt(spelling: Spelling, tree: LabelTree, at: number, depth = 0): PrintedLabel | undefined {
  const whole = longest(spelling, tree, at, depth);
  if (whole !== undefined) return {...whole, from: at, ordinal: undefined};
  for (const {from, ordinal} of beginningsBehind(spelling, at)) {
    const found = longest(spelling, tree, from, depth);
    if (found !== undefined) return {...found, from, ordinal, meanings: sameOrdinal(found.meanings, ordinal)};
  }
  return undefined;
}

/** A letter at which the rest of a label may begin, and the ordinal that was passed over. */
type Beginning = {readonly from: number; readonly ordinal?: string};

/** Those behind what stands at a letter: behind an ordinal, and behind 其中. */
function beginningsBehind({letters, inBrackets}: Spelling, at: number): readonly Beginning[] {
  const found: Beginning[] = [];
  const begins = letters.charAt(at);
  const numeral = !"一二三四五六七八九十0123456789".includes(begins) ? null
    : /^(?:([一二三四五六七八九十]{1,3})|(\d{1,2})(?!\d))/.exec(letters.slice(at, at + 4));
  let last: Beginning = {from: at};
  if (numeral !== null) {
    const [all, word, digits] = numeral;
    const ordinal = word === undefined ? `${digits}.` : inBrackets[at] ? `（${word}）` : `${word}、`;
    last = {from: at + all.length, ordinal};
    found.push(last);
  }
  if (letters.startsWith("其中", last.from)) found.push({...last, from: last.from + 2});
  return found;
}

type Found = Pick<PrintedLabel, "to" | "meanings" | "cutOff">;

/** The longest labels that begin at a letter, as far as they are found: one that is whole, one that is cut off. */
type Search = {
  readonly spelling: Spelling;
  readonly tree: LabelTree;
  readonly from: number;
  /** How many labels, each begun right where another ends, are being looked for. */
  readonly depth: number;
  whole?: Found;
  cut?: Found;
};

function longest(spelling: Spelling, tree: LabelTree, from: number, depth: number): Found | undefined {
  if (!tree.root.next.has(spelling.letters.charAt(from))) return undefined;
  const search: Search = {spelling, tree, from, depth};
  follow(search, tree.root, from, 0);
  const {whole, cut} = search;
  return cut === undefined || whole?.to === cut.to ? whole : cut;
}

/** Go down the tree along the letters; where a piece ends and a scrap of another heading follows, also behind that. */
function follow(search: Search, letter: TreeLetter | undefined, start: number, skips: number): void {
  const {spelling: {letters, mayEnd}, from} = search;
  let here = letter;
  for (let at = start; here !== undefined; at++) {
    if (here.meanings.length > 0 && (search.whole === undefined || at > search.whole.to) && endsAt(search, at)) {
      search.whole = {to: at, meanings: here.meanings, cutOff: false};
    }
    took(1);
    if (at === letters.length) {
      const meanings = at - from >= 3 ? meaningsBelow(here) : [];
      if (meanings.length > 0 && (search.cut === undefined || at > search.cut.to)) {
        search.cut = {to: at, meanings, cutOff: true};
      }
      return;
    }
    const behind = at > from && skips < 3 && mayEnd[at] && here.next.size > 0 ? scrapEnd(search, at) : undefined;
    if (behind !== undefined) follow(search, here.next.get(letters.charAt(behind)), behind + 1, skips + 1);
    here = here.next.get(letters.charAt(at));
  }
}

/** Where the scrap ends that is all of the piece that begins here. */
function scrapEnd({spelling: {letters, pieceEnd}, tree}: Search, at: number): number | undefined {
  const end = pieceEnd[at];
  const isPiece = end !== undefined && end - at <= longestScrap && pieceEnd[at - 1] !== end;
  return isPiece && tree.isScrap(letters.slice(at, end)) ? end : undefined;
}

const endsAt = ({spelling, tree, depth}: Search, at: number): boolean =>
  spelling.mayEnd[at] === true || (depth < 12 && labelAt(spelling, tree, at, depth + 1) !== undefined);

/** What every key below a letter means, up to a handful: what a label cut off here may be. */
function meaningsBelow(letter: TreeLetter): readonly Meaning[] {
  const found = new Set(letter.meanings);
  for (const next of letter.next.values()) {
    for (const meaning of meaningsBelow(next)) found.add(meaning);
    if (found.size > handful) break;
  }
  return [...found];
}

const handful = 6;

/** The tree of an edition's labels. */
export const labelTreeOf = perEdition(({id}): LabelTree => {
  const root = growing();
  const scraps = new Set<string>();
  for (const [key, meanings] of labelsOf(id).keys) {
    let at = root;
    for (const letter of key) {
      const next = at.next.get(letter) ?? growing();
      at.next.set(letter, next);
      at = next;
    }
    at.meanings.push(...meanings);
    if (meanings.some(({as}) => as === "rowHeading")) for (const scrap of scrapsOf(key)) scraps.add(scrap);
  }
  return {root, isScrap: (key) => scraps.has(key)};
});

type Growing = {next: Map<string, Growing>; meanings: Meaning[]};

const growing = (): Growing => ({next: new Map(), meanings: []});

const scrapsOf = (key: string): string[] => Array.from(key).flatMap((_, from) =>
  Array.from({length: longestScrap}, (_, more) => key.slice(from, from + more + 1)));

const longestScrap = 5;

/** The label that a run's words end with, remarks and scraps of headings after it not counted. */
export function endingLabel(
  {letters, isRemark, pieceEnd}: Spelling, labels: readonly PrintedLabel[], tree: LabelTree,
): PrintedLabel | undefined {
  const last = labels.at(-1);
  for (let at = last?.to ?? 0; at < letters.length;) {
    const end = pieceEnd[at];
    if (isRemark[at] || (letters[at] === "万" && at === letters.length - 1)) at += 1;
    else if (end !== undefined && tree.isScrap(letters.slice(at, end))) at = end;
    else return undefined;
  }
  return last;
}

/** Whether a label goes to the end of the word it stands in. */
export function endsWord({wordOf, isRemark}: Spelling, {to}: PrintedLabel): boolean {
  let at = to;
  while (isRemark[at]) at += 1;
  return wordOf[at] !== wordOf[to - 1];
}

/** Whether a label names a column: 其他 and 总计 do where they follow other columns. */
export function isColumn({meanings, ordinal}: PrintedLabel, previous: PrintedLabel | undefined): boolean {
  if (!namesColumn(meanings)) return false;
  if (meanings.every(({as}) => as !== "row" && as !== "rowHeading")) return true;
  return ordinal === undefined && previous !== undefined && namesColumn(previous.meanings);
}

const namesColumn = (meanings: readonly Meaning[]): boolean =>
  meanings.some(({as}) => as === "column" || as === "columnHeading");

/**
 * The runs, with a label that a page's end cut in two in one piece: where a lone number stands between its halves and
 * values behind the second, the values are the label's. The number stays by itself, to be told.
 */
export function joinedOverPages(runs: readonly TextRun[], tree: LabelTree): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before === undefined || !isCut(before, run, tree)) joined.push(run);
    else {
      const words = [...before.words, ...run.words];
      joined[joined.length - 1] = {...before, words: [], spelling: spell([])};
      joined.push({...run, words, spelling: spell(words)});
    }
  }
  return joined;
}

function isCut({words, groups}: TextRun, {words: behind, groups: values}: TextRun, tree: LabelTree): boolean {
  const [number, more] = groups.flat();
  const [first, last] = [words.at(-1), behind[0]];
  if (number === undefined || more !== undefined || first === undefined || last === undefined) return false;
  if (!isPageNumber(number) || behind.length > mostPieces || last.line - first.line > farthest) return false;
  if (!values.flat().some(({as}) => as === "value")) return false;
  const within = spell([first]).letters.length;
  const whole = spell([first, ...behind]);
  const label = labelAcross(whole, tree, within);
  return label !== undefined && label.from < within &&
    whole.isRemark.every((isRemark, at) => at < label.to || isRemark);
}

const isPageNumber = ({as, text, explicit, row}: Atom): boolean =>
  as === "value" && !explicit && row === undefined && /^\d{1,3}$/.test(text);

/** Of the second half, with a unit behind it. */
const mostPieces = 3;

/** Lines between the halves. */
const farthest = 10;

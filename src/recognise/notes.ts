import type {EditionId} from "../editions/edition";
import type {Note} from "../filing/filing";
import {numeralLetters} from "../filing/numerals";
import type {Place} from "../filing/place";
import {keyOf, labelsOf} from "./labels";
import {isNote} from "./money-heads";
import {simplified} from "./normalise";
import {paragraphsOf} from "./prose/paragraphs";
import {isKind, wordsIn} from "./prose/phrase";
import type {Token} from "./prose/token";
import {tokensOf} from "./prose/tokens";
import {type EditionWord, vocabularyOf} from "./prose/vocabulary";
import {inOneLetter} from "./year-wording";

/** Whether a text has a word by which a number may hold something besides: of thousands of cells few have. */
export const mayNote = (text: string): boolean => mayTell.test(text);

/**
 * What the sentences of a text say that a number holds besides, or leaves out; `placeOf` names the place of a line.
 * @param beside the figures of the row that it stands behind: of them it speaks where it names none
 */
export function readNotes(
  text: string, edition: EditionId, year: number | null, placeOf: (line: number, text: string) => Place,
  beside: readonly string[] = [],
): readonly Note[] {
  if (!mayTell.test(text) || isPrinted(text, edition)) return [];
  const lines = text.split(/\r\n?|\n/);
  return paragraphsOf(text).flatMap((paragraph) => {
    if (paragraph.text.length > longest || !isTold(paragraph.text)) return [];
    const last = paragraph.breaks.at(-1)?.line ?? paragraph.line;
    const printed = lines.slice(paragraph.line, last + 1).map((line) => line.trim()).join("");
    const isBelowTable = isNote(printed) || beside.length > 0;
    let spoken = beside;
    const sentences = printed.split(/(?<=[。；;！!])/);
    const told = sentences.slice(0, sentences.findLastIndex((one) => isTold(oneSpelling(one))) + 1)
      .map((sentence) => ({words: sentence.trim(), ...toldIn(sentence.trim(), edition, year, isBelowTable)}));
    // What is spoken of is dear to find, and of no use where nothing is counted.
    if (told.every(({counts}) => counts.length === 0)) return [];
    return told.flatMap(({words, counts, ids: find}) => {
      const ids = find();
      // The next sentence may go on without naming what it is of.
      if (ids.length > 0) spoken = ids;
      if (counts.length === 0 || (spoken.length === 0 && !isBelowTable)) return [];
      return [{text: words.replace(/[。；;]$/, ""), place: placeOf(paragraph.line, words), counts, ids: spoken}];
    });
  });
}

/** A label as the form prints it says nothing besides, and stands in every table. */
const isPrinted = (text: string, edition: EditionId): boolean =>
  text.length <= longestLabel && labelsOf(edition).keys.has(keyOf(text).key);

/** No label of a form has more letters. */
const longestLabel = 100;

/** What is longer is no paragraph of sentences. */
const longest = 5000;

/** Words by which a number holds something besides, or leaves it out. */
const besides = "包括|包含|含|计入|算入|纳入|归入|剔除|扣除|除去|不计|未计|没有计|另有|另外|另(?=\\d)|还有|此外|重复|重计|多计|少计|多报|少报|漏报|漏计|漏统|" +
  "遗漏|届满|期满|转入|转出|转办|转交|划入|划转|划出|移交|合并|撤并|并入|接收|承接|修订|修改|修正|补录|补报|补登|补交|调整|清理|失效|到期|续期|更正|撤销";

const saysMore = new RegExp(besides);

const mayTell = new RegExp(`${besides}|其中|结转`);

/** Whether one of those words, or of those that name a part, is in a text of one spelling, marks left out. */
const isTold = (text: string): boolean => tellsPart.test(text.replace(/[《》〈〉]/g, ""));
const tellsPart = new RegExp(`${besides}|其中|当中|结转`);

const oneSpelling = (text: string): string =>
  simplified(text.normalize("NFKC")).replace(/[\s"“”'‘’「」『』*]+/g, "");

type Told = Pick<Note, "counts"> & {readonly ids: () => Note["ids"]};

/** The counts that a sentence gives beside such words, and the way to the figures that it speaks of. */
function toldIn(sentence: string, edition: EditionId, year: number | null, isBelowTable: boolean): Told {
  const spelled = oneSpelling(sentence);
  const read = () => {
    const {text} = inOneLetter(`${spelled}。`, year);
    return {text, tokens: tokensOf(text, vocabularyOf(edition))};
  };
  if (!mayCount.test(spelled)) return {counts: [], ids: () => figuresIn(wordsIn(read().tokens))};
  const {text, tokens} = read();
  const clauses = clausesOf(tokens);
  const counts = clauses.flatMap((clause, at) => {
    const counted = clause.flatMap((token) => token.is === "number" ? [token] : []);
    const from = reasonIn(clause, text, isBelowTable) ?? reasonBehind(clauses, at, text);
    if (from === undefined) return [];
    const behind = counted.filter((one) => one.from >= from);
    return (behind.length > 0 ? behind : counted).map(({value, unit}) => ({value, unit}));
  });
  return {counts, ids: () => figuresIn(wordsIn(tokens))};
}

/** A number is written in digits or in such letters. */
const mayCount = new RegExp(`\\d|${numeralLetters}`);

/**
 * Where a clause says that its number is in another, or is not. What the form prints (重复申请, 另行制作) says no such
 * thing, nor does 其中 before what the form counts by itself: a part of a sum is no reason.
 */
function reasonIn(clause: readonly Token[], text: string, isBelowTable: boolean): number | undefined {
  const [first] = clause;
  if (first === undefined) return undefined;
  const isCarried = clause.some((token) => token.is === "word" && /结转/.test(text.slice(token.from, token.to)));
  for (let at = first.from, n = 0; at < (clause.at(-1)?.to ?? at); n += 1) {
    const word = clause.slice(n).find(isOfForm);
    const end = word?.from ?? clause.at(-1)?.to ?? at;
    const found = saysMore.exec(text.slice(at, end));
    if (found !== null) return at + found.index;
    if (word === undefined) break;
    at = word.to;
    n = clause.indexOf(word);
  }
  const among = clause.find(({is}) => is === "among");
  if (among !== undefined && (isBelowTable || isCarried || !clause.some(isOfForm))) return among.from;
  return isCarried && text.charAt(first.from - 1) === "(" ? first.from : undefined;
}

/** What the form counts; 修订 it does not. */
const isOfForm = (token: Token): boolean =>
  token.is === "word" && (token.word.isNoun || token.word.readings.some(({size}) => size > 0));

/** 较上年报告增加1件，系上年漏统计: the clause behind one that compares gives the reason, and no number of its own. */
function reasonBehind(clauses: readonly (readonly Token[])[], at: number, text: string): number | undefined {
  const [clause = [], next = []] = clauses.slice(at);
  const [first, begins, ends] = [clause[0], next[0], next.at(-1)];
  if (first === undefined || begins === undefined || ends === undefined || next.some(({is}) => is === "number")) return undefined;
  const compares = clause.some(({is}) => is === "compares") || /[多少差]/.test(text.slice(first.from, clause.at(-1)?.to));
  return compares && saysMore.test(text.slice(begins.from, ends.to)) ? first.from : undefined;
}

/** The pieces of a sentence between its stops. */
function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.is === "end" || token.is === "semicolon" || token.is === "comma" || token.is === "open" || token.is === "close") clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

/** The figures that words may speak of: what acts are done with things, of all applicants where none is named. */
function figuresIn(words: readonly EditionWord[]): readonly string[] {
  const among = (some: readonly EditionWord[]): ReadonlySet<string> =>
    new Set(some.flatMap(({readings}) => readings.flatMap((ids) => [...ids])));
  const things = among(words.filter(({isNoun}) => isNoun));
  const acts = among(words.filter((word) => !word.isNoun && !isKind(word)));
  const kinds = among(words.filter(isKind));
  const shared = [things, acts, kinds].filter(({size}) => size > 0)
    .reduce<readonly string[] | undefined>((all, ids) => {
      const both = all?.filter((id) => ids.has(id));
      return both === undefined ? [...ids] : both.length > 0 ? both : all;
    }, undefined) ?? [];
  const totals = shared.filter((id) => id.endsWith(".total"));
  return kinds.size === 0 && totals.length > 0 ? totals : shared;
}

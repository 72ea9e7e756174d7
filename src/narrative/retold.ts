import Big from "big.js";
import {editionOf, indicatorsById} from "../editions/edition";
import {exactOf, plus, compare, type Exact} from "../filing/exact";
import type {Filing, Statement} from "../filing/filing";
import {numbersTold, type Told} from "../recognise/prose/numbers-told";
import type {Draft, DraftPiece} from "./draft";

/**
 * Last year's own sentences with this year's numbers in their places, for the parts of which sentences are drafted and
 * of which last year's report has a text. Every number that last year's tables bear out has this year's figures; all
 * others, and what is said in words and is so no more, stand as they were, of no figures: to be looked at.
 */
export function retold(filing: Filing, last: Filing): readonly Draft[] {
  return editionOf(filing.edition).parts.flatMap(({draft}, at): readonly Draft[] => {
    const text = last.parts.get(at + 1)?.trim() ?? "";
    if (draft === undefined || text === "") return [];
    return [{part: at + 1, paragraphs: inParagraphs(checked(renewed(text, filing, last), filing)), unknown: []}];
  });
}

/** How many places of a draft are of no figures. */
export const openIn = ({paragraphs}: Draft): number => paragraphs.flat()
  .filter((piece) => typeof piece !== "string" && piece.figures.length === 0).length;

/** The text in pieces, its years moved on and its numbers renewed. */
function renewed(text: string, filing: Filing, last: Filing): readonly DraftPiece[] {
  const told = numbersTold(text, last.edition, last.year, last.unit).filter(({isClause}) => !isClause);
  const pieces: DraftPiece[] = [];
  let done = 0;
  for (const one of told) {
    if (one.from < done) continue;
    const was = text.slice(one.from, one.to);
    pieces.push(inYear(text.slice(done, one.from), filing, last), {was, ...replaced(one, was, filing, last)});
    done = one.to;
  }
  return [...pieces, inYear(text.slice(done), filing, last)].filter((piece) => piece !== "");
}

/** This year's number in the place of one of last year's; the same, of no figures, where it is not known for sure. */
function replaced({states}: Told, was: string, filing: Filing, last: Filing): Exclude<DraftPiece, string> {
  const open = {text: was, figures: []};
  const renewals = states.map((statement) => {
    const ids = readingBorneOut(statement, last);
    const now = ids === undefined ? null : sumOf(ids, filing);
    return ids === undefined || now === null || Math.sign(Number(now)) * Math.sign(statement.value) < 0 ? undefined
      : {text: new Big(now).abs().toFixed(), figures: ids};
  });
  const [first] = renewals;
  return first !== undefined && renewals.every((one) => one?.text === first.text) ? first : open;
}

/** The reading by which a statement is what the tables say; of money only in the unit of the form. */
function readingBorneOut({ids, or = [], says, value, unit}: Statement, filing: Filing): readonly string[] | undefined {
  if (says !== undefined || unit === "%") return undefined;
  return [ids, ...or].find((reading) => {
    const indicator = indicatorsById(filing.edition).get(reading[0] ?? "");
    const sum = indicator?.kind === "amount" && indicator.unit !== unit ? null : sumOf(reading, filing);
    return sum !== null && compare(sum, value) === 0;
  });
}

/** What figures come to; `null` where not all of them are known, or the edition has them not. */
function sumOf(ids: readonly string[], {figures}: Filing): Exact | null {
  let sum: Exact = 0;
  for (const id of ids) {
    const figure = figures.get(id);
    const value = figure === undefined ? null : exactOf(figure);
    if (value === null) return null;
    sum = plus(sum, value);
  }
  return sum;
}

/** 2024年 is 2025年 a year later, and the years beside it move on as well; titles stay. */
function inYear(text: string, {year}: Filing, last: Filing): string {
  if (year === null || last.year === null) return text;
  const [own, off] = [last.year, year - last.year];
  return text.replace(/《[^《》]*》|(20\d\d)(?=年)/g, (whole, digits?: string) =>
    digits === undefined || Math.abs(Number(digits) - own) > 1 ? whole : String(Number(digits) + off));
}

/** Read once more: what does not state this year's figures, in numbers or in words, is of none. */
function checked(pieces: readonly DraftPiece[], filing: Filing): readonly DraftPiece[] {
  const text = pieces.map(textOf).join("");
  const told = numbersTold(text, filing.edition, filing.year, filing.unit);
  const untrue = [
    ...told.filter(({isClause, states}) => isClause && !states.every((one) => isSo(one, filing))),
    ...feesDenied(text, filing),
  ].sort((one, other) => one.from - other.from);
  let at = 0;
  return pieces.flatMap((piece): readonly DraftPiece[] => {
    const from = at;
    at += textOf(piece).length;
    if (typeof piece === "string") return cut(piece, from, untrue);
    const states = told.find((one) => !one.isClause && one.from === from)?.states ?? [];
    const isTrue = states.some((one) => [one.ids, ...one.or ?? []].some((ids) => ids.join() === piece.figures.join()) &&
      isSo(one, filing));
    return [piece.figures.length === 0 || isTrue ? piece : {...piece, figures: []}];
  });
}

/** 没有收取费用, where the tables have fees: of whatever fees it is meant. */
function feesDenied(text: string, {edition, figures}: Filing): readonly Span[] {
  const feesIn = editionOf(edition).parts.find((part) => part.feesIn !== undefined)?.feesIn;
  const figure = feesIn === undefined ? undefined : figures.get(feesIn);
  const fees = figure === undefined ? null : exactOf(figure);
  if (fees === null || compare(fees, 0) === 0) return [];
  return [...text.matchAll(noFees)].map(({0: said, index}) => ({from: index, to: index + said.length}));
}

const noFees = /(?:未|没有|无|不)[^，。；：,;:\n]{0,8}收(?:取)?(?:(?!信息处理费|检索|复制|邮寄)[^，。；：,;:\n]){0,12}费(?:用)?/g;

const isSo = ({ids, or = [], value, says}: Statement, filing: Filing): boolean => says === "part" ||
  [ids, ...or].some((reading) => {
    const sum = sumOf(reading, filing);
    return sum !== null && compare(sum, value) === 0;
  });

type Span = Pick<Told, "from" | "to">;

/** Words apart from the clauses among them that are not so. */
function cut(words: string, from: number, untrue: readonly Span[]): readonly DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let done = 0;
  for (const clause of untrue) {
    const [start, end] = [Math.max(clause.from - from, done), Math.min(clause.to - from, words.length)];
    if (start >= end) continue;
    const text = words.slice(start, end);
    pieces.push(words.slice(done, start), {text, was: text, figures: []});
    done = end;
  }
  return [...pieces, words.slice(done)].filter((piece) => piece !== "");
}

/** A paragraph a line. */
function inParagraphs(pieces: readonly DraftPiece[]): Draft["paragraphs"] {
  const paragraphs: DraftPiece[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      paragraphs.at(-1)?.push(piece);
      continue;
    }
    for (const [at, words] of piece.split(/\s*[\r\n]\s*/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (words !== "") paragraphs.at(-1)?.push(words);
    }
  }
  return paragraphs.filter(({length}) => length > 0);
}

const textOf = (piece: DraftPiece): string => typeof piece === "string" ? piece : piece.text;

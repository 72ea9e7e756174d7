import {editions} from "../../editions/edition";
import {findLabel} from "../labels";
import {namesFigures} from "../ledger-headings";
import {isCaption} from "../ledger-table";
import {yearAlone} from "../year-wording";

/** A piece of a line, and from where to where it stands there: a Chinese character is twice as wide as others. */
export type Piece = {readonly text: string; readonly from: number; readonly to: number};

/** The pieces of a line that gaps part; `gap` finds each of them. */
export function piecesAt(line: string, gap: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, from: number): void => {
    if (text !== "") pieces.push({text, from, to: from + widthOf(text)});
  };
  let [begins, at] = [0, 0];
  for (const found of line.matchAll(gap)) {
    add(line.slice(begins, found.index), at);
    at += widthOf(line.slice(begins, found.index + found[0].length));
    begins = found.index + found[0].length;
  }
  add(line.slice(begins), at);
  return pieces;
}

function widthOf(text: string): number {
  let width = 0;
  for (const one of text) width += one > "\u2e7f" ? 2 : 1;
  return width;
}

/** A ledger's headings in two rows, as cells; where nobody can tell what stands over which, it is not sure. */
export type TwoRows = {readonly upper: readonly string[]; readonly lower: readonly string[]; readonly isSure: boolean};

/**
 * The headings of rows of a name and figures, which have more pieces than the line of headings right above them, or
 * above which one more line has headings of figures.
 */
export function twoRows(
  above: readonly Piece[], below: readonly Piece[], rows: readonly (readonly Piece[])[],
): TwoRows | undefined {
  const width = rows[0]?.length ?? 0;
  const captions = below.filter(({text}) => isAside(text));
  const asides = above.filter(({text}) => isAside(text));
  const heads = below.slice(captions.length);
  const groups = above.slice(asides.length);
  const names = width - heads.length;
  const areOver = groups.length > 1 && groups.filter(({text}) => isOver(text)).length * 2 >= groups.length;
  if (width === below.length && (asides.length > 0 || !areOver)) return undefined;
  const isWhole = captions.length + asides.length === names && names > 0;
  const over = isWhole ? groupsOver(groups, heads, rows.map((row) => row.slice(names))) : undefined;
  const named = (some: readonly Piece[]): readonly string[] =>
    Array.from({length: names}, (_, at) => some[at]?.text ?? "");
  return {
    upper: [...named(asides), ...heads.map((_, at) => over?.[at]?.text ?? "")],
    lower: [...named(captions), ...heads.map(({text}) => text)],
    isSure: over !== undefined,
  };
}

/** 单位名称, 序号: over what is no figure. */
const isAside = (text: string): boolean => isCaption(text) || /^(?:序号?|行次|编号|代码)$/.test(text);

/** 一、本年新收, 2024年: over several columns of figures. */
const isOver = (text: string): boolean =>
  yearAlone(text) !== undefined || editions.some(({id}) => namesFigures(id, [text]));

/**
 * Which heading stands over each of those below: over as many each where these repeat, group by group; else by where
 * they begin, if the figures stand below their own.
 */
function groupsOver(
  groups: readonly Piece[], heads: readonly Piece[], rows: readonly (readonly Piece[])[],
): readonly (Piece | undefined)[] | undefined {
  if (groups.length === 0) return undefined;
  const size = heads.length / groups.length;
  const first = new Set(heads.slice(0, size).map(({text}) => text));
  if (first.size === size && heads.every(({text}, at) => text === heads[at % size]?.text)) {
    return heads.map((_, at) => groups[Math.floor(at / size)]);
  }
  const areInPlace = rows.every((row) => row.every(({from, to}, at) => {
    const head = heads[at];
    return head !== undefined && from <= head.to && to >= head.from;
  }));
  const over = areInPlace ? byBeginning(groups, heads) : undefined;
  return over !== undefined && groups.every((group) => areInOrder(heads.filter((_, at) => over[at] === group))) ? over
    : undefined;
}

/**
 * Each begins where the first below it does. Where they stand over the middle nobody can tell for sure: a column may be
 * wider than its heading.
 */
function byBeginning(groups: readonly Piece[], heads: readonly Piece[]): readonly (Piece | undefined)[] | undefined {
  const begins = groups.map(({from}) => heads.findIndex((head) => head.from === from));
  if (begins[0] !== 0 || begins.includes(-1)) return undefined;
  return heads.map((_, at) => groups[begins.findLastIndex((begin) => begin <= at)]);
}

/** Whether they are rows or columns of a form in its order, as where one heading is over them: one less may not be. */
const areInOrder = (heads: readonly Piece[]): boolean => editions.some(({id, forms}) => forms.some(({id: form}) =>
  kinds.some((kind) => {
    let last = -1;
    return heads.every(({text}) => {
      const places = findLabel(id)(text).flatMap((one) =>
        one.as === kind && one.form === form && one.at > last ? one.at : []);
      last = Math.min(...places);
      return last < Infinity;
    });
  })));

const kinds = ["row", "column"] as const;

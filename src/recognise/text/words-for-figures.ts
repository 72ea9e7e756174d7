import {editions} from "../../editions/edition";
import {beginsLabel, findLabel} from "../labels";
import {isUnit, readValue} from "../value";
import {isBroken} from "./drawn-tables";

/** A piece of a text table; explicit where a tab or a pipe marks it off. */
type MarkedCell = {readonly text: string; readonly row?: number; readonly explicit: boolean};

/**
 * Cells of words where figures should be: in a row that has others, or nothing but its label, with a figure at either
 * side, or above or below in a row of as many cells; or behind a figure, in line with a head of the forms or a figure
 * that is as far from its row's end: cells merged over several rows may be lacking at its beginning.
 */
export function wordsAmongFigures(cells: readonly MarkedCell[]): ReadonlySet<MarkedCell> {
  const rows = new Map<number, MarkedCell[]>();
  for (const cell of cells) {
    if (cell.row === undefined || !cell.explicit) continue;
    const own = rows.get(cell.row);
    if (own === undefined) rows.set(cell.row, [cell]);
    else own.push(cell);
  }
  const all = [...rows.values()];
  const isFigure = all.map((row) => row.map(({text}) => text.trim() !== "" && isValue(text)));
  return new Set(all.flatMap((row, n) => {
    const own = isFigure[n] ?? [];
    const isLone = row.filter(({text}) => text.trim() !== "").length === 2;
    if (!isLone && !own.includes(true)) return [];
    return row.filter(({text}, at) => {
      const isBetween = own[at - 1] === true && own[at + 1] === true;
      const isInColumn = at > 0 && [n - 1, n + 1].some((other) =>
        isFigure[other]?.length === own.length && isFigure[other]?.[at] === true);
      const fromEnd = at - own.length;
      const isAtEnd = own[at - 1] === true && (isColumn(all[n - 1]?.at(fromEnd)?.text ?? "") ||
        [n - 1, n + 1].some((other) => isFigure[other]?.at(fromEnd) === true && count(isFigure[other]) > count(own)));
      return (isBetween || isInColumn || isAtEnd) && standForFigure(text);
    });
  }));
}

const count = (isFigure: readonly boolean[] | undefined): number => isFigure?.filter((one) => one).length ?? 0;

const isColumn = (text: string): boolean =>
  editions.some(({id}) => findLabel(id)(text.trim()).some(({as}) => as === "column"));

/**
 * Cells of words right behind a figure, or alone behind a row's label, where cells stand on lines of their own and most
 * rows begin with an empty one: no row begins there.
 */
export function wordsBehindFigure(cells: readonly MarkedCell[]): readonly MarkedCell[] {
  const isOfOwnLine = ({row, explicit}: MarkedCell): boolean => row === undefined && explicit;
  const isEmpty = (cell: MarkedCell | undefined): boolean => cell !== undefined && isOfOwnLine(cell) && cell.text.trim() === "";
  const words = cells.flatMap((cell, at) => {
    const before = cells[at - 1];
    return before === undefined || !isOfOwnLine(before) || !isOfOwnLine(cell) || isEmpty(cell) || isValue(cell.text)
      ? [] : {cell, before, at};
  });
  const behindEmpty = words.filter(({before}) => isEmpty(before));
  const behindFigure = words.filter(({before}) => !isEmpty(before) && isValue(before.text));
  if (behindFigure.length >= behindEmpty.length) return [];
  const alone = words.filter(({before, at}) => isEmpty(cells[at - 2]) && isEmpty(cells[at + 1]) && isRow(before.text));
  return [...behindFigure, ...alone].flatMap(({cell}) => standForFigure(cell.text) ? [cell] : []);
}

const isRow = (text: string): boolean =>
  editions.some(({id}) => findLabel(id)(text.trim()).some(({as}) => as === "row"));

/** Short words that are no unit, no label or its beginning in any edition, no title, and not who signs below a table. */
export function standForFigure(printed: string): boolean {
  const text = printed.trim();
  return text.length < 20 && /[\p{L}#]/u.test(text) && readValue(text).as === "text" && !signed.test(text) &&
    !isNumbered.test(text) &&
    !isUnit(text) && !isRunTogether(text) && !isWordedChange(text) &&
    !editions.some(({id}) => findLabel(id)(text).length > 0 || beginsLabel(id)(text));
}

const isNumbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/;
const signed = /负责人|审核|审批|填[报表]|制表|联系|电话|传真|日期|[公盖签]章|^\s*[（(]?[备附]?注|说明\s*[:：]|[。；]|\d{4}\s*年/;

/** 000 and 012, in which several cells ran together, are no numbers, and no labels either; nor are broken ones. */
export const isRunTogether = (text: string): boolean => /^0\d+$/.test(text.trim().normalize("NFKC")) || isBroken(text);

/** What a spreadsheet shows for a formula that fails stands for a figure, wherever it is. */
export const isFailure = (text: string): boolean => /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text.trim());

/** 增3 and 减3 are no numbers, and no labels either. */
export const isWordedChange = (text: string): boolean => /^[增减]\s*\d+$/.test(text.normalize("NFKC"));

/** Short, and a number, a sign for none, or blank. */
export const isValue = (text: string): boolean => text.length < 40 && readValue(text).as !== "text";

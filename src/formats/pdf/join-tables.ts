import {editions} from "../../editions/edition";
import {findLabel} from "../../recognise/labels";
import {type FilledBox, isFigure} from "./filled-boxes";

/** Whether a table at the head of a page goes on with the one at the foot of the page before: they are equally wide. */
export function isContinued(table: readonly FilledBox[], next: readonly FilledBox[]): boolean {
  return Math.abs(leftOf(table) - leftOf(next)) < slack && Math.abs(rightOf(table) - rightOf(next)) < slack;
}

const slack = 6;

/** One table of two; headings that are repeated on the second page come once, and a row cut in two is one again. */
export function joinTables(table: readonly FilledBox[], next: readonly FilledBox[]): readonly FilledBox[] {
  const heads = repeatedRows(table, next);
  const rest = next.filter(({top}) => top >= heads - 1);
  const end = bottomOf(table);
  const shift = end - Math.min(...rest.map(({top}) => top));
  const moved = rest.map((box) => ({...box, top: box.top + shift, bottom: box.bottom + shift}));
  return isCutRow(table, moved, end) ? mendRow(table, moved, end) : [...table, ...moved];
}

const leftOf = (boxes: readonly FilledBox[]): number => Math.min(...boxes.map(({left}) => left));
const rightOf = (boxes: readonly FilledBox[]): number => Math.max(...boxes.map(({right}) => right));
const bottomOf = (boxes: readonly FilledBox[]): number => Math.max(...boxes.map(({bottom}) => bottom));

/** Where the rows end that the second table repeats of the first one's head; its own top where it repeats none. */
function repeatedRows(table: readonly FilledBox[], next: readonly FilledBox[]): number {
  const key = ({left, text}: FilledBox): string => `${Math.round(left / slack)} ${text.replace(/\s+/g, "")}`;
  const first = inOrder(table), second = inOrder(next);
  let at = 0;
  while (at < second.length && at < first.length && key(first[at]!) === key(second[at]!) && !/^\s*[\d.]+\s*$/.test(second[at]!.text)) at += 1;
  const top = Math.min(...next.map(({top}) => top));
  const head = second.slice(0, at);
  const end = Math.min(...second.slice(at).map(({top}) => top), ...head.length === 0 ? [top] : [bottomOf(head)]);
  // A head is more than a heading or two that happen to be equal.
  return head.filter(({text}) => text.trim() !== "").length < 2 || at === second.length ? top : end;
}

const inOrder = (boxes: readonly FilledBox[]): readonly FilledBox[] =>
  [...boxes].sort((one, other) => Math.round(one.top - other.top) || one.left - other.left);

const atEnd = (boxes: readonly FilledBox[], end: number) => boxes.filter(({bottom}) => Math.abs(bottom - end) < slack);
const atTop = (boxes: readonly FilledBox[], end: number) => boxes.filter(({top}) => Math.abs(top - end) < slack);

const sameColumn = (one: FilledBox, other: FilledBox): boolean =>
  Math.abs(one.left - other.left) < slack && Math.abs(one.right - other.right) < slack;

/**
 * The last row and the first are two halves of one where their cells are the same, and in each either one half is empty
 * or the text goes on: a label that is known only as a whole, a text so long that it filled the upper half.
 */
function isCutRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): boolean {
  const upper = atEnd(table, end), lower = atTop(next, end);
  const pairs = lower.flatMap((box) => {
    const above = upper.find((other) => sameColumn(box, other));
    return above === undefined ? [] : [[above, box] as const];
  });
  if (pairs.length < 2 || pairs.length !== upper.length || pairs.length !== lower.length) return false;
  return lower.some((box) => !isEmpty(box)) && upper.some((box) => !isEmpty(box)) &&
    pairs.every(([above, box]) => isEmpty(box) || (isEmpty(above) ? isFigure(box.text) : goesOn(above, box)));
}

const isEmpty = ({text}: FilledBox): boolean => text.trim() === "";

function goesOn(above: FilledBox, box: FilledBox): boolean {
  if (isFigure(above.text) || isFigure(box.text)) return above.isFull && isFigure(above.text) && isFigure(box.text);
  // A heading and the label under it make a known label too.
  if (isLabel(above.text) && isLabel(box.text)) return false;
  const beginsRow = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|其中)/.test(box.text);
  return isLabel(above.text + box.text) || (above.isFull && !beginsRow && !isLabel(box.text));
}

const finders = editions.map(({id}) => findLabel(id));

/** Whether some edition prints such a label. */
const isLabel = (text: string): boolean => finders.some((find) => find(text.replace(/\s+/g, "")).length > 0);

function mendRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): readonly FilledBox[] {
  const lower = atTop(next, end);
  const mended = table.map((box) => {
    const rest = Math.abs(box.bottom - end) < slack ? lower.find((other) => sameColumn(box, other)) : undefined;
    return rest === undefined ? box : {...box, bottom: rest.bottom, text: joinText(box, rest), isFull: rest.isFull};
  });
  return [...mended, ...next.filter((box) => !lower.includes(box))];
}

const joinText = (box: FilledBox, rest: FilledBox): string =>
  isEmpty(box) || isEmpty(rest) || isFigure(box.text) ? box.text + rest.text : `${box.text}\n${rest.text}`;

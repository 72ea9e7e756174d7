import type {FilledBox} from "./filled-boxes";

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
 * The last row and the first are two halves of one where their cells are the same, just one of them shows figures and
 * the other nothing in their place, and the label goes on in the middle of its words.
 */
function isCutRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): boolean {
  const upper = atEnd(table, end), lower = atTop(next, end);
  const pairs = lower.map((box) => [upper.find((other) => sameColumn(box, other)), box] as const);
  if (pairs.length < 2 || upper.length !== lower.length || pairs.some(([other]) => other === undefined)) return false;
  const isFigure = ({text}: FilledBox): boolean => /^[\s\d.,+-]+$/.test(text) && text.trim() !== "";
  const labels = pairs.filter(([one, other]) => !isFigure(one!) && !isFigure(other) && `${one!.text}${other.text}`.trim() !== "");
  const figures = pairs.filter((pair) => !labels.includes(pair));
  const isEmpty = (boxes: readonly FilledBox[]): boolean => boxes.every(({text}) => text.trim() === "");
  const halves = [figures.map(([one]) => one!), figures.map(([, other]) => other)];
  if (figures.length === 0 || halves.filter(isEmpty).length !== 1) return false;
  return labels.some(([, other]) => other.text.trim() !== "") && labels.every(([one, other]) =>
    other.text.trim() === "" || (one!.text.trim() !== "" && !/^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|其中)/.test(other.text)));
}

function mendRow(table: readonly FilledBox[], next: readonly FilledBox[], end: number): readonly FilledBox[] {
  const lower = atTop(next, end);
  const mended = table.map((box) => {
    const goesOn = Math.abs(box.bottom - end) < slack ? lower.find((other) => sameColumn(box, other)) : undefined;
    return goesOn === undefined ? box : {...box, bottom: goesOn.bottom, text: [box.text, goesOn.text].filter((text) => text !== "").join("\n")};
  });
  return [...mended, ...next.filter((box) => !lower.includes(box))];
}

import type {EditionId} from "../../editions/edition";
import {rowsOf, type Slot} from "../../editions/form-rows";
import {labelsOf, type Meaning} from "../labels";
import type {Atom} from "./atoms";
import type {Claim} from "./claims";
import type {PrintedHead} from "./reading-progress";
import {rowCells, type TextRun} from "./runs";
import {isBeside, type Item, withSums} from "./sums-among-heads";

/**
 * The columns under a heading from left to right, where they are not the form's own in its order; `null` for a sum that
 * the form does not have. `surely`: the form's order certainly does not hold, so that no row may be read by it.
 */
type OtherOrder = {readonly columns: readonly (Slot | null)[] | undefined; readonly surely: boolean};

/** The cells of a row under their heads, and its values under heads that the form has not. */
type CellsInOrder = {
  readonly cells: readonly Atom[]; readonly slots: readonly Slot[]; readonly rest: readonly Atom[];
};

/**
 * The cells of a row whose heading prints other columns than the form's, or in another order: each under its own. No
 * cells, where the form's order does not hold and the values are not as many as the heads; `undefined` where it may.
 */
export function cellsInOrder(runs: readonly TextRun[], claim: Claim, edition: EditionId): CellsInOrder | undefined {
  const {heading, row, groups} = claim;
  if (heading.length === 0 || row.slots.length < 2) return undefined;
  // Where all came on one line, no line of it is a heading.
  const lines = new Set(heading.map(({atom}) => atom.line));
  if (groups.flat().every(({as, line}) => as !== "value" || lines.has(line))) return undefined;
  const order = orderOver(runs, claim, edition);
  if (order === undefined) return undefined;
  const {columns, surely} = order;
  const all = groups.flat().filter(({as}) => as === "value" || as === "blank");
  const values = all.filter(({as}) => as === "value");
  const own = all.length === columns?.length ? all : values;
  if (columns === undefined || own.length !== columns.length) {
    return surely ? {cells: [], slots: [], rest: values} : undefined;
  }
  const found = columns.flatMap((slot, at) => {
    const cell = own[at];
    return slot === null || cell === undefined ? [] : [{slot, cell, place: row.slots.indexOf(slot)}];
  }).sort((a, b) => a.place - b.place);
  return {
    cells: found.map(({cell}) => cell), slots: found.map(({slot}) => slot),
    rest: own.filter((cell, at) => columns[at] === null && cell.as === "value"),
  };
}

/** The order under a heading, found once for all rows of a form's block below it. */
function orderOver(runs: readonly TextRun[], {heading, row}: Claim, edition: EditionId): OtherOrder | undefined {
  const known = orders.get(heading) ?? new Map<string, OtherOrder | undefined>();
  orders.set(heading, known);
  const key = `${edition}/${row.form}/${row.id}`;
  if (!known.has(key)) {
    known.set(key, row.isWholeForm ? orderSideBySide(heading, row, edition) : orderOfRow(runs, heading, row, edition));
  }
  return known.get(key);
}

const orders = new WeakMap<readonly PrintedHead[], Map<string, OtherOrder | undefined>>();

type Row = Claim["row"];

function orderOfRow(
  runs: readonly TextRun[], heading: readonly PrintedHead[], row: Row, edition: EditionId,
): OtherOrder | undefined {
  const {find} = labelsOf(edition);
  const isHead = (text: string): boolean => find(text).some(({as, form}) => as.startsWith("column") && form === row.form);
  const lines = linesOf(heading, ({meanings}) => itemOf(meanings, row));
  const shown = lines.map(({first, items}) => withSums(runs, first, items, isHead));
  const isTurned = shown.some((items) => !isRising(items.flatMap(({places: [place]}) => place ?? [])));
  const hasSum = shown.some((items) => items.some(({places}) => places.length === 0));
  const [top, ...below] = shown;
  const under = below.flat();
  const line = top?.flatMap((item) => item.isOver
    ? under.filter(({places: [place]}, at) => place === undefined
      ? isBeside(under, at, item.places) : item.places.includes(place))
    : [item]) ?? [];
  const places = line.map(({places: [place]}) => place);
  const own = places.filter((place) => place !== undefined);
  const isWhole = line.length === new Set(line).size && new Set(own).size === own.length &&
    (top?.filter(({isOver}) => !isOver).length ?? 0) + under.length === line.length &&
    !under.some(({isOver}) => isOver) && own.length > 1;
  const columns = isWhole ? places.map((place) => (place === undefined ? null : row.slots[place] ?? null)) : undefined;
  if (isTurned && top !== undefined && isOverLost(top)) return {columns: undefined, surely: true};
  const surely = isTurned || hasSum;
  if (surely) return {columns, surely: isTurned || columns !== undefined};
  const isPlain = heading.every(({atom}) => atom.explicit) &&
    lines.every(({first}) => isAllHeads(runs, first, heading));
  return own.length < row.slots.length && isPlain && columns !== undefined ? {columns, surely} : undefined;
}

/**
 * Whether heads that each have a line of their own may have lost one that stood over some of them: 自然人, 总计 and then
 * 商业企业 and the others, as 法人或其他组织 has them. Whether they stand in this order below it, nothing tells then.
 */
function isOverLost(items: readonly Item[]): boolean {
  const places = items.flatMap(({places: [place]}) => place ?? []);
  const turn = places.findIndex((place, at) => place < (places[at - 1] ?? -1));
  const [above, below] = [places.slice(0, turn), places.slice(turn)];
  const lines = new Set(items.flatMap(({isOver, atom}) => (isOver ? [] : atom.line)));
  return lines.size === items.length && turn > 1 && below.length > 1 && isRising(below) &&
    above.every((place) => place < (below[0] ?? 0) || place > (below.at(-1) ?? 0));
}

/** What a label heads in a row; nothing, where it is no head of its columns. */
function itemOf(meanings: readonly Meaning[], {form, block, slots}: Row): Omit<Item, "atom"> | undefined {
  const own = meanings.find(({as, form: other, block: at}) =>
    (as === "column" || as === "columnHeading") && other === form && at === block);
  if (own === undefined) return undefined;
  const places = own.ids.map((id) => slots.findIndex(({column}) => column === id)).filter((at) => at >= 0);
  return places.length === 0 ? undefined : {places: places.sort((a, b) => a - b), isOver: own.as === "columnHeading"};
}

/** A printed line of a heading: the first of its heads, and what they head, from left to right. */
type Line = {readonly first: PrintedHead; readonly items: readonly Item[]};

/** The lines of the heading nearest above its rows; not what prose before it says of the same columns. */
function linesOf(
  heading: readonly PrintedHead[], itemOf: (head: PrintedHead) => Omit<Item, "atom"> | undefined,
): readonly Line[] {
  const met = new Set<string>();
  const lines = new Map<number, {first: PrintedHead; items: Item[]}>();
  for (const head of [...heading].reverse()) {
    const item = itemOf(head);
    if (item === undefined) continue;
    const key = `${item.isOver}/${item.places.join()}`;
    const line = lines.get(head.atom.line);
    if (line === undefined && met.has(key)) break;
    met.add(key);
    lines.set(head.atom.line, {first: head, items: [{...item, atom: head.atom}, ...(line?.items ?? [])]});
  }
  return twoOf([...lines.values()].reverse());
}

/**
 * Heads of which each has a line of its own, as the one or two lines that they were: the second begins with a head that
 * stands under one before it.
 */
function twoOf(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (first === undefined || lines.some(({items}) => items.length > 1)) return lines;
  const items = lines.flatMap((line) => line.items);
  const isUnder = ({places, isOver}: Item, at: number): boolean => !isOver && items.slice(0, at).some((before) =>
    before.isOver && places.every((place) => before.places.includes(place)));
  const below = items.findIndex(isUnder);
  const second = lines[below];
  return second === undefined ? [{...first, items}]
    : [{...first, items: items.slice(0, below)}, {...second, items: items.slice(below)}];
}

/** Whether no words stand among a line's heads that are none. */
function isAllHeads(runs: readonly TextRun[], {run, atom}: PrintedHead, heading: readonly PrintedHead[]): boolean {
  if (atom.row === undefined) return false;
  const heads = new Set(heading.map((head) => head.atom));
  const cells = rowCells(runs, run, atom.row).filter(({line}) => line === atom.line);
  const first = cells.findIndex((cell) => heads.has(cell));
  return cells.slice(first).every((cell) => cell.as === "blank" || heads.has(cell));
}

/** As for one row, of a form whose rows stand side by side: their labels, and under each its columns. */
function orderSideBySide(heading: readonly PrintedHead[], whole: Row, edition: EditionId): OtherOrder | undefined {
  const rows = rowsOf(edition).all.filter(({form}) => form === whole.form);
  const columns = rows[0]?.slots.map(({column}) => column) ?? [];
  const placeOf = (id: string): number => rows.findIndex((row) => row.id === id);
  let order: readonly (readonly number[])[] = [];
  let [isTurned, isCertain] = [false, true];
  const under = new Map<number, readonly number[]>();
  for (const line of linesSideBySide(heading, whole)) {
    const heads = line.flatMap(({as, ids: [id = ""]}) => (as === "column" ? [columns.indexOf(id)] : []));
    const chunks = Array.from({length: heads.length / columns.length}, (_, at) =>
      heads.slice(at * columns.length, (at + 1) * columns.length));
    const open = order.flatMap(([row, more]) => row === undefined || more !== undefined || under.has(row) ? [] : [row]);
    if (heads.length > 0 && heads.length !== open.length * columns.length) isCertain = false;
    const isEach = chunks.every((chunk) => new Set(chunk).size === columns.length);
    const isWhole = heads.length % columns.length === 0 && isEach;
    isTurned ||= isWhole && chunks.some((chunk) => !isRising(chunk));
    for (const [at, row] of open.entries()) under.set(row, chunks[at] ?? []);
    const over = line.flatMap(({as, ids}) => as === "column" ? [] : [ids.map(placeOf)]);
    isTurned ||= !isRising(over.map(([first = -1]) => first));
    const groups = order.filter((group) => group.length > 1);
    const inGroup = over.filter((one) => groups.some((group) => one.every((row) => group.includes(row))));
    order = order.flatMap((group) => group.length === 1 ? [group] : [
      ...inGroup.filter((one) => one.every((row) => group.includes(row))),
      ...(inGroup.length === 0 ? [group] : []),
    ]).concat(over.filter((one) => !inGroup.includes(one)));
  }
  if (!isTurned) return undefined;
  const places = order.flatMap(([row = -1]) => (under.get(row) ?? []).map((column) => row * columns.length + column));
  const isWhole = isCertain && places.length === whole.slots.length && new Set(places).size === places.length;
  return {columns: isWhole ? places.flatMap((place) => whole.slots[place] ?? []) : undefined, surely: true};
}

/** What stands in each printed line of the heading. */
function linesSideBySide(heading: readonly PrintedHead[], {form}: Row): readonly (readonly Meaning[])[] {
  const lines = new Map<number, Meaning[]>();
  for (const {meanings, atom} of heading) {
    const meant = meanings.find((one) => one.form === form && one.ids.length > 0);
    if (meant === undefined) continue;
    const line = lines.get(atom.line);
    if (line === undefined) lines.set(atom.line, [meant]);
    else line.push(meant);
  }
  const printed = [...lines.values()];
  return (printed.some((line) => line.length > 1) ? printed : fewOf(printed.flat())).slice(-mostLines);
}

/** Heads of which each has a line of its own, as the lines that they were: behind rows' heads columns begin another. */
function fewOf(heads: readonly Meaning[]): readonly (readonly Meaning[])[] {
  const lines: Meaning[][] = [];
  let before: Meaning | undefined;
  for (const head of heads) {
    const last = lines.at(-1);
    if (last === undefined || (head.as === "column" && before?.as !== "column")) lines.push([head]);
    else last.push(head);
    before = head;
  }
  return lines;
}

/** Of a heading; what stands further above is prose. */
const mostLines = 8;

const isRising = (places: readonly number[]): boolean =>
  places.slice(1).every((place, at) => place >= (places[at] ?? -1));

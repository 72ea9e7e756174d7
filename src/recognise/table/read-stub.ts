import {keyOf, type Meaning, remember} from "../labels";
import {isUnit} from "../value";
import {areSumsOfRows} from "./column-sums";
import {rowsBelow, type Zone} from "./find-zones";
import type {SoughtForm, TableStray} from "./form-in-table";
import {roleOf} from "./this-year";
import {bottomOf, rightOf, type TableSpot, type View} from "./view";

/** A row of a zone that holds anything. */
export type StubRow = UnderstoodRow | OpenRow;

/** A row whose label was understood to be one of the form's rows. */
export type UnderstoodRow = StubLine & {readonly label: TableSpot; readonly id: string};

/** A row that may have a label, but none of the form's that is known. */
type OpenRow = StubLine & {readonly label?: TableSpot; readonly id?: undefined};

type StubLine = {
  readonly row: number;
  /** The label means something, if perhaps no row of this block: a heading, another block's row. */
  readonly known: boolean;
  /** The label is another row's too, and nothing tells whose it is. */
  readonly copied?: true;
};

/**
 * Understand the labels of a zone's rows that hold anything; equal labels are told apart by the rows around them. A row
 * with figures whose label is nearly one of the form's is taken for it, and stays a doubt that is shown.
 */
export function readStub(
  view: View, zone: Zone, form: SoughtForm, hasValues: (row: number) => boolean,
): {readonly rows: readonly StubRow[]; readonly doubts: readonly TableStray[]} {
  const exact = withoutHeadings(inOfficialOrder(exactRows(view, zone, form), zone, hasValues), form, hasValues);
  const addsUp: AddsUp = (row, parts) => areSumsOfRows(view, zone, row, parts);
  return nearRows(zone, withHeadingRows(exact, form, hasValues, addsUp), hasValues);
}

/** Without rows whose label heads several elsewhere where figures without a label follow: both may have lost theirs. */
const withoutHeadings = (
  rows: readonly Candidates[], {id: form}: SoughtForm, hasValues: (row: number) => boolean,
): readonly Candidates[] => rows.map((row, at) => {
  const mayHead = row.label?.meanings.some((one) => one.as === "rowHeading" && one.form === form) === true;
  const isBare = rows.slice(at + 1, at + 2).some(({row, label}) => label === undefined && hasValues(row));
  return mayHead && isBare ? {...row, id: undefined, known: true, candidates: []} : row;
});

function exactRows(view: View, zone: Zone, form: SoughtForm): readonly Candidates[] {
  const aside = asideColumns(view, zone);
  const rows = rowsBelow(view, zone).map((row) => labelOf(view, zone, form, aside, row));
  const seen = new Set<string>();
  const understood = rows.map((row): Candidates => {
    const {label, candidates} = row;
    const id = candidates.length === 1 ? candidates[0] : nearest(candidates, seen, form.families);
    if (id === undefined || label === undefined) return row;
    seen.delete(id);
    seen.add(id);
    return {...row, label, id};
  });
  return settleByOrder(understood);
}

/** Of rows with one label the only one that stands where the form has it; the others, slips of copying, stay open. */
function inOfficialOrder(
  rows: readonly Candidates[], {block}: Zone, hasValues: (row: number) => boolean,
): readonly Candidates[] {
  const filled = rows.filter((row) => row.id !== undefined && hasValues(row.row));
  const isDue = (row: Candidates): boolean => {
    const at = filled.indexOf(row);
    const place = ({id = ""}: Candidates): number => block.rows.indexOf(id);
    const [before, after] = [filled[at - 1], filled[at + 1]];
    return (before === undefined || place(before) < place(row)) && (after === undefined || place(after) > place(row));
  };
  const equals = new Map<string | undefined, Candidates[]>();
  for (const row of filled) equals.set(row.id, [...equals.get(row.id) ?? [], row]);
  const strange = new Set([...equals.values()].filter((same) => same.length > 1).flatMap((same) => {
    const due = same.filter(isDue);
    return due.length > 1 ? [] : same.filter((row) => row !== due[0]);
  }));
  return strange.size === 0 ? rows
    : rows.map((row) => strange.has(row) ? {...row, id: undefined, known: true, copied: true, candidates: []} : row);
}

/**
 * A row with the form's rows that its label may mean; the row that a heading's own figures are, where its label is that
 * heading or says 小计 beside it; and the same of a heading beside another label.
 */
type Candidates = StubRow & {readonly candidates: readonly string[]; readonly heads?: string; readonly under?: string};

function labelOf(
  view: View, zone: Zone, form: SoughtForm, aside: ReadonlySet<number>, row: number,
): OpenRow & Candidates {
  const labels = view.across(row).filter((spot) =>
    spot.as === "text" && spot.column >= zone.stubFrom && rightOf(spot) < zone.left &&
    (spot.meanings.length > 0 || (!aside.has(spot.column) && !isFiller(spot.text))));
  const last = labels.at(-1);
  if (last === undefined) return {row, known: false, candidates: []};
  const own = rowsMeant(last, zone, form, row);
  const before = labels.at(-2);
  // A remark in a column between the label and the figures, or 小计 beside the label of the parts that it sums.
  const isSum = saysSum(last.text);
  const isBeside = own.length === 0 && last.meanings.length === 0 && before !== undefined &&
    (isChildless(before, form) || isSum);
  const remarked = isBeside ? rowsMeant(before, zone, form, row) : [];
  const label = isBeside && remarked.length > 0 ? before : last;
  const known = label.meanings.length > 0;
  const heads = isSum && before !== undefined ? sumMeant(before, zone, form)
    : last.row === row && !isNumbered(view, zone, aside, last) ? sumMeant(last, zone, form)
      : undefined;
  const under = isSum || before === undefined ? undefined : sumMeant(before, zone, form);
  return {row, label, known, candidates: heads === undefined ? [...own, ...remarked] : [], heads, under};
}

/** An ordinal stands behind a heading: what is left of the label of a row under it. */
const isNumbered = (view: View, zone: Zone, aside: ReadonlySet<number>, heading: TableSpot): boolean =>
  view.across(heading.row).some(({as, text, column}) => as === "text" && column > rightOf(heading) &&
    column < zone.left && !aside.has(column) && keyOf(text).key === "" && /[\p{L}\d]/u.test(text));

/** 小计; not （七）总计, which is a row of its own. */
const saysSum = (text: string): boolean => /^[小合总共]\s*计数?$/.test(text);

/** The row that the figures beside a heading are: the sum of those under it. */
const sumMeant = ({meanings}: TableSpot, {block}: Zone, {id}: SoughtForm): string | undefined => meanings.find((one) =>
  one.as === "rowHeading" && one.form === id && one.block === block.at)?.sum;

/** Ordinals in a cell of their own, codes and units. */
export const isFiller = remember((text) => keyOf(text).key === "" || isUnit(text) || /^[\w.-]{1,8}$/.test(text));

/** Columns under 序号, 单位 or 指标解释 hold no labels. */
function asideColumns(view: View, {top, bottom, left}: Zone): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let row = Math.max(0, top); row <= bottom; row += 1) {
    for (const {column, text, meanings} of view.across(row)) {
      if (column < left && meanings.length === 0 && roleOf(text) === "aside") columns.add(column);
    }
  }
  return columns;
}

/** A label that reaches down from an earlier row heads this one, if anything. */
const rowsMeant = (spot: TableSpot, zone: Zone, form: SoughtForm, row: number): readonly string[] =>
  spot.row !== row ? [] : spot.meanings.flatMap((meaning) => isRowOf(meaning, zone, form) ? meaning.ids : []);

const isRowOf = (meaning: Meaning, zone: Zone, form: SoughtForm): boolean =>
  meaning.as === "row" && meaning.form === form.id && meaning.block === zone.block.at;

const isChildless = (spot: TableSpot, form: SoughtForm): boolean => bottomOf(spot) === spot.row &&
  !spot.meanings.some(({as, ids}) => as === "row" && ids.some((id) => form.parents.has(id)));

/** The candidate whose parent or sibling was met last, if there is one such. */
function nearest(
  candidates: readonly string[], seen: ReadonlySet<string>, families: SoughtForm["families"],
): string | undefined {
  const open = candidates.filter((id) => !seen.has(id));
  if (open.length === 0) return undefined;
  for (const last of [...seen].reverse()) {
    const kin = open.filter((id) => families.get(id)?.has(last));
    if (kin.length > 0) return kin.length === 1 ? kin[0] : undefined;
  }
  return undefined;
}

/** As many equal labels as there are rows left for them stand in the form's order; otherwise they stay open. */
function settleByOrder(rows: readonly Candidates[]): readonly Candidates[] {
  const taken = new Set(rows.flatMap(({id}) => id ?? []));
  const waiting = new Map<string, Candidates[]>();
  for (const row of rows.filter(({id, candidates}) => id === undefined && candidates.length > 1)) {
    const key = row.candidates.join();
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  return rows.map((row) => {
    const {label, candidates} = row;
    const equals = waiting.get(candidates.join());
    if (row.id !== undefined || label === undefined || equals === undefined) return row;
    const free = candidates.filter((id) => !taken.has(id));
    const id = free.length === equals.length ? free[equals.indexOf(row)] : undefined;
    return id === undefined ? row : {...row, label, id};
  });
}

type AddsUp = (row: number, parts: readonly number[]) => boolean;

/**
 * Rows with figures whose label is a heading are the sums of its rows. Where the first of these is nowhere, and others
 * are there or figures without a label follow, they may be the first one's, whose label was lost: that stays open.
 */
function withHeadingRows(
  stub: readonly Candidates[], form: SoughtForm, hasValues: (row: number) => boolean, addsUp: AddsUp,
): readonly StubRow[] {
  const met = new Set(stub.flatMap(({id}) => id ?? []));
  const headed = new Map<string, Candidates | undefined>();
  stub.forEach((row, at) => {
    const heads = row.heads ?? sumBehind(stub, at, form, addsUp);
    if (heads === undefined || row.id !== undefined || !hasValues(row.row)) return;
    headed.set(heads, headed.has(heads) ? undefined : row);
  });
  const ids = new Map([...headed].map(([id, row]) => [row, id]));
  // A heading that is repeated, or reaches down, beside the labels of its rows is beside one that was lost, if one was.
  const repeated = new Set(stub.flatMap(({under}) => under ?? []));
  return stub.map((row, at): StubRow => {
    const {label} = row;
    const id = ids.get(row);
    if (id === undefined || label === undefined) return row;
    const [first, ...others] = form.summed.get(id) ?? [];
    const next = stub.slice(at + 1).find(({row}) => hasValues(row));
    const isNextLabelled = next === undefined || next.id !== undefined || next.heads !== undefined;
    const isFirst = first !== undefined && !met.has(first) && (!isNextLabelled || others.some((id) => met.has(id)));
    const areMet = first !== undefined && [first, ...others].every((one) => met.has(one));
    const isInPlace = saysSum(label.text) && standsInPlace(stub, at, form.summed.get(id) ?? []);
    const isOpen = isFirst || isInPlace || (repeated.has(id) && !areMet && !saysSum(label.text));
    return isOpen ? row : {row: row.row, known: true, label, id};
  });
}

/** 小计 among the rows of a heading, where one of these should stand: it may be that row, whose label was lost. */
function standsInPlace(stub: readonly Candidates[], at: number, rows: readonly string[]): boolean {
  const before = rows.indexOf(stub[at - 1]?.id ?? "");
  const after = rows.indexOf(stub[at + 1]?.id ?? "");
  return (before >= 0 || after >= 0) && (after < 0 ? rows.length : after) - before > 1;
}

/** 小计 alone behind the last row of a heading is that heading's, if this is printed or its rows add up to it. */
function sumBehind(stub: readonly Candidates[], at: number, {summed}: SoughtForm, addsUp: AddsUp): string | undefined {
  const sum = stub[at];
  if (sum === undefined || !/^小\s*计数?$/.test(sum.label?.text ?? "")) return undefined;
  const [before, after] = [stub[at - 1]?.id, stub[at + 1]?.id];
  const [id, rows = []] = [...summed].find(([, rows]) => before !== undefined && rows.at(-1) === before) ?? [];
  if (id === undefined || (after !== undefined && rows.includes(after))) return undefined;
  const parts = stub.filter((row) => row.id !== undefined && rows.includes(row.id)).map(({row}) => row);
  const isPrinted = stub.some(({heads, under}) => heads === id || under === id);
  return isPrinted || addsUp(sum.row, parts) ? id : undefined;
}

/** Give rows with figures, whose labels are nearly the form's, to the rows still missing that they come close to. */
function nearRows(
  zone: Zone, stub: readonly StubRow[], hasValues: (row: number) => boolean,
): ReturnType<typeof readStub> {
  const doubts: TableStray[] = [];
  if (stub.every(({id}) => id === undefined)) return {rows: stub, doubts};
  const missing = new Set(zone.block.rows.filter((id) => !stub.some((row) => row.id === id)));
  const rows = stub.map((row): StubRow => {
    const {label} = row;
    if (row.id !== undefined || row.known || label?.row !== row.row || !hasValues(row.row)) return row;
    const [id, another] = zone.block.rowsNear(label.text).filter((id) => missing.has(id));
    if (id === undefined || another !== undefined) return row;
    missing.delete(id);
    doubts.push({spot: label, why: "label"});
    return {...row, label, id, known: true};
  });
  return {rows, doubts};
}

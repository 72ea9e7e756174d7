import {type EditionId, type FormId, indicatorsById, perEdition} from "../../editions/edition";
import {type RuleAt, rulesAt} from "../../editions/rule-at";
import type {FormRow, RowSum} from "../../editions/form-rows";
import {numberOr} from "../../filing/figure";
import {readValue} from "../value";
import type {Atom} from "./atoms";
import type {TextRun} from "./runs";

/** Values row by row, where the layout tells rows apart. */
type Groups = TextRun["groups"];

/** Where the empty cells stand that a converter adds to a row: before its values or behind them. */
export type Padding = "before" | "behind";

/** The cells of a row, one for each of its columns. */
export type Fit = {
  readonly cells: readonly Atom[];
  /** Values behind the row's own. */
  readonly rest: readonly Atom[];
  /** How the row was padded, where it was and only one way is possible. */
  readonly padding?: Padding;
};

/** A row as far as the number of its cells and its totals go. */
type Row = Pick<FormRow, "slots" | "sums">;

/**
 * The values as the cells of a row, one for each of its columns; `undefined` where their number leaves a doubt. Empty
 * cells count only where the layout shows them. `padding` decides between several ways to place them.
 */
export function fit(groups: Groups, row: Row, padding?: Padding): Fit | undefined {
  const own = withoutEmptyRows(groups);
  let cells: Atom[] = [];
  for (const [at, group] of own.entries()) {
    cells = cells.concat(group.filter(({as}) => as !== "unit"));
    const rest = own.slice(at + 1).flat().filter(({as}) => as === "value");
    const fitted = fitCells(cells, row, padding);
    if (fitted !== undefined && (at === 0 || mayGoOn(own.slice(0, at + 1), fitted.cells, row))) {
      return withTotal({...fitted, rest}, row);
    }
  }
  return undefined;
}

/** Rows of empty cells before the first value are a header's. */
function withoutEmptyRows(groups: Groups): Groups {
  const first = groups.findIndex((group) => group.some(({as}) => as === "value"));
  return first < 0 ? groups : groups.slice(first);
}

/** Rows that a text tells apart are one row only where it is very long, or adds up. */
const mayGoOn = (groups: Groups, cells: readonly Atom[], {sums}: Row): boolean =>
  groups.every((group) => group[0]?.row === undefined) || cells.length > veryLong ||
  (sums.length > 0 && addUp(cells, sums));

const veryLong = 10;

type Fitted = Omit<Fit, "rest">;

function fitCells(cells: readonly Atom[], row: Row, padding: Padding | undefined): Fitted | undefined {
  const width = row.slots.length;
  const shown = cells.filter(({as}) => as === "value");
  if (shown.length === width) return {cells: shown, padding: paddingOf(cells, width)};
  if (!cells.some(({explicit}) => explicit)) return rejoined(shown, row);
  if (cells.length < width || shown.length > width) return undefined;
  if (shown.length === 0) return {cells: cells.slice(0, width)};
  const first = cells.findIndex(({as}) => as === "value");
  const last = cells.findLastIndex(({as}) => as === "value");
  const earliest = Math.max(0, last - width + 1);
  const latest = Math.min(first, cells.length - width);
  if (earliest > latest) return undefined;
  const at = earliest === latest ? earliest : padding === "behind" ? earliest : padding === "before" ? latest : undefined;
  if (at === undefined || (at !== 0 && at !== cells.length - width)) return undefined;
  const padded = earliest === latest ? paddingAt(at, cells.length - width) : undefined;
  return {cells: cells.slice(at, at + width), padding: padded};
}

const paddingOf = (cells: readonly Atom[], width: number): Padding | undefined => {
  const first = cells.findIndex(({as}) => as === "value");
  return cells.slice(first, first + width).every(({as}) => as === "value") ? paddingAt(first, cells.length - width) : undefined;
};

const paddingAt = (at: number, surplus: number): Padding | undefined =>
  surplus === 0 ? undefined : at === 0 ? "behind" : at === surplus ? "before" : undefined;

/** A total that stands by itself behind its row is taken if the row adds up to it; else the row has no total. */
function withTotal(fit: Fit, {slots, sums}: Row): Fit | undefined {
  const {cells, rest} = fit;
  const endsInTotal = sums.some(({total}) => total === slots.length - 1);
  const [next, ...others] = rest;
  if (!endsInTotal || cells.at(-1)?.as !== "blank" || next === undefined) return fit;
  const whole = [...cells.slice(0, -1), next];
  return addUp(whole, sums) ? {...fit, cells: whole, rest: others} : {...fit, cells: cells.slice(0, -1)};
}

/** Whether every total of a row is the sum of its parts, all of them numbers. */
export const addUp = (cells: readonly Atom[], sums: readonly RowSum[]): boolean => {
  const values = cells.map(({value}) => numberOr(null, value));
  return sums.every(({total, parts}) => sumOf(values, parts) === values[total]);
};

function sumOf(values: readonly (number | null)[], parts: readonly number[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = values[part];
    if (value === null || value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The forms of which a 强制性 rule says that sums of rows are equal, column by column. */
export const formsThatAddUp = perEdition(({id, forms}): readonly FormId[] =>
  forms.map((form) => form.id).filter((form) => downColumns(id, form).length > 0));

/** A row with the cells that are its own. */
type RowOfCells = {readonly claim: {readonly row: FormRow}; readonly cells: readonly Atom[]};

/**
 * Whether every column of a form keeps the edition's equalities between rows; false where a row they need is lacking.
 * It confirms a doubtful order of rows, nothing else; an empty cell counts for nothing here.
 */
export function columnsAddUp(edition: EditionId, form: FormId, rows: readonly RowOfCells[]): boolean {
  const known = indicatorsById(edition);
  const cellOf = new Map(rows.flatMap(({claim: {row}, cells}) =>
    row.slots.map(({id}, at) => [id, cells[at]?.value] as const)));
  const has = (row: string | undefined): boolean => rows.some(({claim}) => claim.row.id === row);
  const isThere = ({left, right}: RuleAt): boolean => [...left, ...right].every(({id}) => has(known.get(id)?.rowId));
  const sum = (side: RuleAt["left"]): number =>
    side.reduce((total, {id, sign}) => total + sign * numberOr(0, cellOf.get(id)), 0);
  const rules = downColumns(edition, form);
  return rules.length > 0 && rules.every((rule) => isThere(rule) && sum(rule.left) === sum(rule.right));
}

const downColumns = (edition: EditionId, form: FormId): readonly RuleAt[] => rulesAt(edition).filter(
  ({rule, left, right}) => rule.form === form && rule.is === "equal" && rule.each === "column" &&
    rule.severity === "error" && [...left, ...right].every(({last}) => !last));

/**
 * `1 234` is one number where its row would otherwise be too long, and only if there is one way to join. Totals must
 * agree.
 */
function rejoined(cells: readonly Atom[], {slots, sums}: Row): Fitted | undefined {
  const surplus = cells.length - slots.length;
  if (surplus <= 0 || surplus > 2) return undefined;
  const joints = [...cells.keys()].filter((at) => joins(cells[at - 1], cells[at]));
  if (joints.length !== surplus) return undefined;
  const whole: Atom[] = [];
  cells.forEach((cell, at) => {
    const before = whole.at(-1);
    if (before === undefined || !joints.includes(at)) whole.push(cell);
    else whole[whole.length - 1] = joined(before, cell);
  });
  return addUp(whole, sums) ? {cells: whole} : undefined;
}

const joins = (before: Atom | undefined, after: Atom | undefined): boolean =>
  before !== undefined && after !== undefined && before.line === after.line &&
  /^[1-9]\d{0,2}$/.test(before.text) && /^\d{3}$/.test(after.text);

function joined(before: Atom, after: Atom): Atom {
  const text = `${before.text} ${after.text}`;
  return {...before, text, value: readValue(text)};
}

/** A row with the values that are its own. */
export type Share = {readonly row: FormRow; readonly groups: Groups};

/**
 * The values for each of a run's row labels: all for the last one, unless several full rows follow as many labels in
 * the same order. `undefined` where there are several rows and another number of labels, or rows that no line parts
 * and that do not add up.
 */
export function sharesOf(
  {words, groups: all}: TextRun, earlier: readonly FormRow[], last: FormRow,
): readonly Share[] | undefined {
  const groups = ownGroups(words.at(-1), all, last);
  const width = last.slots.length;
  const unlike = earlier.findLastIndex(({slots, form}) => slots.length !== width || form !== last.form);
  const alike = [...earlier.slice(unlike + 1), last];
  const full = groups.filter((group) => fit([group], last) !== undefined);
  const parts = full.length > 1 ? full : chunks(groups, width, alike.length);
  // Of several rows below several labels none is the last label's for sure.
  const own = words.at(-1)?.row;
  const areBelow = groups.length > 1 && groups.every(([first]) => first?.row !== undefined && first.row !== own);
  if (parts.length < 2 && alike.length > 1 && areBelow) return undefined;
  if (parts.length < 2 || alike.length < 2) return [{row: last, groups}];
  const isSure = full.length > 1 || (last.sums.length > 0 && parts.every((cells) => addUp(cells, last.sums)));
  if (parts.length !== alike.length || !isSure) return undefined;
  return alike.map((row, at) => ({row, groups: parts.slice(at, at + 1)}));
}

/** The cells of the label's own printed row, where it has some; of a line of plain text, where they are all. */
function ownGroups(label: Atom | undefined, groups: Groups, row: FormRow): Groups {
  if (label?.row === undefined) return groups;
  const own = groups.filter(([first]) => first?.row === label.row);
  return own.length > 0 && (label.explicit || fit(own, row) !== undefined) ? own : groups;
}

/** Many values without a break, as rows of that width. */
function chunks(groups: Groups, width: number, rows: number): Groups {
  const cells = groups.flat().filter(({as}) => as !== "unit");
  if (rows < 2 || width < 2 || cells.length !== rows * width) return [];
  return Array.from({length: rows}, (_, at) => cells.slice(at * width, (at + 1) * width));
}

/** The last value is the sum of the others, and the total behind it is blank: one cell of the row is lost. */
export function isShifted({claim: {row: {sums: [sum, more]}}, cells}: RowOfCells): boolean {
  const last = cells.findLastIndex(({as}) => as === "value");
  const total = numberOr(null, cells[last]?.value);
  const endsInTotal = more === undefined && sum?.total === cells.length - 1 && cells.length > mayBeChance;
  const parts = Array.from({length: Math.max(last, 0)}, (_, at) => at);
  return endsInTotal && last < cells.length - 1 && last > 1 && total !== 0 && addUp(cells, [{total: last, parts}]);
}

/** In a row of so few cells one is the sum of those before it by chance. */
const mayBeChance = 5;

/** Cells in order: of one table, or all on one line, or each on its own. */
export function isEven({cells}: RowOfCells): boolean {
  const shown = cells.filter(({as}) => as === "value");
  const lines = new Set(shown.map(({line}) => line)).size;
  return lines <= 1 || lines === shown.length || shown.every(({explicit}) => explicit);
}

/** The values are codes that count the rows: 1, 2, 3. */
export function isCounting(rows: readonly RowOfCells[]): boolean {
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => numberOr([], value)));
  return values.length > 2 && values.slice(1).every((value, at) => {
    const before = values[at];
    return before !== undefined && value > before && value - before < 20;
  });
}

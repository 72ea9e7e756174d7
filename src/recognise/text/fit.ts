import {numberOr} from "../../filing/figure";
import {readValue} from "../value";
import type {Atom} from "./atoms";
import type {FormRow, RowSum} from "./form-rows";

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
export type Row = Pick<FormRow, "slots" | "sums">;

/**
 * The values as the cells of a row, one for each of its columns; `undefined` where their number leaves a doubt. Empty
 * cells count only where the layout shows them. `padding` decides between several ways to place them.
 */
export function fit(groups: readonly (readonly Atom[])[], row: Row, padding?: Padding): Fit | undefined {
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
function withoutEmptyRows(groups: readonly (readonly Atom[])[]): readonly (readonly Atom[])[] {
  const first = groups.findIndex((group) => group.some(({as}) => as === "value"));
  return first < 0 ? groups : groups.slice(first);
}

/** Rows that a text tells apart are one row only where it is very long, or adds up. */
const mayGoOn = (groups: readonly (readonly Atom[])[], cells: readonly Atom[], {sums}: Row): boolean =>
  groups.every((group) => group[0]!.row === undefined) || cells.length > veryLong ||
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
  if (!endsInTotal || cells.at(-1)!.as !== "blank" || rest.length === 0) return fit;
  const whole = [...cells.slice(0, -1), rest[0]!];
  return addUp(whole, sums) ? {...fit, cells: whole, rest: rest.slice(1)} : {...fit, cells: cells.slice(0, -1)};
}

/** Whether every total of a row is the sum of its parts, all of them numbers. */
export const addUp = (cells: readonly Atom[], sums: readonly RowSum[]): boolean => {
  const values = cells.map(({value}) => numberOr(null, value));
  return sums.every(({total, parts}) => parts.every((part) => values[part] != null) &&
    parts.reduce((sum, part) => sum + values[part]!, 0) === values[total]);
};

/**
 * `1 234` is one number where its row would otherwise be too long, and only if there is one way to join. Totals must
 * agree.
 */
function rejoined(cells: readonly Atom[], {slots, sums}: Row): Fitted | undefined {
  const surplus = cells.length - slots.length;
  if (surplus <= 0 || surplus > 2) return undefined;
  const joints = cells.flatMap((cell, at) => (at > 0 && joins(cells[at - 1]!, cell) ? [at] : []));
  if (joints.length !== surplus) return undefined;
  const whole: Atom[] = [];
  cells.forEach((cell, at) => {
    const before = whole.at(-1);
    if (before === undefined || !joints.includes(at)) whole.push(cell);
    else whole[whole.length - 1] = joined(before, cell);
  });
  return addUp(whole, sums) ? {cells: whole} : undefined;
}

const joins = (before: Atom, after: Atom): boolean =>
  /^[1-9]\d{0,2}$/.test(before.text) && /^\d{3}$/.test(after.text) && before.line === after.line;

function joined(before: Atom, after: Atom): Atom {
  const text = `${before.text} ${after.text}`;
  return {...before, text, value: readValue(text)};
}

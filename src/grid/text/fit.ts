import {readValue} from "../value";
import type {Atom} from "./atoms";

type Groups = readonly (readonly Atom[])[];

/** The cells of a row, one for each of its columns. */
export type Fit = {
  readonly cells: readonly Atom[];
  /** How many of the groups they fill; the rest belongs elsewhere. */
  readonly groups: number;
};

/**
 * The values as the cells of a row of `width` columns; `undefined` where their number leaves a doubt.
 * Empty cells count only where the layout shows them, and pad a row only at its end or when nothing is missing.
 */
export function fit(groups: Groups, width: number): Fit | undefined {
  let cells: Atom[] = [];
  for (const [at, group] of groups.entries()) {
    cells = cells.concat(group.filter(({as}) => as !== "unit"));
    const fitted = fitCells(cells, width);
    if (fitted !== undefined) return {cells: fitted, groups: at + 1};
    if (cells.length > width) break;
  }
  return undefined;
}

function fitCells(cells: readonly Atom[], width: number): readonly Atom[] | undefined {
  const shown = cells.filter(({as}) => as === "value");
  if (shown.length === width) return shown;
  if (cells.length >= width && cells.slice(width).every(({as}) => as === "blank") && cells.some(({explicit}) => explicit)) {
    return cells.slice(0, width);
  }
  return shown.length === cells.length ? rejoined(shown, width) : undefined;
}

/**
 * `1 234` is one number where its row would otherwise be too long, and only if there is one way to join. Where the
 * last column is the total of the others it must agree.
 */
function rejoined(cells: readonly Atom[], width: number): readonly Atom[] | undefined {
  const surplus = cells.length - width;
  if (surplus <= 0 || surplus > 2) return undefined;
  const joints = cells.flatMap((cell, at) => (at > 0 && joins(cells[at - 1]!, cell) ? [at] : []));
  if (joints.length !== surplus) return undefined;
  const whole: Atom[] = [];
  cells.forEach((cell, at) => {
    const before = whole.at(-1);
    if (before === undefined || !joints.includes(at)) whole.push(cell);
    else whole[whole.length - 1] = joined(before, cell);
  });
  return width < columnsWithTotal || addsUp(whole) ? whole : undefined;
}

/** Forms with this many columns end them with a total. */
const columnsWithTotal = 5;

const addsUp = (cells: readonly Atom[]): boolean => {
  const values = cells.map(({value}) => value?.value ?? null);
  const total = values.pop();
  return values.every((value) => value !== null) && values.reduce<number>((sum, value) => sum + value!, 0) === total;
};

const joins = (before: Atom, after: Atom): boolean =>
  /^[1-9]\d{0,2}$/.test(before.text) && /^\d{3}$/.test(after.text) && before.line === after.line;

function joined(before: Atom, after: Atom): Atom {
  const text = `${before.text} ${after.text}`;
  return {...before, text, value: readValue(text)};
}

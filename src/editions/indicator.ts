import type {Block, Form, Kind, Line, LineWithFigures, OfficialWords} from "./form";
import {namesOf} from "./short-label";

/** One figure of a form: an entry of the data dictionary (指标). */
export type FormIndicator = {
  /** Such as `applications.received.person`; the same in every edition that asks for it. */
  readonly id: string;
  readonly form: string;
  /** Place of its block within the form, from 0. */
  readonly block: number;
  readonly rowId: string;
  readonly columnId: string;
  /** Official labels from the outermost heading to the line itself, block title first. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  /** As a clerk would call it: 自然人一栏的“本年新收”. */
  readonly name: string;
  /** The labels of row and column in English. */
  readonly english: {readonly row: string; readonly column: string};
  readonly unit: string;
  readonly kind: Kind;
  /** Only where official words are known. */
  readonly means?: OfficialWords;
  readonly only?: string;
  readonly not?: string;
  /** Of the sum of a heading's rows, which the official form has no place for: the rows. */
  readonly sumOf?: readonly string[];
};

/** Every figure of a form in reading order; of one variant, or of all variants together when none is named. */
export function indicatorsOf<F extends Form>(form: F, variant?: string): readonly (FormIndicator & {readonly form: F["id"]})[] {
  const known = indicatorsOfForms.get(form) ?? new Map<string | undefined, readonly FormIndicator[]>();
  indicatorsOfForms.set(form, known);
  const indicators = known.get(variant) ?? namesOf(form, form.blocks.flatMap((block, at) =>
    leavesOf(block.rows, variant).flatMap((row) =>
      leavesOf(block.columns, variant).map((column) => indicator(form, block, at, row, column)))));
  known.set(variant, indicators);
  return indicators;
}

/** By the variant: each sheet, page and account of a filing asks again, and to name hundreds of figures takes long. */
const indicatorsOfForms = new WeakMap<Form, Map<string | undefined, readonly FormIndicator[]>>();

/** The sums that a source may print beside a form's headings, in every column. */
export const headingSumsOf = <F extends Form>(form: F): readonly (FormIndicator & {readonly form: F["id"]})[] =>
  namesOf(form, form.blocks.flatMap((block, at) => sumsIn(block.rows).flatMap((row) =>
    leavesOf(block.columns).map((column) => indicator(form, block, at, row, column)))));

/** A line that holds figures, with the labels that lead to it, outermost first, its own last. */
export type Leaf = {
  readonly line: LineWithFigures; readonly id: string; readonly path: readonly string[]; readonly depth: number;
};

/** The lines that hold figures, in printed order. */
export function leavesOf(lines: readonly Line[], variant?: string, path: readonly string[] = []): Leaf[] {
  return lines.filter((line) => isPrinted(line, variant)).flatMap((line) => {
    const here = [...path, line.label];
    const own = line.id === undefined ? [] : [{line, id: line.id, path: here, depth: path.length}];
    const below = leavesOf((line.lines ?? []).map((child) => inherit(line, child)), variant, here);
    return [...own, ...below];
  });
}

/** The headings that have a name for the sum of their rows, as the rows of their own that they may have. */
export function sumsIn(lines: readonly Line[], path: readonly string[] = []): readonly SumLeaf[] {
  return lines.flatMap((line) => {
    const [here, below] = [[...path, line.label], line.lines ?? []];
    if (line.id !== undefined || line.sum === undefined) return sumsIn(below, here);
    const {id, english} = line.sum;
    const own = {...line, id, english};
    const sumOf = leavesOf(below).map((row) => row.id);
    return [{line: own, id, path: here, depth: path.length, sumOf}, ...sumsIn(below, here)];
  });
}

/** A heading as the row of its own that it may have: the sum of these rows. */
type SumLeaf = Leaf & {readonly sumOf: readonly string[]};

/** Whether a line is printed in a variant; without one, every line is. */
export const isPrinted = (line: Line, variant?: string): boolean =>
  variant === undefined || ((line.only === undefined || line.only === variant) && line.not !== variant);

const inherit = (parent: Line, child: Line): Line => ({
  ...child,
  only: child.only ?? parent.only,
  not: child.not ?? parent.not,
  means: child.means ?? parent.means,
});

function indicator(
  form: Form, block: Block, at: number, row: Leaf | SumLeaf, column: Leaf,
): Omit<FormIndicator, "name"> {
  const idIn = (row: string): string => [form.id, row, column.id].filter((part) => part !== "").join(".");
  return {
    id: idIn(row.id),
    ...("sumOf" in row && {sumOf: row.sumOf.map(idIn)}),
    form: form.id,
    block: at,
    rowId: row.id,
    columnId: column.id,
    row: block.title === undefined ? row.path : [block.title, ...row.path],
    column: column.path,
    english: {row: row.line.english, column: column.line.english},
    unit: row.line.unit ?? column.line.unit ?? form.unit,
    kind: row.line.kind ?? column.line.kind ?? "count",
    means: row.line.means ?? block.means,
    only: row.line.only ?? column.line.only,
    not: row.line.not ?? column.line.not,
  };
}

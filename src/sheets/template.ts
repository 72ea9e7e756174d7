import {type EditionId, editionOf, type OfficialForm, type Variant} from "../editions/edition";
import {fullTitle, type Kind, signatures} from "../editions/form";
import {indicatorsOf} from "../editions/indicator";
import {type RuleAt, totalsOf} from "../editions/rule-at";
import {type TableLayout, top} from "./layout";
import {list, sideBySide} from "./one-block";
import {rowHeightsOf, unitsOf} from "./styles";
import type {CellSpec, SheetSpec, Validation} from "./sheet-spec";
import {parseTag, sayTag, type SheetTag} from "./sheet-tag";
import {stacked} from "./stacked";
import {totalFormula} from "./sum-formula";

/** Whose tables they are. An empty unit or a year not known is left open, to be filled in. */
export type TemplateFor = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly unit: string;
  readonly year: number | null;
};

/** The official tables of an edition, ready to be filled in: one sheet a form, in printed order. */
export function template(whose: TemplateFor): readonly SheetSpec[] {
  const totals = totalsOf(whose.edition, whose.variant);
  return editionOf(whose.edition).forms.map((form) => sheetOf(form, totals, whose));
}

/** The sheet that a tag names, of nobody's yet. */
export const templateOf = (tag: SheetTag): SheetSpec | undefined =>
  template({...tag, unit: "", year: null}).find((spec) => parseTag(spec.tag)?.form === tag.form);

function sheetOf(form: OfficialForm, totals: readonly RuleAt[], whose: TemplateFor): SheetSpec {
  const {edition, variant} = whose;
  const {cells: table, widths, head, frozenColumns, rowHeight, print} = layoutOf(form, variant);
  const end = Math.max(...table.map((cell) => cell.row + (cell.rowSpan ?? 1)));
  const cells = [
    ...titleCells(form, whose, widths),
    ...withTotals(table, totals),
    ...footer(widths, end + 1),
  ];
  const measures = new Map(indicatorsOf(form).map((one) => [one.id, one]));
  return {
    name: form.short,
    columnWidths: widths,
    rowHeights: rowHeightsOf(cells, widths, rowHeight),
    cells,
    freeze: {rows: head[1] + 1, columns: frozenColumns, title: top},
    print: {...print, titleRows: head},
    validations: validationsOf(cells, measures),
    protect: true,
    tag: sayTag({edition, form: form.id, variant, version: 1}),
  };
}

function layoutOf(form: OfficialForm, variant?: Variant): TableLayout {
  return layouts[form.layout](form, variant);
}

const layouts = {stacked, sideBySide, list} as const;

function titleCells(
  form: OfficialForm, {variant, unit, year}: TemplateFor, widths: readonly number[],
): readonly CellSpec[] {
  const columns = widths.length;
  const across = {column: 0, columnSpan: columns};
  const units = [...new Set(indicatorsOf(form, variant ?? "standard").map((indicator) => indicator.unit))];
  const left = leftHalf(widths);
  const isReport = form.part !== undefined;
  const filedBy = {row: top - 1, column: 0, value: `填报单位${isReport ? "" : "（盖章）"}：${unit}`, style: "caption",
    open: unit === ""} as const;
  return [
    {row: 0, ...across, value: fullTitle(form), style: "title"},
    {row: 1, ...across, value: `（${year ?? "　　"}年度）`, style: "subtitle", open: year === null},
    // A list prints the unit of each figure in a column of its own.
    ...(form.layout !== "list" ? [
      {...filedBy, columnSpan: left},
      {row: top - 1, column: left, columnSpan: columns - left, value: `计量单位：${units.join("、")}`, style: "captionEnd"} as const,
    ] : [{...filedBy, columnSpan: columns}]),
  ];
}

/** Columns that make up about two thirds of the width: a unit's name is longer than a measure. */
function leftHalf(widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width);
  const within = widths.filter((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width) <= whole * 0.72);
  return Math.min(Math.max(1, within.length), widths.length - 1);
}

/** Make formulas of the totals that stand among the cells with all their parts; of two sums the first one counts. */
function withTotals(cells: readonly CellSpec[], totals: readonly RuleAt[]): readonly CellSpec[] {
  const byFigure = new Map(cells.flatMap((cell) => (cell.figure === undefined ? [] : [[cell.figure, cell]])));
  const formulas = new Map<string, string>();
  for (const {left: [total], right} of totals) {
    if (total === undefined || formulas.has(total.id)) continue;
    const spots = right.map(({id}) => byFigure.get(id));
    if (spots.every((spot) => spot !== undefined)) formulas.set(total.id, totalFormula(spots));
  }
  return cells.map((cell) => {
    const formula = cell.figure === undefined ? undefined : formulas.get(cell.figure);
    return formula === undefined ? cell : {...cell, formula, value: "", style: "total", open: false};
  });
}

type Measured = {readonly kind: Kind; readonly unit: string};

const words: Readonly<Record<Kind, (unit: string) => Pick<Validation, "title" | "message">>> = {
  count: () => ({title: "请填写整数", message: "本格填写数量，应为不小于零的整数，没有的填 0。"}),
  amount: (unit) => ({title: "请填写数字", message: `本格填写金额，单位为${unit}，应为不小于零的数，可带小数，没有的填 0。`}),
  change: () => ({title: "请填写整数", message: "本格填写增减数量，应为整数，减少的填负数（如 -3），没有增减的填 0。"}),
};

/** What each figure's cell accepts, in as few rectangles as its neighbours allow. */
function validationsOf(
  cells: readonly CellSpec[], measures: ReadonlyMap<string, Measured>,
): readonly Validation[] {
  const runs: Validation[] = [];
  for (const {row, column, columnSpan = 1, figure} of cells) {
    const measure = figure === undefined ? undefined : measures.get(figure);
    if (measure === undefined) continue;
    const {kind, unit} = measure;
    const said = words[kind](unit);
    const before = runs.find((run) =>
      isAlike(run, {kind, ...said}) && run.row === row && run.rows === 1 && run.column + run.columns === column);
    if (before === undefined) runs.push({row, column, rows: 1, columns: columnSpan, kind, ...said});
    else runs[runs.indexOf(before)] = {...before, columns: before.columns + columnSpan};
  }
  return runs.reduce<Validation[]>((areas, run) => {
    const above = areas.find((area) => isAlike(area, run) && area.column === run.column &&
      area.columns === run.columns && area.row + area.rows === run.row);
    return above === undefined ? [...areas, run] : areas.with(areas.indexOf(above), {...above, rows: above.rows + 1});
  }, []);
}

type Alike = Pick<Validation, "kind" | "message">;
const isAlike = (a: Alike, b: Alike): boolean => a.kind === b.kind && a.message === b.message;

/** What is signed under a table, with open cells to fill in: as many side by side as the columns allow. */
function footer(widths: readonly number[], row: number): readonly CellSpec[] {
  const rows = widths.length >= 6 ? [3, 2] : widths.length >= 4 ? [2, 2, 1] : [1, 1, 1, 1, 1];
  let next = 0;
  return rows.flatMap((count, down) => {
    const labels = signatures.slice(next, next + count).map((label) => `${label}：`);
    next += count;
    return slotsFor(labels, widths).flatMap(({label, from, field, to}): CellSpec[] => [
      {row: row + down, column: from, columnSpan: field - from, value: label, style: "signature"},
      {row: row + down, column: field, columnSpan: to - field, value: null, style: "signed", open: true},
    ]);
  });
}

/** Columns of a label, from `from`, and of what is filled in, from `field` up to `to`. */
type Slot = {readonly label: string; readonly from: number; readonly field: number; readonly to: number};

/** Share the columns out so that the narrowest field is as wide as can be. */
function slotsFor(labels: readonly string[], widths: readonly number[]): readonly Slot[] {
  const ways = waysToSlot(labels, widths, 0);
  const narrowest = (slots: readonly Slot[]) => Math.min(...slots.map(({field, to}) => widthOf(widths, field, to)));
  return ways.reduce((best, way) => (narrowest(way) > narrowest(best) ? way : best));
}

function waysToSlot(labels: readonly string[], widths: readonly number[], from: number): readonly (readonly Slot[])[] {
  const [label, ...others] = labels;
  if (label === undefined) return [[]];
  const need = unitsOf(label) + 0.5;
  const last = widths.length - 2 * others.length;
  const fitting = widths.findIndex((_, at) => at >= from && widthOf(widths, from, at + 1) >= need) + 1;
  const field = fitting === 0 ? last - 1 : Math.min(fitting, last - 1);
  const ends = others.length === 0
    ? [last] : Array.from({length: Math.max(0, last - field)}, (_, at) => field + 1 + at);
  return ends.flatMap((to) => waysToSlot(others, widths, to).map((rest) => [{label, from, field, to}, ...rest]));
}

const widthOf = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);

import {editionOf} from "../../forms/edition";
import type {FormId} from "../../forms/form";
import type {Indicator} from "../../forms/indicator";
import {plainColumn, shortRow} from "../../reconcile/short-label";
import type {CellSpec} from "../sheet-spec";

/** Figures side by side on a printed page, small but legible. */
export const columnsOfPage = 16;

/** Heights of the three rows that `headings` fills, by row. */
export const headingHeights = (top: number): Readonly<Record<number, number>> =>
  ({[top]: 22, [top + 1]: 34, [top + 2]: 32});

/** Headings over figures side by side, from row `top` and column `left`: the form, its rows, and their columns. */
export function headings(indicators: readonly Indicator[], top: number, left: number): readonly CellSpec[] {
  const {forms} = editionOf(indicators[0]?.edition ?? "2021");
  const titles = new Map(forms.map(({id, part, title}) => [id, forms.length === 1 ? title : `${part}、${title}`]));
  // A form too wide for a page says over every row of its what it is.
  const isWide = (form: FormId): boolean => indicators.filter((one) => one.form === form).length > columnsOfPage;
  const partOf = ({rowId, columnId}: Indicator, at: number): string =>
    (columnId === "" ? String(Math.floor(at / columnsOfPage)) : rowId);
  const heads = runsOf(indicators, (one, at) => (isWide(one.form) ? `${one.form} ${partOf(one, at)}` : one.form)).map(({first, count, one}): CellSpec =>
    ({row: top, column: left + first, columnSpan: count, value: titles.get(one.form)!, style: "block"}));
  const rows = runsOf(indicators, ({form, rowId, block}) => `${form} ${block} ${rowId}`)
    .map(({first, count, one}): CellSpec =>
      ({row: top + 1, column: left + first, columnSpan: count, value: shortRow(one), style: "heading"}));
  return [...heads, ...rows, ...indicators.map((one, at): CellSpec => ({
    row: top + 2, column: left + at, value: one.columnId === "" ? one.unit : plainColumn(one), style: "heading",
  }))];
}

/** Neighbours of one kind. */
function runsOf<One>(some: readonly One[], kindOf: (one: One, at: number) => string) {
  const starts = some.flatMap((one, at) => (at > 0 && kindOf(some[at - 1]!, at - 1) === kindOf(one, at) ? [] : [at]));
  return starts.map((first, n) => ({first, count: (starts[n + 1] ?? some.length) - first, one: some[first]!}));
}

import {editionOf, type Indicator} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import type {Cell, Grid} from "../../src/recognise/grid";

/** A cell of one row and column. */
export const cellOf = (row: number, column: number, value: string | number, more: Partial<Cell> = {}): Cell =>
  ({row, column, rowSpan: 1, columnSpan: 1, text: String(value), value, ...more});

/** The labels of a figure over each other, outermost first. */
const pathOf = ({form, row, column, columnId}: Indicator, edition: Filing["edition"]): readonly string[] => [
  editionOf(edition).forms.find(({id}) => id === form)!.title, ...row, ...(columnId === "" ? [] : column),
];

/** How its headings are written. */
export type Way = "joined" | "three rows" | "unmerged";

/** A ledger of filings: a row a unit. */
export function ledgerOf(
  filings: readonly Filing[], way: Way, title?: string, extra: readonly (readonly [string, number])[] = [],
): Grid {
  const edition = filings[0]!.edition;
  const shown = editionOf(edition).indicators.filter(({id}) => filings[0]!.figures.has(id));
  const top = title === undefined ? 0 : 1;
  const depth = way === "joined" ? 1 : 3;
  const cells: Cell[] = title === undefined ? [] : [cellOf(0, 0, title)];
  cells.push(cellOf(top, 0, "序号", {rowSpan: depth}), cellOf(top, 1, "单位名称", {rowSpan: depth}));
  const paths = shown.map((one) => {
    const path = pathOf(one, edition);
    const last = path.at(-1)!;
    return way === "joined" ? [path.slice(1).join("-")] : [path[0]!, path.slice(1, -1).join("—") || last, last];
  });
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < paths.length;) {
      const upTo = (one: number) => paths[one]?.slice(0, level + 1).join();
      const same = (other: number) => upTo(other) === upTo(at);
      let end = at + 1;
      while (level < depth - 1 && same(end)) end += 1;
      cells.push(cellOf(top + level, 2 + at, paths[at]![level]!, way === "unmerged" ? {} : {columnSpan: end - at}));
      at = end;
    }
  }
  filings.forEach(({unit, figures}, n) => cells.push(
    cellOf(top + depth + n, 0, n + 1), cellOf(top + depth + n, 1, unit),
    ...shown.flatMap(({id}, at) => {
      const {value} = figures.get(id)!;
      return value === null ? [] : [cellOf(top + depth + n, 2 + at, value as never)];
    })));
  extra.forEach(([name, value], n) => cells.push(cellOf(top + depth + filings.length + n, 1, name),
    ...shown.map((_, at) => cellOf(top + depth + filings.length + n, 2 + at, value))));
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return {name: "台账", rows: top + depth + filings.length + extra.length, columns: shown.length + 2, cells};
}

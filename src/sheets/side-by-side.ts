import type {Variant, OfficialForm} from "../editions/edition";
import {indicatorsOf} from "../editions/indicator";
import {bandsOf, depthOf, printed} from "./bands";
import {figureCell, top, type Layout} from "./layout";
import type {CellSpec} from "./sheet-spec";

/** Rows side by side as groups of columns over one line of figures: 第四部分. */
export function sideBySide(form: OfficialForm, variant?: Variant): Layout {
  const [block] = form.blocks;
  const rows = printed(block!.rows, variant);
  const groups = bandsOf(rows);
  const columns = printed(block!.columns, variant);
  const depth = depthOf(rows);
  const indicators = indicatorsOf(form, variant ?? "standard");
  return {
    cells: [
      ...groups.map((band): CellSpec => ({
        row: top + band.level, column: band.first * columns.length,
        rowSpan: band.levels, columnSpan: band.leaves * columns.length,
        value: band.line.label, style: "heading",
      })),
      ...indicators.map((_, at): CellSpec =>
        ({row: top + depth, column: at, value: columns[at % columns.length]!.label, style: "heading"})),
      ...indicators.map((indicator, at) => figureCell(indicator, top + depth + 1, at)),
    ],
    widths: indicators.map(() => 9),
    head: [top, top + depth],
    frozenColumns: 0,
    rowHeight: 28,
    print: {orientation: "landscape", fit: [1, 1]},
  };
}

import type {OfficialForm, Variant} from "../editions/edition";
import type {Block, Line} from "../editions/form";
import {indicatorsOf} from "../editions/indicator";
import {bandsOf, depthOf, figureCell, type TableLayout, printed, top} from "./layout";
import type {CellSpec} from "./sheet-spec";

/** One line under the other, indented, with its unit and its figure: the table of edition 2014. */
export function list(form: OfficialForm, variant?: Variant): TableLayout {
  const block = onlyBlock(form);
  const lines = indented(inPrintedOrder(printed(block.rows, variant)));
  const indicators = new Map(indicatorsOf(form, variant ?? "standard").map((indicator) => [indicator.rowId, indicator]));
  const heads = [block.stub ?? "", "单位", ...printed(block.columns, variant).map(({label}) => label)];
  return {
    cells: [
      ...heads.map((value, column): CellSpec => ({row: top, column, value, style: "heading"})),
      ...lines.flatMap(({line: {id, label}, indent}, at): CellSpec[] => {
        const row = top + 1 + at;
        const indicator = id === undefined ? undefined : indicators.get(id);
        return [
          {row, column: 0, value: label, style: "label", indent},
          indicator === undefined
            ? {row, column: 1, value: null, style: "empty"}
            : {row, column: 1, value: indicator.unit, style: "unit"},
          indicator === undefined ? {row, column: 2, value: null, style: "empty"} : figureCell(indicator, row, 2),
        ];
      }),
    ],
    widths: [76, 6, 12],
    head: [top, top],
    frozenColumns: 0,
    rowHeight: 19,
    print: {orientation: "portrait", fit: [1, 2]},
  };
}

const inPrintedOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...inPrintedOrder(line.lines ?? [])]);

/** Indentation as printed: by ordinal; 其中： under what it is part of, and its companions under its first word. */
function indented(lines: readonly Line[]): readonly {readonly line: Line; readonly indent: number}[] {
  let ordinal = 0;
  let part = 0;
  return lines.map((line) => {
    const level = ordinals.findIndex((pattern) => pattern.test(line.label));
    if (level >= 0) {
      ordinal = level * 2;
      return {line, indent: ordinal};
    }
    if (line.label.startsWith("其中：")) {
      part = ordinal + 2;
      return {line, indent: part};
    }
    return {line, indent: part + 3};
  });
}

const ordinals = [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+\./u];

/** Rows side by side as groups of columns over one line of figures: 第四部分. */
export function sideBySide(form: OfficialForm, variant?: Variant): TableLayout {
  const block = onlyBlock(form);
  const rows = printed(block.rows, variant);
  const groups = bandsOf(rows);
  const columns = printed(block.columns, variant);
  const depth = depthOf(rows);
  const indicators = indicatorsOf(form, variant ?? "standard");
  return {
    cells: [
      ...groups.map((band): CellSpec => ({
        row: top + band.level, column: band.first * columns.length,
        rowSpan: band.levels, columnSpan: band.leaves * columns.length,
        value: band.line.label, style: "heading",
      })),
      ...groups.filter(({heads}) => !heads).flatMap(() => columns).map(({label}, column): CellSpec =>
        ({row: top + depth, column, value: label, style: "heading"})),
      ...indicators.map((indicator, at) => figureCell(indicator, top + depth + 1, at)),
    ],
    widths: indicators.map(() => 9),
    head: [top, top + depth],
    frozenColumns: 0,
    rowHeight: 28,
    print: {orientation: "landscape", fit: [1, 1]},
  };
}

/** Every form has a block. */
const onlyBlock = ({blocks}: OfficialForm): Block => blocks[0]!;

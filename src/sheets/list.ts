import type {Variant, OfficialForm} from "../editions/edition";
import type {Line} from "../editions/form";
import {indicatorsOf} from "../editions/indicator";
import {printed} from "./bands";
import {figureCell, top, type Layout} from "./layout";
import type {CellSpec} from "./sheet-spec";

/** One line under the other, indented, with its unit and its figure: the table of edition 2014. */
export function list(form: OfficialForm, variant?: Variant): Layout {
  const [block] = form.blocks;
  const lines = inPrintedOrder(printed(block!.rows, variant));
  const indicators = new Map(indicatorsOf(form, variant ?? "standard").map((indicator) => [indicator.rowId, indicator]));
  const labels = lines.map(({label}) => label);
  const indents = indentsOf(labels);
  const heads = [block!.stub ?? "", "单位", printed(block!.columns, variant)[0]!.label];
  return {
    cells: [
      ...heads.map((value, column): CellSpec => ({row: top, column, value, style: "heading"})),
      ...lines.flatMap((line, at): CellSpec[] => {
        const row = top + 1 + at;
        const indicator = line.id === undefined ? undefined : indicators.get(line.id);
        return [
          {row, column: 0, value: labels[at]!, style: "label", indent: indents[at]!},
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
function indentsOf(labels: readonly string[]): readonly number[] {
  let ordinal = 0;
  let part = 0;
  return labels.map((label) => {
    const level = ordinals.findIndex((pattern) => pattern.test(label));
    if (level >= 0) {
      ordinal = level * 2;
      return ordinal;
    }
    if (label.startsWith("其中：")) {
      part = ordinal + 2;
      return part;
    }
    return part + 3;
  });
}

const ordinals = [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+\./u];

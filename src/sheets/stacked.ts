import type {OfficialForm, Variant} from "../editions/edition";
import type {Block, Line} from "../editions/form";
import {indicatorsOf} from "../editions/indicator";
import {type Band, bandsOf, depthOf, figureCell, type TableLayout, printed, top} from "./layout";
import type {CellSpec} from "./sheet-spec";

/** Widths of the stub's columns by their number, and of all columns of figures together. */
const widths: Readonly<Record<number, {readonly stub: readonly number[]; readonly figures: number}>> = {
  1: {stub: [26], figures: 66},
  2: {stub: [12, 14], figures: 66},
  3: {stub: [5.5, 10.5, 28], figures: 60.2},
};

/** Blocks one under the other, each with its headings and a stub of merged columns: 第二部分, 第三部分. */
export function stacked(form: OfficialForm, variant?: Variant): TableLayout {
  const deepest = (linesOf: (block: Block) => readonly Line[]): number =>
    Math.max(...form.blocks.map((block) => depthOf(linesOf(block))));
  const depth = deepest((block) => printed(block.rows, variant));
  const {stub, figures} = widths[depth]!;
  const division = divide(form.blocks.map((block) => leafCount(bandsOf(columnsOf(block, variant)))));
  const cells: CellSpec[] = [];
  let row = top;
  for (const block of form.blocks) {
    const part = blockCells(form, block, {row, depth, division}, variant);
    cells.push(...part.cells);
    row = part.end;
  }
  const several = form.blocks.length > 1;
  return {
    cells,
    widths: [...stub, ...division.shares.map((share) => share * figures)],
    // Where every block has headings of its own, what repeats is the title.
    head: several ? [0, top - 1] : [top, top + deepest((block) => columnsOf(block, variant)) - 1],
    rowHeight: 22,
    frozenColumns: several ? 0 : depth,
    print: {orientation: "portrait", fit: [1, 1]},
  };
}

type Frame = {readonly row: number; readonly depth: number; readonly division: Division};

function blockCells(form: OfficialForm, block: Block, {row, depth, division}: Frame, variant?: Variant) {
  const columns = bandsOf(columnsOf(block, variant));
  const rows = bandsOf(printed(block.rows, variant), depth);
  const parts = leafCount(columns);
  const head = row + (block.title === undefined ? 0 : 1);
  const body = head + depthOf(columnsOf(block, variant));
  const indicators = indicatorsOf(form, variant ?? "standard").filter((figure) => figure.block === form.blocks.indexOf(block));
  const across = (band: Pick<Band, "first" | "leaves">) => {
    const [from, to] = division.span(parts, band.first, band.leaves);
    return {column: depth + from, columnSpan: to - from};
  };
  return {
    end: body + leafCount(rows),
    cells: [
      ...(block.title === undefined ? [] : [
        {row, column: 0, columnSpan: depth + division.shares.length, value: block.title, style: "block"} as const,
      ]),
      {row: head, column: 0, rowSpan: body - head, columnSpan: depth, ...cornerOf(form, block)},
      ...columns.map((band): CellSpec =>
        ({row: head + band.level, ...across(band), rowSpan: band.levels, value: labelOf(band), style: "heading"})),
      ...rows.map((band): CellSpec => ({
        row: body + band.first, column: band.level, rowSpan: band.leaves, columnSpan: band.levels,
        value: band.line.label, style: band.heads ? "group" : "label",
      })),
      ...indicators.map((indicator, at) => {
        const {column, columnSpan} = across({first: at % parts, leaves: 1});
        return figureCell(indicator, body + Math.floor(at / parts), column, columnSpan);
      }),
    ],
  };
}

const cornerOf = (form: OfficialForm, block: Block) =>
  block.stub === undefined
    ? {value: form.note ?? null, style: "note"} as const
    : {value: block.stub, style: "heading"} as const;

function columnsOf({over, columns}: Block, variant?: Variant): readonly Line[] {
  const own = printed(columns, variant);
  return over === undefined ? own : [{label: over, lines: own}];
}

const leafCount = (bands: readonly Band[]): number => bands.filter((band) => !band.heads).length;

// 万元 is where slips happen: an amount's heading says its unit even where the notice leaves it out.
const labelOf = ({line: {label, kind, unit}}: Band): string =>
  kind !== "amount" || unit === undefined || label.includes(unit) ? label : `${label}（单位：${unit}）`;

/** One width cut into columns that serve several divisions of it, into thirds and halves say. */
type Division = {
  /** Share of each column in the whole. */
  readonly shares: readonly number[];
  /** First column, and the one after the last, that `count` of `parts` equal parts take, from part `first`. */
  readonly span: (parts: number, first: number, count: number) => readonly [number, number];
};

/**
 * The fewest columns in which every number of equal parts finds its boundaries.
 * @example divide([3, 2]).shares // [1/3, 1/6, 1/6, 1/3]
 */
function divide(counts: readonly number[]): Division {
  const whole = counts.reduce((least, count) => (least * count) / greatestCommonDivisor(least, count), 1);
  const cuts = [...new Set(counts.flatMap((count) =>
    Array.from({length: count + 1}, (_, part) => (part * whole) / count)))].sort((one, other) => one - other);
  return {
    shares: sharesBetween(cuts, whole),
    span: (parts, first, count) =>
      [cuts.indexOf((first * whole) / parts), cuts.indexOf(((first + count) * whole) / parts)],
  };
}

function sharesBetween(cuts: readonly number[], whole: number): readonly number[] {
  let last = 0;
  return cuts.filter((cut) => cut > 0).map((cut) => {
    const share = (cut - last) / whole;
    last = cut;
    return share;
  });
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

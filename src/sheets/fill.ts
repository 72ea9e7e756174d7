import {editionOf, type Indicator} from "../editions/edition";
import {type Figure, numberOr} from "../filing/figure";
import {printedAmount} from "../filing/money";
import type {Filing} from "../filing/filing";
import {rowHeightsOf} from "./styles";
import type {CellSpec, SheetSpec} from "./sheet-spec";
import {computeTotal, totalIn} from "./sum-formula";

/**
 * Put a filing's figures into its templates, as reported: a blank stays blank, “/” stays “/”, and a total keeps its
 * formula only where that gives the very figure that was reported; otherwise the figure stands, in a cell to be mended.
 */
export function fill(specs: readonly SheetSpec[], filing: Filing): readonly SheetSpec[] {
  const indicators = new Map(editionOf(filing.edition).indicators.map((indicator) => [indicator.id, indicator]));
  return specs.map((spec) => {
    const cells = inReportedUnits(spec.cells, filing).map((cell) =>
      cell.figure === undefined ? cell : filled(cell, filing.figures.get(cell.figure), indicators.get(cell.figure)));
    const notes = notesOn(spec, filing, indicators);
    const heights = rowHeightsOf([...cells, ...notes], spec.columnWidths);
    return {
      ...spec,
      // Text where a number belongs may need more lines than the row has.
      rowHeights: heights.map((height, row) => Math.max(height, spec.rowHeights[row] ?? height)),
      cells: [...cells.map((cell) => keepingFormula(cell, spec, cells)), ...notes],
    };
  });
}

/** Ids of the filing's figures for which the sheets have no cell. */
export function unplaced(specs: readonly SheetSpec[], filing: Filing): readonly string[] {
  const placed = new Set(specs.flatMap((spec) => spec.cells.map((cell) => cell.figure)));
  return [...filing.figures.keys()].filter((id) => !placed.has(id));
}

function filled(cell: CellSpec, figure: Figure | undefined, indicator: Indicator | undefined): CellSpec {
  const open: CellSpec = {...cell, style: indicator?.kind ?? cell.style, open: true, formula: undefined};
  if (figure === undefined || figure.as === "blank") {
    return {...open, value: null};
  }
  return figure.as === "number" && figure.remark === undefined
    ? {...open, value: numberOr(null, figure), ...formatOf(figure.converted ?? figure.text)}
    : {...open, value: wordsOf(figure)};
}

/** What the source shows, with the remark where its text leaves it out. */
const wordsOf = ({as, text, remark = ""}: Figure): string =>
  as !== "number" || text.includes(remark) ? text : text + remark;

/** What shows a number as it was typed where “General” would not: 21.6560, +1. */
function formatOf(text: string): Pick<CellSpec, "numberFormat"> {
  const decimals = /\.(\d*0)$/.exec(text)?.[1];
  const digits = decimals === undefined ? "0" : `0.${"0".repeat(decimals.length)}`;
  return text.startsWith("+") ? {numberFormat: `+${digits};-${digits};${digits}`}
    : decimals === undefined ? {} : {numberFormat: digits};
}

/** Edition 2014 has a column for the unit: it says what the source printed there, 元 too unless that was converted. */
function inReportedUnits(cells: readonly CellSpec[], filing: Filing): readonly CellSpec[] {
  const reported = new Map(cells.flatMap(({row, figure}) => {
    const {unit, converted} = (figure === undefined ? undefined : filing.figures.get(figure)) ?? {};
    return unit === undefined || converted !== undefined ? [] : [[row, unit]];
  }));
  return cells.map((cell) => (cell.style === "unit" ? {...cell, value: reported.get(cell.row) ?? cell.value} : cell));
}

type Indicators = ReadonlyMap<string, Indicator>;

/** Under the table, what its amounts were converted from. */
function notesOn({cells, columnWidths}: SheetSpec, {figures}: Filing, indicators: Indicators): readonly CellSpec[] {
  const end = Math.max(...cells.map(({row, rowSpan = 1}) => row + rowSpan));
  return cells.flatMap(({figure: id}) => {
    const [figure, indicator] = id === undefined ? [] : [figures.get(id), indicators.get(id)];
    if (figure?.converted === undefined || indicator === undefined || Number(figure.converted) === 0) return [];
    return [`注：${indicator.row.at(-1)} ${figure.converted} ${indicator.unit}，由 ${printedAmount(figure)}换算。`];
  }).map((value, at) => ({row: end + at, column: 0, columnSpan: columnWidths.length, value, style: "caption"}));
}

/** The total as the template has it, where its formula gives what the filled cell holds. */
function keepingFormula(cell: CellSpec, template: SheetSpec, cells: readonly CellSpec[]): CellSpec {
  const original = cell.figure === undefined ? undefined : template.cells.find(({figure}) => figure === cell.figure);
  const total = original?.formula === undefined ? undefined : totalIn(original.formula);
  if (original === undefined || total === undefined) {
    return cell;
  }
  const valueAt = (row: number, column: number) => cells.find((one) => one.row === row && one.column === column)?.value;
  const result = computeTotal(total, valueAt);
  return result === (cell.value ?? "") ? {...original, value: result} : cell;
}

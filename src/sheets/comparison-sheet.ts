import {fullTitle} from "../editions/form";
import {type EditionId, editionOf, type Indicator, indicatorsById} from "../editions/edition";
import {asideTitles} from "../filing/own-sheets";
import type {Filing} from "../filing/filing";
import {compare, type ComparisonRow, comparisonWords} from "../reconcile/compare";
import {shortColumn, shortRow} from "../editions/short-label";
import {rowHeightsOf} from "./styles";
import type {CellSpec, SheetSpec} from "./sheet-spec";

const widths = [28, 27, 7, 12, 12, 12, 11, 12, 30];
const headings = ["指标", "栏目", "单位", "上年", "本年", "增减", "增减%", "可比性", "说明"];

/** 对比表: every figure beside last year's, its change as a live formula, and bars of the main rows on top. */
export function comparisonSheet(filing: Filing, last: Filing, rows = compare(filing, last)): SheetSpec {
  const bars = comparisonBars(filing.edition, rows, widths.length, 3);
  const head = 3 + bars.rows;
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: widths.length, value: asideTitles.comparison, style: "title"},
    {row: 1, column: 0, columnSpan: widths.length, value: yearsOf(filing, last), style: "subtitle"},
    {row: 2, column: 0, columnSpan: widths.length, value: `填报单位：${filing.unit || last.unit}`, style: "caption"},
    ...bars.cells,
    ...headings.map((value, column): CellSpec => ({row: head, column, value, style: "heading"})),
  ];
  let row = head + 1;
  for (const {title, rows: own} of byForm(filing, rows)) {
    cells.push({row: row++, column: 0, columnSpan: widths.length, value: title, style: "block"});
    for (const one of own) cells.push(...lineOf(one, filing, last, row++));
  }
  return {
    name: "对比表", columnWidths: widths, rowHeights: rowHeightsOf(cells, widths, 20), cells, validations: [],
    freeze: {rows: head + 1, columns: 1},
    print: {orientation: "landscape", fit: [1, 0], titleRows: [head, head]},
    protect: false,
  };
}

const yearsOf = (filing: Filing, last: Filing): string => `（本年：${sayYear(filing)}　　上年：${sayYear(last)}）`;

const sayYear = ({year, edition, source}: Filing): string =>
  `${year === null ? "年度不详" : `${year} 年度`}，${edition} 版式，${source}`;

function byForm({edition}: Filing, rows: readonly ComparisonRow[]) {
  const {forms, indicators} = editionOf(edition);
  const formOf = new Map(indicators.map(({id, form}) => [id, form]));
  return forms
    .map((form) => ({
      title: fullTitle(form),
      rows: rows.filter(({figures: [first]}) => first !== undefined && formOf.get(first) === form.id),
    }))
    .filter((form) => form.rows.length > 0);
}

function lineOf(row: ComparisonRow, filing: Filing, last: Filing, at: number): readonly CellSpec[] {
  const isSum = row.figures.length > 1;
  const indicator = (indicatorsById(filing.edition).get(row.id) ?? indicatorsById(last.edition).get(row.id))!;
  const words = comparisonWords("zh-CN");
  const format = formatOf(indicator);
  const [then, now] = [`D${at + 1}`, `E${at + 1}`];
  const texts: readonly (Partial<CellSpec> & Pick<CellSpec, "style">)[] = [
    {value: shortRow(indicator) + (isSum ? "（合计）" : ""), style: "label"},
    {value: indicator.columnId === "" ? "" : shortColumn(indicator), style: "label"},
    {value: indicator.unit, style: "unit"},
    {value: row.last ?? null, style: "plain"},
    {value: row.this ?? null, style: "plain"},
    {value: row.change, style: "plain", numberFormat: format,
      formula: row.match === "none" ? undefined : `=IF(AND(ISNUMBER(${then}),ISNUMBER(${now})),ROUND(${now}-${then},4),"")`},
    {value: row.percent, style: "plain", numberFormat: "0.0",
      formula: row.match === "none" ? undefined
        : `=IF(AND(ISNUMBER(${then}),ISNUMBER(${now})),IF(${then}=0,"",ROUND((${now}-${then})/ABS(${then})*100,1)),"")`},
    {value: words.match[row.match], style: "unit"},
    {value: row.note === undefined ? "" : row.note["zh-CN"], style: "label"},
  ];
  return texts.map((cell, column): CellSpec => ({row: at, column, ...cell}));
}

/** Up and down in words of one sign each: they print in black and white. */
const formatOf = ({kind}: Indicator): string => kind === "amount" ? "↑0.0###;↓0.0###;0" : "↑0;↓0;0";

const longest = 40;

/**
 * A chart of the main rows from row `top` down: two bars a row, last year's and this year's, each a formula that
 * repeats a block: Excel, LibreOffice, the workbench and every printer draw it alike, and it follows its figures.
 */
function comparisonBars(edition: EditionId, rows: readonly ComparisonRow[], columns: number, top: number) {
  const shown = editionOf(edition).headlines.compared.flatMap((id) => {
    const indicator = indicatorsById(edition).get(id);
    return rows.flatMap((row) => indicator === undefined || row.id !== id || row.this == null || row.last == null ? []
      : [{label: shortRow(indicator), now: row.this, then: row.last}]).slice(0, 1);
  });
  const greatest = Math.max(0, ...shown.flatMap(({now, then}) => [now, then]));
  const end = top + 1 + shown.length * 2;
  const cells = shown.flatMap(({label, now, then}, n) => {
    const at = top + 1 + n * 2;
    return [
      {row: at, column: 0, rowSpan: 2, value: label, style: "label"} as const,
      ...barCells(at, "上年", then, "barLast"), ...barCells(at + 1, "本年", now, "bar"),
    ];
  });
  return shown.length === 0 ? {cells: [], rows: 0} : {
    cells: [{row: top, column: 0, columnSpan: columns, value: "主要指标", style: "block"} as const, ...cells],
    rows: end - top + 1,
  };

  function barCells(row: number, year: string, value: number, style: "bar" | "barLast"): readonly CellSpec[] {
    const range = `$C$${top + 2}:$C$${end}`;
    return [
      {row, column: 1, value: year, style: "unit"},
      {row, column: 2, value, style: "plain"},
      {row, column: 3, columnSpan: columns - 3, style, value: "█".repeat(Math.round((value / (greatest || 1)) * longest)),
        formula: `=REPT("█",ROUND(C${row + 1}/MAX(1,${range})*${longest},0))`},
    ];
  }
}

import {editionOf} from "../../editions/edition";
import {approximate} from "../../filing/exact";
import {asideTitles} from "../../filing/own-sheets";
import {address} from "../../filing/place";
import {absoluteArea, absoluteReference, sheetReference} from "../../office/references";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Consolidation} from "../consolidate";
import {rankingOf} from "../ranking";
import {nameOf} from "../standing";
import {evenHeights} from "./layout";
import {columnsOf, type UnitsSheet} from "./units-sheet";

const widths = [8, 34, 14, 14];
const besideWidths = [2, 2, 34, 26, 12, 8];
const heads = ["名次", "单位", "数值", "占合计（%）"];
const [chosenRow, headRow, firstRow] = [2, 3, 4];
/** What the formulas need stands beside what is printed: the figures to choose from; units, numbers and their order. */
const [namesColumn, unitColumn, valueColumn, orderColumn] = [6, 7, 8, 9];

/** Of more units than these each ranking would keep a spreadsheet busy for long. */
const mostRanked = 1000;

/** 指标排名: all units in the order of a figure that is chosen in the sheet, the first of the headlines at first. */
export function rankSheet(result: Consolidation, units: UnitsSheet): SheetSpec {
  const shown = columnsOf(result, units);
  const {ranked} = editionOf(result.edition).headlines;
  const chosen = shown.find(({id}) => ranked.some((one) => one === id)) ?? shown[0];
  const lines = [...units.rows];
  const isLive = lines.length <= mostRanked && chosen !== undefined;
  const caption = isLive ? "在下面选一项指标，各单位就按它排名；没有数值的不排。"
    : `单位多于 ${mostRanked} 个，没有在表中排名；请用命令行的 --rank，或者在面板中排名。`;
  return {
    name: "指标排名", columnWidths: [...widths, ...besideWidths], protect: false, freeze: {rows: firstRow, columns: 0},
    rowHeights: evenHeights(firstRow + (isLive ? Math.max(lines.length, shown.length) : 0),
      {0: 34, 1: 22, [chosenRow]: 24, [headRow]: 24}),
    cells: [
      {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.rank, style: "title"},
      {row: 1, column: 0, columnSpan: heads.length, value: caption, style: "caption"},
      ...(isLive ? live(result, units, chosen, shown) : []),
    ],
    validations: isLive ? [{
      row: chosenRow, column: 1, rows: 1, columns: 1, kind: "list",
      from: rangeOf(namesColumn, firstRow, firstRow + shown.length - 1),
      title: "没有这项指标", message: "请从列表中选一项指标。",
    }] : [],
    print: {orientation: "portrait", fit: [1, 0], titleRows: [chosenRow, headRow],
      area: [firstRow + (isLive ? lines.length : 0), heads.length]},
  };
}

type Shown = ReturnType<typeof columnsOf>[number];

function live(
  result: Consolidation, {spec, rows}: UnitsSheet, chosen: Shown, shown: readonly Shown[],
): readonly CellSpec[] {
  const lines = [...rows];
  const last = firstRow + lines.length - 1;
  const [top, bottom] = [Math.min(...rows.values()), Math.max(...rows.values())];
  const figures = shown.map(({inUnits}) => inUnits);
  const table = absoluteReference(spec.name, {top, left: Math.min(...figures), bottom, right: Math.max(...figures)});
  const at = `MATCH($${address(chosenRow, 1)},${rangeOf(namesColumn, firstRow, firstRow + shown.length - 1)},0)`;
  const [names, numbers, orders] = [unitColumn, valueColumn, orderColumn].map((column) =>
    rangeOf(column, firstRow, last));
  // Who shares a place stands as in the sheet of all units: so the formulas have it.
  const ranked = new Map(rankingOf(result, chosen.id).map((one) => [one.placed, one]));
  const ranking = lines.flatMap(([placed]) => ranked.get(placed) ?? []).sort((one, other) => one.rank - other.rank);
  const orderOf = new Map(ranking.map(({placed, value}, n) => [placed, {value, order: n + 1}]));
  return [
    {row: chosenRow, column: 0, value: "指标", style: "heading"},
    {row: chosenRow, column: 1, columnSpan: heads.length - 1, value: chosen.name, style: "label", open: true},
    ...heads.map((value, column): CellSpec => ({row: headRow, column, value, style: "heading"})),
    ...shown.map(({name}, n): CellSpec => ({row: firstRow + n, column: namesColumn, value: name, style: "label"})),
    ...lines.flatMap(([placed, unitRow], n): readonly CellSpec[] => {
      const row = firstRow + n;
      const there = ranking[n];
      const own = orderOf.get(placed);
      const place = `MATCH(${n + 1},${orders},0)`;
      const [shownValue, value] = [address(row, 2), address(row, valueColumn)];
      const figure = `INDEX(${table},${unitRow - top + 1},${at})`;
      return [
        {row, column: 0, style: "unit", value: there?.rank ?? "",
          formula: `=IF(${shownValue}="","",RANK(${shownValue},${numbers}))`},
        {row, column: 1, style: "label", value: there === undefined ? "" : nameOf(there.placed),
          formula: `=IFERROR(INDEX(${names},${place}),"")`},
        {row, column: 2, style: "plain", value: there === undefined ? "" : approximate(there.value),
          formula: `=IFERROR(INDEX(${numbers},${place}),"")`},
        {row, column: 3, style: "plain", numberFormat: "0.0", value: there?.share ?? "", formula:
          `=IF(${shownValue}="","",IF(OR(SUM(${numbers})<=0,MIN(${numbers})<0),"",${shownValue}/SUM(${numbers})*100))`},
        {row, column: unitColumn, style: "label", value: nameOf(placed),
          formula: `=${sheetReference(spec.name)}${address(unitRow, 0)}`},
        {row, column: valueColumn, style: "plain", value: own === undefined ? "" : approximate(own.value),
          formula: `=IF(ISNUMBER(${figure}),${figure},"")`},
        {row, column: orderColumn, style: "plain", value: own?.order ?? "", formula: `=IF(${value}="","",` +
          `RANK(${value},${numbers})+COUNTIF(${address(firstRow, valueColumn)}:${value},${value})-1)`},
      ];
    }),
  ];
}

const rangeOf = (column: number, first: number, last: number): string =>
  absoluteArea({top: first, left: column, bottom: last, right: column});

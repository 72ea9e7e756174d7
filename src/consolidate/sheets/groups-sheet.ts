import {asideTitles} from "../../filing/own-sheets";
import {approximate} from "../../filing/exact";
import {address} from "../../filing/place";
import {absoluteReference} from "../../office/references";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Consolidation} from "../consolidate";
import {type GroupSums, groupsOf} from "../groups";
import {evenHeights, figureWidth, headingHeights, headings, printedBy} from "./layout";
import {columnsOf, type UnitsSheet} from "./units-sheet";

const stubs = ["类型、级别", "单位数"];
const [headRow, firstRow] = [1, 4];
const heads: Readonly<Record<GroupSums["by"], string>> = {kind: "按单位类型", level: "按单位级别"};

/** 分类汇总: totals by kind and by level, as live sums over the rows of that kind in the sheet of all units. */
export function groupsSheet(result: Consolidation, units: UnitsSheet): SheetSpec {
  const shown = columnsOf(result, units);
  const figureHeads = headings(result.edition, shown, headRow, stubs.length);
  const rows = [...units.rows.values()];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const over = (column: number): string =>
    absoluteReference(units.spec.name, {top, left: column, bottom, right: column});
  const cells: CellSpec[] = [
    {row: 0, column: 0, value: asideTitles.groups, style: "title"},
    ...stubs.map((value, column): CellSpec => ({row: headRow, column, rowSpan: 3, value, style: "heading"})),
    ...figureHeads,
  ];
  let row = firstRow;
  let before: GroupSums["by"] | undefined;
  for (const {by, name, filings, sums} of groupsOf(result)) {
    if (by !== before) cells.push({row: row++, column: 0, columnSpan: stubs.length, value: heads[by], style: "group"});
    before = by;
    const those = `${over(units.groups[by])},$${address(row, 0)}`;
    cells.push(
      {row, column: 0, value: name, style: "label"},
      {row, column: 1, value: filings.length, formula: `=COUNTIF(${those})`, style: "plain"},
    );
    shown.forEach(({id, inUnits}, n) => {
      const value = sums.find(({indicator}) => indicator.id === id)?.value ?? null;
      const figures = over(inUnits);
      cells.push({
        row, column: stubs.length + n, style: "plain", value: value === null ? "" : approximate(value),
        formula: `=IF(COUNTIFS(${those},${figures},">=-1E+300")=0,"",SUMIF(${those},${figures}))`,
      });
    });
    row += 1;
  }
  const columnWidths = [26, 8, ...shown.map(() => figureWidth)];
  return {
    name: "分类汇总", cells, columnWidths, validations: [], protect: false,
    rowHeights: evenHeights(row, {0: 34, ...headingHeights(figureHeads)}), freeze: {rows: firstRow, columns: 1},
    print: {...printedBy(shown, stubs.length, columnWidths), titleRows: [headRow, firstRow - 1]},
  };
}

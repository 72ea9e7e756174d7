import {asideTitles} from "../../filing/aside-titles";
import type {Consolidation} from "../consolidate";
import {approximate} from "../../filing/exact";
import {address} from "../../filing/place";
import {indicatorsById} from "../../editions/edition";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {evenHeights} from "./even-heights";
import {columnsOfPage, figureWidth, headingHeights, headings} from "./headings";
import type {UnitsSheet} from "./units-sheet";

/** 分级汇总: every unit with all those below it, as live sums over their rows in the sheet of all units. */
export function levelsSheet({edition, levels}: Consolidation, units: UnitsSheet): SheetSpec {
  const ids = [...units.columns.keys()];
  const places = new Map([...indicatorsById(edition).keys()].map((id, at) => [id, at]));
  const heads = headings(edition, ids.map((id) => indicatorsById(edition).get(id)!), 1, 2);
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: Math.min(12, ids.length + 2), value: asideTitles.levels, style: "title"},
    ...["单位（含下级）", "单位数"].map((value, column): CellSpec => ({row: 1, column, rowSpan: 3, value, style: "heading"})),
    ...heads,
  ];
  levels.forEach(({branch, filings, sums}, n) => {
    const row = n + 4;
    const rows = filings.map((filing) => units.rows.get(filing)!);
    cells.push(
      {row, column: 0, value: branch.unit.name, style: "label", indent: Math.min(branch.depth, 10)},
      {row, column: 1, value: filings.length, style: "plain"},
      ...ids.map((id, at): CellSpec => {
        const {value} = sums[places.get(id)!]!;
        const cell: CellSpec = {row, column: at + 2, style: "plain", value: value === null ? "" : approximate(value)};
        if (rows.length === 0) return cell;
        // Units of one branch stand one below the other there.
        const column = units.columns.get(id)!;
        const range = `'${units.spec.name}'!${address(Math.min(...rows), column)}:${address(Math.max(...rows), column)}`;
        return {...cell, formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`};
      }),
    );
  });
  return {
    name: "分级汇总", cells, columnWidths: [34, 8, ...ids.map(() => figureWidth)], validations: [], protect: false,
    rowHeights: evenHeights(levels.length + 4, {0: 34, ...headingHeights(heads)}), freeze: {rows: 4, columns: 1},
    print: {
      orientation: "landscape", fit: [Math.ceil(ids.length / columnsOfPage), 0], titleRows: [1, 3], titleColumns: [0, 0],
    },
  };
}

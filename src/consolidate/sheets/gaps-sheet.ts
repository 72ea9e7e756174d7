import {asideTitles} from "../../filing/aside-titles";
import type {Consolidation} from "../consolidate";
import type {Suspect} from "../gaps";
import {approximate, type Exact} from "../../filing/exact";
import {indicatorsById} from "../../editions/edition";
import {shortColumn, shortRow} from "../../editions/short-label";
import {rowHeightsOf} from "../../sheets/row-heights";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";

const widths = [30, 27, 14, 14, 14, 56];
const heads = ["指标", "栏目", "上报的汇总数", "各单位之和", "差额", "可能的原因"];
const whys: Readonly<Record<Suspect["why"], string>> = {leftOut: "漏计", twice: "重复计入", blank: "该单位为空"};

/** 差额表: figures of reported tables that are not the sums, the gap as a live formula, and who may explain it. */
export function gapsSheet({edition, comparisons}: Consolidation): SheetSpec {
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.gaps, style: "title"},
    ...heads.map((value, column): CellSpec => ({row: 1, column, value, style: "heading"})),
  ];
  let row = 2;
  for (const {unit, source, gaps} of comparisons) {
    const says = gaps.length === 0 ? "与各单位之和一致" : `${gaps.length} 个数有差额`;
    cells.push({row: row++, column: 0, columnSpan: heads.length, value: `${unit}（${source.replace(/^.*[\\/]/, "")}）：${says}`, style: "block"});
    for (const {id, reported, sum, difference, suspects} of gaps) {
      const indicator = indicatorsById(edition).get(id)!;
      const [told, added] = [`C${row + 1}`, `D${row + 1}`];
      const values: readonly (Partial<CellSpec> & Pick<CellSpec, "style">)[] = [
        {value: shortRow(indicator), style: "label"},
        {value: indicator.columnId === "" ? "" : shortColumn(indicator), style: "label"},
        {value: numberOf(reported), style: "plain"}, {value: numberOf(sum), style: "plain"},
        {value: numberOf(difference) ?? "", style: "plain",
          formula: `=IF(AND(ISNUMBER(${told}),ISNUMBER(${added})),ROUND(${told}-${added},6),"")`},
        {value: suspects.map(({unit, why, value}) => `${unit}（${whys[why]}${value === null ? "" : ` ${value.toString()}`}）`).join("、"), style: "label"},
      ];
      values.forEach((cell, column) => cells.push({row, column, ...cell}));
      row += 1;
    }
  }
  return {
    name: "差额表", cells, columnWidths: widths, rowHeights: rowHeightsOf(cells, widths, 20), validations: [], protect: false,
    freeze: {rows: 2, columns: 1}, print: {orientation: "landscape", fit: [1, 0], titleRows: [1, 1]},
  };
}

const numberOf = (exact: Exact | null): number | null => (exact === null ? null : approximate(exact));

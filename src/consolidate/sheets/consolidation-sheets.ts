import type {Filing} from "../../filing/filing";
import {address} from "../../filing/place";
import {comparisonSheet} from "../../sheets/comparison-sheet";
import {type CellSpec, type SheetSpec, withAllCells} from "../../sheets/sheet-spec";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";
import {asideTitles} from "../../filing/own-sheets";
import {wordsOf} from "../../reconcile/say";
import {editionOf, indicatorsById} from "../../editions/edition";
import {approximate, type Exact} from "../../filing/exact";
import {shortColumn, shortRow} from "../../editions/short-label";
import {rowHeightsOf} from "../../sheets/styles";
import type {Consolidation} from "../consolidate";
import {noticesSheet} from "../notices";
import {outstandingIn} from "../outstanding";
import type {Submission, Unreadable} from "../submission";
import type {PlacedSubmission, SubmissionStanding} from "../standing";
import type {Suspect} from "../gaps";
import {largestSheet} from "./largest-sheet";
import {groupsSheet} from "./groups-sheet";
import {evenHeights, fileNames, resultSheets, tallRows} from "./layout";
import type {LinkOf} from "./link";
import {outstandingSheet} from "./outstanding-sheet";
import {rankSheet} from "./rank-sheet";
import {sourcesSheet} from "./sources-sheet";
import {yearsSheet} from "./years-sheet";
import {levelsSheet, unitsSheet, type UnitsSheet} from "./units-sheet";

/**
 * A consolidation as a workbook: the official tables, each figure linked to its total in the sheet of all units; the
 * check and the 催报 list; the 差额表, the levels and last year where there are any. `units` names the sheet of all
 * units, which the links depend on: it must be free in the workbook; `linkOf` says where a source is, `lastOf`
 * what a unit filed the year before.
 */
export const consolidationSheets = (...of: Parameters<typeof sheetsForFile>): readonly SheetSpec[] =>
  sheetsForFile(...of).map(withAllCells);

/** The same for a file, into which the rows of the units are written as they are made. */
export function sheetsForFile(
  result: Consolidation, unreadable: readonly Unreadable[], last?: Filing, units: string = resultSheets.units,
  linkOf: LinkOf = () => undefined, lastOf: ReadonlyMap<PlacedSubmission, Submission> = new Map(),
): readonly SheetSpec[] {
  const {whole, levels, comparisons} = result;
  const {edition, variant, unit, year} = whole;
  const data = unitsSheet(result, units, linkOf);
  return [
    ...fill(template({edition, variant, unit: unit || "（汇总）", year}), whole).map((spec) => linked(spec, data)),
    data.spec,
    ...(levels.length > 1 ? [levelsSheet(result, data)] : []),
    ...(data.rows.size > 0 ? [groupsSheet(result, data)] : []),
    matrixSheet(result),
    noticesSheet(result, unreadable),
    ...(comparisons.length > 0 ? [gapsSheet(result)] : []),
    largestSheet(result),
    ...(data.rows.size > 0 ? [rankSheet(result, data)] : []),
    outstandingSheet(outstandingIn(result, lastOf), lastOf.size > 0, linkOf),
    sourcesSheet(result, data, linkOf),
    ...(last === undefined ? [] : [comparisonSheet(whole, last)]),
    ...(lastOf.size > 0 ? [yearsSheet(result, lastOf)] : []),
  ];
}

/**
 * An official table whose figures are links to the totals of the sheet of all units; its own totals stay formulas.
 * Nothing in it looks as if it were to be filled in.
 */
const linked = (spec: SheetSpec, {spec: {name}, columns, totalRow}: UnitsSheet): SheetSpec => ({
  ...spec,
  validations: [],
  cells: spec.cells.map((cell): CellSpec => {
    const column = cell.figure === undefined ? undefined : columns.get(cell.figure);
    if (column === undefined || cell.formula !== undefined) return cell;
    const total = `'${name.replaceAll("'", "''")}'!${address(totalRow, column)}`;
    return {...cell, formula: `=${total}`, value: cell.value ?? "", style: "plain", open: false};
  }),
});

const standings: Readonly<Record<SubmissionStanding, string>> = {
  counted: "已汇总", whole: "上报的汇总表", mayBeWhole: "疑为汇总表", older: "重报，未采用", undecided: "重报待定", excluded: "已确认不汇总", wrongYear: "年度不符", noYear: "无年度",
  empty: "没有填写", wrongEdition: "版式不符", noUnit: "无单位名称", doubtfulUnit: "单位存疑", unknownUnit: "不在名册",
};

/** 审核情况: every filing by every form, its broken rules as 强制性/核实性, those with most errors first. */
function matrixSheet({edition, placed}: Consolidation): SheetSpec {
  const forms = editionOf(edition).forms.map(({id, title}) => ({id: id as string, title}));
  const known = new Set(forms.map(({id}) => id));
  const heads = ["单位", "状态", "强制性", "核实性", "其中已说明", "提示", ...forms.map(({title}) => title), "其他", "未识别", "没有读全的", "来源文件"];
  const nameOf = fileNames(placed.map(({submission}) => submission.source));
  const lines = placed.map((one) => ({one, ...totalsOf(one, () => true)}))
    .sort((a, b) => b.error - a.error || b.warning - a.warning);
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.matrix, style: "title"},
    {row: 1, column: 0, columnSpan: heads.length, value: "各表栏内为“强制性/核实性”问题数；没有问题的留空。", style: "caption"},
    ...heads.map((value, column): CellSpec => ({row: 2, column, value, style: "heading"})),
    ...lines.flatMap(({one, error, warning, hint}, n) => {
      const perForm = [
        ...forms.map(({id}) => totalsOf(one, (form) => form === id)), totalsOf(one, (form) => !known.has(form)),
      ];
      const values = [
        one.listed?.name ?? one.submission.unit, standings[one.standing],
        error, warning, one.submission.explained, hint,
        ...perForm.map((form) => (form.error + form.warning === 0 ? "" : `${form.error}/${form.warning}`)),
        one.submission.unmatched, lacksOf(one.submission), nameOf(one.submission.source),
      ];
      return values.map((value, column): CellSpec =>
        ({row: n + 3, column, value, style: typeof value === "number" ? "plain" : column === 0 || column === values.length - 1 ? "label" : "unit"}));
    }),
  ];
  const tall = tallRows(3, lines.map(({one}) => [
    [one.listed?.name ?? one.submission.unit, 28], [lacksOf(one.submission), 30], [nameOf(one.submission.source), 40],
  ]));
  return {
    name: resultSheets.matrix, cells, validations: [], protect: false,
    columnWidths: [28, 14, 8, 8, 8, 8, ...forms.map(() => 20), 8, 8, 30, 40],
    rowHeights: evenHeights(placed.length + 3, {0: 34, 1: 22, 2: 44, ...tall}),
    freeze: {rows: 3, columns: 1}, print: {orientation: "landscape", fit: [1, 0], titleRows: [2, 2]},
  };
}

/** What was not read of it, without the words that the heading says. */
const lacksOf = ({account}: PlacedSubmission["submission"]): string =>
  account === undefined ? "" : wordsOf("zh-CN").account(account).replace(/^.*?：/, "");

function totalsOf({submission: {counts}}: PlacedSubmission, isOf: (form: string) => boolean) {
  const some = Object.entries(counts).filter(([form]) => isOf(form)).map(([, count]) => count);
  const sum = (of: "error" | "warning" | "hint"): number => some.reduce((total, one) => total + one[of], 0);
  return {error: sum("error"), warning: sum("warning"), hint: sum("hint")};
}

const widths = [30, 27, 14, 14, 14, 56];
const heads = ["指标", "栏目", "上报的汇总数", "各单位之和", "差额", "可能的原因"];
const whys: Readonly<Record<Suspect["why"], string>> = {leftOut: "漏计", twice: "重复计入", blank: "该单位为空"};

/** 差额表: figures of reported tables that are not the sums, the gap as a live formula, and who may explain it. */
function gapsSheet({edition, comparisons}: Consolidation): SheetSpec {
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

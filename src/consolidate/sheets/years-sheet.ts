import {editionOf, indicatorsById} from "../../editions/edition";
import {approximate} from "../../filing/exact";
import {asideTitles} from "../../filing/own-sheets";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {heightOf, linesOf, styles} from "../../sheets/styles";
import type {Consolidation} from "../consolidate";
import {againstLast} from "../outstanding";
import {nameOf, type PlacedSubmission} from "../standing";
import {idsOf, type Submission, type SubmittedValue} from "../submission";
import {exactly} from "../sum";

const [unitWidth, numberWidth, saidWidth] = [26, 11, 60];
const mostSaid = 6;

/** 各单位与上年对比: a unit a line, the headline figures of last year and this one, and what stands out against last year. */
export function yearsSheet(result: Consolidation, last: ReadonlyMap<PlacedSubmission, Submission>): SheetSpec {
  const {edition, year} = result;
  const ids = idsOf(edition);
  const shown = editionOf(edition).headlines.ranked.flatMap((id) => {
    const indicator = indicatorsById(edition).get(id);
    return indicator === undefined ? [] : [{name: indicator.name, at: ids.indexOf(id)}];
  });
  const years = [year === null ? "上年" : `${year - 1}`, year === null ? "本年" : `${year}`, "增减"];
  const width = 2 + shown.length * years.length;
  const heads: CellSpec[] = [
    {row: 1, column: 0, rowSpan: 2, value: "单位", style: "heading"},
    ...shown.flatMap(({name}, n): readonly CellSpec[] => [
      {row: 1, column: 1 + n * 3, columnSpan: 3, value: name, style: "heading"},
      ...years.map((said, at): CellSpec => ({row: 2, column: 1 + n * 3 + at, value: said, style: "heading"})),
    ]),
    {row: 1, column: width - 1, rowSpan: 2, value: "突出的变化", style: "heading"},
  ];
  const lines = (result.levels[0]?.filings ?? []).map((placed) => {
    const before = last.get(placed);
    const all = before === undefined ? ["没有找到上年的数"] : againstLast(placed, before).map(({says}) => says);
    const said = `${all.slice(0, mostSaid).join("；")}${all.length > mostSaid ? `；等 ${all.length} 个` : ""}`;
    return {placed, before, said};
  });
  const {size} = styles.label.font;
  return {
    name: "各单位上年对比", validations: [], protect: false, freeze: {rows: 3, columns: 1},
    cells: [
      {row: 0, column: 0, columnSpan: Math.min(width, 12), value: asideTitles.years, style: "title"}, ...heads,
      ...lines.flatMap(({placed, before, said}, n) => [
        {row: n + 3, column: 0, value: nameOf(placed), style: "label"} as const,
        ...shown.flatMap(({at}, of) => changeOf(before?.values[at], placed.submission.values[at], n + 3, 1 + of * 3)),
        {row: n + 3, column: width - 1, value: said, style: "label"} as const,
      ]),
    ],
    columnWidths: [unitWidth, ...shown.flatMap(() => years.map(() => numberWidth)), saidWidth],
    rowHeights: [34, 44, 22, ...lines.map(({said}) => heightOf(linesOf(said, saidWidth, size), size))],
    print: {orientation: "landscape", fit: [1, 0], titleRows: [1, 2], titleColumns: [0, 0]},
  };
}

function changeOf(before: SubmittedValue, now: SubmittedValue, row: number, column: number): readonly CellSpec[] {
  const [was, is] = [before, now].map((value) => (value == null ? null : approximate(exactly(value))));
  const change = was == null || is == null ? null : is - was;
  return [was, is, change].map((value, at): CellSpec => ({row, column: column + at, value: value ?? "", style: "plain"}));
}

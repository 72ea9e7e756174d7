import {asideTitles} from "../../filing/own-sheets";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Consolidation} from "../consolidate";
import {nameOf, type PlacedSubmission} from "../standing";
import {fileOf, placesOf} from "../submission";
import {evenHeights, fileNames, figureWidth, printedBy, tallRows} from "./layout";
import {type LinkOf, linked} from "./link";
import type {UnitsSheet} from "./units-sheet";

/** Where the other sheet has its totals. */
const gap = 4;

/** Of a column of places. */
const placeWidth = figureWidth + 4;

/** Of more filings than these each has its file, but no longer a link a figure. */
const mostTraced = 300;

/**
 * 数据来源: each unit's file, and in the very row and column that a figure has in the sheet of all units the sheet and
 * cell that it was read from, as links where they lead anywhere.
 */
export function sourcesSheet(result: Consolidation, {spec, rows, columns}: UnitsSheet, linkOf: LinkOf): SheetSpec {
  const isTraced = rows.size <= mostTraced;
  const first = Math.min(...columns.values(), Infinity);
  const last = Math.max(...columns.values());
  const heads = spec.cells.filter(({style, column, row}) =>
    row > 1 && (column < first ? style === "heading" : isTraced && column <= last && (style === "heading" || style === "block")));
  const traced = result.sums.flatMap(({indicator}) => (columns.has(indicator.id) ? [indicator] : []));
  const [nameWidth, fileWidth] = [26, 48];
  const columnWidths = [nameWidth, 12, fileWidth, ...(isTraced ? traced.map(() => placeWidth) : [])];
  const places = result.sums.map(({indicator: {id}}) => columns.get(id));
  const fileNameOf = fileNames([...rows.keys()].map(({submission}) => submission.source));
  const lines = [...rows].flatMap(([placed, row]): readonly CellSpec[] => [
    {row, column: 0, value: nameOf(placed), style: "label"},
    {row, column: 1, value: placed.listed?.code ?? "", style: "unit"},
    {row, column: 2, ...linked(fileNameOf(placed.submission.source), linkOf(fileOf(placed.submission)))},
    ...(isTraced ? figuresOf(placed, row, places, linkOf) : []),
  ]);
  const tall = tallRows([...rows.values()][0] ?? 0, [...rows.keys()].map((placed) => [
    [nameOf(placed), nameWidth], [fileNameOf(placed.submission.source), fileWidth],
    ...(isTraced ? placesOf(placed.submission).map((place) => [place, placeWidth] as const) : []),
  ]));
  return {
    name: "数据来源", validations: [], protect: false, freeze: spec.freeze,
    cells: [
      {row: 0, column: 0, value: asideTitles.sources, style: "title"},
      {row: 1, column: 1, columnSpan: 12, style: "caption", value: `与“${spec.name}”行列相同：那里的每一个数，这里是它取自哪个文件、哪张表、哪一格。`},
      ...heads, ...lines,
    ],
    columnWidths, rowHeights: evenHeights(spec.rowHeights.length, {0: 34, 1: 22, 5: gap, 6: gap, ...tall}),
    print: {
      ...(isTraced ? printedBy(traced, first, columnWidths)
        : {orientation: "landscape", fit: [1, 0], titleColumns: [0, 0]}),
      titleRows: [2, 4],
    },
  };
}

function figuresOf(
  {submission}: PlacedSubmission, row: number, columns: readonly (number | undefined)[], linkOf: LinkOf,
): readonly CellSpec[] {
  const file = linkOf(fileOf(submission));
  return placesOf(submission).flatMap((place, at): readonly CellSpec[] => {
    const column = columns[at];
    if (column === undefined) return [];
    if (place === "") return [{row, column, value: "", style: "empty"}];
    const [, sheet, cell] = /^(.*)!([A-Z]+\d+)$/.exec(place) ?? [];
    const target = file === undefined || sheet === undefined ? undefined
      : `${file}#'${sheet.replaceAll("'", "''")}'!${cell}`;
    return [{row, column, ...linked(place, target)}];
  });
}

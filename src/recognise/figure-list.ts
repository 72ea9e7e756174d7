import type {Place} from "../filing/place";
import {textAt, type Table, tableOf, textsIn} from "./by-rows";
import type {Cell, Grid} from "./grid";
import {type LedgerAsking, type LedgerLine, readLedger} from "./ledger";
import {partOf} from "./ledger-rows";
import {edge, fewestFigures, isCaption} from "./ledger-table";
import {inSheet} from "./table/gather-figures";
import {readValue} from "./value";

/**
 * Read a list of several units' figures, or of several years', a figure a line: 单位, 年度, 行, 栏, 数值. It is read as
 * the ledger of the same figures, a row a unit and year; what a unit has no line for is not there, and not blank.
 * `undefined` where the grid is none.
 */
export function readFigureList(grid: Grid, asked: LedgerAsking = {}): readonly LedgerLine[] | undefined {
  const table = tableOf(grid, false);
  const heads = headsIn(table);
  const drawn = heads === undefined ? undefined : drawnAsLedger(table, heads);
  if (heads === undefined || drawn === undefined) return undefined;
  const {placeOf = inSheet} = asked;
  const there = (place: Place): Corner | undefined =>
    place.in === "sheet" ? drawn.placed(place.row, place.column) : undefined;
  return readLedger(drawn.grid, {...asked, placeOf: inSheet})?.map((line) => {
    const {figures, unmatched} = line.recognition;
    const own = [...figures].flatMap(([id, figure]) => {
      const at = there(figure.place);
      return at === undefined ? [] : [{id, figure, at}];
    });
    const row = Math.min(...own.map(({at}) => at.row));
    return {
      ...line, grid, part: Number.isFinite(row) ? partOf(table, row, placeOf) : line.part,
      recognition: {
        ...line.recognition,
        figures: new Map(own.map(({id, figure, at}) => [id, {...figure, place: placeOf(grid, at.row, at.column)}])),
        unmatched: unmatched.map((piece) => {
          const at = there(piece.place) ?? {row: heads.row, column: heads.value};
          return {...piece, place: placeOf(grid, at.row, at.column)};
        }),
      },
    };
  });
}

/** Where the lines begin, and what stands in which column; labels from the outermost to the innermost. */
type Heads = {
  readonly row: number; readonly unit: number; readonly year?: number;
  readonly labels: readonly number[]; readonly value: number;
};

function headsIn(table: Table): Heads | undefined {
  for (let row = 0; row < Math.min(table.rows, edge); row += 1) {
    const heads = textsIn(table, row).map(({column, text}) => ({column, text: text.replace(/\s+/g, "")}));
    const unit = heads.find(({text}) => isCaption(text))?.column;
    const values = heads.filter(({text}) => isValue.test(text));
    const [value] = values;
    if (unit === undefined || value === undefined || values.length > 1) continue;
    const labels = heads.filter(({column, text}) => column !== unit && column !== value.column && text !== "" &&
      !isYear.test(text) && !isAside.test(text)).map(({column}) => column);
    const year = heads.find(({text}) => isYear.test(text))?.column;
    return labels.length === 0 || labels.length > mostLabels ? undefined
      : {row, unit, labels, value: value.column, ...(year !== undefined && {year})};
  }
  return undefined;
}

const isValue = /^(?:数值|值|数据|数量|数|件数|填报数|上报数|统计数|本年数|指标值|数据值|填报值)(?:[（(].*[）)])?$/;
const isYear = /^(?:报告|统计|所属|填报)?(?:年份|年度|年)$/;
const isAside = /^(?:序号?|行次|编号|.*代码|备注|说明|计量单位|单位|.*日期|.*时间|填报?表?人|联系.*|.*电话)$/;

/** 表, 部分, 行, 栏. */
const mostLabels = 5;

type Corner = {readonly row: number; readonly column: number};

/** The ledger that a list would be, and where each of its figures stands in the list. */
type Drawn = {
  readonly grid: Grid;
  readonly placed: (row: number, column: number) => Corner | undefined;
};

/** None where a line is of another kind, or comes twice: nobody knows which of the two counts. */
function drawnAsLedger(table: Table, heads: Heads): Drawn | undefined {
  const {row: top, unit, year, labels, value} = heads;
  const owners = new Map<string, {readonly unit: string; readonly year: string; readonly lines: Map<string, number>}>();
  const paths = new Map<string, readonly string[]>();
  let [name, dated] = ["", ""];
  let count = 0;
  for (let row = top + 1; row < table.rows; row += 1) {
    if (textsIn(table, row).every(({text}) => text === "")) continue;
    // A name that lost its merge stands in the first of its rows.
    const own = textAt(table, row, unit);
    if (own !== "" && own !== name) [name, dated] = [own, ""];
    if (year !== undefined) dated = textAt(table, row, year) || dated;
    const path = labels.map((column) => textAt(table, row, column));
    const key = path.join("\n");
    const isLine = name !== "" && path.some((text) => text !== "") && readValue(textAt(table, row, value)).as !== "text";
    if (!isLine) return undefined;
    const owner = owners.get(`${name}\n${dated}`) ?? {unit: name, year: dated, lines: new Map<string, number>()};
    if (owner.lines.has(key)) return undefined;
    owner.lines.set(key, row);
    owners.set(`${name}\n${dated}`, owner);
    paths.set(key, path);
    count += 1;
  }
  // Lines of all that each name something else are no list of the same figures.
  if (owners.size < 2 || paths.size < fewestFigures || count < paths.size * 1.5) return undefined;
  const first = top + labels.length;
  const all = [...owners.values()];
  const keys = [...paths.keys()];
  const text = (row: number, column: number, says: string, rowSpan = 1): Cell =>
    ({row, column, rowSpan, columnSpan: 1, text: says, value: says});
  const cells = [
    ...table.grid.cells.filter(({row}) => row < top).map((cell) => ({...cell, rowSpan: 1, columnSpan: 1})),
    text(top, 0, "单位名称", labels.length), text(top, 1, "年度", labels.length),
    ...keys.flatMap((key, at) => (paths.get(key) ?? []).map((label, down) =>
      text(top + down, figuresFrom + at, label))),
    ...all.flatMap((owner, down) => [
      text(first + down, 0, owner.unit), text(first + down, 1, owner.year),
      ...keys.flatMap((key, at): readonly Cell[] => {
        const row = owner.lines.get(key);
        const cell = row === undefined ? undefined : table.at(row, value);
        const place = {row: first + down, column: figuresFrom + at, rowSpan: 1, columnSpan: 1};
        return cell === undefined ? [] : [{...cell, ...place}];
      }),
    ]),
  ].sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    grid: {...table.grid, rows: first + all.length, columns: figuresFrom + keys.length, cells},
    placed: (row, column) => {
      if (row < top) return {row, column};
      const line = all[row - first]?.lines.get(keys[column - figuresFrom] ?? "");
      return line === undefined ? undefined : {row: line, column: value};
    },
  };
}

/** Behind the unit and the year. */
const figuresFrom = 2;

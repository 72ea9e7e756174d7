import type {Place} from "../filing/place";
import {textAt, type Table, tableOf, textsIn} from "./by-rows";
import type {Unmatched} from "../filing/unmatched";
import type {Cell, Grid} from "./grid";
import {type LedgerAsking, type LedgerLine, readLedger} from "./ledger";
import {partOf} from "./ledger-rows";
import {edge, fewestFigures, isCaption} from "./ledger-table";
import {inSheet} from "./table/gather-figures";
import {isUnit, readValue} from "./value";

/**
 * Read a list of figures, a figure a line: 单位, 年度, 行, 栏, 数值. It is read as the ledger of the same figures, a row
 * a unit and year; what a unit has no line for is not there, and not blank. Of lines that say the same figure none
 * counts where they differ, and all but the first are left over where they do not; nor does one whose number is merged
 * over several, and a number in a column without a heading is left over. `undefined` where the grid is none; of one unit
 * and year it must be a figure line by line and nothing else, as many tables have such headings, or nearly so where
 * lines name row and column, as no table does.
 */
export function readFigureList(grid: Grid, asked: LedgerAsking = {}): readonly LedgerLine[] | undefined {
  const table = tableOf(grid, false);
  const heads = headsIn(table);
  const drawn = heads === undefined ? undefined : drawnAsLedger(table, heads);
  if (heads === undefined || drawn === undefined) return undefined;
  const {placeOf = inSheet} = asked;
  const there = (place: Place): Corner | undefined =>
    place.in === "sheet" ? drawn.placed(place.row, place.column) : undefined;
  const lines = readLedger(drawn.grid, {...asked, placeOf: inSheet});
  const read = [...lines?.[0]?.recognition.figures.values() ?? []].filter(({place}) => there(place) !== undefined);
  const [only, second] = drawn.owners;
  // A form prints （二）被依法纠错数 twice, each in its place.
  const strange = drawn.others + drawn.figures - read.length + (drawn.hasPaths ? 0 : only?.left.length ?? 0);
  if (second === undefined && strange * 20 > (drawn.hasPaths ? drawn.figures : 0)) return undefined;
  const leftOfNone = drawn.owners.flatMap((owner) => owner.lines.size === 0 ? owner.left : []);
  return lines?.map((line, nth) => {
    const {figures, unmatched} = line.recognition;
    const placed = [...figures].flatMap(([id, figure]) => {
      const at = there(figure.place);
      return at === undefined ? [] : [{id, figure, at}];
    });
    const row = Math.min(...placed.map(({at}) => at.row));
    const own = drawn.owners.find(({lines}) => [...lines.values()].includes(row))?.left ?? [];
    const left = nth === 0 ? [...own, ...leftOfNone] : own;
    return {
      ...line, grid, ...(heads.unit === undefined && {unit: "", byYear: true as const}), part: Number.isFinite(row) ? partOf(table, row, placeOf) : line.part,
      recognition: {
        ...line.recognition,
        figures: new Map(placed.map(({id, figure, at}) => [id, {...figure, place: placeOf(grid, at.row, at.column)}])),
        unmatched: [
          ...unmatched.map((piece) => {
            const at = there(piece.place) ?? {row: heads.row, column: heads.value};
            return {...piece, place: placeOf(grid, at.row, at.column)};
          }),
          ...left.map(({row, column, text, why}): Unmatched => ({text, place: placeOf(grid, row, column), why})),
        ],
      },
    };
  });
}

/** Where the lines begin, and what stands in which column; labels from the outermost to the innermost. */
type Heads = {
  readonly row: number; readonly unit: number | undefined; readonly year?: number;
  readonly labels: readonly number[]; readonly value: number;
};

function headsIn(table: Table): Heads | undefined {
  for (let row = 0; row < Math.min(table.rows, edge); row += 1) {
    const heads = textsIn(table, row).map(({column, text}) => ({column, text: text.replace(/\s+/g, "")}));
    const values = heads.filter(({text}) => isValue.test(text));
    const [value] = values;
    if (value === undefined || values.length > 1) continue;
    const unit = heads.find(({text}) => isCaption(text))?.column;
    const labels = heads.filter(({column, text}) => column !== unit && column !== value.column && text !== "" &&
      !isYear.test(text) && !isAside.test(text)).map(({column}) => column);
    const year = heads.find(({text}) => isYear.test(text))?.column;
    if (unit === undefined && (labels.length === 0 || labels.length > mostLabels)) continue;
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

/** 一、本年新收政府信息公开申请数量—自然人. */
const isJoined = /\S\s*[-—–－→>＞/／]\s*\S/;

type Corner = {readonly row: number; readonly column: number};

/** The ledger that a list would be, and where each of its figures stands in the list. */
type Drawn = {
  readonly grid: Grid;
  readonly placed: (row: number, column: number) => Corner | undefined;
  readonly owners: readonly Owner[];
  /** How many there are. */
  readonly figures: number;
  /** What a figure is called has several parts. */
  readonly hasPaths: boolean;
  /** Numbers besides: merged over several lines, or in a column without a heading. */
  readonly others: number;
};

/** A unit and year, all lines of each figure, the one that counts, and the numbers that do not. */
type Owner = {
  readonly unit: string; readonly year: string;
  readonly all: Map<string, number[]>; readonly lines: Map<string, number>;
  readonly left: (Corner & Pick<Unmatched, "text" | "why">)[];
};

/** None where a line is of another kind, or the lines say too little. */
function drawnAsLedger(table: Table, heads: Heads): Drawn | undefined {
  const {row: top, unit, year, labels, value} = heads;
  const owners = new Map<string, Owner>();
  const paths = new Map<string, readonly string[]>();
  let [name, dated] = ["", ""];
  let [count, worded, others] = [0, 0, 0];
  for (let row = top + 1; row < table.rows; row += 1) {
    if (textsIn(table, row).every(({text}) => text === "")) continue;
    // A name that lost its merge stands in the first of its rows.
    const own = unit === undefined ? unnamed : textAt(table, row, unit);
    if (own !== "" && own !== name) [name, dated] = [own, ""];
    if (year !== undefined) dated = textAt(table, row, year) || dated;
    const path = labels.map((column) => textAt(table, row, column));
    const key = path.join("\n");
    // 注：… below them all.
    const isBare = readValue(textAt(table, row, value)).as === "blank" && path.filter((text) => text !== "").length < 2;
    if (isBare && textsIn(table, row).filter(({text}) => text !== "").length === 1) continue;
    if (name === "" || path.every((text) => text === "")) return undefined;
    // A table of another unit below this one, with headings of its own, and 条, which is none.
    if (isValue.test(textAt(table, row, value).replace(/\s+/g, "")) || isUnit(name)) return undefined;
    if (readValue(textAt(table, row, value)).as === "text") worded += 1;
    const owner: Owner = owners.get(`${name}\n${dated}`) ?? {
      unit: name, year: dated, all: new Map(), lines: new Map(), left: [],
    };
    owners.set(`${name}\n${dated}`, owner);
    const beside = numbersBeside(heads, table, row);
    const cell = table.at(row, value);
    const isMerged = cell !== undefined && cell.rowSpan > 1;
    others += beside.length + Number(isMerged);
    owner.left.push(...beside);
    if (isMerged && cell.row === row) owner.left.push(leftIn(heads, table, row, key, "doubt"));
    if (!isMerged) {
      const rows = owner.all.get(key) ?? [];
      owner.all.set(key, rows);
      rows.push(row);
    }
    paths.set(key, path);
    count += 1;
  }
  for (const owner of owners.values()) for (const [key, rows] of owner.all) keepLines(heads, table, owner, key, rows);
  // 见附件 in a figure's place is that figure's text; a column of words holds something else than figures.
  if (worded * 4 > count) return undefined;
  // Lines of all that each name something else are no list of the same figures.
  if (paths.size < fewestFigures || (owners.size > 1 && count < paths.size * 1.5)) return undefined;
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
    owners: all, others, figures: all.reduce((sum, {lines}) => sum + lines.size, 0),
    hasPaths: labels.length > 1 || keys.filter((key) => isJoined.test(key)).length * 2 > keys.length,
    grid: {...table.grid, rows: first + all.length, columns: figuresFrom + keys.length, cells},
    placed: (row, column) => {
      if (row < top) return {row, column};
      const line = all[row - first]?.lines.get(keys[column - figuresFrom] ?? "");
      return line === undefined ? undefined : {row: line, column: value};
    },
  };
}

/** Lines that say the same figure: of the same number the first counts, of several numbers nobody knows which. */
function keepLines(heads: Heads, table: Table, {lines, left}: Owner, key: string, rows: readonly number[]): void {
  const [first, ...others] = rows;
  const said = (row = 0) => readValue(textAt(table, row, heads.value));
  const isSame = others.every((row) => said(row).as === said(first).as && said(row).value === said(first).value);
  if (isSame && first !== undefined) lines.set(key, first);
  for (const row of isSame ? others : rows) left.push(leftIn(heads, table, row, key, isSame ? "twice" : "doubt"));
}

const leftIn = (
  {value}: Heads, table: Table, row: number, key: string, why: "twice" | "doubt",
): Owner["left"][number] =>
  ({row, column: value, text: `${key.replaceAll("\n", " ")}：${textAt(table, row, value)}`, why});

/** The numbers of a line in columns without a heading. */
const numbersBeside = ({row: top}: Heads, table: Table, row: number): Owner["left"] =>
  textsIn(table, row).filter(({column, text}) => textAt(table, top, column) === "" && readValue(text).as === "number")
    .map(({column, text}) => ({row, column, text, why: "value"}));

/** For whose the figures are where no column says it. */
const unnamed = "本单位";

/** Behind the unit and the year. */
const figuresFrom = 2;

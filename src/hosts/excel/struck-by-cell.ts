import {readValue} from "../../recognise/value";
import {isRefusal, type RunBatch} from "./batch";
import {formulaIn} from "./cell-content";
import {rangeOf, slicesOf, type Rectangle} from "./cell-groups";
import {type Struck, struckBy, type StruckAt} from "./struck-font";

/** What is struck out of each cell of a range whose contents were loaded, some cells at a time. */
export async function struckByCell(run: RunBatch, sheetId: string, range: Excel.Range): Promise<StruckAt> {
  const {rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, values, formulas} = range;
  const found: Struck[][] = [];
  const left = [...slicesOf({row, column, rows, columns}, cellsAtOnce)];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    try {
      found.push(...await struckCells(run, sheetId, next));
    } catch (error) {
      if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded") || next.rows === 1) throw error;
      left.unshift(...slicesOf(next, next.rows * columns / 4));
    }
  }
  return (at, along) => {
    const struck = found[at - row]?.[along - column] ?? "none";
    const value: unknown = values[at - row]?.[along - column];
    return struck === "part" && !isTypedNumber(value, formulas[at - row]?.[along - column]) ? "none" : struck;
  };
}

/** A number that is text: of any other Excel strikes all or nothing. */
const isTypedNumber = (value: unknown, formula: unknown): boolean =>
  typeof value === "string" && formulaIn(formula, value) === undefined && readValue(value).as === "number";

/** An answer has some hundred bytes a cell, and on the web at most 5 MB. */
const cellsAtOnce = 20_000;

const struckCells = async (run: RunBatch, sheetId: string, area: Rectangle): Promise<readonly Struck[][]> =>
  run(async (context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
    const cells = range.getCellProperties({format: {font: {strikethrough: true, superscript: true, subscript: true}}});
    await context.sync();
    return cells.value.map((line) => line.map(({format}) => struckBy(format?.font ?? {})));
  });

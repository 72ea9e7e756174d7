import type {NumbersBeside} from "../filing/filing";
import type {Table} from "./by-rows";
import type {PlaceOf} from "./table/gather-figures";
import {roleOf} from "./table/this-year";
import {readValue} from "./value";

/** A number in a column of changes or remarks, unless the workbook computes it, by the heading that says so. */
export function besideOf(
  table: Table, row: number, column: number, path: readonly string[], placeOf: PlaceOf,
): readonly NumbersBeside[] {
  const cell = table.at(row, column);
  const heading = path.find((text) => isRemark(text) || roleOf(text) === "change");
  const isTyped = cell !== undefined && cell.formula === undefined && readValue(cell.text).as === "number";
  if (!isTyped || heading === undefined) return [];
  const there = table.placed(row, column);
  return [{heading, count: 1, place: placeOf(table.grid, there.row, there.column)}];
}

/** Once for each heading. */
export const together = (numbers: readonly NumbersBeside[]): readonly NumbersBeside[] =>
  [...new Set(numbers.map(({heading}) => heading))].flatMap((heading) => {
    const own = numbers.filter((one) => one.heading === heading);
    return own.slice(0, 1).map((one) => ({...one, count: own.length}));
  });

export const isRemark = (text: string): boolean => /^(?:备注|说明)$/.test(text.replace(/\s+/g, ""));

export const isAsideHeading = (text: string): boolean => asideHeading.test(text.replace(/\s+/g, ""));
const asideHeading = /^(?:序号?|行次|编号|.*代码|代码|.*电话|手机|备注|说明|日期|.*日期|.*时间|来源文件|排名|名次)$/;

import {CELL_INVERTED_INDEX_CACHE as index} from "@univerjs/engine-formula";

const usual = index.canUseCache.bind(index);

/**
 * Let a formula compare few cells one by one. Univer compares a single cell that it has met before with every other
 * value of its column: where a column's cells are met twice, as `$A2>0` meets them, the time grows with the square.
 */
export function compareDirectly(): void {
  index.canUseCache = (unitId, sheetId, column, from, to) =>
    (to - from < few ? {rowsInCache: [], rowsNotInCache: [[from, to]]} : usual(unitId, sheetId, column, from, to));
}

const few = 100;

import {
  type ICellData, type ICommandInfo, ICommandService, type IRange, type Nullable, type Worksheet,
} from "@univerjs/core";
import {
  type IRemoveNumfmtMutationParams, type ISetNumfmtMutationParams, type ISetRangeValuesMutationParams,
  RemoveNumfmtMutation, SetNumfmtMutation, SetRangeValuesMutation,
} from "@univerjs/sheets";
import {unsaid} from "./book-of";
import type {Engine} from "./engine";
import {openedSheet} from "./opened-workbook";

/**
 * Let a cell that came with the file keep all of its look as its own. Univer leaves out of a look that changes what it
 * has not, and the look of the cell's column would show there: a plain heading, made bold, as a figure in red.
 */
export function keepLooksWhole({univer, book, opened}: Engine): void {
  if (opened === undefined) return;
  const looks = book.getStyles();
  const there = new Map<string, ReadonlySet<string>>();
  const isThere = (sheetId: string, row: number, column: number): boolean => {
    const cells = there.get(sheetId) ??
      new Set(openedSheet(opened, sheetId)?.cells.map((cell) => keyOf(cell.row, cell.column)));
    there.set(sheetId, cells);
    return cells.has(keyOf(row, column));
  };
  const complete = (sheet: Worksheet, row: number, column: number) => {
    const raw = sheet.getCellRaw(row, column);
    const own = typeof raw?.s === "string" ? looks.get(raw.s) : raw?.s;
    if (!raw || !own || !isThere(sheet.getSheetId(), row, column) || parts.every((part) => part in own)) return;
    raw.s = looks.setValue({...unsaid, ...own});
  };
  univer.__getInjector().get(ICommandService).onCommandExecuted(({id, params}) => {
    const {subUnitId = "", unitId} = (params ?? {}) as {readonly subUnitId?: string; readonly unitId?: string};
    if (unitId !== book.getUnitId() || openedSheet(opened, subUnitId) === undefined) return;
    const sheet = book.getSheetBySheetId(subUnitId);
    if (sheet) changedBy({id, params}, (row, column) => complete(sheet, row, column));
  });
}

const parts = Object.keys(unsaid);

/** Every cell that a mutation may have given another look. */
function changedBy({id, params}: ICommandInfo, tell: (row: number, column: number) => void): void {
  if (id === SetRangeValuesMutation.id) {
    const {cellValue = {}} = params as ISetRangeValuesMutationParams;
    for (const [row, cells = {}] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(cells)) {
        if (cell?.s) tell(Number(row), Number(column));
      }
    }
  }
  const ranges: readonly IRange[] = id === RemoveNumfmtMutation.id ? (params as IRemoveNumfmtMutationParams).ranges
    : id !== SetNumfmtMutation.id ? []
      : Object.values((params as ISetNumfmtMutationParams).values).flatMap((one) => one.ranges);
  for (const {startRow, endRow, startColumn, endColumn} of ranges) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) tell(row, column);
    }
  }
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

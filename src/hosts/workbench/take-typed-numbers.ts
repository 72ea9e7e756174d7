import {CellValueType, type Univer} from "@univerjs/core";
import {AFTER_CELL_EDIT, SheetInterceptorService} from "@univerjs/sheets";
import {SheetDataValidationModel} from "@univerjs/sheets-data-validation";
import {valueOf} from "./pasted-table";
import {isOurs} from "./validate";

/** Take digits typed in full width, as Chinese input methods give them, for the number they say; so does Excel. */
export function takeTypedNumbers(univer: Univer): void {
  const injector = univer.__getInjector();
  const rules = injector.get(SheetDataValidationModel);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before number formats are made of what was typed.
    priority: 2000,
    handler: (cell, {unitId, subUnitId, row, col}, next) => {
      const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
      const value = typeof cell?.v === "string" && rule && isOurs(rule) ? valueOf(cell.v) : undefined;
      return next(typeof value === "number" ? {...cell, v: value, t: CellValueType.NUMBER, p: null} : cell);
    },
  });
}

import {
  DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId, type ISheetDataValidationRule,
} from "@univerjs/core";
import {AddDataValidationMutation, RemoveDataValidationMutation} from "@univerjs/data-validation";
import type {Validation} from "../../sheets/sheet-spec";
import type {Engine} from "./engine";
import type {Step} from "./undoable";

/** Refuse what is no figure of its kind, at the cell. */
export function validate({book}: Engine, sheetId: string, validation: Validation): Step {
  const where = {unitId: book.getUnitId(), subUnitId: sheetId};
  const rule = ruleOf(validation);
  return {
    redo: [{id: AddDataValidationMutation.id, params: {...where, rule}}],
    undo: [{id: RemoveDataValidationMutation.id, params: {...where, ruleId: rule.uid}}],
  };
}

/** Whether the rule came with one of our templates. */
export const isOurs = ({uid}: {readonly uid: string}): boolean => uid.startsWith(prefix);

const prefix = "gouji-";

function ruleOf({row, column, rows, columns, kind, values = [], title, message}: Validation): ISheetDataValidationRule {
  return {
    uid: `${prefix}${generateRandomId()}`,
    ...(kind === "list" ? {type: DataValidationType.LIST, formula1: values.join(",")} : kind === "change"
      ? {
        type: DataValidationType.WHOLE,
        operator: DataValidationOperator.BETWEEN,
        formula1: "-999999999",
        formula2: "999999999",
      }
      : {
        type: kind === "count" ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: "0",
      }),
    ranges: [{startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1}],
    allowBlank: true,
    showErrorMessage: true,
    // Univer refuses with a dialog; `explain-refusals` does it without.
    errorStyle: DataValidationErrorStyle.WARNING,
    errorTitle: title,
    error: message,
  };
}

import {DataValidationErrorStyle, DataValidationType, type ISheetDataValidationRule} from "@univerjs/core";
import type {DataValidation} from "hucre/xlsx";
import {address} from "../../filing/place";
import {isOurs} from "./validate";

/** The rules that .xlsx has words for too, one a range. */
export function writtenValidationsOf(rule: ISheetDataValidationRule): readonly DataValidation[] {
  const type = types[rule.type as DataValidationType];
  if (type === undefined) return [];
  const {operator, formula1, formula2, allowBlank, showErrorMessage, error, errorTitle, errorStyle, ranges} = rule;
  const isList = type === "list" && formula1 !== undefined && !formula1.startsWith("=");
  return ranges.map(({startRow, endRow, startColumn, endColumn}) => ({
    type,
    operator,
    range: `${address(startRow, startColumn)}:${address(endRow, endColumn)}`,
    ...(isList ? {values: formula1.split(",")} : {formula1: plain(formula1), formula2: plain(formula2)}),
    allowBlank,
    showErrorMessage,
    errorStyle: isOurs(rule) || errorStyle === DataValidationErrorStyle.STOP ? "stop" : "warning",
    errorTitle,
    errorMessage: error,
  }));
}

const types: Partial<Record<DataValidationType, DataValidation["type"]>> = {
  [DataValidationType.WHOLE]: "whole", [DataValidationType.DECIMAL]: "decimal", [DataValidationType.LIST]: "list",
  [DataValidationType.DATE]: "date", [DataValidationType.TEXT_LENGTH]: "textLength",
  [DataValidationType.CUSTOM]: "custom",
};

const plain = (formula: string | undefined): string | undefined => formula?.replace(/^=/, "");

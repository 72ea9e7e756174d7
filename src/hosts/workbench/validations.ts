import {
  DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId, type ISheetDataValidationRule,
} from "@univerjs/core";
import {AddDataValidationMutation, RemoveDataValidationMutation} from "@univerjs/data-validation";
import type {DataValidation} from "hucre/xlsx";
import {address} from "../../filing/place";
import {isTrue} from "../../office/scan-xml";
import type {SheetValidation} from "../../office/sheet-layout";
import type {Validation} from "../../sheets/sheet-spec";
import type {UndoStep} from "./do-as-one";
import type {Engine} from "./engine";

/** Refuse what is no figure of its kind, at the cell. */
export function validate({book}: Engine, sheetId: string, validation: Validation): UndoStep {
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

function ruleOf(
  {row, column, rows, columns, kind, values = [], from, title, message}: Validation,
): ISheetDataValidationRule {
  return {
    uid: `${prefix}${generateRandomId()}`,
    ...(kind === "list" ? {type: DataValidationType.LIST, formula1: from === undefined ? values.join(",") : `=${from}`} : kind === "change"
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
    // Univer refuses with a dialog; `explainRefusals` does it without.
    errorStyle: DataValidationErrorStyle.WARNING,
    errorTitle: title,
    error: message,
  };
}

/** Whether one of our rules takes the value, as it would if that were typed. */
export function takes({type, formula1, formula2}: ISheetDataValidationRule, value: number | string): boolean {
  if (type === DataValidationType.LIST) return formula1?.split(",").includes(String(value)) ?? true;
  const [least, most] = [Number(formula1 ?? -Infinity), Number(formula2 ?? Infinity)];
  return typeof value === "number" && (type !== DataValidationType.WHOLE || Number.isInteger(value)) &&
    value >= least && value <= most;
}

/**
 * Check what is typed as an opened workbook says; `isTemplate`: as in one of our own sheets. Nothing where Univer has
 * no words for the rule, which stays in the package all the same.
 */
export function validateAsOpened(
  {book}: Engine, sheetId: string, {attributes, areas, formula1, formula2}: SheetValidation, isTemplate: boolean,
): UndoStep | undefined {
  const type = Object.entries(types).find(([, written]) => written === attributes.type)?.[0];
  const isUnsayable = type === undefined || type === DataValidationType.CUSTOM || type === DataValidationType.DATE;
  if (isUnsayable || areas.length === 0) return undefined;
  const quoted = formula1 === undefined ? undefined : /^"(.*)"$/s.exec(formula1)?.[1];
  const said = (formula: string | undefined) =>
    formula === undefined || Number.isFinite(Number(formula)) ? formula : `=${formula}`;
  const rule: ISheetDataValidationRule = {
    uid: `${isTemplate ? prefix : ""}${generateRandomId()}`,
    type,
    // To Univer, a list that is compared too is one that nothing is in.
    ...(type === DataValidationType.LIST ? {} : {operator: (attributes.operator ?? "between") as DataValidationOperator}),
    formula1: quoted?.replaceAll("\"\"", "\"") ?? said(formula1),
    formula2: said(formula2),
    ranges: areas.map(({top, left, bottom, right}) =>
      ({startRow: top, endRow: bottom, startColumn: left, endColumn: right})),
    // A blank that nobody typed is no mistake to Excel, whatever the rule says.
    allowBlank: !isTemplate || isTrue(attributes.allowBlank),
    showErrorMessage: isTrue(attributes.showErrorMessage),
    errorStyle: isTemplate || !isTrue(attributes.showErrorMessage) || /^(?:warning|information)$/.test(attributes.errorStyle ?? "")
      ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    errorTitle: attributes.errorTitle,
    error: attributes.error,
  };
  const where = {unitId: book.getUnitId(), subUnitId: sheetId};
  return {
    redo: [{id: AddDataValidationMutation.id, params: {...where, rule}}],
    undo: [{id: RemoveDataValidationMutation.id, params: {...where, ruleId: rule.uid}}],
  };
}

/** The rules that .xlsx has words for too, one a range. */
export function writtenValidationsOf(rule: ISheetDataValidationRule): readonly DataValidation[] {
  const type = types[rule.type];
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

const types: Readonly<Partial<Record<string, DataValidation["type"]>>> = {
  [DataValidationType.WHOLE]: "whole", [DataValidationType.DECIMAL]: "decimal", [DataValidationType.LIST]: "list",
  [DataValidationType.DATE]: "date", [DataValidationType.TEXT_LENGTH]: "textLength",
  [DataValidationType.CUSTOM]: "custom",
};

const plain = (formula: string | undefined): string | undefined => formula?.replace(/^=/, "");

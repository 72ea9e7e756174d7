import {DataValidationErrorStyle, DataValidationStatus} from "@univerjs/core";
import {SheetDataValidationModel, SheetsDataValidationValidatorService} from "@univerjs/sheets-data-validation";
import {idOf, openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {ledgerOf} from "./costly-workbook";
import {started} from "./started";

const rules = '<dataValidations count="3"><dataValidation type="list" showErrorMessage="1" sqref="L1:L9"><formula1>"已办,在办"</formula1></dataValidation>' +
  '<dataValidation type="list" sqref="M1:M9"><formula1>$A$2:$A$4</formula1></dataValidation>' +
  '<dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref="N1:N9"><formula1>5</formula1></dataValidation></dataValidations>';

test("what a list of an opened workbook offers may be chosen, and nothing else; blanks are no mistakes", async () => {
  const opened = openWorkbook("台账.xlsx", ledgerOf(9, {after: rules}));
  const engine = started(opened);
  const host = workbenchHost(engine);
  const injector = engine.univer.__getInjector();
  const id = idOf(opened.shown.sheets[0]!);
  const isValid = async (row: number, column: number) => await injector.get(SheetsDataValidationValidatorService)
    .validatorCell(engine.book.getUnitId(), id, row, column) === DataValidationStatus.VALID;
  const said = [[0, 11, "已办"], [1, 11, "办过"], [0, 12, 2], [1, 12, 8], [0, 13, 6], [1, 13, 5]] as const;
  await host.write(said.map(([row, column, value]) => ({sheet: "台账", row, column, value})));
  expect(await Promise.all(said.map(([row, column]) => isValid(row, column))))
    .toEqual([true, false, true, false, true, false]);
  expect(await Promise.all([11, 12, 13].map((column) => isValid(5, column)))).toEqual([true, true, true]);
  const styleAt = (column: number) => injector.get(SheetDataValidationModel)
    .getRuleByLocation(engine.book.getUnitId(), id, 0, column)?.errorStyle;
  // One that says nothing refuses nothing.
  expect([styleAt(11), styleAt(12)]).toEqual([DataValidationErrorStyle.STOP, DataValidationErrorStyle.WARNING]);
});

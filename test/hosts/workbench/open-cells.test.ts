import {ICommandService, LifecycleService, LifecycleStages} from "@univerjs/core";
import {SetSelectionsOperation, SheetsSelectionsService} from "@univerjs/sheets";
import {beginAtOpenCell} from "../../../src/hosts/workbench/open-cells";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {template} from "../../../src/sheets/template";
import {started} from "./started";

test("a form is shown at its first cell to fill in, and at any other that was gone to, be it the title", async () => {
  const {univer, book} = started();
  const injector = univer.__getInjector();
  const host = workbenchHost({univer, book, opened: undefined});
  const specs = template({edition: "2021", unit: "云溪街道办事处", year: 2024});
  const names = await host.insert(specs);
  const first = ({cells}: (typeof specs)[number]) => cells.find(({open}) => open === true)!;
  injector.get(LifecycleService).stage = LifecycleStages.Rendered;
  beginAtOpenCell(univer, book);
  /** As a click on its tab does: Univer then selects where the sheet begins, unless something is selected there. */
  const show = (at: number) => {
    const sheet = book.getSheetBySheetName(names[at]!)!;
    book.setActiveSheet(sheet);
    const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
    const title = {startRow: 0, endRow: 0, startColumn: 0, endColumn: 0};
    const primary = {...title, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false};
    const begin = {range: title, primary};
    injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: book.getUnitId(), subUnitId: sheet.getSheetId(), selections: selections.length > 0 ? selections : [begin],
    });
  };
  const selected = async () => {
    // It is done a turn after Univer is known to be drawn.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve));
    const {startRow: row, startColumn: column} = injector.get(SheetsSelectionsService).getCurrentLastSelection()!.range;
    return {sheet: book.getActiveSheet().getName(), row, column};
  };
  show(1);
  const {row, column} = first(specs[1]!);
  expect(await selected()).toEqual({sheet: names[1], row, column});
  const title = {sheet: names[2]!, row: 0, column: 0};
  await host.goTo(title);
  expect(await selected()).toEqual(title);
  show(1);
  show(2);
  expect(await selected()).toEqual(title);
});

import {ICommandService} from "@univerjs/core";
import {SetRangeValuesMutation} from "@univerjs/sheets";
import {FormulaCalculationSessionService} from "@univerjs/sheets-formula";
import {filter, firstValueFrom, map} from "rxjs";
import {insertSheets} from "../../../src/hosts/workbench/insert-sheets";
import {watchChanges} from "../../../src/hosts/workbench/watch-changes";
import {template} from "../../../src/sheets/template";
import {started} from "./started";

test("waits for the formulas that follow an edit made while those of an earlier one were reckoned", async () => {
  const engine = started();
  const {ours, whenCalculated} = watchChanges(engine);
  const spec = template({edition: "2021", unit: "云溪街道办事处", year: 2024}).at(-1)!;
  const [first, second] = spec.cells.filter(({open}) => open === true);
  const total = spec.cells.find(({row, formula}) => row === first!.row && formula !== undefined)!;
  const [name] = await ours(() => insertSheets(engine, [{...spec, protect: false}]));
  const sheet = engine.book.getSheetBySheetName(name!)!;
  const injector = engine.univer.__getInjector();
  const type = ({row, column}: typeof total, value: number) =>
    injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: engine.book.getUnitId(), subUnitId: sheet.getSheetId(), cellValue: {[row]: {[column]: {v: value}}},
    });
  const seen = () => sheet.getCellRaw(total.row, total.column)?.v;

  const meanwhile = firstValueFrom(injector.get(FormulaCalculationSessionService).state$.pipe(
    filter(({completed, resultApplied}) => completed && !resultApplied),
    map(() => {
      type(second!, 20);
      return whenCalculated().then(seen);
    })));
  type(first!, 10);
  await whenCalculated();
  expect(seen()).toBe(30);
  expect(await meanwhile).toBe(30);
});

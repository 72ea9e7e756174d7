import {ICommandService} from "@univerjs/core";
import {SetRangeValuesCommand} from "@univerjs/sheets";
import type {Host} from "../../src/hosts/host";
import type {Engine} from "../../src/hosts/workbench/engine";
import {startHeadlessEngine} from "../../src/hosts/workbench/headless-engine";
import {workbenchHost} from "../../src/hosts/workbench/workbench-host";
import {hostContract} from "./contract";

const engines = new Map<Host, Engine>();

hostContract("the workbench host", async () => {
  const engine = startHeadlessEngine();
  const host = workbenchHost(engine);
  engines.set(host, engine);
  return host;
}, {
  dispose: (host) => engines.get(host)!.univer.dispose(),
  showsSheets: true, takesBack: true,
  type: async (host, {sheet, row, column}, value) => {
    const {univer, book} = engines.get(host)!;
    await univer.__getInjector().get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
      unitId: book.getUnitId(), subUnitId: book.getSheetBySheetName(sheet)!.getSheetId(),
      range: {startRow: row, endRow: row, startColumn: column, endColumn: column}, value: {v: value},
    });
  },
});

import {ICommandService} from "@univerjs/core";
import {SetFrozenMutation} from "@univerjs/sheets";
import {strFromU8, unzipSync} from "fflate";
import type {Engine} from "../../../src/hosts/workbench/engine";
import {heedFreezing, letTitleIn} from "../../../src/hosts/workbench/frozen-head";
import {openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {watchEdits} from "../../../src/hosts/workbench/watch-edits";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {frozen} from "../../../src/hosts/workbench/worksheet-of";
import {writeWorkbook} from "../../../src/office/write-workbook";
import {template} from "../../../src/sheets/template";
import {started} from "./started";

const specs = template({edition: "2021", unit: "云溪街道办事处", year: 2024});
const rows = specs.map(({freeze}) => freeze!.rows);
const named = ({book}: Engine, name: string) => book.getSheetBySheetName(name)!;
const shown = (engine: Engine, names: readonly string[]) => names.map((name) => named(engine, name).getFreeze().ySplit);
const inFile = (bytes: Uint8Array, sheet: number) =>
  Number(/ySplit="(\d+)"/.exec(strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!))?.[1]);
const freeze = (engine: Engine, name: string, as: ReturnType<typeof frozen>, onlyLocal: boolean) => {
  const sheet = named(engine, name);
  engine.univer.__getInjector().get(ICommandService).syncExecuteCommand(SetFrozenMutation.id,
    {...as, unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId()}, {onlyLocal});
};

test("title and unit are not kept in sight, and in the file they are, however far the sheet is scrolled", async () => {
  const engine = started();
  const host = workbenchHost(engine);
  const names = await host.insert(specs);
  expect(specs.map(({freeze: {title, rows: all} = {title: 0, rows: 0}}) => all - title!)).toEqual([0, 3, 3]);
  expect(shown(engine, names)).toEqual([0, 0, 0]);
  let edits = 0;
  watchEdits(engine.univer, () => {
    edits++;
  });
  for (const [at, name] of names.entries()) freeze(engine, name, frozen(specs[at]!.freeze, true), true);
  expect([edits, shown(engine, names)]).toEqual([0, [0, 3, 3]]);
  const saved = await host.save();
  const sheets = engine.book.getSheets().map((sheet) => sheet.getName());
  expect(names.map((name) => inFile(saved, sheets.indexOf(name) + 1))).toEqual(rows);
  expect(shown(started(openWorkbook("统计表.xlsx", saved)), names)).toEqual([0, 0, 0]);
});

test("a row of the title is let in, and no other", async () => {
  const engine = started();
  const [, name] = await workbenchHost(engine).insert(specs);
  freeze(engine, name!, frozen(specs[1]!.freeze, true), true);
  letTitleIn(engine.univer, named(engine, name!), 3);
  expect(shown(engine, [name!])).toEqual([3]);
  letTitleIn(engine.univer, named(engine, name!), 2);
  expect(shown(engine, [name!])).toEqual([0]);
});

test("what somebody froze in a table of ours stays frozen, or free, here and in the file", async () => {
  const [spec] = specs;
  const bytes = await writeWorkbook([{...spec!, freeze: {rows: 5, columns: 1}}]);
  expect(shown(started(openWorkbook("统计表.xlsx", bytes)), [spec!.name])).toEqual([5]);
  const engine = started();
  heedFreezing(engine.univer, engine.book);
  const host = workbenchHost(engine);
  const names = await host.insert(specs);
  freeze(engine, names[1]!, frozen({rows: 2, columns: 0}), false);
  freeze(engine, names[2]!, frozen(), false);
  letTitleIn(engine.univer, named(engine, names[1]!), 0);
  expect(shown(engine, names)).toEqual([0, 2, 0]);
  const saved = await host.save();
  const sheets = engine.book.getSheets().map((sheet) => sheet.getName());
  expect(names.map((name) => inFile(saved, sheets.indexOf(name) + 1))).toEqual([3, 2, NaN]);
});

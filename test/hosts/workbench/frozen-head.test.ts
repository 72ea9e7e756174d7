import {strFromU8, unzipSync} from "fflate";
import type {Engine} from "../../../src/hosts/workbench/engine";
import {openWorkbook} from "../../../src/hosts/workbench/opened-workbook";
import {workbenchHost} from "../../../src/hosts/workbench/workbench-host";
import {writeWorkbook} from "../../../src/office/write-workbook";
import {template} from "../../../src/sheets/template";
import {started} from "./started";

const specs = template({edition: "2021", unit: "云溪街道办事处", year: 2024});
const shown = ({book}: Engine, names: readonly string[]) =>
  names.map((name) => book.getSheetBySheetName(name)!.getFreeze().ySplit);
const inFile = (bytes: Uint8Array, sheet: number) =>
  Number(/ySplit="(\d+)"/.exec(strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!))?.[1]);

test("where the blocks have heads of their own, the title scrolls away with them; in the file it stays frozen, and is not in sight again when that is opened", async () => {
  const engine = started();
  const host = workbenchHost(engine);
  const names = await host.insert(specs);
  const rows = specs.map(({freeze}) => freeze!.rows);
  expect(specs.map(({freeze}) => freeze!.onlyTitle)).toEqual([true, false, false]);
  expect(shown(engine, names)).toEqual([0, rows[1], rows[2]]);
  const saved = await host.save();
  const sheets = engine.book.getSheets().map((sheet) => sheet.getName());
  expect(names.map((name) => inFile(saved, sheets.indexOf(name) + 1))).toEqual(rows);
  expect(shown(started(openWorkbook("统计表.xlsx", saved)), names)).toEqual([0, rows[1], rows[2]]);
});

test("what somebody froze in a table of ours stays frozen", async () => {
  const [spec] = specs;
  const bytes = await writeWorkbook([{...spec!, freeze: {rows: 5, columns: 1}}]);
  expect(shown(started(openWorkbook("统计表.xlsx", bytes)), [spec!.name])).toEqual([5]);
});

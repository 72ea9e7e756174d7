import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {TakeBack} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {apiSets} from "../excel-host/api-sets";
import {officeMembersIn} from "../excel-host/office-members";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {ranking} from "./ranking";

const floor = 13;
const sets = apiSets();

test("the typings say of every member which set it came with", () => {
  expect(sets.size).toBeGreaterThan(2500);
  expect([sets.get("Range.values"), sets.get("Range.getMergedAreasOrNullObject"), sets.get("Range.getPrecedents"),
    sets.get("ConditionalFormatCollection.getItemOrNullObject"), sets.get("NoteCollection.add")]).toEqual([1, 13, 14, 14, 18]);
});

test("nothing that the host asks of Excel, whatever it does, is newer than ExcelApi 1.13", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const stops = [host.onChange(() => undefined), host.onActivate(() => undefined), host.onSelect(() => undefined)];
  const names = await host.insert(template({edition: "2021", unit: "示例县教育局", year: 2024}));
  const ways: TakeBack[] = [];
  await host.insert([ranking], (way) => ways.push(way));
  const cell = {sheet: names[1]!, row: 6, column: 3};
  await host.write([{...cell, value: 12, numberFormat: "0.00"}, {...cell, column: 9, value: 3, replaceFormula: true}]);
  excel.book.calculation = "Manual";
  await host.read();
  await host.mark([{...cell, severity: "error", message: "差 1"}]);
  await host.save();
  await user(excel).hides(names[2]!);
  await host.goTo({...cell, sheet: names[2]!});
  await host.unmark();
  await host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"});
  excel.book.parts.push({id: "{MERGED}", xml: excel.book.parts[0]!.xml});
  await host.record();
  await ways[0]!();
  for (const stop of stops) stop();
  await excel.settled();
  const used = [...new Set([...excel.uses.values()].map(({type, member}) => `${type}.${publicName(member)}`))];
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((member) => !sets.has(member) && !member.endsWith(".items"))).toEqual([]);
  expect(used.filter((member) => sets.get(member)! > floor)).toEqual([]);
  expect(excel.faults).toEqual([]);
});

/** On the wire a few members have names of their own. */
function publicName(member: string): string {
  const [, event] = /^_(?:Unr|R)egister(\w+)Event$/.exec(member) ?? [];
  return event === undefined ? {gridlines: "showGridlines"}[member] ?? member : `on${event === "DataChanged" ? "Changed" : event}`;
}

describe("in the source", () => {
  const room = join(__dirname, "../../src/hosts/excel");
  const named = officeMembersIn(readdirSync(room).map((file) => join(room, file)));
  const newer = named.filter(({member}) => (sets.get(member) ?? 0) > floor);

  test("the compiler finds what is used", () => {
    expect(named.length).toBeGreaterThan(150);
    expect(named.map(({member}) => member)).toEqual(expect.arrayContaining(["Range.formulas", "PageLayout.orientation"]));
  });

  test("what is newer than the floor stands only where its set is asked for", () => {
    const guardsIn = (file: string) =>
      [...readFileSync(file, "utf8").matchAll(/isSetSupported\("ExcelApi", "1\.(\d+)"\)/g)].map(([, minor]) => Number(minor));
    expect(newer.filter(({file, member}) => sets.get(member)! > Math.max(floor, ...guardsIn(file)))).toEqual([]);
    // There is such a place: the check is not blind.
    expect(newer.map(({member}) => member)).toEqual(["WorksheetChangedEventArgs.triggerSource"]);
  });
});

test("Microsoft's client itself refuses what an older Excel does not have", async () => {
  const {client} = new TestExcel();
  const context = new client.Excel.RequestContext();
  const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
  expect(() => range.getPrecedents()).toThrow(expect.objectContaining({code: "ApiNotFound"}));
});

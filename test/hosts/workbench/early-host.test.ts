import type {SheetGrid, TakeBack} from "../../../src/hosts/host";
import {earlyHost} from "../../../src/hosts/workbench/early-host";
import {template} from "../../../src/sheets/template";
import {memoryHost} from "../../panel/memory-host";

const specs = template({edition: "2021", unit: "云溪街道办事处", year: 2024});

test("says of a new workbook at once that nothing is in it, and does all else once the sheets are there, in order", async () => {
  const {host, arrive} = earlyHost(true);
  expect([await host.read(), await host.record()]).toEqual([[], undefined]);
  const done: string[] = [];
  const ways: TakeBack[] = [];
  const inserting = host.insert(specs, (way) => ways.push(way)).then((names) => {
    done.push("inserted");
    return names;
  });
  const marking = host.mark([]).then(() => done.push("marked"));
  expect(await host.read()).toEqual([]);
  expect(done).toEqual([]);
  const sheets = memoryHost();
  arrive(sheets);
  const names = await inserting;
  await marking;
  expect(done).toEqual(["inserted", "marked"]);
  expect((await host.read()).map(({name}: SheetGrid) => name)).toEqual(names);
  expect(await ways[0]!()).toEqual([]);
  expect(await sheets.read()).toEqual([]);
});

test("waits with what is in a workbook that was opened", async () => {
  const {host, arrive} = earlyHost(false);
  const [reading, record] = [host.read(), host.record()];
  const sheets = memoryHost();
  specs.forEach((spec) => sheets.addSheet(spec));
  await sheets.keepRecord({unit: "云溪街道办事处", year: 2024, edition: "2021"});
  arrive(sheets);
  expect([await reading, await record]).toEqual([await sheets.read(), await sheets.record()]);
});

test("whoever listens before the sheets are there hears what they tell, and nothing after stopping", async () => {
  const {host, arrive} = earlyHost(true);
  const heard: string[] = [];
  host.onChange(() => heard.push("changed"));
  const stop = host.onSelect(({row}) => heard.push(`selected ${row}`));
  host.onActivate((sheet) => heard.push(sheet))();
  const sheets = memoryHost();
  const {name: sheet} = specs[0]!;
  sheets.addSheet(specs[0]!);
  arrive(sheets);
  await host.read();
  sheets.select({sheet, row: 5, column: 1});
  sheets.type({sheet, row: 5, column: 1}, 3);
  stop();
  sheets.select({sheet, row: 6, column: 1});
  expect(heard).toEqual(["selected 5", "changed"]);
});

test("where there will be no sheets, whoever waits for them is told why", async () => {
  const {host, fail} = earlyHost(true);
  const inserting = host.insert(specs);
  fail(new Error("no network"));
  await expect(inserting).rejects.toThrow("no network");
  await expect(host.read()).resolves.toEqual([]);
});

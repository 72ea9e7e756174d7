import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {HostTrouble, type Host} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";

const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

const actions: Readonly<Record<string, (host: Host) => Promise<unknown>>> = {
  insert: (host) => host.insert(specs),
  read: (host) => host.read(),
  write: (host) => host.write([{sheet: "说明", row: 0, column: 0, value: 1}]),
  mark: (host) => host.mark([{sheet: "说明", row: 0, column: 0, severity: "error", message: "差 1"}]),
  unmark: (host) => host.unmark(),
  "go to": (host) => host.goTo({sheet: "说明", row: 0, column: 0}),
  record: (host) => host.record(),
  "keep record": (host) => host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"}),
  save: (host) => host.save(),
};

describe.each(Object.entries(actions))("%s", (_, act) => {
  test("says so without a connection, changes nothing, and works afterwards", async () => {
    const excel = new TestExcel(["说明"]);
    const host = createExcelHost(excel.client);
    const before = structuredClone(excel.book);
    excel.temper.isConnected = false;
    const trouble: unknown = await act(host).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(HostTrouble);
    expect(trouble).toMatchObject({why: "disconnected"});
    expect(excel.book).toEqual(before);
    excel.temper.isConnected = true;
    await act(host);
    expect(excel.faults).toEqual([]);
  });

  // office-js#856, #3388, #806
  test.each(["Enter", "Esc"] as const)("waits while a cell is edited, says so, and goes on after %s", async (key) => {
    const excel = new TestExcel(["说明"]);
    const host = createExcelHost(excel.client, excel.untilEdited);
    const waits: boolean[] = [];
    host.onWait!((isWaiting) => waits.push(isWaiting));
    const {presses} = user(excel).beginsTyping("说明", "C3", 5);
    const before = structuredClone(excel.book);
    const going = act(host);
    await excel.settled();
    expect([waits, excel.book]).toEqual([[true], before]);
    await presses(key);
    await going;
    expect(waits).toEqual([true, false]);
    expect((await host.read())[0]!.cells.some(({row, value}) => row === 2 && value === 5)).toBe(key === "Enter");
    expect(excel.faults).toEqual([]);
  });
});

test("checks that are asked for while a cell is edited are one, and what is asked for meanwhile goes on in its order", async () => {
  const excel = new TestExcel(["说明"]);
  const host = createExcelHost(excel.client, excel.untilEdited);
  await host.read();
  const {presses} = user(excel).beginsTyping("说明", "C3", 5);
  const reads = [host.read(), host.read()];
  await excel.settled();
  reads.push(host.read());
  const written = host.write([{sheet: "说明", row: 0, column: 0, value: 1}]);
  const {trips} = await excel.measure(async () => {
    await presses("Enter");
    await Promise.all([...reads, written]);
  });
  expect(new Set((await Promise.all(reads)).map((sheets) => JSON.stringify(sheets))).size).toBe(1);
  expect(trips).toBeLessThanOrEqual(4);
  expect((await host.read())[0]!.cells.map(({value}) => value)).toEqual([1, 5]);
});

test.each([
  ["asking in batch", 0, {isConnected: false}, 0], ["asking in batch", 1, {isConnected: false}, 0],
  ["answering in batch", 0, {losesAnswer: true}, 0], ["answering in batch", 1, {losesAnswer: true}, 3],
])("a connection that is lost %s %i of an insertion leaves whole sheets or none", async (_, lost, how, left) => {
  const excel = new TestExcel(["说明"]);
  excel.meanwhile = (batch) =>
    void Object.assign(excel.temper, {isConnected: true, losesAnswer: false}, batch === lost && how);
  await expect(createExcelHost(excel.client).insert(specs)).rejects.toMatchObject({why: "disconnected"});
  const [, ...added] = excel.book.sheets;
  expect(added.map(({protection, properties}) => [protection !== undefined, properties.has("gouji.unfinished")]))
    .toEqual(Array.from({length: left}, () => [true, false]));
});

test("a locked sheet of somebody else's takes no figure and says which were refused", async () => {
  const excel = new TestExcel(["说明"]);
  await user(excel).protects("说明", "1234");
  expect(await createExcelHost(excel.client).write([{sheet: "说明", row: 0, column: 0, value: 1}])).toEqual([0]);
});

test("another workbook in front is told; a hidden sheet is shown", async () => {
  const excel = new TestExcel(["说明", "隐藏"]);
  const host = createExcelHost(excel.client);
  await user(excel).hides("隐藏");
  expect(await host.goTo({sheet: "隐藏", row: 3, column: 2})).toBe(true);
  expect([excel.book.sheets[1]!.visibility, excel.book.activeId, excel.book.selection])
    .toEqual(["Visible", excel.book.sheets[1]!.id, {row: 3, column: 2, rows: 1, columns: 1}]);
  excel.session.quirks.hasOtherFocus = true;
  await expect(host.goTo({sheet: "说明", row: 0, column: 0})).rejects.toMatchObject({why: "otherWorkbook"});
  expect((await host.insert(specs)).length).toBe(3);
});

test("an Excel that gives no file says so", async () => {
  const excel = new TestExcel();
  excel.temper.givesFile = false;
  await expect(createExcelHost(excel.client).save()).rejects.toMatchObject({why: "fileNotGiven"});
  const bare = {Excel: excel.client.Excel, Office: {...excel.client.Office, context: {}} as unknown as typeof Office};
  await expect(createExcelHost(bare).save()).rejects.toMatchObject({why: "fileNotGiven"});
});

test("an insertion too large for Excel on the web is told, and nothing is left of it", async () => {
  const excel = new TestExcel(["说明"]);
  excel.temper.mostBytes = 50_000;
  await expect(createExcelHost(excel.client).insert(specs)).rejects.toMatchObject({why: "tooLarge"});
  expect(excel.book.sheets).toHaveLength(1);
});

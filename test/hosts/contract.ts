import fc from "fast-check";
import {unzipSync} from "fflate";
import type {Cell, Grid} from "../../src/recognise/grid";
import {createFileHost} from "../../src/hosts/file/file-host";
import type {Host, SheetGrid, TakeBack} from "../../src/hosts/host";
import type {CellAt, CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";
import {parseTag} from "../../src/sheets/sheet-tag";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {outOf} from "../proof";
import {layouts} from "../sheets/layouts";

/** What only some hosts have. */
type More = {
  /** Called with every host after its test. */
  readonly dispose?: (host: Host) => void | Promise<void>;
  /** Somebody else types into a cell, where others can. */
  readonly type?: (host: Host, cell: CellAt, value: number) => void | Promise<void>;
  /** It has a sheet in front of the others. */
  readonly showsSheets?: true;
  /** It gives the way to take back what was written. */
  readonly takesBack?: true;
};

/**
 * What every host does, whatever its sheets live in.
 * @param createHost a host with an empty workbook
 */
export function hostContract(
  name: string, createHost: () => Promise<Host>, {dispose, type, showsSheets, takesBack}: More = {},
): void {
  describe(name, () => {
    const hosts: Host[] = [];
    const create = async () => {
      const host = await createHost();
      hosts.push(host);
      return host;
    };
    afterEach(async () => {
      for (const host of hosts.splice(0)) await dispose?.(host);
    });

    test.each(layouts)("shows the tables of %s %s with every label, merged area, formula and figure", async (edition, variant) => {
      const host = await create();
      const filing = buildFiling({edition, variant});
      const specs = fill(template({edition, variant, unit: "示例县教育局", year: filing.year}), filing);
      const names = await host.insert(specs);
      const grids = await host.read();
      expect(names).toEqual(specs.map((spec) => spec.name));
      specs.forEach((spec, at) => {
        const grid = grids.find((one) => one.name === names[at])!;
        expect(grid.tag).toEqual(parseTag(spec.tag));
        expectShown(spec, grid);
      });
      const figures = specs.flatMap((spec, at) => spec.cells.filter(({figure}) => figure !== undefined)
        .map((cell) => [cell.figure, cellAt(grids.find((one) => one.name === names[at])!, cell)?.value]));
      expect(Object.fromEntries(figures)).toEqual(
        Object.fromEntries([...filing.figures].map(([id, figure]) => [id, figure.value])));
    });

    test("gives a name that is taken a number and leaves the first sheets alone", async () => {
      const host = await create();
      const first = await host.insert(specs2021());
      await host.write([{sheet: first[1]!, ...received.person, value: 12}]);
      const before = await host.read();
      const second = await host.insert(specs2021());
      const third = await host.insert(specs2021());
      expect(new Set([...first, ...second, ...third]).size).toBe(9);
      second.forEach((one, at) => expect(one).toMatch(new RegExp(`^${first[at]}\\D*2\\D*$`)));
      const after = await host.read();
      expect(after.map((grid) => grid.name)).toEqual([...first, ...second, ...third]);
      expect(after.slice(0, 3)).toEqual(before);
    });

    test("numbers specs of one name apart in a single call", async () => {
      const host = await create();
      const [spec] = specs2021();
      const names = await host.insert([spec!, spec!]);
      expect(new Set(names).size).toBe(2);
      expect((await host.read()).map((grid) => grid.name)).toEqual(names);
    });

    test("touches nothing that is there, whatever it is", async () => {
      await fc.assert(fc.asyncProperty(someSheets, async (sheets) => {
        const host = await create();
        await host.insert(sheets);
        const before = await host.read();
        await host.insert(specs2021());
        expect((await host.read()).slice(0, before.length)).toEqual(before);
      }), outOf(60));
    });

    test("writes into open cells, and totals follow", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      const refused = await host.write([
        {sheet, ...received.person, value: 12}, {sheet, ...received.business, value: 3},
        {sheet, ...granted.person, value: 7}, {sheet, ...granted.business, value: 2},
      ]);
      expect(refused).toEqual([]);
      const grid = await sheetOf(host, sheet);
      expect(valueAt(grid, received.person)).toBe(12);
      expect(valueAt(grid, received.total)).toBe(15);
      expect(valueAt(grid, handled.person)).toBe(7);
      expect(valueAt(grid, handled.total)).toBe(9);
      expect(cellAt(grid, handled.total)?.formula).toMatch(/^=IF\(COUNT\(/);
    });

    test("clears a cell, and a total without parts is blank again, not zero", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      await host.write([{sheet, ...received.person, value: 12}]);
      await host.write([{sheet, ...received.person, value: null}]);
      const grid = await sheetOf(host, sheet);
      expect([null, ""]).toContain(valueAt(grid, received.person));
      expect([null, ""]).toContain(valueAt(grid, received.total));
    });

    test("writes a zero as a zero and text as text", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      await host.write([{sheet, ...received.person, value: 0}, {sheet, ...received.business, value: "/"}]);
      const grid = await sheetOf(host, sheet);
      expect(valueAt(grid, received.person)).toBe(0);
      expect(valueAt(grid, received.business)).toBe("/");
      expect(valueAt(grid, received.total)).toBe(0);
    });

    test("shows a number as it was typed where it is told the format, and leaves its neighbours theirs", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[0]!;
      const amount = figureIn2021("disclosure.fees.amount");
      const count = figureIn2021("disclosure.penalties.decisions");
      await host.write([{sheet, ...amount, value: 21.656, numberFormat: "0.0000"}, {sheet, ...count, value: 7}]);
      const grid = await sheetOf(host, sheet);
      expect(cellAt(grid, amount)).toMatchObject({value: 21.656, text: "21.6560"});
      expect(cellAt(grid, count)).toMatchObject({value: 7, text: "7"});
      const [saved] = await (await createFileHost(await host.save())).read();
      expect(cellAt(saved!, amount)).toMatchObject({value: 21.656, text: "21.6560"});
    });

    test("refuses labels, totals, hidden cells of a merged area and unknown sheets by index, and writes the rest", async () => {
      const host = await create();
      const [, sheet] = await host.insert(specs2021());
      const label = {row: received.person.row, column: 0};
      const refused = await host.write([
        {sheet: sheet!, ...label, value: "改"},
        {sheet: sheet!, ...received.person, value: 1},
        {sheet: sheet!, ...received.total, value: 9},
        {sheet: sheet!, row: label.row, column: 1, value: 9},
        {sheet: "没有这张表", row: 0, column: 0, value: 9},
        {sheet: sheet!, ...received.business, value: 2},
      ]);
      expect(refused).toEqual([0, 2, 3, 4]);
      const grid = await sheetOf(host, sheet!);
      expect(valueAt(grid, label)).toBe("一、本年新收政府信息公开申请数量");
      expect(valueAt(grid, received.total)).toBe(3);
    });

    test("keeps a reported total in place of a formula when told to, and lets it be mended", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      expect(await host.write([
        {sheet, ...received.person, value: 1}, {sheet, ...received.total, value: 5, replaceFormula: true},
      ])).toEqual([]);
      let grid = await sheetOf(host, sheet);
      expect(cellAt(grid, received.total)).toMatchObject({value: 5});
      expect(cellAt(grid, received.total)?.formula).toBeUndefined();
      expect(await host.write([{sheet, ...received.total, value: 1}])).toEqual([]);
      grid = await sheetOf(host, sheet);
      expect(valueAt(grid, received.total)).toBe(1);
      // A locked label is no formula: the flag does not open it.
      expect(await host.write([{sheet, row: 0, column: 0, value: "改", replaceFormula: true}])).toEqual([0]);
    });

    test("takes back what it wrote where it can, but for what holds something else by now", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      await host.write([{sheet, ...received.person, value: 4}]);
      const before = await host.read();
      const ways: TakeBack[] = [];
      const keep = (way: TakeBack) => void ways.push(way);
      const entries = [
        {sheet, ...received.person, value: 12}, {sheet, ...received.business, value: 3},
        {sheet, ...received.total, value: 9, replaceFormula: true as const},
      ];
      await host.write(entries, keep);
      expect(ways.length > 0).toBe(takesBack === true);
      if (ways.length === 0) return;
      expect(await ways[0]!()).toEqual([]);
      expect(await host.read()).toEqual(before);
      // Locked again, as it was.
      expect(await host.write([{sheet, ...received.total, value: 9}])).toEqual([0]);
      await host.write(entries, keep);
      await host.write([{sheet, ...received.business, value: 5}]);
      expect(await ways[1]!()).toEqual([{sheet, ...received.business}]);
      const grid = await sheetOf(host, sheet);
      expect([valueAt(grid, received.person), valueAt(grid, received.business)]).toEqual([4, 5]);
      expect(cellAt(grid, received.total)?.formula).toMatch(/^=IF/);
    });

    test("writes into a locked cell when told to, which stays locked, and takes that back where it can", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      const before = await host.read();
      const heading = {sheet, row: 1, column: 0};
      expect(await host.write([{...heading, value: "（2023年度）"}])).toEqual([0]);
      const ways: TakeBack[] = [];
      const entry = {...heading, value: "（2023年度）", evenLocked: true as const};
      expect(await host.write([entry], (way) => ways.push(way))).toEqual([]);
      expect(cellAt(await sheetOf(host, sheet), heading)?.text).toBe("（2023年度）");
      expect(await host.write([{...heading, value: "（2022年度）"}])).toEqual([0]);
      // A formula is no heading: the flag does not open it.
      expect(await host.write([{sheet, ...received.total, value: 9, evenLocked: true}])).toEqual([0]);
      if (takesBack === undefined) return;
      expect(await ways[0]!()).toEqual([]);
      expect(await host.read()).toEqual(before);
      expect(await host.write([{...heading, value: "（2022年度）"}])).toEqual([0]);
    });

    test("links a text to its cell, with the look that the sheet gives it", async () => {
      const host = await create();
      const [, name] = await host.insert(specs2021());
      const link = {sheet: name!, row: 6, column: 3};
      await host.insert([{
        ...specs2021()[0]!, tag: undefined, protect: false, name: "审核意见", validations: [],
        cells: [{row: 0, column: 0, value: "申请办理情况!D7", style: "link", link}],
      }]);
      const shown = (await host.read()).find((grid) => grid.name === "审核意见")!;
      expect(cellAt(shown, {row: 0, column: 0})).toMatchObject({text: "申请办理情况!D7"});
      const parts = Object.values(unzipSync(await host.save())).map((bytes) => new TextDecoder().decode(bytes));
      const linking = parts.filter((xml) => xml.includes("<hyperlink ")).map((xml) => xml.replaceAll("&apos;", "'"));
      expect(linking.map((xml) => /<hyperlink [^>]*location="([^"]*)"/.exec(xml)?.[1])).toEqual([`'${name}'!D7`]);
    });

    test("marks and unmarks without a trace in sheets or saved bytes", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      await host.write([{sheet, ...received.person, value: 12}]);
      const before = {grids: await host.read(), parts: partsOf(await host.save())};
      await host.mark([
        {sheet, ...received.person, severity: "error", message: "差 1"},
        {sheet, ...received.total, severity: "hint", message: "宜核实"},
        {sheet: "没有这张表", row: 0, column: 0, severity: "warning", message: "没有这张表"},
      ]);
      expect(await host.read()).toEqual(before.grids);
      expect(partsOf(await host.save())).toEqual(before.parts);
      await host.mark([{sheet, ...received.business, severity: "warning", message: "宜核实"}]);
      await host.unmark();
      expect({grids: await host.read(), parts: partsOf(await host.save())}).toEqual(before);
    });

    test("saves .xlsx bytes that give the same sheets again", async () => {
      const host = await create();
      const filing = buildFiling({change: {"applications.handled.total": 1}});
      const names = await host.insert(fill(specs2021(), filing));
      await host.write([{sheet: names[0]!, row: 6, column: 1, value: 31}]);
      const reopened = await createFileHost(await host.save());
      const [before, after] = [await host.read(), await reopened.read()];
      expect(after.map((grid) => [grid.name, grid.tag])).toEqual(before.map((grid) => [grid.name, grid.tag]));
      expect(after.map(contentOf)).toEqual(before.map(contentOf));
      expect(await reopened.write([{sheet: names[1]!, row: 0, column: 0, value: "改"}])).toEqual([0]);
      expect(await reopened.write([{sheet: names[1]!, ...received.person, value: 1}])).toEqual([]);
    });

    test("keeps the record, also before there is a sheet, and gives it back after saving and opening", async () => {
      const host = await create();
      expect(await host.record()).toBeUndefined();
      const record = {unit: "示例县教育局 <甲> & “乙”", year: 2024, edition: "2021"};
      await host.keepRecord(record);
      expect(await host.record()).toEqual(record);
      await host.insert(specs2021());
      expect(await host.record()).toEqual(record);
      expect(await (await createFileHost(await host.save())).record()).toEqual(record);
      const other = {unit: "示例市民政局", year: 2020, edition: "2019", variant: "beijing"};
      await host.keepRecord(other);
      expect(await host.record()).toEqual(other);
      await host.keepRecord(record);
      expect(await (await createFileHost(await host.save())).record()).toEqual(record);
    });

    if (takesBack) describe("sheets that were inserted are taken back", () => {
      const insertOne = async (host: Host, specs: readonly SheetSpec[] = specs2021()) => {
        const ways: TakeBack[] = [];
        const names = await host.insert(specs, (way) => ways.push(way));
        expect(ways).toHaveLength(1);
        return {names, takeBack: ways[0]!};
      };
      const namesIn = async (host: Host) => (await host.read()).map(({name}) => name);

      test("where they are untouched, and all else stays as it is", async () => {
        const host = await create();
        const first = await insertOne(host);
        await host.write([{sheet: first.names[1]!, ...received.person, value: 12}]);
        const before = await host.read();
        const second = await insertOne(host);
        expect(await second.takeBack()).toEqual([]);
        expect(await host.read()).toEqual(before);
        await host.insert(specs2021());
        expect((await host.read()).slice(0, 3)).toEqual(before);
      });

      test("filled in as they were, in every layout", async () => {
        for (const [edition, variant] of layouts) {
          const host = await create();
          await host.insert([keeper]);
          const filing = buildFiling({edition, variant});
          const {takeBack} = await insertOne(host, fill(template({edition, variant, unit: "示例县", year: filing.year}), filing));
          expect(await takeBack()).toEqual([]);
          expect(await namesIn(host)).toEqual([keeper.name]);
        }
      });

      test("whatever they hold", async () => {
        await fc.assert(fc.asyncProperty(someSheets, async (sheets) => {
          const host = await create();
          await host.insert([keeper]);
          const {takeBack} = await insertOne(host, sheets);
          expect(await takeBack()).toEqual([]);
          expect(await namesIn(host)).toEqual([keeper.name]);
        }), outOf(60));
      });

      test("also where they are the only ones, and the workbook goes on", async () => {
        const host = await create();
        const {takeBack} = await insertOne(host);
        expect(await takeBack()).toEqual([]);
        expect((await host.read()).filter(({tag}) => tag !== undefined)).toEqual([]);
        await host.insert(specs2021());
        expect((await host.read()).filter(({tag}) => tag !== undefined)).toHaveLength(3);
      });

      test("but for one that holds something else by now, which is named; what was taken back of it counts for nothing", async () => {
        const host = await create();
        await host.insert([keeper]);
        const {names, takeBack} = await insertOne(host);
        await host.write([{sheet: names[1]!, ...received.person, value: 0}]);
        expect(await takeBack()).toEqual([{sheet: names[1]!, ...received.person}]);
        expect(await namesIn(host)).toEqual([keeper.name, names[1]]);
        const again = await insertOne(host);
        const ways: TakeBack[] = [];
        await host.write([{sheet: again.names[1]!, ...received.person, value: 3}], (way) => ways.push(way));
        await ways[0]!();
        expect(await again.takeBack()).toEqual([]);
        expect(await namesIn(host)).toEqual([keeper.name, names[1]]);
      });

      test("but for those that a sheet which stays computes with", async () => {
        const host = await create();
        const {names, takeBack} = await insertOne(host);
        const formula = `='${names[1]!}'!A1`;
        await host.insert([{...keeper, cells: [{row: 2, column: 0, value: "", formula, style: "plain"}]}]);
        expect(await takeBack()).toEqual([{sheet: keeper.name, row: 2, column: 0}]);
        expect(await namesIn(host)).toEqual([names[1], keeper.name]);
      });
    });

    test("goes to a cell, and says so where its sheet is gone", async () => {
      const host = await create();
      const sheet = (await host.insert(specs2021()))[1]!;
      expect(await host.goTo({sheet, ...received.person})).toBe(true);
      expect(await host.goTo({sheet: "没有这张表", row: 0, column: 0})).toBe(false);
    });

    test("does not take its own doing for a change by the user, and tells of the user's", async () => {
      const host = await create();
      let heard = 0;
      let tell: () => void;
      const isHeard = new Promise<void>((resolve) => void (tell = resolve));
      const stop = host.onChange(() => {
        heard += 1;
        tell();
      });
      const sheet = (await host.insert(specs2021()))[1]!;
      await host.write([
        {sheet, ...received.person, value: 3}, {sheet, ...handled.total, value: 3, replaceFormula: true},
      ]);
      await host.mark([{sheet, ...received.person, severity: "error", message: "差 1"}]);
      await host.goTo({sheet, ...received.person});
      await host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"});
      await host.unmark();
      await host.read();
      await host.save();
      // Changes are told in their order: with the user's, those before it would have been.
      await type?.(host, {sheet, ...received.business}, 5);
      if (type !== undefined) await isHeard;
      expect(heard).toBe(type === undefined ? 0 : 1);
      stop();
    });

    test("says which sheet is in front, now and when it is another, until it is told to stop", async () => {
      const host = await create();
      const [first, second, third] = await host.insert(specs2021());
      const told: string[] = [];
      let tell: () => void = () => {};
      const isTold = (name: string): Promise<void> => new Promise((resolve) => {
        tell = () => told.at(-1) === name && resolve();
        tell();
      });
      const stop = host.onActivate((sheet) => {
        told.push(sheet);
        tell();
      });
      if (!showsSheets) return stop();
      await isTold(first!);
      for (const sheet of [third!, second!]) {
        await host.goTo({sheet, row: 0, column: 0});
        await isTold(sheet);
      }
      expect(told.filter((name, at) => name !== told[at - 1])).toEqual([first, third, second]);
      stop();
      const before = told.length;
      await host.goTo({sheet: first!, row: 0, column: 0});
      await host.read();
      expect(told.length).toBe(before);
    });

    test("says which cell is selected, now and when it is another, of a merged one its corner", async () => {
      const host = await create();
      const [first, second] = await host.insert(specs2021());
      const told: CellAt[] = [];
      let tell: () => void = () => {};
      const isTold = (cell: CellAt): Promise<void> => new Promise((resolve) => {
        tell = () => JSON.stringify(told.at(-1)) === JSON.stringify(cell) && resolve();
        tell();
      });
      const begin = {sheet: second!, ...received.person};
      await host.goTo(begin);
      const stop = host.onSelect(({sheet, row, column}) => {
        told.push({sheet, row, column});
        tell();
      });
      if (!showsSheets) return stop();
      await isTold(begin);
      for (const cell of [{sheet: second!, ...received.business}, {sheet: first!, row: 0, column: 0}]) {
        await host.goTo(cell);
        await isTold(cell);
      }
      stop();
      const before = told.length;
      await host.goTo(begin);
      await host.read();
      expect(told.length).toBe(before);
    });

    test("saves a workbook that can be opened even before there is a sheet", async () => {
      const reopened = await createFileHost(await (await create()).save());
      expect((await reopened.read()).length).toBeGreaterThan(0);
      expect(await reopened.insert(specs2021())).toHaveLength(3);
    });
  });
}

const specs2021 = () => template({edition: "2021", unit: "示例县教育局", year: 2024});

const figureIn2021 = (id: string): {readonly row: number; readonly column: number} => {
  const {row, column} = specs2021().flatMap((spec) => spec.cells).find((cell) => cell.figure === id)!;
  return {row, column};
};
const rowOf = (row: string) => ({
  person: figureIn2021(`applications.${row}.person`),
  business: figureIn2021(`applications.${row}.business`),
  total: figureIn2021(`applications.${row}.total`),
});
const received = rowOf("received");
const granted = rowOf("granted");
const handled = rowOf("handled");

const sheetOf = async (host: Host, name: string): Promise<SheetGrid> =>
  (await host.read()).find((grid) => grid.name === name)!;

const cellAt = ({cells}: Grid, {row, column}: Pick<CellAt, "row" | "column">): Cell | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column);

const valueAt = (grid: Grid, at: Pick<CellAt, "row" | "column">): unknown => cellAt(grid, at)?.value ?? null;

/** Every label where it belongs, every merged area, every formula; and nothing more. */
function expectShown(spec: SheetSpec, grid: Grid): void {
  const said = spec.cells.filter(({value}) => typeof value === "string" && value !== "");
  expect(said.map((cell) => ({at: [cell.row, cell.column], text: cellAt(grid, cell)?.text})))
    .toEqual(said.map(({row, column, value}) => ({at: [row, column], text: value})));
  expect(spansOf(grid.cells)).toEqual(spansOf(spec.cells));
  expect(formulasOf(grid.cells)).toEqual(formulasOf(spec.cells));
  const filled = new Set(spec.cells.filter(({value}) => (value ?? "") !== "").map(keyOf));
  expect(grid.cells.filter((cell) => cell.text !== "" && !filled.has(keyOf(cell)))).toEqual([]);
}

const spansOf = (cells: readonly (Cell | CellSpec)[]) => inOrder(cells)
  .map(({row, column, rowSpan = 1, columnSpan = 1}) => ({row, column, rowSpan, columnSpan}))
  .filter(({rowSpan, columnSpan}) => rowSpan * columnSpan > 1);

const formulasOf = (cells: readonly (Cell | CellSpec)[]) => inOrder(cells)
  .filter(({formula}) => formula !== undefined)
  .map(({row, column, formula}) => ({row, column, formula}));

const inOrder = <At extends {readonly row: number; readonly column: number}>(cells: readonly At[]): readonly At[] =>
  [...cells].sort((one, other) => one.row - other.row || one.column - other.column);

const keyOf = ({row, column}: {readonly row: number; readonly column: number}): string => `${row},${column}`;

/** What a sheet holds, however a host tells an empty cell. */
const contentOf = ({cells}: Grid) => inOrder(cells)
  .map(({row, column, rowSpan, columnSpan, value, formula}) =>
    ({row, column, rowSpan, columnSpan, value: value === "" ? null : value ?? null, formula}))
  .filter(({rowSpan, columnSpan, value, formula}) =>
    value !== null || formula !== undefined || rowSpan * columnSpan > 1);

/** The parts of a package but for the one that tells the time of writing. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== "docProps/core.xml")
    .map(([name, content]) => [name, new TextDecoder().decode(content)]));

/** A sheet of anyone's: values of any kind anywhere, some merged areas, nothing protected. */
const someSheet: fc.Arbitrary<SheetSpec> = fc.record({
  name: fc.constantFrom("申请办理情况", "Sheet1", "工作表 1", "附表（二）", "a&b<c>"),
  values: fc.uniqueArray(fc.record({
    row: fc.nat(12),
    column: fc.nat(7),
    value: fc.oneof(
      fc.integer(), fc.integer().map((tenThousandths) => tenThousandths / 1e4),
      fc.constantFrom("/", "＋３", " 前后空格 ", "第一行\n第二行", "a&b <c> \"d\"", "=不是公式", "'引号", "总计", "0012"),
    ),
  }), {selector: keyOf, maxLength: 30}),
  merged: fc.boolean(),
}).map(({name, values, merged}) => ({
  name,
  columnWidths: Array.from({length: 10}, () => 10),
  rowHeights: Array.from({length: 20}, () => 18),
  cells: [
    ...values.map((cell): CellSpec => ({...cell, style: "label"})),
    ...(merged ? [{row: 14, column: 1, rowSpan: 2, columnSpan: 3, value: "合并", style: "heading"} as const] : []),
  ],
  validations: [],
  protect: false,
  print: {orientation: "portrait", fit: [1, 0]},
}));

/** A sheet of anyone's that stays. */
const keeper: SheetSpec = {
  name: "底稿", columnWidths: [10], rowHeights: [18, 18, 18], cells: [{row: 0, column: 0, value: "底稿", style: "label"}],
  validations: [], protect: false, print: {orientation: "portrait", fit: [1, 0]},
};

const someSheets = fc.uniqueArray(someSheet, {minLength: 1, maxLength: 3, selector: ({name}) => name.toLowerCase()});

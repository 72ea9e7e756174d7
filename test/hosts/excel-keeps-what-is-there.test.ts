import fc from "fast-check";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {template} from "../../src/sheets/template";
import {ensureCell, mergeCells, type Book} from "../excel-host/book";
import {loadClient} from "../excel-host/client";
import {TestExcel} from "../excel-host/test-excel";
import {casesOf, outOf} from "../proof";

const client = loadClient();
const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

const value = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, "", "/", "=A1", "'=A1", "0012", "总计", true),
  fc.string({maxLength: 6}),
  fc.constantFrom({error: "#REF!"}),
);

/** A workbook of anyone's: names like ours among them, protected, hidden, merged, half empty. */
const someBook = fc.record({
  names: fc.uniqueArray(
    fc.constantFrom(
      "Sheet1",
      "工作表1",
      "主动公开情况",
      "申请办理情况",
      "申请办理情况 (2)",
      "复议诉讼情况",
      "SHEET2",
      "a'b",
      "附表",
    ),
    {minLength: 1, maxLength: 4},
  ),
  cells: fc.array(fc.record({sheet: fc.nat(3), row: fc.nat(40), column: fc.nat(16), value, locked: fc.boolean()}), {
    maxLength: 30,
  }),
  merged: fc.array(fc.record({sheet: fc.nat(3), row: fc.nat(20), column: fc.nat(10)}), {maxLength: 3}),
  isProtected: fc.boolean(),
  isManual: fc.boolean(),
  refusesPageLayout: fc.boolean(),
});

type SomeBook = typeof someBook extends fc.Arbitrary<infer Some> ? Some : never;

function open({names, cells, merged, isProtected, isManual, refusesPageLayout}: SomeBook): TestExcel {
  const excel = new TestExcel(names, client);
  const {sheets} = excel.book;
  for (const {sheet, row, column, value: held, locked} of cells) {
    Object.assign(ensureCell(sheets[sheet % sheets.length]!, row, column), {
      value: held === "" ? null : held,
      look: {locked},
    });
  }
  merged.forEach(({sheet, row, column}) =>
    mergeCells(sheets[sheet % sheets.length]!, {row, column, rows: 2, columns: 3}),
  );
  if (isProtected) sheets[0]!.protection = {options: {}};
  if (sheets.length > 1) sheets[1]!.visibility = "Hidden";
  excel.book.calculation = isManual ? "Manual" : "Automatic";
  excel.session.quirks.refusesPageLayout = refusesPageLayout;
  return excel;
}

/** Everything about the sheets that were there, but for the blank one of a new workbook. */
const kept = (book: Book, ids: ReadonlySet<string>) => structuredClone(book.sheets.filter(({id}) => ids.has(id)));

test("inserting touches no cell, format, merge or lock of any sheet that is there", async () => {
  await fc.assert(
    fc.asyncProperty(someBook, async (some) => {
      const excel = open(some);
      const isNew =
        some.names.length === 1 && some.names[0]!.endsWith("1") && some.cells.length === 0 && some.merged.length === 0;
      const ids = new Set(isNew ? [] : excel.book.sheets.map(({id}) => id));
      const before = kept(excel.book, ids);
      const names = await createExcelHost(excel.client).insert(specs);
      expect(kept(excel.book, ids)).toEqual(before);
      expect(new Set(excel.book.sheets.map(({name}) => name.toLowerCase())).size).toBe(ids.size + specs.length);
      expect(excel.book.sheets.slice(-3).map(({name}) => name)).toEqual(names);
      expect(excel.faults).toEqual([]);
    }),
    outOf(300),
  );
});

test("checking, marking, unmarking and saving leave every cell as it is", async () => {
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(
      someBook,
      fc.array(
        fc.record({
          sheet: fc.nat(3),
          row: fc.nat(30),
          column: fc.nat(10),
          severity: fc.constantFrom("error" as const, "warning" as const, "hint" as const),
        }),
        {maxLength: 12},
      ),
      async (some, spots) => {
        const excel = open(some);
        const host = createExcelHost(excel.client);
        const before = structuredClone(excel.book.sheets);
        await host.read();
        const marks = spots.map(({sheet, ...spot}) => ({
          ...spot,
          sheet: some.names[sheet % some.names.length]!,
          message: "差 1",
        }));
        // A protected sheet that allows no formats takes no marks, and says so.
        const refused: unknown = await host.mark(marks).catch((error: unknown) => error);
        if (refused !== undefined) expect(refused).toMatchObject({why: "protectedSheet"});
        else expect(excel.book.sheets.some((sheet) => sheet.marks.length > 0)).toBe(spots.length > 0);
        marked += Number(refused === undefined && spots.length > 0);
        await host.save();
        await host.unmark();
        expect(excel.book.sheets).toEqual(before);
        expect(excel.faults).toEqual([]);
      },
    ),
    outOf(300),
  );
  expect(marked).toBeGreaterThan(casesOf(300) / 3);
});

test("the blank sheet of a new workbook gives way, unless something is put on it meanwhile", async () => {
  const blank = new TestExcel();
  await createExcelHost(blank.client).insert(specs);
  expect(blank.book.sheets.map(({name}) => name)).toEqual(specs.map(({name}) => name));

  const typed = new TestExcel();
  typed.meanwhile = (batch) => {
    if (batch === 1) ensureCell(typed.book.sheets[0]!, 4, 4).value = "正在录入";
  };
  await createExcelHost(typed.client).insert(specs);
  expect(typed.book.sheets[0]!.name).toBe("Sheet1");

  const drawn = new TestExcel();
  drawn.book.sheets[0]!.shapes = 1;
  await createExcelHost(drawn.client).insert(specs);
  expect(drawn.book.sheets[0]!.name).toBe("Sheet1");
});

test("a sheet that fails half way is taken back, and one of the same name that a colleague adds meanwhile stays", async () => {
  const excel = new TestExcel(["说明"]);
  excel.meanwhile = (batch) => {
    if (batch === 1)
      excel.book.sheets.push({...structuredClone(excel.book.sheets[0]!), id: "{COLLEAGUE}", name: specs[1]!.name});
  };
  const host = createExcelHost(excel.client);
  const cannotBe = {...specs[2]!, validations: [{...specs[2]!.validations[0]!, row: -1}]};
  await expect(host.insert([specs[0]!, specs[1]!, cannotBe])).rejects.toMatchObject({name: "HostTrouble"});
  expect(excel.book.sheets.map(({name}) => name)).toEqual(["说明", specs[1]!.name]);
});

test("a workbook whose structure is protected takes no sheet and says so", async () => {
  const excel = new TestExcel(["说明"]);
  excel.book.isLocked = true;
  await expect(createExcelHost(excel.client).insert(specs)).rejects.toMatchObject({why: "protectedWorkbook"});
  expect(excel.book.sheets).toHaveLength(1);
});

test("the blank sheet gives way in an Excel without a printer too", async () => {
  const excel = new TestExcel();
  excel.session.quirks.refusesPageLayout = true;
  await createExcelHost(excel.client).insert(specs);
  expect(excel.book.sheets.map(({name}) => name)).toEqual(specs.map(({name}) => name));
});

test("Excel without a printer gets the sheets all the same, protected", async () => {
  const excel = new TestExcel(["说明"]);
  excel.session.quirks.refusesPageLayout = true;
  await createExcelHost(excel.client).insert(specs);
  expect(
    excel.book.sheets
      .slice(1)
      .map(({protection, properties}) => [protection !== undefined, properties.has("gouji.unfinished")]),
  ).toEqual([
    [true, false],
    [true, false],
    [true, false],
  ]);
});

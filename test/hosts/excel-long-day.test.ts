import fc from "fast-check";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {FilingRecord} from "../../src/filing/record";
import type {Host, Mark} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {formatRect} from "../excel-host/address";
import type {Book} from "../excel-host/book";
import {loadClient} from "../excel-host/client";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {outOf} from "../proof";

const client = loadClient();
const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});

/** What is there, and the record last kept. */
type Day = {readonly excel: TestExcel; host: Host; record: FilingRecord | undefined};

type Act = (day: Day, pick: number) => Promise<void>;

const nameAt = ({excel: {book}}: Day, pick: number) => book.sheets[pick % book.sheets.length]!.name;
const contentOf = ({sheets}: Book) =>
  structuredClone(
    sheets.map((sheet) => ({...sheet, marks: sheet.marks.filter(({formula}) => !formula.includes("gouji"))})),
  );
const marksIn = ({sheets}: Book) =>
  sheets
    .flatMap(({name, marks}) =>
      marks
        .filter(({formula}) => formula.includes("gouji"))
        .map(
          ({formula, rects}) => `${name} ${/gouji\.(\w+)/.exec(formula)![1]} ${rects.map(formatRect).sort().join()}`,
        ),
    )
    .sort();

/** Cells, formats, locks, names and order of all sheets stay while the host does what is no writing. */
const keeping = async ({excel}: Day, act: () => Promise<unknown>) => {
  const before = contentOf(excel.book);
  await act();
  expect(contentOf(excel.book)).toEqual(before);
};

const acts: Readonly<Record<string, Act>> = {
  insert: async (day) => {
    if (day.excel.book.sheets.length > 6) return;
    const before = contentOf(day.excel.book);
    await day.host.insert(specs);
    expect(contentOf(day.excel.book).slice(0, before.length)).toEqual(before);
  },
  pour: async (day, pick) => {
    const sheet = nameAt(day, pick);
    const refused = await day.host.write([
      {sheet, row: 6, column: 3, value: pick},
      {sheet, row: 6, column: 9, value: 5, replaceFormula: true},
    ]);
    const {protection} = day.excel.book.sheets.find(({name}) => name === sheet)!;
    expect(refused.length <= 2 && (protection === undefined || protection.options.allowFormatCells === true)).toBe(
      true,
    );
  },
  check: async (day, pick) => {
    const sheet = nameAt(day, pick);
    const marks: readonly Mark[] = [
      {sheet, row: pick % 9, column: pick % 5, severity: "error", message: "差 1"},
      {sheet: nameAt(day, pick + 1), row: 6, column: 3, severity: "hint", message: "宜核实"},
    ];
    await keeping(day, async () => {
      await day.host.read();
      await day.host.mark(marks);
    });
    expect(marksIn(day.excel.book)).toHaveLength(
      new Set(marks.map((mark) => JSON.stringify([mark.sheet, mark.row, mark.column]))).size,
    );
  },
  clear: async (day) => {
    await keeping(day, () => day.host.unmark());
    expect(marksIn(day.excel.book)).toEqual([]);
  },
  save: async (day) => {
    const before = marksIn(day.excel.book);
    await keeping(day, () => day.host.save());
    expect(marksIn(day.excel.book)).toEqual(before);
  },
  sign: async (day, pick) => {
    day.record = {unit: `单位${pick}`, year: 2020 + (pick % 5), edition: "2021"};
    await keeping(day, () => day.host.keepRecord(day.record!));
  },
  reopen: async (day) => {
    day.host = createExcelHost(day.excel.client);
    day.host.onChange(() => undefined);
  },
  type: (day, pick) => user(day.excel).types(nameAt(day, pick), `L${(pick % 20) + 1}`, pick),
  undo: async (day) => void (await user(day.excel).undoes()),
  rename: (day, pick) => user(day.excel).renames(nameAt(day, pick), `改名${day.excel.book.lastId}-${pick}`),
  move: (day, pick) => user(day.excel).moves(nameAt(day, pick), pick % 3),
  copy: async (day, pick) => {
    if (day.excel.book.sheets.length < 8)
      await user(day.excel).copies(nameAt(day, pick), `副本${day.excel.book.lastId}`);
  },
  delete: async (day, pick) => {
    if (day.excel.book.sheets.length > 2) await user(day.excel).deletes(nameAt(day, pick));
  },
};

test("after fifty acts of any kind and order the record stands, marks can all be removed, and nothing of the user's is lost", async () => {
  const act = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(40));
  const many = fc.array(act, {minLength: 50, maxLength: 50});
  await fc.assert(
    fc.asyncProperty(many, async (day) => {
      const excel = new TestExcel(["说明"], client);
      const state: Day = {excel, host: createExcelHost(excel.client), record: undefined};
      for (const [name, pick] of day) {
        await acts[name]!(state, pick);
        expect(await state.host.record()).toEqual(state.record);
      }
      await state.host.unmark();
      expect(marksIn(excel.book)).toEqual([]);
      expect(excel.faults).toEqual([]);
    }),
    outOf(30),
  );
});

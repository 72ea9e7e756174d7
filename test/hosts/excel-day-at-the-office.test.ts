import fc from "fast-check";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {FilingRecord} from "../../src/filing/record";
import {type Host, HostTrouble, type Mark, type TakeBack} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {formatRect} from "../excel-host/address";
import type {Book, Sheet} from "../excel-host/book";
import {loadClient} from "../excel-host/client";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {outOf} from "../proof";

const clients = {windows: loadClient("windows"), web: loadClient("web"), mac: loadClient("mac"), ipad: loadClient("ipad")};
const [, applications] = template({edition: "2021", unit: "示例县教育局", year: 2024});

/** What is there, the record last kept, and what the pane wrote and could take back. */
type Day = {
  readonly excel: TestExcel;
  host: Host;
  record: FilingRecord | undefined;
  /** The record as it was when the workbook was saved last. */
  saved: FilingRecord | undefined;
  readonly written: {readonly entries: readonly Entry[]; readonly before: Book; readonly way: TakeBack}[];
  /** The sheets that the pane inserted, with what they held then. */
  readonly inserted: {readonly name: string; readonly id: string; readonly as: unknown; readonly way: TakeBack}[];
};
type Entry = {readonly sheet: string; readonly row: number; readonly column: number; readonly value: number};

type Act = (day: Day, pick: number) => Promise<void>;

const nameAt = ({excel: {book}}: Day, pick: number) => book.sheets[pick % book.sheets.length]!.name;
const isOurs = ({formula}: Sheet["marks"][number]): boolean => formula.includes("gouji");
const contentOf = ({sheets}: Book) =>
  structuredClone(sheets.map((sheet) => ({...sheet, marks: sheet.marks.filter((mark) => !isOurs(mark))})));
/** Marks that can be asked of; the others are Excel's to mend when the workbook is opened again. */
const marksIn = ({sheets}: Book) => sheets.flatMap(({name, marks}) => marks
  .filter((mark) => isOurs(mark) && !mark.isBroken)
  .map(({formula, rects}) => `${name} ${/gouji\.(\w+)/.exec(formula)![1]} ${rects.map(formatRect).sort().join()}`)).sort();
const sheetIn = ({sheets}: Book, wanted: string) => sheets.find(({name}) => name === wanted);
const heldAt = (book: Book, {sheet, row, column}: Omit<Entry, "value">) => {
  const {value = null, formula} = sheetIn(book, sheet)?.cells.get(`${row},${column}`) ?? {};
  return formula ?? value;
};

/** What was entered on a sheet: results of formulas come and go by themselves. */
const heldIn = ({cells}: Sheet) => [...cells]
  .map(([at, {value, formula}]) => [at, formula ?? value]).filter(([, held]) => held !== null && held !== "").sort();

/** Cells, formats, locks, names and order of all sheets stay while the host does what is no writing. */
const keeping = async ({excel}: Day, act: () => Promise<unknown>) => {
  const before = contentOf(excel.book);
  await act();
  expect(contentOf(excel.book)).toEqual(before);
};

/** What Excel cannot do with formats is said, and no hindrance. */
const withoutFormats = async (act: () => Promise<unknown>) => act().catch((error: unknown) => {
  if (!(error instanceof HostTrouble && /^(formatsUnread|protectedSheet)$/.test(error.why))) throw error;
});

const check = async (day: Day, pick: number) => {
  const marks: readonly Mark[] = [
    {sheet: nameAt(day, pick), row: pick % 9, column: pick % 5, severity: "error", message: "差 1"},
    {sheet: nameAt(day, pick + 1), row: 6, column: 3, severity: "hint", message: "宜核实"},
  ];
  const shown = day.excel.book.sheets;
  await day.host.read();
  await withoutFormats(() => day.host.mark(marks));
  const wanted = new Map(marks.map((mark) => [JSON.stringify([mark.sheet, mark.row, mark.column]), mark]));
  // Marks of an earlier pane that Excel tells nothing of stay until the workbook is opened again.
  const closed = shown.filter(({protection, marks: own}) =>
    (protection && protection.options.allowFormatCells !== true) || own.some(({isBroken}) => isBroken));
  const [first, ...others] = [...wanted.values()].filter(({sheet}) => !closed.some(({name}) => name === sheet))
    .map(({sheet, row, column, severity}) =>
      `${sheet} ${severity} ${formatRect({row, column, rows: 1, columns: 1})}`).sort();
  const found = marksIn({...day.excel.book, sheets: day.excel.book.sheets.filter((sheet) => !closed.includes(sheet))});
  // Of two marks on one cell the graver is there.
  expect(found).toEqual([first, ...others].filter((one) => one !== undefined)
    .filter((one, _, all) => !one.includes(" hint ") || !all.includes(one.replace(" hint ", " error "))));
};

const acts: Readonly<Record<string, Act>> = {
  insert: async (day) => {
    if (day.excel.book.sheets.length > 4) return;
    const before = contentOf(day.excel.book);
    const ways: TakeBack[] = [];
    const names = await day.host.insert([applications!], (way) => ways.push(way));
    expect(contentOf(day.excel.book).slice(0, before.length)).toEqual(before);
    const sheet = sheetIn(day.excel.book, names[0]!)!;
    day.inserted.push(...ways.map((way) => ({name: sheet.name, id: sheet.id, as: heldIn(sheet), way})));
  },
  /** Only a sheet that is as it was written goes, and no other. */
  takeBackInserted: async (day) => {
    const step = day.inserted.pop();
    if (step === undefined) return;
    const {name, id, as, way} = step;
    const before = structuredClone(day.excel.book.sheets);
    const there = before.find((sheet) => sheet.id === id);
    const kept = await way();
    const leaving = before.filter((sheet) => !day.excel.book.sheets.some((one) => one.id === sheet.id));
    if (kept.length > 0 || there === undefined) expect(leaving).toEqual([]);
    else expect([leaving.map((sheet) => sheet.id), there.name, heldIn(there)]).toEqual([[id], name, as]);
  },
  write: async (day, pick) => {
    const sheet = nameAt(day, pick);
    const entries = [
      {sheet, row: 6, column: 3, value: pick}, {sheet, row: 6, column: 9, value: 5, replaceFormula: true as const},
    ];
    const before = structuredClone(day.excel.book);
    const ways: TakeBack[] = [];
    const refused = await day.host.write(entries, (way) => ways.push(way));
    entries.forEach((entry, at) => expect(heldAt(day.excel.book, entry))
      .toEqual(refused.includes(at) ? heldAt(before, entry) : entry.value));
    const own = entries.filter((_, at) => !refused.includes(at));
    day.written.push(...ways.map((way) => ({entries: own, before, way})));
    expect(sheetIn(day.excel.book, sheet)!.protection).toEqual(sheetIn(before, sheet)!.protection);
  },
  takeBack: async (day) => {
    const step = day.written.pop();
    if (step === undefined) return;
    const {entries, before, way} = step;
    const now = structuredClone(day.excel.book);
    const kept = await way();
    for (const entry of entries) {
      const sheet = sheetIn(now, entry.sheet);
      if (sheet === undefined || sheet.id !== sheetIn(before, entry.sheet)?.id) continue;
      const isKept = kept.some(({sheet: name, row, column}) =>
        name === entry.sheet && row === entry.row && column === entry.column);
      // What somebody put there since stands; all else is as it was, or is said to be left alone.
      if (![entry.value, heldAt(before, entry)].includes(heldAt(now, entry))) expect(isKept).toBe(true);
      expect(heldAt(day.excel.book, entry)).toEqual(isKept ? heldAt(now, entry) : heldAt(before, entry));
    }
  },
  /** The user begins to type into a cell while the pane fills it in, after the pane has looked at it. */
  typeIntoFill: async (day, pick) => {
    const name = nameAt(day, pick);
    if (sheetIn(day.excel.book, name)!.protection) return;
    const entry = {sheet: name, row: 30, column: 12, value: pick};
    const {excel} = day;
    const from = excel.trips.length;
    let press: ((key: "Enter" | "Esc") => Promise<void>) | undefined;
    excel.meanwhile = (batch) => {
      if (batch !== from + 1) return;
      excel.meanwhile = undefined;
      ({presses: press} = user(excel).beginsTyping(name, "M31", pick + 400));
    };
    const ways: TakeBack[] = [];
    const writing = day.host.write([entry], (way) => ways.push(way));
    await excel.settled();
    await press!("Enter");
    expect(await writing).toEqual([]);
    expect(heldAt(excel.book, entry)).toBe(pick);
    expect(await ways[0]!()).toEqual([]);
    expect(heldAt(excel.book, entry)).toBe(pick + 400);
  },
  /** A colleague deletes a sheet that was looked at, before it is written to. */
  deleteUnderFill: async (day, pick) => {
    const {excel} = day;
    if (excel.book.sheets.length < 3) return;
    const [gone, other] = [nameAt(day, pick), nameAt(day, pick + 1)];
    if ([gone, other].some((name) => sheetIn(excel.book, name)!.protection)) return;
    const from = excel.trips.length;
    excel.meanwhile = (batch) => {
      if (batch !== from + 1) return;
      excel.meanwhile = undefined;
      void user(excel).deletes(gone);
    };
    const entries = [gone, other].map((sheet) => ({sheet, row: 31, column: 12, value: pick}));
    expect(await day.host.write(entries)).toEqual([0]);
    expect(heldAt(excel.book, entries[1]!)).toBe(pick);
  },
  /** Two sheets get each other's names while the pane knows them by their own. */
  swap: async (day, pick) => {
    const {excel} = day;
    await day.host.read();
    const [one, other] = [nameAt(day, pick), nameAt(day, pick + 1)];
    if (one === other) return;
    const {id, protection} = sheetIn(excel.book, one)!;
    await user(excel).renames(one, "暂");
    await user(excel).renames(other, one);
    await user(excel).renames("暂", other);
    expect(sheetIn(excel.book, other)!.id).toBe(id);
    const refused = await day.host.write([{sheet: one, row: 32, column: 12, value: pick}]);
    expect(refused).toEqual(protection ? [0] : []);
    if (!protection) expect(heldAt(excel.book, {sheet: other, row: 32, column: 12})).toBe(pick);
    // From now on it knows them by these.
    await day.host.read();
  },
  /** A pane in another window of the same workbook. */
  otherPane: (day, pick) => keeping(day, async () => {
    const other = createExcelHost(day.excel.client, day.excel.untilEdited);
    await other.read();
    await withoutFormats(() => other.mark([
      {sheet: nameAt(day, pick), row: pick % 7, column: 2, severity: "warning", message: "差 2"},
    ]));
  }),
  chartSheet: async ({excel}, pick) => {
    excel.session.quirks.hasChartSheetFirst = pick % 2 === 0;
    await user(excel).goesToChartSheet();
  },
  check: (day, pick) => keeping(day, () => check(day, pick)),
  unmark: (day) => keeping(day, () => withoutFormats(day.host.unmark)),
  save: async (day) => {
    await keeping(day, () => day.host.save());
    user(day.excel).saves();
    day.saved = day.record;
  },
  explain: async (day, pick) => {
    day.record = {unit: `单位${pick}`, year: 2020 + (pick % 5), edition: "2021"};
    await keeping(day, () => day.host.keepRecord(day.record!));
  },
  reopenPane: async (day) => begin(day),
  reopenWorkbook: async (day) => {
    day.excel.reopens();
    begin(day);
  },
  type: (day, pick) => user(day.excel).types(nameAt(day, pick), `L${(pick % 20) + 1}`, pick),
  typeIntoTables: (day, pick) => user(day.excel).types(nameAt(day, pick), "D7", pick + 100),
  /** The pane is asked for something in the middle of typing. */
  typeOn: async (day, pick) => {
    const name = nameAt(day, pick);
    const {presses} = user(day.excel).beginsTyping(name, "L30", pick + 200);
    const asked = check(day, pick).then(() => day.host.record());
    await day.excel.settled();
    await presses(pick % 2 ? "Enter" : "Esc");
    expect(await asked).toEqual(day.record);
    if (pick % 2) expect(heldAt(day.excel.book, {sheet: name, row: 29, column: 11})).toBe(pick + 200);
  },
  colleague: (day, pick) => user(day.excel).colleagueTypes(nameAt(day, pick), "J7", pick + 300),
  undo: async (day) => void (await user(day.excel).undoes()),
  sleep: async (day) => {
    if (day.excel.session.platform !== "web") return;
    day.excel.temper.isConnected = false;
    await expect(day.host.read()).rejects.toMatchObject({why: "disconnected"});
    day.excel.wakes();
    begin(day);
    // An older one that was saved is there again; where none was, unit and year are.
    day.record = day.saved ?? day.record;
  },
  protect: (day, pick) => user(day.excel).protects(nameAt(day, pick)),
  rule: async (day, pick) => {
    await user(day.excel).makesRule(nameAt(day, pick), "A1");
    if (pick % 4 === 0) await user(day.excel).duplicatesRule(nameAt(day, pick));
  },
  rename: (day, pick) => user(day.excel).renames(nameAt(day, pick), `改名${day.excel.book.lastId}-${pick}`),
  move: (day, pick) => user(day.excel).moves(nameAt(day, pick), pick % 3),
  copy: async (day, pick) => {
    if (day.excel.book.sheets.length > 5) return;
    await user(day.excel).copies(nameAt(day, pick), `副本${day.excel.book.lastId}`);
  },
  delete: async (day, pick) => {
    if (day.excel.book.sheets.length > 2) await user(day.excel).deletes(nameAt(day, pick));
  },
};

function begin(day: Day): void {
  day.host = createExcelHost(day.excel.client, day.excel.untilEdited);
  day.host.onChange(() => undefined);
  day.written.length = 0;
}

const someDay = fc.record({
  api: fc.constantFrom(13, 14, 17, 19, 21),
  platform: fc.constantFrom("windows" as const, "web" as const, "mac" as const, "ipad" as const),
  acts: fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(40)), {minLength: 14, maxLength: 14}),
});

test("after a day of clerk, colleagues, Excel and pane all agrees, and nothing of anybody's is lost", async () => {
  await fc.assert(
    fc.asyncProperty(someDay, async ({api, platform, acts: chosen}) => {
      const excel = new TestExcel(["说明"], clients[platform]);
      Object.assign(excel.temper, {api});
      excel.session.platform = platform;
      const day: Day = {
        excel, host: undefined as unknown as Host, record: undefined, saved: undefined, written: [], inserted: [],
      };
      begin(day);
      await day.host.insert([applications!]);
      for (const [name, pick] of chosen) {
        await excel.settled();
        await acts[name]!(day, pick);
        expect(await day.host.record()).toEqual(day.record);
      }
      excel.reopens();
      const next = createExcelHost(excel.client);
      await keeping(day, () => withoutFormats(next.unmark));
      const open = excel.book.sheets
        .filter(({protection}) => !protection || protection.options.allowFormatCells === true);
      expect(marksIn({...excel.book, sheets: open})).toEqual([]);
      expect(excel.faults).toEqual([]);
    }),
    {...outOf(300, 40), endOnFailure: true},
  );
});

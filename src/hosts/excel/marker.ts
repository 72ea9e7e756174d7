import {HostTrouble, type Mark} from "../host";
import {isRefusal, sheetsInOrder, type RunBatch} from "./batch";
import {addressLists, groupBy, rectanglesOf, type Rectangle} from "./cell-groups";
import {formatAsMark, foundMarks, loadFormats, severities, type FoundMark, type FoundMarks} from "./mark-format";

/** Marks as conditional formats, and the registry of those there are. */
export type Marker = {
  /** What a reading found; spares the next call a round trip. */
  learn(found: FoundMarks): void;
  /** Cells or sheets moved: marks may be in the wrong place, or on a copy. */
  doubt(): void;
  /** Exactly these, in one round trip where the registry is known; none where nothing differs. */
  show(marks: readonly Mark[]): Promise<void>;
  clear(): Promise<void>;
  /** Do something while no marks are there. */
  without<Result>(act: () => Promise<Result>): Promise<Result>;
};

/** Where marks of one severity are on one sheet. */
type Spread = {readonly sheet: string; readonly severity: Mark["severity"]; readonly areas: readonly Rectangle[]};

/** Nothing is known of marks before the first look. */
export function marker(run: RunBatch): Marker {
  let found: FoundMarks | undefined;
  /** What was last shown, and as what; absent where it may have changed since. */
  let shown: {readonly key: string; readonly ids: string} | undefined;

  const replace = async (spreads: readonly Spread[]): Promise<FoundMarks> => {
    const before = found ?? await run(look);
    const exchanged = async (there: FoundMarks): Promise<FoundMarks> =>
      ({...there, marks: await run((context) => exchange(context, there, spreads))});
    // Should it fail, nobody knows which of them are there.
    found = undefined;
    try {
      return found = await exchanged(before);
    } catch (error) {
      // One of them is gone already, by undo or by hand. Look at what is there and start over.
      if (!isRefusal(error, "ItemNotFound")) throw error;
      return found = await exchanged(await run(look));
    }
  };

  return {
    learn: (seen) => {
      found = seen;
    },
    doubt: () => {
      found = shown = undefined;
    },
    show: async (marks) => {
      const spreads = spreadsOf(marks);
      const key = JSON.stringify(spreads);
      if (found && shown?.key === key && shown.ids === idsOf(found)) return;
      const there = await replace(spreads);
      shown = {key, ids: idsOf(there)};
      const closed = spreads.find(({sheet}) => [...there.closed.values()].includes(sheet));
      if (closed) throw new HostTrouble("protectedSheet", {sheet: closed.sheet});
    },
    clear: async () => {
      found = await run(look);
      shown = undefined;
      if (found.marks.length > 0) await replace([]);
    },
    without: async (act) => {
      const before = await run(look);
      const spreads = before.marks.length === 0 ? [] : await run((context) => locate(context, before));
      found = before;
      if (spreads.length > 0) await replace([]);
      try {
        return await act();
      } finally {
        if (spreads.length > 0) await replace(spreads);
        shown = shown && {...shown, ids: idsOf(found)};
      }
    },
  };
}

const idsOf = ({marks}: FoundMarks): string =>
  marks
    .map(({id}) => id)
    .sort()
    .join();

async function look(context: Excel.RequestContext): Promise<FoundMarks> {
  const {worksheets} = context.workbook;
  worksheets.load("items/id");
  const ask = (sheet: Excel.Worksheet) => {
    sheet.load("id,name");
    sheet.protection.load("protected,options");
    return {sheet, formats: loadFormats(sheet)};
  };
  const asked = sheetsInOrder(context, usualSheets).map(ask);
  await context.sync();
  const more = worksheets.items.slice(usualSheets).map(ask);
  if (more.length > 0) await context.sync();
  return foundMarks([...asked, ...more].filter(({sheet}) => !sheet.isNullObject));
}

const usualSheets = 12;

/** Take away what was found and put up the new ones, as one step. */
async function exchange(
  context: Excel.RequestContext,
  {marks, closed}: FoundMarks,
  spreads: readonly Spread[],
): Promise<readonly FoundMark[]> {
  const {worksheets} = context.workbook;
  for (const {sheetId, id} of marks.filter((mark) => !closed.has(mark.sheetId))) {
    worksheets.getItemOrNullObject(sheetId).getRange().conditionalFormats.getItem(id).delete();
  }
  const names = [...closed.values()];
  const added = spreads
    .filter(({sheet}) => !names.includes(sheet))
    .flatMap(({sheet: name, severity, areas}) =>
      addressLists(areas).map((addresses) => {
        const sheet = worksheets.getItemOrNullObject(name);
        sheet.load("id");
        const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
        formatAsMark(format, severity);
        format.load("id");
        return {sheet, format, severity};
      }),
    );
  await context.sync();
  return [
    ...marks.filter((mark) => closed.has(mark.sheetId)),
    ...added
      .filter(({sheet}) => !sheet.isNullObject)
      .map(({sheet, format, severity}) => ({sheetId: sheet.id, id: format.id, severity})),
  ];
}

/** Where the marks are by now: rows may have been inserted above them. */
async function locate(context: Excel.RequestContext, {marks}: FoundMarks): Promise<readonly Spread[]> {
  const located = marks.map(({sheetId, id, severity}) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("name");
    const {areas} = sheet.getRange().conditionalFormats.getItem(id).getRanges();
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return {sheet, severity, areas};
  });
  await context.sync();
  return located.map(({sheet, severity, areas}): Spread => ({
    sheet: sheet.name,
    severity,
    areas: areas.items.map(({rowIndex, columnIndex, rowCount, columnCount}) =>
      ({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount})),
  })).sort(lightestFirst);
}

/** A cell gets its gravest mark only. */
function spreadsOf(marks: readonly Mark[]): readonly Spread[] {
  const cells = groupBy(marks, ({sheet, row, column}) => JSON.stringify([sheet, row, column]));
  const gravest = [...cells.values()].map((own) => own.reduce((one, other) => (rank(other) > rank(one) ? other : one)));
  return [...groupBy(gravest, ({sheet, severity}) => JSON.stringify([sheet, severity])).values()]
    .map((own) => ({sheet: own[0].sheet, severity: own[0].severity, areas: rectanglesOf(own)}))
    .sort(lightestFirst);
}

/** The last that is added comes out on top. */
const lightestFirst = (one: Spread, other: Spread): number => rank(one) - rank(other);

const rank = ({severity}: Pick<Mark, "severity">): number => severities.indexOf(severity);

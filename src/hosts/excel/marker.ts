import {HostTrouble, type Mark} from "../host";
import {isUnforeseen, type RunBatch, type SheetKey} from "./batch";
import {addressLists, groupBy, rectanglesOf, type Rectangle} from "./cell-groups";
import {lookForMarks} from "./look-for-marks";
import {formatAsMark, severities, type FoundMark, type FoundMarks} from "./mark-format";

/** Marks as conditional formats, and the registry of those there are. */
export type Marker = {
  /** What a reading found; spares the next call a round trip. */
  learn(found: FoundMarks | undefined): void;
  /** Cells or sheets moved: marks may be in the wrong place, or on a copy. */
  doubt(): void;
  /** Exactly these, in one round trip where the registry is known; none where nothing differs. */
  show(marks: readonly Mark[]): Promise<void>;
  clear(): Promise<void>;
  /** Do something while no marks are there. */
  without<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Sheets whose conditional formats Excel does not give, by id: not to be asked again while the workbook is open. */
  readonly formless: ReadonlySet<string>;
};

/** Where marks of one severity are on one sheet; as many addresses as go in one conditional format. */
type Spread = {readonly sheet: string; readonly severity: Mark["severity"]; readonly addresses: string};

/** Nothing is known of marks before the first look. */
export function marker(run: RunBatch, sheetKey: SheetKey): Marker {
  let found: FoundMarks | undefined;
  /** The marks that we made ourselves, by their ids: where each is, unless something moved since. */
  const made = new Map<string, {readonly mark: FoundMark; readonly spread: Spread | undefined}>();
  const formless = new Set<string>();
  /** Sheets of which it was said that their marks cannot be told. */
  const said = new Set<string>();

  const isClosed = ({closed}: FoundMarks, {sheet}: Spread): boolean => {
    const key = sheetKey(sheet);
    return key === sheet ? [...closed.values()].includes(sheet) : closed.has(key);
  };

  const look = (): Promise<FoundMarks> => lookForMarks(run, formless);

  /** Those there are; on a sheet that Excel does not tell of, those that we remember. */
  const allOf = ({marks, unread}: FoundMarks): readonly FoundMark[] => {
    const remembered = [...made.values()].map(({mark}) => mark).filter(({sheetId}) => unread.has(sheetId));
    return [...new Map([...marks, ...remembered].map((mark) => [mark.id, mark])).values()];
  };

  const replace = async (spreads: readonly Spread[]): Promise<FoundMarks> => {
    const exchanged = async (there: FoundMarks, take: typeof takeAll): Promise<FoundMarks> => {
      const wantedKey = (spread: Spread): string => keyOf({...spread, sheet: sheetKey(spread.sheet)});
      const wanted = new Set(spreads.map(wantedKey));
      const keyIn = ({id, sheetId}: FoundMark): string | undefined => {
        const spread = made.get(id)?.spread;
        // By its sheet's name only where no reading has told the ids: names may be others' by now.
        return spread && keyOf(sheetKey(spread.sheet) === spread.sheet ? spread : {...spread, sheet: sheetId});
      };
      const [staying, leaving] = partition(allOf(there).filter(({sheetId}) => !there.closed.has(sheetId)), (mark) => {
        const key = keyIn(mark);
        // Once for each: of two alike one is a copy.
        return key !== undefined && wanted.delete(key);
      });
      const coming = spreads.filter((spread) => wanted.has(wantedKey(spread)) && !isClosed(there, spread));
      const added = await take(run, leaving, coming, sheetKey);
      leaving.forEach(({id}) => made.delete(id));
      added.forEach(({mark, spread}) => made.set(mark.id, {mark, spread}));
      const stuck = there.marks.filter(({sheetId}) => there.closed.has(sheetId));
      return {...there, marks: [...stuck, ...staying, ...added.map(({mark}) => mark)]};
    };
    const before = found ?? await look();
    // Should it fail, nobody knows which of them are there.
    found = undefined;
    try {
      return found = await exchanged(before, takeAll);
    } catch (error) {
      if (!isUnforeseen(error)) throw error;
    }
    try {
      // One of them is gone already, by undo or by hand. Look at what is there and start over.
      return found = await exchanged(await look(), takeAll);
    } catch (error) {
      if (!isUnforeseen(error)) throw error;
      return found = await exchanged(await look(), takeOneByOne);
    }
  };

  /** That a sheet's marks cannot be told, and may be those of another time, is said once. */
  const sayUnread = ({unread}: FoundMarks): void => {
    const sheet = [...unread.values()].find((name) => !said.has(name));
    if (sheet === undefined) return;
    said.add(sheet);
    throw new HostTrouble("formatsUnread", {sheet});
  };

  return {
    formless,
    learn: (seen) => {
      found = seen;
    },
    doubt: () => {
      found = undefined;
      made.forEach(({mark}, id) => made.set(id, {mark, spread: undefined}));
    },
    show: async (marks) => {
      const spreads = spreadsOf(marks);
      const there = await replace(spreads);
      const closed = spreads.find((spread) => isClosed(there, spread));
      if (closed) throw new HostTrouble("protectedSheet", {sheet: closed.sheet});
      sayUnread(there);
    },
    clear: async () => {
      found = await look();
      if (allOf(found).length > 0) await replace([]);
      sayUnread(found);
    },
    without: async (act) => {
      const before = await look();
      const spreads = before.marks.length === 0 ? [] : await run((context) => locate(context, before));
      found = before;
      if (spreads.length > 0) await replace([]);
      try {
        return await act();
      } finally {
        if (spreads.length > 0) await replace(spreads);
      }
    },
  };
}

type Added = {readonly mark: FoundMark; readonly spread: Spread};

/** Take away some and put up others, as one step; nothing where there is nothing to do. */
const takeAll = async (
  run: RunBatch, leaving: readonly FoundMark[], coming: readonly Spread[], sheetKey: SheetKey,
): Promise<readonly Added[]> => leaving.length + coming.length === 0 ? [] : run(async (context) => {
  const {worksheets} = context.workbook;
  for (const {sheetId, id} of leaving)
    worksheets.getItemOrNullObject(sheetId).getRange().conditionalFormats.getItem(id).delete();
  const added = coming.map((spread) => {
    const sheet = worksheets.getItemOrNullObject(sheetKey(spread.sheet));
    sheet.load("id");
    const format = sheet.getRanges(spread.addresses).conditionalFormats.add("Custom");
    formatAsMark(format, spread.severity);
    format.load("id");
    return {sheet, format, spread};
  });
  await context.sync();
  return added
    .filter(({sheet}) => !sheet.isNullObject)
    .map(({sheet, format, spread}) =>
      ({mark: {sheetId: sheet.id, id: format.id, severity: spread.severity}, spread}));
});

/**
 * The same mark by mark: one that cannot be taken away is no hindrance to the others. Beside two rules of the user's
 * for the same cells none is deleted through the whole sheet (office-js#5222), but through its own cells.
 */
async function takeOneByOne(
  run: RunBatch, leaving: readonly FoundMark[], coming: readonly Spread[], sheetKey: SheetKey,
): Promise<readonly Added[]> {
  for (const {sheetId, id} of leaving) {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const {areas} = sheet.getRange().conditionalFormats.getItem(id).getRanges();
      areas.load("items/address");
      await context.sync();
      const [first] = areas.items;
      const local = first?.address.slice(first.address.lastIndexOf("!") + 1);
      sheet.getRange(local).conditionalFormats.getItem(id).delete();
      await context.sync();
    }).catch((error: unknown) => {
      if (!isUnforeseen(error)) throw error;
    });
  }
  return takeAll(run, [], coming, sheetKey);
}

/** Where the marks are by now: rows may have been inserted above them. */
async function locate(context: Excel.RequestContext, {marks}: FoundMarks): Promise<readonly Spread[]> {
  const located = marks.map(({sheetId, id, severity}) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("name");
    const {areas} = sheet.getRange().conditionalFormats.getItem(id).getRanges();
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return {sheet, severity, areas};
  });
  await context.sync();
  return located.filter(({sheet}) => !sheet.isNullObject).flatMap(({sheet, severity, areas}) =>
    spreadOver(sheet.name, severity, areas.items.map(({rowIndex, columnIndex, rowCount, columnCount}) =>
      ({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount})))).sort(lightestFirst);
}

/** A cell gets its gravest mark only. */
function spreadsOf(marks: readonly Mark[]): readonly Spread[] {
  const cells = groupBy(marks, ({sheet, row, column}) => JSON.stringify([sheet, row, column]));
  const gravest = [...cells.values()].map((own) => own.reduce((one, other) => (rank(other) > rank(one) ? other : one)));
  return [...groupBy(gravest, ({sheet, severity}) => JSON.stringify([sheet, severity])).values()]
    .flatMap((own) => spreadOver(own[0].sheet, own[0].severity, rectanglesOf(own)))
    .sort(lightestFirst);
}

const spreadOver = (sheet: string, severity: Mark["severity"], areas: readonly Rectangle[]): readonly Spread[] =>
  addressLists(areas).map((addresses) => ({sheet, severity, addresses}));

const keyOf = ({sheet, severity, addresses}: Spread): string => JSON.stringify([sheet, severity, addresses]);

/** The last that is added comes out on top. */
const lightestFirst = (one: Spread, other: Spread): number => rank(one) - rank(other);

const rank = ({severity}: Pick<Mark, "severity">): number => severities.indexOf(severity);

function partition<Thing>(things: readonly Thing[], isIn: (thing: Thing) => boolean): readonly [Thing[], Thing[]] {
  const [inside, outside]: [Thing[], Thing[]] = [[], []];
  for (const thing of things) (isIn(thing) ? inside : outside).push(thing);
  return [inside, outside];
}

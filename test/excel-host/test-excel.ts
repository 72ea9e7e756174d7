import type {Rect} from "./address";
import {newBook, type Book, type Sheet} from "./book";
import {loadClient, type Client, type EventMessage} from "./client";
import {WireError} from "./remote";
import {reference, workbook} from "./remotes/workbook";
import {changed, settle, type Session} from "./session";
import {toXlsx} from "./to-xlsx";
import {undoAfter} from "./undo-list";
import {answer, type Batch} from "./wire";

/** One round trip. */
export type Trip = {
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
  readonly error?: string;
};

/** What the program under test used of Excel's API. */
export type Use = {readonly type: string; readonly member: string; readonly how: "get" | "set" | "call"};

/** How this Excel is, beside its workbook. All may change while it runs. */
export type Temper = {
  /** The highest numbered set of ExcelApi; Office 2021 has 1.14, Office LTSC 2024 1.17. */
  api: number;
  /** A cell is being edited: every batch fails. */
  isEditing: boolean;
  isConnected: boolean;
  /** What is asked is done, and the connection lost before the answer. */
  losesAnswer: boolean;
  /** The most that a request or an answer may have. By itself 5 MB on the web, and elsewhere what there is. */
  mostBytes?: number;
  givesFile: boolean;
};

/** Excel as Microsoft's client sees it, over a workbook in memory. */
export class TestExcel {
  readonly session: Session;
  readonly trips: Trip[] = [];
  readonly uses = new Map<string, Use>();
  /** What was asked for and is not implemented here: every test holds it to be empty. */
  readonly faults: string[] = [];
  readonly temper: Temper = {
    api: 13, isEditing: false, isConnected: true, losesAnswer: false, givesFile: true,
  };
  /** What the add-in keeps in the document beside its parts. */
  readonly settings = new Map<string, unknown>();
  readonly client: Client;
  /** Runs before the batch with this number, from 0: what others do in the meantime. */
  meanwhile?: (batch: number) => void;
  private readonly journal: Book[] = [];
  private readonly editors: (() => void)[] = [];
  /** Batches that are not answered and events that are not told. */
  private underWay = 0;
  private deliver: (message: EventMessage) => void = () => {};

  constructor(sheets: readonly string[] = ["Sheet1"], client: Client = loadClient()) {
    this.session = {
      book: newBook(sheets),
      isStale: false,
      references: new Map(),
      watched: new Set(),
      events: [], opened: [],
      platform: "windows",
      quirks: {},
    };
    this.client = client;
    client.connect({
      send: (body) => this.doing(() => this.send(body)),
      listen: (deliver) => void (this.deliver = deliver),
      supports: (set, version) => set !== "ExcelApi" || Number(version.split(".")[1]) <= this.temper.api,
      platform: () => this.session.platform,
      settings: this.settings,
      file: () => {
        // office-js#3778.
        this.journal.length = 0;
        return this.temper.givesFile ? toXlsx(this.book) : undefined;
      },
    });
  }

  get book(): Book {
    return this.session.book;
  }

  /** Something that happens outside the program: an edit, a rename. Listeners are told. */
  async outside(act: (session: Session) => void): Promise<void> {
    this.remember();
    this.session.actor = this.temper.api >= 14 ? "Unknown" : undefined;
    act(this.session);
    settle(this.session);
    await this.tellListeners();
  }

  /** Something that a colleague does elsewhere. What undo would take back here then is not known: nothing. */
  async afar(act: (session: Session) => void): Promise<void> {
    this.session.isRemote = true;
    await this.outside(act);
    this.session.isRemote = false;
    this.journal.length = 0;
  }

  /** Excel on the web was asleep: the session is another, and parts that were not saved are gone (office-js#6585). */
  wakes(): void {
    this.temper.isConnected = true;
    this.book.parts = structuredClone([...this.session.saved ?? []]);
    this.session.watched.clear();
    this.session.references.clear();
    this.journal.length = 0;
  }

  /** The workbook is closed and opened: rules that nothing could be asked of are whole again (office-js#6396). */
  reopens(): void {
    this.book.sheets.forEach(({marks}) => marks.forEach((mark) => delete mark.isBroken));
    this.session.watched.clear();
    this.journal.length = 0;
  }

  /** Until the cell that is being edited is left: what a host may wait for in place of time going by. */
  readonly untilEdited = (): Promise<void> => new Promise((resolve) => void this.editors.push(resolve));

  editingIsOver(): void {
    this.editors.splice(0).forEach((go) => go());
  }

  /** Ctrl+Z; `false` where nothing is left to undo. */
  async undo(): Promise<boolean> {
    const before = this.journal.pop();
    if (before === undefined) return false;
    // What is kept beside the sheets is beyond undo.
    const {parts, properties, lastId, sheets} = this.book;
    this.session.book = {...before, parts, properties, lastId};
    this.session.actor = this.temper.api >= 14 ? "Unknown" : undefined;
    for (const sheet of before.sheets) {
      const undone = sheets.find(({id}) => id === sheet.id);
      // A rule that was deleted comes back, and nothing can be asked of it: office-js#6396.
      for (const mark of sheet.marks) if (undone?.marks.some(({id}) => id === mark.id) === false) mark.isBroken = true;
      if (undone !== undefined) changed(this.session, {sheet, rects: differing(sheet, undone)});
    }
    settle(this.session);
    await this.tellListeners();
    return true;
  }

  /** Once every batch is answered, every event told, and nothing has come of them. */
  async settled(): Promise<void> {
    for (let idle = 0; idle < 3; idle = this.underWay > 0 ? 0 : idle + 1) await turn();
  }

  get undoSteps(): number {
    return this.journal.length;
  }

  /** Round trips and bytes of what `act` does. */
  async measure<T>(
    act: () => Promise<T>,
  ): Promise<{readonly result: T; readonly trips: number; readonly sent: number; readonly received: number}> {
    const from = this.trips.length;
    const result = await act();
    const trips = this.trips.slice(from);
    const total = (of: (trip: Trip) => number) => trips.reduce((sum, trip) => sum + of(trip), 0);
    return {result, trips: trips.length, sent: total(({sent}) => sent), received: total(({received}) => received)};
  }

  private async send(body: string): Promise<{body: string} | {failure: number}> {
    await Promise.resolve();
    this.meanwhile?.(this.trips.length);
    const sent = Buffer.byteLength(body);
    const refuse = (failure: number, error: string) => {
      this.trips.push({sent, received: 0, actions: 0, error});
      return {failure};
    };
    if (!this.temper.isConnected) return refuse(5012, "InvalidOrTimedOutSession");
    if (this.temper.isEditing) return refuse(5004, "InvalidOperationInCellEditMode");
    // Docs, resource-limits: of Excel on the web.
    const mostBytes = this.temper.mostBytes ?? (this.session.platform === "web" ? 5 * 1024 * 1024 : Infinity);
    if (sent > mostBytes) return refuse(5103, "RequestPayloadSizeLimitExceeded");
    const batch = JSON.parse(body) as Batch;
    const before = mayWrite(batch) ? structuredClone(this.book) : this.book;
    const used: Use[] = [];
    const written: Use[] = [];
    this.session.actor = this.temper.api >= 14 ? "ThisLocalAddin" : undefined;
    const result = answer(
      {
        root: () => workbook(this.session),
        create: (type) => {
          throw new WireError("NotImplementedByTestHost", `new ${type}`, 501);
        },
        reference: (id) => reference(this.session, id),
        onUse: (use) => {
          this.uses.set(`${use.type}.${use.member} ${use.how}`, use);
          used.push(use);
          if (use.how === "set" || (use.how === "call" && isWrite.test(use.member))) written.push(use);
        },
      },
      batch,
    );
    settle(this.session);
    const after = undoAfter(used, written, this.temper.api);
    if (after === "empty") this.journal.length = 0;
    if (after === "longer") this.journal.push(before);
    const text = JSON.stringify(result);
    if (result.Error?.Code === "NotImplementedByTestHost") this.faults.push(result.Error.Message);
    if (this.temper.losesAnswer) return refuse(5012, "InvalidOrTimedOutSession");
    const received = Buffer.byteLength(text);
    if (received > mostBytes) return refuse(5104, "ResponsePayloadSizeLimitExceeded");
    this.trips.push({sent, received, actions: batch.Actions.length, error: result.Error?.Code});
    void this.doing(async () => {
      await turn();
      await this.tellListeners();
    });
    return {body: text};
  }

  private async doing<Result>(act: () => Promise<Result>): Promise<Result> {
    this.underWay += 1;
    try {
      return await act();
    } finally {
      this.underWay -= 1;
    }
  }

  private remember(): void {
    this.journal.push(structuredClone(this.book));
  }

  private async tellListeners(): Promise<void> {
    for (const {type, sheetId, details} of this.session.events.splice(0)) {
      for (const targetId of [sheetId, "Workbook"]) {
        if (this.session.watched.has(`${type} ${targetId}`)) {
          this.deliver({
            entries: [
              {
                messageCategory: 65536,
                messageType: type,
                targetId,
                message: JSON.stringify(details),
                isRemoteOverride: false,
              },
            ],
          });
        }
      }
    }
    await turn();
  }
}

/** What waits for its turn has had it. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The cells that hold something else, one by one. */
const differing = (sheet: Sheet, other: Sheet): readonly Rect[] =>
  [...new Set([...sheet.cells.keys(), ...other.cells.keys()])].filter((key) => {
    const [one, another] = [sheet.cells.get(key), other.cells.get(key)];
    return one?.formula !== another?.formula || (one?.formula === undefined && one?.value !== another?.value);
  }).map((key) => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    return {row, column, rows: 1, columns: 1};
  });

const mayWrite = ({Actions, ObjectPaths}: Batch): boolean =>
  Actions.some(({ActionType, Name}) => ActionType === 4 || ActionType === 9 || isWrite.test(camel(Name))) ||
  Object.values(ObjectPaths).some(({Name}) => isWrite.test(camel(Name)));

const camel = (name: string | null | undefined): string => (name ? name[0]!.toLowerCase() + name.slice(1) : "");

const isWrite = /^(add|delete|merge|unmerge|clear|protect|unprotect|setXml|setPrint|freeze|unfreeze)/;

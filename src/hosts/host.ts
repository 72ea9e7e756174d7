import type {FilingRecord} from "../filing/record";
import type {Cell, Grid} from "../recognise/grid";
import type {CellAt, CellEntry, SheetSpec} from "../sheets/sheet-spec";
import type {SheetTag} from "../sheets/sheet-tag";

/** A mark on a cell: seen beside the cell's own format, which stays as it is. */
export type Mark = CellAt & {readonly severity: "error" | "warning" | "hint"; readonly message: string};

/** A sheet of the workbook as it is now. `tag` is there where the sheet is one of our templates. */
export type SheetGrid = Grid & {readonly tag?: SheetTag};

/** What a cell held when the sheets were read; `null` where it was empty. */
export const heldIn = (sheets: readonly SheetGrid[], {sheet, row, column}: CellAt): Cell["value"] => {
  const {cells = []} = sheets.find(({name}) => name === sheet) ?? {};
  return cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
};

/** Where sheets live: Excel, the workbench, a file. Every call is one user action. */
export type Host = {
  /**
   * Add sheets for the specs, after those that are there, and give their names.
   * A name that is taken gets a number; nothing that is there is touched.
   * `keep` is given the way to take them back, where the host has one.
   */
  insert(specs: readonly SheetSpec[], keep?: (takeBack: TakeBack) => void): Promise<readonly string[]>;
  /**
   * Every sheet, in order; of one that only shows many units' figures (`isOnlyShown`) the title may be all.
   * A cell that is being edited is committed first, or else waited for: see `onWait`.
   */
  read(): Promise<readonly SheetGrid[]>;
  /**
   * Write values as one undoable step; totals follow. Gives the indexes of those refused: a sheet that is not there,
   * a locked cell (but for `evenLocked`), one with a formula (but for `replaceFormula`), one that a merged cell hides,
   * one that somebody changed since it was read (`was`). Sheets go by the names that they had when they were last read.
   * `keep` is given the way to take back what was written, where anything was and the host has one.
   */
  write(values: readonly CellEntry[], keep?: (takeBack: TakeBack) => void): Promise<readonly number[]>;
  /** Show exactly these marks, in place of all earlier ones. */
  mark(marks: readonly Mark[]): Promise<void>;
  unmark(): Promise<void>;
  /**
   * Select the cell and bring it into view; `false` where its sheet is no longer there.
   * `toType`: what is typed next is meant for the cell. Excel leaves the keyboard with the pane all the same.
   */
  goTo(cell: CellAt, toType?: boolean): Promise<boolean>;
  /** Call back, debounced by nobody, when cells changed by another hand than ours. Gives the way to stop. */
  onChange(listener: () => void): () => void;
  /** Call back with the name of the sheet that is in front: now, and whenever it is another. Gives the way to stop. */
  onActivate(listener: (sheet: string) => void): () => void;
  /**
   * Call back with the cell that is selected, of a merged one its corner, of an area the one that is typed into: now,
   * and whenever it is another. Gives the way to stop.
   */
  onSelect(listener: (cell: CellAt) => void): () => void;
  /**
   * Call back when a call begins to wait for the user to leave the cell that is being edited, and when it goes on.
   * Gives the way to stop. Absent where no call waits.
   */
  onWait?(listener: (isWaiting: boolean) => void): () => void;
  /** The record last kept, or `undefined`. */
  record(): Promise<FilingRecord | undefined>;
  /** `isAside`: it says no more than under which name something lies beside the workbook, which is no reason to save it. */
  keepRecord(record: FilingRecord, isAside?: boolean): Promise<void>;
  /**
   * Do what takes several calls as one action: a save that the user asks for meanwhile waits until it is over. Absent
   * where saving is another's. Jobs do not wait for each other, so that one may be part of another.
   */
  inOnePiece?<Result>(job: () => Promise<Result>): Promise<Result>;
  /** The whole workbook as .xlsx bytes, without marks. */
  save(): Promise<Uint8Array>;
  /** Ctrl+Z in the sheet takes back whatever this host did last, a write or an insertion. */
  readonly undoesByKeys?: true;
  /** Whether the panel is opened along with this workbook; absent where the host cannot. */
  readonly opensAlong?: OpenAlong;
  /** The page that the panel is in gives its user no downloads: a click on one does nothing. */
  readonly noDownloads?: true;
  /** Open .xlsx bytes as another workbook; absent where the host cannot. */
  openNew?(bytes: Uint8Array): Promise<void>;
};

/** Several calls as one action, as far as the host can. */
export const inOnePiece = <Result>(host: Host, job: () => Promise<Result>): Promise<Result> =>
  host.inOnePiece === undefined ? job() : host.inOnePiece(job);

/** It is so from the next saving on. */
export type OpenAlong = {isOn(): boolean; set(isOn: boolean): Promise<void>};

/**
 * Puts the cells of one write back to what they held before: contents, number formats and locks. A cell that by now
 * holds something else than was written keeps it, whoever put it there; those are given. Sheets that were inserted go
 * again; one on which anything is another by now, or that others compute with, stays, and a cell of it or of theirs is
 * given. Good for once.
 */
export type TakeBack = () => Promise<readonly CellAt[]>;

/** What keeps a host from doing what it is asked; the panel has a sentence with the way out for each. */
export type HostTroubleCause =
  | "editing" | "protectedSheet" | "protectedWorkbook" | "disconnected" | "otherWorkbook" | "tooLarge" | "busy"
  | "recordNotKept" | "fileNotGiven" | "formatsUnread" | "notOpened" | "noDownloads" | "unknown";

/** A host cannot do it now. What was there before is still there. */
export class HostTrouble extends Error {
  constructor(
    readonly why: HostTroubleCause,
    /** What the sentence needs: the sheet's name, what the host itself says. */
    readonly detail: Readonly<Record<string, string>> = {},
  ) {
    super([why, ...Object.values(detail)].join(": "));
    this.name = "HostTrouble";
  }
}

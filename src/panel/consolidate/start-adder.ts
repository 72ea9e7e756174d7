import type {Comparison} from "../../filing/consolidation/consolidate";
import {enclose, isRecord, open, type Envelope} from "../../filing/consolidation/envelope";
import type {Order} from "../../filing/consolidation/order";
import type {Submission} from "../../filing/consolidation/submission";
import type {Unreadable} from "../../filing/consolidation/to-json";
import type {ListedUnit} from "../../filing/consolidation/unit-list";
import type {Filing} from "../../filing/filing";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Decisions} from "./decisions";

/** How the files are to be added up. */
export type Question = {
  readonly list?: readonly ListedUnit[];
  readonly own?: Submission;
  readonly reported?: Submission;
  /** Sources that are none of the units' filings. */
  readonly except: readonly string[];
  readonly year?: number;
  readonly only: readonly string[];
  readonly decisions: Decisions;
};

/** A consolidation as the panel shows it; the sums themselves stay in the worker. */
export type Settled = Order & {
  readonly whole: Filing;
  readonly comparisons: readonly Comparison[];
  readonly unknown: readonly string[];
  /** The filings in order before the user chose among several of one unit. */
  readonly asked: Order;
};

/** What goes into the sheets beside the filings; `units` names the sheet of all units. */
export type Beside = {readonly unreadable: readonly Unreadable[]; readonly last?: Filing; readonly units?: string};

/** What the worker is asked; the envelope's number tells which of several questions. */
export type Wanted =
  | {readonly is: "settled"; readonly question: Question; readonly files?: readonly Submission[]}
  | {readonly is: "sheets" | "book" | "notices"; readonly beside: Beside};
/** What it answers, piece by piece: `piece` counts them from 0, so that none is taken twice. */
export type Answer = {readonly piece: number} & Piece;
export type Piece =
  | {readonly sheet: SheetSpec}
  | {readonly cells: readonly CellSpec[]}
  | {readonly done: Settled | Uint8Array | null}
  | {readonly failure: string};

/** Adds up and makes sheets in a Web Worker: of thousands of filings either would keep the page from answering. */
export type Adder = {
  /** `null` where there is nothing to add up. */
  settle(files: readonly Submission[], question: Question): Promise<Settled | null>;
  /** The sheets of what was settled last. */
  sheets(beside: Beside): Promise<readonly SheetSpec[]>;
  /** The same, or the list of notices alone, as an .xlsx file. */
  write(what: "book" | "notices", beside: Beside): Promise<Uint8Array>;
  end(): void;
};

type Waiting = {
  /** Pieces taken so far. */
  pieces: number;
  readonly sheets: SheetSpec[];
  readonly resolve: (value: Settled | Uint8Array | null | SheetSpec[]) => void;
  readonly reject: (error: Error) => void;
};

/** Start a worker of its own; it lives until it is ended, which leaves what it was asked undone with an AbortError. */
export function startAdder(): Adder {
  const worker = new Worker(new URL("./adder.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let given: readonly Submission[] | undefined;
  const ask = <Result>(wanted: Wanted): Promise<Result> => new Promise<unknown>((resolve, reject) => {
    const n = ++count;
    waiting.set(n, {pieces: 0, sheets: [], resolve, reject});
    worker.postMessage(enclose("add", n, wanted) satisfies Envelope<Wanted>);
  }) as Promise<Result>;
  const failAll = (error: Error): void => {
    for (const {reject} of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener("message", ({data}: MessageEvent<unknown>) => {
    const answer = open("add", data);
    const one = answer && waiting.get(answer.n);
    if (one === undefined || !isRecord(answer!.content) || answer!.content.piece !== one.pieces) return;
    one.pieces += 1;
    if (take(answer!.content, one)) waiting.delete(answer!.n);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    failAll(new Error(event.message));
  });
  return {
    settle(files, question) {
      // Thousands of filings cross over once, not at every choice.
      const changed = files === given ? undefined : files;
      given = files;
      return ask({is: "settled", question, files: changed});
    },
    sheets: (beside) => ask({is: "sheets", beside}),
    write: (is, beside) => ask({is, beside}),
    end() {
      worker.terminate();
      failAll(new DOMException("The adder was ended", "AbortError"));
    },
  };
}

/** Take a piece of an answer; whether that was the last one. */
function take({sheet, cells, done, failure}: Readonly<Record<string, unknown>>, one: Waiting): boolean {
  const last = one.sheets.at(-1);
  if (isRecord(sheet)) one.sheets.push({...sheet as SheetSpec, cells: []});
  else if (Array.isArray(cells) && last !== undefined) (last.cells as CellSpec[]).push(...cells as CellSpec[]);
  else {
    const whole = one.sheets.length > 0 ? one.sheets : done as Settled | Uint8Array | null;
    if (done === null || isRecord(done)) one.resolve(whole);
    else one.reject(new Error(typeof failure === "string" ? failure : "the adder's answer makes no sense"));
    return true;
  }
  return false;
}

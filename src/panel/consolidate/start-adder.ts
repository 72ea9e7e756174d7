import type {ReportedComparison} from "../../consolidate/consolidate";
import {enclose, isRecord, open, type Envelope} from "../../consolidate/envelope";
import type {Outstanding} from "../../consolidate/outstanding";
import type {Order} from "../../consolidate/order";
import type {Submission} from "../../consolidate/submission";
import type {Unreadable} from "../../consolidate/submission";
import type {ListedUnit} from "../../consolidate/unit-list";
import type {Filing} from "../../filing/filing";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import type {Decision} from "../../consolidate/decisions";

/** How the files are to be added up. */
export type ConsolidationQuestion = {
  readonly list?: readonly ListedUnit[];
  readonly own?: Submission;
  readonly reported?: Submission;
  /** Last year's sums, where a file holds them, and what the units filed. */
  readonly last?: Filing;
  readonly lasts: readonly Submission[];
  /** Sources that are none of the units' filings. */
  readonly except: readonly string[];
  readonly year?: number;
  /** Whose the whole is, where nothing that was read says so. */
  readonly unit?: string;
  readonly only: readonly string[];
  readonly decisions: readonly Decision[];
  readonly unreadable: readonly Unreadable[];
  readonly passedOver: readonly Unreadable[];
};

/** A consolidation as the panel shows it; the sums themselves stay in the worker. */
export type ShownConsolidation = Order & {
  readonly whole: Filing;
  /** Last year's sums, as they were given or as last year's filings come to. */
  readonly before?: Filing;
  readonly outstanding: readonly Outstanding[];
  readonly comparisons: readonly ReportedComparison[];
  readonly unknown: readonly string[];
  /** All filings in order, whichever units were chosen to be added up. */
  readonly asked: Order;
};

/** What goes into the sheets beside the filings; `units` names the sheet of all units. */
export type Beside = {readonly unreadable: readonly Unreadable[]; readonly units?: string};

/** What the worker is asked; the envelope's number tells which of several questions. */
export type AdderRequest =
  | {readonly is: "settled"; readonly question: ConsolidationQuestion; readonly files?: readonly Submission[]}
  | {readonly is: "sheets" | "book" | "notices"; readonly beside: Beside};
/** What it answers, piece by piece: `piece` counts them from 0, so that none is taken twice. */
export type AdderAnswer = {readonly piece: number} & AnswerPiece;
/** A sheet without its cells, cells of the last sheet, the end, or why there is none. */
export type AnswerPiece =
  | {readonly sheet: SheetSpec}
  | {readonly cells: readonly CellSpec[]}
  | {readonly done: ShownConsolidation | Uint8Array | null}
  | {readonly failure: string};

/** Adds up and makes sheets in a Web Worker: of thousands of filings either would keep the page from answering. */
export type Adder = {
  /** `null` where there is nothing to add up. */
  settle(files: readonly Submission[], question: ConsolidationQuestion): Promise<ShownConsolidation | null>;
  /** The sheets of what was settled last. */
  sheets(beside: Beside): Promise<readonly SheetSpec[]>;
  /** The same, or the list of notices alone, as an .xlsx file. */
  write(what: "book" | "notices", beside: Beside): Promise<Uint8Array>;
  end(): void;
};

/** A sheet whose cells come piece by piece. */
type Gathered = SheetSpec & {readonly cells: CellSpec[]};

type Waiting = {
  readonly is: AdderRequest["is"];
  /** Pieces taken so far. */
  pieces: number;
  readonly sheets: Gathered[];
  readonly resolve: (value: ShownConsolidation | Uint8Array | null | readonly SheetSpec[]) => void;
  readonly reject: (error: Error) => void;
};

/**
 * An adder with a worker of its own from the first question on, which is rejected where no worker can be had. It lives
 * until it is ended, which leaves what it was asked undone with an AbortError.
 */
export function startAdder(): Adder {
  let worker: Worker | undefined;
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let given: readonly Submission[] | undefined;
  const ask = <Result>(wanted: AdderRequest): Promise<Result> => new Promise<unknown>((resolve, reject) => {
    const n = ++count;
    worker ??= startWorker();
    worker.postMessage(enclose("add", n, wanted) satisfies Envelope<AdderRequest>);
    waiting.set(n, {is: wanted.is, pieces: 0, sheets: [], resolve, reject});
  }) as Promise<Result>;
  const failAll = (error: Error): void => {
    for (const {reject} of waiting.values()) reject(error);
    waiting.clear();
  };
  const startWorker = (): Worker => {
    const started = new Worker(/* webpackChunkName: "adder" */ new URL("./adder.ts", import.meta.url));
    started.addEventListener("message", ({data}: MessageEvent<unknown>) => {
      const answer = open("add", data);
      if (answer === undefined) return;
      const {n, content} = answer;
      const one = waiting.get(n);
      if (one === undefined || !isNext(content, one)) return;
      one.pieces += 1;
      if (take(content, one)) waiting.delete(n);
    });
    started.addEventListener("error", (event) => {
      event.preventDefault();
      failAll(new Error(event.message));
    });
    return started;
  };
  return {
    settle(files, question) {
      if (files.length === 0 && question.own === undefined) return Promise.resolve(null);
      // Thousands of filings cross over once, not at every choice.
      const changed = files === given ? undefined : files;
      const settled = ask<ShownConsolidation | null>({is: "settled", question, files: changed});
      given = files;
      return settled;
    },
    sheets: (beside) => ask({is: "sheets", beside}),
    write: (is, beside) => ask({is, beside}),
    end() {
      worker?.terminate();
      failAll(new DOMException("The adder was ended", "AbortError"));
    },
  };
}

/** Whether something is the next piece of an answer to what was asked; what makes no sense is none. */
function isNext(content: unknown, {is, pieces, sheets}: Waiting): content is AdderAnswer {
  if (!isRecord(content) || content.piece !== pieces) return false;
  if ("failure" in content) return typeof content.failure === "string";
  if ("sheet" in content) return is === "sheets" && isSheet(content.sheet);
  if ("cells" in content) return sheets.length > 0 && isCells(content.cells);
  if (!("done" in content)) return false;
  if (is === "sheets") return content.done === null && sheets.length > 0;
  return is === "settled" ? content.done === null || isSettled(content.done) : ArrayBuffer.isView(content.done);
}

const isCells = (value: unknown): boolean => Array.isArray(value) &&
  value.every((cell) => isRecord(cell) && Number.isInteger(cell.row) && Number.isInteger(cell.column));

const isSheet = (value: unknown): boolean =>
  isRecord(value) && typeof value.name === "string" && Array.isArray(value.columnWidths) && isCells(value.cells);

const isSettled = (value: unknown): boolean => isOrder(value) && isOrder(value.asked) &&
  isRecord(value.whole) && [value.comparisons, value.unknown, value.outstanding].every(Array.isArray);

const isOrder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && ["placed", "missing", "near", "duplicates", "trees", "withoutParent", "lapsed", "unread"].every((key) => Array.isArray(value[key]));

/** Take a piece of an answer; whether that was the last one. */
function take(piece: AnswerPiece, one: Waiting): boolean {
  if ("sheet" in piece) one.sheets.push({...piece.sheet, cells: []});
  else if ("cells" in piece) {
    const sheet = one.sheets.at(-1);
    for (const cell of piece.cells) sheet?.cells.push(cell);
  } else if ("failure" in piece) one.reject(new Error(piece.failure));
  else one.resolve(one.is === "sheets" ? one.sheets : piece.done);
  return "failure" in piece || "done" in piece;
}

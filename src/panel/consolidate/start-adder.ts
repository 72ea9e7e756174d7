import type {Comparison} from "../../filing/consolidation/consolidate";
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

/** What the worker is asked, and what it answers; `n` tells which of several questions. */
export type Wanted =
  | {readonly is: "settled"; readonly question: Question; readonly files?: readonly Submission[]}
  | {readonly is: "sheets" | "book" | "notices"; readonly beside: Beside};
export type Request = Wanted & {readonly n: number};
export type Answer = {readonly n: number} & (
  | {readonly sheet: SheetSpec}
  | {readonly cells: readonly CellSpec[]}
  | {readonly done: Settled | Uint8Array | null}
  | {readonly failure: string});

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
  readonly sheets: SheetSpec[];
  readonly resolve: (value: Settled | Uint8Array | null | SheetSpec[]) => void;
  readonly reject: (error: Error) => void;
};

/** Start a worker of its own; it lives until it is ended. */
export function startAdder(): Adder {
  const worker = new Worker(new URL("./adder.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let given: readonly Submission[] | undefined;
  const ask = <Result>(wanted: Wanted): Promise<Result> => new Promise<unknown>((resolve, reject) => {
    const n = ++count;
    waiting.set(n, {sheets: [], resolve, reject});
    worker.postMessage({...wanted, n} satisfies Request);
  }) as Promise<Result>;
  worker.addEventListener("message", ({data}: MessageEvent<Answer>) => {
    const one = waiting.get(data.n);
    if (one === undefined) return;
    if ("sheet" in data) one.sheets.push({...data.sheet, cells: []});
    else if ("cells" in data) (one.sheets.at(-1)!.cells as CellSpec[]).push(...data.cells);
    else {
      waiting.delete(data.n);
      if ("failure" in data) one.reject(new Error(data.failure));
      else one.resolve(one.sheets.length > 0 ? one.sheets : data.done);
    }
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    for (const {reject} of waiting.values()) reject(new Error(event.message));
    waiting.clear();
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
    end: () => worker.terminate(),
  };
}

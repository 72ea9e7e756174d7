import {enclose, isRecord, open} from "../../consolidate/envelope";
import {isNoFiling, type NoFiling} from "../../consolidate/no-filing";
import {areSubmissions, type Submission} from "../../consolidate/submission";
import {isPlace, type Place} from "../../filing/place";
import {ReadError, type ReadErrorCause} from "../../filing/read-error";
import {zhCN} from "../../filing/words/zh-CN";

/** A file for a worker to read; the envelope's number tells which it is. */
export type ChosenFile = {readonly source: string; readonly file: File};
/** What came of a file. */
export type FileAnswer =
  | {readonly submissions: readonly Submission[]} | {readonly failure: Failure} | {readonly noFiling: NoFiling};
/** What a file came to. */
export type FileResult = readonly Submission[] | ReadError | NoFiling;
type Failure = {readonly why: ReadErrorCause; readonly detail: ReadError["detail"]; readonly place?: Place};

/** How many files are read, of how many, and which was the last. */
export type FilesProgress = {readonly done: number; readonly of: number; readonly source: string};

/** What came of all files. */
export type FilesRead = {
  readonly submissions: readonly Submission[];
  /** Files that cannot be read, each with the reason; `sayReadError` words it. */
  readonly failures: readonly ReadError[];
  readonly noFilings: readonly {readonly source: string; readonly is: NoFiling}[];
};

type ReadFilesOptions = {
  readonly onProgress?: (progress: FilesProgress) => void;
  /** Told of each file once it is read. */
  readonly onResult?: (of: ChosenFile, result: FileResult) => void;
  /** Ends the reading at once, with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Workers at most. */
  readonly workers?: number;
  /** How long one file may take. */
  readonly milliseconds?: number;
};

const most = 4;

/**
 * Read and check files in Web Workers, each through the readers that the command line uses; one bad file never stops
 * the rest. The page stays free to scroll, type and cancel.
 */
export function readFiles(files: readonly ChosenFile[], {
  onProgress, onResult, signal, workers = Math.min(most, navigator.hardwareConcurrency || 1), milliseconds = 120_000,
}: ReadFilesOptions = {}): Promise<FilesRead> {
  const queue = files.entries();
  const submissions: Submission[] = [];
  const failures: ReadError[] = [];
  const noFilings: {source: string; is: NoFiling}[] = [];
  const readers: Reader[] = [];
  return new Promise<FilesRead>((resolve, reject) => {
    const end = (): void => {
      for (const reader of readers) reader.end();
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    const next = (): Numbered | undefined => {
      const {value} = queue.next();
      return value && {n: value[0], asked: value[1]};
    };
    let done = 0;
    const take = (of: ChosenFile, result: FileResult): void => {
      const {source} = of;
      if (result instanceof ReadError) failures.push(result);
      else if (typeof result === "string") noFilings.push({source, is: result});
      else submissions.push(...result);
      done += 1;
      onResult?.(of, result);
      onProgress?.({done, of: files.length, source});
      if (done < files.length) return;
      end();
      resolve({submissions, failures, noFilings});
    };
    if (signal?.aborted === true) return reject(signal.reason as Error);
    if (files.length === 0) return resolve({submissions, failures, noFilings});
    signal?.addEventListener("abort", abort);
    for (let count = Math.min(workers, files.length); count > 0; count -= 1) {
      readers.push(startReader(next, take, milliseconds));
    }
  });
}

type Numbered = {readonly n: number; readonly asked: ChosenFile};
type Reader = {end(): void};

/**
 * One worker's share, with a new worker wherever one has died or hangs; the file it was at is given up alone. Of all
 * that the worker says, only the answer to what it was asked counts, and that once; what makes no sense is none.
 */
function startReader(
  next: () => Numbered | undefined, take: (asked: ChosenFile, result: FileResult) => void,
  milliseconds: number,
): Reader {
  let worker: Worker | undefined;
  let current: Numbered | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the worker has answered before. */
  let isUsed = false;
  give(next());
  return {
    end() {
      current = undefined;
      endWorker();
    },
  };

  function give(file: Numbered | undefined): void {
    clearTimeout(timer);
    current = file;
    if (current === undefined) return;
    try {
      worker ??= startWorker();
      worker.postMessage(enclose("read", current.n, current.asked));
      timer = setTimeout(giveUp, milliseconds, "tooComplex");
    } catch (error) {
      timer = setTimeout(giveUp, 0, "unforeseen", {message: String(error)});
    }
  }

  function startWorker(): Worker {
    const started = new Worker(/* webpackChunkName: "reader" */ new URL("./reader.ts", import.meta.url));
    started.addEventListener("message", ({data}: MessageEvent<unknown>) => {
      const answer = open("read", data);
      if (started !== worker || current === undefined || answer?.n !== current.n) return;
      const {asked} = current;
      const result = resultIn(answer.content, asked.source);
      if (result === undefined) return;
      isUsed = true;
      give(next());
      take(asked, result);
    });
    started.addEventListener("error", (event) => {
      event.preventDefault();
      if (started !== worker) return;
      // It may have died of a file that it had answered already: another worker tries this one by itself.
      if (isUsed && current !== undefined) startAnew(current);
      else giveUp("unforeseen", event.message ? {message: event.message} : {});
    });
    return started;
  }

  function giveUp(why: ReadErrorCause, detail: ReadError["detail"] = {}): void {
    const lost = current;
    startAnew(next());
    if (lost !== undefined) take(lost.asked, new ReadError(lost.asked.source, why, detail));
  }

  function startAnew(file: Numbered | undefined): void {
    endWorker();
    give(file);
  }

  function endWorker(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    isUsed = false;
  }
}

/** What an answer says of a file; `undefined` where it makes no sense. */
function resultIn(content: unknown, source: string): FileResult | undefined {
  const {submissions, failure, noFiling} = isRecord(content) ? content : {};
  if (isNoFiling(noFiling)) return noFiling;
  if (areSubmissions(submissions, source)) return submissions;
  return isFailure(failure) ? new ReadError(source, failure.why, failure.detail, failure.place) : undefined;
}

const isFailure = (value: unknown): value is Failure => isRecord(value) &&
  typeof value.why === "string" && Object.hasOwn(zhCN, value.why) &&
  isRecord(value.detail) && Object.values(value.detail).every((said) => typeof said !== "object") &&
  (value.place === undefined || isPlace(value.place));

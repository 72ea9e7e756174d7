import type {Submission} from "../../filing/consolidation/submission";
import type {Place} from "../../filing/place";
import {ReadError, type ReadErrorCause} from "../../filing/read-error";

/** A file for a worker to read, and what it answers. */
export type Asked = {readonly source: string; readonly file: File};
export type Answered =
  | {readonly source: string; readonly submission: Submission}
  | {readonly source: string; readonly failure: Failure};
type Failure = {readonly why: ReadErrorCause; readonly detail: ReadError["detail"]; readonly place?: Place};

export type Progress = {readonly done: number; readonly of: number; readonly source: string};

export type FilesRead = {
  readonly submissions: readonly Submission[];
  /** Files that cannot be read, each with the reason; `sayReadError` words it. */
  readonly failures: readonly ReadError[];
};

export type ReadFilesOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the reading at once, with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Workers at most. */
  readonly workers?: number;
};

const most = 4;

/**
 * Read and check files in Web Workers, each through the readers that the command line uses; one bad file never stops
 * the rest. The page stays free to scroll, type and cancel.
 */
export function readFiles(
  files: readonly Asked[],
  {onProgress, signal, workers = Math.min(most, navigator.hardwareConcurrency || 1)}: ReadFilesOptions = {},
): Promise<FilesRead> {
  const waiting = files.values();
  const submissions: Submission[] = [];
  const failures: ReadError[] = [];
  const running = new Set<Worker>();
  let isOver = false;
  return new Promise<FilesRead>((resolve, reject) => {
    const end = (settle: () => void): void => {
      isOver = true;
      for (const worker of running) worker.terminate();
      running.clear();
      signal?.removeEventListener("abort", abort);
      settle();
    };
    const abort = (): void => end(() => reject(signal!.reason as Error));
    const take = (answered: Answered): void => {
      // What a worker had answered before it was ended may still arrive.
      if (isOver) return;
      const {source} = answered;
      if ("submission" in answered) submissions.push(answered.submission);
      else failures.push(new ReadError(source, answered.failure.why, answered.failure.detail, answered.failure.place));
      const done = submissions.length + failures.length;
      onProgress?.({done, of: files.length, source});
      if (done === files.length) end(() => resolve({submissions, failures}));
    };
    const start = (): void => {
      const {value: first, done} = waiting.next();
      if (done === true) return;
      const worker = new Worker(new URL("./reader.ts", import.meta.url));
      running.add(worker);
      let asked: Asked = first;
      worker.addEventListener("message", ({data}: MessageEvent<Answered>) => {
        const {value: next, done} = waiting.next();
        if (done !== true) worker.postMessage(asked = next);
        take(data);
      });
      // A file that brings its worker down, by its sheer size, is given up; another worker goes on.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        worker.terminate();
        running.delete(worker);
        start();
        take({source: asked.source, failure: {why: "notReadable", detail: {}}});
      });
      worker.postMessage(asked);
    };
    if (signal?.aborted === true) return reject(signal.reason as Error);
    if (files.length === 0) return resolve({submissions, failures});
    signal?.addEventListener("abort", abort);
    for (let n = 0; n < workers; n++) start();
  });
}

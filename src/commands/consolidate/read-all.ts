import {existsSync} from "node:fs";
import {availableParallelism} from "node:os";
import {basename, join} from "node:path";
import {Worker} from "node:worker_threads";
import {enclose, open} from "../../consolidate/envelope";
import type {Asked} from "../../filing/asked";
import {ReadError} from "../../filing/read-error";
import {sayReadError} from "../../filing/say-read-error";
import {knownLayouts} from "../../recognise/known-layouts";
import {fileReader} from "../in-archive";
import {areReadings, readOne, type FileReading} from "./reading";

type ReadAllOptions = {
  /** Which filings of the files are meant, and what they do not say themselves. */
  readonly asked?: Asked;
  /** Whether the files are to be known again. */
  readonly isKept?: boolean;
  /** Threads at most; 0 reads in this one. */
  readonly threads?: number;
  /** The bundle that a thread runs. */
  readonly bundle?: string;
  /** How long one file may take. */
  readonly milliseconds?: number;
};

/** Below this number of files, threads take longer to start than they save. */
const fewest = 12;
/** Further threads would only wait for the disk, and each takes its memory. */
const mostThreads = 8;
/** Handfuls of files that a thread has before it, so that it never waits for the next. */
const ahead = 2;
/** Files of a handful at most: a message takes as long as reading a small file. */
const mostAtOnce = 16;

/** Read files over the cores, giving each reading as it comes. A file that stops its thread is given up alone. */
export async function readAll(
  paths: readonly string[], take: (reading: FileReading) => void, {
    asked = {},
    isKept = false,
    threads = Math.min(availableParallelism(), mostThreads),
    bundle = join(__dirname, "cli.reader.js"),
    milliseconds = 120_000,
  }: ReadAllOptions = {},
): Promise<void> {
  if (threads === 0 || paths.length < fewest || !existsSync(bundle)) {
    return readHere(paths, {asked, isKept}, take);
  }
  const count = Math.min(threads, paths.length);
  let [n, at] = [0, 0];
  // The fewer are left, the fewer are given at once, so that no thread is left with many.
  const next = (): Request | undefined => {
    const size = Math.max(1, Math.min(mostAtOnce, Math.floor((paths.length - at) / (4 * count * ahead))));
    const some = paths.slice(at, at += size);
    return some.length === 0 ? undefined : {n: n++, paths: some};
  };
  const single = (path: string): Request => ({n: n++, paths: [path]});
  const thread: Thread = {bundle, data: {asked, isKept}, milliseconds};
  await Promise.all(Array.from({length: count}, () => readInThread(thread, next, single, take)));
}

/** Read them one after the other, without a thread. */
async function readHere(
  paths: readonly string[], {asked, isKept}: ThreadData, take: (reading: FileReading) => void,
): Promise<void> {
  const [layouts, read] = [knownLayouts(), fileReader()];
  for (const path of paths) take(await readOne(path, {asked, layouts, read, isKept}));
}

/** What a thread is started with: what is asked of the files it reads, and whether they are to be known again. */
export type ThreadData = Required<Pick<ReadAllOptions, "asked" | "isKept">>;

/** What a thread runs, and how long a file may take. */
type Thread = Required<Pick<ReadAllOptions, "bundle" | "milliseconds">> & {readonly data: ThreadData};

/** Files that a thread is to read one after the other, and the number that its answers bear. */
type Request = {readonly n: number; readonly paths: readonly string[]};

/** One thread's share, with a new thread wherever one has died or hangs: what it had before it is read file by file. */
async function readInThread(
  thread: Thread, next: () => Request | undefined, single: (path: string) => Request,
  take: (reading: FileReading) => void,
): Promise<void> {
  let waiting: readonly Request[] = [];
  for (;;) {
    const {failed, left, isRefused} = await runThread(thread, waiting, next, take);
    if (isRefused) return readHere([...left, ...restOf(next)], thread.data, take);
    if (failed !== undefined) take(notRead(failed));
    else if (left.length === 0) return;
    waiting = left.map(single);
  }
}

/** What no thread has been given yet. */
function restOf(next: () => Request | undefined): readonly string[] {
  const rest: string[] = [];
  for (let request = next(); request !== undefined; request = next()) rest.push(...request.paths);
  return rest;
}

const notRead = (path: string): FileReading =>
  ({path, why: sayReadError(new ReadError(basename(path), "tooComplex"), "zh-CN")});

/** What a thread says that could not start: the system has no more of what it needs. */
const noThread: ReadonlySet<string | undefined> = new Set(["ERR_WORKER_INIT_FAILED", "EMFILE", "ENFILE"]);

/** `isRefused`: the system has no room for a thread, or may open no further files. */
type Ended = {readonly failed?: string; readonly left: readonly string[]; readonly isRefused?: boolean};

/** Of all that a thread says, only the answers to what it was asked count, in their order and once; nonsense is none. */
function runThread(
  {bundle, data, milliseconds}: Thread, waiting: readonly Request[], next: () => Request | undefined,
  take: (reading: FileReading) => void,
): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = new Worker(bundle, {
      workerData: data, resourceLimits: {maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16},
    });
    const given: {readonly n: number; readonly paths: string[]; readonly isAlone: boolean}[] = [];
    let timer: NodeJS.Timeout | undefined;
    let [isUsed, hangs, isRefused] = [false, false, false];
    const give = (request: Request): void => {
      const {n, paths} = request;
      given.push({n, paths: [...paths], isAlone: paths.length === 1});
      worker.postMessage(enclose("read", n, paths));
    };
    const stop = (): void => {
      hangs = true;
      void worker.terminate();
    };
    const goOn = (): void => {
      while (given.length < ahead) {
        const request = next();
        if (request === undefined) break;
        give(request);
      }
      clearTimeout(timer);
      if (given.length === 0) void worker.terminate();
      else timer = setTimeout(stop, milliseconds);
    };
    worker.on("message", (message: unknown) => {
      const answer = open("read", message);
      const request = given.find(({n}) => n === answer?.n);
      if (answer === undefined || request === undefined || !areReadings(answer.content, request.paths)) return;
      isUsed = true;
      for (const reading of answer.content) take(reading);
      request.paths.splice(0, answer.content.length);
      if (request.paths.length === 0) given.splice(given.indexOf(request), 1);
      goOn();
    });
    // What a thread died of is told by the file it was at; its exit comes after all that it had answered before. It may
    // have died of one of those, or of one behind it that it has not answered yet: then a thread that has read no other
    // is given the file alone.
    worker.on("error", ({code}: NodeJS.ErrnoException) => {
      isRefused ||= noThread.has(code);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      const left = given.flatMap(({paths}) => paths);
      const isKnown = !isRefused && given[0]?.isAlone === true && (!isUsed || hangs);
      resolve(isKnown ? {failed: left[0], left: left.slice(1)} : {left, isRefused});
    });
    waiting.forEach(give);
    goOn();
  });
}

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
import {isReading, readOne, type FileReading} from "./reading";

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
/** Files a thread has before it, so that it never waits for the next. */
const ahead = 4;

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
    const [layouts, read] = [knownLayouts(), fileReader()];
    for (const path of paths) take(await readOne(path, {asked, layouts, read, isKept}));
    return;
  }
  const queue = paths.entries();
  const next = (): Request | undefined => {
    const {value} = queue.next();
    return value && {n: value[0], path: value[1]};
  };
  await Promise.all(Array.from({length: Math.min(threads, paths.length)}, () =>
    readInThread({bundle, data: {asked, isKept}, milliseconds}, next, take)));
}

/** What a thread is started with: what is asked of the files it reads, and whether they are to be known again. */
export type ThreadData = Required<Pick<ReadAllOptions, "asked" | "isKept">>;

/** What a thread runs, and how long a file may take. */
type Thread = Required<Pick<ReadAllOptions, "bundle" | "milliseconds">> & {readonly data: ThreadData};

/** A file that a thread is to read, and the number that its answer bears. */
type Request = {readonly n: number; readonly path: string};

/** One thread's share, with a new thread wherever one has died or hangs. */
async function readInThread(
  thread: Thread, next: () => Request | undefined, take: (reading: FileReading) => void,
): Promise<void> {
  let waiting: readonly Request[] = [];
  for (;;) {
    const {failed, left} = await runThread(thread, waiting, next, take);
    if (failed !== undefined) take(notRead(failed));
    else if (left.length === 0) return;
    waiting = left;
  }
}

const notRead = ({path}: Request): FileReading =>
  ({path, why: sayReadError(new ReadError(basename(path), "tooComplex"), "zh-CN")});

type Ended = {readonly failed?: Request; readonly left: readonly Request[]};

/** Of all that a thread says, only the answer to what it was asked counts, and that once; nonsense is none. */
function runThread(
  {bundle, data, milliseconds}: Thread, waiting: readonly Request[], next: () => Request | undefined,
  take: (reading: FileReading) => void,
): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = new Worker(bundle, {
      workerData: data, resourceLimits: {maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16},
    });
    const given: Request[] = [];
    let timer: NodeJS.Timeout | undefined;
    let [isUsed, hangs] = [false, false];
    const give = (request: Request): void => {
      given.push(request);
      worker.postMessage(enclose("read", request.n, request.path));
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
      if (answer === undefined || request === undefined || !isReading(answer.content, request.path)) return;
      given.splice(given.indexOf(request), 1);
      isUsed = true;
      take(answer.content);
      goOn();
    });
    // What a thread died of is told by the file it was at; its exit comes after all that it had answered before. It may
    // have died of one of those: the file is tried again by a thread that has read no other.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(isUsed && !hangs ? {left: given} : {failed: given[0], left: given.slice(1)});
    });
    waiting.forEach(give);
    goOn();
  });
}

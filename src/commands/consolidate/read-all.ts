import {existsSync} from "node:fs";
import {availableParallelism} from "node:os";
import {basename, join} from "node:path";
import {Worker} from "node:worker_threads";
import {readOne, type Reading} from "./reading";

export type ReadAllOptions = {
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
  paths: readonly string[], take: (reading: Reading) => void, {
    threads = Math.min(availableParallelism(), mostThreads),
    bundle = join(__dirname, "cli.reader.js"),
    milliseconds = 120_000,
  }: ReadAllOptions = {},
): Promise<void> {
  const queue = paths.values();
  if (threads === 0 || paths.length < fewest || !existsSync(bundle)) {
    for (const path of queue) take(await readOne(path));
    return;
  }
  const next = (): string | undefined => {
    const {value, done} = queue.next();
    return done === true ? undefined : value;
  };
  await Promise.all(Array.from({length: Math.min(threads, paths.length)}, () =>
    readInThread(bundle, next, take, milliseconds)));
}

/** One thread's share, with a new thread wherever one has died or hangs. */
async function readInThread(
  bundle: string, next: () => string | undefined, take: (reading: Reading) => void, milliseconds: number,
): Promise<void> {
  let waiting: string[] = [];
  for (;;) {
    const {failed, left} = await runThread(bundle, waiting, next, take, milliseconds);
    if (failed === undefined) return;
    take({path: failed, why: `${basename(failed)} 过于复杂，读取所需的内存或时间超出限度，没有读取。请只保留统计表，另存后再读取。`});
    waiting = [...left];
  }
}

type Ended = {readonly failed?: string; readonly left: readonly string[]};

function runThread(
  bundle: string, waiting: readonly string[], next: () => string | undefined,
  take: (reading: Reading) => void, milliseconds: number,
): Promise<Ended> {
  return new Promise((resolve) => {
    const worker = new Worker(bundle, {resourceLimits: {maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16}});
    const given = [...waiting];
    let timer: NodeJS.Timeout | undefined;
    const give = (): void => {
      for (let path = given.length < ahead ? next() : undefined; path !== undefined;
        path = given.length < ahead ? next() : undefined) {
        given.push(path);
        worker.postMessage(path);
      }
      clearTimeout(timer);
      if (given.length === 0) void worker.terminate();
      else timer = setTimeout(() => void worker.terminate(), milliseconds);
    };
    worker.on("message", (reading: Reading) => {
      given.shift();
      take(reading);
      give();
    });
    // What a thread died of is told by the file it was at; its exit comes after all that it had answered before.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve({failed: given[0], left: given.slice(1)});
    });
    for (const path of given) worker.postMessage(path);
    give();
  });
}

import {parentPort as port, workerData} from "node:worker_threads";
import {enclose, open} from "../../consolidate/envelope";
import {knownLayouts} from "../../recognise/known-layouts";
import {fileReader} from "../in-archive";
import type {ThreadData} from "./read-all";
import {type FileReading, readOne} from "./reading";

// A thread that reads the files it is told, one after the other; other messages are passed over. What is asked of all
// of them it is started with. It answers for several at once, as long as that takes no time.
const {asked, isKept} = (workerData ?? {}) as Partial<ThreadData>;
const [layouts, read] = [knownLayouts(), fileReader()];
let last: Promise<unknown> = Promise.resolve();
port?.on("message", (message: unknown) => {
  const request = open("read", message);
  if (!Array.isArray(request?.content)) return;
  const {n, content: paths} = request;
  last = last.then(() => readAll(n, paths.filter((path) => typeof path === "string")));
});

async function readAll(n: number, paths: readonly string[]): Promise<void> {
  let since = performance.now();
  let readings: FileReading[] = [];
  for (const [at, path] of paths.entries()) {
    readings.push(await readOne(path, {asked, layouts, read, isKept}));
    if (at < paths.length - 1 && performance.now() - since < atOnce) continue;
    port?.postMessage(enclose("read", n, readings));
    readings = [];
    since = performance.now();
  }
}

/** Milliseconds. */
const atOnce = 50;

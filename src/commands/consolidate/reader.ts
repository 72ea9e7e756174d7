import {parentPort} from "node:worker_threads";
import {readOne} from "./reading";

// A thread that reads the files it is told, one after the other.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (path: string) => {
  last = last.then(async () => parentPort!.postMessage(await readOne(path)));
});

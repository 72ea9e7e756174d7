import {parentPort as port, workerData} from "node:worker_threads";
import {enclose, open} from "../../consolidate/envelope";
import {knownLayouts} from "../../recognise/known-layouts";
import {fileReader} from "../in-archive";
import type {ThreadData} from "./read-all";
import {readOne} from "./reading";

// A thread that reads the files it is told, one after the other; other messages are passed over. What is asked of all
// of them it is started with.
const {asked, isKept} = (workerData ?? {}) as Partial<ThreadData>;
const [layouts, read] = [knownLayouts(), fileReader()];
let last: Promise<unknown> = Promise.resolve();
port?.on("message", (message: unknown) => {
  const request = open("read", message);
  if (typeof request?.content !== "string") return;
  const {n, content: path} = request;
  last = last.then(async () => port?.postMessage(enclose("read", n, await readOne(path, {asked, layouts, read, isKept}))));
});

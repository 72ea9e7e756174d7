import {parentPort as port} from "node:worker_threads";
import {enclose, open} from "../../consolidate/envelope";
import {knownLayouts} from "../../recognise/known-layouts";
import {readOne} from "./reading";

// A thread that reads the files it is told, one after the other; other messages are passed over.
const layouts = knownLayouts();
let last: Promise<unknown> = Promise.resolve();
port?.on("message", (message: unknown) => {
  const asked = open("read", message);
  if (typeof asked?.content !== "string") return;
  const {n, content: path} = asked;
  last = last.then(async () => port?.postMessage(enclose("read", n, await readOne(path, {layouts}))));
});

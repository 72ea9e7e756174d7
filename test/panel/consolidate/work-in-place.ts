import {deserialize, serialize} from "node:v8";
import type {Answered, Asked} from "../../../src/panel/consolidate/read-files";
import type {Request} from "../../../src/panel/consolidate/start-adder";
import type {ReadError} from "../../../src/filing/read-error";
import {addUp} from "../../../src/panel/consolidate/add-up";
import {readFiling} from "../../../src/readers/read";
import {submit} from "../../../src/reconcile/submit";

/** Let Web Workers, which jsdom has none of, work in the page; with `waits`, they read only once it is called. */
export function workInPlace(waits = false): () => void {
  let go = (): void => undefined;
  const ready = waits ? new Promise<void>((resolve) => (go = resolve)) : Promise.resolve();
  Object.assign(globalThis, {Worker: class {
    private listener: (event: {data: unknown}) => void = () => undefined;
    private isOver = false;
    private readonly adds: boolean;
    private readonly take = addUp((answer) => this.answer(cloned(answer)));
    constructor(address: URL) {
      this.adds = /adder/.test(address.href);
    }
    addEventListener(name: string, listener: (event: {data: unknown}) => void) {
      if (name === "message") this.listener = listener;
    }
    postMessage(asked: Asked | Request) {
      if (this.adds) void this.take(cloned(asked as Request));
      else void ready.then(() => read(asked as Asked)).then((data) => this.answer(data));
    }
    terminate() {
      this.isOver = true;
    }
    private answer(data: unknown) {
      if (!this.isOver) this.listener({data});
    }
  }});
  return () => go();
}

/** What crosses from thread to thread is copied, and some things cannot be. */
const cloned = <One>(one: One): One => deserialize(serialize(one)) as One;

async function read({source, file}: Asked): Promise<Answered> {
  try {
    const filing = await readFiling(source, new Uint8Array(await file.arrayBuffer()));
    return {source, submission: submit(filing, source, file.lastModified)};
  } catch (error) {
    const {why, detail, place} = error as ReadError;
    return {source, failure: {why, detail, place}};
  }
}

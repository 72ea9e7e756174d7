import {deserialize, serialize} from "node:v8";
import {addUp} from "../../../src/panel/consolidate/add-up";
import {readInTurn} from "../../../src/panel/consolidate/read-in-turn";

/** The files that were read, in turn, since workers last came to work in the page. */
export const readInPlace: string[] = [];

/** Let Web Workers, which jsdom has none of, work in the page; with `waits`, they read only once it is called. */
export function workInPlace(waits = false): () => void {
  let go = (): void => undefined;
  const ready = waits ? new Promise<void>((resolve) => (go = resolve)) : Promise.resolve();
  readInPlace.length = 0;
  Object.assign(globalThis, {Worker: class {
    private listener: (event: {data: unknown}) => void = () => undefined;
    private isOver = false;
    private readonly take: (message: unknown) => Promise<void>;
    constructor(address: URL) {
      const add = addUp((answer) => this.answer(cloned(answer)));
      const read = readInTurn((answer) => this.answer(cloned(answer)));
      // A file is handed over as it is: jsdom's cannot be copied.
      this.take = /adder/.test(address.href) ? (message) => add(cloned(message)) : (message) => ready.then(() => read(message));
    }
    addEventListener(name: string, listener: (event: {data: unknown}) => void) {
      if (name === "message") this.listener = listener;
    }
    postMessage(message: unknown) {
      const {content} = message as {readonly content: {readonly source?: string}};
      if (content.source !== undefined) readInPlace.push(content.source);
      void this.take(message);
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

import type {Answered, Asked} from "../../../src/panel/consolidate/read-files";
import type {ReadError} from "../../../src/filing/read-error";
import {readFiling} from "../../../src/readers/read";
import {submit} from "../../../src/reconcile/submit";

/** Let Web Workers, which jsdom has none of, work in the page; with `waits`, only once the function given is called. */
export function workInPlace(waits = false): () => void {
  let go = (): void => undefined;
  const ready = waits ? new Promise<void>((resolve) => (go = resolve)) : Promise.resolve();
  Object.assign(globalThis, {Worker: class {
    private listener: (event: {data: Answered}) => void = () => undefined;
    private isOver = false;
    addEventListener(name: string, listener: (event: {data: Answered}) => void) {
      if (name === "message") this.listener = listener;
    }
    postMessage({source, file}: Asked) {
      void ready.then(() => answer(source, file)).then((data) => this.isOver || this.listener({data}));
    }
    terminate() {
      this.isOver = true;
    }
  }});
  return () => go();
}

async function answer(source: string, file: File): Promise<Answered> {
  try {
    const filing = await readFiling(source, new Uint8Array(await file.arrayBuffer()));
    return {source, submission: submit(filing, source, file.lastModified)};
  } catch (error) {
    const {why, detail, place} = error as ReadError;
    return {source, failure: {why, detail, place}};
  }
}

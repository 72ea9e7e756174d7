import {ReadError} from "../../filing/read-error";
import {readFiling} from "../../readers/read";
import {submit} from "../../reconcile/submit";
import type {Asked, Answered} from "./read-files";

// A Web Worker that reads and checks the files it is given, one after the other, so that the panel never waits.
let last: Promise<unknown> = Promise.resolve();
self.addEventListener("message", ({data}: MessageEvent<Asked>) => {
  last = last.then(async () => self.postMessage(await answer(data)));
});

async function answer({source, file}: Asked): Promise<Answered> {
  try {
    const filing = await readFiling(source, new Uint8Array(await file.arrayBuffer()));
    return {source, submission: submit(filing, source, file.lastModified)};
  } catch (error) {
    if (!(error instanceof ReadError)) return {source, failure: {why: "notReadable", detail: {message: String(error)}}};
    const {why, detail, place} = error;
    return {source, failure: {why, detail, place}};
  }
}

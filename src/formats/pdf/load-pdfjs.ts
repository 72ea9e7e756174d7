import type * as pdfjsDist from "pdfjs-dist";
import {quietly} from "../quietly";

type Pdfjs = typeof pdfjsDist;

/**
 * Mozilla's PDF reader, loaded once, when the first PDF comes. It works in this thread, in small turns: nothing is
 * evaluated and no further script is fetched.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

let loading: Promise<Pdfjs> | undefined;

async function load(): Promise<Pdfjs> {
  provideDrawing();
  // The worker's half registers itself, and is then used without a worker.
  await outsideOfWorkers(() => import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"));
  // On Node it warns that the drawing library is not there.
  return quietly(() => import("pdfjs-dist/legacy/build/pdf.min.mjs"));
}

/**
 * Where there is no window it takes the worker that it finds itself in for its own, listens to whatever is sent there
 * and greets the page. While it is being loaded, there is one.
 */
async function outsideOfWorkers(importIt: () => Promise<unknown>): Promise<void> {
  if ("window" in globalThis) return void await importIt();
  Object.defineProperty(globalThis, "window", {value: globalThis, configurable: true});
  try {
    await importIt();
  } finally {
    Reflect.deleteProperty(globalThis, "window");
  }
}

/** Its drawing half asks for classes that Node has not, at once though nothing is drawn here. */
function provideDrawing(): void {
  const missing = ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis));
  for (const name of missing) {
    Object.defineProperty(globalThis, name, {value: class {}, configurable: true, writable: true});
  }
}

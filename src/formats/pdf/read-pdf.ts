import type * as pdfjsDist from "pdfjs-dist";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {effortFor, largestText} from "../../filing/effort";
import {ReadError} from "../../filing/read-error";
import {readDocument} from "../../recognise/document";
import {quietly} from "../quietly";
import {CountedPort} from "./counted-port";
import {letUnheard} from "./let-unheard";
import {type PageContent, readPage} from "./page-content";
import {blocksOf} from "./pages";
import {refuseBombs} from "./refuse-bombs";

/**
 * Read the filings of the bytes of a PDF with a text layer: tables by their ruling lines, else columns by position.
 * @throws ReadError passwordProtected, damaged, unpacksTooLarge, noText for scanned pages, tooLarge, noTables
 */
export async function readPdf(source: string, bytes: Uint8Array, asked?: Asked): Promise<readonly Filing[]> {
  refuseBombs(source, bytes);
  letUnheard();
  const pages = await readPages(source, bytes);
  const characters = pages.reduce((sum, {texts}) => sum + texts.reduce((sum, {text}) => sum + text.length, 0), 0);
  if (characters < fewest * pages.length) throw new ReadError(source, "noText", {type: "pdf"});
  return readDocument(source, {blocks: blocksOf(pages, effortFor(source, mostSteps))}, asked);
}

/** Pages with less are pictures under a page number or a watermark. */
const fewest = 20;

async function readPages(source: string, bytes: Uint8Array): Promise<readonly PageContent[]> {
  const pdfjs = await loadPdfjs();
  const port = new CountedPort(mostOfPage, () => new ReadError(source, "tooComplex"));
  pdfjsWorker().initializeFromPort(port);
  const worker = new pdfjs.PDFWorker({port: port as unknown as null, verbosity: 0});
  const task = pdfjs.getDocument({
    worker,
    // It takes the bytes away from who gave them.
    data: new Uint8Array(bytes),
    verbosity: 0, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false,
    useWasm: false, enableXfa: false, stopAtErrors: false, maxImageSize: 1, CMapReaderFactory: CharacterMaps,
  });
  const read = async (): Promise<readonly PageContent[]> => {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new ReadError(source, "tooLarge", {pages: mostPages});
    const pages: PageContent[] = [];
    const room = {texts: mostTexts, letters: largestText};
    const count = (text: string): void => {
      room.texts -= 1;
      room.letters -= text.length;
      if (room.texts < 0 || room.letters < 0) throw new ReadError(source, "tooComplex");
    };
    for (let number = 1; number <= document.numPages; number += 1) {
      port.restart();
      const page = await document.getPage(number);
      pages.push(await readPage(pdfjs, page, count));
      page.cleanup();
    }
    return pages;
  };
  try {
    return await Promise.race([read(), port.over]);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new ReadError(source, isLocked ? "passwordProtected" : "damaged");
  } finally {
    void task.destroy();
    worker.destroy();
  }
}

/** Operators of one page, and what its texts take to be sent: a page of a report has some ten thousand. */
const mostOfPage = 100_000;

/** Pieces of text in a document; a page of a report has some hundreds. */
const mostTexts = 100_000;

/** Of putting texts and rules together: a page of a report takes some hundred thousand. */
const mostSteps = 8_000_000;

const mostPages = 500;

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

/** The half that reads the bytes, as it registers itself. */
const pdfjsWorker = (): PdfjsWorker =>
  (globalThis as unknown as {readonly pdfjsWorker: {readonly WorkerMessageHandler: PdfjsWorker}})
    .pdfjsWorker.WorkerMessageHandler;

type PdfjsWorker = {readonly initializeFromPort: (port: CountedPort) => void};

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

/**
 * Gives the maps from Chinese character codes to characters, fetched when a PDF without fonts of its own asks for one.
 * Handed to pdfjs, which constructs it and calls `fetch`.
 */
class CharacterMaps {
  async fetch({name}: {readonly name: string}): Promise<{readonly cMapData: Uint8Array; readonly isCompressed: true}> {
    const found = (await import(
      /* webpackInclude: /(?:GB[^/]*|Adobe-GB1-[^/]*)\.bcmap$/ */
      /* webpackMode: "lazy-once" */
      `pdfjs-dist/cmaps/${name}.bcmap`
    )) as {readonly default: string};
    const packed = atob(found.default.slice(found.default.indexOf(",") + 1));
    return {cMapData: Uint8Array.from(packed, (one) => one.charCodeAt(0)), isCompressed: true};
  }
}

import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {readDocument} from "../../recognise/document";
import {CharacterMaps} from "./character-maps";
import {loadPdfjs} from "./load-pdfjs";
import {type PageMarks, readPage} from "./page-marks";
import {blocksOf} from "./pages";
import {refuseBombs} from "./refuse-bombs";

/**
 * Read a filing from the bytes of a PDF with a text layer: tables by their ruling lines, else columns by position.
 * @throws ReadError passwordProtected, damaged, unpacksTooLarge, noText for scanned pages, tooLarge, noTables
 */
export async function readPdf(source: string, bytes: Uint8Array): Promise<Filing> {
  refuseBombs(source, bytes);
  const pages = await readPages(source, bytes);
  const characters = pages.reduce((sum, {texts}) => sum + texts.reduce((sum, {text}) => sum + text.length, 0), 0);
  if (characters < fewest * pages.length) throw new ReadError(source, "noText", {type: "pdf"});
  return readDocument(source, {blocks: blocksOf(pages)});
}

/** Pages with less are pictures under a page number or a watermark. */
const fewest = 20;

async function readPages(source: string, bytes: Uint8Array): Promise<readonly PageMarks[]> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // It takes the bytes away from who gave them.
    data: new Uint8Array(bytes),
    verbosity: 0, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false,
    useWasm: false, enableXfa: false, stopAtErrors: false, maxImageSize: 1, CMapReaderFactory: CharacterMaps,
  });
  const timer = setTimeout(() => void task.destroy(), longest);
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new ReadError(source, "tooLarge", {pages: mostPages});
    const pages: PageMarks[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(pdfjs, page));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new ReadError(source, isLocked ? "passwordProtected" : "damaged");
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}

const mostPages = 500;

/** Milliseconds, far beyond any report. */
const longest = 30_000;

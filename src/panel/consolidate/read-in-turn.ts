import {enclose, isRecord, open, type Envelope} from "../../consolidate/envelope";
import {ReadError} from "../../filing/read-error";
import {savedAt} from "../../office/saved-at";
import {readFilings} from "../../formats/read";
import {noFilingIn} from "../../consolidate/is-result";
import {submitAll} from "../../consolidate/submission";
import {knownLayouts, type KnownLayouts} from "../../recognise/known-layouts";
import type {FileAnswer, ChosenFile} from "./read-files";

/** The worker's side of reading: takes files one after the other and answers each; other messages are passed over. */
export function readInTurn(post: (answer: Envelope<FileAnswer>) => void): (message: unknown) => Promise<void> {
  const layouts = knownLayouts();
  let last: Promise<void> = Promise.resolve();
  return (message) => {
    const request = open("read", message);
    if (request === undefined || !isAsked(request.content)) return last;
    const {n, content} = request;
    const answer = (answered: FileAnswer): void => post(enclose("read", n, answered));
    // What cannot cross over is no reason to leave the files behind it unanswered.
    last = last.then(async () => answer(await readAsked(content, layouts)))
      .catch((error: unknown) => answer(unforeseen(error)));
    return last;
  };
}

const isAsked = (content: unknown): content is ChosenFile =>
  isRecord(content) && typeof content.source === "string" && content.file instanceof Blob;

async function readAsked({source, file}: ChosenFile, layouts: KnownLayouts): Promise<FileAnswer> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A file that was chosen by itself is meant, whatever it is.
    const noFiling = source.includes("/") ? noFilingIn(bytes) : undefined;
    if (noFiling !== undefined) return {noFiling};
    const filings = await readFilings(source, bytes, {}, layouts);
    return {submissions: submitAll(filings, source, file.lastModified, savedAt(bytes))};
  } catch (error) {
    if (!(error instanceof ReadError)) return unforeseen(error);
    const {why, detail, place} = error;
    return {failure: {why, detail, place}};
  }
}

const unforeseen = (error: unknown): FileAnswer =>
  ({failure: {why: "unforeseen", detail: {message: error instanceof Error ? error.message : String(error)}}});

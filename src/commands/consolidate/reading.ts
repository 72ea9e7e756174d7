import {readFile, stat} from "node:fs/promises";
import {basename} from "node:path";
import {isRecord} from "../../filing/consolidation/envelope";
import {isSubmission, type Submission} from "../../filing/consolidation/submission";
import {ReadError} from "../../filing/read-error";
import {readFiling} from "../../readers/read";
import {submit} from "../../reconcile/submit";
import {Refusal} from "../command";
import {sayFailure} from "../say-failure";
import {refuseLeftOver} from "../source";

/** What came of reading a file: what it reports, or a sentence why it cannot be read. */
export type Reading =
  | {readonly path: string; readonly submission: Submission}
  | {readonly path: string; readonly why: string};

/** Whether what a thread answered is what came of reading this file. */
export const isReading = (content: unknown, path: string): content is Reading => isRecord(content) &&
  content.path === path && (typeof content.why === "string" || isSubmission(content.submission, path));

/** Read and check one file. Whatever is wrong with it is its own affair. */
export async function readOne(path: string): Promise<Reading> {
  try {
    refuseLeftOver(path);
    const {size, mtimeMs} = await stat(path);
    if (size > largest) throw new ReadError(basename(path), "tooLarge", {bytes: size, limit: largest});
    return {path, submission: submit(await readFiling(basename(path), await readFile(path)), path, mtimeMs)};
  } catch (error) {
    return {path, why: sentenceFor(error, path)};
  }
}

/** The readers' own limit, asked for before the bytes are in memory. */
const largest = 100 * 1024 * 1024;

function sentenceFor(error: unknown, path: string): string {
  const {code, message} = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || error instanceof ReadError) return sayFailure(error);
  if (code === undefined) return sayFailure(new ReadError(basename(path), "unforeseen", {message}));
  return sayFailure(new ReadError(basename(path), code === "ENOENT" ? "notFound" : "notReadable"));
}

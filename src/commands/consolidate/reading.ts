import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {isRecord} from "../../consolidate/envelope";
import {isSubmission, type Submission, submit} from "../../consolidate/submission";
import {ReadError} from "../../filing/read-error";
import {readFiling} from "../../formats/read";
import type {KnownLayouts} from "../../recognise/known-layouts";
import {Refusal, type Terminal} from "../command";
import {isSystemError} from "../say-failure";
import {insteadOfReading, openSource, readBytes, refuseLeftOver, standardInput} from "../source";
import {isConsolidation} from "./is-consolidation";

/** What came of reading a file: what it reports, that it is an earlier result, or a sentence why it cannot be read. */
export type Reading =
  | {readonly path: string; readonly submission: Submission}
  | {readonly path: string; readonly isResult: true}
  | {readonly path: string; readonly why: string};

/** Whether what a thread answered is what came of reading this file. */
export const isReading = (content: unknown, path: string): content is Reading => isRecord(content) &&
  content.path === path &&
  (typeof content.why === "string" || content.isResult === true || isSubmission(content.submission, path));

export type ReadOneOptions = {
  /** The call names the file: then it is read even where it is an earlier result. */
  readonly isNamed?: boolean;
  /** The layouts of the files read before. */
  readonly layouts?: KnownLayouts;
};

/** Read and check one file. Whatever is wrong is its own affair. */
export function readOne(path: string, {isNamed = false, layouts}: ReadOneOptions = {}): Promise<Reading> {
  return reading(path, async () => {
    refuseLeftOver(path);
    const {mtimeMs} = await stat(path);
    const bytes = await readBytes(path);
    if (!isNamed && isConsolidation(bytes)) return {path, isResult: true};
    return {path, submission: submit(await readFiling(basename(path), bytes, layouts), path, mtimeMs)};
  });
}

/** The same of standard input. */
export function readInput(terminal: Terminal): Promise<Reading> {
  return reading(standardInput, async () => {
    const {source, bytes} = await openSource("-", terminal);
    return {path: source, submission: submit(await readFiling(source, bytes), source)};
  });
}

async function reading(path: string, read: () => Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    const isForeseen = error instanceof Refusal || error instanceof ReadError || isSystemError(error);
    const said = isForeseen ? error : new ReadError(basename(path), "unforeseen", {message: String((error as Error).message)});
    return {path, why: await insteadOfReading(path, said)};
  }
}

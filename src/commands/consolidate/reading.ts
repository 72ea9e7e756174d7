import type {PathLike} from "node:fs";
import {basename} from "node:path";
import {isRecord} from "../../consolidate/envelope";
import {noFilingIn} from "../../consolidate/is-result";
import {isNoFiling, type NoFiling} from "../../consolidate/no-filing";
import {areSubmissions, type Submission, submitAll} from "../../consolidate/submission";
import type {Asked} from "../../filing/asked";
import {ReadError} from "../../filing/read-error";
import {readFilings} from "../../formats/read";
import type {KnownLayouts} from "../../recognise/known-layouts";
import {savedAt} from "../../office/saved-at";
import {Refusal, type Terminal} from "../command";
import {type FileReader, fileReader} from "../in-archive";
import {type ContentKey, contentKey} from "./cache";
import {isSystemError} from "../say-failure";
import {insteadOfReading, openSource, refuseLeftOver, standardInput} from "../source";

/** What came of reading a file: what it reports, that a consolidation wrote it, or a sentence why it cannot be read. */
export type FileReading =
  | {readonly path: string; readonly submissions: readonly Submission[]; readonly content?: ContentKey}
  | {readonly path: string; readonly noFiling: NoFiling}
  | {readonly path: string; readonly why: string};

/** Whether what a thread answered is what came of reading the first of these files, or more of them. */
export const areReadings = (content: unknown, paths: readonly string[]): content is readonly FileReading[] =>
  Array.isArray(content) && content.length > 0 && content.length <= paths.length &&
  content.every((one, at) => isReading(one, paths[at] ?? ""));

const isReading = (content: unknown, path: string): content is FileReading => isRecord(content) &&
  content.path === path &&
  (typeof content.why === "string" || isNoFiling(content.noFiling) ||
    (areSubmissions(content.submissions, path) && (content.content === undefined || isContentKey(content.content))));

const isContentKey = (value: unknown): boolean =>
  isRecord(value) && typeof value.stamp === "string" && typeof value.hash === "string";

type ReadOneOptions = {
  /** The call names the file: then it is read even where it is an earlier result. */
  readonly isNamed?: boolean;
  /** Which filing of it is meant, and what it does not say itself. */
  readonly asked?: Asked;
  /** The layouts of the files read before. */
  readonly layouts?: KnownLayouts;
  /** How it is read; whoever reads many keeps it. */
  readonly read?: FileReader;
  /** Where it is, where its name cannot be written. */
  readonly at?: PathLike;
  /** Whether it is to be known again. */
  readonly isKept?: boolean;
};

/** Read and check one file. Whatever is wrong is its own affair. */
export function readOne(path: string, {
  isNamed = false, asked, layouts, read = fileReader(), at = path, isKept = false,
}: ReadOneOptions = {}): Promise<FileReading> {
  return reading(path, async () => {
    refuseLeftOver(path);
    const {bytes, filedAt, there} = await read(path, at);
    const noFiling = isNamed ? undefined : noFilingIn(bytes);
    if (noFiling !== undefined) return {path, noFiling};
    const filings = await readFilings(basename(path), bytes, asked, layouts);
    return {
      path, submissions: submitAll(filings, path, filedAt, savedAt(bytes)),
      ...(isKept && there !== undefined && {content: contentKey(there, bytes)}),
    };
  });
}

/** The same of standard input. */
export function readInput(terminal: Terminal, asked: Asked): Promise<FileReading> {
  return reading(standardInput, async () => {
    const {source, bytes} = await openSource("-", terminal);
    const filings = await readFilings(source, bytes, asked);
    return {path: source, submissions: submitAll(filings, source, undefined, savedAt(bytes))};
  });
}

async function reading(path: string, readIt: () => Promise<FileReading>): Promise<FileReading> {
  try {
    return await readIt();
  } catch (error) {
    const isForeseen = error instanceof Refusal || error instanceof ReadError || isSystemError(error);
    const said = isForeseen ? error : new ReadError(basename(path), "unforeseen", {message: String((error as Error).message)});
    return {path, why: await insteadOfReading(path, said)};
  }
}

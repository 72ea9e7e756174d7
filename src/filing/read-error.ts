import type {Place} from "./place";

/** Why a source could not be read. Each has a sentence with the way out in every language. */
export type ReadErrorCause =
  | "empty" | "notFound" | "notReadable" | "tooLarge" | "unpacksTooLarge" | "passwordProtected" | "damaged"
  /** It takes too many looks to read, or the thread that read it died or gave no answer in time that makes sense. */
  | "tooComplex" | "unforeseen"
  /** It holds several filings, of which one has to be named; or none of those that were asked for. */
  | "several" | "otherFiling"
  | "oldFormat" | "wrongType" | "notText" | "badJson" | "badSchema" | "noText" | "noTables" | "partsOfYear" | "emptyTables" | "unplaced" | "noUnits"
  /** Can be read, but not be changed without the risk of losing something: signed, Strict OOXML, locked structure. */
  | "cannotMend"
  /** Was read, but holds a text that cannot be written. */
  | "unwritable";

/** A source cannot be read. Thrown once, shown once; nothing has been read or written. */
export class ReadError extends Error {
  constructor(
    readonly source: string,
    readonly why: ReadErrorCause,
    /** What the sentence needs beside the file's name: a size, a type, a key. */
    readonly detail: Readonly<Record<string, string | number>> = {},
    readonly place?: Place,
  ) {
    super(`${source}: ${why}`);
    this.name = "ReadError";
  }
}

import type {Language} from "../editions/names";
import type {Asked} from "../filing/asked";
import type {Filing} from "../filing/filing";
import type {Annex} from "../filing/annex-schema";
import type {Grid} from "../recognise/grid";
import type {KnownLayouts} from "../recognise/known-layouts";
import type {ReviewItem} from "../remarks/review/review";

/** A format, by what is known of it before any of it is loaded. All functions load what they need when called. */
export type Format = {
  /** As the command line calls it. */
  readonly id: string;
  /** As people call it. Formats of one name are said as one. */
  readonly name: InBothLanguages;
  /** What its files' names end in, each with its point, the usual one first. */
  readonly endings: readonly [string, ...(readonly string[])];
  readonly mediaType: string;
  /** How it is told and read by its bytes, or by its text once that is decoded. */
  readonly bytes?: Reader<Uint8Array>;
  readonly text?: Reader<string>;
  readonly exported?: Exported;
  /** 审核说明附件 in it. */
  readonly annex?: (annex: Annex) => Promise<Content>;
  /** 审核意见 in it, as a file of its own. */
  readonly review?: (items: readonly ReviewItem[], filing: Filing, now: Date) => Promise<Content>;
};

/** How a filing is written in a format. */
type Exported = {
  /** What it is called where it is chosen among others: `CSV（一行一个数）`. */
  readonly says: InBothLanguages;
  /** For programs to read: people are offered it after the others. */
  readonly isForPrograms?: true;
  /** It holds any text, also what is no character: others are not written where a text has such. */
  readonly holdsAnyText?: true;
  /** What its files end in when we write them, where that is not all that they may end in when they are read. */
  readonly endings?: readonly [string, ...(readonly string[])];
  readonly write: (filing: Filing) => Promise<Content>;
  /** What can be copied of it, the usual kind first. */
  readonly copies: readonly Copying[];
};

/** A format that a filing can be exported to. */
export type ExportFormat = Format & Required<Pick<Format, "exported">>;
/** A format that 审核说明附件 can be had in. */
export type AnnexFormat = Format & Required<Pick<Format, "annex">>;
/** A format that 审核意见 can be had in as a file of its own. */
export type ReviewFormat = Format & Required<Pick<Format, "review">>;

/** What is written: text in UTF-8, or bytes. */
export type Content = string | Uint8Array;

/** What can be copied of a format: rich text for a portal or Word, the source of it, or plain text. */
type CopyKind = "table" | "report" | "source" | "text";

/** A way to copy a filing in a format. */
export type Copying = {readonly kind: CopyKind; readonly copy: (filing: Filing) => Promise<Copied>};

/** What is copied: text, and the same as rich text where there is such. */
export type Copied = {readonly text: string; readonly html?: string};

/** What tells a format, and reads the filings of a file in it. */
type Reader<Of> = {
  readonly isIt: (file: Unread<Of>) => boolean | Promise<boolean>;
  /** @throws ReadError naming what is wrong with the file and the way out */
  readonly read: (file: Unread<Of>) => Promise<readonly Filing[]>;
  /**
   * The tables that a file shows, whatever they are of: a list of units may be kept in such a format.
   * @throws ReadError as `read` does
   */
  readonly tables?: (file: Pick<Unread<Of>, "source" | "content">) => Promise<readonly Grid[]>;
};

/** A file that is not read yet. */
type Unread<Of> = {
  readonly source: string;
  readonly content: Of;
  /** Its first 1024 bytes as a character each, or the first 4096 characters of its text. */
  readonly head: string;
  /** What whoever reads it says of it, which counts where the source does not say. */
  readonly asked: Asked;
  /** What whoever reads many files keeps: the layouts that their sheets are known by. */
  readonly layouts?: KnownLayouts;
};

type InBothLanguages = Readonly<Record<Language, string>>;

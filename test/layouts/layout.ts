import type {EditionId, FormId} from "../../src/editions/edition";
import type {PrintedTable} from "./printed";
import type {Random} from "./random";

/** A table as text, with the figures that the text does not surely show. */
export type Laid = {
  readonly lines: readonly string[];
  /** Ids whose value or blank is lost or ambiguous in this text: absent is fine, wrong is not. */
  readonly unsure?: readonly string[];
};

/** A way to turn tables into text. */
export type Layout = {
  readonly name: string;
  readonly lay: (table: PrintedTable, random: Random) => Laid;
  /** What stands between two lines of the whole report. */
  readonly between?: string;
  /** Mark of a label broken within its cell, where this layout can show one. */
  readonly breaks?: string;
  /** Forms it is used for; all when absent. */
  readonly forms?: readonly FormId[];
  readonly editions?: readonly EditionId[];
  /** False where so little is left of the tables that a reader may turn to the sentences. */
  readonly keepsTables?: false;
  /** An empty cell leaves a trace in this layout. */
  readonly showsEmpty: boolean;
};

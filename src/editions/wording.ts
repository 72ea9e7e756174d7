import type {FigureGroup, FigureId, Form, LineName} from "./form";

/** How reports word what the forms ask for. */
export type Wording<F extends Form = Form> = {
  /** Wordings of lines met in published tables beside the official ones; only what a label's key does not cover. */
  readonly aliases: Readonly<Partial<Record<LineName<F>, readonly string[]>>>;
  /** Sentences repeat the printed labels: which of them speak of wholes, and which only under their topic. */
  readonly labels?: {
    readonly whole: readonly FigureId<F>[];
    readonly under: Readonly<Record<Topic, readonly FigureId<F>[]>>;
  };
  /** How sentences speak of figures. */
  readonly phrases: readonly Phrase<F>[];
  /** Words by which a report without tables and year is known to be of this edition, or of one before it. */
  readonly signs?: RegExp;
  /** Sums of which reports state shares (占总数的19.15%). */
  readonly wholes: readonly (readonly FigureId<F>[])[];
};

/** What outcomes are told of: both are worded alike. */
export type Topic = "行政复议" | "行政诉讼";

/** How a sentence states a figure. */
export type Phrase<F extends Form = Form> = {
  /** The figure; several, or a group, where only their sum is stated. */
  readonly ids: readonly (FigureId<F> | FigureGroup<F>)[];
  /** Usage differs: the sum is meant, or its first figure alone. */
  readonly orFirst?: true;
  /** What stands before the number: source of a regular expression over text in one spelling (see paragraphs.ts). */
  readonly says?: string;
  /** For where the number stands first: the number is its first group, the unit its second. */
  readonly after?: RegExp;
  /** Speaks of the whole: a sub-unit's share (其中区政府…) must not be taken for it. */
  readonly whole?: true;
  /** Only where the text last spoke of this: the outcomes of 行政复议 and 行政诉讼 are worded alike. */
  readonly under?: Topic;
};

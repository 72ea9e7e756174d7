import type {FigureId, FigureSet, Form, LineName} from "./form";

/** How reports word what the forms ask for. */
export type Wording<F extends Form = Form> = {
  /** Wordings of lines met in published tables beside the official ones; only what a label's key does not cover. */
  readonly aliases: Readonly<Partial<Record<LineName<F>, readonly string[]>>>;
  /** What units shorten lines to in tables of their own; in a sentence these words may speak of anything. */
  readonly inTables?: Readonly<Partial<Record<LineName<F>, readonly string[]>>>;
  /**
   * The words by which sentences speak of figures, beside the labels and aliases of lines. Where two words of one
   * sentence say different things, the one that stands first here decides.
   */
  readonly words: readonly Word<F>[];
  /** Words by which a report without tables and year is known to be of this edition, or of one before it. */
  readonly signs?: RegExp;
  /** Sums of which reports state shares (占总数的19.15%); a single one is no part behind 其中. */
  readonly wholes: readonly (readonly FigureId<F>[])[];
};

/** A word, or several that mean the same, and the figures it speaks of; words together speak of those they share. */
type Word<F extends Form = Form> = {
  /** With alternatives in brackets: `结转[至|到|]下年`. A year's name stands for all of its names, its number too. */
  readonly says: readonly string[];
  readonly names: readonly FigureSet<F>[];
  /** Usage differs: what else it may name. */
  readonly or?: readonly (readonly FigureSet<F>[])[];
  /** Of these it speaks where no other word narrows it; the readings in use. */
  readonly alone?: readonly (readonly FigureSet<F>[])[];
  /** What is counted (申请, 行政许可): carried on into the clauses that follow. */
  readonly noun?: true;
  /** What acts are of where no noun is said: 本年度共办结60件. */
  readonly unsaid?: true;
  /** Of what it describes all may be done while others are not: 上年结转的均已办结. */
  readonly part?: true;
  /** Elsewhere it is what is done with any information; in a list of what became of something, this: 其中公开10件. */
  readonly outcome?: true;
  /** It says what is left of them, unless the phrase says what became of it: 其余4件予以公开. */
  readonly rest?: true;
  /** Units in which it is something else that is counted: 公开行政许可12条. */
  readonly notIn?: readonly string[];
  /** An act that is anything's: it speaks of figures only beside a noun, or behind one. */
  readonly needsNoun?: true;
  /** It decides, whatever else the sentence says: 转下年办理答复 is carried out, not handled. */
  readonly decides?: true;
  /** A change against last year, where things are counted in 项; of other units it compares: 比上年减少20件. */
  readonly change?: "more" | "less";
  /** What is zero where it is said of all: 均已办结. */
  readonly leaves?: readonly FigureSet<F>[];
};

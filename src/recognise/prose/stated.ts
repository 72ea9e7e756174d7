import type {Named, SpokenOf} from "./name-figures";
import {isStrange, wordsIn} from "./phrase";
import type {Token} from "./tokens";

/** What a sentence states of figures: the readings in use, each a sum of ids, and what they come to. */
export type Stated = {
  readonly readings: readonly (readonly string[])[];
  readonly value: number;
  readonly unit: string;
  /** In so many words: nothing, or all of it. */
  readonly says?: "nil" | "all";
  /** Behind 其中. */
  readonly isAmong?: boolean;
  readonly from: number;
  readonly to: number;
};

/** What the sentences before spoke of. */
export type Before = {
  readonly spoken: SpokenOf;
  /** Words of a clause without a number, which the next may bring: 行政复议：3件. */
  readonly announced: readonly Token[];
  /** The count that was stated last in this sentence, for 均予以公开. */
  readonly counted?: number;
  /** Words that say to what 均已办结 leaves nothing: not so behind 办结10件. */
  readonly isOfAll: boolean;
  /** Until the sentence ends: another year's, or other units' figures. */
  readonly isOthers: boolean;
  readonly isOtherYear: boolean;
  readonly isAmong: boolean;
  /** The clause before said of its words that they are nothing. */
  readonly isNil: boolean;
  /** The sentence spoke of something that is counted. */
  readonly isSpoken: boolean;
  /** What was counted is what was published: a part of it is no figure. */
  readonly isPublished: boolean;
  /** What the sentence has counted so far, for 共计64件; something else among it, and there is no such sum. */
  readonly parts: readonly Named[];
  readonly isMixed: boolean;
  /** Something that is no figure was spoken of last: what is said without a noun may be of it. */
  readonly isForeign: boolean;
  /** The sentence before was of others, which 其中 goes on with. */
  readonly wasOthers: boolean;
  /** Where the clause begins and ends. */
  readonly from: number;
  readonly to: number;
};

/** Nothing has been spoken of. */
export const startsAnew: Before = {
  spoken: {}, announced: [], isOfAll: false, isOthers: false, isOtherYear: false, isAmong: false, isNil: false,
  isSpoken: false, isPublished: false, wasOthers: false, parts: [], isMixed: false,
  isForeign: false, from: 0, to: 0,
};

/** What a clause states, and what it leaves for the next. */
export type Read = {readonly stated: readonly Stated[]; readonly after: Before};

/** The noun that a clause speaks of, or the one before. */
export const nounsOf = (tokens: readonly Token[], spoken: SpokenOf): SpokenOf => {
  const noun = wordsIn(tokens).findLast(({isNoun}) => isNoun) ?? spoken.noun;
  return noun === undefined ? {} : {noun};
};

/** Something else was counted: what follows without a noun may be of it. */
export const foreign = (state: Before, said: readonly Token[]): Before => ({
  ...state, announced: [], spoken: said.some(isStrange) ? {} : nounsOf(said, state.spoken),
  isOfAll: false, isNil: false, isMixed: true, isForeign: state.isForeign || said.some(isStrange),
  isPublished: state.isPublished || said.some(({is}) => is === "tends"),
});


import type {Named, SpokenOf} from "./phrase";
import type {Counted, Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** What a sentence states of figures: the readings in use, each a sum of ids, and what they come to. */
export type Stated = {
  readonly readings: readonly (readonly string[])[];
  readonly value: number;
  readonly unit: string;
  /** In so many words: nothing, or all of it; so many of it, beside others that were told before. */
  readonly says?: "nil" | "all" | "part";
  /** 1400余件: what it may be. */
  readonly between?: readonly [number, number];
  /** What the figure may be more by: the new of those that were closed, by what is carried over. */
  readonly besides?: readonly string[];
  /** Behind 其中. */
  readonly isAmong?: boolean;
  /** Of 县政府转办的申请: all of them, unless the report says elsewhere how many there were. */
  readonly isHandedOn?: boolean;
  /** Where its number stands; none where it is said in words alone. */
  readonly number?: {readonly from: number; readonly to: number};
  readonly from: number;
  readonly to: number;
};

/** What a number states, of whatever it is. */
export const stating = ({value, unit, between, from, to}: Token & Counted): Omit<Stated, "readings" | "from" | "to"> =>
  ({value, unit, ...between && {between}, number: {from, to}});

/** What the sentences before spoke of. */
export type Before = {
  readonly spoken: SpokenOf;
  /** Words of a clause without a number, which the next may bring: 行政复议：3件. */
  readonly announced: readonly Token[];
  /** The counts that were stated in this sentence, for 均予以公开, which is of the last unless there are several. */
  readonly counts: readonly number[];
  /** As many as a part is, of which it may next be said what became of it: 上年结转5件全部办结. */
  readonly ofPart: number | undefined;
  /** Words that say to what 均已办结 leaves nothing: not so behind 办结10件. */
  readonly isOfAll: boolean;
  /** Until the sentence ends: another year's, or other units' figures. */
  readonly isOthers: boolean;
  readonly isOtherYear: boolean;
  /** The sentence began with another year, which its parts behind semicolons go on with. */
  readonly isYearLed: boolean;
  /** A part of the year, until the whole of it is spoken of. */
  readonly isOfSeason: boolean;
  readonly isAmong: boolean;
  /** The clause before was among: 其中1件撤回，5件已答复 are both parts. */
  readonly wasAmong: boolean;
  /** The nouns that the clause before listed without a number: 三项数据均为零 may be of those. */
  readonly subjects: readonly EditionWord[];
  /** The clause before said of its words that they are nothing. */
  readonly isNil: boolean;
  /** The acts of the phrase before, where it had a noun too: 制定规章2部，规范性文件4件. */
  readonly acted: readonly Token[];
  /** The sentence spoke of something that is counted. */
  readonly isSpoken: boolean;
  /** What was counted is what was published: a part of it is no figure. */
  readonly isPublished: boolean;
  /** What the sentence has counted so far, for 共计64件; something else among it, and there is no such sum. */
  readonly parts: readonly Named[];
  /** The parts before the sentence's semicolons, which 以上合计 may sum as well. */
  readonly above: readonly Named[];
  readonly isMixed: boolean;
  /** People who did something else were counted: 未提出申请 may be said of them. */
  readonly isOfPeople: boolean;
  /** So many of what is spoken of, of which it is not yet told what became of them: 另2件; 2件延长答复期限, which are a part. */
  readonly ofSome: {readonly value: number; readonly isPart: boolean} | undefined;
  /** The names of the last 分别, which another without names is of too. */
  readonly listed: readonly (readonly EditionWord[])[];
  /** The clause before said why: 因涉及商业秘密，不予公开3件 are some of them. */
  readonly isReasoned: boolean;
  /** Something that is no figure was spoken of last: what is said without a noun may be of it. */
  readonly isForeign: boolean;
  readonly wasForeign: boolean;
  /** The sentence before was of others, which 其中 goes on with. */
  readonly wasOthers: boolean;
  /** Where the clause begins and ends. */
  readonly from: number;
  readonly to: number;
};

/** Nothing has been spoken of. */
export const startsAnew: Before = {
  spoken: {noun: undefined, isBound: undefined, acts: undefined, kinds: undefined},
  announced: [], isOfAll: false, isOthers: false, isOtherYear: false, isYearLed: false, isOfSeason: false,
  isAmong: false, wasAmong: false, wasForeign: false, subjects: [], isNil: false, isSpoken: false,
  isPublished: false, counts: [],
  wasOthers: false, acted: [], parts: [], above: [], listed: [], ofPart: undefined, isReasoned: false,
  isMixed: false, isOfPeople: false, ofSome: undefined, isForeign: false, from: 0, to: 0,
};

/**
 * What was spoken of, but for what has changed. Copied key by key, as every clause does it several times: a spread of
 * so many keys costs ten times as much once there are copies of copies.
 */
export const having = (before: Before, changes: Partial<Before>): Before => Object.assign({
  spoken: before.spoken, announced: before.announced, counts: before.counts, ofPart: before.ofPart,
  isOfAll: before.isOfAll, isOthers: before.isOthers, isOtherYear: before.isOtherYear, isYearLed: before.isYearLed,
  isOfSeason: before.isOfSeason, isAmong: before.isAmong, wasAmong: before.wasAmong, subjects: before.subjects,
  isNil: before.isNil,
  acted: before.acted, isSpoken: before.isSpoken, isPublished: before.isPublished,
  parts: before.parts, above: before.above,
  isMixed: before.isMixed, isOfPeople: before.isOfPeople, ofSome: before.ofSome, listed: before.listed,
  isReasoned: before.isReasoned, isForeign: before.isForeign,
  wasForeign: before.wasForeign, wasOthers: before.wasOthers, from: before.from, to: before.to,
} satisfies Before, changes);

/** No sentence that is a sentence counts more; of a longer list what it began with and its end are remembered. */
export const mostTold = 200;

export function ofLatest(state: Before): Before {
  const {parts, counts} = state;
  if (parts.length <= mostTold && counts.length <= mostTold) return state;
  const latest = <T>(all: readonly T[]): readonly T[] =>
    all.length <= mostTold ? all : [...all.slice(0, 1), ...all.slice(-mostTold / 2)];
  return having(state, {parts: latest(parts), counts: latest(counts)});
}

/** What a clause states, and what it leaves for the next. */
export type Read = {readonly stated: readonly Stated[]; readonly after: Before};

/** The next sentence may go on without the noun, if this one spoke of something that is counted. */
export const endOfSentence = (
  {spoken: {noun}, isOfAll, isSpoken, isOthers, isOtherYear, isForeign}: Before,
): Before => having(startsAnew, {
  spoken: isSpoken ? onlyOf(noun) : startsAnew.spoken, isOfAll: isSpoken && isOfAll,
  wasOthers: isOthers || isOtherYear, isForeign,
});

/** Spoken of no more than a noun. */
export const onlyOf = (noun: SpokenOf["noun"]): SpokenOf =>
  ({noun, isBound: undefined, acts: undefined, kinds: undefined});

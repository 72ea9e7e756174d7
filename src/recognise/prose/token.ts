import type {WordRole} from "../../editions/common-words";
import type {yearLetters} from "../year-wording";
import type {EditionWord} from "./vocabulary";

/** A piece of a sentence: from where to where, and what it is. */
export type Token = {readonly from: number; readonly to: number} & (
  /**
   * A word; 本年新收 says that it is this year's, 作出行政许可 that it was decided, 法院判决维持 by whom, 其中信息公开类 that what was counted
   * before is of whatever matter. 企业、其他组织 is one, or in a list two.
   */
  | {readonly is: "word"; readonly word: EditionWord; readonly isThisYears?: boolean; readonly isMade?: boolean; readonly isByCourt?: boolean; readonly isOfMatter?: true; readonly apart?: readonly Token[] | undefined}
  /** Others, or a part of the unit: a county's towns, a body of a bureau; 除此之外没有, which
   * is of all but what was told; 未提出, which is what somebody did not do, beside 未收到. */
  | {readonly is: Exclude<WordRole, "tends">; readonly isOfOwn?: true; readonly isBody?: true; readonly isAsked?: true; readonly isBesides?: true}
  /** 公开, which in a list of outcomes is one of them. */
  | {readonly is: "tends"; readonly outcome?: EditionWord}
  /** 其他 before a number, and what that may be in a list. */
  | {readonly is: "otherwise"; readonly words: readonly EditionWord[]}
  | Counted
  /** 100%. */
  | {readonly is: "percent"; readonly value: number}
  | {readonly is: "year"; readonly which: keyof typeof yearLetters}
  /** The end of a sentence, of a clause, of what a colon announces; brackets. 中: what follows is within what was said. */
  | {readonly is: Stop; readonly within?: true}
  /** A number of something else, or no exact one. */
  | {readonly is: "otherNumber"}
  /** What is not understood; whether it tells what the next word is like, 征求第三方意见的. */
  | {readonly is: "unknown"; readonly text: string; readonly describes?: boolean});

/** What a clause ends in. */
export type Stop = "end" | "semicolon" | "comma" | "colon" | "open" | "close";

/** Whether a token ends a clause. */
export const isStop = (token: Token): token is Token & {readonly is: Stop} => stopKinds.has(token.is);

const stopKinds: ReadonlySet<string> = new Set<Stop>(["end", "semicolon", "comma", "colon", "open", "close"]);

/** A number with its unit; without one where the sentence leaves it out. */
export type Counted = {
  readonly is: "number"; readonly value: number; readonly unit: string;
  /** 1400余件, 近60件: what it may be at least and at most. */
  readonly between?: readonly [number, number];
};

import {isWithin} from "./crossing";
import type {SpokenOf} from "./phrase";
import {type Before, having} from "./state";
import type {Token} from "./token";

/** What 其中 is of, and how much of it the parts leave untold. */
export type Whole = {
  readonly rest: number; readonly spoken: SpokenOf; readonly isOthers: boolean;
  /** What was counted up to there, the whole last. */
  readonly told: Pick<Before, "parts" | "counts">;
};

/** The whole of the parts that a clause tells of, or the clauses before it. */
export function wholeBefore(
  clause: readonly Token[], {counts, parts, spoken, isOthers}: Before, whole: Whole | undefined,
): Whole | undefined {
  // 受理6件，涉及旧城改造4件、物业管理2件，均已办结.
  // 行政诉讼9件，直接起诉7件、复议后起诉2件；败诉1件.
  const isSorted = whole === undefined && counts.length === 1 && clause.some(({is}) => is === "number") &&
    clause.some((token) => isOfKinds(token) || isNarrower(token, spoken));
  const told = {parts: parts.slice(-1), counts: counts.slice(-1)};
  const begins = isSorted || clause.some(({is}) => is === "among")
    ? {rest: counts.at(-1) ?? NaN, spoken, isOthers, told} : whole;
  return begins === undefined || begins.rest === 0 ? begins
    : {...begins, rest: clause.reduce((rest, one) => one.is === "number" ? rest - one.value : rest, begins.rest)};
}

/** 直接起诉, of 行政诉讼. */
function isNarrower(token: Token, {noun}: SpokenOf): boolean {
  if (token.is !== "word" || !token.word.isNoun || noun === undefined) return false;
  const [[own = new Set<string>()], [all = new Set<string>()]] = [token.word.readings, noun.readings];
  return isWithin(own, all);
}

const isOfKinds = ({is}: Token): boolean => is === "narrows" || is === "channel" || is === "sort";

/** 收到6件，其中网上4件，现场2件，均已办结 says it of all 6. */
export const ofWhole = (state: Before, whole: Whole | undefined): Before => whole?.rest !== 0 ? state
  : having(state, {isOfAll: true, spoken: {...whole.spoken, noun: nounOfBoth(state.spoken.noun, whole.spoken.noun)}});

/** 行政诉讼3件，其中直接起诉2件，复议后起诉1件，均维持: all 3, as 均 is of no single one. */
export const ofAllTold = (state: Before, whole: Whole | undefined, clause: readonly Token[]): Before =>
  whole?.rest === 0 && state.wasAmong && state.counts.at(-1) === 1 && clause.some(({is}) => is === "each") &&
    clause.every(({is}) => is !== "number" && is !== "among") && whole.told.parts.length === whole.told.counts.length
    ? having(state, {...whole.told, wasAmong: false}) : state;

/** 行政诉讼10件，其中直接起诉7件、复议后起诉3件，维持8件: of all, or of the last. */
const nounOfBoth = (last: SpokenOf["noun"], all: SpokenOf["noun"]): SpokenOf["noun"] =>
  last === undefined || all === undefined || last === all ? last ?? all
    : {...last, readings: [...all.readings, ...last.readings]};

import {type Before, having} from "./state";
import {figuresOf, nounsOf, wordsIn} from "./phrase";
import type {Token} from "./token";

/** Says of when and of whom a clause is, or of what a share. */
export const isScope: ReadonlySet<Token["is"]> = new Set<Token["is"]>(["year", "season", "wholeYear", "among", "percent", "share", "own", "because"]);

/** What a clause tells of this year: without what it compares that with, and what is yet to come. */
export function toldOf(clause: readonly Token[], {spoken}: Before): readonly Token[] {
  if (!clause.some(mayTurn)) return clause;
  const becomes = clause.findIndex(({is}) => is === "becomes");
  if (becomes >= 0) {
    const was = clause.findIndex(({is}, at) => is === "number" && at < becomes);
    const subject = clause.slice(0, was < 0 ? becomes : was);
    return [...subject.filter((token) => token.is !== "year" || token.which === "own"), ...clause.slice(becomes + 1)];
  }
  // 2023年、2024年分别为19件、28件.
  const years = clause.filter((token) => token.is === "year");
  const numbers = clause.filter(({is}) => is === "number");
  if (years.length > 1 && years.length === numbers.length && clause.some(({is}) => is === "respectively")) {
    const own = numbers[years.findIndex((token) => token.is === "year" && token.which === "own")];
    return clause.filter((token) => token === own || token.is === "word" || token.is === "unknown");
  }
  // 2023年受理并结转至2024年办结13件: this year it was closed.
  const own = years.length > 1 && years[0]?.which !== "own" ? clause.findLastIndex((token) => token.is === "year" && token.which === "own") : -1;
  if (own > 0 && wordsIn(clause.slice(0, own)).length > 0 && !clause.slice(0, own).some(({is}) => is === "number" || is === "respectively")) {
    return clause.slice(own);
  }
  const noun = nounsOf(clause, spoken).noun;
  const isChange = (token: Token, at: number): boolean => {
    const [before, next, second] = [clause[at - 1], clause[at + 1], clause[at + 2]];
    const isOfChange = isOfItems(next) || before?.is === "not" || (next?.is === "word" && isOfItems(second));
    return isOfChange && token.is === "word" && token.word.sign !== undefined && noun !== undefined &&
      figuresOf([token.word, noun], {}) !== undefined;
  };
  if (clause.some(isChange)) {
    return clause.filter((token) => token.is !== "compares" && (token.is !== "year" || token.which === "own"));
  }
  const compared = clause.findIndex((token) =>
    token.is === "compares" || (token.is === "word" && token.word.sign !== undefined));
  if (compared >= 0) return clause.slice(0, compared);
  const planned = clause.findIndex(({is}) => is === "plans");
  const counted = clause.slice(0, Math.max(planned, 0));
  return counted.some(({is}) => is === "number") && counted.some(({is}) => is === "word") ? counted : clause;
}

/** Compares, plans, changes, or is of one year of several. */
const mayTurn = (token: Token): boolean => token.is === "word" ? token.word.sign !== undefined
  : token.is === "year" || token.is === "becomes" || token.is === "compares" || token.is === "plans";

/** Changes are of 项; 减少20件 is of what was decided. */
const isOfItems = (token: Token | undefined): boolean => token?.is === "number" && /^[项个]?$/.test(token.unit);

/** Whose and which year's figures a clause goes on to state. */
export function withScope(
  clause: readonly Token[], before: Before, from: number, isCompared = false,
): Before {
  const isAmong = before.isAmong || clause.some(({is}) => is === "among");
  let {isOthers, isOtherYear, isForeign, isOfSeason} = before;
  const words = wordsIn(clause);
  // 我镇 begins again with the unit's own.
  if (isOthers && clause.find(({is}) => is !== "among" && is !== "year" && is !== "wholeYear" && is !== "because")?.is === "own") isOthers = false;
  if (words.some(({isNoun}) => isNoun)) isForeign = false;
  else if (clause.some(({is}) => is === "unknown" || is === "thing" || is === "tends")) isForeign = true;
  // 公布行政许可事项清单，包括行政许可36项.
  const isOnlyTold = clause.some(({is}) => is === "tends") && clause.every(({is}) => is !== "number") &&
    words.every(({isNoun}) => isNoun);
  if (isOnlyTold) isForeign = true;
  if (before.wasOthers && isAmong) isOthers = true;
  let isCounted = false;
  // 申请总量近五年首次下降，由509件降至471件.
  const isOnlyCompared = isCompared && clause.every(({is}) => is !== "number");
  for (const token of clause) {
    // 结转1件至2025年 is this year's.
    const isAim = isCounted && token.is === "year" && token.which === "next";
    if (token.is === "year" && !isAim) [isOtherYear, isOfSeason] = [token.which !== "own", false];
    if (token.is === "word" && token.isThisYears) [isOtherYear, isOfSeason] = [false, false];
    if (token.is === "season" && !isCounted && !isOnlyCompared) [isOtherYear, isOfSeason] = [true, true];
    if (token.is === "number") isCounted = true;
    const isWhole = token.is === "wholeYear" || (token.is === "sum" && words.length === 0);
    if (before.isOfSeason && isWhole) [isOtherYear, isOfSeason] = [false, false];
    if (token.is === "others") isOthers = true;
  }
  return having(before, {
    isOthers, isOtherYear, isForeign, isOfSeason, isAmong, wasOthers: false,
    isReasoned: before.isReasoned || clause.some(({is}) => is === "because"),
    isYearLed: isOtherYear && (before.isYearLed || !before.isSpoken), wasForeign: before.isForeign,
    from, to: clause.at(-1)?.to ?? from, isSpoken: before.isSpoken || words.length > 0,
  });
}

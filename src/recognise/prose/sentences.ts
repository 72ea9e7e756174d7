import {readCounted} from "./counted";
import {wordsIn} from "./phrase";
import {type Before, nounsOf, type Read, type Stated, startsAnew} from "./stated";
import {isStop, type Token} from "./tokens";
import {readUncounted} from "./uncounted";

/** What the sentences of a paragraph state, and what the next may carry on. */
export function statedIn(tokens: readonly Token[], before: Before): Read {
  const stated: Stated[] = [];
  let state = before;
  let outside: Before | undefined;
  let clause: Token[] = [];
  let from = 0;
  for (const token of tokens) {
    if (!isStop(token)) {
      clause.push(token);
      continue;
    }
    const read = readClause(clause, {...state, from});
    stated.push(...read.stated);
    state = behind(token, read.after);
    // What brackets say is not carried on behind them.
    if (token.is === "open") {
      outside = state;
      state = {...state, spoken: {...state.spoken, isBound: true}};
    }
    if (token.is === "close") state = outside ?? state;
    if (token.is === "close" || token.is === "end") outside = undefined;
    clause = [];
    from = token.to;
  }
  return {stated, after: state};
}

/** What is carried on behind a stop; the end of a paragraph without one may be that of a heading. */
const behind = ({is, from, to}: Token, state: Before): Before =>
  is === "end" && to > from ? endOfSentence(state) : {...state, isAmong: is !== "comma" && state.isAmong};

/** The next sentence may go on without the noun, if this one spoke of something that is counted. */
export const endOfSentence = (
  {spoken: {noun}, isOfAll, isSpoken, isOthers, isOtherYear, isForeign}: Before,
): Before => ({
  ...startsAnew, ...(isSpoken && {spoken: {...noun && {noun}}, isOfAll}), wasOthers: isOthers || isOtherYear, isForeign,
});

function readClause(clause: readonly Token[], before: Before): Read {
  if (clause.length > longestClause) return {stated: [], after: {...startsAnew, isForeign: true}};
  const compared = clause.findIndex(({is}) => is === "compares");
  const told = compared < 0 ? clause : clause.slice(0, compared);
  const state = withScope(told, before);
  const tokens = told.filter(({is}) => is !== "year" && is !== "among" && is !== "percent" && is !== "own");
  if (tokens.length === 0) return {stated: [], after: state};
  if (state.isOthers || state.isOtherYear || tokens.some(({is}) => is === "voids")) {
    const spoken = nounsOf(tokens, state.spoken);
    return {stated: [], after: {...state, announced: [], spoken, isOfAll: false, isNil: false}};
  }
  if (tokens.some(({is}) => is === "number")) return readCounted(tokens, state);
  // 办结率100% says it of all as well as 均已办结.
  const isRate = told.some((token) => token.is === "percent" && token.value === 100);
  return readUncounted(tokens, state, told.some(({is}) => is === "each"), isRate);
}

/** What goes on longer without a stop is no clause. */
const longestClause = 100;

/** Whose and which year's figures a clause goes on to state. */
function withScope(clause: readonly Token[], before: Before): Before {
  const isAmong = before.isAmong || clause.some(({is}) => is === "among");
  let {isOthers, isOtherYear, isForeign} = before;
  // 我镇 begins again with the unit's own.
  if (isOthers && clause.find(({is}) => is !== "among" && is !== "year")?.is === "own") isOthers = false;
  if (wordsIn(clause).some(({isNoun}) => isNoun)) isForeign = false;
  else if (clause.some(({is}) => is === "unknown" || is === "thing" || is === "tends")) isForeign = true;
  if (before.wasOthers && isAmong) isOthers = true;
  for (const token of clause) {
    if (token.is === "year") isOtherYear = token.which !== "own";
    if (token.is === "others") isOthers = true;
  }
  return {
    ...before, isOthers, isOtherYear, isForeign, isAmong, wasOthers: false, to: clause.at(-1)?.to ?? before.from,
    isSpoken: before.isSpoken || wordsIn(clause).length > 0,
  };
}

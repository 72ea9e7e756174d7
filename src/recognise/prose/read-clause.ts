import {allNil, subjectsOf} from "./all-nil";
import {readUncounted} from "./clause";
import {readCounted} from "./counted";
import {longestClause} from "./left-out";
import {isClear, nounsOf, wordsIn} from "./phrase";
import {isScope, toldOf, withScope} from "./scope";
import {readShares} from "./shares";
import {type Before, having, type Read, startsAnew} from "./state";
import type {Token} from "./token";

/** What a clause states of the unit's own figures of the year, in numbers or in words, and what the next may carry on. */
export function readClause(clause: readonly Token[], before: Before, from: number): Read {
  const named = allNil(clause, before, from);
  const {stated, after} = named.length > 0 ? {stated: named, after: before} : readOne(clause, before, from);
  return {stated, after: having(after, {subjects: subjectsOf(clause)})};
}

function readOne(clause: readonly Token[], before: Before, from: number): Read {
  if (clause.length > longestClause) return {stated: [], after: having(startsAnew, {isForeign: true})};
  const told = toldOf(clause, before);
  const scoped = withScope(told, before, from, told.length < clause.length);
  // 上年结转的25件，已于第一季度全部办结: when those were.
  const isDoneThen = scoped.isOfSeason && before.ofPart !== undefined && !told.some(({is}) => is === "number");
  const state = isDoneThen ? having(scoped, {isOtherYear: before.isOtherYear, isOfSeason: before.isOfSeason}) : scoped;
  const tokens = told.filter(({is}) => !isScope.has(is));
  if (tokens.length === 0) return {stated: [], after: state};
  if (state.isOthers || state.isOtherYear || tokens.some(({is}) => is === "voids" || is === "plans")) {
    const spoken = nounsOf(tokens, state.spoken);
    // 2019年度行政处罚93件，2020年度15件.
    const names = tokens.some(({is}) => is === "word") ? tokens : state.announced;
    const announced = state.isOtherYear && isClear(tokens, []) ? names.filter(({is}) => is === "word") : [];
    // 每月更新1次权责清单，涉及行政许可14项: of that.
    const isPublished = state.isPublished || (tokens.some(({is}) => is === "tends") && tokens.at(-1)?.is === "unknown");
    // 清理往年文件36件，宣布失效2件: of those.
    const areThings = tokens.some(({is}) => is === "thing") && tokens.some(({is}) => is === "number") &&
      !tokens.some((token) => token.is === "word" && token.word.isNoun);
    const after = having(state, {announced, spoken, isOfAll: false, isNil: false, isPublished});
    return {stated: [], after: areThings ? having(after, {spoken: {}, isForeign: true, isMixed: true}) : after};
  }
  // 复议机关维持3件；法院判决维持1件: of no review.
  const isOfReview = state.spoken.noun?.readings.every((ids) => [...ids].every((id) => id.includes(".review.")));
  if (isOfReview && tokens.some((token) => token.is === "word" && token.isByCourt && !token.word.isNoun)) {
    return {stated: [], after: having(state, {announced: [], spoken: {}, isNil: false})};
  }
  if (tokens.some(({is}) => is === "number")) return readCounted(tokens, state);
  if (told.some(({is}) => is === "percent" || is === "share")) {
    const read = readShares(told, state);
    if (read.stated.length > 0) return read;
  }
  // 办结率100% says it of all as well as 均已办结.
  const isRate = told.some((token) => token.is === "percent" && token.value === 100);
  // Of 按时答复率、办结率 the second says it.
  const isOfAll = isRate && wordsIn(tokens).some(({leaves}) => leaves.length > 0);
  const said = isOfAll ? tokens.filter(({is}) => is !== "rate") : tokens;
  return readUncounted(said, state, told.some(({is}) => is === "each"), isRate, told.length < clause.length);
}

import {nilOf, readNil} from "./nil";
import {casesTold, countsOfAll, eachOf, stemOf} from "./cases-told";
import {crossing, isWithin} from "./crossing";
import {
  figuresOf, groupsOf, isAct, isClear, isOfOther, isKind, isOfThings, isStrange, namedTogether, nounsOf, spokenOf,
  wordsIn,
} from "./phrase";
import {type Before, having, type Read, type Stated} from "./state";
import {ofOneKind} from "./of-one-kind";
import {complaintsIn} from "./outcome";
import {someBecame} from "./some-became";
import type {Token} from "./token";
import {isOutcome, isOutcomeOf} from "./word-kinds";
import type {EditionWord} from "./vocabulary";

/** Something else was counted: what follows without a noun may be of it. */
export const foreign = (state: Before, said: readonly Token[]): Before => {
  const isOther = isOfOther(wordsIn(said));
  const areStrange = said.some(isStrange);
  return having(state, {
    announced: [],
    spoken: isOther || (areStrange && !said.every(({is}) => is === "tends")) ? {} : nounsOf(said, state.spoken),
    isOfAll: false, isNil: false, isMixed: true, isForeign: state.isForeign || areStrange || isOther,
    isPublished: state.isPublished || said.some(({is}) => is === "tends"),
  });
};

/** What a clause without a number states: that there is nothing, or, if it speaks of all, that all is done. */
export function readUncounted(
  told: readonly Token[], state: Before, isOfAll: boolean, isRate = false, isCompared = false,
): Read {
  // 不予处理2件(信访投诉), 不予处理2件(均为信访投诉): the line that those are in.
  const line = complaintsIn(told.filter(({is}) => is !== "each"), state.parts.at(-1)?.[0] ?? []);
  const tokens = line === undefined ? told : [...told.filter(({is}) => is === "each"), line];
  const not = tokens.findIndex(({is}) => is === "not");
  const words = wordsIn(tokens);
  const after: Before = state.announced.length === 0 && !state.isNil ? state
    : having(state, {announced: [], isNil: false});
  if (not >= 0) return readNil(tokens, not, state);
  if (state.isNil && !isCompared && goesOn(tokens)) return nilOf(groupsOf(tokens), state);
  if (tokens.some(({is}) => is === "countedAs")) return {stated: countedAs(tokens, state), after};
  const ofSome = isRate ? [] : someBecame(tokens, state);
  if (ofSome.length > 0) return {stated: ofSome, after: having(after, {ofSome: undefined})};
  // 收到申请5件，均已公开.
  const [only, ...further] = tokens.filter(({is}) => is !== "each");
  if (isOfAll && only?.is === "tends" && only.outcome !== undefined && further.length === 0 && !state.isMixed &&
    isOfNoun(only.outcome, state)) {
    return readAll([{is: "word", word: only.outcome, from: only.from, to: only.to}], state);
  }
  const inTurn = oneOfEach(tokens, state);
  if (inTurn.length > 0) return {stated: inTurn, after};
  if (isOfAll || isRate) return readAll(tokens, isRate ? having(state, {isOfAll: true}) : state);
  if (tokens.at(-1)?.is === "when") return {stated: [], after: having(after, {spoken: spokenOf(words, state.spoken)})};
  // 行政诉讼1件，尚未审结: that one.
  const isOfOne = state.counts.at(-1) === 1 && isOfCounted(state) && words.some(isAct) &&
    words.every((word) => word.leaves.length === 0 && isOfNoun(word, state));
  // 行政诉讼1件，系复议后起诉.
  const isOfWhich = state.counts.at(-1) === 1 && words.length === 1 && words.every((word) => isWithinNoun(word, state));
  if (isOfWhich && isClear(tokens, [])) {
    const {from, to, spoken} = state;
    const stated: Stated = {readings: figuresOf(words, {}) ?? [], value: 1, unit: "", from, to};
    return {stated: [stated], after: having(after, {spoken: spokenOf(words, spoken)})};
  }
  if (isOfOne) {
    const read = readAll(tokens.filter(({is}) => is !== "thing"), having(state, {counts: [1]}));
    // 上年结转1件，已予以公开: beside what became of the new.
    return state.ofPart === undefined ? read
      : {...read, stated: read.stated.map((one) => one.says === undefined ? {...one, says: "part" as const} : one)};
  }
  // 行政复议2件，复议机关决定维持: both.
  const isOfOutcome = state.counts.length === 1 && state.parts.length === 1 && isOfCounted(state) &&
    words.some(isAct) &&
    words.every((word) => isOfNoun(word, state) && (word.isNoun || isOutcomeOf(word)));
  if (isOfOutcome) return readAll(tokens, state);
  if (words.length === 0) {
    return {stated: [], after: tokens.some(({is}) => is === "otherNumber") ? having(after, {spoken: {}, isOfAll: false}) : after};
  }
  // 依申请公开邮件4封: something else is counted.
  if (tokens.some(({is}) => is === "unknown") && tokens.some(({is}) => is === "otherNumber")) {
    return {stated: [], after: having(after, {spoken: {}, isOfAll: false})};
  }
  const spoken = spokenOf(words, state.spoken);
  return {stated: [], after: isClear(tokens, []) ? having(after, {announced: tokens, spoken})
    : having(after, {spoken: nounsOf(tokens, state.spoken)})};
}

/** 收到申请2件，分别是自然人和商业企业: one of each. */
function oneOfEach(tokens: readonly Token[], {counts, spoken, isAmong, from, to}: Before): readonly Stated[] {
  const [first, ...said] = tokens;
  const groups = groupsOf(said);
  if (first?.is !== "respectively" || isAmong || groups.length < 2 || groups.length !== counts.at(-1)) return [];
  const areSuch = groups.every((words) => words.every((word) => isAct(word) && (isKind(word) || isOutcome(word))));
  const named = areSuch && said.every(({is}) => is === "word" || is === "and") ? namedTogether(groups, spoken) : undefined;
  const isApart = new Set(named?.map(([ids = []]) => ids.join())).size === groups.length;
  return named === undefined || !isApart ? [] : named.map((readings) => ({readings, value: 1, unit: "", from, to}));
}

export const isOfNoun = ({readings}: EditionWord, {spoken: {noun}}: Before): boolean =>
  noun !== undefined && crossing(readings.slice(0, 1), noun.readings).length > 0;

/** Not 收到申请3件，其中1件被申请复议，尚未审结, whose 3 are of another noun. */
const isOfCounted = ({parts, spoken: {noun}}: Before): boolean => {
  const [last = []] = parts.at(-1) ?? [];
  return noun === undefined || last.length === 0 || noun.readings.some((ids) => last.some((id) => ids.has(id)));
};

/** 复议后起诉, of 行政诉讼. */
const isWithinNoun = ({isNoun, readings: [own]}: EditionWord, {spoken: {noun}}: Before): boolean => {
  const [all] = noun?.readings ?? [];
  return isNoun && own !== undefined && all !== undefined && isWithin(own, all);
};

/** 未发生行政复议，行政诉讼. */
const goesOn = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.is === "and" || token.is === "thing" || (token.is === "word" && token.word.isNoun));

/** 均已办结 leaves nothing; 均予以公开 is as many as there were. */
function readAll(tokens: readonly Token[], state: Before): Read {
  const words = wordsIn(tokens);
  const after: Before = having(state, {announced: [], spoken: spokenOf(words, state.spoken), isNil: false});
  const {from, to} = state;
  const isPart = tokens.some(({is}) => is === "channel" || is === "narrows" || is === "sort");
  if (words.length === 0 || state.isAmong || isPart) return {stated: [], after};
  if (!isClear(tokens, []) || isOfThings(tokens)) return {stated: [], after};
  const [counted, ...others] = countsOfAll(state);
  const each = eachOf(words, state);
  if (each.length > 1) return {stated: each, after};
  if (words.some(({leaves}) => leaves.length > 0) && words.every(isOfFlow)) {
    const left = leftBy(words, state);
    // 新收40件。上年结转3件，均已办结: those 3.
    const isOfCarried = state.ofPart !== undefined && state.parts.length === 1 && state.counts.length === 1;
    const isSaidOfAll = (state.isOfAll && !isOfCarried) || words.some(({isNoun}) => isNoun) || counted === undefined;
    const all: Stated = {readings: [left], value: 0, unit: "", says: "all", from, to};
    const stated = [...left.length === 0 || !isSaidOfAll ? [] : [all], ...ofPart(words, state)];
    return {stated, after: having(after, {ofPart: undefined})};
  }
  // 均已答复 may be said of those that were due.
  const acts = words.filter(isAct);
  // 除2件部分公开外，其余均予以公开: of how many is not told.
  const isOfRest = words.some(({isRest}) => isRest);
  // 行政复议1起，正在办理中 is of no application.
  const isOfCases = state.spoken.noun !== undefined && isOutcomeIn(acts, state.spoken.noun);
  const isBare = acts.length > 0 && !isOfCases &&
    acts.every(({needsNoun, unsaid}) => needsNoun && unsaid !== undefined);
  const named = figuresOf(words, state.spoken);
  const [[last = []], [all = []]] = [state.parts.at(-1) ?? [], named ?? []];
  // 属于过程性信息的2件，均不予公开 says what that is.
  const isWhole = last.length < all.length && last.every((id) => all.includes(id));
  const isOfSeveral = others.some((other) => other !== counted);
  // 诉讼6件，其中直接起诉2件，均维持: so of those 2, whatever became of the others.
  const within = state.counts.at(-1);
  if (isOfSeveral && state.wasAmong && within !== undefined && named !== undefined && isOfNarrower(words, state)) {
    return {stated: [{readings: named, value: within, unit: "", from, to}], after};
  }
  // 予以公开9件，不予公开2件，均属于过程性信息: the line that those 2 are in.
  const isLineOfLast = all.length > 0 && all.length < last.length && all.every((id) => last.includes(id)) &&
    !last.some(isFlow) && state.parts.length === state.counts.length;
  if (isOfSeveral && isLineOfLast && words.every(isOutcome) && within !== undefined) {
    return {stated: [{readings: [all], value: within, unit: "", from, to}], after};
  }
  // 收到的申请均为自然人提出，共3件.
  const isUncounted = named !== undefined && counted === undefined;
  if (isUncounted && words.some(({isNoun}) => isNoun)) {
    return {stated: ofOneKind(words, named, state), after: having(after, {announced: tokens.filter(({is}) => is === "word")})};
  }
  if (isUncounted && acts.every(isKind)) return {stated: ofOneKind(words, named, state), after};
  const rest = isOfRest ? restOf(state) : undefined;
  if (named !== undefined && rest !== undefined && acts.some((word) => !word.isRest && isOutcome(word))) {
    return {stated: [{readings: named, value: rest, unit: "", from, to}], after};
  }
  const isOfOthers = isOfRest || isBare || isWhole || isOfSeveral;
  if (named === undefined || counted === undefined || isOfOthers) return {stated: [], after};
  return {stated: [{readings: named, value: counted, unit: "", from, to}], after};
}

/** Whether acts tell of a line of a noun that applications are not: 正在办理 of 行政复议. */
const isOutcomeIn = (acts: readonly EditionWord[], {unsaid, readings}: EditionWord): boolean => unsaid === undefined &&
  acts.every((act) => crossing(act.readings, readings).some((ids) => [...ids].every((id) => !id.endsWith(".total"))));

/** What became of the noun that was counted last, where what was counted first is more than that. */
function isOfNarrower(words: readonly EditionWord[], {spoken: {noun}, parts}: Before): boolean {
  const [whole = []] = parts.at(-1) ?? [];
  const totals = [...noun?.readings[0] ?? []].filter((id) => id.endsWith(".total"));
  const isWithin = totals.length > 0 && totals.length < whole.length && totals.every((id) => whole.includes(id));
  return isWithin && words.every(isOutcomeOf);
}

/** 办结14件，除1件不予公开外，其余均予以公开: all that were closed but for those that were told of since. */
function restOf({parts, counts}: Before): number | undefined {
  const [all = [], ...others] = parts.map(([ids = []]) => ids);
  const [whole = NaN, ...told] = counts;
  const isOfAll = all.length > 0 && all.every((id) => id.includes(".handled.") || id.includes(".received."));
  const areOutcomes = others.length > 0 && others.every((ids) => ids.length > 0 && !ids.some(isFlow));
  const rest = told.reduce((left, one) => left - one, whole);
  return isOfAll && areOutcomes && parts.length === counts.length && rest > 0 ? rest : undefined;
}

const isFlow = (id: string): boolean => /\.(?:received|carriedIn|handled)\./.test(id);

/** 主动撤回申请的2件，计入其他处理: so many as were counted last make the group, or one of its lines. */
function countedAs(tokens: readonly Token[], {counts, from, to}: Before): readonly Stated[] {
  const words = wordsIn(tokens);
  const value = counts.at(-1);
  const [all = []] = figuresOf(words, {}) ?? [];
  const isClean = isClear(tokens.filter(({is}) => is !== "countedAs"), []) &&
    words.every((word) => isAct(word) && !word.needsNoun);
  return value === undefined || all.length === 0 || !isClean ? []
    : [{readings: [all, ...all.map((id) => [id])], value, unit: "", from, to}];
}

/** 上年结转5件全部办结: those 5, beside what was closed of the new. */
function ofPart(words: readonly EditionWord[], {ofPart: value, spoken: {noun}, from, to}: Before): readonly Stated[] {
  const done = value === undefined ? undefined : figuresOf(words, noun === undefined ? {} : {noun});
  return done === undefined || value === undefined ? [] : [{readings: done, value, unit: "", says: "part", from, to}];
}

const isOfFlow = ({isNoun, needsNoun, leaves}: EditionWord): boolean => isNoun || needsNoun || leaves.length > 0;

/** What is nothing where all of the noun's are done: its total, where it has one. */
function leftBy(words: readonly EditionWord[], state: Before): readonly string[] {
  const {spoken} = state;
  const noun = words.findLast(({isNoun}) => isNoun);
  // 行政复议6件、行政诉讼2件，全部审结: both.
  const cases = noun === undefined ? casesTold(state) : [];
  const isOf = (id: string): boolean => (noun ?? spoken.noun)?.readings.some((ids) => ids.has(id)) === true ||
    cases.some((total) => stemOf(total) === stemOf(id));
  const left = words.flatMap(({leaves}) => leaves).filter(isOf);
  const totals = left.filter((id) => id.endsWith(".total"));
  return [...new Set(totals.length > 0 ? totals : left)];
}

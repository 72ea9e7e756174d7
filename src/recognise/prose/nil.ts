import {casesTold, stemOf} from "./cases-told";
import {type Before, having, type Read} from "./state";
import {
  figuresOf, groupsOf, isAct, isClear, isKind, isOfThings, isStrange, isUnnamed, namedTogether, nounsOf, spokenOf,
  wordsIn,
} from "./phrase";
import type {Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** 未收到申请; 行政处罚无; 无行政复议、无行政诉讼. */
export function readNil(tokens: readonly Token[], not: number, state: Before): Read {
  // 未新制定也未废止 is two; 没有未办结的 is one.
  const apart = tokens.findIndex(({is}, at) => at > not && (is === "and" || isDone(tokens[at])));
  const next = apart < 0 ? -1 : tokens.findIndex(({is}, at) => is === "not" && at > apart);
  const and = tokens.slice(0, Math.max(next, 0)).findLastIndex(({is}, at) => is === "and" && at > not);
  const cut = and < 0 ? next - 1 : and;
  const first = readNilOnce(next < 0 ? tokens : tokens.slice(0, and < 0 ? next : and), not, state);
  if (next < 0) return first;
  // 未制定、未废止规范性文件 has one noun for both.
  const [head, rest] = [wordsIn(tokens.slice(not, next)), wordsIn(tokens.slice(next))];
  // 零举报、零复议 are two.
  const isShared = head.some(({readings}) => readings.some(({size}) => size > 0)) &&
    (first.stated.length === 0 || (head.every(isAct) && rest.some(({isNoun}) => isNoun)));
  if (isShared) {
    const rest = tokens.map((one, at): Token => at === next ? {is: "and", from: one.from, to: one.to} : one);
    return readNilOnce(rest, not, state);
  }
  const from = tokens[cut + 1]?.from ?? state.from;
  const then = readNil(tokens.slice(cut + 1), next - cut - 1, having(first.after, {from}));
  return {stated: [...first.stated, ...then.stated], after: then.after};
}

/** What did not happen; not 未增未减. */
const isDone = (token: Token | undefined): boolean => token?.is === "word" && token.word.sign === undefined;

const isWord = ({is}: Token): boolean => is === "word";

function readNilOnce(tokens: readonly Token[], not: number, state: Before): Read {
  const subject = tokens.slice(0, not);
  // 无新增、修改、废止情况: what no form counts is left out of the list.
  const said = tokens.slice(not + 1)
    .filter(({is}, at, all) => is !== "each" &&
      !(is === "tends" && (all[at + 1]?.is === "and" || all[at - 1]?.is === "and") && all.some(isWord)))
    .filter(({is}, at, all) => is !== "and" || (all[at - 1]?.is !== "and" && at < all.length - 1));
  const off: Read = {
    stated: [], after: having(state, {announced: [], spoken: nounsOf(tokens, state.spoken), isNil: false}),
  };
  // 无行政许可职能，相关数据均为0: that it may not says nothing, what the figures are does.
  const last = said.at(-1);
  const isOfPower = last?.is === "unknown" && isPower.test(last.text) &&
    said.slice(0, -1).every((token) => token.is === "and" || isWord(token));
  if (isOfPower) return {stated: [], after: having(off.after, {announced: said.slice(0, -1)})};
  // 12名居民来电咨询，未提出申请: what those did not.
  const {[not]: denied} = tokens;
  if (denied?.is === "not" && denied.isBesides) return {stated: noneBesides(wordsIn(said), state), after: off.after};
  if (state.isOfPeople && denied?.is === "not" && denied.isAsked) return off;
  // 15个乡镇未收到申请 is not the unit's.
  if (state.isAmong || subject.some(({is}) => is === "otherNumber") || said.some((token) => isStrange(token) || token.is === "not")) return off;
  const [before, after] = [wordsIn(subject), wordsIn(said)];
  // 依申请提供信息没有收取费用: the act says of what it is.
  if (subject.some(isStrange) && after.length > 0 && after.every(({isNoun, needsNoun}) => !isNoun && !needsNoun)) {
    return nilOf(groupsOf(said), state);
  }
  // 调解纠纷86件，未引发诉讼: not those of the form.
  if (state.isMixed && said.length === 1 && said.every(isUnnamed) && state.wasForeign) return off;
  // 行政复议零申请.
  const isApplied = before.some(({isNoun}) => isNoun) && said.length === 1 &&
    after.some(({unsaid, isNoun}) => isNoun && unsaid !== undefined);
  if (isApplied) return isClear(subject, []) ? nilOf(groupsOf(subject), state) : off;
  // 自然人未提交申请: of none but those.
  const areKinds = before.length > 0 && before.every(isKind) &&
    after.some(({unsaid, isNoun}) => isNoun && unsaid !== undefined);
  const ofKinds = groupsOf(subject).map((group) => [...group, ...after]);
  if (areKinds) return isClear(subject, []) ? nilOf(ofKinds, state) : off;
  // 无纠错案件.
  const [only, ...others] = after;
  const isBare = state.spoken.noun === undefined && !state.wasForeign && !state.isMixed && before.length === 0;
  if (isBare && only !== undefined && others.length === 0 && isOfAny(only) && !subject.some(isStrange)) {
    const {from, to} = state;
    const readings = only.readings.map((ids) => [...ids]);
    return {stated: [{readings, value: 0, unit: "", says: "nil", from, to}], after: off.after};
  }
  // 行政复议6件、行政诉讼2件，无一被纠正: of both.
  const cases = before.length === 0 && after.length > 0 && after.every(isAct) ? casesTold(state) : [];
  if (only !== undefined && others.length === 0 && cases.length > 0) {
    const stems = new Set(cases.map(stemOf));
    const readings = [[...new Set(only.readings.flatMap((ids) => [...ids]))].filter((id) => stems.has(stemOf(id)))];
    const {from, to} = state;
    if (readings.flat().length >= stems.size) return {stated: [{readings, value: 0, unit: "", says: "nil", from, to}], after: off.after};
  }
  const isOfNouns = !isOfThings(said) || (state.spoken.noun !== undefined && !state.wasForeign);
  // 收到1件，未作答复: of that one.
  const isOfCounted = state.counts.length > 0 && before.length === 0 && after.length > 0;
  if (isOfCounted && after.every((word) => isAct(word) && word.needsNoun && word.unsaid !== undefined)) return off;
  if (after.some(({isNoun}) => isNoun) || (after.length > 0 && before.length === 0 && isOfNouns)) {
    // 无延期办结: of what there is but one of.
    const unsaid = after.every(isOfOne) ? after[0]?.unsaid : undefined;
    const {spoken} = state;
    const isUnsaid = spoken.noun === undefined && unsaid !== undefined;
    return nilOf(groupsOf(said), isUnsaid ? having(state, {spoken: {...spoken, noun: unsaid}}) : state);
  }
  if (before.length === 0) {
    // 已逐份答复，未出现超期答复: of some.
    const isAnnounced = subject.length === 0 && wordsIn(state.announced).length > 0 && !said.some(({is}) => is === "channel");
    return isAnnounced ? nilOf(groupsOf(state.announced), state) : off;
  }
  return isClear(subject, []) ? nilOf(groupsOf(subject).map((group) => [...group, ...after]), state) : off;
}

/** 行政查询不予公开3件，除此之外没有不予公开的情形: all of the group are those. */
function noneBesides(words: readonly EditionWord[], {parts, counts, spoken, from, to}: Before): Read["stated"] {
  const [told = []] = parts.at(-1) ?? [];
  const [all = []] = figuresOf(words, spoken) ?? [];
  const value = counts.at(-1);
  const isOfGroup = told.length > 0 && told.length < all.length && told.every((id) => all.includes(id));
  return isOfGroup && value !== undefined && parts.length === counts.length ? [{readings: [all], value, unit: "", from, to}] : [];
}

const isPower = /^的?(?:(?:实施|执法)?主体)?(?:职能|职权|权限|职责|资格|权力)/;

/** 无纠错案件: of whatever it may have been. */
const isOfAny = ({isNoun, needsNoun, leaves, unsaid, readings: [ids = new Set()]}: EditionWord): boolean =>
  !isNoun && needsNoun && ids.size > 1 && leaves.length === 0 && unsaid === undefined;

const isOfOne = ({isNoun, unsaid, readings: [ids]}: EditionWord): boolean =>
  !isNoun && unsaid !== undefined && ids?.size === 1;

export function nilOf(said: readonly (readonly EditionWord[])[], state: Before): Read {
  // 复议、诉讼、举报: that there was none of what no form counts is no statement.
  const groups = said.length < 2 ? said
    : said.filter((group) => group.some(({readings}) => readings.some(({size}) => size > 0)));
  // 无行政复议、行政诉讼败诉案件 says it of both.
  const [lead, last = []] = [groups.slice(0, -1), groups.at(-1)];
  const acts = lead.flat().some(isAct) ? []
    : last.filter((word) => isAct(word) &&
      lead.every((group) => figuresOf([...group, word], state.spoken) !== undefined));
  const shared = [...lead.map((group) => [...group, ...acts]), last];
  const named = groups.length === 0 ? [] : namedTogether(shared, state.spoken) ?? [];
  const {from, to} = state;
  return {
    stated: named.map((readings) => ({readings, value: 0, unit: "", says: "nil" as const, from, to})),
    after: having(state, {announced: [], spoken: spokenOf(groups.flat(), state.spoken), isNil: true}),
  };
}

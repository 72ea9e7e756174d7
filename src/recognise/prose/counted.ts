import {moneyUnit} from "../../filing/money";
import {withOutcome} from "./outcome";
import {
  figuresOf, groupsOf, isAct, isClear, isKind, isOfThings, isStrange, isSubject, type Named, namedTogether,
  signOf, type SpokenOf, spokenOf, sumsOf, withFlow, wordsIn,
} from "./phrase";
import {besidesLeft} from "./beside-carried";
import {closedOf} from "./cases-told";
import {foreign, readUncounted} from "./clause";
import {isOfPeople, ofEachOne} from "./each-one";
import {behindNoFigure, counting} from "./no-figure";
import {type Before, having, type Read, type Stated, stating} from "./state";
import {isOfAllTold, isWithinCarried, ofAll, ofWholeNoun, someOf, sumsBefore, totalOf, untold} from "./told-before";
import {type Phrase, phrasesOf, withAct, withNounAhead} from "./phrases";
import {crossed, readRespectively} from "./respectively";
import {isBody, isReceiving, turnToAll, turnToNone} from "./turn-to-all";
import type {Counted, Token} from "./token";
import {type EditionWord, isCase} from "./vocabulary";
import {isGroup, isLapsed, isOfThisYear, isOnlyNew, isOutcome} from "./word-kinds";

/** What a clause with numbers states. */
export function readCounted(tokens: readonly Token[], state: Before): Read {
  const turn = turnToAll(tokens);
  if (turn !== undefined) {
    const first = readCounted(tokens.slice(0, turn), state);
    const from = tokens[turn]?.from ?? state.from;
    const then = readUncounted(tokens.slice(turn),
      having(first.after, {from, to: state.to, isOfAll: isOfAllTold(first)}), true);
    return {stated: [...first.stated, ...then.stated], after: then.after};
  }
  const none = turnToNone(tokens);
  if (none !== undefined) {
    // 6家企业、3所学校均未收到申请: others received none.
    const subject = tokens.slice(0, none);
    const many = subject.filter(({is}) => is === "number");
    const isOfBodies = (many.length > 0 && many.every(isBody)) ||
      (subject.some(({is}) => is === "otherNumber") && wordsIn(tokens.slice(none)).some(isReceiving));
    if (isOfBodies) return {stated: [], after: foreign(state, tokens)};
    const first = readCounted(tokens.slice(0, none), state);
    const before = having(first.after, {from: tokens[none]?.from ?? state.from});
    const then = readUncounted(tokens.slice(none), before, false);
    return {stated: [...first.stated, ...then.stated], after: then.after};
  }
  const eachOne = ofEachOne(tokens);
  if (eachOne !== undefined) return readCounted(eachOne, state);
  const numbers = tokens.filter((token): token is Token & Counted => token.is === "number");
  const firstNumber = tokens.findIndex(({is}) => is === "number");
  const respectively = tokens.findIndex(({is}, at) => is === "respectively" ||
    // 自然人、企业各11件、4件.
    (is === "each" && numbers.length > 1 && at === firstNumber - 1));
  // 其余6件分别为不予公开1件、无法提供5件.
  const led = wordsIn(tokens.slice(0, Math.max(respectively, 0)));
  // 其他5件分别为部分公开2件、不予处理3件.
  const isOfOthers = tokens.slice(0, Math.max(respectively, 0)).some(({is}) => is === "otherwise");
  if (respectively > firstNumber && (led.length > 0 || isOfOthers)) {
    // 35件办结申请分别作出予以公开18件、部分公开17件.
    const isWhole = led.length > 1 && numbers.length > 2 &&
      led.some(({isNoun}) => isNoun) && !led.some(({isRest}) => isRest);
    const first: Read = isWhole ? readCounted(tokens.slice(0, respectively), state) : {stated: [], after: state};
    const from = tokens[respectively]?.to ?? state.from;
    const then = readCounted(tokens.slice(respectively + 1), isWhole ? having(first.after, {from}) : state);
    return {stated: [...first.stated, ...then.stated], after: then.after};
  }
  // 张某某等6人分别提出申请18件.
  if (respectively > firstNumber) return {stated: [], after: foreign(state, tokens)};
  const isOfNames = respectively >= 0 && wordsIn(tokens.slice(0, respectively)).length > 0;
  if (isOfNames && numbers.length > 1) return readRespectively(tokens, respectively, numbers, state);
  const stated: Stated[] = [];
  let after = state.ofSome === undefined ? state : having(state, {ofSome: undefined});
  const phrases = phrasesOf(tokens.filter(({is}) => is !== "respectively"));
  for (const [at, phrase] of phrases.entries()) {
    // 2件申请收取信息处理费260元: what some of them came to.
    const next = phrases[at + 1]?.before.find(({is}) => is === "word" || is === "and");
    const isOfSome = phrase.before.length === 0 && phrase.after.length > 0 && next?.is === "word" && next.word.isNoun && next.word.readings.every(({size}) => size === 0);
    if (isOfSome) after = foreign(after, []);
    if (isOfSome) continue;
    // 其余14件公开10件、无法提供4件: what became of those.
    const [rest, ...further] = wordsIn(phrase.before);
    const isRest = rest?.isRest === true && further.every((word) => word.isRest) &&
      !phrase.after.some(({is}) => is === "word") && phrases.slice(at + 1).some(({before, number}) => number !== undefined && before.length > 0);
    if (isRest && !after.isMixed) continue;
    // 办理法律援助132件、行政复议86件: what was done to all of them is not the form's.
    const said = [...phrase.before, ...phrase.after];
    const isMade = said.some((token) => token.is === "word" && token.isMade);
    const areNouns = wordsIn(said).length > 0 && wordsIn(said).every(({isNoun}) => isNoun);
    if (after.isMixed && !state.isMixed && !isMade && areNouns) {
      // 行政处罚被提起复议14件、诉讼5件，均未败诉: of other matters as well.
      const areCases = wordsIn(said).every(({readings}) => readings.every((ids) => [...ids].every(isCase)));
      after = areCases ? having(foreign(after, said), {spoken: {}, isForeign: true}) : foreign(after, said);
      continue;
    }
    // 尚未审结的，复议2件、诉讼1件: of that.
    const announced = state.counts.length === 0 && wordsIn(state.announced).every(isLoose) ? state.announced : [];
    const previous = phrases[at - 1]?.before ?? state.acted;
    const acted = withAct(phrase, announced.length > 0 && !wordsIn(previous).some(isAct) ? announced : previous);
    const read = readPhrase(acted, withNounAhead(phrase, phrases.slice(at + 1), after));
    stated.push(...read.stated);
    after = having(read.after, {from: (phrase.after.at(-1) ?? phrase.number)?.to ?? after.from});
  }
  const isOfPeopleOnly = stated.length === 0 && numbers.every(({unit}) => isOfPeople(unit) || unit === "人次");
  return {stated, after: having(after, {
    isNil: false, isReasoned: false, isOfPeople: after.isOfPeople || isOfPeopleOnly,
  })};
}

/** 尚未审结, of whatever it is. */
const isLoose = ({isNoun, needsNoun, sign}: EditionWord): boolean => !isNoun && needsNoun && sign === undefined;

function readPhrase({before: leading, number, after: following}: Phrase, state: Before): Read {
  if (number === undefined) return {stated: [], after: having(state, {announced: leading})};
  // 对收到的9件申请逐件答复: what they are, whatever was done to them.
  const [next, second] = following;
  // 对143件新收申请进行分析.
  const isNewBefore = next?.is === "word" && isOfThisYear(next.word) && second?.is === "word" && second.word.isNoun;
  const isToward = leading.some(({is}) => is === "toward") && next?.is === "word" && (next.word.isNoun || isNewBefore) &&
    following.some(isStrange);
  const behind = isToward ? following.slice(0, isNewBefore ? 2 : 1) : following;
  const isAhead = leading.length === 0 && behind.length === 1;
  const outcome = isAhead ? withOutcome(behind, state) : [];
  if (outcome.some(({is}) => is === "word")) return readPhrase({before: [...outcome], number, after: []}, state);
  // 其余4件为企业: of what is left of what came.
  const isOfKind = behind.some((token) => token.is === "word" && isKind(token.word));
  const first = isOfKind ? leading.filter((token) => token.is !== "word" || !token.word.isRest) : leading;
  const printed = behind.some(({is}) => is === "word") ? first : withOutcome(first, state);
  const isBare = ![...printed, ...behind].some(({is}) => is === "word");
  const summed = isBare && !state.isMixed && printed.some(({is}) => is === "sum") && ![...printed, ...behind].some(isPartOf)
    ? sumsBefore(state) : [];
  if (summed.length > 0 && !printed.some(isStrange)) {
    const sum: Stated = {readings: summed, ...stating(number), from: state.from, to: number.to};
    const all = totalOf(summed[0] ?? [], state);
    const stated = all === undefined ? [sum] : [sum, {...sum, readings: [all]}];
    return {stated, after: having(state, {announced: [], ofPart: undefined})};
  }
  const before = isBare && !printed.some(isStrange) ? [...state.announced, ...printed.filter(isPartOf)] : printed;
  const said = [...before, ...behind];
  if (!isClear(before, behind) || isOfThings(said) || said.some(({is}) => is === "not")) {
    return {stated: [], after: counting(number, foreign(state, said))};
  }
  const words = wordsIn(said);
  // 28个收到申请, 23个单位申请为零: so many bodies.
  const isOfBodies = number.unit === "个" && words.some(isReceiving) && printed.length === 0;
  if (isOfBodies || (number.value === 0 && printed.some(isOther))) return {stated: [], after: foreign(state, said)};
  if (words.length === 0) {
    const again = [...printed, ...behind].some(isPartOf) && !state.isAmong ? state.parts.slice(-1) : [];
    return {stated: [], after: having(state, {
      announced: [], parts: [...state.parts, ...again], ofSome: someOf(number, false, state),
    })};
  }
  const foreignTo = behindNoFigure({said, words, printed, behind, number}, state);
  if (foreignTo !== undefined) return {stated: [], after: foreignTo};
  const isBoth = before.some(({is}) => is === "both");
  const apart = isBoth ? groupsOf(said.map((token) => token.is === "both" ? {...token, is: "and"} : token)) : [];
  const isOfBoth = apart.length > 1 && namedTogether(apart, state.spoken) !== undefined;
  const all = isOfBoth ? apart : said.some(({is}) => is === "each") ? crossed(groupsOf(said)) : withFlow(groupsOf(said));
  // 复议、诉讼、举报均为零: of what no form counts that is no figure.
  const groups = number.value > 0 || all.length < 2 ? all
    : all.filter((group) => group.some(({readings}) => readings.some(({size}) => size > 0)));
  const isMade = said.some((token) => token.is === "word" && token.isMade);
  const isPublished = words.some(({notIn}) => notIn.includes(number.unit)) ||
    (state.isPublished && !isMade && (state.isAmong || words.every(({isNoun, notIn}) => isNoun && notIn.length > 0)));
  const spoken: SpokenOf = {
    ...state.spoken, ...state.spoken.noun === undefined && !state.isForeign && {noun: unsaidOf(words)},
    // 新收29件，其中企业申请4件: of the new.
    ...state.isAmong && isOnlyNew(state.spoken.acts) && {isBound: true as const},
  };
  // 行政诉讼91件，直接起诉53件，复议后起诉38件，被纠正的合计6件: of all, too.
  const ofFirst = printed.some(({is}) => is === "sum") ? ofWholeNoun(words, state) : [];
  const named = isPublished ? undefined
    : namedTogether(groups, spoken)?.map((readings) => [...untold(readings, state, printed.some(({is}) => is === "sum") ? number.value : undefined), ...ofFirst]);
  // 行政复议131件，审结122件，其中维持70件: of those.
  const isOfDone = state.spoken.noun !== undefined &&
    words.every((word) => isAct(word) && word.readings.every(({size}) => size === 0));
  if (named === undefined) {
    const after = isOfDone ? having(state, {announced: []}) : foreign(state, said);
    return {stated: isOfDone ? closedOf(words, number, state) : [], after: counting(number, after)};
  }
  const isEach = isOfBoth || (groups.length > 1 && said.some(({is}) => is === "each"));
  const spokenNow = spokenOf(words, spoken);
  const after: Before = having(state, {
    spoken: groups.length > 1 && !isEach ? ofAll(spokenNow, words) : spokenNow, isNil: false,
    acted: words.some(({isNoun}) => isNoun) ? said.filter(isActed) : [],
    // 3名申请人申请行政复议，共3件; 收费2笔，合计43.2万元: the number of what it is of may follow.
    announced: isInOtherUnit(number, named) ? said.filter(({is}) => is === "word") : [],
  });
  // 其中区政府收到5件, and what it goes on to say of it.
  if (state.isAmong && before.some(isStrange)) return {stated: [], after: having(after, {isOthers: true})};
  // 其中办公室受理8件，应急办受理3件.
  const [who] = before;
  if (state.wasAmong && who?.is === "unknown" && isSubject.test(who.text) && !words.some(({isNoun}) => isNoun)) return {stated: [], after};
  const parts = state.isAmong ? state.parts : [...state.parts, sumsOf(named)];
  // 网上申请40件 is a part that no figure shows.
  if (said.some(isPartOf)) {
    const isNamed = state.spoken.noun !== undefined || words.some(({isNoun}) => isNoun);
    return {
      stated: [],
      after: having(after, !isNamed ? {spoken: {}, isForeign: true}
        : {parts, isOfAll: false, ofSome: someOf(number, true, state)}),
    };
  }
  const to = (behind.findLast(({is}) => is === "word") ?? number).to;
  // 上年结转2件已于1月答复: of what was answered those 2.
  const isOfPart = words.some(({isPart}) => isPart);
  const done = isOfPart ? words.filter((word) => isAct(word) && !word.isPart && word.unsaid !== undefined) : [];
  const doneNamed = done.length === 0 ? undefined : figuresOf(done, {noun: spoken.noun ?? unsaidOf(done)});
  const doneOfPart: readonly Stated[] = doneNamed === undefined ? []
    : [{readings: doneNamed, ...stating(number), says: "part", from: state.from, to}];
  const isFirst = said.every(({is, from}) => is !== "word" || from >= number.to);
  const isOfCarried = (state.isAmong || isFirst) && words.every(isOutcome) && isWithinCarried(number.value, state);
  const isNew = said.some((token) => token.is === "word" && token.isThisYears) || words.some(isOfThisYear);
  const isAmong = !isNew && (state.isAmong || (state.wasAmong && wordsIn(before).length === 0));
  // 不予公开的1件属于行政查询事项: all of the group.
  const [group, ...furtherGroups] = wordsIn(before);
  const isOfGroup = group !== undefined && furtherGroups.length === 0 && isGroup(group) &&
    wordsIn(behind).length === 1 && !isAmong;
  const whole = isOfGroup ? figuresOf([group], spoken) : undefined;
  const isTold = whole !== undefined && state.parts.some(([ids = []]) => ids.join() === whole[0]?.join());
  const ofGroup: readonly Stated[] = whole === undefined || isTold || whole[0]?.join() === named[0]?.[0]?.join() ? []
    : [{readings: whole, ...stating(number), from: state.from, to}];
  return {
    stated: [...ofGroup, ...doneOfPart, ...(isEach ? named : [sumsOf(named)])
      .map((readings) =>
        ({
          readings, ...stating(number), value: number.value * signOf(words), from: state.from, to, isAmong,
          ...said.some(({is}) => is === "handedOn") && {isHandedOn: true},
          ...besidesLeft(readings, state),
          ...(state.isReasoned && words.some(isGroup)) || isOfCarried || words.some(isLapsed) ? {says: "part" as const} : {},
        }))],
    after: having(after, {
      parts, counts: number.between !== undefined ? state.counts
        : [...state.counts, number.value, ...isEach ? [number.value * named.length] : []],
      ofPart: isOfPart && doneOfPart.length === 0 && number.between === undefined ? number.value : undefined,
      isOfAll: isOfPart ? state.isOfAll : words.every(({leaves}) => leaves.length === 0),
    }),
  };
}

const isOther = ({is}: Token): boolean => is === "otherNumber";
const isPartOf = ({is}: Token): boolean => is === "channel";
/** What acts are of where no noun is said: 本年度共办结60件. */
export const unsaidOf = (words: readonly EditionWord[]): EditionWord | undefined =>
  words.find((word) => word.unsaid !== undefined && !isKind(word))?.unsaid;

/** 制定, which the next kind of document may be of; no change against last year, nor how a case ended. */
const isActed = (token: Token): boolean =>
  token.is === "word" && !token.word.isNoun && token.word.needsNoun && token.word.sign === undefined &&
  !token.word.readings.every((ids) => [...ids].every((id) => /\.(?:upheld|corrected|other)$/.test(id)));

/** Of people, or of how many payments: not in the unit of the figure. */
const isInOtherUnit = ({unit}: Counted, named: readonly Named[]): boolean => isOfPeople(unit) ||
  (moneyUnit(unit) === undefined && unit !== "" && named.flat(2).every((id) => id.endsWith(".amount")));

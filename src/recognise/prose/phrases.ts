import {type Before, having} from "./state";
import {figuresOf, isStrange, wordsIn} from "./phrase";
import type {Counted, Token} from "./token";

/** One phrase with its number: 收到8份政府信息公开申请. */
export type Phrase = {readonly before: Token[]; number?: Token & Counted; readonly after: Token[]};

/** The phrases of a clause, each with one number; words go with the number behind them, or before it where it leads. */
export function phrasesOf(tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let phrase: Phrase = {before: [], after: []};
  const lastNumber = tokens.findLastIndex(({is}) => is === "number");
  const isNumberFirst = tokens.slice(lastNumber).some(({is}) => is === "word");
  const close = (): void => {
    if (phrase.number !== undefined || phrase.before.length > 0) phrases.push(phrase);
    phrase = {before: [], after: []};
  };
  tokens.forEach((printed, at) => {
    // 部分公开的没有、不掌握的2件.
    const isNone = printed.is === "not" && tokens[at - 1]?.is === "word" && (tokens[at + 1] ?? ends).is === "and";
    const token: Token = isNone ? {is: "number", value: 0, unit: "", from: printed.from, to: printed.to} : printed;
    if (token.is === "number") {
      if (phrase.number !== undefined) close();
      phrase.number = token;
    } else if (phrase.number === undefined) phrase.before.push(token);
    else if (token.is === "and" || token.is === "both") close();
    else if (isNounOf(phrase, token)) phrase.after.push(token);
    else if ((!isNumberFirst || phrase.before.some(({is}) => is === "word")) && at < lastNumber) {
      close();
      phrase.before.push(token);
    } else phrase.after.push(token);
  });
  close();
  return phrases;
}

const ends = {is: "and"} as const;

/** 申请 of 58件申请加上上年结转的3件. */
const isNounOf = ({before, number, after}: Phrase, token: Token): boolean =>
  token.is === "word" && token.word.isNoun && token.from === number?.to && after.length === 0 && wordsIn(before).length === 0;

/** 废止规章1件、规范性文件3件: the act stands with the first. */
export function withAct(phrase: Phrase, previous: readonly Token[]): Phrase {
  const said = wordsIn([...phrase.before, ...phrase.after]);
  // 办理行政许可253件，查处农资案件并作出行政处罚31件: another act, unknown.
  if (phrase.before.some(isStrange)) return phrase;
  if (said.length === 0 || !said.every(({isNoun}) => isNoun)) return phrase;
  const acts = previous.filter((token) => token.is === "word" && !token.word.isNoun && token.word.needsNoun);
  return figuresOf([...wordsIn(acts), ...said], {}) === undefined ? phrase
    : {...phrase, before: [...acts, ...phrase.before]};
}

/** 制发3份、废止1份规范性文件: the noun stands with the last. */
export function withNounAhead({before, after}: Phrase, others: readonly Phrase[], state: Before): Before {
  const words = wordsIn([...before, ...after]);
  const isWhole = words.some(({needsNoun}) => !needsNoun) || figuresOf(words, state.spoken) !== undefined;
  if (words.length === 0 || isWhole) return state;
  const noun = others.flatMap((other) => wordsIn([...other.before, ...other.after]))
    .find((word) => word.isNoun && figuresOf([...words, word], state.spoken) !== undefined);
  return noun === undefined ? state : having(state, {spoken: {...state.spoken, noun}});
}

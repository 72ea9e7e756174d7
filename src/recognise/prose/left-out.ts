import {isStop, type Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** Whether it is the name of what the unit that reports is there for. */
export type IsDomain = (name: string) => boolean;

/** 师生及社会公众: whoever it is, and all others. */
export const isEverybody = ({from, to}: Token, tokens: readonly Token[], text: string): boolean => {
  const [who, and] = tokens.slice(-2);
  return and?.is === "and" && and.to === from && who?.is === "unknown" && /公众|群众|公民/.test(text.slice(from, to));
};

/** 两名村民联名提交的: who they are. */
export const areApplicants = ({from, to}: Token, tokens: readonly Token[], text: string): boolean => {
  const [many, who] = tokens.slice(-2);
  return who?.is === "unknown" && who.to === from && many?.is === "number" && many.to === who.from &&
    /^[名位人户家]$/.test(many.unit) && /^(?:的|提|递)/.test(text.slice(from, to));
};

/** 村民张某等5人 between what was received and the noun: who they are. */
export function leaveOutNames(tokens: Token[], noun: Token, text: string): void {
  const last = tokens.at(-1);
  if (last === undefined || last.to < noun.from - 3 || (last.is !== "unknown" && last.is !== "number")) return;
  const at = tokens.findLastIndex(({is}) => is !== "unknown" && is !== "number");
  const from = tokens[at]?.to ?? 0;
  if (noun.from - from <= 16 && someNames.test(text.slice(from, noun.from))) tokens.splice(at + 1);
}

const someNames = /^(?:[村居市]民|群众|公民|原告)?[^,。\d]{1,2}某{1,2}(?:[和、][^,。\d]某{1,2})*(?:等\d*[余多]?人)?(?:提出|提交|递交)?的?$/;

/** A noun of what is decided and issued. */
export const isDecided = (token: Token): boolean => token.is === "word" && token.word.isNoun && token.word.notIn.length > 0;

/** 林业行政处罚 of a 林业局. */
export function leaveOutDomain(tokens: Token[], {from}: Token, isDomain: IsDomain): void {
  const last = tokens.at(-1);
  if (last?.is === "unknown" && last.to === from && isDomain(last.text)) tokens.pop();
}

/**
 * Names of nothing that is known, between the act and the noun; not of what narrows it: 涉及征地、拆迁等申请. What is decided
 * may have a single one, and its own name in each: 卫生许可、执业许可等行政许可.
 */
export function leaveOutExamples(tokens: Token[], noun: EditionWord, text: string): void {
  const decided = noun.notIn.length > 0;
  const isExample = (token: Token): boolean => token.is === "unknown" || token.is === "and" || token.is === "share" ||
    (decided && token.is === "word" && token.word.isNoun && token.word.readings === noun.readings);
  const last = tokens.findLastIndex((token) => !isExample(token));
  const [before, first] = [tokens[last], tokens[last + 1]];
  if (first?.is !== "unknown") return;
  const isListed = tokens.length - last > 3 && (decided || text.charAt(first.to) === "、");
  const isBehindAct = before?.is === "word" && before.to === first.from && !before.word.isNoun;
  const isFirst = before === undefined || isStop(before);
  if (decided ? isBehindAct || (isListed && isFirst) : isListed && isBehindAct) tokens.splice(last + 1);
}

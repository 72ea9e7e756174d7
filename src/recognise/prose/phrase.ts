import {figuresOf, isKind, type Named, type SpokenOf} from "./name-figures";
import type {Token} from "./tokens";
import type {EditionWord} from "./vocabulary";

/** Each group's readings; a noun or an act that stands once for several is shared. None where one names nothing. */
export function namedTogether(
  groups: readonly (readonly EditionWord[])[], spoken: SpokenOf,
): readonly Named[] | undefined {
  const [first = []] = groups;
  const named: Named[] = [];
  for (const [at, group] of groups.entries()) {
    const others = [...groups.slice(at + 1), ...groups.slice(0, at).reverse()].flat();
    const noun = group.some(({isNoun}) => isNoun) ? undefined
      : others.find((word) => word.isNoun && figuresOf([...group, word], spoken) !== undefined);
    const act = at > 0 && group.every(({isNoun}) => isNoun) ? first.filter((word) => word.needsNoun) : [];
    const figures = (act.length > 0 ? figuresOf([...act, ...group], spoken) : undefined) ??
      figuresOf(noun === undefined ? group : [...group, noun], spoken);
    if (figures === undefined) return undefined;
    named.push(figures);
  }
  return named.length === 0 ? undefined : named;
}

/** The sums that several names come to together, reading by reading. */
export function sumsOf(named: readonly Named[]): Named {
  const most = Math.max(...named.map((readings) => readings.length));
  return Array.from({length: most}, (_, n) =>
    [...new Set(named.flatMap((readings) => readings[Math.min(n, readings.length - 1)] ?? []))]);
}

/** 接收、办理申请: what acts on the same things is no sum of them. */
export function withFlow(groups: readonly (readonly EditionWord[])[]): readonly (readonly EditionWord[])[] {
  const [first = [], second, ...others] = groups;
  const isFlow = second !== undefined && first.every((word) => !word.isNoun && word.needsNoun && !isKind(word)) &&
    second.some((word) => !word.isNoun && word.needsNoun && !isKind(word));
  return isFlow ? withFlow([[...first, ...second], ...others]) : groups;
}

/** The words of a phrase, apart where 、 or 和 stands between them. */
export function groupsOf(tokens: readonly Token[]): readonly (readonly EditionWord[])[] {
  const groups: EditionWord[][] = [[]];
  for (const token of tokens) {
    if (token.is === "and") groups.push([]);
    else if (token.is === "word") groups.at(-1)?.push(token.word);
  }
  return groups.filter((group) => group.length > 0);
}

export const wordsIn = (tokens: readonly Token[]): readonly EditionWord[] =>
  tokens.flatMap((token) => token.is === "word" ? [token.word] : []);

/** 办理业务12件: acts on something that no word of the phrase is the name of. */
export const isOfThings = (said: readonly Token[]): boolean =>
  said.some(({is}) => is === "thing") && wordsIn(said).every(({needsNoun}) => needsNoun);

/** What is not understood, or says that something is published or tended. */
export const isStrange = ({is}: Token): boolean => is === "unknown" || is === "tends" || is === "otherNumber" || is === "rate";

/**
 * Whether the words before a number, and those behind it, are understood as one phrase: what is not understood may
 * stand before them as who acts, but not among them, nor make a noun another: 低保申请.
 */
export function isClear(before: readonly Token[], after: readonly Token[]): boolean {
  const first = before.findIndex(({is}) => is === "word");
  const inner = first < 0 ? before : before.slice(first);
  if (inner.some(isStrange)) return false;
  const lead = first < 0 ? [] : before.slice(0, first);
  const last = lead.at(-1);
  const word = before[first];
  if (lead.some(({is}) => is === "narrows") && last !== undefined && isStrange(last)) return false;
  if (last?.is === "sort" && lead.at(-2)?.is === "unknown") return false;
  if (last?.is === "tends" || last?.is === "otherNumber" || last?.is === "rate") return false;
  if (last?.is === "unknown" && word?.is === "word") {
    if (isPart.test(last.text)) return false;
    const isJoined = last.to === word.from;
    const isOther = lead.at(-2)?.is === "tends" || !isSubject.test(last.text);
    if (isJoined && (word.word.isNoun || !word.word.needsNoun) && isOther) return false;
  }
  const lastWord = after.findLastIndex(({is}) => is === "word");
  return lastWord < 0 || !after.slice(0, lastWord + 2).some(isStrange);
}

const isSubject = /[镇乡街道局委办区县市所队厅处院会府关位心站组司]$/;
const isPart = /[类型型]$|方面$|领域$/;

import {crossing} from "./crossing";
import {figuresOf} from "./phrase";
import type {Before} from "./state";
import type {Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** 处理申请22件，其中公开10件: one of the outcomes. */
export function withOutcome(
  printed: readonly Token[],
  {spoken: {noun, acts, kinds}, isAmong, wasAmong, wasForeign, isMixed, counts, parts}: Before,
): readonly Token[] {
  // 纠错27件(占13.4%)、其他62件.
  // 答复结果为公开30件.
  const [first] = printed;
  const isResult = first?.is === "word" && first.to - first.from > 2 && first.word.unsaid !== undefined &&
    printed[1]?.is === "tends" && printed.length === 2;
  const leading = first?.is === "and" || isResult ? printed.slice(1) : printed;
  const [token] = leading;
  if (token?.is === "otherwise" && leading.length === 1 && noun !== undefined && !isMixed) {
    // 维持12件、其他4件; 自然人15件、其他1件.
    const [told] = isAmong ? crossing(kinds ?? acts ?? [], noun.readings) : [];
    const last = told !== undefined ? [...told] : parts.at(-1)?.[0] ?? [];
    const isLine = last.length > 0 && last.every((id) => !id.endsWith(".total"));
    // 不予处理2件、其他类3件: all that is left of what became of them.
    const isLast = last.length > 1 && last.every((id) => id.includes(".notProcessed."));
    const group = widest(token.words);
    const isOne = (word: EditionWord): boolean => word !== group && figuresOf([word, noun], {}) !== undefined &&
      (isLine ? word.needsNoun : last.length === 1 && isBesideIn(word, last[0] ?? ""));
    const word = isLast ? group : token.words.find(isOne);
    return word === undefined ? [] : [{is: "word", word, from: token.from, to: token.to}];
  }
  const complaints = complaintsIn(leading, parts.at(-1)?.[0] ?? []);
  if (complaints !== undefined) return [complaints];
  // 公开类18件、不公开类7件.
  const isAlone = leading.slice(1).every(({is}) => is === "sort");
  const word = token?.is === "tends" && isAlone ? token.outcome : undefined;
  const isListed = !wasForeign && (isResult || isAmong || wasAmong || counts.length > 0);
  if (token === undefined || word === undefined || noun === undefined || !isListed) return leading;
  return figuresOf([word, noun], {}) === undefined ? leading : [{is: "word", word, from: token.from, to: token.to}];
}

/** 不予处理31件，其中投诉举报类20件: the line of the group. */
export function complaintsIn(leading: readonly Token[], told: readonly string[]): Token | undefined {
  const [token, sort] = leading;
  if (token?.is !== "word" || !token.word.isNoun || token.word.readings.some(({size}) => size > 0)) return undefined;
  const line = told.filter((id) => id.includes(".notProcessed.complaint."));
  const isOfGroup = line.length > 0 && told.every((id) => id.includes(".notProcessed."));
  if ((sort !== undefined && sort.is !== "sort") || leading.length > 2 || !isOfGroup) return undefined;
  return {...token, word: {...token.word, readings: [new Set(line)], isNoun: false}};
}

const widest = (words: readonly EditionWord[]): EditionWord | undefined => words.filter(({needsNoun}) => !needsNoun)
  .sort((one, other) => (other.readings[0]?.size ?? 0) - (one.readings[0]?.size ?? 0)).at(0);

/** Whether a word names a line of the very group that another is of: 逾期不补正19件、其他22件. */
const isBesideIn = ({readings: [ids = new Set()], needsNoun}: EditionWord, id: string): boolean =>
  !needsNoun && [...ids].some((one) => one.split(".").slice(0, -2).join() === id.split(".").slice(0, -2).join());

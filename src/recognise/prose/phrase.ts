import {took} from "../../filing/effort";
import {askedOnce} from "./asked-once";
import {crossing, isWithin} from "./crossing";
import type {Token} from "./token";
import {type EditionWord, isCase, type Readings} from "./vocabulary";

/** What was spoken of before, as far as the next clause may leave it out. */
export type SpokenOf = {
  readonly noun?: EditionWord | undefined;
  /** The acts (予以公开) and the kinds (自然人) of the clause before, in the same sentence. */
  readonly acts?: Readings | undefined;
  readonly kinds?: Readings | undefined;
  /** In brackets behind 新收59件 the kinds are of those. */
  readonly isBound?: true | undefined;
};

/** The readings in use of some words: each a sum of ids. */
export type Named = readonly (readonly string[])[];

/** Each group's readings; a noun or an act that stands once for several is shared. None where one names nothing. */
export function namedTogether(
  groups: readonly (readonly EditionWord[])[], spoken: SpokenOf,
): readonly Named[] | undefined {
  const [first = []] = groups;
  const named: Named[] = [];
  const nouns = groups.map((group) => group.filter(({isNoun}) => isNoun));
  const held = [...nouns.keys()].filter((at) => (nouns[at] ?? []).length > 0);
  // Those behind it first, then the nearest ones before it.
  const nounFor = (group: readonly EditionWord[], at: number): EditionWord | undefined => {
    const from = held.filter((other) => other < at);
    for (const other of [...held.slice(from.length), ...from.reverse()]) {
      took(1);
      const noun = nouns[other]?.find((word) => figuresOf([...group, word], spoken) !== undefined);
      if (noun !== undefined) return noun;
    }
    return undefined;
  };
  for (const [at, group] of groups.entries()) {
    const noun = held.length === 0 || (nouns[at] ?? []).length > 0 ? undefined : nounFor(group, at);
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
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
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

/** Asked of every clause many times: a plain loop. */
export function wordsIn(tokens: readonly Token[]): readonly EditionWord[] {
  const words: EditionWord[] = [];
  for (const token of tokens) if (token.is === "word") words.push(token.word);
  return words;
}

/** 办理业务12件: acts on something that no word of the phrase is the name of. */
export const isOfThings = (said: readonly Token[]): boolean =>
  said.some(({is}) => is === "thing") && wordsIn(said).every(({needsNoun}) => needsNoun);

/** What is not understood, or says that something is published or tended. */
export const isStrange = ({is}: Token): boolean => is === "unknown" || is === "tends" || is === "otherNumber" || is === "rate" || is === "countedAs";

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
  if (last?.is === "countedAs" && word?.is === "word" && word.word.isNoun) return false;
  // 转发省、市规范性文件 is about documents of others.
  if (word?.is === "word" && word.word.isNoun && lead.some(({is}) => is === "tends")) return false;
  if (last?.is === "tends" || last?.is === "otherNumber" || last?.is === "rate") return false;
  if (last?.is === "unknown" && word?.is === "word") {
    // 征求第三方意见的申请, 王某提出的申请.
    const isDescribed = word.word.isNoun && (last.describes || (word.word.unsaid && isSomebody.test(last.text)));
    if (isPart.test(last.text) || isDescribed) return false;
    const isJoined = last.to === word.from;
    // 热线工单办理96件: what they are.
    const counter = lead.at(-2);
    // 12345平台受理96件.
    const isNumbered = counter?.is === "otherNumber" && counter.to === last.from;
    if (isJoined && (isNumbered || isMatter.test(last.text))) return false;
    const isOther = lead.at(-2)?.is === "tends" || !isSubject.test(last.text);
    if (isJoined && (word.word.isNoun || !word.word.needsNoun) && isOther) return false;
  }
  const lastWord = after.findLastIndex(({is}) => is === "word");
  return lastWord < 0 || !after.slice(0, lastWord + 2).some(isStrange);
}

/** Ends as a body is called. */
export const isSubject = /财政$|[镇乡街道局委办区县市所队厅处院会府关位心站组司]$/;
const isPart = /[类型型]$|方面$|领域$/;
const isMatter = new RegExp("(?:工单|热线|留言|信访|来[电访]|信箱|信件?|建议|意见|提案|议案|诉求|咨询|求助|案件|案卷|业务|事项|事务|问题|纠纷|矛盾|证照?|许可证|执照|" +
  "合同|公证|仲裁|援助|登记|备案|审批|救助|补贴|补助|低保|公文|文件|项目|线索|舆情|民生|急难愁盼|转办|交办|平台件)(?:件|类)?$");
const isSomebody = /(?:^|[^,。])某{1,2}$/;

/**
 * The figures that words of one phrase speak of together; `undefined` where they speak of none, or contradict each
 * other.
 */
export function figuresOf(words: readonly EditionWord[], spoken: SpokenOf): Named | undefined {
  if (isOfOther(words)) return undefined;
  const head = headOf(words);
  const acts = words.filter(({isNoun}) => !isNoun).sort((one, other) => one.rank - other.rank);
  const together = actsTogether(acts);
  if (together === undefined) return undefined;
  const noun = head ?? spoken.noun;
  const isLoose = acts.length > 0 && acts.every(({needsNoun}) => needsNoun);
  if (acts.length === 0 && noun === undefined) return undefined;
  let readings: Readings = together ?? noun?.readings ?? [];
  if (noun !== undefined && acts.length > 0) {
    const shared = crossing(readings, noun.readings);
    const decides = acts.some(({needsNoun}) => !needsNoun);
    // 依申请公开答复被纠正3件.
    if (shared.length > 0) readings = shared;
    else if (head?.unsaid !== undefined && decides && isOfCases(readings)) return readings.map((ids) => [...ids]);
    else if (head !== undefined || isLoose) return undefined;
  } else if (isLoose) return undefined;
  const isOfKind = acts.length > 0 && acts.every(isKind);
  const narrowing = noun !== undefined && acts.every(isKind) ? [...acts, noun] : acts;
  const narrowed = narrowing.reduce((among, {alone}) => {
    const meant = crossing(among, alone);
    return meant.length > 0 ? meant : among;
  }, readings);
  const carried = isOfKind ? crossing(readings, spoken.acts ?? [])
    : acts.some(isKind) ? [] : crossing(narrowed, spoken.kinds ?? []);
  const isBound = spoken.isBound && isOfKind && carried.length > 0;
  const named = [...isBound ? [] : narrowed.map(totalsAmong), ...carried.map((ids) => [...ids])]
    .filter((ids) => ids.length > 0);
  const different = [...new Map(named.map((ids) => [ids.join(), ids])).values()];
  return different.length === 0 ? undefined : different;
}

const isOfCases = (readings: Readings): boolean => readings.every((ids) => [...ids].every(isCase));

/** 行政处罚被复议撤销: a review of something else. */
export function isOfOther(words: readonly EditionWord[]): boolean {
  if (!words.some(isDecided)) return false;
  const [all = []] = [headOf(words)?.readings];
  return words.some((word) => isDecided(word) && crossing(word.readings, all).length === 0);
}

const isDecided = ({isNoun, notIn}: EditionWord): boolean => isNoun && notIn.length > 0;

/** The noun of a phrase: the last, or the narrower: 未经复议直接起诉的行政诉讼. */
function headOf(words: readonly EditionWord[]): EditionWord | undefined {
  const nouns = words.filter(({isNoun}) => isNoun);
  const last = nouns.at(-1);
  const [all = new Set<string>()] = last?.readings ?? [];
  return nouns.find(({readings: [ids = new Set<string>()]}) => isWithin(ids, all)) ?? last;
}

/** What acts and kinds of a phrase share; the first decides where they share nothing. `undefined`: they contradict. */
function actsTogether(acts: readonly EditionWord[]): Readings | null | undefined {
  let together: Readings | null = null;
  let rank = 0;
  for (const act of acts) {
    const shared: Readings = together === null ? act.readings : crossing(together, act.readings);
    if (shared.length > 0) [together, rank] = [shared, Math.max(rank, classOf(act))];
    else if (together !== null && classOf(act) > rank) continue;
    else if (together !== null && act.needsNoun && rank === classOf(act)) together = [...together, ...act.readings];
    else return undefined;
  }
  return together;
}

/** The acts of a phrase, and its kinds, for the next. */
export function spokenOf(words: readonly EditionWord[], before: SpokenOf): SpokenOf {
  const own = before.noun?.readings ?? [];
  const isOfBefore = words.some(({readings}) => crossing(readings, own).length > 0);
  const noun = headOf(words) ??
    (isOfBefore ? before.noun : words.findLast(({of}) => of !== undefined)?.of ?? before.noun);
  const [kinds, acts] = [words.filter(isKind), words.filter((word) => !word.isNoun && !isKind(word))];
  return {
    noun, isBound: before.isBound,
    acts: acts.length > 0 ? acts.flatMap(({readings}) => readings) : before.acts,
    kinds: kinds.length > 0 ? kinds.flatMap(({readings}) => readings) : before.kinds,
  };
}

/** 减少3项 is -3. */
export const signOf = (words: readonly EditionWord[]): number => words.find(({sign}) => sign !== undefined)?.sign ?? 1;

const classOf = ({rank}: EditionWord): number => Math.floor(rank / 1000);

/** A column of many rows: who applies. */
export const isKind = askedOnce(({readings: [ids]}: EditionWord): boolean =>
  ids !== undefined && ids.size >= 20 && ![...ids].some((id) => id.endsWith(".total")));

/** Says that something is over and done, of whatever it may be. */
export const isDone = ({isNoun, isRest, needsNoun, readings, leaves, rank}: EditionWord): boolean =>
  !isNoun && !isRest && needsNoun && rank >= 1000 && (leaves.length > 0 || readings.length === 1);

/** Where a total column is among them, the totals. */
const totalsAmong = askedOnce((ids: ReadonlySet<string>): readonly string[] => {
  const totals = [...ids].filter((id) => id.endsWith(".total"));
  return totals.length > 0 && totals.length < ids.size ? totals : [...ids];
});

/** 复议 and 诉讼 alone may be of anything. */
export const isUnnamed = (token: Token): boolean => token.is === "word" && token.word.isNoun && token.word.notIn.length === 0 &&
  token.to - token.from === 2;

/** What is done, or who does it: no noun. */
export const isAct = ({isNoun}: EditionWord): boolean => !isNoun;

/** The noun that a clause speaks of, or the one before. */
export const nounsOf = (tokens: readonly Token[], spoken: SpokenOf): SpokenOf =>
  ({noun: headOf(wordsIn(tokens)) ?? spoken.noun, isBound: undefined, acts: undefined, kinds: undefined});

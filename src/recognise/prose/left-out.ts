import {askedOnce} from "./asked-once";
import {isStop, type Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** Of a clause that goes on longer nothing is read. */
export const longestClause = 100;

/** Where the last of some tokens stands that is such, −1 where none is; of those far behind none is looked at. */
function lastWhere(tokens: readonly Token[], isSuch: (token: Token) => boolean): number {
  const from = Math.max(0, tokens.length - longestClause);
  const at = tokens.slice(from).findLastIndex(isSuch);
  return at < 0 ? -1 : from + at;
}

/** Whether it is the name of what the unit that reports is there for. */
export type IsDomain = (name: string) => boolean;

/** 师生及社会公众: whoever it is, and all others. */
export const isEverybody = ({from, to}: Token, tokens: readonly Token[], text: string): boolean => {
  const [who, and] = [tokens.at(-2), tokens.at(-1)];
  return and?.is === "and" && and.to === from && who?.is === "unknown" && /公众|群众|公民/.test(text.slice(from, to));
};

/** 两名村民联名提交的: who they are. */
export const areApplicants = ({from, to}: Token, tokens: readonly Token[], text: string): boolean => {
  const [many, who] = [tokens.at(-2), tokens.at(-1)];
  return who?.is === "unknown" && who.to === from && many?.is === "number" && many.to === who.from &&
    /^[名位人户家]$/.test(many.unit) && /^(?:的|提|递)/.test(text.slice(from, to));
};

/** 收到家长、教师等提出的申请: who they are, unless it says how it came or of what it is. */
export function leaveOutApplicants(tokens: Token[], {from, to}: Token, text: string): void {
  const last = tokens.at(-1);
  if (last?.is !== "unknown" || !/^(?:提|递)/.test(text.slice(from, to))) return;
  const at = lastWhere(tokens, ({is}) => is !== "unknown" && is !== "and");
  const [act, first] = [tokens[at], tokens[at + 1]];
  if (act?.is !== "word" || act.word.isNoun || first?.is !== "unknown") return;
  const who = text.slice(first.from, from);
  if (who.length <= 20 && !isNarrowed.test(who)) tokens.splice(at + 1);
}

const isNarrowed = /[网邮信函线类涉]|关于|平台|当面|现场|书面|渠道|方式|有关|领域|项目|方面/;

/** 村民张某等5人 between what was received and the noun: who they are. */
export function leaveOutNames(tokens: Token[], noun: Token, text: string): void {
  const last = tokens.at(-1);
  if (last === undefined || last.to < noun.from - 3 || (last.is !== "unknown" && last.is !== "number")) return;
  const at = lastWhere(tokens, ({is}) => is !== "unknown" && is !== "number");
  const from = tokens[at]?.to ?? 0;
  if (noun.from - from <= 16 && someNames.test(text.slice(from, noun.from))) tokens.splice(at + 1);
}

const someNames = /^(?:[村居市]民|群众|公民|原告)?[^,。\d]{1,2}某{1,2}(?:[和、][^,。\d]某{1,2})*(?:等\d*[余多]?人)?(?:提出|提交|递交)?的?$/;

/** What became of an application, in one line of its form, whatever is said of its reasons: of a group they make a part. */
const isOutcome = askedOnce(({isNoun, needsNoun, readings: [ids = new Set()]}: EditionWord): boolean =>
  !isNoun && !needsNoun && ids.size > 0 && new Set([...ids].map((id) => id.slice(0, id.lastIndexOf(".")))).size === 1);

/** 因申请人逾期未缴费而不再处理1件, 2件未到期转入下年: why, or how they stand, before what was done. */
export function leaveOutReasons(tokens: Token[], outcome: Token, text: string): void {
  const stop = lastWhere(tokens, (token) => isStop(token) || token.is === "number");
  if (stop < 0 && tokens.length > longestClause) return;
  const unknown = tokens.slice(stop + 1).findIndex(({is}) => is === "unknown");
  const at = unknown < 0 ? -1 : stop + 1 + unknown;
  const [first, last] = [tokens[at], tokens.at(-1)];
  // 因涉及执法案卷等原因不予公开4件: some of them.
  const cause = severalCauses.exec(text.slice(tokens[stop]?.to ?? 0, outcome.from));
  if (cause !== null && outcome.is === "word" && !outcome.word.isNoun && !outcome.word.needsNoun) {
    tokens.splice(stop + 1, Infinity, {is: "because", from: tokens[stop]?.to ?? 0, to: outcome.from});
    return;
  }
  if (first?.is !== "unknown" || last === undefined || outcome.is !== "word" || !isOutcome(outcome.word)) return;
  const from = tokens[stop]?.to ?? 0;
  if (isReason.test(text.slice(from, outcome.from))) tokens.splice(stop + 1);
  else if (tokens[stop]?.is === "number" && at === stop + 1 && at === tokens.length - 1 && isState.test(first.text)) tokens.pop();
}

const severalCauses = /^(?:申请)?(?:因为?|由于|鉴于)[^,。;\d]{2,30}等(?:原因|理由|情形|因素|情况)?$/;

/** Not 因…引发的, which is another's reason. */
const isReason = /^(?:申请)?[、]?(?:因为?|由于|鉴于)/;
const isState = /^(?:未|尚|暂|仍|已?经|按|依|根据)/;

/** Whether 及各部门 follows the unit's own name: 市政府, 我局, 县本级. */
export function areJoint(tokens: readonly Token[], text: string): boolean {
  const [name, and] = tokens.slice(-2);
  return name !== undefined && and !== undefined && name.to === and.from && (name.is === "own" || name.is === "unknown") &&
    /(?:政府|机关|本级|[我本局].?)(?:办公室)?$/.test(text.slice(Math.max(0, name.to - 6), name.to));
}

/** 县政府办 of 县政府办转办的申请. */
export function leaveOutWhose(tokens: Token[]): void {
  const last = tokens.findLastIndex(({is}) => is !== "unknown" && is !== "others");
  tokens.splice(last + 1);
}

/** 信息处理费为行政事业性收费，本年未收取: of that fee, whatever else is charged. */
export const isOfOneFee = (token: Token, text: string): boolean => token.is === "word" && token.word.isNoun &&
  token.word.readings.some(isOfMoney) && oneFee.test(text.slice(Math.max(0, token.from - 8), token.from));

const isOfMoney = (ids: ReadonlySet<string>): boolean => ids.size > 0 && [...ids].every((id) => id.endsWith(".amount"));
const oneFee = /(?<!收)费[,、]?(?:均|都)?(?:为|属于?|系|是|作为|按照?|纳入|列为|列入)$/;

/** A noun of what is decided and issued. */
export const isDecided = (token: Token): boolean => token.is === "word" && token.word.isNoun && token.word.notIn.length > 0;

/** 林业行政处罚 of a 林业局. */
export function leaveOutDomain(tokens: Token[], {from}: Token, isDomain: IsDomain): void {
  const last = tokens.at(-1);
  if (last?.is === "unknown" && last.to === from && isDomain(last.text.replace(/领域$/, ""))) tokens.pop();
}

/**
 * Names of nothing that is known, between the act and the noun; not of what narrows it: 涉及征地、拆迁等申请. What is decided
 * may have a single one, and its own name in each: 卫生许可、执业许可等行政许可.
 */
export function leaveOutExamples(tokens: Token[], noun: EditionWord, text: string): void {
  const isFee = [...noun.readings[0] ?? []].every((id) => id.endsWith(".amount"));
  const decided = noun.notIn.length > 0 || isFee;
  const isExample = (token: Token): boolean => token.is === "unknown" || token.is === "and" || token.is === "share" || token.is === "thing" ||
    (decided && token.is === "word" && token.word.isNoun && (isFee ? token.word.notIn.length > 0 : token.word.readings === noun.readings));
  const last = lastWhere(tokens, (token) => !isExample(token));
  const before = tokens[last];
  // 处罚决定46件、林木采伐等行政许可208件 goes on with others.
  const start = before?.is === "number" && tokens[last + 1]?.is === "and" ? last + 2 : last + 1;
  const [first, then] = [tokens[start], tokens[start + 1]];
  // 强制隔离戒毒 of 强制隔离戒毒、约束醒酒等行政强制措施.
  const isOfName = decided && first?.is === "word" && then?.is === "unknown" && then.from === first.to;
  if (first === undefined || (first.is !== "unknown" && !isOfName)) return;
  const isNamed = decided && tokens.slice(start).some(({is}) => is === "word");
  const isListed = isNamed || tokens.length - last > 3 && (decided || text.charAt(first.to) === "、");
  // 采取扣押、扣留等行政强制措施.
  if (decided && before?.is === "narrows" && text.slice(before.from, before.to) === "采取") {
    tokens.splice(last);
    return;
  }
  const isBehindAct = before?.is === "word" && before.to === first.from && !before.word.isNoun;
  const isFirst = before === undefined || isStop(before) || before.is === "number" || before.is === "year" || before.is === "own" || before.is === "wholeYear";
  if (decided ? isBehindAct || (isListed && isFirst) : isListed && isBehindAct) tokens.splice(start);
}

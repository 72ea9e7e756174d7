import {took} from "../../filing/effort";
import type {Before, Stated} from "./state";
import {isSubject, type Named, namedTogether, type SpokenOf, sumsOf, wordsIn} from "./phrase";
import type {Counted, Token} from "./token";
import {ownBodies} from "./whose-named";
import type {EditionWord} from "./vocabulary";

/** A number of a sentence, of whatever it is, and what it is a part of: 林业行政处罚12件 of 行政处罚. */
export type NumberTold = Token & Counted & {
  /** Its clause, from where to where in it stands what it was said of, and what had been spoken of before. */
  readonly clause: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly spoken: SpokenOf;
  /** What a colon before the clause announced: 行政处罚：执法大队61件. */
  readonly announced: readonly EditionWord[];
  readonly isOthers: boolean;
  readonly isOfOwn: boolean;
};

/**
 * 局机关收到申请12件，下属单位收到7件，合计19件: where a sum is that of the numbers before it, the figure is the sum, and what
 * was stated of it before a part. 林业行政处罚12件，渔业行政处罚3件，共计15件 is stated by its sum alone.
 */
export function putInSums(
  stated: Stated[], read: readonly Stated[], told: readonly NumberTold[], clause: readonly Token[],
): void {
  stated.push(...read);
  const sum = clause.find((one) => one.is === "number");
  // 全系统共受理367件: of them all, whosever table it is.
  if (clause.some(({is}) => is === "others")) return;
  if (sum === undefined || sum.between !== undefined || !clause.some(isSum)) return;
  const from = partsOf(sum, told) ?? (isOfAllParts(clause, told) ? 0 : undefined);
  if (from === undefined) return;
  const own = read.find(({number}) => number?.from === sum.from);
  const summed = told.slice(from);
  const places = new Set(summed.map(({from}) => from));
  took(stated.length);
  const parts = stated.filter(({number, says}) =>
    says === undefined && number !== undefined && places.has(number.from));
  const wholes = own === undefined ? summed.map(partOf) : [];
  const [first] = wholes;
  const readings = own?.readings ?? parts.at(0)?.readings ?? (first === "same" ? undefined : first);
  if (readings === undefined || parts.some((part) => !isSame(part.readings, readings))) return;
  if (own === undefined) {
    const areParts = wholes.every((whole) => whole === "same" || (whole !== undefined && isSame(whole, readings)));
    if (!areParts || first === "same" || parts.length === summed.length || !isOwnSum(clause, summed)) return;
  }
  for (const part of parts) stated[stated.indexOf(part)] = {...part, says: "part"};
  const {value, unit, from: begins, to} = sum;
  if (own === undefined) stated.push({readings, value, unit, number: sum, from: begins, to});
}

/** 县直部门收到12件，乡镇收到5件，全县共计18件 is of all, and wrong. */
const isOfAllParts = (clause: readonly Token[], told: readonly NumberTold[]): boolean =>
  clause.some(({is}) => is === "own") && told.length > 1 && told.every(({isOfOwn}) => isOfOwn);

/** Of the unit's own numbers and others', or of all that is the unit's: 县直部门12件，乡镇5件，合计17件. */
const isOwnSum = (clause: readonly Token[], summed: readonly NumberTold[]): boolean =>
  clause.some(({is}) => is === "own") || summed.some(({isOthers}) => !isOthers) ||
  (summed.every(({isOfOwn}) => isOfOwn) &&
    (summed.some(({clause}) => !clause.some(isBodyOfOwn)) || areSeveral(summed)));

const areSeveral = (summed: readonly NumberTold[]): boolean => new Set(summed.map(({clause}) => clause)).size > 1;

/** 执法大队办理29件、11件，共40件 are its own. */
const isBodyOfOwn = (token: Token): boolean => token.is === "others" && token.isBody === true;

/** Whether a clause sums up what its sentence told of the unit and of others: 下属单位收到9件，局机关收到7件，共收到16件. */
export function sumsAll(clause: readonly Token[], told: readonly NumberTold[]): boolean {
  const sum = clause.find((one) => one.is === "number");
  const from = sum === undefined || !clause.some(isSum) || clause.some(({is}) => is === "others") ? undefined : partsOf(sum, told);
  return from !== undefined && isOwnSum(clause, told.slice(from));
}

/** What the numbers of a clause are parts of, whatever tells them from the others. */
export function toldIn(
  clause: readonly Token[], {spoken, announced: before, isOthers: wasOthers}: Before, last?: NumberTold,
): readonly NumberTold[] {
  if (!clause.some(({is}) => is === "number")) return [];
  // 下属单位收到9件，局机关收到7件.
  const isOthers = clause.some(({is}) => is === "others") || (wasOthers && !clause.some(isOwnOffices));
  // 执法支队作出12件，动监所8件.
  const wasOfOwn = last?.isOfOwn === true;
  const isOfOwn = clause.some((token) => token.is === "others" ? token.isOfOwn : wasOfOwn && token.is === "unknown" && ownBodies.test(token.text));
  const respectively = clause.findIndex(({is}) => is === "respectively");
  const told: NumberTold[] = [];
  const announced = wordsIn(before);
  let from = 0;
  for (const [at, one] of clause.entries()) {
    if (one.is !== "number") continue;
    const isOfAll = respectively >= 0 && respectively < at;
    const {is, value, unit, between, from: begins, to} = one;
    told.push({
      is, value, unit, ...between && {between}, from: begins, to, clause, spoken, announced, isOthers, isOfOwn,
      first: isOfAll ? 0 : from, last: isOfAll ? respectively : at,
    });
    from = at + 1;
  }
  return told;
}

const isOwnOffices = (token: Token): boolean =>
  token.is === "own" || (token.is === "unknown" && isOwnOffice.test(token.text));

const isOwnOffice = /[局厅委院办]机关$|本级$|政府$/;

/** `same`: of what was told before, 下属单位7件; none where it is of what no form counts. Asked where there is a sum. */
function partOf({clause: all, first, last, spoken, announced}: NumberTold): Named | "same" | undefined {
  const clause = all.slice(first, last);
  // 通过县政府平台收到31件: by what way.
  const way = clause.findLastIndex(({is}) => is === "narrows");
  const end = clause.findIndex(({is}, at) => at > way && is !== "unknown");
  // 投诉举报类申请19件: of what kind.
  const sorted = clause.findLastIndex(({is}) => is === "sort");
  const said = sorted >= 0 ? clause.slice(sorted + 1) : way < 0 ? clause
    : [...clause.slice(0, way), ...clause.slice(end)];
  const words = wordsIn(said);
  const isUnknown = said.some(({is}) => is === "unknown" || is === "thing");
  if (said.some(({is}) => is === "tends" || is === "otherNumber" || is === "not" || is === "voids")) return undefined;
  // 执法大队作出61件，城建办作出27件: of the same, by another.
  const body = said.findLast(({is}) => is === "unknown");
  const isByBodies = said.every(({is}) => is !== "thing") && (body?.is !== "unknown" || isSubject.test(body.text));
  if (words.length === 0) {
    if (isUnknown && !isByBodies && !said.some(({is}) => is === "others")) return undefined;
    const named = announced.length > 0 && isByBodies ? namedTogether([announced], spoken) : undefined;
    return named === undefined ? "same" : sumsOf(named);
  }
  // 办理人大代表建议5件: of that.
  const known = said.findLast(({is}) => is === "word" || is === "unknown" || is === "thing");
  if (isUnknown && (known?.is !== "word" || !known.word.isNoun)) return undefined;
  const unsaid = words.find((word) => word.unsaid !== undefined)?.unsaid;
  const named = namedTogether([words], spoken.noun === undefined ? {...spoken, noun: unsaid} : spoken);
  return named && sumsOf(named);
}

/** 局机关收到12件，下属单位收到7件: what others have beside the unit's own may be in its table. */
export function besideOwn(told: readonly NumberTold[], last: Stated | undefined): readonly Stated[] {
  if (last === undefined || last.says !== undefined || last.isAmong === true) return [];
  const isOfIt = (one: NumberTold): boolean => {
    const whole = partOf(one);
    return whole === "same" || (whole !== undefined && isSame(whole, last.readings));
  };
  return told.filter(isOfIt).map(({value, unit, from, to}) =>
    ({readings: last.readings, value, unit, says: "part" as const, number: {from, to}, from, to}));
}

const isSum = ({is}: Token): boolean => is === "sum" || is === "wholeYear";

/** From where on some numbers, two at least, come to a sum. */
function partsOf({value}: Counted, told: readonly Counted[]): number | undefined {
  let sum = 0;
  for (let from = told.length - 1; from >= 0; from--) {
    sum += told[from]?.value ?? 0;
    if (sum === value && from < told.length - 1) return from;
  }
  return undefined;
}

const isSame = ([one = []]: Stated["readings"], [other = []]: Stated["readings"]): boolean => one.join() === other.join();

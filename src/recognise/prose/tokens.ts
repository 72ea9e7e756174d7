import type {WordRole} from "../../editions/common-words";
import {beside} from "./beside";
import {areApplicants, areJoint, isDecided, type IsDomain, isEverybody, isOfOneFee, leaveOutApplicants, leaveOutDomain, leaveOutExamples, leaveOutNames, leaveOutReasons, leaveOutWhose} from "./left-out";
import {numeralLetters} from "../../filing/numerals";
import {endOf, numberAt, numeralAt} from "./numbers";
import {isKind} from "./phrase";
import {silentUntil} from "./silent";
import {isStop, type Stop, type Token} from "./token";
import {turnAt} from "./turns";
import {type EditionWord, type Words, wordAt} from "./vocabulary";
import {yearLetters} from "../year-wording";

/** Whose figures a clause that begins so tells of, another body's or all of the unit's own, and up to where its name stands. */
export type WhoseNamed =
  (text: string, at: number) => {readonly is: "others" | "own"; readonly to: number; readonly isOfOwn?: true; readonly isBody?: true} | undefined;

/** The pieces of a text whose years are one letter each; filler is left out. */
export function tokensOf(
  text: string, words: Words, whose: WhoseNamed = () => undefined, isDomain: IsDomain = () => false,
): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  let atStart = true;
  /** No more than a year, or 其中, stands before. */
  let leads = true;
  let isNegated = false;
  /** 上年 of 上年无结转, which stands apart from its verb. */
  let ofLastYear = "";
  let isMade = false;
  let isByCourt = false;
  const put = (token: Token): void => {
    if (unknownFrom >= 0) {
      const describes = token.is === "filler" && token.to === token.from + 1 && text.charAt(token.from) === "的";
      tokens.push({is: "unknown", from: unknownFrom, to: token.from, text: text.slice(unknownFrom, token.from), describes});
    }
    unknownFrom = -1;
    // 维持了其中的2件.
    if (token.is === "among" && tokens.at(-1)?.is === "word" && text.charAt(token.to) === "的") return;
    if (token.is === "word" && token.isOfMatter) tokens.push({is: "among", from: token.from, to: token.from + 2});
    // 林木采伐、占用林地等行政许可: examples of them.
    if (token.is === "word" && token.word.isNoun) leaveOutNames(tokens, token, text);
    if (token.is === "word" && token.word.isNoun && endsExamples.test(text.slice(Math.max(0, token.from - 3), token.from))) leaveOutExamples(tokens, token.word, text);
    if (isDecided(token)) leaveOutDomain(tokens, token, isDomain);
    if (token.is === "word" && !token.word.isNoun) leaveOutReasons(tokens, token, text);
    if (token.is === "handedOn") leaveOutWhose(tokens);
    // 市政府及各部门: all of it.
    const isJoint = token.is === "others" && tokens.at(-1)?.is === "and" && areJoint(tokens, text);
    if (isJoint) tokens.splice(-2);
    if (isJoint) tokens.push({is: "own", from: token.from, to: token.to});
    else if (isOfOneFee(token, text)) tokens.push({is: "unknown", from: token.from, to: token.to, text: text.slice(token.from, token.to)});
    else if (token.is === "word" && (isMade || isByCourt)) tokens.push({...token, isMade, isByCourt});
    else if (token.is !== "filler") tokens.push(token);
    else if (isAsking(token, tokens, text)) tokens.splice(-1, 1, {is: "not", from: tokens.at(-1)?.from ?? token.from, to: token.to, isAsked: true});
    else if (isEverybody(token, tokens, text)) tokens.splice(-2);
    else if (areApplicants(token, tokens, text)) tokens.splice(-1);
    else leaveOutApplicants(tokens, token, text);
    isByCourt = token.is === "filler" && ofCourt.test(text.slice(token.from, token.to));
    isMade = token.is === "filler" && token.to - token.from === 2 && makes.test(text.slice(token.from, token.to));
    atStart = isStop(token);
    leads = atStart || (leads && (token.is === "filler" || token.is === "year" || token.is === "wholeYear" || token.is === "among" || token.is === "sum" || token.is === "toward"));
    isNegated = !atStart && (isNegated || token.is === "not");
    // 上年无结转; 去年2件结转申请.
    if (token.is !== "filler" && token.is !== "not" && token.is !== "number") ofLastYear = token.is === "year" && token.which === "last" ? yearLetters.last : "";
  };
  for (let at = 0; at < text.length;) {
    const silent = unknownFrom < 0 && (at === 0 || tokens.at(-1)?.is === "end") ? silentUntil(text, at) : at;
    if (silent > at) {
      put({is: "unknown", from: at, to: silent, text: ""});
      at = silent;
    }
    const before = unknownFrom < 0 ? tokens.at(-1) : undefined;
    const named = leads && unknownFrom < 0 ? whose(text, at) : undefined;
    const token: Token | undefined = named !== undefined ? {...named, from: at}
      : beside(tokenAt(text, at, words, atStart && unknownFrom < 0, ofLastYear), text, before, isNegated);
    if (token === undefined) {
      if (unknownFrom < 0) unknownFrom = at;
      at += 1;
    } else {
      put(token);
      at = token.to;
    }
  }
  put({is: "end", from: text.length, to: text.length});
  return tokens;
}

function tokenAt(text: string, at: number, words: Words, atStart: boolean, ofLastYear: string): Token | undefined {
  const letter = text.charAt(at);
  const begins = beginnings.get(letter);
  if (atStart || letter === "(") {
    const to = endOf(listMark, text, at) ??
      (letter === "(" ? endOf(whoElse, text, at) ?? endOf(aside, text, at) : undefined);
    if (to !== undefined) return {is: "filler", from: at, to};
  }
  if (letter === "(") {
    // 律师事务所(法律服务机构)申请1件: what kind it is.
    const [all = "", name = ""] = inBrackets.exec(text.slice(at, at + 14)) ?? [];
    const kind = name === "" ? undefined : wordAt(words, name, 0);
    if (kind !== undefined && kind.to === name.length && "word" in kind.entry && isKind(kind.entry.word)) {
      return {is: "word", word: kind.entry.word, from: at, to: at + all.length};
    }
  }
  if (begins !== undefined && !isInWords(begins)) return {is: begins, from: at, to: at + 1};
  if (letter >= "①" && letter <= "⑳") return {is: atStart ? "filler" : "comma", from: at, to: at + 1};
  const year = yearOf(letter);
  const found = wordAt(words, text, at);
  const apart = ofLastYear !== "" && found !== undefined && found.to - at === 2 ? wordAt(words, ofLastYear + text.slice(at, found.to), 0) : undefined;
  if (apart !== undefined && apart.to === 3 && "word" in apart.entry) {
    return {is: "word", word: apart.entry.word, isThisYears: true, from: at, to: at + 2};
  }
  const turn = begins === undefined ? undefined : turnAt(text, at, words, found !== undefined && "word" in found.entry);
  if (turn !== undefined) return turn;
  if (begins === "digit") return numberAt(text, at);
  if (found !== undefined && (found.to - at > 1 || begins !== "numeral")) {
    if (isWithinAnother(letter, text.charAt(at - 1), text.charAt(at + 1))) return undefined;
    const otherwise = letter === "其" ? endOf(isOtherwise, text, at) : undefined;
    if (otherwise !== undefined) return {is: "otherwise", words: othersOf(words), from: at, to: otherwise};
    // 收到申请3件，全部予以公开 says it of all 3.
    if (letter === "全" && isOfEach.test(text.slice(at, found.to)) && !/[\d、和及或]/.test(text.charAt(found.to))) {
      return {is: "each", from: at, to: at + 2};
    }
    // 均未经复议直接起诉.
    if (letter === "均" && text.startsWith("未经", at + 1)) return {is: "each", from: at, to: at + 1};
    // 无其他类型申请人: of a kind, beside 无其他行政处罚.
    const isKindThere = "role" in found.entry && found.entry.role === "voids" && /^[无没未].*其[他它]$/.test(text.slice(at, found.to));
    const kind = isKindThere ? wordAt(words, text, found.to - 2) : undefined;
    if (kind !== undefined && "word" in kind.entry) return {is: "not", from: at, to: found.to - 2};
    if (!("word" in found.entry)) return besidePartly(text, at, found.to, found.entry) ?? withRole(found.entry, at, found.to);
    const apart = inParts(text.slice(at, found.to), at, words);
    // 上年没有结转过来的.
    const isThisYears = year === "own" || (ofLastYear !== "" && isCarriedIn(found.entry.word));
    return {is: "word", word: found.entry.word, isThisYears, apart, from: at, to: found.to};
  }
  if (letter === "一" && isOneOf.test(text.slice(Math.max(0, at - 1), at))) {
    const counted = wordAt(words, text, at + 1);
    if (counted !== undefined && "word" in counted.entry && counted.entry.word.isNoun) return {is: "number", value: 1, unit: "", from: at, to: at + 1};
  }
  if (begins === "numeral") return numeralAt(text, at) ??
    (found !== undefined && "role" in found.entry ? withRole(found.entry, at, found.to) : undefined);
  if (year === undefined) return undefined;
  const issued = year !== "own" && isWithdrawn.test(text.slice(Math.max(0, at - 4), at)) ? endOf(issuedThen, text, at + 1) : undefined;
  if (issued !== undefined) return {is: "filler", from: at, to: issued};
  if (year !== "own" && isTimes.test(text.slice(at + 1, at + 16))) return {is: "compares", from: at, to: at + 1};
  // 从2008年起至2024年: not this year alone.
  const isUntil = /[至到]/.test(text.charAt(at - 1)) && sinceYear.test(text.slice(Math.max(0, at - 17), at));
  return {is: "year", which: isUntil ? "other" : year, from: at, to: at + 1};
}

/** 公开、部分公开20件: the one is an outcome as the other is. */
function besidePartly(
  text: string, from: number, to: number, {outcome}: {readonly outcome?: EditionWord},
): Token | undefined {
  return outcome !== undefined && partlyBehind.test(text.slice(to, to + 7)) && !/[已以动]$/.test(text.slice(0, from))
    ? {is: "word", word: outcome, from, to} : undefined;
}

const partlyBehind = /^(?:类)?[、和及与](?:予以)?部分公开/;

const isCarriedIn = ({readings: [ids = new Set<string>()]}: EditionWord): boolean =>
  ids.size > 0 && [...ids].every((id) => id.includes(".carriedIn."));

const sinceYear = /[\ue000\ue002\ue003](?![^,。;件]{0,4}转)[^,。;件]{0,16}$/;

const withRole = ({role, outcome}: {role: WordRole; outcome?: EditionWord}, from: number, to: number): Token =>
  role !== "tends" ? {is: role, from, to} : {is: role, ...outcome && {outcome}, from, to};

/** 公共场所, 临时, 占用, 应急办, 供应, 涉路施工: no 共, 时, 占, 应 or 涉 of its own. */
const isWithinAnother = (letter: string, before: string, behind: string): boolean =>
  letter === "共" ? before === "公" : letter === "时" ? /[临及准届暂]/.test(before) : letter === "占" ? behind === "用" : letter === "涉" ? /[路河水海]/.test(behind) : letter === "应" && (/[急用届]/.test(behind) || /[供反响适]/.test(before));

type InWords = "turn" | "digit" | "numeral";

const isInWords = (begins: Stop | InWords): begins is InWords => begins === "turn" || begins === "digit" || begins === "numeral";

/** What a letter may begin that is not looked for as a word; asked of every letter. */
const beginnings: ReadonlyMap<string, Stop | InWords> = new Map<string, Stop | InWords>([
  ...[..."近上除数约逾超大将接收第多少于首突通因由鉴同原被制直转受实联无以等按如延征主其依不年—"].map((letter) => [letter, "turn"] as const),
  ...[..."0123456789"].map((letter) => [letter, "digit"] as const),
  ...[...numeralLetters.slice(1, -1)].map((letter) => [letter, "numeral"] as const),
  ["。", "end"], [";", "semicolon"], ["!", "end"], ["?", "end"], ["|", "end"], [",", "comma"], [":", "colon"],
  ["(", "open"], ["[", "open"], ["【", "open"], [")", "close"], ["]", "close"], ["】", "close"],
]);

/** (一), 1., 一是, 一、 at the head of a clause. */
const listMark = /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}\.(?!\d)|\d{1,2}、|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十]{1,2},/y;

/** 食品经营许可等行政许可, 许可证等各类行政许可. */
const endsExamples = /等(?:各[类种项])?$/;

/** 未提出, 没有提交, 没有形成. */
const isAsking = ({from, to}: Token, tokens: readonly Token[], text: string): boolean =>
  tokens.at(-1)?.is === "not" && /^(?:提[出交]|递交|形成)/.test(text.slice(from, to));

/** 作出行政许可, beside what is only published of them. */
const makes = /^(?:[作做]出|下达)$/;

/** 法院判决维持, beside what a reviewing body upholds. */
const ofCourt = /(?:法院|判决|裁定)$/;

/** 其他4件 at the end of a list. */
const isOtherwise = /其[他它](?:申请)?(?:的|为|有|类)?(?=\d)/y;

const othersOf = (words: Words): readonly EditionWord[] => ["其他结果", "其他组织", "其他处理的其他", "其他处理"].flatMap((says) => {
  const found = wordAt(words, says, 0);
  return found !== undefined && "word" in found.entry && found.to === says.length ? [found.entry.word] : [];
});

/** 废止(失效)32件: the number is of what stands before. */
const aside = /\((?![^()]*(?:除|不|未|其中))[^()\d,。;:]{1,12}\)(?=\d)/y;

/** 村(社区), 乡镇(街道). */
const whoElse = /\((?:社区|居|居委会|街道|街|乡|办事处|场|室|所|队|区|市、区|市)\)/y;

const isOfEach = /^全部予以./;

const inBrackets = /^\(([^()\d,。;]{2,10})\)(?=申请|提[出交])/;

/** 收到一申请, 本年度一申请: not 一事一申请. */
const isOneOf = /^(?:|[,。;:、到理有仅收度年\ue000])$/;

/** The two words that a word with 、 or 和 within it is made of, where it is. */
function inParts(text: string, from: number, words: Words): readonly Token[] | undefined {
  const at = text.search(/[、和及与或]/);
  if (at <= 0) return undefined;
  const [one, other] = [wordAt(words, text.slice(0, at), 0), wordAt(words, text.slice(at + 1), 0)];
  if (one?.to !== at || other?.to !== text.length - at - 1 || !("word" in one.entry) || !("word" in other.entry)) return undefined;
  const [middle, to] = [from + at, from + text.length];
  return [
    {is: "word", word: one.entry.word, from, to: middle}, {is: "and", from: middle, to: middle + 1},
    {is: "word", word: other.entry.word, from: middle + 1, to},
  ];
}

const yearOf = (letter: string): keyof typeof yearLetters | undefined => letter < "\ue000" ? undefined
  : (Object.keys(yearLetters) as (keyof typeof yearLetters)[]).find((which) => yearLetters[which] === letter);

/** 废止2018年以前印发的规范性文件: from when they are. */
const issuedThen = /(?:底|末)?(?:以前|之前|前)?(?:制定|印发|出台|发布|制发|颁布)的/y;
const isWithdrawn = /(?:废止|失效|清理|废除)了?$/;

/** 2023年的两倍. */
const isTimes = /^[^,。;]{0,8}?[\d一二两三四五六七八九十半几][^,。;]{0,4}倍/;

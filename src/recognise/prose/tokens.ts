import {moneyPattern, moneyUnit} from "../../filing/money";
import {numeralLetters, numeralValue} from "../../filing/numerals";
import type {WordRole} from "../../editions/common-words";
import {type EditionWord, type Trie, wordAt} from "./vocabulary";
import {yearLetters} from "../year-wording";

/** A piece of a sentence: from where to where, and what it is. */
export type Token = {readonly from: number; readonly to: number} & (
  /** A word; 本年新收 says that it is this year's. */
  | {readonly is: "word"; readonly word: EditionWord; readonly isThisYears?: boolean}
  | {readonly is: WordRole}
  | Counted
  /** 100%. */
  | {readonly is: "percent"; readonly value: number}
  | {readonly is: "year"; readonly which: keyof typeof yearLetters}
  /** The end of a sentence, of a clause, of what a colon announces; brackets. */
  | {readonly is: Stop}
  /** A number of something else, or no exact one. */
  | {readonly is: "otherNumber"}
  | {readonly is: "unknown"; readonly text: string});

/** What a clause ends in. */
type Stop = "end" | "semicolon" | "comma" | "colon" | "open" | "close";

/** Whether a token ends a clause. */
export const isStop = (token: Token): token is Token & {readonly is: Stop} => stopKinds.has(token.is);

const stopKinds: ReadonlySet<string> = new Set<Stop>(["end", "semicolon", "comma", "colon", "open", "close"]);

/** A number with its unit; without one where the sentence leaves it out. */
export type Counted = {readonly is: "number"; readonly value: number; readonly unit: string};

/** Whether a clause that begins so tells of another body's figures, and up to where its name stands there. */
export type OthersNamed = (text: string, at: number) => number | undefined;

/** The pieces of a text whose years are one letter each; filler is left out. */
export function tokensOf(text: string, words: Trie, others: OthersNamed = () => undefined): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  let atStart = true;
  /** No more than a year, or 其中, stands before. */
  let leads = true;
  let isNegated = false;
  /** 上年 of 上年无结转, which stands apart from its verb. */
  let ofLastYear = "";
  const put = (token: Token): void => {
    if (unknownFrom >= 0) tokens.push({is: "unknown", from: unknownFrom, to: token.from, text: text.slice(unknownFrom, token.from)});
    unknownFrom = -1;
    if (token.is !== "filler") tokens.push(token);
    atStart = isStop(token);
    leads = atStart || (leads && (token.is === "filler" || token.is === "year" || token.is === "wholeYear" || token.is === "among" || token.is === "sum"));
    isNegated = !atStart && (isNegated || token.is === "not");
    if (token.is !== "filler" && token.is !== "not") ofLastYear = token.is === "year" && token.which === "last" ? yearLetters.last : "";
  };
  for (let at = 0; at < text.length;) {
    const before = unknownFrom < 0 ? tokens.at(-1) : undefined;
    const named = leads && unknownFrom < 0 ? others(text, at) : undefined;
    const token: Token | undefined = named !== undefined ? {is: "others", from: at, to: named}
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

/** A token that means something else beside the one before it. */
function beside(
  token: Token | undefined, text: string, before: Token | undefined, isNegated: boolean,
): Token | undefined {
  if (token === undefined || before === undefined) return token;
  const {from, to} = token;
  // 5件行政复议中维持4件: what stands before 中 is the whole, and a clause of its own.
  if (token.is === "filler" && text.slice(from, to) === "中" && before.is === "word" && before.to === from) {
    return {is: "comma", from, to};
  }
  // 未发生一起行政诉讼, 未收到一件申请.
  return token.is === "number" && token.value === 1 && isNegated && (before.is === "not" || text.charAt(from) === "一") ? {is: "filler", from, to} : token;
}

function tokenAt(text: string, at: number, words: Trie, atStart: boolean, ofLastYear: string): Token | undefined {
  const letter = text.charAt(at);
  const stop = stops[letter];
  if (atStart || letter === "(") {
    const to = endOf(listMark, text, at);
    if (to !== undefined && (atStart || letter === "(")) return {is: "filler", from: at, to};
  }
  if (stop !== undefined) return {is: stop, from: at, to: at + 1};
  const year = yearOf(letter);
  const found = wordAt(words, text, at);
  const apart = ofLastYear !== "" && found !== undefined && found.to - at === 2 ? wordAt(words, ofLastYear + text.slice(at, found.to), 0) : undefined;
  if (apart !== undefined && apart.to === 3 && "word" in apart.entry) {
    return {is: "word", word: apart.entry.word, isThisYears: true, from: at, to: at + 2};
  }
  if (/\d/.test(letter)) return numberAt(text, at);
  const article = letter === "第" ? endOf(articles, text, at) : undefined;
  if (article !== undefined) return {is: "filler", from: at, to: article};
  const ways = letter === "通" ? endOf(everyWay, text, at) : undefined;
  if (ways !== undefined && !isWord(found)) return {is: "filler", from: at, to: ways};
  const cause = letter === "因" ? endOf(causes, text, at) : undefined;
  if (cause !== undefined) return {is: "filler", from: at, to: cause};
  const way = letter === "以" && !isWord(found) && !isWord(wordAt(words, text, at + 1)) ? endOf(oneWay, text, at) : undefined;
  if (way !== undefined) return {is: "channel", from: at, to: way};
  if (found !== undefined && (found.to - at > 1 || !numerals.test(letter))) {
    return "word" in found.entry ? {is: "word", word: found.entry.word, ...year === "own" && {isThisYears: true}, from: at, to: found.to}
      : {is: found.entry.role, from: at, to: found.to};
  }
  if (numerals.test(letter)) return numeralAt(text, at) ??
    (found !== undefined && "role" in found.entry ? {is: found.entry.role, from: at, to: found.to} : undefined);
  if (year === undefined) return undefined;
  if (year !== "own" && isTimes.test(text.slice(at + 1, at + 16))) return {is: "compares", from: at, to: at + 1};
  // 从2008年起至2024年: not this year alone.
  const isUntil = /[至到]$/.test(text.slice(0, at)) && /[\ue000\ue002\ue003][^,。;件]{0,16}$/.test(text.slice(0, at));
  return {is: "year", which: isUntil ? "other" : year, from: at, to: at + 1};
}

const stops: Readonly<Record<string, Stop | undefined>> = {
  "。": "end", ";": "semicolon", "!": "end", "?": "end", "|": "end", ",": "comma", ":": "colon",
  "(": "open", "[": "open", "【": "open", ")": "close", "]": "close", "】": "close",
};

/** (一), 1., 一是, 一、 at the head of a clause. */
const listMark = /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}\.(?!\d)|\d{1,2}、|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十]{1,2},/y;

/** 通过邮寄、网络等渠道: all of them. */
const everyWay = /通过[^,。;:()\d]{2,24}?等(?:各种|多种|各类)?(?:方式|渠道|途径|形式|平台)/y;

/** 因答复不当引发的: why, not what. */
const causes = /因[^,。;:()\d]{1,14}?(?:引发|引起|导致|产生)的?/y;

/** Whether an edition knows it. */
const isWord = (found: ReturnType<typeof wordAt>): boolean => found !== undefined && "word" in found.entry;

/** 第三十六条第四项. */
const articles = /(?:第[零〇一二三四五六七八九十百\d]{1,5}[条款项])+/y;

/** 以信函、传真等方式: a part of them. */
const oneWay = /以[^,。;:()\d]{1,16}?(?:方式|形式|渠道|途径)/y;

const yearOf = (letter: string): keyof typeof yearLetters | undefined => letter < "\ue000" ? undefined
  : (Object.keys(yearLetters) as (keyof typeof yearLetters)[]).find((which) => yearLetters[which] === letter);

/** 2023年的两倍. */
const isTimes = /^[^,。;]{0,8}?[\d一二两三四五六七八九十半几][^,。;]{0,4}倍/;

const digits = /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,15})?(?!\d|,\d{3})|\d{1,15}(?:\.\d{1,15})?(?!\d|\.\d|,\d{3})/y;
const unit = new RegExp(`(人次|${moneyPattern}|[条件项次篇期份个人名起宗例部])(?!工作日|月|小时|单位|部门|乡|镇|街道|村|社区|平台|渠道|栏目|专栏|方面|环节|员|大|性|事)`, "y");
const run = /\d[\d,.]*/y;
/** 1月1日至6月30日, 1—6月. */
const months = /(\d{1,2})(?:月(?:(\d{1,2})日)?)?起?[-~—–至到]+[\ue000-\ue003]?(\d{1,2})月(?:(\d{1,2})日|底|末)?止?/y;
const month = /\d{1,2}月(?:份)?(?:\d{1,2}日|底|末)?/y;
const span = /\d{1,3}(?:个工作日|日|天|个月|小时|分钟|年|时|分)/y;
const percent = /\d{1,3}(?:\.\d{1,4})?%/y;

function numberAt(text: string, at: number): Token {
  const before = text.charAt(at - 1);
  const share = endOf(percent, text, at);
  if (share !== undefined) return {is: "percent", value: Number(text.slice(at, share - 1)), from: at, to: share};
  months.lastIndex = at;
  const [all, from, first = "1", to, last = "31"] = months.exec(text) ?? [];
  if (all !== undefined) {
    const isYear = Number(from) === 1 && Number(first) === 1 && Number(to) === 12 && Number(last) === 31;
    return {is: isYear ? "filler" : "season", from: at, to: at + all.length};
  }
  const days = endOf(month, text, at);
  if (days !== undefined) {
    if (/[截至止到][\ue000-\ue003]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^(?:[1-9]|1[01])月/.test(text.slice(at, days))) {
      return {is: "season", from: at, to: days};
    }
    // 7月1日起.
    if (text.charAt(days) === "起" && !/^1月1日/.test(text.slice(at))) return {is: "season", from: at, to: days};
    return {is: /月(?:份)?$/.test(text.slice(at, days)) ? "voids" : "filler", from: at, to: days};
  }
  const lasting = endOf(span, text, at);
  if (lasting !== undefined) return {is: "filler", from: at, to: lasting};
  const end = endOf(digits, text, at);
  if (end === undefined || /[\d.A-Za-z第号〔]/.test(before)) {
    return {is: "otherNumber", from: at, to: endOf(run, text, at) ?? at + 1};
  }
  return counted(text, at, end, Number(text.slice(at, end).replaceAll(",", "")));
}

/** What is counted, unless it is no exact number: 近10件, 10余件, 5—6件, 1.2万件. */
function counted(text: string, at: number, end: number, value: number): Token {
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  const to = endOf(unit, text, end);
  const isAbout = /[近约逾超\-~—–]/.test(before) || /[余多几来\-~—–]/.test(after) || (to !== undefined && /^(?:以上|左右|以内|以下)/.test(text.slice(to, to + 2)));
  if (to === undefined) {
    const isAlone = /[,;。)、]/.test(after) && !isAbout;
    return isAlone ? {is: "number", value, unit: "", from: at, to: end} : {is: "otherNumber", from: at, to: end};
  }
  if (isAbout) return {is: "otherNumber", from: at, to};
  const printed = text.slice(end, to);
  return {is: "number", value, unit: moneyUnit(printed) ?? printed, from: at, to};
}

const numerals = new RegExp(numeralLetters);
/** 万元 is a unit, 一万元 is a number. */
const numeral = new RegExp(`(?![百千万])${numeralLetters}{1,9}`, "y");

const isOfItems = /^[项类种者个](?:合计|共计|总计|均|都|共|之和|相加|分别)/;

/** 二十三点四五. */
const behindPoint = /点[零〇一二三四五六七八九]{1,4}/y;

function numeralAt(text: string, at: number): Token | undefined {
  const end = endOf(numeral, text, at);
  if (end === undefined || text.charAt(at - 1) === "第" || /\d/.test(text.charAt(at - 1)) || numerals.test(text.charAt(at - 1))) return undefined;
  const whole = numeralValue(text.slice(at, end));
  if (whole === undefined) return undefined;
  const decimals = endOf(behindPoint, text, end);
  if (decimals !== undefined) {
    return counted(text, at, decimals, Number(`${whole}.${[...text.slice(end + 1, decimals)].map((one) => numeralValue(one)).join("")}`));
  }
  const value = whole;
  const to = endOf(unit, text, end);
  const endsClause = /[,;。)、]/.test(text.charAt(end)) || end === text.length;
  if (to === undefined) return value === 0 && endsClause && /[为是]/.test(text.charAt(at - 1)) ? {is: "number", value, unit: "", from: at, to: end} : undefined;
  // 两项合计: of what was told before.
  if (isOfItems.test(text.slice(end))) return {is: "filler", from: at, to};
  const token = counted(text, at, end, value);
  // 每一件, 一次办结: no count.
  return value === 1 && (/[每任某哪逐同]/.test(text.charAt(at - 1)) || /[次个项条]/.test(text.charAt(end)))
    ? {is: "otherNumber", from: at, to: token.to} : token;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

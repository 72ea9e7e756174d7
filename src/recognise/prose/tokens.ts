import type {WordRole} from "../../editions/common-words";
import {areApplicants, areJoint, isDecided, type IsDomain, isEverybody, leaveOutApplicants, leaveOutDomain, leaveOutExamples, leaveOutNames, leaveOutReasons, leaveOutWhose} from "./left-out";
import {numeralLetters} from "../../filing/numerals";
import {endOf, numberAt, numeralAt, vagueAt} from "./numbers";
import {silentUntil} from "./silent";
import {isStop, type Stop, type Token} from "./token";
import {type EditionWord, type Words, wordAt} from "./vocabulary";
import {yearLetters} from "../year-wording";

/** Whether a clause that begins so tells of another body's figures, and up to where its name stands there. */
export type OthersNamed = (text: string, at: number) => number | undefined;

/** The pieces of a text whose years are one letter each; filler is left out. */
export function tokensOf(
  text: string, words: Words, others: OthersNamed = () => undefined, isDomain: IsDomain = () => false,
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
  const put = (token: Token): void => {
    if (unknownFrom >= 0) tokens.push({is: "unknown", from: unknownFrom, to: token.from, text: text.slice(unknownFrom, token.from)});
    unknownFrom = -1;
    // 林木采伐、占用林地等行政许可: examples of them.
    if (token.is === "word" && token.word.isNoun) leaveOutNames(tokens, token, text);
    if (token.is === "word" && token.word.isNoun && text.charAt(token.from - 1) === "等") leaveOutExamples(tokens, token.word, text);
    if (isDecided(token)) leaveOutDomain(tokens, token, isDomain);
    if (token.is === "word" && !token.word.isNoun) leaveOutReasons(tokens, token, text);
    if (token.is === "handedOn") leaveOutWhose(tokens);
    // 市政府及各部门: all of it.
    const isJoint = token.is === "others" && tokens.at(-1)?.is === "and" && areJoint(tokens, text);
    if (isJoint) tokens.splice(-2);
    if (isJoint) tokens.push({is: "own", from: token.from, to: token.to});
    else if (token.is === "word" && isMade) tokens.push({...token, isMade});
    else if (token.is !== "filler") tokens.push(token);
    else if (isEverybody(token, tokens, text)) tokens.splice(-2);
    else if (areApplicants(token, tokens, text)) tokens.splice(-1);
    else leaveOutApplicants(tokens, token, text);
    isMade = token.is === "filler" && token.to - token.from === 2 && makes.test(text.slice(token.from, token.to));
    atStart = isStop(token);
    leads = atStart || (leads && (token.is === "filler" || token.is === "year" || token.is === "wholeYear" || token.is === "among" || token.is === "sum"));
    isNegated = !atStart && (isNegated || token.is === "not");
    if (token.is !== "filler" && token.is !== "not") ofLastYear = token.is === "year" && token.which === "last" ? yearLetters.last : "";
  };
  for (let at = 0; at < text.length;) {
    const silent = unknownFrom < 0 && (at === 0 || tokens.at(-1)?.is === "end") ? silentUntil(text, at) : at;
    if (silent > at) {
      put({is: "unknown", from: at, to: silent, text: ""});
      at = silent;
    }
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

function tokenAt(text: string, at: number, words: Words, atStart: boolean, ofLastYear: string): Token | undefined {
  const letter = text.charAt(at);
  const begins = beginnings.get(letter);
  if (atStart || letter === "(") {
    const to = endOf(listMark, text, at) ?? endOf(whoElse, text, at);
    if (to !== undefined) return {is: "filler", from: at, to};
  }
  if (begins !== undefined && !isInWords(begins)) return {is: begins, from: at, to: at + 1};
  if (letter >= "①" && letter <= "⑳") return {is: atStart ? "filler" : "comma", from: at, to: at + 1};
  const year = yearOf(letter);
  const found = wordAt(words, text, at);
  const apart = ofLastYear !== "" && found !== undefined && found.to - at === 2 ? wordAt(words, ofLastYear + text.slice(at, found.to), 0) : undefined;
  if (apart !== undefined && apart.to === 3 && "word" in apart.entry) {
    return {is: "word", word: apart.entry.word, isThisYears: true, from: at, to: at + 2};
  }
  const turn = begins === undefined ? undefined : turnAt(text, at, words, isWord(found));
  if (turn !== undefined) return turn;
  if (begins === "digit") return numberAt(text, at);
  if (found !== undefined && (found.to - at > 1 || begins !== "numeral")) {
    // 公共场所.
    if (letter === "共" && text.charAt(at - 1) === "公") return undefined;
    const otherwise = letter === "其" ? endOf(isOtherwise, text, at) : undefined;
    if (otherwise !== undefined) return {is: "otherwise", words: othersOf(words), from: at, to: otherwise};
    if (!("word" in found.entry)) return withRole(found.entry, at, found.to);
    const apart = inParts(text.slice(at, found.to), at, words);
    return {is: "word", word: found.entry.word, isThisYears: year === "own", apart, from: at, to: found.to};
  }
  if (letter === "一" && isOneOf.test(text.slice(Math.max(0, at - 1), at))) {
    const counted = wordAt(words, text, at + 1);
    if (counted !== undefined && "word" in counted.entry && counted.entry.word.isNoun) return {is: "number", value: 1, unit: "", from: at, to: at + 1};
  }
  if (begins === "numeral") return numeralAt(text, at) ??
    (found !== undefined && "role" in found.entry ? withRole(found.entry, at, found.to) : undefined);
  if (year === undefined) return undefined;
  if (year !== "own" && isTimes.test(text.slice(at + 1, at + 16))) return {is: "compares", from: at, to: at + 1};
  // 从2008年起至2024年: not this year alone.
  const isUntil = /[至到]$/.test(text.slice(0, at)) && /[\ue000\ue002\ue003](?![^,。;件]{0,4}转)[^,。;件]{0,16}$/.test(text.slice(0, at));
  return {is: "year", which: isUntil ? "other" : year, from: at, to: at + 1};
}

/** A turn of phrase that no word is, by the letter it begins with; 通过 and 以 may begin a word too. */
function turnAt(text: string, at: number, words: Words, isWordThere: boolean): Token | undefined {
  const letter = text.charAt(at);
  const is = (is: "filler" | "season" | "compares" | "channel", pattern: RegExp): Token | undefined => {
    const to = endOf(pattern, text, at);
    return to === undefined ? undefined : {is, from: at, to};
  };
  switch (letter) {
    case "近": return is("season", lastYears) ?? vagueAt(text, at) ?? is("filler", aboutSoMany);
    case "上": case "数": return vagueAt(text, at);
    case "约": case "逾": case "超": return vagueAt(text, at) ?? is("filler", aboutSoMany);
    case "大": case "将": case "接": return is("filler", aboutSoMany);
    case "收": {
      const fees = endOf(feesTaken, text, at);
      const amount = fees === undefined ? undefined : wordAt(words, "收费金额", 0);
      return fees !== undefined && amount !== undefined && "word" in amount.entry
        ? {is: "word", word: amount.entry.word, from: at, to: fees} : undefined;
    }
    case "第": return is("filler", articles);
    case "多": case "少": return is("compares", byHowMany);
    case "于": return is("filler", inMonth);
    case "首": case "突": return is("filler", passing);
    case "通": return isWordThere ? undefined : is("filler", everyWay);
    case "因": return is("filler", causes);
    case "以": return isWordThere || isWord(wordAt(words, text, at + 1)) ? undefined : is("channel", oneWay);
    default: return (at > 0 ? is("filler", sumOfNames) : undefined) ?? applicantsAt(text, at);
  }
}

function applicantsAt(text: string, at: number): Token | undefined {
  const to = endOf(manyApplicants, text, at);
  if (to === undefined) return undefined;
  const many = text.slice(at, to).match(/\d+/g) ?? [];
  return {is: "number", value: many.reduce((sum, one) => sum + Number(one), 0), unit: "名", from: at, to};
}

const withRole = ({role, outcome}: {role: WordRole; outcome?: EditionWord}, from: number, to: number): Token =>
  role !== "tends" ? {is: role, from, to} : {is: role, ...outcome && {outcome}, from, to};

type InWords = "turn" | "digit" | "numeral";

const isInWords = (begins: Stop | InWords): begins is InWords => begins === "turn" || begins === "digit" || begins === "numeral";

/** What a letter may begin that is not looked for as a word; asked of every letter. */
const beginnings: ReadonlyMap<string, Stop | InWords> = new Map<string, Stop | InWords>([
  ...[..."近上数约逾超大将接收第多少于首突通因以等"].map((letter) => [letter, "turn"] as const),
  ...[..."0123456789"].map((letter) => [letter, "digit"] as const),
  ...[...numeralLetters.slice(1, -1)].map((letter) => [letter, "numeral"] as const),
  ["。", "end"], [";", "semicolon"], ["!", "end"], ["?", "end"], ["|", "end"], [",", "comma"], [":", "colon"],
  ["(", "open"], ["[", "open"], ["【", "open"], [")", "close"], ["]", "close"], ["】", "close"],
]);

/** (一), 1., 一是, 一、 at the head of a clause. */
const listMark = /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}\.(?!\d)|\d{1,2}、|[一二三四五六七八九十]{1,2}(?:是|、)|第[一二三四五六七八九十]{1,2},/y;

/** 通过邮寄、网络等渠道: all of them. */
const everyWay = /通过[^,。;:()\d]{2,24}?等(?:各种|多种|各类)?(?:方式|渠道|途径|形式|平台)/y;

/** 已于今年1月办结: of what was told before. */
const inMonth = /于[\ue000-\ue003]?\d{1,2}月(?:份|底|初|末)?(?:全部|均)?(?=办结|答复|办理完)/y;

/** 复议案件多2件,共7件. */
const byHowMany = /[多少]了?(?=\d+[件起宗])/y;

/** 首次突破千件,达1032件. */
const passing = /(?:首次|已)?突破[\d一二两三四五六七八九]*[十百千万]+[件条]?(?:大关)?/y;

/** 作出行政许可, beside what is only published of them. */
const makes = /^(?:[作做]出|下达)$/;

/** 因答复不当引发的: why, not what. */
const causes = /因[^,。;:()\d]{1,14}?(?:引发|引起|导致|产生)的?/y;

/** Whether an edition knows it. */
const isWord = (found: ReturnType<typeof wordAt>): boolean => found !== undefined && "word" in found.entry;

/** 第三十六条第四项. */
const articles = /(?:第[零〇一二三四五六七八九十百\d]{1,5}[条款项])+/y;

/** 以信函、传真等方式: a part of them. */
const oneWay = /以[^,。;:()\d]{1,16}?(?:方式|形式|渠道|途径)/y;

/** 其他4件 at the end of a list. */
const isOtherwise = /其[他它](?:申请)?(?:的|为|有)?(?=\d)/y;

const othersOf = (words: Words): readonly EditionWord[] => ["其他结果", "其他组织", "其他处理的其他"].flatMap((says) => {
  const found = wordAt(words, says, 0);
  return found !== undefined && "word" in found.entry && found.to === says.length ? [found.entry.word] : [];
});

/** 收费0万元; money of smaller units is taken for copies. */
const feesTaken = /收费(?=(?:收入)?(?:共|共计|合计|总计|累计)?[为约达]?\d[\d,.]*[百千]?[万亿]元)/y;

/** 1家单位和1名个人提出的. */
const manyApplicants = /(?=[^,。;提递的]{0,16}单位)\d{1,4}[家个名位](?:单位|企业|公司|组织|法人|个人|自然人|公民|[村居市]民|群众)(?:(?:[和、及与]|以及)\d{1,4}[家个名位](?:单位|企业|公司|组织|法人|个人|自然人|公民|[村居市]民|群众))+(?=提|递|的)/y;

/** 村(社区), 乡镇(街道). */
const whoElse = /\((?:社区|居|居委会|街道|街|乡|办事处|场|室|所|队|区|市、区|市)\)/y;

/** 近5年来. */
const lastYears = /近\d{1,2}年(?:来|以来|间|内)?/y;
/** 约 of 约60件. */
const aboutSoMany = /(?:大约|将近|接近|[近约逾超])(?=\d[\d,]*(?:\.\d+)?[百千万]?[余多几来]?(?:批次|[条件项次篇期份个人名起宗例部封位家户批单](?!工作日|月|小时)))/y;

/** 予以公开、不予公开等两类结果分别为: the names once more, as one. */
const sumOfNames = /等?(?:\d{1,2}|[两二三四五六七八九十]{1,2})[类种项个大][^,。;:()\d]{0,8}?(?=分别|依次|各[为是有\d])/y;

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

/** 2023年的两倍. */
const isTimes = /^[^,。;]{0,8}?[\d一二两三四五六七八九十半几][^,。;]{0,4}倍/;

import {moneyPattern} from "../filing/money";

/** A label as it is looked up. */
export type Key = {
  /** Letters, ideographs and digits only, simplified, half width, without the leading ordinal. */
  readonly key: string;
  /** The leading ordinal in one spelling: `一、`, `（一）` or `1.`. It breaks ties and no more. */
  readonly ordinal?: string;
  /**
   * Weaker keys, best first: without bracketed remarks, without 其中, without both, without an ordinal behind 其中,
   * without a unit of money at the end.
   */
  readonly others: readonly string[];
};

/** What tells one label from another, whatever its spaces, quotes, brackets, widths and punctuation. */
export function normalise(text: string): Key {
  const {ordinal, rest} = split(text);
  const key = lettersOf(rest);
  const bare = lettersOf(withoutRemarks(rest));
  const among = rest.startsWith("其中") ? /^其中[:：]?(.+)$/.exec(rest)?.[1] : undefined;
  const numbered = among === undefined ? "" : lettersOf(withoutRemarks(splitOrdinal(among).rest));
  const others = [bare, withoutAmong(key), withoutAmong(bare), numbered, withoutMoney(bare)]
    .filter((other) => other !== "" && other !== key);
  return {key, ordinal, others: others.length > 1 ? [...new Set(others)] : others};
}

/** The `key` of a label alone. */
export const keyIn = (text: string): string => lettersOf(split(text).rest);

const split = (text: string): ReturnType<typeof splitOrdinal> =>
  splitOrdinal(simplified(withoutMarks(text).normalize("NFKC")).replace(invisible, "").replace(leadingFiller, ""));

/** ①, ² behind a label point to a note, and are no part of it. */
const withoutMarks = (text: string): string => (noteMark.test(text) ? text.replace(noteMark, "") : text);
const noteMark = /(?<=[\p{Script=Han})）])[\u2460-\u2473\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+$/u;

/** The letters, ideographs and digits of a text that is already half width. */
const lettersOf = (text: string): string => plainLetters.test(text) ? text : text.replace(/[^\p{L}\p{N}]+/gu, "");
/** As nearly all labels are written, behind their ordinal. */
const plainLetters = /^[\u4e00-\u9fff\dA-Za-z]*$/;

/** `（一）收到申请数` → `（一）` and `收到申请数`; text that is half width and without white space. */
export function splitOrdinal(plain: string): {readonly ordinal?: string; readonly rest: string} {
  const found = /^(\()?(?:([一二三四五六七八九十]{1,3})|(\d{1,2})(?!\d))(\))?([、,.．:：。]?)/.exec(plain);
  if (found === null) return {rest: plain};
  const [all, open, word, digits, close, stop] = found;
  const bracketed = close !== undefined;
  if (word !== undefined && !bracketed && open === undefined && stop === "") return {rest: plain};
  const rest = plain.slice(all.length);
  if (digits !== undefined && !bracketed && stop === "" && !/^\p{L}/u.test(rest)) return {rest: plain};
  return {ordinal: word === undefined ? `${digits}.` : bracketed ? `（${word}）` : `${word}、`, rest};
}

/** White space of every width, and characters that have none. */
const invisible = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g;
const leadingFiller = /^[*#>·•"'“”‘’]+/;

const withoutRemarks = (text: string): string => !/[([【〔]/.test(text) ? text
  : text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, "").replace(/[([【〔].*$/, "");

/** 本年收费金额千元, with or without a colon before the unit. */
const withoutMoney = (key: string): string => (/[元圆圓]$/.test(key) ? key.replace(moneyAtEnd, "") : key);
const moneyAtEnd = new RegExp(`(?:单位)?${moneyPattern}$`);

const withoutAmong = (key: string): string => key.startsWith("其中") ? key.slice(2) : key;

/** Traditional forms of the characters of official labels and of many units' names, each before its simplified one. */
const pairs =
  "萬万將将鄉乡鎮镇縣县廳厅與与專专業业個个為为舉举產产從从價价眾众會会傳传體体償偿關关內内農农決决況况準准減减劃划務务動动區区單单參参發发責责問问國国圍围報报處处複复復复審审對对導导屬属徵征徑径應应廢废開开強强當当總总執执據据護护" +
  "數数於于時时權权條条構构標标檢检機机沒没濟济點点熱热狀状獲获現现環环電电監监確确祕秘穩稳範范糾纠納纳組组結结統统經经維维網网線线編编繼继續续繳缴織织罰罚職职聯联製制規规計计訓训訪访設设許许訴诉詢询認认請请訊讯調调" +
  "談谈議议讀读負负財财費费資资購购輯辑轉转辦办過过違违進进採采錯错門门間间閱阅隱隐險险項项預预領领題题額额類类風风駁驳佈布佔占係系羣群眞真箇个聞闻補补輿舆後后無无營营爲为話话髮发隻只繫系衆众員员種种絡络訟讼檔档" +
  // Of names of places and of offices.
  "臨临陽阳陰阴東东廣广興兴寧宁龍龙鳳凤雲云華华橋桥溝沟灣湾島岛嶺岭樹树馬马長长廠厂場场學学醫医園园團团師师隊队館馆臺台漁渔糧粮藥药質质氣气術术藝艺視视黨党戰战勞劳鐵铁銀银稅税貿贸協协婦妇殘残鄰邻蘇苏魯鲁遼辽濱滨瀋沈漢汉贛赣瓊琼黃黄楊杨張张劉刘趙赵鄭郑羅罗葉叶陳陈孫孙吳吴錢钱馮冯韓韩盧卢蔣蒋賈贾鄧邓蕭萧倉仓莊庄塢坞壩坝墾垦衛卫僑侨軍军爾尔慶庆麗丽榮荣圖图齊齐靈灵廬庐滿满蘭兰貴贵綠绿紅红豐丰鎖锁澤泽濕湿楓枫渾浑鹽盐鹼碱礦矿稱称匯汇彙汇";

const simplifiedOf = new Map(pairs.match(/../g)?.map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const everyTraditional = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");
/** Whether the character of a code is one of them: asked of every letter, and an expression is slow to tell. */
const isTraditional = new Uint8Array(0x10000);
for (const one of simplifiedOf.keys()) isTraditional[one.charCodeAt(0)] = 1;

/** The text with the traditional characters of official labels simplified; character by character, so lengths stay. */
export function simplified(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (isTraditional[text.charCodeAt(at)] !== 0) {
      return text.replace(everyTraditional, (one) => simplifiedOf.get(one) ?? one);
    }
  }
  return text;
}

/**
 * A text without what stands at both ends of it and is of a kind. An expression such as `/\s+$/` looks for the end from
 * every place in it, which takes forever where white space goes on.
 */
export function stripped(text: string, isOuter: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && isOuter.test(text.charAt(from))) from += 1;
  while (to > from && isOuter.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/**
 * A text of several lines as one, without the white space around where they were broken. Numbers below one another are
 * not made one of: 1661⏎1703.
 */
export function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text.replace(/(?<=\d)[^\S\r\n]*[\r\n]\s*(?=\d)/g, "⏎").replace(/[^\S\r\n]*[\r\n]\s*/g, "");
}

/** The last of some things, in the order of their places, that does not stand behind a place. */
export function lastUpTo<T>(some: readonly T[], place: number, placeOf: (one: T) => number): T | undefined {
  let [from, to] = [0, some.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = some[middle];
    if (one !== undefined && placeOf(one) <= place) from = middle + 1;
    else to = middle;
  }
  return some[from - 1];
}

/** The first of what lines are found to say, those of paragraphs left out; an empty text says nothing. */
export const firstOf = <T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined => {
  for (const line of lines) {
    const found = line.length > 3000 ? undefined : find(line);
    if (found !== undefined && found !== "") return found;
  }
  return undefined;
};

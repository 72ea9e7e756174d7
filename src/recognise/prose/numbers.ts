import Big from "big.js";
import {moneyPattern, moneyUnit} from "../../filing/money";
import {numeralLetters, numeralValue} from "../../filing/numerals";
import type {Token} from "./token";

const digits = /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,15})?(?!\d|,\d{3})|\d{1,15}(?:\.\d{1,15})?(?!\d|\.\d|,\d{3})/y;
const unit = new RegExp(`(人次|${moneyPattern}|批次|场次|[条件项次篇期份个人名起宗例部封位家户批单笔场]|处(?![室长级理罚置分]))(?!工作日|月|小时|单位|部门|乡|镇|街道|村(?!民)|社区|平台|渠道|栏目|专栏|方面|环节|员|大|性|事)`, "y");
const run = /\d[\d,.]*/y;
/** 1月1日至6月30日, 1—6月. */
const months = /(\d{1,2})(?:月(?:(\d{1,2})日)?)?起?[-~—–至到]+[\ue000-\ue003]?(\d{1,2})月(?:(\d{1,2})日|底|末)?止?/y;
const month = /\d{1,2}月(?:份)?(?:\d{1,2}日|底|末)?/y;
const span = /\d{1,3}(?:个工作日|日|天|个月|小时|分钟|年|时|分)/y;
/** 15个工作日内答复6件; 其中3件当天答复，2件在10个工作日内答复: of those that were answered. */
const spanOfPart = new RegExp("\\d{1,3}(?:个工作日|日|天)(?:之)?内(?:(?=(?:答复|办结|回复)\\d)|" +
  "(?=(?:予以|完成|给予)?(?:答复|办结|回复))" +
  "(?<=(?:其中|当[天日]|工作日内)[^。;]{0,40}\\d[件起宗][在于]\\d{1,3}(?:个工作日|日|天)(?:之)?内))", "y");
const figures = /\d+/y;
/** What stands behind the figures of a date or of a lapse of time. */
const isOfTime = /[-月起~—–至到个日天小分年时]/;
const percent = /\d{1,3}(?:\.\d{1,4})?%/y;

/** A number in digits, with what it counts; a date, a lapse of time, a share. */
export function numberAt(text: string, at: number): Token {
  const before = text.charAt(at - 1);
  const behind = text.charAt(endOf(figures, text, at) ?? at);
  const share = /[.%]/.test(behind) ? endOf(percent, text, at) : undefined;
  if (share !== undefined) return {is: "percent", value: Number(text.slice(at, share - 1)), from: at, to: share};
  const then = isOfTime.test(behind) ? timeAt(text, at) : undefined;
  if (then !== undefined) return then;
  const end = endOf(digits, text, at);
  if (end === undefined || /[\d.A-Za-z第号〔]/.test(before)) {
    return {is: "otherNumber", from: at, to: endOf(run, text, at) ?? at + 1};
  }
  return counted(text, at, end, Number(text.slice(at, end).replaceAll(",", "")));
}

/** A date, a part of the year, a lapse of time. */
function timeAt(text: string, at: number): Token | undefined {
  months.lastIndex = at;
  const [all, from, first = "1", to, last = "31"] = months.exec(text) ?? [];
  if (all !== undefined) {
    const isYear = Number(from) === 1 && Number(first) === 1 && Number(to) === 12 && Number(last) === 31;
    return {is: isYear ? "filler" : "season", from: at, to: at + all.length};
  }
  const came = endOf(cameThen, text, at);
  if (came !== undefined) return {is: "channel", from: at, to: came};
  const days = endOf(month, text, at);
  if (days !== undefined) {
    if (/[截至止到][\ue000-\ue003]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^(?:[1-9]|1[01])月/.test(text.slice(at, days))) {
      return {is: "season", from: at, to: days};
    }
    if (isUntilTheEnd.test(text.slice(Math.max(0, at - 2), days))) return {is: "wholeYear", from: at, to: days};
    // 7月1日起.
    if (text.charAt(days) === "起" && !/^1月1日/.test(text.slice(at))) return {is: "season", from: at, to: days};
    const isPartOfYear = /月(?:份)?$/.test(text.slice(at, days)) && endOf(doneThen, text, days) === undefined;
    return {is: isPartOfYear ? "voids" : "filler", from: at, to: days};
  }
  const soon = endOf(spanOfPart, text, at);
  if (soon !== undefined) return {is: "channel", from: at, to: soon};
  const lasting = endOf(span, text, at);
  return lasting === undefined ? undefined : {is: "filler", from: at, to: lasting};
}

/** What is counted, unless it is no exact number: 近10件, 10余件, 5—6件, 1.2万件. */
function counted(text: string, at: number, end: number, value: number): Token {
  const scaled = scaledAt(text, end, value);
  if (scaled !== undefined) {
    const token = counted(text, at, scaled.to, scaled.value);
    return token.is !== "number" || token.between !== undefined || value === 0 ? token
      : {...token, between: rounding(scaled.value)};
  }
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  const to = endOf(unit, text, end);
  const isMore = /[余多几来]/.test(after);
  const behind = isMore ? endOf(unit, text, end + 1) : to;
  const words = behind === undefined ? "" : text.slice(behind, behind + 2);
  const isAbout = /[近约逾超~—–-]/.test(before) || isMore || /[-~—–]/.test(after) || /^(?:以上|左右|以内|以下)/.test(words);
  if (to === undefined && !isMore) {
    const isAlone = /[,;。()、]/.test(after) && !isAbout;
    return isAlone ? {is: "number", value, unit: "", from: at, to: end} : {is: "otherNumber", from: at, to: end};
  }
  if (isAbout) {
    const isSpan = /[-~—–]/.test(before + after) || /^以[内下]/.test(words);
    const printed = behind === undefined ? "" : text.slice(isMore ? end + 1 : end, behind);
    if (behind === undefined || isSpan || value === 0 || moneyUnit(printed) !== undefined) return {is: "otherNumber", from: at, to: behind ?? end};
    return {is: "number", value, unit: printed, between: around(value, before, isMore, words), from: at, to: behind};
  }
  const printed = text.slice(end, to);
  return {is: "number", value, unit: moneyUnit(printed) ?? printed, from: at, to: to ?? end};
}

/** The 万 of 1.2万件 and 3万余件, the 万4千 of 12万4千件, and what it comes to; of money it is part of the unit. */
function scaledAt(text: string, end: number, value: number): {readonly to: number; readonly value: number} | undefined {
  scale.lastIndex = end;
  const [printed, letter = "", more, less = ""] = scale.exec(text) ?? [];
  if (printed === undefined || moneyPrinted.test(text.slice(end, end + 8))) return undefined;
  const sum = new Big(value).times(scales[letter] ?? 1).plus(new Big(more ?? 0).times(scales[less] ?? 1));
  return {to: end + printed.length, value: sum.toNumber()};
}

const scales: Readonly<Record<string, number>> = {百: 100, 千: 1000, 万: 10_000};
const scale = /([百千万])(?:(\d{1,4})([百千]?))?(?=[余多]?(?:人次|批次|[条件项次篇期份个人名起宗例部封位家户批]))/y;
const moneyPrinted = new RegExp(`^[百千万\\d余多]*${moneyPattern}`);

/** 1.2万件 is 12000 cut off or rounded. */
const rounding = (value: number): readonly [number, number] => [value - stepOf(value) / 2, value + stepOf(value)];

/** 1000 of 12000. */
const stepOf = (value: number): number => 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);

const vague = /([近约上逾超数])([十百千万])[余多]?(?=(?:人次|批次|[条件项次篇期份个人名起宗例部封位家户批])(?!工作日|月|小时|单位|部门|乡|镇|街道|村(?!民)|社区))/y;

/** 近百件, 上千件, 数十件: what that may be. */
export function vagueAt(text: string, at: number): Token | undefined {
  vague.lastIndex = at;
  const [printed, how, letter = ""] = vague.exec(text) ?? [];
  if (printed === undefined) return undefined;
  const value = letter === "十" ? 10 : scales[letter] ?? 1;
  const between = how === "数" ? [2 * value, 10 * value] as const : how === "近" ? [0.8 * value, value] as const
    : how === "约" ? [0.8 * value, 1.2 * value] as const : [value, 5 * value] as const;
  const end = at + printed.length;
  const to = endOf(unit, text, end) ?? end;
  return {is: "number", value, unit: text.slice(end, to), between, from: at, to};
}

/** What 近60件, 约60件, 1400余件, 60件以上 may be; never less than the words leave open. */
function around(value: number, before: string, isMore: boolean, behind: string): readonly [number, number] {
  const step = stepOf(value);
  const isAtLeast = /[逾超]/.test(before) || behind === "以上";
  const isNear = before === "近" || before === "约" || behind === "左右";
  const least = isNear ? value * 0.8 : value;
  return [least, isAtLeast ? Infinity : isMore ? value + step : before === "近" ? value : value * 1.2];
}

/** 上年未办结的1件申请，2月已予以公开: when that was. */
const doneThen = /(?:已|均|全部)*(?:予以|答复|办结|公开)(?!\d)(?<=(?:结转|未办结|遗留)[^。;]{0,20})/y;

/** 另有1件于12月28日收到: when that was, of those that were told of. */
const cameThen = /(?:1[0-2]|[1-9])月(?:份)?(?:\d{1,2}日|底|末|初|[上中下]旬)?(?:才|刚|新)?(?:收到|受理|接收|提出|提交)(?![^,。;]*\d)(?<=件(?:申请)?(?:[于在系为是因由]|收[到件]于)*(?:本年)?\d{1,2}月[^,。;]{0,8})/y;

/** 截至12月底 is all of the year. */
const isUntilTheEnd = /[截至止到][\ue000-\ue003]?12月(?:31日|底|末)$/;

const numerals = new RegExp(numeralLetters);
/** 万元 is a unit, 一万元 is a number. */
const numeral = new RegExp(`(?![百千万])${numeralLetters}{1,9}`, "y");

const isOfItems = /^[项类种者个](?:数据|指标|情况)?(?:合计|共计|总计|均|都|共|之和|相加|分别)/;

/** 二十三点四五. */
const behindPoint = /点[零〇一二三四五六七八九]{1,4}/y;

/** A number in Chinese numerals. */
export function numeralAt(text: string, at: number): Token | undefined {
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

/** Where a sticky pattern that fits at a place ends. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

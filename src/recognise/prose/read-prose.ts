import {type EditionId, editionOf, indicatorsById} from "../../editions/edition";
import {took} from "../../filing/effort";
import type {Statement} from "../../filing/filing";
import {inOneLetter} from "../year-wording";
import {type Before, endOfSentence, having, mostTold, ofLatest, onlyOf, type Read, startsAnew, type Stated} from "./state";
import {unsaidOf} from "./counted";
import {asClosed, besideCarried, closedIn} from "./beside-carried";
import {withoutOtherMatters} from "./other-matters";
import {lineAt, type Paragraph, paragraphsOf} from "./paragraphs";
import {type SpokenOf, wordsIn} from "./phrase";
import {inUnit} from "./readings-in-unit";
import {besideOwn, type NumberTold, putInSums, sumsAll, toldIn} from "./sums";
import {readClause} from "./read-clause";
import {onlyAbout} from "./silent";
import {isBody} from "./turn-to-all";
import {domainOf, whoseNamed} from "./whose-named";
import {isStop, type Token} from "./token";
import {tokensOf} from "./tokens";
import {vocabularyOf} from "./vocabulary";
import {ofAllTold, ofWhole, type Whole, wholeBefore} from "./whole";

/**
 * Every figure that the sentences of a report state, with its place and its quote: in numbers, as nothing (未收到申请)
 * or as all (均已办结). Parts of a whole, other years' and other units' figures and what is compared with them are left
 * out.
 * @param unit the name of the unit that reports, by which 全县 and 县政府 are known to be others or not
 */
export const readProse = (
  text: string, edition: EditionId, year: number | null, unit?: string | null,
): readonly Statement[] =>
  readParagraphs(text, edition, year, unit).flatMap(({said}) => said.map(({statement}) => statement));

/** A paragraph with what its sentences state, and where: from and to in its own letters. */
export type ReadParagraph = {
  readonly paragraph: Paragraph;
  readonly said: readonly {
    readonly statement: Statement; readonly from: number; readonly to: number;
    /** Where its number begins; none where it is said in words alone. */
    readonly number: number | undefined;
  }[];
  /** All its tokens, and where in the paragraph their letters stand. */
  readonly tokens: readonly Token[];
  readonly places: readonly number[];
};

/** The same, paragraph by paragraph. */
export function readParagraphs(
  text: string, edition: EditionId, year: number | null, unit?: string | null,
): readonly ReadParagraph[] {
  const words = vocabularyOf(edition);
  const indicators = indicatorsById(edition);
  const wholes = new Set(editionOf(edition).wording.wholes.map((ids) => ids.join()));
  const others = whoseNamed(unit ?? undefined);
  const isDomain = domainOf(unit ?? undefined);
  let before = startsAnew;
  return paragraphsOf(text).flatMap((paragraph) => {
    took(paragraph.text.length);
    if (!maySpeak.test(paragraph.text) && paragraph.text.length > 40) {
      before = having(startsAnew, {isForeign: true});
      return [];
    }
    const {text, places} = inOneLetter(paragraph.text, year);
    const tokens = tokensOf(text, words, others, isDomain);
    took(tokens.length);
    const {stated, after} = statedIn(tokens, before);
    before = isHeading.test(paragraph.text) ? having(after, {isForeign: tokens.some(({is}) => is === "unknown")}) : endOfSentence(after);
    let nextWhole: Stated["readings"] = [];
    const said = stated.flatMap((one, at): ReadParagraph["said"] => {
      const whole = nextWhole;
      if (one.isAmong !== true) nextWhole = one.readings;
      const [from, to] = [places[one.from] ?? 0, places[one.to] ?? paragraph.text.length];
      const said = inUnit(one.isAmong ? besideCarried(one, stated.slice(at - 1), paragraph.text, places)
        : asClosed(one, stated.slice(at + 1)), indicators);
      if (said === undefined) return [];
      // 申请共2411件，其中办结2287件: of all that there were, this year's and last year's.
      // 办理申请1313件，其中答复1279件.
      const isPartOfSum = (): boolean => {
        const [first = []] = whole;
        return [first, ...first.every((id) => id.includes(".handled.")) ? whole : []]
          .some((ids) => ids.length > 1 && wholes.has(ids.join()));
      };
      const isOfSome = (): boolean => wholes.has(said.ids.join()) && !isPartOfSum();
      if (one.isAmong && said.besides === undefined && (isOfSome() || isPartOf(one, stated[at - 1]))) return [];
      const isExact = one.says === undefined && one.between === undefined && mayShare.test(paragraph.text.charAt(to));
      const [of, share] = isExact ? shareOf.exec(paragraph.text.slice(to, to + 60)) ?? [] : [];
      // 5名申请人提交46件，占总数的45.1%.
      const isOfItself = of !== undefined && isOfAll.test(of) && said.ids.every((id) => id.includes(".received."));
      if (isOfItself && wholes.has(said.ids.join())) return [];
      const statement: Statement = {
        ...said, value: one.value, ...(share !== undefined && {share}),
        quote: paragraph.text.slice(Math.max(from, to - longestQuote), to).replace(/^[、和及并]/, ""),
        place: {in: "text", line: lineAt(paragraph, to - 1)},
      };
      return [{statement, from, to, number: one.number && places[one.number.from]}];
    });
    return [{paragraph, said: withoutOtherMatters(said, paragraph.text), tokens, places}];
  });
}

/** 废止和宣布失效5件，其中宣布失效3件: a part of the very figure that was just stated. */
const isPartOf = ({readings: [own], value}: Stated, whole: Stated | undefined): boolean =>
  whole !== undefined && whole.isAmong !== true && value < whole.value &&
  whole.readings.some((ids) => ids.join() === own?.join());

/** Figures are stated in digits or numerals, as nothing or as all. */
const maySpeak = /[\d零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|未|没|无|不|均|全部/;

/** (四)行政复议、行政诉讼情况, below which 无 says it of both. */
const isHeading = /^[(]?[一二三四五六七八九十]{1,2}[)、.][^。;,\d]{2,30}(?:情况|方面)[:]?$/;

const longestQuote = 60;

/** Of all applications, which are what was received. */
const isOfAll = /占(?:申请|受理|收到)?(?:申请)?(?:总[数量]|总申请)/;

/** 9件，占总数的19.15%. */
const shareOf = /^[,(]?(?:约|均)?占[^,;。%\d]{0,16}?(?:的?比例?重?)?(?:为|约|达)?(\d{1,3}(?:\.\d+)?)%/;

const mayShare = /[,(约均占]/;

/** What the sentences of a paragraph state, and what the next may carry on. */
function statedIn(tokens: readonly Token[], before: Before): Read {
  const stated: Stated[] = [];
  let state = before;
  let outside: Before | undefined;
  /** The numbers of the sentence, of whatever they are. */
  let told: NumberTold[] = [];
  let whole: Whole | undefined;
  let [clause, from]: [Token[], number] = [[], 0];
  for (const [at, one] of tokens.entries()) {
    // 2023年31件、2024年46件 are two.
    // 2022年、2023年、2024年,分别收到20件、19件、15件.
    const isOfList = one.is === "comma" && clause.filter(({is}) => is === "year").length > 1 && clause.every(({is}) => is === "year" || is === "and");
    if (isOfList) continue;
    const isOfYears = one.is === "and" && tokens[at + 1]?.is === "year" && clause.some(({is}) => is === "number") &&
      !tokens.slice(at, at + 6).some(({is}) => is === "becomes");
    // 一申请、零复议.
    const isNilNext = one.is === "and" && tokens[at + 1]?.is === "not" &&
      clause.some((token) => token.is === "number" && !isBody(token));
    const token: Token = isOfYears || isNilNext ? {is: "comma", from: one.from, to: one.to} : one;
    if (!isStop(token)) {
      clause.push(token);
      continue;
    }
    const about = token.is === "comma" ? onlyAbout(clause, tokens[at + 1]) : undefined;
    if (about === "some") state = having(state, {isOthers: true});
    if (about !== undefined) [clause, from] = [[], token.to];
    if (about !== undefined) continue;
    // Each clause is held against all that its sentence has told.
    took(told.length + state.parts.length + state.counts.length);
    const [wasWhole, wasOf] = [whole?.rest === 0, whole];
    whole = wholeBefore(clause, state, whole);
    // 其中直接起诉15件、复议后起诉12件，其中维持16件: of both, or of the last.
    if (clause.some(({is}) => is === "among")) state = ofWhole(state, wasOf);
    if (state.isOthers && sumsAll(clause, told)) state = having(state, {isOthers: false});
    // 其中维持4件、纠正2件(占两成)、其他1件 is one more of the parts.
    const isOneMore = clause.some(({is}) => is === "otherwise");
    const read = readClause(clause, isOneMore ? state : ofAllTold(ofWhole(state, whole), whole, clause), from);
    const own = toldIn(clause, state, told.at(-1));
    // 行政复议9件，其中信息公开类4件: the 9 are none of the form's.
    const isOfMatter = read.after.isAmong && clause.some((one) => one.is === "word" && one.isOfMatter);
    if (isOfMatter && sameNamed(stated.at(-1), read.stated[0])) stated.pop();
    const isLast = whole?.rest === 0 && !wasWhole && state.wasAmong;
    putInSums(stated, isLast ? read.stated.map((one) => ({...one, isAmong: true})) : read.stated, told, clause);
    const isBeside = read.after.isOthers && !state.isOthers && !state.isAmong && told.length > 0;
    if (isBeside) stated.push(...besideOwn(own, stated.at(-1)));
    if (!read.after.isOtherYear) told.push(...own);
    if (isEnd(token) || read.after.isOtherYear) told = [];
    if (told.length > mostTold) told = told.slice(-mostTold);
    state = behind(token, ofLatest(read.after), clause.length > 0 && clause.every(({is}) => is === "among"));
    // What brackets say is not carried on behind them.
    if (token.is === "open") {
      outside = state;
      // What is only compared is not what the brackets count.
      const announced = clause.some(({is}) => is === "compares") ? [] : state.announced;
      // 其中无法提供2件(均为本机关不掌握): of those 2, where a figure was stated of them.
      const last = read.stated.at(-1)?.number;
      const isAmong = state.isAmong && (last === undefined || last.to !== clause.at(-1)?.to);
      const spoken: SpokenOf = {...state.spoken, isBound: true};
      state = having(state, {announced, isAmong, counts: state.counts.slice(-1), spoken});
    }
    if (token.is === "close") {
      // 行政处罚(当场处罚除外)61件 are not all of them.
      const isLess = clause.at(0)?.is === "voids" || clause.at(-1)?.is === "voids";
      // 行政许可61件(不含公安)
      const isOfLess = clause.at(0)?.is === "voids" && clause.every(({is}) => is === "voids" || is === "unknown" || is === "and");
      if (isOfLess && stated.at(-1)?.number?.to === from - 1) stated.pop();
      state = isLess ? having(outside ?? state, {announced: []}) : outside ?? state;
    }
    // 其中区政府转来9件，直接收到7件，办结15件: all of it has been told of.
    const isOfUnit = whole?.rest === 0 && !whole.isOthers && state.isOthers;
    if (isOfUnit) state = having(state, {isOthers: false, isForeign: false});
    // 其中办公室11件、部门8件；废止7件 goes on with what the whole is of.
    const isLost = isEnd(token) && read.after.spoken.noun === undefined && whole?.spoken.noun !== undefined;
    if (isLost) state = having(state, {spoken: onlyOf(whole?.spoken.noun)});
    // 新收的申请中，自然人申请9件: of those alone.
    if (token.is === "comma" && token.within && state.spoken.acts?.length === 1) state = having(state, {spoken: {...state.spoken, isBound: true}});
    // 办结件中含新收72件: of those that were closed, however many.
    if (token.is === "comma" && token.within && read.stated.length === 0) state = having(state, {parts: [...state.parts, ...closedIn(state)]});
    // 征收类58件申请中，予以公开21件: of some that no figure shows.
    const isWithin = token.is === "comma" && token.within && read.stated.length === 0 && clause.some(isSorted);
    if (isWithin) state = having(state, {isOthers: true});
    if (token.is === "close" || isEnd(token)) outside = undefined;
    // 收到6件，其中网上4件、现场2件；已全部答复.
    if (token.is === "semicolon" && whole?.rest === 0 && !whole.isOthers) state = ofWhole(state, whole);
    if (isEnd(token)) whole = undefined;
    clause = [];
    from = token.to;
  }
  return {stated, after: state};
}

const sameNamed = (one: Stated | undefined, other: Stated | undefined): boolean =>
  one !== undefined && other !== undefined && one.readings[0]?.join() === other.readings[0]?.join();

/** What is carried on behind a stop; the end of a paragraph without one may be that of a heading. */
function behind(token: Token, state: Before, isOnlyAmong: boolean): Before {
  const {is, from, to} = token;
  const {isYearLed} = state;
  // 2023年，收到申请28件；行政复议8件: all of it is of that year.
  if (is === "semicolon" && isYearLed) {
    return having(endOfSentence(state), {isOtherYear: true, isOfSeason: state.isOfSeason, isYearLed});
  }
  // 公开文件61件，其中规范性文件12件；办公室文件83件，其中规范性文件7件: as well.
  if (is === "semicolon" && state.isPublished && state.isAmong) return having(endOfSentence(state), {isPublished: true});
  // 不予处理2件；予以公开6件，以上合计8件.
  if (is === "semicolon" && to > from) return having(endOfSentence(state), {above: [...state.above, ...state.parts].slice(-mostTold)});
  if (isEnd(token) && to > from) return endOfSentence(state);
  // 答复结果：公开9件; 已办结的申请中：公开类9件: what became of applications, though none may have been spoken of.
  // 传真：87654321 is no such list.
  const acts = is === "colon" ? wordsIn(state.announced).filter(({readings: [ids]}) => (ids?.size ?? 0) > 1) : [];
  const unsaid = unsaidOf(acts);
  if (unsaid !== undefined) return having(state, {spoken: onlyOf(unsaid), wasAmong: true});
  return !state.isAmong ? state : having(state, {
    isAmong: (is !== "comma" || isOnlyAmong) && state.isAmong, wasAmong: state.wasAmong || state.isAmong,
  });
}

/** Says of what kind, or by what way. */
const isSorted = ({is}: Token): boolean => is === "sort" || is === "narrows" || is === "channel";

const isEnd = ({is}: Token): boolean => is === "end" || is === "semicolon";

import {formOf, indicatorOf, indicatorsById, partNumberOf} from "../editions/edition";
import type {Rule} from "../editions/rule";
import {approximate, type Exact, minus, plus} from "../filing/exact";
import {numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Language} from "../editions/names";
import {accountOf, undecidedFor, undecidedReasons} from "./account";
import type {Addend, Finding, Side} from "./finding";
import {checkHeadings} from "./format";
import {enUS} from "./words/en-US";
import {sayFormat} from "./say-format";
import {type Facts, type FindingWords, zhCN} from "./words/zh-CN";

/**
 * A finding as a sentence for a clerk: where, both sides term by term, the difference, what to do next.
 * @example say(finding, filing) // 自然人一栏：本年新收 12 + 上年结转 3 = 15，办理结果总计 13 + 结转下年度 1 = 14，15 比 14 多 1。请核对后改正。
 */
export function say(finding: Finding, filing: Filing, language: Language = "zh-CN"): string {
  const words = wordsOf(language);
  const {of: rule} = finding;
  const speaker = rule && {finding, rule, filing, words};
  const text = speaker === undefined ? sayFormat(finding, filing, words) : placeOf(speaker) + sentenceOf(speaker);
  return text.charAt(0).toUpperCase() + text.slice(1) + sayNote(finding, words);
}

/** What the source itself says of just the difference. */
const sayNote = ({note}: Finding, words: FindingWords): string =>
  note === undefined ? "" : words.note(note.text, words.place(note.place), String(note.size));

/** What a filing lacks to be complete, in a line: it is said before all else. `undefined` where it is complete. */
export function sayAccount(filing: Filing, language: Language = "zh-CN"): string | undefined {
  const account = accountOf(filing);
  return account && wordsOf(language).account(account);
}

/** The figures for which an export in the official form has no cells, form by form: the sums of headings. */
export const sayLeftOut = (filing: Filing, language: Language = "zh-CN"): readonly string[] =>
  checkHeadings(filing).map((finding) => say(finding, filing, language));

/** How many rules could not be judged, and for what: `undefined` where all could. */
export function sayUndecided(
  findings: readonly Finding[], filing: Filing, language: Language = "zh-CN",
): string | undefined {
  const {waits, waiting, waitingInAll} = wordsOf(language);
  const counts = undecidedFor(findings, filing);
  const reasons = undecidedReasons.filter((reason) => counts[reason] > 0);
  return reasons.length === 0 ? undefined : waitingInAll(
    reasons.reduce((sum, reason) => sum + counts[reason], 0),
    reasons.map((reason) => waiting(waits[reason], counts[reason])));
}

/** The words of a language; Chinese for one that there is none for. */
export const wordsOf = (language: Language): FindingWords => (language === "en-US" ? enUS : zhCN);

type Speaker = {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly filing: Filing;
  readonly words: FindingWords;
};

function placeOf({finding: {figures: [id]}, rule, filing, words}: Speaker): string {
  const indicator = id === undefined ? undefined : indicatorsById(filing.edition).get(id);
  if (indicator === undefined || rule.each === "filing" || indicator.columnId === "") return "";
  if (rule.each === "column") return words.inColumn(words.column(indicator));
  const {layout} = formOf(filing.edition, indicator.form);
  return layout === "sideBySide" ? words.inPart(words.row(indicator)) : words.inRow(words.row(indicator));
}

function sentenceOf(speaker: Speaker): string {
  const {finding: {severity, verdict, detail, left, right}, rule, words} = speaker;
  const facts = factsOf(speaker);
  if (verdict === "undecided") {
    if (detail?.why === "level") return words.undecidedLevel(facts);
    if (detail?.why === "size") return words.undecidedUnit(facts);
    const unknown = [...left?.terms ?? [], ...right?.terms ?? []].filter(isBlank);
    return words.undecided(facts.blank, sayRule(speaker), unknown.every(({last}) => last));
  }
  if (verdict === "holds") return [left, right].map((side) => sideText(side, speaker)).filter(Boolean).join(words.comma);
  if (detail?.why === "totalBlank") return words.totalBlank(facts);
  if (detail?.why === "partsBlank") return words.partsBlank(facts);
  if (detail?.why === "whatever") {
    return words.whatever(knownText(left, speaker), knownText(right, speaker), facts.detail) + words.next[severity];
  }
  const because = tellsLittle.has(rule.is) && severity !== "error" ? words.because(sayRule(speaker)) : "";
  return words.broken[rule.is](facts) + because + words.next[severity];
}

/** Two numbers, one greater than the other: it takes the rule to see what is odd about that. */
const tellsLittle: ReadonlySet<Rule["is"]> = new Set(["atMost", "eachAtMost", "covers", "needs"]);

/** What a rule says; 第一项加第二项之和，等于第三项加第四项之和 with the names of the rows, for whoever does not see the form. */
export function sayRule(speaker: Speaker): string {
  const {finding: {left = noSide, right = noSide}, rule, words} = speaker;
  const said = words.rule(rule);
  if (!/第[一二三四五六七八九十]项/.test(said)) return said;
  const [one, other] = [left, right].map(({terms}) => terms.map((term, at) =>
    (at > 0 ? (term.sign === 1 ? " + " : " − ") : "") + labelOf(term, speaker)).join(""));
  return words.withRows(said, `${one} = ${other}`);
}

function factsOf(speaker: Speaker): Facts {
  const {finding: {left, right, difference, detail}, rule, filing, words} = speaker;
  const terms = [...(left?.terms ?? []), ...(right?.terms ?? [])];
  const [l, r] = [left?.sum ?? null, right?.sum ?? null];
  const ratio = l === null || r === null || r === 0 ? NaN : l / r;
  return {
    left: sideText(left, speaker), right: sideText(right, speaker),
    leftSum: String(l), rightSum: String(r), difference: String(Math.abs(difference ?? NaN)),
    isMore: (difference ?? NaN) > 0,
    blank: blanksOf(terms, speaker),
    nonZero: words.list(terms.filter((term) => !isBlank(term) && !isZero(term))
      .map((term) => termText(term, speaker))),
    percent: (ratio * 100).toFixed(1), times: ratio >= 1 ? ratio.toFixed(1) : ratio.toPrecision(2),
    unitName: filing.unit,
    detail: {
      ...texts(rule), ...rule.is === "mentions" && {part: String(partNumberOf(filing.edition, rule.part))},
      ...texts(detail ?? {}),
      ...detail?.of !== undefined && {of: words.name(indicatorOf(filing.edition, String(detail.of)))},
    },
  };
}

const texts = (record: object): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));

/** Term by term; of many terms, those that are 0 are only counted. */
function sideText(side: Side | undefined, speaker: Speaker): string {
  const {words} = speaker;
  const {terms: [first, ...more], terms, sum} = side ?? noSide;
  if (first === undefined) return "";
  if (more.length === 0) return termText(first, speaker);
  const zeros = terms.filter(isZero).length;
  const isShortened = terms.length > 4 && zeros > 1;
  const shown = isShortened ? terms.filter((term) => !isZero(term)) : terms;
  const written = shown.map((term, at) =>
    (at > 0 ? (term.sign === 1 ? " + " : " − ") : term.sign === 1 ? "" : "−") + termText(term, speaker)).join("");
  const all = isShortened ? words.restZero(written, zeros) : written;
  return sum === null || shown.length === 0 ? all : words.sum(all, String(sum));
}

const noSide: Side = {terms: [], sum: null};

/** The known terms of a side and their sum, and how many others there are. */
function knownText(side: Side | undefined, speaker: Speaker): string {
  if (side === undefined || side.terms.length === 0) return "";
  const known = side.terms.filter((term) => !isBlank(term));
  const {words} = speaker;
  // Where nothing is known of a side, it is named.
  if (known.length === 0) return words.unknown(words.list(side.terms.map((term) => labelOf(term, speaker))));
  const sum = approximate(known.reduce<Exact>((all, term) =>
    (term.sign === 1 ? plus : minus)(all, numberOr(NaN, term)), 0));
  return words.known(sideText({terms: known, sum}, speaker), side.terms.length - known.length);
}

const isBlank = ({value}: Addend): boolean => value === null;

const isZero = (term: Addend): boolean => numberOr(null, term) === 0;

function termText(term: Addend, speaker: Speaker): string {
  const value = numberOr(null, term);
  return value === null ? labelOf(term, speaker) : speaker.words.term(labelOf(term, speaker), value);
}

function labelOf({id, last}: Addend, {filing: {edition}, rule, words}: Speaker): string {
  const indicator = indicatorOf(edition, id);
  const label = rule.each === "column" ? words.row(indicator)
    : rule.each === "row" ? words.plainColumn(indicator) : words.name(indicator);
  return last ? words.lastYear(label) : label;
}

/** A term where nothing beside it tells what it is of: 其他情形数 is of reviews or of lawsuits. */
const nameOf = (term: Addend, speaker: Speaker): string => term.last || indicatorOf(speaker.filing.edition, term.id).columnId !== ""
  ? labelOf(term, speaker) : speaker.words.name(indicatorOf(speaker.filing.edition, term.id));

/** The terms that are no numbers, with what stands there instead. */
function blanksOf(terms: readonly Addend[], speaker: Speaker): string {
  const {finding, words, filing} = speaker;
  const unknown = terms.filter(isBlank).map((term) => ({
    label: (finding.verdict === "undecided" ? nameOf : labelOf)(term, speaker), figure: term.last ? undefined : filing.figures.get(term.id),
  }));
  const blank = unknown.filter(({figure}) => figure?.as === "blank").map(({label}) => label);
  return words.problems([
    ...(blank.length === 0 ? [] : [words.isBlank(words.list(blank))]),
    ...unknown.flatMap(({label, figure}) =>
      figure === undefined ? [words.isUnknown(label)]
        : figure.as === "mark" ? [words.isMark(label, figure.text)]
        : figure.as === "text" ? [words.isText(label, figure.text)] : []),
  ]);
}

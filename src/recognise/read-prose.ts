import {type Edition, type EditionId, perEdition} from "../editions/edition";
import {took} from "../filing/effort";
import type {Statement} from "../filing/filing";
import {moneyPattern, moneyUnit} from "../filing/money";
import type {Phrase, Topic} from "../editions/wording";
import {figuresNamed} from "../editions/rule-at";
import {lastUpTo, simplified, splitOrdinal} from "./normalise";

/**
 * Every figure that the sentences of a report state, with its place and its quote.
 * Shares of a sub-unit, other years' figures and percentages are left out.
 */
export function readProse(text: string, edition: EditionId, year: number | null): readonly Statement[] {
  const patterns = patternsOf(edition);
  let topic: string | undefined;
  return paragraphsOf(text).flatMap((paragraph) => {
    const hits = statesNumber.test(paragraph.text)
      ? withoutCovered(patterns.flatMap((pattern) => hitsOf(pattern, paragraph, topic, year))) : [];
    took(paragraph.text.length + hits.length);
    topic = lastTopic(paragraph, paragraph.text.length) ?? topic;
    return hits.map(({statement}) => statement);
  });
}

type Pattern = {readonly phrase: Phrase; readonly expressions: readonly RegExp[]};
type Hit = {readonly from: number; readonly to: number; readonly statement: Statement};

/** No longer than a number can be kept. */
const number = "(\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15}(?:\\.\\d{1,15})?(?!\\d))";
const unit = `(人次|${moneyPattern}|[条件项次篇期份个人起宗例])`;
/** What every pattern ends in; looked for first, for most lines of a table have none. */
const statesNumber = new RegExp(`\\d${unit}`);
const link = "(?:总?数量?|总次数|次数|次|信息)?(?:分别)?(?:为|共计|合计|共|计|有|达到?)?:?";

const patternsOf = perEdition(({id}): readonly Pattern[] => phrasesOf(id).map((phrase) => ({
  phrase,
  expressions: [
    ...(phrase.says === undefined ? [] : [new RegExp(`(?:${phrase.says})${link}${number}${unit}`, "g")]),
    ...(phrase.after === undefined ? [] : [phrase.after]),
  ],
})));

/** The phrases of an edition, figures by id: those of its printed labels, and how reports word them otherwise. */
const phrasesOf = perEdition((edition): readonly Phrase[] => {
  const phrases: readonly Phrase[] = [...labelled(edition), ...edition.wording.phrases];
  return phrases.map((phrase) =>
    ({...phrase, ids: phrase.ids.flatMap((name) => figuresNamed(name, edition).map(({id}) => id))}));
});

/** The printed labels as sentences use them: without ordinal, remark, 其中 and the final 数. */
function labelled({indicators, wording: {labels}}: Edition): readonly Phrase[] {
  if (labels === undefined) return [];
  const topics = Object.entries(labels.under) as [Topic, readonly string[]][];
  return indicators.flatMap(({id, row}) => row.slice(-1).map((label): Phrase => {
    const under = topics.find(([, ids]) => ids.includes(id))?.[0];
    return {
      ids: [id], says: stemOf(label),
      ...(labels.whole.includes(id) && {whole: true}), ...(under !== undefined && {under}),
    };
  }));
}

function stemOf(label: string): string {
  const {rest} = splitOrdinal(label.normalize("NFKC"));
  const stem = rest.replace(/^其中:/, "").replace(/^主动公开(?=.*信息数$)/, "").replace(/\([^)]*\)/g, "")
    .replace(/(总次数|次数|总数|数量|数)$/, "");
  return [...stem.replace(/["“”、,，。:《》]/g, "")].join("[、,《》]?");
}

function hitsOf(
  {phrase, expressions}: Pattern, paragraph: Paragraph, topic: string | undefined, year: number | null,
): Hit[] {
  // Most phrases stand in no paragraph, and looking for one is cheaper than asking for all of them.
  return expressions.flatMap((pattern) =>
    paragraph.text.search(pattern) < 0 ? [] : [...paragraph.text.matchAll(pattern)])
    .filter(({index}) => isMeant(phrase, paragraph, index, topic, year))
    .flatMap((match): readonly Hit[] => {
      const [all, digits, printed] = match;
      if (digits === undefined || printed === undefined) return [];
      const from = match.index;
      const share = shareOf.exec(paragraph.text.slice(from + all.length))?.[1];
      return [{from, to: from + all.length, statement: {
        ids: phrase.ids,
        value: Number(digits.replaceAll(",", "")),
        unit: moneyUnit(printed) ?? printed,
        ...(share !== undefined && {share}),
        quote: clauseAround(paragraph.text, from, from + all.length),
        place: {in: "text", line: lineAt(paragraph, from + all.length - 1)},
      }}];
    });
}

/** 9件，占总数的19.15%. */
const shareOf = /^[,(]?(?:约|均)?占[^,;。%\d]{0,16}?(?:的?比例?重?)?(?:为|约|达)?(\d{1,3}(?:\.\d+)?)%/;

function isMeant(
  phrase: Phrase, paragraph: Paragraph, from: number, topic: string | undefined, year: number | null,
): boolean {
  const {text} = paragraph;
  const clause = text.slice(startOfClause(text, from), from);
  if (phrase.whole && /其中|去年|上年(?!度?结转)|同期/.test(clause)) return false;
  const named = clause.match(/20\d\d(?=年)/g);
  if (year !== null && named !== null && !named.includes(String(year))) return false;
  return phrase.under === undefined || (lastTopic(paragraph, from) ?? topic) === phrase.under;
}

/** The topic that a paragraph named last before one of its characters. */
function lastTopic(paragraph: Paragraph, before: number): string | undefined {
  paragraph.topics ??= [...paragraph.text.matchAll(/行政复议|行政诉讼/g)];
  return lastUpTo(paragraph.topics, before, ({index, 0: topic}) => index + topic.length)?.[0];
}

function startOfClause(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < longestClause && !",;。:、".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** What goes on longer without a stop is no clause. */
const longestClause = 400;

function clauseAround(text: string, from: number, to: number): string {
  const start = Math.max(startOfClause(text, from), from - 40);
  return text.slice(start, to);
}

/** “同意公开” within “不同意公开”: what stands inside a longer hit is not meant. */
const withoutCovered = (hits: readonly Hit[]): readonly Hit[] => {
  let reach = -1;
  let last: Hit | undefined;
  const kept = [...hits].sort((one, other) => one.from - other.from || other.to - one.to).filter((hit) => {
    // What begins before it, or with it and goes on longer, has been passed.
    if (last !== undefined && (last.from !== hit.from || last.to !== hit.to)) reach = Math.max(reach, last.to);
    last = hit;
    return hit.to > reach;
  });
  const seen = new Set<string>();
  return kept.filter(({from, statement}) => {
    const key = `${from} ${statement.ids.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** A paragraph of prose in one spelling: half width, simplified, without white space and quotes. */
type Paragraph = {
  text: string;
  /** Where it names one, found when first asked for. */
  topics?: readonly RegExpExecArray[];
  /** Line of the source, from 0, on which it begins. */
  readonly line: number;
  /** Where in `text` further lines of the source begin. */
  readonly breaks: {readonly at: number; readonly line: number}[];
};

/** The paragraphs of a text; lines that a page's width broke are put together again. */
function paragraphsOf(source: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before = "";
  for (const [line, printed] of source.split(/\r\n?|\n/).entries()) {
    const text = plain(printed);
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(before, text)) {
      last.breaks.push({at: last.text.length, line});
      last.text += text;
    } else if (text !== "") paragraphs.push({text, line, breaks: []});
    before = text;
  }
  return paragraphs;
}

const plain = (line: string): string =>
  simplified(line.normalize("NFKC")).replace(/[\s\u200b-\u200f\ufeff"“”'‘’「」『』*]+/g, "");

/** A line as wide as a page's that ends in the middle of a sentence. */
const goesOn = (before: string, after: string): boolean => after !== "" &&
  before.length >= 24 && before.length <= 60 && !/[。;:!?|]$/.test(before) && !/^([(（]?[一二三四五六七八九十\d]+[)）、.]|\|)/.test(after);

/** The line of the source in which a character of a paragraph stands. */
const lineAt = ({line, breaks}: Paragraph, offset: number): number =>
  lastUpTo(breaks, offset, ({at}) => at)?.line ?? line;

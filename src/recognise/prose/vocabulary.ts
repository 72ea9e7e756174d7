import {type Edition, perEdition} from "../../editions/edition";
import {figuresNamed} from "../../editions/rule-at";
import {splitOrdinal} from "../normalise";
import {commonWords, type WordRole} from "../../editions/common-words";
import {spellingsOf, type Spellings} from "./spellings";

/** The figures that words may speak of: each reading a set of ids. */
export type Readings = readonly ReadonlySet<string>[];

/** Whether a figure counts reviews or lawsuits. */
export const isCase = (id: string): boolean =>
  /\.(?:review|litigation|directLitigation|litigationAfterReview)\./.test(id);

/** A word of an edition, its figures resolved. */
export type EditionWord = {
  readonly readings: Readings;
  readonly alone: Readings;
  readonly leaves: readonly string[];
  readonly isNoun: boolean;
  readonly notIn: readonly string[];
  readonly needsNoun: boolean;
  /** 1 for 增加, -1 for 减少. */
  readonly sign?: 1 | -1;
  /** What is so described is never all: of 上年结转, all done says nothing of the rest. */
  readonly isPart?: boolean;
  /** What is left of all, unless the phrase says what became of it: 其余4件予以公开. */
  readonly isRest?: boolean;
  /** The noun that is spoken of where this is said by itself: 予以公开 is of applications. */
  of?: EditionWord;
  /** The noun that an act is of where none was said. */
  unsaid?: EditionWord;
  /** The lower decides over the higher. */
  readonly rank: number;
};

/** What a word in a sentence is. */
type Entry = {readonly word: EditionWord} | {readonly role: WordRole; readonly outcome?: EditionWord};

/** Letter by letter, the words that begin so. */
export type Words = Spellings<Entry>;

/** All words that sentences of an edition's reports are understood by. */
export const vocabularyOf = perEdition((edition): Words => {
  const patterns: [string, Entry][] = [];
  const add = (says: readonly string[], entry: Entry): void => {
    for (const pattern of says) patterns.push([pattern, entry]);
  };
  for (const [role, says] of Object.entries(commonWords) as [WordRole, readonly string[]][]) add(says, {role});
  const lines = linesOf(edition);
  for (const {says, word} of lines) add(says, {word});
  const own = edition.wording.words.map((one, at): EditionWord => {
    const setsOf = (sets: readonly (readonly string[])[]): Readings =>
      sets.map((names) => new Set(names.flatMap((name) => figuresNamed(name, edition).map(({id}) => id))));
    const word: EditionWord = {
      readings: setsOf([one.names, ...one.or ?? []]), alone: setsOf(one.alone ?? []),
      leaves: setsOf([one.leaves ?? []]).flatMap((ids) => [...ids]),
      isNoun: one.noun === true, notIn: one.notIn ?? [], needsNoun: one.needsNoun === true,
      isPart: one.part === true, isRest: one.rest === true,
      ...one.change && {sign: one.change === "more" ? 1 : -1},
      rank: one.decides ? at : one.noun ? 3000 + at : one.needsNoun ? 2000 + at : 1000 + at,
    };
    add(one.says, one.outcome ? {role: "tends", outcome: word} : {word});
    return word;
  });
  const nouns = own.filter(({isNoun}) => isNoun);
  const unsaid = own.filter((_, at) => edition.wording.words[at]?.unsaid);
  for (const word of [...own, ...lines.map((line) => line.word)]) {
    if (!word.isNoun && !word.needsNoun) word.of = nounOf(word, nouns);
    const {readings: [ids = new Set()]} = word;
    if (unsaid.includes(word)) word.unsaid = word;
    if (word.needsNoun) word.unsaid = unsaid.find(({readings: [own]}) => [...ids].some((id) => own?.has(id)));
  }
  return spellingsOf(patterns);
});

/** The noun whose figures are all that a word may speak of, and few more. */
const nounOf = ({readings: [ids = new Set()]}: EditionWord, nouns: readonly EditionWord[]): EditionWord | undefined =>
  ids.size === 0 ? undefined
    : nouns.find(({readings: [own]}) => own !== undefined && [...ids].every((id) => own.has(id)));

type Found = {readonly entry: Entry; readonly to: number};

/** The longest word that a text goes on with; punctuation within a printed label may be left out or be another. */
export function wordAt(root: Words, text: string, from: number): Found | undefined {
  let node: Words = root;
  let found: Found | undefined;
  let least = 0;
  for (let at = from, depth = 0; at < text.length && depth < longest; at++) {
    const letter = text.charAt(at);
    const next = node.next(letter);
    if (next === undefined) {
      if (depth < 4 || at - from >= longest || !isInner.test(letter)) return found;
      // Of a long label only: 依申请公开，申请人 are two.
      least = letter === "," ? 12 : Math.max(least, 8);
      continue;
    }
    node = next;
    depth += 1;
    if (node.entry !== undefined && depth >= least) found = {entry: node.entry, to: at + 1};
  }
  return found;
}

const longest = 80;
const isInner = /[、,()]/;

type Line = {readonly ids: Set<string>; readonly lines: Set<string>};

/** The labels and aliases of lines as words, without ordinal, remark, 其中 and the final 数. */
function linesOf({indicators, wording: {aliases}}: Edition): readonly {says: readonly string[]; word: EditionWord}[] {
  const named = new Map<string, Line>();
  const columns = new Set<string>();
  const spelled = aliases as Readonly<Record<string, readonly string[] | undefined>>;
  for (const {id, form, rowId, columnId, row, column} of indicators) {
    columns.add(`${form}.${columnId}`);
    for (const [line, own] of [[`${form}.${rowId}`, row], [`${form}.${columnId}`, column]] as const) {
      for (const stem of [...own.slice(-1), ...spelled[line] ?? []].flatMap(stemsOf)) {
        const known = named.get(stem) ?? {ids: new Set(), lines: new Set()};
        named.set(stem, known);
        known.ids.add(id);
        known.lines.add(line);
      }
    }
  }
  return [...named].map(([stem, {ids, lines}], at) => ({says: [stem], word: {
    readings: [ids], alone: [], leaves: [], isNoun: false, notIn: [], rank: 1500 + at / 1000,
    needsNoun: lines.size > 1 || [...lines].some((line) => columns.has(line)),
  }}));
}

function stemsOf(label: string): readonly string[] {
  const {rest} = splitOrdinal(label.normalize("NFKC"));
  const bare = rest.replace(/^其中:/, "").replace(/\([^)]*\)/g, "").replace(/["“”、,，。:《》/]/g, "");
  const stem = bare.replace(/(总次数|次数|总数|件数|数量|数)$/, "");
  const stems = [stem, stem.replace(/^主动公开(?=.{6,}信息$)/, "")].filter((one) => one.length > 2 && !isGeneric.test(one));
  return [...new Set(stems)];
}

/** Labels that name nothing where no table is around them. */
const isGeneric = /^(其[他它]|总计|合计|统计)$/;

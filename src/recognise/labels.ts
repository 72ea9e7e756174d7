import {type Edition, type EditionId, editions, type FormId, type OfficialForm, perEdition} from "../editions/edition";
import type {Line} from "../editions/form";
import {type Key, normalise} from "./normalise";

/** What a label may stand for in an edition's forms. The same label may mean several things: position decides. */
export type Meaning = {
  /** A line with figures, a heading over such lines, or a text printed about a block or a form. */
  readonly as: "row" | "column" | "rowHeading" | "columnHeading" | "block" | "stub" | "over" | "note" | "form";
  readonly form: FormId;
  /** Block of the form, from 0; the first block for what belongs to the whole form. */
  readonly block: number;
  /** The row or column; for a heading, all lines below it in printed order. */
  readonly ids: readonly string[];
  /** Place among the rows (or the columns) of the form in printed order, headings counted. */
  readonly at: number;
  /** The official label. */
  readonly label: string;
  readonly ordinal?: string;
  readonly only?: string;
  readonly not?: string;
  /** Of a row or column with figures: `row applications received`. */
  readonly name?: string;
  /** Of a heading: the row that its own figures are, where it has some. */
  readonly sum?: string;
};

/** The labels of one edition, looked up whatever their spelling. */
export type Labels = {
  readonly edition: EditionId;
  /** What the text may mean: by its whole key first, then without remarks and 其中; the ordinal breaks ties. */
  readonly find: (text: string) => readonly Meaning[];
  /** Every key with its meanings, official wordings and known drifts. */
  readonly keys: ReadonlyMap<string, readonly Meaning[]>;
};

/** The label index of an edition; built once. */
export const labelsOf = perEdition((edition): Labels => {
  const keys = new Map<string, Meaning[]>();
  for (const meaning of edition.forms.flatMap(meaningsOf)) {
    for (const key of keysOf(meaning, edition)) {
      const known = keys.get(key);
      if (known === undefined) keys.set(key, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
    }
  }
  const find = (text: string): readonly Meaning[] => {
    const {key, ordinal, others} = keyOf(text);
    const found = keys.get(key) ?? others.map((other) => keys.get(other)).find((one) => one !== undefined);
    // 自然人（上年）: what is in brackets is no remark.
    return found === undefined || (!keys.has(key) && isOfOtherYear(text)) ? [] : sameOrdinal(found, ordinal);
  };
  return {edition: edition.id, find, keys};
});

/** 自然人（上年）, 总计（比上年增减）: the label of other figures than this year's. */
const isOfOtherYear = (text: string): boolean => otherYear.test(text);
const otherYear = /[（(【[]\s*(?:[较比与同])?(?:上\s*一?\s*年|去\s*年|上期|同期|往年|历年|前年|增减|同比|环比|增长|变化|差异|差额)/;

/** What every edition looks a text up by: spelled once for all of them. */
export const keyOf = (text: string): Key => (text.length > longestKept ? normalise(text) : keptKey(text));

/** Longer ones are no labels, and not worth their room. */
const longestKept = 100;

/** The meanings with that ordinal, where there are any; （六）其他 is not the row 3.其他. */
export function sameOrdinal(meanings: readonly Meaning[], ordinal: string | undefined): readonly Meaning[] {
  if (ordinal === undefined) return meanings;
  const same = meanings.filter((meaning) => meaning.ordinal === ordinal);
  const isOfOtherKind = (own: string): boolean => /\d/.test(own) !== /\d/.test(ordinal);
  return same.length > 0 ? same : meanings.filter(({as, label, ordinal: own}) =>
    !(as === "row" && own !== undefined && label.length <= shortest && isOfOtherKind(own)));
}

/** 3.其他: what is shorter may be the rest of any label. */
const shortest = 4;

type Wordings = Readonly<Record<string, readonly string[] | undefined>>;

function keysOf(meaning: Meaning, {wording}: Edition): readonly string[] {
  const name = `${meaning.form}.${meaning.ids[0]}`;
  const drifts = meaning.ids.length !== 1 || (meaning.as !== "row" && meaning.as !== "column") ? []
    : [wording.aliases, wording.inTables ?? {}].flatMap((some: Wordings) => some[name] ?? []);
  return [meaning.label, ...drifts].flatMap((label) => {
    const {key, others} = normalise(label);
    return [key, ...others];
  });
}

function meaningsOf(form: OfficialForm): Meaning[] {
  const titles = [meaningOf(form, 0, "form", form.title)];
  if (form.note !== undefined) titles.push(meaningOf(form, 0, "note", form.note));
  let row = 0;
  let column = 0;
  return titles.concat(form.blocks.flatMap((block, at) => [
    ...(block.title === undefined ? [] : [meaningOf(form, at, "block", block.title)]),
    ...(block.stub === undefined ? [] : [meaningOf(form, at, "stub", block.stub)]),
    ...(block.over === undefined ? [] : [meaningOf(form, at, "over", block.over)]),
    ...linesOf(block.rows).map((line) => lineMeaning(form, at, "row", line, row++)),
    ...linesOf(block.columns).map((line) => lineMeaning(form, at, "column", line, column++)),
  ]));
}

const linesOf = (lines: readonly Line[], parent: Partial<Line> = {}): Line[] =>
  lines.flatMap((line) => {
    const own = {...line, only: line.only ?? parent.only, not: line.not ?? parent.not};
    return [own, ...linesOf(line.lines ?? [], own)];
  });

function lineMeaning(form: OfficialForm, block: number, of: "row" | "column", line: Line, at: number): Meaning {
  const below = (): string[] => linesOf(line.lines ?? []).flatMap(({id}) => (id === undefined ? [] : [id]));
  const ids = line.id === undefined ? below() : [line.id];
  const {only, not} = line;
  const name = line.id === undefined ? undefined : `${of} ${form.id} ${line.id}`;
  const sum = line.id === undefined ? line.sum?.id : undefined;
  return {...meaningOf(form, block, line.id === undefined ? `${of}Heading` : of, line.label), ids, at, only, not, name, sum};
}

const meaningOf = (form: OfficialForm, block: number, as: Meaning["as"], label: string): Meaning =>
  ({as, form: form.id, block, ids: [], at: -1, label, ordinal: normalise(label).ordinal});

/**
 * What a cell's text may mean in an edition; also where a table prints a label behind its heading, as in
 * 行政诉讼—未经复议直接起诉 or （三）不予公开：1.属于国家秘密.
 */
export const findLabel = perEdition(({id}): Labels["find"] => {
  const {find, keys} = labelsOf(id);
  const headings = [...keys].flatMap(([key, meanings]) => {
    const over = meanings.filter(({as}) => as === "rowHeading" || as === "columnHeading");
    return over.length === 0 ? [] : [{key, under: new Set(over.flatMap(({ids}) => ids))}];
  });
  const behind = (key: string, depth: number): readonly Meaning[] => {
    const heading = headings.find((heading) => key.startsWith(heading.key) && key.length > heading.key.length);
    if (heading === undefined || depth === deepest) return [];
    const rest = key.slice(heading.key.length);
    const found = [rest, rest.replace(/^[一二三四五六七八九十\d]{1,2}/, "")].map((rest) => {
      const plain = find(rest);
      return plain.length > 0 ? plain : behind(rest, depth + 1);
    });
    const meanings = found.find((meanings) => meanings.length > 0) ?? [];
    return meanings.filter(({ids}) => ids.some((id) => heading.under.has(id)));
  };
  return remember((text) => {
    const plain = find(text);
    if (text.length > longest) return plain;
    const {key} = keyOf(text);
    // Whole before parts: 行政诉讼（复议后起诉） names a row, though 行政诉讼 without what is in brackets is its heading.
    const under = keys.has(key) ? [] : behind(key, 0);
    return under.length > 0 ? under : plain;
  });
});

/** Whether a label of an edition begins with this text: only then may more text make a label of it. */
export const beginsLabel = perEdition(({id}): (text: string) => boolean => {
  const {keys} = labelsOf(id);
  const beginnings = new Set([...keys.keys()].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1))));
  const headings = [...keys].flatMap(([key, meanings]) =>
    meanings.some(({as}) => as === "rowHeading" || as === "columnHeading") ? [key] : []);
  return (text) => {
    const {key, others} = keyOf(text);
    return key === "" || key === "其中" || [key, ...others].some((one) => beginnings.has(one)) ||
      headings.some((heading) => key.startsWith(heading));
  };
});

/** Whether a text is a stretch of a label: of one that was cut, or split over lines. */
export const isWithinLabel = (text: string): boolean => editions.some(({id}) => allKeys(id).includes(keyOf(text).key));

const allKeys = perEdition(({id}): string => [...labelsOf(id).keys.keys()].join("\n"));

/** A form has no more headings over one another. */
const deepest = 3;

/** Longer texts are sentences that happen to begin with a heading. */
const longest = 80;

/** The rows and columns that labels stand for, as `row applications received`, and the forms that they are of. */
export function namedBy(
  labels: readonly {readonly meanings: readonly Meaning[]}[],
): {readonly named: ReadonlySet<string>; readonly forms: ReadonlySet<FormId>} {
  const [named, forms, sure] = [new Set<string>(), new Set<FormId>(), new Set<FormId>()];
  const columns = labels.map(({meanings}) => meanings.some(({as}) => as === "column"));
  labels.forEach(({meanings}, at) => {
    for (const {as, form} of meanings) {
      forms.add(form);
      if (as === "row" && columns[at] === false) sure.add(form);
    }
  });
  labels.forEach(({meanings}, at) => {
    for (const {as, form, name} of meanings) {
      if (name !== undefined && (as !== "row" || columns[at] === false || sure.has(form))) named.add(name);
    }
  });
  return {named, forms};
}

/**
 * The same function, remembering its answers: a workbook is read several times a second while it is edited, and its
 * labels stay what they are.
 */
export function remember<T extends object | boolean>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let letters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    letters += text.length;
    if (known.size >= mostTexts || letters > mostLetters) {
      known.clear();
      letters = text.length;
    }
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

/** More than the texts of one workbook of tables, each of its own: all of them are asked for several times. */
const mostTexts = 65_536;

/** What is remembered keeps its texts: of long ones few. */
const mostLetters = 2_000_000;

const keptKey = remember(normalise);

import type {EditionId} from "../../editions/edition";
import type {Statement} from "../../filing/filing";
import {numeralLetters} from "../../filing/numerals";
import {plain} from "./paragraphs";
import {readParagraphs, type ReadParagraph} from "./read-prose";
import type {Token} from "./token";

/** A number of a text, or a clause that states something without one: from and to in the letters of the source. */
export type Told = {
  readonly from: number; readonly to: number;
  readonly isClause: boolean;
  /** What is stated there; nothing where it is of no figure of the forms. */
  readonly states: readonly Statement[];
};

/** Every number of a text where it stands, and every clause that says in words alone what is so, in their order. */
export function numbersTold(
  source: string, edition: EditionId, year: number | null, unit?: string | null,
): readonly Told[] {
  const lines = linesOf(source);
  return readParagraphs(source, edition, year, unit).flatMap((read): readonly Told[] => {
    const places = placesIn(read.paragraph, lines);
    return placesOf(read).flatMap(({from, to, ...told}) => {
      const [first, last] = [places[from], places[to - 1]];
      return first === undefined || last === undefined ? [] : [{...told, from: first, to: last + 1}];
    });
  });
}

/** The same within a paragraph. */
function placesOf({paragraph: {text}, said, tokens, places}: ReadParagraph): readonly Told[] {
  const numbers = tokens.flatMap(({is, from}) => isNumber.has(is) ? [places[from] ?? 0] : []);
  const clauses = said.filter(({number}) => number === undefined);
  return [
    ...numbers.map((from): Told => ({
      from, to: from + lengthAt(text, from), isClause: false,
      states: said.flatMap(({number, statement}) => number === from ? [statement] : []),
    })),
    ...clauses.map(({from, to, statement}): Told => ({from, to, isClause: true, states: [statement]})),
  ].filter(({from, to}) => to > from).sort((one, other) => one.from - other.from);
}

const isNumber: ReadonlySet<Token["is"]> = new Set<Token["is"]>(["number", "otherNumber", "percent"]);

function lengthAt(text: string, from: number): number {
  printed.lastIndex = from;
  return printed.exec(text)?.[0].length ?? 0;
}

/** A number as it is printed, without its unit. */
const printed = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?%?|${numeralLetters}+(?:点${numeralLetters}+)?`, "y");

type Line = {readonly from: number; readonly printed: string};

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const found of source.matchAll(/\r\n?|\n|$/g)) {
    lines.push({from, printed: source.slice(from, found.index)});
    from = found.index + found[0].length;
  }
  return lines;
}

/** Where in the source each letter of a paragraph stands, as far as its letters are spelled one by one. */
function placesIn({text, line, breaks}: ReadParagraph["paragraph"], lines: readonly Line[]): readonly number[] {
  const places = [{at: 0, line}, ...breaks].flatMap((part) => lettersIn(lines[part.line]));
  return places.length === text.length ? places : [];
}

const lettersIn = (line: Line | undefined): readonly number[] => line === undefined ? []
  : [...line.printed.matchAll(/./gsu)].flatMap(({0: letter, index}) =>
    Array.from(plain(letter).split(""), () => line.from + index));

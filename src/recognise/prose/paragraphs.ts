import {lastUpTo, simplified} from "../normalise";

/** A paragraph of prose in one spelling: half width, simplified, without white space and quotes. */
export type Paragraph = {
  text: string;
  /** Line of the source, from 0, on which it begins. */
  readonly line: number;
  /** Where in `text` further lines of the source begin. */
  readonly breaks: {readonly at: number; readonly line: number}[];
};

/** The paragraphs of a text; lines that a page's width broke are put together again. */
export function paragraphsOf(source: string): readonly Paragraph[] {
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

/** The line of the source in which a character of a paragraph stands. */
export const lineAt = ({line, breaks}: Paragraph, offset: number): number =>
  lastUpTo(breaks, offset, ({at}) => at)?.line ?? line;

/** A text in the one spelling in which words are looked for. */
export const plain = (line: string): string =>
  simplified(line.replace(/[^①-⑳]+/g, (letters) => letters.normalize("NFKC"))).replace(/[\s\u200b-\u200f\ufeff"“”'‘’「」『』*]+/g, "");

/** A line as wide as a page's that ends in the middle of a sentence. */
const goesOn = (before: string, after: string): boolean => after !== "" &&
  before.length >= 24 && before.length <= 60 && !/[。;:!?|]$/.test(before) && !/^([(（]?[一二三四五六七八九十\d]+[)）、.]|\|)/.test(after);

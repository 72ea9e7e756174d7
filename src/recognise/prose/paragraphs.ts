import {simplified} from "../simplified";

/** A paragraph of prose in one spelling: half width, simplified, without white space and quotes. */
export type Paragraph = {
  readonly text: string;
  /** Line of the source, from 0, in which a character of `text` stands. */
  lineAt(offset: number): number;
};

/** The paragraphs of a text; lines that a page's width broke are put together again. */
export function paragraphsOf(source: string): readonly Paragraph[] {
  const lines = source.split(/\r\n?|\n/).map((line) => plain(line));
  const paragraphs: {texts: string[]; lines: number[]}[] = [];
  lines.forEach((text, line) => {
    if (text === "") return;
    const last = paragraphs.at(-1);
    if (last !== undefined && last.lines.at(-1) === line - 1 && goesOn(last.texts.at(-1)!, text)) {
      last.texts.push(text);
      last.lines.push(line);
    } else paragraphs.push({texts: [text], lines: [line]});
  });
  return paragraphs.map(({texts, lines}) => ({text: texts.join(""), lineAt: lineFinder(texts, lines)}));
}

const plain = (line: string): string =>
  simplified(line.normalize("NFKC")).replace(/[\s\u200b-\u200f\ufeff"“”'‘’「」『』*]+/g, "");

/** A line as wide as a page's that ends in the middle of a sentence. */
const goesOn = (before: string, after: string): boolean =>
  before.length >= 24 && before.length <= 60 && !/[。;:!?|]$/.test(before) && !/^([(（]?[一二三四五六七八九十\d]+[)）、.]|\|)/.test(after);

function lineFinder(texts: readonly string[], lines: readonly number[]): Paragraph["lineAt"] {
  return (offset) => {
    let end = 0;
    const at = texts.findIndex((text) => (end += text.length) > offset);
    return lines[at === -1 ? lines.length - 1 : at]!;
  };
}

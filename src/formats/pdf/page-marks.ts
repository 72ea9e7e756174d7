import type * as pdfjsDist from "pdfjs-dist";
import type {PDFPageProxy} from "pdfjs-dist";
import {plainIdeographs} from "./plain-ideographs";
import {rulesIn, type Rule} from "./rules";

/** A piece of text where it stands; points from the top left corner of the page as it is read. */
export type Text = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What stands on a page: pieces of text and ruling lines. */
export type PageMarks = {readonly texts: readonly Text[]; readonly rules: readonly Rule[]; readonly height: number};

type Pdfjs = typeof pdfjsDist;

/** Read the text and the straight lines off a page; pictures are left out. */
export async function readPage(pdfjs: Pdfjs, page: PDFPageProxy): Promise<PageMarks> {
  const {transform, height} = page.getViewport({scale: 1});
  const {items} = await page.getTextContent({includeMarkedContent: false});
  const texts = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, , , x, y] = pdfjs.Util.transform(transform, item.transform) as number[];
    const text = plainIdeographs(item.str);
    const size = Math.hypot(a!, b!) || item.height;
    // Text that runs downwards, as some draw the first column: each piece is a line of its own.
    const isUpright = Math.abs(b!) > Math.abs(a!);
    const end = y! + Math.sign(b!) * item.width;
    return isUpright
      ? [{text, left: x! - size, right: x!, top: Math.min(y!, end), bottom: Math.max(y!, end)}]
      : [{text, left: x!, right: x! + item.width, top: y! - size * 0.85, bottom: y! + size * 0.15}];
  });
  // A drawing without words may have lines by the hundred thousand.
  const rules = texts.length === 0 ? [] : rulesIn(pdfjs, await page.getOperatorList(), transform as number[]);
  return {texts, rules, height};
}

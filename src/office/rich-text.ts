import type {CellStyle} from "hucre/xlsx";
import type {SeenElement} from "./collect-elements";
import {type ColorOf, fontOf} from "./read-looks";
import {unescapeText} from "./xml-text";
import {find} from "./xml-tree";

/** A part of a cell's text; without `font`, it looks as the cell does. */
export type TextPart = {readonly text: string; readonly font?: NonNullable<CellStyle["font"]>};

/** The parts of a text as a file has it, `<si>` or `<is>`; nothing where none has a look of its own. */
export function runsOf(text: SeenElement, colorOf: ColorOf): readonly TextPart[] | undefined {
  const runs = find(text, "r").map((run): TextPart => {
    const [look] = find(run, "rPr");
    return {
      text: find(run, "t").map((piece) => unescapeText(piece.text)).join(""),
      ...(look === undefined ? {} : {font: fontOf(look, colorOf)}),
    };
  });
  return runs.some(({font}) => font !== undefined) ? runs : undefined;
}

import {scanXml, unescapeText} from "./xml";
import type {Zip} from "./zip";

/** The texts that cells refer to by number; runs of rich text joined, phonetic readings left out. */
export function readSharedStrings(zip: Zip, part: string): readonly string[] {
  const bytes = zip.part(part);
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  scanXml(zip.source, part, bytes, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close(name) {
      if (name === "si") strings.push(unescapeText(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

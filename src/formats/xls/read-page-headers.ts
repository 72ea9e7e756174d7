import {pageHeaderOf} from "../../office/page-header";
import {byteAt, recordsOf, shortAt} from "./records";

/**
 * What is printed over the pages of each sheet of a workbook of Excel 97 and later (HEADER, FOOTER), in the order in
 * which the sheets stand in the file; empty where nothing is.
 * @param content the records of the workbook; as `recordsOf`, may throw
 */
export function readPageHeaders(content: Uint8Array): readonly string[] {
  const sheets: {over: string; below: string}[] = [];
  let depth = 0;
  for (const {type, bytes} of recordsOf(content)) {
    if (type === locked) return [];
    if (type === begins && ++depth === 1) sheets.push({over: "", below: ""});
    if (type === ends) depth -= 1;
    const sheet = sheets.at(-1);
    if (depth !== 1 || sheet === undefined || bytes.length < 4) continue;
    if (type === header) sheet.over = textIn(bytes);
    else if (type === footer) sheet.below = textIn(bytes);
  }
  // What comes before all sheets is the workbook's own.
  return sheets.slice(1).map(({over, below}) => pageHeaderOf(over, below));
}

const [begins, ends, locked, header, footer] = [0x0809, 0x000a, 0x002f, 0x0014, 0x0015];

/** So many letters, of one byte or of two. */
function textIn(bytes: Uint8Array): string {
  const encoding = (byteAt(bytes, 2) & 1) === 0 ? "latin1" : "utf-16le";
  const size = encoding === "latin1" ? 1 : 2;
  return new TextDecoder(encoding).decode(bytes.subarray(3, 3 + shortAt(bytes, 0) * size));
}

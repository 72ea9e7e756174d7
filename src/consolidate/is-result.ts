import {reviewTitle} from "../filing/review-table";
import {openZip} from "../office/open-zip";
import {product} from "../office/product";
import {isFiguresCsv} from "./figures-csv";
import type {NoFiling} from "./no-filing";
import {resultSheets} from "./sheets/layout";

/**
 * What bytes are that a consolidation wrote, of this version or any before; they read as a filing of nobody. A result
 * is a workbook with the sheets of all units, of their check and of what they are asked for, or the JSON document.
 */
export function noFilingIn(bytes: Uint8Array): NoFiling | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return inPackage(bytes);
  if (bytes[0] !== 0x7b) return isFiguresCsv(bytes) ? "figures" : undefined;
  if (isDecisionsFile(bytes)) return "decisions";
  return isDocument(bytes) ? "result" : undefined;
}

/** Whether bytes are any of them. */
export const isResult = (bytes: Uint8Array): boolean => noFilingIn(bytes) !== undefined;

function inPackage(bytes: Uint8Array): NoFiling | undefined {
  try {
    const zip = openZip("", bytes);
    const text = (part: string): string => new TextDecoder().decode(zip.part(part));
    const list = text("xl/workbook.xml");
    if (list !== "") return Object.values(resultSheets).every((name) => list.includes(`name="${name}"`)) ? "result" : undefined;
    const core = text("docProps/core.xml");
    return core.includes(`<dc:title>${reviewTitle}</dc:title>`) && core.includes(`<dc:creator>${product}</dc:creator>`)
      ? "return" : undefined;
  } catch {
    return undefined;
  }
}

function isDocument(bytes: Uint8Array): boolean {
  // Of thousands of filings none has the longest.
  return ["unreadable", "differences", "duplicates", "missing", "units"].every((key) => holdsLetters(bytes, `"${key}":`));
}

/** Whether ASCII letters stand somewhere in bytes: it looks at where they would end, and leaps as far as it may. */
function holdsLetters(bytes: Uint8Array, letters: string): boolean {
  const last = letters.length - 1;
  const leaps = new Uint8Array(256).fill(letters.length);
  for (let at = 0; at < last; at += 1) leaps[letters.charCodeAt(at)] = last - at;
  for (let end = last; end < bytes.length; end += leaps[bytes[end] ?? 0] ?? 1) {
    let at = 0;
    while (at <= last && bytes[end - last + at] === letters.charCodeAt(at)) at += 1;
    if (at > last) return true;
  }
  return false;
}

/** Whether bytes are a file of decisions: no filing, and written anew where it is kept. */
export const isDecisionsFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x7b && /^\{\s*"format"\s*:\s*"gouji-decisions"/.test(new TextDecoder().decode(bytes.subarray(0, 100)));

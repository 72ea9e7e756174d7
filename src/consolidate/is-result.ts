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
  if (isDecisionsFile(bytes)) return "decisions";
  if (isDocument(bytes)) return "result";
  return isFiguresCsv(bytes) ? "figures" : undefined;
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
  if (bytes[0] !== 0x7b) return false;
  // The keys are ASCII, and a byte a character is read fastest.
  const text = new TextDecoder("latin1").decode(bytes);
  return ["units", "missing", "duplicates", "unreadable", "differences"].every((key) => text.includes(`"${key}":`));
}

/** Whether bytes are a file of decisions: no filing, and written anew where it is kept. */
export const isDecisionsFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x7b && /^\{\s*"format"\s*:\s*"gouji-decisions"/.test(new TextDecoder().decode(bytes.subarray(0, 100)));

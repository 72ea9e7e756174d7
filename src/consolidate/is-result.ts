import {openZip} from "../office/open-zip";
import {resultSheets} from "./sheets/layout";

/** Whether bytes are what a consolidation wrote: an earlier result, or its file of decisions. */
export const isResult = (bytes: Uint8Array): boolean => isConsolidation(bytes) || isDecisionsFile(bytes);

/**
 * Whether bytes are what a consolidation of ours wrote, of this version or any before: a workbook with the sheets of
 * all units, of their check and of what they are asked for, or the JSON document. They read as a filing of nobody.
 */
const isConsolidation = (bytes: Uint8Array): boolean => isWorkbook(bytes) || isDocument(bytes);

function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    const list = new TextDecoder().decode(openZip("", bytes).part("xl/workbook.xml"));
    return Object.values(resultSheets).every((name) => list.includes(`name="${name}"`));
  } catch {
    return false;
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

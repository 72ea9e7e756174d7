import {openZip} from "../../office/open-zip";
import {resultSheets} from "../../consolidate/sheets/layout";

/**
 * Whether bytes are what a consolidation of ours wrote, of this version or any before: a workbook with the sheets of
 * all units, of their check and of what they are asked for, or the JSON document. They read as a filing of nobody.
 */
export const isConsolidation = (bytes: Uint8Array): boolean => isWorkbook(bytes) || isDocument(bytes);

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
  const text = new TextDecoder().decode(bytes);
  return ["units", "missing", "duplicates", "unreadable", "differences"].every((key) => text.includes(`"${key}":`));
}

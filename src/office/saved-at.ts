import {openZip} from "./open-zip";

/**
 * When a package (.xlsx, .docx, .ods) says that it was last saved, in milliseconds since 1970; `undefined` for whatever
 * says nothing, or is none.
 */
export function savedAt(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const zip = openZip("", bytes);
    const part = ["docProps/core.xml", "meta.xml"].map((name) => zip.part(name)).find((one) => one !== undefined);
    const [, time] = /<(?:dcterms:modified|dc:date)\b[^>]*>([^<]+)</.exec(new TextDecoder().decode(part)) ?? [];
    const saved = time === undefined ? NaN : Date.parse(time);
    return Number.isFinite(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

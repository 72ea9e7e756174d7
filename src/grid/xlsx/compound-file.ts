/** What a file of the old Office container is: a locked new workbook, or an old format by its usual ending. */
export type CompoundFile = "locked" | "xls" | "doc" | "ppt" | "hwp" | "msi" | "cfb";

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompoundFile = (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Tell what a compound file holds by the names of its streams. */
export function compoundFileKind(bytes: Uint8Array): CompoundFile {
  const names = streamNames(bytes);
  return kinds.find(([name]) => names.has(name))?.[1] ?? "cfb";
}

/** `EncryptedPackage` is an .xlsx behind a password; WPS writes .et and .wps with the streams of .xls and .doc. */
const kinds = [
  ["EncryptedPackage", "locked"], ["Workbook", "xls"], ["Book", "xls"], ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"], ["HwpSummaryInformation", "hwp"],
] as const;

/** Names in the directory, whose entries are 128 bytes each, in a chain of sectors; each is visited once at most. */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const size = shift === 12 ? 4096 : 512;
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); !seen.has(sector); sector = nextSector(view, sector, size)) {
    seen.add(sector);
    const from = (sector + 1) * size;
    if (from + size > bytes.length) break;
    for (let at = from; at < from + size; at += 128) names.add(entryName(view, at));
  }
  return names;
}

function entryName(view: DataView, at: number): string {
  const units = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = "";
  for (let index = 0; index < units; index += 1) name += String.fromCharCode(view.getUint16(at + index * 2, true));
  return name;
}

/** The next sector of a chain. The header lists the first 109 sectors of the table, enough for a directory. */
function nextSector(view: DataView, sector: number, size: number): number {
  const entries = size / 4;
  const block = Math.floor(sector / entries);
  const end = 0xfffffffe;
  if (block >= 109) return end;
  const at = (view.getUint32(76 + block * 4, true) + 1) * size + (sector % entries) * 4;
  return at + 4 > view.byteLength ? end : view.getUint32(at, true);
}

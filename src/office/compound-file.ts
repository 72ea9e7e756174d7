import {compoundDirectory} from "./compound-directory";

/** What a file of the old Office container is: a locked new workbook, or an old format by its usual ending. */
export type CompoundFile = "locked" | "xls" | "doc" | "ppt" | "hwp" | "msi" | "cfb";

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompoundFile = (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Tell what a compound file holds by the names of its streams. */
export function compoundFileKind(bytes: Uint8Array): CompoundFile {
  const names = new Set<string>(compoundDirectory(bytes).entries.map(({name}) => name));
  return kinds.find(([name]) => names.has(name))?.[1] ?? "cfb";
}

/** `EncryptedPackage` is an .xlsx behind a password; WPS writes .et and .wps with the streams of .xls and .doc. */
const kinds = [
  ["EncryptedPackage", "locked"], ["Workbook", "xls"], ["Book", "xls"], ["WordDocument", "doc"],
  ["PowerPoint Document", "ppt"], ["HwpSummaryInformation", "hwp"],
] as const;

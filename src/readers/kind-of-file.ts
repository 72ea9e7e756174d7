/** What the first bytes of a file say it is: read by which reader, or named in the sentence that refuses it. */
export type KindOfFile = "workbook" | "text" | "pdf" | "image" | "rtf" | "archive" | "damaged";

const magics: readonly (readonly [string, KindOfFile])[] = [
  ["PK", "workbook"],
  ["\u00d0\u00cf\u0011\u00e0", "workbook"],
  ["%PDF", "pdf"],
  ["{\\rtf", "rtf"],
  ["\u0089PNG", "image"],
  ["\u00ff\u00d8\u00ff", "image"],
  ["GIF8", "image"],
  ["BM", "image"],
  ["II*\u0000", "image"],
  ["MM\u0000*", "image"],
  ["Rar!", "archive"],
  ["7z\u00bc\u00af", "archive"],
  ["\u001f\u008b", "archive"],
];

/** By its bytes; the name only tells a damaged workbook from text in an unknown encoding. */
export function kindOfFile(source: string, bytes: Uint8Array): KindOfFile {
  const found = magics.find(([magic]) => startsWith(bytes, magic))?.[1];
  if (found !== undefined && (found !== "image" || bytes.subarray(0, 512).some((byte) => byte === 0))) return found;
  return /\.(xlsx|xlsm|xls|et)$/i.test(source) && bytes.subarray(0, 4096).includes(0) ? "damaged" : "text";
}

/** Whether the bytes begin with these characters, one byte each. */
export const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((character, at) => bytes[at] === character.charCodeAt(0));

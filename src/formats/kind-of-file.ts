/** What the first bytes of a file say it is: read by which reader, or named in the sentence that refuses it. */
export type KindOfFile = "package" | "compound" | "xls" | "text" | "pdf" | "image" | "rtf" | "archive" | "damaged";

const magics: readonly (readonly [RegExp, KindOfFile])[] = [
  [/^PK/, "package"],
  [/^\xd0\xcf\x11\xe0/, "compound"],
  // Before version 5, Excel put its records into a file without a container.
  [/^\x09[\x00\x02\x04\x08][\x04-\x08]\x00/, "xls"],
  [/%PDF-/, "pdf"],
  [/^\s*\{\\rtf/, "rtf"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{0,4}\x00|II\*\x00|MM\x00\*|RIFF.{4}WEBP)/s, "image"],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ)/, "archive"],
];

/** By its bytes; the name only tells a damaged workbook from text in an unknown encoding. */
export function kindOfFile(source: string, bytes: Uint8Array): KindOfFile {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const found = magics.find(([magic]) => magic.test(head))?.[1];
  if (found !== undefined) return found;
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  return /\.(xlsx|xlsm|xls|et)$/i.test(source) && !isUtf16 && head.includes("\0") ? "damaged" : "text";
}

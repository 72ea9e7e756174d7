/** Text as it may stand in content and in attributes. What XML cannot say is left out. */
export const escapeXml = (text: string): string => escapeContent(text).replaceAll("\"", "&quot;");

/** Text as it may stand in content, where quotes are nothing else. */
export const escapeContent = (text: string): string =>
  text.replace(controls, "").replace(/[&<>]/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;"};

/** A text without what XML cannot say: control characters but tab and line ends, and halves of characters. */
export const withoutControls = (text: string): string => text
  .replace(/\r\n?/g, "\n")
  .replace(controls, "")
  .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as a cell of a workbook holds it: what XML cannot say is written as its number, and comes back as it was. */
export const escapeText = (text: string): string => text
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
  .replace(unspeakable, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/** Control characters but tab and line feed, halves of characters, and what is no character. */
const unspeakable = new RegExp(`${/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.source}|${
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.source}`, "g");

/** Writers of workbooks escape characters that XML forbids as `_x000D_`. */
export const unescapeText = (text: string): string => text.includes("_x")
  ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  : text;

/**
 * Text that stands above or below its line, as it is read: the sign of a note in brackets, so that it does not join the
 * number before it (1665¹ is 1665[1]); longer text is text.
 */
export const raised = (text: string): string => {
  const sign = text.trim();
  return sign !== "" && ([...sign].length <= 3 || /^[\d.,，、\s]+$/.test(sign)) ? `[${sign}]` : text;
};

/** Raised text as it stands in a line that is not at its end: between signs that are in no text. */
export const raisedInLine = (text: string): string => `\ufdd0${text}\ufdd1`;

/** A line at its end: what is raised beside other text is the sign of a note; where all is, nothing is. */
export function withSigns(line: string): string {
  if (!line.includes("\ufdd0")) return line;
  const joined = line.replace(/\ufdd1(\s*)\ufdd0/g, "$1");
  return joined.replace(everyRaised, "").trim() === "" ? joined.replace(everyRaised, "$1")
    : joined.replace(everyRaised, (_, text: string) => raised(text));
}
const everyRaised = /\ufdd0([^\ufdd1]*)\ufdd1/g;

/** What a cell says that holds a picture and no text: it is no blank one. */
export const pictured = "[图片]";

import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import type {Place} from "../filing/place";

/**
 * See to it that every text of a filing can be written: no file of text holds control characters or halves of
 * characters, and what is written without them is not what was read.
 * @throws ReadError "unwritable" with the text, the character and the place, before anything is written
 */
export function insistOnWritable({source, unit, figures, parts, partTitles = new Map()}: Filing): void {
  const insist = (text: string | undefined, detail: Readonly<Record<string, string>> = {}, place?: Place): void => {
    const found = unwritable.exec(text ?? "")?.[0];
    if (text === undefined || found === undefined) return;
    const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    throw new ReadError(source, "unwritable", {text: shown(text), code, ...detail}, place);
  };
  insist(unit, {of: "unit"});
  for (const {text, remark, place} of figures.values()) {
    insist(text, {}, place);
    insist(remark, {}, place);
  }
  for (const text of [...parts.values(), ...partTitles.values()]) insist(text);
}

const unwritable = new RegExp([
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/,
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
].map(({source}) => source).join("|"));

/** The text around it as it can be shown. */
function shown(text: string): string {
  const at = text.search(unwritable);
  return text.slice(Math.max(0, at - 12), at + 13).replace(new RegExp(unwritable, "g"), "�").trim();
}

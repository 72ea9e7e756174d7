import type {Filing} from "./filing";
import {ReadError} from "./read-error";
import type {Place} from "./place";

/**
 * See to it that every text of a filing can be written: no file of text holds control characters or halves of
 * characters, and what is written without them is not what was read. Of the report's own text control characters are
 * left out: they say nothing there; so they are of what else is `written` with it, as people's opinions.
 * @throws ReadError "unwritable" with the text, the character and the place, before anything is written
 */
export const insistOnWritable = (filing: Filing, written: readonly string[] = []): void =>
  insistOn(filing, unwritable, written);

/**
 * The same where workbooks alone are made of it, whose cells hold control characters: but not what the unit is called,
 * which stands in names of files and in properties too, nor halves of characters.
 * @throws ReadError "unwritable" as `insistOnWritable` does
 */
export const insistOnWholeCharacters = (filing: Filing): void => insistOn(filing, noCharacter, []);

/**
 * The same of what people wrote of a unit's filing, where that itself is not written.
 * @throws ReadError "unwritable" as `insistOnWritable` does
 */
export const insistOnWritableWords = (source: string, unit: string, written: readonly string[]): void =>
  insistOn({source, unit, figures: new Map(), parts: new Map()}, unwritable, written);

function insistOn(
  {source, unit, figures, parts, partTitles = new Map(), leftOpen = []}: Texts, notInTexts: RegExp,
  written: readonly string[],
): void {
  const insist = (
    text: string | undefined, none: RegExp, detail: Readonly<Record<string, string>> = {}, place?: Place,
  ): void => {
    const [found] = none.exec(text ?? "") ?? [];
    if (text === undefined || found === undefined) return;
    const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    throw new ReadError(source, "unwritable", {text: shown(text), code, ...detail}, place);
  };
  insist(unit, unwritable, {of: "unit"});
  for (const {text, remark, place} of figures.values()) {
    insist(text, notInTexts, {}, place);
    insist(remark, notInTexts, {}, place);
  }
  const open = leftOpen.map(({sentence}) => sentence);
  for (const text of [...parts.values(), ...partTitles.values(), ...open, ...written]) insist(text, noCharacter);
}

type Texts = Pick<Filing, "source" | "unit" | "figures" | "parts" | "partTitles" | "leftOpen">;

/** Halves of characters, and what is no character. */
const noCharacter = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const unwritable = new RegExp(`${/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.source}|${noCharacter.source}`);

/** The text around it as it can be shown. */
function shown(text: string): string {
  const at = text.search(unwritable);
  return text.slice(Math.max(0, at - 12), at + 13).replace(new RegExp(unwritable, "g"), "�").trim();
}

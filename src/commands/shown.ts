import {onOneLine} from "../filing/one-line";
import {turningMarks} from "../filing/turning-marks";

/**
 * A line for people, whatever is in the names of files and units and the texts within it. What a terminal would take
 * for an order (colour, title, clear), what turns the order of letters round, and halves of letters stand there as they
 * are written in programs; a break of lines is a sign, so that no text can pass for a line of ours.
 * @example shownLine("a\r\nb\u001b[8m") // a⏎b\x1b[8m
 */
export const shownLine = (line: string): string =>
  onOneLine(line).replace(unseen, asWritten);

/** Content as JSON that a terminal takes for text too: JSON itself escapes only some of what is not seen. */
export const shownJson = (content: unknown, space?: number): string =>
  JSON.stringify(content, null, space).replace(unseenInJson, inJson);

const unseen = new RegExp(`[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f]|\\p{Cs}|${turningMarks.source}`, "gu");

/** Of JSON: breaks of lines stand between its parts alone. */
const unseenInJson = new RegExp(`[\\x7f-\\x9f\\u2028\\u2029]|${turningMarks.source}`, "g");

const asWritten = (letter: string): string => {
  const code = letter.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
};

const inJson = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

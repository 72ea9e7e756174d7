/** A text as no spreadsheet computes it: what may be taken for a formula begins with an apostrophe. */
export const uncomputed = (text: string): string =>
  startsFormula.test(text) || text.startsWith("'") ? `'${text}` : text;

/** Without the apostrophe that kept a text from being computed; a negative number stands without one. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && (startsFormula.test(text.slice(1)) || text.startsWith("''")) ? text.slice(1) : text;

/** What a spreadsheet may take for a formula begins so, in full width too, and whatever blanks stand before it. */
const startsFormula = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

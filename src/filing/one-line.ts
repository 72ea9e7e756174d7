/** Breaks of lines, as any program may take them. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** A text on one line, as of a list: a sign stands for each break, so that no text passes for a line of the list. */
export const onOneLine = (text: string): string => text.replace(lineBreaks, "⏎");

const aroundBreaks = new RegExp(`\\s*(?:${lineBreaks.source})\\s*`, "g");

/** A name without the breaks that fitted it to its cell. */
export const nameOnOneLine = (name: string): string => name.trim().replace(aroundBreaks, "");

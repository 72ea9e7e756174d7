/**
 * Whether a format code shows a number as a date or a time. All that the task pane needs to know, for Excel shows its
 * numbers itself: apart from what shows them, it is all that the pane loads at first.
 */
export const isDateFormat = (code: string): boolean =>
  code.length <= longestFormat && formatSections(code).some(showsDate);

const showsDate = (section: string): boolean =>
  !/general|通用格式/i.test(section) &&
  /\[(h+|m+|s+)\]|[ymdhs]|aaa/i.test(section.replace(formatLiterals, "").replace(/\[\$[^\]]*\]/g, ""));

/** Parted by semicolons outside quotes; colours and conditions are left out. */
export const formatSections = (code: string): readonly string[] =>
  sectionsAsWritten(code).map((section) => section.replace(/\[(?!\$|h+\]|m+\]|s+\])[^\]]*\]/gi, ""));

/** The same with what they begin with: `[<1000]`, `[Red]`. */
export function sectionsAsWritten(code: string): readonly string[] {
  const sections = [""];
  let isQuoted = false;
  for (const one of code) {
    if (one === '"') isQuoted = !isQuoted;
    if (one === ";" && !isQuoted) sections.push("");
    else sections[sections.length - 1] += one;
  }
  return sections;
}

/** Characters that stand for themselves whatever they are: quoted, escaped by \ or !, padding. */
export const formatLiterals = /"[^"]*"|[\\!].|_.|\*./g;

/** No program takes or writes a longer one. */
export const longestFormat = 255;

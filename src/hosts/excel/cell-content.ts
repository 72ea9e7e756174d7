/**
 * What to write so that the cell holds this very value: Excel reads a text that is written as if it were typed,
 * and makes formulas, numbers and dates of what looks like one. An apostrophe in front keeps it a text.
 */
export const asEntered = (value: string | number | null): string | number =>
  value === null ? "" : typeof value === "string" && isTakenForMore(value) ? `'${value}` : value;

const isTakenForMore = (text: string): boolean => {
  const plain = text.normalize("NFKC").trim();
  return /^[=+\-@']/.test(text) || /^[=+\-@']/.test(plain) || /^#(REF|N\/A|DIV|VALUE|NAME|NUM|NULL)/i.test(plain) ||
    /^(true|false|真|假)$/i.test(plain) || (/\d/.test(plain) && couldBeNumberOrDate.test(plain));
};

/** Digits with nothing but what numbers, money, dates and times are written with. */
const couldBeNumberOrDate =
  /^(?:[\d\s.,:/%()+\-eE$€£¥年月日时分秒]|上午|下午|[ap]m|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|uary|ruary|ch|il|e|y|ust|tember|ober|ember)+$/i;

/**
 * The formula of a cell, or `undefined` where it has none: Excel gives the content of such a cell in its place,
 * and a text may begin with “=” as well, as '=A1 does.
 */
export const formulaIn = (said: unknown, value: unknown): string | undefined =>
  typeof said === "string" && said.startsWith("=") && said !== value ? said : undefined;

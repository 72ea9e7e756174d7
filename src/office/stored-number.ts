/**
 * The number that a spreadsheet's file stores as text, `undefined` where it is none: then it is to be shown as it
 * stands. JavaScript alone would take a blank for 0, and hexadecimal digits for a number.
 */
export function storedNumber(text: string): number | undefined {
  if (!decimal.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** As XML Schema writes a double, but for its infinities and its NaN. */
const decimal = /^[\t\n\r ]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d{1,4})?[\t\n\r ]*$/;

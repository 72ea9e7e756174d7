import Big from "big.js";
import {formatLiterals, formatSections, isDateFormat, longestFormat, sectionsAsWritten} from "./date-format";

/** How a cell shows its number. */
export type NumberFormat = {
  readonly isDate: boolean;
  /** The number as the cell displays it. */
  readonly show: (value: number) => string;
};

/** Formats that files name by number only; all others are written out in the file. */
export const builtInFormats: ReadonlyMap<number, string> = new Map<number, string>([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"], [9, "0%"], [10, "0.00%"],
  [37, "#,##0;-#,##0"], [38, "#,##0;-#,##0"], [39, "#,##0.00;-#,##0.00"], [40, "#,##0.00;-#,##0.00"],
  [41, '#,##0;-#,##0;"-"'], [42, '#,##0;-#,##0;"-"'], [43, '#,##0.00;-#,##0.00;"-"'], [44, '#,##0.00;-#,##0.00;"-"'],
  [11, "0.00E+00"], [48, "##0.0E+0"], [49, "@"],
  // Dates and times; 27 to 36 and 50 to 58 are those of Chinese Excel.
  [14, "yyyy-m-d"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"],
  [20, "h:mm"], [21, "h:mm:ss"], [22, "yyyy-m-d h:mm"], [30, "m-d-yy"], [31, 'yyyy"年"m"月"d"日"'],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"],
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, 'm"月"d"日"']),
  ...[32, 34, 55].map((id): [number, string] => [id, 'h"时"mm"分"']),
  ...[33, 35, 56].map((id): [number, string] => [id, 'h"时"mm"分"ss"秒"']),
]);

/** Understand a format code such as `#,##0.00;[Red]-#,##0.00`. One too elaborate shows the plain number. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > longestFormat) return {isDate: false, show: showPlain};
  const isDate = isDateFormat(code);
  const patterns = formatSections(code).map(parsePattern);
  const [positive, negative, zero] = patterns;
  if (isDate || positive === undefined || patterns.includes(undefined)) return {isDate, show: showPlain};
  const conditions = sectionsAsWritten(code).map(conditionOf);
  if (conditions.some((one) => one !== undefined)) {
    return {isDate, show: (value) => {
      const pattern = value < 0 ? undefined : patterns[sectionFor(value, conditions)];
      return pattern === undefined ? showPlain(value) : fill(pattern, value);
    }};
  }
  return {
    isDate,
    show(value) {
      if (value === 0 && zero !== undefined) return fill(zero, value);
      if (value < 0 && negative !== undefined) return fill(negative, -value);
      return value < 0 ? `-${fill(positive, -value)}` : fill(positive, value);
    },
  };
}

/** A number without a format: 15 digits, as spreadsheets keep them, and no exponent. */
export const showPlain = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : exactly(value).toFixed();

const exactly = (value: number): Big => new Big(Number.isSafeInteger(value) ? value : value.toPrecision(15));

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

type Condition = (value: number) => boolean;

/** `[<1000]`, where a section has one. */
function conditionOf(section: string): Condition | undefined {
  const [, sign, number] = /^(?:\[[^\]<>=]*\])*\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section) ?? [];
  const than = Number(number);
  if (sign === "<>") return (value) => value !== than;
  return sign === undefined ? undefined : (value) =>
    (sign.includes("=") && value === than) || (sign.includes("<") && value < than) || (sign.includes(">") && value > than);
}

/** The section that shows a number from 0 up: the first whose condition holds, or else the last without one. */
function sectionFor(value: number, conditions: readonly (Condition | undefined)[]): number {
  const met = conditions.slice(0, 2).findIndex((holds) => holds?.(value) === true);
  return met >= 0 ? met : conditions.slice(0, 3).findLastIndex((one) => one === undefined);
}

/** A section taken apart: what stands before and after the number, and the number's own shape. */
type Pattern = {
  readonly before: string;
  readonly after: string;
  /** Absent where the section shows text only, or nothing. */
  readonly digits?: Digits;
};

/** `general` writes the number as it is. */
type Digits = "general" | {
  readonly grouped: boolean;
  readonly whole: number;
  readonly least: number;
  readonly most: number;
  /** Powers of ten the number is shown in: 2 for %, −3 for each trailing comma. */
  readonly shift: number;
  /** Literals among the whole digits, each before the last so many: `.` before 1 of `0!.0,` (125000 as 12.5). */
  readonly between: readonly (readonly [string, number])[];
};

function parsePattern(section: string): Pattern | undefined {
  const kept: string[] = [];
  // Literals step aside, as private characters, so that their digits and signs are not taken for the number's.
  const bare = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, symbol: string) => hide(kept, symbol)).replace(formatLiterals, (literal) =>
    hide(kept, literal[0] === '"' ? literal.slice(1, -1) : /^[\\!]/.test(literal) ? literal.slice(1) : ""));
  const number = /general|[GＧ]\/通用格式|@|[0#?.,]*[0#?](?:[0#?.,]|[\ue000-\uf8ff]+(?=[0#?]))*/i.exec(bare);
  const before = bare.slice(0, number?.index);
  const after = number === null ? "" : bare.slice(number.index + number[0].length);
  if (/[0#?@/]|E[+-]/.test(before + after)) return undefined;
  if (number !== null && /\..*[\ue000-\uf8ff]/.test(number[0])) return undefined;
  const digits = number === null ? undefined : parseDigits(number[0], (bare.match(/%/g) ?? []).length * 2, kept);
  return {before: reveal(kept, before), after: reveal(kept, after), digits};
}

const firstPrivate = 0xe000;
const hide = (kept: string[], literal: string): string => String.fromCharCode(firstPrivate + kept.push(literal) - 1);
const reveal = (kept: readonly string[], text: string): string =>
  text.replace(/[\ue000-\uf8ff]/g, (one) => kept[one.charCodeAt(0) - firstPrivate] ?? one);

function parseDigits(text: string, percent: number, kept: readonly string[]): Digits {
  if (!/[0#?]/.test(text)) return "general";
  const [integer = "", fraction = ""] = text.split(".");
  const whole = integer.replace(/,+$/, "");
  const trailing = integer.length - whole.length + fraction.length - fraction.replace(/,+$/, "").length;
  return {
    grouped: whole.includes(","),
    whole: (whole.match(/0/g) ?? []).length,
    least: (fraction.match(/0/g) ?? []).length,
    most: (fraction.match(/[0#?]/g) ?? []).length,
    shift: percent - 3 * trailing,
    between: [...whole.matchAll(/[\ue000-\uf8ff]/g)].map(({0: one, index}) =>
      [reveal(kept, one), (whole.slice(index).match(/[0#?]/g) ?? []).length]),
  };
}

function fill({before, after, digits}: Pattern, value: number): string {
  if (digits === undefined) return before + after;
  return before + (digits === "general" ? showPlain(value) : showDigits(digits, value)) + after;
}

function showDigits({grouped, whole, least, most, shift, between}: Exclude<Digits, "general">, value: number): string {
  const rounded = shift === 0 && most === 0 && Number.isSafeInteger(value) ? String(value)
    : shifted(value, shift).toFixed(most, Big.roundHalfUp);
  const point = rounded.indexOf(".");
  const integer = point < 0 ? rounded : rounded.slice(0, point);
  const fraction = point < 0 ? "" : rounded.slice(point + 1);
  const padded = (integer === "0" ? "" : integer).padStart(whole, "0");
  const trimmed = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const written = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const parted = between.reduce((shown, [literal, behind]) => insert(shown, literal, behind), written);
  return parted + (trimmed === "" ? "" : `.${trimmed}`);
}

/** A number times a power of ten: to move its point costs nothing, and nothing of it is lost. */
function shifted(value: number, by: number): Big {
  const number = exactly(value);
  if (value !== 0) number.e += by;
  return number;
}

/** A literal put before the last so many digits; from left to right, so that one already put stays before the next. */
function insert(shown: string, literal: string, behind: number): string {
  let at = shown.length;
  for (let digits = 0; digits < behind; digits += /\d/.test(shown.charAt(at)) ? 1 : 0) {
    if (at === 0) return shown;
    at -= 1;
  }
  return shown.slice(0, at) + literal + shown.slice(at);
}

/**
 * Changes of a room that make no difference, by what `npm run mutate` calls them, each with the reason. One entry excuses
 * one change.
 */
export const equivalent: Readonly<Record<string, readonly Excused[]>> = {
  filing: [
    ...excuse("src/filing/exact.ts", "a decimal joined to a number is a text, which is no safe integer: for the compiler", [
      "typeof a === \"number\" && typeof b === \"number\" => true",
      "typeof a === \"number\" && typeof b === \"number\" => typeof a === \"number\" || typeof b === \"number\"",
      "typeof a === \"number\" => true", "typeof b === \"number\" => true",
    ]),
    ...excuse("src/filing/exact.ts", "plain numbers are only quicker", [
      "typeof a === \"number\" && typeof b === \"number\" => false", "\"number\" => \"\"", "\"number\" => \"\"",
    ]),
    ...excuse("src/filing/exact.ts", "what is no number is not the figure's value", ["typed !== undefined => true"]),
    ...excuse("src/filing/money.ts", "undefined is no unit of any kind: for the compiler", [
      "unit !== undefined => true", "text === undefined => false",
      "text === undefined || !/[元圆圓]$/.test(text) => text === undefined && !/[元圆圓]$/.test(text)",
    ]),
    ...excuse("src/filing/money.ts", "only sooner: the table of units decides", [
      "/[元圆圓]$/ => /[元圆圓]/", "text in zeros => false", "!maySpeakOfMoney(text) => false",
    ]),
    ...excuse("src/filing/money.ts", "all are replaced, one at a time or together", ["/\\s+/g => /\\s/g"]),
    ...excuse("src/filing/numerals.ts", "one numeral is a row of one", ["plain.length === 1 => false"]),
    ...excuse("src/filing/levels.ts", "the greedy beginning reaches the first letter", [
      "/^.*(?:[镇乡]|街道|苏木|[县区旗]|市|自治州|省|自治区)(?=.)/ => /.*(?:[镇乡]|街道|苏木|[县区旗]|市|自治州|省|自治区)(?=.)/",
    ]),
    ...excuse("src/filing/record.ts", "no JSON, and undefined, either way", ["\"\" => \"Stryker was here!\"", "{ return undefined; } => {}"]),
    ...excuse("src/filing/remarks.ts", "undefined either way", ["{ return undefined; } => {}"]),
    ...excuse("src/filing/review-table.ts", "undefined either way", ["{ return undefined; } => {}"]),
    ...excuse("src/filing/review-table.ts", "undefined is the name of no gravity: for the compiler", ["severity !== undefined => true"]),
    ...excuse("src/filing/review-table.ts", "all are replaced, one at a time or together", ["/[^\\p{L}]+/gu => /[^\\p{L}]/gu"]),
    ...excuse("src/filing/unit-name.ts", "all are replaced, one at a time or together", ["/\\s+/g => /\\s/g"]),
    ...excuse("src/filing/unit-name.ts", "what is remembered is only quicker", [
      "known !== undefined => false", "canonical.size > mostKnown => true", "canonical.size > mostKnown => false",
      "canonical.size > mostKnown => canonical.size >= mostKnown", "canonical.size > mostKnown => canonical.size <= mostKnown",
    ]),
    ...excuse("src/filing/unit-name.ts", "each kind of office has its full name first: for the compiler", ["\"\" => \"Stryker was here!\""]),
  ],
};

type Excused = {readonly at: string; readonly why: string};

function excuse(file: string, why: string, changes: readonly string[]): readonly Excused[] {
  return changes.map((change) => ({at: `${file}: ${change}`, why}));
}

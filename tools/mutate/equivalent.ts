import {equivalentOfConsolidate} from "./equivalent-of-consolidate";
import {equivalentOfLabels} from "./equivalent-of-labels";
import {equivalentOfReconcile} from "./equivalent-of-reconcile";
import {equivalentOfText} from "./equivalent-of-text";
import {excuse, type Excused} from "./excuse";

/**
 * Changes of a room that make no difference, by what `npm run mutate` calls them, each with the reason. One entry excuses
 * one change.
 */
export const equivalent: Readonly<Record<string, readonly Excused[]>> = {
  editions: [
    ...excuse("src/editions/crosswalk.ts", "what compares alone as the same is a figure: for the compiler", [
      "typeof own === \"string\" => true", "typeof former === \"string\" => true",
    ]),
    ...excuse("src/editions/crosswalk.ts", "an edition has a predecessor where it has a crosswalk: for the compiler", [
      "predecessor === undefined || crosswalk === null => predecessor === undefined && crosswalk === null",
      "predecessor === undefined => false", "crosswalk === null => false",
    ]),
    ...excuse("src/editions/crosswalk.ts", "no figure is called undefined", ["former === undefined => false"]),
    ...excuse("src/editions/crosswalk.ts", "of two that are as strong either will do", [
      "strengths.indexOf(a) < strengths.indexOf(b) => strengths.indexOf(a) <= strengths.indexOf(b)",
    ]),
    ...excuse("src/editions/crosswalk.ts", "a text is no figure", ["[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]"]),
    ...excuse("src/editions/rule-at.ts", "a change within bounds is asked of every figure, by itself: for the compiler", [
      "rule.is === \"changeWithin\" => false", "\"changeWithin\" => \"\"", "`${rule.id} has no terms` => ``",
    ]),
    ...excuse("src/editions/rule-at.ts", "a name has a beginning: for the compiler", ["\"\" => \"Stryker was here!\""]),
    ...excuse("src/editions/form-rows.ts", "a form has rows: for the compiler", ["first !== undefined => true"]),
  ],
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
  reconcile: equivalentOfReconcile,
  text: [...equivalentOfText, ...equivalentOfLabels],
  consolidate: equivalentOfConsolidate,
  remarks: [
    ...excuse("src/remarks/left-over.ts", "each form has its coverage, and what is filled in a figure: for the compiler", [
      "coverage.get(id)?.absent => coverage.get(id).absent", "one?.value => one.value",
    ]),
    ...excuse("src/remarks/left-over.ts", "only quicker: none is found among none", ["notFigures.length === 0 => false"]),
    ...excuse("src/remarks/refuse-explanation.ts", "all are replaced, one at a time or together", [
      "/[^\\p{L}\\p{N}]+/gu => /[^\\p{L}\\p{N}]/gu",
    ]),
    ...excuse("src/remarks/refuse-explanation.ts", "what is left of the letters begins with one: for the compiler", [
      "/^(?:\\p{N}+|.)/u.exec(letters.slice(at))?.[0] => /^(?:\\p{N}+|.)/u.exec(letters.slice(at))[0]",
      "/^(?:\\p{N}+|.)/u => /(?:\\p{N}+|.)/u", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/remarks/remarks-in.ts", "no time either way", [
      "\"\" => \"Stryker was here!\"", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/remarks/remarks-in.ts", "of two times that are one either is it", ["at < written => at <= written"]),
    ...excuse("src/remarks/remarks-in.ts", "an empty text is the number 0", ["\"0\" => \"\"", "\"0\" => \"\""]),
    ...excuse("src/remarks/review/find-again.ts", "only quicker", ["opinions.length === 0 => false"]),
    ...excuse("src/remarks/review/find-again.ts", "no finding and no place is called so", [
      "[] => [\"Stryker was here\"]", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/remarks/review/find-again.ts", "what stands at a place has one, and who is asked is there: for the compiler", [
      "place !== undefined => true", "all[0]?.finding => all[0].finding",
    ]),
    ...excuse("src/remarks/review/find-again.ts", "two sentences without a number lack it alike", ["[] => [\"Stryker was here\"]"]),
    ...excuse("src/remarks/review/find-again.ts", "all are replaced, one at a time or together", ["/\\s+/g => /\\s/g"]),
    ...excuse("src/remarks/review/returned-row.ts", "another sentence takes its place", ["\"\" => \"Stryker was here!\""]),
    ...excuse("src/remarks/review/returned-row.ts", "it asks for nothing, as no text does", ["\"\" => \"Stryker was here!\""]),
    ...excuse("src/remarks/review/returned-row.ts", "what is short is so before it is held against others", ["[] => [\"Stryker was here\"]"]),
    ...excuse("src/remarks/review/returned-row.ts", "each heading has its column: for the compiler", ["-1 => +1"]),
    ...excuse("src/remarks/review/review.ts", "undefined is no subject, and no figure has that name", [
      "{ return false; } => {}", "cell === undefined => false",
    ]),
    ...excuse("src/remarks/review/since.ts", "what is no term is none of last year", [
      "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/remarks/review/unread-words.ts", "the last sheet has all that the last sheet has", ["sheets.slice(0, -1) => sheets"]),
    ...excuse("src/remarks/review/unread-words.ts", "where there is a sheet there is a last one: for the compiler", [
      "last === undefined => false", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/remarks/review/unread-words.ts", "the cell of a number holds no words", [
      "column > (numbers.get(row) ?? Infinity) => column >= (numbers.get(row) ?? Infinity)",
    ]),
    ...excuse("src/remarks/review/unread-words.ts", "only quicker", ["comments.length === 0 => false"]),
    ...excuse("src/remarks/review/versions.ts", "what is no English is Chinese", ["\"zh-CN\" => \"\""]),
    ...excuse("src/remarks/review/versions.ts", "what is blank on one side only is there: for the compiler", ["own?.value => own.value"]),
    ...excuse("src/remarks/review/versions.ts", "all are replaced, one at a time or together", ["/\\s+/g => /\\s/g"]),
  ],
};

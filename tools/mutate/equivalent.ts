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
  reconcile: [
    ...excuse("src/reconcile/locate/evidence.ts", "no figure has no name: for the compiler", ["former === undefined => false"]),
    ...excuse("src/reconcile/locate/evidence.ts", "a text is no copy of a figure", ["[] => [\"Stryker was here\"]"]),
    ...excuse("src/reconcile/locate/evidence.ts", "only sooner: a sentence of no corrected figure says what it said", [
      "filing.prose.filter(({ids}) => corrections.some(({id}) => ids.includes(id))) => filing.prose", "touched.length === 0 => false",
    ]),
    ...excuse("src/reconcile/locate/evidence.ts", "what a sentence is held against goes by the value", ["\"number\" => \"\""]),
    ...excuse("src/reconcile/locate/locate.ts", "rows name cells that are there, sides have terms, changes have cells: for the compiler", [
      "cells[cell]?.id => cells[cell].id", "total !== undefined => true", "one !== undefined => true",
    ]),
    ...excuse("src/reconcile/locate/locate.ts", "a text is no value of a figure", ["[] => [\"Stryker was here\"]"]),
    ...excuse("src/reconcile/locate/mistake.ts", "a correction is of another number", ["to > 0 => to >= 0"]),
    ...excuse("src/reconcile/locate/mistake.ts", "a text has no id, and is the neighbour of none", ["[] => [\"Stryker was here\"]"]),
    ...excuse("src/reconcile/locate/say-location.ts", "a suggestion corrects something: for the compiler", [
      "ownOf(first, finding).corrections[0]?.id => ownOf(first, finding).corrections[0].id",
    ]),
    ...excuse("src/reconcile/locate/search.ts", "only sooner: what needs more cells than are left finds none", [
      "false => true", "barred[cell] === 1 => false", "!isFree => false",
    ]),
    ...excuse("src/reconcile/locate/search.ts", "each stamp is another", ["stamp++ => stamp--"]),
    ...excuse("src/reconcile/locate/search.ts", "an equation less itself is empty", ["row !== pivot => true"]),
    ...excuse("src/reconcile/locate/system.ts", "what a sum holds of is there: for the compiler", [
      "total !== undefined => true", "figures.get(total.id)?.formula => figures.get(total.id).formula",
    ]),
    ...excuse("src/reconcile/locate/system.ts", "a text is no cell", ["[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]"]),
    ...excuse("src/reconcile/locate/system.ts", "what no equation has need not be taken out of any", ["own === undefined => false"]),
    ...excuse("src/reconcile/one-cause.ts", "only sooner: one finding has no other beside it", ["broken.length < 2 => false"]),
    ...excuse("src/reconcile/one-cause.ts", "a text is no term of last year's, and no figure", [
      "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/reconcile/one-cause.ts", "a total has a left side: for the compiler", ["total === undefined => false"]),
    ...excuse("src/reconcile/one-cause.ts", "no figure is called so", ["\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\""]),
    ...excuse("src/reconcile/check-prose.ts", "there is a likely whole, and a sentence names a figure: for the compiler", [
      "[] => [\"Stryker was here\"]", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/reconcile/format.ts", "only sooner: of a plain count there is nothing to say", [
      "{ const value = numberOr(-1, figure); return figure.as === \"number\" && value >= 0 && Number.isInteger(value) && figure.s => {}",
      "-1 => +1",
      "figure.as === \"number\" && value >= 0 && Number.isInteger(value) && figure.slips === undefined && figure.remark === undef => false",
      "figure.as === \"number\" => true", "figure.as === \"number\" => figure.as !== \"number\"", "\"number\" => \"\"", "value >= 0 => value > 0",
      "indicator !== undefined && !isPlainCount(figure) => true",
    ]),
    ...excuse("src/reconcile/format.ts", "a filing has figures of its edition, places and links: for the compiler", [
      "indicator !== undefined => true", "indicator !== undefined && !isPlainCount(figure) => indicator !== undefined || !isPlainCount(figure)",
      "slips?.some => slips.some", "filing.figures.get(id)?.place => filing.figures.get(id).place", "[] => [\"Stryker was here\"]",
      "first.detail?.text => first.detail.text", "finding.detail?.text => finding.detail.text",
      "linksElsewhere.exec(String(formula))?.[0] => linksElsewhere.exec(String(formula))[0]", "formula !== undefined => true",
      "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/reconcile/format.ts", "what rounds to a number that is none is within nothing of it", ["Number.isNaN(shown) => false"]),
    ...excuse("src/reconcile/format.ts", "every way of showing a number needs a name, whichever", ["\"rounded\" => \"\""]),
    ...excuse("src/reconcile/honest-difference.ts", "only sooner: none of no differences is explained", ["sizes.length === 0 => false"]),
    ...excuse("src/reconcile/honest-difference.ts", "a figure with a remark is there, a stated number has a unit: for the compiler", [
      "figure !== undefined => true", "[] => [\"Stryker was here\"]", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/reconcile/honest-difference.ts", "what is no number is no difference", ["inTheirs === undefined => false"]),
    ...excuse("src/reconcile/judge.ts", "a rule on units has an operand, a figure and its line: for the compiler", [
      "operand?.id => operand.id", "\"\" => \"Stryker was here!\"", "figure === undefined => false", "lastYear !== undefined => true",
      "lastYear !== undefined => true", "line === undefined => false", "rule.tooLarge?.[line] => rule.tooLarge[line]",
      "amount === undefined => false", "each !== undefined => true", "left.least !== null => true",
    ]),
    ...excuse("src/reconcile/judge.ts", "no place is the state or a department: for the compiler", [
      "place === \"state\" || place === \"department\" => false",
      "place === \"state\" || place === \"department\" => place === \"state\" && place === \"department\"",
      "place === \"state\" => false", "\"state\" => \"\"", "place === \"department\" => false", "\"department\" => \"\"",
      "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/reconcile/judge.ts", "of no levels all may as well", ["[true] => []"]),
    ...excuse("src/reconcile/account.ts", "only sooner: a whole filing lacks nothing", ["isWhole(filing) => false"]),
    ...excuse("src/reconcile/account.ts", "a text is no figure, and no term", [
      "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/reconcile/account.ts", "all are replaced, one at a time or together", ["/[^\\p{L}]+/gu => /[^\\p{L}]/gu"]),
    ...excuse("src/reconcile/check-report.ts", "only sooner: what is empty says nothing", [
      "parts.size === 0 => false", "parts.size === 0 => false", "own === \"\" => false", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/reconcile/check-report.ts", "all are replaced, one at a time or together", [
      "/\\s+/g => /\\s/g", "/\\s+/g => /\\s/g", "/\\s+/g => /\\s/g",
    ]),
    ...excuse("src/reconcile/check-report.ts", "an empty text is part of every text", ["placeholder !== \"\" => true"]),
    ...excuse("src/reconcile/check-report.ts", "what matched has its groups, and what fees exceed is there: for the compiler", [
      "told.at(-1)?.part => told.at(-1).part", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
      "yuan === undefined => false", "[] => [\"Stryker was here\"]", "feesIn === undefined => false", "feesIn === undefined => false",
      "fee !== undefined => true", "feesIn === undefined => false", "feesIn === undefined || figure === undefined => false",
      "feesIn === undefined || figure === undefined => feesIn === undefined && figure === undefined", "feesIn === undefined => false",
      "figure === undefined => false",
    ]),
    ...excuse("src/reconcile/check-signature.ts", "every edition in parts has six: a seventh is beyond them", [
      "\"零一二三四五六七八九十\".indexOf(number) > parts.length => true",
      "\"零一二三四五六七八九十\".indexOf(number) > parts.length => \"零一二三四五六七八九十\".indexOf(number) >= parts.length",
    ]),
    ...excuse("src/reconcile/check-signature.ts", "a line with a date is there, and parts have a last one: for the compiler", [
      "lines[at]?.replace => lines[at].replace", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
      "parts.at(-1)?.title => parts.at(-1).title", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
    ]),
    ...excuse("src/reconcile/check-signature.ts", "all are replaced, one at a time or together", ["/\\s+/g => /\\s/g"]),
    ...excuse("src/reconcile/moved-rows.ts", "only sooner: of rows that rise none is moved", [
      "isRising(column, figures) => false", "-1 => +1", "place.row <= last => true", "true => false",
      "{ let last = -1; for (const {id} of column) { const place = figures.get(id)?.place; if (place?.in !== \"sheet\") continue; => {}",
    ]),
    ...excuse("src/reconcile/moved-rows.ts", "a column has a first figure: for the compiler", ["first !== undefined => true"]),
    ...excuse("src/reconcile/compare.ts", "a correspondence has figures, and a sum of several one former: for the compiler", [
      "own === undefined => false", "[] => [\"Stryker was here\"]", "former !== undefined => true", "terms[n]?.sign => terms[n].sign",
    ]),
    ...excuse("src/reconcile/compare.ts", "nobody reads the label of a summand", ["\"\" => \"Stryker was here!\""]),
    ...excuse("src/reconcile/say.ts", "whatever is not English is Chinese", [
      "\"zh-CN\" => \"\"", "\"zh-CN\" => \"\"", "\"zh-CN\" => \"\"", "\"zh-CN\" => \"\"",
    ]),
    ...excuse("src/reconcile/say.ts", "a rule has a left side: for the compiler", [
      "left?.terms => left.terms", "left?.terms => left.terms", "left?.sum => left.sum",
    ]),
    ...excuse("src/reconcile/say.ts", "a text is no blank term", [
      "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/reconcile/say.ts", "no sentence names a share of what is not known, or of nothing", [
      "l === null || r === null || r === 0 => false", "l === null || r === null || r === 0 => (l === null || r === null) && r === 0",
      "l === null || r === null => false", "l === null || r === null => l === null && r === null", "l === null => false",
      "r === null => false", "r === 0 => false",
    ]),
    ...excuse("src/reconcile/say.ts", "two sides that are broken differ", ["(difference ?? NaN) > 0 => (difference ?? NaN) >= 0"]),
    ...excuse("src/reconcile/say.ts", "a sentence takes of the facts those that it names", ["rule.is === \"mentions\" => true"]),
    ...excuse("src/reconcile/say-format.ts", "a sentence takes of the facts those that it names", [
      "detail.slip !== undefined => true", "detail.why !== undefined => true", "detail.others !== undefined => true",
      "rule === \"format.missingForm\" => true", "rule === \"format.headingSum\" => true",
      "rule === \"format.missingRow\" || rule === \"format.movedRow\" => true", "detail.forms !== undefined => true",
      "/^(?:prose|publication)\\./.test(rule) && detail.table !== undefined => true",
      "/^(?:prose|publication)\\./.test(rule) && detail.table !== undefined => /^(?:prose|publication)\\./.test(rule) || detail.table !== undefined",
      "/^(?:prose|publication)\\./ => /(?:prose|publication)\\./", "detail.table !== undefined => true",
    ]),
    ...excuse("src/reconcile/say-format.ts", "several figures have a first, and readings are as many as sums: for the compiler", [
      "first !== undefined => true", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    ]),
    ...excuse("src/reconcile/say-format.ts", "no figure is called undefined", ["detail.of === undefined => false"]),
    ...excuse("src/reconcile/against-last.ts", "rows have figures, which are shown: for the compiler", [
      "first?.form => first.form", "filing.figures.get(id)?.place => filing.figures.get(id).place",
      "filing.figures.get(id)?.value => filing.figures.get(id).value", "row[column]?.id => row[column].id",
      "figures.get(id)?.text => figures.get(id).text", "ids[0] !== undefined => true",
      "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
      "\"\" => \"Stryker was here!\"",
    ]),
  ],
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

type Excused = {readonly at: string; readonly why: string};

function excuse(file: string, why: string, changes: readonly string[]): readonly Excused[] {
  return changes.map((change) => ({at: `${file}: ${change}`, why}));
}

import {excuse, type Excused} from "./excuse";

/** Changes of the room reconcile that make no difference. */
export const equivalentOfReconcile: readonly Excused[] = [
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
  ...excuse("src/reconcile/formulas.ts", "what names no sheet is from none", ["\"\" => \"Stryker was here!\""]),
  ...excuse("src/reconcile/formulas.ts", "a total has parts, stands on a sheet, and what matched has its groups: for the compiler", [
    "[] => [\"Stryker was here\"]", "place.in === \"sheet\" => true", "\"\" => \"Stryker was here!\"",
    "\"\" => \"Stryker was here!\"", "home.in === \"sheet\" => true", "\"\" => \"Stryker was here!\"",
    "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/reconcile/formulas.ts", "a name loses the quotes in it on both sides", [
    "/^'|'$/g => /'|'$/g", "/^'|'$/g => /^'|'/g",
  ]),
  ...excuse("src/reconcile/formulas.ts", "no cell of the own sheet adjoins a text or another sheet's", [
    "'\"\"' => \"\"", "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/reconcile/formulas.ts", "of whole columns letters are left", [
    "/(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[A-Z]:\\$?[A-Z]|\\d:\\$?\\d|\\[/i => /(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[^A-Z]:\\$?[A-Z]|\\d:\\$?\\d|\\[/i",
    "/(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[A-Z]:\\$?[A-Z]|\\d:\\$?\\d|\\[/i => /(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[A-Z]:\\$[A-Z]|\\d:\\$?\\d|\\[/i",
    "/(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[A-Z]:\\$?[A-Z]|\\d:\\$?\\d|\\[/i => /(?:OFFSET|INDIRECT|INDEX|CHOOSE|LOOKUP)\\(|[A-Z]:\\$?[^A-Z]|\\d:\\$?\\d|\\[/i",
  ]),
  ...excuse("src/reconcile/formulas.ts", "a place beside every sheet is told by whatever", [
    "home.in === \"sheet\" && place.in === \"sheet\" => true",
    "home.in === \"sheet\" && place.in === \"sheet\" => home.in === \"sheet\" || place.in === \"sheet\"",
    "home.in === \"sheet\" => true", "place.in === \"sheet\" => true", "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/reconcile/formulas.ts", "what stands on no sheet stands on no total's: for the compiler", [
    "place.in !== \"sheet\" || home.in !== \"sheet\" => false",
    "place.in !== \"sheet\" || home.in !== \"sheet\" => place.in !== \"sheet\" && home.in !== \"sheet\"",
    "place.in !== \"sheet\" => false", "home.in !== \"sheet\" => false",
  ]),
  ...excuse("src/reconcile/profile.ts", "no likelihood comes to just the bound", [
    "gain >= enough => gain > enough", "farOff > unlike => farOff >= unlike",
    "run.told.filter(({row}) => !one.displaced.rows.includes(row)).reduce((sum, {gain}) => sum + gain, 0) < enough => run.told.filter(({ row }) => !one.displaced.rows.includes(row)).reduce((sum, { gain }) => sum + gain, 0) <= enough",
    "misfit(one.now, other.then) <= fits => misfit(one.now, other.then) < fits",
    "misfit(other.now, one.then) <= fits => misfit(other.now, one.then) < fits", "a < enough / 4 => a <= enough / 4",
    "b < enough / 4 => b <= enough / 4",
    "misfit(line.now, source.then) <= fits => misfit(line.now, source.then) < fits", "left > 1 => left >= 1",
    "step.gain > 1 => step.gain >= 1", "left > 1 => left >= 1",
  ]),
  ...excuse("src/reconcile/profile.ts", "what is no candidate has no gain, and of exchanged rows none is told", [
    "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/reconcile/profile.ts", "the same two again, the other way round, are no better, nor is a row beside itself", [
    "lines.slice(at + 1) => lines",
  ]),
  ...excuse("src/reconcile/profile.ts", "what is not said is as likely as anything", ["value === null => false"]),
  ...excuse("src/reconcile/profile.ts", "a run ends behind its first row", ["end < 0 => end <= 0"]),
  ...excuse("src/reconcile/profile.ts", "a run of no rows has no gain", ["length === 0 => false"]),
  ...excuse("src/reconcile/profile.ts", "of the other candidates only exchanged rows are asked for", [
    "runs.toReversed().sort((one, other) => other.gain - one.gain).slice(0, 1) => runs.toReversed().sort((one, other) => other.gain - one.gain)",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "only sooner: what is told in full at once is the same", [
    "filing.remarks === undefined && !saysAnything(filing) => false", "{isBrokenAlone: true, later} => {}",
    "true => false", "{isBrokenAlone: true} => {}", "true => false",
    "plain === \"broken\" && later !== undefined => false", "\"broken\" => \"\"",
    "{ const finding = unfinished(ruleAt); later.set(finding, ruleAt); findings.push(finding); continue; } => {}",
    "isBrokenAlone && verdict !== \"broken\" => false", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "only sooner: without last year nothing is seen across years, and without sums of headings none stands in for rows", [
    "yearBefore === undefined && ruleAt.isAcrossYears => false",
    "eitherInYuan.size + displaced.size === 0 && !isUnlike => false", "sums.length === 0 => false",
    "last === undefined && operands.some((one) => one.last) => false", "(one) => one.last => () => undefined",
    "last === undefined => false", "left === undefined => false",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "only sooner: what is not judged plainly is judged in full", [
    "plain === \"holds\" => false", "\"holds\" => \"\"",
    "{ if (rule.is !== \"equal\") return undefined; const one = plainSum(left, figures); const other = one === undefined ? unde => {}",
    "rule.is !== \"equal\" => true", "\"equal\" => \"\"", "one === undefined => true", "other === undefined => true",
    "\"holds\" => \"\"", "\"broken\" => \"\"",
    "{ let sum = 0; for (const {id, sign, last} of operands) { const figure = last ? undefined : figures.get(id); const value => {}",
    "figure === undefined || figure.converted !== undefined => true",
    "value === null || !Number.isSafeInteger(value) => true", "value === null => false",
    "value === null => value !== null", "!Number.isSafeInteger(value) => Number.isSafeInteger(value)",
    "value === null || !Number.isSafeInteger(value) => value === null && !Number.isSafeInteger(value)",
    "sign * value => sign / value", "!Number.isSafeInteger(sum) => Number.isSafeInteger(sum)",
    "!Number.isSafeInteger(sum) => true",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "two sums are equal with either sign", [
    "sum += sign * value => sum -= sign * value",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "what is not there is no figure other than 0", [
    "figure !== undefined => true", "n < seen.length => n <= seen.length",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "what is told in full later is all known by itself", ["false => true"]),
  ...excuse("src/reconcile/reconcile.ts", "only sooner: what is not judged plainly is judged in full", [
    "figure.converted !== undefined => figure.converted === undefined",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "of what is broken alone nothing else is found, and its places are told in full", [
    "verdict !== \"broken\" => false", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "of what counts as 0 only the value is asked, and what is not there is not empty", [
    "\"number\" => \"\"", "\"0\" => \"\"", "figure !== undefined => true",
  ]),
  ...excuse("src/reconcile/reconcile.ts", "a broken rule on units says why: for the compiler", [
    "detail?.why => detail.why",
  ]),
];

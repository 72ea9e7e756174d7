import {sayPlace} from "../../filing/place";
import {accountEnUS} from "./account-en-US";
import {fewNames, type FindingWords} from "./zh-CN";

/** What the findings are said with in English. */
export const enUS: FindingWords = {
  row: ({english}) => english.row,
  column: ({english}) => english.column,
  plainColumn: ({english}) => english.column,
  name: ({columnId, english: {row, column}}) => (columnId === "" ? `“${row}”` : `“${row}, ${column}”`),
  place: (place) => sayPlace(place, "en-US"),
  rule: ({english}) => english,
  withRows: (rule, rows) => `${rule} (${rows})`,
  form: ({english}) => `“${english.title}”`,
  basis: (of) => of["en-US"],
  title: (form) => `“${form?.english.title ?? ""}”`,
  ofColumn: (label) => `${label} `,
  blank: "blank",

  inColumn: (label) => `Column ${label}: `,
  inRow: (label) => `Row ${label}: `,
  inPart: (label) => `Part ${label}: `,
  lastYear: (label) => `${label} in last year's report`,
  term: (label, value) => (value < 0 ? `${label} (${value})` : `${label} ${value}`),
  sum: (terms, sum) => `${terms} = ${sum}`,
  restZero: (terms, count) => (terms === "" ? "all terms 0" : `${terms} (${count} other terms 0)`),
  comma: "; ",
  list: (items) => (items.length > 4 ? `${items.slice(0, 3).join(", ")} and ${items.length - 3} more` : items.join(", ")),
  isBlank: (labels) => `${labels} left blank`,
  isMark: (label, text) => `${label} holds “${text}”`,
  isText: (label, text) => `${label} holds “${text}”, which is no number`,
  isUnknown: (label) => `no number for ${label}`,
  problems: (problems) => problems.join("; "),

  next: {
    error: ". Please check and correct.",
    warning: ". Please check; if it is true, explain it.",
    hint: ". Please have a look.",
  },
  note: (text, place, size) =>
    ` ${place.charAt(0).toUpperCase()}${place.slice(1)} says “${text}”, which is just the difference of ${size}; it may be taken for the explanation.`,
  because: (rule) => ` (${rule})`,
  undecided: (problem, rule, isLast) => `${problem}; cannot be checked: ${rule}. ${isLast ? "Please look at last year's report."
    : "Please enter a number, or 0 if there is none."}`,
  undecidedLevel: ({nonZero, unitName}) =>
    `${nonZero}; only State Council departments, provinces, cities with districts and autonomous prefectures make ` +
    `regulations (规章), and the name “${unitName}” does not tell the level. Please check.`,
  undecidedUnit: ({left, detail}) =>
    `${left} is large and may be in yuan; the unit's name does not tell its level. It should be in ${detail.unit}. Please check.`,
  totalBlank: ({blank, nonZero}) => `${blank}; but ${nonZero}. Please fill in the total.`,
  partsBlank: ({left, blank}) => `${left}; but ${blank}. Please fill in the parts, with 0 where there is none.`,

  known: (terms, unknown) => (unknown === 0 ? terms
    : `${terms} (${unknown} ${unknown === 1 ? "other is" : "others are"} blank or not read)`),
  unknown: (labels) => `${labels} blank or not read`,
  whatever: (left, right, {gap, more}) => `${[left, right].filter(Boolean).join("; ")}; ${gap === undefined ? "this cannot hold"
    : left === "" || right === "" ? `the difference is at least ${gap}`
    : `the ${more === "left" ? "former" : "latter"} is greater by at least ${gap}`}, whatever the blanks hold`,

  broken: {
    equal: ({left, right, leftSum, rightSum, difference, isMore}) =>
      `${left}; ${right}; ${leftSum} is ${isMore ? "more" : "less"} than ${rightSum}, by ${difference}`,
    atMost: ({left, right, leftSum, rightSum, difference}) =>
      `${left}; ${right}; ${leftSum} is more than ${rightSum}, by ${difference}`,
    eachAtMost: ({left, right, leftSum, rightSum, difference}) =>
      `${left}; ${right}; ${leftSum} is more than ${rightSum}, by ${difference}`,
    covers: ({left, right, leftSum, rightSum, difference}) =>
      right === "" ? `${left} is below 0` : `${left}; ${right}; ${leftSum} is less than ${rightSum}, by ${difference}`,
    needs: ({left, right}) => `${left}; but ${right}`,
    together: ({left, right}) => `${left}; ${right}; both should be zero or neither`,
    shareAtMost: ({left, right, percent, detail}) => `${left}; ${right}; that is ${percent}%, above ${detail.percent}%`,
    zeroUnless: ({nonZero, unitName}) =>
      `${nonZero}; only State Council departments, provinces, cities with districts and autonomous prefectures make ` +
      `regulations (规章); “${unitName}” is none of them and should report 0`,
    inUnit: ({left, detail}) => detail.why === "printed"
      ? `${left}; the table prints “${detail.found}”, the form prescribes “${detail.unit}”, and nothing was converted. If it is in ${detail.found}, ` +
        `it should be ${detail.becomes} ${detail.unit}; if it is in ${detail.unit}, the printed unit should be corrected`
      : detail.why === "converted" ? `${left}; that was converted from “${detail.found}”; the unit should be ${detail.unit}`
      : detail.why === "prose" ? `${left} ${detail.unit}; the text says “${detail.found}”${detail.becomes === undefined ? "" : `, which is ${detail.becomes} ${detail.unit}`}, ` +
        `about 10,000 times more or less; the unit should be ${detail.unit}`
      : detail.why === "lastInYuan" ? `${left}; last year's report says ${detail.found}, about 10,000 times as much, as if it were in yuan; the unit is ${detail.unit}`
      : detail.why === "last" ? `${left}; last year's report says ${detail.found}, about 10,000 times more or less; the unit should be ${detail.unit}`
      : detail.why === "each" ? `${left}, but ${detail.of} is ${detail.count === "0" ? "" : "only "}${detail.count}: it may be in yuan; the unit should be ${detail.unit}`
      : `${left} is too large for a unit of this level and may be in yuan; the unit should be ${detail.unit}`,
    mentions: ({left, detail}) => `${left}; but part ${detail.part} of the report does not mention “${detail.word}”`,
    changeWithin: ({left, leftSum, rightSum, times, percent}) => `${left}; last year ${rightSum}${
      leftSum === "0" || rightSum === "0" ? "" : Number(times) < 1 ? `; ${percent === "0.0" ? "less than 0.1" : `only ${percent}`}% of that` : `; ${times} times as much`}`,
  },

  slips: {
    fullWidth: "is in full-width digits", separators: "has separators", spaces: "has spaces or unseen signs",
    unit: "has a unit after the number", numberAsText: "is stored as text and sums will miss it",
    date: "is formatted as a date",
    scaled: "is a format's doing, which shows another number than the one stored",
  },
  format: {
    "format.blank": ({name, text, detail, several}) => detail.struck !== undefined
      ? `${name}: “${detail.struck}” is struck out and was not read, so that the cell is blank. Please remove the line where the figure holds, or fill in the figure, or 0 if there is none.`
      : `${several === undefined || several.count <= fewNames ? name : `${several.first} and ${several.count - 1} more`} ${
        several === undefined ? text === "" ? "is blank" : `holds “${text}”` : text === "" ? "are blank" : `hold “${text}”`}. Please fill in the figure, or 0 if there is none.`,
    "format.notANumber": ({name, text, detail, several}) => detail.formula === undefined
      ? `${name} ${several === undefined ? "holds" : "each hold"} “${text}”, which is no number. Please enter a number.`
      : `The formula ${detail.formula} of ${name} gives “${text}”, which is no number. Please mend the formula, or enter a number.`,
    "format.slip": ({name, text, detail}) =>
      `${name}: “${text}” ${detail.slip}; it is read as ${detail.value} ${detail.unit}. Please check and write a plain number.`,
    "format.slips": ({name, detail}) =>
      `${name}: each ${detail.slip}; they are read as numbers. Please check and write plain numbers.`,
    "format.notInteger": ({name, text}) => `${name} is ${text} and should be a whole number. Please check and correct.`,
    "format.negative": ({name, text}) => `${name} is ${text} and should not be negative. Please check and correct.`,
    "format.remarkInCell": ({name, text, detail, several}) =>
      `${name}: ${several === undefined ? "" : "in each, "}“${text}” carries a remark; it is read as ${detail.value} and the remark is kept. Better move it below the table.`,
    "format.moneyConverted": ({name, detail}) =>
      `${name} says “${detail.printed}”; it is converted to ${detail.converted} ${detail.unit}. Please check, and write it in ${detail.unit}.`,
    "format.moneyUnitsDiffer": ({name, detail}) =>
      `${name}: the unit nearest to the number is “${detail.printed}”, elsewhere it is ${detail.others}; the nearest holds, ` +
      `and the amount is read as ${detail.converted} ${detail.unit}. Please check the unit.`,
    "format.moneyUnitUnclear": ({name, text, detail}) =>
      `${name}: “${text}” is given ${/,| and /.test(String(detail.others)) ? `the units ${detail.others} in one place` : `in ${detail.others}, which is no unit of yuan`}, so that it was not read. ` +
      `Please write one unit; the form prescribes ${detail.unit}.`,
    "format.countUnit": ({name, text, detail, several}) =>
      `${several === undefined ? `${name}: “${text}” is` : `${several.count} figures (${several.first} the first) are`} given in ${detail.others}, where the form prescribes ${detail.unit}; ` +
      `whether to multiply is not certain, so that nothing was read. Please write numbers in ${detail.unit}, and correct the unit.`,
    "format.displayedDiffers": ({name, detail, several}) => several !== undefined
      ? `${name}: these ${several.count} cells show other numbers than they store, by one kind of number format (${several.first} shows ${detail.displayed} but stores ${detail.value}); they would differ once published. Please check and correct.`
      : `${name} shows ${detail.displayed} but stores ${detail.value}; they would differ once published. Please check and correct.`,
    "format.hiddenFigure": ({name}) =>
      `${name}: in a hidden row, column or sheet, or hidden by a number format such as ;;;, unseen in print and when ` +
      "published. Please unhide it, or mend the format, and check.",
    "format.externalLink": ({name, detail, several}) =>
      `${name}: ${several === undefined ? "the formula refers" : "formulas refer"} to another workbook (${several === undefined ? "" : `${several.first}: `}${detail.formula}). Please enter the number, or refer to this one.`,
    "format.staleTotal": ({name, detail, several}) =>
      `${name}: the file keeps ${several === undefined ? "an outdated result of the formula" : "outdated results of the formulas"} ` +
      `(${several === undefined ? "" : `${several.first} `}${detail.stored}, now ${detail.now}); computed anew. ` +
      "Please open it in Excel or WPS, recalculate (F9) and save.",
    "format.noResult": ({name, several}) =>
      `${name}: the file keeps no ${several === undefined ? "result of the formula" : "results of the formulas"}; computed. Please open it in Excel or WPS and save it once.`,
    "format.notComputed": ({name, detail}) =>
      `${name}: the file keeps no result of the formula ${detail.formula}, which cannot be computed, as it ${detail.reason}. ` +
      "Please open it in Excel or WPS, recalculate and save, or enter the number.",
    "format.wrongEdition": ({detail}) =>
      `Report year ${detail.year} requires edition ${detail.required} (${detail.basis}); this is edition ${detail.edition}. ` +
      "Please use the prescribed form.",
    "format.missingForm": ({detail}) => `Nothing was read of ${detail.form} (${detail.count} figures): ${detail.why}` +
      `${detail.stated === undefined ? "" : `; ${detail.stated} of them were read off the text, which cannot stand in for the table`}. ` +
      "Please type it in, or use a file that has it.",
    "format.notRead": ({detail}) => `${detail.form}: ${detail.count} ${detail.count === "1" ? "figure was" : "figures were"} not read: ${detail.lines}. Please type ${detail.count === "1" ? "it" : "them"} in from the original.`,
    "format.missingRow": ({detail}) => detail.count === undefined
      ? `${detail.form} lacks the row “${detail.row}”. Please complete it after the prescribed form.`
      : `${detail.form} has only the sum of “${detail.row}” and lacks the ${detail.count} rows under it. Please complete it after the prescribed form.`,
    "format.headingSum": ({detail}) => detail.units !== undefined
      ? `${detail.form}, ${detail.lines}: the sum is there without its rows in so many filings: ${detail.units}. The consolidated rows ` +
        "do not hold what these have and come to less than the sum; totals were checked by the sums. Please ask these units for the rows."
      : `${detail.form} has sums in the rows of headings: ${detail.lines}. The prescribed form has no cells for them, and an export in it leaves them out. ` +
      "They were checked against the rows under them.",
    "format.movedRow": ({detail}) =>
      `${detail.form}: the row “${detail.row}” is not where the form prints it (${detail.place}); it is read by its label. ` +
      "Better put it in the prescribed order.",
    "format.extraRow": ({text, detail}) => `${detail.place}: “${text}” is not in the prescribed form and was not read. Please check.`,
    "format.unmatched": ({text, detail}) => `${detail.place}: “${text}” ${detail.why}. Please check.`,
    "format.numbersBeside": ({detail}) =>
      `From ${detail.place}: ${detail.count} ${detail.count === "1" ? "number" : "numbers"} under ${detail.headings} ` +
      `${detail.count === "1" ? "is" : "are"} not this year's and ${detail.count === "1" ? "was" : "were"} not read.`,
    "format.totalNotComputed": ({name, text, several}) =>
      `${name}${text === "" ? "" : ` ${text}`} ${several === undefined ? "is" : "are"} typed in while other totals of the sheet are computed. ` +
      `Better restore the ${several === undefined ? "formula" : "formulas"}.`,
    "prose.disagrees": ({text, detail}) =>
      `${detail.place}: the sentence “${text}” says ${detail.stated}, the tables say ${detail.tables}. ` +
      `Please check; explain it if the sentence covers the office alone and the tables the whole district.`,
    "prose.nil": ({text, detail}) =>
      `${detail.place}: the sentence “${text}” says there was none, the tables say ${detail.tables}. ` +
      `Please check; explain it if the sentence covers the office alone and the tables the whole district.`,
    "prose.all": ({text, detail}) =>
      `${detail.place}: the sentence “${text}” says all are closed, by the tables ${detail.table} are not. ` +
      `Please check; explain it if the sentence speaks of those that were due alone.`,
    "prose.share": ({text, detail}) =>
      `${detail.place}: the sentence “${text}” states ${detail.share}%; its own figures give ${detail.computed}%. Please check.`,
    "format.reportYear": ({text, detail}) => `The text says “${text}”, but the report year is ${detail.year}. Please check the year.`,
    "format.missingPart": ({detail}) => `Part ${detail.part} of the report is missing. Please complete the prescribed parts.`,
    "format.emptyPart": ({detail}) => `Part ${detail.part} of the report is empty. Please write it.`,
    "format.partNumber": ({detail}) => `Part ${detail.part} of the report is numbered “${detail.number}”. Please correct the number.`,
    "format.partHeading": ({text, detail}) =>
      `Part ${detail.part} is headed “${text}”; the prescribed heading is “${detail.title}”. Please use that one.`,
    "format.partTooLong": ({detail}) => `Part ${detail.part} has ${detail.length} characters, more than ${detail.longest}. Please shorten it.`,
    "format.period": ({text, detail}) => `The report says that it covers “${text}”, ${
      detail.year === undefined ? "which is not one whole year" : `but the report year is ${detail.year}`}. Please check its title and text.`,
    "format.partBeyond": ({text, detail}) => `“${text}” is beyond the ${detail.part} prescribed parts. Please move it into part ${detail.part}; annexes go behind the report.`,
    "format.signatureDate": ({text, detail}) => detail.due === undefined
      ? `The report is dated ${text}, before its period ends (${detail.year}-12-31): the figures may be incomplete. Please check.`
      : `The report is dated ${text}, later than it is due (${detail.due}). Please check the date.`,
    "format.signatureUnit": ({text, detail}) => `The report is signed by “${text}”, but the unit is “${detail.unit}”. Please check.`,
    "format.citesOldFormat": ({text, detail}) => `The text cites “${text}”; the format in force is that of ${detail.basis}. Please correct it.`,
    "report.feesCovered": ({text, detail}) =>
      `The text says “${text}”: processing fees of ${detail.amount}, more than the fees of ${detail.figure} in the table, which include them. Please check.`,
    "report.toBeChecked": ({text, detail}) => `The sentence “${text}” still has the mark ${detail.mark}. Please check it and delete the mark.`,
    "format.processingFee": ({text, detail}) =>
      `“${text}”: a processing fee of ${detail.amount} is no multiple of 10 yuan (Guo Ban Han [2020] No. 109). Please check.`,
    "crossYear.notCompared": () => "Not compared with last year. Please choose last year's report; if there is none, explain it.",
    "crossYear.sameAsLast": ({detail}) => (detail.of === undefined
      ? `Every figure of ${detail.forms} is the same as in last year's report (${detail.count} of them not zero): it may be last year's, handed in again`
      : `Of ${detail.of} figures that are not zero, ${detail.count} are the same as in last year's report: it may be last year's with a few changes`) +
      ". Please check; if it is true, explain it.",
    "crossYear.unlikeLast": ({detail}) => `The ${detail.count} figures of 5 and more are, on the whole, far from last year's: ` +
      "the tables may be another unit's, or of another scope. Please have a look.",
    "crossYear.rowsDisplaced": ({detail}) => (detail.is === "exchanged"
      ? `The rows “${detail.first}” and “${detail.last}” look exchanged: ${detail.column}${detail.now} this year, ${detail.then} in last year's report`
      : `The rows from “${detail.first}” to “${detail.last}” look typed one row too ${detail.is === "down" ? "low" : "high"}: ` +
        `${detail.column}${detail.now} this year, ${detail.then} in last year's report`) + ". Please have a look.",
    "crossYear.otherUnit": ({detail}) => `Last year's report is that of “${detail.last}”, this year's of “${detail.unit}”. ` +
      "Was the unit merged or renamed, or has its scope changed? If so, please say so (“The unit was merged, renamed or changed its scope” " +
      "under “Compare with last year”, --scope-changed on the command line): rules across years are then only hints. If not, please use the unit's own report.",
    "publication.number": ({name, text, detail}) =>
      `${name} was handed in as ${text} and published as ${detail.published}. Please check and correct.`,
    "publication.blank": ({name, text, detail, several}) => text === "own"
      ? `${name} ${several === undefined ? "was" : "were"} handed in blank and published as ${detail.published}. Please check.`
      : `${name} ${several === undefined ? "was" : "were"} handed in with a figure and published blank, which is not 0. Please check.`,
    "publication.text": ({name, text, detail}) =>
      `${name} was handed in as “${text}” and published as “${detail.published}”. Please check.`,
    "publication.absent": ({name, text, several}) => text === "own"
      ? `${name} ${several === undefined ? "is published but was" : "are published but were"} not handed in. Please check.`
      : `${name} ${several === undefined ? "was" : "were"} not found in what is published. Please check.`,
    "publication.prose": ({text, detail}) =>
      `The published text (${detail.place}), “${text}”, says ${detail.stated}; the tables handed in say ${detail.tables}. Please check.`,
    "publication.part": ({text, detail}) =>
      `Part ${detail.part} of the published text differs from the one handed in: “…${text}…” became “…${detail.published}…”. Please check.`,
    "format.formulaOverwritten": ({name, detail, several}) => several === undefined
      ? `The formula ${detail.formula} of ${name} leaves out ${detail.missing}. Please check the formula.`
      : `The formulas of ${name} leave out the same parts: ${detail.formula} leaves out ${detail.missing}. Please check them.`,
  },
  ...accountEnUS,
  rows: (labels) => `the rows ${labels}`,
  columns: (labels) => `the columns ${labels}`,
  uncomputed: {
    function: (name) => `uses the function ${name}`, name: (name) => `refers to “${name}”, which is not there or no fixed cell`,
    link: (name) => `refers to another workbook, ${name}`, circle: () => "refers to itself",
    syntax: (name) => `is written in an unknown way at “${name}”`, text: (name) => `rests on “${name}”, which may be any number`,
    steps: () => "is one of too many",
  },
};

import {editionFor, type Indicator, indicatorsById, perEdition} from "../editions/edition";
import type {Severity} from "../editions/rule";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {printedAmount} from "../filing/money";
import {checkAccount} from "./account";
import type {Finding} from "./finding";
import {type FormatRuleId, severityOf} from "./format-rules";
import {headingSumsIn} from "./heading-sums";
import {checkFormulas} from "./formulas";
import {rulesAt} from "../editions/rule-at";
import {movedRows} from "./moved-rows";

/** How figures are written and tables are laid out, beside what they add up to. */
export function checkFormat(filing: Filing): readonly Finding[] {
  const findings: Finding[] = [...checkEdition(filing)];
  const indicators = indicatorsById(filing.edition);
  const judged = ofJudgedUnit(filing.edition);
  for (const [id, figure] of filing.figures) {
    const indicator = indicators.get(id);
    if (indicator !== undefined && !isPlainCount(figure)) checkFigure(indicator, figure, judged, findings);
  }
  return [
    ...together([...findings, ...checkFormulas(filing)]),
    ...checkHeadings(filing),
    ...movedRows(filing).map(({form, row, figures: ids, places}): Finding =>
      ({...plain("format.movedRow"), form, at: row, figures: ids, places})),
    ...checkAccount(filing),
    ...numbersBeside(filing),
  ];
}

/** What the tables say of other numbers in them than this year's is one finding, however many columns there are. */
function numbersBeside({beside = []}: Filing): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const {heading, count} of beside) counts.set(heading, (counts.get(heading) ?? 0) + count);
  return counts.size === 0 ? [] : [{
    ...plain("format.numbersBeside"), places: beside.map(({place}) => place),
    detail: {
      headings: [...counts.keys()].join("\n"), count: [...counts.values()].reduce((sum, one) => sum + one, 0),
    },
  }];
}

function checkEdition({year, edition}: Filing): readonly Finding[] {
  if (year === null) return [];
  const required = editionFor(year);
  if (required === undefined || required.id === edition) return [];
  return [{...plain("format.wrongEdition"), detail: {year, edition, required: required.id}}];
}

/** A whole number from 0 up and nothing else, as nearly all figures are. */
const isPlainCount = (figure: Figure): boolean => {
  const value = numberOr(-1, figure);
  return figure.as === "number" && value >= 0 && Number.isInteger(value) && figure.slips === undefined &&
    figure.remark === undefined && figure.displayed === undefined && figure.formula === undefined &&
    figure.stored === undefined && figure.hidden === undefined && figure.converted === undefined &&
    figure.otherUnits === undefined;
};

function checkFigure(
  indicator: Indicator, figure: Figure, judged: ReadonlySet<string>, findings: Finding[],
): void {
  const {kind, unit} = indicator;
  const {as, text, slips, remark, displayed, formula, stored, uncomputed, hidden, converted, otherUnits} = figure;
  const value = numberOr(null, figure);
  const report = (rule: FormatRuleId, detail: Finding["detail"] = {}, severity?: Severity): void => {
    findings.push({
      ...plain(rule, severity), form: indicator.form, figures: [indicator.id], places: [figure.place],
      detail: {text, ...detail},
    });
  };
  if (as === "blank" || as === "mark") report("format.blank", figure.struck === undefined ? {} : {struck: figure.struck});
  if (as === "text") {
    if (uncomputed !== undefined) report("format.notComputed", {reason: uncomputed.why, object: uncomputed.name, formula: formula ?? ""});
    else if (otherUnits === undefined) report("format.notANumber", formula === undefined ? {} : {formula});
    else report(kind === "amount" ? "format.moneyUnitUnclear" : "format.countUnit", {others: otherUnits.join(" "), unit});
  } else if (stored !== undefined && value !== null) {
    if (stored === "") report("format.noResult");
    else report("format.staleTotal", {stored, now: text});
  }
  if (value !== null && kind !== "amount" && !Number.isInteger(value)) report("format.notInteger");
  if (value !== null && kind !== "change" && value < 0) report("format.negative");
  for (const slip of slips ?? []) {
    // What has a unit or a remark behind it, or full-width digits, is text by that.
    const isSaid = slip === "numberAsText" ? remark !== undefined || slips?.some((one) => one !== slip) === true
      : converted !== undefined && (slip === "unit" || slip === "scaled");
    if (value !== null && !isSaid) report("format.notANumber", {slip, value, unit}, "hint");
  }
  if (value !== null && value !== 0) checkMoney(figure, indicator.unit, judged.has(indicator.id), report);
  if (value !== null && remark !== undefined) report("format.remarkInCell", {remark, value});
  if (hidden && as !== "blank" && value !== 0) report("format.hiddenFigure");
  if (formula !== undefined && linksElsewhere.test(formula)) report("format.externalLink", {formula});
  if (value !== null && displayed !== undefined) report("format.displayedDiffers", {displayed, value});
}

/** Sums beside headings, which the official form has no cells for: one note a form. */
export function checkHeadings(filing: Filing): readonly Finding[] {
  const sums = headingSumsIn(filing);
  return [...new Set(sums.map(({form}) => form))].map((form): Finding => {
    const own = sums.filter((sum) => sum.form === form);
    const units = Math.max(0, ...own.flatMap(({parts}) => parts).map((id) => filing.figures.get(id)?.lacking ?? 0));
    return {
      ...plain("format.headingSum"), form, at: form, figures: own.map(({id}) => id),
      places: own.flatMap(({id}) => filing.figures.get(id)?.place ?? []),
      ...(units > 0 && {severity: "warning" as const, detail: {units}}),
    };
  });
}

type Report = (rule: FormatRuleId, detail?: Finding["detail"]) => void;

/** What was converted is said, unless a rule on its unit says it; and so is what contradicts the unit that holds. */
function checkMoney(figure: Figure, unit: string, isJudged: boolean, report: Report): void {
  const {unit: printed, converted, otherUnits} = figure;
  if (otherUnits !== undefined && printed !== undefined) {
    report("format.moneyUnitsDiffer", {printed, others: otherUnits.join(" "), converted: converted ?? numberOr("", figure), unit});
  } else if (converted !== undefined && !isJudged) {
    report("format.moneyConverted", {printed: printedAmount(figure), converted, unit});
  }
}

/** The figures of which a rule of the edition judges the unit. */
const ofJudgedUnit = perEdition(({id}): ReadonlySet<string> =>
  new Set(rulesAt(id).flatMap(({rule, figures: ids}) => (rule.is === "inUnit" && rule.otherUnits === undefined ? ids : []))));

/** ='C:\\folder\\[book.xlsx]sheet'!A1 or =[1]sheet!A1. */
const linksElsewhere = /\[[^\]]+\](?=[^!'()]*'?!)/;

/** What has one cause is one finding, wherever it is found; of how it changes the numbers the first is the example. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string | number, Finding>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    const key = cause === undefined ? kept.size : JSON.stringify([finding.rule, cause]);
    const first = kept.get(key);
    kept.set(key, first === undefined ? finding : {
      ...first, figures: [...first.figures, ...finding.figures], places: [...first.places, ...finding.places],
      detail: {...first.detail, ...(first.detail?.text !== finding.detail?.text && {text: ""})},
    });
  }
  return [...kept.values()];
}

/** What findings of a rule have in common that have one cause. */
function causeOf({rule, form, detail = {}}: Finding): readonly unknown[] | undefined {
  const {slip, text, reason, object, formula} = detail;
  switch (rule) {
    case "format.hiddenFigure": return [form];
    case "format.staleTotal": case "format.noResult": case "format.totalNotComputed": return [];
    case "format.notComputed": return [reason, object];
    case "format.remarkInCell": return [text];
    case "format.countUnit": return [form, detail.others, detail.unit];
    case "format.displayedDiffers": {
      const way = wayOfShowing(String(detail.displayed), Number(detail.value));
      return way === undefined ? undefined : [form, way];
    }
    case "format.externalLink": return [linksElsewhere.exec(String(formula))?.[0]];
    case "format.notANumber":
      if (slip === undefined) return [text, formula !== undefined];
      return slip === "scaled" ? undefined : [slip, slip === "unit" && String(text).replace(/[\p{N}\s,.'+\-−–—]/gu, "")];
  }
  return undefined;
}

/** How a number format shows a number as another: with fewer decimals, or so many times smaller. */
function wayOfShowing(displayed: string, value: number): string | undefined {
  const [whole = "", decimals = ""] = displayed.replaceAll(",", "").split(".");
  const shown = Number(`${whole}.${decimals}`);
  if (Number.isNaN(shown)) return undefined;
  const most = 0.5 / 10 ** decimals.length + 1e-9;
  const isRounded = (power: number): boolean => Math.abs(value / 10 ** power - shown) <= most;
  return isRounded(0) ? "rounded" : [2, 3, 4, 6, 8].filter(isRounded).map(String)[0];
}

const plain = (rule: FormatRuleId, severity: Severity = severityOf(rule)): Finding =>
  ({rule, severity, verdict: "broken", figures: [], places: [], difference: null});

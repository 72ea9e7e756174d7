import {editionFor, type Indicator, indicatorsById, perEdition} from "../editions/edition";
import type {Severity} from "../editions/rule";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {printedAmount} from "../filing/money";
import {checkAccount} from "./account";
import type {Finding} from "./finding";
import {type FormatRuleId, severityOf} from "./format-rules";
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
    if (indicator !== undefined) checkFigure(indicator, figure, judged, findings);
  }
  return [
    ...together(findings),
    ...checkFormulas(filing),
    ...movedRows(filing).map(({form, row, figures: ids, places}): Finding =>
      ({...plain("format.movedRow"), form, at: row, figures: ids, places})),
    ...checkAccount(filing),
  ];
}

function checkEdition({year, edition}: Filing): readonly Finding[] {
  if (year === null) return [];
  const required = editionFor(year);
  if (required === undefined || required.id === edition) return [];
  return [{...plain("format.wrongEdition"), detail: {year, edition, required: required.id}}];
}

function checkFigure(
  indicator: Indicator, figure: Figure, judged: ReadonlySet<string>, findings: Finding[],
): void {
  const {kind, unit} = indicator;
  const {as, text, slips, remark, displayed, formula, hidden, converted, otherUnits} = figure;
  const value = numberOr(null, figure);
  const report = (rule: FormatRuleId, detail: Finding["detail"] = {}, severity?: Severity): void => {
    findings.push({
      ...plain(rule, severity), form: indicator.form, figures: [indicator.id], places: [figure.place],
      detail: {text, ...detail},
    });
  };
  if (as === "blank" || as === "mark") report("format.blank");
  if (as === "text") {
    if (otherUnits === undefined) report("format.notANumber");
    else report("format.moneyUnitUnclear", {others: otherUnits.join(" "), unit});
  }
  if (value !== null && kind !== "amount" && !Number.isInteger(value)) report("format.notInteger");
  if (value !== null && kind !== "change" && value < 0) report("format.negative");
  for (const slip of slips ?? []) {
    const isSaidOfMoney = converted !== undefined && (slip === "unit" || slip === "scaled");
    if (value !== null && !isSaidOfMoney) report("format.notANumber", {slip, value, unit}, "hint");
  }
  if (value !== null && value !== 0) checkMoney(figure, indicator.unit, judged.has(indicator.id), report);
  if (value !== null && remark !== undefined) report("format.remarkInCell", {remark, value});
  if (hidden && as !== "blank" && value !== 0) report("format.hiddenFigure");
  if (formula !== undefined && linksElsewhere.test(formula)) report("format.externalLink", {formula});
  if (value !== null && displayed !== undefined) report("format.displayedDiffers", {displayed, value});
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
  new Set(rulesAt(id).flatMap(({rule, figures: ids}) => (rule.is === "inUnit" ? ids : []))));

/** ='C:\\folder\\[book.xlsx]sheet'!A1 or =[1]sheet!A1. */
const linksElsewhere = /\[[^\]]+\][^!'()]*'?!/;

/** What a source does throughout is one finding a form; slips that may change the number stay single. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const slip = finding.rule === "format.hiddenFigure" ? finding.rule : finding.detail?.slip;
    const key = slip === undefined || slip === "unit" || slip === "date" || slip === "scaled" ? `${kept.size}` : `${finding.form} ${slip}`;
    const first = kept.get(key);
    kept.set(key, first === undefined ? finding : {
      ...first, figures: [...first.figures, ...finding.figures], places: [...first.places, ...finding.places],
    });
  }
  return [...kept.values()];
}

const plain = (rule: FormatRuleId, severity: Severity = severityOf(rule)): Finding =>
  ({rule, severity, verdict: "broken", figures: [], places: [], difference: null});

import {editionOf, type Indicator} from "../editions/edition";
import {compare, exactOf} from "../filing/exact";
import {type Figure, numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {nameOthers} from "../filing/unit-name";
import type {Finding} from "./finding";
import {type LastYearRuleId, severityOf} from "./format-rules";
import {rowsDisplaced, unlikeLast} from "./profile";

/**
 * What last year's report tells of this year's as a whole: that it is handed in again, that this year's may be another
 * unit's, or that rows are displaced.
 * @param isOtherScope the unit is known, or asked, to be another or of another scope: then figures are other ones
 */
export function checkAgainstLast(filing: Filing, last: Filing, isOtherScope: boolean): readonly Finding[] {
  const same = sameAsLast(filing, last);
  if (same.length > 0) return same;
  const count = isOtherScope ? undefined : unlikeLast(filing, last);
  // Where all are other ones, rows are alike by chance.
  if (count !== undefined) return [{...found("crossYear.unlikeLast"), at: "all", detail: {count}}];
  return rowsDisplaced(filing, last).map(({is, rows}): Finding => {
    const figures = rows.flat();
    const [first] = figures;
    return {
      ...found("crossYear.rowsDisplaced"), form: first?.form, figures: figures.map(({id}) => id),
      places: figures.flatMap(({id}) => filing.figures.get(id)?.place ?? []),
      detail: {is, ...examplesOf(rows, filing, last)},
    };
  });
}

/** Whether the unit was merged or renamed, where the reports name two: that is for the user to say. */
export const askForUnit = (filing: Filing, last: Filing): readonly Finding[] => !nameOthers(filing.unit, last.unit) ? []
  : [{...found("crossYear.otherUnit"), at: "unit", detail: {unit: filing.unit, last: last.unit}}];

/** Nobody said what last year's report is: for who is about to export, as something to be explained. */
export const notCompared: Finding = {...found("crossYear.notCompared"), at: "all"};

/** Last year's report handed in again, whole or with a few figures changed. */
function sameAsLast(filing: Filing, last: Filing): readonly Finding[] {
  if (filing.edition !== last.edition) return [];
  const detail = wholeForms(filing, last) ?? mostFigures(filing, last);
  return detail === undefined ? [] : [{...found("crossYear.sameAsLast"), at: "all", detail}];
}

/** Two forms at least, or the only one, have not a figure that is new. */
function wholeForms(filing: Filing, last: Filing): Finding["detail"] {
  const {forms, indicators} = editionOf(filing.edition);
  const same = forms.filter(({id}) => indicators.every((one) => one.form !== id
    || isSame(filing.figures.get(one.id), last.figures.get(one.id))));
  const figures = indicators.filter(({id, form}) => same.some((one) => one.id === form) && filing.figures.has(id));
  const notZero = figures.filter(({id}) => isFigure(filing.figures.get(id)));
  const shown = same.filter(({id}) => figures.some(({form}) => form === id));
  const isTelling = shown.length === forms.length || shown.every(({id}) => notZero.some(({form}) => form === id));
  // A small unit has few figures; large ones among them are not the same by chance.
  const large = notZero.filter(({id}) => Number(filing.figures.get(id)?.value) >= fewest * 2);
  const isSmallWhole = shown.length === forms.length && notZero.length >= fewest / 2 && large.length >= 2;
  const isEnough = shown.length >= Math.min(2, forms.length) && notZero.length >= (isTelling ? fewest : fewest * 2);
  return isEnough || isSmallWhole ? {forms: shown.map(({id}) => id).join(" "), count: notZero.length} : undefined;
}

/** Nearly all figures are as last year, of those that are not zero in both years. */
function mostFigures(filing: Filing, last: Filing): Finding["detail"] {
  const told = [...filing.figures].map(([id, one]) => ({one, other: last.figures.get(id)}))
    .filter(({one, other}) => isFigure(one) || isFigure(other));
  const same = told.filter(({one, other}) => isSame(one, other)).length;
  return told.length >= fewest * 2 && same >= told.length * most ? {count: same, of: told.length} : undefined;
}

/**
 * Of 5,500 honest pairs of years with so many figures, drawn as counts drift, none had more than 70 % alike, and half
 * of them no more than 12 %; the published reports of one unit have 4 %, those of two units 12 % at most.
 */
const most = 0.8;

/**
 * So many figures that are not zero are not the same by chance; twice as many where others have changed and a form is
 * the same for being all zero.
 */
const fewest = 10;

const isFigure = (figure: Figure | undefined): boolean => {
  const value = figure === undefined ? null : exactOf(figure);
  return value !== null && compare(value, 0) !== 0;
};

/** The same number, the same text where there is none, or shown by neither. */
function isSame(one: Figure | undefined, other: Figure | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [a, b] = [exactOf(one), exactOf(other)];
  return a === null || b === null ? a === b && one.text === other.text : compare(a, b) === 0;
}

/** The column of rows that tells most, by a figure of it, and what it shows this year and last: `40 5` and `6 42`. */
function examplesOf(rows: readonly (readonly Indicator[])[], filing: Filing, last: Filing): Finding["detail"] {
  const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column]?.id ?? []));
  const rootOf = (id: string, {figures}: Filing): number => Math.sqrt(numberOr(0, figures.get(id)));
  const change = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + Math.abs(rootOf(id, filing) - rootOf(id, last)), 0);
  const ids = [...columns].sort((one, other) => change(other) - change(one))[0] ?? [];
  const textsOf = ({figures}: Filing): string => ids.map((id) => figures.get(id)?.text ?? "").join(" ");
  return {now: textsOf(filing), then: textsOf(last), ...(columns.length > 1 && ids[0] !== undefined && {of: ids[0]})};
}

function found(rule: LastYearRuleId): Finding {
  return {rule, severity: severityOf(rule), verdict: "broken", figures: [], places: [], difference: null};
}

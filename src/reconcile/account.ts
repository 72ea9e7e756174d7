import {editionOf, type FormId, type Indicator, indicatorsIn} from "../editions/edition";
import {coverageOf, isComplete} from "../filing/coverage";
import type {Filing, MissingRow, Unmatched} from "../filing/filing";
import {sayPlace} from "../filing/place";
import type {Finding} from "./finding";
import {type HeadingSum, headingSumsIn} from "./heading-sums";
import {type FormatRuleId, severityOf} from "./format-rules";

/** What keeps a filing from being complete, in numbers. */
export type Account = {
  /** Forms of which nothing was read. */
  readonly forms: number;
  /** Figures of other forms that were not read. */
  readonly figures: number;
  /** Pieces of the source that were not understood. */
  readonly unmatched: number;
  /** Texts where a number should be. */
  readonly texts: number;
};

/** What a filing lacks to be complete; `undefined` where it is. */
export function accountOf(filing: Filing): Account | undefined {
  if (isComplete(filing)) return undefined;
  const missing = missingForms(filing);
  const absent = [...coverageOf(filing)].filter(([form]) => !missing.has(form)).map(([, {absent}]) => absent);
  return {
    forms: missing.size,
    figures: absent.reduce((sum, one) => sum + one, 0),
    unmatched: filing.unmatched.length,
    texts: [...filing.figures.values()].filter(({as}) => as === "text").length,
  };
}

/**
 * Whether all that is asked of a filing is known to hold: it was wholly read, rules were judged, none is broken and
 * none waits. Only then is it said that everything reconciles.
 */
export const isAllWell = (filing: Filing, findings: readonly Finding[]): boolean =>
  isComplete(filing) && findings.length > 0 && findings.every(({verdict}) => verdict === "holds");

const rules: readonly string[] = [
  "format.missingForm", "format.notRead", "format.missingRow", "format.extraRow", "format.unmatched",
] satisfies readonly FormatRuleId[];

/** Whether a finding is on what was not read or not understood: it is said before all others. */
export const isOfAccount = ({rule}: Finding): boolean => rules.includes(rule);

/** Whether a finding is on a piece of the source that was not understood. */
export const isLeftOver = ({rule}: Finding): boolean => rule === "format.extraRow" || rule === "format.unmatched";

/** The same findings: those on what was not read or understood, then those on the whole report, then all others. */
export const accountFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(isOfAccount), ...findings.filter(isOfWhole),
  ...findings.filter((one) => !isOfAccount(one) && !isOfWhole(one)),
];

/** Last year's report handed in again, or another unit's: all that else is found across years may come of it. */
const isOfWhole = ({rule}: Finding): boolean =>
  rule === "crossYear.sameAsLast" || rule === "crossYear.unlikeLast" || rule === "crossYear.otherUnit";

/** What was not read and not understood, each once: whole forms, rows that are not there, other figures, pieces. */
export function checkAccount(filing: Filing): readonly Finding[] {
  if (isWhole(filing)) return [];
  const missing = missingForms(filing);
  return [
    ...[...missing].map((form) => missingForm(form, filing)),
    ...editionOf(filing.edition).forms.flatMap(({id}) => missing.has(id) ? [] : notRead(id, filing)),
    ...missingRows(filing.missingRows.filter(({form}) => !isIn(missing, form)), filing),
    ...filing.unmatched.map(notUnderstood),
  ];
}

/** The rows that a table lacks; all those of a heading that has their sum instead are one finding, on the heading. */
function missingRows(lacking: Filing["missingRows"], filing: Filing): readonly Finding[] {
  const isLacking = (form: string, row: string): boolean => lacking.some((one) => one.form === form && one.row === row);
  const summed = new Map<string, HeadingSum>(headingSumsIn(filing)
    .filter(({form, rows}) => rows.length > 0 && rows.every((row) => isLacking(form, row)))
    .map((sum) => [`${sum.form} ${sum.rowId}`, sum]));
  const isSummed = ({form, row}: MissingRow): boolean =>
    [...summed.values()].some((sum) => sum.form === form && sum.rows.includes(row));
  return [
    ...lacking.filter((one) => !isSummed(one))
      .map(({form, row}): Finding => ({...plain("format.missingRow"), form, at: row})),
    ...[...summed.values()].map(({form, rowId, rows}): Finding =>
      ({...plain("format.missingRow"), form, at: rowId, detail: {count: rows.length}})),
  ];
}

/** Every figure was read off a table, and nothing is left over. */
const isWhole = ({edition, variant, figures, unmatched, missingRows}: Filing): boolean =>
  unmatched.length === 0 && missingRows.length === 0 && indicatorsIn(edition, variant).every(({id}) => {
    const figure = figures.get(id);
    return figure !== undefined && figure.stated !== true;
  });

const isIn = (forms: ReadonlySet<string>, form: string): boolean => forms.has(form);

/** Forms of whose tables nothing was read, whatever sentences say of them. */
function missingForms(filing: Filing): ReadonlySet<FormId> {
  const shown = new Set([...filing.figures].filter(([, {stated}]) => stated !== true).map(([id]) => id));
  const met = new Set(indicatorsIn(filing.edition, filing.variant).flatMap(({id, form}) => shown.has(id) ? form : []));
  return new Set(editionOf(filing.edition).forms.map(({id}) => id).filter((id) => !met.has(id)));
}

function missingForm(form: FormId, filing: Filing): Finding {
  const {expected = 0, read = 0} = coverageOf(filing).get(form) ?? {};
  return {
    ...plain("format.missingForm"), form, at: form,
    detail: {count: expected, why: whyMissing(form, filing), ...(read > 0 && {stated: read})},
  };
}

/** Where a form may have gone: into a picture, out of the workbook, or among what was not understood. */
function whyMissing(
  form: FormId, {edition, variant, figures, unmatched, parts, prose}: Filing,
): "picture" | "sheet" | "data" | "unmatched" {
  const places = new Set([...figures.values(), ...unmatched, ...prose].map(({place}) => place.in));
  if (places.has("sheet")) return "sheet";
  // Of the sum of no filings nothing has a place.
  if (places.has("json") || places.size + parts.size === 0) return "data";
  if (unmatched.length > 0 && parts.size === 0) return "unmatched";
  const labels = new Set(indicatorsIn(edition, variant).filter((one) => one.form === form)
    .flatMap(({row, column}) => [...row, ...column]).map(lettersOf).filter(({length}) => length >= shortestLabel));
  const isNamed = ({text}: Unmatched): boolean => [...labels].some((label) => lettersOf(text).includes(label));
  return unmatched.some(isNamed) ? "unmatched" : "picture";
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, "");

/** Shorter ones (其他, 总计) stand in every form. */
const shortestLabel = 4;

function notRead(form: FormId, {edition, variant, figures, missingRows}: Filing): readonly Finding[] {
  const lacking = new Set(missingRows.filter((one) => one.form === form).map(({row}) => row));
  const ids = indicatorsIn(edition, variant)
    .filter((one) => one.form === form && !figures.has(one.id) && !lacking.has(one.rowId)).map(({id}) => id);
  return ids.length === 0 ? [] : [{...plain("format.notRead"), form, figures: ids, detail: {count: ids.length}}];
}

/** The finding on a piece that was not understood: no doubt of a reader's stays unseen. */
export const notUnderstood = ({text, place, why}: Unmatched): Finding => ({
  ...plain(why === "label" ? "format.extraRow" : "format.unmatched"),
  at: sayPlace(place), places: [place], detail: {text, why},
});

const plain = (rule: FormatRuleId): Finding =>
  ({rule, severity: severityOf(rule), verdict: "broken", figures: [], places: [], difference: null});

/** Figures of one form, named as shortly as it goes: by whole rows, by whole columns, or one by one. */
export function extentOf(ids: readonly string[], {edition, variant}: Filing): {
  readonly by: "row" | "column" | "figure"; readonly of: readonly Indicator[];
} {
  const some = new Set(ids);
  const all = indicatorsIn(edition, variant);
  const own = all.filter(({id}) => some.has(id));
  for (const by of ["row", "column"] as const) {
    const lineOf = ({form, block, rowId, columnId}: Indicator): string =>
      `${form} ${block} ${by === "row" ? rowId : columnId}`;
    const lines = new Map(own.map((one) => [lineOf(one), one]));
    const isWhole = all.every((one) => !lines.has(lineOf(one)) || some.has(one.id));
    if (isWhole && own.every(({columnId}) => columnId !== "")) return {by, of: [...lines.values()]};
  }
  return {by: "figure", of: own};
}

/** Why a rule could not be judged, what weighs most first. */
export const undecidedReasons = [
  /** The source does not show a figure of it. */
  "notRead",
  /** A text stands where a figure of it belongs. */
  "notANumber",
  /** A figure of it is blank, or a mark such as “/”. */
  "blank",
  /** Last year's figure is not known. */
  "lastYear",
  /** It turns on something that no figure tells, such as the level of the unit. */
  "other",
] as const;

/** One of these reasons. */
export type UndecidedReason = (typeof undecidedReasons)[number];

/** What a rule that is undecided waits for: of several reasons the one that weighs most. */
export function reasonOf({detail, left, right}: Finding, {figures}: Filing): UndecidedReason {
  if (detail?.why !== undefined) return "other";
  const reasons = new Set([...left?.terms ?? [], ...right?.terms ?? []]
    .filter(({value}) => value === null)
    .map(({id, last}): UndecidedReason => {
      if (last) return "lastYear";
      const as = figures.get(id)?.as;
      return as === undefined ? "notRead" : as === "text" ? "notANumber" : "blank";
    }));
  return undecidedReasons.find((reason) => reasons.has(reason)) ?? "other";
}

/** How many rules could not be judged, by reason. */
export function undecidedFor(findings: readonly Finding[], filing: Filing): Readonly<Record<UndecidedReason, number>> {
  const counts = {notRead: 0, notANumber: 0, blank: 0, lastYear: 0, other: 0};
  for (const finding of findings) if (finding.verdict === "undecided") counts[reasonOf(finding, filing)] += 1;
  return counts;
}

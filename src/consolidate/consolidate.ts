import {type EditionId, editionOf, showable} from "../editions/edition";
import type {Filing, Unmatched} from "../filing/filing";
import {wordsOf} from "../reconcile/say";
import {type Gap, gapsBetween} from "./gaps";
import {countedIn, type Order, type OrderOptions, orderSubmissions, type PlacedSubmission} from "./order";
import {fileOf, type Submission} from "./submission";
import {type FigureSum, filingOfSums, runningSum, sumUp} from "./sum";
import type {Branch, ListedUnit} from "./unit-list";

type ConsolidationOptions = OrderOptions & {
  /** The consolidated table as it was reported, to be held against the sum. */
  readonly reported?: Submission;
  /** Add up only these units of the list, by name or code, with all below them. */
  readonly only?: readonly string[];
};

/** Filings in order and added up. */
export type Consolidation = Order & {
  /** In the order of what the edition's sources may show. */
  readonly sums: readonly FigureSum[];
  /** The sums as a filing, to be checked and printed. */
  readonly whole: Filing;
  /** Every unit of the list with those below it. */
  readonly levels: readonly LevelSums[];
  /** The 差额表 of every reported consolidated table there is. */
  readonly comparisons: readonly ReportedComparison[];
  /** Units of `only` that neither the list nor a filing names. */
  readonly unknown: readonly string[];
};

/** A reported consolidated table against the sum of the filings it should be of. */
export type ReportedComparison = {readonly unit: string; readonly source: string; readonly gaps: readonly Gap[]};

/** Put filings in order, add them up and hold reported consolidated tables against the sums. */
export function consolidate(submissions: readonly Submission[], options: ConsolidationOptions = {}): Consolidation {
  const {own, reported, only = []} = options;
  const all = orderSubmissions(submissions, options);
  const {order, unknown} = only.length === 0 ? {order: all, unknown: []} : chooseUnits(all, only);
  const counted = countedIn(order);
  const sums = sumUp(order.edition, counted.map(({submission}) => submission));
  const levels = sumLevels(order);
  const [top, ...others] = order.trees;
  const unit = reported?.unit || submissions.find(({source}) => source === own)?.unit ||
    (top !== undefined && others.length === 0 ? top.unit.name : "");
  const comparisons = order.placed.filter(({standing}) => standing === "whole").map(({listed, submission}) => {
    // Where the list has nothing below it, it is the whole of the units beside it.
    const beside = listed === undefined ? besideTotal(submission, counted, order.edition) : undefined;
    const level = beside ?? levels.find(({branch}) => branch.unit === listed) ??
      levels.find(({branch}) => branch.below.some((below) => below.unit === listed)) ?? {sums, filings: counted};
    return {unit: listed?.name ?? submission.unit, source: submission.source,
      gaps: gapsBetween(submission.values, level.sums, level.filings)};
  });
  return {
    ...order, sums, levels, unknown,
    whole: {
      ...filingOfSums({source: "汇总", unit, year: order.year, edition: order.edition}, sums),
      unmatched: lackingIn(order),
    },
    comparisons: reported === undefined || reported.edition !== order.edition ? comparisons : [
      {unit: reported.unit, source: reported.source, gaps: gapsBetween(reported.values, sums, counted)},
      ...comparisons,
    ],
  };
}

/**
 * What keeps the sums from being those of all units: units without a filing, and what was not read of those that are
 * added up, a piece a unit.
 */
function lackingIn(order: Order): readonly Unmatched[] {
  const places = showable(editionOf(order.edition));
  const lacks = countedIn(order).flatMap(({listed, submission}): readonly Unmatched[] => {
    const {account, values, unit} = submission;
    if (account === undefined) return [];
    // Rows in the place of which a heading has their sum are spoken of there.
    const summed = new Set(places.flatMap(({sumOf = []}, at) => (values[at] === undefined ? [] : sumOf)));
    const forms = editionOf(order.edition).forms.flatMap(({id, title}) => {
      const absent = places.filter(({id: figure, form, sumOf}, at) =>
        form === id && sumOf === undefined && values[at] === undefined && !summed.has(figure));
      return absent.length === 0 || account.forms + account.figures === 0 ? [] : [`《${title}》（${absent.length} 项）`];
    });
    if (forms.length === 0 && account.forms + account.figures > 0 && account.unmatched + account.texts === 0) return [];
    const text = forms.length > 0 ? forms.join("、") : wordsOf("zh-CN").account(account);
    return [{text, place: {in: "json", key: listed?.name ?? unit}, why: "lacking"}];
  });
  const names = order.missing.map(({unit}) => unit.name);
  const text = `${names.slice(0, mostNames).join("、")}${names.length > mostNames ? ` … × ${names.length}` : ""}`;
  return names.length === 0 ? lacks : [...lacks, {text, place: {in: "json", key: "缺报"}, why: "lacking"}];
}

const mostNames = 5;

/** The rows that a total stands under or over: those of its file. */
function besideTotal(total: Submission, counted: readonly PlacedSubmission[], edition: EditionId) {
  const filings = counted.filter(({submission}) => fileOf(submission) === fileOf(total));
  return {filings, sums: sumUp(edition, filings.map(({submission}) => submission))};
}

/** The sums of a unit with all those below it (完全汇总). */
type LevelSums = {
  readonly branch: Branch;
  readonly filings: readonly PlacedSubmission[];
  readonly sums: readonly FigureSum[];
};

/** Every unit of the list that has others below it, each with the sums of all filings within it, upper levels first. */
function sumLevels(order: Order): readonly LevelSums[] {
  const byUnit = new Map(countedIn(order).map((one) => [one.listed, one]));
  const levels: LevelSums[] = [];
  const visit = (branch: Branch): readonly PlacedSubmission[] => {
    const own = byUnit.get(branch.unit);
    if (branch.below.length === 0) return own === undefined ? [] : [own];
    const at = levels.push({branch, filings: [], sums: []}) - 1;
    const filings = [...(own === undefined ? [] : [own]), ...branch.below.flatMap(visit)];
    const running = runningSum(order.edition);
    for (const {submission} of filings) running.add(submission.values);
    levels[at] = {branch, filings, sums: running.sums()};
    return filings;
  };
  order.trees.forEach(visit);
  return levels;
}

/** The chosen units of an order, with all below them (选择汇总), by the names or codes given; unknown ones are named. */
function chooseUnits(
  order: Order, chosen: readonly string[],
): {readonly order: Order; readonly unknown: readonly string[]} {
  const units = new Set<ListedUnit>();
  const found = new Set<string>();
  const visit = ({unit, below}: Branch, isIn: boolean): void => {
    const named = chosen.filter((one) => one === unit.name || (one !== "" && one === unit.code));
    for (const one of named) found.add(one);
    if (isIn || named.length > 0) units.add(unit);
    for (const branch of below) visit(branch, isIn || named.length > 0);
  };
  for (const tree of order.trees) visit(tree, false);
  const isChosen = ({listed, submission: {unit}}: PlacedSubmission): boolean => {
    if (listed === undefined && chosen.includes(unit)) found.add(unit);
    return listed === undefined ? chosen.includes(unit) : units.has(listed);
  };
  return {
    order: {
      ...order,
      placed: order.placed.filter(isChosen),
      missing: order.missing.filter(({unit}) => units.has(unit)),
      duplicates: order.duplicates.filter(({used, others}) =>
        order.placed.some((one) => isChosen(one) && [used, ...others].includes(one.submission))),
    },
    unknown: chosen.filter((one) => !found.has(one)),
  };
}

import {type EditionId, editionOf, showable} from "../editions/edition";
import type {Filing, Unmatched} from "../filing/filing";
import {wordsOf} from "../reconcile/say";
import {isAsked} from "./duplicates";
import {type FiledBranch, filedBranchesIn, filedTree, filingsIn, withoutScope} from "./filed-tree";
import {type Gap, gapsBetween} from "./gaps";
import {matchUnits} from "./match-units";
import {type Order, type OrderOptions, orderSubmissions} from "./order";
import {fileNames} from "./sheets/layout";
import {countedIn, isOpen, type PlacedSubmission} from "./standing";
import {fileOf, type Submission, type Unreadable} from "./submission";
import {type FigureSum, filingOfSums, sumUp} from "./sum";
import type {ListedUnit} from "./unit-list";
import {type Branch, branchesIn, tellingNames} from "./unit-tree";

type ConsolidationOptions = OrderOptions & {
  /** Whose the whole is, where neither the list nor a filing says so. */
  readonly unit?: string;
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
  /** The root of the tree, whose sums are the sums, and every unit of the list with those below it. */
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
  const {own, reported, list, unreadable = [], only = []} = options;
  const {missing, ...others} = orderSubmissions(submissions, options);
  // Whose table was reported has filed.
  const [told] = reported === undefined ? [] : matchUnits([reported], list, own);
  const all = {...others, missing: missing.filter(({unit}) => unit !== told?.listed)};
  const {order, unknown} = only.length === 0 ? {order: all, unknown: []} : chooseUnits(all, only);
  const {edition, year} = order;
  const root = filedTree(order.trees, order.placed, own);
  const top = levelOf(root, edition);
  const levels = [top, ...root.below.flatMap(filedBranchesIn).filter(({below}) => below.length > 0)
    .map((branch) => levelOf(branch, edition))];
  const {sums} = top;
  const filings = countedIn(order);
  const unit = withoutScope(root.unit.name) || reported?.unit || (options.unit ?? "");
  const comparisons = order.placed.filter(({standing}) => standing === "whole").map(({listed, submission}) => {
    // Where the list has nothing below it, it is the whole of the units beside it.
    const level = listed === undefined ? besideTotal(submission, filings, edition)
      : levels.find(({branch}) => branch.unit === listed) ??
        levels.find(({branch}) => branch.below.some((below) => below.unit === listed)) ?? {sums, filings};
    return {unit: listed?.name ?? submission.unit, source: submission.source,
      gaps: gapsBetween(submission.values, level.sums, level.filings)};
  });
  return {
    ...order, sums, levels, unknown,
    whole: {...filingOfSums({source: "汇总", unit, year, edition}, sums), unmatched: lackingIn(order, unreadable)},
    comparisons: reported === undefined || reported.edition !== edition ? comparisons : [
      {unit: reported.unit, source: reported.source, gaps: gapsBetween(reported.values, sums, filings)},
      ...comparisons,
    ],
  };
}

/** The sums of a unit with all those below it (完全汇总). */
type LevelSums = {
  readonly branch: FiledBranch;
  readonly filings: readonly PlacedSubmission[];
  readonly sums: readonly FigureSum[];
};

function levelOf(branch: FiledBranch, edition: EditionId): LevelSums {
  const filings = filingsIn(branch);
  return {branch, filings, sums: sumUp(edition, filings.map(({submission}) => submission))};
}

/**
 * What keeps the sums from being those of all units: what was not read of those that are added up, a piece a unit;
 * units without a filing, filings that wait for somebody's word, and files that cannot be read, a piece each kind.
 */
function lackingIn(order: Order, unreadable: readonly Unreadable[]): readonly Unmatched[] {
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
  const open = new Set([
    ...order.placed.filter(isOpen).map(({submission}) => submission.source),
    ...order.duplicates.flatMap((one) => (one.used !== undefined && isAsked(one) ? [one.used.source] : [])),
    ...order.near.flatMap(({maybe}) => maybe).filter((source) => !unreadable.some((one) => one.source === source)),
    ...order.unread.flatMap(({source, units}) => (units.length === 0 ? [source] : [])),
  ]);
  const named = fileNames([...order.placed.map(({submission}) => submission), ...unreadable].map(({source}) => source));
  return [
    ...lacks,
    ...severalLacking("缺报", order.missing.map(({unit}) => unit.name)),
    ...severalLacking("待确认", [...open].map(named)),
    ...severalLacking("未能读取", unreadable.map(({source}) => named(source))),
  ];
}

function severalLacking(key: string, names: readonly string[]): readonly Unmatched[] {
  const text = `${names.slice(0, mostNames).join("、")}${names.length > mostNames ? ` … × ${names.length}` : ""}`;
  return names.length === 0 ? [] : [{text, place: {in: "json", key}, why: "lacking"}];
}

const mostNames = 5;

/** The rows that a total stands under or over: those of its file. */
function besideTotal(total: Submission, counted: readonly PlacedSubmission[], edition: EditionId) {
  const filings = counted.filter(({submission}) => fileOf(submission) === fileOf(total));
  return {filings, sums: sumUp(edition, filings.map(({submission}) => submission))};
}

/** The chosen units of an order, with all below them (选择汇总), by the names or codes given; unknown ones are named. */
function chooseUnits(
  order: Order, chosen: readonly string[],
): {readonly order: Order; readonly unknown: readonly string[]} {
  const units = new Set<ListedUnit>();
  const names = tellingNames(branchesIn(order.trees).map(({unit}) => unit));
  const found = new Set<string>();
  const visit = ({unit, below}: Branch, isIn: boolean): void => {
    const named = chosen.filter((one) => one === unit.name || one === names.get(unit) || (one !== "" && one === unit.code));
    for (const one of named) found.add(one);
    if (isIn || named.length > 0) units.add(unit);
    for (const branch of below) visit(branch, isIn || named.length > 0);
  };
  for (const tree of order.trees) visit(tree, false);
  const isChosen = ({listed, proposals, submission: {unit}}: PlacedSubmission): boolean => {
    if (listed === undefined && chosen.includes(unit)) found.add(unit);
    // What may be a chosen unit's is asked about.
    return listed !== undefined ? units.has(listed)
      : chosen.includes(unit) || proposals.some((one) => one.listed !== undefined && units.has(one.listed));
  };
  return {
    order: {
      ...order,
      trees: order.trees.flatMap((tree) => chosenBranches(tree, units)),
      placed: order.placed.filter(isChosen),
      missing: order.missing.filter(({unit}) => units.has(unit)),
      near: order.near.filter(({unit}) => units.has(unit)),
      unread: order.unread.filter((one) => one.units.some((unit) => units.has(unit))),
      duplicates: order.duplicates.filter(({used, others}) =>
        order.placed.some((one) => isChosen(one) && [used, ...others].includes(one.submission))),
    },
    unknown: chosen.filter((one) => !found.has(one)),
  };
}

/** The branches of a tree whose units are chosen, each with all below it. */
const chosenBranches = (branch: Branch, units: ReadonlySet<ListedUnit>): readonly Branch[] =>
  units.has(branch.unit) ? [branch] : branch.below.flatMap((below) => chosenBranches(below, units));

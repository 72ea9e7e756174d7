import type {Filing} from "../filing/filing";
import {gapsBetween, type Gap} from "./gaps";
import {chooseUnits, sumLevels, type Level} from "./levels";
import {countedIn, orderSubmissions, type Order, type OrderOptions} from "./order";
import type {Submission} from "./submission";
import {filingOfSums, sumUp, type Sum} from "./sum";

export type ConsolidationOptions = OrderOptions & {
  /** The consolidated table as it was reported, to be held against the sum. */
  readonly reported?: Submission;
  /** Add up only these units of the list, by name or code, with all below them. */
  readonly only?: readonly string[];
};

/** Filings in order and added up. */
export type Consolidation = Order & {
  /** In the order of the edition's indicators. */
  readonly sums: readonly Sum[];
  /** The sums as a filing, to be checked and printed. */
  readonly whole: Filing;
  /** Every unit of the list with those below it. */
  readonly levels: readonly Level[];
  /** The 差额表 of every reported consolidated table there is. */
  readonly comparisons: readonly Comparison[];
  /** Units of `only` that neither the list nor a filing names. */
  readonly unknown: readonly string[];
};

/** A reported consolidated table against the sum of the filings it should be of. */
export type Comparison = {readonly unit: string; readonly source: string; readonly gaps: readonly Gap[]};

/** Put filings in order, add them up and hold reported consolidated tables against the sums. */
export function consolidate(submissions: readonly Submission[], options: ConsolidationOptions = {}): Consolidation {
  const {own, reported, only = []} = options;
  const all = orderSubmissions(submissions, options);
  const {order, unknown} = only.length === 0 ? {order: all, unknown: []} : chooseUnits(all, only);
  const counted = countedIn(order);
  const sums = sumUp(order.edition, counted.map(({submission}) => submission));
  const levels = sumLevels(order);
  const unit = reported?.unit || submissions.find(({source}) => source === own)?.unit ||
    (order.trees.length === 1 ? order.trees[0]!.unit.name : "");
  const comparisons = order.placed.filter(({standing}) => standing === "whole").map(({listed, submission}) => {
    const level = levels.find(({branch}) => branch.unit === listed)!;
    return {unit: listed!.name, source: submission.source,
      gaps: gapsBetween(order.edition, submission.values, level.sums, level.filings)};
  });
  return {
    ...order, sums, levels, unknown,
    whole: filingOfSums({source: "汇总", unit, year: order.year, edition: order.edition}, sums),
    comparisons: reported === undefined || reported.edition !== order.edition ? comparisons : [
      {unit: reported.unit, source: reported.source, gaps: gapsBetween(order.edition, reported.values, sums, counted)},
      ...comparisons,
    ],
  };
}

import {notCompared} from "../../reconcile/against-last";
import type {Finding} from "../../reconcile/finding";
import type {Gate} from "../../remarks/standing";
import type {Place} from "../../filing/place";
import {blanksOf} from "../check/blanks-of";
import {isOnlyBlank} from "../check/shown-findings";
import type {Report} from "../check/tables-in";
import type {ScreenName} from "../session";

/** The way of a report from empty tables to the portal. */
const stepNames = ["fill", "lastYear", "check", "explain", "export"] as const;

/** How a step is asked for. */
type StepName = (typeof stepNames)[number];

/** Where a step is done. */
export const screenOf: Readonly<Record<StepName, ScreenName>> =
  {fill: "check", lastYear: "lastYear", check: "check", explain: "check", export: "export"};

/** A step, and what is left to be done of it. */
export type Step = {
  readonly name: StepName;
  readonly isDone: boolean;
  /** Blanks, errors, warnings; 0 where nothing is counted. */
  readonly left: number;
  /** Where to begin: a blank cell, a finding. */
  readonly place?: Place;
  readonly finding?: Finding;
};

/**
 * How far a report has come, by what still stands in the way of its export. Blanks first, for rules wait for them:
 * until they are filled, no rule is kept.
 */
export function stepsOf({filing, findings}: Report, {errors, unexplained}: Gate): readonly Step[] {
  const blanks = blanksOf(filing, findings);
  const isCompared = !unexplained.includes(notCompared);
  const doubts = unexplained.filter((one) => one !== notCompared && !isOnlyBlank(one, filing));
  const isFilled = !unexplained.some((one) => isOnlyBlank(one, filing));
  return [
    {name: "fill", isDone: isFilled, left: blanks.length, place: blanks[0]?.place},
    {name: "lastYear", isDone: isCompared, left: 0},
    {name: "check", isDone: isFilled && errors.length === 0, left: errors.length, finding: errors[0]},
    {name: "explain", isDone: isFilled && doubts.length === 0, left: doubts.length, finding: doubts[0]},
    {name: "export", isDone: false, left: 0},
  ];
}

/** The step that is due. */
export const nextOf = (steps: readonly Step[]): Step | undefined => steps.find(({isDone}) => !isDone);

import type {Filing} from "../filing/filing";
import {noRemarks} from "../filing/remarks";
import type {Finding} from "../reconcile/finding";
import {isExplained} from "../remarks/standing";
import type {PlacedSubmission} from "./standing";
import {countsOf} from "./submission";

/** Whether a filing may be given back to its unit: one that counts, or that waits to. */
export const mayBeGivenBack = ({standing}: PlacedSubmission): boolean =>
  !["older", "excluded", "wrongYear", "wrongEdition"].includes(standing);

/** Whether it has to be in any case: with errors, warnings without a word on them, or not wholly read. */
export function isGivenBack({submission}: PlacedSubmission): boolean {
  const {error, warning} = countsOf(submission);
  return error > 0 || warning > submission.explained || submission.account !== undefined;
}

/** Whether one of the findings, against last year too, is a reason to give the filing back. */
export const hasReason = (findings: readonly Finding[], filing: Filing): boolean =>
  findings.some((one) => one.verdict === "broken" && (one.severity === "error" ||
    (one.severity === "warning" && !isExplained(one, filing, filing.remarks ?? noRemarks))));

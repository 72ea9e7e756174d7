import type {Filing} from "../filing/filing";
import {noRemarks, type Remarks} from "../filing/remarks";
import type {Finding} from "../reconcile/finding";
import {isExplained, isNoteAccepted} from "./standing";

/**
 * What stands in the way of an export: warnings until they are explained; errors always, but where the source itself
 * says of just the difference what it is, and somebody vouches for that by name.
 */
export type Gate = {readonly errors: readonly Finding[]; readonly unexplained: readonly Finding[]};

/** Hold a filing's findings against what was said of them; `remarks` is what the filing's own workbook keeps. */
export function gateOf(
  findings: readonly Finding[], filing: Filing, remarks: Remarks = filing.remarks ?? noRemarks,
): Gate {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  return {
    errors: broken.filter((one) => one.severity === "error" && !isNoteAccepted(one, filing, remarks)),
    unexplained: broken.filter((one) => one.severity === "warning" && !isExplained(one, filing, remarks)),
  };
}

/** Whether nothing stands in the way. */
export const isOpen = ({errors, unexplained}: Gate): boolean => errors.length + unexplained.length === 0;

import type {Filing} from "../filing/filing";
import {noRemarks, type Remarks} from "../filing/remarks";
import type {Finding} from "../reconcile/finding";
import {isExplained} from "./standing";

/** What stands in the way of an export: errors always, warnings until they are explained. */
export type Gate = {readonly errors: readonly Finding[]; readonly unexplained: readonly Finding[]};

/** Hold a filing's findings against what was said of them; `remarks` is what the filing's own workbook keeps. */
export function gateOf(
  findings: readonly Finding[], filing: Filing, remarks: Remarks = filing.remarks ?? noRemarks,
): Gate {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  return {
    errors: broken.filter(({severity}) => severity === "error"),
    unexplained: broken.filter((one) => one.severity === "warning" && !isExplained(one, filing, remarks)),
  };
}

/** Whether nothing stands in the way. */
export const isOpen = ({errors, unexplained}: Gate): boolean => errors.length + unexplained.length === 0;

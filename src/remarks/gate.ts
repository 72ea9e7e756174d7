import type {Filing} from "../filing/filing";
import {emptyTrail, type Trail} from "../filing/trail";
import type {Finding} from "../reconcile/finding";
import {isExplained} from "./trail";

/** What stands in the way of an export: errors always, warnings until they are explained. */
export type Gate = {readonly errors: readonly Finding[]; readonly unexplained: readonly Finding[]};

/** Hold a filing's findings against what was said of them; `trail` is what the filing's own workbook keeps. */
export function gateOf(findings: readonly Finding[], filing: Filing, trail: Trail = filing.trail ?? emptyTrail): Gate {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  return {
    errors: broken.filter(({severity}) => severity === "error"),
    unexplained: broken.filter((one) => one.severity === "warning" && !isExplained(one, filing, trail)),
  };
}

export const isOpen = ({errors, unexplained}: Gate): boolean => errors.length + unexplained.length === 0;

import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {isOnlyBlank} from "./is-only-blank";

/**
 * The findings to go through one by one. Blanks are counted in the status line instead of being listed two hundred
 * times over, and what was not recognised has a list of its own.
 */
export const shownFindings = (findings: readonly Finding[], filing: Filing): readonly Finding[] =>
  findings.filter((finding) => !elsewhere.has(finding.rule) && !isOnlyBlank(finding, filing));

const elsewhere = new Set(["format.extraRow", "format.unmatched"]);

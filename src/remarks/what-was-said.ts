import type {Filing} from "../filing/filing";
import {noRemarks} from "../filing/remarks";
import type {Language} from "../filing/language";
import type {Finding} from "../reconcile/finding";
import {explanationOf, refusalOf, standingOf, type Standing} from "./standing";
import {refusalWords} from "./review-words";

/** What was said of a finding in its workbook, whether it counts, and why not; `undefined` where nothing was said. */
export function whatWasSaid(finding: Finding, filing: Filing, language: Language = "zh-CN"): {
  readonly standing: Exclude<Standing, "open">;
  readonly explanation: string;
  readonly refused?: string;
} | undefined {
  const {remarks = noRemarks} = filing;
  const standing = standingOf(finding, filing, remarks);
  if (standing === "open") return undefined;
  const refusal = standing === "refused" ? refusalOf(finding, filing, remarks) : undefined;
  return {
    standing, explanation: explanationOf(finding, filing, remarks)?.said.text ?? "",
    ...(refusal === undefined ? {} : {refused: refusalWords(language)[refusal]}),
  };
}

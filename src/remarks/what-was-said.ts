import type {Filing} from "../filing/filing";
import {emptyTrail} from "../filing/trail";
import type {Language} from "../filing/language";
import type {Finding} from "../reconcile/finding";
import {explanationOf, refusalOf, standingOf, type Standing} from "./trail";
import {refusalWords} from "./review-words";

/** What was said of a finding in its workbook, whether it counts, and why not; `undefined` where nothing was said. */
export function whatWasSaid(finding: Finding, filing: Filing, language: Language = "zh-CN"): {
  readonly standing: Exclude<Standing, "open">;
  readonly explanation: string;
  readonly refused?: string;
} | undefined {
  const {trail = emptyTrail} = filing;
  const standing = standingOf(finding, filing, trail);
  if (standing === "open") return undefined;
  const refusal = standing === "refused" ? refusalOf(finding, filing, trail) : undefined;
  return {
    standing, explanation: explanationOf(finding, filing, trail)?.said.text ?? "",
    ...(refusal === undefined ? {} : {refused: refusalWords(language)[refusal]}),
  };
}

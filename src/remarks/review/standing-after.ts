import type {Filing} from "../../filing/filing";
import type {Opinion, Status} from "../../filing/review-table";
import {noRemarks} from "../../filing/remarks";
import {sayTime} from "../../filing/remarks-table";
import {timeOf} from "../with-opinions";
import type {Finding} from "../../reconcile/finding";
import {groundsOf} from "../../reconcile/finding-key";
import type {Refusal} from "../refuse-explanation";
import {explanationOf, refusalOf, signOffOf, standingOf, type Standing} from "../standing";
import type {Since} from "./outcome";

/** How far a finding is dealt with, and what was said of it. */
export type StandingAfter = Pick<Opinion, "status" | "explanation" | "by" | "time"> & {
  /** Why what was said does not count, where the figures are still those it was said of. */
  readonly refused?: Refusal;
};

/**
 * Where a broken finding stands by what was said of it, wherever that was; `opinion` is what the sheet that came back
 * has on it. Nothing that was written is dropped; what no longer counts is open again.
 */
export function standingAfter(
  finding: Finding, filing: Filing, opinion: Opinion | undefined, now: Date,
): StandingAfter {
  const {remarks = noRemarks} = filing;
  const [explanation, signOff] = [explanationOf(finding, filing, remarks), signOffOf(finding, filing, remarks)];
  const status = statusOf(standingOf(finding, filing, remarks));
  const refused = status === "open" ? refusalOf(finding, filing, remarks) ?? refusalOn(opinion) : undefined;
  const counts = explanation?.holds === true || explanation?.refused !== undefined;
  const text = counts ? explanation.said.text : opinion?.explanation || explanation?.said.text || "";
  const last = status === "confirmed" ? signOff!.said : status === "explained" ? explanation!.said : undefined;
  const isOnSheet = opinion?.mark !== undefined && (last === undefined || last.time === timeOf(opinion, opinion.mark));
  return {
    status, explanation: text, ...(refused === undefined ? {} : {refused}),
    by: last?.by || (isOnSheet ? opinion.by : explanation?.said.by ?? ""),
    time: last === undefined ? opinion?.time ?? ""
      : isOnSheet ? opinion.time || sayTime(now.toISOString()) : sayTime(last.time),
  };
}

const statusOf = (standing: Standing): Status =>
  standing === "confirmed" || standing === "explained" ? standing : "open";

/** 已说明 without a word. */
const refusalOn = (opinion: Opinion | undefined): Refusal | undefined =>
  opinion?.status === "explained" && opinion.explanation === "" ? "empty" : undefined;

/** What became of a finding that is broken still. */
export function sinceOf(
  finding: Finding, filing: Filing, opinion: Opinion, {status, refused}: StandingAfter,
): Since {
  if (status !== "open") return "remains";
  if (opinion.mark!.values !== groundsOf(finding, filing)) return "changed";
  return opinion.status === "corrected" ? "claimed" : refused === undefined ? "remains" : "refused";
}

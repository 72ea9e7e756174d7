import type {Opinion, Status} from "../../filing/review-table";
import {refuseExplanation} from "../refuse-explanation";
import type {Since} from "./outcome";

/** What is left of an opinion on a finding that is broken still. */
export type StandingAfter = Pick<Opinion, "status" | "explanation" | "by" | "time"> & {readonly since: Since};

/**
 * Where a finding stands after people wrote on it: 已确认 needs a name, 已说明 a text that explains; 已更正 is not so
 * while the rule is broken. Nothing that was written is dropped; what no longer counts is open again.
 */
export function standingAfter(opinion: Opinion, values: string, now: string): StandingAfter {
  const {explanation, by, time} = opinion;
  const written = {explanation, by, time};
  if (opinion.values !== values) return {...written, status: "open", since: "changed"};
  const status = statusOf(opinion);
  return {
    ...written, status, time: status === "open" || time !== "" ? time : now,
    since: opinion.status === "corrected" ? "claimed" : opinion.status !== "open" && status === "open" ? "refused" : "remains",
  };
}

function statusOf({status, explanation, by}: Opinion): Status {
  if (status === "confirmed" && by !== "") return "confirmed";
  const explains = refuseExplanation(explanation, []) === undefined;
  // A clerk who explains may well forget the list beside it.
  return explains && status !== "corrected" ? "explained" : "open";
}

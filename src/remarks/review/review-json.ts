import type {Filing} from "../../filing/filing";
import type {ReviewJson} from "../../filing/schema";
import {suspectsOf} from "../check-json";
import type {Difference} from "../../reconcile/differences";
import type {Finding} from "../../reconcile/finding";
import {locate} from "../../reconcile/locate/locate";
import type {ReviewItem} from "./review";
import type {Versions} from "./versions";

type Reviewed = {
  /** All that the check found. */
  readonly findings: readonly Finding[];
  readonly items: readonly ReviewItem[];
  /** Beside the published report; none where it was not given. */
  readonly differences: readonly Difference[];
  readonly versions: Versions | undefined;
  readonly written: string | null;
};

/** What `gouji review --json` gives. */
export function toReviewJson(
  filing: Filing, last: Filing | undefined, {findings, items, differences, versions, written}: Reviewed,
): ReviewJson {
  const locations = locate(findings, filing, last);
  return {
    findings: items.map((item) =>
      ({...itemJson(item), suspects: item.finding === undefined ? [] : suspectsOf(item.finding, locations, filing)})),
    differences: differences.map(toJson),
    ...(versions === undefined ? {} : {versions: {
      differences: versions.differences.map(toJson), solved: [...versions.solved], made: [...versions.made],
    }}),
    written,
  };
}

function itemJson(item: ReviewItem): Omit<ReviewJson["findings"][number], "suspects"> {
  const {finding, mark, severity = null, says: message, suggestion, status, explanation, by, time, since} = item;
  return {
    rule: finding?.rule ?? (mark === undefined ? null : (JSON.parse(mark.of) as [string])[0]),
    severity, since, status, cells: [...finding?.figures ?? []],
    left: finding?.left?.sum ?? null, right: finding?.right?.sum ?? null, difference: finding?.difference ?? null,
    message, suggestion, explanation, by, time,
  };
}

const toJson = ({id, is, ...values}: Difference): ReviewJson["differences"][number] => ({
  id, is,
  ...(values.this === undefined ? {} : {this: values.this}),
  ...(values.other === undefined ? {} : {other: values.other}),
});

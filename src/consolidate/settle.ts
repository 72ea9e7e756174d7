import {unitKey} from "../filing/unit-name";
import type {Placed, Standing} from "./order";
import type {Submission, Value} from "./submission";
import type {ListedUnit} from "./unit-list";

/** Several filings of one unit (重报). */
export type Duplicate = {
  readonly unit: string;
  /** The filing that is counted; `undefined` where somebody has to say which. */
  readonly used?: Submission;
  readonly others: readonly Submission[];
  readonly why: "newer" | "identical" | "ask"
  /** One of them was given as the 本级's. */
  | "own";
  /** Places, in the edition's order, in which they do not all agree. */
  readonly differing: readonly number[];
};

/** Of several filings of one unit let the newest count, or the first of identical ones; else none, and it is asked. */
export function settle(
  judged: readonly Placed[], own?: string,
): {readonly placed: readonly Placed[]; readonly duplicates: readonly Duplicate[]} {
  const groups = new Map<ListedUnit | string, Placed[]>();
  for (const one of judged) {
    if (one.standing !== "counted" && one.standing !== "whole") continue;
    const key = one.listed ?? unitKey(one.submission.unit);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const standings = new Map<Placed, Standing>();
  const duplicates: Duplicate[] = [];
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const duplicate = duplicateOf(group, own);
    duplicates.push(duplicate);
    for (const one of group) {
      if (one.submission === duplicate.used) continue;
      standings.set(one, duplicate.used === undefined ? "undecided" : "older");
    }
  }
  return {duplicates, placed: judged.map((one) => ({...one, standing: standings.get(one) ?? one.standing}))};
}

function duplicateOf(group: readonly Placed[], own: string | undefined): Duplicate {
  const newestFirst = group.map(({submission}) => submission)
    .sort((a, b) => (a.filedAt === undefined || b.filedAt === undefined ? 0 : b.filedAt - a.filedAt));
  const [first, second] = newestFirst as [Submission, Submission];
  const differing = first.values.flatMap((_, at) =>
    newestFirst.every(({values}) => isSame(values[at], first.values[at])) ? [] : [at]);
  const isNewer = newestFirst.every(({filedAt}) => filedAt !== undefined) && first.filedAt! > second.filedAt!;
  const given = newestFirst.find(({source}) => source === own);
  const why = given !== undefined ? "own" : differing.length === 0 ? "identical" : isNewer ? "newer" : "ask";
  const used = given ?? (why === "ask" ? undefined : first);
  return {
    unit: group[0]!.listed?.name ?? first.unit, used, why, differing,
    others: newestFirst.filter((one) => one !== used),
  };
}

/** 1.50 and 1.5 are one number. */
const isSame = (a: Value, b: Value): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && Number(a) === Number(b) && trimmed(a) === trimmed(b));

const trimmed = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

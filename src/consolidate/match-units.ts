import {canonicalUnit, sameUnit, type SameUnit, unitKey} from "../filing/unit-name";
import type {Submission} from "./submission";
import type {ListedUnit} from "./unit-list";
import {parentsOf} from "./unit-tree";

/** The unit that a filing is of. */
export type MatchedUnit = {
  /** The unit of the list that it is of. */
  readonly listed?: ListedUnit;
  /** Names of units that it may be of as well. */
  readonly maybe: readonly string[];
};

type Matched = MatchedUnit & {
  readonly submission: Submission;
  /** Why nobody can say for sure. */
  readonly doubt?: "noUnit" | "doubtfulUnit" | "unknownUnit";
};

/** Find the unit of each filing: in the list, or by the filings' own names; that of `own` is the 本级's. */
export const matchUnits = (
  submissions: readonly Submission[], list: readonly ListedUnit[] | undefined, own: string | undefined,
): readonly Matched[] => (list === undefined ? matchNames(submissions) : matchList(submissions, list, own));

function matchList(submissions: readonly Submission[], list: readonly ListedUnit[], own?: string): readonly Matched[] {
  const parents = parentsOf(list);
  const index = unitIndex(list, (unit) => {
    const parent = parents.get(unit);
    const names = [unit.name, ...unit.aliases];
    return parent === undefined ? names : [...names, ...names.map((name) => canonicalUnit(parent.name) + name)];
  });
  const owns = list.filter(({role}) => role === "own");
  return submissions.map((submission): Matched => {
    const {source, unit} = submission;
    const same = index.same(unit);
    const listed = soleOf(same) ?? soleOf(same.filter(({code}) => code.length >= 4 && source.includes(code)));
    if (listed !== undefined) return {submission, listed, maybe: []};
    if (source === own) return {submission, listed: soleOf(owns), maybe: []};
    if (unit.trim() === "") return {submission, doubt: "noUnit", maybe: []};
    const doubtful = same.length > 1 ? same : index.doubtful(unit);
    return {
      submission, doubt: doubtful.length > 0 ? "doubtfulUnit" : "unknownUnit",
      maybe: doubtful.map((one) => [parents.get(one)?.name ?? "", one.name].join("")),
    };
  });
}

const soleOf = <One>(some: readonly One[]): One | undefined => (some.length === 1 ? some[0] : undefined);

/** Without a list the filings name the units; names that may mean one unit are pointed out. */
function matchNames(submissions: readonly Submission[]): readonly Matched[] {
  const names = [...new Map(submissions.map(({unit}) => [unitKey(unit), unit])).values()];
  const index = unitIndex(names, (name) => [name]);
  return submissions.map((submission): Matched => submission.unit.trim() === ""
    ? {submission, doubt: "noUnit", maybe: []}
    : {submission, maybe: names.length > mostCompared ? [] : index.doubtful(submission.unit)});
}

/** Without a list, more names than these are not compared each with each: the traces alone would fill the memory. */
const mostCompared = 10_000;

type UnitIndex<Unit> = {
  /** Units that the name surely means. */
  same(name: string): readonly Unit[];
  /** Units that it may mean. */
  doubtful(name: string): readonly Unit[];
};

/**
 * Find units by name as `sameUnit` tells them apart, without comparing a name with every one of thousands.
 * A unit may go by several names.
 */
export function unitIndex<Unit>(units: readonly Unit[], namesOf: (unit: Unit) => readonly string[]): UnitIndex<Unit> {
  const named = units.flatMap((unit) => namesOf(unit).map((name) => ({unit, name, key: canonicalUnit(name)})));
  const byKey = grouped(named.map((one) => [one.key, one]));
  /** By every end of a name and by every name with one character left open; made when first asked for. */
  let near: ReadonlyMap<string, readonly (typeof named)[number][]> | undefined;
  const those = (candidates: readonly (typeof named)[number][], name: string, verdict: SameUnit): readonly Unit[] =>
    [...new Set(candidates.filter((one) => sameUnit(one.name, name) === verdict).map(({unit}) => unit))];

  return {
    same: (name) => those(byKey.get(canonicalUnit(name)) ?? [], name, "same"),
    doubtful(name) {
      const key = canonicalUnit(name);
      if (key === "") return [];
      const traces = near ??= grouped(named.flatMap((one) =>
        [...endsOf(one.key), ...openedOf(one.key)].map((trace) => [trace, one] as const)));
      const longer = [key, ...openedOf(key)].flatMap((trace) => traces.get(trace) ?? []);
      const shorter = endsOf(key).flatMap((end) => byKey.get(end) ?? []);
      return those([...longer, ...shorter], name, "doubtful");
    },
  };
}

const open = "?";

const endsOf = (key: string): readonly string[] => [...key].map((_, at) => [...key].slice(at).join(""));

/** Marked, so that no name is taken for one of them. */
const openedOf = (key: string): readonly string[] =>
  [...key].map((_, at) => open + [...key].map((character, place) => (place === at ? open : character)).join(""));

function grouped<One>(pairs: readonly (readonly [string, One])[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const [key, one] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

import {canonicalUnit, sameUnit, type SameUnit} from "../filing/unit-name";

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

/** What belongs to each name. */
export function grouped<One>(pairs: readonly (readonly [string, One])[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const [key, one] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

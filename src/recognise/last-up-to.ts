/** The last of some things, in the order of their places, that does not stand behind a place. */
export function lastUpTo<T>(some: readonly T[], place: number, placeOf: (one: T) => number): T | undefined {
  let [from, to] = [0, some.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = some[middle];
    if (one !== undefined && placeOf(one) <= place) from = middle + 1;
    else to = middle;
  }
  return some[from - 1];
}

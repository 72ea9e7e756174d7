/** The one of several that there is; a test that finds none, or more, fails. */
export function only<T>(some: readonly T[]): T {
  const [one] = some;
  if (one === undefined || some.length > 1) throw new Error(`there are ${some.length}`);
  return one;
}

/** A name for each that no sheet has: one that is taken gets a number. Excel allows 31 characters. */
export function freeNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const names = new Set(taken.map(fold));
  return wanted.map((name) => {
    const free = firstFree(name, (one) => names.has(fold(one)));
    names.add(fold(free));
    return free;
  });
}

function firstFree(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? "" : ` (${number})`;
    const one = name.slice(0, mostCharacters - mark.length) + mark;
    if (!isTaken(one)) return one;
  }
}

const mostCharacters = 31;

const fold = (name: string): string => name.toLowerCase();

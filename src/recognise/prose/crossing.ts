import type {Readings} from "./vocabulary";

/** What each of some readings shares with each of others, each once. */
export function crossing(some: Readings, others: Readings): Readings {
  const crossed: ReadonlySet<string>[] = [];
  for (const one of some) {
    for (const other of others) {
      const shared = sharedBy(one, other);
      if (shared.size > 0 && !crossed.includes(shared)) crossed.push(shared);
    }
  }
  return crossed;
}

/** Whether a set is a part of another, and not all of it nor nothing. */
export const isWithin = (one: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  one.size > 0 && one.size < all.size && sharedBy(one, all).size === one.size;

/**
 * Sets of an edition's words are few, and cross each other again in every sentence; what is all of one is that one, so
 * that a word said a hundred times comes to no more readings than said once.
 */
function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  let known = shares.get(one);
  if (known === undefined) shares.set(one, known = new WeakMap());
  let shared = known.get(other);
  if (shared === undefined) {
    const both = new Set([...one].filter((id) => other.has(id)));
    shared = both.size === one.size ? one : both.size === other.size ? other : both;
    known.set(other, shared);
  }
  return shared;
}

const shares = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, ReadonlySet<string>>>();

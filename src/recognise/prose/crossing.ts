import type {Readings} from "./vocabulary";

/** What each of some readings shares with each of others. */
export function crossing(some: Readings, others: Readings): Readings {
  const crossed: ReadonlySet<string>[] = [];
  for (const one of some) {
    for (const other of others) {
      const shared = sharedBy(one, other);
      if (shared.size > 0) crossed.push(shared);
    }
  }
  return crossed;
}

/** Sets of an edition's words are few, and cross each other again in every sentence. */
function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  let known = shares.get(one);
  if (known === undefined) shares.set(one, known = new WeakMap());
  let shared = known.get(other);
  if (shared === undefined) {
    known.set(other, shared = new Set([...one].filter((id) => other.has(id))));
  }
  return shared;
}

const shares = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, ReadonlySet<string>>>();

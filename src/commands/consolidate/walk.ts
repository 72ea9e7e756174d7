import type {Unreadable} from "../../consolidate/submission";
import type {Terminal} from "../command";
import {filesIn, isFolder} from "../files-in";
import {identityOf} from "../identity-of";

/** What a call of `consolidate` is to read. */
export type Walked = {
  /** Each once; `-` for standard input. */
  readonly files: readonly string[];
  /** Those of them that the call itself names. */
  readonly named: ReadonlySet<string>;
  /** What of the folders cannot be looked into. */
  readonly unreadable: readonly Unreadable[];
};

/**
 * The files named, and all files in the folders named, but for those with another part in the call (本级, the list) and
 * those that it writes.
 */
export async function walk(
  paths: readonly string[], others: readonly string[], {input, outputs}: Pick<Terminal, "input" | "outputs">,
): Promise<Walked> {
  const identify = async (path: string): Promise<string> => (path === "-" ? input : await identityOf(path)) ?? path;
  const except = new Set(await Promise.all(others.map(identify)));
  const found = new Map<string, string>();
  const named = new Set<string>();
  const unreadable: Unreadable[] = [];
  const take = (identity: string, path: string): void => {
    if (!except.has(identity) && !found.has(identity)) found.set(identity, path);
  };
  for (const path of paths) {
    if (path !== "-" && await isFolder(path)) {
      const inside = await filesIn(path);
      for (const [identity, file] of inside.files) if (!outputs.has(identity)) take(identity, file);
      unreadable.push(...inside.unreadable);
    } else {
      const identity = await identify(path);
      take(identity, path);
      named.add(identity);
    }
  }
  return {
    files: [...found.values()],
    named: new Set([...found].filter(([identity]) => named.has(identity)).map(([, path]) => path)),
    unreadable,
  };
}

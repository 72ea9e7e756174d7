import {stat} from "node:fs/promises";
import {Refusal} from "../command";
import {filesIn} from "../files-in";
import {identityOf} from "../identity-of";

/**
 * The files named, and all files in the folders named, each once, but for those with another part in the call (本级,
 * the list).
 * @throws Refusal for a path that is not there
 */
export async function walk(paths: readonly string[], others: readonly string[]): Promise<readonly string[]> {
  const except = new Set(await Promise.all(others.map(identityOf)));
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      const key = await identityOf(file) ?? file;
      if (!except.has(key) && !found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) throw new Refusal(`没有 ${path} 这个文件或文件夹。`);
  return there.isDirectory() ? filesIn(path) : [path];
}

import {readdir, stat} from "node:fs/promises";
import {join, resolve} from "node:path";
import {isFurniture} from "../../readers/is-furniture";
import {Refusal} from "../command";

/**
 * The files named, and all files in the folders named, each once, but for those with another part in the call (本级,
 * the list, the target).
 * @throws Refusal for a path that is not there
 */
export async function walk(paths: readonly string[], others: readonly string[]): Promise<readonly string[]> {
  const except = new Set(others.map((path) => resolve(path)));
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      const key = resolve(file);
      if (!except.has(key) && !found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) throw new Refusal(`没有 ${path} 这个文件或文件夹。`);
  if (!there.isDirectory()) return [path];
  const entries = await readdir(path, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile() && !isFurniture(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

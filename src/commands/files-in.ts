import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {isFurniture} from "../readers/is-furniture";

/** Every file that somebody may have filed in a folder and those within it, in order of their names. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile() && !isFurniture(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

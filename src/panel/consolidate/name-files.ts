import {isFurniture} from "../../formats/is-furniture";
import type {Asked} from "./read-files";

/** Files under names that tell them apart: the path in the folder chosen, with a number where two are named alike. */
export function nameFiles(files: readonly File[]): readonly Asked[] {
  const named = new Map<string, File>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (isFurniture(file.name) || [...alike(path, named)].some((one) => isSame(one, file))) continue;
    named.set(freeName(path, named), file);
  }
  return [...named].map(([source, file]) => ({source, file}));
}

const isSame = (one: File, other: File): boolean =>
  one === other || (one.size === other.size && one.lastModified === other.lastModified);

function* alike(path: string, named: ReadonlyMap<string, File>): Generator<File> {
  for (let n = 1; named.has(numbered(path, n)); n++) yield named.get(numbered(path, n))!;
}

function freeName(path: string, named: ReadonlyMap<string, File>): string {
  let n = 1;
  while (named.has(numbered(path, n))) n += 1;
  return numbered(path, n);
}

const numbered = (path: string, n: number): string => (n === 1 ? path : path.replace(/(\.[^./]*)?$/, ` (${n})$1`));

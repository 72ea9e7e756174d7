import {stat} from "node:fs/promises";
import {filesIn} from "../files-in";
import {identityOf, identityOfStream} from "../identity-of";

/** The files that a call reads, by identity; what named each: a path, a folder, standard input. */
export type FilesBehind = () => Promise<ReadonlyMap<string, string>>;

/** Find the files behind what a call names to be read, those in folders too; once, when first asked. */
export function filesBehind(sources: readonly string[], stdin: {readonly fd?: number}): FilesBehind {
  let found: Promise<ReadonlyMap<string, string>> | undefined;
  return () => found ??= find(sources, stdin);
}

async function find(sources: readonly string[], stdin: {readonly fd?: number}): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const add = (identity: string | undefined, path: string): void => {
    if (identity !== undefined && !found.has(identity)) found.set(identity, path);
  };
  for (const source of sources) {
    if (source === "-") add(identityOfStream(stdin), "标准输入");
    else if (await isFolder(source)) {
      for (const path of await filesIn(source).catch(() => [])) add(await identityOf(path), `文件夹 ${source}`);
    } else add(await identityOf(source), source);
  }
  return found;
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((there) => there.isDirectory(), () => false);

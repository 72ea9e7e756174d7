import {fstatSync} from "node:fs";
import {stat} from "node:fs/promises";
import {filesIn} from "../files-in";
import {identityOf} from "../identity-of";

/** The files that a call reads, by identity, each as it was named or found. */
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
    if (source === "-") add(inputFile(stdin), "标准输入");
    else if (await isFolder(source)) {
      for (const path of await filesIn(source).catch(() => [])) add(await identityOf(path), path);
    } else add(await identityOf(source), source);
  }
  return found;
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((there) => there.isDirectory(), () => false);

/** `gouji … - < FILE` reads a file, too. */
function inputFile({fd}: {readonly fd?: number}): string | undefined {
  if (fd === undefined) return undefined;
  const {dev, ino} = fstatSync(fd, {bigint: true});
  return `${dev}:${ino}`;
}

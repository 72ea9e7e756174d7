import {constants, type Stats} from "node:fs";
import {access, lstat, readFile, realpath, stat} from "node:fs/promises";
import {dirname} from "node:path";
import {type IsOurs, Refusal, type Terminal} from "../command";
import {identityOf, identityOfStream} from "../identity-of";
import type {FilesBehind} from "./files-behind";
import {type Output, print} from "./print";
import {putInPlace} from "./put-in-place";
import {reasonFor} from "./reason-for";

/**
 * The one way in which commands write. A source is never replaced, nor anything that is no ordinary file; another file
 * only where that was asked for, keeping its permissions. Where a link leads to a file, that file is written.
 * @param sources what the call reads
 */
export function targets(
  stdout: Output, sources: FilesBehind, mayReplace: boolean,
): Pick<Terminal, "mayWrite" | "write"> {
  const placeFor = async (path: string, isOurs?: IsOurs): Promise<Place> => {
    const place = await placeAt(path);
    if (place.there === undefined) return place;
    const identity = (await identityOf(path))!;
    if (identity === identityOfStream(stdout)) throw new Refusal(isOutput(path));
    const source = (await sources()).get(identity);
    if (source !== undefined) throw new Refusal(isSource(path, source));
    if (!mayReplace && !isOurs?.(await readFile(path))) throw new Refusal(exists(path));
    return place;
  };
  return {
    async mayWrite(path, isOurs) {
      if (path !== "-") await placeFor(path, isOurs);
    },
    async write(path, bytes, isOurs) {
      if (path === "-") return writeOut(stdout, bytes);
      const {file, there} = await placeFor(path, isOurs);
      await putInPlace(file, bytes, there).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") throw new Refusal(exists(path));
        throw new Refusal(`${path} 无法写入：${reasonFor(error)}。没有留下不完整的文件。`);
      });
    },
  };
}

/** A target as people read it. */
export const sayTarget = (path: string): string => (path === "-" ? "标准输出" : path);

/** Where the bytes go, and the file that stands there now. */
type Place = {readonly file: string; readonly there?: Stats};

/** @throws Refusal where what stands there is no ordinary file, or may not be written */
async function placeAt(path: string): Promise<Place> {
  if (path === "") throw new Refusal("没有写明要写入的文件名。");
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => refuseUnlessNew(path, error));
  if (there === undefined) return {file: path};
  if (there.isDirectory()) throw new Refusal(`${path} 是文件夹，不能写入；请写明文件夹中的文件名。`);
  if (!there.isFile()) {
    throw new Refusal(`${path} 不是普通文件（是设备、管道等），没有写入；要写到标准输出的，请用 -o -。`);
  }
  const file = await realpath(path);
  await insistOnPermission(path, file);
  await insistOnPermission(path, dirname(file));
  return {file, there};
}

/** Nothing is there: it can be made where its folder is. A link that leads nowhere is not followed there. */
async function refuseUnlessNew(path: string, error: NodeJS.ErrnoException): Promise<undefined> {
  if (await lstat(path).then((link) => link.isSymbolicLink(), () => false)) {
    throw new Refusal(`${path} 是一个链接，它指向的文件不存在，没有写入；请直接写明要写入的文件。`);
  }
  if (error.code !== "ENOENT") throw new Refusal(`${path} 无法写入：${reasonFor(error)}。`);
  const folder = dirname(path);
  const parent = await stat(folder).catch(() => undefined);
  if (parent === undefined) throw new Refusal(`${path} 无法写入：文件夹不存在（${folder}）。`);
  if (!parent.isDirectory()) throw new Refusal(`${path} 无法写入：${folder} 不是文件夹。`);
  if (/[\\/]$/.test(path)) throw new Refusal(`${path} 是文件夹，不能写入；请写明文件夹中的文件名。`);
  await insistOnPermission(path, folder);
}

const insistOnPermission = (path: string, at: string): Promise<void> =>
  access(at, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} 无法写入：${reasonFor(error)}。`);
  });

async function writeOut(stdout: Output, bytes: Uint8Array): Promise<void> {
  if (stdout.isTTY && bytes.includes(0)) {
    throw new Refusal("结果不是文本，不能显示在终端上；请用 -o 写明文件名，或者用 > 或 | 接到别处。");
  }
  await print(stdout, bytes);
}

const isSource = (path: string, source: string): string =>
  `${path} 是这次要读取的文件${source === path ? "" : `（${source}）`}，不能覆盖；请换一个文件名，或者写到别的文件夹。`;

const isOutput = (path: string): string =>
  `${path} 就是标准输出所写的文件，不能再写入；要写到标准输出的，请用 -o -，否则请换一个文件名。`;

const exists = (path: string): string => `${path} 已经存在，没有覆盖；确要替换的，加 --replace，或者换一个文件名。`;

import {constants, type Stats} from "node:fs";
import {access, lstat, readFile, realpath, stat} from "node:fs/promises";
import {dirname} from "node:path";
import {type IsOurs, Refusal, type Terminal} from "../command";
import {identityOf, identityOfStream} from "../identity-of";
import {isSystemError} from "../say-failure";
import {reasonAt, sayTrouble, wayOut} from "../say-trouble";
import type {FileBehind, FilesBehind} from "./files-behind";
import {isClosed, type StandardOutput, print} from "../terminal";
import {brokenLinkIn} from "./make-folder";
import {putInPlace} from "./put-in-place";
import {reservations} from "./reservations";

/** What a call may write over. */
type MayWriteOver = {
  /** What the call reads. */
  readonly sources: FilesBehind;
  /** Whether it is asked to replace what is there (`--replace`). */
  readonly mayReplace: boolean;
  /** Whether the user chose the target, and may choose another. */
  readonly isChosen: boolean;
  /** Whether bytes found in a folder that is read are an earlier result, which the call does not read. */
  readonly isResult?: IsOurs;
  /** Say something beside the result. */
  readonly note: Terminal["note"];
};

/**
 * The one way in which commands write. A source is never replaced, nor anything that is no ordinary file; another file
 * only where that was asked for, keeping its permissions. Where a link leads to a file, that file is written. What has
 * been written is kept by name.
 */
export function targets(
  stdout: StandardOutput, {sources, mayReplace, isChosen, isResult, note}: MayWriteOver,
): Pick<Terminal, "claim" | "mayWrite" | "write"> & {readonly written: readonly string[]} {
  const written: string[] = [];
  const words = isChosen ? ofChosen : ofFixed;
  const {claim, claimedAs} = reservations();
  const isRead = async ({isFound}: FileBehind, path: string): Promise<boolean> =>
    !(isFound && isResult !== undefined && isResult(await readFile(path)));
  const placeFor = async (path: string, isOurs?: IsOurs): Promise<Place> => {
    const place = await placeAt(path, words, claimedAs(path));
    if (place.there === undefined) return place;
    const identity = await identityOf(path) ?? path;
    if (identity === identityOfStream(stdout)) throw new Refusal(words.isOutput(path));
    const source = (await sources()).get(identity);
    if (source !== undefined && await isRead(source, path)) throw new Refusal(words.isSource(path, source.named));
    if (mayReplace || isOurs?.(await readFile(path))) return place;
    throw new Refusal(words.exists(await sayLinked(path, place.file)));
  };
  return {
    written,
    claim,
    async mayWrite(path, isOurs) {
      if (path === "-") insistOnOpen(stdout);
      else await inWords(path, () => placeFor(path, isOurs));
    },
    async write(path, bytes, isOurs) {
      if (path === "-") return writeOut(stdout, bytes);
      const {file, there} = await inWords(path, () => placeFor(path, isOurs));
      await putInPlace(file, bytes, there).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") throw new Refusal(words.exists(path));
        const isNoPlace = error.code === "ENOENT" && await isThere(dirname(file));
        const why = isNoPlace ? "这个文件夹不能存放文件" : reasonAt(file, error, "写入");
        const way = isNoPlace ? "请写到别的文件夹。" : wayOut(error, "写入");
        throw new Refusal(`${path} 无法写入：${why}。没有留下不完整的文件。${way}`);
      });
      written.push(path);
      if (there !== undefined && await isLink(path)) note(`注意：${path} 是链接，写入的是它指向的文件 ${file}。`);
    },
  };
}

/** @throws Refusal in place of what the system throws on the way, where somebody else changes the folder */
async function inWords<Result>(path: string, job: () => Promise<Result>): Promise<Result> {
  try {
    return await job();
  } catch (error) {
    throw isSystemError(error) ? new Refusal(sayTrouble(path, error, "写入")) : error;
  }
}

const isLink = (path: string): Promise<boolean> => lstat(path).then((there) => there.isSymbolicLink(), () => false);

/** A target that is a link, with the file that would be written. */
const sayLinked = async (path: string, file: string): Promise<string> =>
  (await isLink(path) ? `${path}（链接，指向 ${file}）` : path);

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** That a target has been written, as people read it. */
export const sayWritten = (path: string, what = "", written = "已写入"): string =>
  path === "-" ? `${what}已写到标准输出` : `${what}${written} ${path}`;

/** Where the bytes go, and the file that stands there now. */
type Place = {readonly file: string; readonly there?: Stats};

/** @throws Refusal where what stands there is no ordinary file, or may not be written */
async function placeAt(path: string, words: Words, as?: string): Promise<Place> {
  if (path === "") throw new Refusal("没有写明要写入的文件名。");
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => refuseUnlessNew(path, error, words));
  if (there === undefined) return {file: path};
  if (there.isDirectory()) throw new Refusal(words.isFolder(path));
  if (!there.isFile()) throw new Refusal(words.isNoFile(path, as));
  const file = await realpath(path);
  await insistOnPermission(path, file);
  await insistOnPermission(path, dirname(file));
  return {file, there};
}

/** Nothing is there: it can be made where its folder is. A link that leads nowhere is not followed there. */
async function refuseUnlessNew(path: string, error: NodeJS.ErrnoException, words: Words): Promise<undefined> {
  if (error.code !== "ENOENT") throw error;
  if (await isLink(path)) throw new Refusal(words.leadsNowhere(path));
  const folder = dirname(path);
  const parent = await stat(folder).catch(() => undefined);
  if (parent === undefined) {
    const broken = brokenLinkIn(folder);
    throw new Refusal(broken === undefined ? `${path} 无法写入：文件夹不存在（${folder}）。请先建立这个文件夹，或者写到别的文件夹。`
      : `${path} 无法写入：${broken} 是一个链接，它指向的文件夹不存在。请改正这个链接，或者写到别的文件夹。`);
  }
  if (!parent.isDirectory()) throw new Refusal(`${path} 无法写入：${folder} 不是文件夹。请写到别的文件夹。`);
  if (/[\\/]$/.test(path)) throw new Refusal(words.isFolder(path));
  await insistOnPermission(path, folder);
}

const insistOnPermission = (path: string, at: string): Promise<void> =>
  access(at, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    const where = path === at ? "" : `（${at}）`;
    throw new Refusal(`${path} 无法写入：${reasonAt(at, error, "写入")}${where}。${wayOut(error, "写入")}`);
  });

function insistOnOpen(stdout: StandardOutput): void {
  if (!isClosed(stdout)) return;
  throw new Refusal("标准输出没有打开，结果写不出去，没有运行；请用 -o 等写明文件名，或者把标准输出接到文件、管道。");
}

async function writeOut(stdout: StandardOutput, bytes: Uint8Array): Promise<void> {
  if (stdout.isTTY && bytes.includes(0)) {
    throw new Refusal("结果不是文本，不能显示在终端上；请用 -o 写明文件名，或者用 > 或 | 接到别处。");
  }
  await print(stdout, bytes);
}

type Words = Readonly<Record<"isFolder" | "leadsNowhere" | "isOutput" | "exists", (path: string) => string>> & {
  /** @param as the option that names it: standard output is asked for by the same one */
  readonly isNoFile: (path: string, as?: string) => string;
  readonly isSource: (path: string, source: string) => string;
};

/** The way out where the user chose the target: to choose another. */
const ofChosen: Words = {
  isFolder: (path) => `${path} 是文件夹，不能写入；请写明文件夹中的文件名。`,
  isNoFile: (path, as) => `${path} 不是普通文件（是设备、管道等），没有写入；请改用别的文件名` +
    `${as === undefined ? "" : `，要写到标准输出的，请用 ${as} -`}。`,
  leadsNowhere: (path) => `${path} 是一个链接，它指向的文件不存在，没有写入；请直接写明要写入的文件。`,
  isOutput: (path) => `${path} 就是标准输出所写的文件，不能再写入；要写到标准输出的，请用 -o -，否则请换一个文件名。`,
  isSource: (path, source) =>
    `${path} 是这次要读取的文件${source === path ? "" : `（${source}）`}，不能覆盖；请换一个文件名，或者写到别的文件夹。`,
  exists: (path) => `${path} 已经存在，没有覆盖；确要替换的，加 --replace，或者换一个文件名。`,
};

/** And where the command has but one name for it: to move away what is there. */
const ofFixed: Words = {
  isFolder: (path) => `${path} 是文件夹，不能写入；请先把它移走或者改名。`,
  isNoFile: (path) => `${path} 不是普通文件（是设备、管道等），没有写入；请先把它移走。`,
  leadsNowhere: (path) => `${path} 是一个链接，它指向的文件不存在，没有写入；请先把这个链接移走。`,
  isOutput: (path) => `${path} 就是标准输出所写的文件，不能再写入；请把标准输出接到别的文件。`,
  isSource: (path) => `${path} 是这次要读取的文件，不能覆盖；请先把它移到别处，或者改名。`,
  exists: (path) => `${path} 已经存在，没有覆盖；确要替换的，加 --replace，或者先把它移走。`,
};

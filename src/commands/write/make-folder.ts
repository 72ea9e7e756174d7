import {existsSync, lstatSync, mkdirSync} from "node:fs";
import {resolve} from "node:path";
import {Refusal} from "../command";
import {isSystemError} from "../say-failure";
import {foldersOf, reasonAt, wayOut} from "../say-trouble";

/** Made for several calls at once as for one. @throws Refusal where there is something else of that name, or none can be */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true});
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const broken = brokenLinkIn(folder);
    throw new Refusal(broken !== undefined ? `文件夹 ${folder} 无法建立：${broken} 是一个链接，它指向的文件夹不存在。请改正这个链接，或者指定别的文件夹。`
      : error.code === "EEXIST" ? `${folder} 不是文件夹。请指定一个文件夹。`
      : `文件夹 ${folder} 无法建立：${reasonAt(folder, error, "写入")}。${wayOut(error, "写入")}`);
  }
}

/** The first part of a path that is a link to what is not there: nothing can be made behind it. */
export const brokenLinkIn = (path: string): string | undefined =>
  foldersOf(resolve(path)).find((one) => lstatSync(one, {throwIfNoEntry: false})?.isSymbolicLink() && !existsSync(one));

import {sep} from "node:path";
import {type Command, Refusal} from "../command";
import type {Call} from "../parse";
import {placeOf} from "./reservations";

/**
 * Folders that a call writes into are no files that it writes, nor do they lie in one: that would be noticed only where
 * the second of them is written, after all the work.
 * @throws Refusal where one is, or is standard output
 */
export async function insistOnFoldersApart(
  {options: known}: Command, {options, targets, records}: Call,
): Promise<void> {
  for (const [name, {names, short, isFolder}] of Object.entries(known)) {
    const [folder, as] = [options[name], short === undefined ? `--${name}` : `-${short}`];
    if (names !== "target" || isFolder?.(options) !== true || typeof folder !== "string") continue;
    if (folder === "-") throw new Refusal(`${as} 要写入一个文件夹，不能写到标准输出；请用 ${as} 写明文件夹。`);
    const at = await placeOf(folder);
    for (const file of [...targets, ...records]) {
      if (file.path === "-" || !`${at}${sep}`.startsWith(`${await placeOf(file.path)}${sep}`)) continue;
      throw new Refusal(`${file.as} 写入的是文件 ${file.path}，${as} 的文件夹（${folder}）不能就是它，也不能在它里面，没有运行；请各用一个名称。`);
    }
  }
}

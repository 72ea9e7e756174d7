import {extname} from "node:path";
import type {Arguments, Command, Terminal} from "../command";

/** Say on the side where a file that was written is named as if something else stood in it. */
export function noteOnEnding({options: known}: Command, {options}: Arguments, {note}: Pick<Terminal, "note">): void {
  for (const [name, {endings}] of Object.entries(known)) {
    const path = options[name];
    if (endings === undefined || typeof path !== "string") continue;
    const due = endings(options);
    const ending = extname(path).toLowerCase();
    if (!isKind.test(ending) || due.includes(ending)) continue;
    note(`提示：${path} 文件名的后缀与格式不符，其他程序可能打不开；请改用 ${due.join("、")} 结尾。`);
  }
}

/** 统计表.2024 and v1.2 name no kind of file. */
const isKind = /^\.[a-z]+\d?$/;

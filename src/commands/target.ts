import {rename, unlink, writeFile} from "node:fs/promises";
import {resolve} from "node:path";
import {Refusal} from "./command";

/**
 * Write a whole file or none: first beside the target, then in its place.
 * @throws Refusal where the target is one of the sources, or cannot be written.
 */
export async function writeTarget(path: string, bytes: Uint8Array, sources: readonly string[] = []): Promise<void> {
  if (sources.some((source) => source !== "-" && resolve(source) === resolve(path))) {
    throw new Refusal(`${path} 是要读取的文件本身，不能覆盖；请用 -o 指定另一个文件名。`);
  }
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw new Refusal(`${path} 无法写入：${reasonFor(error as NodeJS.ErrnoException)}。没有留下不完整的文件。`);
  }
}

function reasonFor({code, message}: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT": return "文件夹不存在";
    case "EACCES": case "EPERM": return "没有写入权限";
    case "ENOSPC": return "磁盘空间不足";
    case "EISDIR": return "这是一个文件夹";
    case "EROFS": return "磁盘为只读";
    default: return message;
  }
}

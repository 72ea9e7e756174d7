import {statSync} from "node:fs";
import {dirname, resolve, sep} from "node:path";
import {codeOf, type Doing, reasonFor} from "./say-failure";

/** Why the system did not let a file be read or written, at which part of its path, and the way out: a whole sentence. */
export const sayTrouble = (path: string, error: NodeJS.ErrnoException, doing: Doing): string =>
  `${path} 无法${doing}：${reasonAt(path, error, doing)}。${wayOut(error, doing)}`;

/** Why it did not, with the part of the path that stands in the way where it is no other than the whole. */
export function reasonAt(path: string, error: NodeJS.ErrnoException, doing: Doing): string {
  const part = partOf(resolve(path), error.code);
  return `${reasonFor(error, doing)}${part === undefined ? "" : `（${part}）`}`;
}

function partOf(path: string, code: string | undefined): string | undefined {
  if (code === "ENAMETOOLONG") return longestOf(path);
  const above = foldersOf(path);
  if (code === "ENOTDIR") return above.find((one) => stands(one) === "file");
  return code === "ELOOP" ? above.find((one) => stands(one) === "ELOOP") : undefined;
}

/** Names are counted in bytes, paths too. */
function longestOf(path: string): string {
  const sizes = path.split(sep).map((name) => ({name, size: Buffer.byteLength(name)}));
  const longest = sizes.reduce((one, other) => (other.size > one.size ? other : one));
  return longest.size > mostBytes ? `“${[...longest.name].slice(0, 12).join("")}…”有 ${longest.size} 字节，一般最多 ${mostBytes} 字节`
    : `整个路径有 ${Buffer.byteLength(path)} 字节`;
}

const mostBytes = 255;

/** The folders that a path leads through, from above, and the path. */
export function foldersOf(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [...foldersOf(above), path];
}

function stands(path: string): string {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}

/** What somebody can do about it. */
export function wayOut(error: NodeJS.ErrnoException, doing: Doing): string {
  const way = ways[codeOf(error)] ?? usual;
  return typeof way === "string" ? way : way[doing === "写入" ? "write" : "read"];
}

type Way = string | {readonly read: string; readonly write: string};

const usual: Way = {read: "请检查这个文件，或者复制一份后再读取。", write: "请换一个文件名，或者写到别的文件夹。"};
const permission: Way = {
  read: "请检查它和所在文件夹的权限，或者复制一份后再读取。", write: "请检查它和所在文件夹的权限，或者写到别的文件夹。",
};
const path: Way = {read: "请检查路径。", write: "请检查路径，或者写到别的文件夹。"};
const room = "请腾出空间，或者写到别的磁盘。";
const links: Way = {read: "请改正这个链接，或者直接写明文件。", write: "请改正这个链接，或者直接写明要写入的文件。"};
const closing = "请关闭占用它的程序，再试一次。";
const fewer = "请关闭一些程序，再试一次。";
const network = "请检查网络，再试一次。";

const ways: Readonly<Record<string, Way>> = {
  ENOENT: {read: "请检查路径。", write: "请先建立这个文件夹，或者写到别的文件夹。"},
  ENOTDIR: path, EISDIR: {read: "请指定其中的文件。", write: "请写明其中的文件名。"},
  ENAMETOOLONG: "请改用短一些的名称。", ELOOP: links, EMLINK: links,
  EACCES: permission, EPERM: permission, EROFS: {read: usual.read, write: "请写到别的磁盘。"},
  EBUSY: closing, ETXTBSY: closing, ENOSPC: room, EDQUOT: room,
  EIO: {read: "请检查磁盘，或者换一份文件再读取。", write: "请检查磁盘，或者写到别的磁盘。"},
  EMFILE: fewer, ENFILE: fewer, ENOMEM: fewer,
  ENETDOWN: network, ENETUNREACH: network, EHOSTDOWN: network, EHOSTUNREACH: network, ECONNREFUSED: network,
  ETIMEDOUT: network, ENOTCONN: network, ECONNRESET: network, EPIPE: network, EREMOTEIO: network,
  // What is said of these has it.
  EAGAIN: "", EINTR: "", ESTALE: "",
};

import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {Refusal} from "./command";

/**
 * Why something could not be done, in one line; of an error that nobody thought of, what the system says of it in our
 * words, or else its first line and no stack.
 */
export function sayFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof ReadError) return sayReadError(error, "zh-CN");
  if (isSystemError(error)) {
    return error.syscall === "uv_cwd" ? "当前所在的文件夹已经被删除或移走，请先进入别的文件夹，再运行。"
      : `出现了没有预料到的问题：${error.path === undefined ? "" : `${error.path} `}${reasonFor(error, "读写")}。`;
  }
  const [line] = ((error as Error | undefined)?.message ?? String(error)).split("\n");
  return `出现了没有预料到的问题：${line}`;
}

/** Why the system did not let something be read or written, for a sentence: what the system itself says is English. */
export function reasonFor(error: NodeJS.ErrnoException, doing: Doing): string {
  const code = codeOf(error);
  const reason = reasons[code];
  return reason === undefined ? `系统没有允许${doing}（${code || "原因不明"}）`
    : typeof reason === "string" ? reason : reason(doing);
}

/** What the system was asked to do. */
export type Doing = "读取" | "写入" | "读写";

/** The system's name of a trouble: of a full quota Node knows the number alone. */
export const codeOf = ({code = "", errno}: NodeJS.ErrnoException): string => (errno === -quota ? "EDQUOT" : code);

const quota = 122;

/** Whether an error is the system's, or Node's own, which has a code. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & {readonly code: string} =>
  typeof (error as NodeJS.ErrnoException | undefined)?.code === "string";

const reasons: Readonly<Record<string, string | ((doing: Doing) => string)>> = {
  ENOENT: (doing) => (doing === "写入" ? "文件夹不存在" : "已经不在了，可能刚被移走或删除"),
  ENOTDIR: "路径中有一段不是文件夹",
  EISDIR: "这是一个文件夹",
  EEXIST: "已经有同名的文件",
  ENOTEMPTY: "文件夹不是空的",
  ENAMETOOLONG: "文件名太长",
  EILSEQ: "文件名中有不能使用的字符",
  ELOOP: "链接互相指向，没有尽头",
  EMLINK: "链接太多",
  EACCES: (doing) => `没有${doing}权限`,
  EPERM: (doing) => `没有${doing}权限，或者文件正被其他程序打开`,
  EROFS: "磁盘为只读",
  EBUSY: "正被其他程序占用",
  ETXTBSY: "正被其他程序占用",
  EAGAIN: "暂时不能读写，请稍后再试",
  EINTR: "读写被打断，请再试一次",
  ENOSPC: "磁盘空间不足",
  EDQUOT: "超出了磁盘配额",
  EFBIG: "文件超出了允许的大小",
  ERR_FS_FILE_TOO_LARGE: "文件超出了允许的大小",
  EOVERFLOW: "文件超出了允许的大小",
  EIO: "磁盘读写出错",
  EBADF: (doing) => `没有打开，或者不是为${doing}而打开的`,
  EINVAL: (doing) => `不支持这样${doing}`,
  ENOTSUP: (doing) => `不支持这样${doing}`,
  EOPNOTSUPP: (doing) => `不支持这样${doing}`,
  ENOSYS: (doing) => `不支持这样${doing}`,
  ESPIPE: (doing) => `不支持这样${doing}`,
  EXDEV: "目标在另一个磁盘上，不能在原处替换",
  EMFILE: "打开的文件太多",
  ENFILE: "打开的文件太多",
  ENOMEM: "内存不足",
  ENXIO: "设备不存在，或者没有连接",
  ENODEV: "设备不存在，或者没有连接",
  ESTALE: "网络磁盘上的文件已经变动，请再试一次",
  EREMOTEIO: "网络磁盘读写出错",
  ENETDOWN: "网络不通",
  ENETUNREACH: "网络不通",
  EHOSTDOWN: "网络不通",
  EHOSTUNREACH: "网络不通",
  ECONNREFUSED: "网络不通",
  ETIMEDOUT: "等待超时",
  ENOTCONN: "连接已经断开",
  ECONNRESET: "连接已经断开",
  EPIPE: "连接已经断开",
};

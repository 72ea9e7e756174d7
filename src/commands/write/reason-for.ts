/** Why the system did not let something be written, for a sentence. */
export function reasonFor({code, message}: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT": return "文件夹不存在";
    case "ENOTDIR": return "路径中有一段不是文件夹";
    case "ENAMETOOLONG": return "文件名太长";
    case "ELOOP": return "链接互相指向，没有尽头";
    case "EACCES": return "没有写入权限";
    case "EPERM": return "没有写入权限，或者文件正被其他程序打开";
    case "ENOSPC": return "磁盘空间不足";
    case "EDQUOT": return "超出了磁盘配额";
    case "EFBIG": return "文件超出了允许的大小";
    case "EISDIR": return "这是一个文件夹";
    case "EROFS": return "磁盘为只读";
    case "EBUSY": return "正被其他程序占用";
    case "EIO": return "磁盘读写出错";
    default: return message;
  }
}

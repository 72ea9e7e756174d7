import {ReadError} from "../../filing/read-error";
import {readDirectory} from "../../office/zip-directory";

/**
 * The sentence that a workbook that was written is larger than what is read here, though spreadsheet programs open it,
 * and what to keep instead; nothing where it is not: tens of thousands of units make it so.
 */
export function beyondReading(path: string, bytes: Uint8Array): string | undefined {
  try {
    readDirectory(path, bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof ReadError) || error.why !== "unpacksTooLarge") throw error;
    const {bytes: size, limit} = error.detail;
    const beyond = size === undefined || limit === undefined ? "" : `（解压后 ${megabytes(size)}，最多读取 ${megabytes(limit)}）`;
    return `注意：${path} 已写好，Excel、WPS 可以打开，但超过了本程序读取的上限${beyond}。` +
      "明年作为上年数，请保留各单位的文件（--last 文件夹）；单位多的，也可以用 --figures 另存明细。";
  }
}

const megabytes = (bytes: string | number): string => `${Math.ceil(Number(bytes) / 1024 / 1024)} MB`;

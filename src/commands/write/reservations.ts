import {realpath} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {Refusal} from "../command";

/** The files that a call writes, and what names each in the call: `-o`, `--figures`. */
export type Reservations = {
  /** Note before the work that a file will be written. @throws Refusal where something else of the call is written there */
  claim(path: string, as: string): Promise<void>;
  /** What a file was claimed as. */
  claimedAs(path: string): string | undefined;
};

/** No two results of a call may be one file, by whichever path or link it is reached; nor may two be printed. */
export function reservations(): Reservations {
  const taken = new Map<string, string>();
  const named = new Map<string, string>();
  return {
    async claim(path, as) {
      const file = path === "-" ? path : await placeOf(path);
      const before = taken.get(file);
      if (before !== undefined && before !== as) {
        throw new Refusal(path === "-" ? twicePrinted(before, as) : twiceWritten(path, before, as));
      }
      taken.set(file, as);
      named.set(path, as);
    },
    claimedAs: (path) => named.get(path),
  };
}

/** Where a link leads to a file, that file is written; of a file that is not there yet, its folder tells. */
export async function placeOf(path: string): Promise<string> {
  const whole = resolve(path);
  const file = await realpath(whole).catch(async () =>
    join(await realpath(dirname(whole)).catch(() => dirname(whole)), basename(whole)));
  return isCaseBlind ? file.normalize("NFC").toLowerCase() : file;
}

const isCaseBlind = ["win32", "darwin"].includes(process.platform);

const twiceWritten = (path: string, before: string, as: string): string =>
  `${before} 和 ${as} 写入的是同一个文件（${path}），没有运行；几项结果不能写入同一个文件，请各用一个文件名。`;

const twicePrinted = (before: string, as: string): string =>
  `${before} 和 ${as} 都要写到标准输出，没有运行；标准输出只能写一项，其余的请写明文件名。`;

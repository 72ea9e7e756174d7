import {ReadError} from "../filing/read-error";
import {Refusal, type Terminal} from "./command";
import {identityOfStream} from "./identity-of";
import {isSystemError, reasonFor} from "./say-failure";
import {readUpToLargest, standardInput} from "./source";

/** The process's streams as a command sees them: results go to standard output, all else to standard error. */
export const terminalOf = (
  {stdin, stdout, stderr}: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">,
): Pick<Terminal, "note" | "progress" | "readInput" | "input" | "outputs"> => {
  const started = Date.now();
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY || Date.now() - started < 1000) return;
      clear();
      stderr.write(line);
      shown = true;
    },
    input: identityOfStream(stdin),
    outputs: new Set([stdout, stderr].map(identityOfStream).filter((identity) => identity !== undefined)),
    async readInput() {
      try {
        return await readUpToLargest(stdin, standardInput);
      } catch (error) {
        if (error instanceof ReadError) throw error;
        throw new Refusal(`标准输入无法读取${isSystemError(error) ? `：${reasonFor(error, "读取")}` : ""}。请改为写明文件名。`);
      }
    },
  };
};

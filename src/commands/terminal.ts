import {Refusal, type Terminal} from "./command";

/** The process's streams as a command sees them: results go to standard output, all else to standard error. */
export const terminalOf = (
  {stdin, stderr}: Pick<NodeJS.Process, "stdin" | "stderr">,
): Pick<Terminal, "note" | "progress" | "readInput"> => {
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
    async readInput() {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      } catch {
        throw new Refusal("标准输入无法读取。请改为写明文件名。");
      }
      return Buffer.concat(chunks);
    },
  };
};

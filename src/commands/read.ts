import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {toReadJson} from "../filing/read-json";
import {type Command, Refusal} from "./command";
import {describeFiling} from "./describe-filing";
import {readSource} from "./source";

/** `gouji read FILE…`: what each file was understood to report. */
export const read: Command = {
  name: "read",
  usage: "gouji read 文件… [--json]",
  says: "读取年度报告统计表中的数值，列出未能识别的内容",
  files: [1, Infinity],
  options: {},
  async run({files}, terminal) {
    const filings: Filing[] = [];
    const failures: string[] = [];
    for (const [at, file] of files.entries()) {
      terminal.progress(`读取 ${at + 1}/${files.length}　${file}`);
      try {
        filings.push(await readSource(file, terminal));
      } catch (error) {
        if (error instanceof ReadError) failures.push(sayReadError(error, "zh-CN"));
        else if (error instanceof Refusal) failures.push(error.message);
        else throw error;
      }
    }
    return {
      json: filings.map(toReadJson),
      text: filings.map(describeFiling).join("\n\n"),
      errorsFound: false,
      failures,
    };
  },
};

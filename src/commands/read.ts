import type {Filing} from "../filing/filing";
import {toReadJson} from "../formats/json/write-json";
import {knownLayouts} from "../recognise/known-layouts";
import {type Command, Refusal} from "./command";
import {describeFiling} from "./describe-filing";
import {sayFailure} from "./say-failure";
import {readSource, saySource} from "./source";

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
    const layouts = knownLayouts();
    for (const [at, file] of files.entries()) {
      terminal.progress(`读取 ${at + 1}/${files.length}　${saySource(file)}`);
      try {
        filings.push(await readSource(file, terminal, layouts));
      } catch (error) {
        failures.push(sayFailure(error));
      }
    }
    if (filings.length === 0) throw new Refusal(failures.join(""));
    return {
      json: filings.map(toReadJson),
      text: filings.map(describeFiling).join("\n\n"),
      errorsFound: false,
      failures,
    };
  },
};

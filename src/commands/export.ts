import type {Filing} from "../filing/filing";
import type {Finding} from "../reconcile/finding";
import {reconcile} from "../reconcile/reconcile";
import {writeJson} from "../writers/json";
import {type Command, Refusal} from "./command";
import {readSource} from "./source";
import {writeTarget} from "./target";
import {workbookOf} from "./workbook-of";

/** The formats there are, each with its writer. */
const formats: Readonly<Record<string, (filing: Filing) => Promise<Uint8Array>>> = {
  json: async (filing) => new TextEncoder().encode(writeJson(filing)),
  xlsx: workbookOf,
};

/** `gouji export FILE`: the same figures in another format, once no error stands. */
export const exportFiling: Command = {
  name: "export",
  usage: `gouji export 文件 --to ${Object.keys(formats).join("|")} -o 文件 [--force] [--json]`,
  says: "导出统计表；有强制性问题时不导出，除非加 --force",
  files: [1, 1],
  options: {
    to: {type: "string", required: true, oneOf: Object.keys(formats), says: `格式：${Object.keys(formats).join("、")}`},
    output: {type: "string", short: "o", required: true, says: "要写入的文件"},
    force: {type: "boolean", says: "有强制性问题也导出"},
  },
  async run({files, options}, terminal) {
    const format = String(options.to);
    const written = String(options.output);
    const filing = await readSource(files[0]!, terminal);
    const errors = reconcile(filing).filter(isError);
    if (errors.length > 0 && options.force !== true) throw new Refusal(blocked(filing, errors));
    await writeTarget(written, await formats[format]!(filing), files);
    return {json: {written, format}, text: `已导出 ${written}`, errorsFound: errors.length > 0};
  },
};

const isError = ({verdict, severity}: Finding): boolean => verdict === "broken" && severity === "error";

const blocked = ({source}: Filing, errors: readonly Finding[]): string =>
  `${source} 有 ${errors.length} 处强制性问题，未导出。用 gouji check 查看并更正；确需导出的，加 --force。`;

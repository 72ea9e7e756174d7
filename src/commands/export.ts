import type {Filing} from "../filing/filing";
import {gateOf, isOpen, type Gate} from "../remarks/gate";
import {reconcile} from "../reconcile/reconcile";
import {remarkOn} from "../remarks/standing";
import {type Command, Refusal, replace} from "./command";
import {readSource} from "./source";
import {publishedWorkbook} from "./workbook-of";
import {sayWritten} from "./write/targets";

/** The formats there are, each with its writer. */
const formats: Readonly<Record<string, (filing: Filing) => Promise<Uint8Array>>> = {
  html: async (filing) => encode((await import("../formats/html/write-html")).writeHtml(filing)),
  docx: async (filing) => (await import("../formats/docx/write-docx")).writeDocx(filing),
  json: async (filing) => encode((await import("../formats/json/write-json")).writeJson(filing)),
  csv: async (filing) => encode((await import("../formats/csv/write-csv")).writeCsv(filing)),
  xml: async (filing) => encode((await import("../formats/xml/write-xml")).writeXml(filing)),
  xlsx: publishedWorkbook,
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `gouji export FILE`: the same figures in another format, once no error stands and every warning is explained. */
export const exportFiling: Command = {
  name: "export",
  usage: `gouji export 文件 --to ${Object.keys(formats).join("|")} -o 文件 [--replace] [--force] [--json]`,
  says: "导出统计表；有强制性问题，或核实性问题没有说明的，不导出，除非加 --force",
  files: [1, 1],
  options: {
    to: {type: "string", required: true, oneOf: Object.keys(formats), says: `格式：${Object.keys(formats).join("、")}`},
    output: {
      type: "string", short: "o", required: true, names: "target", says: "要写入的文件",
      endings: ({to}) => (to === "html" ? [".html", ".htm"] : [`.${String(to)}`]),
    },
    replace,
    force: {type: "boolean", says: "有问题也导出"},
  },
  async run({files, options}, terminal) {
    const format = String(options.to);
    const written = String(options.output);
    const filing = await readSource(files[0]!, terminal);
    const gate = gateOf(reconcile(filing), filing);
    if (!isOpen(gate) && options.force !== true) throw new Refusal(blocked(filing, gate));
    await terminal.write(written, await formats[format]!(filing));
    return {json: {written, format}, text: sayWritten(written, "", "已导出"), errorsFound: gate.errors.length > 0};
  },
};

const blocked = (filing: Filing, {errors, unexplained}: Gate): string => {
  const refused = unexplained.filter((finding) => remarkOn(finding, filing)?.standing === "refused").length;
  const what = [
    ...(errors.length > 0 ? [`${errors.length} 处强制性问题`] : []),
    ...(unexplained.length > 0 ? [`${unexplained.length} 处核实性问题没有说明`] : []),
  ].join("、") + (refused === 0 ? "" : `（其中 ${refused} 处写了说明，没有写出原因）`);
  return `${filing.source} 有 ${what}，未导出。` +
    "用 gouji check 查看，更正或在工作簿中写明审核说明后再导出；确需导出的，加 --force。";
};

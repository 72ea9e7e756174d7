import {isComplete} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import type {ExportFormat} from "../formats/format";
import {type Draft, drafted, draftOf} from "../narrative/draft";
import {openIn, retold} from "../narrative/retold";
import {exportFormats, writeFiling} from "../formats/offered";
import {type Gate, gateOf, isOpen, remarkOn} from "../remarks/standing";
import {reconcile} from "../reconcile/reconcile";
import {sayAccount, sayLeftOut} from "../reconcile/say";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Command, Refusal, replace, type Terminal} from "./command";
import {besideOf, readBeside, readOneSource, yearBefore} from "./source";
import {sayWritten} from "./write/targets";

const ids = exportFormats.map(({id}) => id);

/** `gouji export FILE`: the same figures in another format, once no error stands and every warning is explained. */
export const exportFiling: Command = {
  name: "export",
  usage: `gouji export 文件 --to ${ids.join("|")} -o 文件 [--draft [--last 上年文件]] [--replace] [--force] ${askedUsage} [--json]`,
  says: "导出统计表；有强制性问题，或核实性问题没有说明的，不导出，除非加 --force",
  files: [1, 1],
  options: {
    to: {type: "string", required: true, oneOf: ids, says: `格式：${ids.join("、")}`},
    output: {
      type: "string", short: "o", required: true, names: "target", says: "要写入的文件",
      endings: ({to}) => endingsOf(formatOf(to)),
    },
    replace,
    draft: {type: "boolean", says: "没有正文时，按统计表起草总体情况"},
    last: {type: "string", names: "source", says: "与 --draft 同用：上年的年度报告，用它的总体情况换上今年的数"},
    force: {type: "boolean", says: "有问题也导出"},
    ...askedOptions,
  },
  async run({file, options}, terminal) {
    const format = formatOf(options.to);
    const written = String(options.output);
    if (options.last !== undefined && options.draft !== true) throw new Refusal("--last 只与 --draft 同用：用上年报告的语句起草总体情况。");
    const filing = await readOneSource(file, terminal, askedIn(options));
    const gate = gateOf(reconcile(filing), filing);
    if (!isOpen(gate) && options.force !== true) throw new Refusal(blocked(filing, gate));
    const drafts = options.draft === true ? await draftsOf(filing, options.last, terminal) : undefined;
    await terminal.write(written, await writeFiling(format, drafts === undefined ? filing : drafted(filing, drafts)));
    const leftOut = format.exported.isForPrograms === true ? [] : sayLeftOut(filing);
    const lines = [sayWritten(written, "", "已导出"), ...leftOut];
    return {json: {written, format: format.id}, lines, errorsFound: gate.errors.length > 0 || !isComplete(filing)};
  },
};

/** The drafts, in last year's own sentences where that is asked for and there are some; what was not drafted is said. */
async function draftsOf(
  filing: Filing, last: string | boolean | undefined, terminal: Terminal,
): Promise<readonly Draft[]> {
  const drafts = draftOf(filing);
  const isWritten = noteDraft(drafts, filing, terminal);
  if (typeof last !== "string") return drafts;
  const beside = besideOf(await readBeside("last", last, terminal), yearBefore(filing));
  const told = retold(filing, beside);
  if (isWritten || drafts.length === 0) return drafts;
  if (told.length === 0) {
    terminal.note(`注意：${beside.source} 没有总体情况的正文，按统计表起草。`);
    return drafts;
  }
  const open = told.reduce((sum, draft) => sum + openIn(draft), 0);
  terminal.note(`注意：总体情况用 ${beside.source} 的语句，换上了 ${filing.source} 的数` +
    (open === 0 ? "。" : `；有 ${open} 处不是统计表中的数，或者与今年的数不符，照抄上年，前面标有“待核”。`));
  return drafts.map((draft) => told.find(({part}) => part === draft.part) ?? draft);
}

/** What was not drafted, and why; whether all of it is there. */
function noteDraft(drafts: readonly Draft[], filing: Filing, terminal: Terminal): boolean {
  const blanks = new Set(drafts.flatMap(({unknown}) => unknown)).size;
  const isWritten = drafts.length > 0 && drafts.every(({part}) => (filing.parts.get(part) ?? "").trim() !== "");
  const said = drafts.length === 0 ? `${filing.edition} 版式没有规定报告的文字部分，没有起草。`
    : isWritten ? "已有总体情况的正文，没有另行起草。"
    : blanks > 0 ? `有 ${blanks} 个数没有填写或者没有读到，写到它们的语句没有起草。` : undefined;
  if (said !== undefined) terminal.note(`注意：${filing.source} ${said}`);
  return isWritten;
}

/** What `--to` names; it is one of them. */
const formatOf = (to: string | boolean | undefined): ExportFormat => exportFormats.find(({id}) => id === to)!;

const endingsOf = ({endings, exported}: ExportFormat): readonly string[] => exported.endings ?? endings;

const blocked = (filing: Filing, {errors, unexplained}: Gate): string => {
  const refused = unexplained.filter((finding) => remarkOn(finding, filing)?.standing === "refused").length;
  const what = [
    ...(errors.length > 0 ? [`${errors.length} 处强制性问题`] : []),
    ...(unexplained.length > 0 ? [`${unexplained.length} 处核实性问题没有说明`] : []),
  ].join("、") + (refused === 0 ? "" : `（其中 ${refused} 处写了说明，没有写出原因）`);
  const account = sayAccount(filing);
  return `${filing.source} ${account === undefined ? "" : `${account}；`}有 ${what}，未导出。` +
    "用 gouji check 查看，更正或在工作簿中写明审核说明后再导出；确需导出的，加 --force。";
};

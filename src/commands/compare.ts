import type {Filing} from "../filing/filing";
import {createFileHost} from "../hosts/file/file-host";
import {compare as compareFilings, doubtsOfPriorYear, standsOut} from "../reconcile/compare";
import {toCheckJson} from "../remarks/check-json";
import {reconcile} from "../reconcile/reconcile";
import {comparisonWords} from "../reconcile/words/comparison";
import {comparisonSheet} from "../sheets/comparison-sheet";
import {type Command, replace, type Terminal} from "./command";
import {describeComparison} from "./describe-comparison";
import {readSource} from "./source";
import {sayWritten} from "./write/targets";

/** `gouji compare FILE --last FILE`: every figure beside last year's. */
export const compare: Command = {
  name: "compare",
  usage: "gouji compare 文件 --last 上年文件 [-o 对比表.xlsx [--replace]] [--json]",
  says: "与上年度的统计表逐项比较，版式不同的按指标对照",
  files: [1, 1],
  options: {
    last: {type: "string", required: true, names: "source", says: "上年的统计表"},
    output: {type: "string", short: "o", names: "target", endings: () => [".xlsx"], says: "把对比表写入 .xlsx 文件"},
    replace,
  },
  async run({files, options}, terminal) {
    const filing = await readSource(files[0]!, terminal);
    const last = await readSource(String(options.last), terminal);
    warnOfDoubts(filing, last, terminal);
    const rows = compareFilings(filing, last);
    const findings = reconcile(filing, last).filter(({rule}) => rule.startsWith("crossYear."));
    if (typeof options.output === "string") {
      const host = await createFileHost();
      await host.insert([comparisonSheet(filing, last, rows)]);
      await terminal.write(options.output, await host.save());
    }
    return {
      json: {
        rows: rows.map(({id, last: then, this: now, change, match}) => ({id, last: then, this: now, change, match})),
        findings: toCheckJson(filing, findings, last).findings,
      },
      text: [
        describeComparison(filing, last, rows.filter(standsOut), findings),
        ...(typeof options.output === "string" ? [sayWritten(options.output, "对比表")] : []),
      ].join("\n"),
      errorsFound: findings.some(({verdict, severity}) => verdict === "broken" && severity === "error"),
    };
  },
};

/** Say on the side where last year's report may not be last year's. */
export function warnOfDoubts(filing: Filing, last: Filing, terminal: Terminal): void {
  const words = comparisonWords("zh-CN").doubt;
  for (const doubt of doubtsOfPriorYear(filing, last)) terminal.note(`提示：${words[doubt](last)}。`);
}

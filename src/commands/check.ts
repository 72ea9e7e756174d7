import {levelNames} from "../filing/levels";
import {reconcile} from "../reconcile/reconcile";
import {toCheckJson} from "../remarks/check-json";
import {locate} from "../reconcile/locate/locate";
import type {Command} from "./command";
import {warnOfDoubts} from "./compare";
import {describeFindings} from "./describe-findings";
import {readSource} from "./source";

/** `gouji check FILE`: which rules a filing breaks. */
export const check: Command = {
  name: "check",
  usage: "gouji check 文件 [--last 上年文件] [--level 级别] [--scope-changed] [--blanks-as-zero] [--json]",
  says: "按勾稽关系校核一份统计表",
  files: [1, 1],
  options: {
    last: {type: "string", names: "source", says: "上年的统计表，用于校核跨年度关系"},
    level: {type: "string", oneOf: Object.keys(levelNames), says: `填报单位的级别：${Object.keys(levelNames).join("、")}`},
    "scope-changed": {type: "boolean", says: "单位合并、更名或者统计范围变化：跨年度关系不符的，只作提示"},
    "blanks-as-zero": {type: "boolean", says: "空格和“/”按 0 校核；没有读到的仍不作判断"},
  },
  async run({file, options}, terminal) {
    const read = await readSource(file, terminal);
    const last = typeof options.last === "string" ? await readSource(options.last, terminal) : undefined;
    const filing = typeof options.level === "string" ? {...read, level: levelNames[options.level]} : read;
    if (last !== undefined) warnOfDoubts(filing, last, terminal);
    const findings = reconcile(filing, last, {
      scopeChanged: options["scope-changed"] === true, blanksAsZero: options["blanks-as-zero"] === true,
    });
    return {
      json: toCheckJson(filing, findings, last),
      text: [
        describeFindings(filing, findings, locate(findings, filing, last)),
        ...(options["blanks-as-zero"] === true ? ["  校核时空格和“/”按 0 计；表中仍为未填。"] : []),
      ].join("\n"),
      errorsFound: findings.some(({verdict, severity}) => verdict === "broken" && severity === "error"),
    };
  },
};

import {isComplete} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import {nameOthers} from "../filing/unit-name";
import {insistOnWholeCharacters} from "../filing/unwritable";
import {createFileHost} from "../hosts/file/file-host";
import {
  compare as compareFilings, type ComparisonRow, comparisonWords, doubtsOfPriorYear, isYearBefore, standsOut,
} from "../reconcile/compare";
import {toCheckJson} from "../remarks/findings-json";
import {reconcile, type ReconcileOptions} from "../reconcile/reconcile";
import {sayAccount} from "../reconcile/say";
import {comparisonSheet} from "../sheets/comparison-sheet";
import type {Finding} from "../reconcile/finding";
import {indicatorsById} from "../editions/edition";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Command, type Option, replace, type Terminal} from "./command";
import {besideOf, readBeside, readOneSource, yearBefore} from "./source";
import {sayWritten} from "./write/targets";
import {describeFindings} from "./describe-findings";

/** What the user says where rules across years need not hold. */
export const scopeChangedOption: Option =
  {type: "boolean", says: "单位合并、更名或者统计范围变化：跨年度关系不符的，只作提示"};

/** `gouji compare FILE --last FILE`: every figure beside last year's. */
export const compare: Command = {
  name: "compare",
  usage: `gouji compare 文件 --last 上年文件 [--scope-changed] [-o 对比表.xlsx [--replace]] ${askedUsage} [--json]`,
  says: "与上年度的统计表逐项比较，版式不同的按指标对照",
  files: [1, 1],
  options: {
    last: {type: "string", required: true, names: "source", says: "上年的统计表"},
    "scope-changed": scopeChangedOption,
    output: {type: "string", short: "o", names: "target", endings: () => [".xlsx"], says: "把对比表写入 .xlsx 文件"},
    replace,
    ...askedOptions,
  },
  async run({file, options}, terminal) {
    const filing = await readOneSource(file, terminal, askedIn(options));
    const last = besideOf(await readBeside("last", String(options.last), terminal), yearBefore(filing));
    const scope = {scopeChanged: options["scope-changed"] === true};
    warnOfDoubts(filing, last, scope, terminal);
    noteGaps(last, terminal);
    const rows = compareFilings(filing, last);
    const findings = reconcile(filing, last, scope).filter(({rule}) => rule.startsWith("crossYear."));
    if (typeof options.output === "string") {
      for (const one of [filing, last]) insistOnWholeCharacters(one);
      const host = await createFileHost();
      await host.insert([comparisonSheet(filing, last, rows)]);
      await terminal.write(options.output, await host.save());
    }
    return {
      json: {
        rows: rows.map(({id, last: then, this: now, change, match}) => ({id, last: then, this: now, change, match})),
        findings: toCheckJson(filing, findings, last).findings,
      },
      lines: [
        ...describeComparison(filing, last, rows.filter(isChanged), findings),
        ...(typeof options.output === "string" ? [sayWritten(options.output, "对比表")] : []),
      ],
      errorsFound: !isComplete(filing) || !isComplete(last) || findings.some(({verdict, severity}) => verdict === "broken" && severity === "error"),
    };
  },
};

/** Say on the side what was not read of a source that something is held against. */
export function noteGaps(filing: Filing, terminal: Terminal): void {
  const account = sayAccount(filing);
  if (account !== undefined) terminal.note(`注意：${filing.source} ${account}。没有读到的不参加比较。`);
}

/** Say on the side where last year's report may not be last year's, but for what a finding asks already. */
export function warnOfDoubts(
  filing: Filing, last: Filing, {scopeChanged}: Pick<ReconcileOptions, "scopeChanged">, terminal: Terminal,
): void {
  const words = comparisonWords("zh-CN").doubt;
  const isAsked = scopeChanged !== true && isYearBefore(last, filing) && nameOthers(filing.unit, last.unit);
  for (const doubt of doubtsOfPriorYear(filing, last)) {
    if (!isAsked || (doubt !== "otherUnit" && doubt !== "unitUnsure")) terminal.note(`注意：${words[doubt](last)}。`);
  }
}

type Changed = ComparisonRow & {readonly change: number};

const isChanged = (row: ComparisonRow): row is Changed => standsOut(row);

/** The figures that changed most, and what the rules across years say, as `gouji compare` shows them to a person. */
function describeComparison(
  filing: Filing, last: Filing, rows: readonly Changed[], findings: readonly Finding[],
): readonly string[] {
  const {match} = comparisonWords("zh-CN");
  return [
    `${filing.source}（${filing.year ?? "年度不详"}）与 ${last.source}（${last.year ?? "年度不详"}）`,
    rows.length === 0 ? "  没有变化明显的数" : `  变化明显的 ${rows.length} 个数：`,
    ...rows.map((row) => {
      const indicator = indicatorsById(filing.edition).get(row.id) ?? indicatorsById(last.edition).get(row.id);
      const doubt = row.match === "exact" ? "" : `（${match[row.match]}${row.note === undefined ? "" : `：${row.note["zh-CN"]}`}）`;
      return `    ${indicator!.name}：${row.last} → ${row.this}，${sayChange(row)}${doubt}`;
    }),
    ...describeFindings({...filing, source: "跨年度关系"}, findings),
  ];
}

const sayChange = ({change, percent}: Changed): string =>
  `${change > 0 ? "增" : "减"} ${Math.abs(change)}${percent === null ? "" : `（${percent > 0 ? "+" : ""}${percent}%）`}`;

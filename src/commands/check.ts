import {isComplete} from "../filing/coverage";
import {matchOf, ownOf, sayWhose} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {levels} from "../filing/levels";
import type {Finding} from "../reconcile/finding";
import {locate} from "../reconcile/locate/locate";
import {reconcile} from "../reconcile/reconcile";
import {toCheckJson} from "../remarks/findings-json";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Command, Refusal, type Terminal} from "./command";
import {noteGaps, scopeChangedOption, warnOfDoubts} from "./compare";
import {describeFindings} from "./describe-findings";
import {type HeldAgainst, besideOf, readBeside, readEach, yearBefore} from "./source";

/** `gouji check FILE…`: which rules each filing breaks. */
export const check: Command = {
  name: "check",
  usage: `gouji check 文件… [--last 上年文件] [--level 级别] [--scope-changed] [--blanks-as-zero] ${askedUsage} [--json]`,
  says: "按勾稽关系校核统计表",
  files: [1, Infinity],
  options: {
    last: {type: "string", names: "source", says: "上年的统计表，用于校核跨年度关系"},
    level: {type: "string", oneOf: [...levels.keys()], says: `填报单位的级别：${[...levels.keys()].join("、")}`},
    "scope-changed": scopeChangedOption,
    "blanks-as-zero": {type: "boolean", says: "空格和“/”按 0 校核；没有读到的仍不作判断"},
    ...askedOptions,
  },
  async run({files, options}, terminal) {
    const beside = typeof options.last === "string" ? await readBeside("last", options.last, terminal) : undefined;
    const asked = askedIn(options);
    const {filings: all, failures: notRead} = await readEach(files, terminal, asked);
    const filings = withoutAside(all, terminal);
    const lastOf = beside === undefined ? new Map<Filing, Filing>() : lastYears(filings, beside);
    for (const last of new Set(lastOf.values())) noteGaps(last, terminal);
    if (beside === undefined) offerLast(filings, all, terminal);
    const level = typeof options.level === "string" ? {level: levels.get(options.level)} : {};
    const [scopeChanged, blanksAsZero] = [options["scope-changed"] === true, options["blanks-as-zero"] === true];
    const checked = filings.map((read) => {
      const filing = {...read, ...level};
      const last = lastOf.get(read);
      if (last !== undefined) warnOfDoubts(filing, last, {scopeChanged}, terminal);
      noteUnread(filing, terminal);
      return {filing, last, findings: reconcile(filing, last, {scopeChanged, blanksAsZero})};
    });
    const failures = beside === undefined ? notRead : [...notRead, ...withoutLast(filings, lastOf, beside)];
    return {
      json: checked.map(({filing, findings, last}) => toCheckJson(filing, findings, last)),
      lines: [
        ...checked.flatMap(({filing, findings, last}) =>
          describeFindings(filing, findings, locate(findings, filing, last))),
        ...(blanksAsZero ? ["  校核时空格和“/”按 0 计；表中仍为未填。"] : []),
      ],
      errorsFound: checked.some(isWanting),
      failures,
    };
  },
};

/**
 * Each filing's last year; one alone takes the only filing of last year's source, whosever it is.
 * @throws Refusal where no filing finds its own
 */
function lastYears(filings: readonly Filing[], beside: HeldAgainst): ReadonlyMap<Filing, Filing> {
  const [one, ...others] = filings;
  if (one !== undefined && others.length === 0) return new Map([[one, besideOf(beside, yearBefore(one))]]);
  const found = filings.flatMap((filing) => {
    const last = matchOf(beside.filings, yearBefore(filing));
    return last === undefined ? [] : [[filing, last] as const];
  });
  if (found.length > 0) return new Map(found);
  throw new Refusal(`--last 的 ${beside.source} 中没有这次校核的单位上一年度的统计表（其中是 ${beside.filings.map(sayWhose).join("；")}），没有校核。`);
}

/** A sentence for each filing that last year's source has nothing, or nothing certain, to hold against. */
const withoutLast = (
  filings: readonly Filing[], lastOf: ReadonlyMap<Filing, Filing>, {source}: HeldAgainst,
): readonly string[] => filings.filter((one) => !lastOf.has(one)).map((one) =>
  `${one.source} 的 ${sayWhose(one)} 没有与上年核对：${source} 中没有它上一年度的统计表，或者不止一份。`);

/** Last year's tables in the same source are offered to be held against; nobody said yet that they are to be. */
function offerLast(filings: readonly Filing[], all: readonly Filing[], terminal: Terminal): void {
  for (const source of new Set(filings.map((one) => one.source))) {
    const there = all.filter((one) => one.source === source && one.year !== null);
    const found = filings.flatMap((one) => (one.source === source ? matchOf(there, yearBefore(one)) ?? [] : []));
    const [last] = found;
    if (last === undefined) continue;
    terminal.note(`注意：${source} 中也有上一年度的统计表（${sayWhose(last)}${found.length > 1 ? "等" : ""}），没有与它核对；` +
      "加上 --last 和同一个文件，就作为上年数据核对。");
  }
}

/** What stands beside a source's own tables is checked where nothing else is asked for; that it is not is said. */
function withoutAside(all: readonly Filing[], terminal: Terminal): readonly Filing[] {
  return [...new Set(all.map(({source}) => source))].flatMap((source) => {
    const there = all.filter((one) => one.source === source);
    const own = ownOf(there);
    const parts = there.filter((one) => !own.includes(one)).map(sayWhose);
    if (parts.length > 0) {
      terminal.note(`注意：${source} 中另有 ${parts.length} 份统计表在隐藏的工作表或“各单位数据”中（${parts[0]}${parts.length > 1 ? "等" : ""}），没有校核；需要校核的，用 --unit、--year 指定，单位、年度都相同的，用 --unit 写出所在的工作表。`);
    }
    return own;
  });
}

/** Words on a sheet 审核意见 that were read as nobody's are said with their place. */
function noteUnread({source, review = []}: Filing, terminal: Terminal): void {
  for (const {says, isUnread} of review) if (isUnread) terminal.note(`注意：${source} 的审核意见：${says}`);
}

const isWanting = ({filing, findings}: {readonly filing: Filing; readonly findings: readonly Finding[]}): boolean =>
  !isComplete(filing) || findings.some(({verdict, severity}) => verdict === "broken" && severity === "error");

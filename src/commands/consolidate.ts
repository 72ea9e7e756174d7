import {basename, dirname, relative, resolve} from "node:path";
import {consolidate as addUp, type Consolidation} from "../consolidate/consolidate";
import {type Submission, submit, submitAll, type Unreadable, yearOfMost} from "../consolidate/submission";
import {isExcluded} from "../consolidate/decisions";
import {figuresCsv} from "../consolidate/figures-csv";
import {isResult} from "../consolidate/is-result";
import {isAsked} from "../consolidate/duplicates";
import {withoutScope} from "../consolidate/filed-tree";
import {toConsolidateJson, toRankingJson} from "../consolidate/consolidate-json";
import {noticesOf} from "../consolidate/notices";
import {outstandingIn} from "../consolidate/outstanding";
import {ownOf} from "../filing/asked";
import type {Filing} from "../filing/filing";
import type {ConsolidateJson} from "../filing/schema";
import {createFileHost} from "../hosts/file/file-host";
import {isJunk} from "../formats/by-products";
import {formats} from "../formats/index";
import {sayListEndings} from "../formats/offered";
import {noRemarks} from "../filing/remarks";
import {leftOverOf} from "../remarks/left-over";
import {toCheckJson} from "../remarks/findings-json";
import {reconcile} from "../reconcile/reconcile";
import {sheetsForFile} from "../consolidate/sheets/consolidation-sheets";
import {isOpen, type PlacedSubmission} from "../consolidate/standing";
import {lastByUnit} from "../consolidate/last-year";
import {sameFigures} from "../consolidate/same-figures";
import {askedIn, askedOptions} from "./asked";
import {type Arguments, type Command, Refusal, replace, type Terminal} from "./command";
import {openCache} from "./consolidate/cache";
import {bySource, readFiles, split, walk} from "./consolidate/files-to-read";
import {type LastYearsFilings, readLastYear} from "./consolidate/read-last-year";
import {openReturns, returnsDue, writeReturns} from "./consolidate/returns";
import {keptDecisions} from "./consolidate/kept-decisions";
import {readUnits} from "./read-units";
import {type HeldAgainst, besideOf, nothingRead, readBeside, sayOf, standardInput, type Whose} from "./source";
import {beyondReading} from "./write/beyond-reading";
import {sayWritten} from "./write/targets";
import {describeGroups, describeOutstanding, describeRanking, figuresToRank} from "./consolidate/describe-views";
import {describeConsolidation, ignoredByReason} from "./consolidate/describe-consolidation";

/** What the long table of figures is named like. */
const csvEndings = formats.flatMap(({id, endings}) => (id === "csv" ? endings : []));

/** `gouji consolidate FILE…`: add up the filings of many units, and say who is missing, wrong or there twice. */
export const consolidate: Command = {
  name: "consolidate",
  usage: "gouji consolidate 文件或文件夹… [--own 本级文件] [--units 单位名册] [--reported 汇总表] [--last 上年汇总或文件夹] " +
    "[--only 单位] [--rank 指标] [--year 年度] [--unit 单位] [--edition 版式] [--decisions 确认记录] [--cache 文件夹] " +
    "[--figures 明细文件] [--returns 文件夹] [-o 汇总.xlsx [--replace]] [--json]",
  says: "汇总各单位的统计表，列出缺报、重报和差额",
  files: [1, Infinity],
  isResult,
  options: {
    own: {type: "string", names: "source", says: "本级的统计表，与各文件（下级）相加"},
    units: {type: "string", names: "source", says: `单位名册（${sayListEndings("zh-CN")}）：名称、代码、级别、上级、类型（本级、下级、汇总）`},
    reported: {type: "string", names: "source", says: "已上报的汇总表，与汇总结果比较，得出差额表"},
    last: {type: "string", names: "source", says: "上年的汇总表、汇总工作簿，或者各单位上年统计表的文件夹、压缩包：用于跨年度校核，以及逐个单位与上年对比"},
    rank: {type: "string", says: "按指标排名：写指标的名称或代码，也可以写其中几个字；用“、”分开可以写几项"},
    only: {type: "string", says: "选择汇总：只汇总这些单位及其下级，用“、”分开"},
    ...askedOptions,
    year: {type: "string", says: "统计年度；不指定的，以本级或多数文件的年度为准"},
    decisions: {
      type: "string", names: "record",
      says: "确认记录（与面板通用）：重报的用哪份、是哪个单位的、不汇总哪份；没有的新建，待确认的和可选的都写在里面（open），选定的连同 source 移到 decisions 中",
    },
    cache: {type: "string", names: "target", isFolder: () => true, says: "缓存文件夹：读过的文件记在里面，下次只读新的和改过的；可以随时删除"},
    figures: {
      type: "string", names: "target", endings: () => csvEndings,
      says: "各单位的明细（CSV），一个数一行：单位、代码、级别、上级、版式、年度、指标、数值、是否为空、文件、位置",
    },
    returns: {
      type: "string", names: "target", isFolder: () => true,
      says: "给有问题的单位各写一份退回意见（工作簿和 Word），放入这个文件夹；以前退回过的，接续上次的意见另写一份",
    },
    output: {
      type: "string", short: "o", names: "target", endings: () => [".xlsx"], says: "把汇总结果写入 .xlsx 文件",
    },
    replace,
  },
  async run({files, options}, terminal) {
    const {own, units, reported, last, output, figures, returns} = texts(options);
    const {year, ...asked} = askedIn(options);
    const only = namesIn(options.only);
    if (returns !== undefined) await openReturns(returns);
    const kept = options.decisions === undefined ? undefined : await keptDecisions(String(options.decisions), terminal);
    const otherwise = [own, units, reported, last, kept?.path].filter((path) => path !== undefined);
    const cache = options.cache === undefined ? undefined : openCache(String(options.cache), asked, terminal);
    for (const path of cache?.files ?? []) await terminal.claim(path, "--cache");
    const walked = await walk(files, otherwise, terminal);
    const list = units === undefined ? undefined : await readUnits(units, terminal);
    const beside = async (option: string, path: string | undefined): Promise<HeldAgainst | undefined> =>
      path === undefined ? undefined : readBeside(option, path, terminal);
    const [owns, wholes] = [await beside("own", own), await beside("reported", reported)];
    const lasts = last === undefined ? undefined : await readLastYear(last, terminal);
    const {submissions, unreadable: notRead, ignored: passedOver} = await readFiles(walked, terminal, asked, cache);
    const [out, unreadable] = split(notRead, ({source}) => isExcluded(source, kept?.decisions ?? []));
    const ignored = [...passedOver, ...out.map(({source, why}) => ({source, why: `已确认不汇总（${why}）`}))].sort(bySource);
    const due = year ?? yearOfMost(submissions);
    const ownUnit = list?.find(({role}) => role === "own")?.name ?? "";
    const {given, beside: others} = ownAmong(owns, {unit: ownUnit, year: due});
    const whole = submitted(wholes, {unit: given?.unit ?? "", year: due ?? given?.year ?? null});
    if (submissions.length === 0 && given === undefined) {
      throw unreadable.length > 0 ? nothingRead(unreadable.map(({source, why}) => sayOf(source, why)), terminal)
        : new Refusal(nothing(ignored));
    }
    const result = addUp(given === undefined ? submissions : [given, ...others, ...submissions], {
      list, year, own: given?.source, reported: whole, only, unreadable, decisions: kept?.decisions,
      passedOver: split(passedOver, ({source}) =>
        isJunk(basename(source)) && !isExcluded(source, kept?.decisions ?? []))[0],
    });
    if (result.unknown.length > 0) throw new Refusal(`--only 中的 ${result.unknown.join("、")} 不在名册和文件中。`);
    if (whole !== undefined && whole.edition !== result.edition) {
      terminal.note(`注意：${whole.source} 是 ${whole.edition} 版式，汇总结果是 ${result.edition} 版式，没有比较。`);
    }
    const lastOf = lastByUnit(result, lasts?.submissions ?? [], list);
    const before = lasts?.wholeFor(result, list);
    if (lasts !== undefined && before === undefined) {
      terminal.note(`注意：--last ${last} 中没有上一年度（${result.year === null ? "年度不详" : result.year - 1}）的数据，没有与上年对比。`);
    }
    const findings = reconcile(result.whole, before);
    const ranked = typeof options.rank === "string" ? figuresToRank(options.rank, result) : undefined;
    const outstanding = outstandingIn(result, lastOf);
    const givenBack = returns === undefined ? undefined
      : await returnsDue(returns, result, {asked: {year, ...asked}, lastOf: filingsOf(lastOf, lasts)}, terminal);
    await kept?.keep(result);
    if (figures !== undefined) await terminal.write(figures, new TextEncoder().encode(figuresCsv(result)));
    if (output !== undefined) await write(output, result, unreadable, {before, lastOf}, terminal);
    // Last: a call that fails and is made again would give back a second time.
    const {returned, failures} = givenBack === undefined ? {returned: undefined, failures: []}
      : await writeReturns(givenBack, terminal);
    return {
      get json() {
        return {
          ...toConsolidateJson(result, [...unreadable, ...lasts?.unreadable ?? []], ignored, outstanding),
          findings: [...toCheckJson(result.whole, findings).findings, ...sameFigures(result).map(asFinding)],
          ...(ranked !== undefined && {ranking: toRankingJson(result, ranked)}),
          ...(returned !== undefined && {returned}),
        };
      },
      get lines() {
        return [
          ...describeConsolidation(result, unreadable, ignored, findings),
          ...describeGroups(result),
          ...describeOutstanding(outstanding),
          ...(ranked ?? []).flatMap((one) => describeRanking(result, one)),
          ...(returned === undefined ? [] : [`退回意见 ${returned.length} 份${returned.length === 0 ? "" : `，在 ${returns ?? ""}`}`]),
          ...(figures === undefined ? [] : [sayWritten(figures, "明细")]),
          ...(output === undefined ? [] : [sayWritten(output, "汇总结果")]),
        ];
      },
      failures: [...(lasts?.unreadable ?? []).map(({why}) => why), ...failures],
      errorsFound: hasErrors(result, unreadable) ||
        findings.some(({verdict, severity}) => verdict === "broken" && severity === "error"),
    };
  },
};

/** The 本级's filing, and what else its file holds, which is added up like any other. */
function ownAmong(owns: HeldAgainst | undefined, whose: Whose) {
  if (owns === undefined) return {given: undefined, beside: []};
  const filings = ownOf(owns.filings);
  const [scoped, ...more] = filings.filter(({unit}) => withoutScope(unit) !== unit);
  const unit = whose.unit === "" && scoped !== undefined && more.length === 0 ? scoped.unit : whose.unit;
  const chosen = filings.indexOf(besideOf(owns, {...whose, unit}));
  const all = submitAll(filings, owns.source);
  const given = all[chosen];
  // Another year's tables beside them are there to be compared.
  return {given, beside: all.filter((one) => one !== given && (one.year === null || one.year === given?.year))};
}

const submitted = (beside: HeldAgainst | undefined, whose: Whose): Submission | undefined =>
  beside && submit(besideOf(beside, whose), beside.source);

async function write(
  path: string, result: Consolidation, unreadable: readonly Unreadable[],
  {before, lastOf}: {readonly before: Filing | undefined; readonly lastOf: ReturnType<typeof lastByUnit>},
  terminal: Terminal,
): Promise<void> {
  terminal.progress(`写入 ${path}`);
  const host = await createFileHost();
  const {unit, year, edition, variant} = result.whole;
  const left = leftOverOf(result.whole);
  const remarks = left.length === 0 ? {} : {remarks: {...noRemarks, leftOver: left}};
  // Before the sheets: what may be large is packed once, and never opened again.
  if (year !== null) await host.keepRecord({unit, year, edition, variant, ...remarks});
  await host.insert(sheetsForFile(result, unreadable, before, undefined, linkFrom(path), lastOf));
  const bytes = await host.save();
  await terminal.write(path, bytes);
  const beyond = beyondReading(path, bytes);
  if (beyond !== undefined) terminal.note(beyond);
}

/** What each unit filed the year before, as it was read. */
const filingsOf = (lastOf: ReturnType<typeof lastByUnit>, lasts: LastYearsFilings | undefined) =>
  (one: PlacedSubmission): Filing | undefined => {
    const last = lastOf.get(one);
    return last && lasts?.filingOf(last);
  };

/** What is said of several units together, as a finding of the whole. */
const asFinding = ({says}: ReturnType<typeof sameFigures>[number]): ConsolidateJson["findings"][number] => ({
  rule: "consolidation.sameFigures", severity: "hint", verdict: "broken", cells: [], left: null, right: null,
  difference: null, message: says, suspects: [],
});

/** Where a source is, seen from the workbook; for a file in an archive the archive, for standard input nowhere. */
const linkFrom = (book: string) => (file: string): string | undefined => {
  if (book === "-" || file === standardInput) return undefined;
  const [archive] = /^.*?\.zip(?=[/\\])/i.exec(file) ?? [file];
  return relative(dirname(resolve(book)), resolve(archive)).replaceAll("\\", "/");
};

/** Something is missing, wrong or waits for somebody's word, so that the sums are not yet those of all units. */
function hasErrors(result: Consolidation, unreadable: readonly Unreadable[]): boolean {
  const {placed, missing, near, duplicates, comparisons} = result;
  return missing.length + near.length + unreadable.length > 0 || comparisons.some(({gaps}) => gaps.length > 0) ||
    duplicates.some(isAsked) || placed.some((one) => isOpen(one) || hasFaults(one)) ||
    noticesOf(result, unreadable).some(({kind}) => kind === "待确认");
}

/** Whether a filing in the sums, or held against them, has errors or was not wholly read. */
const hasFaults = ({standing, submission: {counts, account}}: PlacedSubmission): boolean =>
  standing !== "older" && standing !== "excluded" &&
  (account !== undefined || Object.values(counts).some(({error}) => error > 0));

const nothing = (ignored: readonly Unreadable[]): string =>
  ignored.length > 0 ? `指定的文件夹中没有填报数据。${ignoredByReason(ignored).map(({which, why}) => `${which} ${why}`).join("")}`
    : "指定的文件夹中没有文件。";

type Texts = Readonly<Partial<Record<"own" | "units" | "reported" | "last" | "output" | "figures" | "returns", string>>>;

const texts = (options: Arguments["options"]): Texts =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === "string"));

function namesIn(only: unknown): readonly string[] | undefined {
  if (typeof only !== "string") return undefined;
  const names = only.split(/[、,，;；]/).map((name) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) throw new Refusal(`--only 应为单位名称，用“、”分开，不能是“${only}”。`);
  return names;
}

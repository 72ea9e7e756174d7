import {isComplete} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import {differences, doubtsOfOther} from "../reconcile/differences";
import {locate} from "../reconcile/locate/locate";
import type {Finding} from "../reconcile/finding";
import {reconcile} from "../reconcile/reconcile";
import {sayAccount, sayUndecided} from "../reconcile/say";
import {checkPublication, type Versions, versionsOf} from "../remarks/review/versions";
import {review as reviewOf, reviewable, type ReviewItem, suggester} from "../remarks/review/review";
import {withReturned} from "../remarks/review/find-again";
import {toReviewJson} from "../remarks/findings-json";
import {reviewFormats, toBytes} from "../formats/offered";
import {xlsx} from "../formats/index";
import {sayPlace} from "../filing/place";
import {severityNames, statusNames} from "../filing/review-table";
import {insistOnWholeCharacters} from "../filing/unwritable";
import {indicatorsById} from "../editions/edition";
import {saySince} from "../remarks/review/since";
import type {Asked} from "../filing/asked";
import {readFiling} from "../formats/read";
import {readWorkbook} from "../formats/xlsx/read-workbook";
import {openZip} from "../office/open-zip";
import {createFileHost} from "../hosts/file/file-host";
import {reviewSheet} from "../sheets/review";
import {fill} from "../sheets/fill";
import {template} from "../sheets/template";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Command, Refusal, replace, type Terminal} from "./command";
import {noteGaps, scopeChangedOption, warnOfDoubts} from "./compare";
import {besideOf, noteProposal, openSource, readBeside, sayAtPath, type Whose, yearBefore} from "./source";
import {sayWritten} from "./write/targets";

/** `gouji review FILE`: what is wrong, where most likely, what was said of it, and the sheet 审核意见 in a copy. */
export const review: Command = {
  name: "review",
  usage: `gouji review 文件 [--last 上年文件] [--published 公布的文件] [--before 上一稿] [--scope-changed] [-o 文件${[xlsx, ...reviewFormats].map(({endings: [usual]}) => usual).join("|")} [--replace]] ${askedUsage} [--json]`,
  says: "审核一份统计表，写出审核意见；再次审核时接续上次的意见",
  files: [1, 1],
  options: {
    last: {type: "string", names: "source", says: "上年的统计表，用于校核跨年度关系"},
    published: {type: "string", names: "source", says: "公布的网页、Word 或 PDF，逐项核对是否与送审的一致"},
    before: {type: "string", names: "source", says: "上一稿，列出改动的数，以及因此解决和新增的问题"},
    "scope-changed": scopeChangedOption,
    output: {
      type: "string", short: "o", names: "target", endings: () => endings,
      says: "要写入的工作簿：原件的副本，加上“审核意见”表；" +
        reviewFormats.map(({name, endings}) => `以 ${endings.join("、")} 结尾的，写成 ${name["zh-CN"]} 文档`).join("；"),
    },
    replace,
    ...askedOptions,
  },
  async run({file, options}, terminal) {
    const written = typeof options.output === "string" ? options.output : null;
    if (written !== null) insistOnEnding(written);
    const {filing: read, workbook, isNew} = await readReviewed(file, terminal, askedIn(options));
    const beside = async (option: string, whose: Whose = read): Promise<Filing | undefined> => {
      const path = options[option];
      return typeof path === "string" ? besideOf(await readBeside(option, path, terminal), whose) : undefined;
    };
    const last = await beside("last", yearBefore(read));
    const published = await beside("published");
    const before = await beside("before");
    const scope = {scopeChanged: options["scope-changed"] === true};
    if (last !== undefined) warnOfDoubts(read, last, scope, terminal);
    if (before !== undefined) insistOnSameReport(read, before, terminal);
    const otherReport = published && insistOnSameReport(read, published, terminal);
    for (const other of [last, published, before]) if (other !== undefined) noteGaps(other, terminal);

    const now = new Date();
    const findings = [
      ...reconcile(read, last, scope), ...(published === undefined ? [] : checkPublication(read, published)),
    ];
    // What was said of last year's figures, or of what is published, is known again only beside these.
    const filing = read.review === undefined ? read : withReturned(read, read.review, findings);
    const shown = reviewable(findings);
    const items = reviewOf({
      findings, shown, filing, hasPublished: published !== undefined, earlier: filing.review, now,
      suggest: suggester(locate(findings, filing, last), filing),
    });
    if (written !== null && isNew && formatNamed(written) === undefined) {
      terminal.note(`注意：${filing.source} 不是 .xlsx 工作簿，不能在它的副本上写审核意见；${written} 是新的工作簿，` +
        "只有规定的统计表、读到的数和审核意见，没有原件的其他工作表、图表、批注和格式。");
    }
    if (written !== null) await terminal.write(written, await withReview(written, workbook, items, filing, now));
    const versions = before && versionsOf(filing, before, findings, reconcile(before, last, scope));
    return {
      json: toReviewJson(filing, last, {
        findings, items, versions, written, otherReport,
        differences: published === undefined ? [] : differences(filing, published),
      }),
      lines: describeReview(filing, findings, items, versions, written, otherReport),
      errorsFound: otherReport !== undefined || !isComplete(filing) || shown.some(({severity}) => severity === "error"),
    };
  },
};

/** What a review is written as. */
const endings: readonly string[] = [...xlsx.endings, ...reviewFormats.flatMap((format) => format.endings)];

/** @throws Refusal where a target is named as another kind of file than a review can be */
function insistOnEnding(target: string): void {
  const ending = /\.[a-z]+$/i.exec(target)?.[0].toLowerCase();
  if (ending === undefined || endings.includes(ending)) return;
  throw new Refusal(`${target} 写不成：审核意见只写成 ${endings.join("、")}，请改用其中一种结尾。` +
    "原件是 .xlsx、.xlsm 的，写在它的副本里；是其他格式的，写成新的工作簿。");
}

/**
 * Say on the side where two sources may not be one report, and give what speaks against it.
 * @throws Refusal where their editions differ: there is nothing to set side by side.
 */
function insistOnSameReport(filing: Filing, other: Filing, terminal: Terminal): string | undefined {
  const doubts = doubtsOfOther(filing, other);
  if (doubts.includes("edition")) {
    throw new Refusal(`${other.source} 是 ${other.edition} 版式，${filing.source} 是 ${filing.edition} 版式，` +
      "不能逐项核对。请确认是同一年度的报告。");
  }
  const said = [
    ...(doubts.includes("year") ? [`${other.source} 是 ${other.year} 年度的，${filing.source} 是 ${filing.year} 年度的`] : []),
    ...(doubts.includes("unit") ? [`${other.source} 是“${other.unit}”的，与填报单位“${filing.unit}”不同`] : []),
  ];
  for (const one of said) terminal.note(`注意：${one}，请确认是同一份报告。`);
  return said.length === 0 ? undefined : said.join("；");
}

/** A review as `gouji review` shows it to a person. */
function describeReview(
  filing: Filing, findings: readonly Finding[], items: readonly ReviewItem[], versions: Versions | undefined,
  written: string | null, otherReport: string | undefined,
): readonly string[] {
  const open = items.filter(({status}) => status === "open").length;
  return [
    `${filing.source}：${[
      otherReport && `所给的公布材料不是同一份报告：${otherReport}`, sayAccount(filing),
      items.length === 0 ? otherReport === undefined ? "没有发现问题" : "除此以外没有发现问题" : `审核意见 ${items.length} 条，其中待处理 ${open} 条`,
      sayUndecided(findings, filing),
    ].filter((one) => one !== undefined).join("；")}`,
    ...items.flatMap(linesOf),
    ...(versions === undefined ? [] : sayVersions(filing, versions)),
    ...(written === null ? [] : [sayWritten(written, "审核意见")]),
  ];
}

function linesOf(item: ReviewItem): readonly string[] {
  const {finding, severity, status, since, says, suggestion, explanation, by, refused} = item;
  // The sentence speaks of the rule's own cell, the suggestion of the one to change.
  const [place] = finding?.places ?? item.places;
  const was = since === "first" && refused === undefined ? "" : `；${saySince(item, "zh-CN")}`;
  return [
    `  【${severity === undefined ? "意见" : severityNames[severity]}】${says}` +
      `${place === undefined ? "" : `（${sayPlace(place)}）`}〔${statusNames[status]}${was}〕`,
    ...(suggestion === "" ? [] : [`    → ${suggestion}`]),
    ...(explanation === "" ? [] : [`    说明：${explanation}${by === "" ? "" : `（${by}）`}`]),
  ];
}

const sayVersions = (filing: Filing, {differences, solved, made}: Versions): readonly string[] => [
  `与上一稿相比，改动 ${differences.length} 个数，解决 ${solved.length} 个问题，新增 ${made.length} 个问题`,
  ...differences.map(({id, this: now, other}) =>
    `  ${indicatorsById(filing.edition).get(id)!.name}：${sayValue(other)} → ${sayValue(now)}`),
  ...solved.map((sentence) => `  已解决：${sentence}`),
  ...made.map((sentence) => `  新增：${sentence}`),
];

const sayValue = (value: number | null | undefined): string =>
  value === undefined ? "没有这一项" : value === null ? "空白" : String(value);

/** What is reviewed: the filing, with what people wrote on it so far, and the workbook that a review goes into. */
type ReviewedWorkbook = {
  /** Its places are those in `workbook`. */
  readonly filing: Filing;
  /** The source itself where it is a workbook that can be written; otherwise its figures in the official tables. */
  readonly workbook: Uint8Array;
  /** Whether it is a new one, for the source is none that can be written. */
  readonly isNew: boolean;
};

/** Read what is to be reviewed. */
async function readReviewed(path: string, terminal: Terminal, asked: Asked): Promise<ReviewedWorkbook> {
  const {source, bytes} = await openSource(path, terminal);
  const filing = await readFiling(source, bytes, asked).catch(sayAtPath(path));
  noteProposal(path, [filing], terminal);
  return reviewedWorkbook(filing, bytes);
}

/** A filing with the workbook that a review of it goes into; without its source's bytes that is a new one. */
export async function reviewedWorkbook(filing: Filing, bytes?: Uint8Array): Promise<ReviewedWorkbook> {
  if (bytes !== undefined && isWorkbook(filing, bytes)) return {filing, workbook: bytes, isNew: false};
  const workbook = await workbookOf(filing);
  return {filing: placedIn(workbook, filing), workbook, isNew: true};
}

/** An old .xls has sheets too, but its bytes are no package; an .ods is one of another kind. */
const isWorkbook = ({source, figures}: Filing, bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [...figures.values()].some(({place}) => place.in === "sheet")
  && openZip(source, bytes).has("[Content_Types].xml");

/** A filing as a workbook of the official tables, filled, as .xlsx bytes. */
export async function workbookOf(filing: Filing): Promise<Uint8Array> {
  const {edition, variant, unit, year} = filing;
  const host = await createFileHost();
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  if (year !== null) await host.keepRecord({unit, year, edition, variant});
  return host.save();
}

/** The same figures, each where the workbook has it. */
function placedIn(workbook: Uint8Array, filing: Filing): Filing {
  const [written] = readWorkbook(filing.source, workbook);
  return {...filing, figures: new Map([...filing.figures].map(([id, figure]) =>
    [id, {...figure, place: written?.figures.get(id)?.place ?? figure.place}]))};
}

/**
 * The workbook with a sheet 审核意见 after its own; nothing that is there is changed. A sheet of an earlier review
 * stays as the record of it. In a format of its own, by the target's name, the review alone.
 * @throws Refusal where Excel would not open the workbook under the target's name; ReadError "unwritable"
 */
export async function withReview(
  target: string, workbook: Uint8Array, items: readonly ReviewItem[], filing: Filing, now: Date,
): Promise<Uint8Array> {
  const format = formatNamed(target);
  if (format !== undefined) return toBytes(await format.review(items, filing, now));
  insistOnWholeCharacters(filing);
  insistOnKind(target, workbook, filing.source);
  const host = await createFileHost(workbook, filing.source);
  await host.insert([reviewSheet(items, filing, now)]);
  return host.save();
}

/** The format of its own that a target's name asks for. */
const formatNamed = (target: string) =>
  reviewFormats.find(({endings}) => endings.some((ending) => target.toLowerCase().endsWith(ending)));

/** Excel opens no workbook with macros that is named .xlsx, and none without that is named .xlsm. */
function insistOnKind(target: string, workbook: Uint8Array, source: string): void {
  const types = new TextDecoder().decode(openZip(source, workbook).part("[Content_Types].xml"));
  const hasMacros = types.includes("macroEnabled");
  if (!new RegExp(hasMacros ? "\\.xlsx$" : "\\.xlsm$", "i").test(target)) return;
  throw new Refusal(hasMacros
    ? `${source} 带有宏，审核意见写在它的副本里，${target} 请改用 .xlsm 结尾，否则 Excel 打不开。`
    : `${source} 不带宏，审核意见写在它的副本里，${target} 请改用 .xlsx 结尾，否则 Excel 打不开。`);
}

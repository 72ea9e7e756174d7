import {readdir, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Consolidation} from "../../consolidate/consolidate";
import {hasReason, isGivenBack, mayBeGivenBack} from "../../consolidate/given-back";
import {nameOf, type PlacedSubmission} from "../../consolidate/standing";
import {fileOf} from "../../consolidate/submission";
import {type Asked, ownOf} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {docx} from "../../formats/index";
import {toBytes} from "../../formats/offered";
import {readFilings} from "../../formats/read";
import {readWorkbook} from "../../formats/xlsx/read-workbook";
import {locate} from "../../reconcile/locate/locate";
import {reconcile} from "../../reconcile/reconcile";
import {withReturned} from "../../remarks/review/find-again";
import {review, reviewable, suggester} from "../../remarks/review/review";
import type {Terminal} from "../command";
import {distinctNames} from "../../filing/file-names";
import {type FileReader, fileReader} from "../in-archive";
import {reviewedWorkbook, withReview} from "../review";
import {sayFailure} from "../say-failure";
import {readBytes} from "../source";
import {makeFolder} from "../write/make-folder";

/** What was given back to a unit: a workbook with its tables and 审核意见, and the same as a document. */
export type Returned = {readonly unit: string; readonly source: string; readonly written: readonly string[]};

type ReturnsOptions = {
  readonly asked: Asked;
  /** What the unit filed the year before, against which it is held too. */
  readonly lastOf: (one: PlacedSubmission) => Filing | undefined;
};

/** A filing that is given back, and as what. */
type Due = {readonly one: PlacedSubmission; readonly to: Return};

/**
 * The filings that are given back: each that has errors, warnings without a word on them, perhaps also against its last
 * year, or was not wholly read.
 * @throws Refusal before anything is written where one of the files could not be, or is another result of the call
 */
export async function returnsDue(
  folder: string, {placed}: Consolidation, {asked, lastOf}: ReturnsOptions, terminal: Terminal,
): Promise<readonly Due[]> {
  makeFolder(folder);
  const due = placed.filter((one) => mayBeGivenBack(one) && (isGivenBack(one) || lastOf(one) !== undefined));
  const names = distinctNames(due.map((one) => nameOf(one) || basename(one.submission.source).replace(/\.\w+$/, "")));
  const there = await readdir(folder);
  const read = fileReader();
  const all = due.map((one, at) => {
    const name = names[at] ?? "";
    return {one, to: {folder, name, rounds: roundsOf(name, there), asked, read, last: lastOf(one)}};
  });
  for (const path of all.flatMap(({to}) => filesOf(to))) {
    await terminal.claim(path, "--returns");
    await terminal.mayWrite(path);
  }
  return all;
}

/**
 * Write a 退回意见 for each. One that was given back before, in the same folder, goes on with what was said then, and is
 * written beside it.
 */
export async function writeReturns(
  due: readonly Due[], terminal: Terminal,
): Promise<{readonly returned: readonly Returned[]; readonly failures: readonly string[]}> {
  const returned: Returned[] = [];
  const failures: string[] = [];
  for (const [at, {one, to}] of due.entries()) {
    terminal.progress(`退回意见 ${at + 1}/${due.length}　${to.name}`);
    try {
      const written = await writeReturn(one, to, terminal);
      if (written !== undefined) returned.push({unit: nameOf(one), source: one.submission.source, written});
    } catch (error) {
      failures.push(`${one.submission.source} 的退回意见没有写成：${sayFailure(error)}`);
    }
  }
  terminal.progress("");
  return {returned, failures};
}

/** How often something was given back before: the files are numbered from the second time on. */
const roundsOf = (name: string, there: readonly string[]): number => Math.max(0, ...there.map((file) => {
  const found = file.startsWith(`${name}-退回意见`) ? /^(?:（第(\d+)次）)?\.(?:xlsx|docx)$/i.exec(file.slice(name.length + 5)) : null;
  return found === null ? 0 : Number(found[1] ?? 1);
}));

type Return = {
  readonly folder: string; readonly name: string; readonly rounds: number;
  readonly asked: Asked; readonly read: FileReader; readonly last: Filing | undefined;
};

const pathOf = ({folder, name}: Return, round: number): string =>
  join(folder, `${name}-退回意见${round < 2 ? "" : `（第${round}次）`}`);

/** The workbook and the document that are written now. */
const filesOf = (to: Return): readonly [string, string] => {
  const path = pathOf(to, to.rounds + 1);
  return [`${path}.xlsx`, `${path}${docx.endings[0]}`];
};

/** The files of a return; nothing where what was due against last year only is not there, or was explained. */
async function writeReturn(
  placed: PlacedSubmission, to: Return, terminal: Terminal,
): Promise<readonly string[] | undefined> {
  const {submission} = placed;
  const {bytes} = await to.read(fileOf(submission));
  const source = basename(fileOf(submission));
  const all = ownOf(await readFilings(source, bytes, to.asked));
  const found = all.find(({part}, at) => submission.part === undefined || (part ?? String(at + 1)) === submission.part);
  if (found === undefined) throw new Error(`${source}（${submission.part ?? ""}）`);
  // What belongs to other units is not given to this one.
  const {filing: own, workbook} = await reviewedWorkbook(found, all.length === 1 ? bytes : undefined);
  const {unit, year} = submission;
  const findings = reconcile(own, to.last);
  if (!isGivenBack(placed) && !hasReason(findings, own)) return undefined;
  const earlier = own.review ?? (to.rounds === 0 ? undefined : await earlierOf(to));
  const filing: Filing = {...(earlier === undefined ? own : withReturned(own, earlier, findings)), unit, year};
  const shown = reviewable(findings);
  const now = new Date();
  const items = review({
    findings, shown, filing, hasPublished: false, earlier: filing.review ?? earlier, now,
    suggest: suggester(locate(findings, filing, to.last), filing),
  });
  const [book, document] = filesOf(to);
  await terminal.write(book, await withReview(book, workbook, items, filing, now));
  await terminal.write(document, toBytes(await docx.review(items, filing, now)));
  return [book, document];
}

/**
 * What was said when it was given back the last time; nothing where only the document is left of it. Each of it knows
 * whose it is, so that of another unit whose name makes the same name of a file nothing is carried on.
 */
async function earlierOf(to: Return): Promise<Filing["review"]> {
  const path = `${pathOf(to, to.rounds)}.xlsx`;
  const isThere = await stat(path).then((there) => there.isFile(), () => false);
  const filings = isThere ? readWorkbook(basename(path), await readBytes(path)) : [];
  return filings.find(({review}) => review !== undefined)?.review;
}

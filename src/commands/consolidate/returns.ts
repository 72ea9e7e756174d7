import {constants, existsSync} from "node:fs";
import {access, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Consolidation} from "../../consolidate/consolidate";
import {hasReason, isGivenBack, mayBeGivenBack} from "../../consolidate/given-back";
import {nameOf, type PlacedSubmission} from "../../consolidate/standing";
import {fileOf} from "../../consolidate/submission";
import {type Asked, ownOf} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {unitKey} from "../../filing/unit-name";
import {docx} from "../../formats/index";
import {toBytes} from "../../formats/offered";
import {readFilings} from "../../formats/read";
import {readWorkbook} from "../../formats/xlsx/read-workbook";
import {locate} from "../../reconcile/locate/locate";
import {reconcile} from "../../reconcile/reconcile";
import {withReturned} from "../../remarks/review/find-again";
import {review, reviewable, suggester} from "../../remarks/review/review";
import {Refusal, type Terminal} from "../command";
import {distinctNames} from "../../filing/file-names";
import {type FileReader, fileReader} from "../in-archive";
import {reviewedWorkbook, withReview} from "../review";
import {isSystemError, sayFailure} from "../say-failure";
import {reasonAt} from "../say-trouble";
import {readFound, sayAtPath} from "../source";
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

/** Make the folder before the work. @throws Refusal where it cannot be made, or what is there not be looked into */
export async function openReturns(folder: string): Promise<void> {
  makeFolder(folder);
  try {
    await readdir(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Refusal(`--returns ${folder} 不能用来存放退回意见：${reasonAt(folder, error, "读写")}。` +
      "请检查这个文件夹的权限，或者用 --returns 指定别的文件夹。");
  }
}

/**
 * The filings that are given back: each that has errors, warnings without a word on them, perhaps also against its last
 * year, or was not wholly read.
 * @param folder as `openReturns` leaves it
 * @throws Refusal before anything is written where one of the files could not be, or is another result of the call
 */
export async function returnsDue(
  folder: string, {placed}: Consolidation, {asked, lastOf}: ReturnsOptions, terminal: Terminal,
): Promise<readonly Due[]> {
  const due = placed.filter((one) => mayBeGivenBack(one) && (isGivenBack(one) || lastOf(one) !== undefined));
  const names = distinctNames(due.map((one) => nameOf(one) || basename(one.submission.source).replace(/\.\w+$/, "")));
  const there = await readdir(folder);
  const read = fileReader();
  const all = due.map((one, at) => {
    const name = names[at] ?? "";
    return {one, to: returnTo(folder, name, there, {asked, read, last: lastOf(one)})};
  });
  const mayBeWritten = all.flatMap(({to}) =>
    [...to.isHalf ? filesOf(to, to.rounds).slice(1) : [], ...filesOf(to, to.rounds + 1)]);
  for (const path of mayBeWritten) {
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
  /** Whether of the last of them there is the workbook alone, which is written first: that call was cut off. */
  readonly isHalf: boolean;
} & ReturnSource;

/** What a return is made of. */
type ReturnSource = {readonly asked: Asked; readonly read: FileReader; readonly last: Filing | undefined};

function returnTo(folder: string, name: string, there: readonly string[], source: ReturnSource): Return {
  const rounds = roundsOf(name, there);
  const [book, document] = filesOf({folder: "", name}, rounds);
  return {folder, name, rounds, isHalf: there.includes(book) && !there.includes(document), ...source};
}

/** The workbook and the document of a round. */
const filesOf = ({folder, name}: Pick<Return, "folder" | "name">, round: number): readonly [string, string] => {
  const path = join(folder, `${name}-退回意见${round < 2 ? "" : `（第${round}次）`}`);
  return [`${path}.xlsx`, `${path}${docx.endings[0]}`];
};

/**
 * The files that are written of a return; nothing where what was due against last year only is not there, or was
 * explained. A round that was cut off is ended first, and is the one that is due where nothing has changed since.
 */
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
  if (!isGivenBack(placed) && !hasReason(reconcile(own, to.last), own)) return undefined;
  const half = to.isHalf ? await bookOf(to, to.rounds) : undefined;
  const isCutOff = half !== undefined && unitKey(half.unit) === unitKey(unit) && half.year === year;
  const ended = isCutOff ? [await endRound(half, to, terminal)] : [];
  if (isCutOff && haveSameFigures(half, own)) return ended;
  const earlier = own.review ?? (await bookOf(to, to.rounds))?.review;
  const {items, filing, now} = opinionsOn(own, submission, earlier, to.last);
  const [book, document] = filesOf(to, to.rounds + 1);
  // Both are made before either is written: what comes between them is short.
  const files = [
    [book, await withReview(book, workbook, items, filing, now)],
    [document, toBytes(await docx.review(items, filing, now))],
  ] as const;
  for (const [path, bytes] of files) await writeNew(path, bytes, terminal);
  return [...ended, book, document];
}

/** Write the document of a round of which the workbook is there, from what stands in that. */
async function endRound(half: Filing, to: Return, terminal: Terminal): Promise<string> {
  const earlier = (await bookOf(to, to.rounds - 1))?.review;
  const {items, filing, now} = opinionsOn({...half, review: undefined}, half, earlier, to.last);
  const [, document] = filesOf(to, to.rounds);
  await writeNew(document, toBytes(await docx.review(items, filing, now)), terminal);
  return document;
}

/** What is said now of a filing, whosever it is by now, going on with what was said before. */
function opinionsOn(
  own: Filing, {unit, year}: Pick<Filing, "unit" | "year">, earlier: Filing["review"], last: Filing | undefined,
) {
  const findings = reconcile(own, last);
  const filing = {...(earlier === undefined ? own : withReturned(own, earlier, findings)), unit, year};
  const now = new Date();
  const items = review({
    findings, shown: reviewable(findings), filing, hasPublished: false, earlier: filing.review ?? earlier, now,
    suggest: suggester(locate(findings, filing, last), filing),
  });
  return {items, filing, now};
}

/** Write what was not there when the call began: what is there by now was written by another one, and is not replaced. */
async function writeNew(path: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  const refuseTaken = (): void => {
    if (existsSync(path)) throw new Refusal(`${path} 在运行期间已由别人写好，没有覆盖；请再运行一次，会接续它另写一份。`);
  };
  refuseTaken();
  await terminal.write(path, bytes).catch((error: unknown) => {
    refuseTaken();
    throw error;
  });
}

const haveSameFigures = (one: Filing, other: Filing): boolean =>
  [...new Set([...one.figures.keys(), ...other.figures.keys()])]
    .every((id) => (one.figures.get(id)?.value ?? null) === (other.figures.get(id)?.value ?? null));

/**
 * The workbook of a round, with what was said then; nothing where only the document is left of it. Each of it knows
 * whose it is, so that of another unit whose name makes the same name of a file nothing is carried on.
 */
async function bookOf(to: Return, round: number): Promise<Filing | undefined> {
  const [path] = filesOf(to, round);
  if (round === 0 || !existsSync(path)) return undefined;
  try {
    return readWorkbook(basename(path), await readFound(path)).find(({review}) => review !== undefined);
  } catch (error) {
    return sayAtPath(path)(error);
  }
}

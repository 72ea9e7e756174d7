import {strToU8} from "fflate";
import {hasReason, isGivenBack, mayBeGivenBack} from "../../consolidate/given-back";
import {nameOf, type PlacedSubmission} from "../../consolidate/standing";
import {fileOf} from "../../consolidate/submission";
import {distinctNames} from "../../filing/file-names";
import type {Filing} from "../../filing/filing";
import {noteEnding} from "../../formats/by-products";
import {docx} from "../../formats/index";
import {toBytes} from "../../formats/offered";
import {readWorkbook} from "../../formats/xlsx/read-workbook";
import {draftPackage} from "../../office/package-draft";
import {writeRecord} from "../../office/workbook-record";
import {writeWorkbook} from "../../office/write-workbook";
import {zipFiles} from "../../office/zip-files";
import {locate} from "../../reconcile/locate/locate";
import {reconcile} from "../../reconcile/reconcile";
import {withReturned} from "../../remarks/review/find-again";
import {review, reviewable, suggester} from "../../remarks/review/review";
import {fill} from "../../sheets/fill";
import {reviewSheet} from "../../sheets/review";
import {template} from "../../sheets/template";
import {readSources} from "../open/read-source";
import type {ChosenFile} from "./read-files";
import type {ShownConsolidation} from "./start-adder";

type ReturnsOptions = {
  readonly files: readonly ChosenFile[];
  /** What the unit filed the year before, against which it is held too. */
  readonly lastOf: (one: PlacedSubmission) => Filing | undefined;
  /** Why a return could not be written, as a sentence. */
  readonly sayWhy: (error: unknown) => string;
  /** The name of the text file that says which could not be written, without its ending. */
  readonly failuresName: string;
};

/**
 * An archive with a 退回意见 for each unit that has one coming: its tables with the sheet 审核意见, and the same as a
 * document. Which could not be written stands in a file of its own. `undefined` where there is nothing to give back.
 */
export async function writeReturns(
  {placed}: ShownConsolidation, {files, lastOf, sayWhy, failuresName}: ReturnsOptions,
): Promise<{readonly bytes: Uint8Array; readonly count: number; readonly failed: number} | undefined> {
  const bySource = new Map(files.map(({source, file}) => [source, file]));
  const due = placed.filter((one) => mayBeGivenBack(one) && bySource.has(fileOf(one.submission)) &&
    (isGivenBack(one) || lastOf(one) !== undefined));
  const names = distinctNames(due.map((one) => nameOf(one) || one.submission.source.replace(/^.*\/|\.\w+$/g, "")));
  const written: Record<string, Uint8Array> = {};
  const failures: string[] = [];
  let count = 0;
  for (const [at, one] of due.entries()) {
    const file = bySource.get(fileOf(one.submission));
    if (file === undefined) continue;
    try {
      const parts = await returnOf(one, file, lastOf(one));
      if (parts === undefined) continue;
      written[`${names[at] ?? ""}-退回意见.xlsx`] = parts.book;
      written[`${names[at] ?? ""}-退回意见${docx.endings[0]}`] = parts.document;
      count += 1;
    } catch (error) {
      failures.push(`${one.submission.source}：${sayWhy(error)}`);
    }
  }
  if (failures.length > 0) written[`${failuresName}${noteEnding}`] = strToU8(`\ufeff${failures.join("\r\n")}\r\n`);
  return count + failures.length === 0 ? undefined : {bytes: zipFiles(written), count, failed: failures.length};
}

/** The files of a return; nothing where what was due against last year only is not there, or was explained. */
async function returnOf(
  placed: PlacedSubmission, file: File, last: Filing | undefined,
): Promise<{readonly book: Uint8Array; readonly document: Uint8Array} | undefined> {
  const {unit, year, part, source} = placed.submission;
  const all = await readSources({name: fileOf(placed.submission), content: file});
  const found = all.find((one, at) => part === undefined || (one.part ?? String(at + 1)) === part);
  if (found === undefined) throw new Error(source);
  const whose = {...found, unit, year};
  const specs = fill(template({edition: found.edition, variant: found.variant, unit, year}), whose);
  const [there] = readWorkbook(file.name, await writeWorkbook(specs));
  const own: Filing = {...whose, figures: new Map([...found.figures].map(([id, figure]) =>
    [id, {...figure, place: there?.figures.get(id)?.place ?? figure.place}]))};
  const findings = reconcile(own, last);
  if (!isGivenBack(placed) && !hasReason(findings, own)) return undefined;
  const filing = own.review === undefined ? own : withReturned(own, own.review, findings);
  const now = new Date();
  const items = review({
    findings, shown: reviewable(findings), filing, hasPublished: false, earlier: filing.review, now,
    suggest: suggester(locate(findings, filing, last), filing),
  });
  const book = await writeWorkbook([...specs, reviewSheet(items, filing, now)]);
  return {book: withRecord(book, filing), document: toBytes(await docx.review(items, filing, now))};
}

function withRecord(book: Uint8Array, {unit, year, edition, variant}: Filing): Uint8Array {
  if (year === null) return book;
  const draft = draftPackage("退回意见.xlsx", book);
  writeRecord(draft, {unit, year, edition, variant});
  return draft.build();
}

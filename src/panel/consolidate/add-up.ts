import {consolidate, type ReportedComparison, type Consolidation} from "../../consolidate/consolidate";
import {enclose, isRecord, open, type Envelope} from "../../consolidate/envelope";
import {lastByUnit} from "../../consolidate/last-year";
import {outstandingIn} from "../../consolidate/outstanding";
import {orderSubmissions} from "../../consolidate/order";
import {countedIn} from "../../consolidate/standing";
import type {Submission} from "../../consolidate/submission";
import {approximate, type Exact} from "../../filing/exact";
import type {Filing} from "../../filing/filing";
import {noRemarks} from "../../filing/remarks";
import {draftPackage} from "../../office/package-draft";
import {writeRecord} from "../../office/workbook-record";
import {writeWorkbook} from "../../office/write-workbook";
import {leftOverOf} from "../../remarks/left-over";
import {consolidationSheets} from "../../consolidate/sheets/consolidation-sheets";
import {noticesSheet} from "../../consolidate/notices";
import type {SheetSpec} from "../../sheets/sheet-spec";
import type {AdderAnswer, Beside, AnswerPiece, ConsolidationQuestion, ShownConsolidation, AdderRequest} from "./start-adder";

/** Cells that cross over in one message: the page takes them in a few milliseconds. */
const atOnce = 4000;

/** The worker's side of an adder: takes requests one by one and answers each; other messages are passed over. */
export function addUp(post: (answer: Envelope<AdderAnswer>) => void): (message: unknown) => Promise<void> {
  let files: readonly Submission[] = [];
  let settled: Settled | undefined;
  const answer = async (wanted: AdderRequest, say: (piece: AnswerPiece) => void): Promise<void> => {
    if (wanted.is === "settled") {
      files = wanted.files ?? files;
      settled = settle(files, wanted.question);
      return say({done: settled === undefined ? null : toShow(settled)});
    }
    if (settled === undefined) return say({failure: "nothing was added up"});
    const {result} = settled;
    const specs = sheetsOf(settled, wanted.is === "notices", wanted.beside);
    if (wanted.is !== "sheets") {
      const book = await writeWorkbook(specs);
      return say({done: wanted.is === "book" ? withRecord(book, result.whole) : book});
    }
    for (const {cells, ...spec} of specs) {
      say({sheet: {...spec, cells: []}});
      for (let at = 0; at < cells.length; at += atOnce) say({cells: cells.slice(at, at + atOnce)});
    }
    say({done: null});
  };
  let last: Promise<void> = Promise.resolve();
  return (message) => {
    const request = open("add", message);
    if (request === undefined || !isWanted(request.content)) return last;
    const {n, content} = request;
    let piece = 0;
    const say = (one: AnswerPiece): void => post(enclose("add", n, {...one, piece: piece++}));
    last = last.then(() => answer(content, say)).catch((error: unknown) => say({failure: String(error)}));
    return last;
  };
}

/** The workbook knows whose sums it holds, and what keeps them from being those of all. */
function withRecord(book: Uint8Array, {unit, year, edition, variant, ...whole}: Consolidation["whole"]): Uint8Array {
  if (year === null) return book;
  const leftOver = leftOverOf({unit, year, edition, variant, ...whole});
  const draft = draftPackage("汇总", book);
  writeRecord(draft, {unit, year, edition, variant, ...(leftOver.length > 0 && {remarks: {...noRemarks, leftOver}})});
  return draft.build();
}

const isWanted = (content: unknown): content is AdderRequest => isRecord(content) &&
  (content.is === "settled" ? isRecord(content.question)
    : ["sheets", "book", "notices"].includes(content.is as string) && isRecord(content.beside));

type Settled = {
  readonly asked: ShownConsolidation["asked"];
  readonly result: Consolidation;
  readonly before: Filing | undefined;
  /** What each unit filed the year before. */
  readonly lastOf: ReturnType<typeof lastByUnit>;
};

function settle(files: readonly Submission[], question: ConsolidationQuestion): Settled | undefined {
  const {own, except, last, lasts, ...options} = question;
  const others = new Set(except);
  const units = files.filter(({source}) => !others.has(source));
  const all = own === undefined ? units : [own, ...units];
  if (all.length === 0) return undefined;
  const how = {...options, own: own?.source};
  const result = consolidate(all, how);
  return {
    asked: orderSubmissions(all, how), result, before: last ?? wholeOf(lasts, result, options.list),
    lastOf: lastByUnit(result, lasts, options.list),
  };
}

/** What last year's filings come to. */
function wholeOf(
  lasts: readonly Submission[], {year}: Consolidation, list: ConsolidationQuestion["list"],
): Filing | undefined {
  if (lasts.length === 0 || year === null) return undefined;
  const last = consolidate(lasts, {list, year: year - 1});
  return countedIn(last).length === 0 ? undefined : last.whole;
}

function toShow({asked, result, before, lastOf}: Settled): ShownConsolidation {
  const {year, edition, placed, missing, near, duplicates, trees, withoutParent, lapsed, unread} = result;
  const {whole, unknown, comparisons} = result;
  return {
    year, edition, placed, missing, near, duplicates, trees, withoutParent, lapsed, unread, whole, unknown, asked,
    comparisons: comparisons.map(plainly), before, outstanding: outstandingIn(result, lastOf),
  };
}

/** Decimals cross over as the doubles that are shown. */
function plainly({gaps, ...comparison}: ReportedComparison): ReportedComparison {
  const plain = (exact: Exact | null): number | null => (exact === null ? null : approximate(exact));
  return {...comparison, gaps: gaps.map(({reported, sum, difference, suspects, ...gap}) => ({
    ...gap, reported: plain(reported), sum: plain(sum), difference: plain(difference),
    suspects: suspects.map((one) => ({...one, value: plain(one.value)})),
  }))};
}

const sheetsOf = (
  {result, before, lastOf}: Settled, isList: boolean, {unreadable, units}: Beside,
): readonly SheetSpec[] => isList ? [noticesSheet(result, unreadable)]
  : consolidationSheets(result, unreadable, before, units, linkFromBeside, lastOf);

/** As if the workbook lay beside the folder that was chosen; of a file in an archive the archive is opened. */
const linkFromBeside = (file: string): string => /^.*?\.zip(?=\/)/i.exec(file)?.[0] ?? file;

import {basename} from "node:path";
import type {Filing} from "../../filing/filing";
import type {Opinion} from "../../filing/review-table";
import {readXlsx} from "../../grid/xlsx/read-xlsx";
import {lastReviewOf} from "../../reconcile/review/last-review-of";
import {readFiling} from "../../readers/read";
import {reviewSheetsIn} from "../../readers/trail-in";
import {readWorkbook} from "../../readers/workbook";
import type {Terminal} from "../command";
import {bytesOf} from "../source";
import {workbookOf} from "../workbook-of";

/** What is reviewed: the filing, what people wrote on it so far, and the workbook that a review is written into. */
export type Reviewed = {
  /** Its places are those in `workbook`. */
  readonly filing: Filing;
  readonly earlier: readonly Opinion[] | undefined;
  /** The source itself where it is a workbook that can be written; otherwise its figures in the official tables. */
  readonly workbook: Uint8Array;
};

/** Read what is to be reviewed, and what the last of the review sheets in it says. */
export async function readReviewed(path: string, terminal: Terminal): Promise<Reviewed> {
  const source = path === "-" ? "标准输入" : basename(path);
  const bytes = path === "-" ? await terminal.readInput() : await bytesOf(path, source);
  const filing = await readFiling(source, bytes);
  if (isWorkbook(filing, bytes)) {
    const sheets = reviewSheetsIn(readXlsx(source, bytes).grids);
    return {filing, earlier: lastReviewOf(filing, sheets)?.opinions, workbook: bytes};
  }
  const workbook = await workbookOf(filing);
  return {filing: placedIn(workbook, filing), earlier: undefined, workbook};
}

/** An old .xls has sheets too, but its bytes are no package. */
const isWorkbook = ({figures}: Filing, bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [...figures.values()].some(({place}) => place.in === "sheet");

/** The same figures, each where the workbook has it. */
function placedIn(workbook: Uint8Array, filing: Filing): Filing {
  const {figures} = readWorkbook(filing.source, workbook);
  return {...filing, figures: new Map([...filing.figures].map(([id, figure]) =>
    [id, {...figure, place: figures.get(id)?.place ?? figure.place}]))};
}

import type {Filing} from "../../filing/filing";
import {readFiling} from "../../formats/read";
import {readWorkbook} from "../../formats/xlsx/read-workbook";
import type {Terminal} from "../command";
import {openSource} from "../source";
import {workbookOf} from "../workbook-of";

/** What is reviewed: the filing, with what people wrote on it so far, and the workbook that a review goes into. */
export type Reviewed = {
  /** Its places are those in `workbook`. */
  readonly filing: Filing;
  /** The source itself where it is a workbook that can be written; otherwise its figures in the official tables. */
  readonly workbook: Uint8Array;
};

/** Read what is to be reviewed. */
export async function readReviewed(path: string, terminal: Terminal): Promise<Reviewed> {
  const {source, bytes} = await openSource(path, terminal);
  const filing = await readFiling(source, bytes);
  if (isWorkbook(filing, bytes)) return {filing, workbook: bytes};
  const workbook = await workbookOf(filing);
  return {filing: placedIn(workbook, filing), workbook};
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

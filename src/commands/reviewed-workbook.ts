import type {Asked} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {readFiling} from "../formats/read";
import {readWorkbook} from "../formats/xlsx/read-workbook";
import {openZip} from "../office/open-zip";
import {createFileHost} from "../hosts/file/file-host";
import {reviewFormats, toBytes} from "../formats/offered";
import type {ReviewItem} from "../remarks/review/review";
import {reviewSheet} from "../sheets/review";
import {fill} from "../sheets/fill";
import {template} from "../sheets/template";
import {Refusal, type Terminal} from "./command";
import {openSource} from "./source";

/** What is reviewed: the filing, with what people wrote on it so far, and the workbook that a review goes into. */
type ReviewedWorkbook = {
  /** Its places are those in `workbook`. */
  readonly filing: Filing;
  /** The source itself where it is a workbook that can be written; otherwise its figures in the official tables. */
  readonly workbook: Uint8Array;
};

/** Read what is to be reviewed. */
export async function readReviewed(path: string, terminal: Terminal, asked: Asked): Promise<ReviewedWorkbook> {
  const {source, bytes} = await openSource(path, terminal);
  const filing = await readFiling(source, bytes, asked);
  if (isWorkbook(filing, bytes)) return {filing, workbook: bytes};
  const workbook = await workbookOf(filing);
  return {filing: placedIn(workbook, filing), workbook};
}

/** An old .xls has sheets too, but its bytes are no package. */
const isWorkbook = ({figures}: Filing, bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [...figures.values()].some(({place}) => place.in === "sheet");

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
 * @throws Refusal where Excel would not open the workbook under the target's name
 */
export async function withReview(
  target: string, workbook: Uint8Array, items: readonly ReviewItem[], filing: Filing, now: Date,
): Promise<Uint8Array> {
  const format = reviewFormats.find(({endings}) => endings.some((ending) => target.toLowerCase().endsWith(ending)));
  if (format !== undefined) return toBytes(await format.review(items, filing, now));
  insistOnKind(target, workbook, filing.source);
  const host = await createFileHost(workbook, filing.source);
  await host.insert([reviewSheet(items, filing, now)]);
  return host.save();
}

/** Excel opens no workbook with macros that is named .xlsx, and none without that is named .xlsm. */
function insistOnKind(target: string, workbook: Uint8Array, source: string): void {
  const types = new TextDecoder().decode(openZip(source, workbook).part("[Content_Types].xml"));
  const hasMacros = types.includes("macroEnabled");
  if (!new RegExp(hasMacros ? "\\.xlsx$" : "\\.xlsm$", "i").test(target)) return;
  throw new Refusal(hasMacros
    ? `${source} 带有宏，审核意见写在它的副本里，${target} 请改用 .xlsm 结尾，否则 Excel 打不开。`
    : `${source} 不带宏，审核意见写在它的副本里，${target} 请改用 .xlsx 结尾，否则 Excel 打不开。`);
}

import type {Filing} from "../../filing/filing";
import {createFileHost} from "../../hosts/file/file-host";
import type {ReviewItem} from "../../reconcile/review/review";
import {reviewSheet} from "../../sheets/review";

/**
 * The workbook with a sheet 审核意见 after its own; nothing that is there is changed. A sheet of an earlier review
 * stays as the record of it. As a Word document, the review alone.
 */
export async function withReview(
  target: string, workbook: Uint8Array, items: readonly ReviewItem[], filing: Filing, now: Date,
): Promise<Uint8Array> {
  const sheet = reviewSheet(items, filing, now);
  if (/\.docx$/i.test(target)) return (await import("../../writers/review-docx")).writeReviewDocx(sheet);
  const host = await createFileHost(workbook, filing.source);
  await host.insert([sheet]);
  return host.save();
}

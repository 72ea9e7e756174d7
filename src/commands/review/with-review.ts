import type {Filing} from "../../filing/filing";
import {createFileHost} from "../../hosts/file/file-host";
import type {ReviewItem} from "../../reconcile/review/review";
import {reviewSheet} from "../../sheets/review";

/**
 * The workbook with a sheet 审核意见 after its own; nothing that is there is changed. A sheet of an earlier review
 * stays as the record of it.
 */
export async function withReview(
  workbook: Uint8Array, items: readonly ReviewItem[], filing: Filing, now: Date,
): Promise<Uint8Array> {
  const host = await createFileHost(workbook, filing.source);
  await host.insert([reviewSheet(items, filing, now)]);
  return host.save();
}

import type {Annex} from "../../filing/annex-schema";
import type {Filing} from "../../filing/filing";
import {insistOnWritable, insistOnWritableWords} from "../../filing/unwritable";
import {writeDocument} from "../../office/write-document";
import type {ReviewItem} from "../../remarks/review/review";
import {annexDocument} from "../../sheets/annex-document";
import {reportDocument} from "../../sheets/report-document";
import {reviewDocument} from "../../sheets/review";

/** The whole annual report as a Word document in the manner of official documents (GB/T 9704), its tables in place. */
export const writeDocx = (filing: Filing): Promise<Uint8Array> => writeDocument(reportDocument(filing));

/**
 * 审核说明附件 as a Word document.
 * @throws ReadError "unwritable" where the document could not hold what somebody wrote
 */
export async function writeAnnexDocx(annex: Annex): Promise<Uint8Array> {
  const {unit, explanations, signOffs, returned = [], drawn, overrides} = annex;
  insistOnWritableWords("审核说明", unit, [
    ...[...explanations, ...signOffs, ...returned, ...drawn].flatMap(({matter, by}) => [matter, by]),
    ...[...explanations, ...returned, ...drawn].map(({text}) => text),
    ...overrides.flatMap(({by, reason}) => [by, reason]),
  ]);
  return writeDocument(annexDocument(annex));
}

/**
 * 审核意见 as a Word document, to be printed and signed.
 * @throws ReadError "unwritable" where the document could not hold what the filing or an item says
 */
export async function writeReviewDocx(items: readonly ReviewItem[], filing: Filing, now: Date): Promise<Uint8Array> {
  insistOnWritable(filing, items.flatMap(({says, suggestion, explanation, by}) => [says, suggestion, explanation, by]));
  return writeDocument(reviewDocument(items, filing, now));
}

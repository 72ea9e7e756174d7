import type {Filing} from "../../filing/filing";
import {lastReviewOf, type Opinion} from "../../filing/review-table";
import type {Host} from "../../hosts/host";
import {reviewSheetsIn, type ReviewSheet} from "../../remarks/remarks-in";
import type {ReviewItem} from "../../remarks/review/review";
import {refreshedEntries, reviewSheet} from "../../sheets/review-sheet";

export type Written = {
  readonly sheet: string;
  /** The first one; the same one; or another, as the findings or the texts are no longer those of the last. */
  readonly is: "written" | "refreshed" | "another";
};

/**
 * Put a review into the workbook: onto its last sheet 审核意见 where that has a row for every finding, or else onto a
 * new one. Whatever people wrote stays as it is on the sheet where they wrote it, and is carried over to a new one.
 */
export async function writeReview(
  host: Host, filing: Filing, itemsAfter: (earlier: readonly Opinion[] | undefined) => readonly ReviewItem[], now: Date,
): Promise<Written> {
  const last = lastReviewOf(filing, reviewSheetsIn(await host.read()));
  const items = itemsAfter(last?.opinions);
  const placed = last && placedOn(last, items);
  if (placed !== undefined) {
    const refused = await host.write(refreshedEntries(last!.name, placed, filing, now));
    if (refused.length === 0) return {sheet: last!.name, is: "refreshed"};
  }
  const [sheet] = await host.insert([reviewSheet(items, filing, now)]);
  return {sheet: sheet!, is: last === undefined ? "written" : "another"};
}

/** The items with their rows; `undefined` where one has none, or would take the place of what people wrote. */
function placedOn(
  {opinions}: ReviewSheet, items: readonly ReviewItem[],
): readonly (ReviewItem & {readonly row: number})[] | undefined {
  const placed = items.flatMap((item) => {
    const there = opinions.find(({mark, row}) => item.mark === undefined
      ? (item as Partial<ReviewSheet["opinions"][number]>).row === row : mark?.of === item.mark.of);
    const keeps = there !== undefined
      && (["explanation", "by", "time"] as const).every((text) => there[text] === "" || there[text] === item[text]);
    return keeps ? [{...item, row: there.row}] : [];
  });
  return placed.length === items.length ? placed : undefined;
}

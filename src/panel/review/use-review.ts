import {useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import {lastReviewOf, type Opinion} from "../../filing/review-table";
import type {Remarks} from "../../filing/remarks";
import type {Host, TakeBack} from "../../hosts/host";
import {type ReviewSheet, reviewSheetsIn} from "../../remarks/remarks-in";
import type {Finding} from "../../reconcile/finding";
import {locate} from "../../reconcile/locate/locate";
import {docx} from "../../formats/index";
import {toBytes} from "../../formats/offered";
import {checkPublication} from "../../remarks/review/versions";
import {review, reviewable, type ReviewItem, type Suggested, suggester} from "../../remarks/review/review";
import {withReturned} from "../../remarks/review/find-again";
import {refreshedEntries, reviewSheet} from "../../sheets/review";
import type {Report} from "../check/tables-in";
import type {Check} from "../check/use-check";
import {exportName} from "../download";
import {handOut, sayHandedOut} from "../hand-out";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";

/** The review of the picked report, and the ways to hand it on. */
export type Review = {
  readonly items: readonly ReviewItem[];
  /** The sheet 审核意见 that it goes on from. */
  readonly sheet?: string;
  /** Whether that was written just now, so that nobody can have answered yet. */
  readonly isFresh: boolean;
  readonly isWriting: boolean;
  readonly write: () => Promise<void>;
  readonly downloadWord: () => Promise<void>;
};

type ReviewedWith = {
  readonly report: Report; readonly remarks: Remarks; readonly last?: Filing; readonly published?: Filing;
};

/** The review of one set of tables, with what came back on its sheet; and the ways to hand it on. */
export function useReview(
  host: Host, {report, remarks, last, published}: ReviewedWith, check: Check, {show, fail}: Messages,
): Review {
  const {words} = useWords();
  const {review: own, export: exporting} = words;
  const [isWriting, setWriting] = useState(false);
  const [fresh, setFresh] = useState<string>();
  const {filing, findings, itemsAfter} = useMemo(() => {
    const filing = {...report.filing, remarks};
    const findings = [...report.findings, ...(published === undefined ? [] : checkPublication(filing, published))];
    const shown = reviewable(findings);
    return {filing, findings, itemsAfter: (
      earlier: readonly Opinion[] | undefined, now: Date, suggest: (finding: Finding) => Suggested = () => ({says: ""}),
    ) => {
      const returned = earlier === undefined ? filing : withReturned(filing, earlier, findings);
      const of = {findings, shown, filing: returned, hasPublished: published !== undefined};
      return review({...of, earlier: earlier && returned.review, suggest, now});
    }};
  }, [report, remarks, published]);
  const {sheet, items} = useMemo(() => {
    const sheet = lastReviewOf(filing, reviewSheetsIn(check.sheets));
    return {sheet, items: itemsAfter(sheet?.opinions, new Date())};
  }, [filing, itemsAfter, check.sheets]);
  const suggest = () => suggester(locate(findings, filing, last), filing);

  const write = async () => {
    if (isWriting) return;
    setWriting(true);
    try {
      const now = new Date();
      const written = await writeReview(host, filing, (earlier) => itemsAfter(earlier, now, suggest()), now);
      setFresh(written.sheet);
      await check.run();
      show({intent: "done", text: own[written.is](written.sheet), ways: written.ways});
    } catch (error) {
      fail(error);
    }
    setWriting(false);
  };
  const downloadWord = async () => {
    try {
      const now = new Date();
      const name = exportName(filing, `${own.wordName}${docx.endings[0]}`);
      const items = itemsAfter(sheet?.opinions, now, suggest());
      const bytes = toBytes(await docx.review(items, filing, now));
      const out = await handOut(host, {bytes, name, mediaType: docx.mediaType});
      show({intent: "done", text: sayHandedOut(out, name, exporting.downloaded(name), words)});
    } catch (error) {
      fail(error);
    }
  };
  return {items, sheet: sheet?.name, isFresh: sheet?.name === fresh, isWriting, write, downloadWord};
}

type Written = {
  readonly sheet: string;
  /** The first one; the same one; or another, as the findings or the texts are no longer those of the last. */
  readonly is: "written" | "refreshed" | "another";
  readonly ways: readonly TakeBack[];
};

/**
 * Put a review into the workbook: onto its last sheet 审核意见 where that has a row for every finding, or else onto a
 * new one. Whatever people wrote stays as it is on the sheet where they wrote it, and is carried over to a new one.
 */
async function writeReview(
  host: Host, filing: Filing, itemsAfter: (earlier: readonly Opinion[] | undefined) => readonly ReviewItem[], now: Date,
): Promise<Written> {
  const last = lastReviewOf(filing, reviewSheetsIn(await host.read()));
  const items = itemsAfter(last?.opinions);
  const placed = last?.isAsWritten ? placedOn(last, items) : undefined;
  const ways: TakeBack[] = [];
  const keep = (way: TakeBack): unknown => ways.push(way);
  if (last !== undefined && placed !== undefined) {
    const refused = await host.write(refreshedEntries(last.name, placed, filing, now), keep);
    if (refused.length === 0) return {sheet: last.name, is: "refreshed", ways};
  }
  const [sheet] = await host.insert([reviewSheet(items, filing, now)], keep);
  return {sheet: sheet!, is: last === undefined ? "written" : "another", ways};
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

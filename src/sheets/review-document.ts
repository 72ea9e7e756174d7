import type {Filing} from "../filing/filing";
import {reviewHeadings, reviewTitle, type ReviewHeading} from "../filing/review-table";
import type {ReviewItem} from "../remarks/review/review";
import {plainTable} from "./annex-document";
import {type DocumentSpec, officialPage} from "./document-spec";
import {reviewCounts, reviewFacts, reviewValues} from "./review-sheet";

/** The columns that fit an upright page, and their shares of its width; both sides are in the sentence. */
const shown: readonly (readonly [ReviewHeading, number])[] = [
  ["序号", 5], ["性质", 9], ["位置", 13], ["问题", 32], ["建议", 22], ["状态", 9], ["审核说明", 17], ["审核人", 8],
];

/** 审核意见 to be printed and signed: what its sheet says, without what only programs read. */
export function reviewDocument(items: readonly ReviewItem[], filing: Filing, now: Date): DocumentSpec {
  const rows = items.map((item, at) => reviewValues(item, at))
    .map((values) => shown.map(([heading]) => String(values[reviewHeadings.indexOf(heading)] ?? "")))
    .filter((texts) => texts[says] !== "");
  return {
    title: reviewTitle,
    page: officialPage,
    blocks: [
      ...[...reviewFacts(filing, now), ...reviewCounts(items)].map((text) => ({role: "fact", text} as const)),
      ...(rows.length === 0 ? [] : [{
        ...plainTable({heads: shown.map(([heading]) => heading), widths: shown.map(([, width]) => width), rows}),
        mayPart: true,
      } as const]),
      ...["审核人（签字）：", "审核日期：　　　　年　　月　　日"].map((text) => ({role: "toSign", text} as const)),
    ],
  };
}

const says = shown.findIndex(([heading]) => heading === "问题");

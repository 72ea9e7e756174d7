import {known, placeIn} from "../basis";
import {form, heading, line} from "../form";
import * as regulation from "../regulation";
import {rulesFor} from "../rule";
import {notice} from "./notice";

const part = placeIn(notice, "附件第四部分", "annex, part 4");

/** 第四部分　政府信息公开行政复议、行政诉讼情况 */
export const disputes = form({
  id: "disputes",
  part: "四",
  title: "政府信息公开行政复议、行政诉讼情况",
  short: "复议诉讼情况",
  english: {title: "Part 4 · Reviews and litigation", short: "Disputes"},
  source: part,
  unit: "件",
  layout: "sideBySide",
  blocks: [
    {
      means: regulation.remedies,
      rows: [
        line("review", "行政复议", "administrative reviews"),
        heading("行政诉讼",
          line("directLitigation", "未经复议直接起诉", "lawsuits without prior review"),
          line("litigationAfterReview", "复议后起诉", "lawsuits after review")),
      ],
      columns: [
        line("upheld", "结果维持", "upheld"),
        line("corrected", "结果纠正", "corrected"),
        line("other", "其他结果", "other outcome"),
        line("pending", "尚未审结", "pending"),
        line("total", "总计", "total"),
      ],
    },
  ],
});

/** 勾稽关系 of 第四部分. */
export const disputesRules = rulesFor(disputes, [
  {
    id: "disputes.total",
    says: "总计，等于结果维持、结果纠正、其他结果、尚未审结之和",
    english: "the total equals upheld, corrected, other outcome and pending",
    source: placeIn(part, "总计", "totals"), severity: "error", each: "row", is: "equal",
    left: ["total"],
    right: ["upheld", "corrected", "other", "pending"],
  },
  {
    id: "disputes.afterReviewNeedsReview",
    says: "复议后起诉的数量，一般不大于本年与上年行政复议数量之和",
    english: "lawsuits after review are usually no more than reviews of this year and last",
    source: known.procedure, severity: "hint", each: "column", of: ["total"], is: "atMost",
    left: ["litigationAfterReview"],
    right: ["review", {last: "review"}],
  },
  {
    id: "crossYear.pendingCarried",
    says: "上年尚未审结的案件，一般应计入本年总计",
    english: "cases pending last year are usually part of this year's total",
    source: known.procedure, severity: "hint", each: "row", is: "atMost",
    left: [{last: "pending"}],
    right: ["total"],
  },
]);

import {rulesFor} from "../rule";
import {disputes} from "./disputes";

/** 勾稽关系 of 第四部分. */
export const disputesRules = rulesFor(disputes, [
  {
    id: "disputes.total",
    says: "总计，等于结果维持、结果纠正、其他结果、尚未审结之和",
    source: "国办公开办函〔2021〕30号，附件第四部分，总计", severity: "error", each: "row", is: "equal",
    left: ["total"],
    right: ["upheld", "corrected", "other", "pending"],
  },
  {
    id: "disputes.afterReviewNeedsReview",
    says: "复议后起诉的数量，一般不大于本年与上年行政复议数量之和",
    source: "案件流程", severity: "hint", each: "column", of: ["total"], is: "atMost",
    left: ["litigationAfterReview"],
    right: ["review", {last: "review"}],
  },
]);

import type {Rule} from "./rule";

/** Rules that tie several forms of one filing together. */
export const acrossForms: readonly Rule[] = [
  {
    id: "disputes.withoutApplications",
    editions: ["2019", "2021"],
    says: "本年和上年都没有收到申请而有行政复议或行政诉讼的，宜核实",
    source: "案件流程", severity: "hint", each: "filing", is: "needs",
    left: ["disputes.review.total", "disputes.directLitigation.total", "disputes.litigationAfterReview.total"],
    right: ["applications.received.total", {last: "applications.received.total"}],
  },
];

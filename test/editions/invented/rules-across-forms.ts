import {known} from "../../../src/editions/basis";
import {rulesAcross} from "../../../src/editions/rule";
import {applications} from "./applications";
import {disclosure} from "./disclosure";
import {disputes} from "../../../src/editions/2021/disputes";

/** 勾稽关系 that tie several forms of one report together, and those of every figure. */
export const rulesAcrossForms = rulesAcross([disclosure, applications, disputes], [
  {
    id: "disputes.withoutApplications",
    says: "本年和上年都没有收到申请而有行政复议或行政诉讼的，宜核实",
    english: "disputes without any application this year or last deserve a look",
    source: known.procedure, severity: "hint", is: "needs",
    left: ["disputes.review.total", "disputes.directLitigation.total", "disputes.litigationAfterReview.total"],
    right: ["applications.received.total", {last: "applications.received.total"}],
  },
  {
    id: "crossYear.jump",
    says: "与上年相比增减十倍以上，或者由零增至三十以上、由三十以上减为零的，宜核实",
    english: "a change of ten times or more, or between 0 and 30 or more, deserves a look",
    source: known.mistakes, severity: "hint", is: "changeWithin",
    factor: 10,
    from: 30,
  },
]);

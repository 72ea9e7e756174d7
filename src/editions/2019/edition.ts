import {known} from "../basis";
import {defineEdition} from "../define-edition";
import {rulesAcross} from "../rule";
import {sixParts} from "../six-parts";
import {applications, applicationsRules} from "./applications";
import {crosswalk} from "./crosswalk";
import {disclosure, disclosureRules} from "./disclosure";
import {disputes, disputesRules} from "./disputes";
import {draft} from "./draft";
import {notice} from "./notice";
import {wording} from "./wording";

/** 勾稽关系 that tie several forms of one report together, and those of every figure. */
const rulesAcrossForms = rulesAcross([disclosure, applications, disputes], [
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

/** 国办公开办函〔2019〕60号: the report in six parts, with three forms. */
export const edition2019 = defineEdition({
  id: "2019",
  from: 2019,
  basis: notice,
  citedAs: /国办公开办函.?2019.?60号|年度报告格式》?\(试行\)/,
  variants: [
    {id: "beijing", region: "北京", "zh-CN": "北京市格式", "en-US": "Beijing format"},
    {id: "hubei", region: "湖北", "zh-CN": "湖北省格式", "en-US": "Hubei format"},
  ],
  forms: [disclosure, applications, disputes],
  rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...rulesAcrossForms],
  parts: sixParts({draft}),
  wording,
  headlines: {
    compared: [
      "applications.received.total", "applications.carriedIn.total", "applications.handled.total",
      "applications.granted.total", "applications.partlyGranted.total", "applications.other.total",
      "applications.carriedOut.total",
      "disputes.review.total", "disputes.directLitigation.total",
    ],
    ranked: [
      "applications.received.total", "applications.handled.total", "disputes.review.total",
      "disputes.directLitigation.total",
    ],
  },
  crosswalk,
});

import {defineEdition, type ReportPart} from "../define-edition";
import {rulesAcross} from "../rule";
import {applications, applicationsRules} from "./applications";
import {crosswalk} from "./crosswalk";
import {disclosure, disclosureRules} from "./disclosure";
import {disputes, disputesRules} from "./disputes";
import {wording} from "./wording";

/** The six fixed parts of the annual report. */
const parts: readonly ReportPart[] = [
  {
    title: "总体情况", known: /^总体情况$/,
    placeholder: "（请填写：主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面的总体情况。）",
  },
  {title: "主动公开政府信息情况", known: /^(?:政府信息)?主动公开(?:政府信息)?(?:的)?情况$/},
  {title: "收到和处理政府信息公开申请情况", known: /^收到和处理政府信息公开申请(?:的)?情况$/},
  {
    title: "政府信息公开行政复议、行政诉讼情况",
    known: /^(?:因)?政府信息公开(?:工作)?(?:被申请|被提起|引起的)?行政复议、?(?:提起|被提起|和)?行政诉讼(?:的)?情况$/,
  },
  {
    title: "存在的主要问题及改进情况", known: /^(?:政府信息公开工作)?存在的?主要问题[及和]改进(?:情况|措施)$/,
    placeholder: "（请填写：本年度政府信息公开工作存在的主要问题，上一年度问题的整改情况，以及下一步改进措施。）",
  },
  {
    title: "其他需要报告的事项", known: /^其他(?:需要|应当|应)报告的?(?:有关)?(?:事项|情况)$/,
    placeholder: "（请填写：按《政府信息公开信息处理费管理办法》收取信息处理费的情况，以及其他需要报告的事项；没有的写明没有。）",
  },
];

/** 勾稽关系 that tie several forms of one report together, and those of every figure. */
const rulesAcrossForms = rulesAcross([disclosure, applications, disputes], [
  {
    id: "disputes.withoutApplications",
    says: "本年和上年都没有收到申请而有行政复议或行政诉讼的，宜核实",
    english: "disputes without any application this year or last deserve a look",
    source: "案件流程", severity: "hint", is: "needs",
    left: ["disputes.review.total", "disputes.directLitigation.total", "disputes.litigationAfterReview.total"],
    right: ["applications.received.total", {last: "applications.received.total"}],
  },
  {
    id: "crossYear.jump",
    says: "与上年相比增减十倍以上，或者由零增至三十以上、由三十以上减为零的，宜核实",
    english: "a change of ten times or more, or between 0 and 30 or more, deserves a look",
    source: "已公布年度报告的常见差错", severity: "hint", is: "changeWithin",
    factor: 10,
    from: 30,
  },
]);

/** 国办公开办函〔2019〕60号: the report in six parts, with three forms. */
export const edition2019 = defineEdition({
  id: "2019",
  from: 2019,
  basis: "国办公开办函〔2019〕60号",
  variants: [
    {id: "beijing", region: "北京", "zh-CN": "北京市格式", "en-US": "Beijing format"},
    {id: "hubei", region: "湖北", "zh-CN": "湖北省格式", "en-US": "Hubei format"},
  ],
  forms: [disclosure, applications, disputes],
  rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...rulesAcrossForms],
  parts,
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

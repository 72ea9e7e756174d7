import {applications as applications2019} from "./2019/applications";
import {disclosure as disclosure2019} from "./2019/disclosure";
import {disputes as disputes2019} from "./2019/disputes";
import {applications} from "./2021/applications";
import {disclosure} from "./2021/disclosure";
import {disputes} from "./2021/disputes";
import {rulesFor, type Rule} from "./rule";

/** 勾稽关系 with last year's filing, for the figures that both years ask for under one id. */
export const crossYearRules: readonly Rule[] = [
  ...[applications2019, applications].flatMap((form) => rulesFor(form, [{
    id: "crossYear.carryOver",
    says: "上年结转的数量，等于上年度报告的结转下年度继续办理的数量",
    source: `${form.source}，二、上年结转；四、结转下年度`, severity: "error", each: "column", is: "equal",
    left: ["carriedIn"],
    right: [{last: "carriedOut"}],
  }])),
  ...rulesFor(disclosure, [{
    id: "crossYear.inForceRollForward",
    says: "现行有效件数，等于上年现行有效件数加本年制发件数减本年废止件数",
    source: `${disclosure.source}，指标名称`, severity: "warning", each: "row", is: "equal",
    remark: "集中清理、统计范围调整时可能不等",
    left: ["inForce"],
    right: [{last: "inForce"}, "issued", {minus: "repealed"}],
  }]),
  ...rulesFor(disclosure2019, [{
    id: "crossYear.itemsRollForward",
    says: "上一年项目数量，等于上年度报告的上一年项目数量加本年增/减",
    source: `${disclosure2019.source}，指标名称`, severity: "warning", each: "row", is: "equal",
    left: ["previousItems"],
    right: [{last: "previousItems"}, {last: "change"}],
  }]),
  ...[disputes2019, disputes].flatMap((form) => rulesFor(form, [{
    id: "crossYear.pendingCarried",
    says: "上年尚未审结的案件，一般应计入本年总计",
    source: "案件流程", severity: "hint", each: "row", is: "atMost",
    left: [{last: "pending"}],
    right: ["total"],
  }])),
  {
    id: "crossYear.jump",
    editions: ["2014", "2019", "2021"],
    says: "与上年相比增减十倍以上，或者由零增至三十以上、由三十以上减为零的，宜核实",
    source: "已公布年度报告的常见差错", severity: "hint", each: "filing", is: "changeWithin",
    factor: 10,
    from: 30,
  },
];

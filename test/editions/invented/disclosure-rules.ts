import {known, placeIn} from "../../../src/editions/basis";
import {rulesFor} from "../../../src/editions/rule";
import {disclosure} from "./disclosure";

const labels = placeIn(disclosure.source, "指标名称", "names of indicators");

/** 勾稽关系 of 第二部分, edition 2021. */
export const disclosureRules = rulesFor(disclosure, [
  {
    id: "disclosure.inForceCoversIssued",
    says: "现行有效件数，不小于本年制发件数减本年废止件数",
    english: "documents in force are no fewer than those issued less those repealed this year",
    source: labels, severity: "warning", each: "row", is: "covers",
    left: ["stock"],
    right: ["issued", {minus: "repealed"}],
  },
  {
    id: "disclosure.repealedWithinStock",
    says: "本年废止件数，不大于上年现行有效件数加本年制发件数",
    english: "documents repealed are no more than those in force last year plus those issued",
    source: labels, severity: "hint", each: "row", is: "atMost",
    left: ["repealed"],
    right: [{last: "stock"}, "issued"],
  },
  {
    id: "disclosure.regulationsByLevel",
    says: "规章一行只由国务院部门、省级和设区的市、自治州人民政府填写，其他单位为零",
    english: "only State Council departments, provinces, cities with districts and autonomous prefectures make regulations (规章)",
    source: known.regulations, severity: "warning", each: "row", of: ["regulations"], is: "zeroUnless",
    left: ["issued", "repealed", "stock"],
    levels: ["state", "province", "city"],
  },
  {
    id: "crossYear.inForceRollForward",
    says: "现行有效件数，等于上年现行有效件数加本年制发件数减本年废止件数",
    english: "documents in force equal last year's plus those issued less those repealed",
    source: labels, severity: "warning", each: "row", is: "equal",
    remark: "集中清理、统计范围调整时可能不等",
    left: ["stock"],
    right: [{last: "stock"}, "issued", {minus: "repealed"}],
  },
]);

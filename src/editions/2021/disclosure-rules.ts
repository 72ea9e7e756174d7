import {rulesFor} from "../rule";
import {disclosure} from "./disclosure";

const labels = "国办公开办函〔2021〕30号，附件第二部分，指标名称";

/** 勾稽关系 of 第二部分, edition 2021. */
export const disclosureRules = rulesFor(disclosure, [
  {
    id: "disclosure.inForceCoversIssued",
    says: "现行有效件数，不小于本年制发件数减本年废止件数",
    source: labels, severity: "warning", each: "row", is: "covers",
    left: ["inForce"],
    right: ["issued", {minus: "repealed"}],
  },
  {
    id: "disclosure.repealedWithinStock",
    says: "本年废止件数，不大于上年现行有效件数加本年制发件数",
    source: labels, severity: "hint", each: "row", is: "atMost",
    left: ["repealed"],
    right: [{last: "inForce"}, "issued"],
  },
  {
    id: "disclosure.regulationsByLevel",
    says: "规章一行只由国务院部门、省级和设区的市、自治州人民政府填写，其他单位为零",
    source: "《立法法》规章制定权限", severity: "warning", each: "row", of: ["regulations"], is: "zeroUnless",
    left: ["issued", "repealed", "inForce"],
    levels: ["state", "province", "city"],
  },
]);

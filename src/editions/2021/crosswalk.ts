import type {Correspondence, Crosswalk} from "../define-edition";
import {indicatorsOf} from "../indicator";
import {applications} from "./applications";

const columns = [...new Set(indicatorsOf(applications).map(({columnId}) => columnId))];
const others = ["notCorrected", "feeUnpaid", "rest"];

/** Why figures of the two editions do not mean quite the same. */
const notes = {
  countingMoved: {
    "zh-CN": "两版统计口径有变化（现为全部处理决定，不论是否公开），增减较大属常见",
    "en-US": "What is counted has changed (now all decisions, disclosed or not): large changes are common",
  },
  byLabel: {
    "zh-CN": "按指标名称对应",
    "en-US": "Matched by label",
  },
  narrowerDocuments: {
    "zh-CN": "上版为“规范性文件”，本版为“行政规范性文件”，范围较窄",
    "en-US": "Formerly normative documents (规范性文件), now administrative ones (行政规范性文件), which is narrower",
  },
  publishedNotInForce: {
    "zh-CN": "上版为“对外公开总数量”，本版为“现行有效件数”，仅供参考，不能作为期初数",
    "en-US": "Formerly the number published, now the number in force: for information only, no opening balance",
  },
  newRow: {
    "zh-CN": "上版没有这个指标",
    "en-US": "The former edition did not ask for it",
  },
  itemsNotAmount: {
    "zh-CN": "上版填的是项目数，本版填的是金额",
    "en-US": "The former edition asked for items, this one for an amount",
  },
  sumOnly: {
    "zh-CN": "两版分项不同，只能按合计数比较",
    "en-US": "The rows differ between the editions: only their sum compares",
  },
} as const;

/** Report year 2020 to 2021. A figure of the same id in both editions is listed only where something is to be noted. */
export const crosswalk: Crosswalk = {from: "2019", correspondences: [
  ...["licensing", "penalties", "coercion"].map((row): Correspondence => ({
    these: [`disclosure.${row}.decisions`], last: [`disclosure.${row}.decisions`], match: "exact", note: notes.countingMoved,
  })),
  {these: ["disclosure.regulations.issued"], last: ["disclosure.regulations.made"], match: "exact", note: notes.byLabel},
  {these: ["disclosure.normativeDocuments.issued"], last: ["disclosure.normativeDocuments.made"], match: "partial", note: notes.narrowerDocuments},
  ...["regulations", "normativeDocuments"].flatMap((row): Correspondence[] => [
    {these: [`disclosure.${row}.inForce`], last: [`disclosure.${row}.totalPublished`], match: "partial", note: notes.publishedNotInForce},
    {these: [`disclosure.${row}.repealed`], last: [], match: "none", note: notes.newRow},
  ]),
  {these: ["disclosure.fees.amount"], last: [], match: "none", note: notes.itemsNotAmount},
  ...columns.flatMap((column): Correspondence[] => [
    {these: others.map((row) => `applications.other.${row}.${column}`), last: [`applications.other.${column}`], match: "exact", note: notes.sumOnly},
    ...others.map((row): Correspondence => ({these: [`applications.other.${row}.${column}`], last: [], match: "none", note: notes.sumOnly})),
  ]),
], dropped: [
  "disclosure.regulations.published", "disclosure.normativeDocuments.published", "disclosure.otherDocuments.*",
  "disclosure.*.previousItems", "disclosure.*.change", "disclosure.otherServices.*decisions", "disclosure.procurement.*",
]};

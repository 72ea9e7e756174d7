import {draftOfRequests, type PartDraft} from "../draft";

/** How 总体情况 is drafted from the forms of 2019 and 2020. */
export const draft: PartDraft = [
  {
    sentences: [
      {
        clauses: [
          {says: "本年新制作规范性文件{disclosure.normativeDocuments.made}件", nil: "本年未制作规范性文件"},
          {says: "新公开规范性文件{disclosure.normativeDocuments.published}件", nil: "未新公开规范性文件"},
          "对外公开规范性文件总数{disclosure.normativeDocuments.totalPublished}件",
        ],
        nil: "本年未制作、公开规范性文件",
      },
      {
        clauses: [{
          lead: "作出",
          list: [
            "行政许可决定{disclosure.licensing.decisions}件", "行政处罚决定{disclosure.penalties.decisions}件",
            "行政强制决定{disclosure.coercion.decisions}件",
          ],
        }],
        nil: "未作出行政许可、行政处罚、行政强制决定",
      },
      {
        clauses: ["政府集中采购项目{disclosure.procurement.projects}项", "采购总金额{disclosure.procurement.amount}万元"],
        nil: "无政府集中采购项目",
      },
    ],
  },
  ...draftOfRequests("applications.other.total"),
];

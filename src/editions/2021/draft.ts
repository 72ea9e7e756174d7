import {draftOfRequests, type PartDraft} from "../draft";

/** How 总体情况 is drafted from the forms since 2021. */
export const draft: PartDraft = [
  {
    sentences: [
      {
        clauses: [
          {says: "本年制发规章{disclosure.regulations.issued}件", nil: "本年未制发规章"},
          {says: "废止规章{disclosure.regulations.repealed}件", nil: "未废止规章"},
          "现行有效规章{disclosure.regulations.inForce}件",
        ],
        nil: "",
      },
      {
        clauses: [
          {says: "本年制发行政规范性文件{disclosure.normativeDocuments.issued}件", nil: "本年未制发行政规范性文件"},
          {says: "废止行政规范性文件{disclosure.normativeDocuments.repealed}件", nil: "未废止行政规范性文件"},
          "现行有效行政规范性文件{disclosure.normativeDocuments.inForce}件",
        ],
        nil: "本年未制发、废止行政规范性文件，无现行有效的行政规范性文件",
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
      {clauses: ["收取行政事业性收费{disclosure.fees.amount}万元"], nil: "未收取行政事业性收费"},
    ],
  },
  ...draftOfRequests("applications.other.*.total"),
];

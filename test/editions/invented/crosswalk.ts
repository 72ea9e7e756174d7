import type {Crosswalk} from "../../../src/editions/define-edition";

const renamed = {"zh-CN": "上版称“现行有效件数”", "en-US": "Formerly 现行有效件数"} as const;
const newRow = {"zh-CN": "上版没有这个指标", "en-US": "The former edition did not ask for it"} as const;

/** Report year 2026 to 2027. */
export const crosswalk: Crosswalk = {from: "2021", correspondences: [
  ...["regulations", "normativeDocuments"].map((row) => ({
    these: [`disclosure.${row}.stock`], last: [`disclosure.${row}.inForce`], match: "exact" as const, note: renamed,
  })),
  {these: ["disclosure.filings.decisions"], last: [], match: "none", note: newRow},
], dropped: []};

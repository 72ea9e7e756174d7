import type {FormatRule} from "../../reconcile/format-rules";

/** What is asked of a published report beside what was handed in (发布一致性核对); checked by `checkPublication`. */
export const publicationRules = [
  {id: "publication.number", severity: "error", says: "公布的数与送审的数一致"},
  {id: "publication.blank", severity: "warning", says: "送审填数的，公布时不空着；送审空着的，公布时不填数", remark: "空白与 0 不同"},
  {id: "publication.text", severity: "warning", says: "公布的文字与送审的文字一致"},
  {id: "publication.absent", severity: "warning", says: "送审表中的指标都已公布，没有多出的指标"},
  {id: "publication.prose", severity: "warning", says: "公布的正文写明的数与送审的统计表一致"},
  {id: "publication.part", severity: "warning", says: "公布的正文与送审的正文一致", remark: "空格、换行和全角半角不计"},
] as const satisfies readonly FormatRule[];

export type PublicationRuleId = (typeof publicationRules)[number]["id"];

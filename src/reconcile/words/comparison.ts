import type {Match} from "../../editions/define-edition";
import type {Filing} from "../../filing/filing";
import type {Language} from "../../editions/names";
import type {PriorYearDoubt} from "../compare";

/** What a comparison with last year is told with. */
export type ComparisonWords = {
  readonly match: Readonly<Record<Match, string>>;
  readonly doubt: Readonly<Record<PriorYearDoubt, (last: Pick<Filing, "unit" | "year">) => string>>;
};

const zhCN: ComparisonWords = {
  match: {exact: "可比", partial: "部分可比", none: "不可比"},
  doubt: {
    otherYear: ({year}) => `所给的上年报告是 ${year} 年度的，不是上一年度的：只作比较，不审核跨年度关系`,
    yearUnknown: () => "报告没有写明统计年度，按相邻两年审核，请确认",
    otherUnit: ({unit}) => `所给的上年报告是“${unit}”的，与本年填报单位不同，请确认`,
    unitUnsure: ({unit}) => unit === "" ? "报告没有写明填报单位，请确认两份报告是同一单位的" : `所给的上年报告是“${unit}”的，与本年填报单位的名称不完全一致，请确认`,
  },
};

const enUS: ComparisonWords = {
  match: {exact: "comparable", partial: "partly comparable", none: "not comparable"},
  doubt: {
    otherYear: ({year}) => `The report given as last year's is for ${year}, not for the year before: compared, but rules across years are not checked`,
    yearUnknown: () => "A report does not say its year; the two are taken to follow each other, please confirm",
    otherUnit: ({unit}) => `The report given as last year's is ${unit}'s, another unit: please confirm`,
    unitUnsure: ({unit}) => unit === "" ? "A report does not name its unit: please confirm that both are the same unit's" : `The report given as last year's is ${unit}'s; the names differ a little, please confirm`,
  },
};

/** The words of a language. */
export const comparisonWords = (language: Language): ComparisonWords => (language === "en-US" ? enUS : zhCN);

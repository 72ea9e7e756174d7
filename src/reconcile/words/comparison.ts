import type {CrosswalkNote, Match} from "../../editions/crosswalk/correspondence";
import type {Filing} from "../../filing/filing";
import type {Language} from "../../filing/language";
import type {PriorYearDoubt} from "../prior-year";

/** What a comparison with last year is told with. */
export type ComparisonWords = {
  readonly match: Readonly<Record<Match, string>>;
  readonly note: Readonly<Record<CrosswalkNote, string>>;
  readonly doubt: Readonly<Record<PriorYearDoubt, (last: Pick<Filing, "unit" | "year">) => string>>;
};

const zhCN: ComparisonWords = {
  match: {exact: "可比", partial: "部分可比", none: "不可比"},
  note: {
    countingMoved: "两版统计口径有变化（现为全部处理决定，不论是否公开），增减较大属常见",
    narrowerDocuments: "上版为“规范性文件”，本版为“行政规范性文件”，范围较窄",
    publishedNotInForce: "上版为“对外公开总数量”，本版为“现行有效件数”，仅供参考，不能作为期初数",
    sumOnly: "两版分项不同，只能按合计数比较",
    newRow: "上版没有这个指标",
    itemsNotAmount: "上版填的是项目数，本版填的是金额",
    byLabel: "按指标名称对应",
    ignoresInherited: "按上年“收到申请数”减“申请办结数”推算，没有计入更早年度的结转",
    closedOrReplied: "对应上年“申请办结数”，与“申请答复数”可能不同",
    withAlreadyPublic: "对应上年“同意公开”加“属于已主动公开范围”",
    groundsMoved: "部分情形在新版中改列其他处理结果",
    twoIntoOne: "上版的商业秘密、个人隐私两项，本版合为一项",
    oneIntoMany: "上版的一项，本版分列为几项",
    alsoNonexistent: "上版“申请信息不存在”的一部分也可能计入本项",
    withoutPending: "上版没有“尚未审结”，本版按总计减尚未审结比较",
  },
  doubt: {
    otherYear: ({year}) => `所给的上年报告是 ${year} 年度的，不是上一年度的：只作比较，不审核跨年度关系`,
    yearUnknown: () => "报告没有写明统计年度，按相邻两年审核，请确认",
    otherUnit: ({unit}) => `所给的上年报告是“${unit}”的，与本年填报单位不同，请确认`,
    unitUnsure: ({unit}) => unit === "" ? "报告没有写明填报单位，请确认两份报告是同一单位的" : `所给的上年报告是“${unit}”的，与本年填报单位的名称不完全一致，请确认`,
  },
};

const enUS: ComparisonWords = {
  match: {exact: "comparable", partial: "partly comparable", none: "not comparable"},
  note: {
    countingMoved: "What is counted has changed (now all decisions, disclosed or not): large changes are common",
    narrowerDocuments: "Formerly 规范性文件, now 行政规范性文件, which is narrower",
    publishedNotInForce: "Formerly the number published, now the number in force: for information only, no opening balance",
    sumOnly: "The rows differ between the editions: only their sum compares",
    newRow: "The former edition did not ask for it",
    itemsNotAmount: "The former edition asked for items, this one for an amount",
    byLabel: "Matched by label",
    ignoresInherited: "Last year's received less closed, without what last year itself inherited",
    closedOrReplied: "Compared with last year's requests closed, which may differ from replies",
    withAlreadyPublic: "Last year's granted and already public together",
    groundsMoved: "Some grounds were moved to other outcomes",
    twoIntoOne: "Commercial secrets and personal privacy were two rows and are now one",
    oneIntoMany: "One row of the former edition is several now",
    alsoNonexistent: "Part of last year's “nonexistent” may belong here too",
    withoutPending: "The former edition had no “pending”: total less pending is compared",
  },
  doubt: {
    otherYear: ({year}) => `The report given as last year's is for ${year}, not for the year before: compared, but rules across years are not checked`,
    yearUnknown: () => "A report does not say its year; the two are taken to follow each other, please confirm",
    otherUnit: ({unit}) => `The report given as last year's is ${unit}'s, another unit: please confirm`,
    unitUnsure: ({unit}) => unit === "" ? "A report does not name its unit: please confirm that both are the same unit's" : `The report given as last year's is ${unit}'s; the names differ a little, please confirm`,
  },
};

/** The words of a language. */
export const comparisonWords = (language: Language): ComparisonWords => (language === "en-US" ? enUS : zhCN);

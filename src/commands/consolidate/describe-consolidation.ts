import type {Consolidation} from "../../consolidate/consolidate";
import {type Notice, noticesOf} from "../../consolidate/notices";
import {noTable} from "../../consolidate/no-filing";
import {countedIn} from "../../consolidate/standing";
import type {Unreadable} from "../../consolidate/submission";
import {grouped} from "../../consolidate/unit-index";
import {indicatorsById} from "../../editions/edition";
import type {Finding} from "../../reconcile/finding";
import {describeFindings} from "../describe-findings";

/** A consolidation as a person reads it: how many, who has to be asked for what, the gaps, the check of the whole. */
export function describeConsolidation(
  result: Consolidation, unreadable: readonly Unreadable[], ignored: readonly Unreadable[],
  findings: readonly Finding[],
): readonly string[] {
  const {year, edition, placed, missing, near, duplicates, comparisons} = result;
  const counted = countedIn(result).length;
  const notices = noticesOf(result, unreadable);
  const askedAbout = new Set(result.unread.map(({source}) => source));
  return [
    `${year === null ? "年度不详" : `${year} 年度`}，${edition} 版式：读取 ${placed.length + unreadable.length} 份，汇总 ${counted} 份，` +
      `缺报 ${missing.length} 个，${near.length === 0 ? "" : `可能已报、待确认 ${near.length} 个，`}` +
      `重报 ${duplicates.length} 个，未能读取 ${unreadable.length} 份`,
    ...notices.map((one) => `  ${one.kind}　${whoseOrWhich(one)}　${one.text}`),
    ...ignoredByReason(ignored.filter(({source}) => !askedAbout.has(source))).map(({which, why, isPart}) =>
      `  未汇总　${which}${isPart ? "（逐个列出的，用 --json）" : ""}　${why}`),
    ...comparisons.flatMap(({unit, gaps}) => [
      `${unit || "上报的汇总表"}与汇总结果：${gaps.length === 0 ? "一致" : `${gaps.length} 个数有差额`}`,
      ...gaps.slice(0, mostGaps).map(({id, reported, sum, difference, suspects}) =>
        `  ${indicatorsById(edition).get(id)!.name}：上报 ${reported ?? "空"}，汇总 ${sum ?? "空"}` +
        `${difference === null ? "" : `，差额 ${difference}`}${suspects.length === 0 ? "" : `（${suspects.map(sayGap).join("；")}）`}`),
      ...(gaps.length > mostGaps ? [`  其余 ${gaps.length - mostGaps} 个见差额表（-o）`] : []),
    ]),
    ...describeFindings({...result.whole, source: "汇总表"}, findings),
  ];
}

/** Files that were passed over for one reason, perhaps only the first of them. */
type PassedOver = {readonly which: string; readonly why: string; readonly isPart: boolean};

/** What was passed over; of much that programs left behind the first few, and how many there are. */
export function ignoredByReason(ignored: readonly Unreadable[]): readonly PassedOver[] {
  return [...grouped(ignored.map(({source, why}) => [why, source]))].flatMap(([why, names]): readonly PassedOver[] => {
    if (names.length <= mostAlike || !leftBehind.has(why)) return names.map((which) => ({which, why, isPart: false}));
    return [{which: `${names.slice(0, fewAlike).join("、")} 等 ${names.length} 个`, why, isPart: true}];
  });
}

const leftBehind: ReadonlySet<string> = new Set([noTable.draft, noTable.junk]);
const mostAlike = 10;
const fewAlike = 3;

/** The unit, with its files where the sentence does not name them; or the file of which that is not known. */
const whoseOrWhich = ({unit, source, text}: Notice): string =>
  (unit === "" ? source : source === "" || text.includes(source) ? unit : `${unit}（${source}）`);

const mostGaps = 30;

const sayGap = ({unit, why}: {readonly unit: string; readonly why: "leftOut" | "twice" | "blank"}): string =>
  `${unit}：${{leftOut: "可能漏计", twice: "可能重复计入", blank: "该单位为空"}[why]}`;

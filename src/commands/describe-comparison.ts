import type {Filing} from "../filing/filing";
import type {ComparisonRow} from "../reconcile/compare";
import type {Finding} from "../reconcile/finding";
import {indicatorsById} from "../editions/edition";
import {comparisonWords} from "../reconcile/words/comparison";
import {describeFindings} from "./describe-findings";

/** The figures that changed most, and what the rules across years say, as `gouji compare` shows them to a person. */
export function describeComparison(
  filing: Filing, last: Filing, rows: readonly ComparisonRow[], findings: readonly Finding[],
): string {
  const {match} = comparisonWords("zh-CN");
  return [
    `${filing.source}（${filing.year ?? "年度不详"}）与 ${last.source}（${last.year ?? "年度不详"}）`,
    rows.length === 0 ? "  没有变化明显的数" : `  变化明显的 ${rows.length} 个数：`,
    ...rows.map((row) => {
      const indicator = indicatorsById(filing.edition).get(row.id) ?? indicatorsById(last.edition).get(row.id);
      const doubt = row.match === "exact" ? "" : `（${match[row.match]}${row.note === undefined ? "" : `：${row.note["zh-CN"]}`}）`;
      return `    ${indicator!.name}：${row.last} → ${row.this}，${sayChange(row)}${doubt}`;
    }),
    describeFindings({...filing, source: "跨年度关系"}, findings),
  ].join("\n");
}

const sayChange = ({change, percent}: ComparisonRow): string =>
  `${change! > 0 ? "增" : "减"} ${Math.abs(change!)}${percent === null ? "" : `（${percent > 0 ? "+" : ""}${percent}%）`}`;

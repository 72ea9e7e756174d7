import type {Filing} from "../../filing/filing";
import {sayPlace} from "../../filing/place";
import {severityNames, statusNames} from "../../filing/review-table";
import {indicatorsById} from "../../editions/edition";
import type {ReviewItem} from "../../remarks/review/review";
import type {Versions} from "../../remarks/review/versions";
import {saySince} from "../../remarks/review/since";
import {sayWritten} from "../write/targets";

/** A review as `gouji review` shows it to a person. */
export function describeReview(
  filing: Filing, items: readonly ReviewItem[], versions: Versions | undefined, written: string | null,
): string {
  const open = items.filter(({status}) => status === "open").length;
  return [
    `${filing.source}：${items.length === 0 ? "没有发现问题" : `审核意见 ${items.length} 条，其中待处理 ${open} 条`}`,
    ...items.flatMap(linesOf),
    ...(versions === undefined ? [] : sayVersions(filing, versions)),
    ...(written === null ? [] : [sayWritten(written, "审核意见")]),
  ].join("\n");
}

function linesOf(item: ReviewItem): readonly string[] {
  const {severity, status, since, says, places: [place], suggestion, explanation, by, refused} = item;
  const was = since === "first" && refused === undefined ? "" : `；${saySince(item, "zh-CN")}`;
  return [
    `  【${severity === undefined ? "意见" : severityNames[severity]}】${says}` +
      `${place === undefined ? "" : `（${sayPlace(place)}）`}〔${statusNames[status]}${was}〕`,
    ...(suggestion === "" ? [] : [`    → ${suggestion}`]),
    ...(explanation === "" ? [] : [`    说明：${explanation}${by === "" ? "" : `（${by}）`}`]),
  ];
}

const sayVersions = (filing: Filing, {differences, solved, made}: Versions): readonly string[] => [
  `与上一稿相比，改动 ${differences.length} 个数，解决 ${solved.length} 个问题，新增 ${made.length} 个问题`,
  ...differences.map(({id, this: now, other}) =>
    `  ${indicatorsById(filing.edition).get(id)!.name}：${sayValue(other)} → ${sayValue(now)}`),
  ...solved.map((sentence) => `  已解决：${sentence}`),
  ...made.map((sentence) => `  新增：${sentence}`),
];

const sayValue = (value: number | null | undefined): string =>
  value === undefined ? "没有这一项" : value === null ? "空白" : String(value);

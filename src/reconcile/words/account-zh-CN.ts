import type {UnmatchedReason} from "../../filing/filing";
import type {Account, UndecidedReason} from "../account";

/** What is said in Chinese of what was not read, not understood or not judged; the other languages take their shape from this. */
export const accountZhCN = {
  missing: {
    picture: "表格可能是图片", sheet: "工作簿中没有这张表，或者没有识别出来", data: "没有这张表的数据",
    unmatched: "表中的数不能确定各属哪一行、哪一栏",
  } as Record<string, string>,
  account: ({forms, figures, unmatched, texts}: Account): string => `没有读全：${[
    ...(forms > 0 ? [`${forms} 张表没有读到`] : []),
    ...(figures > 0 ? [`${forms > 0 ? "另有 " : ""}${figures} 项没有读到`] : []),
    ...(unmatched > 0 ? [`${unmatched} 处内容没有读懂`] : []),
    ...(texts > 0 ? [`${texts} 格填的不是数字`] : []),
  ].join("，")}`,
  waits: {
    notRead: "因没有读到", notANumber: "因填的不是数字", blank: "因空白", lastYear: "因缺少上年数", other: "因缺少其他依据",
  } as Record<UndecidedReason, string>,
  waiting: (reason: string, count: number): string => `${reason} ${count} 项`,
  waitingInAll: (count: number, reasons: readonly string[]): string => `${count} 项关系暂不能判断（${reasons.join("，")}）`,
  unmatched: {
    label: "不在规定的表样中，没有读入", value: "找不到所属的行或栏，没有读入",
    count: "的数值个数与表样的栏数不符，不能确定各属哪一栏，没有读入",
    twice: "所属的指标已有一个数，这一个没有采用",
    doubt: "不能确定所属的行或栏（行名、栏名缺失、重复，或者按合计推算对不上），没有读入",
    short: "所在的一行少一格，或者有几格错了位，数可能错位，不能确定各属哪一栏，没有读入",
    sum: "与各单位之和不符",
    name: "写明的填报单位或者年度与标题不同，不能确定是谁的、哪一年的表；请改正其中一处，都无误的可标明不是统计数",
    lacking: "在所据的材料中没有读到，或者还有待确认",
  } satisfies Record<UnmatchedReason, string> as Record<string, string>,
};

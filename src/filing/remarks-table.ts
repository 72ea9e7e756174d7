import {noRemarks, isRemarks, type Override, type Remarks} from "./remarks";

/** Title and headings of the sheet 审核说明, by which it is known again. 标识 is for programs. */
export const remarksTitle = "审核说明";
export const remarksHeadings = ["序号", "填报单位", "年度", "类别", "事项", "说明", "姓名", "时间", "标识"] as const;

const kinds = {explanations: "说明", signOffs: "确认", drawn: "提取", overrides: "强制导出", notFigures: "不是统计数"} as const;

type Kind = keyof typeof kinds;

/** The remarks as a table for people to read, in the order of time; the last column keeps what only a program reads. */
export const remarkRows = (remarks: Remarks): readonly (readonly string[])[] => [
  ...(["explanations", "drawn"] as const).flatMap((kind) => remarks[kind].map(({unit, says, text, by, ...own}) =>
    ({kind: kinds[kind], unit, year: own.year, says, text, by, own}))),
  ...(["signOffs", "notFigures"] as const).flatMap((kind) => (remarks[kind] ?? []).map(({unit, says, by, ...own}) =>
    ({kind: kinds[kind], unit, year: own.year, says, text: "", by, own}))),
  ...remarks.overrides.map(({by, reason: text, ...own}) =>
    ({kind: kinds.overrides, unit: "", year: null, says: sayOverride(own), text, by, own})),
]
  .sort(({own: {time: a}}, {own: {time: b}}) => a < b ? -1 : a > b ? 1 : 0)
  .map(({kind, unit, year, says, text, by, own}, at) => [
    String(at + 1), unit, year === null ? "" : String(year), kind, says, text, by, sayTime(own.time),
    JSON.stringify(own),
  ]);

/** The remarks back from the rows under the headings; rows that people added or damaged are passed over. */
export function remarksOfRows(rows: readonly (readonly string[])[]): Remarks {
  const found: Record<Kind, unknown[]> = {explanations: [], signOffs: [], drawn: [], overrides: [], notFigures: []};
  for (const [, unit = "", , called = "", says = "", text = "", by = "", , own = ""] of rows) {
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one] === called.trim());
    const kept = parse(own);
    if (kind === undefined || kept === undefined) continue;
    found[kind].push(kind === "overrides" ? {...kept, by, reason: text}
      : kind === "signOffs" || kind === "notFigures" ? {...kept, unit, says, by} : {...kept, unit, says, by, text});
  }
  const {notFigures, ...rest} = found;
  const remarks = notFigures.length === 0 ? rest : found;
  return isRemarks(remarks) ? remarks : noRemarks;
}

const sayOverride = ({errors, warnings}: Pick<Override, "errors" | "warnings">): string =>
  `强制性 ${errors} 处、未说明的核实性 ${warnings} 处`;

/** Local time to the minute: `2025-01-20 09:30`. */
export function sayTime(iso: string): string {
  const time = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  return Number.isNaN(time.getTime()) ? iso
    : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function parse(json: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

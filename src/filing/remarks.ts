import {isPlace, type Place} from "./place";
import {unitKey} from "./unit-name";
import type {UnmatchedReason} from "./unmatched";

/**
 * What people said and signed on what a check found: 审核说明 and 审核确认. The workbook keeps it in its record, and
 * it goes with an export when asked.
 */
export type Remarks = {
  readonly explanations: readonly Explanation[];
  readonly signOffs: readonly SignOff[];
  /** What a reviewer sends back as it is found, with a word on it that may be empty. */
  readonly returned?: readonly Explanation[];
  /** Figures that were filled in from elsewhere, and from where. */
  readonly drawn: readonly Explanation[];
  /** Exports that went out although the gate was shut. */
  readonly overrides: readonly Override[];
  /** Pieces of the source that were not understood and are no figures. */
  readonly notFigures?: readonly SignOff[];
  /** What was not read of the sources that the workbook's figures were filled in from. */
  readonly leftOver?: readonly LeftOver[];
};

/** A piece of a source that was not read when its figures were filled in, or the figures of a form that it lacks. */
export type LeftOver = {
  readonly unit: string; readonly year: number | null;
  readonly source: string; readonly text: string; readonly place: Place; readonly why: UnmatchedReason;
  /** The ids of what is lacking; empty for a piece that was not understood. */
  readonly figures: readonly string[];
};

/** One person's word on one thing, as it stood then. */
type Remark = {
  /** The filing it is about: a workbook may hold several. */
  readonly unit: string;
  readonly year: number | null;
  /** The finding or the form it is about, by its key. */
  readonly of: string;
  /** What the check said of it then, as a sentence. */
  readonly says: string;
  /** The figures it rests on as they were; where they are others now, it has lapsed. */
  readonly values: string;
  /** Name; empty where none was given. */
  readonly by: string;
  /** ISO 8601. */
  readonly time: string;
};

/** 审核说明: why figures that a rule doubts are right. */
export type Explanation = Remark & {
  readonly text: string;
  /** Typed on a sheet without a name. What bears none otherwise was said before names were asked for, and counts. */
  readonly isUnsigned?: true;
};

/** 审核确认: somebody vouches for a finding or for a whole form. */
export type SignOff = Remark & {
  /** What a reviewer says who takes an explanation. */
  readonly opinion?: string;
};

/** An export that went out although the gate was shut. */
type Override = {
  readonly by: string;
  readonly time: string;
  readonly reason: string;
  /** How much stood in the way. */
  readonly errors: number;
  readonly warnings: number;
};

/** Nobody said anything. */
export const noRemarks: Remarks = {explanations: [], signOffs: [], drawn: [], overrides: []};

/** Whether nobody said anything. */
export const isNoRemarks = ({
  explanations, signOffs, drawn, overrides, returned = [], notFigures = [], leftOver = [],
}: Remarks): boolean =>
  [explanations, signOffs, drawn, overrides, returned, notFigures, leftOver].every(({length}) => length === 0);

/** Whether something was said of a filing of that unit and year. */
export const isAbout = (
  remark: Pick<Remark, "unit" | "year">, {unit, year}: Pick<Remark, "unit" | "year">,
): boolean => remark.year === year && unitKey(remark.unit) === unitKey(unit);

/** Whether what was read from a workbook of any origin are remarks. */
export function isRemarks(value: unknown): value is Remarks {
  const {explanations, signOffs, drawn, overrides, returned = [], notFigures = [], leftOver = []} =
    (value ?? {}) as Partial<Record<keyof Remarks, unknown>>;
  return [explanations, drawn, returned].every((list) =>
    isListOf(list, ["unit", "of", "says", "values", "by", "time", "text"]))
    && [signOffs, notFigures].every((list) => isListOf(list, ["unit", "of", "says", "values", "by", "time"]))
    && isListOf(overrides, ["by", "time", "reason"])
    && isListOf(leftOver, ["unit", "source", "text", "why"]) && (leftOver as readonly LeftOver[]).every((one) =>
    isPlace(one.place) && Array.isArray(one.figures));
}

const isListOf = (value: unknown, texts: readonly string[]): boolean =>
  Array.isArray(value) && value.every((one: unknown) =>
    typeof one === "object" && one !== null && texts.every((key) => typeof (one as Record<string, unknown>)[key] === "string"));

/** Title and headings of the sheet 审核说明, by which it is known again. 标识 is for programs. */
export const remarksTitle = "审核说明";
export const remarksHeadings = ["序号", "填报单位", "年度", "类别", "事项", "说明", "姓名", "时间", "标识"] as const;

const kinds = {
  explanations: "说明", signOffs: "确认", returned: "退回", drawn: "提取", overrides: "强制导出", notFigures: "不是统计数",
} as const;

type Kind = keyof typeof kinds;

/** The remarks as a table for people to read, in the order of time; the last column keeps what only a program reads. */
export const remarkRows = (remarks: Remarks): readonly (readonly string[])[] => [
  ...(["explanations", "drawn", "returned"] as const).flatMap((kind) =>
    (remarks[kind] ?? []).map(({unit, says, text, by, ...own}) =>
      ({kind: kinds[kind], unit, year: own.year, says, text, by, own}))),
  ...(["signOffs", "notFigures"] as const).flatMap((kind) => (remarks[kind] ?? []).map(({unit, says, by, ...own}) =>
    ({kind: kinds[kind], unit, year: own.year, says, text: own.opinion ?? "", by, own}))),
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
  const found: Record<Kind, unknown[]> =
    {explanations: [], signOffs: [], returned: [], drawn: [], overrides: [], notFigures: []};
  for (const [, unit = "", , called = "", says = "", text = "", by = "", , own = ""] of rows) {
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one] === called.trim());
    const kept = parse(own);
    if (kind === undefined || kept === undefined) continue;
    found[kind].push(kind === "overrides" ? {...kept, by, reason: text}
      : kind === "signOffs" || kind === "notFigures" ? {...kept, unit, says, by} : {...kept, unit, says, by, text});
  }
  const {notFigures, returned, ...rest} = found;
  const remarks = {
    ...rest, ...(returned.length === 0 ? {} : {returned}), ...(notFigures.length === 0 ? {} : {notFigures}),
  };
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

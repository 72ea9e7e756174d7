import type {Mark} from "../host";
import {severityIn} from "./mark-formula";
import type {Probe} from "./probe";

/** What the sheets themselves tell of marks. */
export type FoundMarks = {
  readonly marks: readonly FoundMark[];
  /** Names, by id, of the sheets whose protection allows no formats. */
  readonly closed: ReadonlyMap<string, string>;
};

export type FoundMark = {readonly sheetId: string; readonly id: string; readonly severity: Mark["severity"]};

type Asked = Pick<Probe, "sheet" | "formats">;

/** Our marks among the sheets' conditional formats: ours say so in their formula, wherever they were copied to. */
export const foundMarks = (probes: readonly Asked[]): FoundMarks => ({
  marks: probes.flatMap(marksOn),
  closed: new Map(probes.filter(isClosed).map(({sheet}) => [sheet.id, sheet.name])),
});

const marksOn = ({sheet, formats}: Asked): readonly FoundMark[] =>
  formats.items.flatMap(({id, type, customOrNullObject}) => {
    const severity =
      type === "Custom" && !customOrNullObject.isNullObject ? severityIn(customOrNullObject.rule.formula) : undefined;
    return severity === undefined ? [] : [{sheetId: sheet.id, id, severity}];
  });

const isClosed = ({sheet: {protection}}: Asked): boolean =>
  protection.protected && protection.options?.allowFormatCells !== true;

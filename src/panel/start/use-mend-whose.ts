import {useState} from "react";
import {type Host, inOnePiece, type SheetGrid, type TakeBack} from "../../hosts/host";
import type {CellEntry} from "../../sheets/sheet-spec";
import {unitCaption, yearCaption} from "../check/captions";
import type {Report} from "../check/tables-in";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {changeRecord} from "./use-record";

/** Whose the tables are and of which year, as somebody mends it. */
export type MendedWhose = {readonly unit: string; readonly year: number};

/** Mending whose the tables are. */
export type MendingWhose = {
  /** Whether the tables say it where it can be written: our templates do. */
  readonly isOffered: boolean;
  readonly isMending: boolean;
  /** Gives whether all of it was written. */
  readonly mend: (whose: MendedWhose) => Promise<boolean>;
};

/** Writes unit and year into the headings of the report's own sheets, and into the workbook's record. */
export function useMendWhose(
  host: Host, report: Report | undefined, sheets: readonly SheetGrid[], {show, fail}: Messages,
  settle: () => Promise<void>,
): MendingWhose {
  const {words} = useWords();
  const [isMending, setMending] = useState(false);
  const own = sheets.filter(({name}) => report?.sheets.includes(name) === true);
  const mend = async (whose: MendedWhose) => {
    if (isMending) return false;
    setMending(true);
    try {
      const ways: TakeBack[] = [];
      const refused = await inOnePiece(host, async () => {
        const kept = await host.write(own.flatMap((sheet) => captionsWith(sheet, whose)), (way) => ways.push(way));
        if (kept.length === 0) ways.push(await keepWhose(host, whose));
        return kept;
      });
      await settle();
      show(refused.length === 0 ? {intent: "done", text: words.start.mended, ways}
        : {intent: "warning", text: words.start.notMended, ways});
      return refused.length === 0;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setMending(false);
    }
  };
  return {isOffered: own.some((sheet) => unitCaption(sheet) !== undefined), isMending, mend};
}

/** What is to be written on a sheet so that it says whose it is. */
function captionsWith(sheet: SheetGrid, {unit, year}: MendedWhose): readonly CellEntry[] {
  const [forUnit, forYear] = [unitCaption(sheet), yearCaption(sheet)];
  const at = ({row, column}: {readonly row: number; readonly column: number}) =>
    ({sheet: sheet.name, row, column, evenLocked: true as const});
  return [
    ...(forUnit === undefined ? [] : [{...at(forUnit), value: forUnit.label + unit}]),
    ...(forYear === undefined ? [] : [{...at(forYear), value: forYear.written(year)}]),
  ];
}

/** The record says the same; the way back is given. */
async function keepWhose(host: Host, whose: MendedWhose): Promise<TakeBack> {
  const before = await host.record();
  if (before === undefined) return async () => [];
  await changeRecord(host, (record = before) => ({...record, ...whose}));
  return async () => {
    await changeRecord(host, (record = before) => ({...record, unit: before.unit, year: before.year}));
    return [];
  };
}

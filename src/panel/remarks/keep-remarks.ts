import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {isAbout, remarkRows, type Remarks, sayTime, type SignOff} from "../../filing/remarks";
import {remarkRowsIn} from "../../recognise/aside";
import {type Host, HostTrouble, inOnePiece, type SheetGrid, type TakeBack} from "../../hosts/host";
import {remarkEntries, remarksSheet} from "../../sheets/remarks-sheet";
import {type FindingMark, type Opinion, statusNames} from "../../filing/review-table";
import type {CellEntry} from "../../sheets/sheet-spec";
import {remarksIn, reviewSheetsIn} from "../../remarks/remarks-in";
import {withoutStep} from "../../remarks/without-step";
import {reviewEntries} from "../../sheets/review";
import {changeRecord} from "../start/use-record";

/**
 * Keep what was said and signed: on the sheet 审核说明 first, which every program keeps, and on its line of the sheet
 * 审核意见 where there is one; then in the workbook's record. Gives the way to take it back.
 */
export const keepRemarks = (...what: Parameters<typeof keepWhole>): Promise<Kept> =>
  inOnePiece(what[0], () => keepWhole(...what));

async function keepWhole(
  host: Host, before: Remarks, remarks: Remarks, filing: Filing, from?: Place,
): Promise<Kept> {
  const sheets = await host.read();
  const shown = sheets.flatMap((sheet) => remarkRowsIn(sheet)?.map((row) => ({sheet: sheet.name, row})) ?? []);
  const sheet = shown[0]?.sheet;
  const filled = shown.filter(({row}) => row.texts.some((text) => text.trim() !== "")).map(({row}) => row.at);
  const entries = [
    ...opinionEntries(sheets, before, remarks, filing),
    ...(sheet === undefined ? [] : remarkEntries(sheet, remarks, filled)),
  ];
  if (entries.length > 0) await host.write(entries);
  let remove: TakeBack | undefined;
  if (sheet === undefined && remarkRows(remarks).length > 0) {
    await host.insert([remarksSheet(remarks)], (way) => remove = way);
    // A sheet that is added comes to the front; the user goes on where the finding is.
    if (from?.in === "sheet") await host.goTo(from);
  }
  const {unit, year, edition, variant} = filing;
  const whose = await host.record()
    ?? (year === null ? undefined : {unit, year, edition, ...(variant === undefined ? {} : {variant})});
  const isOnRecord = whose === undefined
    || await changeRecord(host, (record = whose) => ({...record, remarks})).then(() => true, isNotKept);
  const takeBack = async () => {
    const now = remarksIn(await host.read(), (await host.record())?.remarks);
    const back = withoutStep(now, before, remarks);
    if (remarkRows(back).length === 0) await remove?.();
    await keepRemarks(host, now, back, filing);
    return [];
  };
  return {takeBack, isOnRecord};
}

/** What was kept. */
export type Kept = {
  readonly takeBack: TakeBack;
  /** Whether the workbook's record has it too; the sheets do. */
  readonly isOnRecord: boolean;
};

/** Some spreadsheets keep no record in a workbook: that there is none is no failure. */
function isNotKept(error: unknown): false {
  if (error instanceof HostTrouble && error.why === "recordNotKept") return false;
  throw error;
}

/** What is to be written so that the sheets 审核意见 say what was just said in the panel; all else on them stays. */
const opinionEntries = (
  sheets: readonly SheetGrid[], before: Remarks, after: Remarks, filing: Filing,
): readonly CellEntry[] => {
  const rows = reviewSheetsIn(sheets).filter(({isAsWritten}) => isAsWritten)
    .flatMap(({name, opinions}) => opinions.map((opinion) => ({name, opinion})));
  return rows.flatMap(({name, opinion}) => {
    const {mark, row} = opinion;
    if (mark === undefined || !isAbout(mark, filing)) return [];
    const [was, is] = [saidOf(mark, before), saidOf(mark, after)];
    return was.explanation === is.explanation && was.signOff === is.signOff && was.returned === is.returned ? []
      : reviewEntries(name, row, valuesOf(opinion, mark, is));
  });
};

type Said = {
  readonly explanation?: Remarks["explanations"][number];
  readonly signOff?: SignOff;
  readonly returned?: SignOff;
};

const saidOf = (mark: FindingMark, {explanations, signOffs, returned}: Remarks): Said => {
  const isOfMark = (one: SignOff): boolean => one.of === mark.of && isAbout(one, mark);
  return {
    explanation: explanations.findLast(isOfMark), signOff: signOffs.findLast(isOfMark),
    returned: returned?.findLast(isOfMark),
  };
};

function valuesOf(opinion: Opinion, mark: FindingMark, {explanation, signOff, returned}: Said) {
  const isReturned = returned !== undefined
    && [explanation, signOff].every((said) => said === undefined || said.time <= returned.time);
  const values = (isReturned ? returned : signOff ?? explanation)?.values ?? mark.values;
  // What was explained of other figures is not said of these because they were confirmed.
  const status = isReturned ? "open" : signOff !== undefined ? "confirmed" : explanation?.values === values ? "explained" : "open";
  const said = explanation?.text ?? opinion.explanation;
  const last = isReturned ? returned : signOff ?? explanation;
  return {
    状态: statusNames[status], 审核说明: said, 审核人: last?.by ?? "", 时间: last === undefined ? "" : sayTime(last.time),
    标识: JSON.stringify({...mark, values, said, written: new Date().toISOString()} satisfies FindingMark),
  };
}

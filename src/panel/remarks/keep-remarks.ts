import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Remarks} from "../../filing/remarks";
import {remarkRowsIn} from "../../recognise/aside";
import type {Host} from "../../hosts/host";
import {remarkEntries, remarksSheet} from "../../sheets/remarks-sheet";
import {opinionEntries} from "./opinion-entries";

/**
 * Keep what was said and signed: on the sheet 审核说明 first, which every program keeps, and on its line of the sheet
 * 审核意见 where there is one; then in the workbook's record.
 * @throws HostTrouble `recordNotKept` where only the sheets have it
 */
export async function keepRemarks(
  host: Host, before: Remarks, remarks: Remarks, filing: Filing, from?: Place,
): Promise<void> {
  const sheets = await host.read();
  const shown = sheets.flatMap((sheet) => remarkRowsIn(sheet)?.map((row) => ({sheet: sheet.name, row})) ?? []);
  const sheet = shown[0]?.sheet;
  const filled = shown.filter(({row}) => row.texts.some((text) => text.trim() !== "")).map(({row}) => row.at);
  const entries = [
    ...opinionEntries(sheets, before, remarks, filing),
    ...(sheet === undefined ? [] : remarkEntries(sheet, remarks, filled)),
  ];
  if (entries.length > 0) await host.write(entries);
  if (sheet === undefined) {
    await host.insert([remarksSheet(remarks)]);
    // A sheet that is added comes to the front; the user goes on where the finding is.
    if (from?.in === "sheet") await host.goTo(from);
  }
  const record = await host.record();
  const {unit, year, edition, variant} = filing;
  if (record === undefined && year === null) return;
  const whose = record ?? {unit, year: year!, edition, ...(variant === undefined ? {} : {variant})};
  await host.keepRecord({...whose, remarks});
}

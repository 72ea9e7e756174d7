import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Trail} from "../../filing/trail";
import {trailRowsIn} from "../../grid/aside";
import type {Host} from "../../hosts/host";
import {trailEntries, trailSheet} from "../../sheets/trail";

/**
 * Keep what was said and signed: on the sheet 审核说明 first, which every program keeps, then in the workbook's record.
 * @throws HostTrouble `recordNotKept` where only the sheet has it
 */
export async function keepTrail(host: Host, trail: Trail, filing: Filing, from?: Place): Promise<void> {
  const shown = (await host.read())
    .flatMap((sheet) => trailRowsIn(sheet)?.map((row) => ({sheet: sheet.name, row})) ?? []);
  const sheet = shown[0]?.sheet;
  if (sheet === undefined) {
    await host.insert([trailSheet(trail)]);
    // A sheet that is added comes to the front; the user goes on where the finding is.
    if (from?.in === "sheet") await host.goTo(from);
  } else {
    const filled = shown.findLastIndex(({row}) => row.some((text) => text.trim() !== "")) + 1;
    await host.write(trailEntries(sheet, trail, filled));
  }
  const record = await host.record();
  const {unit, year, edition, variant} = filing;
  if (record === undefined && year === null) return;
  const whose = record ?? {unit, year: year!, edition, ...(variant === undefined ? {} : {variant})};
  await host.keepRecord({...whose, trail});
}

import type {Filing} from "../../filing/filing";
import type {Opinion} from "../../filing/review-table";
import type {Host} from "../../hosts/host";
import {returnedItems} from "../../remarks/review/review";
import {reviewSheet} from "../../sheets/review";
import {tablesIn} from "../check/tables-in";

/** Put the review sheet that came with a filing beside its tables, as it was: the next review goes on from it. */
export async function carryReview(
  host: Host, source: string, opinions: readonly Opinion[], sheets: readonly string[],
): Promise<void> {
  const filing: Filing | undefined = tablesIn(source, await host.read())
    .find((tables) => tables.sheets.join() === sheets.join())?.filing;
  if (filing === undefined || opinions.length === 0) return;
  const written = opinions.flatMap(({mark}) => mark?.written ?? []).sort().at(-1);
  const time = written === undefined ? new Date() : new Date(written);
  await host.insert([reviewSheet(returnedItems(opinions, filing), filing, time)]);
  await host.goTo({sheet: sheets[0]!, row: 0, column: 0});
}

import type {Host} from "../../hosts/host";
import {reconcile} from "../../reconcile/reconcile";
import {blanksOf} from "./blanks-of";
import {tablesIn} from "./tables-in";

/** Write 0 into the cells of these sheets that are blank at this moment, in one undoable step; not into those owed. */
export async function fillZeros(
  host: Host, sheets: readonly string[],
): Promise<{readonly filled: number; readonly refused: number}> {
  const tables = tablesIn("", await host.read()).find((set) => set.sheets.join() === sheets.join());
  const blanks = tables === undefined ? [] : blanksOf(tables.filing, reconcile(tables.filing));
  const zeros = blanks.flatMap(({place, isOwed}) => place.in === "sheet" && !isOwed
    ? [{sheet: place.sheet, row: place.row, column: place.column, value: 0}] : []);
  const refused = zeros.length === 0 ? [] : await host.write(zeros);
  return {filled: zeros.length - refused.length, refused: refused.length};
}

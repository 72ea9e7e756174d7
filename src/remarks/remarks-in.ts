import {opinionsOfRows, reviewHeadings, type Opinion} from "../filing/review-table";
import {noRemarks, isNoRemarks, type Remarks} from "../filing/remarks";
import {remarksOfRows} from "../filing/remarks-table";
import {withOpinions} from "./with-opinions";
import {reviewRowsIn, remarkRowsIn} from "../recognise/aside";
import type {Grid} from "../recognise/grid";

/**
 * What was said and signed in a workbook: on the sheet 审核说明, where people may have mended it, or else in the record;
 * and on its review sheets, where people write without the add-in.
 */
export function remarksIn(grids: readonly Grid[], recorded: Remarks = noRemarks): Remarks {
  const rows = grids.map(remarkRowsIn).find((found) => found !== undefined);
  const shown = rows === undefined ? noRemarks : remarksOfRows(rows.map(({texts}) => texts));
  return reviewSheetsIn(grids)
    .reduce((remarks, {opinions}) => withOpinions(remarks, opinions), isNoRemarks(shown) ? recorded : shown);
}

/** A sheet 审核意见, and what stands on each of its rows. */
export type ReviewSheet = {readonly name: string; readonly opinions: readonly (Opinion & {readonly row: number})[]};

/** Every sheet 审核意见, in order; the last one about a filing is its review. */
export const reviewSheetsIn = (grids: readonly Grid[]): readonly ReviewSheet[] => grids.flatMap((grid) => {
  const rows = reviewRowsIn(grid);
  if (rows === undefined) return [];
  const first = grid.cells.find(({column, text}) => column === 0 && text === reviewHeadings[0])!.row + 1;
  const opinions = rows.flatMap(({at, texts}) =>
    opinionsOfRows([texts]).map((opinion) => ({...opinion, row: first + at})));
  return [{name: grid.name, opinions}];
});

import {opinionsOfRows, type Opinion} from "../filing/review-table";
import {emptyTrail, isEmptyTrail, type Trail} from "../filing/trail";
import {trailOfRows} from "../filing/trail-table";
import {trailWithOpinions} from "../filing/trail-with-opinions";
import {reviewRowsIn, trailRowsIn} from "../grid/aside";
import type {Grid} from "../grid/grid";

/**
 * What was said and signed in a workbook: on the sheet 审核说明, where people may have mended it, or else in the record;
 * and on its review sheets, where people write without the add-in.
 */
export function trailIn(grids: readonly Grid[], recorded: Trail = emptyTrail): Trail {
  const rows = grids.map(trailRowsIn).find((found) => found !== undefined);
  const shown = rows === undefined ? emptyTrail : trailOfRows(rows);
  return opinionsIn(grids).reduce(trailWithOpinions, isEmptyTrail(shown) ? recorded : shown);
}

/** What stands on each review sheet, in the order of the sheets; the last one about a filing is its review. */
export const opinionsIn = (grids: readonly Grid[]): readonly (readonly Opinion[])[] =>
  grids.flatMap((grid) => {
    const rows = reviewRowsIn(grid);
    return rows === undefined ? [] : [opinionsOfRows(rows)];
  });

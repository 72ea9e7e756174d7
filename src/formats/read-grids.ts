import type {EditionId, Variant} from "../editions/edition";
import type {Asked} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {lastReviewOf} from "../filing/review-table";
import {ReadError} from "../filing/read-error";
import {isNoRemarks, type Remarks} from "../filing/remarks";
import {isAside} from "../recognise/aside";
import type {Grid} from "../recognise/grid";
import type {KnownLayouts} from "../recognise/known-layouts";
import {recogniseGrids} from "../recognise/recognise-grids";
import {readSheetHeading} from "../recognise/sheet-heading";
import {reviewSheetsIn, remarksIn} from "../remarks/remarks-in";

/** What is known of a filing beside its sheets: from the workbook's own record, or from a template's tag. */
export type Known = {
  readonly unit?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly variant?: Variant;
  readonly remarks?: Remarks;
};

/** What is said of a filing where it does not say it itself; and the `layouts` met, which whoever reads many keeps. */
export type Reading = {readonly asked?: Asked; readonly layouts?: KnownLayouts};

/**
 * Read a filing from sheets; a table that is not filled in gives blanks.
 * @throws ReadError "noTables" where no table in them is known, "tooComplex"
 */
export function readGrids(
  source: string, grids: readonly Grid[], known: Known = {}, {asked: said = {}, layouts}: Reading = {},
): Filing {
  // A workbook that keeps its own record need not be searched for what is printed on it.
  const heading = known.unit !== undefined && known.year !== undefined ? {unit: known.unit, year: known.year}
    : readSheetHeading(grids);
  const year = known.year ?? heading.year ?? said.year ?? null;
  const asked = {source, edition: known.edition ?? said.edition, year, layouts};
  const tables = grids.filter((grid) => !isAside(grid));
  const found = recogniseGrids(tables, asked)
    ?? (tables.length < grids.length ? recogniseGrids(grids, asked) : undefined);
  if (found === undefined) throw new ReadError(source, "noTables");
  const variant = found.variant ?? (found.edition === known.edition ? known.variant : undefined);
  const unit = known.unit ?? heading.unit;
  const remarks = remarksIn(grids, known.remarks);
  const review = lastReviewOf({unit, year}, reviewSheetsIn(grids))?.opinions;
  return {
    source, ...found, variant, unit, year, prose: [], parts: new Map(),
    ...(isNoRemarks(remarks) ? {} : {remarks}), ...(review === undefined ? {} : {review}),
  };
}

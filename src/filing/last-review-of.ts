import type {Filing} from "./filing";
import type {Opinion} from "./review-table";
import {isAbout} from "./remarks";

/** The last of a workbook's review sheets that is about a filing; a sheet without any finding may be about each. */
export const lastReviewOf = <Sheet extends {readonly opinions: readonly Opinion[]}>(
  filing: Pick<Filing, "unit" | "year">, sheets: readonly Sheet[],
): Sheet | undefined => sheets.findLast(({opinions}) => {
  const marks = opinions.flatMap(({mark}) => mark ?? []);
  return marks.length === 0 || marks.some((mark) => isAbout(mark, filing));
});

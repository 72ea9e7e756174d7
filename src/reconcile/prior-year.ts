import type {Filing} from "../filing/filing";
import {sameUnit} from "../filing/unit-name";

/** Why a filing may not be last year's of another: to be asked or said, never passed over. */
export type PriorYearDoubt = "otherYear" | "yearUnknown" | "otherUnit" | "unitUnsure";

/** Whether `last` is the same unit's report of the year before; nothing where it surely is. */
export function doubtsOfPriorYear(filing: Filing, last: Filing): readonly PriorYearDoubt[] {
  const unit = sameUnit(filing.unit, last.unit);
  return [
    ...(filing.year === null || last.year === null ? ["yearUnknown" as const] : []),
    ...(isYearBefore(last, filing) ? [] : ["otherYear" as const]),
    ...(unit === "same" ? [] : [unit === "different" ? "otherUnit" as const : "unitUnsure" as const]),
  ];
}

/** The rules across years speak of two years that follow each other; where a year is not known, they are taken to. */
export const isYearBefore = (last: Filing, filing: Filing): boolean =>
  filing.year === null || last.year === null || last.year === filing.year - 1;
